//! What is remembered of rows that came from files, so that the same file brings nothing twice. No text of a row: its hash.

use super::change::{RecordKey, Revision};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A row that was imported, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedRow {
    /// SHA-256 of the row's own content, hexadecimal.
    pub fingerprint: String,
    /// The record it became; also one that was erased since.
    #[serde(flatten)]
    pub key: RecordKey,
    /// When it was imported.
    pub imported_at: DateTime<Utc>,
    /// Whether that import was taken back: the same file may bring the record back.
    pub undone: bool,
}

/// The newest import, as far as it can be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastImport {
    /// When it was made.
    pub at: DateTime<Utc>,
    /// What it added and is still there, each with the revision it had then.
    pub added: Vec<(RecordKey, Revision)>,
}
