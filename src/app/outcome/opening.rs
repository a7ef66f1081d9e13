//! What came of opening a journal, and of looking after the open one's file.

use crate::app::effect::{Effect, Opened, Upkeep};
use crate::app::failure::Failure;
use crate::app::secret::Secret;
use crate::app::session::Session;
use crate::app::state::{Place, State, Tone};
use crate::domain::first_step::FirstStep;
use chrono::TimeDelta;

pub(super) fn open(state: &mut State, opened: Opened) -> Vec<Effect> {
    state.last_input = state.moment.now;
    // The passphrase just set is still there: with it, the code that stands for it can be shown without asking again.
    let new = state.lock_screen_mut().and_then(|lock| lock.new.take());
    let mut session = Session::new(opened);
    let mut effects = Vec::new();
    if new.as_ref().is_some_and(|new| new.by_code.is_none()) {
        session.journal.first_step = Some(FirstStep::Card);
        effects.push(Effect::FirstStep(Some(FirstStep::Card)));
    }
    // Who has just begun sees on the desk what is due.
    session.prompted = session.journal.first_step.is_some();
    // First of all: it must not come up in the middle of something else.
    if let Some(mut new) = new.filter(|_| !session.journal.plain) {
        effects.push(Effect::ShowCode(Secret::new(new.passphrase.take_secret().to_string())));
    }
    effects.extend(session.reload());
    effects.push(Effect::LookAfter);
    state.place = Place::Open(Box::new(session));
    state.dialog = None;
    state.notice = None;
    effects.extend(state.return_to());
    effects
}

pub(super) fn open_failed(state: &mut State, failure: Failure) -> Vec<Effect> {
    let now = state.moment.now;
    let text = failure.say(state.tr());
    if let Some(lock) = state.lock_screen_mut() {
        lock.busy = false;
        if let Failure::WrongPassphrase { wait_seconds, .. } = failure {
            let wait = TimeDelta::seconds(i64::try_from(wait_seconds).unwrap_or(0));
            lock.wait_until = (wait_seconds > 0).then(|| now + wait);
        }
        match &mut lock.new {
            Some(new) => new.error = Some(text),
            None => lock.failure = Some(failure),
        }
    }
    Vec::new()
}

/// Takes in how the file is; a filling disk is said once an unlock.
pub(super) fn looked_after(state: &mut State, upkeep: Upkeep) {
    let tr = state.tr();
    let Some(session) = state.session_mut() else { return };
    let before = session.upkeep.replace(upkeep).unwrap_or_default();
    if upkeep.backup_overdue && !before.backup_overdue {
        state.say(Tone::Failed, tr.t("notice-backup-overdue"));
    }
    if let Some(free) = upkeep.low_space.filter(|_| before.low_space.is_none()) {
        state.say(Tone::Failed, tr.with("notice-low-space", &[("free", (free >> 20).to_string())]));
    }
}

pub(super) fn whereabouts_left(state: &mut State, shown: bool) -> Vec<Effect> {
    let text = state.tr().t(if shown { "notice-whereabouts" } else { "notice-whereabouts-gone" });
    let effects = state.session_mut().filter(|session| session.form().is_some_and(|form| form.saving));
    let effects = effects.map(Session::back).unwrap_or_default();
    state.say(Tone::Done, text);
    effects
}
