//! The header and the footer: one row each, fitted to the width by leaving out what matters least.

use crate::app::area::Area;
use crate::tui::paint::Painter;
use crate::tui::theme::Role;

/// A piece of a bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// How it looks.
    pub role: Role,
}

impl Piece {
    /// A piece.
    pub fn new(text: impl Into<String>, role: Role) -> Self {
        Self { text: text.into(), role }
    }
}

/// A key in the footer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FooterKey {
    /// The key as it is written.
    pub key: String,
    /// What it does, in a word or two.
    pub label: String,
    /// The same where not every key fits with its label.
    pub short: String,
    /// Its importance: a higher rank is left out first.
    pub rank: u8,
}

/// Draws the header: pieces from the left, pieces at the right end. Where they do not fit, the first of the right ones
/// go, then the left is cut. The last right piece is the most important one.
pub fn header(painter: &mut Painter<'_>, area: Area, left: &[Piece], right: &[Piece]) {
    let (left, right): (Vec<Piece>, Vec<Piece>) = (said(left), said(right));
    let (left, mut right) = (left.as_slice(), right.as_slice());
    let cells = |painter: &Painter<'_>, pieces: &[Piece]| {
        pieces.iter().map(|piece| painter.width(&piece.text) + 2).sum::<u16>()
    };
    let wanted = cells(painter, left) + 1;
    while right.len() > 1 && wanted + cells(painter, right) > area.width {
        right = &right[1..];
    }
    let room = area.width.saturating_sub(cells(painter, right) + 1);
    let mut column = 1;
    for piece in left {
        let place = Area { width: room.min(area.width), ..area };
        column += painter.put(place, column, 0, &piece.text, piece.role) + 2;
    }
    let mut column = area.width.saturating_sub(cells(painter, right).saturating_sub(1));
    for piece in right {
        column += painter.put(area, column, 0, &piece.text, piece.role) + 2;
    }
}

/// The pieces that say something.
fn said(pieces: &[Piece]) -> Vec<Piece> {
    pieces.iter().filter(|piece| !piece.text.is_empty()).cloned().collect()
}

/// Draws the footer: the keys in their order, without those of the highest ranks where they do not all fit, and with their
/// whole labels as far as there is room. Returns where each key that is shown stands, by its number in `keys`, for the mouse.
pub fn footer(painter: &mut Painter<'_>, area: Area, keys: &[FooterKey]) -> Vec<(usize, Area)> {
    let width = |key: &FooterKey, label: &str| painter.width(&key.key) + 1 + painter.width(label);
    let shown = fitting(keys, area.width, |key| width(key, &key.short));
    let used: u16 = shown.iter().map(|at| width(&keys[*at], &keys[*at].short) + 2).sum();
    let mut room = (area.width + 1).saturating_sub(used);
    let mut labels: Vec<&str> = keys.iter().map(|key| key.short.as_str()).collect();
    let mut by_rank = shown.clone();
    by_rank.sort_by_key(|at| keys[*at].rank);
    for at in by_rank {
        let more = painter.width(&keys[at].label).saturating_sub(painter.width(&keys[at].short));
        if more <= room {
            room -= more;
            labels[at] = &keys[at].label;
        }
    }
    let mut column = 1;
    let mut places = Vec::new();
    for at in shown {
        let key = &keys[at];
        let start = column;
        column += painter.put(area, column, 0, &key.key, Role::Accent) + 1;
        column += painter.put(area, column, 0, labels[at], Role::Text);
        places.push((at, Area::new(area.x + start, area.y, column - start, 1)));
        column += 2;
    }
    places
}

/// Which keys fit into so many cells: as many as possible, the lower ranks first, in the order they were given.
pub fn fitting(keys: &[FooterKey], room: u16, width: impl Fn(&FooterKey) -> u16) -> Vec<usize> {
    let cells = |key: &FooterKey| width(key) + 2;
    let mut by_rank: Vec<usize> = (0..keys.len()).collect();
    by_rank.sort_by_key(|at| keys[*at].rank);
    let mut used = 0;
    let mut shown = Vec::new();
    for at in by_rank {
        // One column before the first key; the last needs none after it.
        let needed = used + cells(&keys[at]) - 1;
        if needed > room {
            break;
        }
        used += cells(&keys[at]);
        shown.push(at);
    }
    shown.sort_unstable();
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(key: &str, label: &str, rank: u8) -> FooterKey {
        FooterKey { key: key.into(), label: label.into(), short: String::new(), rank }
    }

    #[test]
    fn what_matters_least_is_left_out_first() {
        let keys = [key("n", "new", 1), key("e", "edit", 3), key("?", "help", 0), key("q", "quit", 2)];
        let width = |key: &FooterKey| u16::try_from(key.key.len() + 1 + key.label.len()).unwrap();
        assert_eq!(fitting(&keys, 80, width), [0, 1, 2, 3]);
        assert_eq!(fitting(&keys, 23, width), [0, 2, 3]);
        assert_eq!(fitting(&keys, 22, width), [0, 2, 3]);
        assert_eq!(fitting(&keys, 21, width), [0, 2]);
        assert_eq!(fitting(&keys, 3, width), [] as [usize; 0]);
    }
}
