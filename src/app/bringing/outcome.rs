//! What can come of an import.

use super::preview::ImportPreview;
use crate::app::failure::Failure;
use crate::domain::change::{Change, ImportCount};
use crate::domain::importing::ImportFormat;

/// What came of an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportOutcome {
    /// What it would bring.
    Previewed(Box<ImportPreview>),
    /// It is done.
    Done(Box<ImportReport>),
    /// Nothing is imported, or shown.
    Failed(Failure),
    /// It was stopped; nothing is imported.
    Cancelled,
}

/// How an import went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// What the file was taken for.
    pub format: Option<ImportFormat>,
    /// Records in the file.
    pub rows: usize,
    /// What became of them; for a dry run, what would.
    pub count: ImportCount,
    /// Columns and other things the journal has no place for.
    pub ignored: Vec<String>,
    /// The change that takes it back as one step, where there is something to take back.
    pub undo: Option<Change>,
}
