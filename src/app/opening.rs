//! A journal that was opened, or was not; and the beginning of a new one: its own card, a household, an entry, each offered
//! once, with examples, and never again.

use super::dialog::{Dialog, FirstStepDialog};
use super::effect::{Effect, Opened};
use super::failure::Failure;
use super::screen::Screen;
use super::secret::Secret;
use super::session::Session;
use super::state::{Place, State};
use crate::domain::first_step::FirstStep;
use chrono::TimeDelta;

/// Takes in an open journal.
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

/// Says why a journal was not opened or made.
pub(super) fn failed(state: &mut State, failure: Failure) -> Vec<Effect> {
    let now = state.moment.now;
    let text = failure.say(state.tr());
    if let Some(lock) = state.lock_screen_mut() {
        lock.busy = false;
        if let Failure::WrongPassphrase { wait_seconds } = failure {
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

impl State {
    /// Offers the next step of the beginning, once the desk shows what there is. What is there already is passed over.
    pub(super) fn lead(&mut self) -> Vec<Effect> {
        let wanted = self.session().and_then(|session| session.journal.first_step).filter(|_| self.dialog.is_none());
        let Some(step) = wanted else { return Vec::new() };
        match self.session().map(|session| (&session.screen, session)) {
            Some((Screen::Desk(desk), session)) => {
                let Some(desk) = &desk.desk else { return Vec::new() };
                let done = match step {
                    FirstStep::Card => !session.own_name.is_empty(),
                    FirstStep::Household => !session.directory.households.is_empty(),
                    FirstStep::Entry => desk.newest_entry.is_some(),
                };
                if done {
                    let mut effects = self.first_step_passed(step.next());
                    effects.extend(self.lead());
                    return effects;
                }
            }
            _ => return Vec::new(),
        }
        self.dialog = Some(Dialog::FirstStep(FirstStepDialog { step }));
        Vec::new()
    }

    /// Goes on to a step, or to none, and has it remembered.
    pub(super) fn first_step_passed(&mut self, next: Option<FirstStep>) -> Vec<Effect> {
        if let Some(session) = self.session_mut() {
            session.journal.first_step = next;
        }
        vec![Effect::FirstStep(next)]
    }
}
