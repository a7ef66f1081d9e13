//! The lock screen: the journals on this terminal, a passphrase, a new journal. It knows names and nothing else.

use super::chord::Chord;
use super::effect::{Effect, JournalInfo};
use super::failure::Failure;
use super::form::{KeyDid, edit_for};
use super::list::ListPos;
use super::secret::Secret;
use crate::domain::journal_name::JournalName;
use crate::domain::passphrase::Strength;
use crate::domain::recovery_code::RecoveryCode;
use crate::domain::whereabouts::Whereabouts;
use crate::i18n::Catalog;
use crate::text::{Ambiguous, Edit, Editor};
use chrono::{DateTime, Utc};

/// What a passphrase shows as. One cell wide everywhere.
pub const MASK: char = '*';

/// The lock screen.
#[derive(Debug, Default)]
pub struct LockScreen {
    /// The journals; nothing before they have been looked for.
    pub journals: Option<Vec<JournalInfo>>,
    /// The journal asked for on the command line: selected, and asked for its passphrase, as soon as it is found.
    pub wanted: Option<JournalName>,
    /// The lines their owners left, whether or not their hour has come.
    pub whereabouts: Vec<Whereabouts>,
    /// The selection.
    pub pos: ListPos,
    /// The passphrase being typed for the selected journal; nothing while one chooses.
    pub passphrase: Option<Editor>,
    /// The journal being made.
    pub new: Option<NewJournal>,
    /// Whether a journal is being opened or made.
    pub busy: bool,
    /// Until when another try is refused.
    pub wait_until: Option<DateTime<Utc>>,
    /// Why the last try failed.
    pub failure: Option<Failure>,
    /// Whether what was tried last had wide letters or marks in it, as an input method left on makes them.
    pub tried_wide: bool,
}

/// A journal being made.
#[derive(Debug)]
pub struct NewJournal {
    /// The journal that is opened by its recovery code and gets a new passphrase; nothing where one is made.
    pub by_code: Option<JournalName>,
    /// Its name, or the recovery code.
    pub name: Editor,
    /// Its passphrase.
    pub passphrase: Editor,
    /// The passphrase, once more.
    pub again: Editor,
    /// Which of the three one types in, 0 to 2.
    pub focus: usize,
    /// What is wrong, in words.
    pub error: Option<String>,
}

impl LockScreen {
    /// The selected journal.
    pub fn selected(&self) -> Option<&JournalInfo> {
        self.journals.as_ref()?.get(self.pos.selected)
    }

    /// Takes in which journals there are. A single one waits for its passphrase at once.
    pub(super) fn receive(&mut self, journals: Vec<JournalInfo>) {
        let wanted = self.wanted.take().and_then(|name| journals.iter().position(|journal| journal.name == name));
        let selected = wanted.unwrap_or(self.pos.selected);
        self.pos.selected = selected.min(journals.len().saturating_sub(1));
        let only = journals.len() == 1;
        self.journals = Some(journals);
        if (only || wanted.is_some()) && self.new.is_none() {
            self.ask();
        }
    }

    /// Asks for the selected journal's passphrase; a plain journal needs none.
    pub(super) fn ask(&mut self) -> bool {
        let plain = self.selected().is_some_and(|journal| journal.plain);
        if self.selected().is_some() && !plain {
            self.passphrase = Some(Editor::passphrase(MASK));
        }
        plain
    }

    /// Opens the selected journal with what was typed.
    pub(super) fn unlock(&mut self, now: DateTime<Utc>) -> Vec<Effect> {
        let waiting = self.wait_until.is_some_and(|until| until > now);
        let Some(journal) = self.selected().filter(|_| !self.busy && !waiting) else { return Vec::new() };
        let name = journal.name.clone();
        let passphrase = match (&mut self.passphrase, journal_is_plain(&self.journals, self.pos)) {
            (_, true) => None,
            (Some(editor), false) if !editor.is_empty() => Some(Secret::new(editor.take_secret().to_string())),
            _ => return Vec::new(),
        };
        self.tried_wide = passphrase.as_ref().is_some_and(Secret::is_wide);
        self.busy = true;
        self.failure = None;
        vec![Effect::Unlock { name, passphrase }]
    }

    /// Does what a key does in the line one types in.
    pub(super) fn key(&mut self, chord: Chord) -> KeyDid {
        let edit = edit_for(chord).filter(|edit| *edit != Edit::Newline);
        let Some((editor, edit)) = self.typed_in().zip(edit) else { return KeyDid::Nothing };
        editor.edit(edit);
        self.failure = None;
        if let Some(new) = &mut self.new {
            new.error = None;
        }
        KeyDid::Changed
    }

    /// Inserts a pasted text into the line one types in.
    pub(super) fn paste(&mut self, text: String) {
        if let Some(editor) = self.typed_in() {
            editor.edit(Edit::Paste(text));
        }
    }

    /// The line one types in; nothing where one chooses, and nothing while a journal is being opened.
    pub(super) fn typed_in(&mut self) -> Option<&mut Editor> {
        let busy = self.busy;
        let editor = match (&mut self.new, &mut self.passphrase) {
            (Some(new), _) => Some(new.focused()),
            (None, passphrase) => passphrase.as_mut(),
        };
        editor.filter(|_| !busy)
    }

