//! 4 民情日记: entries by day, newest first. A window over any number of entries: what is in view and a little more.

use super::diary_line::DiaryLine;
use crate::app::effect::Effect;
use crate::app::list::ListPos;
use crate::app::query::{Answer, PageAt, Query};
use crate::app::scroll::Scroll;
use crate::domain::change::Stored;
use crate::domain::code::Code;
use crate::domain::diary::{Entry, EntryCursor, EntryLine};
use crate::domain::overview::{EntryFilter, Page};
use chrono::NaiveDate;

/// Rows asked for at a time.
const PAGE: u32 = 100;
/// Rows held at most.
const WINDOW: usize = 400;
/// How near to the window's end the selection must come for more to be asked for.
const NEAR: usize = 30;

/// The screen.
#[derive(Debug)]
pub struct DiaryScreen {
    /// Which entries.
    pub filter: EntryFilter,
    /// The rows in the window, newest first.
    pub rows: Vec<EntryLine>,
    /// Whether an answer has come: an empty list is then really empty.
    pub loaded: bool,
    /// The selection within the window.
    pub pos: ListPos,
    /// The selected entry in full.
    pub entry: Option<Box<Stored<Entry>>>,
    /// How far the entry's text is scrolled.
    pub scroll: Scroll,
    /// Whether the selected entry is shown alone, to be read.
    pub reading: bool,
    /// What is typed above the list.
    pub line: Option<DiaryLine>,
    older: bool,
    newer: bool,
    waiting: Option<Query>,
    /// A day whose entries are to come to the top of a new window.
    jump: Option<NaiveDate>,
    /// An entry around which the window is (re)built.
    anchor: Option<Code>,
    /// An entry to select as soon as the newest are there; around it, where it is not one of them.
    pub(super) wanted: Option<Code>,
}

impl DiaryScreen {
    /// The diary, or a part of it.
    pub fn of(filter: EntryFilter) -> Self {
        Self {
            filter,
            rows: Vec::new(),
            loaded: false,
            pos: ListPos::default(),
            entry: None,
            scroll: Scroll::default(),
            reading: false,
            line: None,
            older: false,
            newer: false,
            waiting: None,
            jump: None,
            anchor: None,
            wanted: None,
        }
    }

    /// The diary with an entry selected.
    pub fn at(id: Code) -> Self {
        Self { anchor: Some(id), ..Self::of(EntryFilter::ALL) }
    }

    /// The selected row.
    pub fn selected_row(&self) -> Option<&EntryLine> {
        self.rows.get(self.pos.selected)
    }

    /// The selected entry in full, once it is there.
    pub fn selected_entry(&self) -> Option<&Stored<Entry>> {
        let row = self.selected_row()?;
        self.entry.as_deref().filter(|entry| entry.value.id == row.id)
    }

    /// What shows the diary, or shows it again: a window at the newest end is read anew as long as it was, any other is
    /// rebuilt around the selected entry.
    pub(super) fn queries(&self) -> Vec<Query> {
        let selected = self.selected_row().map(|row| row.id.clone());
        match self.anchor.clone() {
            Some(id) => vec![Query::Entry(id)],
            None => std::iter::once(self.page(PageAt::First)).chain(selected.map(Query::Entry)).collect(),
        }
    }

    /// Builds the window anew around one entry.
    fn begin_at(&mut self, entry: &Stored<Entry>) -> Vec<Query> {
        self.anchor = None;
        self.waiting = None;
        if entry.removed_at.is_some() {
            self.newer = false;
            return vec![self.page(PageAt::First)];
        }
        self.rows = vec![EntryLine::of(&entry.value)];
        self.pos = ListPos::default();
        self.entry = Some(Box::new(entry.clone()));
        (self.older, self.newer, self.loaded) = (true, true, true);
        self.selected()
    }

    fn page(&self, at: PageAt) -> Query {
        // A reload brings the window back as long as it was, so that the selection stays where it is.
        let limit = if at == PageAt::First { PAGE.max(u32::try_from(self.rows.len()).unwrap_or(PAGE)) } else { PAGE };
        Query::Entries { filter: self.filter.clone(), at, limit }
    }

