//! What came of confirming and amending weeks.

use crate::app::dialog::Dialog;
use crate::app::effect::Effect;
use crate::app::failure::Failure;
use crate::app::screen::Screen;
use crate::app::session::{Purpose, Session};
use crate::app::state::{State, Tone};
use crate::domain::change::Change;
use crate::domain::signoff::SignOff;
use crate::domain::week::Week;

pub(super) fn confirmed(state: &mut State, sign_off: &SignOff) -> Vec<Effect> {
    let tr = state.tr();
    if matches!(&state.dialog, Some(Dialog::Sign(sign)) if sign.week() == sign_off.week) {
        state.dialog = None;
    }
    let left = state.session().map_or(0, |session| session.owed_besides(sign_off.week));
    if let Some(session) = state.session_mut() {
        session.forget_changes_of(sign_off.week);
    }
    let effects = state.session_mut().map(Session::reload).unwrap_or_default();
    let said = [("week", tr.week(sign_off.week)), ("count", left.to_string())];
    state.say(Tone::Done, tr.with(if left == 0 { "notice-confirmed" } else { "notice-confirmed-more" }, &said));
    effects
}

pub(super) fn confirm_failed(state: &mut State, week: Week, failure: &Failure) -> Vec<Effect> {
    let text = failure.say(state.tr());
    match &mut state.dialog {
        Some(Dialog::Sign(sign)) if sign.week() == week => {
            let witness = matches!(failure, Failure::WrongPassphrase { .. }) && sign.countersigner.is_some();
            sign.fail(text, witness);
        }
        _ => state.say(Tone::Failed, text),
    }
    Vec::new()
}

pub(super) fn amended(state: &mut State, week: Week) -> Vec<Effect> {
    let tr = state.tr();
    let Some(session) = state.session_mut() else { return Vec::new() };
    let draft = session.form().filter(|form| form.saving).map(|form| form.draft.clone());
    if draft.is_some() {
        session.screen = session.trail.pop().unwrap_or_else(|| Screen::Desk(Default::default()));
    }
    let mut effects = draft.map(|draft| state.apply(Change::DropDraft(draft), Purpose::DropSaved)).unwrap_or_default();
    effects.extend(state.session_mut().map(Session::reload).unwrap_or_default());
    state.say(Tone::Done, tr.with("notice-amended", &[("week", tr.week(week))]));
    effects
}
