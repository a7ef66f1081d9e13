//! 5 民情台账: what was raised, by whom, and what became of it; narrowed as asked.

use super::filter_line::{FilterLine, Findable, fits};
use crate::app::list::ListPos;
use crate::app::query::{Answer, Query};
use crate::app::scroll::Scroll;
use crate::domain::change::Stored;
use crate::domain::code::Code;
use crate::domain::household::HouseholdLabel;
use crate::domain::matter::Matter;
use crate::domain::matter_rules::MatterFilter;
use crate::domain::overview::Directory;
use std::collections::BTreeMap;

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
    /// What narrows them.
    pub line: Option<FilterLine>,
    /// Whether an answer has come: an empty list is then really empty.
    pub loaded: bool,
    /// The selection.
    pub pos: ListPos,
    /// A matter to select as soon as it is there.
    pub wanted: Option<Code>,
    /// Rows of the details scrolled away.
    pub scroll: Scroll,
    /// The matters shown, by their place in `rows`.
    shown: Vec<usize>,
    pieces: Vec<Vec<Findable>>,
    people: BTreeMap<Code, Findable>,
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

    /// Rows shown.
    pub fn len(&self) -> usize {
        self.shown.len()
    }

    /// Whether no row is shown.
    pub fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// The rows shown, in order.
    pub fn shown(&self) -> impl Iterator<Item = &Stored<Matter>> {
        self.shown.iter().filter_map(|at| self.rows.get(*at))
    }

    /// The selected matter.
    pub fn selected_matter(&self) -> Option<&Stored<Matter>> {
        self.rows.get(*self.shown.get(self.pos.selected)?)
    }

    /// Narrows anew what is shown, with the selection on what it was on; people are found by name and pinyin.
    pub(in crate::app) fn narrow(&mut self, directory: &Directory) {
        let name = |label: &HouseholdLabel| Some((label.code.clone(), Findable::of(label.name.as_deref()?)));
        self.people = directory.households.iter().filter_map(name).collect();
        let selected = self.selected_matter().map(|row| row.value.code.clone());
        self.arrange(selected.as_slice());
    }

    /// Shows what fits, and selects the first of these that is shown.
    fn arrange(&mut self, selected: &[Code]) {
        let words = self.line.as_ref().map(FilterLine::words).unwrap_or_default();
        let fit = |at: &usize| {
            let matter = &self.rows[*at].value;
            let person = matter.household.as_ref().and_then(|code| self.people.get(code));
            fits(&words, matter.code.as_str(), |word| {
                self.pieces[*at].iter().chain(person).any(|piece| piece.has(word))
            })
        };
        self.shown = (0..self.rows.len()).filter(fit).collect();
        let place = |code: &Code| self.shown().position(|row| row.value.code == *code);
        let found = selected.iter().find_map(place);
        self.pos.selected = found.unwrap_or(self.pos.selected).min(self.len().saturating_sub(1));
    }

    pub(super) fn queries(&self) -> Vec<Query> {
        vec![Query::Ledger { filter: self.filter.clone(), limit: Some(LISTED) }]
    }

    pub(super) fn receive(&mut self, query: &Query, answer: &Answer) {
        if let (Query::Ledger { filter, .. }, Answer::Ledger(rows)) = (query, answer)
            && *filter == self.filter
        {
            let selected = self.selected_matter().map(|row| row.value.code.clone());
            let wanted: Vec<Code> = self.wanted.take().into_iter().chain(selected).collect();
            self.rows.clone_from(rows);
            self.pieces = rows.iter().map(|row| pieces(&row.value)).collect();
            self.loaded = true;
            self.arrange(&wanted);
        }
    }
}

/// What a matter is found by, besides who raised it.
fn pieces(matter: &Matter) -> Vec<Findable> {
    [&matter.text, &matter.missing, &matter.handled_by, &matter.done].map(|text| Findable::of(text)).into()
}
