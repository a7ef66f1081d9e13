//! What the township's work is planned by: how many villages there are to survey in the season, and from which month the
//! cadences of bulletins and meetings run. Set by the user, kept in the journal, used to say what is due next.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// The settings. Nothing set means that nothing is said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkPlan {
    /// Villages of the small township, all of which are surveyed.
    #[serde(default)]
    pub villages_small: u32,
    /// Villages of the medium township, half of which are surveyed.
    #[serde(default)]
    pub villages_medium: u32,
    /// Villages of the large township, a third of which are surveyed.
    #[serde(default)]
    pub villages_large: u32,
    /// A day in the month from which cadences are counted; January of the current year where nothing is said.
    #[serde(default)]
    pub first_month: Option<NaiveDate>,
}

/// Something that comes round every so many months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cadence {
    /// 承诺通报, every month.
    PledgeBulletin,
    /// 项目现场办公, every month.
    OnSite,
    /// 项目通报, every two months.
    ProjectBulletin,
    /// 项目调度, every three months.
    Dispatch,
}

/// The months of the survey season.
const SEASON: (u32, u32) = (3, 4);
/// Problems to be solved in a season, from and to.
pub const SEASON_PROBLEMS: (u32, u32) = (3, 5);

impl Cadence {
    /// Every cadence.
    pub const ALL: [Self; 4] = [Self::PledgeBulletin, Self::OnSite, Self::ProjectBulletin, Self::Dispatch];

    /// The name in JSON; in the catalogues `cadence-` and this with hyphens.
    pub fn name(self) -> &'static str {
        match self {
            Self::PledgeBulletin => "pledge_bulletin",
            Self::OnSite => "on_site",
            Self::ProjectBulletin => "project_bulletin",
            Self::Dispatch => "dispatch",
        }
    }

    /// It comes round every so many months.
    pub fn every(self) -> u32 {
        match self {
            Self::PledgeBulletin | Self::OnSite => 1,
            Self::ProjectBulletin => 2,
            Self::Dispatch => 3,
        }
    }
}

impl WorkPlan {
    /// How many villages the season's survey covers: all of a small township's, half of a medium one's, a third of a large
    /// one's, rounded up.
    pub fn villages_to_survey(&self) -> u32 {
        self.villages_small + self.villages_medium.div_ceil(2) + self.villages_large.div_ceil(3)
    }

    /// How many villages there are.
    pub fn villages(&self) -> u32 {
        self.villages_small + self.villages_medium + self.villages_large
    }

    /// The first day of the month a cadence is due in next, this month included. Before the first month, it is that one.
    pub fn next_due(&self, cadence: Cadence, today: NaiveDate) -> NaiveDate {
        let this = month_of(today);
        let first = month_of(self.first_month.unwrap_or_else(|| january(today)));
        let every = i64::from(cadence.every());
        let passed = months_between(first, this);
        let ahead = if passed < 0 { -passed } else { (every - passed % every) % every };
        this.checked_add_months(Months::new(u32::try_from(ahead).unwrap_or(0))).unwrap_or(this)
    }

    /// The survey season of a year: its first and last day.
    pub fn season(year: i32) -> Option<(NaiveDate, NaiveDate)> {
        let first = NaiveDate::from_ymd_opt(year, SEASON.0, 1)?;
        let after = NaiveDate::from_ymd_opt(year, SEASON.1 + 1, 1)?;
        Some((first, after.pred_opt()?))
    }
}

fn month_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

fn january(day: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(day.year(), 1, 1).unwrap_or(day)
}

/// Whole months from one first of a month to another.
fn months_between(from: NaiveDate, to: NaiveDate) -> i64 {
    i64::from(to.year() - from.year()) * 12 + i64::from(to.month()) - i64::from(from.month())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn half_and_a_third_are_rounded_up() {
        let plan = |small, medium, large| WorkPlan {
            villages_small: small,
            villages_medium: medium,
            villages_large: large,
            first_month: None,
        };
        for (small, medium, large, wanted) in
            [(0, 0, 0, 0), (7, 0, 0, 7), (0, 12, 0, 6), (0, 13, 0, 7), (0, 0, 30, 10), (0, 0, 31, 11), (7, 13, 31, 25)]
        {
            assert_eq!(plan(small, medium, large).villages_to_survey(), wanted);
        }
    }

    #[test]
    fn cadences_come_round_from_their_first_month() {
        let plan = WorkPlan { first_month: Some(day("2026-02-10")), ..WorkPlan::default() };
        let due = |today: &str| Cadence::ALL.map(|one| plan.next_due(one, day(today)).to_string());
        assert_eq!(due("2026-02-28"), ["2026-02-01", "2026-02-01", "2026-02-01", "2026-02-01"]);
        assert_eq!(due("2026-03-13"), ["2026-03-01", "2026-03-01", "2026-04-01", "2026-05-01"]);
        assert_eq!(due("2026-12-31"), ["2026-12-01", "2026-12-01", "2026-12-01", "2027-02-01"]);
        assert_eq!(due("2025-11-05"), ["2026-02-01", "2026-02-01", "2026-02-01", "2026-02-01"]);
    }

    #[test]
    fn without_a_first_month_they_run_from_january() {
        let plan = WorkPlan::default();
        assert_eq!(plan.next_due(Cadence::Dispatch, day("2026-05-01")), day("2026-07-01"));
        assert_eq!(WorkPlan::season(2026), Some((day("2026-03-01"), day("2026-04-30"))));
    }
}
