//! What the state asks of the world, and what the world answers.

use super::card_names::NameChoice;
use super::failure::Failure;
use super::query::{Answer, Query};
use super::secret::Secret;
use crate::domain::change::{Applied, Change};
use crate::domain::journal_name::JournalName;
use crate::domain::progress_card::SavedCard;
use crate::domain::signoff::SignOff;
use crate::domain::week::Week;
use crate::i18n::Lang;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

/// A request to the runtime, the only one who touches the world.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Look which journals lie on this terminal.
    ListJournals,
    /// Make a journal and open it. Without a passphrase it is a plain one.
    CreateJournal {
        /// Its name.
        name: JournalName,
        /// Its passphrase.
        passphrase: Option<Secret>,
    },
    /// Open a journal; one that is open is closed first.
    Unlock {
        /// Its name.
        name: JournalName,
        /// Its passphrase; nothing for a plain journal.
        passphrase: Option<Secret>,
    },
    /// Close the journal.
    Lock,
    /// Ask the open journal something.
    Load(Query),
    /// Change the open journal.
    Apply {
        /// The change.
        change: Change,
        /// What it was for; comes back with the answer.
        ticket: Ticket,
    },
    /// Sign a week off: checks the passphrase again, signs, applies.
    Confirm {
        /// The card as shown, with the fresh draft beside it.
        card: SavedCard,
        /// What the names on it that could not be told mean, in reading order.
        names: Vec<NameChoice>,
        /// The passphrase, again; nothing for a plain journal.
        passphrase: Option<Secret>,
        /// Who is there.
        witness: Option<Witness>,
    },
    /// Sign and append an amendment to a confirmed week.
    Amend {
        /// The week.
        week: Week,
        /// The correction.
        text: String,
        /// What the names in it that could not be told mean.
        names: Vec<NameChoice>,
    },
    /// Speak another language from here on (drafts are worded in it).
    Speak(Lang),
    /// Let the user's own editor change a text. The terminal is handed over for as long as that takes.
    EditOutside {
        /// The text.
        text: Secret,
        /// Whether it may lie on a disk for the while.
        on_disk: bool,
    },
    /// Something the owner of the terminal does, not the runtime.
    Terminal(TerminalWish),
    /// End the program, after everything before it is done.
    Quit,
}

/// What is asked of the terminal itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TerminalWish {
    /// Put a text on the system's clipboard (OSC 52).
    Copy(Secret),
    /// Take what we put there off it again.
    ForgetCopy,
}

/// Who is there when a week is signed off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Witness {
    /// Somebody by name and role, as typed.
    Typed(String),
    /// The owner of another journal on this terminal, who countersigns.
    Journal {
        /// Its name.
        name: JournalName,
        /// Its passphrase.
        passphrase: Secret,
    },
}

/// Tells which request an answer belongs to. Numbers are the asker's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ticket(pub u64);

/// What came of an effect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The journals on this terminal.
    Journals(Vec<JournalInfo>),
    /// A journal is open.
    Opened(Box<Opened>),
    /// It could not be opened or made.
    OpenFailed(Failure),
    /// The journal is closed.
    Locked,
    /// An answer.
    Loaded(Box<Query>, Box<Answer>),
    /// No answer.
    LoadFailed(Box<Query>, Failure),
    /// The change is on the disk.
    Applied(Ticket, Box<Applied>),
    /// The change is not on the disk; nothing of it is.
    ApplyFailed(Ticket, Failure),
    /// The week is confirmed.
    Confirmed(Box<SignOff>),
    /// The week is not confirmed.
    ConfirmFailed(Week, Failure),
    /// The amendment stands.
    Amended(Week),
    /// It does not.
    AmendFailed(Week, Failure),
    /// The user's editor has ended: the text as it is now, or why there is none.
    EditedOutside(Result<Secret, OutsideProblem>),
    /// Somebody else changed the file: what is shown may be old.
    ChangedElsewhere,
    /// The end.
    Quit,
}

/// Why a text could not be edited outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutsideProblem {
    /// This machine has no place in memory for it, and a disk was not allowed.
    NoMemory,
    /// No editor is set.
    NoEditor,
    /// The editor could not be run; the system's words.
    Failed(String),
}

/// A journal on this terminal, as far as one can see without its passphrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalInfo {
    /// Its name.
    pub name: JournalName,
    /// Whether it is not encrypted.
    pub plain: bool,
}

/// An open journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Its name.
    pub name: JournalName,
    /// Whether it is not encrypted.
    pub plain: bool,
    /// The week it was created in: earlier ones are never due.
    pub first_week: Week,
}

/// A moment, as the clock and the time zone of the terminal tell it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The time.
    pub now: DateTime<Utc>,
    /// The day here.
    pub today: NaiveDate,
    /// The time of day here.
    pub time: NaiveTime,
}
