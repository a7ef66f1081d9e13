//! Words people write for days, weeks and lines of a card.

use crate::domain::amount::Amount;
use crate::domain::code::Code;
use crate::domain::week::Week;
use chrono::NaiveDate;
use std::fmt;
use std::str::FromStr;

/// A word that cannot be read: the key of the sentence that says what can.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadWord(pub &'static str);

/// A day: `2026-03-10`, `today`, `yesterday`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayWord {
    /// That day.
    On(NaiveDate),
    /// 今天
    Today,
    /// 昨天
    Yesterday,
}

/// A week: `2026-W11`, `this`, `last`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeekWord {
    /// That week.
    Is(Week),
    /// 本周
    This,
    /// 上周
    Last,
}

/// A line of a card: `P1=TEXT`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineText {
    /// The pledge.
    pub pledge: Code,
    /// What to write on its line.
    pub text: String,
}

/// Whom a name means: `张建国=H01`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameCode {
    /// The name.
    pub name: String,
    /// The household.
    pub household: Code,
}

/// A quantity.
pub fn amount(text: &str) -> Result<Amount, BadWord> {
    Amount::parse(text).map_err(|_| BadWord("cli-bad-amount"))
}

/// A quantity with its unit.
pub fn amount_with_unit(text: &str) -> Result<(Amount, String), BadWord> {
    Amount::parse_with_unit(text).map_err(|_| BadWord("cli-bad-amount"))
}

/// A record's code.
pub fn code(text: &str) -> Result<Code, BadWord> {
    Code::parse(text).map_err(|_| BadWord("cli-bad-code"))
}

impl DayWord {
    /// The day it means.
    pub fn day(self, today: NaiveDate) -> NaiveDate {
        match self {
            Self::On(day) => day,
            Self::Today => today,
            Self::Yesterday => today.pred_opt().unwrap_or(today),
        }
    }
}

impl WeekWord {
    /// The week it means.
    pub fn week(self, today: NaiveDate) -> Week {
        match self {
            Self::Is(week) => week,
            Self::This => Week::of(today),
            Self::Last => Week::of(today).previous(),
        }
    }
}

impl FromStr for DayWord {
    type Err = BadWord;

    fn from_str(text: &str) -> Result<Self, BadWord> {
        match text {
            "today" | "今天" => Ok(Self::Today),
            "yesterday" | "昨天" => Ok(Self::Yesterday),
            _ if text.len() == 10 => text.parse().map(Self::On).map_err(|_| BadWord("cli-bad-date")),
            _ => Err(BadWord("cli-bad-date")),
        }
    }
}

impl FromStr for WeekWord {
    type Err = BadWord;

    fn from_str(text: &str) -> Result<Self, BadWord> {
        match text {
            "this" | "本周" => Ok(Self::This),
            "last" | "上周" => Ok(Self::Last),
            _ => Week::parse(text).map(Self::Is).map_err(|_| BadWord("cli-bad-week")),
        }
    }
}

impl FromStr for LineText {
    type Err = BadWord;

    fn from_str(text: &str) -> Result<Self, BadWord> {
        let (code, text) = text.split_once(['=', '＝']).ok_or(BadWord("cli-bad-line"))?;
        let pledge = Code::parse(code).map_err(|_| BadWord("cli-bad-line"))?;
        Ok(Self { pledge, text: text.to_owned() })
    }
}

impl FromStr for NameCode {
    type Err = BadWord;

    fn from_str(text: &str) -> Result<Self, BadWord> {
        let (name, code) = text.rsplit_once(['=', '＝']).ok_or(BadWord("cli-bad-name"))?;
        let household = Code::parse(code).map_err(|_| BadWord("cli-bad-name"))?;
        Ok(Self { name: name.trim().to_owned(), household })
    }
}

impl fmt::Display for BadWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for BadWord {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_weeks_are_said_in_words_too() {
        let today: NaiveDate = "2026-03-13".parse().unwrap();
        let day = |text: &str| text.parse::<DayWord>().map(|word| word.day(today).to_string());
        assert_eq!(day("yesterday"), Ok("2026-03-12".into()));
        assert_eq!(day("今天"), Ok("2026-03-13".into()));
        assert_eq!(day("2026-3-1"), Err(BadWord("cli-bad-date")));
        let week = |text: &str| text.parse::<WeekWord>().map(|word| word.week(today).to_string());
        assert_eq!(week("last"), Ok("2026-W10".into()));
        assert_eq!(week("2026-W54"), Err(BadWord("cli-bad-week")));
        let line: LineText = "P1=催了=名单".parse().unwrap();
        assert_eq!((line.pledge.as_str(), line.text.as_str()), ("P1", "催了=名单"));
    }
}
