//! Days told by a month or a year in words: `月底`, `下月底`, `12月底`, `下个月5号`, `三个月后`, `年底`, `明年3月10日`. A deadline may be a
//! stretch of days, `下个月`, `12月中旬`: its last one is meant. The beginning of one, 月初, is no one day.

use super::day_words::{Lean, nearest_year, numbers};
use super::numeral::whole;
use chrono::{Datelike, Months, NaiveDate};

const YEARS: [(&str, i32); 6] = [("今年", 0), ("本年", 0), ("明年", 1), ("后年", 2), ("去年", -1), ("前年", -2)];
const MONTHS: [(&str, i32); 6] = [("下个月", 1), ("下月", 1), ("上个月", -1), ("上月", -1), ("本月", 0), ("这个月", 0)];

/// The day meant by a text without wide marks.
pub(super) fn month_word(text: &str, today: NaiveDate, lean: Lean) -> Option<NaiveDate> {
    if let Some(count) = ["个月以后", "个月之后", "个月后"].iter().find_map(|tail| text.strip_suffix(tail)) {
        let count = whole(count).filter(|count| (1..=120).contains(count))?;
        return today.checked_add_months(Months::new(u32::try_from(count).ok()?));
    }
    match text {
        "月底" | "月末" => return month_end(today, 0),
        "年底" | "年末" => return NaiveDate::from_ymd_opt(today.year(), 12, 31),
        _ => {}
    }
    if let Some((year, rest)) = year(text, today) {
        return match rest {
            "底" | "末" | "年底" | "年末" => NaiveDate::from_ymd_opt(year, 12, 31),
            rest => in_year(rest, year, lean).or_else(|| numbers(&format!("{year}年{rest}"), today, lean)),
        };
    }
    if let Some((rest, months)) = MONTHS.iter().find_map(|(head, months)| Some((text.strip_prefix(head)?, *months))) {
        let day = || u32::try_from(whole(rest.strip_suffix(['日', '号'])?)?).ok();
        return match rest {
            "" if lean == Lean::Future && months >= 0 => month_end(today, months),
            rest => {
                part(month_start(today, months)?, rest, lean).or_else(|| month_start(today, months)?.with_day(day()?))
            }
        };
    }
    nearest_year(today, lean, |year| in_year(text, year, lean))
}

/// The year that `明年`, `2027年`, `二〇二七年` says, and what is said of it.
fn year(text: &str, today: NaiveDate) -> Option<(i32, &str)> {
    let said = || text.split_once('年').filter(|(year, _)| year.chars().count() == 4);
    let relative = YEARS.iter().find_map(|(head, years)| Some((today.year() + years, text.strip_prefix(head)?)));
    relative.or_else(|| said().and_then(|(year, rest)| Some((i32::try_from(whole(year)?).ok()?, rest))))
}

/// `12月底`, `十二月中旬` of a year.
fn in_year(text: &str, year: i32, lean: Lean) -> Option<NaiveDate> {
    let (month, rest) = text.split_once('月')?;
    let month = whole(month).and_then(|month| u32::try_from(month).ok())?;
    part(NaiveDate::from_ymd_opt(year, month, 1)?, rest, lean)
}

/// The day that a part of a month is done by.
fn part(first: NaiveDate, part: &str, lean: Lean) -> Option<NaiveDate> {
    match (part, lean) {
        ("底" | "末", _) | ("下旬", Lean::Future) => month_end(first, 0),
        ("中旬", Lean::Future) => first.with_day(20),
        ("上旬", Lean::Future) => first.with_day(10),
        _ => None,
    }
}

/// The first day of the month so many months from this one.
pub(super) fn month_start(today: NaiveDate, months: i32) -> Option<NaiveDate> {
    let first = today.with_day(1)?;
    let by = Months::new(months.unsigned_abs());
    if months < 0 { first.checked_sub_months(by) } else { first.checked_add_months(by) }
}

/// The last day of the month so many months from this one.
pub(super) fn month_end(today: NaiveDate, months: i32) -> Option<NaiveDate> {
    month_start(today, months + 1)?.pred_opt()
}
