//! The whole document: blocks to pages, page numbers, bookmarks, properties, bytes.
//!
//! Invariant: the same document in the same fonts gives the same bytes; no time and no machine is in them.

use super::blocks::block;
use super::flow::{Align, Bookmark, Flow, Row};
use super::fonts::Fonts;
use super::paint::paint;
use super::setter::Setter;
use super::style::MM;
use crate::export::document::{Document, Setting};
use crate::export::fault::Unwritten;
use crate::i18n::{Catalog, Lang};
use chrono::Datelike;
use krilla::SerializeSettings;
use krilla::destination::XyzDestination;
use krilla::error::KrillaError;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;

/// A document as PDF.
#[derive(Clone, Debug)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Characters that no font has; each is printed as its code point in brackets.
    pub missing: Vec<char>,
}

/// Writes a document as PDF. Should a font of the machine turn out to be broken, it is written in the shipped ones.
///
/// # Errors
/// Where even the shipped fonts can not be embedded.
pub fn pdf(document: &Document, fonts: &Fonts) -> Result<Pdf, Unwritten> {
    match write(document, fonts) {
        Err(_) if !fonts.is_shipped() => write(document, &Fonts::default()),
        written => written,
    }
}

fn write(document: &Document, fonts: &Fonts) -> Result<Pdf, Unwritten> {
    let setter = Setter::new(fonts);
    let tr = Catalog::new(document.lang);
    let mut flow = set(document, &setter, 1.0, tr);
    if document.page.setting == Setting::Notice && flow.leaves.len() > 1 {
        // What hangs on a wall hangs on one sheet, as long as it can be read there.
        let smaller = SMALLER.into_iter().map(|scale| set(document, &setter, scale, tr));
        flow = smaller.into_iter().find(|smaller| smaller.leaves.len() == 1).unwrap_or(flow);
    }
    feet(&mut flow, document);
    let settings = SerializeSettings { enable_tagging: false, ..SerializeSettings::default() };
    let mut file = krilla::Document::new_with(settings);
    for leaf in &flow.leaves {
        let Some(settings) = PageSettings::from_wh(flow.paper.0, flow.paper.1) else { continue };
        let mut page = file.start_page_with(settings);
        let mut surface = page.surface();
        paint(leaf, &setter, &mut surface);
        surface.finish();
        page.finish();
    }
    if !flow.bookmarks.is_empty() {
        file.set_outline(outline(&flow.bookmarks));
    }
    file.set_metadata(properties(document));
    let pages = flow.leaves.len();
    drop(flow);
    let bytes = file.finish().map_err(said)?;
    Ok(Pdf { bytes, pages, missing: setter.missing() })
}

/// The sizes a notice is tried in where it takes more than a sheet.
const SMALLER: [f32; 4] = [0.93, 0.86, 0.8, 0.74];

/// The document on its pages, set so much larger or smaller.
fn set<'a>(document: &Document, setter: &'a Setter<'a>, scale: f32, tr: Catalog) -> Flow<'a> {
    let mut flow = Flow::new(setter, document.page);
    flow.style = flow.style.scaled(scale);
    for at in 0..document.blocks.len() {
        block(&mut flow, &document.blocks[at..], tr);
    }
    if flow.leaves.len() > 1 && flow.is_fresh() {
        flow.leaves.pop();
    }
    flow
}

/// What the library said.
fn said(error: KrillaError) -> Unwritten {
    match error {
        KrillaError::Font(_, why) => Unwritten(why),
        _ => Unwritten("pdf".to_owned()),
    }
}

fn properties(document: &Document) -> Metadata {
    let lang = match document.lang {
        Lang::Zh => "zh-CN",
        Lang::En => "en",
    };
    let authors = if document.author.is_empty() { Vec::new() } else { vec![document.author.clone()] };
    let properties = Metadata::new()
        .title(document.title.clone())
        .authors(authors)
        .language(lang.to_owned())
        .creator("sankaben".to_owned());
    let Some(day) = document.made_on else { return properties };
    let (month, of_month) = (day.month() as u8, day.day() as u8);
    properties.creation_date(DateTime::new(day.year().clamp(0, 9999) as u16).month(month).day(of_month))
}

/// Page numbers between dashes at the outer corners (GB/T 9704-2012, 7.5), and the small print at the inner ones.
fn feet(flow: &mut Flow<'_>, document: &Document) {
    let set = flow.style.number;
    let gap = if document.page.setting == Setting::Sheet { 1.5 * MM } else { 7.0 * MM };
    let (left, width) = (flow.frame.left, flow.frame.width);
    let top = flow.frame.top + flow.frame.height + gap;
    let small = flow.style.small;
    let number_width = set.pitch * 6.0;
    let footer: Vec<Row> = match document.footer.as_str() {
        "" => Vec::new(),
        text => flow.rows(text, small, width - number_width, ""),
    };
    let leaves = std::mem::take(&mut flow.leaves);
    for (at, leaf) in leaves.into_iter().enumerate() {
        let plain = leaf.plain;
        flow.leaves.push(leaf);
        if plain {
            continue;
        }
        let odd = at % 2 == 0;
        if document.is_numbered() {
            let row = flow.one_line(&format!("\u{2014} {} \u{2014}", at + 1), set);
            // One character in from the edge of the text.
            let align = if odd { Align::Right } else { Align::Left };
            flow.put_row(row, set, (left + set.pitch, top), width - 2.0 * set.pitch, align);
        }
        let inner = if odd { left } else { left + number_width };
        let mut y = top + (set.lead - small.lead) / 2.0;
        for row in footer.clone() {
            flow.put_row(row, small, (inner, y), width - number_width, if odd { Align::Left } else { Align::Right });
            y += small.lead;
        }
    }
}

/// Headings as a tree: one of a lower level belongs to the last of a higher one.
fn outline(bookmarks: &[Bookmark]) -> Outline {
    let mut outline = Outline::new();
    let mut open: Vec<(u8, OutlineNode)> = Vec::new();
    let close = |open: &mut Vec<(u8, OutlineNode)>, outline: &mut Outline, level: u8| {
        while open.last().is_some_and(|(of, _)| *of >= level) {
            let Some((_, node)) = open.pop() else { break };
            match open.last_mut() {
                Some((_, parent)) => parent.push_child(node),
                None => outline.push_child(node),
            }
        }
    };
    for mark in bookmarks {
        close(&mut open, &mut outline, mark.level);
        let to = XyzDestination::new(mark.page, Point::from_xy(0.0, mark.y));
        open.push((mark.level, OutlineNode::new(mark.text.clone(), to)));
    }
    close(&mut open, &mut outline, 0);
    outline
}
