//! What can come of an export.

use super::preview::ExportPreview;
use crate::app::failure::Failure;

/// What came of an export, or of the file it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportOutcome {
    /// What it would hold and mask.
    Previewed(Box<ExportPreview>),
    /// It is written.
    Written(Exported),
    /// Nothing is written, copied or shown.
    Failed(Failure),
    /// It was stopped; nothing is written.
    Cancelled,
    /// It is copied, to this file.
    Copied(String),
    /// A program of the system took it.
    Opened,
    /// There is none, or no display: it lies there.
    NotOpened(String),
}

/// An export that is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The file.
    pub path: String,
    /// How many records are in it.
    pub records: u32,
    /// Characters that no font had: they stand as their code points.
    pub missing: Vec<char>,
}
