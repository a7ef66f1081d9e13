//! Keeps the search rows in step with the records, in the transaction of each change. Records in the trash are not found.

use super::doc::{doc, kind_number, place, read_key};
use crate::domain::change::{Record, RecordKey};
use crate::store::columns::{DAY_SHIFT, day_number};
use crate::store::error::StoreError;
use crate::store::records;
use crate::text::{LinkKind, phrase, tokens};
use rusqlite::{Connection, OptionalExtension, named_params};

/// Indexes a record as it is now. A household that is new, or has another name than `before`, is shown by that name wherever it
/// is referred to.
pub(in crate::store) fn put(conn: &Connection, record: &Record, before: Option<&Record>) -> Result<(), StoreError> {
    put_one(conn, record)?;
    let Record::Household(now) = record else {
        return Ok(());
    };
    let shown = match before {
        Some(Record::Household(before)) => before.label(),
        _ => now.code.as_str(),
    };
    if shown == now.label() { Ok(()) } else { relabel(conn, shown) }
}

/// Takes a record out of the index.
pub(in crate::store) fn remove(conn: &Connection, key: &RecordKey) -> Result<(), StoreError> {
    let Some((within, key)) = place(key) else {
        return Ok(());
    };
    let params = named_params! { ":kind": kind_number(within), ":key": key };
    // To look first is cheaper than RETURNING, which makes a table of its own for what it returns.
    let sql = "SELECT id FROM search_doc WHERE kind = :kind AND key = :key";
    let old: Option<i64> = conn.prepare_cached(sql)?.query_row(params, |row| row.get(0)).optional()?;
    if let Some(old) = old {
        conn.prepare_cached("DELETE FROM search_doc WHERE id = ?1")?.execute([old])?;
        conn.prepare_cached("DELETE FROM search_text WHERE rowid = ?1")?.execute([old])?;
    }
    Ok(())
}

fn put_one(conn: &Connection, record: &Record) -> Result<(), StoreError> {
    remove(conn, &record.key())?;
    let (Some(doc), Some((_, key))) = (doc(conn, record)?, place(&record.key())) else {
        return Ok(());
    };
    let first = doc.day.map_or(0, day_number) << DAY_SHIFT;
    let day = named_params! { ":first": first, ":next": first + (1 << DAY_SHIFT) };
    let next: i64 = conn.prepare_cached(include_str!("next_id.sql"))?.query_row(day, |row| row.get(0))?;
    let kind = kind_number(doc.within);
    let id = next << 3 | kind;
    conn.prepare_cached("INSERT INTO search_doc (id, kind, key) VALUES (:id, :kind, :key)")?
        .execute(named_params! { ":id": id, ":kind": kind, ":key": key })?;
    conn.prepare_cached("INSERT INTO search_text (rowid, text) VALUES (:id, :text)")?
        .execute(named_params! { ":id": id, ":text": tokens(&doc.text) })?;
    Ok(())
}

/// Indexes again what shows a household by an old label; the index itself knows where that is.
fn relabel(conn: &Connection, old: &str) -> Result<(), StoreError> {
    let Some(phrase) = phrase(&format!("{}{old}", LinkKind::Household.sign())) else {
        return Ok(());
    };
    let mut statement = conn.prepare_cached(include_str!("showing.sql"))?;
    let keys = statement.query_map(named_params! { ":phrase": phrase }, read_key)?.collect::<Result<Vec<_>, _>>()?;
    for key in keys {
        if let Some(stored) = records::load(conn, &key)? {
            put_one(conn, &stored.value)?;
        }
    }
    Ok(())
}
