//! What came of effects.

use super::dialog::{ConflictDialog, Dialog, WeeklyPrompt};
use super::effect::{Effect, Outcome, Ticket, Upkeep};
use super::failure::Failure;
use super::form::Form;
use super::query::{Answer, Query};
use super::screen::Screen;
use super::session::{Purpose, Session, UndoStep};
use super::state::{State, Tone};
use crate::domain::change::{Applied, Change, DraftTarget, Record, RecordKey};
use crate::domain::pledge_time::MANY;
use crate::domain::signoff::SignOff;
use crate::domain::week::Week;
use chrono::NaiveDate;

/// Takes an outcome in.
pub(super) fn receive(state: &mut State, outcome: Outcome) -> Vec<Effect> {
    match super::exporting::receive(state, outcome).or_else(|other| super::erasing::receive(state, other)) {
        Ok(effects) => effects,
        Err(outcome) => receive_other(state, outcome),
    }
}

fn receive_other(state: &mut State, outcome: Outcome) -> Vec<Effect> {
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
        Outcome::WhereaboutsLeft { shown } => whereabouts_left(state, shown),
        Outcome::WhereaboutsFailed(failure) => {
            if let Some(form) = state.session_mut().and_then(|session| session.form_mut()) {
                form.saving = false;
            }
            fail(state, &failure);
            Vec::new()
        }
        Outcome::Opened(opened) => super::opening::open(state, *opened),
        Outcome::OpenFailed(failure) => super::opening::failed(state, failure),
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
            let text = failure.say(state.tr());
            state.code_failed(text);
            Vec::new()
        }
        Outcome::LookedAfter(upkeep) => {
            looked_after(state, upkeep);
            Vec::new()
        }
        Outcome::Loaded(query, answer) => loaded(state, &query, *answer),
        Outcome::LoadFailed(query, failure) => load_failed(state, &query, &failure),
        Outcome::Applied(ticket, applied) => applied_change(state, ticket, *applied),
        Outcome::ApplyFailed(ticket, failure) => apply_failed(state, ticket, failure),
        Outcome::Confirmed(sign_off) => confirmed(state, &sign_off),
        Outcome::ConfirmFailed(week, failure) => confirm_failed(state, week, &failure),
        Outcome::Amended(week) => amended(state, week),
        Outcome::AmendFailed(_, failure) => {
            if let Some(form) = state.session_mut().and_then(|session| session.form_mut()) {
                form.saving = false;
            }
            fail(state, &failure);
            Vec::new()
        }
        Outcome::EditedOutside(result) => {
            state.come_back(result);
            Vec::new()
        }
        Outcome::ChangedElsewhere => state.session_mut().map(Session::reload).unwrap_or_default(),
        Outcome::Erased(..)
        | Outcome::EraseFailed(_)
        | Outcome::ExportPreviewed(_)
        | Outcome::ExportProgress { .. }
        | Outcome::Exported(_)
        | Outcome::ExportFailed(_)
        | Outcome::ExportCancelled
        | Outcome::ExportCopied(_)
        | Outcome::ExportOpened => Vec::new(),
    }
}

fn fail(state: &mut State, failure: &Failure) {
    let text = failure.say(state.tr());
    state.say(Tone::Failed, text);
}

/// Takes in how the file is; a filling disk is said once an unlock.
fn looked_after(state: &mut State, upkeep: Upkeep) {
    let tr = state.tr();
    let Some(session) = state.session_mut() else { return };
    let before = session.upkeep.replace(upkeep).unwrap_or_default();
    if upkeep.backup_overdue && !before.backup_overdue {
        state.say(Tone::Failed, tr.t("notice-backup-overdue"));
    }
    if let Some(free) = upkeep.low_space.filter(|_| before.low_space.is_none()) {
        state.say(Tone::Failed, tr.with("notice-low-space", &[("free", (free >> 20).to_string())]));
    }
}

fn whereabouts_left(state: &mut State, shown: bool) -> Vec<Effect> {
    let text = state.tr().t(if shown { "notice-whereabouts" } else { "notice-whereabouts-gone" });
    let effects = state.session_mut().filter(|session| session.form().is_some_and(|form| form.saving));
    let effects = effects.map(Session::back).unwrap_or_default();
    state.say(Tone::Done, text);
    effects
}

