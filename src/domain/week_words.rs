//! Days told by their week: `周三`, `下周二`, `本周日`, `wed`. A deadline may be a week, `下周`: the end of its work is meant.

use super::day_words::Lean;
use super::english_days;
use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("一", Weekday::Mon),
    ("二", Weekday::Tue),
    ("三", Weekday::Wed),
    ("四", Weekday::Thu),
    ("五", Weekday::Fri),
    ("六", Weekday::Sat),
    ("日", Weekday::Sun),
];

/// `本周三`, `下周二`, `上星期五`: a day of that very week, which begins on Monday. A deadline `下周` is the end of its work.
pub(super) fn week_word(text: &str, today: NaiveDate, lean: Lean) -> Option<NaiveDate> {
    let heads = [
        ("下下个", 2),
        ("下下", 2),
        ("下个", 1),
        ("下", 1),
        ("上个", -1),
        ("上", -1),
        ("本", 0),
        ("这个", 0),
        ("这", 0),
    ];
    heads.into_iter().find_map(|(head, weeks)| match text.strip_prefix(head)? {
        "周" | "星期" | "礼拜" if lean == Lean::Future && weeks >= 0 => week_end(today, weeks),
        day => of_week(today, weeks, han_weekday(day)?),
    })
}

/// The Friday of the week so many weeks from this one; this week's is today once it is past.
pub(super) fn week_end(today: NaiveDate, weeks: i64) -> Option<NaiveDate> {
    of_week(today, weeks, Weekday::Fri).map(|friday| friday.max(today))
}

/// A day of the week so many weeks from this one, which begins on Monday.
pub(super) fn of_week(today: NaiveDate, weeks: i64, day: Weekday) -> Option<NaiveDate> {
    let within = i64::from(day.num_days_from_monday()) - i64::from(today.weekday().num_days_from_monday());
    today.checked_add_signed(TimeDelta::try_days(7 * weeks + within)?)
}

pub(super) fn weekday(text: &str) -> Option<Weekday> {
    han_weekday(text).or_else(|| english_days::weekday(text))
}

/// `周三`, `星期天`.
pub(super) fn han_weekday(text: &str) -> Option<Weekday> {
    let day = ["星期", "周", "礼拜"].iter().find_map(|head| text.strip_prefix(head))?;
    let day = if day == "天" { "日" } else { day };
    WEEKDAYS.iter().find(|(han, _)| day == *han).map(|(_, day)| *day)
}

pub(super) fn nearest_weekday(day: Weekday, today: NaiveDate, lean: Lean) -> Option<NaiveDate> {
    let ahead = u64::from(day.days_since(today.weekday()));
    match (lean, ahead) {
        (_, 0) => Some(today),
        (Lean::Future, ahead) => today.checked_add_days(Days::new(ahead)),
        (Lean::Past, ahead) => today.checked_sub_days(Days::new(7 - ahead)),
    }
}
