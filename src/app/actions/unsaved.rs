//! What was typed and not saved, where it would be passed over or is not wanted: a draft of a card that is to be signed or is
//! signed, and a form whose changes are let go of.

use super::action::{Action, Scope, free};
use super::dialogs::close;
use super::form::save;
use super::weeks::{confirm, sign};
use crate::app::dialog::{CardDraftDialog, Dialog};
use crate::app::effect::Effect;
use crate::app::form::Form;
use crate::app::screen::Screen;
use crate::app::session::Purpose;
use crate::app::state::State;
use crate::domain::change::{Change, Draft};
use crate::domain::week_view::WeekView;

pub(super) const ACTIONS: &[Action] = &[
    Action {
        id: "card-draft-save",
        scope: Scope::CardDraft,
        keys: &["Enter"],
        rank: 1,
        blocked: free,
        run: save_first,
    },
    Action {
        id: "card-draft-without",
        scope: Scope::CardDraft,
        keys: &["s", "S"],
        rank: 2,
        blocked: free,
        run: without,
    },
    Action { id: "card-draft-close", scope: Scope::CardDraft, keys: &["Esc"], rank: 3, blocked: free, run: close },
    Action { id: "left-draft-amend", scope: Scope::LeftDraft, keys: &["Enter"], rank: 1, blocked: free, run: amend },
    Action { id: "left-draft-drop", scope: Scope::LeftDraft, keys: &["Del"], rank: 2, blocked: free, run: drop_left },
    Action { id: "left-draft-close", scope: Scope::LeftDraft, keys: &["Esc"], rank: 3, blocked: free, run: close },
    Action { id: "form-discard", scope: Scope::Form, keys: &["F8"], rank: 8, blocked: nothing_typed, run: discard },
];

/// The question about a draft of the card that is to be signed; nothing where there is none that says anything new.
pub(super) fn draft_of(state: &State, view: &WeekView) -> Option<CardDraftDialog> {
    state.session()?.drafts.iter().find_map(|draft| CardDraftDialog::about(draft, view))
}

fn take(state: &mut State) -> Option<CardDraftDialog> {
    match state.dialog.take() {
        Some(Dialog::CardDraft(asked)) => Some(*asked),
        other => {
            state.dialog = other;
            None
        }
    }
}

/// Saves the draft into the card, as its form would; the card is signed as it then stands.
fn save_first(state: &mut State) -> Vec<Effect> {
    let Some(asked) = take(state) else { return Vec::new() };
    let week = asked.week();
    let Some(session) = state.session_mut() else { return Vec::new() };
    let mut effects = session.go(Screen::Form(Box::new(asked.form)));
    effects.extend(save(state));
    if let Some(session) = state.session_mut() {
        session.signing = week.filter(|_| session.form().is_some_and(|form| form.saving));
    }
    effects
}

fn without(state: &mut State) -> Vec<Effect> {
    state.dialog = None;
    sign(state)
}

/// The words of the draft as an amendment, under the draft's name: it is one draft all the time.
fn amend(state: &mut State) -> Vec<Effect> {
    let (now, tr) = (state.moment.now, state.tr());
    let Some(asked) = take(state) else { return Vec::new() };
    let Some(week) = asked.week() else { return Vec::new() };
    let mut form = Form::for_amendment(week, asked.form.draft.clone());
    form.field_mut().set_text(&asked.amendment(tr));
    form.touch(now);
    state.session_mut().map(|session| session.go(Screen::Form(Box::new(form)))).unwrap_or_default()
}

fn drop_left(state: &mut State) -> Vec<Effect> {
    let Some(asked) = take(state) else { return Vec::new() };
    asked.form.to_draft(asked.kept_at).map(|draft| let_go(state, draft)).unwrap_or_default()
}

fn let_go(state: &mut State, draft: Draft) -> Vec<Effect> {
    state.apply(Change::DropDraft(draft.id.clone()), Purpose::DropDraft(Box::new(draft)))
}

fn nothing_typed(state: &State) -> Option<&'static str> {
    let form = state.session().and_then(|session| session.form())?;
    match form.target() {
        _ if form.saving => Some("blocked-saving"),
        Some(_) if form.is_unsaved() => None,
        _ => Some("blocked-nothing-typed"),
    }
}

/// Leaves the form without what was typed in it; undo keeps that as a draft again.
fn discard(state: &mut State) -> Vec<Effect> {
    let now = state.moment.now;
    let Some(form) = state.session_mut().and_then(|session| session.form_mut()) else { return Vec::new() };
    let Some(draft) = form.to_draft(now) else { return Vec::new() };
    form.saving = true;
    let_go(state, draft)
}

impl State {
    /// Goes on with signing a card once what was typed for it is saved and it is shown so.
    pub(in crate::app) fn go_on_signing(&mut self) -> Vec<Effect> {
        let Some(session) = self.session_mut() else { return Vec::new() };
        let Screen::Week(screen) = &session.screen else { return Vec::new() };
        if session.signing.take_if(|week| *week == screen.week).is_none() || self.dialog.is_some() {
            return Vec::new();
        }
        confirm(self)
    }

    /// Asks what is to become of a draft whose card is signed; one that says nothing more than the card goes.
    pub(in crate::app) fn ask_about_left(&mut self, draft: Draft, view: &WeekView) -> Vec<Effect> {
        match CardDraftDialog::about(&draft, view) {
            Some(asked) => {
                self.dialog = Some(Dialog::CardDraft(Box::new(asked)));
                Vec::new()
            }
            None => let_go(self, draft),
        }
    }
}
