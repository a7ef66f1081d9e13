//! 3 进度卡: the list of weeks, and one card.

use super::action::{Action, Scope, free};
use super::unsaved::draft_of;
use crate::app::card_names::card_questions;
use crate::app::dialog::{Dialog, SignDialog};
use crate::app::effect::Effect;
use crate::app::form::Form;
use crate::app::screen::{CardLineAt, DiaryScreen, MattersScreen, PledgesScreen, Screen, WeekScreen};
use crate::app::session::Purpose;
use crate::app::state::{State, Tone};
use crate::app::typing;
use crate::domain::change::{Change, Record};
use crate::domain::overview::EntryFilter;
use crate::domain::sources::Source;
use crate::domain::week::Week;
use crate::domain::week_status::WeekStatus;
use crate::domain::week_view::WeekView;
use crate::text::Edit;

pub(super) const ACTIONS: &[Action] = &[
    Action { id: "week-open", scope: Scope::Weeks, keys: &["Enter"], rank: 1, blocked: no_week, run: open },
    Action { id: "week-confirm", scope: Scope::Week, keys: &["c"], rank: 1, blocked: cannot_confirm, run: confirm },
    Action { id: "week-edit", scope: Scope::Week, keys: &["e"], rank: 2, blocked: confirmed, run: edit },
    Action { id: "week-line", scope: Scope::Week, keys: &["Enter"], rank: 3, blocked: free, run: open_line },
    Action { id: "week-entries", scope: Scope::Week, keys: &["d"], rank: 7, blocked: free, run: entries },
    Action { id: "week-news", scope: Scope::Week, keys: &["g"], rank: 4, blocked: no_news, run: take_news },
    Action { id: "week-amend", scope: Scope::Week, keys: &["a"], rank: 5, blocked: not_confirmed, run: amend },
    Action { id: "week-owed", scope: Scope::Week, keys: &["n"], rank: 6, blocked: nothing_owed, run: go_to_owed },
    Action {
        id: "week-previous",
        scope: Scope::Week,
        keys: &["Left"],
        rank: 0,
        blocked: free,
        run: |s| turn(s, Week::previous),
    },
    Action {
        id: "week-next",
        scope: Scope::Week,
        keys: &["Right"],
        rank: 0,
        blocked: free,
        run: |s| turn(s, Week::next),
    },
    Action { id: "week-up", scope: Scope::Week, keys: &["Up"], rank: 0, blocked: free, run: |s| go(s, false) },
    Action { id: "week-down", scope: Scope::Week, keys: &["Down"], rank: 0, blocked: free, run: |s| go(s, true) },
    Action {
        id: "week-page-up",
        scope: Scope::Week,
        keys: &["PgUp"],
        rank: 0,
        blocked: free,
        run: |s| scroll(s, false),
    },
    Action {
        id: "week-page-down",
        scope: Scope::Week,
        keys: &["PgDn"],
        rank: 0,
        blocked: free,
        run: |s| scroll(s, true),
    },
    Action { id: "week-top", scope: Scope::Week, keys: &["Home"], rank: 0, blocked: free, run: |s| end(s, false) },
    Action { id: "week-bottom", scope: Scope::Week, keys: &["End"], rank: 0, blocked: free, run: |s| end(s, true) },
    Action { id: "week-take-rest", scope: Scope::Form, keys: &["F5"], rank: 3, blocked: nothing_left, run: take_rest },
];

fn card(state: &State) -> Option<&WeekScreen> {
    match &state.session()?.screen {
        Screen::Week(screen) => Some(screen),
        _ => None,
    }
}

fn view(state: &State) -> Option<&WeekView> {
    card(state)?.view.as_deref()
}

fn no_week(state: &State) -> Option<&'static str> {
    let selected = state.session().and_then(|session| session.subject());
    selected.is_none().then_some("blocked-nothing-selected")
}

