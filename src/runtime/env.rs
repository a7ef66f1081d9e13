//! Everything an effect can touch, in one owner's hands.

use super::clock::Clock;
use super::config::Config;
use super::paths::Paths;
use super::tries::Tries;
use super::watch::Watch;
use crate::app::failure::Failure;
use crate::domain::journal_name::JournalName;
use crate::i18n::{Catalog, Lang};
use crate::store::Store;
use chrono::TimeDelta;
use std::path::PathBuf;

/// The world of one running program.
pub struct Env {
    /// Where things lie.
    pub paths: Paths,
    /// What time it is.
    pub clock: Clock,
    /// What the user set.
    pub config: Config,
    /// The language drafts are worded in.
    pub lang: Lang,
    /// How old the last backup must be before another is made by itself: nothing for the screens, which lock seldom.
    pub backup_pause: TimeDelta,
    /// Whether all this is a demo: what leaves it says so.
    pub demo: bool,
    /// Who is told how far long work has come, and who stops it.
    pub watch: Watch,
    pub(super) tries: Tries,
    pub(super) open: Option<OpenJournal>,
}

/// The journal that is open.
pub(super) struct OpenJournal {
    pub(super) name: JournalName,
    pub(super) store: Store,
    /// The file's data version when it was last looked at.
    pub(super) seen: i64,
}

impl Env {
    /// A world with no journal open.
    pub fn new(paths: Paths, clock: Clock, config: Config, lang: Lang) -> Self {
        let tries = Tries::new(&paths);
        Self {
            paths,
            clock,
            config,
            lang,
            backup_pause: TimeDelta::zero(),
            demo: false,
            watch: Watch::default(),
            tries,
            open: None,
        }
    }

    /// The words of the language spoken.
    pub fn catalog(&self) -> Catalog {
        Catalog::new(self.lang)
    }

    /// The open journal. Asking without one is a mistake of the program, told as such.
    pub(super) fn journal(&mut self) -> Result<&mut OpenJournal, Failure> {
        self.open.as_mut().ok_or_else(no_journal)
    }

    /// The file of the open journal.
    pub(super) fn open_path(&mut self) -> Result<PathBuf, Failure> {
        let name = self.journal()?.name.clone();
        Ok(self.paths.journal(&name))
    }

    /// The same, with who is told how far its work has come.
    pub(super) fn store_and_watch(&mut self) -> Result<(&mut Store, &Watch), Failure> {
        let Self { open, watch, .. } = self;
        let open = open.as_mut().ok_or_else(no_journal)?;
        Ok((&mut open.store, watch))
    }

    /// The store of the open journal.
    pub(super) fn store(&mut self) -> Result<&mut Store, Failure> {
        self.journal().map(|open| &mut open.store)
    }

    /// Whether another process has changed the open file since the last time this was asked.
    pub(super) fn changed_elsewhere(&mut self) -> bool {
        let Some(open) = self.open.as_mut() else { return false };
        // A file that cannot be asked now will tell at the next read or save.
        let version = open.store.data_version().unwrap_or(open.seen);
        std::mem::replace(&mut open.seen, version) != version
    }
}

fn no_journal() -> Failure {
    Failure::Internal("no journal is open".to_owned())
}
