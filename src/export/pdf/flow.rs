//! Where the next row goes: fills pages from the top down.
//!
//! Invariant: the flow is never below the page's text, and what does not fit on a page goes to the next one.

use super::fonts::Role;
use super::page::{Leaf, Line, Op, gives};
use super::setter::Setter;
use super::style::{MM, Style, Type};
use crate::export::document::Page;
use crate::text::rows_set;

/// The box of a page's text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub(super) left: f32,
    pub(super) top: f32,
    pub(super) width: f32,
    pub(super) height: f32,
}

/// A row that has been cut from a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    pub(super) text: String,
    /// In thousandths of the pitch.
    pub(super) width: usize,
    /// Whether it ends its paragraph.
    pub(super) last: bool,
}

/// A heading, for the bookmarks.
#[derive(Clone, Debug)]
pub(super) struct Bookmark {
    pub(super) level: u8,
    pub(super) text: String,
    pub(super) page: usize,
    pub(super) y: f32,
}

/// Which edge rows stand at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Middle,
    Right,
    /// Both, but for the last of a paragraph.
    Both,
}

/// Pages in the making.
pub(super) struct Flow<'a> {
    pub(super) setter: &'a Setter<'a>,
    pub(super) style: Style,
    pub(super) frame: Frame,
    /// The paper, in points.
    pub(super) paper: (f32, f32),
    pub(super) leaves: Vec<Leaf>,
    /// From the top of the frame to the next row.
    pub(super) y: f32,
    pub(super) bookmarks: Vec<Bookmark>,
}

impl<'a> Flow<'a> {
    pub(super) fn new(setter: &'a Setter<'a>, page: Page) -> Self {
        let (wide, high) = page.size_mm();
        let (top, right, bottom, left) = page.margins_mm();
        let frame = Frame {
            left: left * MM,
            top: top * MM,
            width: (wide - left - right) * MM,
            height: (high - top - bottom) * MM,
        };
        let style = Style::of(page, frame.width);
        let leaves = vec![Leaf::default()];
        Self { setter, style, frame, paper: (wide * MM, high * MM), leaves, y: 0.0, bookmarks: Vec::new() }
    }

    /// The bottom of the frame, with what rounding may add.
    pub(super) fn room(&self) -> f32 {
        self.frame.height - self.y + 0.5
    }

    /// Begins a new page, unless this one is empty.
    pub(super) fn turn(&mut self) {
        if !self.is_fresh() {
            self.leaves.push(Leaf::default());
        }
        self.y = 0.0;
    }

    /// Whether nothing stands on this page.
    pub(super) fn is_fresh(&self) -> bool {
        self.leaves.last().is_none_or(|leaf| leaf.ops.is_empty())
    }

    /// Whether as much still fits on this page.
    pub(super) fn fits(&self, height: f32) -> bool {
        height <= self.room()
    }

    /// Makes room for as much in one piece where a page has it.
    pub(super) fn need(&mut self, height: f32) {
        if !self.fits(height) && !self.is_fresh() {
            self.turn();
        }
    }

    /// Leaves space below what stands there; none at the top of a page.
    pub(super) fn space(&mut self, height: f32) {
        if self.y > 0.0 {
            self.y += height;
        }
    }

    /// Goes on at the next row of the grid, where the setting has one.
    pub(super) fn snap(&mut self) {
        self.y = self.snapped(self.y);
    }

    /// Where the next row of the grid is from there.
    pub(super) fn snapped(&self, y: f32) -> f32 {
        let lead = self.style.body.lead;
        if self.style.grid { ((y - 0.5) / lead).ceil().max(0.0) * lead } else { y }
    }

    pub(super) fn put(&mut self, op: Op) {
        if self.leaves.is_empty() {
            self.leaves.push(Leaf::default());
        }
        if let Some(leaf) = self.leaves.last_mut() {
            leaf.ops.push(op);
        }
    }

    /// The paragraphs of a text as rows of that many points; `first` is set before the first row of each. Spaces at the edges of
    /// a row are left out.
    pub(super) fn rows(&self, text: &str, set: Type, width: f32, first: &str) -> Vec<Row> {
        let printable = self.setter.printable(set.role, text);
        let units = (width / set.pitch * 1000.0).round().max(0.0) as usize;
        let measure = |text: &str| self.setter.width(set.role, text);
        let mut out = Vec::new();
        for line in printable.split('\n') {
            let paragraph = format!("{first}{}", line.trim_end());
            for row in rows_set(&paragraph, units, &measure) {
                let mut text = &paragraph[row.clone()];
                if row.start > 0 {
                    text = text.trim_start_matches([' ', '\u{3000}']);
                }
                let last = row.end == paragraph.len();
                if !last {
                    text = text.trim_end_matches(' ');
                }
                out.push(Row { text: text.to_owned(), width: measure(text), last });
            }
        }
        out
    }

    /// Puts a row at the left edge `x` and the upper edge `y` of the paper.
    pub(super) fn put_row(&mut self, row: Row, set: Type, (x, y): (f32, f32), width: f32, align: Align) {
        if row.text.is_empty() {
            return;
        }
        let taken = row.width as f32 / 1000.0 * set.pitch;
        let slack = (width - taken).max(0.0);
        let (shift, stretch) = match align {
            Align::Left => (0.0, 0.0),
            Align::Middle => (slack / 2.0, 0.0),
            Align::Right => (slack, 0.0),
            Align::Both if row.last => (0.0, 0.0),
            Align::Both => (0.0, stretch(&row.text, slack, set.pitch)),
        };
        self.put(Op::Text(Line {
            x: x + shift,
            y: y + set.baseline(),
            role: set.role,
            size: set.size,
            pitch: set.pitch,
            stretch,
            text: row.text,
        }));
    }

    /// Puts rows one below the other, over as many pages as they take.
    pub(super) fn put_rows(&mut self, rows: Vec<Row>, set: Type, (indent, width): (f32, f32), align: Align) {
        for row in rows {
            self.need(set.lead);
            let at = (self.frame.left + indent, self.frame.top + self.y);
            self.put_row(row, set, at, width, align);
            self.y += set.lead;
        }
    }

    /// One line of text that is not broken, for labels and marks.
    pub(super) fn one_line(&self, text: &str, set: Type) -> Row {
        let printable = self.setter.printable(set.role, text).replace('\n', " ");
        Row { width: self.setter.width(set.role, &printable), text: printable, last: true }
    }

    /// How wide a row is, in points.
    pub(super) fn width_of(&self, role: Role, text: &str, pitch: f32) -> f32 {
        let printable = self.setter.printable(role, text);
        self.setter.width(role, &printable) as f32 / 1000.0 * pitch
    }
}

/// What each gap of a row takes so that the row ends at the edge; nothing where the row would fall apart.
fn stretch(text: &str, slack: f32, pitch: f32) -> f32 {
    let gaps = text.chars().zip(text.chars().skip(1)).filter(|(before, after)| gives(*before, *after)).count();
    let each = slack / gaps.max(1) as f32;
    if gaps == 0 || each > pitch * 0.5 { 0.0 } else { each }
}
