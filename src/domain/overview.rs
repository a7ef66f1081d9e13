//! What screens and reports show of a journal: derived by queries, copied nowhere.

use super::change::{Draft, RecordKey};
use super::code::Code;
use super::contact_card::ContactCard;
use super::diary::EntryLine;
use super::duty::Duty;
use super::figures::Counted;
use super::household::HouseholdLabel;
use super::pledge::Pledge;
use super::week::Week;
use super::week_status::{WeekLine, WeekStatus};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// More weeks than this waiting to be confirmed are a long absence, and shown as one line.
pub const LONG_ABSENCE: u32 = 5;

/// Something that is due, in the order the desk shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DueItem {
    /// A week waiting to be confirmed.
    Week {
        /// The week.
        week: Week,
        /// The day it is or was due.
        due_on: NaiveDate,
        /// Due or overdue.
        status: WeekStatus,
        /// Its entries.
        entries: u32,
    },
    /// So many weeks waiting that they are one line: a long absence.
    Weeks {
        /// How many.
        count: u32,
        /// The oldest.
        oldest: Week,
        /// The day that one was due.
        due_on: NaiveDate,
    },
    /// A pledge near or past its deadline.
    Pledge {
        /// The pledge.
        code: Code,
        /// What was promised.
        problem: String,
        /// The deadline.
        due_on: NaiveDate,
    },
    /// An entry to come back to.
    FollowUp {
        /// The entry.
        entry: Code,
        /// Its households.
        households: Vec<Code>,
        /// The beginning of its text.
        opening: String,
        /// The day promised.
        on: NaiveDate,
    },
    /// A matter whose household waits to be told.
    Matter {
        /// The matter.
        code: Code,
        /// Who raised it.
        household: Option<Code>,
        /// What it is.
        text: String,
        /// The day promised.
        on: NaiveDate,
    },
    /// Something that was being written.
    Draft(Draft),
    /// Households whose contact ended so long ago that there is no more reason to keep them: the one that ended first, and how
    /// many there are.
    PastRetention {
        /// The household.
        code: Code,
        /// The day contact ended.
        ended_on: NaiveDate,
        /// How many in all.
        count: u32,
    },
    /// The recovery code, which has not been written down.
    RecoveryCode,
}

/// The desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Desk {
    /// The day it is for.
    pub today: NaiveDate,
    /// The cadre's own card.
    pub contact_card: ContactCard,
    /// What is due: weeks first, then pledges, matters, follow-ups and drafts; at most 50.
    pub due: Vec<DueItem>,
    /// Households in contact.
    pub households: u32,
    /// Households without a contact card handed out.
    pub cards_missing: u32,
    /// Households visited this month, each once (户).
    pub visited_households: u32,
    /// Visits this month (户次).
    pub visits: u32,
    /// The household not seen for longest, with the day it last was.
    pub longest_unseen: Option<(HouseholdLabel, Option<NaiveDate>)>,
    /// Households in contact nobody has visited yet.
    pub unvisited: u32,
    /// The month's four duties.
    pub duties: Vec<Duty>,
    /// Matters somebody waits for.
    pub matters_open: u32,
    /// Open pledges.
    pub pledges_open: u32,
    /// Pledges past their deadline.
    pub pledges_overdue: u32,
    /// The open pledge due next.
    pub next_pledge: Option<Pledge>,
    /// The current week.
    pub week: WeekLine,
    /// The last confirmed week.
    pub last_confirmed: Option<(Week, NaiveDate)>,
    /// Entries about today.
    pub entries_today: u32,
    /// Drafts of entries.
    pub entry_drafts: u32,
    /// The newest entries, the newest first.
    pub newest_entries: Vec<EntryLine>,
    /// Days of the month that have entries.
    pub diary_days: BTreeSet<NaiveDate>,
}

