//! What can be done on every screen of an open journal.

use super::action::{Action, Scope, free};
use super::lock::switch_language;
use crate::app::dialog::{Dialog, PaletteDialog};
use crate::app::effect::{Effect, TerminalWish};
use crate::app::leaving::Leaving;
use crate::app::screen::{
    ContactsScreen, DeskScreen, DiaryScreen, ExportsScreen, FiguresScreen, MattersScreen, PledgesScreen, Screen,
    SettingsScreen, WeeksScreen,
};
use crate::app::session::Purpose;
use crate::app::state::{State, Tone};
use crate::domain::change::{Change, Family};
use crate::domain::overview::EntryFilter;
use crate::domain::week::Week;

pub(super) const ACTIONS: &[Action] = &[
    Action { id: "go-desk", scope: Scope::Anywhere, keys: &["0"], rank: 0, blocked: free, run: |s| jump(s, 0) },
    Action { id: "go-contacts", scope: Scope::Anywhere, keys: &["1"], rank: 0, blocked: free, run: |s| jump(s, 1) },
    Action { id: "go-pledges", scope: Scope::Anywhere, keys: &["2"], rank: 0, blocked: free, run: |s| jump(s, 2) },
    Action { id: "go-weeks", scope: Scope::Anywhere, keys: &["3"], rank: 0, blocked: free, run: |s| jump(s, 3) },
    Action { id: "go-diary", scope: Scope::Anywhere, keys: &["4"], rank: 0, blocked: free, run: |s| jump(s, 4) },
    Action { id: "go-matters", scope: Scope::Anywhere, keys: &["5"], rank: 0, blocked: free, run: |s| jump(s, 5) },
    Action { id: "go-figures", scope: Scope::Anywhere, keys: &["6"], rank: 0, blocked: free, run: |s| jump(s, 6) },
    Action { id: "go-exports", scope: Scope::Anywhere, keys: &["7"], rank: 0, blocked: free, run: |s| jump(s, 7) },
    Action { id: "go-settings", scope: Scope::Anywhere, keys: &["8"], rank: 0, blocked: free, run: |s| jump(s, 8) },
    Action { id: "search", scope: Scope::Anywhere, keys: &["/"], rank: 60, blocked: free, run: search },
    Action { id: "palette", scope: Scope::Anywhere, keys: &[":", "Ctrl-P"], rank: 62, blocked: free, run: palette },
    Action { id: "help", scope: Scope::Anywhere, keys: &["?"], rank: 64, blocked: free, run: help },
    Action { id: "undo", scope: Scope::Anywhere, keys: &["u"], rank: 70, blocked: no_undo, run: undo },
    Action { id: "redo", scope: Scope::Anywhere, keys: &["Ctrl-R"], rank: 0, blocked: no_redo, run: redo },
    Action { id: "back", scope: Scope::Anywhere, keys: &["Esc"], rank: 66, blocked: at_desk, run: back },
    Action { id: "language", scope: Scope::Anywhere, keys: &["F2"], rank: 0, blocked: free, run: switch_language },
    Action { id: "lock", scope: Scope::Anywhere, keys: &["Ctrl-L"], rank: 68, blocked: free, run: lock },
    Action { id: "suspend", scope: Scope::Anywhere, keys: &["Ctrl-Z"], rank: 0, blocked: free, run: suspend },
    Action { id: "quit", scope: Scope::Anywhere, keys: &["q", "Ctrl-Q"], rank: 69, blocked: free, run: quit },
];

fn no_undo(state: &State) -> Option<&'static str> {
    state.session().is_none_or(|session| session.undo.is_empty()).then_some("blocked-nothing-to-undo")
}

fn no_redo(state: &State) -> Option<&'static str> {
    state.session().is_none_or(|session| session.redo.is_empty()).then_some("blocked-nothing-to-redo")
}

fn at_desk(state: &State) -> Option<&'static str> {
    state.session().is_none_or(|session| session.trail.is_empty()).then_some("blocked-at-desk")
}

