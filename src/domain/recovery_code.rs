//! The recovery code: the 256-bit key behind a journal's passphrase, in a form people can write on paper and read back.
//!
//! Thirteen groups of five characters: four carry twenty bits, the fifth checks the four and the group's place. Letters that
//! look like digits are not used, and are read as the digits they look like. Invariants: one wrong character, two exchanged
//! neighbours in a group and two exchanged groups are always noticed, and the key is never printed by accident.

use sha2::{Digest, Sha256};
use std::fmt;
use zeroize::{Zeroize, Zeroizing};

/// Bytes of the key.
pub const KEY_BYTES: usize = 32;
/// Groups of a code.
pub const GROUPS: usize = 13;
/// Characters of a group.
pub const GROUP_CHARS: usize = 5;

/// Digits and the letters without I, L, O and U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A recovery code. Wiped when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(Zeroizing<[u8; KEY_BYTES]>);

/// Why what was typed is no recovery code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadRecoveryCode {
    /// A character that no code has.
    #[error("a character no code has")]
    Character(char),
    /// Too few or too many characters: so many.
    #[error("{0} characters")]
    Length(usize),
    /// This group, counted from 1, was misread or is in the wrong place.
    #[error("group {0}")]
    Group(usize),
    /// Every group is right by itself and the whole is not.
    #[error("the whole")]
    Whole,
}

impl RecoveryCode {
    /// The code of a key.
    pub fn new(key: Zeroizing<[u8; KEY_BYTES]>) -> Self {
        Self(key)
    }

    /// The key, for the one that opens the journal with it.
    pub fn key(&self) -> &[u8; KEY_BYTES] {
        &self.0
    }

    /// The groups, in order.
    pub fn groups(&self) -> Vec<Zeroizing<String>> {
        let digits = self.digits();
        let group = |(at, data): (usize, &[u8])| {
            let chars = data.iter().chain(std::iter::once(&check(data, at))).map(|digit| letter(*digit)).collect();
            Zeroizing::new(chars)
        };
        digits.chunks_exact(GROUP_CHARS - 1).enumerate().map(group).collect()
    }

    /// The code somebody typed: case, spaces, hyphens and full-width forms do not matter.
    pub fn parse(text: &str) -> Result<Self, BadRecoveryCode> {
        let mut typed = Zeroizing::new(Vec::with_capacity(GROUPS * GROUP_CHARS));
        for c in text.chars().filter(|c| !is_gap(*c)) {
            typed.push(digit(c).ok_or(BadRecoveryCode::Character(c))?);
        }
        if typed.len() != GROUPS * GROUP_CHARS {
            return Err(BadRecoveryCode::Length(typed.len()));
        }
        let mut digits = Zeroizing::new(Vec::with_capacity(GROUPS * (GROUP_CHARS - 1)));
        for (at, group) in typed.chunks_exact(GROUP_CHARS).enumerate() {
            let (data, last) = group.split_at(GROUP_CHARS - 1);
            if last != [check(data, at)] {
                return Err(BadRecoveryCode::Group(at + 1));
            }
            digits.extend_from_slice(data);
        }
        let code = Self(key_of(&digits));
        if *code.digits() == *digits { Ok(code) } else { Err(BadRecoveryCode::Whole) }
    }

    /// The key and four bits that check it, five bits at a time.
    fn digits(&self) -> Zeroizing<Vec<u8>> {
        let whole = Sha256::digest(self.0.as_slice())[0] >> 4;
        let bit = |at: usize| match self.0.get(at / 8) {
            Some(byte) => byte >> (7 - at % 8) & 1,
            None => whole >> (3 - at % 8) & 1,
        };
        let digit = |first: usize| (0..5).fold(0, |digit, at| digit << 1 | bit(first + at));
        Zeroizing::new((0..GROUPS * (GROUP_CHARS - 1)).map(|at| digit(5 * at)).collect())
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode")
    }
}

impl fmt::Display for RecoveryCode {
    /// The groups with spaces between them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, group) in self.groups().iter().enumerate() {
            if at > 0 {
                f.write_str(" ")?;
            }
            f.write_str(group)?;
        }
        Ok(())
    }
}

fn key_of(digits: &[u8]) -> Zeroizing<[u8; KEY_BYTES]> {
    let mut key = Zeroizing::new([0; KEY_BYTES]);
    for at in 0..8 * KEY_BYTES {
        let bit = digits[at / 5] >> (4 - at % 5) & 1;
        key[at / 8] |= bit << (7 - at % 8);
    }
    key
}

