//! Importing records: all of them or none, each once. Households come before pledges, pledges before what refers to them.

use super::apply::{Door, nothing};
use super::columns::{Col, Meta, get};
use super::error::StoreError;
use super::history::rows::Action;
use super::open::Store;
use super::rules::{Origin, prepare};
use super::{records, setting};
use crate::domain::change::{Applied, Change, ImportCount, ImportedRecord, Record, RecordKey, Revision};
use crate::domain::diary::Entry;
use crate::domain::imported::{ImportedRow, LastImport};
use crate::domain::importing::ColumnMap;
use crate::domain::problem::Problem;
use rusqlite::{Connection, OptionalExtension, named_params};
use serde::{Deserialize, Serialize};

/// What became of one record.
enum Outcome {
    Added(RecordKey, Revision),
    Unchanged(RecordKey),
}

/// The newest import, among the settings: the rows of the history that it made.
const LAST: &str = "last_import";
/// What columns are, among the settings.
const COLUMNS: &str = "column_maps";
/// Heads of tables that are remembered; older ones are forgotten.
const HEADS: usize = 50;

/// The rows of the history between these ids, the first not among them.
#[derive(Serialize, Deserialize)]
struct Rows {
    after: i64,
    upto: i64,
}

impl Door<'_> {
    /// Adds the records that were not imported before. Taking it back moves what it added to the trash.
    pub(super) fn import(&self, records: &[ImportedRecord]) -> Result<Applied, StoreError> {
        let mut order: Vec<&ImportedRecord> = records.iter().collect();
        order.sort_by_key(|imported| rank(&imported.record));
        // A record that has to take another code must not take one that stands further down in the file.
        // From the end of the file: there the highest codes stand.
        for imported in order.iter().rev() {
            records::count(self.conn, &imported.record)?;
        }
        let after = self.last_row()?;
        let (mut added, mut unchanged) = (Vec::new(), 0);
        for (done, imported) in order.iter().enumerate() {
            self.step(done, order.len())?;
            match self.import_one(imported)? {
                Outcome::Added(key, revision) => added.push((key, revision)),
                Outcome::Unchanged(_) => unchanged += 1,
            }
        }
        let imported = ImportCount { added: added.len() as u32, unchanged };
        // There is always a contact card: it cannot be taken back with the rest.
        added.retain(|(key, _)| *key != RecordKey::ContactCard);
        if !added.is_empty() {
            setting::put(self.conn, LAST, &Rows { after, upto: self.last_row()? })?;
        }
        let undo = (!added.is_empty()).then_some(Change::RemoveMany(added));
        Ok(Applied { imported, undo, ..nothing() })
    }

    fn last_row(&self) -> Result<i64, StoreError> {
        let sql = "SELECT coalesce(max(id), 0) FROM history";
        Ok(self.conn.query_row(sql, [], |row| row.get(0))?)
    }

    fn import_one(&self, imported: &ImportedRecord) -> Result<Outcome, StoreError> {
        if let Some((key, undone)) = self.seen(&imported.fingerprint)? {
            let found = records::load(self.conn, &key)?.filter(|stored| stored.removed_at.is_some());
            if let Some(found) = found.filter(|_| undone) {
                self.restore_many(&[(key.clone(), found.revision)])?;
                return Ok(Outcome::Added(key, found.revision));
            }
            return Ok(Outcome::Unchanged(key));
        }
        let outcome = self.import_new(imported.record.clone())?;
        let (Outcome::Added(key, _) | Outcome::Unchanged(key)) = &outcome;
        self.remember(&ImportedRow {
            fingerprint: imported.fingerprint.clone(),
            key: key.clone(),
            imported_at: self.now,
            undone: false,
        })?;
        Ok(outcome)
    }

    fn import_new(&self, record: Record) -> Result<Outcome, StoreError> {
        let key = record.key();
        let record = prepare(self.conn, record, None, Origin::File, self.today)?;
        let Some(before) = records::load(self.conn, &key)? else {
            return self.import_as(&record);
        };
        if let (RecordKey::Household(code) | RecordKey::Pledge(code), Some(_)) = (&key, before.removed_at) {
            return Err(Problem::CodeInTrash(code.clone()).into());
        }
        if is_same(&record, &before.value) {
            return Ok(Outcome::Unchanged(key));
        }
        match (&key, records::family(&record)) {
            (RecordKey::Household(code) | RecordKey::Pledge(code), _) => Err(Problem::CodeInUse(code.clone()).into()),
            (_, Some(family)) => self.import_as(&record.with_code(records::next_code(self.conn, family)?)),
            (_, None) => self.save(record, Some(before.revision)).map(|saved| Outcome::Added(key, saved.revision)),
        }
    }

    fn import_as(&self, record: &Record) -> Result<Outcome, StoreError> {
        let meta = Meta { revision: 1, created_at: self.now, updated_at: self.now, removed_at: None };
        self.put(record, &meta, Action::Import, None)?;
        Ok(Outcome::Added(record.key(), meta.revision))
    }

    /// The record that a row became when it was imported before, and whether that import was taken back.
    fn seen(&self, fingerprint: &str) -> Result<Option<(RecordKey, bool)>, StoreError> {
        let sql = "SELECT kind, key, undone FROM import_fingerprint WHERE fingerprint = ?1";
        let mut statement = self.conn.prepare_cached(sql)?;
        let found = statement.query_row([fingerprint], |row| Ok((records::key(row)?, row.get("undone")?)));
        Ok(found.optional()?)
    }

    /// Remembers a row of a file; one that is remembered already stays as it is.
    pub(super) fn remember(&self, row: &ImportedRow) -> Result<(), StoreError> {
        let (kind, key) = records::columns(&row.key);
        self.conn.prepare_cached(include_str!("fingerprint.sql"))?.execute(named_params! {
            ":fingerprint": row.fingerprint,
            ":kind": kind,
            ":key": key,
            ":now": Col(&row.imported_at),
            ":undone": row.undone,
        })?;
        Ok(())
    }
}

