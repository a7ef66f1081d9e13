//! What came of exports.

use super::receive::waiting;
use crate::app::effect::Effect;
use crate::app::export::ExportOutcome;
use crate::app::failure::Failure;
use crate::app::screen::{ExportPreviewScreen, Screen};
use crate::app::state::{State, Tone};

/// Takes it in.
pub(super) fn exported(state: &mut State, outcome: ExportOutcome) -> Vec<Effect> {
    let tr = state.tr();
    match outcome {
        ExportOutcome::Previewed(preview) => {
            if let Some(screen) = screen(state) {
                screen.request.aliases = Some(preview.aliases.clone());
                (screen.preview, screen.busy, screen.progress) = (Some(*preview), false, None);
            }
        }
        ExportOutcome::Written(exported) => {
            let missing: String = exported.missing.iter().collect();
            if let Some(screen) = screen(state) {
                (screen.busy, screen.progress) = (false, None);
                screen.pos.selected = 0;
                // Where it lies already it need not be copied to.
                screen.places.retain(|place| !lies_in(&exported.path, place));
                screen.written = Some(exported);
            }
            match missing.is_empty() {
                true => state.say(Tone::Done, tr.t("notice-exported")),
                false => state.say(Tone::Hint, tr.with("cli-export-missing", &[("characters", missing)])),
            }
        }
        ExportOutcome::Failed(failure) => {
            // Where nothing could be shown, what was asked for is what has to be mended.
            if screen(state).is_some_and(|screen| screen.preview.is_none()) {
                let effects = state.session_mut().map(|session| session.back()).unwrap_or_default();
                state.say(Tone::Failed, failure.say(tr));
                return effects;
            }
            let mut said = failure.say(tr);
            if let Some(screen) = screen(state) {
                (screen.busy, screen.progress) = (false, None);
                if let (Failure::FileExists(_), Some(preview), None) = (&failure, &mut screen.preview, &screen.written)
                {
                    preview.exists = true;
                    said = tr.t("export-exists");
                }
            }
            state.say(Tone::Failed, said);
        }
        ExportOutcome::Cancelled => {
            state.say(Tone::Hint, tr.t("failure-cancelled"));
            let session = state.session_mut();
            return session.map(|session| session.back()).unwrap_or_default();
        }
        ExportOutcome::Copied(path) => state.say(Tone::Done, tr.with("notice-export-copied", &[("path", path)])),
        ExportOutcome::NotOpened(path) => {
            state.say(Tone::Failed, tr.with("notice-export-not-opened", &[("path", path)]))
        }
        ExportOutcome::Opened => state.say(Tone::Done, tr.t("notice-export-opened")),
    }
    Vec::new()
}

/// Shows how far it has come.
pub(super) fn progressed(state: &mut State, done: u32, total: u32) -> Vec<Effect> {
    if let Some(screen) = screen(state) {
        screen.progress = Some((done, total));
    }
    Vec::new()
}

/// The preview that is shown, or waits below.
fn screen(state: &mut State) -> Option<&mut ExportPreviewScreen> {
    waiting(state, |screen| match screen {
        Screen::ExportPreview(screen) => Some(&mut **screen),
        _ => None,
    })
}

/// Whether a file lies in a folder, not further down.
fn lies_in(file: &str, folder: &str) -> bool {
    let separators = ['/', '\\'];
    let name = file.strip_prefix(folder).map(|rest| rest.trim_start_matches(separators));
    name.is_some_and(|name| !name.contains(separators))
}

#[cfg(test)]
mod tests {
    use super::lies_in;

    #[test]
    fn a_file_lies_in_one_folder() {
        assert!(lies_in("/home/a/卡.pdf", "/home/a") && lies_in("/home/a/卡.pdf", "/home/a/"));
        assert!(!lies_in("/home/a/卡.pdf", "/home") && !lies_in("/home/a/卡.pdf", "/media/盘"));
    }
}
