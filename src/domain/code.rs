//! Codes: the short names a person writes on paper for a record (H05, P1, D03, M2). Unique per kind, never reused.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The longest code accepted, in characters.
pub const CODE_MAX: usize = 24;

/// A record's code. Non-empty, at most [`CODE_MAX`] characters, of letters, digits, `-`, `_` and `.` only, so that it can
/// stand inside a reference, a file name and a shell word.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Code(String);

/// Why a text is no code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a code: {0}")]
pub struct BadCode(pub String);

impl Code {
    /// The code written as `text`, trimmed.
    pub fn parse(text: &str) -> Result<Self, BadCode> {
        let text = text.trim();
        let fits = !text.is_empty() && text.chars().count() <= CODE_MAX;
        let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
        if fits && text.chars().all(plain) { Ok(Self(text.to_owned())) } else { Err(BadCode(text.to_owned())) }
    }

    /// The `number`-th code of a family: `Code::numbered('H', 5)` is `H05`.
    pub fn numbered(family: char, number: u32) -> Self {
        Self(format!("{family}{number:02}"))
    }

    /// The same without the leading zero: `Code::short('P', 5)` is `P5`.
    pub fn short(family: char, number: u32) -> Self {
        Self(format!("{family}{number}"))
    }

    /// The number in a code of `family`, if it has that form: 5 for `H05`, nothing for `上渠5`.
    pub fn number_in(&self, family: char) -> Option<u32> {
        self.0.strip_prefix(family)?.parse().ok()
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Code {
    type Error = BadCode;
    fn try_from(text: String) -> Result<Self, BadCode> {
        Self::parse(&text)
    }
}

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_plain_words() {
        assert_eq!(Code::parse(" H05 ").unwrap().as_str(), "H05");
        assert!(Code::parse("上渠-5").is_ok());
        for bad in ["", " ", "H 5", "H{5}", "a/b", &"x".repeat(25)] {
            assert!(Code::parse(bad).is_err(), "{bad}");
        }
        assert_eq!(Code::numbered('H', 5).number_in('H'), Some(5));
        assert_eq!(Code::parse("上渠5").unwrap().number_in('H'), None);
    }
}
