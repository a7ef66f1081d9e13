//! Where the cursor goes.
//!
//! Invariant: every motion ends at a place between clusters, and never changes the text.

use super::buffer::Pos;
use super::state::Editor;
use crate::text::chars::{Run, run_of};
use crate::text::cluster::Clusters;
use crate::text::markup::{link_at, link_ending_at};

/// A movement of the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// One cluster back.
    Left,
    /// One cluster on.
    Right,
    /// To the beginning of the word, run of Chinese characters or run of punctuation before the cursor.
    WordLeft,
    /// Past the word or run at the cursor and the space after it.
    WordRight,
    /// One row up, in the wanted column; on the first row to the beginning.
    RowUp,
    /// One row down, in the wanted column; on the last row to the end.
    RowDown,
    /// The beginning of the row; there already, of the paragraph.
    Home,
    /// Behind the last character of the row, which is where the next row begins if that fills it; there already, the end of the paragraph.
    End,
    /// Rows up.
    PageUp(usize),
    /// Rows down.
    PageDown(usize),
    /// The beginning of the text.
    Top,
    /// The end of the text.
    Bottom,
}

impl Motion {
    /// True for motions that keep the wanted column.
    pub(super) fn is_vertical(self) -> bool {
        matches!(self, Self::RowUp | Self::RowDown | Self::PageUp(_) | Self::PageDown(_))
    }
}

impl Editor {
    /// Where `motion` leads from the cursor. `extend`: a selection follows, so a row's end includes its last cluster.
    pub(super) fn target(&self, motion: Motion, extend: bool) -> Pos {
        let at = self.cursor;
        match motion {
            Motion::Left => self.before(at),
            Motion::Right => self.after(at),
            Motion::WordLeft => self.word_before(at),
            Motion::WordRight => self.word_after(at),
            Motion::RowUp => self.rows_up(at, 1),
            Motion::RowDown => self.rows_down(at, 1),
            Motion::PageUp(rows) => self.rows_up(at, rows),
            Motion::PageDown(rows) => self.rows_down(at, rows),
            Motion::Home => self.home(at),
            Motion::End => self.row_end(at, extend),
            Motion::Top => Pos::default(),
            Motion::Bottom => self.buffer.end(),
        }
    }

    /// The place one cluster before.
    pub(super) fn before(&self, at: Pos) -> Pos {
        if at.offset == 0 {
            return match at.paragraph {
                0 => at,
                p => Pos::new(p - 1, self.buffer.paragraph(p - 1).len()),
            };
        }
        let row = self.row_range(at.paragraph, self.row_of(Pos::new(at.paragraph, at.offset - 1)));
        let cluster =
            Clusters::from(self.buffer.paragraph(at.paragraph), row.start).take_while(|c| c.start < at.offset).last();
        Pos::new(at.paragraph, cluster.map_or(0, |c| c.start))
    }

    /// The place one cluster after.
    pub(super) fn after(&self, at: Pos) -> Pos {
        match Clusters::from(self.buffer.paragraph(at.paragraph), at.offset).next() {
            Some(cluster) => Pos::new(at.paragraph, cluster.end()),
            None if at.paragraph + 1 < self.buffer.len() => Pos::new(at.paragraph + 1, 0),
            None => at,
        }
    }

    pub(super) fn word_before(&self, at: Pos) -> Pos {
        if at.offset == 0 {
            return self.before(at);
        }
        if self.options.mask.is_some() {
            // Where the words of a passphrase end is nobody's business.
            return Pos::default();
        }
        let text = self.buffer.paragraph(at.paragraph);
        let mut offset = at.offset;
        let mut run: Option<Run> = None;
        while offset > 0 {
            if let Some(start) = link_ending_at(text, offset) {
                if run.is_none() {
                    offset = start;
                }
                break;
            }
            let Some(c) = text[..offset].chars().next_back() else { break };
            match (run, run_of(c)) {
                (None, Run::Space) | (_, Run::Extend) => {}
                (None, found) => run = Some(found),
                (Some(current), found) if current == found => {}
                (Some(_), _) => break,
            }
            offset -= c.len_utf8();
        }
        self.snap(Pos::new(at.paragraph, offset))
    }

