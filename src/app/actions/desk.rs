//! The desk.

use super::action::{Action, Scope, free};
use super::anywhere::{jump, open_new};
use crate::app::dialog::SecretKind;
use crate::app::effect::Effect;
use crate::app::screen::{
    ContactsScreen, DeskTarget, DiaryLine, DiaryScreen, MattersScreen, PledgesScreen, Screen, WeekScreen,
};
use crate::app::session::Purpose;
use crate::app::state::State;
use crate::domain::change::{Change, Draft, Family, RecordKey};
use crate::domain::overview::DueItem;

pub(super) const ACTIONS: &[Action] = &[
    Action {
        id: "entry-new-here",
        scope: Scope::Desk,
        keys: &["n"],
        rank: 1,
        blocked: free,
        run: |s| open_new(s, Family::Entry),
    },
    Action { id: "desk-open", scope: Scope::Desk, keys: &["Enter"], rank: 2, blocked: free, run: open },
    Action { id: "desk-calendar", scope: Scope::Desk, keys: &["g"], rank: 0, blocked: free, run: calendar },
    Action { id: "draft-drop", scope: Scope::Desk, keys: &["Del"], rank: 3, blocked: no_draft, run: drop_draft },
];

/// Goes to the diary and asks which day.
fn calendar(state: &mut State) -> Vec<Effect> {
    let effects = jump(state, 4);
    if let Some(Screen::Diary(screen)) = state.session_mut().map(|session| &mut session.screen) {
        screen.line = Some(DiaryLine::day());
    }
    effects
}

fn selected_draft(state: &State) -> Option<&Draft> {
    match &state.session()?.screen {
        Screen::Desk(desk) => match desk.target() {
            DeskTarget::Due(DueItem::Draft(draft)) => Some(draft),
            _ => None,
        },
        _ => None,
    }
}

fn no_draft(state: &State) -> Option<&'static str> {
    selected_draft(state).is_none().then_some("blocked-no-draft")
}

/// Drops the selected draft; undo keeps it again.
fn drop_draft(state: &mut State) -> Vec<Effect> {
    let Some(draft) = selected_draft(state).cloned() else { return Vec::new() };
    state.apply(Change::DropDraft(draft.id.clone()), Purpose::DropDraft(Box::new(draft)))
}

fn open(state: &mut State) -> Vec<Effect> {
    let Some(Screen::Desk(desk)) = state.session().map(|session| &session.screen) else { return Vec::new() };
    let screen = match desk.target() {
        DeskTarget::Panel(number) => return jump(state, number),
        DeskTarget::Due(DueItem::Draft(draft)) => {
            let draft = draft.clone();
            return state.open_draft(draft);
        }
        DeskTarget::Due(DueItem::RecoveryCode) => return super::security::ask(state, SecretKind::ShowCode),
        DeskTarget::Due(DueItem::PastRetention { code, .. }) => {
            Screen::Contacts(ContactsScreen::at(RecordKey::Household(code.clone())))
        }
        DeskTarget::Due(DueItem::Week { week, .. } | DueItem::Weeks { oldest: week, .. }) => {
            Screen::Week(Box::new(WeekScreen::of(*week)))
        }
        DeskTarget::Due(DueItem::Pledge { code, .. }) => Screen::Pledges(PledgesScreen::at(code.clone())),
        DeskTarget::Due(DueItem::Matter { code, .. }) => Screen::Matters(MattersScreen::at(code.clone())),
        DeskTarget::Due(DueItem::FollowUp { entry, .. }) => Screen::Diary(DiaryScreen::at(entry.clone())),
    };
    state.session_mut().map(|session| session.go(screen)).unwrap_or_default()
}
