//! Tables: cells are wrapped, rows keep together where a page has room for them, short tables too, and the head stands again on
//! every page.

use super::blocks::BLACK;
use super::flow::{Align, Flow, Row};
use super::page::Op;
use super::style::Type;
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
}

/// The table's columns.
struct Columns {
    /// Each one's width.
    widths: Vec<f32>,
    numbers: Vec<bool>,
    /// Beside and above a cell's text.
    pad: (f32, f32),
}

impl Band {
    fn lines(&self) -> usize {
        self.cells.iter().map(Vec::len).max().unwrap_or(1).max(1)
    }

    fn height(&self, columns: &Columns) -> f32 {
        self.set.lead * self.lines() as f32 + 2.0 * columns.pad.1
    }

    /// Cuts off the first lines.
    fn split(&mut self, lines: usize) -> Self {
        let cells = self.cells.iter_mut().map(|cell| cell.drain(..lines.min(cell.len())).collect()).collect();
        Self { cells, ..*self }
    }
}

/// Puts a table.
pub(super) fn table(flow: &mut Flow<'_>, table: &Table, tr: Catalog) {
    if table.columns.is_empty() {
        return;
    }
    let (set, head_set) = (flow.style.cell, flow.style.head);
    let columns = measure(flow, table, tr);
    let inner = |flow: &Flow<'_>, at: usize, text: &str, set: Type| {
        flow.rows(text.trim_end(), set, columns.widths[at] - 2.0 * columns.pad.0, "")
    };
    let titles = table.columns.iter().enumerate();
    let head = Band {
        cells: titles.map(|(at, column)| inner(flow, at, &column.title, head_set)).collect(),
        set: head_set,
        head: true,
    };
    let caption =
        if table.name.is_empty() { Vec::new() } else { flow.rows(&table.name, head_set, flow.frame.width, "") };
    flow.space(set.lead * 0.4);
    let band = |flow: &Flow<'_>, row: &[Cell]| {
        let cells = row.iter().take(columns.widths.len()).enumerate();
        Band { cells: cells.map(|(at, cell)| inner(flow, at, &cell.words(tr), set)).collect(), set, head: false }
    };
    // The caption, the head and the first line of a row stay together, and a table that a page can hold.
    let above = head_set.lead * caption.len() as f32 + head.height(&columns);
    let few = table.rows.iter().filter(|_| table.stays_whole());
    let whole = above + few.map(|row| band(flow, row).height(&columns)).sum::<f32>();
    let first = above + set.lead + 2.0 * columns.pad.1;
    flow.need(if whole <= flow.frame.height { whole.max(first) } else { first });
    let full = (0.0, flow.frame.width);
    flow.put_rows(caption, head_set, full, Align::Middle);
    // A head that fills a page could never be stood below.
    let again = (head.height(&columns) < flow.frame.height / 2.0).then(|| head.clone());
    put(flow, head, &columns, None);
    for row in &table.rows {
        let band = band(flow, row);
        put(flow, band, &columns, again.as_ref());
    }
    flow.y += set.lead * 0.5;
    flow.snap();
}

/// How wide the columns are: by their shares, but never so narrow that a day or a number is broken, where that can be helped.
fn measure(flow: &Flow<'_>, table: &Table, tr: Catalog) -> Columns {
    let set = flow.style.cell;
    let pad = (set.size * 0.35, set.size * 0.25);
    let mut least = vec![0.0_f32; table.columns.len()];
    for row in &table.rows {
        for (least, cell) in least.iter_mut().zip(row) {
            if matches!(cell, Cell::Date(_) | Cell::Number(_)) {
                *least = least.max(flow.width_of(set.role, &cell.words(tr), set.pitch) + 2.0 * pad.0 + 0.5);
            }
        }
    }
    if least.iter().sum::<f32>() > flow.frame.width * 0.7 {
        least.fill(0.0);
    }
    let shares: Vec<f32> = table.columns.iter().map(|column| f32::from(column.share.max(1))).collect();
    // Columns that would be too narrow are held at their least; the others share what is left.
    let mut held = vec![false; shares.len()];
    let mut widths = shares.clone();
    for _ in 0..=shares.len() {
        let of = |want: bool, values: &[f32]| -> f32 {
            values.iter().zip(&held).filter(|(_, held)| **held == want).map(|(value, _)| value).sum()
        };
        let unit = (flow.frame.width - of(true, &least)) / of(false, &shares).max(1.0);
        widths = (0..shares.len()).map(|at| if held[at] { least[at] } else { shares[at] * unit }).collect();
        let narrow: Vec<usize> = (0..shares.len()).filter(|at| !held[*at] && widths[*at] < least[*at]).collect();
        if narrow.is_empty() || narrow.len() == held.iter().filter(|held| !**held).count() {
            break;
        }
        for at in narrow {
            held[at] = true;
        }
    }
    Columns { widths, numbers: table.columns.iter().map(|column| column.number).collect(), pad }
}

/// Puts a row: whole where a page can hold it, otherwise cut between lines.
fn put(flow: &mut Flow<'_>, mut band: Band, columns: &Columns, head: Option<&Band>) {
    let turn = |flow: &mut Flow<'_>| {
        flow.turn();
        if let Some(head) = head {
            draw(flow, head.clone(), columns);
        }
    };
    let above = head.map_or(0.0, |head| head.height(columns));
    if !flow.fits(band.height(columns)) && above + band.height(columns) <= flow.frame.height {
        turn(flow);
    }
    while !flow.fits(band.height(columns)) {
        let room = flow.frame.height - flow.y - 2.0 * columns.pad.1;
        let lines = (room / band.set.lead).floor().max(0.0) as usize;
        if lines == 0 && flow.y > above + 1.0 {
            turn(flow);
            continue;
        }
        let part = band.split(lines.max(1));
        draw(flow, part, columns);
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
        let mut y = top + columns.pad.1 + set.lead * (lines - rows.len().min(lines)) as f32 / 2.0;
        for row in rows {
            flow.put_row(row, set, (x + columns.pad.0, y), column - 2.0 * columns.pad.0, align);
            y += set.lead;
        }
        x += column;
        flow.put(rule((x, top), (x, top + height)));
    }
    flow.y += height;
}
