//! What can be brought in, from which kinds of file, and how the columns of a stranger's table are named.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImportKind {
    /// A table of households.
    Households,
    /// A table of pledges.
    Pledges,
    /// Diary entries.
    Diary,
    /// A whole journal.
    Journal,
}

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ImportFormat {
    /// Comma-separated values; tabs and semicolons too.
    Csv,
    /// A workbook of Excel or WPS.
    Xlsx,
    /// A workbook of LibreOffice.
    Ods,
    /// Our own JSON, one object a line or one list.
    Json,
    /// What jrnl exports.
    Jrnl,
    /// What tui-journal keeps and exports.
    TuiJournal,
    /// Markdown and plain text, one file or a folder of them.
    Text,
    /// A Word document.
    Docx,
}

/// What the columns of a table are called and which field each is; an empty field is a column that is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnMap {
    /// What the table holds.
    pub kind: ImportKind,
    /// The names of its columns, in order: the map is remembered for tables with the same ones.
    pub head: Vec<String>,
    /// The field of a column, by its name.
    pub fields: BTreeMap<String, String>,
}

impl ImportKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Diary, Self::Households, Self::Pledges, Self::Journal];

    /// Its name on the command line; in the catalogues `import-kind-` and this.
    pub fn name(self) -> &'static str {
        match self {
            Self::Households => "households",
            Self::Pledges => "pledges",
            Self::Diary => "diary",
            Self::Journal => "journal",
        }
    }

    /// The kind of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The kinds of file it can come in.
    pub fn formats(self) -> &'static [ImportFormat] {
        use ImportFormat::{Csv, Docx, Jrnl, Json, Ods, Text, TuiJournal, Xlsx};
        match self {
            Self::Households | Self::Pledges => &[Csv, Xlsx, Ods, Json],
            Self::Diary => &[Json, Text, Docx, Csv, Xlsx, Ods, Jrnl, TuiJournal],
            Self::Journal => &[Json],
        }
    }
}

impl ImportFormat {
    /// Every format.
    pub const ALL: [Self; 8] =
        [Self::Csv, Self::Xlsx, Self::Ods, Self::Json, Self::Jrnl, Self::TuiJournal, Self::Text, Self::Docx];

    /// Its name on the command line; in the catalogues `import-format-` and this.
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Ods => "ods",
            Self::Json => "json",
            Self::Jrnl => "jrnl",
            Self::TuiJournal => "tui-journal",
            Self::Text => "markdown",
            Self::Docx => "docx",
        }
    }

    /// The format of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }
}
