//! Full-width marks for those whose keyboard is in English mode: after a Chinese character, `,` is meant as a full-width comma.
//!
//! Invariant: a mark is widened only where it touches Chinese on its left, so numbers, Latin words and codes stay as typed; and
//! only where what is written is Chinese: a name among English words makes no Chinese of them.

use super::chars::{floor, is_han, is_mark, is_word};
use super::markup::{SpanKind, spans};
use super::signs::is_sign;

/// The language that is being written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tongue {
    Chinese,
    Latin,
    /// A name stands alone, or as many words of the one as of the other: what is typed next tells.
    Unclear,
}

/// The full-width form meant by typing `mark` after `before` (the paragraph up to the cursor), or `None` to take it as typed.
pub fn full_width(before: &str, mark: char) -> Option<char> {
    let last = before.chars().next_back()?;
    // A closing mark also follows a number inside a full-width bracket: （50) is meant as （50）.
    let pending = |open: char, close: char| {
        before.chars().rev().take(200).find(|c| *c == open || *c == close).is_some_and(|c| c == open)
    };
    let closing = match mark {
        ')' => pending('\u{FF08}', '\u{FF09}').then_some('\u{FF09}'),
        '>' => pending('\u{300A}', '\u{300B}').then_some('\u{300B}'),
        '"' => pending('\u{201C}', '\u{201D}').then_some('\u{201D}'),
        '\'' => pending('\u{2018}', '\u{2019}').then_some('\u{2019}'),
        _ => None,
    };
    let chinese = || is_wide_mark(last) || touches(before, last) && tongue(before) == Tongue::Chinese;
    closing.or_else(|| wide(mark).filter(|_| chinese()))
}

/// The same for a mark that `next` has now been typed behind, where it was not clear before that Chinese is written.
pub fn full_width_before(before: &str, mark: char, next: char) -> Option<char> {
    let last = before.chars().next_back()?;
    let stop = matches!(mark, ',' | '.' | ';' | ':' | '?' | '!');
    let chinese = || is_han(next) && touches(before, last) && tongue(before) == Tongue::Unclear;
    wide(mark).filter(|_| stop && chinese())
}

fn wide(mark: char) -> Option<char> {
    Some(match mark {
        ',' => '\u{FF0C}',
        '.' => '\u{3002}',
        ';' => '\u{FF1B}',
        ':' => '\u{FF1A}',
        '?' => '\u{FF1F}',
        '!' => '\u{FF01}',
        '(' => '\u{FF08}',
        ')' => '\u{FF09}',
        '\\' => '\u{3001}',
        '<' => '\u{300A}',
        '"' => '\u{201C}',
        '\'' => '\u{2018}',
        _ => return None,
    })
}

/// Whether a text ends in Chinese, or in a reference, be it linked yet or not.
fn touches(before: &str, last: char) -> bool {
    let near = floor(before, before.len().saturating_sub(200));
    let mut back = before.chars().rev().skip_while(|c| !is_mark(*c));
    let typed = !is_mark(last) && back.next().is_some_and(is_sign) && !back.next().is_some_and(is_word);
    is_han(last)
        || typed
        || last == '}' && spans(&before[near..]).last().is_some_and(|span| matches!(span.kind, SpanKind::Link { .. }))
}

/// Characters that are looked at.
const NEAR: usize = 200;
/// So many Chinese characters together may be a name; more are Chinese.
const NAME: usize = 4;

/// The language of the end of a text, not counting references: are there more pieces of Chinese in it, or more words?
fn tongue(before: &str) -> Tongue {
    let near = before.char_indices().rev().nth(NEAR).map_or(0, |(at, _)| at);
    let (mut chinese, mut latin) = (0, 0);
    for span in spans(&before[near..]).filter(|span| span.kind == SpanKind::Text) {
        let mut rest = span.text;
        while let Some(first) = rest.chars().next() {
            let run = |fits: fn(char) -> bool| rest.find(|c: char| !fits(c)).unwrap_or(rest.len());
            let end = if is_sign(first) {
                // A reference that is not linked yet.
                first.len_utf8() + rest[first.len_utf8()..].find(is_mark).unwrap_or(rest.len() - first.len_utf8())
            } else if is_han(first) {
                let end = run(is_han);
                let length = rest[..end].chars().count();
                chinese += if length > NAME { length } else { 1 };
                end
            } else if is_word(first) {
                let end = run(is_word);
                latin += usize::from(is_latin_word(&rest[..end]));
                end
            } else {
                first.len_utf8()
            };
            rest = &rest[end..];
        }
    }
    match chinese.cmp(&latin) {
        std::cmp::Ordering::Greater => Tongue::Chinese,
        std::cmp::Ordering::Less => Tongue::Latin,
        std::cmp::Ordering::Equal => Tongue::Unclear,
    }
}

/// A word of a language: no number, no code and no abbreviation in capitals, which stand in Chinese too.
fn is_latin_word(word: &str) -> bool {
    let small = |c: char| c.is_alphabetic() && !c.is_uppercase();
    word.chars().filter(|c| c.is_alphabetic()).count() > 1 && word.chars().any(small)
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

/// Words one after another, as one writes them in their own language: with commas where none of them is Chinese.
pub fn listed(words: &[String]) -> String {
    let chinese = words.iter().any(|word| word.chars().any(is_han));
    words.join(if chinese { "\u{3001}" } else { ", " })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_listed_as_their_language_does() {
        let list = |words: &[&str]| listed(&words.iter().map(ToString::to_string).collect::<Vec<_>>());
        assert_eq!(list(&["养羊", "孩子上学"]), "养羊、孩子上学");
        assert_eq!(list(&["drip tape", "school"]), "drip tape, school");
        assert_eq!(list(&["水", "school"]), "水、school");
    }

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

    #[test]
    fn a_name_among_english_words_makes_no_chinese_of_them() {
        for before in ["Went to see 张建国", "Went to see @张建国", "Went to see @{H01}", "met with 三组"] {
            for mark in [',', '.', ':', '?', '!', '(', '"'] {
                assert_eq!(full_width(before, mark), None, "{before}{mark}");
                assert_eq!(full_width_before(before, mark, '来'), None, "{before}{mark}");
            }
        }
        for before in ["去三组见@{H01}", "去看了^P3", "去三组见@H01", "买了PVC管", "@许先生，好", "今天 Windows 坏"]
        {
            assert!(full_width(before, ',').is_some(), "{before}");
        }
    }

    #[test]
    fn where_it_is_not_clear_the_next_character_tells() {
        for before in ["@张建国", "@{H01}", "^{P1}", "met 张建国", "用 drip tape 的三户"] {
            assert_eq!(full_width(before, ','), None, "{before}");
            assert_eq!(full_width_before(before, ',', 't'), None, "{before}");
            assert_eq!(full_width_before(before, ',', ' '), None, "{before}");
            assert_eq!(full_width_before(before, ',', '来'), Some('\u{FF0C}'), "{before}");
        }
        assert_eq!(full_width("去看a@b", ','), None);
        assert_eq!(full_width_before("3", '.', '元'), None);
        assert_eq!(full_width_before("}", ',', '元'), None);
        assert_eq!(full_width_before("", ',', '元'), None);
    }
}
