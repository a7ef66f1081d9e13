//! ISO 8601 weeks: Monday first, week 1 holds the year's first Thursday.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use std::fmt;

/// One ISO week, such as `2026-W11`. Ordered by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Week {
    year: i32,
    number: u32,
}

/// Why a text is no week.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an ISO week: {0}")]
pub struct BadWeek(pub String);

impl Week {
    /// Week `number` of ISO year `year`, if that year has it.
    pub fn new(year: i32, number: u32) -> Option<Self> {
        let plausible = (1..=9999).contains(&year);
        NaiveDate::from_isoywd_opt(year, number, Weekday::Mon).filter(|_| plausible).map(|_| Self { year, number })
    }

    /// The week a day lies in.
    pub fn of(date: NaiveDate) -> Self {
        let iso = date.iso_week();
        Self { year: iso.year(), number: iso.week() }
    }

    /// Reads `2026-W11` (also `2026W11`, `w` in either case).
    pub fn parse(text: &str) -> Result<Self, BadWeek> {
        let bad = || BadWeek(text.to_owned());
        let (year, number) = text.trim().split_once(['W', 'w']).ok_or_else(bad)?;
        let year = year.trim_end_matches('-').parse().map_err(|_| bad())?;
        let number = number.parse().map_err(|_| bad())?;
        Self::new(year, number).ok_or_else(bad)
    }

    /// The ISO year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The week's number in its ISO year, 1 to 53.
    pub fn number(self) -> u32 {
        self.number
    }

    /// The week's first day.
    pub fn monday(self) -> NaiveDate {
        NaiveDate::from_isoywd_opt(self.year, self.number, Weekday::Mon).expect("checked when made")
    }

    /// The day that says which year the week is of.
    pub fn thursday(self) -> NaiveDate {
        self.monday() + Days::new(3)
    }

    /// The week's last day.
    pub fn sunday(self) -> NaiveDate {
        self.monday() + Days::new(6)
    }

    /// The week's seven days, Monday first.
    pub fn days(self) -> impl DoubleEndedIterator<Item = NaiveDate> {
        let monday = self.monday();
        (0..7).map(move |n| monday + Days::new(n))
    }

    /// The week after.
    pub fn next(self) -> Self {
        Self::of(self.monday() + Days::new(7))
    }

    /// The week before.
    pub fn previous(self) -> Self {
        Self::of(self.monday() - Days::new(7))
    }

    /// How many weeks lie from this one to `later` (0 for itself, negative when `later` is earlier).
    pub fn weeks_until(self, later: Self) -> i64 {
        (later.monday() - self.monday()).num_days() / 7
    }
}

impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-W{:02}", self.year, self.number)
    }
}

impl TryFrom<String> for Week {
    type Error = BadWeek;
    fn try_from(text: String) -> Result<Self, BadWeek> {
        Self::parse(&text)
    }
}

impl From<Week> for String {
    fn from(week: Week) -> Self {
        week.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn year_ends_belong_to_iso_years() {
        assert_eq!(Week::of(day("2026-12-31")).to_string(), "2026-W53");
        assert_eq!(Week::of(day("2027-01-03")).to_string(), "2026-W53");
        assert_eq!(Week::of(day("2027-01-04")).to_string(), "2027-W01");
        assert_eq!(Week::new(2025, 53), None);
        assert_eq!(Week::parse("2026-W53").unwrap().next().to_string(), "2027-W01");
    }

    #[test]
    fn a_week_straddles_months() {
        let week = Week::parse("2026-W14").unwrap();
        assert_eq!((week.monday(), week.sunday()), (day("2026-03-30"), day("2026-04-05")));
        assert_eq!(week.weeks_until(Week::parse("2026-W11").unwrap()), -3);
    }

    #[test]
    fn nonsense_is_refused() {
        for bad in ["", "2026", "2026-11", "2026-W54", "2026-W0", "x-W1", "0-W1"] {
            assert!(Week::parse(bad).is_err(), "{bad}");
        }
    }
}
