//! The question before a household is erased.

use crate::domain::code::Code;

/// The household, as it is called, and what speaks of it.
#[derive(Debug)]
pub struct EraseDialog {
    /// Its code.
    pub code: Code,
    /// What it is called.
    pub label: String,
    /// How many entries are linked to it.
    pub entries: u32,
    /// Whether it is under way.
    pub busy: bool,
}
