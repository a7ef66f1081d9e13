//! The list of weeks: where each stands, derived from entries, cards and the chain.

use super::chain;
use crate::domain::calendar::WorkCalendar;
use crate::domain::code::Code;
use crate::domain::week::Week;
use crate::domain::week_status::{WeekFacts, WeekLine};
use crate::store::columns::{Col, get, id_range};
use crate::store::error::StoreError;
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension, named_params};
use std::collections::BTreeMap;

/// What a week's status depends on besides the week.
pub(in crate::store) struct Asked<'a> {
    pub first: Week,
    pub today: NaiveDate,
    pub calendar: &'a WorkCalendar,
}

/// The weeks from `from` to `to`, newest first.
pub(in crate::store) fn lines(
    conn: &Connection,
    from: Week,
    to: Week,
    asked: &Asked<'_>,
) -> Result<Vec<WeekLine>, StoreError> {
    let mut lines = Vec::new();
    let mut week = to;
    while week >= from {
        lines.push(line(conn, week, asked)?);
        week = week.previous();
    }
    Ok(lines)
}

/// The weeks waiting to be confirmed, oldest first, at most `limit`, and how many there are in all.
pub(in crate::store) fn owed(
    conn: &Connection,
    limit: u32,
    asked: &Asked<'_>,
) -> Result<(Vec<WeekLine>, u32), StoreError> {
    let confirmed = confirmed_days(conn, asked.first)?;
    let (mut lines, mut total) = (Vec::new(), 0);
    let mut week = asked.first;
    while week.monday() <= asked.today {
        if !confirmed.contains_key(&week) && asked.calendar.due_on(week) <= asked.today {
            total += 1;
            if total <= limit {
                lines.push(line(conn, week, asked)?);
            }
        }
        week = week.next();
    }
    Ok((lines, total))
}

/// One week.
pub(in crate::store) fn line(conn: &Connection, week: Week, asked: &Asked<'_>) -> Result<WeekLine, StoreError> {
    let signed = signed(conn, week)?;
    let (entries, later) = match signed {
        Some((_, sealed)) => (sealed, u32::try_from(added_since(conn, week)?.len()).unwrap_or(u32::MAX)),
        None => (entry_count(conn, week.monday(), week.sunday())?, 0),
    };
    let has_content = entries > 0 || has_card(conn, week)?;
    let (due_on, confirmed_on) = (asked.calendar.due_on(week), signed.map(|(day, _)| day));
    let facts = WeekFacts { week, due_on, confirmed: confirmed_on.is_some(), has_content };
    Ok(WeekLine { week, due_on, status: facts.status(asked.today, asked.first), entries, later, confirmed_on })
}

/// How many entries outside the trash are about the days from `from` to `to`.
pub(in crate::store) fn entry_count(conn: &Connection, from: NaiveDate, to: NaiveDate) -> Result<u32, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("entry_count.sql"))?;
    Ok(statement.query_row(named_params! { ":from": Col(&from), ":to": Col(&to) }, |row| row.get(0))?)
}

/// The newest confirmed week and the day it was confirmed.
pub(in crate::store) fn last_confirmed(conn: &Connection) -> Result<Option<(Week, NaiveDate)>, StoreError> {
    let sql = "SELECT week, day FROM chain_link WHERE kind = 'sign_off' ORDER BY week DESC LIMIT 1";
    Ok(conn.prepare_cached(sql)?.query_row([], |row| Ok((get(row, "week")?, get(row, "day")?))).optional()?)
}

/// Entries, and when they were last changed.
pub(in crate::store) type Changed = Vec<(Code, DateTime<Utc>)>;

/// Entries of a confirmed week that were not signed with it, oldest first.
pub(in crate::store) fn added_since(conn: &Connection, week: Week) -> Result<Vec<Code>, StoreError> {
    let (low, high) = id_range(Some(week.monday()), Some(week.sunday()));
    let mut statement = conn.prepare_cached(include_str!("added_since.sql"))?;
    let params = named_params! { ":week": Col(&week), ":low": low, ":high": high };
    let rows = statement.query_map(params, |row| get(row, "code"))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Entries a confirmed week rests on that were changed or removed after it was confirmed, oldest first.
pub(in crate::store) fn changed_since(conn: &Connection, week: Week) -> Result<Changed, StoreError> {
    if !chain::is_confirmed(conn, week)? {
        return Ok(Vec::new());
    }
    let (low, high) = id_range(Some(week.monday()), Some(week.sunday()));
    let mut statement = conn.prepare_cached(include_str!("changed_since.sql"))?;
    let params = named_params! { ":week": Col(&week), ":low": low, ":high": high };
    let rows = statement.query_map(params, |row| Ok((get(row, "code")?, get(row, "changed_at")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The day a week was confirmed, and how many entries were signed with it.
fn signed(conn: &Connection, week: Week) -> Result<Option<(NaiveDate, u32)>, StoreError> {
    let read = |row: &rusqlite::Row<'_>| Ok((get(row, "day")?, row.get("entries")?));
    Ok(conn.prepare_cached(include_str!("signed.sql"))?.query_row([Col(&week)], read).optional()?)
}

fn confirmed_days(conn: &Connection, from: Week) -> Result<BTreeMap<Week, NaiveDate>, StoreError> {
    let sql = "SELECT week, day FROM chain_link WHERE kind = 'sign_off' AND week >= ?1";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([Col(&from)], |row| Ok((get(row, "week")?, get(row, "day")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn has_card(conn: &Connection, week: Week) -> Result<bool, StoreError> {
    let sql = "SELECT 1 FROM progress_card WHERE week = ?1 AND removed_at IS NULL";
    Ok(conn.prepare_cached(sql)?.exists([Col(&week)])?)
}
