//! Keeps and forgets drafts. A draft goes only when the user lets it go, or in the transaction that saves what it held.

use crate::domain::change::{Draft, DraftId};
use crate::store::columns::{Col, get, get_json, json};
use crate::store::error::StoreError;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, Row, named_params};

/// Keeps a draft as of `now`, in place of what was kept under its name.
pub(in crate::store) fn keep(conn: &Connection, draft: &Draft, now: DateTime<Utc>) -> Result<(), StoreError> {
    conn.prepare_cached(include_str!("keep.sql"))?.execute(named_params! {
        ":id": draft.id.0,
        ":target": json(&draft.target)?,
        ":fields": json(&draft.fields)?,
        ":base": draft.base,
        ":kept_at": Col(&now),
    })?;
    Ok(())
}

/// Forgets a draft, if one is named; one that is gone already is no error.
pub(in crate::store) fn drop_some(conn: &Connection, id: Option<&DraftId>) -> Result<(), StoreError> {
    if let Some(id) = id {
        conn.prepare_cached("DELETE FROM draft WHERE id = ?1")?.execute([&id.0])?;
    }
    Ok(())
}

/// The drafts, the newest first, at most `limit`.
pub(in crate::store) fn list(conn: &Connection, limit: u32) -> Result<Vec<Draft>, StoreError> {
    let sql = "SELECT id, target, fields, base, kept_at FROM draft ORDER BY kept_at DESC, id LIMIT ?1";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([limit], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many drafts of diary entries there are.
pub(in crate::store) fn count_of_entries(conn: &Connection) -> Result<u32, StoreError> {
    let sql = "SELECT count(*) FROM draft WHERE 'entry' IN (target ->> '$.new', target ->> '$.edit.kind')";
    Ok(conn.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Draft> {
    Ok(Draft {
        id: DraftId(row.get("id")?),
        target: get_json(row, "target")?,
        fields: get_json(row, "fields")?,
        base: row.get("base")?,
        kept_at: get(row, "kept_at")?,
    })
}
