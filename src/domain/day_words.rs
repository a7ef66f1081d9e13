//! Days as people type them: `3.10`, `3月10日`, `三月十号`, `0310`, `10号`, `今天`, `周三`, `下周二`, `三天后`, `+7`, those of `month_words` and those in
//! English; wide marks and digits too. A deadline may be a stretch of days, `下周`, `三天内`: its last one is meant.

use super::english_days::english_day;
use super::month_words::{month_start, month_word};
use super::numeral::whole;
use super::week_words::{han_weekday, nearest_weekday, week_word, weekday};
use super::wide::plain;
use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

/// Which way a day without a year, or a day of the week, lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// Today or before: the day of an entry.
    Past,
    /// Today or after: a follow-up, a deadline.
    Future,
}

/// A guess this many days from today is an everyday one: a diary written up in January, a deadline over the turn of the year.
const NEAR: i64 = 62;
/// A deadline this many days ahead was hardly meant, where its year was guessed.
const FAR_AHEAD: i64 = 300;

/// The day meant by `text`, seen from `today`; nothing where it is no day.
pub fn parse_day(text: &str, today: NaiveDate, lean: Lean) -> Option<NaiveDate> {
    let text = plain(text);
    let (text, said) = and_weekday(&text);
    let read = if let Some(days) = named(text).or_else(|| offset(text)).or_else(|| days_from_now(text, lean)) {
        today.checked_add_signed(TimeDelta::try_days(days)?)
    } else {
        week_word(text, today, lean)
            .or_else(|| weekday(text).and_then(|day| nearest_weekday(day, today, lean)))
            .or_else(|| month_word(text, today, lean))
            .or_else(|| numbers(text, today, lean))
            .or_else(|| english_day(text, today, lean))
    };
    read.filter(|day| said.is_none_or(|said| said == day.weekday()))
}

/// The day, where its year was guessed to be another than this one and it is so far off that it may not be meant.
pub fn doubtful_year(text: &str, today: NaiveDate, lean: Lean) -> Option<NaiveDate> {
    let day = parse_day(text, today, lean)?;
    let (away, other) = match lean {
        Lean::Past => ((today - day).num_days() - NEAR, Lean::Future),
        Lean::Future => ((day - today).num_days() - FAR_AHEAD, Lean::Past),
    };
    // A year that is written is the same seen either way.
    let guessed = || !text.contains('年') && parse_day(text, today, other) != Some(day);
    (day.year() != today.year() && away > 0 && guessed()).then_some(day)
}

/// `3月10日星期二`, as the program itself writes days: the day, and the day of the week after it.
fn and_weekday(text: &str) -> (&str, Option<Weekday>) {
    let found = ["星期", "周"].iter().find_map(|head| {
        let at = text.rfind(head)?;
        let day = text[..at].trim_end();
        Some((day, han_weekday(&text[at..])?)).filter(|_| day.ends_with(['日', '号']))
    });
    found.map_or((text, None), |(day, said)| (day, Some(said)))
}

fn named(text: &str) -> Option<i64> {
    Some(match text {
        "今天" | "今日" | "today" => 0,
        "昨天" | "昨日" | "yesterday" => -1,
        "前天" => -2,
        "大前天" => -3,
        "明天" | "明日" | "tomorrow" => 1,
        "后天" => 2,
        "大后天" => 3,
        _ => return None,
    })
}

/// `+7`, `-1`.
fn offset(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['+', '-'])?;
    let days: i64 = digits.parse().ok().filter(|days| (0..=3660).contains(days) && !digits.starts_with(['+', '-']))?;
    Some(if text.starts_with('-') { -days } else { days })
}

/// `三天后`, `10天前`, `两周后`; a deadline `三天内`.
fn days_from_now(text: &str, lean: Lean) -> Option<i64> {
    const TAILS: [(&str, i64); 6] = [("以后", 1), ("之后", 1), ("后", 1), ("以前", -1), ("之前", -1), ("前", -1)];
    let within =
        ["以内", "之内", "内"].iter().find_map(|tail| text.strip_suffix(tail)).filter(|_| lean == Lean::Future);
    let from_now = || TAILS.into_iter().find_map(|(tail, sign)| Some((text.strip_suffix(tail)?, sign)));
    let (text, sign) = within.map(|text| (text, 1)).or_else(from_now)?;
    let (count, unit) = [("天", 1), ("日", 1), ("个星期", 7), ("星期", 7), ("周", 7)]
        .into_iter()
        .find_map(|(tail, unit)| Some((text.strip_suffix(tail)?, unit)))?;
    let count = whole(count).filter(|count| (1..=520).contains(count))?;
    Some(sign * unit * count)
}

