//! Bringing things in: from where, what its columns are, and that it is done.

use super::action::{Action, Scope, free};
use crate::app::effect::Effect;
use crate::app::form::{Form, FormKind};
use crate::app::screen::{ImportPreviewScreen, ImportTab, Screen};
use crate::app::state::State;

pub(super) const ACTIONS: &[Action] = &[
    Action { id: "import-begin", scope: Scope::Exports, keys: &["i"], rank: 2, blocked: free, run: begin },
    Action { id: "import-from-anywhere", scope: Scope::Anywhere, keys: &[], rank: 0, blocked: free, run: begin },
    Action {
        id: "import-run",
        scope: Scope::ImportPreview,
        keys: &["Enter", "Ctrl-S"],
        rank: 1,
        blocked: not_good,
        run: |s| with(s, ImportPreviewScreen::run),
    },
    Action { id: "import-turn", scope: Scope::ImportPreview, keys: &["Tab"], rank: 2, blocked: no_tabs, run: turn },
    Action {
        id: "import-column-next",
        scope: Scope::ImportPreview,
        keys: &["Right", "Space"],
        rank: 3,
        blocked: no_column,
        run: |s| choose(s, true),
    },
    Action {
        id: "import-column-previous",
        scope: Scope::ImportPreview,
        keys: &["Left"],
        rank: 0,
        blocked: no_column,
        run: |s| choose(s, false),
    },
    Action {
        id: "import-column-leave-out",
        scope: Scope::ImportPreview,
        keys: &["Del"],
        rank: 4,
        blocked: no_column,
        run: |s| with(s, |screen| screen.name_column("")),
    },
    Action { id: "import-back", scope: Scope::ImportPreview, keys: &["Esc"], rank: 5, blocked: free, run: back },
];

fn preview(state: &State) -> Option<&ImportPreviewScreen> {
    match &state.session()?.screen {
        Screen::ImportPreview(screen) => Some(screen),
        _ => None,
    }
}

fn with(state: &mut State, act: impl FnOnce(&mut ImportPreviewScreen) -> Vec<Effect>) -> Vec<Effect> {
    match state.session_mut().map(|session| &mut session.screen) {
        Some(Screen::ImportPreview(screen)) => act(screen),
        _ => Vec::new(),
    }
}

fn not_good(state: &State) -> Option<&'static str> {
    match preview(state).map(|screen| (screen.busy, &screen.preview)) {
        Some((false, Some(preview))) if preview.is_good() => None,
        Some((false, Some(preview))) if preview.bad.is_empty() => Some("blocked-import-refused"),
        Some((false, Some(_))) => Some("blocked-import-bad"),
        _ => Some("blocked-loading"),
    }
}

fn no_tabs(state: &State) -> Option<&'static str> {
    preview(state).is_none_or(|screen| screen.tabs().len() < 2).then_some("blocked-import-one-list")
}

fn no_column(state: &State) -> Option<&'static str> {
    let screen = preview(state)?;
    match screen.selected_column() {
        _ if screen.busy => Some("blocked-loading"),
        Some(_) => None,
        None if screen.tabs().contains(&ImportTab::Columns) => Some("blocked-import-see-columns"),
        None => Some("blocked-import-no-columns"),
    }
}

/// Asks what is to be brought in.
fn begin(state: &mut State) -> Vec<Effect> {
    let draft = state.new_draft_id();
    let form = Form::for_import("", draft);
    state.session_mut().map(|session| session.go(Screen::Form(Box::new(form)))).unwrap_or_default()
}

/// Saving the form of an import: on to what it would bring. Nothing for other forms.
pub(super) fn save(state: &mut State) -> Option<Vec<Effect>> {
    let tr = state.tr();
    let session = state.session_mut()?;
    let form = session.form_mut().filter(|form| matches!(form.kind, FormKind::Import(_)))?;
    form.fields.iter_mut().for_each(|field| field.error = None);
    match form.import_request(tr) {
        Ok(request) => {
            let mut screen = ImportPreviewScreen::new(request);
            let mut effects = screen.ask();
            effects.extend(session.go(Screen::ImportPreview(Box::new(screen))));
            Some(effects)
        }
        Err(fault) => Some(super::form::refuse(state, fault)),
    }
}

fn turn(state: &mut State) -> Vec<Effect> {
    with(state, |screen| {
        screen.turn();
        Vec::new()
    })
}

/// The selected column becomes the next field, or the previous; between the last and the first it is left out.
fn choose(state: &mut State, forward: bool) -> Vec<Effect> {
    with(state, |screen| {
        let (Some(column), Some(preview)) = (screen.selected_column(), &screen.preview) else { return Vec::new() };
        let choices: Vec<&str> = std::iter::once("").chain(preview.fields.iter().copied()).collect();
        let at = choices.iter().position(|field| *field == column.field.unwrap_or_default()).unwrap_or(0);
        let step = if forward { 1 } else { choices.len() - 1 };
        let next = choices[(at + step) % choices.len()].to_owned();
        screen.name_column(&next)
    })
}

/// Stops what is under way, else goes back.
fn back(state: &mut State) -> Vec<Effect> {
    if preview(state).is_some_and(|screen| screen.busy) {
        return vec![Effect::CancelWork];
    }
    let columns = preview(state).map(|screen| screen.request.columns.clone()).unwrap_or_default();
    let Some(session) = state.session_mut() else { return Vec::new() };
    let effects = session.back();
    // What was said of the columns is not to be said again for a year or an encoding that was forgotten.
    if let Some(form) = session.form_mut() {
        form.kind = FormKind::Import(columns);
    }
    effects
}
