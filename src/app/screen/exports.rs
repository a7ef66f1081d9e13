//! 7 导出: what can be taken out, and what was.

use crate::app::export::ExportThing;
use crate::app::list::ListPos;
use crate::app::query::{Answer, Query};
use crate::domain::export_note::ExportNote;
use chrono::{DateTime, Utc};

/// Exports that are told of.
const LOG: u32 = 100;

/// The screen.
#[derive(Debug, Default)]
pub struct ExportsScreen {
    /// The selected thing.
    pub pos: ListPos,
    /// What left the journal, newest first; nothing until it is read.
    pub log: Option<Vec<(DateTime<Utc>, ExportNote)>>,
}

impl ExportsScreen {
    /// The selected thing.
    pub fn selected_thing(&self) -> ExportThing {
        ExportThing::ALL[self.pos.selected.min(ExportThing::ALL.len() - 1)]
    }

    pub(super) fn queries(&self) -> Vec<Query> {
        vec![Query::Exports(LOG)]
    }

    pub(super) fn receive(&mut self, answer: &Answer) {
        if let Answer::Exports(log) = answer {
            self.log = Some(log.clone());
        }
    }
}
