//! The history: a row for every change of a record, in the transaction of the change.

use crate::domain::change::{Record, RecordKey, Revision};
use crate::store::columns::{Col, get, json};
use crate::store::error::StoreError;
use crate::store::records;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// What was done to a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Written for the first time.
    Add,
    /// Saved again.
    Edit,
    /// Moved to the trash.
    Remove,
    /// Taken out of the trash.
    Restore,
    /// Put back as it was.
    Revert,
    /// Read from a file.
    Import,
    /// Confirmed.
    Confirm,
    /// An amendment was added.
    Amend,
}

/// One change of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryLine {
    /// When.
    pub at: DateTime<Utc>,
    /// The name that stood on the contact card then.
    pub by: String,
    /// What was done.
    pub action: Action,
    /// The revision it led to.
    pub revision: Revision,
    /// The record before; nothing where it was not there.
    pub before: Option<Record>,
    /// The record after.
    pub after: Option<Record>,
}

impl Action {
    const ALL: [Self; 8] =
        [Self::Add, Self::Edit, Self::Remove, Self::Restore, Self::Revert, Self::Import, Self::Confirm, Self::Amend];

    /// The name in the file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Edit => "edit",
            Self::Remove => "remove",
            Self::Restore => "restore",
            Self::Revert => "revert",
            Self::Import => "import",
            Self::Confirm => "confirm",
            Self::Amend => "amend",
        }
    }
}

/// Notes a change. Moving in and out of the trash leaves the record as it is, so it is written once.
pub(in crate::store) fn note(
    conn: &Connection,
    now: DateTime<Utc>,
    action: Action,
    revision: Revision,
    before: Option<&Record>,
    after: &Record,
) -> Result<(), StoreError> {
    let (kind, key) = records::columns(&after.key());
    let before = before.filter(|before| *before != after).map(json).transpose()?;
    conn.prepare_cached(include_str!("note.sql"))?.execute(named_params! {
        ":at": Col(&now),
        ":kind": kind,
        ":key": key,
        ":revision": revision,
        ":action": action.name(),
        ":before": before,
        ":after": json(after)?,
    })?;
    Ok(())
}

/// The newest changes of a record, at most `limit`.
pub(in crate::store) fn list(conn: &Connection, key: &RecordKey, limit: u32) -> Result<Vec<HistoryLine>, StoreError> {
    let (kind, key) = records::columns(key);
    let mut statement = conn.prepare_cached(include_str!("list.sql"))?;
    let mut rows = statement.query(named_params! { ":kind": kind, ":key": key, ":limit": limit })?;
    let mut lines = Vec::new();
    while let Some(row) = rows.next()? {
        lines.push(read(row)?);
    }
    Ok(lines)
}

/// The record as it was at a revision, where the history knows.
pub(in crate::store) fn was_at(
    conn: &Connection,
    key: &RecordKey,
    revision: Revision,
) -> Result<Option<Record>, StoreError> {
    let (kind, key) = records::columns(key);
    let mut statement = conn.prepare_cached(include_str!("was_at.sql"))?;
    let params = named_params! { ":kind": kind, ":key": key, ":revision": revision };
    let after: Option<String> = statement.query_row(params, |row| row.get(0)).optional()?.flatten();
    Ok(after.map(|text| serde_json::from_str(&text)).transpose()?)
}

fn read(row: &Row<'_>) -> Result<HistoryLine, StoreError> {
    let record = |name: &str| -> Result<Option<Record>, StoreError> {
        let text: Option<String> = row.get(name)?;
        Ok(text.map(|text| serde_json::from_str(&text)).transpose()?)
    };
    let name: String = row.get("action")?;
    let action = Action::ALL.into_iter().find(|action| action.name() == name);
    Ok(HistoryLine {
        at: get(row, "at")?,
        by: row.get("by")?,
        action: action.ok_or_else(|| StoreError::Damaged("history action".to_owned()))?,
        revision: row.get("revision")?,
        before: record("before")?,
        after: record("after")?,
    })
}
