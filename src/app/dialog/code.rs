//! The recovery code: shown to be written down, then two of its groups typed back. Invariant: it counts as written down only
//! when both were right; put off, it stays due.

use crate::domain::recovery_code::{GROUPS, RecoveryCode, is_group};
use crate::text::{Edit, Editor};
use chrono::{DateTime, Utc};

/// The dialog.
#[derive(Debug)]
pub struct CodeDialog {
    /// The code.
    pub code: RecoveryCode,
    /// The two groups asked for, counted from 0.
    pub asked: [usize; 2],
    /// What was typed for them, once the code is covered and they are asked for.
    pub typed: Option<[Editor; 2]>,
    /// Which of the two one types in.
    pub focus: usize,
    /// Which of the two is not the code's.
    pub wrong: Option<usize>,
}

impl CodeDialog {
    /// The dialog for a code. Which groups are asked for depends on the moment, so that nobody writes down two of them only.
    pub fn new(code: RecoveryCode, now: DateTime<Utc>) -> Self {
        let mixed = now.timestamp_micros().unsigned_abs() as usize;
        let first = mixed % GROUPS;
        let second = (first + 1 + mixed / GROUPS % (GROUPS - 1)) % GROUPS;
        Self { code, asked: [first.min(second), first.max(second)], typed: None, focus: 0, wrong: None }
    }

    /// The line one types in.
    pub fn focused(&mut self) -> Option<&mut Editor> {
        let focus = self.focus;
        self.typed.as_mut().map(|typed| &mut typed[focus])
    }

    /// The same, to look at.
    pub fn seen_focused(&self) -> Option<&Editor> {
        self.typed.as_ref().map(|typed| &typed[self.focus])
    }

    /// Goes on: covers the code and asks, goes to the next line that is not right yet, or says that both are right. What is
    /// wrong is marked: what is typed next takes its place.
    pub(in crate::app) fn next(&mut self) -> bool {
        let Some(typed) = &mut self.typed else {
            self.typed = Some([Editor::one_line(""), Editor::one_line("")]);
            return false;
        };
        let groups = self.code.groups();
        let wrong = |at: usize| !is_group(&typed[at].text(), &groups[self.asked[at]]);
        let Some(at) = (0..2).find(|at| wrong(*at)) else { return true };
        // Going on to the other line finds nothing wrong with it yet.
        self.wrong = Some(at).filter(|at| *at == self.focus || !typed[*at].is_empty());
        self.focus = at;
        typed[at].edit(Edit::SelectAll);
        false
    }

    /// Shows the code again; whether it was covered.
    pub(in crate::app) fn back(&mut self) -> bool {
        (self.focus, self.wrong) = (0, None);
        self.typed.take().is_some()
    }
}
