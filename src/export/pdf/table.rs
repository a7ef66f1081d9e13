//! Tables: cells are wrapped, short rows keep together, short tables too, high rows are cut between lines where the page ends,
//! and the head stands again on every page.

use super::blocks::BLACK;
use super::flow::{Align, Flow, Row};
use super::page::Op;
use super::style::Type;
use crate::export::column_fit;
use crate::export::document::{Cell, Table};
use crate::i18n::Catalog;

/// Behind the head.
const SHADE: (u8, u8, u8) = (0xF0, 0xF0, 0xF0);

/// A row of a table, its cells wrapped.
#[derive(Clone)]
struct Band {
    cells: Vec<Vec<Row>>,
    set: Type,
    head: bool,
    /// Whether it may be cut. Its cells are read from the top then.
    high: bool,
}

/// The table's columns.
struct Columns {
    /// Each one's width.
    widths: Vec<f32>,
    numbers: Vec<bool>,
    /// Beside and above a cell's text.
    pad: (f32, f32),
}

impl Columns {
    fn wrap(&self, flow: &Flow<'_>, at: usize, text: &str, set: Type) -> Vec<Row> {
        flow.rows(text.trim_end(), set, self.widths[at] - 2.0 * self.pad.0, "")
    }
}

impl Band {
    fn lines(&self) -> usize {
        self.cells.iter().map(Vec::len).max().unwrap_or(1).max(1)
    }

    fn height(&self, columns: &Columns) -> f32 {
        self.set.lead * self.lines() as f32 + 2.0 * columns.pad.1
    }

    /// Whether it moves to the next page whole: no third of a page is left white for it.
    fn is_short(&self, flow: &Flow<'_>, columns: &Columns) -> bool {
        self.height(columns) <= flow.frame.height / 3.0
    }

    /// Whether it may be cut behind so many lines: two at least stay, and no cell leaves one alone to the next page.
    fn gives(&self, lines: usize) -> bool {
        lines >= 2 && self.cells.iter().all(|cell| cell.len() != lines + 1)
    }

    /// What of it has to stand on one page.
    fn begins(&self, flow: &Flow<'_>, columns: &Columns) -> f32 {
        let lines =
            if self.is_short(flow, columns) { None } else { (2..self.lines()).find(|lines| self.gives(*lines)) };
        lines.map_or(self.height(columns), |lines| self.set.lead * lines as f32 + 2.0 * columns.pad.1)
    }

    /// Cuts off the first lines.
    fn split(&mut self, lines: usize) -> Self {
        let cells = self.cells.iter_mut().map(|cell| cell.drain(..lines.min(cell.len())).collect()).collect();
        Self { cells, ..*self }
    }
}

/// What stands above a table's rows, and how those are wrapped.
struct Top<'t> {
    table: &'t Table,
    tr: Catalog,
    columns: Columns,
    caption: Vec<Row>,
    head: Band,
}

impl<'t> Top<'t> {
    fn of(flow: &Flow<'_>, table: &'t Table, tr: Catalog) -> Self {
        let (set, columns) = (flow.style.head, measure(flow, table, tr));
        let titles = table.columns.iter().map(|column| column.title.as_str()).enumerate();
        let cells = titles.map(|(at, title)| columns.wrap(flow, at, title, set)).collect();
        let caption =
            if table.name.is_empty() { Vec::new() } else { flow.rows(&table.name, set, flow.frame.width, "") };
        Self { table, tr, columns, caption, head: Band { cells, set, head: true, high: false } }
    }

    fn band(&self, flow: &Flow<'_>, row: &[Cell]) -> Band {
        let set = flow.style.cell;
        let cells = row.iter().take(self.columns.widths.len()).enumerate();
        let cells = cells.map(|(at, cell)| self.columns.wrap(flow, at, &cell.words(self.tr), set)).collect();
        Band { cells, set, head: false, high: false }
    }

    /// What stays together of a table at `y`: the caption, the head and what a row begins with, and the whole of a short table
    /// of short rows that leaves no third of a page white.
    fn piece(&self, flow: &Flow<'_>, y: f32) -> f32 {
        let count = if self.table.stays_whole() { self.table.rows.len() } else { 1 };
        let rows: Vec<Band> = self.table.rows.iter().take(count).map(|row| self.band(flow, row)).collect();
        let above = self.head.set.lead * self.caption.len() as f32 + self.head.height(&self.columns);
        let whole = above + rows.iter().map(|row| row.height(&self.columns)).sum::<f32>();
        let is_short = self.table.stays_whole() && rows.iter().all(|row| row.is_short(flow, &self.columns));
        if is_short && whole <= flow.frame.height && flow.frame.height - y <= flow.frame.height / 3.0 {
            return whole;
        }
        above + rows.first().map_or(0.0, |row| row.begins(flow, &self.columns))
    }
}