/// `2026-3-10`, `2026.3.10`, `2026年3月10日`, `20260310`; the same without the year, `0310`, or the month, `10号`. Between Chinese
/// marks also `三月十号`.
pub(super) fn numbers(text: &str, today: NaiveDate, lean: Lean) -> Option<NaiveDate> {
    let plain = text.strip_suffix(['日', '号']).unwrap_or(text);
    let all_digits = plain.bytes().all(|byte| byte.is_ascii_digit()) && plain == text;
    let spelled = !text.contains(['-', '.', '/']);
    let number = |part: &str| part.parse().ok().or_else(|| u32::try_from(whole(part).filter(|_| spelled)?).ok());
    let parts: Option<Vec<u32>> = match plain.len() {
        8 if all_digits => [&plain[..4], &plain[4..6], &plain[6..]].iter().map(|part| part.parse().ok()).collect(),
        4 if all_digits => [&plain[..2], &plain[2..]].iter().map(|part| part.parse().ok()).collect(),
        _ => plain.split(['-', '.', '/', '年', '月']).map(number).collect(),
    };
    match parts?.as_slice() {
        [year, month, day] if (1000..=9999).contains(year) => {
            NaiveDate::from_ymd_opt(i32::try_from(*year).ok()?, *month, *day)
        }
        [month, day] => within_year(*month, *day, today, lean),
        [day] if plain != text => within_month(*day, today, lean),
        _ => None,
    }
}

/// A day without its month: the nearest one that way.
fn within_month(day: u32, today: NaiveDate, lean: Lean) -> Option<NaiveDate> {
    let months = if lean == Lean::Past { [0, -1, -2] } else { [0, 1, 2] };
    let mut days = months.into_iter().filter_map(|months| month_start(today, months)?.with_day(day));
    days.find(|date| lies(*date, today, lean))
}

/// Whether a day lies that way.
fn lies(date: NaiveDate, today: NaiveDate, lean: Lean) -> bool {
    if lean == Lean::Past { date <= today } else { date >= today }
}

/// A day without its year: the nearest one that way.
pub(super) fn within_year(month: u32, day: u32, today: NaiveDate, lean: Lean) -> Option<NaiveDate> {
    nearest_year(today, lean, |year| NaiveDate::from_ymd_opt(year, month, day))
}

