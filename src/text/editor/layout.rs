//! The rows of each paragraph, wrapped as far as anybody has looked, and the arithmetic between places and cells.
//!
//! Invariant: a cached row begins where a fresh wrap of the whole paragraph would begin it. A change forgets the rows from a
//! little before it, so a key costs the rows on the screen, not the paragraph. A place has one cell; a cell one place. The
//! only places that share a cell are those on both sides of a swallowed space.

use super::buffer::Pos;
use super::state::Editor;
use crate::text::cluster::{Cluster, Clusters, Metrics};
use crate::text::labels::Labels;
use crate::text::markup::REACH;
use crate::text::width::Ambiguous;
use crate::text::wrap::{NARROWEST, cells_in_row, next_row};
use std::cell::Cell;
use std::ops::Range;
use std::sync::Arc;

/// Names of links that an editor shows.
pub type SharedLabels = Arc<dyn Labels + Send + Sync>;

/// Where the rows of one paragraph begin.
#[derive(Clone, Default)]
pub(super) struct Rows {
    /// Bytes; the first is 0 once anything is known.
    starts: Vec<usize>,
    /// All rows are known.
    done: bool,
    /// The last row leaves no cell for the cursor.
    full: bool,
    /// The geometry they were wrapped for.
    generation: u64,
}

impl Rows {
    /// Forgets what a change at byte `at` may have moved.
    pub(super) fn invalidate(&mut self, at: usize) {
        // A change can complete a link that begins before it, and a row's end depends on up to two rows after it.
        let safe = at.saturating_sub(REACH);
        let keep = self.starts.partition_point(|start| *start <= safe);
        self.starts.truncate(keep.saturating_sub(2).max(1));
        self.done = false;
        self.full = false;
    }
}

/// The size of the view and what decides widths.
#[derive(Clone)]
pub(super) struct Geometry {
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) ambiguous: Ambiguous,
    pub(super) labels: SharedLabels,
    /// Changes whenever rows would.
    pub(super) generation: u64,
}

impl Geometry {
    pub(super) fn metrics(&self) -> Metrics<'_> {
        Metrics { ambiguous: self.ambiguous, labels: &*self.labels }
    }
}

/// What the view shows first: the row that begins at this place; in one-line mode the cluster.
pub(super) type Top = Cell<Pos>;

impl Editor {
    /// Sets the size of the view in cells, the terminal's habit for ambiguous characters, and what links show. Cheap when
    /// nothing changed: pass the same `Arc` until a name changes. The text stays where it was on the screen.
    pub fn set_view(&self, width: usize, height: usize, ambiguous: Ambiguous, labels: &SharedLabels) {
        let mut geometry = self.geometry.borrow_mut();
        let width = width.max(NARROWEST);
        geometry.height = height.max(1);
        let same_names = Arc::ptr_eq(&geometry.labels, labels);
        if geometry.width != width || geometry.ambiguous != ambiguous || !same_names {
            geometry.width = width;
            geometry.ambiguous = ambiguous;
            geometry.labels = Arc::clone(labels);
            geometry.generation += 1;
        }
    }

    /// Wraps a paragraph until `enough` says so or it is done, and answers from its rows.
    fn rows_until<T>(&self, paragraph: usize, enough: impl Fn(&Rows) -> bool, answer: impl FnOnce(&Rows) -> T) -> T {
        let geometry = self.geometry.borrow();
        let text = self.buffer.paragraph(paragraph);
        let mut rows = self.buffer.rows(paragraph).borrow_mut();
        if rows.generation != geometry.generation || rows.starts.is_empty() {
            *rows = Rows { starts: vec![0], generation: geometry.generation, ..Rows::default() };
        }
        let metrics = geometry.metrics();
        while !rows.done && !enough(&rows) {
            if self.options.one_line {
                rows.done = true;
                break;
            }
            let start = rows.starts.last().copied().unwrap_or(0);
            let row = next_row(text, start, geometry.width, &metrics);
            if row.end < text.len() {
                rows.starts.push(row.end);
            } else {
                rows.done = true;
                rows.full = row.cells >= geometry.width;
            }
        }
        answer(&rows)
    }

