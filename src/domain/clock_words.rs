//! Times of day as people type them: `9:30`, `15点`, `下午3点`, `晚上七点半`, `3pm`, `3:30 pm`; wide marks and digits too.

use super::numeral::whole;
use super::wide::plain;
use chrono::{NaiveTime, Timelike};

/// Words before a time, and the hours of the clock they leave as they are and those they put twelve to.
const PARTS: [(&str, [std::ops::RangeInclusive<u32>; 2]); 12] = [
    ("凌晨", [0..=6, NONE]),
    ("清晨", [3..=9, NONE]),
    ("早上", [3..=11, NONE]),
    ("早晨", [3..=11, NONE]),
    ("上午", [0..=12, NONE]),
    ("中午", [11..=14, 1..=2]),
    ("下午", [12..=23, 1..=11]),
    ("傍晚", [16..=21, 4..=9]),
    ("晚上", [17..=23, 5..=11]),
    ("夜里", [0..=4, 8..=11]),
    ("am", [0..=11, NONE]),
    ("pm", [12..=23, 1..=11]),
];
#[allow(clippy::reversed_empty_ranges, reason = "it holds nothing")]
const NONE: std::ops::RangeInclusive<u32> = 1..=0;
/// Hours at which hardly anybody works: who writes 3点 may mean 15:00.
const NIGHT: std::ops::RangeInclusive<u32> = 1..=5;

/// The time of day meant by `text`; nothing where it is none.
pub fn parse_time(text: &str) -> Option<NaiveTime> {
    let text: String = plain(text).split_whitespace().collect();
    let text = text.replace("a.m.", "am").replace("p.m.", "pm");
    let part = PARTS.iter().find_map(|(word, hours)| {
        let rest = if word.is_ascii() { text.strip_suffix(word) } else { text.strip_prefix(word) };
        Some((rest?, hours))
    });
    let (clock, hours) = part.map_or((text.as_str(), None), |(clock, hours)| (clock, Some(hours)));
    let (hour, minute) = hour_and_minute(clock)?;
    let hour = match hours {
        None => hour,
        // 12 am and 12 pm are what they are in English.
        Some(_) if hour == 12 && text.ends_with("am") => 0,
        Some([same, _]) if same.contains(&hour) => hour,
        Some([_, later]) if later.contains(&hour) => hour + 12,
        Some(_) => return None,
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}

/// Whether a time may have been meant for the afternoon.
pub fn is_night(time: NaiveTime) -> bool {
    NIGHT.contains(&time.hour())
}

fn hour_and_minute(clock: &str) -> Option<(u32, u32)> {
    let clock = clock.strip_suffix("钟").or_else(|| clock.strip_suffix('整')).unwrap_or(clock);
    let (hour, minute) = clock.split_once([':', '.', '点', '时']).unwrap_or((clock, ""));
    let number = |text: &str, digits: usize| {
        let fits = text.chars().count() <= digits && !text.contains([',', '.', '点']);
        whole(text).filter(|_| fits).and_then(|number| u32::try_from(number).ok())
    };
    let minute = match minute {
        "" => 0,
        "半" => 30,
        "一刻" => 15,
        "三刻" => 45,
        minute => {
            let minute = minute.strip_suffix('分').unwrap_or(minute);
            // 三点零五分
            number(minute.strip_prefix('零').filter(|rest| !rest.is_empty()).unwrap_or(minute), 3)?
        }
    };
    Some((number(hour, 3)?, minute))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_as_people_type_them() {
        for (text, time) in [
            ("9:30", "09:30"),
            ("9：30", "09:30"),
            ("9.30", "09:30"),
            ("09", "09:00"),
            ("15点", "15:00"),
            ("15时5分", "15:05"),
            ("9点半", "09:30"),
            ("3点", "03:00"),
            ("下午3点", "15:00"),
            ("下午３点", "15:00"),
            ("下午三点半", "15:30"),
            ("下午三点零五分", "15:05"),
            ("下午 3:30", "15:30"),
            ("下午15点", "15:00"),
            ("晚上7点半", "19:30"),
            ("晚上七点三十五", "19:35"),
            ("上午十点一刻", "10:15"),
            ("早上8点", "08:00"),
            ("中午12点", "12:00"),
            ("中午1点", "13:00"),
            ("下午两点钟", "14:00"),
            ("凌晨2点", "02:00"),
            ("十二点整", "12:00"),
            ("3pm", "15:00"),
            ("3:30 pm", "15:30"),
            ("3:30 P.M.", "15:30"),
            ("12am", "00:00"),
            ("12 pm", "12:00"),
            ("9 am", "09:00"),
        ] {
            assert_eq!(parse_time(text).map(|time| time.format("%H:%M").to_string()).as_deref(), Some(time), "{text}");
        }
    }

    #[test]
    fn nonsense_is_no_time() {
        for text in [
            "",
            "25:00",
            "9:60",
            "下午",
            "晚上12点",
            "晚上1点",
            "早上1点",
            "13am",
            "点",
            "半",
            "9:30:10",
            "9,30",
            "pm",
            "-3",
        ] {
            assert_eq!(parse_time(text), None, "{text}");
        }
    }

    #[test]
    fn small_hours_may_be_meant_for_the_afternoon() {
        let at = |text| is_night(parse_time(text).unwrap());
        assert!(at("3点") && at("5:30") && !at("6点") && !at("下午3点") && !at("0:30"));
    }
}
