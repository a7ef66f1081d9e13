//! Questions to the open journal.

use super::env::Env;
use super::failure::of_store;
use super::week_view;
use crate::app::failure::Failure;
use crate::app::query::{Answer, PageAt, Query};
use crate::domain::calendar::WorkCalendar;
use crate::domain::change::RecordKey;
use crate::domain::diary::EntryCursor;
use crate::domain::erasing::is_over;
use crate::domain::overview::{DueItem, Page};
use crate::i18n::Catalog;
use crate::store::{Store, StoreError};
use chrono::NaiveDate;

/// Things on a household's timeline that are shown.
const TIMELINE: u32 = 100;

/// What an answer needs besides the file.
pub(super) struct Here<'a> {
    pub(super) today: NaiveDate,
    pub(super) calendar: &'a WorkCalendar,
    pub(super) words: Catalog,
    /// Months after which a household whose contact ended is offered for erasing.
    pub(super) retention: u32,
}

/// The answer to a question.
pub(super) fn answer(env: &mut Env, query: &Query) -> Result<Answer, Failure> {
    let (today, words) = (env.clock.today(), env.catalog());
    let calendar = env.config.calendar.clone();
    let path = env.open_path()?;
    let here = Here { today, calendar: &calendar, words, retention: env.config.retention_months };
    ask(env.store()?, query, &here).map_err(|e| of_store(e, &path))
}

fn ask(store: &Store, query: &Query, here: &Here<'_>) -> Result<Answer, StoreError> {
    let (today, calendar) = (here.today, here.calendar);
    match query {
        Query::Desk => {
            let mut desk = store.desk(today, calendar)?;
            desk.due.extend(past_retention(store, here)?);
            if store.is_code_due()? {
                desk.due.push(DueItem::RecoveryCode);
            }
            Ok(Answer::Desk(Box::new(desk)))
        }
        Query::Directory => store.directory(here.today).map(Answer::Directory),
        Query::ContactCard => store.contact_card().map(Answer::ContactCard),
        Query::Households { removed } => {
            let mut households = store.households(*removed)?;
            // What is left of an erased one is nothing to take back.
            households.retain(|stored| !removed || !stored.value.household.is_blank());
            Ok(Answer::Households(households))
        }
        Query::Household(code) => one(store.household(code)?, || RecordKey::Household(code.clone()), Answer::Household),
        Query::Pledges { removed } => store.pledges(*removed).map(Answer::Pledges),
        Query::Pledge(code) => one(store.pledge(code)?, || RecordKey::Pledge(code.clone()), Answer::Pledge),
        Query::Matter(code) => one(store.matter(code)?, || RecordKey::Matter(code.clone()), Answer::Matter),
        Query::Ledger { filter, limit } => store.ledger(filter, today, *limit).map(Answer::Ledger),
        Query::Timeline(code) => store.timeline(code, TIMELINE).map(Answer::Timeline),
        Query::Figures(period) => store.figures(*period).map(|figures| Answer::Figures(Box::new(figures))),
        Query::ColumnMaps => store.column_maps().map(Answer::ColumnMaps),
        Query::LastImport => store.last_import().map(Answer::LastImport),
        Query::WorkPlan => store.work_plan().map(Answer::WorkPlan),
        Query::Entries { filter, at, limit } => {
            let after = |cursor| store.entries(filter, cursor, *limit);
            page(at, after, |cursor| store.entries_before(filter, cursor, *limit)).map(Answer::Entries)
        }
        Query::WholeEntries { filter, at, limit } => {
            let after = |cursor| store.entries_full(filter, cursor, *limit);
            page(at, after, |cursor| store.entries_full_before(filter, cursor, *limit)).map(Answer::WholeEntries)
        }
        Query::Entry(code) => one(store.entry(code)?, || RecordKey::Entry(code.clone()), Answer::Entry),
        Query::Weeks { from, to } => store.weeks(*from, *to, today, calendar).map(Answer::Weeks),
        Query::OwedWeeks { limit } => {
            store.owed_weeks(today, calendar, *limit).map(|(weeks, total)| Answer::OwedWeeks(weeks, total))
        }
        Query::Week(week) => week_view::view(store, *week, here).map(|view| Answer::Week(Box::new(view))),
        Query::Drafts => store.drafts().map(Answer::Drafts),
        Query::Search(query) => store.search(query, today).map(Answer::Search),
        Query::NextCode(family) => store.next_code(*family).map(Answer::NextCode),
        Query::Paths(typed) => Ok(Answer::Paths(super::importing::paths(typed))),
        Query::Places => Ok(Answer::Places(super::exporting::places())),
        Query::Sticks => Ok(Answer::Sticks(super::exporting::sticks())),
        Query::Exports(limit) => store.exports(*limit).map(Answer::Exports),
        Query::Dump => store.dump().map(|dump| Answer::Dump(Box::new(dump))),
    }
}

/// The line of households past their time, if there are any.
fn past_retention(store: &Store, here: &Here<'_>) -> Result<Option<DueItem>, StoreError> {
    let mut past = store.ended_households()?;
    past.retain(|(ended_on, _)| is_over(Some(*ended_on), here.today, here.retention));
    let count = u32::try_from(past.len()).unwrap_or(u32::MAX);
    Ok(past.into_iter().next().map(|(ended_on, code)| DueItem::PastRetention { code, ended_on, count }))
}

fn one<T>(
    found: Option<T>,
    key: impl FnOnce() -> RecordKey,
    wrap: impl FnOnce(Box<T>) -> Answer,
) -> Result<Answer, StoreError> {
    found.map(|record| wrap(Box::new(record))).ok_or_else(|| StoreError::NotFound(key()))
}

fn page<'a, T>(
    at: &'a PageAt,
    after: impl FnOnce(Option<&'a EntryCursor>) -> Result<Page<T>, StoreError>,
    before: impl FnOnce(&'a EntryCursor) -> Result<Page<T>, StoreError>,
) -> Result<Page<T>, StoreError> {
    match at {
        PageAt::First => after(None),
        PageAt::After(cursor) => after(Some(cursor)),
        PageAt::Before(cursor) => before(cursor),
    }
}
