//! Narrowing a list, ordering it, and going to a day of the diary.

use super::action::{Action, Scope, free};
use super::lists::go;
use crate::app::effect::Effect;
use crate::app::list::ListMove;
use crate::app::screen::{ContactsScreen, DiaryLine, DiaryScreen, FilterLine, PICK_ROWS, Pick, Screen, SearchScreen};
use crate::app::state::{State, Tone};
use crate::text::Edit;

pub(super) const ACTIONS: &[Action] = &[
    Action { id: "household-filter", scope: Scope::Contacts, keys: &["f"], rank: 7, blocked: free, run: filter },
    Action { id: "household-order", scope: Scope::Contacts, keys: &["s"], rank: 8, blocked: free, run: reorder },
    Action { id: "pledge-filter", scope: Scope::Pledges, keys: &["f"], rank: 7, blocked: free, run: filter },
    Action { id: "matter-filter", scope: Scope::Matters, keys: &["f"], rank: 7, blocked: free, run: filter },
    Action { id: "diary-filter", scope: Scope::Diary, keys: &["f"], rank: 4, blocked: free, run: pick },
    Action { id: "diary-jump", scope: Scope::Diary, keys: &["g"], rank: 5, blocked: free, run: day },
    Action { id: "filter-keep", scope: Scope::Filter, keys: &["Enter", "Tab"], rank: 1, blocked: free, run: keep },
    Action { id: "filter-clear", scope: Scope::Filter, keys: &["Esc"], rank: 2, blocked: free, run: clear },
    Action {
        id: "filter-up",
        scope: Scope::Filter,
        keys: &["Up"],
        rank: 0,
        blocked: free,
        run: |s| go(s, ListMove::Up),
    },
    Action {
        id: "filter-down",
        scope: Scope::Filter,
        keys: &["Down"],
        rank: 0,
        blocked: free,
        run: |s| go(s, ListMove::Down),
    },
    Action {
        id: "filter-page-up",
        scope: Scope::Filter,
        keys: &["PgUp"],
        rank: 0,
        blocked: free,
        run: |s| go(s, ListMove::PageUp),
    },
    Action {
        id: "filter-page-down",
        scope: Scope::Filter,
        keys: &["PgDn"],
        rank: 0,
        blocked: free,
        run: |s| go(s, ListMove::PageDown),
    },
    Action { id: "filter-off", scope: Scope::Filtered, keys: &["Esc"], rank: 1, blocked: free, run: clear },
    Action { id: "line-take", scope: Scope::DiaryLine, keys: &["Enter", "Tab"], rank: 1, blocked: free, run: take },
    Action { id: "line-close", scope: Scope::DiaryLine, keys: &["Esc"], rank: 2, blocked: free, run: close },
    Action {
        id: "line-up",
        scope: Scope::DiaryLine,
        keys: &["Up"],
        rank: 0,
        blocked: free,
        run: |s| choose(s, ListMove::Up),
    },
    Action {
        id: "line-down",
        scope: Scope::DiaryLine,
        keys: &["Down"],
        rank: 0,
        blocked: free,
        run: |s| choose(s, ListMove::Down),
    },
    Action {
        id: "line-help",
        scope: Scope::LineAnywhere,
        keys: &["F1"],
        rank: 4,
        blocked: free,
        run: super::guide::open,
    },
    Action {
        id: "line-lock",
        scope: Scope::LineAnywhere,
        keys: &["Ctrl-L"],
        rank: 5,
        blocked: free,
        run: super::anywhere::lock,
    },
    Action {
        id: "line-quit",
        scope: Scope::LineAnywhere,
        keys: &["Ctrl-Q"],
        rank: 0,
        blocked: free,
        run: super::anywhere::quit,
    },
];

/// Opens the line, or goes back into it.
fn filter(state: &mut State) -> Vec<Effect> {
    if let Some(slot) = state.session_mut().and_then(|session| session.screen.filter_slot()) {
        slot.get_or_insert_with(FilterLine::default).typing = true;
    }
    Vec::new()
}

