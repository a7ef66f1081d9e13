//! Reading what an export is made of, a page at a time, telling how far it has come.

use crate::app::failure::Failure;
use crate::app::query::{Answer, PageAt, Query};
use crate::domain::change::Stored;
use crate::domain::contact_card::ContactCard;
use crate::domain::diary::{Entry, EntryCursor};
use crate::domain::matter::Matter;
use crate::domain::matter_rules::MatterFilter;
use crate::domain::overview::EntryFilter;
use crate::domain::pledge::Pledge;
use crate::domain::week::Week;
use crate::domain::week_status::WeekStatus;
use crate::domain::week_view::WeekView;
use crate::runtime::env::Env;
use crate::runtime::reads;

/// Entries read at a time.
const PAGE: u32 = 500;

fn unexpected(what: &str) -> Failure {
    Failure::Internal(what.to_owned())
}

/// The entries, oldest first.
pub(super) fn entries(env: &mut Env, filter: &EntryFilter) -> Result<Vec<Stored<Entry>>, Failure> {
    let mut entries: Vec<Stored<Entry>> = Vec::new();
    let mut at = PageAt::First;
    loop {
        let query = Query::WholeEntries { filter: filter.clone(), at, limit: PAGE };
        let Answer::WholeEntries(page) = reads::answer(env, &query)? else { return Err(unexpected("entries")) };
        entries.extend(page.rows);
        let read = u32::try_from(entries.len()).unwrap_or(u32::MAX);
        env.watch.step(read, read.saturating_add(if page.more { PAGE } else { 0 }))?;
        match entries.last().filter(|_| page.more) {
            Some(last) => at = PageAt::After(EntryCursor { date: last.value.date, id: last.value.id.clone() }),
            None => break,
        }
    }
    entries.reverse();
    Ok(entries)
}

/// The owner's card.
pub(super) fn owner(env: &mut Env) -> Result<ContactCard, Failure> {
    match reads::answer(env, &Query::ContactCard)? {
        Answer::ContactCard(card) => Ok(card.value),
        _ => Err(unexpected("contact card")),
    }
}

/// The pledges outside the trash, in the order of their codes.
pub(super) fn pledges(env: &mut Env) -> Result<Vec<Pledge>, Failure> {
    match reads::answer(env, &Query::Pledges { removed: false })? {
        Answer::Pledges(pledges) => Ok(pledges.into_iter().map(|stored| stored.value).collect()),
        _ => Err(unexpected("pledges")),
    }
}

/// The matters outside the trash, oldest first.
pub(super) fn matters(env: &mut Env) -> Result<Vec<Matter>, Failure> {
    match reads::answer(env, &Query::Ledger { filter: MatterFilter::default(), limit: None })? {
        Answer::Ledger(matters) => {
            let mut matters: Vec<Matter> = matters.into_iter().map(|stored| stored.value).collect();
            matters.sort_by_key(|matter| (matter.raised_on, matter.code.clone()));
            Ok(matters)
        }
        _ => Err(unexpected("matters")),
    }
}

/// The cards of the weeks from one to another that have something on them; of a single week in any case.
pub(super) fn weeks(env: &mut Env, from: Week, to: Week) -> Result<Vec<WeekView>, Failure> {
    let Answer::Weeks(lines) = reads::answer(env, &Query::Weeks { from, to })? else { return Err(unexpected("weeks")) };
    let total = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    let mut views = Vec::new();
    for (done, line) in (1..).zip(lines) {
        if line.status == WeekStatus::None && from != to {
            continue;
        }
        if let Answer::Week(view) = reads::answer(env, &Query::Week(line.week))? {
            views.push(*view);
        }
        env.watch.step(done, total)?;
    }
    views.sort_by_key(|view| view.week);
    Ok(views)
}
