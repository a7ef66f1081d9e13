//! The page of the guide that tells of where one is.

use crate::app::dialog::Dialog;
use crate::app::form::{Form, FormKind};
use crate::app::lock::LockScreen;
use crate::app::screen::Screen;
use crate::app::state::{Place, State};

/// The page's name. Of the guide itself there is none: it is asked for its contents.
pub fn page_here(state: &State) -> Option<&'static str> {
    let page = match &state.dialog {
        Some(Dialog::Guide(_)) => return None,
        Some(Dialog::WeeklyPrompt(_)) => "friday",
        Some(Dialog::Sign(_) | Dialog::CardDraft(_)) => "weeks",
        Some(Dialog::Secret(_) | Dialog::Code(_)) => "lock",
        Some(Dialog::Erase(_)) => "contacts",
        Some(Dialog::Templates(_) | Dialog::Outside(_) | Dialog::Conflict(_)) => "writing",
        Some(Dialog::FirstStep(_)) => "start",
        Some(Dialog::Help(_) | Dialog::Palette(_)) | None => match &state.place {
            Place::Locked(lock) => lock_page(lock),
            Place::Open(session) => screen_page(&session.screen),
        },
    };
    Some(page)
}

/// Before there is a journal one begins; with one, one unlocks.
fn lock_page(lock: &LockScreen) -> &'static str {
    if lock.journals.as_ref().is_some_and(Vec::is_empty) { "start" } else { "lock" }
}

fn screen_page(screen: &Screen) -> &'static str {
    match screen {
        Screen::Desk(_) => "desk",
        Screen::Contacts(_) => "contacts",
        Screen::Pledges(_) => "pledges",
        Screen::Weeks(_) | Screen::Week(_) => "weeks",
        Screen::Diary(_) => "diary",
        Screen::Matters(_) => "matters",
        Screen::Figures(_) => "figures",
        Screen::Form(form) => form_page(form),
        Screen::Search(_) => "search",
        Screen::Trash(_) => "trash",
        Screen::Exports(_) | Screen::ExportPreview(_) => "exports",
        Screen::ImportPreview(_) => "import",
        Screen::Settings(_) => "settings",
    }
}

fn form_page(form: &Form) -> &'static str {
    match form.kind {
        FormKind::ContactCard | FormKind::Household => "contacts",
        FormKind::Pledge | FormKind::PledgeProgress | FormKind::PledgePosting | FormKind::PledgeClose => "pledges",
        FormKind::Matter | FormKind::MatterAnswer => "matters",
        FormKind::WorkPlan => "figures",
        FormKind::Whereabouts => "settings",
        FormKind::Entry => "writing",
        FormKind::Week | FormKind::Amendment(_) => "weeks",
        FormKind::Export(_) | FormKind::MaskWord => "exports",
        FormKind::Import(_) => "import",
    }
}
