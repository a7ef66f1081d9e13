//! Search: a line one types in, and what is found as one types.

use crate::app::list::ListPos;
use crate::app::query::{Answer, Query};
use crate::domain::overview::{Found, Hit, SearchIn, SearchQuery};
use crate::text::Editor;

/// Hits asked for at a time.
const PAGE: usize = 50;
/// How near to the end the selection must come for more to be asked for.
const NEAR: usize = 20;

/// The screen.
#[derive(Debug)]
pub struct SearchScreen {
    /// What is typed.
    pub input: Editor,
    /// What was found for `answered`.
    pub found: Found,
    /// Where to look; everywhere where nothing is chosen.
    pub within: Option<SearchIn>,
    /// The words `found` belongs to, and where they were looked for; nothing before the first answer.
    pub answered: Option<(String, Option<SearchIn>)>,
    /// The selection.
    pub pos: ListPos,
}

impl Default for SearchScreen {
    fn default() -> Self {
        Self {
            input: Editor::one_line(""),
            found: Found::default(),
            within: None,
            answered: None,
            pos: ListPos::default(),
        }
    }
}

impl SearchScreen {
    /// The selected hit.
    pub fn selected_hit(&self) -> Option<&Hit> {
        self.found.hits.get(self.pos.selected)
    }

    /// Looks elsewhere: everywhere, then in one kind of record after the other.
    pub(in crate::app) fn turn(&mut self, on: bool) -> Vec<Query> {
        let places: Vec<_> = std::iter::once(None).chain(SearchIn::ALL.map(Some)).collect();
        let at = places.iter().position(|place| *place == self.within).unwrap_or(0);
        let step = if on { 1 } else { places.len() - 1 };
        self.within = places[(at + step) % places.len()];
        self.queries()
    }

    fn query(&self, offset: usize, limit: usize) -> Option<Query> {
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let (text, limit, offset) = (self.input.text().trim().to_owned(), count(limit), count(offset));
        (!text.is_empty()).then(|| {
            Query::Search(SearchQuery {
                text,
                within: self.within.into_iter().collect(),
                from: None,
                to: None,
                limit,
                offset,
            })
        })
    }

    /// The question for what is typed now; nothing for an empty line.
    pub fn queries(&self) -> Vec<Query> {
        let is_same = self
            .answered
            .as_ref()
            .is_some_and(|(text, within)| text == self.input.text().trim() && *within == self.within);
        // What was read of the same words stays as long as it was, so that the selection stays where it is.
        let held = if is_same { self.found.hits.len() } else { 0 };
        self.query(0, held.max(PAGE)).into_iter().collect()
    }

    /// The next hits, once the selection comes near the end.
    pub(super) fn selected(&self) -> Vec<Query> {
        let held = self.found.hits.len();
        let wanted = self.pos.selected + NEAR >= held && (held as u64) < self.found.total;
        self.query(held, PAGE).filter(|_| wanted).into_iter().collect()
    }

    pub(super) fn receive(&mut self, query: &Query, answer: &Answer) {
        let (Query::Search(asked), Answer::Search(found)) = (query, answer) else { return };
        let within = asked.within.first().copied();
        if asked.text != self.input.text().trim() || within != self.within {
            return;
        }
        if asked.offset > 0 {
            // Asked for twice, a page is taken once.
            if asked.offset as usize == self.found.hits.len() {
                self.found.hits.extend_from_slice(&found.hits);
            }
            return;
        }
        let answered = Some((asked.text.clone(), within));
        if self.answered != answered {
            self.pos = ListPos::default();
        }
        self.answered = answered;
        self.found = found.clone();
    }
}
