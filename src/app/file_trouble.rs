//! What the system says of a file, in the user's words. What it says seldom stays in its own.

use crate::i18n::Catalog;

/// Why a file could not be read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileTrouble {
    /// There is none.
    NotFound,
    /// The folder it would be in is not there.
    NoFolder,
    /// Its owner or its mode forbid it.
    Denied,
    /// It is a folder.
    IsFolder,
    /// A part of its path is no folder.
    NotFolder,
    /// The disk is for reading only.
    ReadOnly,
    /// Another program uses it.
    InUse,
    /// Its name is no name for a file here, or too long.
    BadName,
    /// It is too large.
    TooLarge,
    /// It ends too early, or is no text.
    Broken,
    /// The system's own words.
    Other(String),
}

impl FileTrouble {
    /// The reason in the catalogue's language, to stand behind a colon.
    pub fn say(&self, tr: Catalog) -> String {
        tr.t(match self {
            Self::NotFound => "file-not-found",
            Self::NoFolder => "file-no-folder",
            Self::Denied => "file-denied",
            Self::IsFolder => "file-is-folder",
            Self::NotFolder => "file-not-folder",
            Self::ReadOnly => "file-read-only",
            Self::InUse => "file-in-use",
            Self::BadName => "file-bad-name",
            Self::TooLarge => "file-too-large",
            Self::Broken => "file-broken",
            Self::Other(said) => return said.clone(),
        })
    }
}
