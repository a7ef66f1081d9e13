//! Contact cards: sheets of cards of 90 × 54 mm with cut marks, and cards in large print that fill a page.
//!
//! Invariant: all of a card is on it; what is too much for the type size is set smaller.

use super::flow::{Align, Flow, Row};
use super::fonts::Role;
use super::page::Op;
use super::style::{MM, Type};
use crate::export::document::Card;
use crate::export::qr::qr;

/// A card's size.
const CARD: (f32, f32) = (90.0 * MM, 54.0 * MM);
/// The least that is left at the edges of the paper, where printers do not print.
const EDGE: f32 = 5.0 * MM;
/// Within a card, around what stands on it.
const PAD: f32 = 4.5 * MM;
/// The side of a small card's QR code.
const QR: f32 = 23.0 * MM;
/// How long cut marks are, and how far off the card.
const MARK: (f32, f32) = (3.5 * MM, 1.0 * MM);
/// Where cards meet.
const CROSS: (u8, u8, u8) = (0xB0, 0xB0, 0xB0);
/// Cut marks, rules.
const GREY: (u8, u8, u8) = (0x60, 0x60, 0x60);

/// A box on the paper.
#[derive(Clone, Copy)]
struct Place {
    x: f32,
    y: f32,
    width: f32,
    height: f32,
}

/// Puts cards: runs of small ones on sheets, each large one on a page of its own.
pub(super) fn cards(flow: &mut Flow<'_>, cards: &[Card]) {
    let columns = ((flow.paper.0 - 2.0 * EDGE) / CARD.0).floor().max(1.0) as usize;
    let rows = ((flow.paper.1 - 2.0 * EDGE) / CARD.1).floor().max(1.0) as usize;
    for run in cards.chunk_by(|first, second| first.large == second.large) {
        let a_page = if run[0].large { 1 } else { columns * rows };
        for page in run.chunks(a_page) {
            flow.turn();
            if let Some(leaf) = flow.leaves.last_mut() {
                leaf.plain = true;
            }
            if run[0].large { large(flow, &page[0]) } else { sheet(flow, page, columns, rows) }
        }
    }
    // Nothing else stands on a sheet of cards.
    flow.y = flow.frame.height;
}

fn sheet(flow: &mut Flow<'_>, cards: &[Card], columns: usize, rows: usize) {
    let left = (flow.paper.0 - CARD.0 * columns as f32) / 2.0;
    let top = (flow.paper.1 - CARD.1 * rows as f32) / 2.0;
    marks(flow, (left, top), columns, rows);
    for (at, card) in cards.iter().enumerate() {
        let x = left + CARD.0 * (at % columns) as f32;
        let y = top + CARD.1 * (at / columns) as f32;
        let place = Place { x: x + PAD, y: y + PAD, width: CARD.0 - 2.0 * PAD, height: CARD.1 - 2.0 * PAD };
        put(flow, card, place, 1.0);
    }
}

fn large(flow: &mut Flow<'_>, card: &Card) {
    let frame = flow.frame;
    let place = Place { x: frame.left, y: frame.top, width: frame.width, height: frame.height };
    // As large as a line of ten characters beside the labels allows.
    put(flow, card, place, (frame.width / CARD.0 * 2.2).clamp(1.0, 4.0));
}

fn marks(flow: &mut Flow<'_>, (left, top): (f32, f32), columns: usize, rows: usize) {
    let (right, bottom) = (left + CARD.0 * columns as f32, top + CARD.1 * rows as f32);
    let line = |flow: &mut Flow<'_>, from, to, color| {
        flow.put(Op::Rule { from, to, width: 0.4, color, dashed: false });
    };
    let (long, off) = MARK;
    for column in 0..=columns {
        let x = left + CARD.0 * column as f32;
        line(flow, (x, top - off - long), (x, top - off), GREY);
        line(flow, (x, bottom + off), (x, bottom + off + long), GREY);
        for row in 0..=rows {
            let y = top + CARD.1 * row as f32;
            line(flow, ((x - off).max(left), y), ((x + off).min(right), y), CROSS);
            line(flow, (x, (y - off).max(top)), (x, (y + off).min(bottom)), CROSS);
        }
    }
    for row in 0..=rows {
        let y = top + CARD.1 * row as f32;
        line(flow, (left - off - long, y), (left - off, y), GREY);
        line(flow, (right + off, y), (right + off + long, y), GREY);
    }
}

/// A row and where it stands on the card.
struct Placed {
    row: Row,
    set: Type,
    at: (f32, f32),
    width: f32,
    align: Align,
}

