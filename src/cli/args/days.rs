//! Days and weeks as people write them, read as the forms read them. What a day without a year means depends on today.

use super::BadWord;
use crate::domain::day_words::{Lean, doubtful_year, parse_day};
use crate::domain::week::Week;
use crate::runtime::clock::Clock;
use chrono::NaiveDate;

/// So many weeks ahead a week without a year is this year's; beyond, it is last year's.
const AHEAD: i64 = 26;

/// A day that has been, where its words leave that open: when something happened.
pub fn past_day(text: &str) -> Result<NaiveDate, BadWord> {
    day(text, Clock::system().today(), Lean::Past)
}

/// A day that has been, and whether its year was a guess so far off that it may not be meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SaidDay {
    /// The day.
    pub day: NaiveDate,
    /// Whether it may not be meant.
    pub doubted: bool,
}

/// The same as [`past_day`], with what is to be said of it.
pub fn said_day(text: &str) -> Result<SaidDay, BadWord> {
    let today = Clock::system().today();
    let doubted = doubtful_year(text, today, Lean::Past).is_some();
    Ok(SaidDay { day: day(text, today, Lean::Past)?, doubted })
}

/// A day to come, where its words leave that open: by when something is to happen.
pub fn coming_day(text: &str) -> Result<NaiveDate, BadWord> {
    day(text, Clock::system().today(), Lean::Future)
}

/// A week: `2026-W11`, `W11`, `11`, `this`, `last`.
pub fn week_word(text: &str) -> Result<Week, BadWord> {
    week(text, Clock::system().today())
}

fn day(text: &str, today: NaiveDate, lean: Lean) -> Result<NaiveDate, BadWord> {
    parse_day(text, today, lean).ok_or(BadWord("cli-bad-date"))
}

fn week(text: &str, today: NaiveDate) -> Result<Week, BadWord> {
    let text = text.trim().to_lowercase();
    let this = Week::of(today);
    match text.as_str() {
        "this" | "本周" => return Ok(this),
        "last" | "上周" => return Ok(this.previous()),
        _ => {}
    }
    let bare = text.strip_suffix('周').unwrap_or(&text).trim_start_matches('第');
    let found = match bare.strip_prefix('w').unwrap_or(bare).parse() {
        Ok(number) => {
            let years = [this.year(), this.year() - 1].into_iter().filter_map(|year| Week::new(year, number));
            years.into_iter().find(|week| this.weeks_until(*week) <= AHEAD)
        }
        Err(_) => Week::parse(&text).ok(),
    };
    found.ok_or(BadWord("cli-bad-week"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_week_may_leave_its_year_out() {
        let read = |text: &str, today: &str| week(text, on(today)).map(|week| week.to_string());
        for text in ["W48", "w48", "48", "第48周", "48周", "2026-W48", "2026w48", "this", "本周"] {
            assert_eq!(read(text, "2026-11-26"), Ok("2026-W48".into()), "{text}");
        }
        assert_eq!(read("last", "2026-03-13"), Ok("2026-W10".into()));
        assert_eq!(read("W53", "2027-01-05"), Ok("2026-W53".into()), "last week's card in January");
        assert_eq!(read("W02", "2026-11-26"), Ok("2026-W02".into()));
        for text in ["2026-W54", "W54", "0", "W", "", "2026", "next"] {
            assert_eq!(read(text, "2026-11-26"), Err(BadWord("cli-bad-week")), "{text}");
        }
    }

    #[test]
    fn a_day_leans_the_way_of_its_option() {
        let read = |text: &str, lean| day(text, on("2026-03-13"), lean).map(|day| day.to_string());
        assert_eq!(read("wed", Lean::Past), Ok("2026-03-11".into()));
        assert_eq!(read("wed", Lean::Future), Ok("2026-03-18".into()));
        assert_eq!(read("2026-13-1", Lean::Past), Err(BadWord("cli-bad-date")));
    }
}
