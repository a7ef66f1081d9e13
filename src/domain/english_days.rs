//! Days as people type them in English: `in 3 days`, `end of month`, `this Friday`, `10 Mar`, `March 10, 2026`, `Tue 10 Mar`. `next
//! Friday` is two days to different people: read for a deadline only, as the Friday of next week, like 下周五; the form shows which
//! day that is. A deadline may be a stretch of days, `next week`: its last one is meant.

use super::day_words::{Lean, nearest_year, within_year};
use super::month_words::month_end;
use super::week_words::{of_week, week_end};
use chrono::{Datelike, Month, Months, NaiveDate, TimeDelta, Weekday};

/// The day meant by a text in small letters.
pub(super) fn english_day(text: &str, today: NaiveDate, lean: Lean) -> Option<NaiveDate> {
    let words: Vec<&str> = text.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    match words.as_slice() {
        ["the", "day", "after", "tomorrow"] | ["day", "after", "tomorrow"] => days(today, 2),
        ["the", "day", "before", "yesterday"] | ["day", "before", "yesterday"] => days(today, -2),
        ["next", "year"] => None,
        [rest @ .., "next", "year"] => date(&[rest, &[&(today.year() + 1).to_string()]].concat(), today, lean),
        ["in", count, unit] => from_now(today, count, unit, 1),
        [count, unit, "ago"] => from_now(today, count, unit, -1),
        [count, unit, "from", "now"] => from_now(today, count, unit, 1),
        ["end", "of", "month"] | ["end", "of", "the" | "this", "month"] => month_end(today, 0),
        ["end", "of", "next", "month"] => month_end(today, 1),
        ["end", "of", "year"] | ["end", "of", "the" | "this", "year"] => NaiveDate::from_ymd_opt(today.year(), 12, 31),
        ["end", "of", month] if of_year(month).is_some() => {
            nearest_year(today, lean, |year| month_end(NaiveDate::from_ymd_opt(year, of_year(month)?, 1)?, 0))
        }
        _ if lean == Lean::Future && deadline(&words, today).is_some() => deadline(&words, today),
        ["this", day] => of_week(today, 0, weekday(day)?),
        [day, rest @ ..] if !rest.is_empty() && weekday(day).is_some() => {
            date(rest, today, lean).filter(|date| Some(date.weekday()) == weekday(day))
        }
        words => date(words, today, lean),
    }
}

/// What is a day only where something is to be done by then.
fn deadline(words: &[&str], today: NaiveDate) -> Option<NaiveDate> {
    match words {
        ["within", count, unit] => from_now(today, count, unit, 1),
        ["this", "week"] | ["end", "of", "week"] | ["end", "of", "the" | "this", "week"] => week_end(today, 0),
        ["next", "week"] | ["end", "of", "next", "week"] => week_end(today, 1),
        ["this", "month"] => month_end(today, 0),
        ["next", "month"] => month_end(today, 1),
        ["next", day] => of_week(today, 1, weekday(day)?),
        _ => None,
    }
}

/// The number of `mar`, `march`.
fn of_year(month: &str) -> Option<u32> {
    month.parse::<Month>().ok().map(|month| month.number_from_month())
}

/// `mon`, `monday`.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    word.parse().ok().filter(|_| word.len() >= 3)
}

fn days(today: NaiveDate, days: i64) -> Option<NaiveDate> {
    today.checked_add_signed(TimeDelta::try_days(days)?)
}

/// `3 days`, `a week`, `2 months`.
fn from_now(today: NaiveDate, count: &str, unit: &str, sign: i64) -> Option<NaiveDate> {
    let count: i64 = match count {
        "a" | "an" | "one" => 1,
        "two" => 2,
        "three" => 3,
        count => count.parse().ok().filter(|count| (1..=3660).contains(count))?,
    };
    match unit {
        "day" | "days" => days(today, sign * count),
        "week" | "weeks" => days(today, sign * count * 7),
        "month" | "months" => {
            let months = Months::new(u32::try_from(count).ok().filter(|count| *count <= 120)?);
            if sign > 0 { today.checked_add_months(months) } else { today.checked_sub_months(months) }
        }
        _ => None,
    }
}

/// `10 mar`, `mar 10`, `10 march 2026`, `march 10th 2026`.
fn date(words: &[&str], today: NaiveDate, lean: Lean) -> Option<NaiveDate> {
    let (day, month, year) = match words {
        [a, b] => (*a, *b, None),
        [a, b, year] => (*a, *b, Some(year.parse().ok().filter(|year| (1000..=9999).contains(year))?)),
        _ => return None,
    };
    let (day, month) = if day.starts_with(|c: char| c.is_ascii_digit()) { (day, month) } else { (month, day) };
    let day = ["st", "nd", "rd", "th"].iter().find_map(|tail| day.strip_suffix(tail)).unwrap_or(day).parse().ok()?;
    let month = of_year(month)?;
    match year {
        Some(year) => NaiveDate::from_ymd_opt(year, month, day),
        None => within_year(month, day, today, lean),
    }
}
