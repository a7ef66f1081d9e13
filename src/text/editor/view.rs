//! What a painter needs: the rows on the screen, the cell of the cursor, the place under a cell.
//!
//! Invariants: the cursor's cell is inside the view and is exactly where the next character goes; what is given to paint fits
//! the width. The view scrolls itself when it is asked, so no operation can leave the cursor outside it.

use super::buffer::Pos;
use super::layout::Geometry;
use super::scroll::RowAt;
use super::state::Editor;
use crate::text::chars::floor;
use crate::text::cluster::{Cluster, ClusterKind};
use crate::text::markup::{LinkKind, tags_touching};
use std::ops::Range;

/// Why a range of the text is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// A match of a search.
    Found,
    /// The match the search is at.
    Current,
    /// A passage the program has something to say about.
    Flagged,
}

/// A marked range of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Which part.
    pub range: Range<Pos>,
    /// Why.
    pub kind: MarkKind,
}

/// What a piece of a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PieceKind {
    /// Plain text.
    Text,
    /// A link, shown by its label.
    Link(LinkKind),
    /// Part of a tag.
    Tag,
}

/// A run of cells to paint in one style.
#[derive(Clone, PartialEq, Eq)]
pub struct Piece {
    /// What to print; safe for a terminal.
    pub text: String,
    /// Its width in cells.
    pub cells: usize,
    /// What it is.
    pub kind: PieceKind,
    /// It is selected.
    pub selected: bool,
    /// It is marked.
    pub mark: Option<MarkKind>,
}

/// A line narrower than this has no room for marks that it goes on while one types in it, and while one does not.
const MARKED: [usize; 2] = [10, 4];

/// A row to paint.
#[derive(Clone, PartialEq, Eq)]
pub struct RowView {
    /// The paragraph it belongs to.
    pub paragraph: usize,
    /// Its number in the paragraph, from 0.
    pub row: usize,
    /// Its bytes in the paragraph.
    pub bytes: Range<usize>,
    /// What to print, from the left.
    pub pieces: Vec<Piece>,
    /// Cells of all pieces.
    pub cells: usize,
    /// Cells before the first piece: a mark that the line goes on to the left belongs there.
    pub margin: usize,
    /// The line goes on to the right: a mark belongs into the last cell of the view.
    pub goes_on: bool,
    /// The line break after it is selected: paint one cell, so that selected empty lines can be seen.
    pub break_selected: bool,
}

impl RowView {
    /// The text of the row as shown.
    pub fn text(&self) -> String {
        self.pieces.iter().map(|p| p.text.as_str()).collect()
    }
}

impl Editor {
    /// The rows in view, from the top; fewer than the height where the text ends.
    pub fn visible_rows(&self) -> Vec<RowView> {
        self.settle();
        let geometry = self.geometry.borrow();
        let selected = self.selected();
        if self.options.one_line {
            return vec![self.row_view((0, 0), self.top.get().offset, &geometry, selected.as_ref())];
        }
        let mut rows = Vec::with_capacity(geometry.height);
        let mut at = Some(self.top_row());
        while let Some(row) = at.filter(|_| rows.len() < geometry.height) {
            rows.push(self.row_view(row, 0, &geometry, selected.as_ref()));
            at = self.row_below(row);
        }
        rows
    }

    /// The parts of paragraphs in view, with so many bytes more on both sides: a paragraph and bytes in it.
    pub fn in_view(&self, around: usize) -> Vec<(usize, Range<usize>)> {
        self.settle();
        let mut parts: Vec<(usize, Range<usize>)> = Vec::new();
        let mut at = Some(self.top_row());
        let mut left = self.geometry.borrow().height;
        while let Some((paragraph, row)) = at.filter(|_| left > 0) {
            let bytes = self.row_range(paragraph, row);
            match parts.last_mut().filter(|(last, _)| *last == paragraph) {
                Some((_, part)) => part.end = bytes.end,
                None => parts.push((paragraph, bytes)),
            }
            left -= 1;
            at = self.row_below((paragraph, row));
        }
        for (paragraph, bytes) in &mut parts {
            let text = self.buffer.paragraph(*paragraph);
            *bytes = floor(text, bytes.start.saturating_sub(around))..floor(text, bytes.end + around);
        }
        parts
    }

    /// The cursor's cell in the view: row and column from 0, always below the height and the width (of at least 2).
    pub fn cursor_cell(&self) -> (usize, usize) {
        self.cell_of(self.cursor).unwrap_or((0, 0))
    }

    /// The cell of a place, if it is in view: where a popup about it belongs.
    pub fn cell_of(&self, place: Pos) -> Option<(usize, usize)> {
        self.settle();
        let place = self.snap(place);
        let column = self.column_of(place);
        let (width, height) = (self.geometry.borrow().width, self.geometry.borrow().height);
        if self.options.one_line {
            let column = column.checked_sub(self.column_of(self.top.get()))? + self.margin(width);
            return (column < width).then_some((0, column));
        }
        let row = self.distance(self.top_row(), (place.paragraph, self.row_of(place)), height)?;
        Some((row, column))
    }

