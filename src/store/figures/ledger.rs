//! Counting matters.

use crate::domain::code::Code;
use crate::domain::figures::{Count, LedgerMonth};
use crate::domain::period::{Period, Span};
use crate::domain::speakers::spoke_of;
use crate::store::columns::{Col, get, get_json, get_opt};
use crate::store::error::StoreError;
use chrono::NaiveDate;
use rusqlite::{Connection, named_params};
use std::collections::{BTreeMap, BTreeSet};

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
    let mut codes: Vec<Code> = rows.collect::<Result<_, _>>()?;
    if count == Count::HotIssues {
        let mut hot = Vec::new();
        for code in codes {
            if spoke_of_it(conn, &code, period.last())?.len() >= 2 {
                hot.push(code);
            }
        }
        codes = hot;
    }
    Ok(Some(codes))
}

/// The households that spoke of a matter up to a day: who raised it, and who its entries say spoke of it.
fn spoke_of_it(conn: &Connection, matter: &Code, to: NaiveDate) -> Result<BTreeSet<Code>, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("hot_told.sql"))?;
    let told = named_params! { ":code": matter.as_str(), ":to": Col(&to) };
    let rows = statement.query_map(told, |row| {
        let (body, households): (Option<String>, Vec<Code>) = (row.get("body")?, get_json(row, "households")?);
        Ok(match body {
            Some(body) => spoke_of(matter, &body, &households),
            None => households,
        })
    })?;
    let mut all = BTreeSet::new();
    for households in rows {
        all.extend(households?);
    }
    Ok(all)
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
