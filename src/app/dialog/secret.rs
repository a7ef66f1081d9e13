//! Asks for the passphrase of the open journal: to show the recovery code, or to change the passphrase.

use crate::app::effect::Effect;
use crate::app::lock::{MASK, refusal};
use crate::app::secret::Secret;
use crate::domain::passphrase::Strength;
use crate::i18n::Catalog;
use crate::text::{Edit, Editor};

/// What the passphrase is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecretKind {
    /// To show the recovery code.
    ShowCode,
    /// To set another one.
    Change,
}

/// The dialog.
#[derive(Debug)]
pub struct SecretDialog {
    /// What for.
    pub kind: SecretKind,
    /// The journal's name, which makes a bad passphrase.
    pub journal: String,
    /// The passphrase; and to change it, the new one twice.
    pub lines: Vec<Editor>,
    /// Which line one types in.
    pub focus: usize,
    /// Whether it is being done.
    pub busy: bool,
    /// Why it was not done, in words.
    pub error: Option<String>,
}

impl SecretDialog {
    /// The dialog, empty.
    pub fn new(kind: SecretKind, journal: String) -> Self {
        let count = if kind == SecretKind::Change { 3 } else { 1 };
        let lines = (0..count).map(|_| Editor::passphrase(MASK)).collect();
        Self { kind, journal, lines, focus: 0, busy: false, error: None }
    }

    /// How strong the new passphrase is, once there is one.
    pub fn strength(&self) -> Option<Strength> {
        let new = self.lines.get(1).filter(|line| !line.is_empty())?;
        Some(Secret::new(new.text()).strength(&self.journal))
    }

    /// Goes to the next line, or asks for what it is all about.
    pub(in crate::app) fn next(&mut self, tr: Catalog) -> Option<Effect> {
        if self.busy || self.lines.get(self.focus).is_none_or(Editor::is_empty) {
            return None;
        }
        let last = self.focus + 1 == self.lines.len();
        let weak = self.strength().and_then(|strength| refusal(strength, tr));
        if let Some(why) = weak.filter(|_| self.focus == 1 || last) {
            self.refuse(1, why);
            return None;
        }
        if !last {
            self.go_to(self.focus + 1);
            return None;
        }
        let secret = |line: &Editor| Secret::new(line.text());
        let effect = match self.lines.as_slice() {
            [old, new, again] if secret(new) == secret(again) => {
                Effect::ChangePassphrase { old: secret(old), new: secret(new) }
            }
            [_, _, _] => {
                self.lines[2].take_secret();
                self.refuse(2, tr.t("passphrase-not-the-same"));
                return None;
            }
            lines => Effect::ShowCode(secret(lines.first()?)),
        };
        (self.busy, self.error) = (true, None);
        Some(effect)
    }

    /// Says what is wrong, and with which line: it is marked, so that what is typed next takes its place.
    pub(in crate::app) fn refuse(&mut self, focus: usize, why: String) {
        (self.busy, self.error) = (false, Some(why));
        self.go_to(focus);
    }

    /// Goes to a line: what stands in it is marked, so that what is typed takes its place.
    pub(in crate::app) fn go_to(&mut self, line: usize) {
        self.focus = line;
        if let Some(line) = self.lines.get_mut(line) {
            line.edit(Edit::SelectAll);
        }
    }

    /// Whether the new passphrase has wide letters or marks in it.
    pub fn is_wide(&self) -> bool {
        self.lines.get(1).is_some_and(|line| Secret::new(line.text()).is_wide())
    }
}
