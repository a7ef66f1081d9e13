//! Writing into the frame, a cluster at a time. Invariant: a character of two cells stands whole or not at all, whatever
//! is drawn over it, and nothing is written outside the area it was meant for.

use super::theme::{Role, Theme};
use crate::app::area::Area;
use crate::app::display::{Display, Frame};
use crate::app::hits::Target;
use crate::text::{Ambiguous, visible, wrap_keeping};
use ratatui::buffer::{Buffer, CellDiffOption, CellWidth};
use ratatui::style::{Modifier, Style};
use std::num::NonZeroU16;
use unicode_segmentation::UnicodeSegmentation;

/// What frames are drawn with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Glyphs {
    /// Box drawing.
    #[default]
    Box,
    /// `+`, `-` and `|`, for terminals that draw boxes two cells wide or not at all.
    Ascii,
}

/// How a screen is to look on this terminal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Colours.
    pub theme: Theme,
    /// Frames.
    pub glyphs: Glyphs,
    /// How wide the terminal draws characters of ambiguous width.
    pub ambiguous: Ambiguous,
    /// Whether rows of lists stand apart.
    pub large: bool,
}

impl Look {
    /// The look as it is set. Where characters of ambiguous width take two cells, box drawing does too.
    pub fn of(display: &Display) -> Self {
        let ascii = display.frame == Frame::Ascii || display.ambiguous == Ambiguous::Wide;
        Self {
            theme: Theme::of(display.shown_theme()),
            glyphs: if ascii { Glyphs::Ascii } else { Glyphs::Box },
            ambiguous: display.ambiguous,
            large: display.large,
        }
    }
}

/// Paints into a frame's buffer.
pub struct Painter<'a> {
    buffer: &'a mut Buffer,
    look: Look,
    cursor: Option<(u16, u16)>,
    hits: Vec<(Area, Target)>,
}

/// Corners and sides: top left, top right, bottom left, bottom right, horizontal, vertical.
impl<'a> Painter<'a> {
    /// A painter on a buffer.
    pub fn new(buffer: &'a mut Buffer, look: Look) -> Self {
        Self { buffer, look, cursor: None, hits: Vec::new() }
    }

    /// The whole screen.
    pub fn screen(&self) -> Area {
        let area = self.buffer.area;
        Area::new(area.x, area.y, area.width, area.height)
    }

    /// How a role looks here.
    pub fn style(&self, role: Role) -> Style {
        self.look.theme.style(role)
    }

    /// How it is to look.
    pub fn look(&self) -> Look {
        self.look
    }

    /// Cells that a text takes.
    pub fn width(&self, text: &str) -> u16 {
        u16::try_from(self.look.ambiguous.width(text)).unwrap_or(u16::MAX)
    }

    /// Puts the terminal's cursor at a cell, where text goes in.
    pub fn set_cursor(&mut self, x: u16, y: u16) {
        if self.screen().contains(x, y) {
            self.cursor = Some((x, y));
        }
    }

    /// Takes the cursor back: what is drawn from here on lies over what had it.
    pub fn forget_cursor(&mut self) {
        self.cursor = None;
    }

    /// Says what a click on an area means. What is said later lies over what was said before.
    pub fn hit(&mut self, area: Area, target: Target) {
        self.hits.push((area, target));
    }

    /// Takes back what could be clicked: a dialog lies over all of it.
    pub fn forget_hits(&mut self) {
        self.hits.clear();
    }

    /// What can be clicked.
    pub fn take_hits(&mut self) -> Vec<(Area, Target)> {
        std::mem::take(&mut self.hits)
    }

    /// Where the cursor was put.
    pub fn cursor(&self) -> Option<(u16, u16)> {
        self.cursor
    }

    /// Writes a text at a column and row of an area; cut with `…` at the area's right edge. Returns the cells used.
    pub fn put(&mut self, area: Area, column: u16, row: u16, text: &str, role: Role) -> u16 {
        self.put_styled(area, column, row, text, self.style(role))
    }

