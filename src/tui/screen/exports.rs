//! 7 导出: what can be taken out, what each is for, and what was taken out.

use super::list_frame::{ListFrame, empty};
use crate::app::area::Area;
use crate::app::export::ExportThing;
use crate::app::layout;
use crate::app::screen::ExportsScreen;
use crate::domain::export_note::{ExportNames, ExportNote};
use crate::tui::paint::Painter;
use crate::tui::scene::Scene;
use crate::tui::theme::Role;
use crate::tui::widget::table::{Column, Row, Table};
use chrono::{DateTime, Utc};

/// Columns of the list: what, what for, in which formats.
const COLUMNS: [Column; 3] = [Column::fit(20), Column::flex(20), Column::fit(32).right().rank(1)];
/// Columns of the log: when, what, whose names, where to.
const LOG: [Column; 5] =
    [Column::fit(12), Column::fit(20), Column::fit(12).rank(1), Column::fit(22).rank(2), Column::flex(12)];

/// Draws the screen.
pub fn draw(painter: &mut Painter<'_>, scene: &Scene<'_>, screen: &ExportsScreen, body: Area) {
    let tr = scene.tr;
    let (list, below) = layout::exports(body);
    let rows: Vec<Row> = ExportThing::ALL.into_iter().map(|thing| thing_row(scene, thing)).collect();
    let title = tr.t("exports-title");
    ListFrame { title: &title, columns: &COLUMNS, rows: &rows, pos: screen.pos, empty: "" }.draw(painter, list);
    let inside = painter.frame(below, &tr.t("exports-log"), Role::Border).shrink(1, 0);
    match &screen.log {
        None => empty(painter, inside, &tr.t("loading")),
        Some(log) if log.is_empty() => empty(painter, inside, &tr.t("exports-log-empty")),
        Some(log) => {
            let rows: Vec<Row> = log.iter().take(inside.height.into()).map(|note| log_row(scene, note)).collect();
            Table { columns: &LOG, rows: &rows, top: 0, selected: None, focused: false }.draw(painter, inside);
        }
    }
}

fn thing_row(scene: &Scene<'_>, thing: ExportThing) -> Row {
    let tr = scene.tr;
    let formats: Vec<String> =
        thing.formats().iter().map(|format| tr.t(&format!("choice-{}", format.name()))).collect();
    Row::new([
        (tr.t(&format!("export-what-{}", thing.name())), Role::Text),
        (tr.t(&format!("export-for-{}", thing.name())), Role::Muted),
        (formats.join(" "), Role::Muted),
    ])
}

fn log_row(scene: &Scene<'_>, (at, note): &(DateTime<Utc>, ExportNote)) -> Row {
    let tr = scene.tr;
    let names = tr.t(&format!("export-names-{}", note.names.name()));
    let span = match (note.from, note.to) {
        (Some(from), Some(to)) => tr.with("export-from-to", &[("from", tr.day(from)), ("to", tr.day(to))]),
        (from, to) => from.or(to).map(|day| tr.day(day)).unwrap_or_default(),
    };
    let target = note.target.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
    let role = if note.names == ExportNames::Full { Role::Due } else { Role::Muted };
    Row::new([
        (tr.day(scene.local(*at).date()), Role::Muted),
        (tr.t(&format!("export-what-{}", note.what)), Role::Text),
        (names, role),
        (span, Role::Muted),
        (scene.one_line(&target), Role::Muted),
    ])
}
