//! What can go wrong with a journal file, as values. The sentences are in the catalogues; nothing here is shown as it is,
//! and nothing here holds a text of the journal.

use crate::domain::change::{Record, RecordKey, Stored};
use crate::domain::problem::Problem;
use crate::domain::signoff::BrokenLink;
use rusqlite::ffi::ErrorCode;

/// Why the store refused or failed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The key does not open the file, or the file's first page is damaged: with SQLCipher the two look alike.
    #[error("wrong key or damaged file")]
    WrongKeyOrDamaged,
    /// There is a file of that name already.
    #[error("the file exists already")]
    AlreadyExists,
    /// The key opens it, but it is no journal.
    #[error("not a journal")]
    NotAJournal,
    /// A whole journal is only read into an empty one.
    #[error("the journal is not empty")]
    NotEmpty,
    /// No such record, or it is not where the change expects it (in the trash, or out of it).
    #[error("no such record")]
    NotFound(RecordKey),
    /// A rule said no.
    #[error(transparent)]
    Problem(#[from] Problem),
    /// Somebody saved a newer revision in between, or moved the record to the trash; nothing was changed.
    #[error("a newer revision exists")]
    Conflict {
        /// Which record.
        key: RecordKey,
        /// What the file holds now.
        theirs: Box<Stored<Record>>,
    },
    /// A link of the chain of confirmed weeks does not hold.
    #[error("the chain does not hold")]
    Chain(#[from] BrokenLink),
    /// The file was written by a newer version of the program; it was not touched.
    #[error("schema {found}, known up to {known}")]
    NewerVersion {
        /// The file's schema.
        found: i64,
        /// The newest schema this program knows.
        known: i64,
    },
    /// Another process held the file for longer than five seconds, or confirmed a week between signing and saving: try again.
    #[error("the file is busy")]
    Busy,
    /// It was told to stop; nothing was changed.
    #[error("stopped")]
    Stopped,
    /// No space left; nothing was changed.
    #[error("the disk is full")]
    DiskFull,
    /// The file or its directory cannot be written.
    #[error("the file is read-only")]
    ReadOnly,
    /// The file's own checks fail; the string is technical.
    #[error("damaged: {0}")]
    Damaged(String),
    /// The operating system refused.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// Anything else from the database.
    #[error("database error")]
    Sql(#[source] rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::SystemIoFailure) => Self::Io(std::io::Error::other("input/output error")),
            // A log or a journal that cannot be made beside the file.
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => Self::ReadOnly,
            // Once the key has been proven, a page that it does not open is a damaged one.
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged("page".to_owned()),
            _ => Self::Sql(error),
        }
    }
}

impl From<serde_json::Error> for StoreError {
    /// JSON in the file that does not read back: the position is kept, the text is not.
    fn from(error: serde_json::Error) -> Self {
        Self::Damaged(format!("json at {}:{}", error.line(), error.column()))
    }
}
