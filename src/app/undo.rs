//! What can be taken back, newest last.

use super::session::Session;
use crate::domain::change::{Change, DraftTarget, RecordKey};
use crate::domain::week::Week;

/// How many steps `u` can take back.
const UNDO_MAX: usize = 100;

/// One step of undo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UndoStep {
    /// What it was, in words: 删去日记 D03.
    pub what: String,
    /// The change that takes it back.
    pub change: Change,
}

impl Session {
    /// Remembers how to take a change back.
    pub fn push_undo(&mut self, step: UndoStep) {
        self.undo.push(step);
        if self.undo.len() > UNDO_MAX {
            self.undo.remove(0);
        }
    }

    /// Forgets the steps that would change a week's card, which is signed now: what was done before them can be taken back still.
    pub(super) fn forget_changes_of(&mut self, week: Week) {
        let card = RecordKey::Week(week);
        let other = |step: &UndoStep| match &step.change {
            Change::Revert { record, .. } => record.key() != card,
            Change::Remove(key) | Change::Restore(key) => *key != card,
            Change::KeepDraft(draft) => draft.target != DraftTarget::Edit(card.clone()),
            _ => true,
        };
        self.undo.retain(other);
        self.redo.retain(other);
    }
}
