//! Spans of time over one axis: how far each has come is dark, what is left is light, today is a broken line.

use super::shape::{Anchor, Drawing, GAP, Ink, LINE, Shape, Sheet, TYPE, labels, row_height, width_of};
use crate::export::chart::Span;
use chrono::{Datelike, NaiveDate};

/// How thick a span is.
const BAR: f32 = 3.8;

/// The time axis.
struct Axis {
    from: NaiveDate,
    days: f32,
    left: f32,
    length: f32,
}

impl Axis {
    /// Where a day begins; before the first and after the last day, the ends.
    fn at(&self, day: NaiveDate) -> f32 {
        let days = day.signed_duration_since(self.from).num_days() as f32;
        self.left + (days / self.days).clamp(0.0, 1.0) * self.length
    }
}

/// The spans between the first and the last day.
pub(super) fn spans(
    (from, to): (NaiveDate, NaiveDate),
    today: Option<NaiveDate>,
    rows: &[Span],
    ticks: &[(NaiveDate, String)],
    width: f32,
) -> Drawing {
    let mut sheet = Sheet::new(width);
    let (column, names) = labels(rows.iter().map(|span| span.label.as_str()), width, 0.32);
    let (behind, states) = labels(rows.iter().map(|span| span.state.as_str()), width, 0.22);
    let left = column + GAP;
    let days = to.signed_duration_since(from).num_days().max(0) as f32 + 1.0;
    let axis = Axis { from, days, left, length: (width - left - behind - GAP).max(1.0) };
    let top = LINE + GAP;
    let heights = names.iter().zip(&states).map(|(name, state)| row_height(name, BAR).max(row_height(state, BAR)));
    let heights: Vec<f32> = heights.collect();
    let bottom = top + heights.iter().map(|height| height + GAP).sum::<f32>();
    for (day, label) in ticks.iter().filter(|(day, _)| (from..=to).contains(day)) {
        let x = axis.at(*day);
        sheet.line((x, top - GAP / 2.0), (x, bottom), Ink::Rule);
        let half = width_of(label) / 2.0;
        sheet.text((x.clamp(half, width - half), bottom + GAP / 2.0 + LINE / 2.0), label, Anchor::Middle);
    }
    let mut y = top;
    for (((span, name), state), height) in rows.iter().zip(&names).zip(&states).zip(&heights) {
        let middle = y + height / 2.0;
        sheet.lines((column, middle), name, Anchor::End);
        let begins = axis.at(span.from);
        let ends = span.to.succ_opt().map_or(begins, |day| axis.at(day)).max(begins + 0.6).min(left + axis.length);
        let begins = begins.min(ends);
        sheet.rect((begins, middle - BAR / 2.0), (ends - begins, BAR), Ink::Second);
        // The share is that of the whole span, of which a part may lie outside.
        let whole = span.to.signed_duration_since(span.from).num_days() + 1;
        let done = whole * i64::from(span.percent.unwrap_or(0).min(100)) / 100;
        if let Some(reached) = span.from.checked_add_signed(chrono::Duration::days(done)) {
            let reached = axis.at(reached).min(ends);
            sheet.rect((begins, middle - BAR / 2.0), (reached - begins, BAR), Ink::Main);
        }
        sheet.lines((left + axis.length + GAP, middle), state, Anchor::Start);
        y += height + GAP;
    }
    sheet.line((left, bottom), (left + axis.length, bottom), Ink::Text);
    if let Some(today) = today.filter(|day| (from..=to).contains(day)) {
        let x = axis.at(today);
        let (from, to) = ((x, top - GAP / 2.0), (x, bottom));
        sheet.shapes.push(Shape::Line { from, to, width: 0.5, ink: Ink::Today, dashed: true });
        let label = format!("{}/{}", today.month(), today.day());
        let half = width_of(&label) / 2.0;
        sheet.text((x.clamp(half, width - half), top - GAP / 2.0 - TYPE / 2.0), &label, Anchor::Middle);
    }
    sheet.finish(bottom + GAP + LINE)
}
