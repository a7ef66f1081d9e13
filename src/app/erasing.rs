//! What came of erasing a household. Invariant: nothing that would bring it back stays in memory.

use super::dialog::Dialog;
use super::effect::{Effect, Outcome};
use super::session::Session;
use super::state::{State, Tone};
use crate::domain::code::Code;
use crate::domain::erasing::Erased;
use crate::i18n::Catalog;

/// Takes an outcome of erasing in; gives any other back.
pub(super) fn receive(state: &mut State, outcome: Outcome) -> Result<Vec<Effect>, Outcome> {
    let (tone, said) = match outcome {
        Outcome::Erased(code, erased) => (Tone::Done, told(&code, &erased, state.tr()).join(" ")),
        Outcome::EraseFailed(failure) => (Tone::Failed, failure.say(state.tr())),
        other => return Err(other),
    };
    if matches!(state.dialog, Some(Dialog::Erase(_))) {
        state.dialog = None;
    }
    state.say(tone, said);
    let Some(session) = state.session_mut() else { return Ok(Vec::new()) };
    if tone == Tone::Done {
        session.undo.clear();
        session.redo.clear();
    }
    Ok(Session::reload(session))
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
