//! A data directory of its own with one journal in it, driven through the one door.

use sankaben::app::effect::{Effect, Outcome, Ticket};
use sankaben::app::failure::Failure;
use sankaben::app::query::{Answer, PageAt, Query};
use sankaben::app::secret::Secret;
use sankaben::domain::change::{Change, JournalDump, Record};
use sankaben::domain::code::Code;
use sankaben::domain::diary::Entry;
use sankaben::domain::journal_name::JournalName;
use sankaben::domain::overview::EntryFilter;
use sankaben::i18n::Lang;
use sankaben::runtime::clock::Clock;
use sankaben::runtime::config::Config;
use sankaben::runtime::paths::Paths;
use sankaben::runtime::{Env, perform};
use std::path::PathBuf;

/// The journal's first passphrase.
pub const FIRST: &str = "渠水从村东头绕过来";
/// Another one.
pub const SECOND: &str = "再过三座桥就到四组";

/// The world.
pub struct World {
    pub env: Env,
    pub dir: tempfile::TempDir,
}

pub fn name(text: &str) -> JournalName {
    JournalName::parse(text).unwrap()
}

pub fn secret(text: &str) -> Secret {
    Secret::new(text.to_owned())
}

/// A place where nothing needs to be synced.
pub fn in_memory() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

impl World {
    /// With the journal 陈立新 open.
    pub fn new() -> Self {
        Self::within(tempfile::tempdir().unwrap())
    }

    /// The same in memory, where nothing waits for a disk.
    pub fn in_memory() -> Self {
        Self::within(in_memory())
    }

    fn within(dir: tempfile::TempDir) -> Self {
        let paths = Paths::find(Some(dir.path().join("data")), None).unwrap();
        let mut env = Env::new(paths, Clock::system(), Config::default(), Lang::Zh);
        let effect = Effect::CreateJournal { name: name("陈立新"), passphrase: Some(secret(FIRST)) };
        match perform(effect, &mut env) {
            Some(Outcome::Opened(_)) => Self { env, dir },
            other => panic!("no journal: {other:?}"),
        }
    }

    /// The data directory.
    pub fn data(&self) -> PathBuf {
        self.env.paths.data.clone()
    }

    /// Writes an entry.
    pub fn write(&mut self, body: &str) {
        let today = self.env.clock.today();
        let mut entry = Entry::new(Code::numbered('D', 1), today, today);
        body.clone_into(&mut entry.body);
        let change = Change::Add { record: Record::Entry(entry), draft: None };
        let outcome = perform(Effect::Apply { change, ticket: Ticket(1) }, &mut self.env);
        assert!(matches!(outcome, Some(Outcome::Applied(..))), "{outcome:?}");
    }

    /// Locks.
    pub fn lock(&mut self) {
        assert_eq!(perform(Effect::Lock, &mut self.env), Some(Outcome::Locked));
    }

    /// Opens a journal.
    pub fn open(&mut self, journal: &str, passphrase: &str) -> Result<(), Failure> {
        let effect = Effect::Unlock { name: name(journal), passphrase: Some(secret(passphrase)) };
        match perform(effect, &mut self.env) {
            Some(Outcome::Opened(_)) => Ok(()),
            Some(Outcome::OpenFailed(failure)) => Err(failure),
            other => panic!("{other:?}"),
        }
    }

    /// How many entries there are.
    pub fn count(&mut self) -> usize {
        self.dump().entries.len()
    }

    /// How many weeks are confirmed.
    pub fn weeks(&mut self) -> usize {
        self.dump().chain.len()
    }

    fn dump(&mut self) -> JournalDump {
        match perform(Effect::Load(Query::Dump), &mut self.env) {
            Some(Outcome::Loaded(_, answer)) => match *answer {
                Answer::Dump(dump) => *dump,
                other => panic!("{other:?}"),
            },
            other => panic!("{other:?}"),
        }
    }

    /// The bodies of entries, newest first; a page of them.
    pub fn bodies(&mut self) -> Vec<String> {
        let query = Query::WholeEntries { filter: EntryFilter::ALL, at: PageAt::First, limit: 1000 };
        match perform(Effect::Load(query), &mut self.env) {
            Some(Outcome::Loaded(_, answer)) => match *answer {
                Answer::WholeEntries(page) => page.rows.into_iter().map(|row| row.value.body).collect(),
                other => panic!("{other:?}"),
            },
            other => panic!("{other:?}"),
        }
    }
}
