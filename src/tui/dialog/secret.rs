//! The passphrase, again: for the recovery code, or to set another one.

use super::open::{of_rows, rows_of, say};
use crate::app::dialog::{SecretDialog, SecretKind};
use crate::app::state::State;
use crate::text::{NoLabels, SharedLabels};
use crate::tui::paint::Painter;
use crate::tui::screen::lock::{STRENGTH_ROWS, strength};
use crate::tui::theme::Role;
use crate::tui::widget::field::Field;
use std::sync::Arc;

/// Draws it.
pub fn draw(painter: &mut Painter<'_>, state: &State, asked: &SecretDialog) {
    let tr = state.tr();
    let (title, text, names): (_, _, &[&str]) = match asked.kind {
        SecretKind::ShowCode => ("code-title", "secret-text-code", &["secret-passphrase"]),
        SecretKind::Change => {
            ("secret-title-change", "secret-text-change", &["secret-old", "secret-new", "lock-new-again"])
        }
    };
    let said = tr.t(text);
    let (below, role) = match (&asked.error, asked.busy) {
        (_, true) => (tr.t("secret-busy"), Role::Muted),
        (Some(error), false) => (error.clone(), Role::Error),
        (None, false) if asked.is_wide() => (tr.t("passphrase-wide"), Role::Due),
        (None, false) => (state.demo_passphrase(), Role::Muted),
    };
    let names: Vec<String> = names.iter().map(|name| tr.t(name)).collect();
    let label_width = names.iter().map(|name| painter.width(name)).max().unwrap_or(0);
    let measured = if asked.kind == SecretKind::Change { STRENGTH_ROWS } else { 0 };
    let lines = u16::try_from(names.len()).unwrap_or(u16::MAX) + measured;
    let rows = rows_of(painter, &said) + 2 + lines + rows_of(painter, &below);
    let inside = of_rows(painter, &tr.t(title), rows);
    let mut rest = say(painter, inside, &said, Role::Text).split_top(1).1;
    let labels: SharedLabels = Arc::new(NoLabels);
    for (at, (label, text)) in names.iter().zip(&asked.lines).enumerate() {
        let (row, after) = rest.split_top(1);
        let focused = asked.focus == at && !asked.busy;
        Field { at, label, label_width, focused }.text(painter, row, text, &labels);
        rest = after;
        if at == 1 {
            let (below, after) = rest.split_top(STRENGTH_ROWS);
            if let Some(found) = asked.strength() {
                strength(painter, tr, found, below.split_left(label_width + 2).1);
            }
            rest = after;
        }
    }
    say(painter, rest.split_top(1).1, &below, role);
}
