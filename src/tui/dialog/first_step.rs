//! A step of a new journal's beginning: what it is for, and that it can wait.

use super::open::{of_rows, rows_of, say};
use crate::app::dialog::FirstStepDialog;
use crate::app::state::State;
use crate::domain::first_step::FirstStep;
use crate::tui::paint::Painter;
use crate::tui::theme::Role;

/// Draws it.
pub fn draw(painter: &mut Painter<'_>, state: &State, offered: &FirstStepDialog) {
    let tr = state.tr();
    let (what, why) = match offered.step {
        FirstStep::Card => ("first-step-card", "first-step-card-why"),
        FirstStep::Household => ("first-step-household", "first-step-household-why"),
        FirstStep::Entry => ("first-step-entry", "first-step-entry-why"),
    };
    let place = [
        ("number", offered.step.number().to_string()),
        ("count", FirstStep::ALL.len().to_string()),
        ("what", tr.t(what)),
    ];
    let (text, later) = (tr.t(why), tr.t("first-step-later"));
    let rows = rows_of(painter, &text) + 1 + rows_of(painter, &later);
    let inside = of_rows(painter, &tr.with("first-step-title", &place), rows);
    let rest = say(painter, inside, &text, Role::Text).split_top(1).1;
    say(painter, rest, &later, Role::Muted);
}
