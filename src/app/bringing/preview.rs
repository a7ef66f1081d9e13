//! What an import would bring, so that its owner can look before anything is changed.

use crate::app::failure::BadRow;
use crate::domain::change::{ImportCount, Record};
use crate::domain::importing::ImportFormat;

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportColumn {
    /// What the file calls it.
    pub name: String,
    /// The field it becomes; nothing where it is left out.
    pub field: Option<&'static str>,
    /// What stands in it first.
    pub sample: String,
}

/// What an import would bring.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportPreview {
    /// What the file was taken for; nothing where it could not be told.
    pub format: Option<ImportFormat>,
    /// Records in the file.
    pub rows: u32,
    /// What would become of them.
    pub count: ImportCount,
    /// What the journal has no place for.
    pub ignored: Vec<String>,
    /// The columns, where it is a table.
    pub columns: Vec<ImportColumn>,
    /// The fields a column can be.
    pub fields: Vec<&'static str>,
    /// The first records, as they would be stored.
    pub first: Vec<Record>,
    /// Every bad row: with one of them nothing is imported.
    pub bad: Vec<BadRow>,
    /// Why the file as a whole is refused.
    pub refused: Option<String>,
}

impl ImportPreview {
    /// Whether it can be imported.
    pub fn is_good(&self) -> bool {
        self.bad.is_empty() && self.refused.is_none()
    }
}
