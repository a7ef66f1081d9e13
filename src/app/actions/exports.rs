//! Taking things out: what, how, what is masked, and what comes after it is written.

use super::action::{Action, Scope, free};
use crate::app::effect::Effect;
use crate::app::export::{ExportFormat, ExportThing};
use crate::app::form::{ExportStart, Form, FormKind};
use crate::app::screen::{ExportPreviewScreen, Screen};
use crate::app::state::State;
use crate::domain::change::RecordKey;
use crate::domain::export_note::ExportNames;

pub(super) const ACTIONS: &[Action] = &[
    Action { id: "export-begin", scope: Scope::Exports, keys: &["Enter", "n"], rank: 1, blocked: free, run: begin },
    Action {
        id: "export-write",
        scope: Scope::ExportPreview,
        keys: &["Enter", "Ctrl-S"],
        rank: 1,
        blocked: unready,
        run: write,
    },
    Action {
        id: "export-overwrite",
        scope: Scope::ExportPreview,
        keys: &["F", "f"],
        rank: 2,
        blocked: not_there,
        run: overwrite,
    },
    Action { id: "export-keep", scope: Scope::ExportPreview, keys: &["Space"], rank: 3, blocked: must_mask, run: keep },
    Action {
        id: "export-mask-word",
        scope: Scope::ExportPreview,
        keys: &["w"],
        rank: 4,
        blocked: not_coded,
        run: mask_word,
    },
    Action { id: "export-back", scope: Scope::ExportPreview, keys: &["Esc"], rank: 5, blocked: free, run: back },
    Action { id: "export-done", scope: Scope::ExportWritten, keys: &["Enter"], rank: 1, blocked: free, run: done },
    Action { id: "export-open", scope: Scope::ExportWritten, keys: &["o"], rank: 2, blocked: free, run: open },
    Action { id: "export-copy", scope: Scope::ExportWritten, keys: &["c"], rank: 3, blocked: nowhere, run: copy },
    Action { id: "week-print", scope: Scope::Week, keys: &["p"], rank: 7, blocked: free, run: week },
    Action {
        id: "household-print",
        scope: Scope::Contacts,
        keys: &["p"],
        rank: 0,
        blocked: no_household,
        run: household,
    },
    Action { id: "report-print", scope: Scope::Figures, keys: &["r"], rank: 2, blocked: free, run: report },
    Action {
        id: "diary-print",
        scope: Scope::Anywhere,
        keys: &[],
        rank: 0,
        blocked: free,
        run: |s| form(s, ExportThing::Diary, &ExportStart::default()),
    },
    Action {
        id: "matters-print",
        scope: Scope::Matters,
        keys: &["p"],
        rank: 0,
        blocked: free,
        run: |s| print(s, ExportThing::Matters, ExportStart::default()),
    },
    Action {
        id: "cards-print",
        scope: Scope::Anywhere,
        keys: &[],
        rank: 0,
        blocked: free,
        run: |s| form(s, ExportThing::ContactCards, &ExportStart::default()),
    },
    Action {
        id: "pledges-print",
        scope: Scope::Anywhere,
        keys: &[],
        rank: 0,
        blocked: free,
        run: |s| form(s, ExportThing::Pledges, &ExportStart::default()),
    },
];

fn preview(state: &State) -> Option<&ExportPreviewScreen> {
    match &state.session()?.screen {
        Screen::ExportPreview(screen) => Some(screen),
        _ => None,
    }
}

fn preview_mut(state: &mut State) -> Option<&mut ExportPreviewScreen> {
    match &mut state.session_mut()?.screen {
        Screen::ExportPreview(screen) => Some(screen),
        _ => None,
    }
}

fn unready(state: &State) -> Option<&'static str> {
    match preview(state) {
        Some(screen) if screen.preview.as_ref().is_some_and(|preview| preview.exists) => Some("export-exists"),
        Some(screen) if !screen.busy && screen.preview.is_some() => None,
        _ => Some("blocked-loading"),
    }
}

fn not_there(state: &State) -> Option<&'static str> {
    let exists = preview(state).and_then(|screen| screen.preview.as_ref()).is_some_and(|preview| preview.exists);
    (!exists).then_some("blocked-export-not-there")
}

fn must_mask(state: &State) -> Option<&'static str> {
    match preview(state).and_then(|screen| screen.selected_hit()) {
        Some(hit) if hit.may_keep => None,
        Some(_) => Some("blocked-export-must-mask"),
        None => Some("blocked-export-no-hit"),
    }
}

fn not_coded(state: &State) -> Option<&'static str> {
    let coded = preview(state)
        .is_some_and(|screen| screen.request.what.thing().has_names() && screen.request.names != ExportNames::Full);
    (!coded).then_some("blocked-export-not-coded")
}

fn nowhere(state: &State) -> Option<&'static str> {
    preview(state).is_none_or(|screen| screen.places.is_empty()).then_some("blocked-export-nowhere")
}

fn no_household(state: &State) -> Option<&'static str> {
    let subject = state.session().and_then(|session| session.subject());
    (!matches!(subject, Some(RecordKey::Household(_) | RecordKey::ContactCard))).then_some("blocked-no-household")
}

