//! Each block of a document on the page.

use super::flow::{Align, Bookmark, Flow, Row};
use super::fonts::Role;
use super::page::Op;
use super::style::{MM, Type};
use crate::export::document::Block;
use crate::i18n::Catalog;

/// Black.
pub(super) const BLACK: (u8, u8, u8) = (0, 0, 0);
/// How long a line to sign on is.
const SIGN_ON: f32 = 45.0 * MM;
/// So many rows of a text stand with what is above or below it.
const TOGETHER: usize = 2;

/// Puts the first of the blocks where the flow stands; the others come after it.
pub(super) fn block(flow: &mut Flow<'_>, blocks: &[Block], tr: Catalog) {
    let [block, rest @ ..] = blocks else { return };
    match block {
        Block::Title(text) => title(flow, text),
        Block::Subtitle(text) => centred(flow, text, flow.style.subtitle),
        Block::Mark(text) => mark(flow, text),
        Block::Heading { level, text } => heading(flow, *level, text, rest, tr),
        Block::Fields(fields) => self::fields(flow, fields),
        Block::Text(text) => paragraphs(flow, text, closing(flow, rest)),
        Block::List(items) => list(flow, items, tr),
        Block::Table(table) => super::table::table(flow, table, tr),
        Block::Chart(chart) => super::charts::chart(flow, chart),
        Block::Signatures(lines) => signatures(flow, lines, closing(flow, blocks)),
        Block::Small(text) => small(flow, text),
        Block::Cards(cards) => super::cards::cards(flow, cards),
        Block::PageBreak => flow.turn(),
    }
}

/// A title is cut into rows of about the same length, as the standard asks.
fn title(flow: &mut Flow<'_>, text: &str) {
    let set = flow.style.title;
    flow.space(set.lead / 2.0);
    let whole = flow.width_of(set.role, text, set.pitch);
    let count = (whole / flow.frame.width).ceil().max(1.0);
    let width = if count > 1.0 { (whole / count + 1.5 * set.pitch).min(flow.frame.width) } else { flow.frame.width };
    let rows = flow.rows(text, set, width, "");
    flow.need(set.lead * rows.len() as f32);
    let full = (0.0, flow.frame.width);
    flow.put_rows(rows, set, full, Align::Middle);
    flow.space(flow.style.body.lead / 3.0);
    flow.snap();
}

fn centred(flow: &mut Flow<'_>, text: &str, set: Type) {
    let rows = flow.rows(text, set, flow.frame.width, "");
    let full = (0.0, flow.frame.width);
    flow.put_rows(rows, set, full, Align::Middle);
    flow.snap();
}

fn mark(flow: &mut Flow<'_>, text: &str) {
    let set = Type { role: Role::Head, ..flow.style.body };
    let rows = flow.rows(text, set, flow.frame.width, "");
    let full = (0.0, flow.frame.width);
    flow.put_rows(rows, set, full, Align::Right);
}

/// What the beginning of the rest, which stands at `y`, takes that stays in one piece.
fn begins(flow: &Flow<'_>, rest: &[Block], y: f32, tr: Catalog) -> f32 {
    let rows = flow.style.body.lead * TOGETHER as f32;
    match rest {
        [Block::Table(table), ..] => super::table::piece(flow, table, y, tr) + rows / 2.0,
        [Block::Chart(chart), ..] => super::charts::height(flow, chart) + rows / 2.0,
        [Block::Text(text), after @ ..] => {
            let closing = closing(flow, after);
            let count = if closing > 0.0 { text_rows(flow, text).len() } else { usize::MAX };
            if count <= TOGETHER { flow.style.body.lead * count as f32 + closing } else { rows }
        }
        _ => rows,
    }
}

/// How high the lines to sign on are that the blocks begin with, with the small print below; nothing where there are none.
fn closing(flow: &Flow<'_>, blocks: &[Block]) -> f32 {
    let [Block::Signatures(lines), below @ ..] = blocks else { return 0.0 };
    let signed = signing_lead(flow) * (lines.len() as f32 + 0.5);
    let set = flow.style.small;
    let Some(Block::Small(text)) = below.first() else { return signed };
    let print = set.lead * (flow.rows(text, set, flow.frame.width, "").len() as f32 + 0.4);
    let whole = flow.snapped(signed) + print;
    if whole < flow.frame.height / 2.0 { whole } else { signed }
}

/// A heading stays with what it is about.
fn heading(flow: &mut Flow<'_>, level: u8, text: &str, rest: &[Block], tr: Catalog) {
    let at = usize::from(level.clamp(1, 3)) - 1;
    let set = flow.style.headings[at];
    if !flow.style.grid {
        flow.space(flow.style.body.lead * 0.3);
    }
    // Set in as far as the text below, whatever its own size.
    let left = flow.style.body.pitch * flow.style.indent as f32;
    let rows = flow.rows(text, set, flow.frame.width - left, "");
    let height = set.lead * rows.len() as f32;
    flow.need(height + begins(flow, rest, flow.snapped(flow.y + height), tr));
    bookmark(flow, level.clamp(1, 3), text);
    let within = (left, flow.frame.width - left);
    flow.put_rows(rows, set, within, Align::Left);
    flow.snap();
}

