//! The month's four duties, each with what it was counted from.

use super::ledger;
use crate::domain::activity::ActivityKind;
use crate::domain::code::Code;
use crate::domain::duty::{Duty, DutyKind};
use crate::domain::figures::Counts;
use crate::domain::period::Period;
use crate::store::columns::{Col, get, id_range};
use crate::store::error::StoreError;
use rusqlite::{Connection, named_params};

/// The duties of a month, by its counts of entries.
pub(in crate::store) fn of_month(conn: &Connection, month: Period, counts: &Counts) -> Result<Vec<Duty>, StoreError> {
    let duty = |kind: DutyKind| {
        let entries = kind.activity().map(|activity| with_activity(conn, activity, month)).transpose()?;
        let matters = ledger::behind(conn, kind.count(), month)?;
        let done = matters.as_ref().map_or_else(|| kind.done(counts), |matters| matters.len() as u32);
        Ok(Duty { kind, done, entries: entries.unwrap_or_default(), matters: matters.unwrap_or_default() })
    };
    DutyKind::ALL.into_iter().map(duty).collect()
}

/// The entries of a period that have an activity of a kind, oldest first.
fn with_activity(conn: &Connection, kind: ActivityKind, period: Period) -> Result<Vec<Code>, StoreError> {
    let (low, high) = id_range(Some(period.first()), Some(period.last()));
    let mut statement = conn.prepare_cached(include_str!("behind.sql"))?;
    let rows = statement
        .query_map(named_params! { ":kind": Col(&kind), ":low": low, ":high": high }, |row| get(row, "code"))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
