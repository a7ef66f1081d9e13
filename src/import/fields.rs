//! Cells to values: days, phones, yes and no, lists.

use super::batch::Reason;
use super::written_day::written_day;
use crate::domain::phone::as_kept;
use chrono::{NaiveDate, NaiveTime};

/// A day as people and office programs write it: `2026-03-10`, `2026/3/10`, `2026.3.10`, `20260310`, `2026年3月10日`,
/// and with a year to put to it `3月10日` and `3-10`; and whether the year was written. A number of days that a table program
/// counts from 1900 is not guessed to be one.
pub(super) fn day(text: &str, year: Option<i32>) -> Result<(NaiveDate, bool), Reason> {
    let bad = || Reason::said("import-date", text);
    if let Some(serial) = serial(text) {
        return Err(Reason::said("import-date-serial", format!("{} = {serial}", text.trim())));
    }
    let (found, rest) = written_day(text).ok_or_else(bad)?;
    let rest = rest.trim();
    if !(rest.is_empty() || time(rest) == Some(NaiveTime::MIN)) {
        return Err(bad());
    }
    let whole = found.year.is_some();
    let Some(year) = found.year.or(year) else { return Err(Reason::said("import-date-no-year", text)) };
    Ok((found.in_year(year).ok_or_else(bad)?, whole))
}

/// A day and the time behind it, `2026-03-10 09:05` or `2026-03-10T09:05:00+08:00`: as they were where they were written. Midnight
/// is no time; programs write it where they know none.
pub(super) fn day_and_time(text: &str) -> (&str, Option<NaiveTime>) {
    let split = text.trim().rsplit_once(['T', ' ']).and_then(|(day, rest)| {
        let clock = rest.split(['.', 'Z', '+', '-']).next().unwrap_or_default();
        Some((day, time(clock)?))
    });
    split.map_or((text, None), |(day, at)| (day, Some(at).filter(|at| *at != NaiveTime::MIN)))
}

/// The day that a bare number is to a table program, where it can be meant so.
fn serial(text: &str) -> Option<NaiveDate> {
    let days: i64 = text.trim().parse().ok().filter(|days| (18_000..80_000).contains(days))?;
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_signed(chrono::TimeDelta::try_days(days)?)
}

/// A phone number as it was before a table program took it for a number: `13800000001.0`, `1.38E+10`. Nothing where digits are lost.
pub(super) fn phone(text: &str) -> Option<String> {
    let text = as_kept(text);
    let text = text.as_str();
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some((whole, part)) = text.split_once('.')
        && digits(whole)
        && !part.is_empty()
        && part.bytes().all(|byte| byte == b'0')
    {
        return Some(whole.to_owned());
    }
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else { return Some(text.to_owned()) };
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let Some(exponent) = exponent.trim_start_matches('+').parse::<usize>().ok() else { return Some(text.to_owned()) };
    if !digits(whole) || !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(text.to_owned());
    }
    (part.len() == exponent).then(|| format!("{whole}{part}"))
}

/// A time of day: `17:05`, with `：` too, seconds allowed.
pub(super) fn time(text: &str) -> Option<NaiveTime> {
    let text = text.trim().replace('\u{FF1A}', ":");
    NaiveTime::parse_from_str(&text, "%H:%M").or_else(|_| NaiveTime::parse_from_str(&text, "%H:%M:%S")).ok()
}

/// Yes or no.
pub(super) fn yes(text: &str) -> Option<bool> {
    match text.trim().to_ascii_lowercase().as_str() {
        "是" | "yes" | "y" | "true" | "1" => Some(true),
        "" | "否" | "no" | "n" | "false" | "0" => Some(false),
        _ => None,
    }
}

/// The parts of a list, without empty ones, each once.
pub(super) fn list(text: &str, separators: &[char]) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for part in text.split(separators).map(str::trim).filter(|part| !part.is_empty()) {
        if !parts.iter().any(|seen| seen == part) {
            parts.push(part.to_owned());
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_they_are_written() {
        let read = |text: &str| day(text, None).ok().map(|(day, _)| day);
        for text in
            ["2026-03-05", "2026/3/5", "2026.3.5", "2026年3月5日", " 2026-3-05 ", "20260305", "2026-03-05 00:00"]
        {
            assert_eq!(read(text), NaiveDate::from_ymd_opt(2026, 3, 5), "{text}");
        }
        for text in ["", "26-3-5", "2026-02-30", "2026-03", "2026-03-05-01", "3月5日", "2026-+3-5x", "2026-03-05 09:00"]
        {
            assert_eq!(read(text), None, "{text}");
        }
        let said = |text: &str, year| match day(text, year) {
            Err(Reason::Said { key, value }) => format!("{key} {value}"),
            other => format!("{other:?}"),
        };
        assert_eq!(said("3月5日", None), "import-date-no-year 3月5日");
        assert_eq!(said("46091", None), "import-date-serial 46091 = 2026-03-10");
        assert_eq!(day("3月5日", Some(2025)), Ok((NaiveDate::from_ymd_opt(2025, 3, 5).unwrap(), false)));
        assert_eq!(time("17：05"), NaiveTime::from_hms_opt(17, 5, 0));
        assert_eq!(time("25:00"), None);
    }

    #[test]
    fn a_time_may_stand_behind_a_day() {
        let at = NaiveTime::from_hms_opt(9, 5, 0);
        for text in ["2026-03-10 09:05", "2026-03-10T09:05:00.000Z", "2026-03-10T09:05:00+08:00"] {
            assert_eq!(day_and_time(text), ("2026-03-10", at), "{text}");
        }
        assert_eq!(day_and_time("2026-03-10 00:00"), ("2026-03-10", None));
        assert_eq!(day_and_time("2026 年 3 月 10 日"), ("2026 年 3 月 10 日", None));
    }

    #[test]
    fn a_phone_comes_back_from_a_number_or_is_not_believed() {
        for text in ["13800000001", "13800000001.0", "1.3800000001E+10", "１３８０００００００１"] {
            assert_eq!(phone(text).as_deref(), Some("13800000001"), "{text}");
        }
        assert_eq!(phone("1.38E+10"), None);
        assert_eq!(phone("0991-1234567 E座").as_deref(), Some("0991-1234567 E座"));
    }

    #[test]
    fn lists_keep_each_part_once() {
        assert_eq!(list("灌溉、道路；灌溉; ", &['、', '；', ';']), ["灌溉", "道路"]);
    }
}