/// A card's parts at a size.
struct Face {
    rows: Vec<Placed>,
    rules: Vec<f32>,
    qr: f32,
    height: f32,
}

fn put(flow: &mut Flow<'_>, card: &Card, place: Place, largest: f32) {
    let mut scale = largest;
    let mut face = lay(flow, card, place, scale);
    while face.height > place.height && scale > largest * 0.2 {
        scale *= 0.96;
        face = lay(flow, card, place, scale);
    }
    for y in face.rules {
        let rule = Op::Rule {
            from: (place.x, place.y + y),
            to: (place.x + place.width, place.y + y),
            width: 0.5,
            color: GREY,
            dashed: false,
        };
        flow.put(rule);
    }
    for Placed { row, set, at, width, align } in face.rows {
        flow.put_row(row, set, (place.x + at.0, place.y + at.1), width, align);
    }
    if face.qr > 0.0 {
        // Its quiet zone may lie in the card's margin.
        let quiet = face.qr * 0.08;
        code(flow, &card.qr, (place.x + place.width - face.qr + quiet, place.y - quiet), face.qr);
    }
}

/// Lays a card out from the top down; the notice stands at the bottom.
fn lay(flow: &Flow<'_>, card: &Card, place: Place, scale: f32) -> Face {
    let set = |role, size: f32, lead: f32| Type { role, size, pitch: size, lead }.scaled(scale);
    let mut face = Face { rows: Vec::new(), rules: Vec::new(), qr: 0.0, height: 0.0 };
    if !card.qr.is_empty() {
        face.qr = (QR * scale.min(1.6)).min(place.width * 0.35);
    }
    let beside = place.width - if face.qr > 0.0 { face.qr + 2.0 * MM * scale } else { 0.0 };
    let mut y = 0.0;
    for (text, set) in [
        (&card.kind, set(Role::Head, 8.5, 13.0)),
        (&card.name, set(Role::Title, 17.0, 25.0)),
        (&card.under, set(Role::Body, 8.5, 12.5)),
    ] {
        y = stack(flow, &mut face, text, set, (0.0, y), beside);
    }
    // Fields go below the code once they have passed it.
    y += 2.0 * scale;
    let (label_set, value_set) = (set(Role::Head, 8.0, 11.6), set(Role::Body, 8.0, 11.6));
    for (label, value) in &card.fields {
        let width = if y < face.qr + 1.0 * MM { beside } else { place.width };
        let row = flow.one_line(label, label_set);
        let column = (row.width as f32 / 1000.0 * label_set.pitch + 1.5 * scale).min(width * 0.5);
        face.rows.push(Placed { row, set: label_set, at: (0.0, y), width: column, align: Align::Left });
        y = stack(flow, &mut face, value, value_set, (column, y), width - column).max(y + label_set.lead);
    }
    if card.notice.is_empty() {
        face.height = y.max(face.qr);
        return face;
    }
    let notice_set = set(Role::Small, 6.0, 8.4);
    let rows = flow.rows(&card.notice, notice_set, place.width, "");
    let height = notice_set.lead * rows.len() as f32 + 3.0 * scale;
    let least = y.max(face.qr) + 2.0 * scale;
    face.height = least + height;
    let top = least.max(place.height - height);
    face.rules.push(top);
    stack(flow, &mut face, &card.notice, notice_set, (0.0, top + 3.0 * scale), place.width);
    face
}

/// Stacks a text's rows; the height below them comes back.
fn stack(flow: &Flow<'_>, face: &mut Face, text: &str, set: Type, (x, y): (f32, f32), width: f32) -> f32 {
    let mut y = y;
    if text.is_empty() {
        return y;
    }
    for row in flow.rows(text.trim_end(), set, width, "") {
        face.rows.push(Placed { row, set, at: (x, y), width, align: Align::Both });
        y += set.lead;
    }
    y
}

/// A QR code as rectangles; one that says more than a code can hold is left out, its text stands beside it.
fn code(flow: &mut Flow<'_>, says: &str, (left, top): (f32, f32), side: f32) {
    let Some(code) = qr(says) else { return };
    let module = side / code.side as f32;
    for (column, row, length) in code.runs {
        flow.put(Op::Rect {
            x: left + module * column as f32,
            y: top + module * row as f32,
            width: module * length as f32,
            // A hair more, so that no screen shows a seam between rows.
            height: module * 1.02,
            color: (0, 0, 0),
        });
    }
}
