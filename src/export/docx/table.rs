//! Tables: fixed widths from the columns' shares, a head that is repeated on every page.

use super::body::Body;
use super::xml::twips;
use crate::export::column_fit;
use crate::export::document::{Cell, Setting, Table};
use crate::export::letter_width::ems;
use crate::export::shown;
use crate::i18n::Catalog;

/// Beside a cell's text, in twips.
const MARGINS: i32 = 170;
/// How wide the cells' type is beside the head's.
const CELL: f32 = 0.85;
/// Lines up to which a short table is kept on one page: a higher one would leave half a page white.
const TABLE_LINES: usize = 12;

impl Body {
    pub(super) fn table(&mut self, table: &Table) {
        if table.name.is_empty() {
            self.settle();
        } else {
            self.paragraph("Caption", &shown::line(&table.name));
        }
        if table.columns.is_empty() {
            return;
        }
        let widths = widths(table, self.width(), self.sizes.table, self.tr);
        let total: i32 = widths.iter().sum();
        // A notice has air around its lines.
        let pad = if self.page.setting == Setting::Notice { twips(2.5 * self.page.scale()) } else { 28 };
        self.xml.raw(&format!(
            "<w:tbl><w:tblPr><w:tblW w:w=\"{total}\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>{}</w:tblBorders>\
             <w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"{pad}\" w:type=\"dxa\"/><w:left w:w=\"85\" w:type=\"dxa\"/>\
             <w:bottom w:w=\"{pad}\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>",
            ["top", "left", "bottom", "right", "insideH", "insideV"]
                .map(|side| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"))
                .concat(),
        ));
        for width in &widths {
            self.xml.raw(&format!("<w:gridCol w:w=\"{width}\"/>"));
        }
        self.xml.raw("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (column, width) in table.columns.iter().zip(&widths) {
            self.open_cell(*width, "center");
            self.paragraph("TableHead", &column.title);
            self.xml.raw("</w:tc>");
        }
        self.xml.raw("</w:tr>");
        let (room, set) = (widths.iter().map(|width| *width as f32).collect::<Vec<_>>(), self.sizes.table * 20.0);
        let lines = |row: &Vec<Cell>| column_fit::lines(row, &room, (set, MARGINS as f32), self.tr);
        let heights: Vec<usize> = table.rows.iter().map(lines).collect();
        let whole = table.stays_whole() && heights.iter().sum::<usize>() <= TABLE_LINES;
        for ((row, lines), left) in table.rows.iter().zip(heights).zip((0..table.rows.len()).rev()) {
            self.row(table, row, (&widths, lines), whole && left > 0);
        }
        self.xml.raw("</w:tbl>");
        self.gap();
    }

    /// A row of so many lines; on the page of the next one where it is `kept` with that.
    fn row(&mut self, table: &Table, row: &[Cell], (widths, lines): (&[i32], usize), kept: bool) {
        let words: Vec<String> = row.iter().map(|cell| cell.words(self.tr)).collect();
        // What may be cut is read from the top.
        let (open, at) = match lines {
            ..=column_fit::KEPT_LINES => ("<w:tr><w:trPr><w:cantSplit/></w:trPr>", "center"),
            _ => ("<w:tr>", "top"),
        };
        self.xml.raw(open);
        for ((text, width), column) in words.iter().zip(widths).zip(&table.columns) {
            self.open_cell(*width, at);
            self.keep_next = kept;
            let right = if column.number { "<w:jc w:val=\"right\"/>" } else { "" };
            self.open("TableText", right);
            self.xml.run(text, None).raw("</w:p></w:tc>");
        }
        self.xml.raw("</w:tr>");
    }

    fn open_cell(&mut self, width: i32, at: &str) {
        self.xml
            .raw(&format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/><w:vAlign w:val=\"{at}\"/></w:tcPr>"));
    }
}

/// The columns' widths in twips; together they are the page's.
fn widths(table: &Table, room: i32, size: f32, tr: Catalog) -> Vec<i32> {
    let wide = |word: &str, in_head: bool| {
        let chars: Vec<char> = word.chars().collect();
        // Word leaves a quarter of a character between the two scripts.
        let seams = chars.windows(2).filter(|pair| pair[0].is_ascii() != pair[1].is_ascii()).count();
        let width = ems(word) * if in_head { 1.0 } else { CELL } + seams as f32 / 4.0;
        size * 20.0 * width + MARGINS as f32
    };
    let found = column_fit::widths(table, room as f32, tr, wide);
    let mut widths: Vec<i32> = found.iter().map(|width| *width as i32).collect();
    let rest = room - widths.iter().sum::<i32>();
    if let Some(last) = widths.last_mut() {
        *last += rest;
    }
    widths
}
