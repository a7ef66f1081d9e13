//! Forms and the popup of references in them.

use super::action::{Action, Scope, free};
use crate::app::card_names::link_card;
use crate::app::effect::Effect;
use crate::app::form::{Beginning, FieldError, Form, FormKind};
use crate::app::leaving::Leaving;
use crate::app::list::ListMove;
use crate::app::screen::Screen;
use crate::app::session::Purpose;
use crate::app::state::{State, Tone};
use crate::domain::change::{Change, Draft, DraftTarget, Record};

pub(super) const ACTIONS: &[Action] = &[
    Action { id: "form-save", scope: Scope::Form, keys: &["Ctrl-S"], rank: 1, blocked: saving, run: save },
    Action { id: "wish-look", scope: Scope::Wish, keys: &["Ctrl-S"], rank: 1, blocked: saving, run: save },
    Action { id: "wish-leave", scope: Scope::Wish, keys: &["Esc"], rank: 6, blocked: saving, run: leave },
    Action { id: "form-next", scope: Scope::Form, keys: &["Tab"], rank: 2, blocked: free, run: |s| focus(s, true) },
    Action {
        id: "form-previous",
        scope: Scope::Form,
        keys: &["Shift-Tab"],
        rank: 0,
        blocked: free,
        run: |s| focus(s, false),
    },
    Action { id: "form-help", scope: Scope::Form, keys: &["F1"], rank: 5, blocked: free, run: super::anywhere::help },
    Action {
        id: "form-palette",
        scope: Scope::Form,
        keys: &["Ctrl-P"],
        rank: 0,
        blocked: free,
        run: super::anywhere::palette,
    },
    Action {
        id: "form-lock",
        scope: Scope::Form,
        keys: &["Ctrl-L"],
        rank: 0,
        blocked: free,
        run: super::anywhere::lock,
    },
    Action {
        id: "form-quit",
        scope: Scope::Form,
        keys: &["Ctrl-Q"],
        rank: 0,
        blocked: free,
        run: super::anywhere::quit,
    },
    Action {
        id: "form-matter",
        scope: Scope::Form,
        keys: &["Alt-m"],
        rank: 0,
        blocked: no_entry,
        run: |s| s.begin_matter(Beginning::default()),
    },
    Action { id: "form-leave", scope: Scope::Form, keys: &["Esc"], rank: 6, blocked: saving, run: leave },
    Action {
        id: "completion-up",
        scope: Scope::Completion,
        keys: &["Up"],
        rank: 0,
        blocked: free,
        run: |s| choose(s, ListMove::Up),
    },
    Action {
        id: "completion-down",
        scope: Scope::Completion,
        keys: &["Down"],
        rank: 2,
        blocked: free,
        run: |s| choose(s, ListMove::Down),
    },
    Action {
        id: "completion-take",
        scope: Scope::Completion,
        keys: &["Enter", "Tab"],
        rank: 1,
        blocked: free,
        run: take,
    },
    Action { id: "completion-leave", scope: Scope::Completion, keys: &["Esc"], rank: 3, blocked: free, run: close },
];

fn saving(state: &State) -> Option<&'static str> {
    state.session().and_then(|session| session.form()).is_some_and(|form| form.saving).then_some("blocked-saving")
}

fn no_entry(state: &State) -> Option<&'static str> {
    let form = state.session().and_then(|session| session.form());
    form.is_none_or(|form| form.kind != FormKind::Entry).then_some("blocked-no-entry-form")
}

fn form(state: &mut State) -> Option<&mut Form> {
    state.session_mut()?.form_mut()
}

