//! The passphrase, the recovery code and the backups of the open journal.

use super::action::{Action, Scope, free};
use crate::app::demo::Demo;
use crate::app::dialog::{CodeDialog, Dialog, SecretDialog, SecretKind};
use crate::app::effect::Effect;
use crate::app::state::{State, Tone};
use crate::domain::recovery_code::RecoveryCode;

pub(super) const ACTIONS: &[Action] = &[
    Action {
        id: "passphrase-change",
        scope: Scope::Anywhere,
        keys: &[],
        rank: 0,
        blocked: plain,
        run: |s| ask(s, SecretKind::Change),
    },
    Action {
        id: "code-show",
        scope: Scope::Anywhere,
        keys: &[],
        rank: 0,
        blocked: plain,
        run: |s| ask(s, SecretKind::ShowCode),
    },
    Action {
        id: "backup-now",
        scope: Scope::Anywhere,
        keys: &[],
        rank: 0,
        blocked: free,
        run: |_| vec![Effect::BackUp],
    },
    Action { id: "secret-next", scope: Scope::Secret, keys: &["Enter"], rank: 1, blocked: free, run: secret_next },
    Action {
        id: "secret-down",
        scope: Scope::Secret,
        keys: &["Tab", "Down"],
        rank: 2,
        blocked: free,
        run: |s| step(s, 1),
    },
    Action {
        id: "secret-up",
        scope: Scope::Secret,
        keys: &["Shift-Tab", "Up"],
        rank: 0,
        blocked: free,
        run: |s| step(s, 2),
    },
    Action { id: "secret-close", scope: Scope::Secret, keys: &["Esc"], rank: 3, blocked: busy, run: close },
    Action { id: "code-next", scope: Scope::Code, keys: &["Enter"], rank: 1, blocked: free, run: code_next },
    Action { id: "code-later", scope: Scope::Code, keys: &["Esc"], rank: 2, blocked: free, run: code_back },
    Action { id: "code-check", scope: Scope::CodeCheck, keys: &["Enter"], rank: 1, blocked: free, run: code_next },
    Action {
        id: "code-switch",
        scope: Scope::CodeCheck,
        keys: &["Tab", "Shift-Tab", "Up", "Down"],
        rank: 2,
        blocked: free,
        run: code_switch,
    },
    Action { id: "code-again", scope: Scope::CodeCheck, keys: &["Esc"], rank: 3, blocked: free, run: code_back },
];

fn plain(state: &State) -> Option<&'static str> {
    state.session().is_none_or(|session| session.journal.plain).then_some("blocked-plain")
}

fn busy(state: &State) -> Option<&'static str> {
    matches!(&state.dialog, Some(Dialog::Secret(secret)) if secret.busy).then_some("blocked-saving")
}

/// Asks for the passphrase.
pub(super) fn ask(state: &mut State, kind: SecretKind) -> Vec<Effect> {
    let journal = state.session().map(|session| session.journal.name.to_string()).unwrap_or_default();
    state.dialog = Some(Dialog::Secret(Box::new(SecretDialog::new(kind, journal))));
    Vec::new()
}

fn close(state: &mut State) -> Vec<Effect> {
    state.dialog = None;
    Vec::new()
}

fn secret_next(state: &mut State) -> Vec<Effect> {
    let tr = state.tr();
    match &mut state.dialog {
        Some(Dialog::Secret(secret)) => secret.next(tr).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn step(state: &mut State, by: usize) -> Vec<Effect> {
    if let Some(Dialog::Secret(secret)) = &mut state.dialog {
        secret.go_to((secret.focus + by) % secret.lines.len().max(1));
    }
    Vec::new()
}

fn code_next(state: &mut State) -> Vec<Effect> {
    let Some(Dialog::Code(code)) = &mut state.dialog else { return Vec::new() };
    if !code.next() {
        return Vec::new();
    }
    state.dialog = None;
    let said = state.tr().t("notice-code-noted");
    state.say(Tone::Done, said);
    let mut effects = vec![Effect::CodeNoted];
    effects.extend(state.session_mut().map(|session| session.reload()).unwrap_or_default());
    effects
}

fn code_switch(state: &mut State) -> Vec<Effect> {
    if let Some(Dialog::Code(code)) = &mut state.dialog {
        code.focus = 1 - code.focus;
    }
    Vec::new()
}

fn code_back(state: &mut State) -> Vec<Effect> {
    if let Some(Dialog::Code(code)) = &mut state.dialog
        && !code.back()
    {
        state.dialog = None;
        let said = state.tr().t("notice-code-later");
        state.say(Tone::Hint, said);
        return state.session_mut().map(|session| session.reload()).unwrap_or_default();
    }
    Vec::new()
}

impl State {
    /// Shows a recovery code that was asked for, or that came with a new passphrase.
    pub(in crate::app) fn show_code(&mut self, code: RecoveryCode) {
        if self.session().is_some() {
            if matches!(&self.dialog, Some(Dialog::Secret(secret)) if secret.kind == SecretKind::Change) {
                let said = self.tr().t("notice-passphrase-changed");
                self.say(Tone::Done, said);
                self.demo = if self.is_demo() { Demo::Changed } else { Demo::No };
            }
            self.dialog = Some(Dialog::Code(Box::new(CodeDialog::new(code, self.moment.now))));
        }
    }

    /// Says why there is no code.
    pub(in crate::app) fn code_failed(&mut self, why: String) {
        if let Some(Dialog::Secret(secret)) = &mut self.dialog {
            secret.refuse(0, why);
        } else if self.session().is_some() {
            self.say(Tone::Failed, why);
        }
    }
}
