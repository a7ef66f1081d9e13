//! The periods that are reported on: a month, a quarter, a year of the ordinary calendar. An entry belongs to the period
//! its own date lies in, whatever its week.

use super::week::Week;
use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A month, a quarter or a year. Ordered by its first day, the shorter first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Period {
    first: NaiveDate,
    span: Span,
}

/// How long a period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Span {
    /// A month.
    Month,
    /// Three months.
    Quarter,
    /// A year.
    Year,
}

/// Why a text is no period.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a month, quarter or year: {0}")]
pub struct BadPeriod(pub String);

impl Span {
    /// Every span, the shortest first.
    pub const ALL: [Self; 3] = [Self::Month, Self::Quarter, Self::Year];

    /// How many months it has.
    pub fn months(self) -> u32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
        }
    }
}

impl Period {
    /// The period of that span a day lies in.
    pub fn of(day: NaiveDate, span: Span) -> Self {
        let month = day.month0() / span.months() * span.months() + 1;
        let first = NaiveDate::from_ymd_opt(day.year(), month, 1).unwrap_or(day);
        Self { first, span }
    }

    /// Reads `2026-03`, `2026-Q1`, `2026`.
    pub fn parse(text: &str) -> Result<Self, BadPeriod> {
        let bad = || BadPeriod(text.to_owned());
        let text = text.trim();
        let (year, rest) = text.split_once('-').map_or((text, None), |(year, rest)| (year, Some(rest)));
        let year: i32 = year.parse().ok().filter(|year| (1..=9999).contains(year)).ok_or_else(bad)?;
        let (month, span) = match rest {
            None => (1, Span::Year),
            Some(rest) => match rest.strip_prefix(['Q', 'q']) {
                Some(quarter) => {
                    let quarter: u32 = quarter.parse().ok().filter(|n| (1..=4).contains(n)).ok_or_else(bad)?;
                    (quarter * 3 - 2, Span::Quarter)
                }
                None => (rest.parse().map_err(|_| bad())?, Span::Month),
            },
        };
        let first = NaiveDate::from_ymd_opt(year, month, 1).ok_or_else(bad)?;
        Ok(Self { first, span })
    }

    /// How long it is.
    pub fn span(self) -> Span {
        self.span
    }

    /// Its first day.
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// Its last day.
    pub fn last(self) -> NaiveDate {
        self.first
            .checked_add_months(Months::new(self.span.months()))
            .map_or(NaiveDate::MAX, |next| next - Days::new(1))
    }

    /// Whether a day lies in it.
    pub fn contains(self, day: NaiveDate) -> bool {
        (self.first..=self.last()).contains(&day)
    }

    /// Whether a week belongs to it: its Thursday lies in it, as ISO 8601 gives a week to its year.
    pub fn has_week(self, week: Week) -> bool {
        self.contains(week.thursday())
    }

    /// The period after it.
    #[must_use]
    pub fn next(self) -> Self {
        let first = self.first.checked_add_months(Months::new(self.span.months()));
        Self { first: first.unwrap_or(self.first), ..self }
    }

    /// The period before it.
    #[must_use]
    pub fn previous(self) -> Self {
        let first = self.first.checked_sub_months(Months::new(self.span.months()));
        Self { first: first.filter(|day| day.year() >= 1).unwrap_or(self.first), ..self }
    }

    /// The twelve months of the year it lies in.
    pub fn months_of_year(self) -> impl Iterator<Item = Self> {
        let january = Self { first: Self::of(self.first, Span::Year).first, span: Span::Month };
        std::iter::successors(Some(january), |month| Some(month.next())).take(12)
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = (self.first.year(), self.first.month());
        match self.span {
            Span::Month => write!(f, "{year:04}-{month:02}"),
            Span::Quarter => write!(f, "{year:04}-Q{}", month.div_ceil(3)),
            Span::Year => write!(f, "{year:04}"),
        }
    }
}

impl TryFrom<String> for Period {
    type Error = BadPeriod;
    fn try_from(text: String) -> Result<Self, BadPeriod> {
        Self::parse(&text)
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_read_as_they_are_written() {
        for (text, first, last) in [
            ("2026-02", "2026-02-01", "2026-02-28"),
            ("2026-Q1", "2026-01-01", "2026-03-31"),
            ("2026-Q4", "2026-10-01", "2026-12-31"),
            ("2024", "2024-01-01", "2024-12-31"),
        ] {
            let period = Period::parse(text).unwrap();
            assert_eq!((period.first().to_string(), period.last().to_string()), (first.into(), last.into()));
            assert_eq!(period.to_string(), text);
        }
        for bad in ["", "2026-13", "2026-Q5", "2026-Q0", "26-1-1", "x", "0"] {
            assert!(Period::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_week_belongs_to_one_month_one_quarter_and_one_year() {
        let has = |period: &str, week: &str| Period::parse(period).unwrap().has_week(Week::parse(week).unwrap());
        // Monday 26 October to Sunday 1 November 2026, and the week around the new year.
        assert!(has("2026-10", "2026-W44") && !has("2026-11", "2026-W44"));
        assert!(has("2026-Q4", "2026-W53") && has("2026", "2026-W53") && !has("2027", "2026-W53"));
        assert!(has("2026-01", "2026-W01") && !has("2025", "2026-W01"), "29 December 2025 is its Monday");
    }

    #[test]
    fn periods_follow_each_other() {
        let period = |text: &str| Period::parse(text).unwrap();
        assert_eq!(period("2026-12").next(), period("2027-01"));
        assert_eq!(period("2026-Q1").previous(), period("2025-Q4"));
        let day = "2026-05-09".parse().unwrap();
        assert_eq!(Span::ALL.map(|span| Period::of(day, span).to_string()), ["2026-05", "2026-Q2", "2026"]);
        assert_eq!(period("2026-Q2").months_of_year().last(), Some(period("2026-12")));
    }
}
