//! How many terminal cells a text takes, and what is shown for characters that have no glyph of their own.
//!
//! Invariant: everything measured here is measured as it will be shown: control characters, escape sequences, bidi
//! overrides and characters of no width become one-cell symbols, so a file can not drive the terminal and every cluster
//! has a cell for the cursor.

use super::cluster::graphemes;
use std::borrow::Cow;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Cells of a tab character.
pub const TAB: usize = 4;

/// Shown for what has neither width nor a picture of its own (U+2426, one cell everywhere).
const UNKNOWN: char = '\u{2426}';

/// How wide the terminal draws characters of ambiguous width (quotation marks, ellipsis, dash, middle dot, Greek …).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ambiguous {
    /// One cell: the default of most terminals.
    #[default]
    Narrow,
    /// Two cells: terminals set up for East Asian text.
    Wide,
}

impl Ambiguous {
    /// Cells that a text takes when shown.
    pub fn width(self, text: &str) -> usize {
        graphemes(text).map(|g| self.grapheme(g)).sum()
    }

    /// The text cut to at most `cells` cells, ending in an ellipsis where something was cut, and made visible.
    pub fn truncate(self, text: &str, cells: usize) -> Cow<'_, str> {
        if self.width(text) <= cells {
            return visible(text);
        }
        let ellipsis = self.width("\u{2026}");
        if ellipsis > cells {
            return Cow::Borrowed("");
        }
        let mut out = String::new();
        let mut used = 0;
        for g in graphemes(text) {
            let width = self.grapheme(g);
            if used + width + ellipsis > cells {
                break;
            }
            used += width;
            show(g, &mut out);
        }
        out.push('\u{2026}');
        Cow::Owned(out)
    }

    /// The text as exactly `cells` cells: cut, or filled with spaces on the right.
    pub fn pad(self, text: &str, cells: usize) -> String {
        let mut out = self.truncate(text, cells).into_owned();
        let used = self.width(&out);
        out.extend(std::iter::repeat_n(' ', cells.saturating_sub(used)));
        out
    }

    /// Cells of one grapheme cluster, at least one.
    #[inline]
    pub(crate) fn grapheme(self, g: &str) -> usize {
        let mut chars = g.chars();
        let Some(c) = chars.next() else { return 0 };
        if chars.as_str().is_empty() {
            return self.char(c);
        }
        if g == "\r\n" {
            return 2;
        }
        let wide = self == Self::Wide;
        let cells = if wide { g.width_cjk() } else { g.width() };
        let cells = if wide && is_ambiguous_letter(c) { cells.max(2) } else { cells };
        cells.max(1)
    }

    fn char(self, c: char) -> usize {
        match c {
            ' '..='~' => return 1,
            '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{FF01}'..='\u{FF5E}' => return 2,
            '\u{3000}'..='\u{3029}' => return 2,
            '\t' => return TAB,
            _ => {}
        }
        let cells = match self {
            Self::Narrow => UnicodeWidthChar::width(c),
            Self::Wide if is_ambiguous_letter(c) => Some(2),
            Self::Wide => UnicodeWidthChar::width_cjk(c),
        };
        cells.unwrap_or(1).max(1)
    }
}

/// Letters whose East Asian Width is Ambiguous (UAX 11): `unicode-width` keeps letters narrow, terminals do not.
fn is_ambiguous_letter(c: char) -> bool {
    matches!(c as u32,
        0xAA | 0xBA | 0xC6 | 0xD0 | 0xD8 | 0xDE..=0xE1 | 0xE6 | 0xE8..=0xEA | 0xEC | 0xED | 0xF0 | 0xF2 | 0xF3
        | 0xF8..=0xFA | 0xFC | 0xFE | 0x101 | 0x111 | 0x113 | 0x11B | 0x126 | 0x127 | 0x12B | 0x131..=0x133 | 0x138
        | 0x13F..=0x142 | 0x144 | 0x148..=0x14B | 0x14D | 0x152 | 0x153 | 0x166 | 0x167 | 0x16B | 0x1CE | 0x1D0
        | 0x1D2 | 0x1D4 | 0x1D6 | 0x1D8 | 0x1DA | 0x1DC | 0x251 | 0x261 | 0x391..=0x3A1 | 0x3A3..=0x3A9
        | 0x3B1..=0x3C1 | 0x3C3..=0x3C9 | 0x401 | 0x410..=0x44F | 0x451)
}

