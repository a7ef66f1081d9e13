//! What was removed: households, pledges, matters and entries, to be taken back. Nothing is destroyed here.

use crate::app::list::ListPos;
use crate::app::query::{Answer, PageAt, Query};
use crate::domain::change::{RecordKey, Stored};
use crate::domain::code::Code;
use crate::domain::diary::{Entry, EntryCursor};
use crate::domain::household::HouseholdLine;
use crate::domain::matter::Matter;
use crate::domain::matter_rules::MatterFilter;
use crate::domain::overview::EntryFilter;
use crate::domain::pledge::Pledge;
use chrono::{DateTime, NaiveDate, Utc};

/// Entries asked for at a time.
const PAGE: u32 = 100;
/// How near to the end the selection must come for more to be asked for.
const NEAR: usize = 20;

/// The screen.
#[derive(Debug, Default)]
pub struct TrashScreen {
    /// Removed households, pledges and matters, the last removed first, then entries, the newest first.
    pub rows: Vec<TrashRow>,
    /// The selection.
    pub pos: ListPos,
    households: Option<Vec<TrashRow>>,
    pledges: Option<Vec<TrashRow>>,
    matters: Option<Vec<TrashRow>>,
    entries: Option<Vec<TrashRow>>,
    more: Option<EntryCursor>,
    waiting: bool,
}

/// A removed record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrashRow {
    /// Which.
    pub key: RecordKey,
    /// The day it is about, where it has one.
    pub date: Option<NaiveDate>,
    /// What it says, as far as it tells it from others.
    pub text: String,
    /// When it was removed.
    pub removed_at: Option<DateTime<Utc>>,
}

impl TrashScreen {
    /// Whether all answers have come: an empty list is then really empty.
    pub fn is_loaded(&self) -> bool {
        self.parts().iter().all(|part| part.is_some())
    }

    fn parts(&self) -> [&Option<Vec<TrashRow>>; 4] {
        [&self.households, &self.pledges, &self.matters, &self.entries]
    }

    /// The selected row.
    pub fn selected_row(&self) -> Option<&TrashRow> {
        self.rows.get(self.pos.selected)
    }

    pub(super) fn queries(&self) -> Vec<Query> {
        // What was read stays as long as it was, so that the selection stays where it is.
        let held = self.entries.as_ref().map_or(0, |entries| u32::try_from(entries.len()).unwrap_or(PAGE));
        vec![
            Query::Households { removed: true },
            Query::Pledges { removed: true },
            Query::Ledger { filter: MatterFilter { removed: true, ..MatterFilter::default() }, limit: None },
            entries(PageAt::First, PAGE.max(held)),
        ]
    }

    /// The next entries, once the selection comes near the end.
    pub(super) fn selected(&mut self) -> Vec<Query> {
        if self.waiting || self.pos.selected + NEAR < self.rows.len() {
            return Vec::new();
        }
        let next = self.more.take().map(|cursor| entries(PageAt::After(cursor), PAGE));
        self.waiting = next.is_some();
        next.into_iter().collect()
    }

    pub(super) fn receive(&mut self, query: &Query, answer: &Answer) {
        match (query, answer) {
            (Query::Households { removed: true }, Answer::Households(rows)) => {
                self.households = Some(latest(rows.iter().map(household).collect()));
            }
            (Query::Pledges { removed: true }, Answer::Pledges(rows)) => {
                self.pledges = Some(latest(rows.iter().map(pledge).collect()));
            }
            (Query::Ledger { filter: MatterFilter { removed: true, .. }, .. }, Answer::Ledger(rows)) => {
                self.matters = Some(latest(rows.iter().map(matter).collect()));
            }
            (Query::WholeEntries { filter, at, .. }, Answer::WholeEntries(page)) if filter.removed => {
                let rows = page.rows.iter().map(entry);
                match at {
                    PageAt::First => self.entries = Some(rows.collect()),
                    _ => self.entries.get_or_insert_default().extend(rows),
                }
                self.waiting = false;
                let last = page.rows.last().filter(|_| page.more);
                self.more = last.map(|row| EntryCursor { date: row.value.date, id: row.value.id.clone() });
            }
            _ => return,
        }
        let selected = self.selected_row().map(|row| row.key.clone());
        self.rows = self.parts().into_iter().flatten().flatten().cloned().collect();
        let found = selected.and_then(|key| self.rows.iter().position(|row| row.key == key));
        self.pos.selected = found.unwrap_or(self.pos.selected).min(self.rows.len().saturating_sub(1));
    }
}

fn entries(at: PageAt, limit: u32) -> Query {
    Query::WholeEntries { filter: EntryFilter { removed: true, ..EntryFilter::ALL }, at, limit }
}

fn latest(mut rows: Vec<TrashRow>) -> Vec<TrashRow> {
    rows.sort_by_key(|row| std::cmp::Reverse(row.removed_at));
    rows
}

fn row<T>(stored: &Stored<T>, key: RecordKey, date: Option<NaiveDate>, text: String) -> TrashRow {
    TrashRow { key, date, text, removed_at: stored.removed_at }
}

fn household(stored: &Stored<HouseholdLine>) -> TrashRow {
    let household = &stored.value.household;
    let text = [household.name.as_deref().unwrap_or_default(), &household.group].join(" ");
    row(stored, RecordKey::Household(household.code.clone()), None, text.trim().to_owned())
}

fn pledge(stored: &Stored<Pledge>) -> TrashRow {
    row(stored, RecordKey::Pledge(stored.value.code.clone()), None, stored.value.problem.clone())
}

fn matter(stored: &Stored<Matter>) -> TrashRow {
    let matter = &stored.value;
    row(stored, RecordKey::Matter(matter.code.clone()), Some(matter.raised_on), matter.text.clone())
}

fn entry(stored: &Stored<Entry>) -> TrashRow {
    /// As much of a text as a row can show.
    const OPENING: usize = 200;
    let entry = &stored.value;
    let id: Code = entry.id.clone();
    row(stored, RecordKey::Entry(id), Some(entry.date), entry.body.chars().take(OPENING).collect())
}
