//! A step of a new journal's beginning: taken, passed over, or all of them passed over.

use super::action::{Action, Scope, free};
use super::anywhere::open_new;
use crate::app::dialog::Dialog;
use crate::app::effect::Effect;
use crate::app::form::Form;
use crate::app::screen::Screen;
use crate::app::state::State;
use crate::domain::change::{Family, Record};
use crate::domain::first_step::FirstStep;

pub(super) const ACTIONS: &[Action] = &[
    Action { id: "first-step-go", scope: Scope::FirstStep, keys: &["Enter"], rank: 1, blocked: free, run: go },
    Action { id: "first-step-skip", scope: Scope::FirstStep, keys: &["Esc"], rank: 2, blocked: free, run: skip },
    Action { id: "first-step-end", scope: Scope::FirstStep, keys: &["q"], rank: 3, blocked: free, run: end },
];

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
    let draft = state.new_draft_id();
    let Some(session) = state.session_mut() else { return Vec::new() };
    let Screen::Desk(desk) = &session.screen else { return Vec::new() };
    let card = desk.desk.as_ref().map(|desk| desk.contact_card.clone()).unwrap_or_default();
    // Nobody has written on it yet: its revision is the first.
    let form = Form::for_record(Record::ContactCard(card), Some(0), draft);
    form.map(|form| session.go(Screen::Form(Box::new(form)))).unwrap_or_default()
}

fn skip(state: &mut State) -> Vec<Effect> {
    take(state).map(|step| state.first_step_passed(step.next())).unwrap_or_default()
}

fn end(state: &mut State) -> Vec<Effect> {
    take(state).map(|_| state.first_step_passed(None)).unwrap_or_default()
}
