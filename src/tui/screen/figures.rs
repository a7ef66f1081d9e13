//! 6 数字: the counts of a period, and a chart beside or under them.

use super::charts;
use super::list_frame::{ListFrame, empty};
use crate::app::area::Area;
use crate::app::layout;
use crate::app::screen::{Chart, FiguresScreen};
use crate::domain::figures::{Count, Figures};
use crate::tui::paint::Painter;
use crate::tui::scene::Scene;
use crate::tui::theme::Role;
use crate::tui::widget::table::{Column, Row};

const COLUMNS: [Column; 3] = [Column::fit(26), Column::fit(14).right(), Column::flex(0)];

/// Draws it.
pub fn draw(painter: &mut Painter<'_>, scene: &Scene<'_>, screen: &FiguresScreen, body: Area) {
    let tr = scene.tr;
    let (list, chart) = layout::figures(body);
    let title = tr.period(screen.period);
    let Some(figures) = screen.figures.as_deref() else {
        let inside = painter.frame(list, &title, Role::FocusBorder);
        empty(painter, inside, &tr.t("loading"));
        painter.frame(chart, "", Role::Border);
        return;
    };
    let rows: Vec<Row> = Count::ALL.into_iter().map(|count| row(scene, figures, count)).collect();
    ListFrame { title: &title, columns: &COLUMNS, rows: &rows, pos: screen.pos, empty: "" }.draw(painter, list);
    let inside = painter.frame(chart, &chart_title(scene, screen), Role::Border).shrink(1, 0);
    charts::draw(painter, scene, screen, figures, inside);
}

fn row(scene: &Scene<'_>, figures: &Figures, count: Count) -> Row {
    let tally = figures.tally(count);
    let role = if tally.value == 0 { Role::Muted } else { Role::Text };
    let unstated = scene.tr.unstated(count, tally).unwrap_or_default();
    Row::new([
        (scene.tr.count(count), Role::Text),
        (scene.tr.counted(count, tally.value), role),
        (unstated, Role::Muted),
    ])
}

/// What the chart shows, and which of how many it is.
fn chart_title(scene: &Scene<'_>, screen: &FiguresScreen) -> String {
    let tr = scene.tr;
    let year = chrono::Datelike::year(&screen.period.first()).to_string();
    let name = match screen.chart {
        Chart::Months => tr.with("chart-months", &[("what", tr.count(screen.selected_count())), ("year", year)]),
        Chart::Days => tr.with("chart-days", &[("year", year)]),
        Chart::Pledges => tr.t("chart-pledges"),
        Chart::Ledger => tr.with("chart-ledger", &[("year", year)]),
        Chart::Visits => tr.t("chart-visits"),
        Chart::Plan => tr.t("chart-plan"),
    };
    let at = Chart::ALL.iter().position(|chart| *chart == screen.chart).unwrap_or(0) + 1;
    format!("{name} {at}/{}", Chart::ALL.len())
}
