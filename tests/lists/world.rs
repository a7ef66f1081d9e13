//! The state machine with the sample journal behind it: every effect is performed at once, on a real file.
#![allow(dead_code, reason = "every test uses a part of this")]

use crate::program::Program;
use crate::samples;
use crate::screen::{Shot, shoot};
use sankaben::app::effect::{Effect, Outcome};
use sankaben::app::msg::Msg;
use sankaben::app::query::{Answer, PageAt, Query};
use sankaben::app::screen::Screen;
use sankaben::domain::calendar::WorkCalendar;
use sankaben::domain::change::RecordKey;
use sankaben::i18n::Lang;
use sankaben::store::{Store, StoreError};
use sankaben::tui::draw::draw;
use std::collections::VecDeque;

/// A terminal before an open journal.
pub struct World {
    pub program: Program,
    pub store: Store,
    _folder: tempfile::TempDir,
}

impl World {
    /// The samples, on 13 May 2026, at the desk, with nothing asked.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut store = samples::new_plain(&folder.path().join("journal.db"));
        samples::import_samples(&mut store);
        let mut program = Program::open();
        program.state.settings.idle_lock_minutes = 0;
        program.now = samples::at("2026-05-13T09:00:00Z");
        let mut world = Self { program, store, _folder: folder };
        world.send(Msg::Tick(crate::program::moment(world.program.now)));
        world.keys("0");
        world
    }

    /// The same in a language.
    pub fn lang(lang: Lang) -> Self {
        let mut world = Self::new();
        world.program.state.settings.lang = lang;
        world
    }

    /// Presses keys, written as for [`Program::keys`].
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        let mut rest = keys;
        while let Some(c) = rest.chars().next() {
            let (key, after) = match rest.strip_prefix('<').and_then(|rest| rest.split_once('>')) {
                Some((_, after)) => (&rest[..rest.len() - after.len()], after),
                None => rest.split_at(c.len_utf8()),
            };
            let effects = std::mem::take(&mut self.program.keys(key).effects);
            self.perform(effects);
            rest = after;
        }
        self
    }

    /// Something else happens.
    pub fn send(&mut self, msg: Msg) -> &mut Self {
        let effects = std::mem::take(&mut self.program.send(msg).effects);
        self.perform(effects);
        self
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        let mut waiting = VecDeque::from(effects);
        while let Some(effect) = waiting.pop_front() {
            let outcome = match effect {
                Effect::Load(query) => {
                    let answer = self.answer(&query).unwrap();
                    Outcome::Loaded(Box::new(query), Box::new(answer))
                }
                Effect::Apply { change, ticket } => {
                    let now = self.program.now;
                    let applied = self.store.apply(&change, now, now.date_naive());
                    Outcome::Applied(ticket, Box::new(applied.unwrap()))
                }
                _ => continue,
            };
            waiting.extend(std::mem::take(&mut self.program.send(Msg::Outcome(outcome)).effects));
        }
    }

    fn answer(&self, query: &Query) -> Result<Answer, StoreError> {
        let (store, today, calendar) = (&self.store, self.program.now.date_naive(), WorkCalendar::shipped());
        let missing = |key| StoreError::NotFound(key);
        Ok(match query {
            Query::Desk => Answer::Desk(Box::new(store.desk(today, &calendar)?)),
            Query::Directory => Answer::Directory(store.directory(today)?),
            Query::ContactCard => Answer::ContactCard(store.contact_card()?),
            Query::Households { removed } => Answer::Households(store.households(*removed)?),
            Query::Pledges { removed } => Answer::Pledges(store.pledges(*removed)?),
            Query::Entries { filter, at, limit } => Answer::Entries(match at {
                PageAt::First => store.entries(filter, None, *limit)?,
                PageAt::After(cursor) => store.entries(filter, Some(cursor), *limit)?,
                PageAt::Before(cursor) => store.entries_before(filter, cursor, *limit)?,
            }),
            Query::WholeEntries { filter, at, limit } => Answer::WholeEntries(match at {
                PageAt::First => store.entries_full(filter, None, *limit)?,
                PageAt::After(cursor) => store.entries_full(filter, Some(cursor), *limit)?,
                PageAt::Before(cursor) => store.entries_full_before(filter, cursor, *limit)?,
            }),
            Query::Entry(id) => {
                let entry = store.entry(id)?.ok_or_else(|| missing(RecordKey::Entry(id.clone())))?;
                Answer::Entry(Box::new(entry))
            }
            Query::Timeline(code) => Answer::Timeline(store.timeline(code, 100)?),
            Query::Ledger { filter, limit } => Answer::Ledger(store.ledger(filter, today, *limit)?),
            Query::OwedWeeks { .. } => Answer::OwedWeeks(Vec::new(), 0),
            Query::Weeks { from, to } => Answer::Weeks(store.weeks(*from, *to, today, &calendar)?),
            Query::Search(query) => Answer::Search(store.search(query, today)?),
            Query::Drafts => Answer::Drafts(store.drafts()?),
            other => panic!("nobody here answers {other:?}"),
        })
    }

    /// The screen that is shown.
    pub fn screen(&self) -> &Screen {
        self.program.screen()
    }

    /// What was last said.
    pub fn said(&self) -> String {
        self.program.state.notice.as_ref().map(|notice| notice.text.clone()).unwrap_or_default()
    }

    /// The code of the record the selection is on.
    pub fn selected(&self) -> String {
        let subject = self.program.state.session().and_then(|session| session.subject());
        subject.and_then(|key| key.code().map(ToString::to_string)).unwrap_or_default()
    }

    /// A frame of that size, checked for cut characters and broken frames.
    pub fn shot(&mut self, width: u16, height: u16) -> Shot {
        self.send(Msg::Resize { width, height });
        let state = &self.program.state;
        let shot = shoot(width, height, |frame| draw(state, frame));
        shot.check();
        shot
    }
}
