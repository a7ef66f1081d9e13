//! What came of changes to records.

use super::receive::fail;
use crate::app::dialog::{ConflictDialog, Dialog};
use crate::app::effect::{Effect, Ticket};
use crate::app::failure::Failure;
use crate::app::form::Form;
use crate::app::screen::Screen;
use crate::app::session::{Purpose, Session};
use crate::app::state::{State, Tone};
use crate::app::undo::UndoStep;
use crate::domain::change::{Applied, Change, Promise, RecordKey};
use crate::domain::pledge_time::MANY;
use crate::i18n::Catalog;

pub(super) fn applied_change(state: &mut State, ticket: Ticket, applied: Applied) -> Vec<Effect> {
    let (now, tr) = (state.moment.now, state.tr());
    let Some(session) = state.session_mut() else { return Vec::new() };
    let Some(purpose) = session.pending.remove(&ticket) else { return Vec::new() };
    let record = applied.key.as_ref().map_or_else(|| tr.t("record-work-plan"), |key| tr.record(key));
    let signed = applied.signed_week.map(|week| tr.with("notice-signed-week", &[("week", tr.week(week))]));
    let mut tone = Tone::Done;
    let (said, what) = match purpose {
        Purpose::KeepDraft { draft, at } => {
            if let Some(form) = session.form_of(&draft) {
                form.mark_kept(at, now);
            }
            return state.go_on_leaving();
        }
        Purpose::DropSaved => return session.reload(),
        Purpose::DropDraft(draft) => {
            let of = [("what", tr.draft_target(&draft.target))];
            let what = tr.with("done-draft", &of);
            session.push_undo(UndoStep { what: what.clone(), change: Change::KeepDraft(*draft) });
            (tr.with("notice-draft-dropped", &of), what)
        }
        Purpose::SaveForm => {
            let deed = session.form().map_or("deed-edit", Form::deed);
            let state_told = session.form().and_then(|form| form.tell_state(tr));
            let saved = state_told.unwrap_or_else(|| tr.with("notice-saved", &[("what", record.clone())]));
            let new = session.form().is_some_and(|form| form.base.is_none());
            let open = session.directory.pledges.iter().filter(|(_, _, open)| *open).count() + 1;
            let many = new && matches!(applied.key, Some(RecordKey::Pledge(_))) && open > MANY;
            let named = session.form().is_some_and(Form::names_without_consent);
            let unlinked = session.form().and_then(|form| form.tell_unlinked(tr));
            let hints = session.form().map_or(0, Form::hints);
            let owed = applied.owed.as_ref().map(|promise| tell_owed(session, promise, tr));
            let doubts = session.form().map(|form| form.remarks(tr)).unwrap_or_default();
            tone = if unlinked.is_some() || !doubts.is_empty() { Tone::Hint } else { Tone::Done };
            // Hints, no wall.
            let remarks = [
                many.then(|| tr.with("pledge-many", &[("count", open.to_string())])),
                named.then(|| tr.t("household-named")),
                signed,
                owed,
                unlinked,
                (hints > 0).then(|| tr.with("hints-left", &[("count", hints.to_string())])),
            ];
            let remarks = doubts.into_iter().map(Some).chain(remarks);
            (remarked(tr, saved, remarks), tr.with(deed, &[("what", record)]))
        }
        Purpose::Remove(what) => {
            let removed = tr.with("notice-removed", &[("what", what.clone())]);
            (remarked(tr, removed, [signed]), tr.with("deed-remove", &[("what", what)]))
        }
        Purpose::Other(what) => (tr.with("notice-done", &[("what", what.clone())]), what),
        Purpose::Undo(UndoStep { what, .. }) => {
            if let Some(change) = applied.undo {
                session.redo.push(UndoStep { what: what.clone(), change });
            }
            want(session, applied.key.as_ref());
            let effects = session.reload();
            let kept: Vec<String> = applied.kept.iter().map(|key| tr.record(key)).collect();
            let undone = tr.with("notice-undone", &[("what", what)]);
            if kept.is_empty() {
                state.say(Tone::Done, undone);
            } else {
                let kept = tr.with("notice-import-kept", &[("records", kept.join(&tr.t("list-and")))]);
                state.say(Tone::Hint, tr.two(undone, kept));
            }
            return effects;
        }
        Purpose::Redo(UndoStep { what, .. }) => {
            if let Some(change) = applied.undo {
                session.push_undo(UndoStep { what: what.clone(), change });
            }
            want(session, applied.key.as_ref());
            let effects = session.reload();
            state.say(Tone::Done, tr.with("notice-redone", &[("what", what)]));
            return effects;
        }
    };
    if session.form().is_some_and(|form| form.saving) {
        session.screen = session.trail.pop().unwrap_or_else(|| Screen::Desk(Default::default()));
        // An entry from which this matter was begun goes on, with the link in its text.
        if let (Some(RecordKey::Matter(code)), Some(form)) = (&applied.key, session.form_mut())
            && form.link_matter(code)
        {
            form.touch(now);
        }
        want(session, applied.key.as_ref());
    }
    session.redo.clear();
    if let Some(change) = applied.undo {
        session.push_undo(UndoStep { what, change });
    }
    let effects = session.reload();
    state.say(tone, said);
    effects
}

/// Says that a household still waits, and how that ends.
fn tell_owed(session: &Session, promise: &Promise, tr: Catalog) -> String {
    let who = session.household_label(&promise.household);
    let [day, told] = [promise.on, promise.told_on].map(|day| tr.day(day));
    let values = [("who", who), ("day", day), ("told", told), ("entry", promise.entry.to_string())];
    tr.with("promise-still-owed", &values)
}

/// What was done, and what there is to remark on it.
fn remarked(tr: Catalog, said: String, remarks: impl IntoIterator<Item = Option<String>>) -> String {
    remarks.into_iter().flatten().fold(said, |said, remark| tr.two(said, remark))
}

/// The list that is shown comes to stand on what was changed; where another is shown, when it is gone to.
fn want(session: &mut Session, key: Option<&RecordKey>) {
    if let Some(key) = key {
        session.screen.want(key);
        session.stand_on(key.clone());
    }
}

pub(super) fn apply_failed(state: &mut State, ticket: Ticket, failure: Failure) -> Vec<Effect> {
    let now = state.moment.now;
    let Some(session) = state.session_mut() else { return Vec::new() };
    let purpose = session.pending.remove(&ticket);
    session.leaving = None;
    session.signing = None;
    // A step that may yet succeed can be tried again; one that somebody else's change has overtaken can not.
    let lasting = matches!(failure, Failure::Conflict { .. } | Failure::Rule(_) | Failure::NotFound(_));
    match &purpose {
        Some(Purpose::Undo(step)) if !lasting => session.undo.push(step.clone()),
        Some(Purpose::Redo(step)) if !lasting => session.redo.push(step.clone()),
        _ => {}
    }
    match &purpose {
        Some(Purpose::SaveForm | Purpose::DropDraft(_)) => {
            if let Some(form) = session.form_mut() {
                form.saving = false;
            }
        }
        Some(Purpose::KeepDraft { draft, .. }) => {
            if let Some(form) = session.form_of(draft) {
                form.mark_not_kept(now);
            }
        }
        _ => {}
    }
    match failure {
        Failure::Conflict { theirs, kept, .. } if purpose == Some(Purpose::SaveForm) => {
            state.dialog = Some(Dialog::Conflict(Box::new(ConflictDialog { theirs, kept })));
        }
        failure => fail(state, &failure),
    }
    Vec::new()
}
