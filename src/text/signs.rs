//! The signs references are typed with, and where one of them is a sign and no mark of a sentence.

use super::chars::{is_han, is_mark, is_word};
use super::known::unknown_code;

/// The signs, in both widths.
pub(super) const SIGNS: [char; 6] = ['@', '\u{FF20}', '^', '\u{FF3E}', '!', '\u{FF01}'];

/// True for a sign that a reference is typed with.
pub fn is_sign(c: char) -> bool {
    SIGNS.contains(&c)
}

/// Whether this mark, behind that character, can be the sign of a matter.
pub(super) fn begins_matter(sign: char, last: Option<char>) -> bool {
    match sign {
        '!' => !last.is_some_and(|c| is_word(c) || is_han(c) || c == '!'),
        _ => last.is_none_or(|c| c.is_whitespace() || parts(c)),
    }
}

/// Bytes of the words behind a sign of a matter that are meant to begin one: up to the next mark. Nothing where the sign may as
/// well be an exclamation, and for what has the form of a code.
pub(super) fn matter_words(last: Option<char>, after: &str) -> Option<usize> {
    let alone = last.is_none_or(|c| c.is_whitespace() || c == '}' || parts(c));
    let end = after.find(ends_words).unwrap_or(after.len());
    let words = after[..end].trim_end();
    let said = words.starts_with(|c: char| is_han(c) || is_word(c)) && unknown_code(after).is_none();
    (alone && said).then_some(words.len())
}

/// Whether a character ends the words a matter is begun with: spaces, middle dots and apostrophes are among them.
pub(super) fn ends_words(c: char) -> bool {
    is_mark(c) && !is_inside(c) && !matches!(c, ' ' | '\u{3000}')
}

/// Marks that are part of a word: the middle dot of names, the apostrophe of pinyin.
pub(super) fn is_inside(c: char) -> bool {
    matches!(c, '\u{B7}' | '\u{2022}' | '\'')
}

/// Chinese marks after which no space is written.
fn parts(c: char) -> bool {
    matches!(c, '\u{FF0C}' | '\u{3002}' | '\u{FF1B}' | '\u{FF1A}')
}
