//! What came of changing a setting: it holds at once, and not before it stands in the file.

use super::receive::fail;
use crate::app::effect::{Effect, SettingChange};
use crate::app::failure::Failure;
use crate::app::screen::Setting;
use crate::app::session::Session;
use crate::app::state::{State, Tone};

/// Steps of settings that can be taken back.
const UNDO_MAX: usize = 50;

pub(super) fn configured(state: &mut State, change: SettingChange) -> Vec<Effect> {
    let SettingChange { setting, value, undo } = change;
    let before = setting.now(&state.settings);
    setting.set(&mut state.settings, &value);
    let mut effects = Vec::new();
    if setting == Setting::Language {
        effects.push(Effect::Speak(state.settings.lang));
    }
    if let Some(session) = state.session_mut() {
        if !undo {
            session.setting_undo.push(SettingChange { setting, value: before, undo: true });
            let old = session.setting_undo.len().saturating_sub(UNDO_MAX);
            session.setting_undo.drain(..old);
        }
        effects.extend(Session::reload(session));
    }
    let said = match (state.is_demo(), undo) {
        (true, _) => "setting-set-demo",
        (false, true) => "setting-set-back",
        (false, false) => "setting-set",
    };
    // It is seen to be set: the word on it goes with the next key.
    state.say(Tone::Hint, state.tr().t(said));
    effects
}

/// Nothing has changed; a step back that did not succeed can be tried again.
pub(super) fn not_configured(state: &mut State, change: SettingChange, failure: &Failure) -> Vec<Effect> {
    if let Some(session) = state.session_mut().filter(|_| change.undo) {
        session.setting_undo.push(change);
    }
    fail(state, failure);
    Vec::new()
}
