//! 2 承诺卡

use super::action::{Action, Scope, free};
use super::anywhere::{open_new, remove};
use crate::app::effect::Effect;
use crate::app::form::{Form, FormKind};
use crate::app::screen::{PledgesScreen, Screen};
use crate::app::state::State;
use crate::domain::change::{Family, Record, Stored};
use crate::domain::pledge::Pledge;

pub(super) const ACTIONS: &[Action] = &[
    Action {
        id: "pledge-new",
        scope: Scope::Pledges,
        keys: &["n"],
        rank: 1,
        blocked: free,
        run: |s| open_new(s, Family::Pledge),
    },
    Action { id: "pledge-edit", scope: Scope::Pledges, keys: &["e", "Enter"], rank: 2, blocked: no_pledge, run: edit },
    Action {
        id: "pledge-progress",
        scope: Scope::Pledges,
        keys: &["p"],
        rank: 3,
        blocked: closed,
        run: |s| open(s, FormKind::PledgeProgress),
    },
    Action {
        id: "pledge-post",
        scope: Scope::Pledges,
        keys: &["o"],
        rank: 4,
        blocked: no_pledge,
        run: |s| open(s, FormKind::PledgePosting),
    },
    Action {
        id: "pledge-close",
        scope: Scope::Pledges,
        keys: &["c"],
        rank: 5,
        blocked: closed,
        run: |s| open(s, FormKind::PledgeClose),
    },
    Action { id: "pledge-remove", scope: Scope::Pledges, keys: &["Del"], rank: 6, blocked: no_pledge, run: remove },
];

fn selected(state: &State) -> Option<&Stored<Pledge>> {
    match &state.session()?.screen {
        Screen::Pledges(screen) => PledgesScreen::selected_pledge(screen),
        _ => None,
    }
}

fn no_pledge(state: &State) -> Option<&'static str> {
    selected(state).is_none().then_some("blocked-no-pledge")
}

fn closed(state: &State) -> Option<&'static str> {
    let closed = selected(state).is_some_and(|pledge| !pledge.value.status.is_open());
    no_pledge(state).or_else(|| closed.then_some("blocked-pledge-closed"))
}

fn edit(state: &mut State) -> Vec<Effect> {
    let draft = state.new_draft_id();
    let Some(pledge) = selected(state) else { return Vec::new() };
    let form = Form::for_record(Record::Pledge(pledge.value.clone()), Some(pledge.revision), draft);
    match (form, state.session_mut()) {
        (Some(form), Some(session)) => session.go(Screen::Form(Box::new(form))),
        _ => Vec::new(),
    }
}

fn open(state: &mut State, kind: FormKind) -> Vec<Effect> {
    let draft = state.new_draft_id();
    let today = state.moment.today;
    let Some(pledge) = selected(state) else { return Vec::new() };
    let form = Form::for_pledge(kind, pledge, today, draft);
    state.session_mut().map(|session| session.go(Screen::Form(Box::new(form)))).unwrap_or_default()
}
