//! Find and replace in the text.
//!
//! Invariant: what is found is what a reader sees (a link by its label), folded as search folds; a replacement never breaks
//! a link, and replacing all is one step to undo.

use super::buffer::Pos;
use super::history::Kind;
use super::state::Editor;
use super::view::{Mark, MarkKind};
use crate::text::fold::occurrences;
use crate::text::labels::shown_link;
use crate::text::markup::{SpanKind, spans};
use std::ops::Range;

/// How a stretch of what is shown corresponds to what is stored.
struct Stretch {
    shown: usize,
    stored: Range<usize>,
    link: bool,
}

impl Editor {
    /// The ranges where `needle` is seen, in order. None for an empty needle or a masked line.
    pub fn find(&self, needle: &str) -> Vec<Range<Pos>> {
        if self.options.mask.is_some() {
            return Vec::new();
        }
        let mut found = Vec::new();
        for index in 0..self.buffer.len() {
            let text = self.buffer.paragraph(index);
            let place = |range: Range<usize>| Pos::new(index, range.start)..Pos::new(index, range.end);
            let (shown, stretches) = self.shown(text);
            for hit in occurrences(&shown, needle) {
                found.push(place(stored(&stretches, &hit)));
            }
        }
        found
    }

    fn shown(&self, text: &str) -> (String, Vec<Stretch>) {
        let geometry = self.geometry.borrow();
        let mut shown = String::with_capacity(text.len());
        let mut stretches = Vec::new();
        for span in spans(text) {
            let link = matches!(span.kind, SpanKind::Link { .. });
            stretches.push(Stretch { shown: shown.len(), stored: span.range.clone(), link });
            match span.kind {
                SpanKind::Link { kind, code } => shown.push_str(&shown_link(kind, code, &*geometry.labels)),
                SpanKind::Text | SpanKind::Tag(_) => shown.push_str(span.text),
            }
        }
        (shown, stretches)
    }

    /// Selects the next match after the cursor (or the one before), going round at the end, and marks them all. Returns its
    /// number from 1 and how many there are; `None` where there is none.
    pub fn find_next(&mut self, needle: &str, backward: bool) -> Option<(usize, usize)> {
        let all = self.find(needle);
        let here = self.selected().unwrap_or(self.cursor..self.cursor);
        let index = if backward {
            all.iter().rposition(|range| range.start < here.start).or(all.len().checked_sub(1))
        } else {
            let fresh = |range: &Range<Pos>| range.start > here.start || (range.start == here.start && *range != here);
            all.iter().position(fresh).or((!all.is_empty()).then_some(0))
        }?;
        self.select(all[index].clone());
        let count = all.len();
        let mut marks: Vec<Mark> = all.into_iter().map(|range| Mark { range, kind: MarkKind::Found }).collect();
        marks[index].kind = MarkKind::Current;
        self.set_marks(marks);
        Some((index + 1, count))
    }

    /// Replaces the match that is selected, where it touches no link, and goes to the next one.
    pub fn replace_one(&mut self, needle: &str, with: &str) -> Option<(usize, usize)> {
        if let Some(range) = self.selected()
            && self.find(needle).contains(&range)
            && !self.touches_link(&range)
        {
            self.apply(Kind::Whole, vec![(range, with.to_owned())]);
        }
        self.find_next(needle, false)
    }

    /// Replaces every match that touches no link; how many that were. One step to undo.
    pub fn replace_all(&mut self, needle: &str, with: &str) -> usize {
        let mut count = 0;
        let mut edits: Vec<(Range<Pos>, String)> = Vec::new();
        for range in self.find(needle) {
            if self.touches_link(&range) {
                continue;
            }
            count += 1;
            // One replacement a paragraph, so that many matches cost no more than one.
            match edits.last_mut() {
                Some((last, text)) if last.end.paragraph == range.start.paragraph => {
                    text.push_str(&self.buffer.slice(last.end..range.start));
                    text.push_str(with);
                    last.end = range.end;
                }
                _ => edits.push((range, with.to_owned())),
            }
        }
        if count > 0 {
            self.apply(Kind::Whole, edits);
        }
        count
    }

    fn touches_link(&self, range: &Range<Pos>) -> bool {
        spans(&self.buffer.slice(range.clone())).any(|span| matches!(span.kind, SpanKind::Link { .. }))
    }
}

/// The stored bytes of a match in what is shown: a link as a whole.
fn stored(stretches: &[Stretch], hit: &Range<usize>) -> Range<usize> {
    let at = |shown: usize| &stretches[stretches.partition_point(|s| s.shown <= shown).saturating_sub(1)];
    let (first, last) = (at(hit.start), at(hit.end - 1));
    let start = if first.link { first.stored.start } else { first.stored.start + hit.start - first.shown };
    let end = if last.link { last.stored.end } else { last.stored.start + hit.end - last.shown };
    start..end
}
