//! Where the user was when the journal was locked, to come back to after the unlock. It holds codes and weeks, never a text:
//! what was being written waits as a draft inside the encrypted file.

use super::effect::Effect;
use super::query::{Answer, Query};
use super::screen::{
    ContactsScreen, DiaryScreen, ExportsScreen, FiguresScreen, MattersScreen, PledgesScreen, Screen, SettingsScreen,
    TrashScreen, WeekScreen, WeeksScreen,
};
use super::session::Session;
use super::state::State;
use crate::domain::change::{DraftId, RecordKey};
use crate::domain::journal_name::JournalName;
use crate::domain::overview::EntryFilter;
use crate::domain::week::Week;

/// Where the user was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftAt {
    journal: JournalName,
    screen: LeftScreen,
    draft: Option<DraftId>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum LeftScreen {
    Desk,
    Contacts(Option<RecordKey>),
    Pledges(Option<RecordKey>),
    Weeks,
    Week(Week),
    Diary(Option<RecordKey>),
    Matters(Option<RecordKey>),
    Figures,
    Exports,
    Settings,
    Trash,
}

impl LeftAt {
    /// Where a session is.
    pub(super) fn of(session: &Session) -> Self {
        let draft = session.form().filter(|form| form.is_dirty()).map(|form| form.draft.clone());
        // A form stands on the screen it was opened from.
        let screens = std::iter::once(&session.screen).chain(session.trail.iter().rev());
        let screen = screens.into_iter().find_map(left_screen).unwrap_or(LeftScreen::Desk);
        Self { journal: session.journal.name.clone(), screen, draft }
    }
}

fn left_screen(screen: &Screen) -> Option<LeftScreen> {
    Some(match screen {
        Screen::Contacts(_) => LeftScreen::Contacts(screen.subject()),
        Screen::Pledges(_) => LeftScreen::Pledges(screen.subject()),
        Screen::Weeks(_) => LeftScreen::Weeks,
        Screen::Week(week) => LeftScreen::Week(week.week),
        Screen::Diary(_) => LeftScreen::Diary(screen.subject()),
        Screen::Matters(_) => LeftScreen::Matters(screen.subject()),
        Screen::Figures(_) => LeftScreen::Figures,
        Screen::Exports(_) => LeftScreen::Exports,
        Screen::Settings(_) => LeftScreen::Settings,
        Screen::Trash(_) => LeftScreen::Trash,
        Screen::Desk(_) => LeftScreen::Desk,
        Screen::Form(_) | Screen::Search(_) | Screen::ExportPreview(_) | Screen::ImportPreview(_) => return None,
    })
}

impl State {
    /// Goes back to where the user was when this journal was locked, if it is the same.
    pub(super) fn return_to(&mut self) -> Vec<Effect> {
        let today = self.moment.today;
        let week = Week::of(today);
        let Some(left) = self.left_at.take() else { return Vec::new() };
        let Some(session) = self.session_mut().filter(|session| session.journal.name == left.journal) else {
            return Vec::new();
        };
        let screen = match left.screen {
            LeftScreen::Desk => None,
            LeftScreen::Contacts(Some(key)) => Some(Screen::Contacts(ContactsScreen::at(key))),
            LeftScreen::Contacts(None) => Some(Screen::Contacts(ContactsScreen::default())),
            LeftScreen::Pledges(Some(RecordKey::Pledge(code))) => Some(Screen::Pledges(PledgesScreen::at(code))),
            LeftScreen::Pledges(_) => Some(Screen::Pledges(PledgesScreen::default())),
            LeftScreen::Weeks => Some(Screen::Weeks(WeeksScreen::up_to(week))),
            LeftScreen::Week(week) => Some(Screen::Week(Box::new(WeekScreen::of(week)))),
            LeftScreen::Diary(Some(RecordKey::Entry(code))) => Some(Screen::Diary(DiaryScreen::at(code))),
            LeftScreen::Diary(_) => Some(Screen::Diary(DiaryScreen::of(EntryFilter::ALL))),
            LeftScreen::Matters(Some(RecordKey::Matter(code))) => Some(Screen::Matters(MattersScreen::at(code))),
            LeftScreen::Matters(_) => Some(Screen::Matters(MattersScreen::default())),
            LeftScreen::Figures => Some(Screen::Figures(Box::new(FiguresScreen::of(today)))),
            LeftScreen::Exports => Some(Screen::Exports(ExportsScreen::default())),
            LeftScreen::Settings => Some(Screen::Settings(SettingsScreen::default())),
            LeftScreen::Trash => Some(Screen::Trash(TrashScreen::default())),
        };
        let mut effects = screen.map(|screen| session.jump(screen)).unwrap_or_default();
        if left.draft.is_some() {
            session.returning = left.draft;
            effects.push(Effect::Load(Query::Drafts));
        }
        effects
    }

    /// Opens the draft that was being written when the journal was locked, once the drafts have come.
    pub(super) fn return_to_draft(&mut self, answer: &Answer) -> Option<Vec<Effect>> {
        let Answer::Drafts(drafts) = answer else { return None };
        let id = self.session_mut()?.returning.take()?;
        let draft = drafts.iter().find(|draft| draft.id == id)?.clone();
        Some(self.open_draft(draft))
    }
}
