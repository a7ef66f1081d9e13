//! XML being written. Markup is put in as it is; a text is shown as a file may hold it, then escaped.

use crate::export::shown;

/// A piece of a part.
#[derive(Default)]
pub(super) struct Xml(pub(super) String);

impl Xml {
    /// Markup made here.
    pub(super) fn raw(&mut self, markup: &str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// A run of one font, or of the paragraph's own; the text's line breaks stay.
    pub(super) fn run(&mut self, text: &str, font: Option<&str>) -> &mut Self {
        self.sized_run(text, font, "")
    }

    /// A run with properties of its own behind its font.
    pub(super) fn sized_run(&mut self, text: &str, font: Option<&str>, properties: &str) -> &mut Self {
        // The hint sets “ ” — … in the Chinese font, as wide as a character.
        self.raw("<w:r><w:rPr><w:rFonts ");
        if let Some(font) = font {
            self.raw(&format!("w:ascii=\"{font}\" w:hAnsi=\"{font}\" w:eastAsia=\"{font}\" "));
        }
        self.raw("w:hint=\"eastAsia\"/>").raw(properties).raw("</w:rPr>");
        for (at, line) in shown::lines(text).enumerate() {
            if at > 0 {
                self.raw("<w:br/>");
            }
            self.raw("<w:t xml:space=\"preserve\">").escaped(&line).raw("</w:t>");
        }
        self.raw("</w:r>")
    }

    /// A text that is shown already, or stands in an attribute.
    pub(super) fn escaped(&mut self, text: &str) -> &mut Self {
        let mut rest = text;
        while let Some(at) = rest.find(['&', '<', '>', '"']) {
            self.0.push_str(&rest[..at]);
            self.0.push_str(match rest.as_bytes()[at] {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                _ => "&quot;",
            });
            rest = &rest[at + 1..];
        }
        self.0.push_str(rest);
        self
    }
}

/// Twentieths of a point.
pub(super) fn twips(mm: f32) -> i32 {
    units(mm * 1440.0 / 25.4)
}

/// English metric units, for pictures.
pub(super) fn emu(mm: f32) -> i32 {
    units(mm * 36_000.0)
}

/// A length in whole units of its kind.
#[expect(clippy::cast_possible_truncation, reason = "lengths on paper are far below two thousand million units")]
pub(super) fn units(length: f32) -> i32 {
    length.round() as i32
}
