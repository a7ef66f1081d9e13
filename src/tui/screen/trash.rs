//! What was removed, and when.

use super::list_frame::ListFrame;
use crate::app::area::Area;
use crate::app::screen::{TrashRow, TrashScreen};
use crate::tui::paint::Painter;
use crate::tui::scene::Scene;
use crate::tui::theme::Role;
use crate::tui::widget::table::{Column, Row};

const COLUMNS: [Column; 4] =
    [Column::fit(18), Column::fit(16).rank(2), Column::flex(12), Column::fit(24).right().rank(1)];

/// Draws it.
pub fn draw(painter: &mut Painter<'_>, scene: &Scene<'_>, screen: &TrashScreen, body: Area) {
    let tr = scene.tr;
    let rows: Vec<Row> = screen.rows.iter().map(|row| list_row(scene, row)).collect();
    let empty = tr.t(if screen.is_loaded() { "trash-empty" } else { "loading" });
    let title = tr.t("trash-title");
    ListFrame { title: &title, columns: &COLUMNS, rows: &rows, pos: screen.pos, empty: &empty }.draw(painter, body);
}

fn list_row(scene: &Scene<'_>, row: &TrashRow) -> Row {
    let tr = scene.tr;
    let removed = row.removed_at.map(|at| {
        let at = scene.local(at);
        let when = format!("{} {}", tr.day(at.date()), at.format("%H:%M"));
        tr.with("trash-removed", &[("when", when)])
    });
    Row::new([
        (tr.record(&row.key), Role::Muted),
        (row.date.map(|day| tr.date(day)).unwrap_or_default(), Role::Text),
        (scene.one_line(&row.text), Role::Text),
        (removed.unwrap_or_default(), Role::Muted),
    ])
}
