//! `update`: the one place where the state changes. Pure: no clock, no disk; what it wants done it returns.

use super::actions::{self, Action, Scope};
use super::area::Area;
use super::chord::Chord;
use super::demo::Demo;
use super::dialog::Dialog;
use super::effect::{Effect, Moment};
use super::form::Completion;
use super::layout::{self, Panes};
use super::leaving::Leaving;
use super::lock::LockScreen;
use super::msg::{MouseKind, Msg};
use super::screen::Screen;
use super::state::{Place, State, Tone};
use super::typing;
use crate::text::{Edit, Editor, SharedLabels};
use chrono::TimeDelta;
use std::mem::discriminant;
use std::sync::Arc;

/// Changes the state by a message; returns what is to be done in the world, in order.
pub fn update(state: &mut State, msg: Msg) -> Vec<Effect> {
    let mut effects = match msg {
        Msg::Tick(moment) => tick(state, moment),
        // What is typed while another editor has the terminal is not for us.
        Msg::Key(_) | Msg::Paste(_) | Msg::Mouse(_) if state.outside => Vec::new(),
        Msg::Key(chord) => {
            state.last_input = state.moment.now;
            key(state, chord)
        }
        Msg::Paste(text) => {
            state.last_input = state.moment.now;
            typing::edit(state, Edit::Paste(text))
        }
        Msg::Mouse(mouse) => {
            state.last_input = state.moment.now;
            match mouse.kind {
                MouseKind::Click(_) => read_on(state, |state| super::mouse::mouse(state, mouse)),
                _ => super::mouse::mouse(state, mouse),
            }
        }
        Msg::Resize { width, height } => {
            (state.width, state.height) = (width, height);
            Vec::new()
        }
        Msg::Suspended if state.session().is_some() => state.leave(Leaving::Lock),
        Msg::Suspended => Vec::new(),
        Msg::Hangup => state.hang_up(),
        Msg::Outcome(outcome) => super::outcome::receive(state, outcome),
    };
    effects.extend(state.lead());
    settle(state);
    effects
}

/// What is asked for before anything is shown.
pub fn begin(state: &mut State) -> Vec<Effect> {
    let speak = Effect::Speak(state.settings.lang);
    match state.demo {
        Demo::No => vec![speak, Effect::ListJournals, Effect::ListWhereabouts],
        Demo::Open | Demo::Changed => {
            if let Some(lock) = state.lock_screen_mut() {
                lock.busy = true;
            }
            vec![speak, Effect::OpenDemo]
        }
    }
}

fn tick(state: &mut State, moment: Moment) -> Vec<Effect> {
    let new_day = moment.today != state.moment.today;
    state.moment = moment;
    // A clock set back must not put the lock off.
    state.last_input = state.last_input.min(moment.now);
    state.fade_notice();
    if let Some(lock) = state.lock_screen_mut() {
        lock.wait_until = lock.wait_until.filter(|until| *until > moment.now);
    }
    let mut effects = state.clipboard.expire(moment.now);
    let minutes = state.settings.idle_lock_minutes;
    let idle = moment.now - state.last_input >= TimeDelta::minutes(minutes.into());
    if minutes > 0 && idle && !state.outside && state.session().is_some() {
        effects.extend(state.leave(Leaving::Lock));
        return effects;
    }
    let due = state.session().and_then(|session| session.form()).is_some_and(|form| form.should_keep(moment.now));
    if due {
        effects.extend(state.keep_draft());
    }
    if new_day {
        effects.extend(state.session_mut().map(|session| session.reload()).unwrap_or_default());
    }
    effects
}

fn key(state: &mut State, chord: Chord) -> Vec<Effect> {
    read_on(state, |state| {
        let (scopes, keymap) = (state.scopes(), state.settings.keymap);
        if let Some(action) = keymap.find(&scopes, chord) {
            return state.run(action);
        }
        if scopes.iter().any(|scope| scope.is_typing()) {
            return typing::type_key(state, chord);
        }
        // Keys pressed with the input method still on.
        match keymap.find(&scopes, chord.on_keyboard()) {
            Some(action) => state.run(action),
            None if matches!(state.dialog, Some(Dialog::FirstStep(_))) && chord.typed().is_some() => {
                state.say(Tone::Hint, state.tr().t("first-step-keys"));
                Vec::new()
            }
            None if chord.typed().is_some_and(|c| !c.is_ascii()) => {
                state.say(Tone::Hint, state.tr().t("notice-input-method"));
                Vec::new()
            }
            None if state.dialog.is_none() && state.session().is_some() => state.say_nothing_done(chord),
            None => typing::type_key(state, chord),
        }
    })
}

