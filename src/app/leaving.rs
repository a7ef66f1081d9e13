//! Leaving what is being written: back, locking, quitting. What was typed is on the disk, as a draft, before it leaves the
//! screen; where it could not be kept, the form stays and says why.

use super::actions::back;
use super::effect::Effect;
use super::returning::LeftAt;
use super::state::{Place, State, Tone};

/// Where one goes once what was typed is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaving {
    /// To the screen before.
    Back,
    /// To the lock screen.
    Lock,
    /// Out of the program.
    Quit,
}

impl State {
    /// Leaves, at once where nothing typed is waiting to be kept, else as soon as it is.
    pub(super) fn leave(&mut self, to: Leaving) -> Vec<Effect> {
        let keeping = self.keep_draft();
        match self.session_mut() {
            Some(session) if !keeping.is_empty() => {
                session.leaving = Some(to);
                keeping
            }
            _ => self.left(to),
        }
    }

    /// Goes on with leaving after a draft has been kept; what was typed meanwhile is kept first.
    pub(super) fn go_on_leaving(&mut self) -> Vec<Effect> {
        let to = self.session_mut().and_then(|session| session.leaving.take());
        to.map(|to| self.leave(to)).unwrap_or_default()
    }

    /// Leaves at once: what is typed is sent to be kept, and nobody is left to hear whether it was.
    pub(super) fn hang_up(&mut self) -> Vec<Effect> {
        let mut effects = self.keep_draft();
        effects.extend(self.left(Leaving::Quit));
        effects
    }

    /// Keeps what is typed, on the screen and behind it, as drafts, if there is anything to keep.
    pub(super) fn keep_draft(&mut self) -> Vec<Effect> {
        let now = self.moment.now;
        let unkept = self.session_mut().map(|session| session.keep_drafts(now)).unwrap_or_default();
        unkept.into_iter().flat_map(|(change, purpose)| self.apply(change, purpose)).collect()
    }

    fn left(&mut self, to: Leaving) -> Vec<Effect> {
        match to {
            Leaving::Back => {
                if self
                    .session()
                    .and_then(|session| session.form())
                    .is_some_and(|form| form.is_unsaved() && form.target().is_some())
                {
                    let text = self.tr().t("form-kept");
                    self.say(Tone::Hint, text);
                }
                back(self)
            }
            Leaving::Lock => self.close_journal(),
            Leaving::Quit => {
                let mut effects = self.close_journal();
                self.quitting = true;
                effects.push(Effect::Quit);
                effects
            }
        }
    }

    /// Closes the journal and shows the lock screen.
    fn close_journal(&mut self) -> Vec<Effect> {
        let Some(session) = self.session() else { return Vec::new() };
        self.left_at = Some(LeftAt::of(session));
        let mut effects = self.clipboard.clear();
        self.place = Place::Locked(Box::default());
        self.dialog = None;
        self.notice = None;
        effects.extend([Effect::Lock, Effect::ListJournals, Effect::ListWhereabouts]);
        effects
    }
}
