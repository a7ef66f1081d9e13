//! Households found as people: by code, by name, by pinyin. That is a claim about who is meant, so it looks at nothing else.

use super::excerpt::BETWEEN;
use crate::domain::change::RecordKey;
use crate::domain::code::Code;
use crate::domain::overview::{Hit, Matched};
use crate::store::columns::{Col, get};
use crate::store::error::StoreError;
use crate::text::{Keys, fold, occurrences};
use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params};

/// A household in the register.
struct Person {
    code: Code,
    name: Option<String>,
    group: String,
    ended: bool,
}

/// The households a query names, the best match first; of equal ones those in contact on `today` first.
pub(super) fn find(conn: &Connection, query: &str, today: NaiveDate) -> Result<Vec<Hit>, StoreError> {
    let wanted = fold(query);
    // Without a letter or a character the query names nobody.
    if !wanted.chars().any(char::is_alphanumeric) {
        return Ok(Vec::new());
    }
    let mut statement = conn.prepare_cached(include_str!("people.sql"))?;
    let people = statement.query_map(named_params! { ":today": Col(&today) }, read)?.collect::<Result<Vec<_>, _>>()?;
    let mut found: Vec<_> = people.into_iter().filter_map(|person| Some((rank(&person, &wanted)?, person))).collect();
    found.sort_by_key(|(rank, person)| (*rank, person.ended));
    Ok(found.into_iter().map(|(_, person)| hit(person, query)).collect())
}

/// How well a person matches: 0 by the code, then as the name does.
fn rank(person: &Person, wanted: &str) -> Option<u8> {
    if fold(person.code.as_str()) == wanted.trim() {
        return Some(0);
    }
    let rank = Keys::of(person.name.as_deref()?).matches(wanted)?;
    Some(1 + rank as u8)
}

fn hit(person: Person, query: &str) -> Hit {
    let title = person.name.unwrap_or_else(|| person.code.as_str().to_owned());
    let parts = [title.as_str(), person.group.as_str()];
    let excerpt = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(&BETWEEN.to_string());
    // Only the name is marked: the group is there to tell two of one name apart.
    let marks = occurrences(&title, query).into_iter().map(|range| (range.start, range.end)).collect();
    Hit { key: RecordKey::Household(person.code), matched: Matched::Person, date: None, title, excerpt, marks }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person { code: get(row, "code")?, name: row.get("name")?, group: row.get("group")?, ended: row.get("ended")? })
}