/// Shows a screen of the first level: 0 the desk, 1 to 4 the cards and the notebook, 5 the ledger, 6 the figures,
/// 7 exports, 8 settings.
pub(super) fn jump(state: &mut State, number: usize) -> Vec<Effect> {
    let week = Week::of(state.moment.today);
    let screen = match number {
        1 => Screen::Contacts(ContactsScreen::default()),
        2 => Screen::Pledges(PledgesScreen::default()),
        3 => Screen::Weeks(WeeksScreen::up_to(week)),
        4 => Screen::Diary(DiaryScreen::of(EntryFilter::ALL)),
        5 => Screen::Matters(MattersScreen::default()),
        6 => Screen::Figures(Box::new(FiguresScreen::of(state.moment.today))),
        7 => Screen::Exports(ExportsScreen::default()),
        8 => Screen::Settings(SettingsScreen::default()),
        _ => Screen::Desk(DeskScreen::default()),
    };
    state.session_mut().map(|session| session.jump(screen)).unwrap_or_default()
}

fn search(state: &mut State) -> Vec<Effect> {
    let screen = Screen::Search(Box::default());
    state.session_mut().map(|session| session.go(screen)).unwrap_or_default()
}

pub(super) fn palette(state: &mut State) -> Vec<Effect> {
    state.dialog = Some(Dialog::Palette(Box::<PaletteDialog>::default()));
    Vec::new()
}

pub(super) fn help(state: &mut State) -> Vec<Effect> {
    state.dialog = Some(Dialog::Help(crate::app::scroll::Scroll::default()));
    Vec::new()
}

pub(super) fn undo(state: &mut State) -> Vec<Effect> {
    let step = state.session_mut().and_then(|session| session.undo.pop());
    step.map(|step| state.apply(step.change.clone(), Purpose::Undo(step))).unwrap_or_default()
}

fn redo(state: &mut State) -> Vec<Effect> {
    let step = state.session_mut().and_then(|session| session.redo.pop());
    step.map(|step| state.apply(step.change.clone(), Purpose::Redo(step))).unwrap_or_default()
}

/// Goes back to the screen before.
pub(in crate::app) fn back(state: &mut State) -> Vec<Effect> {
    state.session_mut().map(|session| session.back()).unwrap_or_default()
}

/// Closes the journal; what is being typed is kept as a draft first.
pub(super) fn lock(state: &mut State) -> Vec<Effect> {
    state.leave(Leaving::Lock)
}

/// Locks, then gives the shell its terminal for a while.
fn suspend(state: &mut State) -> Vec<Effect> {
    let mut effects = state.leave(Leaving::Lock);
    effects.push(Effect::Terminal(TerminalWish::Stop));
    effects
}

/// Ends the program, the same way.
pub(super) fn quit(state: &mut State) -> Vec<Effect> {
    state.leave(Leaving::Quit)
}

/// Opens a form for a new record; who answers for it is most often the cadre.
pub(super) fn open_new(state: &mut State, family: Family) -> Vec<Effect> {
    let draft = state.new_draft_id();
    let form = crate::app::form::Form::for_new(family, state.moment.today, draft);
    let (Some(mut form), Some(session)) = (form, state.session_mut()) else { return Vec::new() };
    match family {
        Family::Pledge => form.suggest("responsible", &session.own_name),
        Family::Matter => form.suggest("first_received_by", &session.own_name),
        Family::Household | Family::Entry => {}
    }
    session.go(Screen::Form(Box::new(form)))
}

/// Moves the selected record to the trash, with undo.
pub(super) fn remove(state: &mut State) -> Vec<Effect> {
    let Some(key) = state.session().and_then(|session| session.subject()) else { return Vec::new() };
    let what = state.tr().record(&key);
    state.apply(Change::Remove(key), Purpose::Remove(what))
}

impl State {
    /// Asks for a change and remembers why.
    pub(in crate::app) fn apply(&mut self, change: Change, purpose: Purpose) -> Vec<Effect> {
        let ticket = self.new_ticket();
        match self.session_mut() {
            Some(session) => {
                session.pending.insert(ticket, purpose);
                vec![Effect::Apply { change, ticket }]
            }
            None => Vec::new(),
        }
    }

    /// A name for a new draft, unlike any other terminal's: the time to the nanosecond and a count.
    pub(in crate::app) fn new_draft_id(&mut self) -> crate::domain::change::DraftId {
        let count = self.new_ticket().0;
        let nanos = self.moment.now.timestamp_nanos_opt().unwrap_or_default();
        crate::domain::change::DraftId(format!("{nanos:x}-{count}"))
    }

    /// Says that something cannot be done now, and why.
    pub(in crate::app) fn say_blocked(&mut self, why: &str) {
        let text = self.tr().t(why);
        self.say(Tone::Hint, text);
    }
}