/// Everything a reference can point to, for pickers, labels and completion. A cadre has few of each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Directory {
    /// Households, most recently written about first.
    pub households: Vec<HouseholdLabel>,
    /// Pledges: code, problem, whether open; open ones first.
    pub pledges: Vec<(Code, String, bool)>,
    /// Matters: code, text, whether open; open ones first; at most 500.
    pub matters: Vec<(Code, String, bool)>,
    /// Tags, most recently used first; at most 500.
    pub tags: Vec<String>,
    /// Weather and place as last entered, to offer again.
    pub places: Vec<String>,
}

impl Directory {
    /// What a reader calls a household: its name, or its code.
    pub fn household(&self, code: &Code) -> Option<&HouseholdLabel> {
        self.households.iter().find(|household| household.code == *code)
    }

    /// The name a link to a household shows; where others bear it too, with what tells them apart: the group, else the code.
    /// Nothing where no name is kept.
    pub fn told_apart(&self, household: &HouseholdLabel) -> Option<String> {
        let name = household.name.as_deref()?;
        let namesakes = || self.households.iter().filter(|other| other.name.as_deref() == Some(name));
        if namesakes().count() < 2 {
            return Some(name.to_owned());
        }
        let same_group = namesakes().filter(|other| other.group.trim() == household.group.trim()).count();
        let group = household.group.trim();
        let by = if group.is_empty() || same_group > 1 { household.code.as_str() } else { group };
        Some(if name.is_ascii() && by.is_ascii() { format!("{name} ({by})") } else { format!("{name}（{by}）") })
    }
}

/// Where to search.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SearchIn {
    /// Diary entries.
    Diary,
    /// Households.
    Household,
    /// Pledges.
    Pledge,
    /// Matters.
    Matter,
    /// Weeks and their amendments.
    Week,
}

impl SearchIn {
    /// Everywhere.
    pub const ALL: [Self; 5] = [Self::Diary, Self::Household, Self::Pledge, Self::Matter, Self::Week];

    /// The name on the command line and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Diary => "diary",
            Self::Household => "household",
            Self::Pledge => "pledge",
            Self::Matter => "matter",
            Self::Week => "week",
        }
    }
}

/// A search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchQuery {
    /// What was typed.
    pub text: String,
    /// Where to look; all where empty.
    pub within: Vec<SearchIn>,
    /// No earlier than.
    pub from: Option<NaiveDate>,
    /// No later than.
    pub to: Option<NaiveDate>,
    /// At most this many hits.
    pub limit: u32,
    /// Hits to pass over.
    pub offset: u32,
}

/// Why something was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matched {
    /// A household by its name, its pinyin or its code: this is that person.
    Person,
    /// The words stand in the text, whoever they mean.
    Text,
}

/// One thing found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What was found.
    pub key: RecordKey,
    /// Why.
    pub matched: Matched,
    /// The day it is about, where it has one.
    pub date: Option<NaiveDate>,
    /// What to call it: a name, a problem, a place.
    pub title: String,
    /// A piece of its text around the words, as a person reads it (references as names).
    pub excerpt: String,
    /// Where the words stand in `excerpt`, as byte ranges.
    pub marks: Vec<(usize, usize)>,
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The hits: people first, then texts, newest first.
    pub hits: Vec<Hit>,
    /// How many there are in all, exactly.
    pub total: u64,
}

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// Whether more follow.
    pub more: bool,
}

/// Which entries to list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryFilter {
    /// No earlier than.
    pub from: Option<NaiveDate>,
    /// No later than.
    pub to: Option<NaiveDate>,
    /// Only of this household.
    pub household: Option<Code>,
    /// Only with this tag.
    pub tag: Option<String>,
    /// Only of this pledge.
    pub pledge: Option<Code>,
    /// Only of this matter.
    pub matter: Option<Code>,
    /// Only those a reported count was counted from.
    pub counted: Option<Counted>,
    /// The trash instead of the diary.
    pub removed: bool,
}

impl EntryFilter {
    /// Every entry that is not in the trash.
    pub const ALL: Self = Self {
        from: None,
        to: None,
        household: None,
        tag: None,
        pledge: None,
        matter: None,
        counted: None,
        removed: false,
    };
}
