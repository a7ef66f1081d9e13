//! What is due, in the order the desk shows it.

use crate::domain::calendar::WorkCalendar;
use crate::domain::change::Draft;
use crate::domain::diary::EntryLine;
use crate::domain::overview::{DueItem, LONG_ABSENCE};
use crate::domain::speakers::owed_to;
use crate::domain::week::Week;
use crate::store::columns::{day_number, get};
use crate::store::error::StoreError;
use crate::store::week::list::{Asked, owed};
use crate::store::{entry, matter, pledge};
use chrono::{Days, NaiveDate};
use rusqlite::{Connection, named_params};

/// The desk shows at most so much.
const MOST: usize = 50;
/// Drafts that always find room.
const DRAFTS: usize = 5;
/// Pledges are due soon from so many days before their deadline.
const PLEDGE_DAYS: u64 = 14;
/// Follow-ups are due soon from so many days before their day.
const FOLLOW_UP_DAYS: u64 = 3;

/// Weeks waiting to be confirmed, the longest overdue first; pledges overdue or due within 14 days; matters
/// whose household is to be told within 3 days; follow-ups of the next 3 days and before that nobody has answered; drafts, newest first.
///
/// A follow-up is answered when each of the entry's households (each of its pledges, where it has no household) is linked to
/// another entry on the promised day or later. An entry linked to none is answered by taking its follow-up away.
pub(super) fn due(
    conn: &Connection,
    first: Week,
    today: NaiveDate,
    calendar: &WorkCalendar,
    drafts: Vec<Draft>,
) -> Result<Vec<DueItem>, StoreError> {
    let (weeks, count) = owed(conn, LONG_ABSENCE, &Asked { first, today, calendar })?;
    let week = |line: crate::domain::week_status::WeekLine| DueItem::Week {
        week: line.week,
        due_on: line.due_on,
        status: line.status,
        entries: line.entries,
    };
    let mut due: Vec<DueItem> = match weeks.first() {
        Some(oldest) if count > LONG_ABSENCE => {
            vec![DueItem::Weeks { count, oldest: oldest.week, due_on: oldest.due_on }]
        }
        _ => weeks.into_iter().map(week).collect(),
    };
    let room = |due: &[DueItem]| (MOST - DRAFTS.min(drafts.len())).saturating_sub(due.len()) as u32;
    let pledges = pledge::rows::due(conn, Some(today + Days::new(PLEDGE_DAYS)), room(&due))?;
    due.extend(pledges.into_iter().map(|pledge| DueItem::Pledge {
        code: pledge.code,
        problem: pledge.problem,
        due_on: pledge.due_on,
    }));
    due.extend(matter::ledger::due(conn, today + Days::new(FOLLOW_UP_DAYS), room(&due))?);
    due.extend(follow_ups(conn, today + Days::new(FOLLOW_UP_DAYS), room(&due))?);
    due.extend(drafts.into_iter().map(DueItem::Draft));
    due.truncate(MOST);
    Ok(due)
}

/// The entries whose promised answer is still owed.
pub(in crate::store) const FOLLOW_UPS: &str = concat!(
    include_str!("follow_ups.sql"),
    include_str!("../entry/not_told_back.sql"),
    "ORDER BY waiting.day, waiting.entry_id LIMIT :limit"
);

fn follow_ups(conn: &Connection, until: NaiveDate, limit: u32) -> Result<Vec<DueItem>, StoreError> {
    let mut statement = conn.prepare_cached(FOLLOW_UPS)?;
    let params = named_params! { ":until": day_number(until), ":limit": limit };
    let codes = statement.query_map(params, |row| get(row, "code"))?.collect::<Result<Vec<_>, _>>()?;
    let mut items = Vec::new();
    for code in codes {
        let Some(EntryLine { id, households, opening, follow_up_on: Some(on), .. }) = entry::rows::line(conn, &code)?
        else {
            continue;
        };
        // Of several, the whole text tells who is owed the answer.
        let several = households.len() > 1;
        let whole = if several { entry::rows::load(conn, &code)? } else { None };
        let households = whole.map_or(households, |whole| owed_to(&whole.value));
        items.push(DueItem::FollowUp { entry: id, households, opening, on });
    }
    Ok(items)
}
