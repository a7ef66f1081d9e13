//! What the store and the readers say, as what a person is told.

use super::files;
use crate::app::failure::{BadRow, BadRowReason, Failure};
use crate::domain::signoff::BrokenLink;
use crate::i18n::Catalog;
use crate::import::{self, Reason, Refused};
use crate::store::StoreError;
use std::path::Path;

/// A failure of the store on an open journal, or on its file.
pub(super) fn of_store(error: StoreError, path: &Path) -> Failure {
    match error {
        StoreError::WrongKeyOrDamaged => Failure::WrongPassphrase { wait_seconds: 0, tries: 0 },
        StoreError::AlreadyExists => Failure::JournalExists(stem(path)),
        StoreError::NotEmpty => Failure::NotEmpty,
        StoreError::NotFound(key) => Failure::NotFound(key),
        StoreError::Problem(problem) => Failure::Rule(problem),
        StoreError::Conflict { key, theirs } => Failure::Conflict { key, theirs, kept: None },
        StoreError::NewerVersion { found, known } => Failure::NewerVersion { found, known },
        // Another window signed between our look and our signature: whoever signs tries again.
        StoreError::Busy | StoreError::Chain(BrokenLink::Chain) => Failure::Busy,
        StoreError::Stopped => Failure::Cancelled,
        StoreError::DiskFull => Failure::DiskFull,
        StoreError::ReadOnly => Failure::ReadOnly,
        StoreError::NotAJournal | StoreError::Damaged(_) | StoreError::Chain(_) => Failure::Damaged,
        StoreError::Io(error) if error.kind() == std::io::ErrorKind::NotFound => Failure::NoJournal(stem(path)),
        StoreError::Io(error) if error.kind() == std::io::ErrorKind::PermissionDenied => Failure::ReadOnly,
        StoreError::Io(error) => files::failure(path, &error),
        // The database's own sentence may quote the journal.
        StoreError::Sql(_) => Failure::Internal("database".to_owned()),
    }
}

/// A failure of a reader.
pub(super) fn of_import(refused: Refused, path: &str, tr: Catalog) -> Failure {
    let path = path.to_owned();
    match refused {
        Refused::Unreadable(why) => Failure::Unreadable { path, why: said(why, tr) },
        Refused::Rows(rows) => Failure::BadRows { path, rows: bad_rows(rows) },
    }
}

/// Bad rows, as a person is told of them.
pub(super) fn bad_rows(rows: Vec<import::BadRow>) -> Vec<BadRow> {
    let row = |row: import::BadRow| BadRow { part: row.part, row: row.row, column: row.column, why: reason(row.why) };
    rows.into_iter().map(row).collect()
}

/// A reader's reason as a sentence.
pub(super) fn said(why: Reason, tr: Catalog) -> String {
    match why {
        Reason::Rule(problem) => tr.problem(&problem),
        Reason::Said { key, value } => tr.with(key, &[("value", value)]),
    }
}

fn reason(why: Reason) -> BadRowReason {
    match why {
        Reason::Rule(problem) => BadRowReason::Rule(problem),
        Reason::Said { key, value } => BadRowReason::Said { key, value },
    }
}

fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}
