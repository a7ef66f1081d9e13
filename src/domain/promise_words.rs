//! A promise in the words of an entry, `答应下周三给准话`, `promised an answer by Wednesday`: the day it is for. Only a day that is told
//! after the promise in the same clause counts, and no bare figures, which may be money or metres.

use super::day_words::{Lean, parse_day};
use super::numeral::is_of_number;
use chrono::NaiveDate;

/// What tells of a promise.
const PROMISES: [&str; 8] = ["答应", "承诺", "保证", "说好", "promised", "promise to", "will get back", "'ll get back"];
/// What stands before it where there is none …
const NONE_BEFORE: [&str; 3] = ["不", "没", "未"];
/// … and behind it where it is a thing.
const THINGS: [&str; 4] = ["卡", "书", "金", "事项"];
/// The end of a clause; a full stop only before white space or at the end.
const ENDS: [char; 11] =
    ['\u{3002}', '\u{FF0C}', '\u{FF1B}', '\u{FF1F}', '\u{FF01}', ',', ';', '?', '!', '\n', '\u{2026}'];
/// A day told in words has so many bytes at most.
const LONGEST: usize = 40;

/// The earliest day that something is promised for in a text written about `date`.
pub fn promised_by(text: &str, date: NaiveDate) -> Option<NaiveDate> {
    let lower = text.to_ascii_lowercase();
    let found = PROMISES.iter().flat_map(|word| lower.match_indices(word));
    found.filter_map(|(at, word)| promised(&text[..at], &text[at + word.len()..], date)).min()
}

/// The day of a promise with that before and that behind it.
fn promised(before: &str, behind: &str, date: NaiveDate) -> Option<NaiveDate> {
    let none = NONE_BEFORE.iter().any(|no| before.ends_with(no)) || THINGS.iter().any(|of| behind.starts_with(of));
    if none { None } else { first_day(clause(behind), date) }
}

fn clause(text: &str) -> &str {
    let full_stop =
        |at: usize| text[at..].starts_with('.') && !text[at + 1..].starts_with(|c: char| !c.is_whitespace());
    let end = text.char_indices().find(|(at, c)| ENDS.contains(c) || full_stop(*at));
    &text[..end.map_or(text.len(), |(at, _)| at)]
}

/// The first day from `date` on that a clause tells of, the longest words for it taken.
fn first_day(clause: &str, date: NaiveDate) -> Option<NaiveDate> {
    let mut from = 0;
    while from < clause.len() {
        let next = from + clause[from..].chars().next().map_or(1, char::len_utf8);
        match if begins(clause, from) { day_at(&clause[from..], date) } else { None } {
            Some((day, _)) if day >= date => return Some(day),
            Some((_, bytes)) => from += bytes,
            None => from = next,
        }
    }
    None
}

/// The day that a text begins with, and its bytes.
fn day_at(text: &str, date: NaiveDate) -> Option<(NaiveDate, usize)> {
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|end| *end <= LONGEST);
    let ends: Vec<usize> = ends.filter(|end| !is_inside(text, *end)).collect();
    ends.into_iter().rev().find_map(|end| {
        let words = &text[..end];
        let day = parse_day(words, date, Lean::Future).filter(|_| is_told(words))?;
        Some((day, end))
    })
}

/// Whether a day can begin there: not inside a word or a number, nor where it is one of many (每周三, 一周三次, 个月底).
fn begins(text: &str, at: usize) -> bool {
    let many = |c: char| is_of_number(c) || "每个".contains(c);
    !is_inside(text, at) && !text[at..].starts_with(char::is_whitespace) && !text[..at].ends_with(many)
}

/// Whether a place lies inside a word of letters or a number.
fn is_inside(text: &str, at: usize) -> bool {
    let letter = |c: char| c.is_ascii_alphanumeric();
    text[..at].ends_with(letter) && text[at..].starts_with(letter)
}

/// Whether a day is told in words, or by its whole date: `1.5` may be anything, and so may a small `sat`.
fn is_told(words: &str) -> bool {
    let short = words.len() <= 3 && words.starts_with(|c: char| c.is_ascii_lowercase());
    let han = !words.is_ascii();
    let cut = han && words.ends_with(|c: char| c.is_ascii_digit());
    let date = words.len() == 10 && words.matches('-').count() == 2;
    !words.ends_with(char::is_whitespace) && !short && !cut && (date || words.contains(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<String> {
        // A Friday.
        promised_by(text, "2026-11-27".parse().unwrap()).map(|day| day.to_string())
    }

    #[test]
    fn a_promise_with_a_day_is_found() {
        for (text, day) in [
            ("@{H07}问补贴，答应下周三给准话。", "2026-12-02"),
            ("答应三天内给准话", "2026-11-30"),
            ("镇里承诺12月底前把涵管换了", "2026-12-31"),
            ("保证在12月5日前办好", "2026-12-05"),
            ("昨天去过。说好了明天上午带材料来", "2026-11-28"),
            ("答应2026-12-03回话", "2026-12-03"),
            ("答应今天回话", "2026-11-27"),
            ("答应下周五办，又答应下周二回话", "2026-12-01"),
            ("I promised an answer by Wednesday.", "2026-12-02"),
            ("Promised @{H07} to ask by 3 Dec, she agreed", "2026-12-03"),
            ("we will get back to her within 3 days", "2026-11-30"),
            ("I'll get back next week", "2026-12-04"),
        ] {
            assert_eq!(found(text).as_deref(), Some(day), "{text}");
        }
    }

    #[test]
    fn no_promise_and_no_day_are_not() {
        for text in [
            "",
            "答应给准话",
            "下周三再去",
            "没答应下周三",
            "答应了。下周三再去",
            "承诺1.5公里",
            "承诺解决3-5户",
            "答应1年3个月",
            "答应12月30户",
            "答应每周三去一次",
            "答应一周三次",
            "承诺卡下周三贴出去",
            "保证金下周三交",
            "答应上周三的事",
            "promised that they sat down",
            "she is promising by Friday",
            "promised, on Friday",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
