//! A text as the letters that count: every form of a letter folded to one, what is not seen left out. A name is found
//! however it is spaced or typed, and its place in the text is known.

use crate::text::chars::half_width;

/// One letter, with where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Letter {
    /// The folded letter.
    pub c: char,
    /// Its bytes in the text.
    pub start: usize,
    /// The end of its bytes.
    pub end: usize,
    /// What was left out before it.
    pub gap: Gap,
    /// Whether it was a capital.
    pub capital: bool,
}

/// What stands between two letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    /// Nothing that is seen.
    None,
    /// Spaces.
    Space,
    /// One line break: the text of a file may be broken inside a name.
    Line,
    /// An empty line: whatever follows is another paragraph.
    Paragraph,
}

/// The letters of a text, which is in NFC.
pub(crate) fn letters(text: &str) -> Vec<Letter> {
    let mut found = Vec::with_capacity(text.len() / 3 + 8);
    let mut gap = Gap::None;
    for (start, c) in text.char_indices() {
        match c {
            '\n' if gap >= Gap::Line => gap = Gap::Paragraph,
            '\n' => gap = Gap::Line,
            c if c.is_whitespace() => gap = gap.max(Gap::Space),
            c if is_unseen(c) => {}
            c => {
                found.push(Letter { c: fold(c), start, end: start + c.len_utf8(), gap, capital: c.is_uppercase() });
                gap = Gap::None;
            }
        }
    }
    found
}

/// A character that can stand inside a name without being seen.
fn is_unseen(c: char) -> bool {
    matches!(c as u32,
        0..=0x1F | 0x7F..=0x9F | 0xAD | 0x61C | 0x180E | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F
        | 0xFE00..=0xFE0F | 0xFEFF | 0xE0000..=0xE01EF)
}

/// One spelling for a letter's forms: full width, capitals, the look-alikes of the middle dot, digits of other scripts.
pub(super) fn fold(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let digit = |zero: u32| char::from_digit(u32::from(c) - zero, 10).unwrap_or(c);
    match c {
        // Nearly every character of a diary; it has one form.
        '\u{3400}'..='\u{9FFF}' => c,
        '\u{2022}' | '\u{2027}' | '\u{30FB}' | '\u{FF65}' | '\u{22C5}' | '\u{2219}' | '\u{2E31}' => '\u{B7}',
        '\u{FF01}'..='\u{FF5E}' => half_width(c).to_ascii_lowercase(),
        '\u{660}'..='\u{669}' => digit(0x660),
        '\u{6F0}'..='\u{6F9}' => digit(0x6F0),
        '\u{1D7CE}'..='\u{1D7FF}' => char::from_digit((u32::from(c) - 0x1D7CE) % 10, 10).unwrap_or(c),
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_and_unseen_characters_are_left_out_and_remembered() {
        let text = "王\u{3000}芳\u{200b}华\nＨ٥\n\nx";
        let found: Vec<_> = letters(text).iter().map(|letter| (letter.c, letter.gap)).collect();
        let wanted = [
            ('王', Gap::None),
            ('芳', Gap::Space),
            ('华', Gap::None),
            ('h', Gap::Line),
            ('5', Gap::None),
            ('x', Gap::Paragraph),
        ];
        assert_eq!(found, wanted);
        assert!(letters(text).iter().all(|letter| text.is_char_boundary(letter.start) && letter.end > letter.start));
    }
}
