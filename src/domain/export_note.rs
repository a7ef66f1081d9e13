//! The log of what left the file: when, what, where to, with whose names.

use super::code::Code;
use chrono::NaiveDate;

/// What left the file, for its log: never a text, never a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportNote {
    /// What: `diary`, `all`, …
    pub what: String,
    /// In which format.
    pub format: String,
    /// With whose names.
    pub names: ExportNames,
    /// The first day asked for.
    pub from: Option<NaiveDate>,
    /// The last day asked for.
    pub to: Option<NaiveDate>,
    /// How many records.
    pub records: u32,
    /// The SHA-256 of the file, in hexadecimal; empty where it was not kept.
    pub sha256: String,
    /// Where it went; empty where that was not kept.
    pub target: String,
    /// Which code stood for which household; empty unless keeping that was asked for.
    pub codes: Vec<(Code, String)>,
}

/// How households stand in an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportNames {
    /// It holds none.
    None,
    /// Under codes made for it.
    Coded,
    /// By name, as was explicitly asked for.
    Full,
}

impl ExportNames {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::None, Self::Coded, Self::Full];

    /// The name in the file.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Coded => "coded",
            Self::Full => "full",
        }
    }
}
