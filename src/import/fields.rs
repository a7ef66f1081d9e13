//! Cells to values: days, yes and no, lists.

use chrono::{NaiveDate, NaiveTime};

/// A day as people and office programs write it: `2026-03-10`, `2026/3/10`, `2026.3.10`, `2026年3月10日`.
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    let text = text.trim().trim_end_matches('日');
    let mut parts = text.split(['-', '/', '.', '年', '月']);
    let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
    let (month, day) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    if parts.next().is_some() {
        return None;
    }
    NaiveDate::from_ymd_opt(year, month, day)
}

/// A time of day: `17:05`, with `：` too, seconds allowed.
pub(super) fn time(text: &str) -> Option<NaiveTime> {
    let text = text.trim().replace('：', ":");
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
        for text in ["2026-03-05", "2026/3/5", "2026.3.5", "2026年3月5日", " 2026-3-05 "] {
            assert_eq!(day(text), NaiveDate::from_ymd_opt(2026, 3, 5), "{text}");
        }
        for text in ["", "26-3-5", "2026-02-30", "2026-03", "2026-03-05-01", "3月5日", "20260305", "2026-+3-5x"] {
            assert_eq!(day(text), None, "{text}");
        }
        assert_eq!(time("17：05"), NaiveTime::from_hms_opt(17, 5, 0));
        assert_eq!(time("25:00"), None);
    }

    #[test]
    fn lists_keep_each_part_once() {
        assert_eq!(list("灌溉、道路；灌溉; ", &['、', '；', ';']), ["灌溉", "道路"]);
    }
}
