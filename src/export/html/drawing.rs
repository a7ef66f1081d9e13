//! Drawings as SVG within the page: a unit is a millimetre. Texts are escaped here.

use crate::export::drawing::{Anchor, Drawing, Ink, Shape};
use crate::export::shown;
use quick_xml::escape::escape;
use std::fmt::Write;

/// The drawing; `says` is read aloud in its place.
pub(super) fn svg(drawing: &Drawing, says: &str) -> String {
    let mut out = format!(
        "<svg viewBox=\"0 0 {:.2} {:.2}\" role=\"img\" aria-label=\"{}\">",
        drawing.width_mm,
        drawing.height_mm,
        escape(&*shown::line(says))
    );
    for shape in &drawing.shapes {
        let _ = match shape {
            Shape::Rect { x, y, width, height, ink } => write!(
                out,
                "<rect x=\"{x:.2}\" y=\"{y:.2}\" width=\"{width:.2}\" height=\"{height:.2}\" fill=\"{}\"/>",
                color(*ink)
            ),
            Shape::Line { from, to, width, ink, dashed } => write!(
                out,
                "<path d=\"M{:.2} {:.2}L{:.2} {:.2}\" stroke=\"{}\" stroke-width=\"{width:.2}\"{}/>",
                from.0,
                from.1,
                to.0,
                to.1,
                color(*ink),
                if *dashed { " stroke-dasharray=\"1 .6\"" } else { "" }
            ),
            Shape::Text { x, y, size, text, anchor, ink } => write!(
                out,
                "<text x=\"{x:.2}\" y=\"{y:.2}\" font-size=\"{size:.2}\" text-anchor=\"{}\" fill=\"{}\">{}</text>",
                match anchor {
                    Anchor::Start => "start",
                    Anchor::Middle => "middle",
                    Anchor::End => "end",
                },
                color(*ink),
                escape(&*shown::line(text))
            ),
        };
    }
    out.push_str("</svg>");
    out
}

fn color(ink: Ink) -> String {
    let (red, green, blue) = ink.rgb();
    format!("#{red:02x}{green:02x}{blue:02x}")
}
