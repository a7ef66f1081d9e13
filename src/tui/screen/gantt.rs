//! Pledges in time: from promise to deadline, what has passed and what is left, with today as a line through all of them.

use crate::app::area::Area;
use crate::domain::calendar::WorkCalendar;
use crate::domain::change::Stored;
use crate::domain::pledge::{Pledge, PledgeStatus};
use crate::domain::pledge_time::PledgeTiming;
use crate::tui::paint::Painter;
use crate::tui::scene::Scene;
use crate::tui::theme::Role;
use chrono::{Datelike, NaiveDate};

/// Draws a row of months, then a row a pledge.
pub fn draw(painter: &mut Painter<'_>, scene: &Scene<'_>, pledges: &[Stored<Pledge>], area: Area) {
    let days = pledges.iter().flat_map(|row| [Some(row.value.pledged_on), Some(row.value.due_on), row.value.closed_on]);
    let days: Vec<NaiveDate> = days.flatten().chain([scene.today]).collect();
    let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else { return };
    if pledges.is_empty() || area.height < 2 {
        return super::list_frame::empty(painter, area, &scene.tr.t("pledges-empty"));
    }
    let label = pledges.iter().map(|row| painter.width(row.value.code.as_str())).max().unwrap_or(0) + 1;
    let said = pledges.iter().map(|row| painter.width(&scene.tr.pledge_status(row.value.status))).max().unwrap_or(0);
    let room = area.width.saturating_sub(label + said + 1);
    let axis = Axis { first: *first, last: *last, cells: room };
    if room < 8 {
        return;
    }
    let lane = |row: u16| Area::new(area.x + label, area.y + row, room, 1);
    months(painter, scene, &axis, lane(0));
    for (row, pledge) in (1..area.height).zip(pledges) {
        let pledge = &pledge.value;
        let line = Area::new(area.x, area.y + row, area.width, 1);
        painter.put(line, 0, 0, pledge.code.as_str(), Role::Muted);
        let (bar, role) = shown(pledge, &axis, scene.today, scene.calendar);
        painter.put(lane(row), 0, 0, &bar, role);
        painter.put_right(line, 0, &scene.tr.pledge_status(pledge.status), role);
    }
    // Today runs through every row, whatever lies there.
    let today = axis.cell(scene.today);
    for row in 1..area.height.min(u16::try_from(pledges.len()).unwrap_or(u16::MAX).saturating_add(1)) {
        painter.put(lane(row), today, 0, "|", Role::Accent);
    }
}

/// Days along a row of cells.
struct Axis {
    first: NaiveDate,
    last: NaiveDate,
    cells: u16,
}

impl Axis {
    fn cell(&self, day: NaiveDate) -> u16 {
        let whole = (self.last - self.first).num_days().max(1);
        let at = (day - self.first).num_days().clamp(0, whole) * i64::from(self.cells.saturating_sub(1)) / whole;
        u16::try_from(at).unwrap_or(0)
    }
}

/// The number of each month over its first day, where there is room for it.
fn months(painter: &mut Painter<'_>, scene: &Scene<'_>, axis: &Axis, lane: Area) {
    let mut free = 0;
    for day in axis.first.iter_days().take_while(|day| *day <= axis.last).filter(|day| day.day() == 1) {
        let (at, name) = (axis.cell(day), scene.tr.month_name(day));
        let width = painter.width(&name);
        if at >= free && at + width <= lane.width {
            painter.put(lane, at, 0, &name, Role::Muted);
            free = at + width + 1;
        }
    }
}

/// A pledge's bar: `=` has passed, `-` is left, `!` is past the deadline.
fn shown(pledge: &Pledge, axis: &Axis, today: NaiveDate, calendar: &WorkCalendar) -> (String, Role) {
    let end = pledge.closed_on.unwrap_or(today).max(pledge.pledged_on);
    let until = pledge.due_on.max(end);
    let mut bar = vec![' '; usize::from(axis.cells)];
    for at in axis.cell(pledge.pledged_on)..=axis.cell(until) {
        bar[usize::from(at)] = match at {
            at if at <= axis.cell(end.min(pledge.due_on)) => '=',
            at if at <= axis.cell(end) => '!',
            _ if pledge.closed_on.is_some() => ' ',
            _ => '-',
        };
    }
    let role = match pledge.status {
        PledgeStatus::Done => Role::Done,
        PledgeStatus::Missed => Role::Overdue,
        PledgeStatus::Withdrawn => Role::Muted,
        _ if matches!(pledge.timing(today, calendar), PledgeTiming::Overdue(_)) => Role::Overdue,
        _ => Role::Text,
    };
    (bar.into_iter().collect(), role)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::code::Code;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_bar_tells_what_has_passed_what_is_left_and_what_is_late() {
        let axis = Axis { first: day("2026-01-01"), last: day("2026-01-11"), cells: 11 };
        let mut pledge = Pledge::new(Code::parse("P1").unwrap(), day("2026-01-02"), day("2026-01-08"));
        let bar = |pledge: &Pledge, today: &str| shown(pledge, &axis, day(today), &WorkCalendar::shipped()).0;
        assert_eq!(bar(&pledge, "2026-01-04"), " ===----   ");
        assert_eq!(bar(&pledge, "2026-01-10"), " =======!! ");
        pledge.closed_on = Some(day("2026-01-05"));
        pledge.status = PledgeStatus::Done;
        assert_eq!(
            shown(&pledge, &axis, day("2026-01-10"), &WorkCalendar::shipped()),
            (" ====      ".to_owned(), Role::Done)
        );
    }
}
