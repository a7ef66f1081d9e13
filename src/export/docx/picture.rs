//! Pictures in the text: the QR code and charts.

use super::body::Body;
use super::emf::Emf;
use super::xml::{Xml, emu};
use crate::export::chart::Chart;
use crate::export::qr::Qr;

impl Body {
    /// A chart, as wide as the text.
    pub(super) fn chart(&mut self, chart: &Chart) {
        let table = chart.table(self.tr);
        self.table(&table);
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

fn signed(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}
