//! A labelled line to type in or to choose from, with what is wrong with it said below.

use super::editor::editor;
use crate::app::area::Area;
use crate::app::hits::Target;
use crate::text::{Editor, SharedLabels};
use crate::tui::paint::Painter;
use crate::tui::theme::Role;

/// A line of a form.
pub struct Field<'a> {
    /// Its number among the lines there are, for a click.
    pub at: usize,
    /// What it is.
    pub label: &'a str,
    /// Cells for the label, so that fields stand under each other.
    pub label_width: u16,
    /// Whether it has the focus.
    pub focused: bool,
}

impl Field<'_> {
    /// Draws the label and returns the rest of the row, where a click goes into the line.
    fn label(&self, painter: &mut Painter<'_>, row: Area) -> Area {
        let (label, rest) = row.split_left(self.label_width);
        let role = if self.focused { Role::Accent } else { Role::Muted };
        painter.put(label, 0, 0, self.label, role);
        painter.hit(row, Target::Input(self.at, rest.x + 2));
        rest.split_left(2).1
    }

    /// Draws it with a text being typed.
    pub fn text(&self, painter: &mut Painter<'_>, row: Area, text: &Editor, labels: &SharedLabels) {
        let place = self.label(painter, row);
        editor(painter, place, text, labels, self.focused);
        if self.focused {
            painter.restyle(place, Role::Input);
        }
    }

    /// Draws it with a choice; arrows beside it where it has the focus.
    pub fn choice(&self, painter: &mut Painter<'_>, row: Area, choice: &str) {
        let place = self.label(painter, row);
        if self.focused {
            let used = painter.put(place, 0, 0, "< ", Role::Accent);
            let used = used + painter.put(place, used, 0, choice, Role::Accent);
            painter.put(place, used, 0, " >", Role::Accent);
        } else {
            painter.put(place, 0, 0, choice, Role::Text);
        }
    }
}
