//! Pictures in the text: the QR code and charts.

use super::body::Body;
use super::emf::{Emf, Type};
use super::style::SONG;
use super::xml::{Xml, emu, units};
use crate::export::chart::Chart;
use crate::export::drawing::{Drawing, Shape, draw};
use crate::export::qr::Qr;
use crate::export::shown;

/// A place in a drawing, in millimetres.
type Point = (f32, f32);

/// How long a dash is, and the gap after it, in millimetres.
const DASH: f32 = 1.0;
const DASH_GAP: f32 = 0.6;

impl Body {
    /// A chart as wide as the text, its title above; one that is higher than a page is made smaller.
    pub(super) fn chart(&mut self, chart: &Chart) {
        let ((width, height), (top, right, bottom, left)) = (self.page.size_mm(), self.page.margins_mm());
        let drawing = draw(chart, width - left - right);
        // What is left of the height below the title.
        let room = height - top - bottom - 15.0;
        let scale = (room / drawing.height_mm).min(1.0);
        // In one paragraph with its title: LibreOffice would leave that behind at the foot of a page.
        self.open("Picture", "");
        if !chart.title.is_empty() {
            self.xml.run(&shown::line(&chart.title), None).raw("<w:r><w:br/></w:r>");
        }
        let size = (drawing.width_mm * scale, drawing.height_mm * scale);
        self.picture(drawn(&drawing), size, &chart.title);
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
            emf.rectangle((x, y), (signed(*length) * module, module), (0, 0, 0));
        }
        self.picture(emf.finish(), (side_mm, side_mm), "QR");
    }

    /// A picture as a run of the open paragraph.
    pub(super) fn picture(&mut self, emf: Vec<u8>, size_mm: (f32, f32), says: &str) {
        self.pictures.push(emf);
        let number = self.pictures.len();
        let (width, height) = (emu(size_mm.0), emu(size_mm.1));
        let mut about = Xml::default();
        about.escaped(&shown::line(says));
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
fn drawn(drawing: &Drawing) -> Vec<u8> {
    let at = |(x, y): (f32, f32)| (hundredths(x), hundredths(y));
    let mut emf = Emf::new(hundredths(drawing.width_mm), hundredths(drawing.height_mm));
    for shape in &drawing.shapes {
        match shape {
            Shape::Rect { x, y, width, height, ink } => emf.rectangle(at((*x, *y)), at((*width, *height)), ink.rgb()),
            Shape::Line { from, to, width, ink, dashed } => {
                for (from, to) in strokes(*from, *to, *dashed) {
                    emf.line(&[at(from), at(to)], hundredths(*width), ink.rgb());
                }
            }
            Shape::Text { x, y, size, text, anchor, ink } => {
                let look = Type { font: SONG, size: hundredths(*size), color: ink.rgb(), anchor: *anchor };
                emf.text(&shown::line(text), at((*x, *y)), look);
            }
        }
    }
    emf.finish()
}

/// The strokes of a line: itself, or its dashes. Windows draws no thick pen dashed.
fn strokes(from: Point, to: Point, dashed: bool) -> Vec<(Point, Point)> {
    let length = (to.0 - from.0).hypot(to.1 - from.1);
    if !dashed || length <= DASH {
        return vec![(from, to)];
    }
    let on = |way: f32| (from.0 + (to.0 - from.0) * way / length, from.1 + (to.1 - from.1) * way / length);
    let begins = std::iter::successors(Some(0.0), |way| Some(way + DASH + DASH_GAP)).take_while(|way| *way < length);
    begins.map(|way| (on(way), on((way + DASH).min(length)))).collect()
}

fn hundredths(mm: f32) -> i32 {
    units(mm * 100.0)
}

fn signed(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}
