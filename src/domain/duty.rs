//! 本月四件事: what is asked of a cadre each month. Derived from entries and matters, shown as progress; a reminder, never a
//! score, and nothing is kept of it.

use super::activity::ActivityKind;
use super::code::Code;
use super::figures::{Count, Counts};

/// One of the four.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DutyKind {
    /// 蹲点: three distinct days at the contact point.
    Stationed,
    /// 办实事: three real problems solved (matters solved in the month).
    Problems,
    /// 组织生活: one party-branch activity.
    PartyActivity,
    /// 谈心: one heart-to-heart talk, never saying with whom.
    HeartToHeart,
}

/// How far a duty has come in a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// Which.
    pub kind: DutyKind,
    /// How many are done; may be more than are asked for.
    pub done: u32,
    /// The entries it was counted from, oldest first.
    pub entries: Vec<Code>,
    /// The matters it was counted from.
    pub matters: Vec<Code>,
}

impl DutyKind {
    /// All four, in the order they are shown.
    pub const ALL: [Self; 4] = [Self::Stationed, Self::Problems, Self::PartyActivity, Self::HeartToHeart];

    /// The name in JSON; in the catalogues `duty-` and this with hyphens.
    pub fn name(self) -> &'static str {
        match self {
            Self::Stationed => "stationed",
            Self::Problems => "problems_solved",
            Self::PartyActivity => "party_activity",
            Self::HeartToHeart => "heart_to_heart",
        }
    }

    /// How many a month are asked for.
    pub fn asked(self) -> u32 {
        match self {
            Self::Stationed | Self::Problems => 3,
            Self::PartyActivity | Self::HeartToHeart => 1,
        }
    }

    /// The count that tells how far it has come.
    pub fn count(self) -> Count {
        match self {
            Self::Stationed => Count::StationedDays,
            Self::Problems => Count::GoodDeeds,
            Self::PartyActivity => Count::PartyActivities,
            Self::HeartToHeart => Count::HeartToHearts,
        }
    }

    /// The activity it is counted from; nothing for what is counted from matters.
    pub fn activity(self) -> Option<ActivityKind> {
        match self {
            Self::Stationed => Some(ActivityKind::Stationed),
            Self::Problems => None,
            Self::PartyActivity => Some(ActivityKind::PartyActivity),
            Self::HeartToHeart => Some(ActivityKind::HeartToHeart),
        }
    }

    /// How many are done, by a month's counts.
    pub fn done(self, counts: &Counts) -> u32 {
        let value = counts.get(&self.count()).map_or(0, |tally| tally.value);
        u32::try_from(value).unwrap_or(u32::MAX)
    }
}

impl Duty {
    /// Whether as much is done as is asked for.
    pub fn is_met(&self) -> bool {
        self.done >= self.kind.asked()
    }
}
