//! What came of imports.

use super::receive::{fail, waiting};
use crate::app::bringing::{ImportOutcome, ImportReport};
use crate::app::effect::Effect;
use crate::app::form::FormKind;
use crate::app::screen::{ImportPreviewScreen, Screen};
use crate::app::session::Session;
use crate::app::state::{State, Tone};
use crate::app::undo::UndoStep;

/// Takes it in.
pub(super) fn imported(state: &mut State, outcome: ImportOutcome) -> Vec<Effect> {
    match outcome {
        ImportOutcome::Previewed(preview) => {
            if let Some(screen) = screen(state) {
                screen.receive(*preview);
            }
            Vec::new()
        }
        ImportOutcome::Done(report) => done(state, *report),
        ImportOutcome::Failed(failure) => {
            let seen = screen(state).is_some_and(|screen| {
                (screen.busy, screen.progress) = (false, None);
                screen.preview.is_some()
            });
            let back = if seen { Vec::new() } else { leave(state) };
            fail(state, &failure);
            back
        }
        ImportOutcome::Cancelled => {
            let effects = leave(state);
            state.say(Tone::Hint, state.tr().t("notice-import-cancelled"));
            effects
        }
    }
}

/// Back to the form, which says what was asked for; who went elsewhere meanwhile stays there.
fn leave(state: &mut State) -> Vec<Effect> {
    let session = state.session_mut().filter(|session| matches!(session.screen, Screen::ImportPreview(_)));
    session.map(Session::back).unwrap_or_default()
}

fn done(state: &mut State, report: ImportReport) -> Vec<Effect> {
    let tr = state.tr();
    let (added, unchanged) = (report.count.added, report.count.unchanged);
    let counts =
        [("added", added.to_string()), ("unchanged", unchanged.to_string()), ("rows", report.rows.to_string())];
    let said = match (added, unchanged) {
        (0, _) => tr.with("cli-import-nothing-new", &counts),
        (_, 0) => tr.with("cli-import-added", &counts),
        _ => tr.with("cli-import-some", &counts),
    };
    let Some(session) = state.session_mut() else { return Vec::new() };
    if let Some(change) = report.undo {
        session.redo.clear();
        session.push_undo(UndoStep { what: tr.with("deed-import", &[("count", added.to_string())]), change });
    }
    let here = matches!(session.screen, Screen::ImportPreview(_));
    if here && matches!(session.trail.last(), Some(Screen::Form(form)) if matches!(form.kind, FormKind::Import(_))) {
        session.trail.pop();
    }
    let effects = if here { session.back() } else { session.reload() };
    state.say(Tone::Done, said);
    effects
}

/// Shows how far it has come; whether it was an import that has.
pub(super) fn progressed(state: &mut State, done: u32, total: u32) -> bool {
    let screen = screen(state).filter(|screen| screen.busy);
    screen.map(|screen| screen.progress = Some((done, total))).is_some()
}

/// The preview that is shown, or waits below.
fn screen(state: &mut State) -> Option<&mut ImportPreviewScreen> {
    waiting(state, |screen| match screen {
        Screen::ImportPreview(screen) => Some(&mut **screen),
        _ => None,
    })
}
