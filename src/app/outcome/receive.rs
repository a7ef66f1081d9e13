//! Which outcome is taken in where.

use super::{changing, erasing, exporting, importing, loading, opening, signing};
use crate::app::dialog::Dialog;
use crate::app::effect::{Effect, Outcome};
use crate::app::failure::Failure;
use crate::app::screen::Screen;
use crate::app::session::Session;
use crate::app::state::{State, Tone};

/// Takes an outcome in.
pub(in crate::app) fn receive(state: &mut State, outcome: Outcome) -> Vec<Effect> {
    match outcome {
        Outcome::Journals(journals) => {
            let own = state.session().map(|session| session.journal.name.clone());
            if let (Some(own), Some(Dialog::Sign(sign))) = (own, &mut state.dialog) {
                sign.receive(journals, &own);
            } else if let Some(lock) = state.lock_screen_mut() {
                lock.receive(journals);
            }
            Vec::new()
        }
        Outcome::Whereabouts(lines) => {
            if let Some(lock) = state.lock_screen_mut() {
                lock.whereabouts = lines;
            }
            Vec::new()
        }
        Outcome::WhereaboutsLeft { shown } => opening::whereabouts_left(state, shown),
        Outcome::WhereaboutsFailed(failure) | Outcome::AmendFailed(_, failure) => {
            if let Some(form) = state.session_mut().and_then(|session| session.form_mut()) {
                form.saving = false;
            }
            fail(state, &failure);
            Vec::new()
        }
        Outcome::Opened(opened) => opening::open(state, *opened),
        Outcome::OpenFailed(failure) => opening::open_failed(state, failure),
        Outcome::Locked | Outcome::Quit => Vec::new(),
        Outcome::BackupFailed(failure) => {
            let tr = state.tr();
            state.say(Tone::Failed, tr.with("notice-backup-failed", &[("why", failure.say(tr))]));
            Vec::new()
        }
        Outcome::BackedUp => {
            let text = state.tr().t("notice-backed-up");
            state.say(Tone::Done, text);
            vec![Effect::LookAfter]
        }
        Outcome::Code(code) => {
            state.show_code(code);
            Vec::new()
        }
        Outcome::CodeFailed(failure) => {
            let text = failure.say_to_owner(state.tr());
            state.code_failed(text);
            Vec::new()
        }
        Outcome::LookedAfter(upkeep) => {
            opening::looked_after(state, upkeep);
            Vec::new()
        }
        Outcome::Loaded(query, answer) => loading::loaded(state, &query, *answer),
        Outcome::LoadFailed(query, failure) => loading::load_failed(state, &query, &failure),
        Outcome::Applied(ticket, applied) => changing::applied_change(state, ticket, *applied),
        Outcome::ApplyFailed(ticket, failure) => changing::apply_failed(state, ticket, failure),
        Outcome::Confirmed(sign_off) => signing::confirmed(state, &sign_off),
        Outcome::ConfirmFailed(week, failure) => signing::confirm_failed(state, week, &failure),
        Outcome::Amended(week) => signing::amended(state, week),
        Outcome::EditedOutside(result) => {
            state.come_back(result);
            Vec::new()
        }
        Outcome::ChangedElsewhere => state.session_mut().map(Session::reload).unwrap_or_default(),
        Outcome::Erased(code, erased) => erasing::erased(state, &code, &erased),
        Outcome::EraseFailed(failure) => erasing::erase_failed(state, &failure),
        Outcome::Progress { done, total } => match importing::progressed(state, done, total) {
            true => Vec::new(),
            false => exporting::progressed(state, done, total),
        },
        Outcome::Import(outcome) => importing::imported(state, outcome),
        Outcome::Export(outcome) => exporting::exported(state, outcome),
    }
}

/// Says why something did not happen.
pub(super) fn fail(state: &mut State, failure: &Failure) {
    let text = failure.say(state.tr());
    state.say(Tone::Failed, text);
}

/// A screen of one kind: the one that is shown, or the next that waits below.
pub(super) fn waiting<T>(state: &mut State, of_kind: impl Fn(&mut Screen) -> Option<&mut T>) -> Option<&mut T> {
    let session = state.session_mut()?;
    let mut screens = std::iter::once(&mut session.screen).chain(session.trail.iter_mut().rev());
    screens.find_map(of_kind)
}
