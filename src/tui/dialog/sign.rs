//! Signing a week off: what it means, the passphrase again, a witness if there is one.

use super::open::{of_rows, rows_of, say};
use crate::app::dialog::SignDialog;
use crate::app::state::State;
use crate::text::{NoLabels, SharedLabels};
use crate::tui::paint::Painter;
use crate::tui::theme::Role;
use crate::tui::widget::field::Field;
use std::sync::Arc;

/// Draws it.
pub fn draw(painter: &mut Painter<'_>, state: &State, sign: &SignDialog) {
    let tr = state.tr();
    let week = tr.week(sign.week());
    let said = tr.t("sign-text");
    let (below, role) = match (&sign.error, sign.busy) {
        (_, true) => (tr.t("sign-busy"), Role::Muted),
        (Some(error), false) => (error.clone(), Role::Error),
        (None, false) => (String::new(), Role::Muted),
    };
    let lines = 2 + u16::from(sign.passphrase.is_some());
    let rows = rows_of(painter, &said) + 1 + lines + rows_of(painter, &below);
    let inside = of_rows(painter, &tr.with("sign-title", &[("week", week)]), rows);
    let mut rest = say(painter, inside, &said, Role::Text).split_top(1).1;
    let fields = [(tr.t("sign-passphrase"), sign.passphrase.as_ref()), (tr.t("sign-witness"), Some(&sign.witness))];
    let label_width = fields.iter().map(|(label, _)| painter.width(label)).max().unwrap_or(0);
    let labels: SharedLabels = Arc::new(NoLabels);
    for (at, (label, text)) in fields.iter().enumerate() {
        let Some(text) = text else { continue };
        let (row, after) = rest.split_top(1);
        let focused = sign.on_witness == (at == 1) && !sign.busy;
        Field { label, label_width, focused }.text(painter, row, text, &labels);
        rest = after;
    }
    say(painter, rest.split_top(1).1, &below, role);
}
