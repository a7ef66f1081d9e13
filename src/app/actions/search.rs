//! Search.

use super::action::{Action, Scope, free};
use super::lists::go;
use crate::app::effect::Effect;
use crate::app::list::ListMove;
use crate::app::screen::{ContactsScreen, DiaryScreen, MattersScreen, PledgesScreen, Screen, SearchScreen, WeekScreen};
use crate::app::state::State;
use crate::domain::change::RecordKey;

pub(super) const ACTIONS: &[Action] = &[
    Action { id: "hit-open", scope: Scope::Search, keys: &["Enter"], rank: 1, blocked: no_hit, run: open },
    Action { id: "hit-up", scope: Scope::Search, keys: &["Up"], rank: 0, blocked: free, run: |s| go(s, ListMove::Up) },
    Action {
        id: "hit-down",
        scope: Scope::Search,
        keys: &["Down"],
        rank: 0,
        blocked: no_hit,
        run: |s| go(s, ListMove::Down),
    },
    Action {
        id: "hit-page-up",
        scope: Scope::Search,
        keys: &["PgUp"],
        rank: 0,
        blocked: free,
        run: |s| go(s, ListMove::PageUp),
    },
    Action {
        id: "hit-page-down",
        scope: Scope::Search,
        keys: &["PgDn"],
        rank: 0,
        blocked: free,
        run: |s| go(s, ListMove::PageDown),
    },
    Action { id: "search-kind", scope: Scope::Search, keys: &["Tab"], rank: 2, blocked: free, run: |s| turn(s, true) },
    Action {
        id: "search-kind-back",
        scope: Scope::Search,
        keys: &["Shift-Tab"],
        rank: 0,
        blocked: free,
        run: |s| turn(s, false),
    },
    Action {
        id: "search-back",
        scope: Scope::Search,
        keys: &["Esc"],
        rank: 3,
        blocked: free,
        run: super::anywhere::back,
    },
    Action { id: "search-help", scope: Scope::Search, keys: &["F1"], rank: 4, blocked: free, run: super::guide::open },
    Action {
        id: "search-lock",
        scope: Scope::Search,
        keys: &["Ctrl-L"],
        rank: 5,
        blocked: free,
        run: super::anywhere::lock,
    },
    Action {
        id: "search-quit",
        scope: Scope::Search,
        keys: &["Ctrl-Q"],
        rank: 0,
        blocked: free,
        run: super::anywhere::quit,
    },
];

fn no_hit(state: &State) -> Option<&'static str> {
    let Some(Screen::Search(screen)) = state.session().map(|session| &session.screen) else { return None };
    SearchScreen::selected_hit(screen).is_none().then_some("blocked-no-hit")
}

fn turn(state: &mut State, on: bool) -> Vec<Effect> {
    let Some(Screen::Search(screen)) = state.session_mut().map(|session| &mut session.screen) else {
        return Vec::new();
    };
    screen.turn(on).into_iter().map(Effect::Load).collect()
}

fn open(state: &mut State) -> Vec<Effect> {
    let Some(key) = state.session().and_then(|session| session.subject()) else { return Vec::new() };
    let screen = match key {
        RecordKey::ContactCard | RecordKey::Household(_) => Screen::Contacts(ContactsScreen::at(key)),
        RecordKey::Pledge(code) => Screen::Pledges(PledgesScreen::at(code)),
        RecordKey::Entry(id) => Screen::Diary(DiaryScreen::at(id)),
        RecordKey::Week(week) => Screen::Week(Box::new(WeekScreen::of(week))),
        RecordKey::Matter(code) => Screen::Matters(MattersScreen::at(code)),
    };
    state.session_mut().map(|session| session.go(screen)).unwrap_or_default()
}
