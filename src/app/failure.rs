//! Why something could not be done, as a value, and the sentence for it: what happened and what to do.

use super::file_trouble::FileTrouble;
use crate::domain::change::{DraftId, Record, RecordKey, Stored};
use crate::domain::problem::Problem;
use crate::domain::recovery_code::BadRecoveryCode;
use crate::i18n::Catalog;

/// A failure a person is told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The passphrase is wrong, or the file is damaged: the two look alike. With the seconds to wait before the next try.
    WrongPassphrase {
        /// Seconds before the next try; 0 for none.
        wait_seconds: u64,
    },
    /// No such record.
    NotFound(RecordKey),
    /// A rule said no.
    Rule(Problem),
    /// Somebody else saved the record first. Both texts are kept: theirs in the file, ours as a draft.
    Conflict {
        /// The record.
        key: RecordKey,
        /// What is in the file.
        theirs: Box<Stored<Record>>,
        /// The draft that keeps ours.
        kept: Option<DraftId>,
    },
    /// No journal of that name.
    NoJournal(String),
    /// No journal at all.
    NoJournals,
    /// More than one journal, and none was named.
    WhichJournal(Vec<String>),
    /// A journal of that name exists.
    JournalExists(String),
    /// The file was written by a newer version.
    NewerVersion {
        /// The file's schema.
        found: i64,
        /// The newest schema this program knows.
        known: i64,
    },
    /// The file is damaged.
    Damaged,
    /// A backup is not whole; it does not count.
    BackupDamaged(String),
    /// Another process holds the file.
    Busy,
    /// No room.
    DiskFull,
    /// The disk failed to read or write.
    DiskFault,
    /// Not allowed to write.
    ReadOnly,
    /// The passphrase is too easy to guess.
    WeakPassphrase,
    /// A file outside the journal could not be read or written.
    File {
        /// The file.
        path: String,
        /// Why.
        why: FileTrouble,
    },
    /// A file to be written exists.
    FileExists(String),
    /// A file to be imported has bad rows.
    BadRows {
        /// The file.
        path: String,
        /// Every bad row.
        rows: Vec<BadRow>,
    },
    /// A file to be imported is in no known format.
    Unreadable {
        /// The file.
        path: String,
        /// Why.
        why: String,
    },
    /// A whole journal can be imported into an empty one only.
    NotEmpty,
    /// The thing does not come in that format.
    NoSuchFormat,
    /// The user stopped it; nothing was changed or written.
    Cancelled,
    /// What was typed is no recovery code.
    BadRecoveryCode(BadRecoveryCode),
    /// It is one, but not this journal's (or the file is damaged).
    WrongRecoveryCode,
    /// Something that should not happen; a short technical word for a report, never content.
    Internal(String),
}

/// A row that cannot be imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadRow {
    /// The file of a folder, or the sheet of a workbook; empty where there is only one.
    pub part: String,
    /// Its number in the file, 1 for the first line; 0 for the part as a whole.
    pub row: u64,
    /// The column, as the file calls it.
    pub column: String,
    /// Why, as a key of the catalogue with its values, or a rule.
    pub why: BadRowReason,
}

/// Why a row cannot be imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadRowReason {
    /// A rule said no.
    Rule(Problem),
    /// A sentence of the catalogue (`import-…`), with the value it is about as `value`.
    Said {
        /// The sentence's key.
        key: &'static str,
        /// The value.
        value: String,
    },
}

