//! What the cursor is in the middle of typing: a reference that a list can complete.
//!
//! Invariant: reading it changes nothing; what was typed stays as typed unless a link is put in its place.

use super::buffer::Pos;
use super::state::Editor;
use crate::text::chars::{is_han, is_mark, is_word};
use crate::text::markup::is_address;
use crate::text::signs::{begins_matter, ends_words, is_inside};

/// What a list could offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TriggerKind {
    /// `@`
    Household,
    /// `#`
    Tag,
    /// `^`
    Pledge,
    /// `!` at the beginning or after white space or a mark
    Matter,
    /// `+` at the beginning of a line, after white space or a Chinese mark; after a Chinese character once something follows it
    Activity,
}

/// A reference being typed.
#[derive(Clone, PartialEq, Eq)]
pub struct Trigger {
    /// What it is for.
    pub kind: TriggerKind,
    /// What was typed after the sign.
    pub query: String,
    /// Where the sign stands.
    pub start: Pos,
    /// Bytes from the sign to the cursor: what a choice replaces.
    pub replace: usize,
}

/// The longest query that is still looked at, in characters.
const LONGEST: usize = 24;
/// The most words a matter is begun with, in characters: a sentence.
const LONGEST_MATTER: usize = 60;

impl Editor {
    /// The reference that ends at the cursor, if one is being typed.
    pub fn completion_at_cursor(&self) -> Option<Trigger> {
        if self.options.mask.is_some() || self.selected().is_some() {
            return None;
        }
        let end = self.cursor.offset;
        let text = self.buffer.paragraph(self.cursor.paragraph);
        // Behind a space only a matter goes on, and a household between two words of letters: Zhang Jianguo, group 3.
        let (mut matter_only, mut spaced, mut next) = (false, false, None);
        for (back, (at, c)) in text[..end].char_indices().rev().take(LONGEST_MATTER + 1).enumerate() {
            matter_only |= back > LONGEST;
            let before = &text[..at];
            let last = before.chars().next_back();
            let kind = match c {
                '@' | '\u{FF20}' if !is_address(before) => Some(TriggerKind::Household),
                '#' | '\u{FF03}' if !last.is_some_and(is_word) => Some(TriggerKind::Tag),
                '^' | '\u{FF3E}' if !last.is_some_and(is_word) => Some(TriggerKind::Pledge),
                '!' | '\u{FF01}' if begins_matter(c, last) => Some(TriggerKind::Matter),
                '+' | '\u{FF0B}' if begins_activity(last, &text[at + c.len_utf8()..end]) => Some(TriggerKind::Activity),
                _ => None,
            };
            if let Some(kind) = kind {
                let goes_on = !spaced || matches!(kind, TriggerKind::Matter | TriggerKind::Household);
                let start = Pos::new(self.cursor.paragraph, at);
                let query = text[at + c.len_utf8()..end].to_owned();
                if !goes_on || matter_only && (kind != TriggerKind::Matter || query.starts_with(char::is_whitespace)) {
                    return None;
                }
                return Some(Trigger { kind, query, start, replace: end - at });
            }
            if ends_words(c) {
                return None;
            }
            let joins = c == ' ' && next.is_some_and(is_word) && last.is_some_and(is_word);
            spaced |= joins;
            matter_only |= is_mark(c) && !is_inside(c) && !joins;
            next = Some(c);
        }
        None
    }
}

/// Whether a plus behind that character, with this behind it, can be the sign of an activity: 文化室+培, but not yet 党员+, where
/// Enter is to break the line.
fn begins_activity(last: Option<char>, typed: &str) -> bool {
    last.is_none_or(|c| c.is_whitespace() || (!c.is_ascii() && is_mark(c)) || (is_han(c) && !typed.is_empty()))
}
