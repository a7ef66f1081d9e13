//! The text of a record as it is searched: everything a user wrote in it, with references shown by their present names. One
//! function for the index and for excerpts, so that what was found can be shown.

use crate::domain::change::{Record, RecordKey};
use crate::domain::overview::SearchIn;
use crate::domain::signoff::Amendment;
use crate::store::columns::get;
use crate::store::error::StoreError;
use crate::store::week::chain;
use crate::text::{Labels, LinkKind, render};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row};

/// A record's text, its day, and where it is searched.
pub(super) struct Doc {
    pub within: SearchIn,
    pub day: Option<NaiveDate>,
    pub title: String,
    pub text: String,
}

/// Shows references by the names the file holds now.
struct Names<'a>(&'a Connection);

impl Labels for Names<'_> {
    fn label(&self, kind: LinkKind, code: &str) -> Option<String> {
        if kind != LinkKind::Household {
            return None;
        }
        let mut statement = self.0.prepare_cached("SELECT name FROM household WHERE code = ?1").ok()?;
        statement.query_row([code], |row| row.get::<_, Option<String>>(0)).optional().ok()??
    }
}

/// What is searched of a record; nothing of the contact card.
pub(super) fn doc(conn: &Connection, record: &Record) -> Result<Option<Doc>, StoreError> {
    let names = Names(conn);
    Ok(Some(match record {
        Record::ContactCard(_) => return Ok(None),
        Record::Entry(entry) => {
            let mut parts = vec![entry.body.as_str(), &entry.place, &entry.weather];
            parts.extend(entry.tags.iter().map(String::as_str));
            parts.extend(entry.activities.iter().map(|activity| activity.note.as_str()));
            let title = entry.place.clone();
            Doc { within: SearchIn::Diary, day: Some(entry.date), title, text: join(&parts, &names) }
        }
        Record::Household(household) => {
            let mut parts = vec![household.name.as_deref().unwrap_or_default(), &household.group, &household.phone];
            parts.push(&household.contact_preference);
            parts.extend(household.concerns.iter().map(String::as_str));
            parts.push(&household.note);
            let title = household.label().to_owned();
            Doc { within: SearchIn::Household, day: None, title, text: join(&parts, &names) }
        }
        Record::Pledge(pledge) => {
            let mut parts = vec![pledge.problem.as_str(), &pledge.target, &pledge.responsible, &pledge.acceptance];
            parts.extend(pledge.partners.iter().map(String::as_str));
            parts.extend(pledge.posted.iter().map(|posting| posting.at.as_str()));
            parts.extend(pledge.progress.iter().map(|step| step.text.as_str()));
            parts.extend([pledge.result.as_str(), &pledge.reason]);
            let (day, title) = (Some(pledge.pledged_on), pledge.problem.clone());
            Doc { within: SearchIn::Pledge, day, title, text: join(&parts, &names) }
        }
        Record::Matter(matter) => {
            let mut parts = vec![matter.text.as_str(), &matter.first_received_by, &matter.missing, &matter.handled_by];
            parts.extend([matter.done.as_str(), &matter.reason]);
            parts.extend(matter.history.iter().map(|step| step.text.as_str()));
            let title = render(&matter.text, &names);
            Doc { within: SearchIn::Matter, day: Some(matter.raised_on), title, text: join(&parts, &names) }
        }
        Record::Week(saved) => {
            let card = &saved.card;
            let mut parts: Vec<&str> = Vec::new();
            parts.extend(card.lines.iter().flat_map(|line| [line.progress.as_str(), &line.next]));
            parts.extend([card.sections.done.as_str(), &card.sections.next, &card.sections.problems]);
            parts.push(&card.no_progress_reason);
            let amendments = chain::amendments(conn, card.week)?;
            parts.extend(amendments.iter().map(|Amendment { text, .. }| text.as_str()));
            let (day, title) = (Some(card.week.monday()), card.week.to_string());
            Doc { within: SearchIn::Week, day, title, text: join(&parts, &names) }
        }
    }))
}

/// The number of a kind in the index.
pub(super) fn kind_number(within: SearchIn) -> i64 {
    match within {
        SearchIn::Diary => 0,
        SearchIn::Household => 1,
        SearchIn::Pledge => 2,
        SearchIn::Matter => 3,
        SearchIn::Week => 4,
    }
}

/// Where a record is searched, and its key there.
pub(super) fn place(key: &RecordKey) -> Option<(SearchIn, String)> {
    let within = match key {
        RecordKey::ContactCard => return None,
        RecordKey::Entry(_) => SearchIn::Diary,
        RecordKey::Household(_) => SearchIn::Household,
        RecordKey::Pledge(_) => SearchIn::Pledge,
        RecordKey::Matter(_) => SearchIn::Matter,
        RecordKey::Week(week) => return Some((SearchIn::Week, week.to_string())),
    };
    key.code().map(|code| (within, code.as_str().to_owned()))
}

/// The key in a row's columns `kind` and `key`.
pub(super) fn read_key(row: &Row<'_>) -> rusqlite::Result<RecordKey> {
    Ok(match row.get::<_, i64>("kind")? {
        0 => RecordKey::Entry(get(row, "key")?),
        1 => RecordKey::Household(get(row, "key")?),
        2 => RecordKey::Pledge(get(row, "key")?),
        3 => RecordKey::Matter(get(row, "key")?),
        _ => RecordKey::Week(get(row, "key")?),
    })
}

/// The parts a user filled in, each on a line of its own.
fn join(parts: &[&str], names: &Names<'_>) -> String {
    let filled = parts.iter().filter(|part| !part.trim().is_empty());
    filled.map(|part| render(part, names)).collect::<Vec<_>>().join("\n")
}
