//! Finds the glyphs of a text and measures it.
//!
//! Invariant: what has gone through [`Setter::printable`] has a glyph for every character; nothing that went in is missing
//! from it, a character no font has stands there as its code point.

use super::fonts::{Fonts, Link, Role, bracketed};
use krilla::text::Font;
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

/// A font, open.
struct Face<'a> {
    font: Font,
    map: Charmap<'a>,
    metrics: GlyphMetrics<'a>,
    units: f32,
}

/// A glyph of a face.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    /// Whose.
    pub(super) link: Link,
    /// Its number.
    pub(super) id: u32,
    /// How far it takes the text on, in ems.
    pub(super) advance: f32,
}

/// Fonts, open, with what has been looked up in them.
pub(super) struct Setter<'a> {
    /// A file that is no font is none.
    faces: Vec<Option<Face<'a>>>,
    chains: HashMap<Role, Vec<Link>>,
    glyphs: RefCell<HashMap<(Role, char), Option<Glyph>>>,
    missing: RefCell<BTreeSet<char>>,
}

impl<'a> Setter<'a> {
    pub(super) fn new(fonts: &'a Fonts) -> Self {
        let open = |file: &'a super::fonts::FontFile| {
            let font = Font::new(file.data.for_krilla(), file.index)?;
            let face = FontRef::from_index(file.data.as_slice(), file.index).ok()?;
            let metrics = face.glyph_metrics(Size::unscaled(), LocationRef::default());
            Some(Face { units: font.units_per_em(), font, map: face.charmap(), metrics })
        };
        let roles = [Role::Title, Role::Body, Role::Head, Role::SubHead, Role::Small];
        Self {
            faces: fonts.files.iter().map(open).collect(),
            chains: roles.map(|role| (role, fonts.chain(role))).into(),
            glyphs: RefCell::default(),
            missing: RefCell::default(),
        }
    }

    /// The glyph of a character in a role; none where no font has it.
    pub(super) fn glyph(&self, role: Role, c: char) -> Option<Glyph> {
        *self.glyphs.borrow_mut().entry((role, c)).or_insert_with(|| {
            self.chains.get(&role)?.iter().find_map(|link| {
                let face = self.faces.get(link.file)?.as_ref()?;
                let id = face.map.map(c).filter(|id| id.to_u32() != 0)?;
                let advance = face.metrics.advance_width(id)? / face.units;
                Some(Glyph { link: *link, id: id.to_u32(), advance })
            })
        })
    }

    /// The font of a glyph.
    pub(super) fn font(&self, link: Link) -> Option<&Font> {
        self.faces.get(link.file)?.as_ref().map(|face| &face.font)
    }

    /// How wide a printable text is, in thousandths of the type size.
    pub(super) fn width(&self, role: Role, text: &str) -> usize {
        text.chars().filter_map(|c| self.glyph(role, c)).map(|glyph| (glyph.advance * 1000.0).round() as usize).sum()
    }

    /// The text with a glyph for everything in it: control characters, bidi overrides and characters that no font has become
    /// their code points in brackets, a tab spaces. Line breaks stay.
    pub(super) fn printable<'t>(&self, role: Role, text: &'t str) -> Cow<'t, str> {
        if text.chars().all(|c| c == '\n' || (c != '\u{2019}' && !is_hidden(c) && self.glyph(role, c).is_some())) {
            return Cow::Borrowed(text);
        }
        let mut out = String::with_capacity(text.len());
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                // Between letters it would stand as wide as a Chinese quotation mark.
                '\u{2019}' if out.ends_with(is_latin) && chars.peek().copied().is_some_and(is_latin) => out.push('\''),
                '\n' => out.push('\n'),
                '\t' => out.push_str("    "),
                // They only choose between forms of the character before them.
                '\u{FE0E}' | '\u{FE0F}' => {}
                c if is_hidden(c) => out.push_str(&bracketed(c)),
                c if self.glyph(role, c).is_some() => out.push(c),
                c if c.is_whitespace() => out.push(' '),
                c => {
                    self.missing.borrow_mut().insert(c);
                    out.push_str(&bracketed(c));
                }
            }
        }
        Cow::Owned(out)
    }

    /// What no font had, so far.
    pub(super) fn missing(&self) -> Vec<char> {
        self.missing.borrow().iter().copied().collect()
    }
}

/// A letter of an alphabet, not of Chinese.
fn is_latin(c: char) -> bool {
    c.is_alphabetic() && c < '\u{2E80}'
}

/// True for what would not show, or would make its neighbours show as something else.
fn is_hidden(c: char) -> bool {
    let mut bytes = [0; 4];
    let text: &str = c.encode_utf8(&mut bytes);
    c != '\t' && crate::text::visible(text) != text
}
