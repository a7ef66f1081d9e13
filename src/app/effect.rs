//! What the state asks of the world, and what the world answers.

use super::bringing::{ImportOutcome, ImportRequest};
use super::card_names::NameChoice;
use super::export::{ExportOutcome, ExportRequest};
use super::failure::Failure;
use super::file_trouble::FileTrouble;
use super::query::{Answer, Query};
use super::screen::Setting;
use super::secret::Secret;
use crate::domain::change::{Applied, Change};
use crate::domain::code::Code;
use crate::domain::erasing::Erased;
use crate::domain::first_step::FirstStep;
use crate::domain::journal_name::JournalName;
use crate::domain::progress_card::SavedCard;
use crate::domain::recovery_code::RecoveryCode;
use crate::domain::signoff::SignOff;
use crate::domain::week::Week;
use crate::domain::whereabouts::Whereabouts;
use crate::i18n::Lang;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

/// A request to the runtime, the only one who touches the world.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Look which journals lie on this terminal.
    ListJournals,
    /// Look which whereabouts lines stand on this terminal.
    ListWhereabouts,
    /// Leave a line on this terminal's lock screen for the open journal; an empty one takes the old one away.
    LeaveWhereabouts {
        /// The line.
        text: String,
        /// When it goes.
        until: DateTime<Utc>,
    },
    /// Make a journal and open it. Without a passphrase it is a plain one.
    CreateJournal {
        /// Its name.
        name: JournalName,
        /// Its passphrase.
        passphrase: Option<Secret>,
    },
    /// Make the journal of a demo, with a year in it, and open it.
    OpenDemo,
    /// Open a journal; one that is open is closed first.
    Unlock {
        /// Its name.
        name: JournalName,
        /// Its passphrase; nothing for a plain journal.
        passphrase: Option<Secret>,
    },
    /// Open a journal by its recovery code, and give it a new passphrase.
    UnlockByCode {
        /// Its name.
        name: JournalName,
        /// The code as typed.
        code: Secret,
        /// The new passphrase.
        passphrase: Secret,
    },
    /// Give the open journal another passphrase.
    ChangePassphrase {
        /// The old one, again.
        old: Secret,
        /// The new one.
        new: Secret,
    },
    /// Tell the open journal's recovery code, to who proves the passphrase.
    ShowCode(Secret),
    /// Remember that the recovery code has been written down.
    CodeNoted,
    /// Remember which step of the beginning is to be offered next, if one is.
    FirstStep(Option<FirstStep>),
    /// Look how the open journal's file is: its backups, the room on the disk, the recovery code.
    LookAfter,
    /// Back the journal up now.
    BackUp,
    /// Back the journal up, if it has changed, and close it.
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
    /// Erase a household from the journal and from its backups. Cannot be taken back.
    Erase(Code),
    /// Speak another language from here on (drafts are worded in it).
    Speak(Lang),
    /// Name this language in the configuration file, where that names one.
    KeepLanguage(Lang),
    /// Write a setting into the configuration file.
    Configure(SettingChange),
    /// Let the user's own editor change a text. The terminal is handed over for as long as that takes.
    EditOutside {
        /// The text.
        text: Secret,
        /// Whether it may lie on a disk for the while.
        on_disk: bool,
    },
    /// Look what an export would hold and mask, and where it would go.
    PreviewExport {
        /// What.
        request: Box<ExportRequest>,
        /// Where to, as typed.
        path: String,
    },
    /// Write an export to a file. An existing file is left alone unless `force`.
    Export {
        /// What.
        request: Box<ExportRequest>,
        /// Where to, as typed: `~` is the home directory; a directory takes the export's own file name.
        path: String,
        /// Whether an existing file is replaced.
        force: bool,
    },
    /// Stop the export, import or preview that is under way. Goes past the queue.
    CancelWork,
    /// Look what an import would bring.
    PreviewImport(Box<ImportRequest>),
    /// Import a file: all of it, or nothing.
    Import(Box<ImportRequest>),
    /// Copy a written export to a directory: a memory stick.
    CopyExport {
        /// The written file.
        from: String,
        /// The directory, or the file to be.
        to: String,
    },
    /// Show a written export with the system's own program.
    OpenExport(String),
    /// Something the owner of the terminal does, not the runtime.
    Terminal(TerminalWish),
    /// End the program, after everything before it is done.
    Quit,
}

/// A setting, and what it is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingChange {
    /// Which.
    pub setting: Setting,
    /// The value, as the configuration file calls it.
    pub value: String,
    /// Whether it takes a change back.
    pub undo: bool,
}

/// What is asked of the terminal itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TerminalWish {
    /// Put a text on the system's clipboard (OSC 52).
    Copy(Secret),
    /// Take what we put there off it again.
    ForgetCopy,
    /// Stop the program, once the journal is closed, until the shell lets it go on.
    Stop,
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
    /// The whereabouts lines on this terminal.
    Whereabouts(Vec<Whereabouts>),
    /// The line is left, or taken away.
    WhereaboutsLeft {
        /// Whether one is shown now.
        shown: bool,
    },
    /// It is not.
    WhereaboutsFailed(Failure),
    /// A journal is open.
    Opened(Box<Opened>),
    /// It could not be opened or made.
    OpenFailed(Failure),
    /// The journal is closed.
    Locked,
    /// The journal is closed, but could not be backed up before.
    BackupFailed(Failure),
    /// The open journal's recovery code: it was asked for, or has changed with the passphrase.
    Code(RecoveryCode),
    /// No code, and where a passphrase was to be changed, the old one stays.
    CodeFailed(Failure),
    /// A backup was made.
    BackedUp,
    /// How the open journal's file is.
    LookedAfter(Upkeep),
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
    /// The household is erased.
    Erased(Code, Erased),
    /// It is not; nothing of it is.
    EraseFailed(Failure),
    /// How far long work has come: records done, of so many.
    Progress {
        /// Records done.
        done: u32,
        /// Records in all.
        total: u32,
    },
    /// What came of an export.
    Export(ExportOutcome),
    /// What came of an import.
    Import(ImportOutcome),
    /// A setting stands in the configuration file.
    Configured(SettingChange),
    /// It does not; the file is as it was.
    ConfigureFailed(SettingChange, Failure),
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
    Failed(FileTrouble),
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
    /// The step of the beginning that is to be offered next.
    pub first_step: Option<FirstStep>,
}

/// How an open journal's file is, as far as its owner has to know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Upkeep {
    /// When the last good backup was made.
    pub last_backup: Option<DateTime<Utc>>,
    /// Whether there should be a newer one.
    pub backup_overdue: bool,
    /// Whether the disk is filling: the bytes that are left, then.
    pub low_space: Option<u64>,
    /// Whether the recovery code has not been written down.
    pub code_due: bool,
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