    pub(super) fn receive(&mut self, query: &Query, answer: &Answer) -> Vec<Effect> {
        match (query, answer) {
            (Query::Entries { filter, at, .. }, Answer::Entries(page)) if *filter == self.filter => {
                if self.waiting.as_ref() == Some(query) {
                    self.waiting = None;
                    if let Some(day) = self.jump.take() {
                        return self.land(day, at, page).into_iter().map(Effect::Load).collect();
                    }
                }
                match at {
                    PageAt::First => {
                        let selected = self.selected_row().map(|row| row.id.clone());
                        self.rows.clone_from(&page.rows);
                        (self.older, self.newer, self.loaded) = (page.more, false, true);
                        self.reading &= !self.rows.is_empty();
                        let place = |id: Code| self.rows.iter().position(|row| row.id == id);
                        let wanted = self.wanted.take();
                        let found = wanted.clone().and_then(place);
                        if let Some(id) =
                            wanted.filter(|_| found.is_none() && page.more && self.filter == EntryFilter::ALL)
                        {
                            self.anchor = Some(id.clone());
                            return vec![Effect::Load(Query::Entry(id))];
                        }
                        let at = found.or_else(|| selected.and_then(place));
                        self.pos.selected = at.unwrap_or(self.pos.selected.min(self.rows.len().saturating_sub(1)));
                    }
                    PageAt::After(cursor) if self.rows.last().is_some_and(|row| row.id == cursor.id) => {
                        self.rows.extend(page.rows.iter().cloned());
                        self.older = page.more;
                        let surplus = self.rows.len().saturating_sub(WINDOW).min(self.pos.top);
                        self.rows.drain(..surplus);
                        self.pos.selected -= surplus;
                        self.pos.top -= surplus;
                        self.newer |= surplus > 0;
                    }
                    PageAt::Before(cursor) if self.rows.first().is_some_and(|row| row.id == cursor.id) => {
                        self.rows.splice(0..0, page.rows.iter().cloned());
                        self.newer = page.more;
                        self.pos.selected += page.rows.len();
                        self.pos.top += page.rows.len();
                        if self.rows.len() > WINDOW {
                            self.rows.truncate(WINDOW.max(self.pos.selected + NEAR));
                            self.older = true;
                        }
                    }
                    _ => return Vec::new(),
                }
                self.selected().into_iter().map(Effect::Load).collect()
            }
            (Query::Entry(id), Answer::Entry(entry)) if self.rebuilds_around(id) => {
                self.begin_at(entry).into_iter().map(Effect::Load).collect()
            }
            (Query::Entry(id), Answer::Entry(entry)) if self.selected_row().is_some_and(|row| row.id == *id) => {
                self.entry = Some(entry.clone());
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    /// Goes to the newest entry of a day, or of the days before it: asks for a window that begins there.
    pub(in crate::app) fn jump_to(&mut self, day: NaiveDate) -> Vec<Effect> {
        let query = self.page(PageAt::After(end_of(day)));
        self.jump = Some(day);
        self.waiting = Some(query.clone());
        vec![Effect::Load(query)]
    }

    /// Takes the window a jump asked for. Where the diary begins only after that day, its oldest entries are asked for.
    fn land(&mut self, day: NaiveDate, at: &PageAt, page: &Page<EntryLine>) -> Vec<Query> {
        let before = matches!(at, PageAt::Before(_));
        if page.rows.is_empty() && before {
            return self.selected();
        }
        if page.rows.is_empty() {
            let query = self.page(PageAt::Before(end_of(day)));
            self.jump = Some(day);
            self.waiting = Some(query.clone());
            return vec![query];
        }
        self.rows.clone_from(&page.rows);
        (self.older, self.newer, self.loaded) = if before { (false, page.more, true) } else { (page.more, true, true) };
        self.pos = ListPos { selected: if before { page.rows.len() - 1 } else { 0 }, top: 0 };
        self.selected()
    }

    /// Whether an answer about that entry is what the window is to be built around.
    fn rebuilds_around(&self, id: &Code) -> bool {
        self.anchor.as_ref() == Some(id)
    }

    /// Marks the window to be rebuilt around its selected entry when it is shown again.
    pub fn keep_place(&mut self) {
        if self.newer && self.wanted.is_none() {
            self.anchor = self.selected_row().map(|row| row.id.clone());
        }
    }

    pub(super) fn selected(&mut self) -> Vec<Query> {
        let mut queries = Vec::new();
        if let Some(row) = self.selected_row()
            && self.selected_entry().is_none()
        {
            queries.push(Query::Entry(row.id.clone()));
            self.scroll = Scroll::default();
        }
        queries.extend(self.next_page());
        queries
    }

    /// The page to ask for when the selection comes near the window's end.
    fn next_page(&mut self) -> Option<Query> {
        if self.waiting.is_some() {
            return None;
        }
        let cursor = |row: &EntryLine| EntryCursor { date: row.date, id: row.id.clone() };
        let at = if self.older && self.pos.selected + NEAR >= self.rows.len() {
            self.rows.last().map(cursor).map(PageAt::After)
        } else if self.newer && self.pos.selected < NEAR {
            self.rows.first().map(cursor).map(PageAt::Before)
        } else {
            None
        };
        self.waiting = at.map(|at| self.page(at));
        self.waiting.clone()
    }
}

/// A place just after all entries of a day: a cursor at no entry is one at its day's end.
fn end_of(day: NaiveDate) -> EntryCursor {
    EntryCursor { date: day, id: Code::numbered('-', 0) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::list::ListMove;
    use crate::domain::overview::Page;

    fn line(number: u32) -> EntryLine {
        let date = NaiveDate::from_num_days_from_ce_opt(740_000 + i32::try_from(number).unwrap()).unwrap();
        EntryLine {
            id: Code::numbered('D', number),
            date,
            time: None,
            written_on: date,
            place: String::new(),
            opening: String::new(),
            households: Vec::new(),
            follow_up_on: None,
        }
    }

    /// A diary of 2,000 entries, answering as the store does.
    fn answer(query: &Query) -> Option<Answer> {
        let Query::Entries { at, limit, .. } = query else { return None };
        let all: Vec<EntryLine> = (1..=2000).rev().map(line).collect();
        let place = |cursor: &EntryCursor| all.iter().position(|row| row.id == cursor.id).unwrap();
        let limit = *limit as usize;
        let (from, to) = match at {
            PageAt::First => (0, limit.min(all.len())),
            PageAt::After(cursor) => (place(cursor) + 1, (place(cursor) + 1 + limit).min(all.len())),
            PageAt::Before(cursor) => (place(cursor).saturating_sub(limit), place(cursor)),
        };
        let more = if matches!(at, PageAt::Before(_)) { from > 0 } else { to < all.len() };
        Some(Answer::Entries(Page { rows: all[from..to].to_vec(), more }))
    }

    fn run(screen: &mut DiaryScreen, queries: Vec<Query>) {
        let mut queue = queries;
        while let Some(query) = queue.pop() {
            if let Some(answer) = answer(&query) {
                for effect in screen.receive(&query, &answer) {
                    if let Effect::Load(query) = effect {
                        queue.push(query);
                    }
                }
            }
        }
    }

    #[test]
    fn the_window_follows_the_selection_down_and_up_again() {
        let mut screen = DiaryScreen::of(EntryFilter::ALL);
        let queries = screen.queries();
        run(&mut screen, queries);
        let mut seen = vec![screen.selected_row().unwrap().id.clone()];
        for direction in [ListMove::Down, ListMove::Up] {
            for _ in 1..2000 {
                screen.pos.go(direction, screen.rows.len(), 10);
                screen.pos.settle(screen.rows.len(), 10);
                let queries = screen.selected();
                run(&mut screen, queries);
                assert!(screen.rows.len() <= WINDOW + PAGE as usize);
                seen.push(screen.selected_row().unwrap().id.clone());
            }
        }
        let down = (1..=2000).rev();
        let up = 2..=2000;
        let expected: Vec<Code> = down.chain(up).map(|n| Code::numbered('D', n)).collect();
        assert_eq!(seen, expected);
    }
}
