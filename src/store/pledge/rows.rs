//! Reads and writes pledges. Every read returns the whole record.

use crate::domain::amount::Amount;
use crate::domain::change::Stored;
use crate::domain::code::Code;
use crate::domain::pledge::Pledge;
use crate::domain::week::Week;
use crate::store::columns::{Col, Meta, get, get_json, get_opt, json, some};
use crate::store::error::StoreError;
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// A pledge by its code, also one in the trash.
pub(in crate::store) fn load(conn: &Connection, code: &Code) -> Result<Option<Stored<Pledge>>, StoreError> {
    let mut statement = conn.prepare_cached(concat!(include_str!("select.sql"), include_str!("load.sql")))?;
    Ok(statement.query_row(named_params! { ":code": code.as_str() }, read).optional()?)
}

/// The pledges, or their trash, by code.
pub(in crate::store) fn list(conn: &Connection, removed: bool) -> Result<Vec<Stored<Pledge>>, StoreError> {
    let mut statement = conn.prepare_cached(concat!(include_str!("select.sql"), include_str!("list.sql")))?;
    let rows = statement.query_map(named_params! { ":removed": removed }, read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The pledges that were open at some time of a week, by code.
pub(in crate::store) fn open_in(conn: &Connection, week: Week) -> Result<Vec<Pledge>, StoreError> {
    let mut statement = conn.prepare_cached(concat!(include_str!("select.sql"), include_str!("open_in_week.sql")))?;
    let span = named_params! { ":from": Col(&week.monday()), ":to": Col(&week.sunday()) };
    let rows = statement.query_map(span, |row| Ok(read(row)?.value))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The open pledges due on `until` or before (at any time, where nothing is said), the nearest deadline first, at most `limit`.
pub(in crate::store) fn due(
    conn: &Connection,
    until: Option<NaiveDate>,
    limit: u32,
) -> Result<Vec<Pledge>, StoreError> {
    let mut statement = conn.prepare_cached(concat!(include_str!("select.sql"), include_str!("due.sql")))?;
    let rows =
        statement.query_map(named_params! { ":until": some(&until), ":limit": limit }, |row| Ok(read(row)?.value))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes a pledge as given.
pub(in crate::store) fn write(conn: &Connection, pledge: &Pledge, meta: &Meta) -> Result<(), StoreError> {
    let params = named_params! {
        ":code": pledge.code.as_str(),
        ":problem": pledge.problem,
        ":target": pledge.target,
        ":target_amount": pledge.target_amount.map(Amount::thousandths),
        ":target_unit": pledge.target_unit,
        ":responsible": pledge.responsible,
        ":pledged_on": Col(&pledge.pledged_on),
        ":due_on": Col(&pledge.due_on),
        ":acceptance": pledge.acceptance,
        ":status": Col(&pledge.status),
        ":closed_on": some(&pledge.closed_on),
        ":result": pledge.result,
        ":reason": pledge.reason,
        ":accepted_by": pledge.accepted_by,
        ":accepted_on": some(&pledge.accepted_on),
        ":revision": meta.revision,
        ":created_at": Col(&meta.created_at),
        ":updated_at": Col(&meta.updated_at),
        ":removed_at": some(&meta.removed_at),
    };
    let id: i64 = conn.prepare_cached(include_str!("save.sql"))?.query_row(params, |row| row.get(0))?;
    let children = [
        (include_str!("partner_clear.sql"), include_str!("partner_add.sql"), json(&pledge.partners)?),
        (include_str!("posting_clear.sql"), include_str!("posting_add.sql"), json(&pledge.posted)?),
        (include_str!("progress_clear.sql"), include_str!("progress_add.sql"), json(&pledge.progress)?),
    ];
    for (clear, add, rows) in children {
        conn.prepare_cached(clear)?.execute(named_params! { ":pledge": id })?;
        conn.prepare_cached(add)?.execute(named_params! { ":pledge": id, ":rows": rows })?;
    }
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Stored<Pledge>> {
    let pledge = Pledge {
        code: get(row, "code")?,
        problem: row.get("problem")?,
        target: row.get("target")?,
        target_amount: row.get::<_, Option<i64>>("target_amount")?.and_then(Amount::from_thousandths),
        target_unit: row.get("target_unit")?,
        responsible: row.get("responsible")?,
        partners: get_json(row, "partners")?,
        pledged_on: get(row, "pledged_on")?,
        due_on: get(row, "due_on")?,
        posted: get_json(row, "posted")?,
        acceptance: row.get("acceptance")?,
        status: get(row, "status")?,
        progress: get_json(row, "progress")?,
        closed_on: get_opt(row, "closed_on")?,
        result: row.get("result")?,
        reason: row.get("reason")?,
        accepted_by: row.get("accepted_by")?,
        accepted_on: get_opt(row, "accepted_on")?,
    };
    Ok(Meta::read(row)?.around(pledge))
}
