//! The palette: every action by name, found by its words or their pinyin: what is here first, then what other screens have.

use crate::app::actions::{self, Action, Scope};
use crate::app::list::ListPos;
use crate::app::screen::Setting;
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

/// Something the palette offers.
#[derive(Clone, Copy, Debug)]
pub enum Offered {
    /// An action that is there where one is.
    Here(&'static Action),
    /// An action of another screen: choosing it goes there.
    There(&'static Action),
    /// A row of the settings: choosing it goes there.
    Setting(Setting),
}

impl Offered {
    /// What it is called.
    pub fn label(self, tr: Catalog) -> String {
        match self {
            Self::Here(action) | Self::There(action) => action.label(tr),
            Self::Setting(setting) => tr.t(setting.label()),
        }
    }

    /// The screen it is on, if that is another.
    pub fn place(self, tr: Catalog) -> String {
        match self {
            Self::Here(_) => String::new(),
            Self::There(action) => tr.t(action.scope.title()),
            Self::Setting(_) => tr.t(Scope::Settings.title()),
        }
    }

    fn fits(self, query: &str, tr: Catalog) -> bool {
        let key = if let Self::Setting(setting) = self { setting.key().unwrap_or_default() } else { "" };
        let fits = |text: &str| fold(text).contains(&fold(query)) || Keys::of(text).matches(query).is_some();
        // Other words people look for it by.
        let also = || match self {
            Self::Here(action) | Self::There(action) => tr.find(&format!("also-{}", action.id), &[]),
            Self::Setting(_) => None,
        };
        query.is_empty()
            || fits(&self.label(tr))
            || also().is_some_and(|words| fits(&words))
            || fits(&self.place(tr))
            || (!key.is_empty() && fits(key))
    }
}

/// Screens that are reached from anywhere, by the number they are reached with.
pub const SCREENS: [Scope; 8] = [
    Scope::Desk,
    Scope::Contacts,
    Scope::Pledges,
    Scope::Weeks,
    Scope::Diary,
    Scope::Matters,
    Scope::Figures,
    Scope::Exports,
];

impl PaletteDialog {
    /// What fits what is typed: what is possible here first, what is not possible now last.
    pub fn found(&self, state: &State) -> Vec<Offered> {
        let tr = state.tr();
        let query = self.input.text();
        let scopes = state.scopes_behind_dialog();
        let (now, blocked): (Vec<&Action>, Vec<&Action>) = actions::all()
            .filter(|action| action.in_palette() && scopes.contains(&action.scope))
            .partition(|action| (action.blocked)(state).is_none());
        let elsewhere = |action: &&Action| {
            action.in_palette()
                && !action.is_back()
                && SCREENS.contains(&action.scope)
                && !scopes.contains(&action.scope)
        };
        let settings = Setting::ALL.into_iter().filter(|setting| setting.key().is_some());
        let others = actions::all().filter(elsewhere).map(Offered::There).chain(settings.map(Offered::Setting));
        // Who writes goes nowhere else before that is done.
        let others = others.filter(|_| scopes.contains(&Scope::Anywhere));
        let here = |actions: Vec<&'static Action>| actions.into_iter().map(Offered::Here);
        here(now).chain(others).chain(here(blocked)).filter(|offered| offered.fits(query.trim(), tr)).collect()
    }
}
