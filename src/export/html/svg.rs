//! A drawing as SVG that stands in a page.

use crate::export::chart::Chart;
use crate::export::document::Page;
use crate::export::drawing::{Anchor, Ink, Shape, draw};
use std::fmt::Write;

/// The chart, as wide as the page's text.
pub(super) fn svg(chart: &Chart, page: &Page) -> String {
    let (width, _) = page.size_mm();
    let (_, right, _, left) = page.margins_mm();
    let drawing = draw(chart, width - left - right);
    let mut out = format!("<svg viewBox=\"0 0 {:.2} {:.2}\" role=\"img\">", drawing.width_mm, drawing.height_mm);
    for shape in &drawing.shapes {
        // Writing to a string cannot fail.
        let _ = match shape {
            Shape::Rect { x, y, width, height, ink } => write!(
                out,
                "<rect x=\"{x:.2}\" y=\"{y:.2}\" width=\"{width:.2}\" height=\"{height:.2}\" fill=\"{}\"/>",
                hex(*ink)
            ),
            Shape::Line { from, to, width, ink, dashed } => write!(
                out,
                "<line x1=\"{:.2}\" y1=\"{:.2}\" x2=\"{:.2}\" y2=\"{:.2}\" stroke=\"{}\" stroke-width=\"{width:.2}\"{}/>",
                from.0,
                from.1,
                to.0,
                to.1,
                hex(*ink),
                if *dashed { " stroke-dasharray=\"1 0.6\"" } else { "" }
            ),
            Shape::Text { x, y, size, text, anchor, ink } => write!(
                out,
                "<text x=\"{x:.2}\" y=\"{y:.2}\" font-size=\"{size:.2}\" text-anchor=\"{}\" fill=\"{}\">{}</text>",
                match anchor {
                    Anchor::Start => "start",
                    Anchor::Middle => "middle",
                    Anchor::End => "end",
                },
                hex(*ink),
                escaped(text)
            ),
        };
    }
    out.push_str("</svg>");
    out
}

fn hex(ink: Ink) -> String {
    let (red, green, blue) = ink.rgb();
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::{Bar, ChartKind};

    #[test]
    fn what_a_label_says_is_no_markup() {
        let bar = Bar { label: "<b>&".into(), value: 1, says: "1".into() };
        let chart = Chart { title: String::new(), kind: ChartKind::Bars(vec![bar]) };
        let drawn = svg(&chart, &Page::default());
        assert!(drawn.contains("&lt;b&gt;&amp;") && !drawn.contains("<b>"), "{drawn}");
    }
}
