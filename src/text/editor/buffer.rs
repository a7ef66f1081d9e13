//! The text as a vector of paragraphs, and the one way to change it.
//!
//! Invariants: there is always at least one paragraph; no paragraph contains a line feed; the paragraphs joined by line
//! feeds are the text. A change costs what it touches (and one move of memory), never the whole text.

use super::count::{Counts, ParagraphCounts};
use super::layout::Rows;
use super::tally::Tally;
use crate::text::chars::floor;
use std::cell::{Cell, RefCell};
use std::ops::Range;
use zeroize::Zeroize;

/// A place between two clusters of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pos {
    /// Paragraph, from 0.
    pub paragraph: usize,
    /// Byte in the paragraph.
    pub offset: usize,
}

impl Pos {
    /// The place at byte `offset` of `paragraph`.
    pub fn new(paragraph: usize, offset: usize) -> Self {
        Self { paragraph, offset }
    }

    /// Where a text inserted here ends.
    pub(super) fn after(self, inserted: &str) -> Self {
        match inserted.rfind('\n') {
            None => Self::new(self.paragraph, self.offset + inserted.len()),
            Some(last) => {
                let lines = inserted.bytes().filter(|b| *b == b'\n').count();
                Self::new(self.paragraph + lines, inserted.len() - last - 1)
            }
        }
    }
}

/// One paragraph, with what is known of its rows.
#[derive(Clone)]
struct Paragraph {
    text: String,
    rows: RefCell<Rows>,
    counts: ParagraphCounts,
}

impl Paragraph {
    /// Forgets what a change at byte `at` may have made untrue.
    fn changed(&mut self, at: usize) {
        self.rows.get_mut().invalidate(at);
        self.counts.set(None);
    }

    fn new(text: String) -> Self {
        Self { text, rows: RefCell::default(), counts: Cell::default() }
    }
}

/// A text.
#[derive(Clone)]
pub(super) struct Buffer {
    paragraphs: Vec<Paragraph>,
    tally: RefCell<Option<Tally>>,
}

impl Buffer {
    pub(super) fn new(text: &str) -> Self {
        Self::of(text.split('\n').map(|line| Paragraph::new(line.to_owned())).collect())
    }

    /// Room for a secret, so that typing it leaves no copies behind in freed memory.
    pub(super) fn secret() -> Self {
        Self::of(vec![Paragraph::new(String::with_capacity(4096))])
    }

    fn of(paragraphs: Vec<Paragraph>) -> Self {
        Self { paragraphs, tally: RefCell::default() }
    }

    pub(super) fn len(&self) -> usize {
        self.paragraphs.len()
    }

    /// The text of a paragraph; nothing where there is no such paragraph.
    pub(super) fn paragraph(&self, index: usize) -> &str {
        self.paragraphs.get(index).map_or("", |p| &p.text)
    }

    /// What is known of a paragraph's rows.
    pub(super) fn rows(&self, index: usize) -> &RefCell<Rows> {
        &self.paragraphs[index].rows
    }

    /// How much all paragraphs hold together, as of some names; only those are counted that have changed since it was last
    /// asked.
    pub(super) fn count(&self, generation: u64, one: impl Fn(&str) -> Counts) -> Counts {
        let mut tally = self.tally.borrow_mut();
        let tally = match &mut *tally {
            Some(tally) if tally.generation == generation => tally,
            stale => {
                self.paragraphs.iter().for_each(|paragraph| paragraph.counts.set(None));
                stale.insert(Tally { generation, sum: Counts::default(), open: 0..self.paragraphs.len() })
            }
        };
        for paragraph in &self.paragraphs[std::mem::take(&mut tally.open)] {
            if paragraph.counts.get().is_none() {
                let counts = one(&paragraph.text);
                paragraph.counts.set(Some(counts));
                tally.sum = tally.sum.and(counts);
            }
        }
        tally.sum
    }

    pub(super) fn end(&self) -> Pos {
        let last = self.paragraphs.len() - 1;
        Pos::new(last, self.paragraphs[last].text.len())
    }

    /// The nearest place there is, at a character's boundary.
    pub(super) fn clamp(&self, pos: Pos) -> Pos {
        if pos.paragraph >= self.paragraphs.len() {
            return self.end();
        }
        let text = &self.paragraphs[pos.paragraph].text;
        Pos::new(pos.paragraph, floor(text, pos.offset))
    }

    pub(super) fn text(&self) -> String {
        self.slice(Pos::default()..self.end())
    }

    pub(super) fn slice(&self, range: Range<Pos>) -> String {
        let (from, to) = (range.start, range.end);
        if from.paragraph == to.paragraph {
            return self.paragraph(from.paragraph)[from.offset..to.offset].to_owned();
        }
        let mut out = self.paragraph(from.paragraph)[from.offset..].to_owned();
        for paragraph in &self.paragraphs[from.paragraph + 1..to.paragraph] {
            out.push('\n');
            out.push_str(&paragraph.text);
        }
        out.push('\n');
        out.push_str(&self.paragraph(to.paragraph)[..to.offset]);
        out
    }

    /// Puts `new` in the place of `range`; returns where it ends.
    pub(super) fn replace(&mut self, range: Range<Pos>, new: &str) -> Pos {
        let (from, to) = (range.start, range.end);
        let end = from.after(new);
        let was = from.paragraph..to.paragraph + 1;
        if let Some(tally) = self.tally.get_mut() {
            let known = self.paragraphs[was.clone()].iter().filter_map(|paragraph| paragraph.counts.get());
            tally.changed(was, known, end.paragraph + 1);
        }
        if from.paragraph == to.paragraph && !new.contains('\n') {
            let paragraph = &mut self.paragraphs[from.paragraph];
            paragraph.text.replace_range(from.offset..to.offset, new);
            paragraph.changed(from.offset);
            return end;
        }
        let tail = self.paragraphs[to.paragraph].text.split_off(to.offset);
        let mut lines = new.split('\n');
        let head = lines.next().unwrap_or("");
        let mut rest: Vec<Paragraph> = lines.map(|line| Paragraph::new(line.to_owned())).collect();
        let first = &mut self.paragraphs[from.paragraph];
        first.text.truncate(from.offset);
        first.text.push_str(head);
        first.changed(from.offset);
        match rest.last_mut() {
            Some(last) => last.text.push_str(&tail),
            None => first.text.push_str(&tail),
        }
        self.paragraphs.splice(from.paragraph + 1..to.paragraph + 1, rest);
        end
    }

    /// Overwrites the text in memory and leaves it empty.
    pub(super) fn wipe(&mut self) {
        for paragraph in &mut self.paragraphs {
            paragraph.text.zeroize();
            paragraph.changed(0);
        }
        self.paragraphs.truncate(1);
        *self.tally.get_mut() = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_can_span_paragraphs() {
        let mut buffer = Buffer::new("甲乙\n丙\n丁戊");
        let end = buffer.replace(Pos::new(0, 3)..Pos::new(2, 3), "一\n二");
        assert_eq!(buffer.text(), "甲一\n二戊");
        assert_eq!(end, Pos::new(1, 3));
        assert_eq!(buffer.slice(Pos::new(0, 3)..Pos::new(1, 3)), "一\n二");
        buffer.replace(Pos::new(0, 0)..buffer.end(), "");
        assert_eq!((buffer.text().as_str(), buffer.len()), ("", 1));
    }
}
