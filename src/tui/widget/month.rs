//! A month of days, Monday first: today in brackets, days with a diary entry with a star.

use crate::app::area::Area;
use crate::app::hits::Target;
use crate::i18n::Catalog;
use crate::tui::paint::Painter;
use crate::tui::theme::Role;
use chrono::{Datelike, Days, NaiveDate};
use std::collections::BTreeSet;

/// Cells of a day: a bracket or space, two digits, a bracket or a star.
const DAY: u16 = 4;

/// Cells of the whole month: a star after today's bracket on a Sunday needs one more.
pub const WIDTH: u16 = 7 * DAY + 1;

/// Draws the month that `today` is in: a row of names, then a row a week. Where there is no room for all weeks, those
/// around today are shown.
pub fn month(painter: &mut Painter<'_>, area: Area, tr: Catalog, today: NaiveDate, diary_days: &BTreeSet<NaiveDate>) {
    for (at, name) in (0..).zip(tr.weekday_heads()) {
        let column = at * DAY;
        let indent = 3_u16.saturating_sub(painter.width(name));
        painter.put(area, column + indent, 0, name, Role::Muted);
    }
    let (_, days) = area.split_top(1);
    let weeks = weeks(today);
    let at = weeks.iter().position(|monday| today - *monday < chrono::TimeDelta::days(7)).unwrap_or(0);
    let room = usize::from(days.height);
    let first = (at + 1).saturating_sub(room).max(weeks.len().saturating_sub(room).min(at));
    for (row, monday) in (0..days.height).zip(&weeks[first.min(weeks.len())..]) {
        // Today last: its star stands where the next day's space would be.
        let is_today = |column: &u16| *monday + Days::new((*column).into()) == today;
        let (now, others): (Vec<u16>, Vec<u16>) = (0..7).partition(is_today);
        for column in others.into_iter().chain(now) {
            let day = *monday + Days::new(column.into());
            if day.month() != today.month() {
                continue;
            }
            let written = diary_days.contains(&day);
            let role = match () {
                () if day == today => Role::Title,
                () if written => Role::Accent,
                () if column >= 5 => Role::Muted,
                () => Role::Text,
            };
            let text = day_cell(day.day(), day == today, written);
            painter.put(days, column * DAY, row, &text, role);
            if written {
                let place = Area { x: days.x + column * DAY, y: days.y + row, width: DAY, height: 1 };
                painter.hit(place, Target::Day(day));
            }
        }
    }
}

/// The Mondays of the weeks a month touches.
fn weeks(today: NaiveDate) -> Vec<NaiveDate> {
    let first = today - Days::new(today.day0().into());
    let monday = first - Days::new(first.weekday().num_days_from_monday().into());
    monday.iter_weeks().take_while(|day| (day.year(), day.month()) <= (today.year(), today.month())).collect()
}

fn day_cell(number: u32, today: bool, written: bool) -> String {
    let mark = if written { "*" } else { "" };
    if today { format!("[{number:>2}]{mark}") } else { format!(" {number:>2}{mark}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_has_all_its_weeks() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(weeks(day("2026-03-13")).len(), 6);
        assert_eq!(weeks(day("2026-03-13"))[0], day("2026-02-23"));
        assert_eq!(weeks(day("2027-02-28")).len(), 4);
        assert_eq!(weeks(day("2026-12-31")).last(), Some(&day("2026-12-28")));
        assert_eq!(weeks(day("2026-01-01"))[0], day("2025-12-29"));
    }
}
