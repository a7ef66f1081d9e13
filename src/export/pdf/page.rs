//! What stands on a page, before it is painted. All measures are points from the top left corner.

use super::fonts::Role;

/// A mark on the paper.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Op {
    /// A printable text.
    Text(Line),
    /// A filled rectangle.
    Rect {
        /// Its left edge.
        x: f32,
        /// Its upper edge.
        y: f32,
        /// From left to right.
        width: f32,
        /// From top to bottom.
        height: f32,
        /// Red, green, blue.
        color: (u8, u8, u8),
    },
    /// A straight line.
    Rule {
        /// Where it begins.
        from: (f32, f32),
        /// Where it ends.
        to: (f32, f32),
        /// How thick it is.
        width: f32,
        /// Red, green, blue.
        color: (u8, u8, u8),
        /// Whether it is broken.
        dashed: bool,
    },
}

/// A row of text where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    /// Where it begins.
    pub(super) x: f32,
    /// Its baseline.
    pub(super) y: f32,
    /// The typeface.
    pub(super) role: Role,
    /// The type size.
    pub(super) size: f32,
    /// From one full-width character to the next.
    pub(super) pitch: f32,
    /// What is added where a row is stretched, in points.
    pub(super) stretch: f32,
    /// The text.
    pub(super) text: String,
}

/// A page.
#[derive(Clone, Debug, Default)]
pub(super) struct Leaf {
    /// What stands on it, the lowest first.
    pub(super) ops: Vec<Op>,
    /// Whether it bears a number: sheets of cards do not.
    pub(super) plain: bool,
}

/// True where a stretched row may be widened between two characters.
pub(super) fn gives(before: char, after: char) -> bool {
    if before == '\u{3000}' {
        return false;
    }
    before == ' ' || !(is_letter(before) && is_letter(after)) && after != ' '
}

/// What is set close: the letters of a word, the digits of a number.
fn is_letter(c: char) -> bool {
    c.is_ascii_graphic() || ('\u{A1}'..'\u{2000}').contains(&c)
}