pub(super) fn save(state: &mut State) -> Vec<Effect> {
    let tr = state.tr();
    if let Some(session) = state.session_mut()
        && let Screen::Form(form) = &mut session.screen
        && let Err(fault) = form.take_named(&session.directory, tr)
    {
        return refuse(state, fault);
    }
    if let Some(effects) = super::small::save(state) {
        return effects;
    }
    let today = state.moment.today;
    let Some(session) = state.session_mut() else { return Vec::new() };
    let Screen::Form(form) = &mut session.screen else { return Vec::new() };
    form.put_in_order();
    form.link_typed(&session.known);
    let said = form.find("text").and_then(|field| field.error.clone());
    for field in &mut form.fields {
        field.error = None;
    }
    match form.to_change(today, tr) {
        Ok(Some(Change::Save { record, base: Some(_), .. })) if form.is_unchanged(&record) => unchanged(state, &record),
        Ok(Some(mut change)) => {
            form.saving = true;
            if let (Change::Save { record: Record::Week(saved), .. }, Some(session)) = (&mut change, state.session()) {
                link_card(&mut saved.card, &session.directory);
            }
            state.apply(change, Purpose::SaveForm)
        }
        Ok(None) => super::amend::amend(state, said.as_deref()),
        Err(fault) => refuse(state, fault),
    }
}

/// Says what is wrong with a form: at the field, or where everything is said if the form has no such field.
pub(super) fn refuse(state: &mut State, (name, error): FieldError) -> Vec<Effect> {
    let unsaid = form(state).map_or(Some(error.clone()), |form| form.fail(&name, error));
    if let Some(error) = unsaid {
        state.say(Tone::Failed, error);
    }
    Vec::new()
}

/// Leaves a form that says nothing new; its draft goes.
fn unchanged(state: &mut State, record: &Record) -> Vec<Effect> {
    let tr = state.tr();
    let draft = form(state).filter(|form| form.is_dirty()).map(|form| form.draft.clone());
    let forget = |draft| state.apply(Change::DropDraft(draft), Purpose::DropSaved);
    let mut effects = draft.map(forget).unwrap_or_default();
    effects.extend(super::back(state));
    state.say(Tone::Hint, tr.with("notice-unchanged", &[("what", tr.record(&record.key()))]));
    effects
}

/// Goes to the next place to fill in, and where there is none to the next field.
fn focus(state: &mut State, forward: bool) -> Vec<Effect> {
    if let Some(form) = form(state)
        && !form.go_to_place(forward)
    {
        form.focus_around(forward);
        form.completion = None;
    }
    Vec::new()
}

/// Leaves the form; what was typed is kept as a draft.
fn leave(state: &mut State) -> Vec<Effect> {
    state.leave(Leaving::Back)
}

fn choose(state: &mut State, to: ListMove) -> Vec<Effect> {
    if let Some(completion) = form(state).and_then(|form| form.completion.as_mut()) {
        completion.go(to);
    }
    Vec::new()
}

fn take(state: &mut State) -> Vec<Effect> {
    if let Some(beginning) = form(state).and_then(|form| form.wants_matter()) {
        return state.begin_matter(beginning);
    }
    let now = state.moment.now;
    if let Some(form) = form(state)
        && form.take_candidate()
    {
        form.touch(now);
        // In a folder the next thing is what lies in it.
        if form.field().editor.text().ends_with('/') {
            return form.asks();
        }
    }
    Vec::new()
}

fn close(state: &mut State) -> Vec<Effect> {
    if let Some(form) = form(state) {
        form.put_completion_away();
    }
    Vec::new()
}

impl State {
    /// Goes on with a kept draft: at once for a new record, after asking for the record for an edit.
    pub(in crate::app) fn open_draft(&mut self, draft: Draft) -> Vec<Effect> {
        let today = self.moment.today;
        let Some(session) = self.session_mut() else { return Vec::new() };
        match &draft.target {
            DraftTarget::New(_) => match Form::for_new_draft(&draft, today) {
                Some(form) => session.go(Screen::Form(Box::new(form))),
                None => Vec::new(),
            },
            DraftTarget::Amend(week) => {
                let mut form = Form::for_amendment(*week, draft.id.clone());
                form.take_draft(&draft);
                session.go(Screen::Form(Box::new(form)))
            }
            DraftTarget::Edit(key) => {
                let query = key.into();
                session.awaited_draft = Some(draft);
                vec![Effect::Load(query)]
            }
        }
    }
}
