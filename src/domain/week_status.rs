//! Where a week stands: nothing, drafted, due, overdue, confirmed.

use super::week::Week;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Where a week stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WeekStatus {
    /// Nothing to show and nothing due.
    None,
    /// 草稿
    Draft,
    /// 今天到期
    Due,
    /// 逾期
    Overdue,
    /// 已确认
    Confirmed,
}

impl WeekStatus {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Draft => "draft",
            Self::Due => "due",
            Self::Overdue => "overdue",
            Self::Confirmed => "confirmed",
        }
    }

    /// Whether the card of a week whose day has come is not asked for: it is older than the journal.
    pub fn never_due(self, due_on: NaiveDate, today: NaiveDate) -> bool {
        matches!(self, Self::None | Self::Draft) && due_on <= today
    }

    /// Whether the card is waiting to be confirmed today.
    pub fn is_owed(self) -> bool {
        matches!(self, Self::Due | Self::Overdue)
    }
}

/// What decides a week's status.
#[derive(Clone, Copy, Debug)]
pub struct WeekFacts {
    /// The week.
    pub week: Week,
    /// The day its card is due.
    pub due_on: NaiveDate,
    /// Whether it is confirmed.
    pub confirmed: bool,
    /// Whether it has entries or an edited card.
    pub has_content: bool,
}

impl WeekFacts {
    /// The week's status on `today`, for a journal created in week `first`: earlier weeks can be confirmed but are never
    /// due.
    pub fn status(self, today: NaiveDate, first: Week) -> WeekStatus {
        if self.confirmed {
            return WeekStatus::Confirmed;
        }
        if self.week >= first && self.due_on <= today {
            return if self.due_on == today { WeekStatus::Due } else { WeekStatus::Overdue };
        }
        if self.has_content { WeekStatus::Draft } else { WeekStatus::None }
    }
}

/// A row of the list of weeks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekLine {
    /// The week.
    pub week: Week,
    /// The day its card is due.
    pub due_on: NaiveDate,
    /// Where it stands.
    pub status: WeekStatus,
    /// How many entries it has; of a confirmed week, how many were signed.
    pub entries: u32,
    /// How many of a confirmed week's entries were not signed with it.
    pub later: u32,
    /// The day it was confirmed.
    pub confirmed_on: Option<NaiveDate>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn earlier_weeks_are_never_due() {
        let first = Week::parse("2026-W11").unwrap();
        let today = first.monday() + chrono::Days::new(4);
        let facts = |week: Week, confirmed, has_content| WeekFacts {
            week,
            due_on: week.monday() + chrono::Days::new(4),
            confirmed,
            has_content,
        };
        let status = |facts: WeekFacts| facts.status(today, first);
        assert_eq!(status(facts(first, false, false)), WeekStatus::Due);
        assert_eq!(status(facts(first, true, true)), WeekStatus::Confirmed);
        assert_eq!(status(facts(first.previous(), false, true)), WeekStatus::Draft);
        assert_eq!(status(facts(first.previous(), false, false)), WeekStatus::None);
        assert_eq!(status(facts(first.next(), false, false)), WeekStatus::None);
        let never = |facts: WeekFacts| status(facts).never_due(facts.due_on, today);
        assert!(never(facts(first.previous(), false, true)), "older than the journal");
        assert!(!never(facts(first, false, true)) && !never(facts(first.next(), false, true)));
        let later = today + chrono::Days::new(1);
        assert_eq!(facts(first, false, true).status(later, first), WeekStatus::Overdue);
    }
}
