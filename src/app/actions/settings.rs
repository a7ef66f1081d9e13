//! What is set, and changing it.

use super::action::{Action, Scope};
use crate::app::effect::{Effect, SettingChange};
use crate::app::screen::{Screen, Setting};
use crate::app::state::State;

pub(super) const ACTIONS: &[Action] = &[
    Action { id: "setting-change", scope: Scope::Settings, keys: &["Enter"], rank: 1, blocked, run: change },
    Action {
        id: "setting-next",
        scope: Scope::Settings,
        keys: &["Right"],
        rank: 0,
        blocked: no_choice,
        run: |s| choose(s, true),
    },
    Action {
        id: "setting-previous",
        scope: Scope::Settings,
        keys: &["Left"],
        rank: 0,
        blocked: no_choice,
        run: |s| choose(s, false),
    },
    Action { id: "setting-undo", scope: Scope::Settings, keys: &["u"], rank: 2, blocked: no_undo, run: undo },
];

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
        None => no_choice(state),
    }
}

fn no_choice(state: &State) -> Option<&'static str> {
    let by_option = state.settings.by_option;
    match selected(state)? {
        Setting::Language if by_option.lang => Some("blocked-setting-lang-option"),
        Setting::Color if by_option.color => Some("blocked-setting-color-option"),
        Setting::Templates | Setting::Keys => Some("blocked-setting-in-file"),
        setting => setting.choices().is_empty().then_some("blocked-setting-no-choice"),
    }
}

fn no_undo(state: &State) -> Option<&'static str> {
    state.session()?.setting_undo.is_empty().then_some("blocked-no-setting-undo")
}

fn change(state: &mut State) -> Vec<Effect> {
    match action(state) {
        Some(action) => (action.run)(state),
        None => choose(state, true),
    }
}

fn choose(state: &mut State, forward: bool) -> Vec<Effect> {
    let Some(setting) = selected(state) else { return Vec::new() };
    let next = setting.next(&state.settings, forward);
    next.map(|value| Effect::Configure(SettingChange { setting, value: value.to_owned(), undo: false }))
        .into_iter()
        .collect()
}

/// The last setting as it was.
fn undo(state: &mut State) -> Vec<Effect> {
    let change = state.session_mut().and_then(|session| session.setting_undo.pop());
    change.map(Effect::Configure).into_iter().collect()
}
