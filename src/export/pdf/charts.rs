//! A chart on the page: its title, and its drawing in one piece.

use super::flow::{Align, Flow};
use super::fonts::Role;
use super::page::{Line, Op};
use super::style::MM;
use crate::export::chart::Chart;
use crate::export::drawing::{Anchor, Shape, draw};

/// How high a chart stands, with its title.
pub(super) fn height(flow: &Flow<'_>, chart: &Chart) -> f32 {
    let title = if chart.title.is_empty() { 0.0 } else { flow.style.head.lead };
    title + draw(chart, flow.frame.width / MM).height_mm * MM
}

/// Puts a chart as wide as the text; one that is higher than a page is made smaller.
pub(super) fn chart(flow: &mut Flow<'_>, chart: &Chart) {
    let set = flow.style.head;
    flow.space(set.lead * 0.4);
    let drawing = draw(chart, flow.frame.width / MM);
    let title = if chart.title.is_empty() { Vec::new() } else { flow.rows(&chart.title, set, flow.frame.width, "") };
    let above = set.lead * title.len() as f32;
    let scale = ((flow.frame.height - above) / (drawing.height_mm * MM)).clamp(0.05, 1.0);
    flow.need(above + drawing.height_mm * MM * scale);
    let full = (0.0, flow.frame.width);
    flow.put_rows(title, set, full, Align::Middle);
    let unit = MM * scale;
    let left = flow.frame.left + flow.frame.width * (1.0 - scale) / 2.0;
    let top = flow.frame.top + flow.y;
    let at = |(x, y): (f32, f32)| (left + x * unit, top + y * unit);
    for shape in drawing.shapes {
        let op = match shape {
            Shape::Rect { x, y, width, height, ink } => {
                let (x, y) = at((x, y));
                Op::Rect { x, y, width: width * unit, height: height * unit, color: ink.rgb() }
            }
            Shape::Line { from, to, width, ink, dashed } => {
                Op::Rule { from: at(from), to: at(to), width: width * unit, color: ink.rgb(), dashed }
            }
            Shape::Text { x, y, size, text, anchor, .. } => {
                let (x, y) = at((x, y));
                let (role, size) = (Role::Small, size * unit);
                let text = flow.setter.printable(role, &text).into_owned();
                let width = flow.setter.width(role, &text) as f32 / 1000.0 * size;
                let before = match anchor {
                    Anchor::Start => 0.0,
                    Anchor::Middle => width / 2.0,
                    Anchor::End => width,
                };
                Op::Text(Line { x: x - before, y, role, size, pitch: size, stretch: 0.0, text })
            }
        };
        flow.put(op);
    }
    flow.y += drawing.height_mm * unit + set.lead * 0.4;
    flow.snap();
}
