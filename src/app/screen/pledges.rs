//! 2 承诺卡: the pledges of the year, narrowed as asked.

use super::filter_line::{FilterLine, Findable, fits};
use crate::app::list::ListPos;
use crate::app::query::Answer;
use crate::domain::change::Stored;
use crate::domain::code::Code;
use crate::domain::pledge::Pledge;

/// The screen.
#[derive(Debug, Default)]
pub struct PledgesScreen {
    /// All pledges, by code.
    pub rows: Vec<Stored<Pledge>>,
    /// What narrows them.
    pub filter: Option<FilterLine>,
    /// Whether an answer has come: an empty list is then really empty.
    pub loaded: bool,
    /// The selection among the rows shown.
    pub pos: ListPos,
    /// A pledge to select as soon as it is there.
    pub wanted: Option<Code>,
    /// The pledges shown, by their place in `rows`.
    shown: Vec<usize>,
    pieces: Vec<Vec<Findable>>,
}

impl PledgesScreen {
    /// The screen with a pledge selected.
    pub fn at(code: Code) -> Self {
        Self { wanted: Some(code), ..Self::default() }
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
    pub fn shown(&self) -> impl Iterator<Item = &Stored<Pledge>> {
        self.shown.iter().filter_map(|at| self.rows.get(*at))
    }

    /// The selected pledge.
    pub fn selected_pledge(&self) -> Option<&Stored<Pledge>> {
        self.rows.get(*self.shown.get(self.pos.selected)?)
    }

    /// Narrows anew what is shown, with the selection on what it was on.
    pub(in crate::app) fn arrange(&mut self) {
        let selected = self.selected_pledge().map(|row| row.value.code.clone());
        let words = self.filter.as_ref().map(FilterLine::words).unwrap_or_default();
        let fit = |at: &usize| {
            let code = self.rows[*at].value.code.as_str();
            fits(&words, code, |word| self.pieces[*at].iter().any(|piece| piece.has(word)))
        };
        self.shown = (0..self.rows.len()).filter(fit).collect();
        self.select(&selected);
    }

    /// Selects the first of these that is shown.
    fn select<'a>(&mut self, codes: impl IntoIterator<Item = &'a Code>) {
        let place = |code: &Code| self.shown().position(|row| row.value.code == *code);
        let found = codes.into_iter().find_map(place);
        self.pos.selected = found.unwrap_or(self.pos.selected).min(self.len().saturating_sub(1));
    }

    pub(super) fn receive(&mut self, answer: &Answer) {
        if let Answer::Pledges(rows) = answer {
            let selected = self.selected_pledge().map(|row| row.value.code.clone());
            self.rows.clone_from(rows);
            self.pieces = rows.iter().map(|row| pieces(&row.value)).collect();
            self.loaded = true;
            self.shown.clear();
            self.arrange();
            let wanted = self.wanted.take();
            self.select(wanted.iter().chain(&selected));
        }
    }
}

/// What a pledge is found by.
fn pieces(pledge: &Pledge) -> Vec<Findable> {
    let texts = [&pledge.problem, &pledge.target, &pledge.responsible].into_iter().chain(&pledge.partners);
    texts.map(|text| Findable::of(text)).collect()
}
