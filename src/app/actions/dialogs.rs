//! Dialogs.

use super::action::{Action, Scope, free};
use crate::app::dialog::{Dialog, Offered, SCREENS};
use crate::app::effect::Effect;
use crate::app::leaving::Leaving;
use crate::app::list::{ListMove, ListPos};
use crate::app::screen::{Screen, SettingsScreen, WeekScreen};
use crate::app::scroll::Scroll;
use crate::app::state::{State, Tone};

pub(super) const ACTIONS: &[Action] = &[
    Action {
        id: "help-close",
        scope: Scope::Help,
        keys: &["Esc", "Enter", "?", "q"],
        rank: 1,
        blocked: free,
        run: close,
    },
    Action {
        id: "help-page-down",
        scope: Scope::Help,
        keys: &["PgDn", "Space"],
        rank: 2,
        blocked: free,
        run: |s| scroll(s, |scroll| scroll.page(true)),
    },
    Action {
        id: "help-page-up",
        scope: Scope::Help,
        keys: &["PgUp"],
        rank: 0,
        blocked: free,
        run: |s| scroll(s, |scroll| scroll.page(false)),
    },
    Action {
        id: "help-down",
        scope: Scope::Help,
        keys: &["Down", "j"],
        rank: 0,
        blocked: free,
        run: |s| scroll(s, |scroll| scroll.go(true)),
    },
    Action {
        id: "help-up",
        scope: Scope::Help,
        keys: &["Up", "k"],
        rank: 0,
        blocked: free,
        run: |s| scroll(s, |scroll| scroll.go(false)),
    },
    Action { id: "palette-run", scope: Scope::Palette, keys: &["Enter"], rank: 1, blocked: free, run: run_found },
    Action {
        id: "palette-down",
        scope: Scope::Palette,
        keys: &["Down"],
        rank: 0,
        blocked: free,
        run: |s| go(s, ListMove::Down),
    },
    Action {
        id: "palette-up",
        scope: Scope::Palette,
        keys: &["Up"],
        rank: 0,
        blocked: free,
        run: |s| go(s, ListMove::Up),
    },
    Action { id: "palette-close", scope: Scope::Palette, keys: &["Esc", "Ctrl-P"], rank: 3, blocked: free, run: close },
    Action { id: "prompt-go", scope: Scope::WeeklyPrompt, keys: &["Enter"], rank: 1, blocked: free, run: go_to_week },
    Action {
        id: "prompt-down",
        scope: Scope::WeeklyPrompt,
        keys: &["Down", "j"],
        rank: 0,
        blocked: free,
        run: |s| go(s, ListMove::Down),
    },
    Action {
        id: "prompt-up",
        scope: Scope::WeeklyPrompt,
        keys: &["Up", "k"],
        rank: 0,
        blocked: free,
        run: |s| go(s, ListMove::Up),
    },
    Action { id: "prompt-later", scope: Scope::WeeklyPrompt, keys: &["Esc", "q"], rank: 3, blocked: free, run: close },
    Action { id: "sign", scope: Scope::Sign, keys: &["Enter"], rank: 1, blocked: free, run: sign },
    Action {
        id: "sign-switch",
        scope: Scope::Sign,
        keys: &["Tab", "Down"],
        rank: 2,
        blocked: free,
        run: |s| switch(s, true),
    },
    Action {
        id: "sign-back",
        scope: Scope::Sign,
        keys: &["Shift-Tab", "Up"],
        rank: 0,
        blocked: free,
        run: |s| switch(s, false),
    },
    Action { id: "sign-witness", scope: Scope::Sign, keys: &["F4"], rank: 3, blocked: nobody_else, run: countersign },
    Action { id: "sign-close", scope: Scope::Sign, keys: &["Esc"], rank: 4, blocked: signing, run: close },
    Action { id: "conflict-mine", scope: Scope::Conflict, keys: &["m"], rank: 1, blocked: free, run: save_mine },
    Action { id: "conflict-theirs", scope: Scope::Conflict, keys: &["t"], rank: 2, blocked: free, run: keep_theirs },
    Action {
        id: "conflict-close",
        scope: Scope::Conflict,
        keys: &["Esc", "Enter"],
        rank: 3,
        blocked: free,
        run: close,
    },
];

/// A dialog keeps nobody from locking a shared terminal.
pub(super) const EVERY_DIALOG: &[Action] = &[
    Action {
        id: "dialog-lock",
        scope: Scope::Dialog,
        keys: &["Ctrl-L"],
        rank: 0,
        blocked: free,
        run: super::anywhere::lock,
    },
    Action {
        id: "dialog-quit",
        scope: Scope::Dialog,
        keys: &["Ctrl-Q"],
        rank: 0,
        blocked: free,
        run: super::anywhere::quit,
    },
];

