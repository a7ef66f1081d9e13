//! An entry shown alone, to be read.

use super::action::{Action, Scope, free};
use super::diary::{diary, edit, no_entry};
use crate::app::effect::Effect;
use crate::app::layout;
use crate::app::list::ListMove;
use crate::app::screen::{DiaryScreen, Screen};
use crate::app::scroll::Scroll;
use crate::app::state::State;
use crate::text::{Ambiguous, Metrics, rows};

pub(super) const ACTIONS: &[Action] = &[
    Action { id: "entry-read", scope: Scope::Diary, keys: &["r"], rank: 4, blocked: no_entry, run: |s| show(s, true) },
    Action {
        id: "reading-page-down",
        scope: Scope::Reading,
        keys: &["Space", "PgDn"],
        rank: 1,
        blocked: free,
        run: |s| scroll(s, Step::Page, true),
    },
    Action {
        id: "reading-page-up",
        scope: Scope::Reading,
        keys: &["PgUp"],
        rank: 0,
        blocked: free,
        run: |s| scroll(s, Step::Page, false),
    },
    Action {
        id: "reading-down",
        scope: Scope::Reading,
        keys: &["Down", "j"],
        rank: 0,
        blocked: free,
        run: |s| scroll(s, Step::Row, true),
    },
    Action {
        id: "reading-up",
        scope: Scope::Reading,
        keys: &["Up", "k"],
        rank: 0,
        blocked: free,
        run: |s| scroll(s, Step::Row, false),
    },
    Action {
        id: "reading-end",
        scope: Scope::Reading,
        keys: &["End"],
        rank: 0,
        blocked: free,
        run: |s| scroll(s, Step::All, true),
    },
    Action {
        id: "reading-start",
        scope: Scope::Reading,
        keys: &["Home"],
        rank: 0,
        blocked: free,
        run: |s| scroll(s, Step::All, false),
    },
    Action {
        id: "reading-older",
        scope: Scope::Reading,
        keys: &["Left"],
        rank: 2,
        blocked: |s| at_end(s, true),
        run: |s| turn(s, ListMove::Down),
    },
    Action {
        id: "reading-newer",
        scope: Scope::Reading,
        keys: &["Right"],
        rank: 3,
        blocked: |s| at_end(s, false),
        run: |s| turn(s, ListMove::Up),
    },
    Action { id: "reading-edit", scope: Scope::Reading, keys: &["e"], rank: 4, blocked: no_entry, run: edit },
    Action {
        id: "reading-close",
        scope: Scope::Reading,
        keys: &["Esc", "r", "Enter"],
        rank: 5,
        blocked: free,
        run: |s| show(s, false),
    },
];

/// How far a key moves the text.
#[derive(Clone, Copy)]
enum Step {
    Row,
    Page,
    All,
}

fn show(state: &mut State, reading: bool) -> Vec<Effect> {
    if let Some(Screen::Diary(screen)) = state.session_mut().map(|session| &mut session.screen) {
        screen.reading = reading;
        screen.scroll = Scroll::default();
    }
    Vec::new()
}

fn at_end(state: &State, oldest: bool) -> Option<&'static str> {
    let last = |screen: &DiaryScreen| {
        let edge = if oldest { screen.rows.len().saturating_sub(1) } else { 0 };
        screen.pos.selected == edge
    };
    let at = diary(state).is_none_or(last);
    at.then_some(if oldest { "blocked-oldest-entry" } else { "blocked-newest-entry" })
}

fn turn(state: &mut State, to: ListMove) -> Vec<Effect> {
    if let Some(Screen::Diary(screen)) = state.session_mut().map(|session| &mut session.screen) {
        screen.scroll = Scroll::default();
    }
    super::lists::go(state, to)
}

fn scroll(state: &mut State, step: Step, down: bool) -> Vec<Effect> {
    let body = layout::parts(state.width, state.height).body;
    let page = usize::from(layout::reading_page(body));
    let Some(session) = state.session() else { return Vec::new() };
    let Some(screen) = diary(state) else { return Vec::new() };
    let Some(entry) = screen.selected_entry() else { return Vec::new() };
    let metrics = Metrics { ambiguous: Ambiguous::Narrow, labels: &*session.labels };
    let width = usize::from(layout::reading(body).width);
    let all: usize = entry.value.body.split('\n').map(|paragraph| rows(paragraph, width, &metrics).len()).sum();
    let by = match step {
        Step::Row => 1,
        // A row of what was read stays in sight.
        Step::Page => page.saturating_sub(1).max(1).cast_signed(),
        Step::All => all.cast_signed(),
    };
    screen.scroll.by(if down { by } else { -by }, all.saturating_sub(page));
    Vec::new()
}