impl Store {
    /// The newest import; nothing where there was none, or nothing of it is left to take back.
    pub fn last_import(&self) -> Result<Option<LastImport>, StoreError> {
        let Some(rows) = setting::get::<Rows>(&self.conn, LAST)? else { return Ok(None) };
        let mut statement = self.conn.prepare(include_str!("import_rows.sql"))?;
        let params = named_params! { ":after": rows.after, ":upto": rows.upto };
        let found =
            statement.query_map(params, |row| Ok((records::key(row)?, row.get("revision")?, get(row, "at")?)))?;
        let (mut added, mut at) = (Vec::new(), None);
        for row in found {
            let (key, revision, when) = row?;
            let there = records::load(&self.conn, &key)?.is_some_and(|stored| stored.removed_at.is_none());
            at = Some(when);
            if there {
                added.push((key, revision));
            }
        }
        Ok(at.filter(|_| !added.is_empty()).map(|at| LastImport { at, added }))
    }

    /// What the columns of imported tables are, the newest first.
    pub fn column_maps(&self) -> Result<Vec<ColumnMap>, StoreError> {
        column_maps(&self.conn)
    }
}

/// The same on a connection.
pub(super) fn column_maps(conn: &Connection) -> Result<Vec<ColumnMap>, StoreError> {
    Ok(setting::get(conn, COLUMNS)?.unwrap_or_default())
}

/// Remembers what the columns of a table are; what was known of a table with that head is forgotten.
pub(super) fn remember_columns(conn: &Connection, map: &ColumnMap) -> Result<(), StoreError> {
    let mut maps = column_maps(conn)?;
    maps.retain(|known| (known.kind, &known.head) != (map.kind, &map.head));
    maps.insert(0, map.clone());
    maps.truncate(HEADS);
    setting::put(conn, COLUMNS, &maps)
}

/// The rows that are remembered, by fingerprint.
pub(super) fn remembered(conn: &Connection) -> Result<Vec<ImportedRow>, StoreError> {
    let mut statement = conn.prepare(include_str!("fingerprints.sql"))?;
    let rows = statement.query_map([], |row| {
        Ok(ImportedRow {
            fingerprint: row.get("fingerprint")?,
            key: records::key(row)?,
            imported_at: get(row, "imported_at")?,
            undone: row.get("undone")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether an imported record is what the file holds, whenever that was imported or written.
fn is_same(record: &Record, before: &Record) -> bool {
    match (record, before) {
        (Record::Entry(entry), Record::Entry(before)) => {
            Entry { imported_on: before.imported_on, ..entry.clone() } == *before
        }
        _ => record == before,
    }
}

/// What must come before what: a record may refer to records of a lower rank.
fn rank(record: &Record) -> u8 {
    match record {
        Record::ContactCard(_) => 0,
        Record::Household(_) => 1,
        Record::Pledge(_) => 2,
        Record::Matter(_) => 3,
        Record::Entry(_) => 4,
        Record::Week(_) => 5,
    }
}