pub(super) fn close(state: &mut State) -> Vec<Effect> {
    state.dialog = None;
    Vec::new()
}

fn scroll(state: &mut State, turn: impl Fn(&Scroll)) -> Vec<Effect> {
    if let Some(Dialog::Help(scroll)) = &state.dialog {
        turn(scroll);
    }
    Vec::new()
}

/// Rows of a dialog's list that are in view.
pub const ROWS: usize = 10;

pub(super) fn go(state: &mut State, to: ListMove) -> Vec<Effect> {
    let len = match &state.dialog {
        Some(Dialog::Palette(palette)) => palette.found(state).len(),
        Some(Dialog::Templates(_)) => state.settings.all_templates().count(),
        Some(Dialog::WeeklyPrompt(_)) => state.session().map_or(0, |session| session.prompted_weeks().len()),
        _ => return Vec::new(),
    };
    let pos: &mut ListPos = match &mut state.dialog {
        Some(Dialog::Palette(palette)) => &mut palette.pos,
        Some(Dialog::Templates(templates)) => &mut templates.pos,
        Some(Dialog::WeeklyPrompt(prompt)) => &mut prompt.pos,
        _ => return Vec::new(),
    };
    pos.go(to, len, ROWS);
    pos.settle(len, ROWS);
    Vec::new()
}

/// Does the selected action, or says why it cannot be done; for one of another screen goes there and says its key.
fn run_found(state: &mut State) -> Vec<Effect> {
    let Some(Dialog::Palette(palette)) = &state.dialog else { return Vec::new() };
    let Some(offered) = palette.found(state).get(palette.pos.selected).copied() else { return Vec::new() };
    state.dialog = None;
    match offered {
        Offered::Here(action) => state.run(action),
        Offered::There(action) => {
            let number = SCREENS.iter().position(|scope| *scope == action.scope).unwrap_or(0);
            let effects = super::anywhere::jump(state, number);
            let tr = state.tr();
            if let Some(key) = state.settings.keymap.first(action, tr) {
                let said = [("key", key), ("what", action.label(tr))];
                state.say(Tone::Hint, tr.with("palette-went", &said));
            }
            effects
        }
        Offered::Setting(setting) => {
            let screen = Screen::Settings(SettingsScreen::at(setting));
            state.session_mut().map(|session| session.jump(screen)).unwrap_or_default()
        }
    }
}

fn go_to_week(state: &mut State) -> Vec<Effect> {
    let Some(Dialog::WeeklyPrompt(prompt)) = &state.dialog else { return Vec::new() };
    let selected = prompt.pos.selected;
    state.dialog = None;
    let Some(session) = state.session_mut() else { return Vec::new() };
    let Some(week) = session.prompted_weeks().get(selected).map(|line| line.week) else { return Vec::new() };
    session.go(Screen::Week(Box::new(WeekScreen::of(week))))
}

fn signing(state: &State) -> Option<&'static str> {
    matches!(&state.dialog, Some(Dialog::Sign(sign)) if sign.busy).then_some("blocked-saving")
}

fn sign(state: &mut State) -> Vec<Effect> {
    let tr = state.tr();
    match &mut state.dialog {
        Some(Dialog::Sign(sign)) => {
            let open = sign.names.iter().any(|(_, chosen)| chosen.is_none());
            let effects: Vec<Effect> = sign.sign().into_iter().collect();
            if open && !sign.busy {
                sign.error = Some(tr.t("sign-name-open"));
            }
            effects
        }
        _ => Vec::new(),
    }
}

fn switch(state: &mut State, forward: bool) -> Vec<Effect> {
    if let Some(Dialog::Sign(sign)) = &mut state.dialog {
        sign.turn(forward);
    }
    Vec::new()
}

fn nobody_else(state: &State) -> Option<&'static str> {
    let none = matches!(&state.dialog, Some(Dialog::Sign(sign)) if sign.journals.is_empty());
    signing(state).or(none.then_some("blocked-no-countersigner"))
}

fn countersign(state: &mut State) -> Vec<Effect> {
    if let Some(Dialog::Sign(sign)) = &mut state.dialog {
        sign.next_countersigner();
    }
    Vec::new()
}

/// Saves the form over what somebody else saved; theirs stays in the history.
fn save_mine(state: &mut State) -> Vec<Effect> {
    let Some(Dialog::Conflict(conflict)) = state.dialog.take() else { return Vec::new() };
    let revision = conflict.theirs.revision;
    if let Some(form) = state.session_mut().and_then(|session| session.form_mut()) {
        form.base = Some(revision);
    }
    super::form::save(state)
}

/// Leaves the form; ours stays as a draft.
fn keep_theirs(state: &mut State) -> Vec<Effect> {
    state.dialog = None;
    state.leave(Leaving::Back)
}