/// The air above a table.
fn air(flow: &Flow<'_>) -> f32 {
    flow.style.cell.lead * 0.4
}

/// What of a table has to stand on one page, below what ends at `y`.
pub(super) fn piece(flow: &Flow<'_>, table: &Table, y: f32, tr: Catalog) -> f32 {
    if table.columns.is_empty() { 0.0 } else { Top::of(flow, table, tr).piece(flow, y + air(flow)) }
}

/// Puts a table.
pub(super) fn table(flow: &mut Flow<'_>, table: &Table, tr: Catalog) {
    if table.columns.is_empty() {
        return;
    }
    let top = Top::of(flow, table, tr);
    flow.space(air(flow));
    flow.need(top.piece(flow, flow.y));
    let (columns, caption, head) = (&top.columns, top.caption.clone(), top.head.clone());
    let full = (0.0, flow.frame.width);
    flow.put_rows(caption, head.set, full, Align::Middle);
    // A head that fills a page could never be stood below.
    let again = (head.height(columns) < flow.frame.height / 2.0).then_some(&top.head);
    put(flow, head, columns, None);
    for row in &table.rows {
        let band = top.band(flow, row);
        put(flow, band, columns, again);
    }
    flow.y += flow.style.cell.lead * 0.5;
    flow.snap();
}

/// How wide the columns are.
fn measure(flow: &Flow<'_>, table: &Table, tr: Catalog) -> Columns {
    let (cell, head) = (flow.style.cell, flow.style.head);
    let pad = (cell.size * 0.35, cell.size * 0.25);
    let wide = |word: &str, in_head: bool| {
        let set = if in_head { head } else { cell };
        flow.width_of(set.role, word, set.pitch) + 2.0 * pad.0 + 0.5
    };
    let widths = column_fit::widths(table, flow.frame.width, tr, wide);
    Columns { widths, numbers: table.columns.iter().map(|column| column.number).collect(), pad }
}

/// Puts a row: a short one whole, a high one cut between lines where the page ends.
fn put(flow: &mut Flow<'_>, mut band: Band, columns: &Columns, head: Option<&Band>) {
    let turn = |flow: &mut Flow<'_>| {
        flow.turn();
        if let Some(head) = head {
            draw(flow, head.clone(), columns);
        }
    };
    let above = head.map_or(0.0, |head| head.height(columns));
    band.high = !band.is_short(flow, columns);
    while !flow.fits(band.height(columns)) {
        let room = ((flow.room() - 2.0 * columns.pad.1) / band.set.lead).floor().max(1.0) as usize;
        let lines = if band.high { (2..=room).rev().find(|lines| band.gives(*lines)) } else { None };
        // What does not even begin on an empty page is cut anywhere.
        if lines.is_some() || flow.y <= above + 1.0 {
            let part = band.split(lines.unwrap_or(room));
            draw(flow, part, columns);
        }
        turn(flow);
    }
    draw(flow, band, columns);
}

/// Draws a row that fits.
fn draw(flow: &mut Flow<'_>, band: Band, columns: &Columns) {
    let (top, height, lines) = (flow.frame.top + flow.y, band.height(columns), band.lines());
    let width: f32 = columns.widths.iter().sum();
    let mut x = flow.frame.left;
    if band.head {
        flow.put(Op::Rect { x, y: top, width, height, color: SHADE });
    }
    let rule = |from, to| Op::Rule { from, to, width: 0.5, color: BLACK, dashed: false };
    for y in [top, top + height] {
        flow.put(rule((x, y), (x + width, y)));
    }
    flow.put(rule((x, top), (x, top + height)));
    let set = band.set;
    let cells = band.cells.into_iter().map(Some).chain(std::iter::repeat_with(|| None));
    for ((column, number), cell) in columns.widths.iter().zip(&columns.numbers).zip(cells) {
        let rows = cell.unwrap_or_default();
        let align = if band.head {
            Align::Middle
        } else if *number {
            Align::Right
        } else {
            Align::Left
        };
        let free = if band.high { 0 } else { lines - rows.len().min(lines) };
        let mut y = top + columns.pad.1 + set.lead * free as f32 / 2.0;
        for row in rows {
            flow.put_row(row, set, (x + columns.pad.0, y), column - 2.0 * columns.pad.0, align);
            y += set.lead;
        }
        x += column;
        flow.put(rule((x, top), (x, top + height)));
    }
    flow.y += height;
}
