//! A framed list: title, rows, and where in the list one is.

use crate::app::area::Area;
use crate::app::layout;
use crate::app::list::ListPos;
use crate::tui::paint::Painter;
use crate::tui::scene::Scene;
use crate::tui::theme::Role;
use crate::tui::widget::facts::{Fact, facts};
use crate::tui::widget::table::{Column, Row, Table};

/// A list and the details of its selected row; a list with nothing in it has no details and takes it all.
pub fn parts(scene: &Scene<'_>, body: Area, nothing: bool) -> (Area, Area) {
    if nothing { (body, Area::default()) } else { layout::list_and_details(body, scene.state.panes()) }
}

/// What a framed list holds.
pub struct ListFrame<'a> {
    /// The frame's title.
    pub title: &'a str,
    /// The columns.
    pub columns: &'a [Column],
    /// The rows.
    pub rows: &'a [Row],
    /// The selection and what is in view.
    pub pos: ListPos,
    /// Said where there is no row.
    pub empty: &'a str,
}

impl ListFrame<'_> {
    /// Draws it.
    pub fn draw(&self, painter: &mut Painter<'_>, area: Area) {
        self.draw_without_position(painter, area);
        let pitch = if painter.look().large { 2 } else { 1 };
        if self.rows.len() > usize::from(area.inside().height.div_ceil(pitch)) {
            let place = format!("{}/{}", self.pos.selected + 1, self.rows.len());
            position(painter, area, &place);
        }
    }

    /// Draws it without saying where in the list one is, for a list whose rows are only a part of it.
    pub fn draw_without_position(&self, painter: &mut Painter<'_>, area: Area) {
        let inside = painter.frame(area, self.title, Role::FocusBorder).shrink(1, 0);
        if self.rows.is_empty() {
            return empty(painter, inside, self.empty);
        }
        Table {
            columns: self.columns,
            rows: self.rows,
            top: self.pos.top,
            selected: Some(self.pos.selected),
            focused: true,
        }
        .draw_airy(painter, inside);
    }
}

/// Says in the frame's lower edge where in a list one is.
pub fn position(painter: &mut Painter<'_>, area: Area, place: &str) {
    let edge = area.split_bottom(1).1.shrink(2, 0);
    painter.put_right(edge, 0, &format!(" {place} "), Role::Muted);
}

/// What is known of the selected row, inside the frame of its details; says so in the frame where not all of it has room.
/// Returns what is left below.
pub fn details(painter: &mut Painter<'_>, scene: &Scene<'_>, frame: Area, known: &[Fact]) -> Area {
    let inside = frame.inside().shrink(1, 0);
    let drawn = facts(painter, inside, known, &*scene.labels);
    if drawn.cut {
        more(painter, scene, frame);
    }
    inside.split_top(drawn.rows).1
}

/// Says in a frame's lower edge that there is more below.
pub fn more(painter: &mut Painter<'_>, scene: &Scene<'_>, frame: Area) {
    position(painter, frame, &scene.tr.t("diary-more"));
}

/// Says something in the frame's lower edge, from the left.
pub fn foot(painter: &mut Painter<'_>, area: Area, text: &str) {
    let edge = area.split_bottom(1).1.shrink(2, 0);
    painter.put(edge, 0, 0, &format!(" {text} "), Role::Muted);
}

/// Says what to do where there is nothing yet.
pub fn empty(painter: &mut Painter<'_>, inside: Area, text: &str) {
    let place = inside.shrink(1, 0);
    let lines = painter.wrap(text, place.width);
    let above = place.height.saturating_sub(u16::try_from(lines.len()).unwrap_or(0)) / 3;
    for (row, line) in (above..place.height).zip(&lines) {
        painter.put(place, 0, row, line, Role::Text);
    }
}