    /// The place under a cell of the view: before the cluster on it; past a row's end, the last place on the row; below the
    /// text, its end.
    pub fn cell_to_position(&self, row: usize, col: usize) -> Pos {
        self.settle();
        if self.options.one_line {
            let col = col.saturating_sub(self.margin(self.geometry.borrow().width));
            return self.place_at(0, 0, col.saturating_add(self.column_of(self.top.get())));
        }
        let mut at = self.top_row();
        for _ in 0..row {
            match self.row_below(at) {
                Some(below) => at = below,
                None => return self.buffer.end(),
            }
        }
        self.place_at(at.0, at.1, col)
    }

    /// Marks ranges of the text until it changes: matches of a search, passages to look at. Later ones show over earlier.
    pub fn set_marks(&mut self, marks: Vec<Mark>) {
        self.marks = marks;
    }

    /// Whether a line so wide has room for marks that it goes on.
    pub(super) fn has_marks(&self, width: usize) -> bool {
        width >= MARKED[usize::from(self.at_rest.get())]
    }

    /// Cells before a line that is scrolled.
    fn margin(&self, width: usize) -> usize {
        usize::from(self.options.one_line && self.has_marks(width) && self.top.get().offset > 0)
    }

    fn row_view(&self, at: RowAt, from: usize, geometry: &Geometry, selected: Option<&Range<Pos>>) -> RowView {
        let (paragraph, row) = at;
        let text = self.buffer.paragraph(paragraph);
        let bytes = self.row_range(paragraph, row);
        let plain = self.options.mask.is_some();
        let tags = if plain { Vec::new() } else { tags_touching(text, bytes.clone()) };
        let whole = Pos::new(paragraph, bytes.start)..Pos::new(paragraph, bytes.end);
        let marks: Vec<&Mark> =
            self.marks.iter().filter(|m| m.range.start < whole.end && whole.start < m.range.end).collect();
        let skipped =
            self.row_cells(paragraph, &bytes, geometry).find(|(c, _, _)| c.start >= from).map_or(0, |(_, x, _)| x);
        let margin = self.margin(geometry.width);
        let room = geometry.width - margin;
        let total = || self.row_cells(paragraph, &bytes, geometry).last().map_or(0, |(_, x, cells)| x + cells);
        let goes_on = self.options.one_line && self.has_marks(geometry.width) && total() - skipped > room;
        let limit = if self.options.one_line { skipped + room - usize::from(goes_on) } else { usize::MAX };
        let mut view = RowView {
            paragraph,
            row,
            bytes: bytes.clone(),
            pieces: Vec::new(),
            cells: 0,
            margin,
            goes_on,
            break_selected: false,
        };
        for (cluster, x, cells) in self.row_cells(paragraph, &bytes, geometry) {
            if cells == 0 || cluster.start < from {
                continue;
            }
            if x + cells > limit {
                break;
            }
            let place = Pos::new(paragraph, cluster.start);
            let kind = match cluster.kind {
                _ if plain => PieceKind::Text,
                ClusterKind::Link(kind, _) => PieceKind::Link(kind),
                ClusterKind::Grapheme if tags.iter().any(|tag| tag.contains(&cluster.start)) => PieceKind::Tag,
                ClusterKind::Grapheme => PieceKind::Text,
            };
            let selected = selected.is_some_and(|range| range.contains(&place));
            let mark = marks.iter().rev().find(|m| m.range.contains(&place)).map(|m| m.kind);
            view.cells += cells;
            match view.pieces.last_mut() {
                Some(last) if (last.kind, last.selected, last.mark) == (kind, selected, mark) => {
                    self.print(&cluster, cells, geometry, &mut last.text);
                    last.cells += cells;
                }
                _ => {
                    let mut text = String::new();
                    self.print(&cluster, cells, geometry, &mut text);
                    view.pieces.push(Piece { text, cells, kind, selected, mark });
                }
            }
        }
        let end = Pos::new(paragraph, text.len());
        view.break_selected = bytes.end == text.len() && selected.is_some_and(|range| range.contains(&end));
        view
    }

    /// Appends what is shown for a cluster in a row, cut to its cells.
    fn print(&self, cluster: &Cluster<'_>, cells: usize, geometry: &Geometry, out: &mut String) {
        if let Some(mask) = self.options.mask {
            out.push(mask);
            return;
        }
        if cluster.text == "\t" {
            out.extend(std::iter::repeat_n(' ', cells));
            return;
        }
        let metrics = geometry.metrics();
        let shown = cluster.shown(&metrics);
        if cluster.is_link() || cells < cluster.cells(&metrics) {
            out.push_str(&geometry.ambiguous.pad(&shown, cells));
        } else {
            out.push_str(&shown);
        }
    }
}
