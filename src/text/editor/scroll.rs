//! Which rows are in view: scrolling, and the walk from row to row.
//!
//! Invariant: once the view has been asked for anything, the cursor is in it, and it is empty below only where the text is
//! shorter than the view. Walking costs the rows walked, never the text.

use super::buffer::Pos;
use super::state::Editor;
use std::ops::Range;

/// The longest text, in bytes, whose rows are counted at every key.
const ROWS_COUNTED: usize = 64 << 10;

/// A row: paragraph and number in it.
pub(super) type RowAt = (usize, usize);

impl Editor {
    /// How many rows the text takes in the view's width, the cursor's among them; at most so many.
    pub fn rows(&self, most: usize) -> usize {
        let mut rows = usize::from(self.row_of(self.cursor) == self.row_count(self.cursor.paragraph));
        for paragraph in (0..self.buffer.len()).take(most) {
            rows += self.row_count(paragraph);
        }
        rows.min(most)
    }

    /// How far down a text is that is longer than the view: the last row in view and all rows, `12/80`; of a very long text,
    /// whose rows it would cost too much to count, how much of it is above the end of the view: `35%`.
    pub fn how_far(&self) -> Option<String> {
        let length = |p: usize| self.buffer.paragraph(p).len() + 1;
        let all: usize = (0..self.buffer.len()).map(length).sum();
        if all > ROWS_COUNTED {
            let (paragraph, bytes) = self.in_view(0).pop()?;
            let seen = (0..paragraph).map(length).sum::<usize>() + bytes.end + 1;
            return Some(format!("{}%", 100 * seen / all));
        }
        self.settle();
        let (height, top) = (self.geometry.borrow().height, self.top_row());
        let rows = |paragraphs: Range<usize>| paragraphs.map(|p| self.row_count(p)).sum::<usize>();
        let (last, all) = (rows(0..top.0) + top.1 + height, rows(0..self.buffer.len()));
        (all > height).then(|| format!("{}/{all}", last.min(all)))
    }

    /// Moves the view and takes the cursor along where it would fall out of it.
    pub(super) fn scroll(&mut self, rows: isize) {
        if self.options.one_line {
            return;
        }
        self.settle();
        let column = self.column_of(self.cursor);
        self.shift_view(rows);
        let height = self.geometry.borrow().height;
        let top = self.top_row();
        let cursor = (self.cursor.paragraph, self.row_of(self.cursor));
        let to = if cursor < top {
            top
        } else if self.distance(top, cursor, height).is_none() {
            let mut bottom = top;
            for _ in 1..height {
                bottom = self.row_below(bottom).unwrap_or(bottom);
            }
            bottom
        } else {
            return;
        };
        let target = self.place_at(to.0, to.1, column);
        self.place(target, self.anchor.is_some());
        self.wanted = Some(column);
    }

    /// Moves the view by rows, not beyond the text.
    pub(super) fn shift_view(&self, rows: isize) {
        let mut at = self.top_row();
        for _ in 0..rows.unsigned_abs() {
            let next = if rows < 0 { self.row_above(at) } else { self.row_below(at) };
            match next {
                Some(next) => at = next,
                None => break,
            }
        }
        self.show_from(at);
    }

    /// Scrolls so that the cursor is in view and no more of the view is empty than has to be.
    pub(super) fn settle(&self) {
        if self.options.one_line {
            self.settle_line();
            return;
        }
        let height = self.geometry.borrow().height;
        let cursor = (self.cursor.paragraph, self.row_of(self.cursor));
        let top = self.top_row();
        let top = if cursor < top {
            cursor
        } else if self.distance(top, cursor, height).is_some() {
            top
        } else {
            self.rows_above(cursor, height - 1)
        };
        self.show_from(top);
    }

    /// Tells whether nobody types in it: such a line shows its beginning, wherever the cursor was left.
    pub fn set_at_rest(&self, at_rest: bool) {
        self.at_rest.set(at_rest);
    }

    fn settle_line(&self) {
        if self.at_rest.get() {
            self.top.set(Pos::default());
            return;
        }
        let geometry = self.geometry.borrow();
        let all = 0..self.buffer.paragraph(0).len();
        let starts: Vec<(usize, usize)> = self.row_cells(0, &all, &geometry).map(|(c, x, _)| (c.start, x)).collect();
        let total = self.row_cells(0, &all, &geometry).last().map_or(0, |(_, x, cells)| x + cells);
        let cursor = self.column_of(self.cursor);
        // Where it does not fit, a cell at each end is for a mark that it goes on.
        let marks = if self.has_marks(geometry.width) && total >= geometry.width { 2 } else { 0 };
        let width = geometry.width - marks;
        let mut left = starts.partition_point(|(start, _)| *start <= self.top.get().offset).saturating_sub(1);
        let x = |left: usize| starts.get(left).map_or(total, |s| s.1);
        while left > 0 && x(left) > cursor {
            left -= 1;
        }
        while x(left) + width <= cursor {
            left += 1;
        }
        while left > 0 && total < x(left - 1) + width {
            left -= 1;
        }
        self.top.set(Pos::new(0, starts.get(left).map_or(all.end, |s| s.0)));
    }

    /// Makes a row the first in view, or one above it where the text would end too early.
    fn show_from(&self, top: RowAt) {
        let height = self.geometry.borrow().height;
        let mut rows = 1;
        let mut at = top;
        while let Some(below) = self.row_below(at).filter(|_| rows < height) {
            rows += 1;
            at = below;
        }
        let top = self.rows_above(top, height - rows);
        self.top.set(Pos::new(top.0, self.row_range(top.0, top.1).start));
    }

    /// The first row in view, as far as it still exists.
    pub(super) fn top_row(&self) -> RowAt {
        let top = self.buffer.clamp(self.top.get());
        let row = self.row_of(top);
        if row > 0 && !self.shows_row(top.paragraph, row) { (top.paragraph, row - 1) } else { (top.paragraph, row) }
    }

    pub(super) fn row_below(&self, (paragraph, row): RowAt) -> Option<RowAt> {
        if self.shows_row(paragraph, row + 1) {
            Some((paragraph, row + 1))
        } else {
            (paragraph + 1 < self.buffer.len()).then_some((paragraph + 1, 0))
        }
    }

    fn row_above(&self, (paragraph, row): RowAt) -> Option<RowAt> {
        if row > 0 {
            return Some((paragraph, row - 1));
        }
        let above = paragraph.checked_sub(1)?;
        let rows = self.row_count(above);
        Some((above, if self.shows_row(above, rows) { rows } else { rows - 1 }))
    }

    fn rows_above(&self, mut at: RowAt, rows: usize) -> RowAt {
        for _ in 0..rows {
            match self.row_above(at) {
                Some(above) => at = above,
                None => break,
            }
        }
        at
    }

    /// Rows from one row down to another, where that is fewer than `within`.
    pub(super) fn distance(&self, from: RowAt, to: RowAt, within: usize) -> Option<usize> {
        let mut at = from;
        for rows in 0..within {
            if at == to {
                return Some(rows);
            }
            at = self.row_below(at)?;
        }
        None
    }
}