/// The check of a group's data: weighted by powers of a primitive element, so that no two places weigh the same, and by the
/// group's own place.
fn check(data: &[u8], group: usize) -> u8 {
    let mut sum = u8::try_from(group + 1).unwrap_or(0);
    let mut weight = 2;
    for digit in data {
        sum ^= times(*digit, weight);
        weight = times(weight, 2);
    }
    sum
}

/// Multiplication in the field of 32 elements (x^5 + x^2 + 1).
fn times(mut a: u8, b: u8) -> u8 {
    let mut product = 0;
    for bit in 0..5 {
        if b >> bit & 1 == 1 {
            product ^= a;
        }
        a = if a & 16 == 0 { a << 1 } else { (a << 1 & 31) ^ 5 };
    }
    product
}

fn letter(digit: u8) -> char {
    char::from(ALPHABET[usize::from(digit & 31)])
}

/// The digit a character stands for, whatever its width and case.
fn digit(c: char) -> Option<u8> {
    let narrow = match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0)?,
        c => c,
    };
    let meant = match narrow.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        c => c,
    };
    let at = ALPHABET.iter().position(|letter| char::from(*letter) == meant)?;
    u8::try_from(at).ok()
}

fn is_gap(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{FF0D}' | '.' | ',' | '\u{3001}' | '\u{FF0C}' | '\u{B7}')
}

/// Whether what was typed is that group, told as forgivingly as the whole code.
pub fn is_group(typed: &str, group: &str) -> bool {
    let mut digits: Vec<Option<u8>> = typed.chars().filter(|c| !is_gap(*c)).map(digit).collect();
    let same = digits.iter().copied().eq(group.chars().map(digit)) && digits.iter().all(Option::is_some);
    digits.zeroize();
    same
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn code(key: [u8; KEY_BYTES]) -> RecoveryCode {
        RecoveryCode::new(Zeroizing::new(key))
    }

    #[test]
    fn it_is_read_back_however_it_is_typed() {
        let code = code(std::array::from_fn(|at| (at * 37 + 11) as u8));
        let text = code.to_string();
        assert_eq!(text.len(), 13 * 5 + 12, "{text}");
        let wide: String = text.chars().map(|c| char::from_u32(c as u32 + 0xFEE0).unwrap_or(c)).collect();
        for typed in [
            text.to_lowercase(),
            text.replace(' ', ""),
            text.replace(' ', "-\n"),
            text.replace('0', "o").replace('1', "l"),
            wide.replace('\u{FF00}', " "),
        ] {
            assert_eq!(RecoveryCode::parse(&typed).as_ref(), Ok(&code), "{typed}");
        }
        assert_eq!(RecoveryCode::parse(&text[1..]), Err(BadRecoveryCode::Length(64)));
        assert_eq!(RecoveryCode::parse(&text.replacen(' ', "!", 1)), Err(BadRecoveryCode::Character('!')));
        assert_eq!(format!("{code:?}"), "RecoveryCode");
        let first = &code.groups()[0];
        assert!(is_group(&format!(" {} ", first.to_lowercase()), first) && !is_group("", first));
    }

    proptest! {
        #[test]
        fn slips_of_the_pen_are_noticed(key: [u8; KEY_BYTES], at in 0..65usize, other in 0..65usize, to in 0..32u8) {
            let code = code(key);
            let text: Vec<char> = code.to_string().chars().filter(|c| *c != ' ').collect();
            let typed = |chars: &[char]| RecoveryCode::parse(&chars.iter().collect::<String>());
            prop_assert_eq!(typed(&text), Ok(code));
            let mut wrong = text.clone();
            wrong[at] = letter(to);
            prop_assert!(wrong == text || typed(&wrong) == Err(BadRecoveryCode::Group(at / 5 + 1)));
            let mut swapped = text.clone();
            let neighbour = if at % 5 == 4 { at - 1 } else { at + 1 };
            swapped.swap(at, neighbour);
            prop_assert!(swapped == text || typed(&swapped).is_err());
            let (one, two) = (at / 5 * 5, other / 5 * 5);
            let mut moved = text;
            (0..5).for_each(|n| moved.swap(one + n, two + n));
            prop_assert!(one == two || typed(&moved).is_err());
        }
    }
}
