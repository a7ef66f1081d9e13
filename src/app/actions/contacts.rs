//! 1 联系卡

use super::action::{Action, Scope, free};
use super::anywhere::{open_new, remove};
use crate::app::effect::Effect;
use crate::app::form::Form;
use crate::app::screen::{ContactRow, ContactsScreen, DiaryScreen, Screen};
use crate::app::session::Purpose;
use crate::app::state::State;
use crate::domain::change::{Change, Family, Record, Revision};
use crate::domain::overview::EntryFilter;

pub(super) const ACTIONS: &[Action] = &[
    Action {
        id: "household-new",
        scope: Scope::Contacts,
        keys: &["n"],
        rank: 1,
        blocked: free,
        run: |s| open_new(s, Family::Household),
    },
    Action {
        id: "contact-edit",
        scope: Scope::Contacts,
        keys: &["e", "Enter"],
        rank: 2,
        blocked: not_loaded,
        run: edit,
    },
    Action { id: "household-diary", scope: Scope::Contacts, keys: &["d"], rank: 3, blocked: no_household, run: diary },
    Action { id: "household-end", scope: Scope::Contacts, keys: &["x"], rank: 5, blocked: cannot_end, run: end },
    Action {
        id: "household-remove",
        scope: Scope::Contacts,
        keys: &["Del"],
        rank: 4,
        blocked: no_household,
        run: remove,
    },
];

fn contacts(state: &State) -> Option<&ContactsScreen> {
    match &state.session()?.screen {
        Screen::Contacts(screen) => Some(screen),
        _ => None,
    }
}

fn not_loaded(state: &State) -> Option<&'static str> {
    contacts(state).is_none_or(ContactsScreen::is_empty).then_some("blocked-nothing-selected")
}

fn no_household(state: &State) -> Option<&'static str> {
    contacts(state).and_then(ContactsScreen::selected_household).is_none().then_some("blocked-no-household")
}

fn cannot_end(state: &State) -> Option<&'static str> {
    let today = state.moment.today;
    let ended =
        |screen: &ContactsScreen| screen.selected_household().is_some_and(|row| row.value.household.has_ended(today));
    no_household(state).or_else(|| contacts(state).is_some_and(ended).then_some("blocked-already-ended"))
}

fn edit(state: &mut State) -> Vec<Effect> {
    let Some(row) = contacts(state).and_then(|screen| screen.row(screen.pos.selected)) else { return Vec::new() };
    let (record, base) = match row {
        ContactRow::Own(card) => (Record::ContactCard(card.value.clone()), card.revision),
        ContactRow::Household(row) => (Record::Household(row.value.household.clone()), row.revision),
    };
    open(state, record, base)
}

/// Opens the form of the own card or of a household. Who has no name on the card most likely is who the journal is named after.
pub(super) fn open(state: &mut State, record: Record, base: Revision) -> Vec<Effect> {
    let draft = state.new_draft_id();
    match (Form::for_record(record, Some(base), draft), state.session_mut()) {
        (Some(mut form), Some(session)) => {
            form.suggest("full_name", session.journal.name.as_str());
            session.go(Screen::Form(Box::new(form)))
        }
        _ => Vec::new(),
    }
}

fn diary(state: &mut State) -> Vec<Effect> {
    let household = contacts(state).and_then(ContactsScreen::selected_household);
    let Some(code) = household.map(|row| row.value.household.code.clone()) else { return Vec::new() };
    let filter = EntryFilter { household: Some(code), ..EntryFilter::ALL };
    state.session_mut().map(|session| session.go(Screen::Diary(DiaryScreen::of(filter)))).unwrap_or_default()
}

fn end(state: &mut State) -> Vec<Effect> {
    let today = state.moment.today;
    let Some(row) = contacts(state).and_then(ContactsScreen::selected_household) else { return Vec::new() };
    let mut household = row.value.household.clone();
    let base = Some(row.revision);
    let what = state.tr().with("done-end", &[("what", household.label().to_owned())]);
    household.ended_on = Some(today);
    state.apply(Change::Save { record: Record::Household(household), base, draft: None }, Purpose::Other(what))
}
