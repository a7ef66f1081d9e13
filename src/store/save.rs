//! Saving, undoing a save, and the trash. A save never overwrites a revision its author has not seen.

use super::apply::{Door, applied, nothing};
use super::columns::Meta;
use super::error::StoreError;
use super::history::rows::{Action, was_at};
use super::records;
use super::rules::{Origin, is_same, prepare};
use super::week::chain;
use crate::domain::change::{Applied, Change, Record, RecordKey, Revision, Stored};
use crate::domain::contact_card::ContactCard;
use crate::domain::problem::Problem;
use rusqlite::named_params;

/// Records that were moved, and records that stay.
type Moved = (Vec<(RecordKey, Revision)>, Vec<RecordKey>);

impl Door<'_> {
    /// Saves a record over the revision `base`, or a new one.
    pub(super) fn save(&self, record: Record, base: Option<Revision>) -> Result<Applied, StoreError> {
        let key = record.key();
        let before = records::load(self.conn, &key)?;
        let record = prepare(self.conn, record, before.as_ref(), Origin::Here, self.today)?;
        match (before, base) {
            (None, None) => self.insert(&record),
            (None, Some(_)) => Err(StoreError::NotFound(key)),
            (Some(before), None) => self.save_new_over(&record, before),
            (Some(before), Some(base)) if before.revision == base && before.removed_at.is_none() => {
                self.update(&record, before, Action::Edit)
            }
            (Some(before), Some(_)) => Err(conflict(key, before)),
        }
    }

    /// Saves a new record under the next free code.
    pub(super) fn add(&self, record: Record) -> Result<Applied, StoreError> {
        let Some(family) = records::family(&record) else {
            return self.save(record, None);
        };
        let code = records::next_code(self.conn, family)?;
        self.save(record.with_code(code), None)
    }

    /// Puts a record back as it was. Its content must still be that of the revision being undone: a later undo may have come
    /// back to that content under a higher revision.
    pub(super) fn revert(&self, record: Record, base: Revision) -> Result<Applied, StoreError> {
        let key = record.key();
        let before = self.existing(&key)?;
        let undone = before.revision == base || was_at(self.conn, &key, base)?.as_ref() == Some(&before.value);
        if !undone || before.removed_at.is_some() {
            return Err(conflict(key, before));
        }
        let record = prepare(self.conn, record, Some(&before), Origin::Here, self.today)?;
        self.update(&record, before, Action::Revert)
    }

    /// Moves a record to the trash; the contact card, of which there is always one, becomes empty.
    pub(super) fn remove(&self, key: &RecordKey) -> Result<Applied, StoreError> {
        if *key == RecordKey::ContactCard {
            let before = self.existing(key)?;
            return self.update(&Record::ContactCard(ContactCard::default()), before, Action::Remove);
        }
        self.set_removed(key, true)?;
        Ok(applied(key.clone(), self.existing(key)?.revision, Some(Change::Restore(key.clone()))))
    }

    /// Takes a record out of the trash.
    pub(super) fn restore(&self, key: &RecordKey) -> Result<Applied, StoreError> {
        self.set_removed(key, false)?;
        Ok(applied(key.clone(), self.existing(key)?.revision, Some(Change::Remove(key.clone()))))
    }

    /// Takes an import back: what it added goes to the trash, and the same file may bring it back. What was changed since stays.
    pub(super) fn remove_many(&self, keys: &[(RecordKey, Revision)]) -> Result<Applied, StoreError> {
        let (moved, kept) = self.set_many(keys, true)?;
        Ok(Applied { undo: Some(Change::RestoreMany(moved)), kept, ..nothing() })
    }

    /// The way back of [`Self::remove_many`].
    pub(super) fn restore_many(&self, keys: &[(RecordKey, Revision)]) -> Result<Applied, StoreError> {
        let (moved, _) = self.set_many(keys, false)?;
        Ok(Applied { undo: Some(Change::RemoveMany(moved)), ..nothing() })
    }

    /// Moves records into the trash or out of it; returns those that were not there already, and those that have another revision.
    fn set_many(&self, keys: &[(RecordKey, Revision)], removed: bool) -> Result<Moved, StoreError> {
        let (mut moved, mut kept) = (Vec::new(), Vec::new());
        for (done, (key, revision)) in keys.iter().enumerate() {
            self.step(done, keys.len())?;
            let found = records::load(self.conn, key)?;
            if found.is_some_and(|found| found.revision != *revision && found.removed_at.is_none()) {
                kept.push(key.clone());
                continue;
            }
            match self.set_removed(key, removed) {
                Ok(()) => moved.push((key.clone(), *revision)),
                Err(StoreError::NotFound(_)) => continue,
                Err(error) => return Err(error),
            }
            self.mark_undone(key, removed)?;
        }
        Ok((moved, kept))
    }

    /// Moves a record into the trash or out of it. The revision stays, so that earlier undos still fit.
    pub(super) fn set_removed(&self, key: &RecordKey, removed: bool) -> Result<(), StoreError> {
        let before = self.existing(key)?;
        if before.removed_at.is_some() == removed || *key == RecordKey::ContactCard {
            return Err(StoreError::NotFound(key.clone()));
        }
        if let RecordKey::Week(week) = key
            && chain::is_confirmed(self.conn, *week)?
        {
            return Err(Problem::WeekConfirmed(*week).into());
        }
        let meta = Meta { removed_at: removed.then_some(self.now), ..Meta::of(&before) };
        let action = if removed { Action::Remove } else { Action::Restore };
        self.put(&before.value, &meta, action, Some(&before.value))
    }

    /// Writes a record that was not there.
    pub(super) fn insert(&self, record: &Record) -> Result<Applied, StoreError> {
        let meta = Meta { revision: 1, created_at: self.now, updated_at: self.now, removed_at: None };
        self.put(record, &meta, Action::Add, None)?;
        Ok(applied(record.key(), 1, Some(Change::Remove(record.key()))))
    }

    /// A new record where there is one: a code is given once, but an untouched contact card and a removed week's card make room.
    fn save_new_over(&self, record: &Record, before: Stored<Record>) -> Result<Applied, StoreError> {
        let key = record.key();
        match (&key, key.code()) {
            (_, Some(code)) => Err(Problem::CodeInUse(code.clone()).into()),
            (RecordKey::ContactCard, _) if before.revision == 0 => self.update(record, before, Action::Edit),
            (RecordKey::Week(_), _) if before.removed_at.is_some() => {
                let undo = Some(Change::Remove(key.clone()));
                Ok(Applied { undo, ..self.update(record, before, Action::Add)? })
            }
            _ => Err(conflict(key, before)),
        }
    }

    fn update(&self, record: &Record, before: Stored<Record>, action: Action) -> Result<Applied, StoreError> {
        let key = record.key();
        if is_same(record, &before) {
            return Ok(applied(key, before.revision, None));
        }
        let revision = before.revision + 1;
        let meta = Meta { revision, updated_at: self.now, removed_at: None, ..Meta::of(&before) };
        self.put(record, &meta, action, Some(&before.value))?;
        Ok(applied(key, revision, Some(Change::Revert { record: before.value, base: revision })))
    }

    fn mark_undone(&self, key: &RecordKey, undone: bool) -> Result<(), StoreError> {
        let (kind, key) = records::columns(key);
        let sql = "UPDATE import_fingerprint SET undone = :undone WHERE kind = :kind AND key = :key";
        self.conn.prepare_cached(sql)?.execute(named_params! { ":undone": undone, ":kind": kind, ":key": key })?;
        Ok(())
    }
}

pub(super) fn conflict(key: RecordKey, theirs: Stored<Record>) -> StoreError {
    StoreError::Conflict { key, theirs: Box::new(theirs) }
}
