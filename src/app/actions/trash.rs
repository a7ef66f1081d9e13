//! What was removed, and taking it back.

use super::action::{Action, Scope};
use crate::app::effect::Effect;
use crate::app::screen::{Screen, TrashScreen};
use crate::app::session::Purpose;
use crate::app::state::State;
use crate::domain::change::Change;

pub(super) const ACTIONS: &[Action] = &[
    Action { id: "trash", scope: Scope::Anywhere, keys: &["T"], rank: 0, blocked: there, run: open },
    Action { id: "trash-restore", scope: Scope::Trash, keys: &["Enter"], rank: 1, blocked: nothing, run: restore },
];

fn there(state: &State) -> Option<&'static str> {
    matches!(state.session()?.screen, Screen::Trash(_)).then_some("blocked-in-trash")
}

fn nothing(state: &State) -> Option<&'static str> {
    let none = state.session().and_then(|session| session.subject()).is_none();
    none.then_some("blocked-trash-empty")
}

fn open(state: &mut State) -> Vec<Effect> {
    let screen = Screen::Trash(TrashScreen::default());
    state.session_mut().map(|session| session.go(screen)).unwrap_or_default()
}

/// Takes the selected record back; undo puts it into the trash again.
fn restore(state: &mut State) -> Vec<Effect> {
    let Some(key) = state.session().and_then(|session| session.subject()) else { return Vec::new() };
    let tr = state.tr();
    let what = tr.with("done-restore", &[("what", tr.record(&key))]);
    state.apply(Change::Restore(key), Purpose::Other(what))
}
