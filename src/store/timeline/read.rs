//! A household's timeline: derived, never stored.

use crate::domain::code::Code;
use crate::domain::overview::EntryFilter;
use crate::domain::timeline::{TimelineEvent, TimelineItem};
use crate::store::columns::{get, get_opt};
use crate::store::entry::page::{At, lines};
use crate::store::error::StoreError;
use crate::store::household;
use crate::store::open::Store;
use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

impl Store {
    /// The newest `limit` things on a household's timeline, newest first; empty where there is no such household.
    pub fn timeline(&self, code: &Code, limit: u32) -> Result<Vec<TimelineItem>, StoreError> {
        let conn = &self.conn.unchecked_transaction()?;
        let Some(household) = household::rows::load(conn, code)? else { return Ok(Vec::new()) };
        let filter = EntryFilter { household: Some(code.clone()), ..EntryFilter::ALL };
        let entries = lines(conn, &filter, At::After(None), limit)?.rows;
        let mut items: Vec<TimelineItem> =
            entries.into_iter().map(|line| TimelineItem { on: line.date, what: TimelineEvent::Entry(line) }).collect();
        items.extend(matters(conn, code, limit)?);
        items.extend(moves(conn, code, limit)?);
        let on = |day: Option<NaiveDate>, what: TimelineEvent| day.map(|on| TimelineItem { on, what });
        items.extend(on(household.value.card_issued_on, TimelineEvent::CardIssued));
        items.extend(on(household.value.ended_on, TimelineEvent::Ended));
        items.sort_by_key(|item| std::cmp::Reverse(item.on));
        items.truncate(limit as usize);
        Ok(items)
    }
}

/// When the household's matters were raised, and when it was told.
fn matters(conn: &Connection, household: &Code, limit: u32) -> Result<Vec<TimelineItem>, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("matters.sql"))?;
    let params = named_params! { ":household": household.as_str(), ":limit": limit };
    let rows = statement.query_map(params, |row| {
        let matter: Code = get(row, "code")?;
        let raised = TimelineEvent::Raised { matter: matter.clone(), text: row.get("text")? };
        let told = get_opt(row, "told_on")?.map(|on| TimelineItem { on, what: TimelineEvent::Told { matter } });
        Ok([Some(TimelineItem { on: get(row, "raised_on")?, what: raised }), told])
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().flatten().collect())
}

fn moves(conn: &Connection, household: &Code, limit: u32) -> Result<Vec<TimelineItem>, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("moves.sql"))?;
    let params = named_params! { ":household": household.as_str(), ":limit": limit };
    let rows = statement.query_map(params, |row| {
        let what =
            TimelineEvent::Moved { matter: get(row, "code")?, text: row.get("text")?, state: get(row, "state")? };
        Ok(TimelineItem { on: get(row, "moved_on")?, what })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
