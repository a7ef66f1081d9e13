//! Reading and writing any kind of record: the one place that knows which kind lies in which tables.

use super::columns::{Meta, get};
use super::error::StoreError;
use super::{contact_card, entry, household, matter, pledge, week};
use crate::domain::change::{Family, Record, RecordKey, Stored};
use crate::domain::code::Code;
use rusqlite::{Connection, named_params};

/// The highest number that moves a family's counter: codes beyond it are names somebody made up.
const NUMBER_MAX: u32 = 99_999_999;

/// A record, also one in the trash.
pub(super) fn load(conn: &Connection, key: &RecordKey) -> Result<Option<Stored<Record>>, StoreError> {
    Ok(match key {
        RecordKey::ContactCard => Some(map(contact_card::rows::load(conn)?, Record::ContactCard)),
        RecordKey::Household(code) => household::rows::load(conn, code)?.map(|found| map(found, Record::Household)),
        RecordKey::Pledge(code) => pledge::rows::load(conn, code)?.map(|found| map(found, Record::Pledge)),
        RecordKey::Matter(code) => matter::rows::load(conn, code)?.map(|found| map(found, Record::Matter)),
        RecordKey::Entry(code) => entry::rows::load(conn, code)?.map(|found| map(found, Record::Entry)),
        RecordKey::Week(week) => week::rows::load(conn, *week)?.map(|found| map(found, Record::Week)),
    })
}

/// Writes a record as given, and counts its code.
pub(super) fn write(conn: &Connection, record: &Record, meta: &Meta) -> Result<(), StoreError> {
    match record {
        Record::ContactCard(card) => contact_card::rows::write(conn, card, meta),
        Record::Household(household) => household::rows::write(conn, household, meta),
        Record::Pledge(pledge) => pledge::rows::write(conn, pledge, meta),
        Record::Matter(matter) => matter::rows::write(conn, matter, meta),
        Record::Entry(entry) => entry::rows::write(conn, entry, meta),
        Record::Week(saved) => week::rows::write(conn, saved, meta),
    }?;
    count(conn, record)
}

/// Whether there is a record of that code, also in the trash.
pub(super) fn exists(conn: &Connection, family: Family, code: &Code) -> Result<bool, StoreError> {
    let sql = match family {
        Family::Household => "SELECT 1 FROM household WHERE code = ?1",
        Family::Pledge => "SELECT 1 FROM pledge WHERE code = ?1",
        Family::Matter => "SELECT 1 FROM matter WHERE code = ?1",
        Family::Entry => "SELECT 1 FROM entry WHERE code = ?1",
    };
    Ok(conn.prepare_cached(sql)?.exists([code.as_str()])?)
}

/// The next code of a family that was never given to a record.
pub(super) fn next_code(conn: &Connection, family: Family) -> Result<Code, StoreError> {
    let mut statement = conn.prepare_cached("SELECT coalesce(max(last), 0) FROM code_counter WHERE family = ?1")?;
    let last: u32 = statement.query_row([family.letter().to_string()], |row| row.get(0))?;
    let mut number = last + 1;
    // A number may be taken in another spelling: H5 beside H05.
    while exists(conn, family, &family.code(number))? {
        number += 1;
    }
    Ok(family.code(number))
}

/// The code family of a record's kind.
pub(super) fn family(record: &Record) -> Option<Family> {
    match record {
        Record::Household(_) => Some(Family::Household),
        Record::Pledge(_) => Some(Family::Pledge),
        Record::Matter(_) => Some(Family::Matter),
        Record::Entry(_) => Some(Family::Entry),
        Record::ContactCard(_) | Record::Week(_) => None,
    }
}

/// A record's kind and key as columns of the history and of fingerprints.
pub(super) fn columns(key: &RecordKey) -> (&'static str, String) {
    let code = || key.code().map(|code| code.as_str().to_owned()).unwrap_or_default();
    match key {
        RecordKey::ContactCard => ("contact_card", String::new()),
        RecordKey::Household(_) => ("household", code()),
        RecordKey::Pledge(_) => ("pledge", code()),
        RecordKey::Matter(_) => ("matter", code()),
        RecordKey::Entry(_) => ("entry", code()),
        RecordKey::Week(week) => ("week", week.to_string()),
    }
}

/// The key in the columns `kind` and `key`.
pub(super) fn key(row: &rusqlite::Row<'_>) -> rusqlite::Result<RecordKey> {
    let kind: String = row.get("kind")?;
    Ok(match kind.as_str() {
        "contact_card" => RecordKey::ContactCard,
        "household" => RecordKey::Household(get(row, "key")?),
        "pledge" => RecordKey::Pledge(get(row, "key")?),
        "matter" => RecordKey::Matter(get(row, "key")?),
        "week" => RecordKey::Week(get(row, "key")?),
        _ => RecordKey::Entry(get(row, "key")?),
    })
}

/// Counts a record's code, so that it is not given to another.
pub(super) fn count(conn: &Connection, record: &Record) -> Result<(), StoreError> {
    let (Some(family), key) = (family(record), record.key()) else {
        return Ok(());
    };
    let letter = family.letter();
    if let Some(number) = key.code().and_then(|code| code.number_in(letter)).filter(|number| *number <= NUMBER_MAX) {
        // To look costs a fraction of writing, and of many records nearly all are below the highest.
        let sql = "SELECT 1 FROM code_counter WHERE family = ?1 AND last >= ?2";
        let mut counted = conn.prepare_cached(sql)?;
        if !counted.exists((letter.to_string(), number))? {
            let params = named_params! { ":family": letter.to_string(), ":number": number };
            conn.prepare_cached(include_str!("code_count.sql"))?.execute(params)?;
        }
    }
    Ok(())
}

fn map<T>(stored: Stored<T>, kind: fn(T) -> Record) -> Stored<Record> {
    Meta::of(&stored).around(kind(stored.value))
}
