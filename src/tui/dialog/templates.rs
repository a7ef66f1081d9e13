//! Templates for an entry: their names, and below them the text of the selected one.

use super::open::of_rows;
use crate::app::dialog::TemplatesDialog;
use crate::app::state::State;
use crate::text::NoLabels;
use crate::tui::paint::Painter;
use crate::tui::theme::Role;
use crate::tui::widget::reading::reading;
use crate::tui::widget::table::{Column, Row, Table};

/// Names in view at most.
const NAMES: u16 = 6;
/// Rows for the selected one's text.
const TEXT: u16 = 8;

/// Draws it.
pub fn draw(painter: &mut Painter<'_>, state: &State, dialog: &TemplatesDialog) {
    let all: Vec<_> = state.settings.all_templates().collect();
    let names = u16::try_from(all.len()).unwrap_or(u16::MAX).clamp(1, NAMES);
    let inside = of_rows(painter, &state.tr().t("templates-title"), names + 1 + TEXT);
    let (list, below) = inside.split_top(names);
    let rows: Vec<Row> = all.iter().map(|template| Row::new([(template.name.clone(), Role::Text)])).collect();
    let page = usize::from(list.height.max(1));
    let selected = dialog.pos.selected;
    let top = (selected + 1).saturating_sub(page);
    Table { columns: &[Column::flex(10)], rows: &rows, top, selected: Some(selected), focused: true }
        .draw(painter, list);
    painter.rule(below, 0);
    if let Some(template) = all.get(selected) {
        reading(painter, below.split_top(1).1, &template.text, &NoLabels, 0);
    }
}
