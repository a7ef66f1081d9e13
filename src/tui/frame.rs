//! Frames and rules, of box drawing or of ASCII.

use super::paint::{Glyphs, Painter};
use super::theme::Role;
use crate::app::area::Area;

type Frame = [&'static str; 6];

const BOX: Frame = ["┌", "┐", "└", "┘", "─", "│"];
const ASCII: Frame = ["+", "+", "+", "+", "-", "|"];

impl Painter<'_> {
    /// Empties an area and draws a frame with a title around it. Returns what is inside.
    pub fn frame(&mut self, area: Area, title: &str, role: Role) -> Area {
        self.clear(area);
        if area.width < 2 || area.height < 2 {
            return Area::new(area.x, area.y, 0, 0);
        }
        let [top_left, top_right, bottom_left, bottom_right, across, down] = self.glyphs();
        let style = self.style(role);
        let (right, bottom) = (area.x + area.width - 1, area.y + area.height - 1);
        for x in area.x + 1..right {
            self.cluster(x, area.y, across, 1, style);
            self.cluster(x, bottom, across, 1, style);
        }
        for y in area.y + 1..bottom {
            self.cluster(area.x, y, down, 1, style);
            self.cluster(right, y, down, 1, style);
        }
        for (x, y, glyph) in [
            (area.x, area.y, top_left),
            (right, area.y, top_right),
            (area.x, bottom, bottom_left),
            (right, bottom, bottom_right),
        ] {
            self.cluster(x, y, glyph, 1, style);
        }
        if !title.is_empty() && area.width > 6 {
            let room = Area::new(area.x + 1, area.y, area.width - 2, 1);
            let title = self.look().ambiguous.truncate(title, usize::from(area.width - 4)).into_owned();
            let role = if role == Role::Border { Role::Title } else { role };
            self.put(room, 0, 0, &format!(" {title} "), role);
        }
        area.inside()
    }

    /// A line across an area's row.
    pub fn rule(&mut self, area: Area, row: u16) {
        let [.., across, _] = self.glyphs();
        let style = self.style(Role::Border);
        if row < area.height {
            for x in area.x..area.x.saturating_add(area.width) {
                self.cluster(x, area.y + row, across, 1, style);
            }
        }
    }

    /// What stands where a line is cut on the left and on the right.
    pub fn cut_marks(&self) -> [&'static str; 2] {
        match self.look().glyphs {
            Glyphs::Box => ["\u{2039}", "\u{203A}"],
            Glyphs::Ascii => ["<", ">"],
        }
    }

    fn glyphs(&self) -> Frame {
        match self.look().glyphs {
            Glyphs::Box => BOX,
            Glyphs::Ascii => ASCII,
        }
    }
}
