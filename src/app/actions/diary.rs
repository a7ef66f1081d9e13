//! 4 民情日记

use super::action::{Action, Scope, free};
use super::anywhere::{open_new, remove};
use crate::app::effect::Effect;
use crate::app::form::Form;
use crate::app::screen::{DiaryScreen, Screen};
use crate::app::state::State;
use crate::domain::change::{Family, Record};

pub(super) const ACTIONS: &[Action] = &[
    Action {
        id: "entry-new",
        scope: Scope::Diary,
        keys: &["n"],
        rank: 1,
        blocked: free,
        run: |s| open_new(s, Family::Entry),
    },
    Action { id: "entry-edit", scope: Scope::Diary, keys: &["e", "Enter"], rank: 2, blocked: no_entry, run: edit },
    Action { id: "entry-remove", scope: Scope::Diary, keys: &["Del"], rank: 3, blocked: no_entry, run: remove },
    Action {
        id: "entry-scroll-down",
        scope: Scope::Diary,
        keys: &["Right", "Space"],
        rank: 0,
        blocked: no_entry,
        run: |s| scroll(s, true),
    },
    Action {
        id: "entry-scroll-up",
        scope: Scope::Diary,
        keys: &["Left"],
        rank: 0,
        blocked: no_entry,
        run: |s| scroll(s, false),
    },
];

pub(super) fn diary(state: &State) -> Option<&DiaryScreen> {
    match &state.session()?.screen {
        Screen::Diary(screen) => Some(screen),
        _ => None,
    }
}

pub(super) fn no_entry(state: &State) -> Option<&'static str> {
    diary(state).and_then(DiaryScreen::selected_row).is_none().then_some("blocked-no-entry")
}

pub(super) fn edit(state: &mut State) -> Vec<Effect> {
    let draft = state.new_draft_id();
    let Some(entry) = diary(state).and_then(DiaryScreen::selected_entry) else { return Vec::new() };
    let form = Form::for_record(Record::Entry(entry.value.clone()), Some(entry.revision), draft);
    match (form, state.session_mut()) {
        (Some(form), Some(session)) => session.go(Screen::Form(Box::new(form))),
        _ => Vec::new(),
    }
}

fn scroll(state: &mut State, down: bool) -> Vec<Effect> {
    if let Some(Screen::Diary(screen)) = state.session_mut().map(|session| &mut session.screen) {
        screen.scroll.go(down);
    }
    Vec::new()
}
