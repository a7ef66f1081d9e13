//! The recovery code to write down, and the check that it was written.

use super::open::{of_rows, rows_of, say};
use crate::app::dialog::CodeDialog;
use crate::app::state::State;
use crate::i18n::Catalog;
use crate::text::{Editor, NoLabels, SharedLabels};
use crate::tui::paint::Painter;
use crate::tui::theme::Role;
use crate::tui::widget::field::Field;
use std::sync::Arc;

/// Groups in a row, each with its number.
const IN_ROW: usize = 4;

/// Draws it.
pub fn draw(painter: &mut Painter<'_>, state: &State, shown: &CodeDialog) {
    let tr = state.tr();
    match &shown.typed {
        None => code(painter, tr, shown),
        Some(typed) => check(painter, tr, shown, typed),
    }
}

fn code(painter: &mut Painter<'_>, tr: Catalog, shown: &CodeDialog) {
    let said = tr.t("code-text");
    let groups = shown.code.groups();
    let rows = groups.len().div_ceil(IN_ROW);
    let inside =
        of_rows(painter, &tr.t("code-title"), rows_of(painter, &said) + 1 + u16::try_from(rows).unwrap_or(u16::MAX));
    let mut rest = say(painter, inside, &said, Role::Text).split_top(1).1;
    for (row, some) in groups.chunks(IN_ROW).enumerate() {
        let (line, below) = rest.split_top(1);
        let mut column = 0;
        for (at, group) in some.iter().enumerate() {
            let number = format!("{:>2} ", row * IN_ROW + at + 1);
            column += painter.put(line, column, 0, &number, Role::Muted);
            column += painter.put(line, column, 0, group, Role::Accent) + 3;
        }
        rest = below;
    }
}

fn check(painter: &mut Painter<'_>, tr: Catalog, shown: &CodeDialog, typed: &[Editor; 2]) {
    let said = tr.t("code-check");
    let number = |at: usize| (shown.asked[at] + 1).to_string();
    let below = shown.wrong.map(|at| {
        let key = if typed[at].is_empty() { "code-empty" } else { "code-wrong" };
        tr.with(key, &[("number", number(at))])
    });
    let below = below.unwrap_or_default();
    let rows = rows_of(painter, &said) + 4 + rows_of(painter, &below);
    let inside = of_rows(painter, &tr.t("code-title"), rows);
    let mut rest = say(painter, inside, &said, Role::Text).split_top(1).1;
    let label = |at: usize| tr.with("code-group", &[("number", number(at))]);
    let names = [label(0), label(1)];
    let label_width = names.iter().map(|name| painter.width(name)).max().unwrap_or(0);
    let labels: SharedLabels = Arc::new(NoLabels);
    for (at, (label, text)) in names.iter().zip(typed).enumerate() {
        let (row, after) = rest.split_top(1);
        Field { at, label, label_width, focused: shown.focus == at }.text(painter, row, text, &labels);
        rest = after;
    }
    say(painter, rest.split_top(1).1, &below, Role::Error);
}
