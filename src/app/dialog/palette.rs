//! The palette: every action by name, found by its words or their pinyin.

use crate::app::actions::{self, Action};
use crate::app::list::ListPos;
use crate::app::state::State;
use crate::i18n::Catalog;
use crate::text::{Editor, Keys, fold};

/// The dialog.
#[derive(Debug)]
pub struct PaletteDialog {
    /// What is typed.
    pub input: Editor,
    /// The selection.
    pub pos: ListPos,
}

impl Default for PaletteDialog {
    fn default() -> Self {
        Self { input: Editor::one_line(""), pos: ListPos::default() }
    }
}

impl PaletteDialog {
    /// The actions that fit what is typed: those possible here first.
    pub fn found(&self, state: &State) -> Vec<&'static Action> {
        let tr = state.tr();
        let query = self.input.text();
        let scopes = state.scopes_behind_dialog();
        let mut found: Vec<&Action> = actions::all()
            .filter(|action| action.in_palette() && scopes.contains(&action.scope))
            .filter(|action| fits(action, query.trim(), tr))
            .collect();
        found.sort_by_key(|action| (action.blocked)(state).is_some());
        found
    }
}

fn fits(action: &Action, query: &str, tr: Catalog) -> bool {
    let label = action.label(tr);
    query.is_empty() || fold(&label).contains(&fold(query)) || Keys::of(&label).matches(query).is_some()
}
