//! All screens as one type.

use super::{
    ContactsScreen, DeskScreen, DiaryScreen, ExportPreviewScreen, ExportsScreen, FiguresScreen, ImportPreviewScreen,
    MattersScreen, PledgesScreen, SearchScreen, Setting, SettingsScreen, TrashScreen, WeekScreen, WeeksScreen,
};
use crate::app::area::Area;
use crate::app::effect::Effect;
use crate::app::export::ExportThing;
use crate::app::form::Form;
use crate::app::layout::{self, Panes};
use crate::app::list::ListPos;
use crate::app::query::{Answer, Query};
use crate::domain::change::RecordKey;
use crate::domain::figures::Count;

/// What is shown.
#[derive(Debug)]
pub enum Screen {
    /// 案头
    Desk(DeskScreen),
    /// 1 联系卡
    Contacts(ContactsScreen),
    /// 2 承诺卡
    Pledges(PledgesScreen),
    /// 3 进度卡, the list of weeks
    Weeks(WeeksScreen),
    /// One week's card
    Week(Box<WeekScreen>),
    /// 4 民情日记
    Diary(DiaryScreen),
    /// 5 民情台账
    Matters(MattersScreen),
    /// 6 数字
    Figures(Box<FiguresScreen>),
    /// Something being written
    Form(Box<Form>),
    /// Search
    Search(Box<SearchScreen>),
    /// What was removed
    Trash(TrashScreen),
    /// 7 导出
    Exports(ExportsScreen),
    /// An export, before it is written and after.
    ExportPreview(Box<ExportPreviewScreen>),
    /// An import, before anything is changed.
    ImportPreview(Box<ImportPreviewScreen>),
    /// 8 设置与安全
    Settings(SettingsScreen),
}

impl Screen {
    /// What it has to ask for to be shown.
    pub fn load(&mut self) -> Vec<Effect> {
        if let Self::Diary(screen) = self {
            screen.keep_place();
        }
        let queries = match self {
            Self::Desk(_) => vec![Query::Desk],
            Self::Contacts(screen) => screen.queries(),
            Self::Pledges(_) => vec![Query::Pledges { removed: false }],
            Self::Weeks(screen) => screen.queries(),
            Self::Week(screen) => vec![Query::Week(screen.week)],
            Self::Diary(screen) => screen.queries(),
            Self::Matters(screen) => screen.queries(),
            Self::Figures(screen) => screen.queries(),
            Self::Form(form) => form.queries(),
            Self::ImportPreview(_) | Self::Settings(_) => Vec::new(),
            Self::Search(screen) => screen.queries(),
            Self::Trash(screen) => screen.queries(),
            Self::Exports(screen) => screen.queries(),
            Self::ExportPreview(screen) => screen.queries(),
        };
        queries.into_iter().map(Effect::Load).collect()
    }

    /// Puts the selection on a record as soon as the list with it comes: one that has just been made, changed or brought back.
    pub(in crate::app) fn want(&mut self, key: &RecordKey) {
        match (self, key) {
            (Self::Contacts(screen), RecordKey::Household(_)) => screen.wanted = Some(key.clone()),
            (Self::Pledges(screen), RecordKey::Pledge(code)) => screen.wanted = Some(code.clone()),
            (Self::Matters(screen), RecordKey::Matter(code)) => screen.wanted = Some(code.clone()),
            (Self::Diary(screen), RecordKey::Entry(id)) => screen.wanted = Some(id.clone()),
            _ => {}
        }
    }

    /// Takes an answer in, if it is one this screen asked for; gives what is to be asked next.
    pub fn receive(&mut self, query: &Query, answer: &Answer) -> Vec<Effect> {
        match self {
            Self::Desk(screen) => screen.receive(answer),
            Self::Contacts(screen) => return screen.receive(query, answer),
            Self::Pledges(screen) => screen.receive(answer),
            Self::Weeks(screen) => screen.receive(answer),
            Self::Week(screen) => screen.receive(answer),
            Self::Diary(screen) => return screen.receive(query, answer),
            Self::Matters(screen) => screen.receive(query, answer),
            Self::Figures(screen) => screen.receive(answer),
            Self::Search(screen) => screen.receive(query, answer),
            Self::Trash(screen) => screen.receive(query, answer),
            Self::Exports(screen) => screen.receive(answer),
            Self::ExportPreview(screen) => screen.receive(answer),
            Self::Form(form) => form.receive(answer),
            Self::ImportPreview(_) | Self::Settings(_) => {}
        }
        Vec::new()
    }

