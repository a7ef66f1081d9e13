//! What has been between the cadre and one household: entries, matters and how they moved, the contact card. Newest first.

use super::code::Code;
use super::diary::EntryLine;
use super::matter::MatterState;
use chrono::NaiveDate;

/// One thing on a household's timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineItem {
    /// Its day.
    pub on: NaiveDate,
    /// What it was.
    pub what: TimelineEvent,
}

/// What can be on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimelineEvent {
    /// An entry that tells of the household.
    Entry(EntryLine),
    /// A matter the household raised.
    Raised {
        /// The matter.
        matter: Code,
        /// What it is.
        text: String,
    },
    /// A matter of the household's moved.
    Moved {
        /// The matter.
        matter: Code,
        /// What it is, or what was done.
        text: String,
        /// The state it came to.
        state: MatterState,
    },
    /// The household was told the answer.
    Told {
        /// The matter.
        matter: Code,
    },
    /// The contact card was handed over.
    CardIssued,
    /// Contact ended.
    Ended,
}

impl TimelineEvent {
    /// The name in JSON.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Entry(_) => "entry",
            Self::Raised { .. } => "matter_raised",
            Self::Moved { .. } => "matter_moved",
            Self::Told { .. } => "matter_told",
            Self::CardIssued => "card_issued",
            Self::Ended => "contact_ended",
        }
    }
}
