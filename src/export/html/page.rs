//! The page: the template in `assets/export/document.html`, filled. It escapes every text; what is put in unescaped is made
//! here and in `style`.

use super::drawing::svg;
use super::style;
use crate::export::card_fit::{card_type, large_type};
use crate::export::chart::Chart;
use crate::export::column_fit;
use crate::export::document::{Block, Card, Cell, Document, Setting, Table};
use crate::export::drawing::draw;
use crate::export::fault::Unwritten;
use crate::export::letter_width::ems;
use crate::export::qr::qr;
use crate::export::shown;
use crate::i18n::Catalog;
use askama::Template;
use std::fmt::Write;

#[derive(Template)]
#[template(path = "document.html", config = "assets/export/askama.toml")]
struct Page<'a> {
    document: &'a Document,
    style: String,
    tr: Catalog,
}

/// The document as one HTML file. Its policy forbids loading anything.
pub fn html(document: &Document) -> Result<String, Unwritten> {
    let page = Page { document, style: style::sheet(document), tr: Catalog::new(document.lang) };
    page.render().map_err(Unwritten::because)
}

impl Page<'_> {
    /// A text with its line breaks, which the style keeps.
    fn lines(&self, text: impl AsRef<str>) -> String {
        shown::lines(text.as_ref()).collect::<Vec<_>>().join("\n")
    }

    fn drawing(&self, chart: &Chart) -> String {
        let page = self.document.page;
        let (_, right, _, left) = page.margins_mm();
        svg(&draw(chart, page.size_mm().0 - left - right), &chart.title)
    }

    fn words(&self, cell: &Cell) -> String {
        cell.words(self.tr)
    }

    fn is_number(&self, table: &Table, at: &usize) -> bool {
        table.columns.get(*at).is_some_and(|column| column.number)
    }

    /// The widths of a table's columns in percent, and of each row whether it is too high to be kept on one page of a print.
    fn fit(&self, table: &Table) -> (Vec<String>, Vec<bool>) {
        let page = self.document.page;
        let (_, right, _, left) = page.margins_mm();
        let room = (page.size_mm().0 - left - right) * 72.0 / 25.4;
        // As the style has it.
        let size = page.type_pt().0 * if page.setting == Setting::Notice { 0.75 } else { 0.8 };
        let wide = |word: &str, in_head: bool| (ems(word) * if in_head { 1.0 } else { 0.9 } + 0.9) * size;
        let widths = column_fit::widths(table, room, self.tr, wide);
        let lines = |row: &Vec<Cell>| column_fit::lines(row, &widths, (size, size * 0.9), self.tr);
        let high = table.rows.iter().map(|row| lines(row) > column_fit::KEPT_LINES).collect();
        (widths.iter().map(|width| format!("{:.2}", width * 100.0 / room)).collect(), high)
    }

    fn qr(&self, card: &Card) -> String {
        let Some(code) = qr(&card.qr) else { return String::new() };
        let mut path = String::new();
        for (x, y, length) in &code.runs {
            let _ = write!(path, "M{x} {y}h{length}v1h-{length}z");
        }
        let side = code.side;
        format!(
            "<svg viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\" role=\"img\"><path d=\"{path}\"/></svg>"
        )
    }

    /// Cards in runs of small ones, which share sheets, and of large ones, which have a page each.
    fn runs<'a>(&self, cards: &'a [Card]) -> Vec<&'a [Card]> {
        cards.chunk_by(|one, next| one.large == next.large).collect()
    }

    fn is_large(&self, run: &[Card]) -> bool {
        run.iter().any(|card| card.large)
    }

    /// The type in which a card holds its texts, in points.
    fn type_pt(&self, card: &Card) -> f32 {
        if card.large { large_type(card, self.document.page) } else { card_type(card, !card.qr.is_empty()).text }
    }
}
