//! Every action by name: what is typed narrows the list down; what cannot be done now says why.

use super::open::{of_rows, say};
use crate::app::actions::DIALOG_ROWS;
use crate::app::dialog::PaletteDialog;
use crate::app::hits::Target;
use crate::app::state::State;
use crate::text::{NoLabels, SharedLabels};
use crate::tui::paint::Painter;
use crate::tui::theme::Role;
use crate::tui::widget::editor::editor;
use crate::tui::widget::table::{Column, Row, Table};
use std::sync::Arc;

/// Draws it.
pub fn draw(painter: &mut Painter<'_>, state: &State, palette: &PaletteDialog) {
    let tr = state.tr();
    let rows = u16::try_from(DIALOG_ROWS).unwrap_or(10);
    let inside = of_rows(painter, &tr.t("palette-title"), rows + 4);
    let (input, rest) = inside.split_top(1);
    let labels: SharedLabels = Arc::new(NoLabels);
    painter.hit(input, Target::Input(0, input.x));
    editor(painter, input, &palette.input, &labels, true);
    painter.restyle(input, Role::Input);
    let (list, below) = rest.split_top(1).1.split_top(rows);
    let found = palette.found(state);
    if found.is_empty() {
        say(painter, list, &tr.t("palette-nothing"), Role::Muted);
        return;
    }
    let shown: Vec<Row> = found
        .iter()
        .map(|action| {
            let role = if (action.blocked)(state).is_some() { Role::Muted } else { Role::Text };
            let key = state.settings.keymap.first(action, tr).unwrap_or_default();
            Row::new([(action.label(tr), role), (key, Role::Accent)])
        })
        .collect();
    let columns = [Column::flex(20), Column::fit(12).right()];
    let (top, selected) = (palette.pos.top, palette.pos.selected);
    Table { columns: &columns, rows: &shown, top, selected: Some(selected), focused: true }.draw(painter, list);
    if let Some(action) = found.get(selected) {
        let text = match (action.blocked)(state) {
            Some(why) => tr.with("help-not-now", &[("why", tr.t(why))]),
            None => action.help(tr),
        };
        say(painter, below, &text, Role::Muted);
    }
}
