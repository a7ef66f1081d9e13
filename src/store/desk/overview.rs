//! The desk: one screen's figures, each by a query over an index, so that it costs the same at 200 and 200,000 entries.

use super::due::due;
use crate::domain::calendar::WorkCalendar;
use crate::domain::figures::{Count, Tally};
use crate::domain::household::HouseholdLabel;
use crate::domain::overview::{Desk, EntryFilter};
use crate::domain::period::{Period, Span};
use crate::domain::pledge_time::earliest_in_time;
use crate::domain::week::Week;
use crate::store::columns::{Col, get, get_opt, id_range};
use crate::store::entry::page::{At, lines};
use crate::store::error::StoreError;
use crate::store::figures::counting;
use crate::store::figures::duties::of_month;
use crate::store::matter::ledger::open_count;
use crate::store::open::Store;
use crate::store::week::list::{Asked, entry_count, last_confirmed, line};
use crate::store::{contact_card, draft, pledge};
use chrono::{Datelike, Days, Months, NaiveDate};
use rusqlite::{Connection, named_params};
use std::collections::BTreeSet;

/// Drafts the desk looks at.
const DRAFTS_MOST: u32 = 50;
/// Entries it shows: as many as its panel has rows for.
const NEWEST: u32 = 2;

impl Store {
    /// The desk on `today`, as of one moment.
    pub fn desk(&self, today: NaiveDate, calendar: &WorkCalendar) -> Result<Desk, StoreError> {
        let conn = &self.conn.unchecked_transaction()?;
        let month = month_of(today);
        let this_month = Period::of(today, Span::Month);
        let counts = counting::entries(conn, this_month)?;
        let counted =
            |count| counts.get(&count).map_or(0, |tally: &Tally| u32::try_from(tally.value).unwrap_or(u32::MAX));
        let (pledges_open, pledges_overdue) = pledge_counts(conn, earliest_in_time(today, calendar))?;
        let people = people(conn, today)?;
        let in_contact = people.iter().filter(|person| !person.label.ended);
        let asked = Asked { first: self.first_week, today, calendar };
        Ok(Desk {
            today,
            contact_card: contact_card::rows::load(conn)?.value,
            due: due(conn, self.first_week, today, calendar, draft::rows::list(conn, DRAFTS_MOST)?)?,
            households: in_contact.clone().count() as u32,
            cards_missing: in_contact.clone().filter(|person| person.card_missing).count() as u32,
            visited_households: counted(Count::Households),
            visits: counted(Count::Visits),
            duties: of_month(conn, this_month, &counts)?,
            matters_open: open_count(conn)?,
            unvisited: in_contact.clone().filter(|person| person.last_visit.is_none()).count() as u32,
            longest_unseen: in_contact
                .min_by_key(|person| person.last_visit)
                .map(|person| (person.label.clone(), person.last_visit)),
            pledges_open,
            pledges_overdue,
            next_pledge: pledge::rows::due(conn, None, 1)?.pop(),
            week: line(conn, Week::of(today), &asked)?,
            last_confirmed: last_confirmed(conn)?,
            entries_today: entry_count(conn, today, today)?,
            entry_drafts: draft::rows::count_of_entries(conn)?,
            newest_entries: lines(conn, &EntryFilter::ALL, At::After(None), NEWEST)?.rows,
            diary_days: diary_days(conn, month)?,
        })
    }
}

/// A household as the desk sees it.
struct Person {
    label: HouseholdLabel,
    card_missing: bool,
    last_visit: Option<NaiveDate>,
}

/// The first and the last day of a day's month.
fn month_of(day: NaiveDate) -> (NaiveDate, NaiveDate) {
    let first = day - Days::new(u64::from(day.day0()));
    (first, first + Months::new(1) - Days::new(1))
}

fn people(conn: &Connection, today: NaiveDate) -> Result<Vec<Person>, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("people.sql"))?;
    let rows = statement.query_map(named_params! { ":today": Col(&today) }, |row| {
        let label = HouseholdLabel {
            code: get(row, "code")?,
            name: row.get("name")?,
            group: row.get("group")?,
            ended: row.get("ended")?,
        };
        Ok(Person { label, card_missing: row.get("card_missing")?, last_visit: get_opt(row, "last_visit")? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Household-visits (户次) and households visited (户).
pub(in crate::store) fn visits(
    conn: &Connection,
    (from, to): (NaiveDate, NaiveDate),
) -> Result<(u32, u32), StoreError> {
    let (low, high) = id_range(Some(from), Some(to));
    let mut statement = conn.prepare_cached(include_str!("visits.sql"))?;
    let params = named_params! { ":low": low, ":high": high };
    Ok(statement.query_row(params, |row| Ok((row.get("visits")?, row.get("households")?)))?)
}

/// Open pledges, and those of them whose deadline lies before a day.
fn pledge_counts(conn: &Connection, before: NaiveDate) -> Result<(u32, u32), StoreError> {
    let mut statement = conn.prepare_cached(include_str!("pledge_count.sql"))?;
    let params = named_params! { ":before": Col(&before) };
    Ok(statement.query_row(params, |row| Ok((row.get("open")?, row.get("overdue")?)))?)
}

fn diary_days(conn: &Connection, (from, to): (NaiveDate, NaiveDate)) -> Result<BTreeSet<NaiveDate>, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("days.sql"))?;
    let rows = statement.query_map(named_params! { ":from": Col(&from), ":to": Col(&to) }, |row| get(row, "date"))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
