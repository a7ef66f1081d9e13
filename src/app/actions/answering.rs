//! 已回话: an answer that was promised has been given; the desk reminds of it no more. An entry's follow-up is taken away by an
//! ordinary change, with undo; what a matter was answered is written in its form.

use super::action::{Action, Scope};
use super::diary::diary;
use crate::app::effect::Effect;
use crate::app::query::{Answer, Query};
use crate::app::screen::{DeskTarget, DiaryScreen, Screen};
use crate::app::session::Purpose;
use crate::app::state::State;
use crate::domain::change::{Change, Record, RecordKey, Stored};
use crate::domain::diary::Entry;
use crate::domain::overview::DueItem;

pub(super) const ACTIONS: &[Action] = &[
    Action { id: "desk-answered", scope: Scope::Desk, keys: &["a"], rank: 3, blocked: no_line, run: from_desk },
    Action { id: "entry-answered", scope: Scope::Diary, keys: &["a"], rank: 2, blocked: no_promise, run: from_diary },
    Action {
        id: "reading-answered",
        scope: Scope::Reading,
        keys: &["a"],
        rank: 1,
        blocked: no_promise,
        run: from_diary,
    },
];

/// What the selected line of the desk waits for.
fn selected_line(state: &State) -> Option<RecordKey> {
    let Screen::Desk(desk) = &state.session()?.screen else { return None };
    match desk.target() {
        DeskTarget::Due(DueItem::FollowUp { entry, .. }) => Some(RecordKey::Entry(entry.clone())),
        DeskTarget::Due(DueItem::Matter { code, .. }) => Some(RecordKey::Matter(code.clone())),
        _ => None,
    }
}

fn no_line(state: &State) -> Option<&'static str> {
    selected_line(state).is_none().then_some("blocked-no-follow-up-line")
}

fn promising(state: &State) -> Option<&Stored<Entry>> {
    diary(state).and_then(DiaryScreen::selected_entry).filter(|entry| entry.value.follow_up_on.is_some())
}

fn no_promise(state: &State) -> Option<&'static str> {
    promising(state).is_none().then_some("blocked-no-follow-up")
}

/// The desk knows only a line of it: it is asked for first.
fn from_desk(state: &mut State) -> Vec<Effect> {
    let Some(key) = selected_line(state) else { return Vec::new() };
    let query = Query::from(&key);
    if let Some(session) = state.session_mut() {
        session.awaited_answer = Some(key);
    }
    vec![Effect::Load(query)]
}

fn from_diary(state: &mut State) -> Vec<Effect> {
    let Some(entry) = promising(state).cloned() else { return Vec::new() };
    state.take_promise_away(entry)
}

impl State {
    /// Goes on with what the desk has asked for, if this is it: an entry's follow-up goes, a matter's answer is written.
    pub(in crate::app) fn answer_awaited(&mut self, answer: &Answer) -> Option<Vec<Effect>> {
        let key = match answer {
            Answer::Entry(entry) => RecordKey::Entry(entry.value.id.clone()),
            Answer::Matter(matter) => RecordKey::Matter(matter.value.code.clone()),
            _ => return None,
        };
        self.session_mut()?.awaited_answer.take_if(|awaited| *awaited == key)?;
        match answer {
            Answer::Entry(entry) => Some(self.take_promise_away(Stored::clone(entry))),
            Answer::Matter(matter) => Some(super::matters::answer_to(self, matter)),
            _ => None,
        }
    }

    /// Takes an entry's follow-up away.
    fn take_promise_away(&mut self, entry: Stored<Entry>) -> Vec<Effect> {
        let what = self.tr().record(&RecordKey::Entry(entry.value.id.clone()));
        let record = Record::Entry(Entry { follow_up_on: None, ..entry.value });
        let done = self.tr().with("done-answered", &[("what", what)]);
        self.apply(Change::Save { record, base: Some(entry.revision), draft: None }, Purpose::Other(done))
    }
}
