//! Answers a search: people first, then texts, newest first, counted exactly. A text is found if and only if its folding
//! contains the folding of what was typed.

use super::doc::{doc, kind_number, read_key};
use super::excerpt::excerpt;
use super::people;
use crate::domain::change::{RecordKey, Stored};
use crate::domain::overview::{Found, Hit, Matched, SearchIn, SearchQuery};
use crate::store::columns::{id_range, json};
use crate::store::error::StoreError;
use crate::store::records;
use crate::text::phrase;
use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

/// What the query finds.
pub(in crate::store) fn search(conn: &Connection, query: &SearchQuery, today: NaiveDate) -> Result<Found, StoreError> {
    let Some(phrase) = phrase(&query.text) else {
        return Ok(Found::default());
    };
    let people = if wants_people(query) { people::find(conn, &query.text, today)? } else { Vec::new() };
    let texts = Texts::of(query, phrase, &people)?;
    let total = people.len() as u64 + texts.count(conn)?;
    let limit = query.limit as usize;
    let mut hits: Vec<Hit> = people.iter().skip(query.offset as usize).take(limit).cloned().collect();
    let passed = u64::from(query.offset).saturating_sub(people.len() as u64);
    for key in texts.keys(conn, (limit - hits.len()) as u64, passed)? {
        hits.extend(hit(conn, key, &query.text)?);
    }
    Ok(Found { hits, total })
}

/// People have no day, so a search within days is not about them.
fn wants_people(query: &SearchQuery) -> bool {
    let within = query.within.is_empty() || query.within.contains(&SearchIn::Household);
    within && query.from.is_none() && query.to.is_none()
}

/// The text part of a search.
struct Texts {
    phrase: String,
    low: i64,
    high: i64,
    /// Whether to look in every kind and at every day.
    everywhere: bool,
    /// The numbers of the kinds to look in, as JSON.
    kinds: String,
    /// Codes of households that were found as people, as JSON: they are not shown twice.
    shown: String,
}

impl Texts {
    fn of(query: &SearchQuery, phrase: String, people: &[Hit]) -> Result<Self, StoreError> {
        let within: &[SearchIn] = if query.within.is_empty() { &SearchIn::ALL } else { &query.within };
        let kinds: Vec<i64> = within.iter().copied().map(kind_number).collect();
        let shown: Vec<_> = people.iter().filter_map(|hit| hit.key.code()).collect();
        let (low, high) = id_range(query.from, query.to);
        // What has no day lies below the first day.
        let low = if query.to.is_some() { low.max(1 << 24) } else { low };
        let everywhere = query.within.is_empty() && query.from.is_none() && query.to.is_none();
        Ok(Self { phrase, low, high, everywhere, kinds: json(&kinds)?, shown: json(&shown)? })
    }

    fn count(&self, conn: &Connection) -> Result<u64, StoreError> {
        let Self { phrase, low, high, kinds, shown, .. } = self;
        // Where it is looked everywhere, no row has to be looked at: only those that are shown as people are taken off again.
        let total: i64 = if self.everywhere {
            let params = named_params! { ":phrase": phrase, ":shown": shown };
            conn.prepare_cached(include_str!("count_everywhere.sql"))?.query_row(params, |row| row.get(0))?
        } else {
            let params =
                named_params! { ":phrase": phrase, ":low": low, ":high": high, ":kinds": kinds, ":shown": shown };
            conn.prepare_cached(include_str!("count.sql"))?.query_row(params, |row| row.get(0))?
        };
        Ok(total.unsigned_abs())
    }

    fn keys(&self, conn: &Connection, limit: u64, offset: u64) -> Result<Vec<RecordKey>, StoreError> {
        let mut statement = conn.prepare_cached(include_str!("page.sql"))?;
        let Self { phrase, low, high, kinds, shown, .. } = self;
        let params = named_params! {
            ":phrase": phrase, ":low": low, ":high": high, ":kinds": kinds, ":shown": shown,
            ":limit": i64::try_from(limit).unwrap_or(i64::MAX), ":offset": i64::try_from(offset).unwrap_or(i64::MAX),
        };
        let rows = statement.query_map(params, read_key)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn hit(conn: &Connection, key: RecordKey, query: &str) -> Result<Option<Hit>, StoreError> {
    let Some(Stored { value, .. }) = records::load(conn, &key)? else {
        return Ok(None);
    };
    let Some(doc) = doc(conn, &value)? else {
        return Ok(None);
    };
    let (excerpt, marks) = excerpt(&doc.text, query);
    Ok(Some(Hit { key, matched: Matched::Text, date: doc.day, title: doc.title, excerpt, marks }))
}