    /// The same in any style.
    pub fn put_styled(&mut self, area: Area, column: u16, row: u16, text: &str, style: Style) -> u16 {
        if row >= area.height || column >= area.width {
            return 0;
        }
        let room = area.width - column;
        let (x, y) = (area.x.saturating_add(column), area.y.saturating_add(row));
        let shown = self.look.ambiguous.truncate(text, room.into());
        let mut used = 0;
        for cluster in shown.graphemes(true) {
            let cells = self.width(cluster);
            if used + cells > room {
                break;
            }
            self.cluster(x + used, y, cluster, cells, style);
            used += cells;
        }
        used
    }

    /// Writes a text so that it ends at the right edge of an area. Returns the cells used.
    pub fn put_right(&mut self, area: Area, row: u16, text: &str, role: Role) -> u16 {
        let column = area.width.saturating_sub(self.width(text));
        self.put(area, column, row, text, role)
    }

    /// Writes a text in the middle of a row.
    pub fn put_middle(&mut self, area: Area, row: u16, text: &str, role: Role) {
        let column = area.width.saturating_sub(self.width(text)) / 2;
        self.put(area, column, row, text, role);
    }

    /// The rows of a text in so many columns, as this terminal shows it.
    pub fn wrap(&self, text: &str, columns: u16) -> Vec<String> {
        self.wrap_keeping(text, columns, &[])
    }

    /// The same with names that are kept whole where a row has room for them.
    pub fn wrap_keeping(&self, text: &str, columns: u16, names: &[&str]) -> Vec<String> {
        wrap_keeping(text, columns.into(), self.look.ambiguous, names)
    }

    /// Lays a style over an area without touching its text.
    pub fn restyle(&mut self, area: Area, role: Role) {
        let style = self.style(role);
        for (x, y) in self.cells(area) {
            if let Some(cell) = self.buffer.cell_mut((x, y)) {
                cell.set_style(style);
            }
        }
    }

    /// Empties an area, and mends wide characters it cuts at its left and right edges.
    pub fn clear(&mut self, area: Area) {
        for (x, y) in self.cells(area) {
            self.blank(x, y);
        }
    }

    /// The cells of an area that are on the screen.
    fn cells(&self, area: Area) -> impl Iterator<Item = (u16, u16)> + use<> {
        let screen = self.screen();
        let right = area.x.saturating_add(area.width).min(screen.x + screen.width);
        let bottom = area.y.saturating_add(area.height).min(screen.y + screen.height);
        (area.y..bottom).flat_map(move |y| (area.x..right).map(move |x| (x, y)))
    }

    /// One cluster at one place, if all its cells are on the screen.
    pub(super) fn cluster(&mut self, x: u16, y: u16, cluster: &str, cells: u16, style: Style) {
        let screen = self.screen();
        let Some(cells) = NonZeroU16::new(cells) else { return };
        let last = x.saturating_add(cells.get() - 1);
        if !screen.contains(x, y) || !screen.contains(last, y) {
            return;
        }
        for x in x..=last {
            self.blank(x, y);
            self.buffer[(x, y)].set_style(style);
        }
        // The other half is marked, so that a blank that comes to stand there is drawn anew: a terminal clears what is left of a
        // character it has half overwritten to a colour of its own.
        for half in x + 1..=last {
            self.buffer[(half, y)].modifier.insert(Modifier::HIDDEN);
        }
        let shown = visible(cluster);
        let cell = &mut self.buffer[(x, y)];
        cell.set_symbol(&shown);
        if cell.cell_width() != cells.get() {
            cell.set_diff_option(CellDiffOption::ForcedWidth(cells));
        }
    }

