//! The working calendar: statutory holidays and make-up days (调休), from a table that ships with the program plus the
//! user's own local holidays. Years without a table fall back to Monday to Friday.

use super::week::Week;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::ops::Bound;

/// The tables that ship with the program, a text per year (source named in each).
const SHIPPED: &[&str] = &[include_str!("../../assets/calendar/2026.toml")];

/// Which days are worked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkCalendar {
    holidays: BTreeSet<NaiveDate>,
    workdays: BTreeSet<NaiveDate>,
}

/// One table as written in TOML: `holidays` and `workdays` are lists of `"2026-01-01"` or `"2026-01-01..2026-01-03"`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    #[serde(default)]
    holidays: Vec<String>,
    #[serde(default)]
    workdays: Vec<String>,
}

/// Why a calendar table cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadCalendar {
    /// Not the expected TOML; the parser's own words.
    #[error("{0}")]
    Toml(String),
    /// Not a day or a range of days.
    #[error("not a day or a range of days: {0}")]
    Day(String),
}

impl WorkCalendar {
    /// The calendar with every table the program ships.
    pub fn shipped() -> Self {
        let mut calendar = Self::default();
        for table in SHIPPED {
            calendar.add_table(table).expect("the shipped tables are read by a test");
        }
        calendar
    }

    /// Adds a table in TOML; later tables win over earlier ones.
    pub fn add_table(&mut self, toml: &str) -> Result<(), BadCalendar> {
        let table: Table = toml::from_str(toml).map_err(|e| BadCalendar::Toml(e.to_string()))?;
        self.add_holidays(&table.holidays)?;
        self.add_workdays(&table.workdays)
    }

    /// Adds holidays, such as local ones from the configuration; each a day or a range `from..to`.
    pub fn add_holidays(&mut self, days: &[String]) -> Result<(), BadCalendar> {
        for range in days {
            for day in days_of(range)? {
                self.workdays.remove(&day);
                self.holidays.insert(day);
            }
        }
        Ok(())
    }

    /// Adds days that are worked although they look free (调休); each a day or a range `from..to`.
    pub fn add_workdays(&mut self, days: &[String]) -> Result<(), BadCalendar> {
        for range in days {
            for day in days_of(range)? {
                self.holidays.remove(&day);
                self.workdays.insert(day);
            }
        }
        Ok(())
    }

    /// Whether people work on that day.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        if self.workdays.contains(&day) {
            return true;
        }
        !self.holidays.contains(&day) && !is_weekend(day)
    }

    /// The day a week's card is due: its last working day, or the first working day after a week that has none.
    pub fn due_on(&self, week: Week) -> NaiveDate {
        let within = week.days().rev().find(|&day| self.is_working_day(day));
        within.unwrap_or_else(|| {
            let after = week.sunday().iter_days().skip(1).take(400);
            after.into_iter().find(|&day| self.is_working_day(day)).unwrap_or(week.sunday())
        })
    }

    /// Working days after `from` up to and including `to`; negative when `to` is earlier.
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        let (low, high, sign) = if from <= to { (from, to, 1) } else { (to, from, -1) };
        // A deadline can lie in the year 9999: the weeks are counted, not walked through.
        let within = (Bound::Excluded(low), Bound::Included(high));
        let weeks = (high - low).num_days() / 7;
        let rest = (low + Days::new(weeks.unsigned_abs() * 7)).iter_days().skip(1).take_while(|day| *day <= high);
        let plain = weeks * 5 + rest.filter(|day| !is_weekend(*day)).count() as i64;
        let off = |day: &&NaiveDate| !is_weekend(**day) && !self.workdays.contains(*day);
        let holidays = self.holidays.range(within).filter(off).count() as i64;
        let made_up = self.workdays.range(within).filter(|day| is_weekend(**day)).count() as i64;
        sign * (plain - holidays + made_up)
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The days of `2026-01-01` or `2026-01-01..2026-01-03`, at most a year of them.
fn days_of(text: &str) -> Result<Vec<NaiveDate>, BadCalendar> {
    let bad = || BadCalendar::Day(text.to_owned());
    let read = |part: &str| part.trim().parse::<NaiveDate>().map_err(|_| bad());
    let (from, to) = text.split_once("..").unwrap_or((text, text));
    let (from, to) = (read(from)?, read(to)?);
    if from > to || (to - from).num_days() > 366 {
        return Err(bad());
    }
    Ok(from.iter_days().take_while(|&day| day <= to).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(week: &str) -> String {
        WorkCalendar::shipped().due_on(Week::parse(week).unwrap()).to_string()
    }

    #[test]
    fn due_days_follow_holidays_and_make_up_days() {
        assert_eq!(due("2026-W11"), "2026-03-13", "an ordinary Friday");
        assert_eq!(due("2026-W09"), "2026-02-28", "a make-up Saturday");
        assert_eq!(due("2026-W14"), "2026-04-03", "the Friday before Qingming");
        assert_eq!(due("2026-W08"), "2026-02-24", "Spring Festival: no working day, so the next one");
        assert_eq!(due("2026-W07"), "2026-02-14", "a make-up Saturday before Spring Festival");
        assert_eq!(due("2026-W10"), "2026-03-06", "the Friday after");
        assert_eq!(due("2026-W01"), "2026-01-04", "a make-up Sunday after New Year");
        assert_eq!(due("2026-W38"), "2026-09-20", "a make-up Sunday before National Day");
        assert_eq!(due("2026-W40"), "2026-09-30", "National Day on Thursday");
        assert_eq!(due("2026-W41"), "2026-10-10", "a make-up Saturday after it");
        assert_eq!(due("2026-W19"), "2026-05-09", "a make-up Saturday after Labour Day");
        assert_eq!(due("2026-W25"), "2026-06-18", "Dragon Boat Friday off");
        assert_eq!(due("2026-W53"), "2026-12-31", "New Year's Day 2027 is a holiday by law");
    }

    #[test]
    fn the_users_own_holidays_count() {
        let mut calendar = WorkCalendar::shipped();
        calendar.add_holidays(&["2026-03-20".to_owned()]).unwrap();
        assert_eq!(calendar.due_on(Week::parse("2026-W12").unwrap()).to_string(), "2026-03-19");
        assert!(calendar.add_holidays(&["2026-13-01".to_owned()]).is_err());
        assert!(calendar.add_holidays(&["2026-03-02..2026-03-01".to_owned()]).is_err());
    }

    #[test]
    fn working_days_are_counted_over_the_holiday() {
        let day = |text: &str| text.parse().unwrap();
        let calendar = WorkCalendar::shipped();
        assert_eq!(calendar.working_days_between(day("2026-04-03"), day("2026-04-08")), 2);
        assert_eq!(calendar.working_days_between(day("2026-04-08"), day("2026-04-03")), -2);
        let first: NaiveDate = day("2026-01-01");
        for length in 0..300 {
            for start in [0, 3, 40, 265] {
                let from = first + Days::new(start);
                let to = from + Days::new(length);
                let walked = from.iter_days().skip(1).take_while(|day| *day <= to);
                let walked = walked.filter(|day| calendar.is_working_day(*day)).count() as i64;
                assert_eq!(calendar.working_days_between(from, to), walked, "{from} {to}");
            }
        }
    }
}
