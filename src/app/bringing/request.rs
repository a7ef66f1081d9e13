//! A wish to bring a file in.

use crate::domain::importing::{ImportFormat, ImportKind};
use std::collections::BTreeMap;

/// A file to be imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportRequest {
    /// What it holds.
    pub kind: ImportKind,
    /// Where it lies, as typed: a file, or a folder of notes; `~` is the home directory.
    pub path: String,
    /// The kind of file; nothing to recognise it.
    pub format: Option<ImportFormat>,
    /// The name of its encoding; nothing to recognise it.
    pub encoding: Option<String>,
    /// The year of days that are written without one.
    pub year: Option<i32>,
    /// What its columns are, by their names; an empty field is a column to leave out.
    pub columns: BTreeMap<String, String>,
}

impl ImportRequest {
    /// A file of which everything is recognised.
    pub fn new(kind: ImportKind, path: impl Into<String>) -> Self {
        let (path, columns) = (path.into(), BTreeMap::new());
        Self { kind, path, format: None, encoding: None, year: None, columns }
    }
}
