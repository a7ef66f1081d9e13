//! All dialogs as one type.

use super::{
    CardDraftDialog, CodeDialog, ConflictDialog, EraseDialog, GuideDialog, PaletteDialog, SecretDialog, SignDialog,
};
use crate::app::list::ListPos;
use crate::app::scroll::Scroll;
use crate::domain::first_step::FirstStep;
use chrono::{DateTime, Utc};

/// A dialog.
#[derive(Debug)]
pub enum Dialog {
    /// What can be done here, with its keys.
    Help(Scroll),
    /// The guide.
    Guide(Box<GuideDialog>),
    /// Every action, by name.
    Palette(Box<PaletteDialog>),
    /// Templates for an entry.
    Templates(TemplatesDialog),
    /// The warning before a text goes to the user's own editor.
    Outside(OutsideDialog),
    /// Weeks that wait to be confirmed, asked once an unlock.
    WeeklyPrompt(WeeklyPrompt),
    /// A draft of the card that is to be signed, or is signed.
    CardDraft(Box<CardDraftDialog>),
    /// Signing a week off.
    Sign(Box<SignDialog>),
    /// The passphrase, again, for the recovery code or for another passphrase.
    Secret(Box<SecretDialog>),
    /// The recovery code.
    Code(Box<CodeDialog>),
    /// A step of a new journal's beginning.
    FirstStep(FirstStepDialog),
    /// The question before a household is erased.
    Erase(EraseDialog),
    /// A record that somebody else saved first.
    Conflict(Box<ConflictDialog>),
}

/// Templates to choose from; they are the settings'.
#[derive(Debug, Default)]
pub struct TemplatesDialog {
    /// The selection.
    pub pos: ListPos,
}

/// The warning before a text leaves.
#[derive(Debug)]
pub struct OutsideDialog {
    /// Whether there is no place for it but on a disk.
    pub on_disk: bool,
}

/// Weeks that wait; they are listed in the session.
#[derive(Debug, Default)]
pub struct WeeklyPrompt {
    /// The selection.
    pub pos: ListPos,
}

/// A step to take or to pass over.
#[derive(Debug)]
pub struct FirstStepDialog {
    /// The step.
    pub step: FirstStep,
    /// When it was offered.
    pub since: DateTime<Utc>,
}
