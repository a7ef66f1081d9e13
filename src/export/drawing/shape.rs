//! What a drawing is made of, and the measures all charts share.
//!
//! Invariants: every shape lies within the drawing; texts are measured in half-width cells of half an em, so a drawing is the
//! same whatever font it is shown in; inks differ in lightness, so that nothing is lost in black-and-white print.

use crate::export::chart::{Chart, ChartKind};
use crate::export::letter_width::ems;
use crate::text::{visible, wrap_plain};

/// The type size of a chart's texts, in millimetres (9 pt).
pub(super) const TYPE: f32 = 3.2;
/// The height of a line of them.
pub(super) const LINE: f32 = 4.4;
/// The gap between parts.
pub(super) const GAP: f32 = 1.6;

/// A chart as shapes, drawn in their order. The origin is the top left corner, all measures are millimetres. The chart's title
/// is not in it: the writer sets it above, in the document's own type.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Its width.
    pub width_mm: f32,
    /// Its height.
    pub height_mm: f32,
    /// Its shapes, the lowest first.
    pub shapes: Vec<Shape>,
}

/// A shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Rect {
        /// The left edge.
        x: f32,
        /// The upper edge.
        y: f32,
        /// From left to right.
        width: f32,
        /// From top to bottom.
        height: f32,
        /// What fills it.
        ink: Ink,
    },
    /// A straight line.
    Line {
        /// Where it begins: x, y.
        from: (f32, f32),
        /// Where it ends: x, y.
        to: (f32, f32),
        /// How thick it is.
        width: f32,
        /// What it is drawn with.
        ink: Ink,
        /// Whether it is broken: dashes of 1 mm, gaps of 0.6 mm.
        dashed: bool,
    },
    /// A line of text; nothing in it but what can be printed.
    Text {
        /// Where it is anchored.
        x: f32,
        /// Its baseline.
        y: f32,
        /// The type size.
        size: f32,
        /// The text.
        text: String,
        /// Which part of it stands at `x`.
        anchor: Anchor,
        /// What it is written with.
        ink: Ink,
    },
}

/// Which part of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// What a shape is drawn with, by what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Texts and axes.
    Text,
    /// The first number; what is done.
    Main,
    /// The second number; what is still to do.
    Second,
    /// Rules behind the numbers.
    Rule,
    /// Today.
    Today,
    /// A day of a heat map: 0 for no entry, to 4 for the most.
    Heat(u8),
}

impl Ink {
    /// Its colour: red, green, blue.
    pub fn rgb(self) -> (u8, u8, u8) {
        match self {
            Self::Text => (0x1A, 0x1A, 0x1A),
            Self::Main => (0x1F, 0x4E, 0x79),
            Self::Second => (0xA9, 0xC4, 0xDC),
            Self::Rule => (0xD9, 0xD9, 0xD9),
            Self::Today => (0xB0, 0x1E, 0x1E),
            Self::Heat(0) => (0xEE, 0xEE, 0xEE),
            Self::Heat(1) => (0xB8, 0xCF, 0xE2),
            Self::Heat(2) => (0x7D, 0xA6, 0xC9),
            Self::Heat(3) => (0x3F, 0x75, 0xA6),
            Self::Heat(_) => (0x14, 0x36, 0x57),
        }
    }
}

/// The chart as shapes, as wide as that and as high as it needs.
pub fn draw(chart: &Chart, width_mm: f32) -> Drawing {
    match &chart.kind {
        ChartKind::Bars(rows) => super::bars::bars(rows, width_mm),
        ChartKind::Pairs { legend, rows } => super::bars::pairs(legend, rows, width_mm),
        ChartKind::Heat { from, to, days, months, weekdays } => {
            super::heat::heat((*from, *to), days, (months, weekdays), width_mm)
        }
        ChartKind::Spans { from, to, today, rows, ticks } => {
            super::spans::spans((*from, *to), *today, rows, ticks, width_mm)
        }
    }
}

/// A drawing in the making: shapes from the top down.
pub(super) struct Sheet {
    pub(super) width: f32,
    pub(super) shapes: Vec<Shape>,
}

impl Sheet {
    pub(super) fn new(width: f32) -> Self {
        Self { width, shapes: Vec::new() }
    }

    pub(super) fn rect(&mut self, (x, y): (f32, f32), (width, height): (f32, f32), ink: Ink) {
        if width > 0.0 && height > 0.0 {
            self.shapes.push(Shape::Rect { x, y, width, height, ink });
        }
    }

    pub(super) fn line(&mut self, from: (f32, f32), to: (f32, f32), ink: Ink) {
        self.shapes.push(Shape::Line { from, to, width: 0.25, ink, dashed: false });
    }

    /// A line of text whose middle is at height `y`.
    pub(super) fn text(&mut self, (x, y): (f32, f32), text: &str, anchor: Anchor) {
        if text.is_empty() {
            return;
        }
        let text = visible(text).into_owned();
        self.shapes.push(Shape::Text { x, y: y + TYPE * 0.36, size: TYPE, text, anchor, ink: Ink::Text });
    }

    /// Lines of text around height `y`.
    pub(super) fn lines(&mut self, (x, y): (f32, f32), lines: &[String], anchor: Anchor) {
        let first = y - LINE * (lines.len() as f32 - 1.0) / 2.0;
        for (at, line) in lines.iter().enumerate() {
            self.text((x, first + LINE * at as f32), line, anchor);
        }
    }

    pub(super) fn finish(self, height_mm: f32) -> Drawing {
        Drawing { width_mm: self.width, height_mm, shapes: self.shapes }
    }
}

