//! Tables: fixed widths from the columns' shares, a head that is repeated on every page.

use super::body::Body;
use super::xml::twips;
use crate::export::document::{Cell, Setting, Table};
use crate::export::shown;
use crate::text::display_width;

/// Lines up to which a row is kept on one page; a longer one may break, or it would leave half a page white.
const KEPT_LINES: usize = 10;

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
        let widths = widths(table, self.width());
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
            self.open_cell(*width);
            self.paragraph("TableHead", &column.title);
            self.xml.raw("</w:tc>");
        }
        self.xml.raw("</w:tr>");
        for (row, left) in table.rows.iter().zip((0..table.rows.len()).rev()) {
            self.row(table, row, &widths, table.stays_whole() && left > 0);
        }
        self.xml.raw("</w:tbl>");
        self.gap();
    }

    /// A row; on the page of the next one where it is `kept` with that.
    fn row(&mut self, table: &Table, row: &[Cell], widths: &[i32], kept: bool) {
        let words: Vec<String> = row.iter().map(|cell| cell.words(self.tr)).collect();
        let cell = self.sizes.table * 10.0;
        // The cell's width in half characters, its margins taken off.
        let room = |width: i32| usize::try_from((width - 170) / super::xml::units(cell)).unwrap_or(1).max(1);
        let lines =
            |(text, width): (&String, &i32)| text.lines().map(|line| 1 + display_width(line) / room(*width)).sum();
        let height: usize = words.iter().zip(widths).map(lines).max().unwrap_or(1);
        self.xml.raw(if height <= KEPT_LINES { "<w:tr><w:trPr><w:cantSplit/></w:trPr>" } else { "<w:tr>" });
        for ((text, width), column) in words.iter().zip(widths).zip(&table.columns) {
            self.open_cell(*width);
            let keep = if kept { "<w:keepNext/>" } else { "" };
            let right = if column.number { "<w:jc w:val=\"right\"/>" } else { "" };
            self.open("TableText", &format!("{keep}{right}"));
            self.xml.run(text, None).raw("</w:p></w:tc>");
        }
        self.xml.raw("</w:tr>");
    }

    fn open_cell(&mut self, width: i32) {
        self.xml.raw(&format!(
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>"
        ));
    }
}

/// The columns' widths in twips; together they are the page's.
fn widths(table: &Table, room: i32) -> Vec<i32> {
    let all: i32 = table.columns.iter().map(|column| i32::from(column.share.max(1))).sum();
    let mut widths: Vec<i32> = table.columns.iter().map(|column| room * i32::from(column.share.max(1)) / all).collect();
    let rest = room - widths.iter().sum::<i32>();
    if let Some(last) = widths.last_mut() {
        *last += rest;
    }
    widths
}
