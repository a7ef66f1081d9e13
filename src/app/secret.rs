//! A passphrase on its way: wiped when dropped, never printed.

use crate::domain::passphrase::Strength;
use crate::text::{half_width, spellings};
use std::fmt;
use zeroize::Zeroizing;

/// A passphrase.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes the passphrase over.
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// How strong it is for the journal of that name.
    pub fn strength(&self, journal: &str) -> Strength {
        Strength::of(&self.0, &spellings(journal))
    }

    /// Whether it has wide letters, digits or marks in it, as an input method left on makes them.
    pub fn is_wide(&self) -> bool {
        self.0.chars().any(|c| half_width(c) != c || c == '\u{3000}')
    }

    /// The passphrase, for the one that checks it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}