/// Cells that a text takes when shown, ambiguous characters being narrow.
pub fn display_width(text: &str) -> usize {
    Ambiguous::Narrow.width(text)
}

/// The text cut to at most `cells` cells, ending in an ellipsis where something was cut. Never cuts a cluster in half.
pub fn truncate(text: &str, cells: usize) -> Cow<'_, str> {
    Ambiguous::Narrow.truncate(text, cells)
}

/// The text as exactly `cells` cells: cut, or filled with spaces on the right.
pub fn pad(text: &str, cells: usize) -> String {
    Ambiguous::Narrow.pad(text, cells)
}

/// The text with everything that is not a glyph replaced by a visible symbol; a tab by spaces.
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for g in graphemes(text) {
        show(g, &mut out);
    }
    Cow::Owned(out)
}

/// True for characters that are certainly shown as themselves.
fn is_plain(c: char) -> bool {
    super::chars::is_simple(c)
}

/// Appends what is shown for one grapheme cluster.
pub(crate) fn show(g: &str, out: &mut String) {
    let mut chars = g.chars();
    let Some(c) = chars.next() else { return };
    if g == "\r\n" {
        out.push_str("\u{240D}\u{240A}");
    } else if chars.as_str().is_empty() {
        match c {
            '\t' => out.extend([' '; TAB]),
            '\0'..='\u{1F}' => out.push(char::from_u32(0x2400 + c as u32).unwrap_or(UNKNOWN)),
            '\u{7F}' => out.push('\u{2421}'),
            c if UnicodeWidthChar::width(c).unwrap_or(0) == 0 => out.push(UNKNOWN),
            c => out.push(c),
        }
    } else if g.width() == 0 {
        out.push(UNKNOWN);
    } else {
        out.push_str(g);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_those_of_a_terminal() {
        for (text, cells) in [
            ("", 0),
            ("abc", 3),
            ("许䶮", 4),
            ("李\u{2CC56}", 4),
            ("e\u{301}", 1),
            ("👨\u{200D}👩\u{200D}👧", 2),
            ("🇨🇳", 2),
            ("❤\u{FE0F}", 2),
            ("\t", 4),
            ("\u{1B}[31m", 5),
            ("\u{202E}a", 2),
            ("\u{3000}，", 4),
            ("“”…—·", 5),
            ("\u{200B}", 1),
            ("\u{301}", 1),
        ] {
            assert_eq!(display_width(text), cells, "{text:?}");
            assert_eq!(display_width(&visible(text)), cells, "{text:?} shown");
        }
        assert_eq!(Ambiguous::Wide.width("“”…—·①→"), 14);
        assert_eq!(Ambiguous::Wide.width("abc许"), 5);
        assert_eq!(Ambiguous::Wide.width("éЯα"), 6);
    }

    #[test]
    fn nothing_is_cut_in_half() {
        assert_eq!(truncate("许䶮说", 6), "许䶮说");
        assert_eq!(truncate("许䶮说话", 6), "许䶮…");
        assert_eq!(truncate("许䶮说话", 4), "许…");
        assert_eq!(truncate("许䶮", 1), "…");
        assert_eq!(truncate("许", 0), "");
        assert_eq!(Ambiguous::Wide.truncate("许䶮说话", 1), "");
        assert_eq!(pad("许", 5), "许   ");
        assert_eq!(pad("许䶮说", 4), "许… ");
    }

    #[test]
    fn nothing_from_a_file_drives_the_terminal() {
        assert_eq!(visible("a\u{1B}[2Jb\u{7}\u{7F}"), "a\u{241B}[2Jb\u{2407}\u{2421}");
        assert_eq!(visible("\u{202E}x\u{2066}\u{9B}"), "\u{2426}x\u{2426}\u{2426}");
        assert_eq!(visible("\r\n"), "\u{240D}\u{240A}");
        assert!(matches!(visible("去三组看备耕。"), Cow::Borrowed(_)));
    }
}
