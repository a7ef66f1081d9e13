//! The one door: a change becomes one transaction (the row, its search row, its history row), or nothing at all.

use super::columns::{Meta, to_second};
use super::error::StoreError;
use super::history::rows::{Action, note};
use super::open::Store;
use super::week::chain;
use super::{draft, entry, export_log, import, plan, records, search};
use crate::domain::change::{Applied, Change, ImportCount, Record, RecordKey, Stored};
use crate::domain::week::Week;
use crate::domain::work_plan::WorkPlan;
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, TransactionBehavior};

/// A change being made: the open transaction, and the time, which comes from outside.
pub(super) struct Door<'a> {
    pub conn: &'a Connection,
    pub now: DateTime<Utc>,
    pub today: NaiveDate,
    /// Is told how many records of how many are done, and says whether to go on.
    pub watch: Watch<'a>,
}

/// Who is told how far a long change has come, and says whether it goes on.
pub type Watch<'a> = &'a dyn Fn(u32, u32) -> bool;

impl Store {
    /// Makes a change, wholly or not at all. `now` and `today` are the clock's and the cadre's calendar's.
    ///
    /// Refusals: [`StoreError::Problem`] by a rule, [`StoreError::Conflict`] when the record has a newer revision,
    /// [`StoreError::NotFound`] when there is no such record.
    pub fn apply(&mut self, change: &Change, now: DateTime<Utc>, today: NaiveDate) -> Result<Applied, StoreError> {
        self.apply_watched(change, now, today, &|_, _| true)
    }

    /// The same, for a change that may take long. [`StoreError::Stopped`] where `watch` says so; then nothing was changed.
    pub fn apply_watched(
        &mut self,
        change: &Change,
        now: DateTime<Utc>,
        today: NaiveDate,
        watch: Watch<'_>,
    ) -> Result<Applied, StoreError> {
        match self.once(change, (now, today), watch, true) {
            // The log of earlier changes takes room that it need not: it is brought into the file and cut off.
            Err(StoreError::DiskFull) if self.settle().is_ok() => self.once(change, (now, today), watch, true),
            done => done,
        }
    }

    /// What a change would do or why it would be refused; nothing of it stays.
    pub fn rehearse(
        &mut self,
        change: &Change,
        now: DateTime<Utc>,
        today: NaiveDate,
        watch: Watch<'_>,
    ) -> Result<Applied, StoreError> {
        self.once(change, (now, today), watch, false)
    }

    fn once(
        &mut self,
        change: &Change,
        (now, today): (DateTime<Utc>, NaiveDate),
        watch: Watch<'_>,
        stays: bool,
    ) -> Result<Applied, StoreError> {
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let applied = Door { conn: &tx, now: to_second(now), today, watch }.make(change)?;
        if !stays {
            tx.rollback()?;
            return Ok(applied);
        }
        tx.commit()?;
        if let Change::ImportJournal(dump) = change {
            self.first_week = dump.first_week.unwrap_or(self.first_week);
        }
        Ok(applied)
    }
}

