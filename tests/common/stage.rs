//! The program without a terminal: messages in, frames out, a real journal in a temporary directory behind it.
#![allow(dead_code, reason = "every test program uses a part of this")]

use super::screen::{Shot, shoot};
use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use sankaben::app::chord::Chord;
use sankaben::app::demo::Demo;
use sankaben::app::effect::{Effect, Moment};
use sankaben::app::msg::Msg;
use sankaben::app::secret::Secret;
use sankaben::app::{Settings, State, begin, update};
use sankaben::domain::change::Change;
use sankaben::domain::journal_name::JournalName;
use sankaben::i18n::Lang;
use sankaben::runtime::clock::Clock;
use sankaben::runtime::config::Config;
use sankaben::runtime::paths::Paths;
use sankaben::runtime::{Env, perform};
use sankaben::tui::draw::draw;
use std::collections::VecDeque;

/// The passphrase of an encrypted journal here.
pub const PASSPHRASE: &str = "渠水从村东头绕过来";

/// The clock that stands at a time; a build for measuring has only the system's.
fn clock(at: &str) -> Clock {
    #[cfg(debug_assertions)]
    return Clock::at(at);
    #[cfg(not(debug_assertions))]
    {
        let _ = at;
        Clock::system()
    }
}

/// The program.
pub struct Stage {
    /// Its state.
    pub state: State,
    /// The world behind it.
    pub env: Env,
    moment: Moment,
    _home: tempfile::TempDir,
}

impl Stage {
    /// The program at its lock screen, at a time (RFC 3339), on a terminal of that size.
    pub fn new(lang: Lang, size: (u16, u16), at: &str) -> Self {
        Self::start(lang, size, at, Demo::No)
    }

    /// The same, showing a demo.
    pub fn demo(lang: Lang, size: (u16, u16), at: &str) -> Self {
        Self::start(lang, size, at, Demo::Open)
    }

    fn start(lang: Lang, (width, height): (u16, u16), at: &str, demo: Demo) -> Self {
        let home = tempfile::tempdir().expect("a temporary directory");
        let clock = clock(at);
        let moment = clock.moment();
        let config = Some(home.path().join("config.toml"));
        let paths = Paths::find(Some(home.path().to_owned()), config).expect("a data directory");
        let settings = Settings { lang, idle_lock_minutes: 5, ..Settings::default() };
        let mut program = Self {
            state: State::new(settings, width, height, moment),
            env: Env::new(paths, clock, Config::default(), lang),
            moment,
            _home: home,
        };
        program.state.demo = demo;
        let effects = begin(&mut program.state);
        program.perform(effects);
        program
    }

    /// Sends a message and everything that follows from it.
    pub fn send(&mut self, message: Msg) -> &mut Self {
        let effects = update(&mut self.state, message);
        self.perform(effects);
        self
    }

    /// Performs effects, and everything that follows from them.
    pub fn perform(&mut self, effects: Vec<Effect>) {
        let mut queue = VecDeque::from(effects);
        while let Some(effect) = queue.pop_front() {
            if let Some(outcome) = perform(effect, &mut self.env) {
                queue.extend(update(&mut self.state, Msg::Outcome(outcome)));
            }
        }
    }

    /// Makes a journal and opens it; without a passphrase unless it is needed.
    pub fn create(&mut self, name: &str, encrypted: bool) -> &mut Self {
        let name = JournalName::parse(name).expect("a name");
        let passphrase = encrypted.then(|| Secret::new(PASSPHRASE.to_owned()));
        self.perform(vec![Effect::CreateJournal { name, passphrase }]);
        self
    }

    /// Opens a journal that `make` writes to the path it is given.
    pub fn open_made(&mut self, passphrase: &str, make: impl FnOnce(&std::path::Path)) -> &mut Self {
        let name = JournalName::parse("量一量").expect("a name");
        let path = self.env.paths.journal(&name);
        std::fs::create_dir_all(self.env.paths.journals()).expect("a directory");
        make(&path);
        self.perform(vec![Effect::Unlock { name, passphrase: Some(Secret::new(passphrase.to_owned())) }]);
        self
    }

    /// Draws a frame as the program does, and looks no further.
    pub fn draw(&self) {
        shoot(self.state.width, self.state.height, |frame| draw(&self.state, frame));
    }

    /// Changes the open journal behind the screens' back, then has them look again.
    pub fn change(&mut self, change: Change) -> &mut Self {
        let ticket = sankaben::app::effect::Ticket(u64::MAX);
        match perform(Effect::Apply { change, ticket }, &mut self.env) {
            Some(sankaben::app::effect::Outcome::Applied(..)) => {}
            other => panic!("not applied: {other:?}"),
        }
        self.send(Msg::Outcome(sankaben::app::effect::Outcome::ChangedElsewhere))
    }

    /// Presses keys, written as in the footer; between angle brackets named ones, everything else typed: `n<Ctrl-S>`.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        let mut rest = keys;
        while let Some(c) = rest.chars().next() {
            let length = if c == '<' { rest.find('>').map_or(1, |end| end + 1) } else { c.len_utf8() };
            let (key, after) = rest.split_at(length);
            rest = after;
            self.send(Msg::Key(Self::chord(key)));
        }
        self
    }

    /// One key, written so.
    pub fn chord(key: &str) -> Chord {
        match key.strip_prefix('<').and_then(|key| key.strip_suffix('>')) {
            Some(name) => Chord::parse(name).expect("a key"),
            None => Chord::char(key.chars().next().expect("a key")),
        }
    }

    /// Lets time pass.
    pub fn pass(&mut self, time: TimeDelta) -> &mut Self {
        let zone = self.moment.today.and_time(self.moment.time) - self.moment.now.naive_utc();
        self.set_clock(self.moment.now + time, zone)
    }

    /// Sets the terminal to another time zone, so many hours east of Greenwich; no time passes.
    pub fn zone(&mut self, hours: i64) -> &mut Self {
        self.set_clock(self.moment.now, TimeDelta::hours(hours))
    }

    fn set_clock(&mut self, now: DateTime<Utc>, zone: TimeDelta) -> &mut Self {
        let east = i32::try_from(zone.num_seconds()).ok().and_then(FixedOffset::east_opt).expect("a time zone");
        self.env.clock = clock(&now.with_timezone(&east).to_rfc3339());
        self.moment = self.env.clock.moment();
        self.send(Msg::Tick(self.moment))
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.send(Msg::Resize { width, height })
    }

    /// What is on the screen; checked for whole characters and frames.
    pub fn shot(&self) -> Shot {
        let shot = shoot(self.state.width, self.state.height, |frame| draw(&self.state, frame));
        shot.check();
        shot
    }
}
