//! Paragraphs of a Word document, and which of them are headings. Nothing else of it is read.

use super::split::Line;
use crate::import::batch::Reason;
use crate::import::xml::{attribute, resolve};
use crate::import::{limits, zipped};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeSet;

/// The paragraphs of a document, in order, each with its number.
pub(in crate::import) fn lines(bytes: &[u8]) -> Result<Vec<Line>, Reason> {
    let broken = || Reason::said("import-not-document", "");
    let text = zipped::part(bytes, "word/document.xml")?.ok_or_else(broken)?;
    let styles = zipped::part(bytes, "word/styles.xml")?.unwrap_or_default();
    let mut document = Document { headings: heading_styles(&styles), ..Document::default() };
    let mut reader = Reader::from_str(&text);
    loop {
        match reader.read_event().map_err(|_| broken())? {
            Event::Start(tag) => document.start(&tag),
            Event::Empty(tag) => {
                document.start(&tag);
                document.end(tag.local_name().as_ref())?;
            }
            Event::End(tag) => document.end(tag.local_name().as_ref())?,
            Event::Text(piece) => document.write(&piece),
            Event::CData(piece) => document.write(&piece),
            Event::GeneralRef(name) => document.write(&resolve(&name)),
            Event::Eof => return Ok(document.lines),
            _ => {}
        }
    }
}

/// The styles that are headings, by their own names: Word in Chinese calls the first of them `1`.
fn heading_styles(styles: &str) -> BTreeSet<String> {
    let (mut headings, mut open) = (BTreeSet::new(), None);
    let mut reader = Reader::from_str(styles);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "style" => open = attribute(&tag, "w:styleId"),
                "name" => {
                    let name = attribute(&tag, "w:val").unwrap_or_default().to_lowercase();
                    if name.starts_with("heading") || name.starts_with("标题") || name == "title" {
                        headings.extend(open.take());
                    }
                }
                _ => {}
            },
            Event::Eof => break,
            _ => {}
        }
    }
    headings
}

#[derive(Default)]
struct Document {
    headings: BTreeSet<String>,
    lines: Vec<Line>,
    number: u64,
    /// Paragraphs that are open: a text box holds paragraphs inside one.
    open: Vec<Line>,
    /// Whether a run is open: a tab outside of one is where a tab would stop.
    in_run: bool,
    /// Whether what comes is text that is shown.
    in_text: bool,
}

impl Document {
    fn start(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            "p" => {
                self.number += 1;
                self.open.push(Line { number: self.number, marked: false, text: String::new() });
            }
            "pStyle" => {
                let style = attribute(tag, "w:val").unwrap_or_default();
                let heading = self.headings.contains(&style) || style.starts_with("Heading");
                self.mark(heading);
            }
            "outlineLvl" => self.mark(attribute(tag, "w:val").is_some_and(|level| level != "9")),
            "t" => self.in_text = true,
            "r" => self.in_run = true,
            "tab" if self.in_run => self.put("\u{3000}"),
            "br" | "cr" => self.put("\n"),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Reason> {
        match name {
            "t" => self.in_text = false,
            "r" => self.in_run = false,
            "p" => {
                if self.lines.len() >= limits::ROWS {
                    return Err(Reason::said("import-too-many", self.number.to_string()));
                }
                if let Some(line) = self.open.pop() {
                    let (number, marked) = (line.number, line.marked);
                    let parts = line.text.split('\n');
                    self.lines.extend(parts.map(|text| Line { number, marked, text: text.to_owned() }));
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn mark(&mut self, heading: bool) {
        if let Some(line) = self.open.last_mut() {
            line.marked |= heading;
        }
    }

    fn write(&mut self, text: &str) {
        if self.in_text {
            self.put(text);
        }
    }

    fn put(&mut self, text: &str) {
        if let Some(line) = self.open.last_mut() {
            line.text.push_str(text);
        }
    }
}
