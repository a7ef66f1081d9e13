//! A year of days, a column a week and a row a day of the week: each day shows how many entries it has, so that it reads
//! without colour; `.` is a day without one, `+` one with more than nine.

use crate::app::area::Area;
use crate::i18n::Catalog;
use crate::tui::paint::Painter;
use crate::tui::theme::Role;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use std::collections::BTreeMap;

/// Cells for the names of the days.
const HEADS: u16 = 3;

/// Draws the weeks from `first` to `last`, as many of the latest as fit: a row of months, then a row a day of the week.
pub fn heat(
    painter: &mut Painter<'_>,
    area: Area,
    tr: Catalog,
    (first, last): (NaiveDate, NaiveDate),
    today: NaiveDate,
    days: &BTreeMap<NaiveDate, u32>,
) {
    let room = usize::from(area.width.saturating_sub(HEADS));
    let mut weeks = mondays(first, last);
    let surplus = weeks.len().saturating_sub(room);
    weeks.drain(..surplus);
    for (row, name) in (1..).zip(tr.weekday_heads()) {
        painter.put(area, 0, row, name, Role::Muted);
    }
    for (at, monday) in (HEADS..).zip(&weeks) {
        let sunday = *monday + Days::new(6);
        // A month's number stands over the week its first day is in.
        if sunday <= last && (sunday.day() <= 7 || (at == HEADS && sunday.day() < 25)) {
            painter.put(area, at, 0, &sunday.month().to_string(), Role::Muted);
        }
        for (row, day) in (1..).zip(monday.iter_days().take(7)) {
            if day < first || day > last {
                continue;
            }
            let entries = days.get(&day).copied().unwrap_or(0);
            let (shown, role) = cell(entries, day > today);
            painter.put(area, at, row, &shown, role);
            if day == today {
                painter.restyle(Area::new(area.x + at, area.y + row, 1, 1), Role::Selection);
            }
        }
    }
}

fn cell(entries: u32, ahead: bool) -> (String, Role) {
    match entries {
        0 if ahead => (" ".to_owned(), Role::Muted),
        0 => (".".to_owned(), Role::Muted),
        1 => ("1".to_owned(), Role::Done),
        2..=9 => (entries.to_string(), Role::Accent),
        _ => ("+".to_owned(), Role::Accent),
    }
}

/// The Mondays of the weeks two days lie in, and of those between them.
fn mondays(first: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
    let monday = first.week(Weekday::Mon).first_day();
    monday.iter_weeks().take_while(|day| *day <= last).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_has_all_its_weeks() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let weeks = mondays(day("2026-01-01"), day("2026-12-31"));
        assert_eq!((weeks.len(), weeks[0]), (53, day("2025-12-29")));
        assert_eq!(cell(0, false).0, ".");
        assert_eq!(cell(12, false).0, "+");
    }
}
