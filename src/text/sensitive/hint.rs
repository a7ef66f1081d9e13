//! Hints for somebody who is typing: where, what, and nothing more.

use super::rules::findings;
use crate::text::markup::{LinkKind, SpanKind, spans};
use crate::text::names::find_names;
use crate::text::redact::{HitKind, NumberKind, letters, numbers};
use std::ops::Range;

/// Something in a text that should not be in a diary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The telling words, as bytes of the text.
    pub range: Range<usize>,
    /// What is masked when the user asks for it: the number, or the part of the sentence.
    pub passage: Range<usize>,
    /// What it is: an ID or bank number, religion, a label, an illness, a child, an accusation.
    pub kind: HitKind,
    /// Whether it can only be that.
    pub sure: bool,
}

/// The hints of one paragraph in which people stand at `persons` (bytes), in order; they do not touch. Phones are none: they
/// are masked when a text leaves.
pub fn hints(text: &str, persons: &[Range<usize>]) -> Vec<Hint> {
    let letters = letters(text);
    let bytes = |range: &Range<usize>| letters[range.start].start..letters[range.end - 1].end;
    let found = findings(&letters, persons).into_iter().map(|finding| Hint {
        range: bytes(&finding.range),
        passage: bytes(&finding.clause),
        kind: finding.kind,
        sure: finding.sure,
    });
    let numbers = numbers(&letters).into_iter().filter_map(|number| {
        let kind = match number.kind {
            NumberKind::Id => HitKind::IdNumber,
            NumberKind::Bank => HitKind::BankNumber,
            NumberKind::Phone | NumberKind::Other => return None,
        };
        let range = bytes(&number.range);
        Some(Hint { passage: range.clone(), range, kind, sure: true })
    });
    let mut all: Vec<Hint> = numbers.chain(found).collect();
    all.sort_by_key(|hint| (hint.range.start, std::cmp::Reverse(hint.range.end)));
    let mut end = 0;
    all.retain(|hint| {
        let apart = hint.range.start >= end;
        end = end.max(hint.range.end);
        apart
    });
    all
}

/// Where people stand in a paragraph: references to households, and registered names. `people` are (code, name) pairs.
pub fn persons(text: &str, people: &[(String, String)]) -> Vec<Range<usize>> {
    let linked = spans(text).filter(|span| matches!(span.kind, SpanKind::Link { kind: LinkKind::Household, .. }));
    let mut found: Vec<Range<usize>> = linked.map(|span| span.range).collect();
    found.extend(find_names(text, people).into_iter().map(|name| name.range));
    found.sort_by_key(|range| range.start);
    found
}
