//! Bars from the left, one or two a row, the number behind each: no scale is needed to read them.

use super::shape::{Anchor, Drawing, GAP, Ink, LINE, Sheet, TYPE, labels, row_height, width_of};
use crate::export::chart::Bar;

/// How thick a bar is.
const BAR: f32 = 3.4;
/// How thick one of two is.
const TWIN: f32 = 2.8;

/// Where bars begin, and how long the longest is.
struct Field {
    left: f32,
    length: f32,
    most: u64,
}

impl Field {
    /// The field right of the labels, with room for the numbers behind.
    fn new(column: f32, behind: f32, width: f32, most: u64) -> Self {
        let left = column + GAP;
        Self { left, length: (width - left - behind - 2.0 * GAP).max(0.0), most: most.max(1) }
    }

    fn bar(&self, value: u64) -> f32 {
        (value as f64 / self.most as f64) as f32 * self.length
    }

    fn draw(&self, sheet: &mut Sheet, y: f32, thick: f32, value: u64, says: &str, ink: Ink) {
        let length = self.bar(value);
        sheet.rect((self.left, y - thick / 2.0), (length, thick), ink);
        sheet.text((self.left + length + GAP, y), says, Anchor::Start);
    }
}

/// A bar a row.
pub(super) fn bars(rows: &[Bar], width: f32) -> Drawing {
    let mut sheet = Sheet::new(width);
    let (column, names) = labels(rows.iter().map(|bar| bar.label.as_str()), width, 0.4);
    let behind = rows.iter().map(|bar| width_of(&bar.says)).fold(0.0, f32::max);
    let field = Field::new(column, behind, width, rows.iter().map(|bar| bar.value).max().unwrap_or(0));
    let mut y = GAP;
    let top = y;
    for (bar, lines) in rows.iter().zip(&names) {
        let height = row_height(lines, BAR);
        sheet.lines((column, y + height / 2.0), lines, Anchor::End);
        field.draw(&mut sheet, y + height / 2.0, BAR, bar.value, &bar.says, Ink::Main);
        y += height + GAP;
    }
    axis(&mut sheet, &field, top, y);
    sheet.finish(y + GAP)
}

/// Two bars a row, below what they are.
pub(super) fn pairs(legend: &(String, String), rows: &[(String, u64, u64)], width: f32) -> Drawing {
    let mut sheet = Sheet::new(width);
    let (column, names) = labels(rows.iter().map(|row| row.0.as_str()), width, 0.4);
    let behind = rows.iter().map(|row| width_of(&row.1.max(row.2).to_string())).fold(0.0, f32::max);
    let most = rows.iter().map(|row| row.1.max(row.2)).max().unwrap_or(0);
    let field = Field::new(column, behind, width, most);
    let mut y = GAP + LINE / 2.0;
    let mut x = field.left;
    for (text, ink) in [(&legend.0, Ink::Main), (&legend.1, Ink::Second)] {
        sheet.rect((x, y - TYPE / 2.0), (TYPE, TYPE), ink);
        sheet.text((x + TYPE + GAP / 2.0, y), text, Anchor::Start);
        x += TYPE + width_of(text) + 4.0 * GAP;
    }
    y += LINE / 2.0 + GAP;
    let top = y;
    for ((_, first, second), lines) in rows.iter().zip(&names) {
        let height = row_height(lines, 2.0 * TWIN);
        let middle = y + height / 2.0;
        sheet.lines((column, middle), lines, Anchor::End);
        field.draw(&mut sheet, middle - TWIN / 2.0, TWIN, *first, &first.to_string(), Ink::Main);
        field.draw(&mut sheet, middle + TWIN / 2.0, TWIN, *second, &second.to_string(), Ink::Second);
        y += height + GAP;
    }
    axis(&mut sheet, &field, top, y);
    sheet.finish(y + GAP)
}

/// What the bars stand on.
fn axis(sheet: &mut Sheet, field: &Field, top: f32, bottom: f32) {
    sheet.line((field.left, top - GAP / 2.0), (field.left, bottom - GAP / 2.0), Ink::Text);
}
