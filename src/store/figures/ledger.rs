//! Counting matters.

use crate::domain::code::Code;
use crate::domain::figures::{Count, LedgerMonth};
use crate::domain::period::{Period, Span};
use crate::store::columns::{Col, get, get_opt};
use crate::store::error::StoreError;
use chrono::NaiveDate;
use rusqlite::{Connection, named_params};
use std::collections::BTreeMap;

/// The matters behind a count of a period, oldest first; nothing for a count of entries.
pub(super) fn behind(conn: &Connection, count: Count, period: Period) -> Result<Option<Vec<Code>>, StoreError> {
    let sql = match count {
        Count::Suggestions => include_str!("suggestions.sql"),
        Count::GoodDeeds => include_str!("solved.sql"),
        Count::HotIssues => include_str!("hot.sql"),
        _ => return Ok(None),
    };
    let mut statement = conn.prepare_cached(sql)?;
    let range = named_params! { ":from": Col(&period.first()), ":to": Col(&period.last()) };
    let rows = statement.query_map(range, |row| get(row, "code"))?;
    Ok(Some(rows.collect::<Result<_, _>>()?))
}

/// The matters behind every count of a period that is counted from matters.
pub(super) fn all_behind(conn: &Connection, period: Period) -> Result<BTreeMap<Count, Vec<Code>>, StoreError> {
    let mut all = BTreeMap::new();
    for count in Count::ALL {
        if let Some(codes) = behind(conn, count, period)? {
            all.insert(count, codes);
        }
    }
    Ok(all)
}

/// What each month of the year a period lies in did to the ledger, from the matters that were raised or moved in it.
pub(super) fn months(conn: &Connection, period: Period) -> Result<Vec<LedgerMonth>, StoreError> {
    let year = Period::of(period.first(), Span::Year);
    let mut statement = conn.prepare_cached(include_str!("matters.sql"))?;
    let range = named_params! { ":from": Col(&year.first()), ":to": Col(&year.last()) };
    let rows = statement.query_map(range, |row| Ok((get(row, "raised_on")?, get_opt(row, "closed_on")?)))?;
    let all: Vec<(NaiveDate, Option<NaiveDate>)> = rows.collect::<Result<_, _>>()?;
    let month = |month: Period| LedgerMonth {
        month,
        opened: all.iter().filter(|(raised, _)| month.contains(*raised)).count() as u32,
        closed: all.iter().filter(|(_, closed)| closed.is_some_and(|day| month.contains(day))).count() as u32,
    };
    Ok(period.months_of_year().map(month).collect())
}