    pub(super) fn word_after(&self, at: Pos) -> Pos {
        let text = self.buffer.paragraph(at.paragraph);
        if at.offset >= text.len() {
            return self.after(at);
        }
        if self.options.mask.is_some() {
            return self.buffer.end();
        }
        let mut offset = at.offset;
        let mut run: Option<Run> = None;
        if let Some((end, _, _)) = link_at(text, offset) {
            offset = end;
            run = Some(Run::Space);
        }
        while let Some(c) = text[offset..].chars().next() {
            if link_at(text, offset).is_some() {
                break;
            }
            match (run, run_of(c)) {
                (_, Run::Extend) => {}
                (None, found) => run = Some(found),
                (Some(current), found) if current == found => {}
                (Some(_), Run::Space) => run = Some(Run::Space),
                (Some(_), _) => break,
            }
            offset += c.len_utf8();
        }
        self.snap(Pos::new(at.paragraph, offset))
    }

    /// The word, run or link a place is in, for a double click.
    pub(super) fn word_around(&self, at: Pos) -> (Pos, Pos) {
        let text = self.buffer.paragraph(at.paragraph);
        let Some(c) = text[at.offset..].chars().next() else {
            return (self.word_before(at).max(Pos::new(at.paragraph, 0)), at);
        };
        if let Some((end, _, _)) = link_at(text, at.offset) {
            return (at, Pos::new(at.paragraph, end));
        }
        let same = |other: char| run_of(other) == run_of(c) || run_of(other) == Run::Extend;
        let mut from = at.offset;
        while let Some(c) = text[..from].chars().next_back().filter(|c| same(*c)) {
            if link_ending_at(text, from).is_some() {
                break;
            }
            from -= c.len_utf8();
        }
        let mut to = at.offset;
        while let Some(c) = text[to..].chars().next().filter(|c| same(*c)) {
            if link_at(text, to).is_some() {
                break;
            }
            to += c.len_utf8();
        }
        (self.snap(Pos::new(at.paragraph, from)), self.snap(Pos::new(at.paragraph, to)))
    }

    /// The column the cursor wants to be in.
    pub(super) fn wanted_column(&self) -> usize {
        self.wanted.unwrap_or_else(|| self.column_of(self.cursor))
    }

    fn rows_up(&self, at: Pos, rows: usize) -> Pos {
        let (mut paragraph, mut row) = (at.paragraph, self.row_of(at));
        for _ in 0..rows {
            if row > 0 {
                row -= 1;
            } else if paragraph > 0 {
                paragraph -= 1;
                row = self.row_count(paragraph) - 1;
            } else {
                return Pos::default();
            }
        }
        self.place_at(paragraph, row, self.wanted_column())
    }

    fn rows_down(&self, at: Pos, rows: usize) -> Pos {
        let (mut paragraph, mut row) = (at.paragraph, self.row_of(at));
        for _ in 0..rows {
            if self.has_row(paragraph, row + 1) {
                row += 1;
            } else if paragraph + 1 < self.buffer.len() {
                paragraph += 1;
                row = 0;
            } else {
                return self.buffer.end();
            }
        }
        self.place_at(paragraph, row, self.wanted_column())
    }

    fn home(&self, at: Pos) -> Pos {
        let start = self.place_at(at.paragraph, self.row_of(at), 0);
        if start < at { start } else { Pos::new(at.paragraph, 0) }
    }

    /// What is typed there comes behind all that the row shows. `extend`: with the space that ends the row.
    fn row_end(&self, at: Pos, extend: bool) -> Pos {
        let text = self.buffer.paragraph(at.paragraph);
        let row = self.row_range(at.paragraph, self.row_of(at));
        let shown = text[row.clone()].trim_end_matches(' ').len();
        let end = if extend || row.end == text.len() { row.end } else { row.start + shown };
        if end > at.offset { Pos::new(at.paragraph, end) } else { Pos::new(at.paragraph, text.len()) }
    }
}
