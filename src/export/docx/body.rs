//! Blocks as paragraphs.

use super::style::{HEI, Sizes};
use super::xml::{Xml, twips};
use crate::export::document::{Block, Document, Page};
use crate::export::shown;
use crate::i18n::Catalog;

/// The body being written.
pub(super) struct Body {
    pub(super) xml: Xml,
    pub(super) tr: Catalog,
    pub(super) page: Page,
    pub(super) sizes: Sizes,
    /// The pictures' bytes, in the order of their numbers.
    pub(super) pictures: Vec<Vec<u8>>,
    /// Whether the next paragraph begins a page.
    break_before: bool,
    /// Whether the next paragraph ends on the page of the one below it.
    pub(super) keep_next: bool,
}

impl Body {
    pub(super) fn of(document: &Document) -> Self {
        let page = document.page;
        let mut body = Self {
            xml: Xml::default(),
            tr: Catalog::new(document.lang),
            page,
            sizes: Sizes::of(page),
            pictures: Vec::new(),
            break_before: false,
            keep_next: false,
        };
        for (at, block) in document.blocks.iter().enumerate() {
            body.block(block, document.blocks.get(at + 1));
        }
        body
    }

    /// Twips between the margins.
    pub(super) fn width(&self) -> i32 {
        let (_, right, _, left) = self.page.margins_mm();
        twips(self.page.size_mm().0 - right - left)
    }

    fn block(&mut self, block: &Block, next: Option<&Block>) {
        match block {
            Block::Title(text) => self.paragraphs("Title", text),
            Block::Subtitle(text) => self.paragraphs("Subtitle", text),
            Block::Mark(text) => self.paragraphs("Mark", text),
            Block::Heading { level, text } => self.paragraph(
                match level {
                    0 | 1 => "Heading1",
                    2 => "Heading2",
                    _ => "Heading3",
                },
                &shown::line(text),
            ),
            Block::Fields(fields) => fields.iter().for_each(|(label, value)| {
                self.open("Field", "");
                self.xml.run(label, Some(HEI)).run(value, None).raw("</w:p>");
            }),
            Block::Text(text) => self.text(text, matches!(next, Some(Block::Signatures(_)))),
            Block::List(items) => items.iter().for_each(|item| self.paragraph("List", item)),
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => self.chart(chart),
            Block::Signatures(lines) => lines.iter().for_each(|line| self.signature(line)),
            Block::Small(text) => self.paragraphs("Small", text),
            Block::Cards(cards) => self.cards(cards),
            Block::PageBreak => self.break_before = true,
        }
    }

    /// Begins a paragraph. `properties` come behind the style, in the schema's order.
    pub(super) fn open(&mut self, style: &str, properties: &str) {
        let keep = if std::mem::take(&mut self.keep_next) { "<w:keepNext/>" } else { "" };
        let page = if std::mem::take(&mut self.break_before) { "<w:pageBreakBefore/>" } else { "" };
        self.xml.raw(&format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{keep}{page}{properties}</w:pPr>"));
    }

    /// What follows begins on a new page.
    pub(super) fn break_page(&mut self) {
        self.break_before = true;
    }

    /// A paragraph; the text's line breaks stay within it.
    pub(super) fn paragraph(&mut self, style: &str, text: &str) {
        self.open(style, "");
        self.xml.run(text, None).raw("</w:p>");
    }

    /// A paragraph a line.
    fn paragraphs(&mut self, style: &str, text: &str) {
        shown::lines(text).for_each(|line| self.paragraph(style, &line));
    }

    /// A paragraph a line, the first line two characters in, unless the writer has moved it in. The last stays with the lines to
    /// sign on below it, where the text `is_signed`.
    fn text(&mut self, text: &str, is_signed: bool) {
        let mut lines = shown::lines(text).peekable();
        while let Some(line) = lines.next() {
            self.keep_next = is_signed && lines.peek().is_none();
            let own = line.is_empty() || line.starts_with(char::is_whitespace);
            self.paragraph(if own { "Own" } else { "Body" }, &line);
        }
    }

    /// A line to sign on.
    fn signature(&mut self, line: &str) {
        let to = self.width() * 3 / 4;
        self.open(
            "Signature",
            &format!("<w:tabs><w:tab w:val=\"left\" w:leader=\"underscore\" w:pos=\"{to}\"/></w:tabs>"),
        );
        self.xml.run(line, None).raw("<w:r><w:tab/></w:r></w:p>");
    }

    /// A little air, as a paragraph: between tables, which would grow together, and behind the last one.
    pub(super) fn gap(&mut self) {
        self.open("Gap", "");
        self.xml.raw("</w:p>");
    }

    /// Before a table, which can not begin a page by itself.
    pub(super) fn settle(&mut self) {
        if self.break_before {
            self.open("Gap", "<w:spacing w:line=\"20\" w:lineRule=\"exact\"/>");
            self.xml.raw("</w:p>");
        }
    }
}
