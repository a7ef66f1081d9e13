//! A journal's name is its file's name: printable Unicode in NFC that is safe on Linux, macOS and Windows.

use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// The longest name in UTF-8 bytes: with `.db-wal` behind it, it stays below the 255 of common file systems.
pub const NAME_MAX_BYTES: usize = 200;

/// Names Windows keeps for devices, whatever follows the first dot.
const RESERVED: &[&str] = &["con", "prn", "aux", "nul"];

/// A checked journal name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JournalName(String);

/// Why a text is no journal name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadJournalName {
    /// Nothing but white space.
    #[error("empty")]
    Empty,
    /// Longer than [`NAME_MAX_BYTES`].
    #[error("too long")]
    TooLong,
    /// A character that cannot be in a file name everywhere, or cannot be seen.
    #[error("character {0:?}")]
    Character(char),
    /// A device name on Windows, or a name that begins or ends with a dot.
    #[error("reserved")]
    Reserved,
}

impl JournalName {
    /// The name in `text`, trimmed and composed (NFC).
    pub fn parse(text: &str) -> Result<Self, BadJournalName> {
        let name: String = text.trim().nfc().collect();
        if name.is_empty() {
            return Err(BadJournalName::Empty);
        }
        if name.len() > NAME_MAX_BYTES {
            return Err(BadJournalName::TooLong);
        }
        if let Some(bad) = name.chars().find(|&c| !is_safe(c)) {
            return Err(BadJournalName::Character(bad));
        }
        let stem = name.split('.').next().unwrap_or_default().to_lowercase();
        let port = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
        let device = RESERVED.contains(&stem.as_str())
            || port.is_some_and(|n| matches!(n, "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³"));
        if device || name.starts_with('.') || name.ends_with('.') {
            return Err(BadJournalName::Reserved);
        }
        Ok(Self(name))
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for JournalName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Visible, and allowed in a file name on all three systems. A plain space is; other spaces and format characters are not.
fn is_safe(c: char) -> bool {
    let forbidden = matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    let invisible = matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{ffff}' | '\u{e0000}'..='\u{e0fff}');
    let space = c.is_whitespace() && c != ' ';
    !(c.is_control() || forbidden || invisible || space)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_people_have_are_accepted() {
        for name in ["陈立新", "阿依努尔·吐尔逊", "李𬱖", "Chen Lixin", "王建设（镇）", "com10"] {
            assert_eq!(JournalName::parse(name).unwrap().as_str(), name);
        }
        assert_eq!(JournalName::parse("e\u{301} ").unwrap().as_str(), "é");
    }

    #[test]
    fn names_no_file_can_have_are_refused() {
        let bad = [
            "",
            " ",
            ".",
            "..",
            "a/b",
            "..\\x",
            "c:d",
            "nul",
            "CON.txt",
            "com1",
            "a\nb",
            "a\u{202e}b",
            "x.",
            ".hid",
            "a\u{200b}",
        ];
        for name in bad.iter().chain([&"长".repeat(67).as_str()]) {
            assert!(JournalName::parse(name).is_err(), "{name:?}");
        }
    }
}