fn confirmed(state: &State) -> Option<&'static str> {
    match view(state) {
        None => Some("blocked-loading"),
        Some(view) if view.status == WeekStatus::Confirmed => Some("blocked-week-confirmed"),
        Some(_) => None,
    }
}

fn cannot_confirm(state: &State) -> Option<&'static str> {
    let early = |view: &WeekView| view.week.monday() > state.moment.today;
    confirmed(state).or_else(|| view(state).is_some_and(early).then_some("blocked-week-not-begun"))
}

fn not_confirmed(state: &State) -> Option<&'static str> {
    let is = view(state).is_some_and(|view| view.status == WeekStatus::Confirmed);
    (!is).then_some("blocked-week-not-confirmed")
}

fn no_news(state: &State) -> Option<&'static str> {
    let none = view(state).is_none_or(|view| view.news.is_empty());
    // Its old words would come back over the news when it is saved.
    let draft = view(state).is_some_and(|view| draft_of(state, view).is_some());
    let none = if draft { Some("blocked-news-draft") } else { none.then_some("blocked-no-news") };
    confirmed(state).or(none)
}

fn open(state: &mut State) -> Vec<Effect> {
    let Some(Screen::Weeks(screen)) = state.session().map(|session| &session.screen) else { return Vec::new() };
    let Some(week) = screen.selected_week() else { return Vec::new() };
    let screen = Screen::Week(Box::new(WeekScreen::of(week)));
    state.session_mut().map(|session| session.go(screen)).unwrap_or_default()
}

fn turn(state: &mut State, to: fn(Week) -> Week) -> Vec<Effect> {
    let today = Week::of(state.moment.today);
    let Some(session) = state.session_mut() else { return Vec::new() };
    let Screen::Week(screen) = &mut session.screen else { return Vec::new() };
    let week = to(screen.week);
    if week > today {
        return Vec::new();
    }
    **screen = WeekScreen::of(week);
    session.screen.load()
}

fn scroll(state: &mut State, down: bool) -> Vec<Effect> {
    if let Some(Screen::Week(screen)) = state.session_mut().map(|session| &mut session.screen) {
        screen.scroll.page(down);
    }
    Vec::new()
}

fn end(state: &mut State, down: bool) -> Vec<Effect> {
    if let Some(Screen::Week(screen)) = state.session_mut().map(|session| &mut session.screen) {
        screen.go_to_end(down);
    }
    Vec::new()
}

fn go(state: &mut State, down: bool) -> Vec<Effect> {
    if let Some(Screen::Week(screen)) = state.session_mut().map(|session| &mut session.screen) {
        screen.go(down);
    }
    Vec::new()
}

/// Opens what the selected line rests on; the week's entries where nothing is selected, or, which is said, it rests on nothing.
fn open_line(state: &mut State) -> Vec<Effect> {
    let Some(screen) = card(state) else { return Vec::new() };
    let week = screen.week;
    let opened = match screen.line() {
        Some(CardLineAt::Entry(id)) => Screen::Diary(DiaryScreen::at(id)),
        Some(CardLineAt::Pledge(code, entries)) if entries.is_empty() => Screen::Pledges(PledgesScreen::at(code)),
        Some(CardLineAt::Pledge(code, _)) => {
            let (from, to) = (Some(week.monday()), Some(week.sunday()));
            Screen::Diary(DiaryScreen::of(EntryFilter { from, to, pledge: Some(code), ..EntryFilter::ALL }))
        }
        Some(CardLineAt::Text(_, _, sources)) => match sources.into_iter().next() {
            Some(Source::Entry(id)) => Screen::Diary(DiaryScreen::at(id)),
            Some(Source::Matter(code)) => Screen::Matters(MattersScreen::at(code)),
            Some(Source::Pledge(code)) => Screen::Pledges(PledgesScreen::at(code)),
            None => {
                let effects = entries(state);
                state.say(Tone::Hint, state.tr().t("week-line-of-none"));
                return effects;
            }
        },
        None => return entries(state),
    };
    state.session_mut().map(|session| session.go(opened)).unwrap_or_default()
}

