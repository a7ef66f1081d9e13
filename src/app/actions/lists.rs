//! Movements in a list.

use super::action::{Action, Scope, free};
use crate::app::effect::Effect;
use crate::app::layout;
use crate::app::list::ListMove;
use crate::app::screen::Screen;
use crate::app::state::State;

pub(super) const ACTIONS: &[Action] = &[
    Action {
        id: "list-up",
        scope: Scope::List,
        keys: &["Up", "k"],
        rank: 0,
        blocked: free,
        run: |s| go(s, ListMove::Up),
    },
    Action {
        id: "list-down",
        scope: Scope::List,
        keys: &["Down", "j"],
        rank: 0,
        blocked: free,
        run: |s| go(s, ListMove::Down),
    },
    Action {
        id: "list-page-up",
        scope: Scope::List,
        keys: &["PgUp"],
        rank: 0,
        blocked: free,
        run: |s| go(s, ListMove::PageUp),
    },
    Action {
        id: "list-page-down",
        scope: Scope::List,
        keys: &["PgDn"],
        rank: 0,
        blocked: free,
        run: |s| go(s, ListMove::PageDown),
    },
    Action {
        id: "list-first",
        scope: Scope::List,
        keys: &["Home"],
        rank: 0,
        blocked: free,
        run: |s| go(s, ListMove::First),
    },
    Action {
        id: "list-last",
        scope: Scope::List,
        keys: &["End"],
        rank: 0,
        blocked: free,
        run: |s| go(s, ListMove::Last),
    },
    Action {
        id: "list-details",
        scope: Scope::List,
        keys: &["Tab"],
        rank: 50,
        blocked: no_details,
        run: |s| show(s, true),
    },
    Action {
        id: "details-close",
        scope: Scope::Details,
        keys: &["Esc", "Tab"],
        rank: 1,
        blocked: free,
        run: |s| show(s, false),
    },
];

fn no_details(state: &State) -> Option<&'static str> {
    let session = state.session()?;
    let has = matches!(
        session.screen,
        Screen::Contacts(_) | Screen::Pledges(_) | Screen::Weeks(_) | Screen::Diary(_) | Screen::Matters(_)
    );
    (!has || session.details || session.subject().is_none()).then_some("blocked-no-details")
}

/// Shows the details of the selected row alone, or the list again.
fn show(state: &mut State, details: bool) -> Vec<Effect> {
    if let Some(session) = state.session_mut() {
        session.details = details;
    }
    Vec::new()
}

/// Moves the selection of the screen's list and asks for what the new row needs.
pub(super) fn go(state: &mut State, to: ListMove) -> Vec<Effect> {
    let body = layout::parts(state.width, state.height).body;
    let panes = state.panes();
    let Some(session) = state.session_mut() else { return Vec::new() };
    let page = session.screen.list_rows(body, panes);
    match session.screen.list() {
        Some((pos, len)) => {
            pos.go(to, len, page);
            pos.settle(len, page);
            session.screen.selected()
        }
        None => Vec::new(),
    }
}