impl Door<'_> {
    /// Makes a change, and tells whether it is about an entry of a signed week, and what its household still waits for.
    fn make(&self, change: &Change) -> Result<Applied, StoreError> {
        let before = match change {
            Change::Save { record, .. } | Change::Revert { record, .. } => self.entry_day(&record.key())?,
            Change::Remove(key) => self.entry_day(key)?,
            _ => None,
        };
        let applied = self.made(change)?;
        let after = applied.key.as_ref().map_or(Ok(None), |key| self.entry_day(key))?;
        let mut signed_week = None;
        for week in [before, after].into_iter().flatten().map(Week::of) {
            if signed_week.is_none() && chain::is_confirmed(self.conn, week)? {
                signed_week = Some(week);
            }
        }
        let owed = match (change, &applied.key) {
            (Change::Add { .. }, Some(RecordKey::Entry(code))) => entry::owed::before(self.conn, code)?,
            _ => None,
        };
        Ok(Applied { signed_week, owed, ..applied })
    }

    /// The day of an entry, also of a removed one; nothing for another record.
    fn entry_day(&self, key: &RecordKey) -> Result<Option<NaiveDate>, StoreError> {
        let RecordKey::Entry(code) = key else { return Ok(None) };
        entry::rows::day(self.conn, code)
    }

    fn made(&self, change: &Change) -> Result<Applied, StoreError> {
        match change {
            Change::Save { record, base, draft } => {
                draft::rows::drop_some(self.conn, draft.as_ref())?;
                self.save(record.clone(), *base)
            }
            Change::Add { record, draft } => {
                draft::rows::drop_some(self.conn, draft.as_ref())?;
                self.add(record.clone())
            }
            Change::Revert { record, base } => self.revert(record.clone(), *base),
            Change::Remove(key) => self.remove(key),
            Change::Restore(key) => self.restore(key),
            Change::RemoveMany(keys) => self.remove_many(keys),
            Change::RestoreMany(keys) => self.restore_many(keys),
            Change::Confirm { card, sign_off } => self.confirm(card, sign_off),
            Change::Amend(amendment) => self.amend(amendment),
            Change::SetPlan(plan) => self.set_plan(plan),
            Change::KeepDraft(draft) => draft::rows::keep(self.conn, draft, self.now).map(|()| nothing()),
            Change::DropDraft(id) => draft::rows::drop_some(self.conn, Some(id)).map(|()| nothing()),
            Change::NoteExport(note) => export_log::rows::add(self.conn, note, self.now).map(|()| nothing()),
            Change::Import(records) => self.import(records),
            Change::RememberColumns(map) => import::remember_columns(self.conn, map).map(|()| nothing()),
            Change::ImportJournal(dump) => self.import_journal(dump),
        }
    }

    /// Writes a record with all that goes with it: search, and the history of what it was before.
    pub(super) fn put(
        &self,
        record: &Record,
        meta: &Meta,
        action: Action,
        before: Option<&Record>,
    ) -> Result<(), StoreError> {
        records::write(self.conn, record, meta)?;
        if meta.removed_at.is_some() {
            search::index::remove(self.conn, &record.key())?;
        } else {
            search::index::put(self.conn, record, before)?;
        }
        note(self.conn, self.now, action, meta.revision, before, record)
    }

    fn set_plan(&self, plan: &WorkPlan) -> Result<Applied, StoreError> {
        let before = plan::rows::load(self.conn)?;
        plan::rows::write(self.conn, plan)?;
        Ok(Applied { undo: Some(Change::SetPlan(before)), ..nothing() })
    }

    /// Tells how far a long change has come.
    pub(super) fn step(&self, done: usize, total: usize) -> Result<(), StoreError> {
        // Often enough to stop at once, rarely enough to cost nothing.
        let go_on = !done.is_multiple_of(64) || (self.watch)(done as u32, total as u32);
        if go_on { Ok(()) } else { Err(StoreError::Stopped) }
    }

    /// The record of a key, which must be there.
    pub(super) fn existing(&self, key: &RecordKey) -> Result<Stored<Record>, StoreError> {
        records::load(self.conn, key)?.ok_or_else(|| StoreError::NotFound(key.clone()))
    }
}

/// What a change did that is about one record.
pub(super) fn applied(key: RecordKey, revision: u32, undo: Option<Change>) -> Applied {
    Applied {
        key: Some(key),
        revision,
        undo,
        imported: ImportCount::default(),
        kept: Vec::new(),
        signed_week: None,
        owed: None,
    }
}

/// What a change did that is about no record.
pub(super) fn nothing() -> Applied {
    Applied {
        key: None,
        revision: 0,
        undo: None,
        imported: ImportCount::default(),
        kept: Vec::new(),
        signed_week: None,
        owed: None,
    }
}
