//! Stretches of days as people type them, seen back from today: `11月`, `上周`, `第47周`, `去年`, `3月1日至5日`, `last month`.

use super::day_words::{Lean, parse_day};
use super::numeral;
use super::period::{Period, Span};
use super::week::Week;
use super::wide::plain;
use chrono::{Datelike, Days, Month, Months, NaiveDate};

/// What stands between the first day and the last.
const BETWEEN: [&str; 9] = ["至", "到", "~", "\u{2014}\u{2014}", "\u{2014}", "\u{2013}", " - ", " to ", ".."];

/// The earliest year that a number alone means.
const YEAR_MIN: i32 = 1900;

/// The first and the last day meant by `text`; nothing where it is no day and no stretch of days.
pub fn parse_span(text: &str, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let text = plain(text);
    whole(&text, today).or_else(|| between(&text, today))
}

/// The month, quarter or year meant by `text`.
pub fn parse_period(text: &str, today: NaiveDate) -> Option<Period> {
    let text = plain(text);
    relative(&text, today).or_else(|| named(&text, today))
}

/// A day, a week, a month, a quarter or a year.
fn whole(text: &str, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let period = |period: Period| (period.first(), period.last());
    parse_day(text, today, Lean::Past)
        .map(|day| (day, day))
        .or_else(|| week(text, today).map(|week| (week.monday(), week.sunday())))
        .or_else(|| relative(text, today).or_else(|| named(text, today)).map(period))
}

/// `3月1日至3月5日`; the last day may be told without its month, and the first may lie in the year before.
fn between(text: &str, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let (from, to) = BETWEEN.iter().find_map(|mark| text.split_once(mark))?;
    let (from, to) = (from.trim(), to.trim());
    let first = whole(from, today)?.0;
    let day = || {
        let day = u32::try_from(numeral::whole(to.trim_end_matches(['日', '号']))?).ok()?;
        let next = || first.checked_add_months(Months::new(1))?.with_day(day);
        first.with_day(day).filter(|day| *day >= first).or_else(next)
    };
    let last = day().or_else(|| whole(to, today).map(|span| span.1))?;
    let first = if first > last { first.with_year(first.year() - 1)? } else { first };
    (first <= last).then_some((first, last))
}

/// `上周`, `第47周`, `2026-w47`, `last week`.
fn week(text: &str, today: NaiveDate) -> Option<Week> {
    let back = match text {
        "本周" | "这周" | "这一周" | "本星期" | "这星期" | "这个星期" | "this week" => 0,
        "上周" | "上一周" | "上星期" | "上个星期" | "last week" => 7,
        "上上周" | "上上星期" => 14,
        _ => {
            let number = text.strip_suffix('周').map(|text| text.trim_start_matches('第'));
            let number = number.or_else(|| text.strip_prefix('w')).and_then(|number| number.trim().parse().ok());
            let this_year = || number.and_then(|number| Week::new(Week::of(today).year(), number));
            return Week::parse(text).ok().or_else(this_year);
        }
    };
    today.checked_sub_days(Days::new(back)).map(Week::of)
}

/// `上月`, `本季度`, `去年`, `this year`.
fn relative(text: &str, today: NaiveDate) -> Option<Period> {
    let (span, before) = match text {
        "本月" | "这个月" | "this month" => (Span::Month, false),
        "上月" | "上个月" | "last month" => (Span::Month, true),
        "本季度" | "这个季度" | "this quarter" => (Span::Quarter, false),
        "上季度" | "上个季度" | "last quarter" => (Span::Quarter, true),
        "今年" | "本年" | "this year" => (Span::Year, false),
        "去年" | "last year" => (Span::Year, true),
        _ => return None,
    };
    let now = Period::of(today, span);
    Some(if before { now.previous() } else { now })
}

