//! Reads and writes households. Every read returns the whole record.

use crate::domain::change::Stored;
use crate::domain::code::Code;
use crate::domain::household::{Household, HouseholdLine};
use crate::store::columns::{Col, Meta, get, get_json, get_opt, json, some};
use crate::store::error::StoreError;
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// A household by its code, also one in the trash.
pub(in crate::store) fn load(conn: &Connection, code: &Code) -> Result<Option<Stored<Household>>, StoreError> {
    let mut statement = conn.prepare_cached(concat!(include_str!("select.sql"), include_str!("load.sql")))?;
    let found =
        statement.query_row(named_params! { ":code": code.as_str() }, |row| Ok(Meta::read(row)?.around(read(row)?)));
    Ok(found.optional()?)
}

/// The register, or its trash, by code.
pub(in crate::store) fn list(conn: &Connection, removed: bool) -> Result<Vec<Stored<HouseholdLine>>, StoreError> {
    let mut statement = conn.prepare_cached(concat!(include_str!("select.sql"), include_str!("list.sql")))?;
    let rows = statement.query_map(named_params! { ":removed": removed }, |row| {
        let line = HouseholdLine {
            household: read(row)?,
            last_visit: get_opt(row, "last_visit")?,
            entries: row.get("entries")?,
        };
        Ok(Meta::read(row)?.around(line))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The households whose contact has an end, the longest ended first.
pub(in crate::store) fn ended(conn: &Connection) -> Result<Vec<(NaiveDate, Code)>, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("ended.sql"))?;
    let rows = statement.query_map([], |row| Ok((get(row, "ended_on")?, get(row, "code")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes a household as given.
pub(in crate::store) fn write(conn: &Connection, household: &Household, meta: &Meta) -> Result<(), StoreError> {
    let params = named_params! {
        ":code": household.code.as_str(),
        ":name": household.name,
        ":group": household.group,
        ":phone": household.phone,
        ":contact_preference": household.contact_preference,
        ":told": household.told,
        ":agrees_to_be_named": household.agrees_to_be_named,
        ":card_issued_on": some(&household.card_issued_on),
        ":card_style": Col(&household.card_style),
        ":ended_on": some(&household.ended_on),
        ":note": household.note,
        ":revision": meta.revision,
        ":created_at": Col(&meta.created_at),
        ":updated_at": Col(&meta.updated_at),
        ":removed_at": some(&meta.removed_at),
    };
    let id: i64 = conn.prepare_cached(include_str!("save.sql"))?.query_row(params, |row| row.get(0))?;
    conn.prepare_cached(include_str!("concern_clear.sql"))?.execute(named_params! { ":household": id })?;
    let concerns = json(&household.concerns)?;
    conn.prepare_cached(include_str!("concern_add.sql"))?
        .execute(named_params! { ":household": id, ":concerns": concerns })?;
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Household> {
    Ok(Household {
        code: get(row, "code")?,
        name: row.get("name")?,
        group: row.get("group")?,
        phone: row.get("phone")?,
        contact_preference: row.get("contact_preference")?,
        told: row.get("told")?,
        agrees_to_be_named: row.get("agrees_to_be_named")?,
        card_issued_on: get_opt(row, "card_issued_on")?,
        card_style: get(row, "card_style")?,
        concerns: get_json(row, "concerns")?,
        ended_on: get_opt(row, "ended_on")?,
        note: row.get("note")?,
    })
}
