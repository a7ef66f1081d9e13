//! Full-width marks for those whose keyboard is in English mode: after a Chinese character, `,` is meant as a full-width comma.
//!
//! Invariant: a mark is widened only where it touches Chinese on its left, so numbers, Latin words and codes stay as typed.

use super::chars::is_han;

/// The full-width form meant by typing `mark` after `before` (the paragraph up to the cursor), or `None` to take it as typed.
pub fn full_width(before: &str, mark: char) -> Option<char> {
    let last = before.chars().next_back()?;
    let chinese = is_han(last) || is_wide_mark(last);
    // A closing mark also follows a number inside a full-width bracket: （50) is meant as （50）.
    let pending = |open: char, close: char| {
        before.chars().rev().take(200).find(|c| *c == open || *c == close).is_some_and(|c| c == open)
    };
    match mark {
        ')' if chinese || pending('\u{FF08}', '\u{FF09}') => Some('\u{FF09}'),
        '>' if pending('\u{300A}', '\u{300B}') => Some('\u{300B}'),
        '"' if pending('\u{201C}', '\u{201D}') => Some('\u{201D}'),
        '\'' if pending('\u{2018}', '\u{2019}') => Some('\u{2019}'),
        _ if !chinese => None,
        ',' => Some('\u{FF0C}'),
        '.' => Some('\u{3002}'),
        ';' => Some('\u{FF1B}'),
        ':' => Some('\u{FF1A}'),
        '?' => Some('\u{FF1F}'),
        '!' => Some('\u{FF01}'),
        '(' => Some('\u{FF08}'),
        '\\' => Some('\u{3001}'),
        '<' => Some('\u{300A}'),
        '"' => Some('\u{201C}'),
        '\'' => Some('\u{2018}'),
        _ => None,
    }
}

/// Full-width marks after which one is still writing Chinese.
fn is_wide_mark(c: char) -> bool {
    matches!(
        c,
        '\u{3001}' | '\u{3002}' | '\u{3008}'
            ..='\u{3011}'
                | '\u{FF01}'
                | '\u{FF08}'
                | '\u{FF09}'
                | '\u{FF0C}'
                | '\u{FF1A}'
                | '\u{FF1B}'
                | '\u{FF1F}'
                | '\u{201C}'
                | '\u{201D}'
                | '\u{2026}'
                | '\u{2014}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_widened_after_chinese_only() {
        assert_eq!(full_width("去看备耕", ','), Some('\u{FF0C}'));
        assert_eq!(full_width("好", '.'), Some('\u{3002}'));
        assert_eq!(full_width("3", '.'), None);
        assert_eq!(full_width("", ','), None);
        assert_eq!(full_width("P1", ','), None);
        assert_eq!(full_width("(50", ')'), None);
        assert_eq!(full_width("占\u{FF08}50", ')'), Some('\u{FF09}'));
        assert_eq!(full_width("他说", '"'), Some('\u{201C}'));
        assert_eq!(full_width("他说\u{201C}好", '"'), Some('\u{201D}'));
        assert_eq!(full_width("见", '@'), None);
    }
}
