//! Days as people type them: `3.10`, `3-10`, `3月10日`, `今天`, `昨天`, `周三`, `+7`.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Which way a day without a year, or a day of the week, lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// Today or before: the day of an entry.
    Past,
    /// Today or after: a follow-up, a deadline.
    Future,
}

const WEEKDAYS: [(&str, &str, Weekday); 7] = [
    ("一", "mon", Weekday::Mon),
    ("二", "tue", Weekday::Tue),
    ("三", "wed", Weekday::Wed),
    ("四", "thu", Weekday::Thu),
    ("五", "fri", Weekday::Fri),
    ("六", "sat", Weekday::Sat),
    ("日", "sun", Weekday::Sun),
];

/// The day meant by `text`, seen from `today`; nothing where it is no day.
pub fn parse_day(text: &str, today: NaiveDate, lean: Lean) -> Option<NaiveDate> {
    let text = text.trim().to_lowercase();
    let named = match text.as_str() {
        "今天" | "今日" | "today" => Some(0),
        "昨天" | "昨日" | "yesterday" => Some(-1),
        "前天" => Some(-2),
        "明天" | "tomorrow" => Some(1),
        "后天" => Some(2),
        _ => None,
    };
    if let Some(days) = named.or_else(|| offset(&text)) {
        return today.checked_add_signed(chrono::TimeDelta::try_days(days)?);
    }
    weekday(&text).and_then(|day| nearest_weekday(day, today, lean)).or_else(|| numbers(&text, today, lean))
}

/// `+7`, `-1`.
fn offset(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['+', '-'])?;
    let days: i64 = digits.parse().ok().filter(|days| (0..=3660).contains(days) && !digits.starts_with(['+', '-']))?;
    Some(if text.starts_with('-') { -days } else { days })
}

fn weekday(text: &str) -> Option<Weekday> {
    let zh = ["星期", "周", "礼拜"].iter().find_map(|head| text.strip_prefix(head));
    let zh = zh.map(|day| if day == "天" { "日" } else { day });
    let found = WEEKDAYS.iter().find(|(han, latin, _)| zh == Some(han) || text == *latin);
    found.map(|(_, _, day)| *day)
}

fn nearest_weekday(day: Weekday, today: NaiveDate, lean: Lean) -> Option<NaiveDate> {
    let ahead = u64::from(day.days_since(today.weekday()));
    match (lean, ahead) {
        (_, 0) => Some(today),
        (Lean::Future, ahead) => today.checked_add_days(Days::new(ahead)),
        (Lean::Past, ahead) => today.checked_sub_days(Days::new(7 - ahead)),
    }
}

/// `2026-3-10`, `2026.3.10`, `2026年3月10日`, and the same without the year.
fn numbers(text: &str, today: NaiveDate, lean: Lean) -> Option<NaiveDate> {
    let plain = text.strip_suffix(['日', '号']).unwrap_or(text);
    let parts: Option<Vec<u32>> = plain.split(['-', '.', '/', '年', '月']).map(|part| part.parse().ok()).collect();
    match parts?.as_slice() {
        [year, month, day] if (1000..=9999).contains(year) => {
            NaiveDate::from_ymd_opt(i32::try_from(*year).ok()?, *month, *day)
        }
        [month, day] => {
            let years = match lean {
                Lean::Past => [today.year(), today.year() - 1],
                Lean::Future => [today.year(), today.year() + 1],
            };
            let days = years.iter().filter_map(|&year| NaiveDate::from_ymd_opt(year, *month, *day));
            let fits = |date: &NaiveDate| if lean == Lean::Past { *date <= today } else { *date >= today };
            days.into_iter().find(fits)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, lean: Lean) -> Option<String> {
        let today = "2026-03-13".parse().unwrap();
        parse_day(text, today, lean).map(|day| day.to_string())
    }

    #[test]
    fn days_as_people_type_them() {
        for (text, day) in [
            ("2026-03-10", "2026-03-10"),
            ("2026.3.10", "2026-03-10"),
            ("3.10", "2026-03-10"),
            ("3-10", "2026-03-10"),
            ("3月10日", "2026-03-10"),
            ("2026年3月10日", "2026-03-10"),
            ("今天", "2026-03-13"),
            ("昨天", "2026-03-12"),
            ("周三", "2026-03-11"),
            ("星期五", "2026-03-13"),
            ("wed", "2026-03-11"),
            ("-3", "2026-03-10"),
            ("12.31", "2025-12-31"),
        ] {
            assert_eq!(read(text, Lean::Past).as_deref(), Some(day), "{text}");
        }
    }

    #[test]
    fn a_follow_up_lies_ahead() {
        for (text, day) in [("周三", "2026-03-18"), ("+7", "2026-03-20"), ("1.5", "2027-01-05"), ("周日", "2026-03-15")]
        {
            assert_eq!(read(text, Lean::Future).as_deref(), Some(day), "{text}");
        }
    }

    #[test]
    fn nonsense_is_no_day() {
        for text in ["", "三月", "2026-02-30", "13.40", "++3", "+-3", "+99999", "周八", "1-2-3-4", "２"] {
            assert_eq!(read(text, Lean::Past), None, "{text}");
        }
    }
}
