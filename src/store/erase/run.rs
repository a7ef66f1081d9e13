//! Erasing, in one transaction; then the file is written anew, so that no byte of it is left in free pages.
//!
//! What stays is a row with the code and nothing else, so that counts that were reported stay what they were: visits point to
//! it. Confirmed weeks stay as they were signed: they hold codes.

use super::scrub::Scrubber;
use super::traces;
use crate::domain::change::{Record, RecordKey};
use crate::domain::code::Code;
use crate::domain::erasing::{Erased, ErasingWords};
use crate::domain::household::Household;
use crate::store::columns::{Meta, get, to_second};
use crate::store::error::StoreError;
use crate::store::history::rows::{Action, note};
use crate::store::open::Store;
use crate::store::week::chain;
use crate::store::{household, records, search};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, TransactionBehavior};

impl Store {
    /// Erases a household, in the register or in the trash. It cannot be taken back. [`StoreError::NotFound`] where there is
    /// none, or it is erased already.
    pub fn erase(&mut self, code: &Code, words: &ErasingWords, now: DateTime<Utc>) -> Result<Erased, StoreError> {
        let key = RecordKey::Household(code.clone());
        let now = to_second(now);
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut all = household::rows::list(&tx, false)?;
        all.extend(household::rows::list(&tx, true)?);
        let all: Vec<Household> = all.into_iter().map(|stored| stored.value.household).collect();
        let household = all.iter().find(|household| household.code == *code);
        let stored = records::load(&tx, &key)?.ok_or_else(|| StoreError::NotFound(key.clone()))?;
        let household = household.filter(|one| stored.removed_at.is_none() || !one.is_blank());
        let household = household.ok_or(StoreError::NotFound(key))?;
        let scrubber = Scrubber::new(household, &all, words);
        let mut erased = Erased::default();
        for key in keys(&tx)? {
            if scrub_record(&tx, &scrubber, &key, now)? {
                let counter = if matches!(key, RecordKey::Entry(_)) { &mut erased.entries } else { &mut erased.others };
                *counter += 1;
            }
        }
        erased.traces = traces::history(&tx, &scrubber, code)? + traces::drafts(&tx, &scrubber, code)?;
        traces::lists(&tx, &scrubber, code)?;
        blank(&tx, code, now)?;
        tx.execute("INSERT INTO search_text (search_text) VALUES ('optimize')", [])?;
        tx.commit()?;
        (erased.left, erased.weeks) = self.standing(household.name.as_deref().unwrap_or_default())?;
        self.conn.execute_batch("VACUUM")?;
        self.settle()?;
        Ok(erased)
    }

    /// Places in records where a name still stands, and confirmed weeks that hold it.
    fn standing(&self, name: &str) -> Result<(u32, u32), StoreError> {
        if name.is_empty() {
            return Ok((0, 0));
        }
        let dump = self.dump()?;
        let texts = dump.entries.iter().map(|one| serde_json::to_string(&one.value));
        let texts = texts.chain(dump.matters.iter().map(|one| serde_json::to_string(&one.value)));
        let texts = texts.chain(dump.pledges.iter().map(|one| serde_json::to_string(&one.value)));
        let texts = texts.chain(dump.cards.iter().map(|one| serde_json::to_string(&one.value)));
        let mut left = 0;
        for text in texts {
            left += text?.matches(name).count();
        }
        let mut weeks = std::collections::BTreeSet::new();
        for link in chain::all(&self.conn)? {
            if serde_json::to_string(&link)?.contains(name) {
                weeks.insert(link.week());
            }
        }
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Ok((count(left), count(weeks.len())))
    }
}

/// Every record with texts in it, but confirmed weeks.
fn keys(conn: &Connection) -> Result<Vec<RecordKey>, StoreError> {
    let codes = |sql: &str| -> Result<Vec<Code>, StoreError> {
        let mut statement = conn.prepare(sql)?;
        let codes = statement.query_map([], |row| get(row, "code"))?;
        Ok(codes.collect::<Result<_, _>>()?)
    };
    let mut keys: Vec<RecordKey> = Vec::new();
    keys.extend(codes("SELECT code FROM pledge")?.into_iter().map(RecordKey::Pledge));
    keys.extend(codes("SELECT code FROM matter")?.into_iter().map(RecordKey::Matter));
    keys.extend(codes("SELECT code FROM entry")?.into_iter().map(RecordKey::Entry));
    let open = "SELECT week FROM progress_card
                WHERE NOT EXISTS (SELECT 1 FROM chain_link WHERE chain_link.week = progress_card.week)";
    let mut weeks = conn.prepare(open)?;
    for week in weeks.query_map([], |row| get(row, "week"))? {
        keys.push(RecordKey::Week(week?));
    }
    Ok(keys)
}

/// Takes the household out of a record; whether it was in it. The record counts as changed: a week that rests on it says so.
fn scrub_record(
    conn: &Connection,
    scrubber: &Scrubber,
    key: &RecordKey,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let Some(stored) = records::load(conn, key)? else { return Ok(false) };
    let mut value = serde_json::to_value(&stored.value)?;
    if !scrubber.value(&mut value) {
        return Ok(false);
    }
    let record: Record = serde_json::from_value(value)?;
    let meta = Meta { revision: stored.revision + 1, updated_at: now, ..Meta::of(&stored) };
    records::write(conn, &record, &meta)?;
    if meta.removed_at.is_none() {
        search::index::put(conn, &record, None)?;
    }
    Ok(true)
}

/// Leaves of the household its code.
fn blank(conn: &Connection, code: &Code, now: DateTime<Utc>) -> Result<(), StoreError> {
    let key = RecordKey::Household(code.clone());
    let stored = records::load(conn, &key)?.ok_or_else(|| StoreError::NotFound(key.clone()))?;
    let record = Record::Household(Household::new(code.clone()));
    let meta = Meta { revision: stored.revision + 1, updated_at: now, removed_at: Some(now), ..Meta::of(&stored) };
    records::write(conn, &record, &meta)?;
    // What shows it by its name shows its code from here on.
    if stored.removed_at.is_none() {
        search::index::put(conn, &record, Some(&stored.value))?;
    }
    search::index::remove(conn, &key)?;
    note(conn, now, Action::Remove, meta.revision, None, &record)
}