    /// The row of a paragraph that a place is on. A place at the end of a full last row is on the row after it.
    pub(super) fn row_of(&self, pos: Pos) -> usize {
        let at_end = pos.offset >= self.buffer.paragraph(pos.paragraph).len();
        self.rows_until(
            pos.paragraph,
            |rows| !at_end && rows.starts.last().is_some_and(|start| *start > pos.offset),
            |rows| {
                let row = rows.starts.partition_point(|start| *start <= pos.offset).saturating_sub(1);
                if at_end && rows.full { rows.starts.len() } else { row }
            },
        )
    }

    /// True where a paragraph has text on row `row`.
    pub(super) fn has_row(&self, paragraph: usize, row: usize) -> bool {
        self.rows_until(paragraph, |rows| rows.starts.len() > row, |rows| rows.starts.len() > row)
    }

    /// As [`Self::has_row`], counting the empty row on which the cursor stands after a full last row.
    pub(super) fn shows_row(&self, paragraph: usize, row: usize) -> bool {
        self.has_row(paragraph, row)
            || (paragraph == self.cursor.paragraph && row > 0 && self.row_of(self.cursor) == row)
    }

    /// How many rows of a paragraph have text (an empty paragraph has one).
    pub(super) fn row_count(&self, paragraph: usize) -> usize {
        self.rows_until(paragraph, |_| false, |rows| rows.starts.len())
    }

    /// The bytes of a row.
    pub(super) fn row_range(&self, paragraph: usize, row: usize) -> Range<usize> {
        let len = self.buffer.paragraph(paragraph).len();
        self.rows_until(
            paragraph,
            |rows| rows.starts.len() > row + 1,
            |rows| {
                let start = rows.starts.get(row).copied().unwrap_or(len);
                start..rows.starts.get(row + 1).copied().unwrap_or(len)
            },
        )
    }

    /// The clusters of a row, each with its first cell and its width in cells.
    pub(super) fn row_cells<'a>(
        &'a self,
        paragraph: usize,
        row: &Range<usize>,
        geometry: &'a Geometry,
    ) -> impl Iterator<Item = (Cluster<'a>, usize, usize)> + use<'a> {
        let (start, end) = (row.start, row.end);
        let width = if self.options.one_line { usize::MAX } else { geometry.width };
        let metrics = geometry.metrics();
        let mask = self.options.mask;
        let mut x = 0;
        Clusters::from(self.buffer.paragraph(paragraph), start).take_while(move |c| c.start < end).map(move |cluster| {
            let cells = match mask {
                Some(mask) => metrics.ambiguous.width(mask.encode_utf8(&mut [0; 4])),
                None if self.options.one_line => cluster.cells(&metrics),
                None => cells_in_row(&cluster, start, width, &metrics),
            };
            x += cells;
            (cluster, x - cells, cells)
        })
    }

    /// The column of a place in its row, in cells.
    pub(super) fn column_of(&self, pos: Pos) -> usize {
        let range = self.row_range(pos.paragraph, self.row_of(pos));
        let geometry = self.geometry.borrow();
        let before =
            self.row_cells(pos.paragraph, &range, &geometry).take_while(|(cluster, _, _)| cluster.start < pos.offset);
        before.last().map_or(0, |(_, x, cells)| x + cells)
    }

    /// The place that owns a cell of a row: where the cluster on that cell begins; past the end of a row, the last place
    /// that is still on it.
    pub(super) fn place_at(&self, paragraph: usize, row: usize, column: usize) -> Pos {
        let range = self.row_range(paragraph, row);
        let geometry = self.geometry.borrow();
        let mut last = range.start;
        for (cluster, x, cells) in self.row_cells(paragraph, &range, &geometry) {
            last = cluster.start;
            if column < x + cells {
                return Pos::new(paragraph, last);
            }
        }
        let ends_paragraph = range.end == self.buffer.paragraph(paragraph).len();
        Pos::new(paragraph, if ends_paragraph { range.end } else { last })
    }

    /// The nearest place at or after `pos` that is not inside a cluster.
    pub(super) fn snap(&self, pos: Pos) -> Pos {
        let pos = self.buffer.clamp(pos);
        let range = self.row_range(pos.paragraph, self.row_of(pos));
        let inside = Clusters::from(self.buffer.paragraph(pos.paragraph), range.start)
            .take_while(|c| c.start < pos.offset)
            .last()
            .filter(|c| c.end() > pos.offset);
        inside.map_or(pos, |c| Pos::new(pos.paragraph, c.end()))
    }
}
