//! A line that begins an entry: a day, and then only what belongs to a day (the day of the week, the weather, a time), or a title
//! where the line is marked as a heading. A sentence that happens to begin with a day is none.

use crate::import::fields::time;
use crate::import::written_day::{WrittenDay, written_day, written_year};
use chrono::{Month, NaiveTime, Timelike};

/// What a heading says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Heading {
    pub day: WrittenDay,
    /// The day of the week as it is written; it must be the date's.
    pub weekday: String,
    pub time: Option<NaiveTime>,
    pub weather: String,
    pub place: String,
    /// What else stands there.
    pub title: String,
}

/// Characters a word about the weather is made of, and those of which it needs one.
const WEATHER: &str =
    "晴阴多云少小中大暴雨雪雾霾沙尘扬浮风雷阵转间夹有到微冻冰雹霜冷热寒高温降级度东南西北~-0123456789℃°";
const WEATHER_CORE: &str = "晴阴云雨雪雾霾沙尘风雷雹霜℃°";
const WEATHER_ENGLISH: &[&str] =
    &["sunny", "clear", "cloudy", "overcast", "rain", "rainy", "snow", "snowy", "windy", "fog", "foggy", "storm"];
const WEEKDAYS: &[&str] = &["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Reads a line; nothing where it is no heading. `marked` says that the file itself marks it as one.
pub(super) fn heading(line: &str, marked: bool) -> Option<Heading> {
    let line = line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let text = line.trim_start_matches('#').trim_start();
    let mut marked = marked || text.len() < line.len();
    let mut text = text.trim_start_matches(['*', '_']);
    for label in ["日期\u{FF1A}", "日期:", "时间\u{FF1A}", "时间:", "Date:", "date:"] {
        if let Some(rest) = text.strip_prefix(label) {
            (text, marked) = (rest.trim_start(), true);
        }
    }
    let unwrapped = text.strip_prefix(['[', '\u{3010}', '\u{3014}']);
    let in_brackets = unwrapped.is_some();
    let (day, rest) = written_day(unwrapped.unwrap_or(text))?;
    let written = &unwrapped.unwrap_or(text)[..unwrapped.unwrap_or(text).len() - rest.len()];
    // `3.5` on a line of its own is more likely a number.
    if day.year.is_none() && !written.contains('月') {
        return None;
    }
    let rest = rest.strip_prefix('T').unwrap_or(rest).trim_end_matches(['*', '_']);
    let mut heading = Heading {
        day,
        weekday: String::new(),
        time: None,
        weather: String::new(),
        place: String::new(),
        title: String::new(),
    };
    let (told, title) =
        if in_brackets { rest.split_once([']', '\u{3011}', '\u{3015}']).unwrap_or((rest, "")) } else { (rest, rest) };
    if in_brackets {
        let left = heading.take(told);
        if !left.is_empty() {
            return None;
        }
    }
    let left = heading.take(title);
    if !left.is_empty() && !marked && !in_brackets {
        return None;
    }
    left.clone_into(&mut heading.title);
    Some(heading)
}

/// Whether a marked line only says which year or month follows: the headings of a diary that jrnl writes; and the year.
pub(super) fn year_or_month(line: &str) -> Option<Option<i32>> {
    let text = line.trim().trim_start_matches('#').trim();
    let year = |text: &str| text.parse().ok().filter(|year| (1900..2200).contains(year) && text.len() == 4);
    if let Some(year) =
        year(text.trim_end_matches('年')).or_else(|| written_year(text).filter(|_| text.ends_with(['年', '月'])))
    {
        return Some(Some(year));
    }
    let month = text.strip_suffix('月').is_some_and(|month| month.chars().count() <= 2);
    let named = text.parse::<Month>().is_ok_and(|month| month.name().eq_ignore_ascii_case(text));
    (month || named).then_some(None)
}

/// What ends a word of a heading besides white space.
const BREAKS: [char; 7] = [',', '\u{FF0C}', '(', ')', '\u{FF08}', '\u{FF09}', '|'];

/// Whether a character may stand between the words of a heading.
fn is_sign(c: char) -> bool {
    c.is_whitespace()
        || BREAKS.contains(&c)
        || matches!(c, ':' | '\u{FF1A}' | '\u{3001}' | '-' | '\u{2014}' | '.' | '\u{3002}')
}

impl Heading {
    /// Takes the words that belong to a day from the beginning; gives the rest.
    fn take<'a>(&mut self, text: &'a str) -> &'a str {
        let mut rest = text.trim_start_matches(is_sign);
        while !rest.is_empty() {
            let end = rest.find(|c: char| c.is_whitespace() || BREAKS.contains(&c)).unwrap_or(rest.len());
            let word = &rest[..end];
            if !self.take_word(word) {
                return rest;
            }
            rest = rest[end..].trim_start_matches(is_sign);
        }
        rest.trim_end()
    }

    fn take_word(&mut self, word: &str) -> bool {
        let lower = word.to_lowercase();
        let valued = |labels: &[&str]| {
            let found = labels.iter().find_map(|label| word.strip_prefix(label));
            found.map(|rest| rest.trim_start_matches(['\u{FF1A}', ':']).to_owned()).filter(|rest| !rest.is_empty())
        };
        if is_weekday(&lower) {
            word.clone_into(&mut self.weekday);
        } else if let Some(at) = time(word) {
            self.time = Some(at);
        } else if let (Some(at), "pm") = (self.time, lower.as_str()) {
            self.time = at.with_hour(at.hour() % 12 + 12);
        } else if let (Some(at), "am") = (self.time, lower.as_str()) {
            self.time = at.with_hour(at.hour() % 12);
        } else if let Some(weather) = valued(&["天气"]) {
            self.weather = weather;
        } else if let Some(place) = valued(&["地点"]) {
            self.place = place;
        } else if is_weather(&lower) {
            if !self.weather.is_empty() {
                self.weather.push(' ');
            }
            self.weather.push_str(word);
        } else {
            return false;
        }
        true
    }
}

