//! 6 数字

use super::action::{Action, Scope, free};
use crate::app::effect::Effect;
use crate::app::form::Form;
use crate::app::screen::{DiaryScreen, FiguresScreen, MattersScreen, Screen};
use crate::app::state::State;
use crate::domain::overview::EntryFilter;
use crate::domain::period::{Period, Span};

pub(super) const ACTIONS: &[Action] = &[
    Action { id: "figures-open", scope: Scope::Figures, keys: &["Enter"], rank: 1, blocked: nothing, run: open },
    Action {
        id: "figures-chart",
        scope: Scope::Figures,
        keys: &["Tab"],
        rank: 2,
        blocked: free,
        run: |s| chart(s, true),
    },
    Action {
        id: "figures-chart-back",
        scope: Scope::Figures,
        keys: &["Shift-Tab"],
        rank: 0,
        blocked: free,
        run: |s| chart(s, false),
    },
    Action {
        id: "figures-previous",
        scope: Scope::Figures,
        keys: &["Left"],
        rank: 3,
        blocked: free,
        run: |s| turn(s, Period::previous),
    },
    Action {
        id: "figures-next",
        scope: Scope::Figures,
        keys: &["Right"],
        rank: 4,
        blocked: at_present,
        run: |s| turn(s, Period::next),
    },
    Action { id: "figures-span", scope: Scope::Figures, keys: &["p", "Space"], rank: 5, blocked: free, run: span },
    Action { id: "figures-plan", scope: Scope::Figures, keys: &["e"], rank: 6, blocked: free, run: plan },
];

fn figures(state: &State) -> Option<&FiguresScreen> {
    match &state.session()?.screen {
        Screen::Figures(screen) => Some(screen),
        _ => None,
    }
}

fn screen(state: &mut State) -> Option<&mut FiguresScreen> {
    match &mut state.session_mut()?.screen {
        Screen::Figures(screen) => Some(screen),
        _ => None,
    }
}

fn nothing(state: &State) -> Option<&'static str> {
    let screen = figures(state)?;
    let Some(shown) = screen.figures.as_ref() else { return Some("blocked-loading") };
    let tally = shown.tally(screen.selected_count());
    (tally.value == 0 && tally.unstated == 0).then_some("blocked-nothing-counted")
}

fn at_present(state: &State) -> Option<&'static str> {
    let next = figures(state)?.period.next();
    (next.first() > state.moment.today).then_some("blocked-not-come")
}

/// Shows the entries, or the matters, that the selected number was counted from.
fn open(state: &mut State) -> Vec<Effect> {
    let tr = state.tr();
    let Some(screen) = figures(state) else { return Vec::new() };
    let (count, period) = (screen.selected_count(), screen.period);
    let target = match count.counted() {
        Some(counted) => {
            let (from, to) = (Some(period.first()), Some(period.last()));
            Screen::Diary(DiaryScreen::of(EntryFilter { from, to, counted: Some(counted), ..EntryFilter::ALL }))
        }
        None => {
            let codes = screen.figures.as_ref().and_then(|figures| figures.matters.get(&count)).cloned();
            let why = format!("{} {}", tr.period(period), tr.count(count));
            Screen::Matters(MattersScreen::only(codes.unwrap_or_default(), why))
        }
    };
    state.session_mut().map(|session| session.go(target)).unwrap_or_default()
}

fn chart(state: &mut State, forward: bool) -> Vec<Effect> {
    if let Some(screen) = screen(state) {
        screen.chart = screen.chart.turn(forward);
    }
    Vec::new()
}

fn turn(state: &mut State, to: fn(Period) -> Period) -> Vec<Effect> {
    let Some(screen) = screen(state) else { return Vec::new() };
    let period = to(screen.period);
    screen.show(period)
}

/// Month, quarter, year, and round again; the period that holds today where it can, else the one that holds the same day.
fn span(state: &mut State) -> Vec<Effect> {
    let today = state.moment.today;
    let Some(screen) = screen(state) else { return Vec::new() };
    let span = match screen.period.span() {
        Span::Month => Span::Quarter,
        Span::Quarter => Span::Year,
        Span::Year => Span::Month,
    };
    let day = if screen.period.contains(today) { today } else { screen.period.first() };
    screen.show(Period::of(day, span))
}

/// Sets what the work is planned by.
fn plan(state: &mut State) -> Vec<Effect> {
    let draft = state.new_draft_id();
    let Some(form) = figures(state).map(|screen| Form::for_plan(&screen.plan, draft)) else { return Vec::new() };
    state.session_mut().map(|session| session.go(Screen::Form(Box::new(form)))).unwrap_or_default()
}
