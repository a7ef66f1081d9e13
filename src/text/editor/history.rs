//! Undo and redo, in the units people think in.
//!
//! Invariant: undoing every step gives the text the history began with. A step is a phrase (typing up to and including its
//! punctuation, without a pause), a run of deletions, a paste, a line break, or one command.

use super::buffer::{Buffer, Pos};
use crate::text::chars::is_mark;
use std::collections::VecDeque;

/// Cursor and selection.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Caret {
    pub(super) cursor: Pos,
    pub(super) anchor: Option<Pos>,
}

/// What a step is made of, to know what may join it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Typing,
    Backspace,
    Delete,
    Whole,
}

/// One replacement.
#[derive(Clone)]
pub(super) struct Change {
    pub(super) at: Pos,
    pub(super) removed: String,
    pub(super) inserted: String,
}

#[derive(Clone)]
struct Step {
    id: u64,
    kind: Kind,
    changes: Vec<Change>,
    before: Caret,
    after: Caret,
}

impl Step {
    fn bytes(&self) -> usize {
        self.changes.iter().map(|c| c.removed.len() + c.inserted.len()).sum()
    }
}

/// Steps that are always kept; beyond them memory is bounded.
const STEPS_KEPT: usize = 1_000;
const STEPS_MOST: usize = 10_000;
/// Bytes of typing without a mark or a pause that are taken back at once: about forty characters.
const LONGEST_PHRASE: usize = 120;
const BYTES_MOST: usize = 64 << 20;

#[derive(Clone, Default)]
pub(super) struct History {
    done: VecDeque<Step>,
    undone: Vec<Step>,
    /// The last step may still grow.
    open: bool,
    ids: u64,
    bytes: usize,
}

impl History {
    /// What the text is after, as a number that two equal states of one history share.
    pub(super) fn state(&self) -> u64 {
        self.done.back().map_or(0, |step| step.id)
    }

    /// The next change begins a new step.
    pub(super) fn close(&mut self) {
        self.open = false;
    }

    /// Records changes that have been made.
    pub(super) fn record(&mut self, kind: Kind, changes: Vec<Change>, before: Caret, after: Caret) {
        self.undone.clear();
        let mut changes = changes;
        let joined = self.open && kind != Kind::Whole && self.join(kind, &mut changes, after);
        if !joined {
            self.ids += 1;
            let step = Step { id: self.ids, kind, changes, before, after };
            self.bytes += step.bytes();
            self.done.push_back(step);
        }
        self.open = kind != Kind::Whole;
        while self.done.len() > STEPS_MOST || (self.bytes > BYTES_MOST && self.done.len() > STEPS_KEPT) {
            if let Some(oldest) = self.done.pop_front() {
                self.bytes = self.bytes.saturating_sub(oldest.bytes());
            }
        }
    }

    /// Lets the last step grow by one change; false where it does not continue it.
    fn join(&mut self, kind: Kind, changes: &mut [Change], after: Caret) -> bool {
        let (Some(step), [change]) = (self.done.back_mut(), changes) else { return false };
        if step.kind != kind {
            return false;
        }
        let Some(last) = step.changes.last_mut() else { return false };
        let joined = match kind {
            Kind::Typing => {
                let continues = change.removed.is_empty() && last.at.after(&last.inserted) == change.at;
                if continues && !ends_phrase(&last.inserted, &change.inserted) {
                    last.inserted.push_str(&change.inserted);
                    true
                } else {
                    false
                }
            }
            Kind::Backspace if change.at.after(&change.removed) == last.at => {
                last.removed.insert_str(0, &change.removed);
                last.at = change.at;
                true
            }
            Kind::Delete if change.at == last.at => {
                last.removed.push_str(&change.removed);
                true
            }
            Kind::Backspace | Kind::Delete | Kind::Whole => false,
        };
        if joined {
            step.after = after;
            self.bytes += change.removed.len() + change.inserted.len();
        }
        joined
    }

    /// Takes the last step back; the caret to show.
    pub(super) fn undo(&mut self, buffer: &mut Buffer) -> Option<Caret> {
        self.open = false;
        let step = self.done.pop_back()?;
        for change in step.changes.iter().rev() {
            buffer.replace(change.at..change.at.after(&change.inserted), &change.removed);
        }
        self.bytes = self.bytes.saturating_sub(step.bytes());
        let caret = step.before;
        self.undone.push(step);
        Some(caret)
    }

    /// Makes the last undone step again; the caret to show.
    pub(super) fn redo(&mut self, buffer: &mut Buffer) -> Option<Caret> {
        self.open = false;
        let step = self.undone.pop()?;
        for change in &step.changes {
            buffer.replace(change.at..change.at.after(&change.removed), &change.inserted);
        }
        self.bytes += step.bytes();
        let caret = step.after;
        self.done.push_back(step);
        Some(caret)
    }

    pub(super) fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    pub(super) fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }
}

/// A phrase ends with its punctuation (or the space after a word): what follows is a new one.
fn ends_phrase(typed: &str, next: &str) -> bool {
    typed.len() > LONGEST_PHRASE
        || typed.chars().next_back().is_some_and(is_mark) && next.chars().next().is_some_and(|c| !is_mark(c))
}
