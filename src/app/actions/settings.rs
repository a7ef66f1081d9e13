//! What is set, and changing it.

use super::action::{Action, Scope};
use crate::app::effect::Effect;
use crate::app::screen::{Screen, Setting};
use crate::app::state::State;

pub(super) const ACTIONS: &[Action] =
    &[Action { id: "setting-change", scope: Scope::Settings, keys: &["Enter"], rank: 1, blocked, run: change }];

fn selected(state: &State) -> Option<Setting> {
    match &state.session()?.screen {
        Screen::Settings(screen) => Some(screen.selected()),
        _ => None,
    }
}

/// The action of the selected row.
fn action(state: &State) -> Option<&'static Action> {
    let id = selected(state)?.action()?;
    super::all().find(|action| action.id == id)
}

fn blocked(state: &State) -> Option<&'static str> {
    match action(state) {
        Some(action) => (action.blocked)(state),
        None => Some("blocked-setting-in-file"),
    }
}

fn change(state: &mut State) -> Vec<Effect> {
    action(state).map(|action| (action.run)(state)).unwrap_or_default()
}
