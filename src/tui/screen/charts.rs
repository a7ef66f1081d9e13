//! The charts of the figures screen.

use super::gantt;
use crate::app::area::Area;
use crate::app::screen::{Chart, FiguresScreen};
use crate::domain::figures::Figures;
use crate::domain::household::HouseholdLine;
use crate::domain::period::{Period, Span};
use crate::domain::work_plan::{Cadence, SEASON_PROBLEMS, WorkPlan};
use crate::tui::paint::Painter;
use crate::tui::scene::Scene;
use crate::tui::theme::Role;
use crate::tui::widget::chart::{Bar, bars};
use crate::tui::widget::heat::heat;
use chrono::Datelike;

/// Draws the chart that is chosen.
pub fn draw(painter: &mut Painter<'_>, scene: &Scene<'_>, screen: &FiguresScreen, figures: &Figures, area: Area) {
    match screen.chart {
        Chart::Months => months(painter, scene, screen, figures, area),
        Chart::Days => {
            let year = Period::of(screen.period.first(), Span::Year);
            heat(painter, area, scene.tr, (year.first(), year.last()), scene.today, &figures.days);
        }
        Chart::Pledges => gantt::draw(painter, scene, &screen.pledges, area),
        Chart::Ledger => ledger(painter, scene, figures, area),
        Chart::Visits => visits(painter, scene, screen, area),
        Chart::Plan => plan(painter, scene, screen, figures, area),
    }
}

/// The selected count in each month; the months of the period stand out.
fn months(painter: &mut Painter<'_>, scene: &Scene<'_>, screen: &FiguresScreen, figures: &Figures, area: Area) {
    let count = screen.selected_count();
    let bar = |(month, value): (Period, u64)| {
        let role = if screen.period.contains(month.first()) { Role::Accent } else { Role::Done };
        let glyph = if screen.period.contains(month.first()) { '#' } else { '=' };
        let said = if month.first() > scene.today { String::new() } else { value.to_string() };
        Bar::new(scene.tr.month_name(month.first()), said, value, role).of(glyph)
    };
    let all: Vec<Bar> = figures.by_month(count).into_iter().map(bar).collect();
    bars(painter, area, &all);
}

/// Raised and closed, a month each, in two columns.
fn ledger(painter: &mut Painter<'_>, scene: &Scene<'_>, figures: &Figures, area: Area) {
    let (head, rest) = area.split_top(1);
    let (left, right) = rest.split_left(rest.width / 2);
    let tr = scene.tr;
    painter.put(head, 0, 0, &tr.t("chart-opened"), Role::Due);
    painter.put(head, left.width, 0, &tr.t("chart-closed"), Role::Done);
    let until = figures.ledger.iter().filter(|month| month.month.first() <= scene.today);
    // Where there is no room for twelve rows, the latest are shown.
    let shown: Vec<_> = until.collect();
    let shown = &shown[shown.len().saturating_sub(usize::from(rest.height))..];
    let largest = shown.iter().map(|month| month.opened.max(month.closed)).max().unwrap_or(0);
    for (y, month) in (0..rest.height).zip(shown) {
        let sides = [(left, month.opened, Role::Due, '+'), (right, month.closed, Role::Done, '=')];
        for (side, value, role, glyph) in sides {
            let line = Area::new(side.x, side.y + y, side.width, 1);
            let label = tr.month_name(month.month.first());
            painter.put(line, 0, 0, &label, Role::Muted);
            let start = 6;
            let room = line.width.saturating_sub(start + 6);
            let long = crate::tui::widget::chart::cells(value.into(), largest.into(), room);
            let bar = Area::new(line.x + start, line.y, long, 1);
            crate::tui::widget::chart::paint(painter, bar, role, glyph);
            painter.put(line, start + long + 1, 0, &value.to_string(), Role::Text);
        }
    }
}

/// Days since each household's last visit, in the order of groups: a date order, never a ranking of people.
fn visits(painter: &mut Painter<'_>, scene: &Scene<'_>, screen: &FiguresScreen, area: Area) {
    let bar = |line: &HouseholdLine| {
        let name = line.household.name.clone().unwrap_or_else(|| line.household.code.to_string());
        let days = line.last_visit.map(|day| (scene.today - day).num_days().max(0).unsigned_abs());
        let said = match days {
            Some(days) => scene.tr.with("chart-days-ago", &[("days", days.to_string())]),
            None => scene.tr.t("contacts-never-visited"),
        };
        Bar::new(name, said, days.unwrap_or(0), Role::Done)
    };
    let lines = screen.households.iter().map(|row| &row.value);
    let all: Vec<Bar> = lines.filter(|line| !line.household.has_ended(scene.today)).map(bar).collect();
    if all.is_empty() {
        super::list_frame::empty(painter, area, &scene.tr.t("chart-no-households"));
    } else {
        bars(painter, area, &all);
    }
}

/// The month's duties, the survey season, and what comes round next.
fn plan(painter: &mut Painter<'_>, scene: &Scene<'_>, screen: &FiguresScreen, figures: &Figures, area: Area) {
    let tr = scene.tr;
    let duties = u16::try_from(figures.duties.len()).unwrap_or(0);
    let (above, below) = area.split_top(duties);
    let width = above.width.min(48);
    super::duties::bars(painter, tr, &figures.duties, Area { width, ..above });
    let mut lines: Vec<(String, Role)> = season(scene, screen, figures).into_iter().collect();
    for every in [1, 2, 3] {
        let due: Vec<Cadence> = Cadence::ALL.into_iter().filter(|one| one.every() == every).collect();
        let Some(first) = due.first() else { continue };
        let month = screen.plan.next_due(*first, scene.today);
        let names = due.iter().map(|one| tr.cadence(*one)).collect::<Vec<_>>().join(&tr.t("list-and"));
        let this = (month.year(), month.month()) == (scene.today.year(), scene.today.month());
        let key = if this { "plan-this-month" } else { "plan-next" };
        let line = tr.with(key, &[("what", names), ("month", tr.month(month)), ("every", every.to_string())]);
        lines.push((line, if this { Role::Due } else { Role::Text }));
    }
    for (row, (line, role)) in (0..below.height).zip(&lines) {
        painter.put(below, 0, row, line, *role);
    }
}

/// What the survey season asks for, in the season and where villages are set.
fn season(scene: &Scene<'_>, screen: &FiguresScreen, figures: &Figures) -> Option<(String, Role)> {
    let tr = scene.tr;
    let (from, to) = WorkPlan::season(screen.period.first().year())?;
    let solved = figures.ledger_between(from, to);
    let (least, most) = SEASON_PROBLEMS;
    let villages = screen.plan.villages_to_survey();
    if villages == 0 {
        return Some((tr.t("plan-no-villages"), Role::Muted));
    }
    let values = [
        ("villages", villages.to_string()),
        ("all", screen.plan.villages().to_string()),
        ("solved", solved.to_string()),
        ("least", least.to_string()),
        ("most", most.to_string()),
    ];
    let now = (from..=to).contains(&scene.today);
    Some((tr.with("plan-season", &values), if now { Role::Due } else { Role::Muted }))
}
