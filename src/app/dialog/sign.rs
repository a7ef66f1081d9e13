//! Signing a week off: what names on the card mean, the passphrase again, and a witness if there is one, who may countersign
//! with a journal of their own.

use crate::app::card_names::{NameChoice, NameQuestion};
use crate::app::chord::{Chord, Key};
use crate::app::effect::{Effect, JournalInfo, Witness};
use crate::app::lock::MASK;
use crate::app::secret::Secret;
use crate::domain::journal_name::JournalName;
use crate::domain::progress_card::SavedCard;
use crate::domain::week::Week;
use crate::text::Editor;

/// The dialog.
#[derive(Debug)]
pub struct SignDialog {
    /// The card as it is shown behind the dialog, with the draft beside it.
    pub card: SavedCard,
    /// Names on it that could mean one household, another, or nobody, each with what was chosen: a candidate by its place, or
    /// that it is no name, which comes after them.
    pub names: Vec<(NameQuestion, Option<usize>)>,
    /// The passphrase; nothing for a plain journal.
    pub passphrase: Option<Editor>,
    /// Name and role of a witness; may stay empty.
    pub witness: Editor,
    /// Journals on this terminal that can countersign.
    pub journals: Vec<JournalName>,
    /// The one that is to.
    pub countersigner: Option<usize>,
    /// Its passphrase.
    pub witness_passphrase: Editor,
    /// The line that has the focus.
    pub on: SignLine,
    /// Whether the signature is on its way.
    pub busy: bool,
    /// Why it failed, in words.
    pub error: Option<String>,
}

/// A line of the dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignLine {
    /// What a name means.
    Name(usize),
    /// The passphrase.
    Passphrase,
    /// The witness.
    Witness,
    /// The passphrase of the journal that countersigns.
    WitnessPassphrase,
}

impl SignDialog {
    /// The dialog for a card, with the names that have to be asked about.
    pub fn new(card: SavedCard, names: Vec<NameQuestion>, plain: bool) -> Self {
        let passphrase = (!plain).then(|| Editor::passphrase(MASK));
        let mut dialog = Self {
            card,
            names: names.into_iter().map(|question| (question, None)).collect(),
            passphrase,
            witness: Editor::one_line(""),
            journals: Vec::new(),
            countersigner: None,
            witness_passphrase: Editor::passphrase(MASK),
            on: SignLine::Witness,
            busy: false,
            error: None,
        };
        dialog.on = dialog.lines()[0];
        dialog
    }

    /// The week.
    pub fn week(&self) -> Week {
        self.card.card.week
    }

    /// The lines there are, from the top.
    pub fn lines(&self) -> Vec<SignLine> {
        let names = (0..self.names.len()).map(SignLine::Name);
        let passphrase = self.passphrase.is_some().then_some(SignLine::Passphrase);
        let countersigner = self.countersigner.is_some().then_some(SignLine::WitnessPassphrase);
        names.chain(passphrase).chain([SignLine::Witness]).chain(countersigner).collect()
    }

    /// Goes to the next line, or the one before.
    pub(in crate::app) fn turn(&mut self, forward: bool) {
        let lines = self.lines();
        let at = lines.iter().position(|line| *line == self.on).unwrap_or(0);
        let step = if forward { 1 } else { lines.len() - 1 };
        self.on = lines[(at + step) % lines.len()];
    }

    /// Goes to the line of that number; what is chosen there is turned over if one is there already.
    pub(in crate::app) fn click(&mut self, at: usize) {
        let Some(line) = self.lines().get(at).copied() else { return };
        if std::mem::replace(&mut self.on, line) == line {
            self.choose(Chord::plain(Key::Right));
        }
    }

    /// The line one types in; nothing where one chooses.
    pub fn focused(&mut self) -> Option<&mut Editor> {
        match self.on {
            SignLine::Passphrase => self.passphrase.as_mut(),
            SignLine::Witness if self.countersigner.is_none() => Some(&mut self.witness),
            SignLine::WitnessPassphrase => Some(&mut self.witness_passphrase),
            SignLine::Name(_) | SignLine::Witness => None,
        }
    }

