//! Signing a week off: the passphrase again, and a witness if there is one.

use crate::app::effect::Effect;
use crate::app::lock::MASK;
use crate::app::secret::Secret;
use crate::domain::progress_card::SavedCard;
use crate::domain::week::Week;
use crate::text::Editor;

/// The dialog.
#[derive(Debug)]
pub struct SignDialog {
    /// The card as it is shown behind the dialog, with the draft beside it.
    pub card: SavedCard,
    /// The passphrase; nothing for a plain journal.
    pub passphrase: Option<Editor>,
    /// Name and role of a witness; may stay empty.
    pub witness: Editor,
    /// Whether one types the witness and not the passphrase.
    pub on_witness: bool,
    /// Whether the signature is on its way.
    pub busy: bool,
    /// Why it failed, in words.
    pub error: Option<String>,
}

impl SignDialog {
    /// The dialog for a card.
    pub fn new(card: SavedCard, plain: bool) -> Self {
        let passphrase = (!plain).then(|| Editor::passphrase(MASK));
        Self {
            card,
            on_witness: passphrase.is_none(),
            passphrase,
            witness: Editor::one_line(""),
            busy: false,
            error: None,
        }
    }

    /// The week.
    pub fn week(&self) -> Week {
        self.card.card.week
    }

    /// The line one types in.
    pub fn focused(&mut self) -> &mut Editor {
        match &mut self.passphrase {
            Some(passphrase) if !self.on_witness => passphrase,
            _ => &mut self.witness,
        }
    }

    /// The same, to look at.
    pub fn seen_focused(&self) -> &Editor {
        match &self.passphrase {
            Some(passphrase) if !self.on_witness => passphrase,
            _ => &self.witness,
        }
    }

    /// The signing, once a passphrase is typed.
    pub(in crate::app) fn sign(&mut self) -> Option<Effect> {
        if self.busy {
            return None;
        }
        let passphrase = match &mut self.passphrase {
            Some(editor) if editor.is_empty() => return None,
            Some(editor) => Some(Secret::new(editor.take_secret().to_string())),
            None => None,
        };
        self.busy = true;
        self.error = None;
        let witness = self.witness.text().trim().to_owned();
        let witness = (!witness.is_empty()).then_some(witness);
        Some(Effect::Confirm { card: self.card.clone(), passphrase, witness })
    }
}