/// Lets go of what was said and has been read, when a key or a click comes: why something is not possible at once, what
/// was done when another screen is gone to.
fn read_on(state: &mut State, act: impl FnOnce(&mut State) -> Vec<Effect>) -> Vec<Effect> {
    state.notice.take_if(|notice| notice.tone != Tone::Done);
    let screen = |state: &State| state.session().map(|session| discriminant(&session.screen));
    let (from, said) = (screen(state), state.notice.clone());
    let effects = act(state);
    if screen(state) != from && state.notice == said {
        state.notice = None;
    }
    effects
}

/// Gives everything that scrolls its size, so that what is selected and where one types are in view.
fn settle(state: &mut State) {
    let body = layout::parts(state.width, state.height).body;
    let (tr, today) = (state.tr(), state.moment.today);
    let panes = state.panes();
    let settings = &state.settings;
    let ambiguous = settings.display.ambiguous;
    let set_line = |editor: &Editor, area: Area, labels: &SharedLabels| {
        editor.set_view(area.width.max(2).into(), 1, ambiguous, labels);
    };
    match &mut state.place {
        Place::Locked(lock) => lock.settle(layout::lock_input_width(state.width), ambiguous),
        Place::Open(session) => {
            let labels: SharedLabels = session.labels.clone();
            let page = session.screen.list_rows(body, panes);
            if let Some((pos, len)) = session.screen.list() {
                pos.settle(len, page);
            }
            match &mut session.screen {
                Screen::Form(form) => {
                    form.settle(body, &labels, (tr, today), settings);
                    form.flag(&session.known);
                }
                Screen::Search(search) => set_line(&search.input, layout::search(body).0.inside(), &labels),
                screen => {
                    if let Some(line) = screen.line() {
                        set_line(line, layout::list_line(body).1, &labels);
                    }
                }
            }
        }
    }
    let line = Area { width: layout::dialog(state.width, state.height, 3).width.saturating_sub(16), height: 1, ..body };
    let labels: SharedLabels = Arc::new(crate::text::NoLabels);
    let sheet = state.sheet();
    match &mut state.dialog {
        Some(Dialog::Guide(guide)) => {
            guide.settle(sheet);
            guide.find.iter().for_each(|editor| set_line(editor, line, &labels));
        }
        Some(Dialog::Palette(palette)) => set_line(&palette.input, line, &labels),
        Some(Dialog::Sign(sign)) => {
            let lines = sign.passphrase.iter().chain([&sign.witness, &sign.witness_passphrase]);
            lines.for_each(|editor| set_line(editor, line, &labels));
        }
        Some(Dialog::Secret(secret)) => secret.lines.iter().for_each(|editor| set_line(editor, line, &labels)),
        Some(Dialog::Code(code)) => code.typed.iter().flatten().for_each(|editor| set_line(editor, line, &labels)),
        _ => {}
    }
}

impl State {
    /// Does an action, or says why it cannot be done now.
    pub(super) fn run(&mut self, action: &Action) -> Vec<Effect> {
        match (action.blocked)(self) {
            Some(why) => {
                self.say_blocked(why);
                Vec::new()
            }
            None => (action.run)(self),
        }
    }

    /// Says that a key does nothing here.
    fn say_nothing_done(&mut self, chord: Chord) -> Vec<Effect> {
        let tr = self.tr();
        let said = tr.with("notice-no-such-key", &[("key", tr.key_name(&chord.to_string()))]);
        self.say(Tone::Hint, said);
        Vec::new()
    }