/// Shows how a thing is taken out.
fn form(state: &mut State, thing: ExportThing, start: &ExportStart) -> Vec<Effect> {
    let (today, draft) = (state.moment.today, state.new_draft_id());
    let form = Form::for_export(thing, start, today, draft);
    state.session_mut().map(|session| session.go(Screen::Form(Box::new(form)))).unwrap_or_default()
}

/// The same for what is meant for paper: a PDF looks alike wherever it is printed.
fn print(state: &mut State, thing: ExportThing, start: ExportStart) -> Vec<Effect> {
    form(state, thing, &ExportStart { format: Some(ExportFormat::Pdf), ..start })
}

fn begin(state: &mut State) -> Vec<Effect> {
    let Some(Screen::Exports(screen)) = state.session().map(|session| &session.screen) else { return Vec::new() };
    let thing = screen.selected_thing();
    form(state, thing, &ExportStart::default())
}

fn week(state: &mut State) -> Vec<Effect> {
    let Some(RecordKey::Week(week)) = state.session().and_then(|session| session.subject()) else { return Vec::new() };
    let start = ExportStart { from: Some(week.monday()), to: Some(week.sunday()), ..ExportStart::default() };
    print(state, ExportThing::Weeks, start)
}

fn household(state: &mut State) -> Vec<Effect> {
    match state.session().and_then(|session| session.subject()) {
        Some(RecordKey::Household(code)) => {
            print(state, ExportThing::Household, ExportStart { household: Some(code), ..ExportStart::default() })
        }
        Some(RecordKey::ContactCard) => form(state, ExportThing::ContactCards, &ExportStart::default()),
        _ => Vec::new(),
    }
}

fn report(state: &mut State) -> Vec<Effect> {
    let Some(Screen::Figures(screen)) = state.session().map(|session| &session.screen) else { return Vec::new() };
    let period = Some(screen.period);
    form(state, ExportThing::Report, &ExportStart { period, ..ExportStart::default() })
}

/// Saving a form of an export: on to what it would hold. Nothing for other forms.
pub(super) fn save(state: &mut State) -> Option<Vec<Effect>> {
    let (today, tr) = (state.moment.today, state.tr());
    let session = state.session_mut()?;
    let form = session.form_mut()?;
    form.fields.iter_mut().for_each(|field| field.error = None);
    match form.kind {
        FormKind::Export(thing) => match form.export_request(thing, today, tr) {
            Ok((request, path)) => {
                let mut screen = ExportPreviewScreen::new(request, path);
                let mut effects = screen.ask();
                effects.extend(session.go(Screen::ExportPreview(Box::new(screen))));
                Some(effects)
            }
            Err(fault) => Some(super::form::refuse(state, fault)),
        },
        FormKind::MaskWord => {
            let word = form.text("word").trim().to_owned();
            let mut effects = session.back();
            if let Screen::ExportPreview(screen) = &mut session.screen
                && !word.is_empty()
            {
                screen.request.also_mask.push(word);
                effects.extend(screen.ask());
            }
            Some(effects)
        }
        _ => None,
    }
}

fn write(state: &mut State) -> Vec<Effect> {
    preview_mut(state).map(|screen| screen.write(false)).unwrap_or_default()
}

fn overwrite(state: &mut State) -> Vec<Effect> {
    preview_mut(state).map(|screen| screen.write(true)).unwrap_or_default()
}

fn keep(state: &mut State) -> Vec<Effect> {
    let Some(screen) = preview_mut(state) else { return Vec::new() };
    let Some(place) = screen.selected_hit().map(|hit| hit.place.clone()) else { return Vec::new() };
    if !screen.request.keep.remove(&place) {
        screen.request.keep.insert(place);
    }
    Vec::new()
}

fn mask_word(state: &mut State) -> Vec<Effect> {
    let form = Form::for_mask_word(state.new_draft_id());
    state.session_mut().map(|session| session.go(Screen::Form(Box::new(form)))).unwrap_or_default()
}

/// Stops what is under way, else goes back.
fn back(state: &mut State) -> Vec<Effect> {
    if preview(state).is_some_and(|screen| screen.busy) {
        return vec![Effect::CancelWork];
    }
    state.session_mut().map(|session| session.back()).unwrap_or_default()
}

/// Back to where the form was opened from.
fn done(state: &mut State) -> Vec<Effect> {
    let Some(session) = state.session_mut() else { return Vec::new() };
    let mut effects = session.back();
    if session.form().is_some_and(|form| matches!(form.kind, FormKind::Export(_))) {
        effects = session.back();
    }
    effects
}

fn copy(state: &mut State) -> Vec<Effect> {
    let Some(screen) = preview(state) else { return Vec::new() };
    let (Some(written), Some(to)) = (&screen.written, screen.places.get(screen.pos.selected)) else {
        return Vec::new();
    };
    vec![Effect::CopyExport { from: written.path.clone(), to: to.clone() }]
}

fn open(state: &mut State) -> Vec<Effect> {
    let written = preview(state).and_then(|screen| screen.written.as_ref());
    written.map(|written| Effect::OpenExport(written.path.clone())).into_iter().collect()
}
