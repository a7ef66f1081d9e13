//! Pictures as Enhanced Metafiles (MS-EMF): vectors that Word, WPS and LibreOffice all draw. One unit is 1/100 mm.

use crate::export::drawing::Anchor;

/// A picture being drawn.
pub(super) struct Emf {
    records: Vec<u8>,
    count: u32,
    size: (i32, i32),
}

/// A text's look.
#[derive(Clone, Copy, Debug)]
pub(super) struct Type<'a> {
    /// Its font.
    pub(super) font: &'a str,
    /// Its size in units.
    pub(super) size: i32,
    /// Red, green, blue.
    pub(super) color: (u8, u8, u8),
    pub(super) anchor: Anchor,
}

// Record types of MS-EMF, 2.1.1.
const HEADER: u32 = 1;
const POLYGON: u32 = 3;
const POLYLINE: u32 = 4;
const END: u32 = 14;
const SET_BK_MODE: u32 = 18;
const SET_TEXT_ALIGN: u32 = 22;
const SET_TEXT_COLOR: u32 = 24;
const SELECT_OBJECT: u32 = 37;
const CREATE_PEN: u32 = 38;
const CREATE_BRUSH: u32 = 39;
const DELETE_OBJECT: u32 = 40;
const CREATE_FONT: u32 = 82;
const TEXT: u32 = 84;

// The stock objects used, 2.1.31.
const NO_BRUSH: u32 = 0x8000_0005;
const NO_PEN: u32 = 0x8000_0008;
const SYSTEM_FONT: u32 = 0x8000_000D;
/// Text stands on its base line, from its left.
const BASELINE: u32 = 24;
/// The one object that a shape makes for itself.
const OWN: u32 = 1;

impl Emf {
    /// An empty picture.
    pub(super) fn new(width: i32, height: i32) -> Self {
        let mut emf = Self { records: Vec::new(), count: 0, size: (width, height) };
        emf.record(SET_BK_MODE, &[1]);
        emf.record(SET_TEXT_ALIGN, &[BASELINE]);
        emf
    }

    /// A filled area.
    pub(super) fn polygon(&mut self, points: &[(i32, i32)], color: (u8, u8, u8)) {
        self.record(CREATE_BRUSH, &[OWN, 0, rgb(color), 0]);
        self.record(SELECT_OBJECT, &[NO_PEN]);
        self.record(SELECT_OBJECT, &[OWN]);
        self.points(POLYGON, points);
        self.delete(NO_BRUSH);
    }

    /// A filled rectangle.
    pub(super) fn rectangle(&mut self, (x, y): (i32, i32), (width, height): (i32, i32), color: (u8, u8, u8)) {
        self.polygon(&[(x, y), (x + width, y), (x + width, y + height), (x, y + height)], color);
    }

    /// A line through points.
    pub(super) fn line(&mut self, points: &[(i32, i32)], width: i32, color: (u8, u8, u8)) {
        self.record(CREATE_PEN, &[OWN, 0, signed(width), 0, rgb(color)]);
        self.record(SELECT_OBJECT, &[OWN]);
        self.points(POLYLINE, points);
        self.delete(NO_PEN);
    }

