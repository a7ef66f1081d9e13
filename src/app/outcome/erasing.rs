//! What came of erasing a household. Invariant: nothing that would bring it back stays in memory.

use super::receive::fail;
use crate::app::dialog::Dialog;
use crate::app::effect::Effect;
use crate::app::failure::Failure;
use crate::app::session::Session;
use crate::app::state::{State, Tone};
use crate::domain::code::Code;
use crate::domain::erasing::Erased;
use crate::i18n::Catalog;

/// The household is erased.
pub(super) fn erased(state: &mut State, code: &Code, erased: &Erased) -> Vec<Effect> {
    close_question(state);
    state.say(Tone::Done, told(code, erased, state.tr()).join(" "));
    let Some(session) = state.session_mut() else { return Vec::new() };
    session.undo.clear();
    session.redo.clear();
    session.reload()
}

/// It is not.
pub(super) fn erase_failed(state: &mut State, failure: &Failure) -> Vec<Effect> {
    close_question(state);
    fail(state, failure);
    state.session_mut().map(Session::reload).unwrap_or_default()
}

fn close_question(state: &mut State) {
    if matches!(state.dialog, Some(Dialog::Erase(_))) {
        state.dialog = None;
    }
}

/// What was erased, and what still stands: sentences, the first always.
pub fn told(code: &Code, erased: &Erased, tr: Catalog) -> Vec<String> {
    let count = |number: u32| ("count", number.to_string());
    let done = [
        ("code", code.to_string()),
        ("entries", erased.entries.to_string()),
        ("others", erased.others.to_string()),
        ("traces", erased.traces.to_string()),
    ];
    let mut said = vec![tr.with("erased-done", &done)];
    let rest = [
        (erased.backups, "erased-backups"),
        (erased.backups_left, "erased-backups-left"),
        (erased.left, "erased-left"),
        (erased.weeks, "erased-weeks"),
    ];
    said.extend(rest.into_iter().filter(|(number, _)| *number > 0).map(|(number, key)| tr.with(key, &[count(number)])));
    said
}
