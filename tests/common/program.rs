//! The state machine as tests drive it: keys as text, effects as values, nobody at the other end.
#![allow(dead_code, reason = "every test program uses a part of this")]

use chrono::{DateTime, Duration, Utc};
use sankaben::app::chord::Chord;
use sankaben::app::effect::{Effect, Moment, Opened, Outcome, Ticket};
use sankaben::app::msg::Msg;
use sankaben::app::query::{Answer, Query};
use sankaben::app::screen::Screen;
use sankaben::app::state::Settings;
use sankaben::app::{State, update};
use sankaben::domain::change::{Applied, Change, ImportCount, RecordKey};
use sankaben::domain::code::Code;
use sankaben::domain::household::HouseholdLabel;
use sankaben::domain::journal_name::JournalName;
use sankaben::domain::overview::Directory;
use sankaben::domain::week::Week;

/// A program with nobody at the other end.
pub struct Program {
    /// What it knows.
    pub state: State,
    /// What time it is.
    pub now: DateTime<Utc>,
    /// What the last keys or message asked for.
    pub effects: Vec<Effect>,
}

/// A moment of a terminal that lives in universal time.
pub fn moment(now: DateTime<Utc>) -> Moment {
    Moment { now, today: now.date_naive(), time: now.time() }
}

/// A code that is one.
pub fn code(text: &str) -> Code {
    Code::parse(text).unwrap()
}

impl Program {
    /// At the lock screen.
    pub fn new() -> Self {
        let now = "2026-03-13T09:00:00Z".parse().unwrap();
        let settings = Settings::default();
        Self { state: State::new(settings, 80, 24, moment(now)), now, effects: Vec::new() }
    }

    /// In an open journal with two people of one name and one owed week unless said otherwise.
    pub fn open() -> Self {
        let mut program = Self::new();
        let opened = Opened {
            name: name("陈立新"),
            plain: false,
            first_week: Week::parse("2026-W10").unwrap(),
            first_step: None,
        };
        program.send(Msg::Outcome(Outcome::Opened(Box::new(opened))));
        let person = |code_: &str, name: &str, group: &str| HouseholdLabel {
            code: code(code_),
            name: Some(name.to_owned()),
            group: group.to_owned(),
            ended: false,
        };
        let directory = Directory {
            households: vec![
                person("H01", "张建国", "一组"),
                person("H12", "张建国", "五组"),
                person("H07", "王芳华", "三组"),
            ],
            pledges: vec![(code("P1"), "旧带兑付".to_owned(), true)],
            ..Directory::default()
        };
        program.answer(Query::Directory, Answer::Directory(directory));
        program
    }

    /// Something happens.
    pub fn send(&mut self, msg: Msg) -> &mut Self {
        self.effects = update(&mut self.state, msg);
        self
    }

    /// An answer comes.
    pub fn answer(&mut self, query: Query, answer: Answer) -> &mut Self {
        self.send(Msg::Outcome(Outcome::Loaded(Box::new(query), Box::new(answer))))
    }

    /// Presses keys: chords between angle brackets, everything else typed.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        let mut effects = Vec::new();
        let mut rest = keys;
        while let Some(c) = rest.chars().next() {
            let chord = match rest.strip_prefix('<').and_then(|rest| rest.split_once('>')) {
                Some((name, after)) => {
                    rest = after;
                    Chord::parse(name).unwrap()
                }
                None => {
                    rest = &rest[c.len_utf8()..];
                    Chord::char(c)
                }
            };
            effects.append(&mut self.send(Msg::Key(chord)).effects);
        }
        self.effects = effects;
        self
    }

    /// Time passes.
    pub fn pass(&mut self, time: Duration) -> &mut Self {
        self.now += time;
        self.send(Msg::Tick(moment(self.now)))
    }

    /// The changes asked for.
    pub fn applied(&self) -> Vec<(&Change, Ticket)> {
        let change = |effect| match effect {
            &Effect::Apply { ref change, ticket } => Some((change, ticket)),
            _ => None,
        };
        self.effects.iter().filter_map(change).collect()
    }

    /// The text of the entry being written.
    pub fn body(&self) -> String {
        self.state.session().and_then(|session| session.form()).map(|form| form.text("body")).unwrap_or_default()
    }

    /// The screen that is shown.
    pub fn screen(&self) -> &Screen {
        &self.state.session().unwrap().screen
    }
}

/// A name that is one.
pub fn name(text: &str) -> JournalName {
    JournalName::parse(text).unwrap()
}

/// What comes of a change.
pub fn done(key: Option<RecordKey>, undo: Option<Change>) -> Box<Applied> {
    Box::new(Applied {
        key,
        revision: 1,
        undo,
        imported: ImportCount::default(),
        kept: Vec::new(),
        signed_week: None,
        owed: None,
    })
}