    /// The list's position and number of rows, for screens that are lists.
    pub fn list(&mut self) -> Option<(&mut ListPos, usize)> {
        match self {
            Self::Desk(screen) => {
                let len = screen.len();
                Some((&mut screen.pos, len))
            }
            Self::Contacts(screen) => {
                let len = screen.len();
                Some((&mut screen.pos, len))
            }
            Self::Pledges(screen) => {
                let len = screen.len();
                Some((&mut screen.pos, len))
            }
            Self::Weeks(screen) => Some((&mut screen.pos, screen.rows.len())),
            Self::Diary(screen) => Some((&mut screen.pos, screen.rows.len())),
            Self::Matters(screen) => {
                let len = screen.len();
                Some((&mut screen.pos, len))
            }
            Self::Figures(screen) => Some((&mut screen.pos, Count::ALL.len())),
            Self::Search(screen) => Some((&mut screen.pos, screen.found.hits.len())),
            Self::Trash(screen) => Some((&mut screen.pos, screen.rows.len())),
            Self::Exports(screen) => Some((&mut screen.pos, ExportThing::ALL.len())),
            Self::ExportPreview(screen) => {
                let len = screen.len();
                Some((&mut screen.pos, len))
            }
            Self::ImportPreview(screen) => {
                let len = screen.len();
                Some((&mut screen.pos, len))
            }
            Self::Settings(screen) => Some((&mut screen.pos, Setting::ALL.len())),
            Self::Week(_) | Self::Form(_) => None,
        }
    }

    /// Where the list's rows are drawn, for a body of that size.
    pub fn list_area(&self, body: Area, panes: Panes) -> Area {
        match self {
            Self::Contacts(_) | Self::Pledges(_) | Self::Weeks(_) | Self::Diary(_) | Self::Matters(_) => {
                layout::list_and_details(self.below_line(body), panes).0.inside()
            }
            Self::Figures(_) => layout::figures(body).0.inside(),
            Self::Search(_) => layout::search(body).1.inside(),
            Self::Trash(_) => body.inside(),
            Self::Settings(_) => layout::settings(body).0.inside(),
            Self::Exports(_) => layout::exports(body).0.inside(),
            Self::ExportPreview(_) | Self::ImportPreview(_) => layout::export_preview(body).1.inside(),
            Self::Desk(_) | Self::Week(_) | Self::Form(_) => body,
        }
    }

    /// How many rows of the list are in view at once, for a body of that size.
    pub fn list_rows(&self, body: Area, panes: Panes) -> usize {
        // Behind details shown alone the list stays where it was.
        let height = usize::from(self.list_area(body, Panes { details: false, ..panes }).height);
        let apart = panes.large && !matches!(self, Self::Search(_) | Self::Desk(_));
        if apart { height.div_ceil(2) } else { height }
    }

    /// What the selection moving asks for: details of the row, the next page.
    pub fn selected(&mut self) -> Vec<Effect> {
        let queries = match self {
            Self::Contacts(screen) => screen.selected(),
            Self::Diary(screen) => screen.selected(),
            Self::Trash(screen) => screen.selected(),
            Self::Search(screen) => screen.selected(),
            _ => Vec::new(),
        };
        queries.into_iter().map(Effect::Load).collect()
    }

    /// The record the selected row, or the screen, is about.
    pub fn subject(&self) -> Option<RecordKey> {
        match self {
            Self::Contacts(screen) => screen.subject(),
            Self::Pledges(screen) => screen.selected_pledge().map(|row| RecordKey::Pledge(row.value.code.clone())),
            Self::Weeks(screen) => screen.selected_week().map(RecordKey::Week),
            Self::Week(screen) => Some(RecordKey::Week(screen.week)),
            Self::Diary(screen) => screen.selected_row().map(|row| RecordKey::Entry(row.id.clone())),
            Self::Matters(screen) => screen.selected_matter().map(|row| RecordKey::Matter(row.value.code.clone())),
            Self::Search(screen) => screen.selected_hit().map(|hit| hit.key.clone()),
            Self::Trash(screen) => screen.selected_row().map(|row| row.key.clone()),
            Self::Desk(_)
            | Self::Figures(_)
            | Self::Form(_)
            | Self::Exports(_)
            | Self::ExportPreview(_)
            | Self::ImportPreview(_)
            | Self::Settings(_) => None,
        }
    }
}
