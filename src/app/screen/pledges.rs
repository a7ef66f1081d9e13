//! 2 承诺卡: the pledges of the year.

use crate::app::list::ListPos;
use crate::app::query::Answer;
use crate::domain::change::Stored;
use crate::domain::code::Code;
use crate::domain::pledge::Pledge;

/// The screen.
#[derive(Debug, Default)]
pub struct PledgesScreen {
    /// The pledges, by code.
    pub rows: Vec<Stored<Pledge>>,
    /// Whether an answer has come: an empty list is then really empty.
    pub loaded: bool,
    /// The selection.
    pub pos: ListPos,
    /// A pledge to select as soon as it is there.
    pub wanted: Option<Code>,
}

impl PledgesScreen {
    /// The screen with a pledge selected.
    pub fn at(code: Code) -> Self {
        Self { wanted: Some(code), ..Self::default() }
    }

    /// The selected pledge.
    pub fn selected_pledge(&self) -> Option<&Stored<Pledge>> {
        self.rows.get(self.pos.selected)
    }

    pub(super) fn receive(&mut self, answer: &Answer) {
        if let Answer::Pledges(rows) = answer {
            self.rows.clone_from(rows);
            self.loaded = true;
            if let Some(code) = self.wanted.take() {
                let at = rows.iter().position(|row| row.value.code == code);
                self.pos.selected = at.unwrap_or(self.pos.selected);
            }
        }
    }
}
