//! What came of questions to the journal.

use super::receive::fail;
use crate::app::dialog::{Dialog, WeeklyPrompt};
use crate::app::effect::Effect;
use crate::app::failure::Failure;
use crate::app::form::Form;
use crate::app::query::{Answer, Query};
use crate::app::screen::Screen;
use crate::app::session::Session;
use crate::app::state::{State, Tone};
use crate::domain::change::{Draft, DraftTarget, Record, RecordKey};
use crate::domain::overview::DueItem;
use crate::domain::week_view::WeekView;
use chrono::NaiveDate;

pub(super) fn loaded(state: &mut State, query: &Query, answer: Answer) -> Vec<Effect> {
    let today = state.moment.today;
    if let Some(effects) = state.return_to_draft(&answer).or_else(|| state.answer_awaited(&answer)) {
        return effects;
    }
    let shows_code = matches!(state.dialog, Some(Dialog::Code(_)));
    let Some(session) = state.session_mut() else { return Vec::new() };
    match answer {
        Answer::Directory(directory) => session.set_directory(directory),
        Answer::Paths(paths) => {
            if let (Query::Paths(typed), Some(form)) = (query, session.form_mut()) {
                form.offer_paths(typed, &paths);
            }
        }
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
            if let Some((draft, view)) = left_over(session, &answer) {
                return state.ask_about_left(draft, view);
            }
            if let Some(form) = awaited_form(session, &answer, today) {
                return session.go(Screen::Form(Box::new(form)));
            }
            let mut effects = session.screen.receive(query, &answer);
            if matches!(answer, Answer::Week(_)) {
                effects.extend(state.go_on_signing());
            }
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

/// A draft of a card that has been signed meanwhile, once the card has come.
fn left_over<'a>(session: &mut Session, answer: &'a Answer) -> Option<(Draft, &'a WeekView)> {
    let Answer::Week(view) = answer else { return None };
    let target = DraftTarget::Edit(RecordKey::Week(view.week));
    let draft = session.awaited_draft.take_if(|draft| draft.target == target && view.sign_off.is_some())?;
    Some((draft, view))
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
        Answer::Week(view) => Some(Form::for_week(view, id)),
        _ => None,
    }?;
    if form.basis.as_ref().map(Record::key).as_ref() != Some(key) {
        return None;
    }
    let draft = session.awaited_draft.take()?;
    form.take_draft(&draft);
    Some(form)
}

/// Drafts that are named when it is said that they wait.
const NAMED: usize = 2;

/// Says once an unlock that drafts are waiting on the desk.
fn hint_drafts(state: &mut State) {
    let Some(session) = state.session_mut() else { return };
    let Screen::Desk(desk) = &session.screen else { return };
    let drafts = desk.due().iter().filter_map(|item| if let DueItem::Draft(draft) = item { Some(draft) } else { None });
    let targets: Vec<DraftTarget> = drafts.map(|draft| draft.target.clone()).collect();
    if targets.is_empty() || session.told_of_drafts {
        return;
    }
    session.told_of_drafts = true;
    let tr = state.tr();
    let mut which: Vec<String> = targets.iter().take(NAMED).map(|target| tr.draft_target(target)).collect();
    if targets.len() > NAMED {
        which.push("…".into());
    }
    let said = [("count", targets.len().to_string()), ("which", which.join(&tr.t("list-and")))];
    state.say(Tone::Hint, tr.with("notice-drafts", &said));
}

pub(super) fn load_failed(state: &mut State, query: &Query, failure: &Failure) -> Vec<Effect> {
    if let Some(session) = state.session_mut() {
        let wanted = session.awaited_draft.as_ref().is_some_and(|draft| match &draft.target {
            DraftTarget::Edit(key) => Query::from(key) == *query,
            DraftTarget::New(_) | DraftTarget::Amend(_) => false,
        });
        if wanted {
            session.awaited_draft = None;
        }
        session.awaited_answer.take_if(|key| *query == Query::from(&*key));
    }
    fail(state, failure);
    Vec::new()
}