    /// Gives the lines their widths.
    pub(super) fn settle(&mut self, width: usize, ambiguous: Ambiguous) {
        let labels: crate::text::SharedLabels = std::sync::Arc::new(crate::text::NoLabels);
        let lines = self.new.iter().flat_map(|new| [&new.name, &new.passphrase, &new.again]);
        for editor in lines.chain(&self.passphrase) {
            editor.set_view(width.max(2), 1, ambiguous, &labels);
        }
    }
}

/// Why a new passphrase is refused, where it is; the meter beside it says what makes it weak.
pub(in crate::app) fn refusal(strength: Strength, tr: Catalog) -> Option<String> {
    let why = match strength {
        Strength { long_enough: false, .. } => "passphrase-refused-short",
        weak if !weak.is_accepted() => "passphrase-refused-weak",
        _ => return None,
    };
    Some(tr.t(why))
}

fn journal_is_plain(journals: &Option<Vec<JournalInfo>>, pos: ListPos) -> bool {
    journals.as_ref().and_then(|all| all.get(pos.selected)).is_some_and(|journal| journal.plain)
}

impl NewJournal {
    /// An empty form.
    pub fn new() -> Self {
        Self {
            by_code: None,
            name: Editor::one_line(""),
            passphrase: Editor::passphrase(MASK),
            again: Editor::passphrase(MASK),
            focus: 0,
            error: None,
        }
    }

    /// The same for a journal whose passphrase is forgotten.
    pub fn by_code(name: JournalName) -> Self {
        Self { by_code: Some(name), ..Self::new() }
    }

    /// The line one types in.
    pub fn focused(&mut self) -> &mut Editor {
        match self.focus {
            0 => &mut self.name,
            1 => &mut self.passphrase,
            _ => &mut self.again,
        }
    }

    /// Goes to a line. What stands in one nobody can read is marked, so that what is typed takes its place.
    pub(super) fn go_to(&mut self, line: usize) {
        self.focus = line;
        if line > 0 {
            self.focused().edit(Edit::SelectAll);
        }
    }

    /// Whether the passphrase has wide letters or marks in it: it then has to be typed so for good.
    pub fn is_wide(&self) -> bool {
        Secret::new(self.passphrase.text()).is_wide()
    }

    /// How strong the passphrase is.
    pub fn strength(&self) -> Strength {
        let typed = Secret::new(self.name.text());
        let name = self.by_code.as_ref().map_or(typed.reveal(), JournalName::as_str);
        Secret::new(self.passphrase.text()).strength(name)
    }

    /// Says what is wrong, and with which line. A passphrase nobody can read is marked, so that what is typed next takes its place.
    pub(super) fn refuse(&mut self, focus: usize, why: String) {
        self.error = Some(why);
        self.go_to(focus);
    }

    /// What is wrong with the line one types in, before more is typed after it.
    pub(super) fn fault(&self, taken: &[JournalInfo], tr: Catalog) -> Option<String> {
        match self.focus {
            0 => self.named(tr).map_or_else(Some, |name| self.is_taken(&name, taken).then(|| exists(&name, tr))),
            1 => refusal(self.strength(), tr),
            _ => None,
        }
    }

    /// Whether a journal of that name is there already; one that is opened by its code has to be.
    fn is_taken(&self, name: &JournalName, taken: &[JournalInfo]) -> bool {
        self.by_code.is_none() && taken.iter().any(|journal| journal.name == *name)
    }

    /// The journal's name, if the first line is right.
    fn named(&self, tr: Catalog) -> Result<JournalName, String> {
        let typed = Secret::new(self.name.text());
        match &self.by_code {
            Some(name) => {
                RecoveryCode::parse(typed.reveal()).map_err(|bad| Failure::BadRecoveryCode(bad).say(tr))?;
                Ok(name.clone())
            }
            None => JournalName::parse(typed.reveal()).map_err(|bad| tr.bad_journal_name(bad)),
        }
    }

    /// The journal to make, or which line is at fault and why.
    pub(super) fn finish(&mut self, tr: Catalog) -> Result<Effect, (usize, String)> {
        let name = self.named(tr).map_err(|why| (0, why))?;
        if let Some(why) = refusal(self.strength(), tr) {
            return Err((1, why));
        }
        let typed = Secret::new(self.name.text());
        let passphrase = Secret::new(self.passphrase.text());
        let again = Secret::new(self.again.text());
        if passphrase != again {
            self.again.take_secret();
            return Err((2, tr.t("passphrase-not-the-same")));
        }
        Ok(match self.by_code {
            Some(_) => Effect::UnlockByCode { name, code: typed, passphrase },
            None => Effect::CreateJournal { name, passphrase: Some(passphrase) },
        })
    }
}

fn exists(name: &JournalName, tr: Catalog) -> String {
    Failure::JournalExists(name.to_string()).say(tr)
}

impl Default for NewJournal {
    fn default() -> Self {
        Self::new()
    }
}
