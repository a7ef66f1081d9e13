//! What came of exports.

use super::effect::{Effect, Outcome};
use super::failure::Failure;
use super::screen::{ExportPreviewScreen, Screen};
use super::state::{State, Tone};

/// Takes an outcome of an export in; gives any other back.
pub(super) fn receive(state: &mut State, outcome: Outcome) -> Result<Vec<Effect>, Outcome> {
    let tr = state.tr();
    match outcome {
        Outcome::ExportPreviewed(preview) => {
            if let Some(screen) = screen(state) {
                screen.request.aliases = Some(preview.aliases.clone());
                (screen.preview, screen.busy, screen.progress) = (Some(*preview), false, None);
            }
        }
        Outcome::ExportProgress { done, total } => {
            if let Some(screen) = screen(state) {
                screen.progress = Some((done, total));
            }
        }
        Outcome::Exported(exported) => {
            let missing: String = exported.missing.iter().collect();
            if let Some(screen) = screen(state) {
                (screen.busy, screen.progress) = (false, None);
                screen.pos.selected = 0;
                screen.written = Some(exported);
            }
            match missing.is_empty() {
                true => state.say(Tone::Done, tr.t("notice-exported")),
                false => state.say(Tone::Hint, tr.with("cli-export-missing", &[("characters", missing)])),
            }
        }
        Outcome::ExportFailed(failure) => {
            if let Some(screen) = screen(state) {
                (screen.busy, screen.progress) = (false, None);
                if let (Failure::FileExists(_), Some(preview)) = (&failure, &mut screen.preview) {
                    preview.exists = screen.written.is_none();
                }
            }
            state.say(Tone::Failed, failure.say(tr));
        }
        Outcome::ExportCancelled => {
            state.say(Tone::Hint, tr.t("failure-cancelled"));
            let session = state.session_mut();
            return Ok(session.map(|session| session.back()).unwrap_or_default());
        }
        Outcome::ExportCopied(path) => state.say(Tone::Done, tr.with("notice-export-copied", &[("path", path)])),
        Outcome::ExportOpened => state.say(Tone::Done, tr.t("notice-export-opened")),
        other => return Err(other),
    }
    Ok(Vec::new())
}

/// The preview that is shown, or waits below.
fn screen(state: &mut State) -> Option<&mut ExportPreviewScreen> {
    let session = state.session_mut()?;
    let screens = std::iter::once(&mut session.screen).chain(session.trail.iter_mut().rev());
    screens.into_iter().find_map(|screen| match screen {
        Screen::ExportPreview(screen) => Some(&mut **screen),
        _ => None,
    })
}
