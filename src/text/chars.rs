//! What kind of character a character is: the one place that knows Han, marks and words apart.
//!
//! Invariant: the classes are of single characters and need no context. Marks are written as code points, because their
//! full-width forms are easily folded to ASCII by tools.

/// True for a Chinese character (all unified and compatibility ideographs, also outside the BMP, and U+3007).
pub(crate) fn is_han(c: char) -> bool {
    matches!(c,
        '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{20000}'..='\u{3FFFD}' | '\u{F900}'..='\u{FAFF}'
        | '\u{3005}'..='\u{3007}')
}

/// True for a mark that separates words: ASCII, CJK and full-width punctuation, general punctuation and white space.
pub(crate) fn is_mark(c: char) -> bool {
    match c {
        '_' => false,
        c if c.is_ascii() => !c.is_ascii_alphanumeric(),
        '\u{AA}' | '\u{B5}' | '\u{BA}' => false,
        '\u{80}'..='\u{BF}' | '\u{D7}' | '\u{F7}' => true,
        '\u{200C}' | '\u{200D}' => false,
        '\u{2000}'..='\u{206F}' => true,
        '\u{3005}'..='\u{3007}' | '\u{3021}'..='\u{302F}' => false,
        '\u{3000}'..='\u{303F}' => true,
        '\u{FF01}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}' | '\u{FF3B}'..='\u{FF40}' | '\u{FF5B}'..='\u{FF65}' => true,
        '\u{FFE0}'..='\u{FFE6}' | '\u{FE10}'..='\u{FE19}' | '\u{FE30}'..='\u{FE6B}' => true,
        '\u{30FB}' | '\u{2E00}'..='\u{2E7F}' => true,
        c => c.is_whitespace() || c.is_control(),
    }
}

/// True for a letter or digit written in words: any alphabet but Chinese, Japanese and Korean. Full-width Latin counts.
pub(crate) fn is_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || c == '_';
    }
    let syllabic = matches!(c,
        '\u{1100}'..='\u{11FF}' | '\u{2E80}'..='\u{4DBF}' | '\u{4E00}'..='\u{A4CF}' | '\u{A960}'..='\u{A97F}'
        | '\u{AC00}'..='\u{D7FF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF66}'..='\u{FFDC}' | '\u{1AFF0}'..='\u{1B2FF}'
        | '\u{20000}'..='\u{3FFFD}');
    !syllabic && c.is_alphanumeric() && !is_mark(c)
}

/// True for a character that can only begin a grapheme cluster after a simple one, so that a boundary before it is certain
/// without the grapheme tables. Covers nearly all of a Chinese diary; `false` only costs time.
pub(crate) fn is_simple(c: char) -> bool {
    matches!(c,
        ' '..='~' | '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{3000}'..='\u{3029}'
        | '\u{FF01}'..='\u{FF5E}' | '\u{2010}'..='\u{2027}' | '\u{20000}'..='\u{3134A}')
}

/// A character of full width that has a twin in ASCII, as that; any other as it is.
pub fn half_width(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

/// How a character runs together with its neighbours when the cursor goes by words.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Run {
    /// White space.
    Space,
    /// A run of Chinese characters (or other syllabic script): there is no dictionary, so it ends at the next mark.
    Han,
    /// A word or number of an alphabet.
    Word,
    /// Punctuation.
    Mark,
    /// Belongs to the character before it: combining marks, joiners, variation selectors.
    Extend,
}

/// The run a character belongs to.
pub(crate) fn run_of(c: char) -> Run {
    if c.is_whitespace() {
        Run::Space
    } else if is_word(c) {
        Run::Word
    } else if is_han(c) {
        Run::Han
    } else if is_mark(c) {
        Run::Mark
    } else if unicode_width::UnicodeWidthChar::width(c) == Some(0) {
        Run::Extend
    } else if c.is_alphanumeric() {
        Run::Han
    } else {
        Run::Mark
    }
}

/// The boundary between characters at or before byte `at` (`str::floor_char_boundary` is newer than our oldest compiler).
pub(crate) fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
