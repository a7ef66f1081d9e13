//! A dialog over a screen, and a menu beside the cursor. What lies under their edges is mended, and the cursor of what
//! lies under them is taken away.

use super::table::{Column, Row, Table};
use crate::app::area::Area;
use crate::app::hits::Target;
use crate::tui::paint::Painter;
use crate::tui::theme::Role;

/// Draws an empty dialog over an area and returns what is inside, with a column of air at both sides.
pub fn dialog(painter: &mut Painter<'_>, area: Area, title: &str) -> Area {
    painter.forget_cursor();
    painter.frame(area, title, Role::FocusBorder).shrink(1, 0)
}

/// Where a menu of that inner size goes: just below a cell, or above it where there is no room below; never outside
/// `screen`, and never over the cell's row where that can be helped.
pub fn beside(screen: Area, (x, y): (u16, u16), width: u16, rows: u16) -> Area {
    let width = (width + 2).min(screen.width);
    let below = (screen.y + screen.height).saturating_sub(y + 1);
    let above = y.saturating_sub(screen.y);
    let wanted = rows + 2;
    let (top, height) = if wanted <= below || below >= above {
        (y + 1, wanted.min(below))
    } else {
        let height = wanted.min(above);
        (y - height, height)
    };
    let left = x.min((screen.x + screen.width).saturating_sub(width));
    Area::new(left, top, width, height)
}

/// A menu beside the cursor: rows to choose from, and a line that says how to go on.
pub struct Menu<'a> {
    /// Its title.
    pub title: &'a str,
    /// Its columns.
    pub columns: &'a [Column],
    /// Its rows.
    pub rows: &'a [Row],
    /// The chosen row.
    pub selected: usize,
    /// The first row in view.
    pub top: usize,
    /// Rows shown at most.
    pub most: u16,
    /// Said below the rows.
    pub hint: &'a str,
}

impl Menu<'_> {
    /// Draws it beside a cell. The cursor stays where it is: the user goes on typing.
    pub fn draw(&self, painter: &mut Painter<'_>, screen: Area, cell: (u16, u16)) {
        let hint_rows = u16::from(!self.hint.is_empty());
        let count = u16::try_from(self.rows.len()).unwrap_or(u16::MAX).min(self.most);
        let inner = Table::natural_width(painter, self.columns, self.rows);
        let width = inner.max(painter.width(self.hint)).max(painter.width(self.title) + 4).min(56) + 2;
        let area = beside(screen, cell, width, count + hint_rows);
        let inside = painter.frame(area, self.title, Role::FocusBorder).shrink(1, 0);
        painter.hit(area, Target::Nothing);
        let (list, below) = inside.split_bottom(hint_rows.min(inside.height));
        // Where the screen is too short for all of them, the selected one is still seen.
        let page = usize::from(list.height.max(1));
        let top = self.top.max((self.selected + 1).saturating_sub(page));
        Table { columns: self.columns, rows: self.rows, top, selected: Some(self.selected), focused: true }
            .draw(painter, list);
        painter.put(below, 0, 0, self.hint, Role::Muted);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_menu_is_beside_the_cursor_and_on_the_screen() {
        let screen = Area::new(0, 0, 60, 20);
        assert_eq!(beside(screen, (10, 3), 30, 4), Area::new(10, 4, 32, 6));
        assert_eq!(beside(screen, (50, 18), 30, 4), Area::new(28, 12, 32, 6));
        for width in 1..70 {
            for y in 0..20 {
                let area = beside(screen, (59, y), width, 12);
                assert!(area.x + area.width <= 60 && area.y + area.height <= 20);
                assert!(!(area.y..area.y + area.height).contains(&y), "over its own row");
            }
        }
    }
}