impl Failure {
    /// The exit code of the command line for it.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::WrongPassphrase { .. } | Self::BadRecoveryCode(_) | Self::WrongRecoveryCode => 3,
            Self::NotFound(_) | Self::NoJournal(_) | Self::NoJournals => 4,
            Self::Rule(_) | Self::JournalExists(_) | Self::FileExists(_) | Self::Conflict { .. } | Self::NotEmpty => 5,
            Self::WeakPassphrase => 5,
            Self::Damaged | Self::BackupDamaged(_) => 6,
            Self::NewerVersion { .. } => 7,
            Self::WhichJournal(_) | Self::NoSuchFormat => 2,
            _ => 1,
        }
    }

    /// The sentence to somebody whose journal is open: its file is whole, so that only the passphrase can be wrong.
    pub(in crate::app) fn say_to_owner(&self, tr: Catalog) -> String {
        match self {
            Self::WrongPassphrase { wait_seconds: 0 } => tr.t("passphrase-wrong"),
            other => other.say(tr),
        }
    }

    /// The sentence, in the catalogue's language; several lines for bad rows.
    pub fn say(&self, tr: Catalog) -> String {
        let path = |path: &str| ("path", path.to_owned());
        match self {
            Self::WrongPassphrase { wait_seconds: 0 } => tr.t("failure-wrong-passphrase"),
            Self::WrongPassphrase { wait_seconds } => {
                tr.with("failure-wrong-passphrase-wait", &[("seconds", wait_seconds.to_string())])
            }
            Self::NotFound(key) => tr.with("failure-not-found", &[("what", tr.record(key))]),
            Self::Rule(problem) => tr.problem(problem),
            Self::Conflict { key, .. } => tr.with("failure-conflict", &[("what", tr.record(key))]),
            Self::NoJournal(name) => tr.with("failure-no-journal", &[("name", name.clone())]),
            Self::NoJournals => tr.t("failure-no-journals"),
            Self::WhichJournal(names) => tr.with("failure-which-journal", &[("names", names.join(&tr.t("list-and")))]),
            Self::JournalExists(name) => tr.with("failure-journal-exists", &[("name", name.clone())]),
            Self::NewerVersion { found, known } => {
                tr.with("failure-newer-version", &[("found", found.to_string()), ("known", known.to_string())])
            }
            Self::Damaged => tr.t("failure-damaged"),
            Self::BackupDamaged(p) => tr.with("failure-backup-damaged", &[path(p)]),
            Self::Busy => tr.t("failure-busy"),
            Self::DiskFull => tr.t("failure-disk-full"),
            Self::DiskFault => tr.t("failure-disk-fault"),
            Self::ReadOnly => tr.t("failure-read-only"),
            Self::WeakPassphrase => tr.t("failure-weak-passphrase"),
            Self::File { path: p, why } => tr.with("failure-file", &[path(p), ("why", why.say(tr))]),
            Self::FileExists(p) => tr.with("failure-exists", &[path(p)]),
            Self::BadRows { path: p, rows } => {
                let head = tr.with("failure-import", &[path(p), ("count", rows.len().to_string())]);
                let rows = rows.iter().map(|row| row.say(tr));
                std::iter::once(head).chain(rows).collect::<Vec<_>>().join("\n")
            }
            Self::Unreadable { path: p, why } => tr.with("failure-unreadable", &[path(p), ("why", why.clone())]),
            Self::NotEmpty => tr.t("failure-not-empty"),
            Self::NoSuchFormat => tr.t("failure-no-such-format"),
            Self::Cancelled => tr.t("failure-cancelled"),
            Self::BadRecoveryCode(bad) => match bad {
                BadRecoveryCode::Character(c) => tr.with("failure-code-character", &[("character", c.to_string())]),
                BadRecoveryCode::Length(count) => tr.with("failure-code-length", &[("count", count.to_string())]),
                BadRecoveryCode::Group(group) => tr.with("failure-code-group", &[("group", group.to_string())]),
                BadRecoveryCode::Whole => tr.t("failure-code-whole"),
            },
            Self::WrongRecoveryCode => tr.t("failure-wrong-code"),
            Self::Internal(why) => tr.with("failure-internal", &[("why", why.clone())]),
        }
    }
}

impl BadRow {
    /// Where and why, in one line.
    pub fn say(&self, tr: Catalog) -> String {
        let why = match &self.why {
            BadRowReason::Rule(problem) => tr.problem(problem),
            BadRowReason::Said { key, value } => tr.with(key, &[("value", value.clone())]),
        };
        let place =
            [("part", self.part.clone()), ("row", self.row.to_string()), ("column", self.column.clone()), ("why", why)];
        let key = match (self.row, self.column.as_str()) {
            (0, _) => "failure-import-part",
            (_, "") => "failure-import-line",
            _ => "failure-import-row",
        };
        tr.with(key, &place).trim_start().to_owned()
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Rule(problem)
    }
}