/// Asks for the signature; about a draft of the card first, for its words would not be on it.
pub(super) fn confirm(state: &mut State) -> Vec<Effect> {
    match view(state).and_then(|view| draft_of(state, view)) {
        Some(asked) => {
            state.dialog = Some(Dialog::CardDraft(Box::new(asked)));
            Vec::new()
        }
        None => sign(state),
    }
}

/// Asks for the signature on the card as it is shown.
pub(super) fn sign(state: &mut State) -> Vec<Effect> {
    // An empty card goes to the reason why nothing moved first.
    if view(state).is_some_and(|view| view.card.needs_reason()) {
        let effects = edit(state);
        state.say_blocked("blocked-week-empty");
        return effects;
    }
    let card = card(state).and_then(WeekScreen::saved_card);
    let (Some(card), Some(session)) = (card, state.session()) else { return Vec::new() };
    let names = card_questions(&card.card, &session.directory);
    state.dialog = Some(Dialog::Sign(Box::new(SignDialog::new(card, names, session.journal.plain))));
    // Whose journals could countersign.
    vec![Effect::ListJournals]
}

fn nothing_owed(state: &State) -> Option<&'static str> {
    let none = card(state).is_none_or(|screen| state.session().and_then(|s| s.next_owed(screen.week)).is_none());
    none.then_some("blocked-nothing-owed")
}

fn go_to_owed(state: &mut State) -> Vec<Effect> {
    let Some(session) = state.session_mut() else { return Vec::new() };
    let Screen::Week(screen) = &session.screen else { return Vec::new() };
    let Some(week) = session.next_owed(screen.week) else { return Vec::new() };
    session.screen = Screen::Week(Box::new(WeekScreen::of(week)));
    session.screen.load()
}

fn edit(state: &mut State) -> Vec<Effect> {
    let draft = state.new_draft_id();
    let Some(form) = view(state).map(|view| Form::for_week(view, draft)) else { return Vec::new() };
    state.session_mut().map(|session| session.go(Screen::Form(Box::new(form)))).unwrap_or_default()
}

fn entries(state: &mut State) -> Vec<Effect> {
    let Some(week) = card(state).map(|screen| screen.week) else { return Vec::new() };
    let filter = EntryFilter { from: Some(week.monday()), to: Some(week.sunday()), ..EntryFilter::ALL };
    state.session_mut().map(|session| session.go(Screen::Diary(DiaryScreen::of(filter)))).unwrap_or_default()
}

/// Takes what is new in the draft into the fields the user had edited; undo takes it back.
fn take_news(state: &mut State) -> Vec<Effect> {
    let tr = state.tr();
    let Some(view) = view(state) else { return Vec::new() };
    let Some(news) = &view.with_news else { return Vec::new() };
    let (base, record) = (view.revision, Record::Week(news.saved.clone()));
    let what = tr.with("done-news", &[("week", tr.week(view.week))]);
    state.apply(Change::Save { record, base, draft: None }, Purpose::Other(what))
}

fn amend(state: &mut State) -> Vec<Effect> {
    let draft = state.new_draft_id();
    let Some(week) = card(state).map(|screen| screen.week) else { return Vec::new() };
    let form = Form::for_amendment(week, draft);
    state.session_mut().map(|session| session.go(Screen::Form(Box::new(form)))).unwrap_or_default()
}

fn nothing_left(state: &State) -> Option<&'static str> {
    let form = state.session().and_then(|session| session.form());
    form.is_none_or(|form| form.saving || form.untaken().is_empty()).then_some("blocked-nothing-left")
}

/// Takes what the entries of a field say besides into it, as if typed: undo takes it out again.
fn take_rest(state: &mut State) -> Vec<Effect> {
    let Some(form) = state.session().and_then(|session| session.form()) else { return Vec::new() };
    let whole = form.with_untaken();
    typing::edit(state, Edit::SelectAll);
    typing::edit(state, Edit::Paste(whole))
}