/// How wide a text is.
pub(super) fn width_of(text: &str) -> f32 {
    ems(text) * TYPE
}

/// A column of labels: how wide it is, at most `share` of the width, and each label's lines.
pub(super) fn labels<'a>(
    texts: impl Iterator<Item = &'a str> + Clone,
    width: f32,
    share: f32,
) -> (f32, Vec<Vec<String>>) {
    let widest = texts.clone().map(width_of).fold(0.0, f32::max);
    let column = widest.min(width * share);
    let cells = ((column / (TYPE / 2.0)) + 0.01) as usize;
    (column, texts.map(|text| wrap_plain(text, cells.max(2))).collect())
}

/// How high a row with these lines is.
pub(super) fn row_height(lines: &[String], least: f32) -> f32 {
    (LINE * lines.len() as f32).max(least)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::chart::{Bar, Span};
    use chrono::NaiveDate;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn charts() -> Vec<Chart> {
        let long = "解决三组四十二户滴灌带旧带回收与补贴兑付不及时的问题".to_owned();
        let months = (1..=12).map(|month| format!("{month}月")).collect();
        let weekdays = ["一", "二", "三", "四", "五", "六", "日"].map(str::to_owned).to_vec();
        let bar = |label: &str, value| Bar { label: label.into(), value, says: format!("{value} 件") };
        let span = |label: &str, from, to, percent| Span {
            label: label.into(),
            from: day(from),
            to: day(to),
            percent,
            state: "在办".into(),
        };
        let kinds = vec![
            ChartKind::Bars(vec![bar("教育", 3), bar(&long, 0), bar("就业", u64::MAX)]),
            ChartKind::Bars(Vec::new()),
            ChartKind::Pairs {
                legend: ("提出".into(), "办结".into()),
                rows: vec![("1月".into(), 4, 2), (long.clone(), 0, 0)],
            },
            ChartKind::Heat {
                from: day("2028-01-01"),
                to: day("2028-12-31"),
                days: [(day("2028-01-01"), 1), (day("2028-12-31"), 9), (day("2027-05-01"), 3)].into(),
                months,
                weekdays,
            },
            ChartKind::Spans {
                from: day("2026-01-01"),
                to: day("2026-12-31"),
                today: Some(day("2026-03-13")),
                rows: vec![
                    span(&long, "2026-01-10", "2026-04-20", Some(40)),
                    span("涵管", "2025-01-01", "2027-04-20", Some(250)),
                    span("反", "2026-05-01", "2026-04-20", None),
                ],
                ticks: vec![(day("2026-01-01"), "1月".into()), (day("2026-07-01"), "7月".into())],
            },
        ];
        kinds.into_iter().map(|kind| Chart { title: "图".into(), kind }).collect()
    }

    #[test]
    fn every_shape_lies_within_the_drawing() {
        for (chart, width) in charts().iter().flat_map(|chart| [156.0, 90.0, 390.0].map(|width| (chart, width))) {
            let drawing = draw(chart, width);
            let inside = |(x, y): (f32, f32)| {
                assert!((-0.1..=drawing.width_mm + 0.1).contains(&x), "{x} of {width}: {chart:?}");
                assert!((-0.1..=drawing.height_mm + 0.1).contains(&y), "{y} of {}: {chart:?}", drawing.height_mm);
            };
            for shape in &drawing.shapes {
                match shape {
                    Shape::Rect { x, y, width, height, .. } => {
                        inside((*x, *y));
                        inside((x + width, y + height));
                    }
                    Shape::Line { from, to, .. } => {
                        inside(*from);
                        inside(*to);
                    }
                    Shape::Text { x, y, text, anchor, .. } => {
                        let left = match anchor {
                            Anchor::Start => *x,
                            Anchor::Middle => x - width_of(text) / 2.0,
                            Anchor::End => x - width_of(text),
                        };
                        inside((left, y - TYPE));
                        inside((left + width_of(text), *y));
                    }
                }
            }
        }
    }

    #[test]
    fn no_label_is_cut() {
        for chart in charts() {
            let texts: String = draw(&chart, 90.0)
                .shapes
                .iter()
                .filter_map(|shape| match shape {
                    Shape::Text { text, .. } => Some(text.as_str()),
                    _ => None,
                })
                .collect();
            let labels: Vec<&str> = match &chart.kind {
                ChartKind::Bars(bars) => bars.iter().map(|bar| bar.label.as_str()).collect(),
                ChartKind::Pairs { rows, .. } => rows.iter().map(|row| row.0.as_str()).collect(),
                ChartKind::Heat { months, weekdays, .. } => months.iter().chain(weekdays).map(String::as_str).collect(),
                ChartKind::Spans { rows, .. } => rows.iter().map(|span| span.label.as_str()).collect(),
            };
            for label in labels {
                assert!(texts.contains(label), "{label} in {texts}");
            }
        }
    }

    #[test]
    fn inks_are_told_apart_without_colour() {
        let grey = |ink: Ink| {
            let (red, green, blue) = ink.rgb();
            0.299 * f32::from(red) + 0.587 * f32::from(green) + 0.114 * f32::from(blue)
        };
        let heat: Vec<f32> = (0..=4).map(|level| grey(Ink::Heat(level))).collect();
        assert!(heat.windows(2).all(|pair| pair[0] - pair[1] > 25.0), "{heat:?}");
        assert!(grey(Ink::Second) - grey(Ink::Main) > 100.0);
        assert!(grey(Ink::Rule) - grey(Ink::Today) > 100.0);
    }
}