fn loaded(state: &mut State, query: &Query, answer: Answer) -> Vec<Effect> {
    let today = state.moment.today;
    if let Some(effects) = state.return_to_draft(&answer) {
        return effects;
    }
    let shows_code = matches!(state.dialog, Some(Dialog::Code(_)));
    let Some(session) = state.session_mut() else { return Vec::new() };
    match answer {
        Answer::Directory(directory) => session.set_directory(directory),
        Answer::Drafts(drafts) => session.drafts = drafts,
        Answer::OwedWeeks(weeks, total) => {
            let ask = !session.prompted && !weeks.is_empty();
            // A recovery code is shown first; the weeks are asked about after it.
            session.prompted |= !shows_code;
            (session.owed, session.owed_total) = (Some(weeks), total);
            if ask && state.dialog.is_none() {
                state.dialog = Some(Dialog::WeeklyPrompt(WeeklyPrompt::default()));
            }
        }
        answer => {
            if let Some(name) = own_name(&answer) {
                session.own_name = name;
            }
            if let Some(form) = awaited_form(session, &answer, today) {
                return session.go(Screen::Form(Box::new(form)));
            }
            let effects = session.screen.receive(query, &answer);
            hint_drafts(state);
            return effects;
        }
    }
    Vec::new()
}

/// The cadre's own name, in an answer that tells it.
fn own_name(answer: &Answer) -> Option<String> {
    match answer {
        Answer::Desk(desk) => Some(desk.contact_card.full_name.clone()),
        Answer::ContactCard(card) => Some(card.value.full_name.clone()),
        _ => None,
    }
}

/// The form of a kept draft, once the record it changes has come.
fn awaited_form(session: &mut Session, answer: &Answer, today: NaiveDate) -> Option<Form> {
    let draft = session.awaited_draft.as_ref()?;
    let DraftTarget::Edit(key) = &draft.target else { return None };
    let id = draft.id.clone();
    let mut form = match answer {
        Answer::ContactCard(card) => Form::for_record(Record::ContactCard(card.value.clone()), Some(card.revision), id),
        Answer::Household(h) => Form::for_record(Record::Household(h.value.clone()), Some(h.revision), id),
        Answer::Pledge(pledge) => Form::for_pledge_draft(draft, pledge, today),
        Answer::Entry(e) => Form::for_record(Record::Entry(e.value.clone()), Some(e.revision), id),
        Answer::Matter(matter) => Form::for_matter_draft(matter, draft, today),
        Answer::Week(view) => {
            let saved =
                crate::domain::progress_card::SavedCard { card: view.card.clone(), drafted: view.drafted.clone() };
            Some(Form::for_week(saved, view.revision, id))
        }
        _ => None,
    }?;
    if form.basis.as_ref().map(Record::key).as_ref() != Some(key) {
        return None;
    }
    let draft = session.awaited_draft.take()?;
    form.take_draft(&draft);
    Some(form)
}

/// Says once an unlock that drafts are waiting on the desk.
fn hint_drafts(state: &mut State) {
    let Some(session) = state.session_mut() else { return };
    let Screen::Desk(desk) = &session.screen else { return };
    let drafts = desk.desk.as_ref().map_or(0, |desk| desk.drafts);
    if drafts > 0 && !session.told_of_drafts {
        session.told_of_drafts = true;
        let text = state.tr().with("notice-drafts", &[("count", drafts.to_string())]);
        state.say(Tone::Hint, text);
    }
}

fn load_failed(state: &mut State, query: &Query, failure: &Failure) -> Vec<Effect> {
    if let Some(session) = state.session_mut() {
        let wanted = session.awaited_draft.as_ref().is_some_and(|draft| match &draft.target {
            DraftTarget::Edit(key) => Query::from(key) == *query,
            DraftTarget::New(_) | DraftTarget::Amend(_) => false,
        });
        if wanted {
            session.awaited_draft = None;
        }
    }
    fail(state, failure);
    Vec::new()
}

