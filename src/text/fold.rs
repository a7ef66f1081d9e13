//! The one folding by which texts are searched and compared, and its encoding for the full-text index.
//!
//! Invariant: with the index's `ascii` tokenizer, a row whose [`tokens`] match the [`phrase`] of a word is exactly a row
//! whose [`fold`] contains the `fold` of that word, whatever the word's length or characters.

use super::chars::half_width;
use super::cluster::graphemes;
use std::fmt::Write;
use std::ops::Range;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Folds a text: full-width ASCII to ASCII, lower case character by character, NFC, and every run of white space to
/// one space. Folding twice changes nothing.
pub fn fold(text: &str) -> String {
    let mut lower = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if folds_to_itself(c) => lower.push(c),
            '\u{FF01}'..='\u{FF5E}' => lower.push(half_width(c).to_ascii_lowercase()),
            c if c.is_whitespace() => {
                if !lower.ends_with(' ') {
                    lower.push(' ');
                }
            }
            c => lower.extend(c.to_lowercase()),
        }
    }
    if is_nfc(&lower) { lower } else { lower.nfc().collect() }
}

/// Whether a character is its own folding: most of a Chinese text.
fn folds_to_itself(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '0'..='9' | 'a'..='z' | '\u{3001}' | '\u{3002}')
}

/// A text as the full-text index holds it: one token a character of its folding, separated by spaces. A letter, a digit
/// and anything beyond ASCII is itself; another ASCII character is `x` and its code point in hexadecimal, which no
/// single character can equal.
pub fn tokens(text: &str) -> String {
    encode(&fold(text))
}

/// The full-text phrase that finds what a user typed; `None` where there is nothing to find.
pub fn phrase(query: &str) -> Option<String> {
    let folded = fold(query);
    let wanted = folded.trim();
    (!wanted.is_empty()).then(|| format!("\"{}\"", encode(wanted)))
}

fn encode(folded: &str) -> String {
    let mut out = String::with_capacity(folded.len() * 2);
    for c in folded.chars() {
        if !out.is_empty() {
            out.push(' ');
        }
        if c.is_ascii() && !c.is_ascii_alphanumeric() {
            // Writing to a string can not fail.
            let _ = write!(out, "x{:x}", c as u32);
        } else {
            out.push(c);
        }
    }
    out
}

/// Where a word occurs in a text by the same folding: byte ranges of the text, in order, not overlapping, cut at
/// grapheme clusters. For highlights and excerpts.
pub fn occurrences(text: &str, query: &str) -> Vec<Range<usize>> {
    let folded_query = fold(query);
    let wanted = folded_query.trim();
    if wanted.is_empty() {
        return Vec::new();
    }
    let (folded, origin) = fold_with_origin(text);
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, _) in folded.match_indices(wanted) {
        // The origin of a byte is the start of the cluster it came from; the end is that of the cluster after the match.
        let start = origin[at];
        let last = origin[at + wanted.len() - 1];
        let end = origin[at + wanted.len()..].iter().copied().find(|o| *o > last).unwrap_or(text.len());
        if found.last().is_none_or(|f| f.end <= start) {
            found.push(start..end);
        }
    }
    found
}

/// The folding, and for each of its bytes the start of the grapheme cluster it came from.
fn fold_with_origin(text: &str) -> (String, Vec<usize>) {
    let mut folded = String::with_capacity(text.len());
    let mut origin = Vec::with_capacity(text.len());
    let mut at = 0;
    for g in graphemes(text) {
        let mut characters = g.chars();
        match (characters.next(), characters.next()) {
            (Some(c), None) if folds_to_itself(c) => folded.push(c),
            _ => {
                let piece = fold(g);
                if !(piece == " " && folded.ends_with(' ')) {
                    folded.push_str(&piece);
                }
            }
        }
        origin.resize(folded.len(), at);
        at += g.len();
    }
    (folded, origin)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_folding_for_search_and_comparison() {
        assert_eq!(fold("ＡＢｃ１，　许"), "abc1, 许");
        assert_eq!(fold("e\u{301}É"), "éé");
        assert_eq!(fold("a \n\t b"), "a b");
        assert_eq!(tokens("滴灌带-P1"), "滴 灌 带 x2d p 1");
        assert_eq!(tokens("𬱖 䶮"), "𬱖 x20 䶮");
        assert_eq!(tokens("x2d"), "x 2 d");
        assert_eq!(phrase(" 滴灌 "), Some("\"滴 灌\"".to_owned()));
        assert_eq!(phrase("\"a\""), Some("\"x22 a x22\"".to_owned()));
        assert_eq!(phrase(" \u{3000}"), None);
    }

    #[test]
    fn occurrences_are_cut_from_the_text_itself() {
        let text = "ＰＶＣ管，pvc 管";
        let found: Vec<&str> = occurrences(text, "pvc").into_iter().map(|r| &text[r]).collect();
        assert_eq!(found, ["ＰＶＣ", "pvc"]);
        let first = |text: &str, word: &str| occurrences(text, word).into_iter().next();
        assert_eq!(first("cafe\u{301}了", "É"), Some(3..6));
        assert_eq!(first("路平整", "平"), Some(3..6));
        assert!(occurrences("路", " ").is_empty());
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn an_occurrence_is_where_the_folding_contains_the_word(text in "[aAＡe\u{301}许龥 \n，,İK]{0,16}", word in "[aAＡe\u{301}许 ，,]{1,3}") {
            let wanted = fold(&word);
            let wanted = wanted.trim();
            prop_assume!(!wanted.is_empty());
            let found = occurrences(&text, &word);
            prop_assert_eq!(found.is_empty(), !fold(&text).contains(wanted));
            for range in found {
                prop_assert!(fold(&text[range]).contains(wanted));
            }
        }
    }
}
