//! Reads and writes whole entries. An entry's id begins with its day; its code is its name and never changes.

use crate::domain::change::Stored;
use crate::domain::code::Code;
use crate::domain::diary::{Entry, EntryLine};
use crate::store::columns::{Col, DAY_SHIFT, Meta, day_number, first_id, get, get_json, get_opt, json, some};
use crate::store::error::StoreError;
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// The columns of a whole entry, and of a row of the diary.
pub(in crate::store) const WHOLE: &str = include_str!("select_whole.sql");
pub(in crate::store) const LINE: &str = include_str!("select_line.sql");

/// An entry by its code, also one in the trash.
pub(in crate::store) fn load(conn: &Connection, code: &Code) -> Result<Option<Stored<Entry>>, StoreError> {
    let mut statement =
        conn.prepare_cached(concat!(include_str!("select_whole.sql"), " FROM entry AS e WHERE e.code = :code"))?;
    Ok(statement.query_row(named_params! { ":code": code.as_str() }, read).optional()?)
}

/// A row of the diary by its entry's code.
pub(in crate::store) fn line(conn: &Connection, code: &Code) -> Result<Option<EntryLine>, StoreError> {
    let mut statement =
        conn.prepare_cached(concat!(include_str!("select_line.sql"), " FROM entry AS e WHERE e.code = :code"))?;
    Ok(statement.query_row(named_params! { ":code": code.as_str() }, read_line).optional()?)
}

/// The day an entry is about, also of a removed one.
pub(in crate::store) fn day(conn: &Connection, code: &Code) -> Result<Option<NaiveDate>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT date FROM entry WHERE code = ?1")?;
    Ok(statement.query_row([Col(code)], |row| get(row, "date")).optional()?)
}

/// The id of an entry.
pub(in crate::store) fn id_of(conn: &Connection, code: &Code) -> Result<Option<i64>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT id FROM entry WHERE code = ?1")?;
    Ok(statement.query_row([code.as_str()], |row| row.get(0)).optional()?)
}

/// Writes an entry with its links as given. Codes it links to must exist.
pub(in crate::store) fn write(conn: &Connection, entry: &Entry, meta: &Meta) -> Result<(), StoreError> {
    let old = id_of(conn, &entry.id)?;
    let id = match old {
        Some(id) if id >> DAY_SHIFT == day_number(entry.date) => id,
        _ => next_id(conn, entry)?,
    };
    if let Some(old) = old {
        clear(conn, old)?;
    }
    let sql = if old.is_some() { include_str!("update.sql") } else { include_str!("insert.sql") };
    conn.prepare_cached(sql)?.execute(named_params! {
        ":id": id,
        ":code": entry.id.as_str(),
        ":date": Col(&entry.date),
        ":time": some(&entry.time),
        ":written_on": Col(&entry.written_on),
        ":weather": entry.weather,
        ":place": entry.place,
        ":body": entry.body,
        ":follow_up_on": some(&entry.follow_up_on),
        ":imported_on": some(&entry.imported_on),
        ":revision": meta.revision,
        ":created_at": Col(&meta.created_at),
        ":updated_at": Col(&meta.updated_at),
        ":removed_at": some(&meta.removed_at),
    })?;
    add(conn, id, entry)?;
    if meta.removed_at.is_none() { promise(conn, id, entry) } else { Ok(()) }
}

fn next_id(conn: &Connection, entry: &Entry) -> Result<i64, StoreError> {
    let first = first_id(entry.date);
    let day = named_params! { ":first": first, ":next": first + (1 << DAY_SHIFT) };
    Ok(conn.prepare_cached(include_str!("next_id.sql"))?.query_row(day, |row| row.get(0))?)
}

fn clear(conn: &Connection, id: i64) -> Result<(), StoreError> {
    let clears = [
        include_str!("household_clear.sql"),
        include_str!("pledge_clear.sql"),
        include_str!("matter_clear.sql"),
        include_str!("tag_clear.sql"),
        include_str!("activity_clear.sql"),
        include_str!("follow_up_clear.sql"),
    ];
    for sql in clears {
        conn.prepare_cached(sql)?.execute(named_params! { ":entry": id })?;
    }
    Ok(())
}

fn add(conn: &Connection, id: i64, entry: &Entry) -> Result<(), StoreError> {
    if !entry.tags.is_empty() {
        conn.prepare_cached(include_str!("tag_make.sql"))?.execute(named_params! { ":rows": json(&entry.tags)? })?;
    }
    let lists = [
        (include_str!("household_add.sql"), entry.households.len(), json(&entry.households)?),
        (include_str!("pledge_add.sql"), entry.pledges.len(), json(&entry.pledges)?),
        (include_str!("matter_add.sql"), entry.matters.len(), json(&entry.matters)?),
        (include_str!("tag_add.sql"), entry.tags.len(), json(&entry.tags)?),
        (include_str!("activity_add.sql"), entry.activities.len(), json(&entry.activities)?),
    ];
    for (sql, _, rows) in lists.into_iter().filter(|(_, len, _)| *len > 0) {
        conn.prepare_cached(sql)?.execute(named_params! { ":entry": id, ":rows": rows })?;
    }
    Ok(())
}

/// Notes what is derived from an entry that is there, beside its search rows, where none of it is.
pub(in crate::store) fn derive(conn: &Connection, entry: &Entry) -> Result<(), StoreError> {
    id_of(conn, &entry.id)?.map_or(Ok(()), |id| promise(conn, id, entry))
}

/// Notes what would answer the entry's follow-up.
fn promise(conn: &Connection, id: i64, entry: &Entry) -> Result<(), StoreError> {
    let Some(day) = entry.follow_up_on else {
        return Ok(());
    };
    let linked = !entry.households.is_empty() || !entry.pledges.is_empty();
    let sql = if linked { include_str!("follow_up_add.sql") } else { include_str!("follow_up_add_unlinked.sql") };
    conn.prepare_cached(sql)?.execute(named_params! { ":entry": id, ":day": day_number(day) })?;
    Ok(())
}

/// A row of [`WHOLE`].
pub(in crate::store) fn read(row: &Row<'_>) -> rusqlite::Result<Stored<Entry>> {
    let entry = Entry {
        id: get(row, "code")?,
        date: get(row, "date")?,
        time: get_opt(row, "time")?,
        written_on: get(row, "written_on")?,
        weather: row.get("weather")?,
        place: row.get("place")?,
        body: row.get("body")?,
        households: get_json(row, "households")?,
        pledges: get_json(row, "pledges")?,
        matters: get_json(row, "matters")?,
        tags: get_json(row, "tags")?,
        activities: get_json(row, "activities")?,
        follow_up_on: get_opt(row, "follow_up_on")?,
        imported_on: get_opt(row, "imported_on")?,
    };
    Ok(Meta::read(row)?.around(entry))
}

/// A row of [`LINE`].
pub(in crate::store) fn read_line(row: &Row<'_>) -> rusqlite::Result<EntryLine> {
    Ok(EntryLine {
        id: get(row, "code")?,
        date: get(row, "date")?,
        time: get_opt(row, "time")?,
        written_on: get(row, "written_on")?,
        place: row.get("place")?,
        opening: row.get("opening")?,
        households: get_json(row, "households")?,
        follow_up_on: get_opt(row, "follow_up_on")?,
    })
}