    /// Empties one cell, and the other half of a wide character it belonged to.
    fn blank(&mut self, x: u16, y: u16) {
        let left_edge = self.screen().x;
        if let Some(before) = x.checked_sub(1).filter(|before| *before >= left_edge)
            && self.buffer.cell((before, y)).is_some_and(|cell| cell.cell_width() > 1)
        {
            self.reset(before, y);
        }
        if self.buffer.cell((x, y)).is_some_and(|cell| cell.cell_width() > 1) {
            self.reset(x + 1, y);
        }
        self.reset(x, y);
    }

    fn reset(&mut self, x: u16, y: u16) {
        if let Some(cell) = self.buffer.cell_mut((x, y)) {
            cell.reset();
            cell.set_style(self.look.theme.style(Role::Text));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::Rect;

    fn painted(width: u16, height: u16, paint: impl FnOnce(&mut Painter<'_>, Area)) -> Vec<String> {
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        let mut painter = Painter::new(&mut buffer, Look::default());
        let screen = painter.screen();
        paint(&mut painter, screen);
        let row = |y| {
            let mut x = 0;
            std::iter::from_fn(|| {
                let cell = buffer.cell((x, y))?;
                x += cell.cell_width().max(1);
                Some(cell.symbol())
            })
            .collect()
        };
        (0..height).map(row).collect()
    }

    #[test]
    fn a_text_is_cut_at_the_edge_of_its_area_and_never_in_half() {
        let rows = painted(8, 3, |painter, screen| {
            let (left, _) = screen.split_left(5);
            assert_eq!(painter.put(left, 0, 0, "许䶮说滴灌", Role::Text), 5);
            assert_eq!(painter.put(left, 4, 1, "许", Role::Text), 1);
            assert_eq!(painter.put(left, 0, 2, "a\u{1b}[2J", Role::Text), 5);
            assert_eq!(painter.put(left, 0, 3, "x", Role::Text), 0);
        });
        assert_eq!(rows, ["许䶮…   ", "    …   ", "a␛[2J   "]);
    }

    #[test]
    fn a_popup_leaves_no_half_of_a_character_at_its_edges() {
        let rows = painted(10, 3, |painter, screen| {
            for row in 0..3 {
                painter.put(screen, 0, row, "民情日记本", Role::Text);
            }
            painter.frame(Area::new(3, 0, 4, 3), "", Role::Border);
        });
        assert_eq!(rows, ["民 ┌──┐ 本", "民 │  │ 本", "民 └──┘ 本"]);
    }

    #[test]
    fn what_is_left_of_a_character_half_overwritten_is_drawn_anew() {
        let drawn = |text: &str| {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 6, 1));
            let mut painter = Painter::new(&mut buffer, Look::default());
            let screen = painter.screen();
            painter.clear(screen);
            painter.put(screen, 0, 0, text, Role::Text);
            buffer
        };
        let (before, after) = (drawn("a夜"), drawn("村"));
        let changed = before.diff(&after);
        assert_eq!(changed.iter().map(|(x, ..)| *x).collect::<Vec<_>>(), [0, 2]);
    }

    #[test]
    fn characters_of_ambiguous_width_keep_their_cells() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 6, 1));
        let look = Look { ambiguous: Ambiguous::Wide, ..Look::default() };
        let mut painter = Painter::new(&mut buffer, look);
        let screen = painter.screen();
        assert_eq!(painter.put(screen, 0, 0, "“好”", Role::Text), 6);
        assert_eq!([0, 2, 4].map(|x| buffer[(x, 0)].cell_width()), [2, 2, 2]);
    }

    #[test]
    fn nothing_is_too_small_to_paint_on() {
        for (width, height) in [(1, 1), (2, 1), (1, 3), (3, 3)] {
            painted(width, height, |painter, screen| {
                painter.frame(Area::new(0, 0, 60, 20), "民情日记", Role::Border);
                painter.put(screen, 0, 0, "民情日记", Role::Text);
                painter.put_right(screen, 0, "民情日记", Role::Text);
                painter.clear(Area::new(40, 40, u16::MAX, u16::MAX));
                painter.set_cursor(60, 60);
                assert_eq!(painter.cursor(), None);
            });
        }
    }
}