fn bookmark(flow: &mut Flow<'_>, level: u8, text: &str) {
    let text = flow.setter.printable(Role::Body, text).replace('\n', " ");
    let (page, y) = (flow.leaves.len().saturating_sub(1), flow.frame.top + flow.y);
    flow.bookmarks.push(Bookmark { level, text, page, y });
}

/// The rows of all paragraphs of a text.
fn text_rows(flow: &Flow<'_>, text: &str) -> Vec<Row> {
    let first = "\u{3000}".repeat(flow.style.indent);
    // The first row is set in by us, however the text did it.
    let lines = text.split(['\n', '\r']).map(|line| line.trim_matches([' ', '\u{3000}', '\t']));
    let lines = lines.filter(|line| !line.is_empty());
    lines.flat_map(|line| flow.rows(line, flow.style.body, flow.frame.width, &first)).collect()
}

/// A text; its last rows stay with the lines to sign on below, which take `closing`.
fn paragraphs(flow: &mut Flow<'_>, text: &str, closing: f32) {
    let set = flow.style.body;
    let mut rows = text_rows(flow, text);
    let last = rows.split_off(rows.len().saturating_sub(TOGETHER));
    let full = (0.0, flow.frame.width);
    flow.put_rows(rows, set, full, Align::Both);
    if closing > 0.0 {
        flow.need(set.lead * last.len() as f32 + closing);
    }
    flow.put_rows(last, set, full, Align::Both);
}

/// Labels with their values beside them; a long value hangs.
fn fields(flow: &mut Flow<'_>, fields: &[(String, String)]) {
    let set = flow.style.body;
    let label_set = Type { role: Role::Head, ..set };
    let left = set.pitch * flow.style.indent as f32;
    for (label, value) in fields {
        let label = flow.one_line(label, label_set);
        let column = label.width as f32 / 1000.0 * set.pitch + set.pitch * 0.25;
        let column = column.min(flow.frame.width * 0.5);
        let width = flow.frame.width - left - column;
        let rows = flow.rows(value.trim_end(), set, width, "");
        flow.need(set.lead);
        let at = (flow.frame.left + left, flow.frame.top + flow.y);
        flow.put_row(label, label_set, at, column, Align::Left);
        flow.put_rows(rows, set, (left + column, width), Align::Both);
    }
}

fn list(flow: &mut Flow<'_>, items: &[String], tr: Catalog) {
    let set = flow.style.body;
    let left = set.pitch * flow.style.indent as f32;
    let dot = tr.t("export-dot");
    for item in items {
        let dot = flow.one_line(dot.trim_end(), set);
        let width = flow.frame.width - left - set.pitch;
        let rows = flow.rows(item.trim_end(), set, width, "");
        flow.need(set.lead);
        let at = (flow.frame.left + left, flow.frame.top + flow.y);
        flow.put_row(dot, set, at, set.pitch * 0.8, Align::Middle);
        flow.put_rows(rows, set, (left + set.pitch, width), Align::Both);
    }
}

/// From one line to sign on to the next.
fn signing_lead(flow: &Flow<'_>) -> f32 {
    flow.style.body.lead * 1.4
}

/// Lines to sign on, together at the right, where a hand finds them; `height` is that of them and the small print below.
fn signatures(flow: &mut Flow<'_>, lines: &[String], height: f32) {
    let set = flow.style.body;
    let lead = signing_lead(flow);
    if height < flow.frame.height {
        flow.need(height);
    }
    flow.space(lead / 2.0);
    let (right, width) = (flow.frame.left + flow.frame.width, flow.frame.width - SIGN_ON - set.pitch * 0.3);
    for line in lines {
        let rows = flow.rows(line, set, width, "");
        flow.space(lead - set.lead);
        flow.put_rows(rows, set, (0.0, width), Align::Right);
        let base = flow.frame.top + flow.y - set.lead + set.baseline() + set.size * 0.14;
        flow.put(Op::Rule {
            from: (right - SIGN_ON, base),
            to: (right, base),
            width: 0.7,
            color: BLACK,
            dashed: false,
        });
    }
    flow.snap();
}

fn small(flow: &mut Flow<'_>, text: &str) {
    let set = flow.style.small;
    flow.space(set.lead * 0.4);
    let rows = flow.rows(text, set, flow.frame.width, "");
    // Small print is short: it is not torn apart.
    let height = set.lead * rows.len() as f32;
    if height < flow.frame.height / 3.0 {
        flow.need(height);
    }
    let full = (0.0, flow.frame.width);
    flow.put_rows(rows, set, full, Align::Both);
    flow.snap();
}
