//! Characters that an input method left on makes wide, as they are meant.

/// A character of full width that has a twin in ASCII, as that; any other as it is.
pub fn half_width(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{3000}' => ' ',
        _ => c,
    }
}

/// Words of a day or a time as they are read: in small letters, with no wide mark, a full stop where the Chinese one was typed.
pub(super) fn plain(text: &str) -> String {
    narrowed(text.trim()).replace('。', ".").to_lowercase()
}

/// A text with its wide letters, digits and marks as they are meant.
pub fn narrowed(text: &str) -> String {
    text.chars().map(half_width).collect()
}
