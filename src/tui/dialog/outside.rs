//! The warning before a text goes to the user's own editor.

use super::open::{of_rows, rows_of, say};
use crate::app::dialog::OutsideDialog;
use crate::app::state::State;
use crate::tui::paint::Painter;
use crate::tui::theme::Role;

/// Draws it.
pub fn draw(painter: &mut Painter<'_>, state: &State, dialog: &OutsideDialog) {
    let tr = state.tr();
    let said = tr.t(if dialog.on_disk { "outside-warn-disk" } else { "outside-warn" });
    let links = tr.t("outside-links");
    let rows = rows_of(painter, &said) + 1 + rows_of(painter, &links);
    let inside = of_rows(painter, &tr.t("outside-title"), rows);
    let rest = say(painter, inside, &said, Role::Text);
    say(painter, rest.split_top(1).1, &links, Role::Muted);
}
