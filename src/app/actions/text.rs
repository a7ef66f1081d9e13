//! What can be done wherever one types: the clipboard, undo, select all. A masked line gives nothing away and takes nothing.

use super::action::{Action, Scope};
use crate::app::effect::Effect;
use crate::app::state::{State, Tone};
use crate::app::typing;
use crate::text::{Edit, Editor, NoLabels, render};

pub(super) const ACTIONS: &[Action] = &[
    Action { id: "text-copy", scope: Scope::Typing, keys: &["Ctrl-C"], rank: 0, blocked: nothing_marked, run: copy },
    Action { id: "text-cut", scope: Scope::Typing, keys: &["Ctrl-X"], rank: 0, blocked: nothing_marked, run: cut },
    Action { id: "text-paste", scope: Scope::Typing, keys: &["Ctrl-V"], rank: 0, blocked: cannot_paste, run: paste },
    Action {
        id: "text-undo",
        scope: Scope::Typing,
        keys: &["Ctrl-Z"],
        rank: 0,
        blocked: |s| blocked_unless(s, Editor::can_undo, "blocked-nothing-to-undo"),
        run: |s| typing::edit(s, Edit::Undo),
    },
    Action {
        id: "text-redo",
        scope: Scope::Typing,
        keys: &["Ctrl-Y"],
        rank: 0,
        blocked: |s| blocked_unless(s, Editor::can_redo, "blocked-nothing-to-redo"),
        run: |s| typing::edit(s, Edit::Redo),
    },
    Action {
        id: "text-select-all",
        scope: Scope::Typing,
        keys: &["Ctrl-A"],
        rank: 0,
        blocked: |s| blocked_unless(s, |editor| !editor.is_empty(), "blocked-no-text"),
        run: |s| typing::edit(s, Edit::SelectAll),
    },
];

fn blocked_unless(state: &State, possible: impl Fn(&Editor) -> bool, otherwise: &'static str) -> Option<&'static str> {
    (!state.seen_typed_in().is_some_and(possible)).then_some(otherwise)
}

fn masked(state: &State) -> Option<&'static str> {
    state.seen_typed_in().is_some_and(|editor| editor.options().mask.is_some()).then_some("blocked-masked")
}

fn nothing_marked(state: &State) -> Option<&'static str> {
    let marked = |editor: &Editor| editor.selected().is_some();
    masked(state).or_else(|| blocked_unless(state, marked, "blocked-nothing-marked"))
}

fn cannot_paste(state: &State) -> Option<&'static str> {
    let empty = state.clipboard.is_empty().then_some("blocked-clipboard-empty");
    masked(state).or(empty).or_else(|| blocked_unless(state, |_| true, "blocked-not-typing"))
}

fn copy(state: &mut State) -> Vec<Effect> {
    let text = state.seen_typed_in().and_then(Editor::selection);
    text.map(|text| take_in(state, text)).unwrap_or_default()
}

fn cut(state: &mut State) -> Vec<Effect> {
    let (outcome, mut effects) = typing::edit_and_see(state, Edit::Cut);
    if let Some(text) = outcome.cut {
        effects.extend(take_in(state, text));
    }
    effects
}

fn paste(state: &mut State) -> Vec<Effect> {
    let text = state.clipboard.text().map(str::to_owned);
    text.map(|text| typing::edit(state, Edit::Paste(text))).unwrap_or_default()
}

/// Puts a text on the clipboards: with its references for pasting here, as it reads for everybody else.
fn take_in(state: &mut State, text: String) -> Vec<Effect> {
    let shown = match state.session() {
        Some(session) => render(&text, &*session.labels),
        None => render(&text, &NoLabels),
    };
    let now = state.moment.now;
    let effects = state.clipboard.put(text, shown, now);
    if !state.clipboard.is_outside() {
        let said = state.tr().t("notice-copied-inside");
        state.say(Tone::Hint, said);
    }
    effects
}
