//! How much has been written.
//!
//! Invariant: counted is what a reader sees, so a link counts by its label. Chinese characters count one each, a Latin word or a
//! number one each (a point, comma, hyphen or apostrophe inside it does not end it), punctuation and space nothing.

use super::state::Editor;
use crate::text::chars::{Run, is_han, is_word, run_of};
use crate::text::labels::shown_link;
use crate::text::markup::{SpanKind, spans};
use std::cell::Cell;

/// How much text there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Chinese characters.
    pub han: usize,
    /// Latin words and numbers.
    pub words: usize,
    /// All characters that are not white space, punctuation included.
    pub chars: usize,
}

impl Counts {
    /// The figure an office asks for (字数): Chinese characters, words and numbers.
    pub fn total(&self) -> usize {
        self.han + self.words
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self { han: self.han + other.han, words: self.words + other.words, chars: self.chars + other.chars }
    }

    pub(super) fn less(self, other: Self) -> Self {
        Self { han: self.han - other.han, words: self.words - other.words, chars: self.chars - other.chars }
    }

    /// Counts a text that has no links in it.
    pub fn of(text: &str) -> Self {
        let mut counter = Counter::default();
        counter.add(text);
        counter.counts
    }
}

/// The counts of one paragraph, kept until it or a name changes.
pub(super) type ParagraphCounts = Cell<Option<Counts>>;

#[derive(Default)]
struct Counter {
    counts: Counts,
    in_word: bool,
}

impl Counter {
    fn add(&mut self, text: &str) {
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            if matches!(c, '\u{4E00}'..='\u{9FFF}') || is_han(c) {
                self.counts.han += 1;
                self.counts.chars += 1;
                self.in_word = false;
                continue;
            }
            if matches!(c, ' ' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3011}' | '\u{FF01}' | '\u{FF08}'..='\u{FF0C}' | '\u{FF1A}'..='\u{FF1F}')
            {
                // The common marks, without asking the tables.
                self.counts.chars += usize::from(!matches!(c, ' ' | '\u{3000}'));
                self.in_word = false;
                continue;
            }
            let word = is_word(c);
            let inside = self.in_word
                && matches!(c, '.' | ',' | '-' | '\'' | '\u{2019}')
                && chars.peek().copied().is_some_and(is_word);
            self.counts.words += usize::from(word && !self.in_word);
            let run = run_of(c);
            self.counts.chars += usize::from(!matches!(run, Run::Space | Run::Extend) && !c.is_control());
            self.in_word = word || inside || (self.in_word && run == Run::Extend);
        }
    }
}

impl Editor {
    /// How much has been written. Kept until the text or a name changes.
    pub fn count(&self) -> Counts {
        let geometry = self.geometry.borrow();
        self.buffer.count(geometry.generation, |paragraph| {
            let mut counter = Counter::default();
            for span in spans(paragraph) {
                match span.kind {
                    SpanKind::Link { kind, code } => {
                        counter.in_word = false;
                        counter.add(&shown_link(kind, code, &*geometry.labels));
                        counter.in_word = false;
                    }
                    SpanKind::Text | SpanKind::Tag(_) => counter.add(span.text),
                }
            }
            counter.counts
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Editor;

    #[test]
    fn a_link_counts_as_it_reads() {
        assert_eq!(Counts::of("去三组看备耕，PVC管 3.5 元。"), Counts { han: 8, words: 2, chars: 16 });
        assert_eq!(Counts::of("don't 2026-03-10"), Counts { han: 0, words: 2, chars: 15 });
        let editor = Editor::new("回话@{H05}，\n\n^{P1}e\u{301}");
        assert_eq!(editor.count(), Counts { han: 2, words: 3, chars: 11 });
        assert_eq!(editor.count().total(), 5);
    }
}