    /// The same, to look at.
    pub fn seen_focused(&self) -> Option<&Editor> {
        match self.on {
            SignLine::Passphrase => self.passphrase.as_ref(),
            SignLine::Witness if self.countersigner.is_none() => Some(&self.witness),
            SignLine::WitnessPassphrase => Some(&self.witness_passphrase),
            SignLine::Name(_) | SignLine::Witness => None,
        }
    }

    /// Chooses by an arrow or the space bar, where one chooses. Returns whether the key was for that.
    pub(in crate::app) fn choose(&mut self, chord: Chord) -> bool {
        let forward = match chord {
            Chord { key: Key::Right | Key::Char(' '), ctrl: false, alt: false, .. } => true,
            Chord { key: Key::Left, ctrl: false, alt: false, .. } => false,
            _ => return false,
        };
        match self.on {
            SignLine::Name(at) => {
                let Some((question, chosen)) = self.names.get_mut(at) else { return false };
                let options = question.candidates.len() + 1;
                *chosen = Some(match *chosen {
                    None => 0,
                    Some(now) => (now + if forward { 1 } else { options - 1 }) % options,
                });
                self.error = None;
                true
            }
            SignLine::Witness if self.countersigner.is_some() => {
                self.next_countersigner();
                true
            }
            _ => false,
        }
    }

    /// Takes the journals in that could countersign: those with a passphrase, but for the one that is open.
    pub(in crate::app) fn receive(&mut self, journals: Vec<JournalInfo>, own: &JournalName) {
        let others = journals.into_iter().filter(|info| !info.plain && info.name != *own);
        self.journals = others.map(|info| info.name).collect();
    }

    /// Has the next journal countersign; after the last one, none.
    pub(in crate::app) fn next_countersigner(&mut self) {
        let next = self.countersigner.map_or(0, |at| at + 1);
        self.countersigner = Some(next).filter(|at| *at < self.journals.len());
        self.witness_passphrase = Editor::passphrase(MASK);
        self.on = SignLine::Witness;
    }

    /// The journal that countersigns.
    pub fn countersigner(&self) -> Option<&JournalName> {
        self.journals.get(self.countersigner?)
    }

    /// The signing, once everything is there; else it goes to the line that is not.
    pub(in crate::app) fn sign(&mut self) -> Option<Effect> {
        if self.busy {
            return None;
        }
        if let Some(open) = self.names.iter().position(|(_, chosen)| chosen.is_none()) {
            self.on = SignLine::Name(open);
            return None;
        }
        if self.passphrase.as_ref().is_some_and(Editor::is_empty) {
            self.on = SignLine::Passphrase;
            return None;
        }
        let witness = match self.countersigner().cloned() {
            Some(_) if self.witness_passphrase.is_empty() => {
                self.on = SignLine::WitnessPassphrase;
                return None;
            }
            Some(name) => {
                let passphrase = Secret::new(self.witness_passphrase.take_secret().to_string());
                Some(Witness::Journal { name, passphrase })
            }
            None => {
                let typed = self.witness.text().trim().to_owned();
                (!typed.is_empty()).then_some(Witness::Typed(typed))
            }
        };
        let passphrase = self.passphrase.as_mut().map(|editor| Secret::new(editor.take_secret().to_string()));
        self.busy = true;
        self.error = None;
        Some(Effect::Confirm { card: self.card.clone(), names: self.choices(), passphrase, witness })
    }

    fn choices(&self) -> Vec<NameChoice> {
        let choice = |(question, chosen): &(NameQuestion, Option<usize>)| NameChoice {
            name: question.name.clone(),
            household: chosen.and_then(|at| question.candidates.get(at).cloned()),
        };
        self.names.iter().map(choice).collect()
    }

    /// It was not signed: both passphrases have to be typed again. `witness`: theirs was the wrong one.
    pub(in crate::app) fn fail(&mut self, why: String, witness: bool) {
        self.busy = false;
        self.on = match self.passphrase {
            _ if witness => SignLine::WitnessPassphrase,
            Some(_) => SignLine::Passphrase,
            None => SignLine::Witness,
        };
        self.error = Some(why);
    }
}
