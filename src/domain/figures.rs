//! The counts that are reported for a month, a quarter or a year. All are derived from entries and matters outside the
//! trash, by the entry's own date, and each can show what it was counted from. A figure is exact or absent: where a number
//! was not written down, it is not guessed, and how often that was is said beside the sum.
//!
//! The rules:
//! - *Household-visits* (户次): an entry is one visit to each household linked in it. Where `+走访` says more visits than there
//!   are linked households, the rest are visits to households that are not in the register. *Households* (户): the linked
//!   households, each once.
//! - *Suggestions*: matters of the kind "suggestion", by the day they were raised.
//! - *Hot issues* (热点问题): matters raised in the period that two or more households spoke of: the household that raised it
//!   and those linked in entries that refer to it, up to the period's end.
//! - *Good deeds* (好事实事): matters solved in the period: their state is "solved", and the last move that made it so is of a
//!   day in the period.
//! - Everything else is the sum of what the entries' activities say.

use super::activity::ActivityKind;
use super::code::Code;
use super::duty::Duty;
use super::period::Period;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// One reported count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Count {
    /// 走访户数（户）
    Households,
    /// 走访户次（户次）
    Visits,
    /// 意见建议（条）
    Suggestions,
    /// 热点问题（件）
    HotIssues,
    /// 好事实事（件）
    GoodDeeds,
    /// 帮办项目（个）
    Projects,
    /// 慰问帮扶（次）
    AidTimes,
    /// 帮扶资金（元）
    AidYuan,
    /// 培训（次）: how often training was reported.
    Trainings,
    /// 培训场次（场）
    Sessions,
    /// 培训人数（人）
    TrainedPeople,
    /// 提供信息（条）
    Information,
    /// 调解纠纷（起）
    Disputes,
    /// 协调会（次）
    Meetings,
    /// 春耕困难（件）
    SpringFarming,
    /// 蹲点（天）
    StationedDays,
    /// 组织生活（次）
    PartyActivities,
    /// 谈心（次）
    HeartToHearts,
    /// 日记（篇）
    Entries,
    /// 补记（篇）
    LateEntries,
}

/// What a count was counted from, among the entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Counted {
    /// Entries that are a visit.
    Visits,
    /// Entries with an activity of a kind.
    Activity(ActivityKind),
    /// Entries written on a later day.
    Late,
    /// Every entry.
    All,
}

/// A count's value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The number.
    pub value: u64,
    /// How many activities did not say a number that is summed here (people, yuan).
    pub unstated: u32,
}

/// The counts of one period.
pub type Counts = BTreeMap<Count, Tally>;

/// Everything the figures screen shows of a period and the year it lies in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// The period.
    pub period: Period,
    /// Its counts; every [`Count`] is there.
    pub counts: Counts,
    /// The matters behind the counts that are counted from matters, by code.
    pub matters: BTreeMap<Count, Vec<Code>>,
    /// The duties of the period, where it is a month.
    pub duties: Vec<Duty>,
    /// The counts of each month of the year.
    pub months: Vec<(Period, Counts)>,
    /// How many entries each day of the year has; days without one are left out.
    pub days: BTreeMap<NaiveDate, u32>,
    /// Matters of each month of the year.
    pub ledger: Vec<LedgerMonth>,
}

/// What a month did to the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LedgerMonth {
    /// The month.
    pub month: Period,
    /// Matters raised.
    pub opened: u32,
    /// Matters closed: solved, or answered that it cannot be done.
    pub closed: u32,
}

impl Count {
    /// Every count, in the order they are reported.
    pub const ALL: [Self; 20] = [
        Self::Households,
        Self::Visits,
        Self::Suggestions,
        Self::HotIssues,
        Self::GoodDeeds,
        Self::Projects,
        Self::AidTimes,
        Self::AidYuan,
        Self::Trainings,
        Self::Sessions,
        Self::TrainedPeople,
        Self::Information,
        Self::Disputes,
        Self::Meetings,
        Self::SpringFarming,
        Self::StationedDays,
        Self::PartyActivities,
        Self::HeartToHearts,
        Self::Entries,
        Self::LateEntries,
    ];

    /// The name in JSON; in the catalogues `count-` and this with hyphens.
    pub fn name(self) -> &'static str {
        match self {
            Self::Households => "households",
            Self::Visits => "visits",
            Self::Suggestions => "suggestions",
            Self::HotIssues => "hot_issues",
            Self::GoodDeeds => "good_deeds",
            Self::Projects => "projects",
            Self::AidTimes => "aid_times",
            Self::AidYuan => "aid_yuan",
            Self::Trainings => "trainings",
            Self::Sessions => "training_sessions",
            Self::TrainedPeople => "training_people",
            Self::Information => "information",
            Self::Disputes => "disputes",
            Self::Meetings => "meetings",
            Self::SpringFarming => "spring_farming",
            Self::StationedDays => "stationed_days",
            Self::PartyActivities => "party_activities",
            Self::HeartToHearts => "heart_to_hearts",
            Self::Entries => "entries",
            Self::LateEntries => "late_entries",
        }
    }

    /// The entries it was counted from; nothing for what is counted from matters.
    pub fn counted(self) -> Option<Counted> {
        let activity = |kind| Some(Counted::Activity(kind));
        match self {
            Self::Suggestions | Self::HotIssues | Self::GoodDeeds => None,
            Self::Households | Self::Visits => Some(Counted::Visits),
            Self::Projects => activity(ActivityKind::Project),
            Self::AidTimes | Self::AidYuan => activity(ActivityKind::Aid),
            Self::Trainings | Self::Sessions | Self::TrainedPeople => activity(ActivityKind::Training),
            Self::Information => activity(ActivityKind::Information),
            Self::Disputes => activity(ActivityKind::Mediation),
            Self::Meetings => activity(ActivityKind::CoordinationMeeting),
            Self::SpringFarming => activity(ActivityKind::SpringFarming),
            Self::StationedDays => activity(ActivityKind::Stationed),
            Self::PartyActivities => activity(ActivityKind::PartyActivity),
            Self::HeartToHearts => activity(ActivityKind::HeartToHeart),
            Self::Entries => Some(Counted::All),
            Self::LateEntries => Some(Counted::Late),
        }
    }
}

impl Figures {
    /// A count's value in the period.
    pub fn tally(&self, count: Count) -> Tally {
        self.counts.get(&count).copied().unwrap_or_default()
    }

    /// Matters solved in the year's months from one day's to another's.
    pub fn ledger_between(&self, from: NaiveDate, to: NaiveDate) -> u64 {
        let within = self.by_month(Count::GoodDeeds).into_iter();
        within.filter(|(month, _)| month.first() >= from && month.last() <= to).map(|(_, solved)| solved).sum()
    }

    /// A count's value in each month of the year.
    pub fn by_month(&self, count: Count) -> Vec<(Period, u64)> {
        let value = |counts: &Counts| counts.get(&count).map_or(0, |tally| tally.value);
        self.months.iter().map(|(month, counts)| (*month, value(counts))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_count_has_a_name_of_its_own_and_knows_what_it_is_counted_from() {
        let names: std::collections::BTreeSet<_> = Count::ALL.iter().map(|count| count.name()).collect();
        assert_eq!(names.len(), Count::ALL.len());
        let of_matters = Count::ALL.iter().filter(|count| count.counted().is_none()).count();
        assert_eq!(of_matters, 3);
    }
}
