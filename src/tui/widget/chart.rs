//! Bars: as long as their number is large, the number always beside them. In colour a bar is painted cells, without colour a
//! row of one character, so that it reads the same in sixteen colours, in none and in ASCII.

use crate::app::area::Area;
use crate::tui::paint::Painter;
use crate::tui::theme::Role;
use ratatui::style::Modifier;

/// A row of a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What it is.
    pub label: String,
    /// The number, in words.
    pub said: String,
    /// The number.
    pub value: u64,
    /// How it looks.
    pub role: Role,
    /// What it is made of where there is no colour.
    pub glyph: char,
}

impl Bar {
    /// A bar of `#`.
    pub fn new(label: String, said: String, value: u64, role: Role) -> Self {
        Self { label, said, value, role, glyph: '#' }
    }

    /// The same, made of another character where there is no colour.
    #[must_use]
    pub fn of(self, glyph: char) -> Self {
        Self { glyph, ..self }
    }
}

/// The cells of a bar: none for nothing, at least one for something, `width` for the largest.
pub fn cells(value: u64, largest: u64, width: u16) -> u16 {
    if value == 0 || largest == 0 || width == 0 {
        return 0;
    }
    let cells = u128::from(value) * u128::from(width) / u128::from(largest);
    u16::try_from(cells).unwrap_or(width).clamp(1, width)
}

/// Draws bars one under the other, in as many columns as it takes to show them all and the width allows.
pub fn bars(painter: &mut Painter<'_>, area: Area, bars: &[Bar]) {
    if bars.is_empty() || area.is_empty() {
        return;
    }
    let rows = bars.len().div_ceil(columns(area, bars.len()));
    let columns = bars.len().div_ceil(rows.max(1));
    let label = bars.iter().map(|bar| painter.width(&bar.label)).max().unwrap_or(0) + 1;
    let said = bars.iter().map(|bar| painter.width(&bar.said)).max().unwrap_or(0) + 1;
    let largest = bars.iter().map(|bar| bar.value).max().unwrap_or(0);
    let width = area.width / u16::try_from(columns).unwrap_or(1);
    let room = width.saturating_sub(label + said + 2);
    for (at, bar) in bars.iter().enumerate() {
        let (column, row) = (at / rows, at % rows);
        let (Ok(column), Ok(row)) = (u16::try_from(column), u16::try_from(row)) else { continue };
        if row >= area.height {
            continue;
        }
        let line = Area::new(area.x + column * width, area.y + row, width, 1);
        painter.put(line, 0, 0, &bar.label, Role::Muted);
        let long = cells(bar.value, largest, room);
        paint(painter, Area::new(line.x + label, line.y, long, 1), bar.role, bar.glyph);
        painter.put(line, label + long + u16::from(long > 0), 0, &bar.said, Role::Text);
    }
}

/// How many columns it takes to show so many rows: the fewest that fit, three at most.
fn columns(area: Area, rows: usize) -> usize {
    rows.div_ceil(usize::from(area.height.max(1))).clamp(1, 3)
}

/// Paints a bar.
pub fn paint(painter: &mut Painter<'_>, area: Area, role: Role, glyph: char) {
    let (shown, style) = if painter.look().theme.has_colour() {
        (' ', painter.style(role).add_modifier(Modifier::REVERSED))
    } else {
        (glyph, painter.style(role))
    };
    painter.put_styled(area, 0, 0, &String::from(shown).repeat(area.width.into()), style);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_its_number_and_never_hides_one() {
        assert_eq!([0, 1, 50, 99, 100].map(|value| cells(value, 100, 20)), [0, 1, 10, 19, 20]);
        assert_eq!(cells(1, 1_000_000, 20), 1, "something is never nothing");
        assert_eq!(cells(u64::MAX, u64::MAX, 20), 20);
        assert_eq!((cells(3, 0, 20), cells(3, 3, 0)), (0, 0));
        assert_eq!(columns(Area::new(0, 0, 80, 9), 12), 2);
        assert_eq!(columns(Area::new(0, 0, 80, 12), 12), 1);
    }
}
