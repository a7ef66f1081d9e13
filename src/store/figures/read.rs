//! The figures of a period, as of one moment.

use super::{counting, duties, ledger};
use crate::domain::code::Code;
use crate::domain::figures::{Count, Counts, Figures, Tally};
use crate::domain::period::{Period, Span};
use crate::store::columns::{Col, get};
use crate::store::error::StoreError;
use crate::store::open::Store;
use chrono::NaiveDate;
use rusqlite::{Connection, named_params};
use std::collections::BTreeMap;

impl Store {
    /// The counts of a period, with the matters behind them, and what charts of its year are drawn from.
    pub fn figures(&self, period: Period) -> Result<Figures, StoreError> {
        let conn = &self.conn.unchecked_transaction()?;
        let behind = ledger::all_behind(conn, period)?;
        let counts = counts_of(conn, period, &behind)?;
        let is_month = period.span() == Span::Month;
        let duties = if is_month { duties::of_month(conn, period, &counts)? } else { Vec::new() };
        let months = period.months_of_year().map(|month| {
            let counts = match month == period {
                true => counts.clone(),
                false => counts_of(conn, month, &ledger::all_behind(conn, month)?)?,
            };
            Ok((month, counts))
        });
        let months = months.collect::<Result<_, StoreError>>()?;
        Ok(Figures {
            period,
            counts,
            matters: behind,
            duties,
            months,
            days: days(conn, Period::of(period.first(), Span::Year))?,
            ledger: ledger::months(conn, period)?,
        })
    }
}

/// The counts of a period, by its entries and by the matters behind the others.
fn counts_of(conn: &Connection, period: Period, behind: &BTreeMap<Count, Vec<Code>>) -> Result<Counts, StoreError> {
    let mut counts = counting::entries(conn, period)?;
    let matters = behind.iter().map(|(count, codes)| (*count, Tally { value: codes.len() as u64, unstated: 0 }));
    counts.extend(matters);
    Ok(counts)
}

/// How many entries each day of a period has.
fn days(conn: &Connection, period: Period) -> Result<BTreeMap<NaiveDate, u32>, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("days.sql"))?;
    let range = named_params! { ":from": Col(&period.first()), ":to": Col(&period.last()) };
    let rows = statement.query_map(range, |row| Ok((get(row, "date")?, row.get("entries")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
