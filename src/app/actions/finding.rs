//! Find and replace in the text of an entry.

use super::action::{Action, Scope, free};
use crate::app::effect::Effect;
use crate::app::form::{Form, FormKind};
use crate::app::state::{State, Tone};
use crate::app::typing;
use crate::text::Edit;

pub(super) const ACTIONS: &[Action] = &[
    Action { id: "find-open", scope: Scope::Form, keys: &["Ctrl-F"], rank: 0, blocked: no_entry, run: open },
    Action {
        id: "find-next",
        scope: Scope::Find,
        keys: &["Enter", "Down"],
        rank: 1,
        blocked: no_match,
        run: |s| go(s, false),
    },
    Action {
        id: "find-previous",
        scope: Scope::Find,
        keys: &["Shift-Tab", "Up"],
        rank: 0,
        blocked: no_match,
        run: |s| go(s, true),
    },
    Action { id: "find-switch", scope: Scope::Find, keys: &["Tab"], rank: 2, blocked: free, run: switch },
    Action { id: "find-replace", scope: Scope::Find, keys: &["Ctrl-R"], rank: 4, blocked: no_match, run: replace },
    Action {
        id: "find-replace-all",
        scope: Scope::Find,
        keys: &["Ctrl-E"],
        rank: 3,
        blocked: no_match,
        run: replace_all,
    },
    Action { id: "find-undo", scope: Scope::Find, keys: &["Ctrl-Z"], rank: 0, blocked: free, run: undo },
    Action { id: "find-close", scope: Scope::Find, keys: &["Esc"], rank: 5, blocked: free, run: close },
];

fn seen_form(state: &State) -> Option<&Form> {
    state.session()?.form()
}

/// What is looked for is in the text of an entry.
pub(super) fn no_entry(state: &State) -> Option<&'static str> {
    match seen_form(state) {
        Some(form) if form.saving => Some("blocked-saving"),
        Some(form) if form.kind == FormKind::Entry => None,
        _ => Some("blocked-entry-only"),
    }
}

fn no_match(state: &State) -> Option<&'static str> {
    let bar = seen_form(state).and_then(|form| form.find.as_ref());
    let found = bar.is_some_and(|bar| bar.place.is_some());
    no_entry(state).or_else(|| (!found).then_some("blocked-no-match"))
}

fn with_form(state: &mut State, what: impl FnOnce(&mut Form)) -> Vec<Effect> {
    if let Some(form) = state.session_mut().and_then(|session| session.form_mut()) {
        what(form);
    }
    Vec::new()
}

fn open(state: &mut State) -> Vec<Effect> {
    with_form(state, Form::open_find)
}

fn close(state: &mut State) -> Vec<Effect> {
    with_form(state, Form::close_find)
}

fn go(state: &mut State, backward: bool) -> Vec<Effect> {
    with_form(state, |form| form.find_on(backward))
}

fn switch(state: &mut State) -> Vec<Effect> {
    with_form(state, |form| {
        if let Some(bar) = &mut form.find {
            bar.on_replacement = !bar.on_replacement;
        }
    })
}

fn replace(state: &mut State) -> Vec<Effect> {
    let now = state.moment.now;
    let mut held = false;
    with_form(state, |form| {
        if form.replace_here() {
            form.touch(now);
        } else {
            held = true;
        }
    });
    if held {
        state.say_blocked("blocked-link-stays");
    }
    Vec::new()
}

fn replace_all(state: &mut State) -> Vec<Effect> {
    let now = state.moment.now;
    let mut count = 0;
    with_form(state, |form| {
        count = form.replace_everywhere();
        if count > 0 {
            form.touch(now);
        }
    });
    if count == 0 {
        state.say_blocked("blocked-link-stays");
    } else {
        let said = state.tr().with("notice-replaced", &[("count", count.to_string())]);
        state.say(Tone::Done, said);
    }
    Vec::new()
}

/// Takes back a replacement first, then what was typed in the bar.
fn undo(state: &mut State) -> Vec<Effect> {
    let now = state.moment.now;
    let mut taken = false;
    with_form(state, |form| {
        taken = form.undo_replacement();
        if taken {
            form.touch(now);
        }
    });
    if taken { Vec::new() } else { typing::edit(state, Edit::Undo) }
}
