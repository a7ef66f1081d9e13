//! What the entries that a card rests on said before they were changed, from their history.

use super::material::{everybody, linked_body};
use crate::domain::change::{Record, RecordKey};
use crate::domain::code::Code;
use crate::domain::outdated::Corrected;
use crate::domain::progress_card::ProgressCard;
use crate::domain::sources::{Source, split};
use crate::store::entry;
use crate::store::error::StoreError;
use crate::store::history;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// The most changes of one entry that are looked at, newest first.
const CHANGES: u32 = 50;

/// The entries a card rests on that had another text once, with names as references like the card's.
pub(in crate::store) fn corrected(conn: &Connection, card: &ProgressCard) -> Result<Vec<Corrected>, StoreError> {
    let lines = card.fields();
    let lines = lines.iter().flat_map(|field| card.field(field).lines());
    let codes: BTreeSet<Code> = lines.flat_map(|line| split(line).1).filter_map(of_entry).collect();
    let everybody = everybody(conn)?;
    let mut found = Vec::new();
    for code in codes {
        let mut before: Vec<String> = Vec::new();
        for line in history::rows::list(conn, &RecordKey::Entry(code.clone()), CHANGES)? {
            if let Some(Record::Entry(entry)) = line.before {
                before.push(linked_body(&entry, &everybody));
            }
        }
        let stored = entry::rows::load(conn, &code)?.filter(|stored| stored.removed_at.is_none());
        let now = stored.map(|stored| linked_body(&stored.value, &everybody)).unwrap_or_default();
        before.retain(|text| *text != now);
        if !before.is_empty() {
            found.push(Corrected { entry: code, now, before });
        }
    }
    Ok(found)
}

fn of_entry(source: Source) -> Option<Code> {
    match source {
        Source::Entry(code) => Some(code),
        Source::Matter(_) | Source::Pledge(_) => None,
    }
}
