//! 3 进度卡: the weeks, newest first, and how each stands.

use super::list_frame::{ListFrame, details, parts};
use crate::app::area::Area;
use crate::app::screen::WeeksScreen;
use crate::domain::week_status::{WeekLine, WeekStatus};
use crate::tui::paint::Painter;
use crate::tui::scene::{Scene, week_role};
use crate::tui::theme::Role;
use crate::tui::widget::facts::Fact;
use crate::tui::widget::table::{Column, Row};

const COLUMNS: [Column; 5] =
    [Column::fit(14), Column::flex(13), Column::fit(12), Column::fit(12).rank(2), Column::fit(30).right().rank(1)];

/// Draws it.
pub fn draw(painter: &mut Painter<'_>, scene: &Scene<'_>, screen: &WeeksScreen, body: Area) {
    let tr = scene.tr;
    let (list, below) = parts(scene, body, screen.rows.is_empty());
    let rows: Vec<Row> = screen.rows.iter().map(|row| list_row(scene, row)).collect();
    let (title, empty) = (tr.t("weeks-title"), tr.t("loading"));
    ListFrame { title: &title, columns: &COLUMNS, rows: &rows, pos: screen.pos, empty: &empty }.draw(painter, list);
    if let Some(row) = screen.rows.get(screen.pos.selected) {
        week_details(painter, scene, row, below);
    }
}

fn list_row(scene: &Scene<'_>, row: &WeekLine) -> Row {
    let tr = scene.tr;
    let entries = if row.entries + row.later == 0 { String::new() } else { entries(scene, row, "weeks-later-short") };
    let status = if row.status == WeekStatus::None { String::new() } else { tr.week_status(row.status) };
    Row::new([
        (week_with_year(scene, row), Role::Text),
        (tr.week_span(row.week), Role::Muted),
        (status, week_role(row.status)),
        (row.confirmed_on.map(|day| tr.day(day)).unwrap_or_default(), Role::Muted),
        (entries, Role::Muted),
    ])
}

/// A week's number, with its year where that is not this one.
fn week_with_year(scene: &Scene<'_>, row: &WeekLine) -> String {
    let this = crate::domain::week::Week::of(scene.today).year();
    let week = scene.tr.week(row.week);
    if row.week.year() == this { week } else { format!("{} {week}", row.week.year()) }
}

/// How many entries it rests on, and how many came after it was signed.
pub(super) fn entries(scene: &Scene<'_>, row: &WeekLine, since: &str) -> String {
    let said = |key: &str, count: u32| scene.tr.with(key, &[("count", count.to_string())]);
    let rests = if row.entries == 0 { scene.tr.t("weeks-no-entries") } else { said("weeks-entries", row.entries) };
    if row.later == 0 { rests } else { format!("{rests}{}", said(since, row.later)) }
}

fn week_details(painter: &mut Painter<'_>, scene: &Scene<'_>, row: &WeekLine, area: Area) {
    let tr = scene.tr;
    let title = format!("{}  {}", tr.week(row.week), tr.week_span(row.week));
    painter.frame(area, &title, Role::Border);
    let due =
        if row.status.never_due(row.due_on, scene.today) { tr.t("week-never-due") } else { tr.long_date(row.due_on) };
    let known = [
        Fact::new(tr.t("weeks-status"), tr.week_status(row.status)).role(week_role(row.status)),
        Fact::new(tr.t("weeks-due-on"), due),
        Fact::new(tr.t("weeks-rests-on"), entries(scene, row, "weeks-later")),
        Fact::new(tr.t("weeks-confirmed"), row.confirmed_on.map(|day| tr.long_date(day)).unwrap_or_default()),
        Fact::new("", tr.t("weeks-hint")).role(Role::Muted).alone(),
    ];
    details(painter, scene, area, &known);
}