/// Goes to the narrowed list; a line that narrows nothing goes.
fn keep(state: &mut State) -> Vec<Effect> {
    if let Some(slot) = state.session_mut().and_then(|session| session.screen.filter_slot()) {
        *slot = slot.take().filter(FilterLine::narrows).map(|filter| FilterLine { typing: false, ..filter });
    }
    Vec::new()
}

/// Shows the whole list again.
fn clear(state: &mut State) -> Vec<Effect> {
    let Some(session) = state.session_mut() else { return Vec::new() };
    if let Some(slot) = session.screen.filter_slot() {
        *slot = None;
    }
    session.screen.line_changed(&session.directory)
}

/// Shows the register in the next order and says which it is.
fn reorder(state: &mut State) -> Vec<Effect> {
    let tr = state.tr();
    let Some(session) = state.session_mut() else { return Vec::new() };
    let Screen::Contacts(screen) = &mut session.screen else { return Vec::new() };
    let order = screen.order.next();
    ContactsScreen::reorder(screen, order);
    session.household_order = order;
    let effects = session.screen.selected();
    state.say(Tone::Hint, tr.with("notice-order", &[("order", tr.t(order.key()))]));
    effects
}

fn diary(state: &mut State) -> Option<&mut DiaryScreen> {
    match &mut state.session_mut()?.screen {
        Screen::Diary(screen) => Some(screen),
        _ => None,
    }
}

fn pick(state: &mut State) -> Vec<Effect> {
    let today = state.moment.today;
    let line = state.session().map(|session| DiaryLine::pick(&session.directory, today));
    if let Some(screen) = diary(state) {
        screen.line = line;
    }
    Vec::new()
}

fn day(state: &mut State) -> Vec<Effect> {
    if let Some(screen) = diary(state) {
        screen.line = Some(DiaryLine::day());
    }
    Vec::new()
}

fn close(state: &mut State) -> Vec<Effect> {
    if let Some(screen) = diary(state) {
        screen.line = None;
    }
    Vec::new()
}

fn choose(state: &mut State, to: ListMove) -> Vec<Effect> {
    if let Some(Some(DiaryLine::Pick(line))) = diary(state).map(|screen| &mut screen.line) {
        line.pos.go(to, line.choices.len(), PICK_ROWS);
        line.pos.settle(line.choices.len(), PICK_ROWS);
    }
    Vec::new()
}

/// Does what the line asks for.
fn take(state: &mut State) -> Vec<Effect> {
    let today = state.moment.today;
    let tr = state.tr();
    let Some(screen) = diary(state) else { return Vec::new() };
    match &screen.line {
        None => Vec::new(),
        Some(DiaryLine::Pick(line)) => {
            let picked = line.selected().cloned();
            screen.line = None;
            picked.map(|picked| narrow(state, picked)).unwrap_or_default()
        }
        Some(line @ DiaryLine::Day(input)) => match line.understood(today) {
            Some(day) => {
                screen.line = None;
                screen.jump_to(day)
            }
            None if input.is_empty() => close(state),
            None => {
                state.say(Tone::Hint, tr.t("form-bad-day"));
                Vec::new()
            }
        },
    }
}

/// Lists a part of the diary; the whole is one step back. Words are looked for everywhere.
fn narrow(state: &mut State, picked: Pick) -> Vec<Effect> {
    let Some(screen) = diary(state) else { return Vec::new() };
    let mut filter = screen.filter.clone();
    match picked {
        Pick::Household { code, .. } => filter.household = Some(code),
        Pick::Days { from, to } => (filter.from, filter.to) = (Some(from), Some(to)),
        Pick::Tag(tag) => filter.tag = Some(tag),
        Pick::Pledge { code, .. } => filter.pledge = Some(code),
        Pick::Words(words) => {
            let mut search = SearchScreen::default();
            search.input.edit(Edit::Insert(words));
            return state.session_mut().map(|session| session.go(Screen::Search(Box::new(search)))).unwrap_or_default();
        }
    }
    state.session_mut().map(|session| session.go(Screen::Diary(DiaryScreen::of(filter)))).unwrap_or_default()
}
