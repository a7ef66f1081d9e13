//! Pictures in the text: the QR code and charts.

use super::body::Body;
use super::emf::{Emf, Type};
use super::xml::{Xml, emu};
use crate::export::chart::Chart;
use crate::export::drawing::{Drawing, Shape, draw};
use crate::export::qr::Qr;

impl Body {
    /// A chart, as wide as the text, its title above it.
    pub(super) fn chart(&mut self, chart: &Chart) {
        let title = crate::export::shown::line(&chart.title);
        self.paragraph("Caption", &title);
        let (width, _) = self.page.size_mm();
        let (_, right, _, left) = self.page.margins_mm();
        let drawing = draw(chart, width - left - right);
        // A line of an exact height would cut the picture off.
        self.open("Own", "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>");
        self.picture(emf(&drawing), (drawing.width_mm, drawing.height_mm), &title);
        self.xml.raw("</w:p>");
    }

    /// A QR code of that side in millimetres, as a run.
    pub(super) fn qr(&mut self, code: &Qr, side_mm: f32) {
        // A module is a whole number of units; the picture is scaled to its place.
        let module = 40;
        let side = module * signed(code.side);
        let mut emf = Emf::new(side, side);
        for (column, row, length) in &code.runs {
            let (x, y) = (signed(*column) * module, signed(*row) * module);
            emf.rectangle((x, y), (signed(*length) * module, module), [0, 0, 0]);
        }
        self.picture(emf.finish(), (side_mm, side_mm), "QR");
    }

    /// A picture as a run of the open paragraph.
    pub(super) fn picture(&mut self, emf: Vec<u8>, size_mm: (f32, f32), says: &str) {
        self.pictures.push(emf);
        let number = self.pictures.len();
        let (width, height) = (emu(size_mm.0), emu(size_mm.1));
        let mut about = Xml::default();
        about.escaped(&crate::export::shown::line(says));
        self.xml.raw(&format!(
            "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/>\
             <wp:docPr id=\"{number}\" name=\"{number}\" descr=\"{}\"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/>\
             </wp:cNvGraphicFramePr><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>\
             <pic:nvPicPr><pic:cNvPr id=\"{number}\" name=\"{number}.emf\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>\
             <a:blip r:embed=\"pic{number}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>\
             <a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
             </a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
            about.0
        ));
    }
}

/// A drawing as a metafile.
fn emf(drawing: &Drawing) -> Vec<u8> {
    let mut emf = Emf::new(units(drawing.width_mm), units(drawing.height_mm));
    for shape in &drawing.shapes {
        match shape {
            Shape::Rect { x, y, width, height, ink } => {
                emf.rectangle((units(*x), units(*y)), (units(*width), units(*height)), ink.rgb().into());
            }
            Shape::Line { from, to, width, ink, dashed } => {
                for (from, to) in pieces(*from, *to, *dashed) {
                    let points = [from, to].map(|(x, y)| (units(x), units(y)));
                    emf.line(&points, units(*width).max(1), ink.rgb().into());
                }
            }
            Shape::Text { x, y, size, text, anchor, ink } => {
                let look =
                    Type { font: "宋体", size: units(*size), bold: false, color: ink.rgb().into(), anchor: *anchor };
                emf.text(text, (units(*x), units(*y)), look);
            }
        }
    }
    emf.finish()
}

/// The pieces of a line: a broken one is drawn dash by dash, since a thick pen of a metafile draws none.
fn pieces(from: (f32, f32), to: (f32, f32), dashed: bool) -> Vec<((f32, f32), (f32, f32))> {
    const DASH: f32 = 1.0;
    const STEP: f32 = 1.6;
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    let long = across.hypot(down);
    if !dashed || long <= DASH {
        return vec![(from, to)];
    }
    let at = |along: f32| (from.0 + across * along / long, from.1 + down * along / long);
    let starts = std::iter::successors(Some(0.0_f32), |start| Some(start + STEP)).take_while(|start| *start < long);
    starts.map(|start| (at(start), at((start + DASH).min(long)))).collect()
}

/// Millimetres in the metafile's units.
#[allow(clippy::cast_possible_truncation, reason = "a page is far smaller than the numbers end")]
fn units(mm: f32) -> i32 {
    (mm * 100.0).round() as i32
}

fn signed(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}
