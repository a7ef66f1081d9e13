//! Texts as any file may hold them: what has no glyph of its own is a symbol, so that nothing a text says can steer a
//! printer, a terminal or a parser, and nothing of it is lost unseen.

use crate::text;
use std::borrow::Cow;

/// Shown for what neither XML nor a line may hold (U+2426).
const UNKNOWN: &str = "\u{2426}";

/// A text of one line: its line breaks are single spaces.
pub fn line(text: &str) -> Cow<'_, str> {
    if !text.contains(['\n', '\r']) {
        return glyphs(text);
    }
    let parts: Vec<Cow<'_, str>> = lines(text).collect();
    Cow::Owned(parts.iter().filter(|part| !part.is_empty()).map(AsRef::as_ref).collect::<Vec<_>>().join(" "))
}

/// The lines of a text, empty ones within it included, those at its end left out.
pub fn lines(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let text = text.trim_end_matches(['\n', '\r']);
    text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r')).map(glyphs)
}

/// The text with symbols for what is no glyph; it holds no line break.
fn glyphs(text: &str) -> Cow<'_, str> {
    let shown = text::visible(text);
    // These have a width by Unicode, but break lines or are no characters at all.
    let bad = |c: char| matches!(c, '\u{2028}' | '\u{2029}' | '\u{FFFE}' | '\u{FFFF}');
    if shown.contains(bad) { Cow::Owned(shown.replace(bad, UNKNOWN)) } else { shown }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_steers_is_left() {
        assert_eq!(line("甲\0\u{1B}[2J\u{202E}乙\u{FFFE}\u{2028}"), "甲\u{2400}\u{241B}[2J\u{2426}乙\u{2426}\u{2426}");
        assert_eq!(line("一\r\n二\r三\n\n四\n"), "一 二 三 四");
        assert_eq!(lines("一\r\n二\r三\n\n四\n\n").collect::<Vec<_>>(), ["一", "二", "三", "", "四"]);
        assert_eq!(lines("").collect::<Vec<_>>(), [""]);
        assert!(matches!(line("去三组看备耕。"), Cow::Borrowed(_)));
    }
}
