//! What of the screen can be clicked, as it was last drawn: the painter says where things are, the mouse looks them up.

use super::actions::Action;
use super::area::Area;
use chrono::NaiveDate;
use std::cell::RefCell;

/// What a click means at a place.
#[derive(Clone, Copy, Debug)]
pub enum Target {
    /// The row of that number: of the dialog that is open, else of the popup, else of the screen's list.
    Row(usize),
    /// An action, by its key or its button.
    Action(&'static Action),
    /// The line of that number to type in, of a dialog or of the screen; its text begins at that column.
    Input(usize, u16),
    /// A day of the month.
    Day(NaiveDate),
    /// A text beside or below a list, that scrolls by itself.
    Text,
    /// Something that lies over what is behind it and means nothing itself.
    Nothing,
}

/// Everything that can be clicked; what was drawn later lies over what was drawn before.
#[derive(Debug, Default)]
pub struct Hits(RefCell<Vec<(Area, Target)>>);

impl Hits {
    /// Takes over what the painter has drawn.
    pub fn set(&self, hits: Vec<(Area, Target)>) {
        *self.0.borrow_mut() = hits;
    }

    /// What is at a cell.
    pub fn at(&self, x: u16, y: u16) -> Option<Target> {
        self.0.borrow().iter().rev().find(|(area, _)| area.contains(x, y)).map(|(_, target)| *target)
    }
}
