//! 5 民情台账

use super::action::{Action, Scope, free};
use super::anywhere::{open_new, remove};
use crate::app::effect::Effect;
use crate::app::form::{Beginning, Form};
use crate::app::screen::{DiaryScreen, MattersScreen, Screen};
use crate::app::state::State;
use crate::domain::change::{Family, Record, Stored};
use crate::domain::matter::Matter;
use crate::domain::overview::EntryFilter;

pub(super) const ACTIONS: &[Action] = &[
    Action {
        id: "matter-new",
        scope: Scope::Matters,
        keys: &["n"],
        rank: 1,
        blocked: free,
        run: |s| open_new(s, Family::Matter),
    },
    Action { id: "matter-answer", scope: Scope::Matters, keys: &["a"], rank: 2, blocked: no_matter, run: answer },
    Action { id: "matter-edit", scope: Scope::Matters, keys: &["e", "Enter"], rank: 3, blocked: no_matter, run: edit },
    Action { id: "matter-diary", scope: Scope::Matters, keys: &["d"], rank: 4, blocked: no_matter, run: diary },
    Action { id: "matter-open-only", scope: Scope::Matters, keys: &["o"], rank: 5, blocked: free, run: open_only },
    Action { id: "matter-remove", scope: Scope::Matters, keys: &["Del"], rank: 6, blocked: no_matter, run: remove },
    Action {
        id: "matter-scroll-down",
        scope: Scope::Matters,
        keys: &["Right", "Space"],
        rank: 0,
        blocked: no_matter,
        run: |s| scroll(s, true),
    },
    Action {
        id: "matter-scroll-up",
        scope: Scope::Matters,
        keys: &["Left"],
        rank: 0,
        blocked: no_matter,
        run: |s| scroll(s, false),
    },
];

fn ledger(state: &State) -> Option<&MattersScreen> {
    match &state.session()?.screen {
        Screen::Matters(screen) => Some(screen),
        _ => None,
    }
}

fn selected(state: &State) -> Option<&Stored<Matter>> {
    ledger(state).and_then(MattersScreen::selected_matter)
}

fn no_matter(state: &State) -> Option<&'static str> {
    selected(state).is_none().then_some("blocked-no-matter")
}

fn show(state: &mut State, form: Option<Form>) -> Vec<Effect> {
    match (form, state.session_mut()) {
        (Some(form), Some(session)) => session.go(Screen::Form(Box::new(form))),
        _ => Vec::new(),
    }
}

fn edit(state: &mut State) -> Vec<Effect> {
    let draft = state.new_draft_id();
    let form = selected(state)
        .and_then(|matter| Form::for_record(Record::Matter(matter.value.clone()), Some(matter.revision), draft));
    show(state, form)
}

fn answer(state: &mut State) -> Vec<Effect> {
    selected(state).cloned().map(|matter| answer_to(state, &matter)).unwrap_or_default()
}

/// The form for an answer to a matter.
pub(super) fn answer_to(state: &mut State, matter: &Stored<Matter>) -> Vec<Effect> {
    let (draft, today) = (state.new_draft_id(), state.moment.today);
    show(state, Some(Form::for_answer(matter, today, None, draft)))
}

fn diary(state: &mut State) -> Vec<Effect> {
    let Some(code) = selected(state).map(|matter| matter.value.code.clone()) else { return Vec::new() };
    let filter = EntryFilter { matter: Some(code), ..EntryFilter::ALL };
    state.session_mut().map(|session| session.go(Screen::Diary(DiaryScreen::of(filter)))).unwrap_or_default()
}

/// Shows what somebody waits for, or everything again.
fn open_only(state: &mut State) -> Vec<Effect> {
    let Some(Screen::Matters(screen)) = state.session_mut().map(|session| &mut session.screen) else {
        return Vec::new();
    };
    screen.filter.open_only = !screen.filter.open_only;
    screen.filter.only = None;
    screen.why.clear();
    state.session_mut().map(|session| session.screen.load()).unwrap_or_default()
}

fn scroll(state: &mut State, down: bool) -> Vec<Effect> {
    if let Some(screen) = ledger(state) {
        screen.scroll.go(down);
    }
    Vec::new()
}

impl State {
    /// Begins a matter from the entry that is being written; the entry's text is kept as a draft first, and comes back.
    pub(super) fn begin_matter(&mut self, beginning: Beginning) -> Vec<Effect> {
        let (draft, today) = (self.new_draft_id(), self.moment.today);
        let Some(session) = self.session_mut() else { return Vec::new() };
        let received_by = session.own_name.clone();
        let Screen::Form(entry) = &mut session.screen else { return Vec::new() };
        let form = entry.begin_matter(beginning, &received_by, &session.known, today, draft);
        if form.is_none() {
            return Vec::new();
        }
        let mut effects = self.keep_draft();
        effects.extend(show(self, form));
        effects
    }
}
