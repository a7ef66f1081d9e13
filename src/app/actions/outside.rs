//! The entry's text in the user's own editor, after a warning.

use super::action::{Action, Scope, free};
use super::finding::no_entry;
use crate::app::dialog::{Dialog, OutsideDialog};
use crate::app::effect::Effect;
use crate::app::state::State;

pub(super) const ACTIONS: &[Action] = &[
    Action { id: "text-outside", scope: Scope::Form, keys: &["Ctrl-G"], rank: 0, blocked: no_entry, run: warn },
    Action { id: "outside-go", scope: Scope::Outside, keys: &["Enter"], rank: 1, blocked: free, run: go },
    Action {
        id: "outside-close",
        scope: Scope::Outside,
        keys: &["Esc"],
        rank: 2,
        blocked: free,
        run: super::dialogs::close,
    },
];

fn warn(state: &mut State) -> Vec<Effect> {
    state.dialog = Some(Dialog::Outside(OutsideDialog { on_disk: false }));
    Vec::new()
}

fn go(state: &mut State) -> Vec<Effect> {
    match state.dialog.take() {
        Some(Dialog::Outside(dialog)) => state.go_outside(dialog.on_disk),
        _ => Vec::new(),
    }
}