    /// Where keys are looked up, the nearest first.
    pub fn scopes(&self) -> Vec<Scope> {
        match &self.dialog {
            Some(Dialog::Help(_)) => vec![Scope::Help, Scope::Dialog],
            Some(Dialog::Guide(guide)) if guide.find.is_some() => vec![Scope::GuideFind, Scope::Typing, Scope::Dialog],
            Some(Dialog::Guide(_)) => vec![Scope::Guide, Scope::Dialog],
            Some(Dialog::Palette(_)) => vec![Scope::Palette, Scope::Dialog],
            Some(Dialog::Outside(_)) => vec![Scope::Outside, Scope::Dialog],
            Some(Dialog::FirstStep(_)) => vec![Scope::FirstStep, Scope::Dialog],
            Some(Dialog::Erase(_)) => vec![Scope::Erase, Scope::Dialog],
            Some(Dialog::Templates(_)) => vec![Scope::Templates, Scope::Dialog],
            Some(Dialog::WeeklyPrompt(_)) => vec![Scope::WeeklyPrompt, Scope::Dialog],
            Some(Dialog::CardDraft(asked)) if asked.signed => vec![Scope::LeftDraft, Scope::Dialog],
            Some(Dialog::CardDraft(_)) => vec![Scope::CardDraft, Scope::Dialog],
            Some(Dialog::Sign(_)) => vec![Scope::Sign, Scope::Typing, Scope::Dialog],
            Some(Dialog::Secret(_)) => vec![Scope::Secret, Scope::Typing, Scope::Dialog],
            Some(Dialog::Code(code)) if code.typed.is_some() => vec![Scope::CodeCheck, Scope::Typing, Scope::Dialog],
            Some(Dialog::Code(_)) => vec![Scope::Code, Scope::Dialog],
            Some(Dialog::Conflict(_)) => vec![Scope::Conflict, Scope::Dialog],
            None => self.scopes_behind_dialog(),
        }
    }

    /// The same as if no dialog were open: what help and the palette speak of.
    pub fn scopes_behind_dialog(&self) -> Vec<Scope> {
        let session = match &self.place {
            Place::Locked(lock) => return vec![lock_scope(lock)],
            Place::Open(session) => session,
        };
        let own = match &session.screen {
            Screen::Form(form) if form.find.is_some() => return vec![Scope::Find, Scope::Form, Scope::Typing],
            Screen::Form(form) if form.completion.as_ref().is_some_and(Completion::offers) => {
                return vec![Scope::Completion, Scope::Form, Scope::Typing];
            }
            Screen::Form(form) => {
                let wish: &[Scope] = if form.is_wish() { &[Scope::Wish] } else { &[] };
                return [wish, form.field_scopes(), &[Scope::Form, Scope::Typing]].concat();
            }
            Screen::Search(_) => return vec![Scope::Search, Scope::Typing],
            Screen::Week(_) => return vec![Scope::Week, Scope::Anywhere],
            Screen::Diary(screen) if screen.reading => return vec![Scope::Reading, Scope::Anywhere],
            Screen::Diary(screen) if screen.line.is_some() => {
                return vec![Scope::DiaryLine, Scope::LineAnywhere, Scope::Typing];
            }
            screen if screen.line().is_some() => return vec![Scope::Filter, Scope::LineAnywhere, Scope::Typing],
            Screen::Desk(_) => Scope::Desk,
            Screen::Contacts(_) => Scope::Contacts,
            Screen::Pledges(_) => Scope::Pledges,
            Screen::Weeks(_) => Scope::Weeks,
            Screen::Diary(_) => Scope::Diary,
            Screen::Trash(_) => Scope::Trash,
            Screen::Exports(_) => Scope::Exports,
            Screen::Settings(_) => Scope::Settings,
            Screen::ExportPreview(screen) if screen.written.is_some() => Scope::ExportWritten,
            Screen::ExportPreview(_) => Scope::ExportPreview,
            Screen::ImportPreview(_) => Scope::ImportPreview,
            Screen::Matters(_) => Scope::Matters,
            Screen::Figures(_) => Scope::Figures,
        };
        let filtered = session.screen.filter().is_some().then_some(Scope::Filtered);
        let details = session.details.then_some(Scope::Details);
        [Some(own), details, filtered, Some(Scope::List), Some(Scope::Anywhere)].into_iter().flatten().collect()
    }

    /// How lists and details share the screen.
    pub fn panes(&self) -> Panes {
        Panes { large: self.settings.display.large, details: self.session().is_some_and(|session| session.details) }
    }

    /// What help tells of: everything that has a key here, as if no dialog were open.
    pub fn help_actions(&self) -> Vec<&'static Action> {
        let scopes = self.scopes_behind_dialog();
        let with_keys = |scope| {
            let here = actions::all().filter(|action| action.scope == scope);
            let mut here: Vec<_> = here.filter(|action| !self.settings.keymap.keys(action).is_empty()).collect();
            // What can be done now comes first.
            here.sort_by_key(|action| (action.blocked)(self).is_some());
            here
        };
        scopes.iter().flat_map(|scope| with_keys(*scope)).collect()
    }
}

fn lock_scope(lock: &LockScreen) -> Scope {
    match (&lock.new, &lock.passphrase) {
        (Some(_), _) => Scope::NewJournal,
        (None, Some(_)) => Scope::Passphrase,
        (None, None) => Scope::Lock,
    }
}
