//! Reads and writes matters. Every read returns the whole record.

use crate::domain::change::Stored;
use crate::domain::code::Code;
use crate::domain::matter::Matter;
use crate::domain::week::Week;
use crate::store::columns::{Col, Meta, get, get_json, get_opt, json, some};
use crate::store::error::StoreError;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// A matter by its code, also one in the trash.
pub(in crate::store) fn load(conn: &Connection, code: &Code) -> Result<Option<Stored<Matter>>, StoreError> {
    let mut statement = conn.prepare_cached(concat!(include_str!("select.sql"), include_str!("load.sql")))?;
    Ok(statement.query_row(named_params! { ":code": code.as_str() }, read).optional()?)
}

/// Matters outside the trash, newest first, at most `limit`; only those somebody still waits for, if asked.
pub(in crate::store) fn list(
    conn: &Connection,
    open_only: bool,
    limit: u32,
) -> Result<Vec<Stored<Matter>>, StoreError> {
    let sql = if open_only {
        concat!(include_str!("select.sql"), include_str!("list_open.sql"))
    } else {
        concat!(include_str!("select.sql"), include_str!("list.sql"))
    };
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map(named_params! { ":limit": limit }, read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Matters outside the trash that a week's card speaks of: raised or moved in it, or to be come back to by the end of the week
/// after; the oldest first, at most 100.
pub(in crate::store) fn of_week(conn: &Connection, week: Week) -> Result<Vec<Matter>, StoreError> {
    let mut statement = conn.prepare_cached(concat!(include_str!("select.sql"), include_str!("of_week.sql")))?;
    let until = week.next().sunday();
    let params = named_params! { ":from": Col(&week.monday()), ":to": Col(&week.sunday()), ":until": Col(&until) };
    let rows = statement.query_map(params, |row| Ok(read(row)?.value))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Every matter, trash included, by code.
pub(in crate::store) fn all(conn: &Connection) -> Result<Vec<Stored<Matter>>, StoreError> {
    let mut statement = conn.prepare_cached(concat!(include_str!("select.sql"), include_str!("all.sql")))?;
    let rows = statement.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes a matter as given.
pub(in crate::store) fn write(conn: &Connection, matter: &Matter, meta: &Meta) -> Result<(), StoreError> {
    let params = named_params! {
        ":code": matter.code.as_str(),
        ":raised_on": Col(&matter.raised_on),
        ":household": some(&matter.household),
        ":kind": Col(&matter.kind),
        ":state": Col(&matter.state),
        ":text": matter.text,
        ":first_received_by": matter.first_received_by,
        ":missing": matter.missing,
        ":handled_by": matter.handled_by,
        ":done": matter.done,
        ":reason": matter.reason,
        ":told_on": some(&matter.told_on),
        ":follow_up_on": some(&matter.follow_up_on),
        ":revision": meta.revision,
        ":created_at": Col(&meta.created_at),
        ":updated_at": Col(&meta.updated_at),
        ":removed_at": some(&meta.removed_at),
    };
    let id: i64 = conn.prepare_cached(include_str!("save.sql"))?.query_row(params, |row| row.get(0))?;
    conn.prepare_cached(include_str!("step_clear.sql"))?.execute(named_params! { ":matter": id })?;
    let rows = json(&matter.history)?;
    conn.prepare_cached(include_str!("step_add.sql"))?.execute(named_params! { ":matter": id, ":rows": rows })?;
    Ok(())
}

pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Stored<Matter>> {
    let matter = Matter {
        code: get(row, "code")?,
        raised_on: get(row, "raised_on")?,
        household: get_opt(row, "household")?,
        kind: get(row, "kind")?,
        state: get(row, "state")?,
        text: row.get("text")?,
        first_received_by: row.get("first_received_by")?,
        missing: row.get("missing")?,
        handled_by: row.get("handled_by")?,
        done: row.get("done")?,
        reason: row.get("reason")?,
        told_on: get_opt(row, "told_on")?,
        follow_up_on: get_opt(row, "follow_up_on")?,
        history: get_json(row, "history")?,
    };
    Ok(Meta::read(row)?.around(matter))
}