fn is_weekday(word: &str) -> bool {
    let short = ["星期", "礼拜", "周"].iter().find_map(|head| word.strip_prefix(head));
    let chinese = short.is_some_and(|day| ["一", "二", "三", "四", "五", "六", "日", "天"].contains(&day));
    let english = WEEKDAYS.iter().any(|day| {
        let tail = word.strip_prefix(day);
        tail.is_some_and(|tail| ["", "day", "sday", "nesday", "rsday", "urday", "s", "r"].contains(&tail))
    });
    chinese || english
}

fn is_weather(word: &str) -> bool {
    WEATHER_ENGLISH.contains(&word)
        || (word.chars().all(|c| WEATHER.contains(c)) && word.chars().any(|c| WEATHER_CORE.contains(c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(line: &str, marked: bool) -> Option<String> {
        let found = heading(line, marked)?;
        let year = found.day.year.map_or("?".to_owned(), |year| year.to_string());
        let time = found.time.map(|time| time.format("%H:%M").to_string()).unwrap_or_default();
        let day = format!("{year}-{}-{}", found.day.month, found.day.day);
        Some([&day, &found.weekday, &time, &found.weather, &found.place, &found.title].map(String::as_str).join("|"))
    }

    #[test]
    fn a_day_with_what_belongs_to_it_begins_an_entry_and_a_sentence_does_not() {
        for (line, expected) in [
            ("2026年3月10日 星期二 晴", "2026-3-10|星期二||晴||"),
            ("\u{3000}2026年3月10日\u{FF08}星期二\u{FF09}\u{FF0C}多云转小雨", "2026-3-10|星期二||多云转小雨||"),
            ("3月10日 周二 大风", "?-3-10|周二||大风||"),
            ("2026-03-10 Tuesday sunny", "2026-3-10|Tuesday||sunny||"),
            ("2026-03-10 09:05", "2026-3-10||09:05|||"),
            ("## 2026-03-10 走访三组", "2026-3-10|||||走访三组"),
            ("**2026.3.10**", "2026-3-10|||||"),
            ("[2026-03-10 09:05:00 PM] 今天下雨\u{FF0C}没去成。", "2026-3-10||21:05|||今天下雨\u{FF0C}没去成。"),
            ("\u{3010}2026年3月10日\u{3011}去三组", "2026-3-10|||||去三组"),
            ("日期\u{FF1A}2026年3月10日 天气\u{FF1A}晴 地点\u{FF1A}三组", "2026-3-10|||晴|三组|"),
            ("二〇二六年三月十日 星期二", "2026-3-10|星期二||||"),
        ] {
            assert_eq!(said(line, false).as_deref(), Some(expected), "{line}");
        }
        for line in
            ["2026年3月10日去三组看了渠。", "3月10日又去了一趟", "3.5", "去三组", "2026", "2026-03-10\u{FF0C}今天下雨"]
        {
            assert_eq!(said(line, false), None, "{line}");
        }
        assert_eq!(said("2026年3月10日去三组", true).as_deref(), Some("2026-3-10|||||去三组"));
    }

    #[test]
    fn years_and_months_above_the_entries_are_known() {
        assert_eq!(year_or_month("# 2026"), Some(Some(2026)));
        assert_eq!(year_or_month("## 2026年3月"), Some(Some(2026)));
        assert_eq!(year_or_month("## March"), Some(None));
        assert_eq!(year_or_month("## 三月"), Some(None));
        assert_eq!(year_or_month("# 民情日记"), None);
    }
}
