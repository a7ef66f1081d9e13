//! Words people write for codes, quantities and lines of a card.

use crate::domain::amount::Amount;
use crate::domain::code::Code;
use std::fmt;
use std::str::FromStr;

/// A word that cannot be read: the key of the sentence that says what can.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadWord(pub &'static str);

/// A line of a card: `P1=TEXT`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineText {
    /// The pledge.
    pub pledge: Code,
    /// What to write on its line.
    pub text: String,
}

/// Whom a name means: `张建国=H01`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameCode {
    /// The name.
    pub name: String,
    /// The household.
    pub household: Code,
}

/// A quantity as it was typed: how much it is depends on what it is counted in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedAmount {
    text: String,
    alone: Amount,
}

impl TypedAmount {
    /// How much it is where one counts in `unit`.
    pub fn in_unit(&self, unit: &str) -> Amount {
        Amount::parse_in(&self.text, unit).unwrap_or(self.alone)
    }
}

impl FromStr for TypedAmount {
    type Err = BadWord;

    fn from_str(text: &str) -> Result<Self, BadWord> {
        let alone = Amount::parse(text).map_err(|_| BadWord("cli-bad-amount"))?;
        Ok(Self { text: text.to_owned(), alone })
    }
}

/// A quantity with its unit.
pub fn amount_with_unit(text: &str) -> Result<(Amount, String), BadWord> {
    Amount::parse_with_unit(text).map_err(|_| BadWord("cli-bad-amount"))
}

/// A record's code.
pub fn code(text: &str) -> Result<Code, BadWord> {
    Code::parse(text).map_err(|_| BadWord("cli-bad-code"))
}

impl FromStr for LineText {
    type Err = BadWord;

    fn from_str(text: &str) -> Result<Self, BadWord> {
        let (code, text) = text.split_once(['=', '＝']).ok_or(BadWord("cli-bad-line"))?;
        let pledge = Code::parse(code).map_err(|_| BadWord("cli-bad-line"))?;
        Ok(Self { pledge, text: text.to_owned() })
    }
}

impl FromStr for NameCode {
    type Err = BadWord;

    fn from_str(text: &str) -> Result<Self, BadWord> {
        let (name, code) = text.rsplit_once(['=', '＝']).ok_or(BadWord("cli-bad-name"))?;
        let household = Code::parse(code).map_err(|_| BadWord("cli-bad-name"))?;
        Ok(Self { name: name.trim().to_owned(), household })
    }
}

impl fmt::Display for BadWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for BadWord {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_split_at_its_first_sign() {
        let line: LineText = "P1=催了=名单".parse().unwrap();
        assert_eq!((line.pledge.as_str(), line.text.as_str()), ("P1", "催了=名单"));
    }
}
