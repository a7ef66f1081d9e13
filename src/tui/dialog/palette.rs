//! Every action by name: what is typed narrows the list down; what cannot be done now says why.

use super::open::{of_rows, say};
use crate::app::actions::{DIALOG_ROWS, Scope};
use crate::app::dialog::{Offered, PaletteDialog};
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
    let everywhere = state.scopes_behind_dialog().contains(&Scope::Anywhere);
    let title = tr.t(if everywhere { "palette-title" } else { "palette-title-writing" });
    let inside = of_rows(painter, &title, rows + 4);
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
        .map(|offered| {
            let (role, key) = match offered {
                Offered::Here(action) => {
                    let role = if (action.blocked)(state).is_some() { Role::Muted } else { Role::Text };
                    (role, state.settings.keymap.first(action, tr))
                }
                Offered::There(action) => (Role::Text, state.settings.keymap.first(action, tr)),
                Offered::Setting(_) => (Role::Text, None),
            };
            let (label, place) = (offered.label(tr), offered.place(tr));
            Row::new([(label, role), (place, Role::Muted), (key.unwrap_or_default(), Role::Accent)])
        })
        .collect();
    let columns = [Column::flex(20), Column::fit(22), Column::fit(12).right()];
    let (top, selected) = (palette.pos.top, palette.pos.selected);
    Table { columns: &columns, rows: &shown, top, selected: Some(selected), focused: true }.draw(painter, list);
    if let Some(offered) = found.get(selected) {
        let text = match offered {
            Offered::Here(action) => match (action.blocked)(state) {
                Some(why) => tr.with("help-not-now", &[("why", tr.t(why))]),
                None => action.help(tr),
            },
            Offered::There(action) => tr.with("palette-there", &[("help", action.help(tr))]),
            Offered::Setting(_) => tr.t("palette-there-setting"),
        };
        say(painter, below, &text, Role::Muted);
    }
}
