//! The question before a household is erased: what goes, what stays, and that it is for good.

use super::open::{of_rows, rows_of, say};
use crate::app::dialog::EraseDialog;
use crate::app::state::State;
use crate::tui::paint::Painter;
use crate::tui::theme::Role;

/// Draws it.
pub fn draw(painter: &mut Painter<'_>, state: &State, dialog: &EraseDialog) {
    let tr = state.tr();
    let whom = [("label", dialog.label.clone()), ("code", dialog.code.to_string())];
    let goes = tr.with("erase-goes", &[("count", dialog.entries.to_string())]);
    let texts = [
        (tr.with("erase-ask", &whom), Role::Text),
        (goes, Role::Text),
        (tr.t("erase-stays"), Role::Muted),
        (tr.t(if dialog.busy { "erase-busy" } else { "erase-for-good" }), Role::Due),
    ];
    let rows = texts.iter().map(|(text, _)| rows_of(painter, text)).sum();
    let mut rest = of_rows(painter, &tr.t("erase-title"), rows);
    for (text, role) in texts {
        rest = say(painter, rest, &text, role);
    }
}