/// The nearest of a day's years that way.
pub(super) fn nearest_year(today: NaiveDate, lean: Lean, day: impl Fn(i32) -> Option<NaiveDate>) -> Option<NaiveDate> {
    let other = if lean == Lean::Past { today.year() - 1 } else { today.year() + 1 };
    [today.year(), other].into_iter().filter_map(day).find(|date| lies(*date, today, lean))
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
            ("20260310", "2026-03-10"),
            ("0310", "2026-03-10"),
            ("３．１０", "2026-03-10"),
            ("3。10", "2026-03-10"),
            ("大前天", "2026-03-10"),
            ("三天前", "2026-03-10"),
            ("上周二", "2026-03-03"),
            ("上月28号", "2026-02-28"),
            ("3月10日 星期二", "2026-03-10"),
            ("2026年3月10日星期二", "2026-03-10"),
            ("Tue 10 Mar", "2026-03-10"),
            ("10 Mar 2026", "2026-03-10"),
            ("March 10th, 2026", "2026-03-10"),
            ("Mar 10", "2026-03-10"),
            ("Friday", "2026-03-13"),
            ("3 days ago", "2026-03-10"),
            ("the day before yesterday", "2026-03-11"),
            ("2月底", "2026-02-28"),
            ("12月底", "2025-12-31"),
            ("去年12月3日", "2025-12-03"),
            ("三月十号", "2026-03-10"),
            ("十二月三十一日", "2025-12-31"),
            ("12月三十一号", "2025-12-31"),
            ("三月10日星期二", "2026-03-10"),
            ("二〇二六年三月十日", "2026-03-10"),
            ("去年十二月三号", "2025-12-03"),
            ("上个月二十八号", "2026-02-28"),
            ("10号", "2026-03-10"),
            ("十号", "2026-03-10"),
            ("二十日", "2026-02-20"),
            ("三十一号", "2026-01-31"),
        ] {
            assert_eq!(read(text, Lean::Past).as_deref(), Some(day), "{text}");
        }
    }

    #[test]
    fn a_follow_up_lies_ahead() {
        for (text, day) in [
            ("周三", "2026-03-18"),
            ("+7", "2026-03-20"),
            ("＋7", "2026-03-20"),
            ("1.5", "2027-01-05"),
            ("周日", "2026-03-15"),
            ("本周日", "2026-03-15"),
            ("下周二", "2026-03-17"),
            ("下星期天", "2026-03-22"),
            ("下下周一", "2026-03-23"),
            ("大后天", "2026-03-16"),
            ("3天后", "2026-03-16"),
            ("两周后", "2026-03-27"),
            ("二十一天以后", "2026-04-03"),
            ("月底", "2026-03-31"),
            ("下月底", "2026-04-30"),
            ("下个月5号", "2026-04-05"),
            ("1201", "2026-12-01"),
            ("三个月后", "2026-06-13"),
            ("年底", "2026-12-31"),
            ("In 3 days", "2026-03-16"),
            ("in a week", "2026-03-20"),
            ("2 weeks from now", "2026-03-27"),
            ("end of month", "2026-03-31"),
            ("end of next month", "2026-04-30"),
            ("this sunday", "2026-03-15"),
            ("thursday", "2026-03-19"),
            ("5 Jan", "2027-01-05"),
            ("next Wednesday", "2026-03-18"),
            ("next fri", "2026-03-20"),
            ("next week", "2026-03-20"),
            ("end of next week", "2026-03-20"),
            ("this week", "2026-03-13"),
            ("within 3 days", "2026-03-16"),
            ("next month", "2026-04-30"),
            ("end of december", "2026-12-31"),
            ("end of Feb", "2027-02-28"),
            ("10 March next year", "2027-03-10"),
            ("下周", "2026-03-20"),
            ("下个星期", "2026-03-20"),
            ("本周", "2026-03-13"),
            ("三天内", "2026-03-16"),
            ("两周之内", "2026-03-27"),
            ("下个月", "2026-04-30"),
            ("本月", "2026-03-31"),
            ("12月底", "2026-12-31"),
            ("十二月底", "2026-12-31"),
            ("2月底", "2027-02-28"),
            ("12月上旬", "2026-12-10"),
            ("12月中旬", "2026-12-20"),
            ("12月下旬", "2026-12-31"),
            ("下月中旬", "2026-04-20"),
            ("3月上旬", "2027-03-10"),
            ("明年3月10日", "2027-03-10"),
            ("明年3月底", "2027-03-31"),
            ("2027年3月底", "2027-03-31"),
            ("明年底", "2027-12-31"),
            ("明年年底", "2027-12-31"),
            ("今年3月20号", "2026-03-20"),
            ("十二月十五号", "2026-12-15"),
            ("十二月十五日", "2026-12-15"),
            ("12月15", "2026-12-15"),
            ("二月三号", "2027-02-03"),
            ("明年三月十号", "2027-03-10"),
            ("二〇二七年三月底", "2027-03-31"),
            ("下个月十五号", "2026-04-15"),
            ("二十号", "2026-03-20"),
            ("二十号星期五", "2026-03-20"),
            ("十二号", "2026-04-12"),
            ("三日内", "2026-03-16"),
        ] {
            assert_eq!(read(text, Lean::Future).as_deref(), Some(day), "{text}");
        }
    }

    #[test]
    fn nonsense_is_no_day() {
        for text in [
            "",
            "三月",
            "2026-02-30",
            "13.40",
            "++3",
            "+-3",
            "+99999",
            "周八",
            "1-2-3-4",
            "２",
            "月5日",
            "零天后",
            "1332",
            "上",
            "3月10日星期三",
            "Wed 10 Mar",
            "next friday",
            "next week",
            "next month",
            "within 3 days",
            "下周",
            "下个月",
            "三天内",
            "12月中旬",
            "in 0 days",
            "end of",
            "32 Mar",
            "thu sday",
            "每月十五号",
            "三月内",
            "十二户",
            "一组三号",
            "三十二号",
            "零号",
            "十三月一号",
            "二月三十号",
            "三.十",
            "三-五",
            "十号星期三",
        ] {
            assert_eq!(read(text, Lean::Past), None, "{text}");
        }
    }

    #[test]
    fn what_names_no_one_day_is_no_deadline() {
        for text in [
            "12月初",
            "12月",
            "月中",
            "周末",
            "年3月10日",
            "13月底",
            "零月底",
            "next",
            "mid December",
            "next year",
            "上周",
        ] {
            assert_eq!(read(text, Lean::Future), None, "{text}");
        }
    }

    #[test]
    fn this_week_is_not_over_while_it_lasts() {
        let saturday = "2026-03-14".parse().unwrap();
        for text in ["本周", "this week", "end of the week"] {
            assert_eq!(parse_day(text, saturday, Lean::Future), Some(saturday), "{text}");
        }
    }

    #[test]
    fn a_year_that_was_guessed_is_doubted_where_the_day_is_far_off() {
        let today = "2026-11-26".parse().unwrap();
        let doubted = |text, lean| doubtful_year(text, today, lean).map(|day| day.to_string());
        for text in ["12/25", "12月25日", "25 Dec", "1225"] {
            assert_eq!(doubted(text, Lean::Past).as_deref(), Some("2025-12-25"), "{text}");
        }
        assert_eq!(doubted("11-25", Lean::Future).as_deref(), Some("2027-11-25"));
        assert_eq!(doubted("11月中旬", Lean::Future).as_deref(), Some("2027-11-20"));
        for (text, lean) in [
            ("2025-12-25", Lean::Past),
            ("3-10", Lean::Past),
            ("-360", Lean::Past),
            ("周三", Lean::Past),
            ("3-10", Lean::Future),
            ("明天", Lean::Future),
            ("明年11月中旬", Lean::Future),
            ("x", Lean::Past),
        ] {
            assert_eq!(doubted(text, lean), None, "{text}");
        }
        let january = "2027-01-05".parse().unwrap();
        assert_eq!(doubtful_year("12-25", january, Lean::Past), None, "a diary written up after the turn of the year");
    }
}
