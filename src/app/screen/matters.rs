//! 5 民情台账: what was raised, by whom, and what became of it.

use crate::app::list::ListPos;
use crate::app::query::{Answer, Query};
use crate::app::scroll::Scroll;
use crate::domain::change::Stored;
use crate::domain::code::Code;
use crate::domain::matter::Matter;
use crate::domain::matter_rules::MatterFilter;

/// At most so many matters are listed: the open ones and the newest.
const LISTED: u32 = 1000;

/// The screen.
#[derive(Debug, Default)]
pub struct MattersScreen {
    /// Which matters.
    pub filter: MatterFilter,
    /// Why only these, in words; empty for the whole ledger.
    pub why: String,
    /// The matters, those that are due first.
    pub rows: Vec<Stored<Matter>>,
    /// Whether an answer has come: an empty list is then really empty.
    pub loaded: bool,
    /// The selection.
    pub pos: ListPos,
    /// A matter to select as soon as it is there.
    pub wanted: Option<Code>,
    /// Rows of the details scrolled away.
    pub scroll: Scroll,
}

impl MattersScreen {
    /// The ledger with a matter selected.
    pub fn at(code: Code) -> Self {
        Self { wanted: Some(code), ..Self::default() }
    }

    /// Only some matters, and why.
    pub fn only(codes: Vec<Code>, why: String) -> Self {
        let filter = MatterFilter { only: Some(codes), ..MatterFilter::default() };
        Self { filter, why, ..Self::default() }
    }

    /// Whether there may be older ones than are listed.
    pub fn is_cut(&self) -> bool {
        self.rows.len() == LISTED as usize
    }

    /// The selected matter.
    pub fn selected_matter(&self) -> Option<&Stored<Matter>> {
        self.rows.get(self.pos.selected)
    }

    pub(super) fn queries(&self) -> Vec<Query> {
        vec![Query::Ledger { filter: self.filter.clone(), limit: Some(LISTED) }]
    }

    pub(super) fn receive(&mut self, query: &Query, answer: &Answer) {
        if let (Query::Ledger { filter, .. }, Answer::Ledger(rows)) = (query, answer)
            && *filter == self.filter
        {
            let selected = self.selected_matter().map(|row| row.value.code.clone());
            let wanted = self.wanted.take();
            self.rows.clone_from(rows);
            self.loaded = true;
            let place = |code: &Code| rows.iter().position(|row| row.value.code == *code);
            let at = wanted.iter().chain(&selected).find_map(place);
            self.pos.selected = at.unwrap_or(self.pos.selected.min(rows.len().saturating_sub(1)));
        }
    }
}
