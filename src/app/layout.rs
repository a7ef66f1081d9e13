//! Where things are on the screen, for a terminal of a size. Used by `update` (what scrolls, what the mouse hits) and by
//! `tui` (what is drawn), so that the two agree.

use super::area::Area;

/// Below this size the program says so instead of drawing.
pub const MIN_WIDTH: u16 = 60;
/// Below this size the program says so instead of drawing.
pub const MIN_HEIGHT: u16 = 20;
/// Rows of a chart under the counts: a year in two columns of six months, or a week of days, in a frame.
const CHART: u16 = 11;
/// From this width on, a list and its details stand side by side.
const WIDE: u16 = 110;

/// Columns of an entry shown alone.
const READING: u16 = 72;
/// Rows that its head and foot take at most.
const READING_HEAD: u16 = 6;

/// The parts of every screen of an open journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// One row: where one is, the date, what is due.
    pub header: Area,
    /// The screen itself.
    pub body: Area,
    /// One row for what is said to the user.
    pub notice: Area,
    /// One row of keys.
    pub footer: Area,
}

/// The parts for a terminal of that size.
pub fn parts(width: u16, height: u16) -> Parts {
    let (header, rest) = Area::new(0, 0, width, height).split_top(1);
    let (rest, footer) = rest.split_bottom(1);
    let (body, notice) = rest.split_bottom(1);
    Parts { header, body, notice, footer }
}

/// How a list and its details share the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Panes {
    /// Rows stand apart, and only one of the two is shown unless there is room for both side by side.
    pub large: bool,
    /// The details alone.
    pub details: bool,
}

/// A list and the details of what is selected in it: side by side on a wide terminal, else one over the other. Both are
/// framed; the rows of the list are inside its frame.
pub fn list_and_details(body: Area, panes: Panes) -> (Area, Area) {
    if panes.details {
        return (Area::default(), body);
    }
    if panes.large && body.width < WIDE {
        return (body, Area::default());
    }
    if body.width >= WIDE { body.split_left(body.width * 2 / 5) } else { body.split_top(body.height / 2) }
}

/// The line above a list: its name, what one types in, and room for what was understood.
pub fn list_line(body: Area) -> (Area, Area, Area) {
    let (name, rest) = body.split_top(1).0.shrink(1, 0).split_left(12);
    let (input, rest) = rest.split_left((rest.width / 2).min(40));
    (name, input, rest.split_left(2).1)
}

/// The figures: the counts, and the chart beside them on a wide terminal, else under them.
pub fn figures(body: Area) -> (Area, Area) {
    if body.width >= WIDE { body.split_left(body.width / 3) } else { body.split_bottom(CHART.min(body.height)) }
}

/// What can be taken out, and what was, below it or beside it.
pub fn exports(body: Area) -> (Area, Area) {
    body.split_top(11.min(body.height))
}

/// What is set, and how the selected of it is changed, below it.
pub fn settings(body: Area) -> (Area, Area) {
    body.split_bottom(8.min(body.height * 2 / 3))
}

/// What an export is, and the list below it.
pub fn export_preview(body: Area) -> (Area, Area) {
    body.split_top(6.min(body.height))
}

/// The search screen: the line one types in (framed, 3 rows) and the hits.
pub fn search(body: Area) -> (Area, Area) {
    body.split_top(3)
}

/// An entry shown alone: a column that is easy to read, in the middle.
pub fn reading(body: Area) -> Area {
    body.middle(READING.min(body.width.saturating_sub(4)), body.height)
}

/// Rows of an entry's text that are surely in view when it is shown alone.
pub fn reading_page(body: Area) -> u16 {
    body.height.saturating_sub(READING_HEAD).max(1)
}

/// A page of the guide: a column that is easy to read, in the middle.
pub fn guide(width: u16, height: u16) -> Area {
    let body = parts(width, height).body;
    body.middle(READING.min(body.width.saturating_sub(4)), body.height)
}

/// A dialog in the middle of the terminal: at most 60 columns wide, of so many rows.
pub fn dialog(width: u16, height: u16, rows: u16) -> Area {
    // Something of what is behind it stays in sight on both sides.
    Area::new(0, 0, width, height).middle(width.saturating_sub(4).min(60), rows)
}

/// Whether the terminal is too small to draw on.
pub fn is_too_small(width: u16, height: u16) -> bool {
    width < MIN_WIDTH || height < MIN_HEIGHT
}

/// Columns one types in on the lock screen, inside its box.
pub fn lock_input_width(width: u16) -> usize {
    usize::from(width.min(60)).saturating_sub(20)
}
