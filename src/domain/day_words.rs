//! Days as people type them: `3.10`, `3月10日`, `0310`, `今天`, `周三`, `下周二`, `三天后`, `月底`, `+7`; wide marks and digits too.

use chrono::{Datelike, Days, Months, NaiveDate, TimeDelta, Weekday};

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
    let text: String = text.trim().chars().map(narrow).collect::<String>().to_lowercase();
    if let Some(days) = named(&text).or_else(|| offset(&text)).or_else(|| days_from_now(&text)) {
        return today.checked_add_signed(TimeDelta::try_days(days)?);
    }
    week_word(&text, today)
        .or_else(|| weekday(&text).and_then(|day| nearest_weekday(day, today, lean)))
        .or_else(|| month_word(&text, today))
        .or_else(|| numbers(&text, today, lean))
}

/// A mark or digit that an input method made wide, as it is meant.
pub(super) fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '。' => '.',
        _ => c,
    }
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

/// `三天后`, `10天前`, `两周后`.
fn days_from_now(text: &str) -> Option<i64> {
    let (text, sign) = [("以后", 1), ("之后", 1), ("后", 1), ("以前", -1), ("之前", -1), ("前", -1)]
        .into_iter()
        .find_map(|(tail, sign)| Some((text.strip_suffix(tail)?, sign)))?;
    let (count, unit) = [("天", 1), ("日", 1), ("个星期", 7), ("星期", 7), ("周", 7)]
        .into_iter()
        .find_map(|(tail, unit)| Some((text.strip_suffix(tail)?, unit)))?;
    let count = count.parse().ok().or_else(|| han_number(count)).filter(|count| (1..=520).contains(count))?;
    Some(sign * unit * count)
}

/// `一` to `三十一`; `两` for two.
pub(super) fn han_number(text: &str) -> Option<i64> {
    let digit = |c: char| "一二三四五六七八九".chars().position(|one| one == c).map(|at| at as i64 + 1);
    let digit = |c| if c == '两' { Some(2) } else { digit(c) };
    let chars: Vec<char> = text.chars().collect();
    match chars.as_slice() {
        ['十'] => Some(10),
        [one] => digit(*one),
        ['十', one] => Some(10 + digit(*one)?),
        [tens, '十'] => Some(10 * digit(*tens)?),
        [tens, '十', one] => Some(10 * digit(*tens)? + digit(*one)?),
        _ => None,
    }
}

/// `本周三`, `下周二`, `上星期五`: a day of that very week, which begins on Monday.
fn week_word(text: &str, today: NaiveDate) -> Option<NaiveDate> {
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
    let (weeks, day) =
        heads.into_iter().find_map(|(head, weeks)| Some((weeks, han_weekday(text.strip_prefix(head)?)?)))?;
    let within = i64::from(day.num_days_from_monday()) - i64::from(today.weekday().num_days_from_monday());
    today.checked_add_signed(TimeDelta::try_days(7 * weeks + within)?)
}

/// `月底`, `下月底`, `下个月5号`.
fn month_word(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let heads = [("下个月", 1), ("下月", 1), ("上个月", -1), ("上月", -1), ("本月", 0), ("这个月", 0), ("月", 0)];
    let (rest, months) = heads.into_iter().find_map(|(head, months)| Some((text.strip_prefix(head)?, months)))?;
    let first = today.with_day(1)?;
    let first = match months {
        -1 => first.checked_sub_months(Months::new(1))?,
        months => first.checked_add_months(Months::new(u32::try_from(months).ok()?))?,
    };
    if matches!(rest, "底" | "末") {
        return first.checked_add_months(Months::new(1))?.pred_opt();
    }
    // 月5日 says no month.
    let day = rest.strip_suffix(['日', '号']).filter(|_| !text.starts_with('月'))?;
    first.with_day(day.parse().ok()?)
}

fn weekday(text: &str) -> Option<Weekday> {
    let found = || WEEKDAYS.iter().find(|(_, latin, _)| text == *latin).map(|(_, _, day)| *day);
    han_weekday(text).or_else(found)
}

/// `周三`, `星期天`.
fn han_weekday(text: &str) -> Option<Weekday> {
    let day = ["星期", "周", "礼拜"].iter().find_map(|head| text.strip_prefix(head))?;
    let day = if day == "天" { "日" } else { day };
    WEEKDAYS.iter().find(|(han, _, _)| day == *han).map(|(_, _, day)| *day)
}

fn nearest_weekday(day: Weekday, today: NaiveDate, lean: Lean) -> Option<NaiveDate> {
    let ahead = u64::from(day.days_since(today.weekday()));
    match (lean, ahead) {
        (_, 0) => Some(today),
        (Lean::Future, ahead) => today.checked_add_days(Days::new(ahead)),
        (Lean::Past, ahead) => today.checked_sub_days(Days::new(7 - ahead)),
    }
}

/// `2026-3-10`, `2026.3.10`, `2026年3月10日`, `20260310`; the same without the year, `0310`.
fn numbers(text: &str, today: NaiveDate, lean: Lean) -> Option<NaiveDate> {
    let plain = text.strip_suffix(['日', '号']).unwrap_or(text);
    let all_digits = plain.bytes().all(|byte| byte.is_ascii_digit()) && plain == text;
    let parts: Option<Vec<u32>> = match plain.len() {
        8 if all_digits => [&plain[..4], &plain[4..6], &plain[6..]].iter().map(|part| part.parse().ok()).collect(),
        4 if all_digits => [&plain[..2], &plain[2..]].iter().map(|part| part.parse().ok()).collect(),
        _ => plain.split(['-', '.', '/', '年', '月']).map(|part| part.parse().ok()).collect(),
    };
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
            ("20260310", "2026-03-10"),
            ("0310", "2026-03-10"),
            ("３．１０", "2026-03-10"),
            ("3。10", "2026-03-10"),
            ("大前天", "2026-03-10"),
            ("三天前", "2026-03-10"),
            ("上周二", "2026-03-03"),
            ("上月28号", "2026-02-28"),
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
        ] {
            assert_eq!(read(text, Lean::Past), None, "{text}");
        }
    }
}
