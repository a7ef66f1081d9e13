//! The file: its parts, packed. What is the same in every document stands in `assets/export/docx`.

use super::body::Body;
use super::style::{Sizes, Style, body_font, characters, half, styles};
use super::xml::{twips, units};
use crate::export::document::{Document, Setting};
use crate::export::fault::Unwritten;
use crate::export::shown;
use askama::Template;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

macro_rules! fixed {
    ($name:literal) => {
        include_str!(concat!("../../../assets/export/docx/", $name))
    };
}

#[derive(Template)]
#[template(path = "docx/styles.xml", config = "assets/export/askama.toml")]
struct Styles {
    body: &'static str,
    size: i32,
    styles: Vec<Style>,
}

#[derive(Template)]
#[template(path = "docx/footer.xml", config = "assets/export/askama.toml")]
struct Footer<'a> {
    small: &'a str,
    numbered: bool,
    side: &'static str,
}

#[derive(Template)]
#[template(path = "docx/core.xml", config = "assets/export/askama.toml")]
struct Core<'a> {
    title: &'a str,
    author: &'a str,
    made_on: String,
    lang: &'static str,
}

#[derive(Template)]
#[template(path = "docx/numbering.xml", config = "assets/export/askama.toml")]
struct Numbering {
    left: i32,
    hanging: i32,
}

#[derive(Template)]
#[template(path = "docx/document_rels.xml", config = "assets/export/askama.toml")]
struct Relations<'a> {
    pictures: &'a [Vec<u8>],
}

/// The document as a DOCX file. Its properties hold the title, the author and the day, and nothing else.
pub fn docx(document: &Document) -> Result<Vec<u8>, Unwritten> {
    let body = Body::of(document);
    let sizes = Sizes::of(document.page);
    let small = shown::line(&document.footer);
    let numbered = document.is_numbered();
    let footer = |side| Footer { small: &small, numbered, side }.render();
    let styles = Styles { body: body_font(document.page), size: half(sizes.body), styles: styles(document.page) };
    let core = Core {
        title: &shown::line(&document.title),
        author: &shown::line(&document.author),
        made_on: document.made_on.map(|day| day.format("%Y-%m-%d").to_string()).unwrap_or_default(),
        lang: document.lang.tag(),
    };
    let numbering = Numbering { left: sizes.indent() * 3 / 2, hanging: sizes.indent() / 2 };
    let rendered = [
        ("word/styles.xml", styles.render()),
        ("word/footer1.xml", footer("right")),
        ("word/footer2.xml", footer("left")),
        ("word/numbering.xml", numbering.render()),
        ("word/_rels/document.xml.rels", Relations { pictures: &body.pictures }.render()),
        ("docProps/core.xml", core.render()),
    ];
    let mut file = Packed::new();
    file.part("[Content_Types].xml", fixed!("content_types.xml").as_bytes())?;
    file.part("_rels/.rels", fixed!("rels.xml").as_bytes())?;
    file.part("word/document.xml", main_part(document, &body).as_bytes())?;
    file.part("word/settings.xml", fixed!("settings.xml").as_bytes())?;
    file.part("word/fontTable.xml", fixed!("fonts.xml").as_bytes())?;
    for (name, part) in rendered {
        file.part(name, part.map_err(Unwritten::because)?.as_bytes())?;
    }
    for (number, picture) in (1..).zip(&body.pictures) {
        file.part(&format!("word/media/{number}.emf"), picture)?;
    }
    file.finish()
}

fn main_part(document: &Document, body: &Body) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
         xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
         xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>{}{}</w:body></w:document>",
        body.xml.0,
        section(document)
    )
}

/// The page: its size, its margins and the grid of lines and characters.
fn section(document: &Document) -> String {
    let page = document.page;
    let sizes = Sizes::of(page);
    let ((width, height), (top, right, bottom, left)) = (page.size_mm(), page.margins_mm());
    let lies = if page.landscape { " w:orient=\"landscape\"" } else { "" };
    let (w, h) = (twips(width), twips(height));
    // A sheet of cards fills its page; what must follow a table finds room below it.
    let spare = if page.setting == Setting::Sheet { 2.0 } else { 0.0 };
    let (top, right, bottom, left) = (twips(top), twips(right), twips(bottom - spare), twips(left));
    // GB/T 9704-2012, 7.5: the number stands 7 mm below the text.
    let footer = bottom - (twips(7.0) + units(sizes.number * 20.0 * 1.3)).min(bottom * 6 / 10);
    let grid = match page.setting {
        Setting::Official => {
            // The character's pitch less its size, in 4096ths of a point.
            let space = units((characters(page) - sizes.body) * 4096.0);
            format!("<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"{}\" w:charSpace=\"{space}\"/>", sizes.pitch)
        }
        Setting::Large | Setting::Notice | Setting::Sheet => {
            format!("<w:docGrid w:linePitch=\"{}\"/>", sizes.pitch)
        }
    };
    format!(
        "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId5\"/><w:footerReference w:type=\"even\" r:id=\"rId6\"/>\
         <w:pgSz w:w=\"{w}\" w:h=\"{h}\"{lies}/><w:pgMar w:top=\"{top}\" w:right=\"{right}\" w:bottom=\"{bottom}\" w:left=\"{left}\" \
         w:header=\"{footer}\" w:footer=\"{footer}\" w:gutter=\"0\"/><w:cols w:space=\"425\"/>{grid}</w:sectPr>"
    )
}

/// A zip archive of parts, none of which says when it was made.
struct Packed(ZipWriter<Cursor<Vec<u8>>>);

impl Packed {
    fn new() -> Self {
        Self(ZipWriter::new(Cursor::new(Vec::new())))
    }

    fn part(&mut self, name: &str, bytes: &[u8]) -> Result<(), Unwritten> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        self.0.start_file(name, options).map_err(Unwritten::because)?;
        self.0.write_all(bytes).map_err(Unwritten::because)
    }

    fn finish(self) -> Result<Vec<u8>, Unwritten> {
        self.0.finish().map(Cursor::into_inner).map_err(Unwritten::because)
    }
}
