//! What the entries that a card rests on said before they were changed, and which of them are not in its week any more, from their
//! history.

use super::material::{everybody, linked_body};
use crate::domain::change::{Record, RecordKey, Stored};
use crate::domain::code::Code;
use crate::domain::diary::Entry;
use crate::domain::outdated::Corrected;
use crate::domain::progress_card::{ProgressCard, SavedCard};
use crate::domain::stale::{Departed, named};
use crate::domain::week::Week;
use crate::store::entry;
use crate::store::error::StoreError;
use crate::store::history;
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// The most changes of one entry that are looked at, newest first.
const CHANGES: u32 = 50;

/// The entries a card names, and those of its week whether it names them or not, that had another text once; names stand as references
/// like the card's.
pub(in crate::store) fn corrected(conn: &Connection, card: &ProgressCard) -> Result<Vec<Corrected>, StoreError> {
    let named = named(card);
    let of_week = super::material::entries(conn, card.week)?.into_iter().map(|entry| entry.id);
    let everybody = everybody(conn)?;
    let mut cards = None;
    let mut found = Vec::new();
    for code in of_week.chain(named.iter().cloned()).collect::<BTreeSet<_>>() {
        let Some(stored) = entry::rows::load(conn, &code)?.filter(|stored| stored.removed_at.is_none()) else {
            continue;
        };
        let now = linked_body(&stored.value, &everybody);
        let was = once(conn, &code, &stored)?.into_iter();
        let was = was.map(|(at, entry)| (at, linked_body(&entry, &everybody))).filter(|(_, text)| *text != now);
        let was: Vec<(DateTime<Utc>, String)> = was.collect();
        let Some((at, _)) = was.first() else { continue };
        if cards.is_none() {
            cards = Some(cards_of(conn, card.week)?);
        }
        found.push(Corrected {
            rewritten: written_after(*at, card, cards.as_deref().unwrap_or_default()),
            is_named: named.contains(&code),
            entry: code,
            now,
            before: was.into_iter().map(|(_, text)| text).collect(),
        });
    }
    Ok(found)
}

/// The lines of a card that it did not have at a moment, by what was saved of it, newest first.
fn written_after(at: DateTime<Utc>, card: &ProgressCard, saved: &[(DateTime<Utc>, SavedCard)]) -> Vec<String> {
    let lines = |card: &ProgressCard| -> Vec<String> {
        card.fields().iter().flat_map(|field| card.field(field).lines()).map(str::to_owned).collect()
    };
    let then =
        saved.iter().find(|(saved_at, _)| *saved_at <= at).map(|(_, saved)| lines(&saved.card)).unwrap_or_default();
    lines(card).into_iter().filter(|line| !then.contains(line)).collect()
}

/// A week's card as it was saved, newest first.
fn cards_of(conn: &Connection, week: Week) -> Result<Vec<(DateTime<Utc>, SavedCard)>, StoreError> {
    let lines = history::rows::list(conn, &RecordKey::Week(week), CHANGES)?;
    let saved = lines.into_iter().filter_map(|line| match line.after {
        Some(Record::Week(saved)) => Some((line.at, saved)),
        _ => None,
    });
    Ok(saved.collect())
}

/// The entries that a card names or ever named, and that were removed or moved out of its week, as far as the card has them still.
pub(in crate::store) fn departed(conn: &Connection, card: &ProgressCard) -> Result<Vec<Departed>, StoreError> {
    let mut codes = named(card);
    for (_, saved) in cards_of(conn, card.week)? {
        codes.extend(named(&saved.card));
        codes.extend(named(&saved.drafted));
    }
    let everybody = everybody(conn)?;
    let is_within = |entry: &Entry| Week::of(entry.date) == card.week;
    let mut found = Vec::new();
    for code in codes {
        let Some(stored) = entry::rows::load(conn, &code)? else { continue };
        let to = match stored.removed_at {
            Some(_) => None,
            None if is_within(&stored.value) => continue,
            None if !once(conn, &code, &stored)?.iter().any(|(_, entry)| is_within(entry)) => continue,
            None => Some(stored.value.date),
        };
        let one = Departed { entry: code, to, body: linked_body(&stored.value, &everybody) };
        if one.is_on(card) {
            found.push(one);
        }
    }
    Ok(found)
}

/// An entry as it was before its changes, and when each was made; newest first.
fn once(conn: &Connection, code: &Code, stored: &Stored<Entry>) -> Result<Vec<(DateTime<Utc>, Entry)>, StoreError> {
    if stored.revision <= 1 {
        return Ok(Vec::new());
    }
    let lines = history::rows::list(conn, &RecordKey::Entry(code.clone()), CHANGES)?;
    let before = lines.into_iter().filter_map(|line| match line.before {
        Some(Record::Entry(entry)) => Some((line.at, entry)),
        _ => None,
    });
    Ok(before.collect())
}