fn applied_change(state: &mut State, ticket: Ticket, applied: Applied) -> Vec<Effect> {
    let (now, tr) = (state.moment.now, state.tr());
    let Some(session) = state.session_mut() else { return Vec::new() };
    let Some(purpose) = session.pending.remove(&ticket) else { return Vec::new() };
    let record = applied.key.as_ref().map_or_else(|| tr.t("record-work-plan"), |key| tr.record(key));
    let (said, what) = match purpose {
        Purpose::KeepDraft { draft, at } => {
            if let Some(form) = session.form_of(&draft) {
                form.mark_kept(at, now);
            }
            return state.go_on_leaving();
        }
        Purpose::DropSigned => return session.reload(),
        Purpose::DropDraft(draft) => {
            let what = tr.with("done-draft", &[("what", tr.draft_target(&draft.target))]);
            session.push_undo(UndoStep { what: what.clone(), change: Change::KeepDraft(*draft) });
            (tr.with("notice-removed", &[("what", what.clone())]), what)
        }
        Purpose::SaveForm => {
            let deed = session.form().map_or("deed-edit", Form::deed);
            let saved = tr.with("notice-saved", &[("what", record.clone())]);
            let new = session.form().is_some_and(|form| form.base.is_none());
            let open = session.directory.pledges.iter().filter(|(_, _, open)| *open).count() + 1;
            let many = new && matches!(applied.key, Some(RecordKey::Pledge(_))) && open > MANY;
            // A hint, not a wall.
            let hint = tr.with("pledge-many", &[("count", open.to_string())]);
            (if many { format!("{saved}{hint}") } else { saved }, tr.with(deed, &[("what", record)]))
        }
        Purpose::Remove(what) => {
            (tr.with("notice-removed", &[("what", what.clone())]), tr.with("deed-remove", &[("what", what)]))
        }
        Purpose::Other(what) => (tr.with("notice-done", &[("what", what.clone())]), what),
        Purpose::Undo(UndoStep { what, .. }) => {
            if let Some(change) = applied.undo {
                session.redo.push(UndoStep { what: what.clone(), change });
            }
            let effects = session.reload();
            state.say(Tone::Done, tr.with("notice-undone", &[("what", what)]));
            return effects;
        }
        Purpose::Redo(UndoStep { what, .. }) => {
            if let Some(change) = applied.undo {
                session.push_undo(UndoStep { what: what.clone(), change });
            }
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
    }
    session.redo.clear();
    if let Some(change) = applied.undo {
        session.push_undo(UndoStep { what, change });
    }
    let effects = session.reload();
    state.say(Tone::Done, said);
    effects
}

fn apply_failed(state: &mut State, ticket: Ticket, failure: Failure) -> Vec<Effect> {
    let now = state.moment.now;
    let Some(session) = state.session_mut() else { return Vec::new() };
    let purpose = session.pending.remove(&ticket);
    session.leaving = None;
    // A step that may yet succeed can be tried again; one that somebody else's change has overtaken can not.
    let lasting = matches!(failure, Failure::Conflict { .. } | Failure::Rule(_) | Failure::NotFound(_));
    match &purpose {
        Some(Purpose::Undo(step)) if !lasting => session.undo.push(step.clone()),
        Some(Purpose::Redo(step)) if !lasting => session.redo.push(step.clone()),
        _ => {}
    }
    match &purpose {
        Some(Purpose::SaveForm) => {
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

fn confirmed(state: &mut State, sign_off: &SignOff) -> Vec<Effect> {
    let tr = state.tr();
    if matches!(&state.dialog, Some(Dialog::Sign(sign)) if sign.week() == sign_off.week) {
        state.dialog = None;
    }
    let left = state.session().map_or(0, |session| session.owed_besides(sign_off.week));
    let effects = state.session_mut().map(Session::reload).unwrap_or_default();
    let said = [("week", tr.week(sign_off.week)), ("count", left.to_string())];
    state.say(Tone::Done, tr.with(if left == 0 { "notice-confirmed" } else { "notice-confirmed-more" }, &said));
    effects
}

fn confirm_failed(state: &mut State, week: Week, failure: &Failure) -> Vec<Effect> {
    let text = failure.say(state.tr());
    match &mut state.dialog {
        Some(Dialog::Sign(sign)) if sign.week() == week => {
            sign.fail(text);
        }
        _ => state.say(Tone::Failed, text),
    }
    Vec::new()
}

fn amended(state: &mut State, week: Week) -> Vec<Effect> {
    let tr = state.tr();
    let Some(session) = state.session_mut() else { return Vec::new() };
    let draft = session.form().filter(|form| form.saving).map(|form| form.draft.clone());
    if draft.is_some() {
        session.screen = session.trail.pop().unwrap_or_else(|| Screen::Desk(Default::default()));
    }
    let mut effects = draft.map(|draft| state.apply(Change::DropDraft(draft), Purpose::DropSigned)).unwrap_or_default();
    effects.extend(state.session_mut().map(Session::reload).unwrap_or_default());
    state.say(Tone::Done, tr.with("notice-amended", &[("week", tr.week(week))]));
    effects
}
