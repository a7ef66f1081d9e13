//! Keeps the search rows in step with the records, in the transaction of each change. Records in the trash are not found.

use super::doc::{doc, kind_number, place};
use crate::domain::change::{Record, RecordKey};
use crate::domain::household::Household;
use crate::store::columns::{DAY_SHIFT, day_number};
use crate::store::error::StoreError;
use crate::store::records;
use crate::text::{LinkKind, link, tokens};
use rusqlite::{Connection, OptionalExtension, named_params};

/// Indexes a record as it is now. A household under another name than `before` is renamed wherever it is referred to.
pub(in crate::store) fn put(conn: &Connection, record: &Record, before: Option<&Record>) -> Result<(), StoreError> {
    put_one(conn, record)?;
    match (record, before) {
        (Record::Household(now), Some(Record::Household(before))) if now.name != before.name => rename(conn, now),
        _ => Ok(()),
    }
}

/// Takes a record out of the index.
pub(in crate::store) fn remove(conn: &Connection, key: &RecordKey) -> Result<(), StoreError> {
    let Some((within, key)) = place(key) else {
        return Ok(());
    };
    let params = named_params! { ":kind": kind_number(within), ":key": key };
    let sql = "DELETE FROM search_doc WHERE kind = :kind AND key = :key RETURNING id";
    let old: Option<i64> = conn.prepare_cached(sql)?.query_row(params, |row| row.get(0)).optional()?;
    if let Some(old) = old {
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

/// Indexes again what shows the household's name.
fn rename(conn: &Connection, household: &Household) -> Result<(), StoreError> {
    let reference = link(LinkKind::Household, household.code.as_str());
    let params = named_params! { ":code": household.code.as_str(), ":reference": reference };
    let mut statement = conn.prepare_cached(include_str!("mentioning.sql"))?;
    let keys = statement.query_map(params, records::key)?.collect::<Result<Vec<_>, _>>()?;
    for key in keys {
        if let Some(stored) = records::load(conn, &key)? {
            put_one(conn, &stored.value)?;
        }
    }
    Ok(())
}