/// `11月`, `2025年11月`, `去年四季度`, `2025年`, `2025-11`, `november 2025`, `q4`; without a year the last one that has begun.
fn named(text: &str, today: NaiveDate) -> Option<Period> {
    let likely = |period: &Period| period.first().year() >= YEAR_MIN;
    if let Some(period) = Period::parse(text.trim_end_matches('年')).ok().filter(likely) {
        return Some(period);
    }
    let (year, part) = match text.split_once('年') {
        Some(("今" | "本", part)) => (Some(today.year()), part),
        Some(("去", part)) => (Some(today.year() - 1), part),
        Some((year, part)) => (Some(year.trim().parse().ok()?), part),
        None => {
            let year_last = text.split_once(' ').and_then(|(part, year)| Some((Some(year.trim().parse().ok()?), part)));
            year_last.unwrap_or((None, text))
        }
    };
    let (month, span) =
        quarter(part).map(|month| (month, Span::Quarter)).or_else(|| Some((month(part)?, Span::Month)))?;
    let last = if month > today.month() { today.year() - 1 } else { today.year() };
    NaiveDate::from_ymd_opt(year.unwrap_or(last), month, 1).map(|first| Period::of(first, span)).filter(likely)
}

/// The month of `11月`, `十一月份`, `nov`, `november`.
fn month(text: &str) -> Option<u32> {
    match text.trim_end_matches('份').strip_suffix('月') {
        Some(number) => u32::try_from(numeral::whole(number)?).ok(),
        None => text.parse::<Month>().ok().map(|month| month.number_from_month()),
    }
}

/// The first month of `四季度`, `第4季`, `q4`.
fn quarter(text: &str) -> Option<u32> {
    let text = text.trim();
    let number = text.strip_prefix('q').or_else(|| text.trim_end_matches('度').strip_suffix('季'))?;
    let number = numeral::whole(number.trim_start_matches('第').trim())?;
    (1..=4).contains(&number).then(|| number as u32 * 3 - 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        let today = "2026-11-26".parse().unwrap();
        parse_span(text, today).map(|(first, last)| format!("{first} {last}"))
    }

    #[test]
    fn stretches_as_people_type_them() {
        for (text, span) in [
            ("11月", "2026-11-01 2026-11-30"),
            ("十二月份", "2025-12-01 2025-12-31"),
            ("2025年2月", "2025-02-01 2025-02-28"),
            ("2025-02", "2025-02-01 2025-02-28"),
            ("2025年", "2025-01-01 2025-12-31"),
            ("2026-Q3", "2026-07-01 2026-09-30"),
            ("去年", "2025-01-01 2025-12-31"),
            ("四季度", "2026-10-01 2026-12-31"),
            ("去年11月", "2025-11-01 2025-11-30"),
            ("Q4 2025", "2025-10-01 2025-12-31"),
            ("今年第四季度", "2026-10-01 2026-12-31"),
            ("去年第1季度", "2025-01-01 2025-03-31"),
            ("2026年三季度", "2026-07-01 2026-09-30"),
            ("Q2", "2026-04-01 2026-06-30"),
            ("上个月", "2026-10-01 2026-10-31"),
            ("本周", "2026-11-23 2026-11-29"),
            ("上周", "2026-11-16 2026-11-22"),
            ("第47周", "2026-11-16 2026-11-22"),
            ("2026-W47", "2026-11-16 2026-11-22"),
            ("昨天", "2026-11-25 2026-11-25"),
            ("3月1日至5日", "2026-03-01 2026-03-05"),
            ("3月1日到4月2号", "2026-03-01 2026-04-02"),
            ("十月一号到三号", "2026-10-01 2026-10-03"),
            ("十月二十日至十一月五日", "2026-10-20 2026-11-05"),
            ("20号到25号", "2026-11-20 2026-11-25"),
            ("10月28日到3号", "2026-10-28 2026-11-03"),
            ("3.1～3.5", "2026-03-01 2026-03-05"),
            ("12月20日至1月5日", "2025-12-20 2026-01-05"),
            ("９月至１０月", "2026-09-01 2026-10-31"),
            ("last month", "2026-10-01 2026-10-31"),
            ("Nov", "2026-11-01 2026-11-30"),
            ("november 2025", "2025-11-01 2025-11-30"),
            ("3.1 to 3.5", "2026-03-01 2026-03-05"),
        ] {
            assert_eq!(read(text).as_deref(), Some(span), "{text}");
        }
    }

    #[test]
    fn words_are_no_stretch() {
        for text in ["", "月", "水渠", "H05", "5", "13月", "到", "马到成功", "ma", "2026年13月", "w60"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
