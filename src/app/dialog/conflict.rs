//! Somebody else saved the record first: both texts are there, and the user chooses.

use crate::domain::change::{DraftId, Record, Stored};

/// The dialog.
#[derive(Debug)]
pub struct ConflictDialog {
    /// What is in the file.
    pub theirs: Box<Stored<Record>>,
    /// The draft that keeps ours.
    pub kept: Option<DraftId>,
}
