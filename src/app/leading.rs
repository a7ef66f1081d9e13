//! The beginning of a new journal: its own card, a household, an entry, each offered once, with examples, and never again.

use super::dialog::{Dialog, FirstStepDialog};
use super::effect::Effect;
use super::screen::Screen;
use super::state::State;
use crate::domain::first_step::FirstStep;

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
                    FirstStep::Entry => !desk.newest_entries.is_empty(),
                };
                if done {
                    let mut effects = self.first_step_passed(step.next());
                    effects.extend(self.lead());
                    return effects;
                }
            }
            _ => return Vec::new(),
        }
        self.dialog = Some(Dialog::FirstStep(FirstStepDialog { step, since: self.moment.now }));
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
