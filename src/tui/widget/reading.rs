//! A text to be read: wrapped as the editor wraps it, references and tags shown as such.

use crate::app::area::Area;
use crate::text::{Labels, Metrics, SpanKind, render, rows, spans};
use crate::tui::paint::Painter;
use crate::tui::theme::Role;
use std::ops::Range;

/// A row of a text: its pieces and how each looks.
pub type TextRow = Vec<(String, Role)>;

/// The rows of a text in so many cells, from row `from` on, `count` of them at most. Costs what is shown, not the text.
pub fn text_rows(
    painter: &Painter<'_>,
    text: &str,
    width: u16,
    labels: &dyn Labels,
    from: usize,
    count: usize,
) -> Vec<TextRow> {
    let metrics = Metrics { ambiguous: painter.look().ambiguous, labels };
    let mut found = Vec::new();
    let mut row = 0;
    for paragraph in text.split('\n') {
        let left = (from + count).saturating_sub(row);
        if left == 0 {
            break;
        }
        // A row of n cells has no more than 4n bytes, but for its references; what is cut off here is out of sight.
        let reach = (left + 2).saturating_mul(usize::from(width).max(8)).saturating_mul(8);
        let paragraph = &paragraph[..floor(paragraph, reach)];
        for range in rows(paragraph, usize::from(width).max(2), &metrics).into_iter().take(left) {
            if row >= from {
                found.push(pieces(paragraph, range, labels));
            }
            row += 1;
        }
    }
    found
}

/// Draws the rows of a text in an area. Returns how many rows it took.
pub fn reading(painter: &mut Painter<'_>, area: Area, text: &str, labels: &dyn Labels, from: usize) -> u16 {
    let shown = text_rows(painter, text, area.width, labels, from, area.height.into());
    for (y, row) in (0..).zip(&shown) {
        put_row(painter, area, 0, y, row);
    }
    u16::try_from(shown.len()).unwrap_or(area.height)
}

/// Draws the pieces of a row one after another. Returns the column after them.
pub fn put_row(painter: &mut Painter<'_>, area: Area, column: u16, y: u16, row: &[(String, Role)]) -> u16 {
    row.iter().fold(column, |column, (text, role)| column + painter.put(area, column, y, text, *role))
}

fn pieces(paragraph: &str, row: Range<usize>, labels: &dyn Labels) -> TextRow {
    let mut pieces = Vec::new();
    for span in spans(paragraph) {
        let (from, to) = (span.range.start.max(row.start), span.range.end.min(row.end));
        if from >= to {
            continue;
        }
        let role = if span.kind == SpanKind::Text { Role::Text } else { Role::Link };
        let shown = match span.kind {
            SpanKind::Link { .. } => render(span.text, labels),
            _ => paragraph[from..to].to_owned(),
        };
        // A space at which the row was broken takes no cell at the beginning of the next.
        let shown = if from == row.start && row.start > 0 { shown.trim_start_matches(' ').to_owned() } else { shown };
        pieces.push((shown, role));
    }
    pieces
}

/// The last character boundary at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    if at >= text.len() {
        return text.len();
    }
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}
