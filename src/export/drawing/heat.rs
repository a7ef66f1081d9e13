//! The days of some months, a column a week and a row a day of the week, darker with more entries.

use super::shape::{Anchor, Drawing, GAP, Ink, LINE, Sheet, TYPE, width_of};
use crate::export::chart::month_from;
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;

/// The most columns a year takes: 366 days from a Sunday on.
const WEEKS: f32 = 54.0;

/// The days of whole months; the names are those of the months and of the days of the week.
pub(super) fn heat(
    (from, to): (NaiveDate, NaiveDate),
    days: &BTreeMap<NaiveDate, u32>,
    (months, weekdays): (&[String], &[String]),
    width: f32,
) -> Drawing {
    let mut sheet = Sheet::new(width);
    let left = weekdays.iter().map(|name| width_of(name)).fold(0.0, f32::max) + GAP;
    let pitch = (width - left) / WEEKS;
    // Rows are never closer than their names.
    let rise = pitch.max(TYPE + 0.4);
    let (side, tall) = (pitch * 0.86, rise * 0.86);
    let top = LINE + GAP;
    for (at, name) in weekdays.iter().enumerate() {
        sheet.text((left - GAP, top + rise * at as f32 + tall / 2.0), name, Anchor::End);
    }
    let lead = i64::from(from.weekday().num_days_from_monday());
    for day in from.iter_days().take_while(|day| *day <= to) {
        let week = ((day - from).num_days() + lead) / 7;
        let x = left + pitch * week as f32;
        let y = top + rise * day.weekday().num_days_from_monday() as f32;
        let count = days.get(&day).copied().unwrap_or(0);
        sheet.rect((x, y), (side, tall), Ink::Heat(count.min(4) as u8));
        if day.day() == 1
            && let Some(name) = months.get(month_from(from, day))
        {
            let x = x.min(width - width_of(name));
            sheet.text((x, LINE / 2.0), name, Anchor::Start);
        }
    }
    let y = top + rise * 7.0 + GAP + LINE / 2.0;
    let mut x = left;
    for (level, says) in (0..).zip(["0", "1", "2", "3", "4+"]) {
        sheet.rect((x, y - TYPE / 2.0), (TYPE, TYPE), Ink::Heat(level));
        sheet.text((x + TYPE + GAP / 2.0, y), says, Anchor::Start);
        x += TYPE + width_of(says) + 2.0 * GAP;
    }
    sheet.finish(y + LINE / 2.0 + GAP)
}
