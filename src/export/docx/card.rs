//! Contact cards: a sheet of 2 × 5 cards of 90 × 54 mm with dashed lines to cut along, and large print, a page each.

use super::body::Body;
use super::style::{HEI, half};
use super::xml::twips;
use crate::export::card_fit::{CardType, LARGE_QR, LEADING, NOTICE, card_type, large_type};
use crate::export::document::Card;
use crate::export::qr::qr;

/// A card's size.
const WIDTH: f32 = 90.0;
const HEIGHT: f32 = 54.0;
/// White along its edges.
const PAD: f32 = 3.0;
/// The column of the QR code and the code in it.
const QR_COLUMN: f32 = 26.0;
const QR_SIDE: f32 = 24.0;
/// Rows of cards on a page of A4.
const ROWS: usize = 5;

impl Body {
    pub(super) fn cards(&mut self, cards: &[Card]) {
        for same in cards.chunk_by(|one, next| one.large == next.large) {
            if same[0].large {
                for (at, card) in same.iter().enumerate() {
                    if at > 0 {
                        self.break_page();
                    }
                    self.large_card(card);
                }
            } else {
                for (at, page) in same.chunks(2 * ROWS).enumerate() {
                    if at > 0 {
                        self.break_page();
                    }
                    self.sheet(page);
                }
            }
        }
    }

    /// One page of small cards.
    fn sheet(&mut self, cards: &[Card]) {
        self.settle();
        let (width, height, pad) = (twips(WIDTH), twips(HEIGHT), twips(PAD));
        let sides = ["top", "left", "bottom", "right", "insideH", "insideV"]
            .map(|side| format!("<w:{side} w:val=\"dashed\" w:sz=\"4\" w:space=\"0\" w:color=\"999999\"/>"))
            .concat();
        let margins =
            ["top", "left", "bottom", "right"].map(|side| format!("<w:{side} w:w=\"{pad}\" w:type=\"dxa\"/>")).concat();
        self.xml.raw(&format!(
            "<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>{sides}</w:tblBorders>\
             <w:tblLayout w:type=\"fixed\"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w=\"{width}\"/>\
             <w:gridCol w:w=\"{width}\"/></w:tblGrid>",
            2 * width
        ));
        for pair in cards.chunks(2) {
            self.xml.raw(&format!(
                "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"{height}\" w:hRule=\"exact\"/></w:trPr>"
            ));
            for at in 0..2 {
                self.xml.raw(&format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>"));
                match pair.get(at) {
                    Some(card) => self.card(card),
                    None => self.card_line("", None, 8.0, ""),
                }
                self.xml.raw("</w:tc>");
            }
            self.xml.raw("</w:tr>");
        }
        self.xml.raw("</w:tbl>");
        // The smallest paragraph there is: behind a full sheet, any larger one would begin another page.
        self.open("Gap", "<w:spacing w:line=\"20\" w:lineRule=\"exact\"/>");
        self.xml.raw("</w:p>");
    }

    /// What a small card says.
    fn card(&mut self, card: &Card) {
        let code = qr(&card.qr);
        let sizes = card_type(card, code.is_some());
        match code {
            None => self.card_text(card, sizes),
            Some(code) => {
                let (text, picture) = (twips(WIDTH - 2.0 * PAD - QR_COLUMN), twips(QR_COLUMN));
                self.xml.raw(&format!(
                    "<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" \
                     w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w=\"{text}\"/>\
                     <w:gridCol w:w=\"{picture}\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w=\"{text}\" w:type=\"dxa\"/></w:tcPr>",
                    text + picture
                ));
                self.card_text(card, sizes);
                self.xml.raw(&format!("</w:tc><w:tc><w:tcPr><w:tcW w:w=\"{picture}\" w:type=\"dxa\"/></w:tcPr>"));
                self.open("Card", "<w:jc w:val=\"right\"/>");
                self.qr(&code, QR_SIDE);
                self.xml.raw("</w:p></w:tc></w:tr></w:tbl>");
            }
        }
        // Also the paragraph that a cell must end with.
        self.card_line("", Some(&card.notice), sizes.notice, "<w:color w:val=\"333333\"/>");
    }

    fn card_text(&mut self, card: &Card, sizes: CardType) {
        self.card_line("", Some(&card.kind), sizes.text, "<w:color w:val=\"333333\"/>");
        self.card_line(&card.name, None, sizes.name, "");
        self.card_line("", Some(&card.under), sizes.text, "");
        for (label, value) in &card.fields {
            self.card_line(label, Some(value), sizes.text, "");
        }
    }

    /// A line of a card: a label in 黑体, a value.
    fn card_line(&mut self, label: &str, value: Option<&str>, size: f32, look: &str) {
        let line = super::xml::units(size * LEADING * 20.0);
        self.open("Card", &format!("<w:spacing w:line=\"{line}\" w:lineRule=\"exact\"/>"));
        let sized = format!("{look}<w:sz w:val=\"{0}\"/><w:szCs w:val=\"{0}\"/>", half(size));
        if !label.is_empty() {
            self.xml.sized_run(label, Some(HEI), &sized);
        }
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            self.xml.sized_run(value, None, &sized);
        }
        self.xml.raw("</w:p>");
    }

    /// A card in large print: all the page is one's.
    fn large_card(&mut self, card: &Card) {
        let size = large_type(card, self.page);
        self.card_line("", Some(&card.kind), size, "");
        self.card_line(&card.name, None, size * 2.0, "");
        self.card_line("", Some(&card.under), size, "");
        for (label, value) in &card.fields {
            self.card_line(label, Some(value), size, "");
        }
        self.card_line("", Some(&card.notice), size * NOTICE, "");
        if let Some(code) = qr(&card.qr) {
            self.open("Card", "<w:spacing w:before=\"120\"/><w:jc w:val=\"center\"/>");
            self.qr(&code, LARGE_QR);
            self.xml.raw("</w:p>");
        }
    }
}
