//! 案头: what is due, the three cards and the notebook, the month.

use crate::app::list::ListPos;
use crate::app::query::Answer;
use crate::domain::overview::{Desk, DueItem};

/// The four panels, in the order of their number keys.
pub const PANELS: usize = 4;

/// The desk.
#[derive(Debug, Default)]
pub struct DeskScreen {
    /// What it shows; nothing before the first answer.
    pub desk: Option<Box<Desk>>,
    /// The selection: first what is due, then the four panels.
    pub pos: ListPos,
}

/// What Enter would act on.
#[derive(Debug, PartialEq, Eq)]
pub enum DeskTarget<'a> {
    /// Something due.
    Due(&'a DueItem),
    /// A panel, 1 to 4.
    Panel(usize),
}

impl DeskScreen {
    /// How many things can be selected.
    pub fn len(&self) -> usize {
        self.due().len() + PANELS
    }

    /// Never true: the panels are always there.
    pub fn is_empty(&self) -> bool {
        false
    }

    /// What is due.
    pub fn due(&self) -> &[DueItem] {
        self.desk.as_ref().map_or(&[], |desk| &desk.due)
    }

    /// What Enter would act on.
    pub fn target(&self) -> DeskTarget<'_> {
        let due = self.due();
        match due.get(self.pos.selected) {
            Some(item) => DeskTarget::Due(item),
            None => DeskTarget::Panel(self.pos.selected - due.len() + 1),
        }
    }

    /// The selected panel, 1 to 4, if a panel is selected.
    pub fn selected_panel(&self) -> Option<usize> {
        match self.target() {
            DeskTarget::Panel(panel) => Some(panel),
            DeskTarget::Due(_) => None,
        }
    }

    pub(super) fn receive(&mut self, answer: &Answer) {
        if let Answer::Desk(desk) = answer {
            let first = self.desk.is_none();
            self.desk = Some(desk.clone());
            if first && self.due().is_empty() {
                self.pos.selected = PANELS - 1;
            }
        }
    }
}
