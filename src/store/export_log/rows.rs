//! Notes exports and lists them. A note is never changed and never taken back.

use crate::domain::export_note::{ExportNames, ExportNote};
use crate::store::columns::{Col, get, get_json, get_opt, json, some};
use crate::store::error::StoreError;
use crate::store::open::Store;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, Row, named_params};

/// Notes an export as of `now`.
pub(in crate::store) fn add(conn: &Connection, note: &ExportNote, now: DateTime<Utc>) -> Result<(), StoreError> {
    conn.prepare_cached(include_str!("add.sql"))?.execute(named_params! {
        ":at": Col(&now),
        ":what": note.what,
        ":format": note.format,
        ":names": note.names.name(),
        ":from_day": some(&note.from),
        ":to_day": some(&note.to),
        ":records": note.records,
        ":sha256": note.sha256,
        ":target": note.target,
        ":codes": json(&note.codes)?,
    })?;
    Ok(())
}

impl Store {
    /// What left the file and when, the newest first, at most `limit`.
    pub fn exports(&self, limit: u32) -> Result<Vec<(DateTime<Utc>, ExportNote)>, StoreError> {
        let mut statement = self.conn.prepare_cached(include_str!("list.sql"))?;
        let rows = statement.query_map([limit], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<(DateTime<Utc>, ExportNote)> {
    let names: String = row.get("names")?;
    let names = ExportNames::ALL.into_iter().find(|known| known.name() == names);
    let note = ExportNote {
        what: row.get("what")?,
        format: row.get("format")?,
        names: names.ok_or(rusqlite::types::FromSqlError::InvalidType)?,
        from: get_opt(row, "from_day")?,
        to: get_opt(row, "to_day")?,
        records: row.get("records")?,
        sha256: row.get("sha256")?,
        target: row.get("target")?,
        codes: get_json(row, "codes")?,
    };
    Ok((get(row, "at")?, note))
}
