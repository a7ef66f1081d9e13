//! Search: a line one types in, and what is found as one types.

use crate::app::list::ListPos;
use crate::app::query::{Answer, Query};
use crate::domain::overview::{Found, Hit, SearchQuery};
use crate::text::Editor;

/// Hits asked for.
const LIMIT: u32 = 200;

/// The screen.
#[derive(Debug)]
pub struct SearchScreen {
    /// What is typed.
    pub input: Editor,
    /// What was found for `answered`.
    pub found: Found,
    /// The words `found` belongs to; nothing before the first answer.
    pub answered: Option<String>,
    /// The selection.
    pub pos: ListPos,
}

impl Default for SearchScreen {
    fn default() -> Self {
        Self { input: Editor::one_line(""), found: Found::default(), answered: None, pos: ListPos::default() }
    }
}

impl SearchScreen {
    /// The selected hit.
    pub fn selected_hit(&self) -> Option<&Hit> {
        self.found.hits.get(self.pos.selected)
    }

    /// The question for what is typed now; nothing for an empty line.
    pub fn query(&self) -> Option<Query> {
        let text = self.input.text().trim().to_owned();
        let query = SearchQuery { text, within: Vec::new(), from: None, to: None, limit: LIMIT, offset: 0 };
        (!query.text.is_empty()).then_some(Query::Search(query))
    }

    pub(super) fn queries(&self) -> Vec<Query> {
        self.query().into_iter().collect()
    }

    pub(super) fn receive(&mut self, query: &Query, answer: &Answer) {
        if let (Query::Search(asked), Answer::Search(found)) = (query, answer)
            && self.query().as_ref() == Some(query)
        {
            if self.answered.as_ref() != Some(&asked.text) {
                self.pos = ListPos::default();
            }
            self.answered = Some(asked.text.clone());
            self.found = found.clone();
        }
    }
}
