//! Saving the small forms: the work plan, and the line a cadre leaves on this terminal's lock screen.

use super::action::{Action, Scope, free};
use crate::app::effect::Effect;
use crate::app::form::{Form, FormKind};
use crate::app::screen::Screen;
use crate::app::session::Purpose;
use crate::app::state::State;
use crate::domain::change::Change;

pub(super) const ACTIONS: &[Action] = &[Action {
    id: "whereabouts-leave",
    scope: Scope::Anywhere,
    keys: &[],
    rank: 0,
    blocked: free,
    run: leave_whereabouts,
}];

fn leave_whereabouts(state: &mut State) -> Vec<Effect> {
    let form = Form::for_whereabouts(state.new_draft_id());
    state.session_mut().map(|session| session.go(Screen::Form(Box::new(form)))).unwrap_or_default()
}

/// Saves a small form, if the form on the screen is one.
pub(super) fn save(state: &mut State) -> Option<Vec<Effect>> {
    if let Some(effects) = super::exports::save(state).or_else(|| super::imports::save(state)) {
        return Some(effects);
    }
    let (moment, tr) = (state.moment, state.tr());
    let form = state.session_mut()?.form_mut()?;
    for field in &mut form.fields {
        field.error = None;
    }
    let fault = match form.kind {
        FormKind::WorkPlan => match form.work_plan(tr) {
            Ok(plan) => {
                form.saving = true;
                return Some(state.apply(Change::SetPlan(plan), Purpose::SaveForm));
            }
            Err(fault) => fault,
        },
        FormKind::Whereabouts => match form.whereabouts(moment, tr) {
            Ok((text, until)) => {
                form.saving = true;
                return Some(vec![Effect::LeaveWhereabouts { text, until }]);
            }
            Err(fault) => fault,
        },
        _ => return None,
    };
    Some(super::form::refuse(state, fault))
}
