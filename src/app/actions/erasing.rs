//! Erasing a household, after a question: it cannot be taken back.

use super::action::{Action, Scope};
use crate::app::dialog::{Dialog, EraseDialog};
use crate::app::effect::Effect;
use crate::app::screen::Screen;
use crate::app::state::State;

pub(super) const ACTIONS: &[Action] = &[
    Action { id: "household-erase", scope: Scope::Contacts, keys: &["X"], rank: 0, blocked: no_household, run: ask },
    Action { id: "erase-go", scope: Scope::Erase, keys: &["y", "Y"], rank: 1, blocked: busy, run: go },
    Action {
        id: "erase-close",
        scope: Scope::Erase,
        keys: &["Esc", "n"],
        rank: 2,
        blocked: busy,
        run: super::dialogs::close,
    },
];

fn selected(state: &State) -> Option<EraseDialog> {
    let Screen::Contacts(screen) = &state.session()?.screen else { return None };
    let line = &screen.selected_household()?.value;
    let (code, label) = (line.household.code.clone(), line.household.label().to_owned());
    Some(EraseDialog { code, label, entries: line.entries, busy: false })
}

fn no_household(state: &State) -> Option<&'static str> {
    selected(state).is_none().then_some("blocked-no-household")
}

fn busy(state: &State) -> Option<&'static str> {
    matches!(&state.dialog, Some(Dialog::Erase(erase)) if erase.busy).then_some("blocked-saving")
}

fn ask(state: &mut State) -> Vec<Effect> {
    state.dialog = selected(state).map(Dialog::Erase);
    Vec::new()
}

fn go(state: &mut State) -> Vec<Effect> {
    let Some(Dialog::Erase(erase)) = &mut state.dialog else { return Vec::new() };
    erase.busy = true;
    vec![Effect::Erase(erase.code.clone())]
}
