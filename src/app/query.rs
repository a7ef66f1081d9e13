//! What can be asked of an open journal, and the answers. Screens ask by effect; the command line asks the same.

use crate::domain::change::{Draft, Family, JournalDump, RecordKey, Stored};
use crate::domain::code::Code;
use crate::domain::contact_card::ContactCard;
use crate::domain::diary::{Entry, EntryCursor, EntryLine};
use crate::domain::export_note::ExportNote;
use crate::domain::figures::Figures;
use crate::domain::household::{Household, HouseholdLine};
use crate::domain::imported::LastImport;
use crate::domain::importing::ColumnMap;
use crate::domain::matter::Matter;
use crate::domain::matter_rules::MatterFilter;
use crate::domain::overview::{Desk, Directory, EntryFilter, Found, Page, SearchQuery};
use crate::domain::period::Period;
use crate::domain::pledge::Pledge;
use crate::domain::timeline::TimelineItem;
use crate::domain::week::Week;
use crate::domain::week_status::WeekLine;
use crate::domain::week_view::WeekView;
use crate::domain::work_plan::WorkPlan;
use chrono::{DateTime, Utc};

/// A question. An answer comes back with its question, so that a late one can be told from the one awaited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Query {
    /// The desk today.
    Desk,
    /// What references can point to.
    Directory,
    /// The cadre's own card.
    ContactCard,
    /// The register, or its trash.
    Households {
        /// The trash instead.
        removed: bool,
    },
    /// One household.
    Household(Code),
    /// The pledges, or their trash.
    Pledges {
        /// The trash instead.
        removed: bool,
    },
    /// One pledge.
    Pledge(Code),
    /// One matter.
    Matter(Code),
    /// Matters, those that are due first.
    Ledger {
        /// Which matters.
        filter: MatterFilter,
        /// At most this many, the open ones and the newest first; nothing for all.
        limit: Option<u32>,
    },
    /// What has been between the cadre and a household, newest first.
    Timeline(Code),
    /// The figures of a period.
    Figures(Period),
    /// What the work is planned by.
    WorkPlan,
    /// Diary rows, newest first.
    Entries {
        /// Which entries.
        filter: EntryFilter,
        /// Which page of them.
        at: PageAt,
        /// At most this many.
        limit: u32,
    },
    /// The same as whole entries.
    WholeEntries {
        /// Which entries.
        filter: EntryFilter,
        /// Which page of them.
        at: PageAt,
        /// At most this many.
        limit: u32,
    },
    /// One entry.
    Entry(Code),
    /// Rows of the list of weeks, newest first.
    Weeks {
        /// The first week.
        from: Week,
        /// The last week.
        to: Week,
    },
    /// Weeks waiting to be confirmed, oldest first; at most `limit`.
    OwedWeeks {
        /// At most this many.
        limit: u32,
    },
    /// One week's card.
    Week(Week),
    /// Drafts, newest first.
    Drafts,
    /// A search.
    Search(SearchQuery),
    /// The next free code of a family, to offer in a form.
    NextCode(Family),
    /// Everything.
    Dump,
    /// What left the file, newest first, at most so many.
    Exports(u32),
    /// Directories an export could go to: documents, home.
    Places,
    /// Memory sticks that are plugged in.
    Sticks,
    /// What the columns of imported tables are.
    ColumnMaps,
    /// Files and folders whose path begins as typed.
    Paths(String),
    /// The newest import, as far as it can be taken back.
    LastImport,
}

/// Which page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageAt {
    /// The newest.
    First,
    /// Just older than this one.
    After(EntryCursor),
    /// Just newer than this one; rows still newest first.
    Before(EntryCursor),
}

/// An answer, by question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// To [`Query::Desk`].
    Desk(Box<Desk>),
    /// To [`Query::Directory`].
    Directory(Directory),
    /// To [`Query::ContactCard`].
    ContactCard(Stored<ContactCard>),
    /// To [`Query::Households`], by code.
    Households(Vec<Stored<HouseholdLine>>),
    /// To [`Query::Household`].
    Household(Box<Stored<Household>>),
    /// To [`Query::Pledges`], by code.
    Pledges(Vec<Stored<Pledge>>),
    /// To [`Query::Pledge`].
    Pledge(Box<Stored<Pledge>>),
    /// To [`Query::Matter`].
    Matter(Box<Stored<Matter>>),
    /// To [`Query::Ledger`], in the ledger's order.
    Ledger(Vec<Stored<Matter>>),
    /// To [`Query::Timeline`].
    Timeline(Vec<TimelineItem>),
    /// To [`Query::Figures`].
    Figures(Box<Figures>),
    /// To [`Query::WorkPlan`].
    WorkPlan(WorkPlan),
    /// To [`Query::Entries`].
    Entries(Page<EntryLine>),
    /// To [`Query::WholeEntries`].
    WholeEntries(Page<Stored<Entry>>),
    /// To [`Query::Entry`].
    Entry(Box<Stored<Entry>>),
    /// To [`Query::Weeks`].
    Weeks(Vec<WeekLine>),
    /// To [`Query::OwedWeeks`], with how many there are in all.
    OwedWeeks(Vec<WeekLine>, u32),
    /// To [`Query::Week`].
    Week(Box<WeekView>),
    /// To [`Query::Drafts`].
    Drafts(Vec<Draft>),
    /// To [`Query::Search`].
    Search(Found),
    /// To [`Query::Paths`], as they would be typed; folders end in `/`.
    Paths(Vec<String>),
    /// To [`Query::ColumnMaps`], the newest first.
    ColumnMaps(Vec<ColumnMap>),
    /// To [`Query::LastImport`]; nothing where nothing is left to take back.
    LastImport(Option<LastImport>),
    /// To [`Query::NextCode`].
    NextCode(Code),
    /// To [`Query::Dump`].
    Dump(Box<JournalDump>),
    /// Directories, the likeliest first.
    Places(Vec<String>),
    /// Their directories.
    Sticks(Vec<String>),
    /// What left the file and when.
    Exports(Vec<(DateTime<Utc>, ExportNote)>),
}

/// The key a question about one record is about.
impl From<&RecordKey> for Query {
    fn from(key: &RecordKey) -> Self {
        match key {
            RecordKey::ContactCard => Self::ContactCard,
            RecordKey::Household(code) => Self::Household(code.clone()),
            RecordKey::Pledge(code) => Self::Pledge(code.clone()),
            RecordKey::Matter(code) => Self::Matter(code.clone()),
            RecordKey::Entry(code) => Self::Entry(code.clone()),
            RecordKey::Week(week) => Self::Week(*week),
        }
    }
}
