//! 去向留言: a line its owner chooses to show on this terminal's lock screen, gone at its hour. Public, and nothing else is.

use super::journal_name::JournalName;
use chrono::{DateTime, Utc};

/// The longest line, in characters.
pub const TEXT_MAX: usize = 40;

/// A line on the lock screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whereabouts {
    /// Whose.
    pub journal: JournalName,
    /// What it says.
    pub text: String,
    /// When it goes.
    pub until: DateTime<Utc>,
}

impl Whereabouts {
    /// Whether it is still shown.
    pub fn stands(&self, now: DateTime<Utc>) -> bool {
        now < self.until
    }
}

/// The line as it will be shown: on one row, without what a terminal could obey, cut at [`TEXT_MAX`] characters.
pub fn shown(text: &str) -> String {
    let plain = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    plain.collect::<String>().trim().chars().take(TEXT_MAX).collect()
}
