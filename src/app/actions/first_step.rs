//! A step of a new journal's beginning: taken, passed over, or all of them passed over.

use super::action::{Action, Scope, free};
use super::anywhere::open_new;
use crate::app::dialog::Dialog;
use crate::app::effect::Effect;
use crate::app::screen::Screen;
use crate::app::state::State;
use crate::domain::change::{Family, Record};
use crate::domain::first_step::FirstStep;
use chrono::TimeDelta;

pub(super) const ACTIONS: &[Action] = &[
    Action { id: "first-step-go", scope: Scope::FirstStep, keys: &["Enter"], rank: 1, blocked: free, run: go },
    Action { id: "first-step-skip", scope: Scope::FirstStep, keys: &["Esc"], rank: 2, blocked: free, run: skip },
    Action { id: "first-step-end", scope: Scope::FirstStep, keys: &["q"], rank: 3, blocked: free, run: end },
];

/// Nobody has read it sooner: an Esc that comes before was meant for what stood there.
const UNREAD: TimeDelta = TimeDelta::milliseconds(500);

/// Whether the step has only just come up.
fn unread(state: &State) -> bool {
    let now = state.moment.now;
    matches!(&state.dialog, Some(Dialog::FirstStep(offered)) if (TimeDelta::zero()..UNREAD).contains(&(now - offered.since)))
}

/// The step that is offered; it is not any more.
fn take(state: &mut State) -> Option<FirstStep> {
    match state.dialog.take() {
        Some(Dialog::FirstStep(offered)) => Some(offered.step),
        other => {
            state.dialog = other;
            None
        }
    }
}

/// Opens the step's form, with examples where nothing is typed. What comes next is offered when one is back at the desk.
fn go(state: &mut State) -> Vec<Effect> {
    let Some(step) = take(state) else { return Vec::new() };
    let mut effects = state.first_step_passed(step.next());
    effects.extend(match step {
        FirstStep::Card => open_card(state),
        FirstStep::Household => open_new(state, Family::Household),
        FirstStep::Entry => open_new(state, Family::Entry),
    });
    if let Some(form) = state.session_mut().and_then(|session| session.form_mut()) {
        form.examples = true;
    }
    effects
}

fn open_card(state: &mut State) -> Vec<Effect> {
    let Some(Screen::Desk(desk)) = state.session().map(|session| &session.screen) else { return Vec::new() };
    let card = desk.desk.as_ref().map(|desk| desk.contact_card.clone()).unwrap_or_default();
    // Nobody has written on it yet: its revision is the first.
    super::contacts::open(state, Record::ContactCard(card), 0)
}

fn skip(state: &mut State) -> Vec<Effect> {
    if unread(state) {
        return Vec::new();
    }
    take(state).map(|step| state.first_step_passed(step.next())).unwrap_or_default()
}

fn end(state: &mut State) -> Vec<Effect> {
    take(state).map(|_| state.first_step_passed(None)).unwrap_or_default()
}