    /// A text on one line: `at` is on its base line.
    pub(super) fn text(&mut self, text: &str, at: (i32, i32), look: Type<'_>) {
        // The character set is GB 2312, so that Windows picks a Chinese font where it lacks this one.
        let mut font = vec![OWN, signed(-look.size), 0, 0, 0, 400, 0x86 << 24, 0];
        let mut face: Vec<u16> = look.font.encode_utf16().take(31).collect();
        face.resize(32, 0);
        font.extend(face.chunks(2).map(|pair| u32::from(pair[0]) | u32::from(pair[1]) << 16));
        // Full name, style, version and PANOSE number, left empty.
        font.resize(81, 0);
        self.record(CREATE_FONT, &font);
        self.record(SELECT_OBJECT, &[OWN]);
        self.record(SET_TEXT_COLOR, &[rgb(look.color)]);
        let advances = advances(text, look.size);
        let width: i32 = advances.iter().sum();
        let x = match look.anchor {
            Anchor::Start => at.0,
            Anchor::Middle => at.0 - width / 2,
            Anchor::End => at.0 - width,
        };
        let mut units: Vec<u16> = text.encode_utf16().collect();
        let count = units.len();
        units.resize(count.next_multiple_of(2), 0);
        let string_at = 76_u32;
        let spaces_at = string_at + length(units.len() * 2);
        let scale = 1.0_f32.to_bits();
        let mut record = vec![0, 0, signed(-1), signed(-1), 1, scale, scale, signed(x), signed(at.1), length(count)];
        record.extend([string_at, 0, 0, 0, signed(-1), signed(-1), spaces_at]);
        record.extend(units.chunks(2).map(|pair| u32::from(pair[0]) | u32::from(pair[1]) << 16));
        record.extend(advances.into_iter().map(signed));
        self.record(TEXT, &record);
        self.delete(SYSTEM_FONT);
    }

    /// The file.
    pub(super) fn finish(mut self) -> Vec<u8> {
        self.record(END, &[0, 16, 20]);
        let (width, height) = (signed(self.size.0), signed(self.size.1));
        let all = 108 + length(self.records.len());
        // The device has 100 dots a millimetre, so that units, dots and the frame's hundredths are the same.
        let device = [32_000, 32_000, 320, 320];
        let mut header = vec![HEADER, 108, 0, 0, width, height, 0, 0, width, height, 0x464D_4520, 0x0001_0000, all];
        header.extend([self.count + 1, 2, 0, 0, 0]);
        header.extend(device);
        header.extend([0, 0, 0, 320_000, 320_000]);
        let mut file: Vec<u8> = header.iter().flat_map(|word| word.to_le_bytes()).collect();
        file.extend(self.records);
        file
    }

    fn points(&mut self, kind: u32, points: &[(i32, i32)]) {
        let bounds = [
            points.iter().map(|point| point.0).min(),
            points.iter().map(|point| point.1).min(),
            points.iter().map(|point| point.0).max(),
            points.iter().map(|point| point.1).max(),
        ];
        let mut words: Vec<u32> = bounds.into_iter().map(|bound| signed(bound.unwrap_or_default())).collect();
        words.push(length(points.len()));
        words.extend(points.iter().flat_map(|point| [signed(point.0), signed(point.1)]));
        self.record(kind, &words);
    }

    /// Puts the shape's own object away; one of the stock is selected in its place first.
    fn delete(&mut self, stock: u32) {
        self.record(SELECT_OBJECT, &[stock]);
        self.record(DELETE_OBJECT, &[OWN]);
    }

    fn record(&mut self, kind: u32, words: &[u32]) {
        let size = length(8 + words.len() * 4);
        for word in [kind, size].iter().chain(words) {
            self.records.extend(word.to_le_bytes());
        }
        self.count += 1;
    }
}

/// How far each UTF-16 unit moves on: a full size for a Chinese character, half of it for a letter or digit, as the fonts of
/// official documents are made.
fn advances(text: &str, size: i32) -> Vec<i32> {
    let mut advances = Vec::with_capacity(text.len());
    for c in text.chars() {
        let cells = crate::text::display_width(c.encode_utf8(&mut [0; 4]));
        advances.push(if cells > 1 { size } else { size / 2 });
        if c.len_utf16() == 2 {
            advances.push(0);
        }
    }
    advances
}

fn rgb((red, green, blue): (u8, u8, u8)) -> u32 {
    u32::from(red) | u32::from(green) << 8 | u32::from(blue) << 16
}

/// A number as its field holds it.
fn signed(number: i32) -> u32 {
    u32::from_ne_bytes(number.to_ne_bytes())
}

fn length(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
