//! One run of a subcommand: the world, the words, the open journal, and how to ask and change it.

use super::args::Globals;
use super::output::{Output, warn};
use super::passphrase;
use super::references;
use super::run::Ask;
use super::stop::{Done, Stop};
use crate::app::effect::{Effect, JournalInfo, Outcome, Ticket};
use crate::app::failure::Failure;
use crate::app::query::{Answer, Query};
use crate::app::secret::Secret;
use crate::domain::change::{Applied, Change};
use crate::domain::code::Code;
use crate::domain::journal_name::JournalName;
use crate::domain::overview::Directory;
use crate::domain::week::Week;
use crate::i18n::Catalog;
use crate::runtime::{Env, perform};
use chrono::{DateTime, NaiveDate, Utc};

/// One run.
pub struct Session {
    /// The world.
    pub env: Env,
    /// The words.
    pub tr: Catalog,
    /// Where results go.
    pub out: Output,
    /// What holds for every subcommand.
    pub globals: Globals,
    /// Which options were written on the command line; the others come from the environment, if from anywhere.
    pub named: Vec<String>,
    /// How the terminal is asked what it does.
    pub ask: Ask,
    /// The passphrase the journal was opened with: a signature needs it again.
    pub passphrase: Option<Secret>,
    /// The week the open journal began in.
    pub first_week: Option<Week>,
}

impl Session {
    /// Whether results are for programs.
    pub fn json(&self) -> bool {
        self.globals.json
    }

    /// What should be known though it is done, on standard error.
    pub fn warn(&self, what: &str) {
        warn(what, self.json());
    }

    /// The day here.
    pub fn today(&self) -> NaiveDate {
        self.env.clock.today()
    }

    /// The journals on this terminal.
    pub fn journals(&mut self) -> Vec<JournalInfo> {
        match perform(Effect::ListJournals, &mut self.env) {
            Some(Outcome::Journals(journals)) => journals,
            _ => Vec::new(),
        }
    }

    /// The journal that was named, or the only one.
    pub fn chosen(&mut self) -> Done<JournalInfo> {
        let journals = self.journals();
        match &self.globals.journal {
            Some(named) => {
                let name = JournalName::parse(named).map_err(|_| Failure::NoJournal(named.clone()))?;
                let found = journals.into_iter().find(|info| info.name == name);
                found.ok_or_else(|| Failure::NoJournal(named.clone()).into())
            }
            None if journals.len() > 1 => {
                Err(Failure::WhichJournal(journals.iter().map(|info| info.name.to_string()).collect()).into())
            }
            None => journals.into_iter().next().ok_or_else(|| Failure::NoJournals.into()),
        }
    }

    /// Opens the journal.
    pub fn unlock(&mut self) -> Done {
        let info = self.chosen()?;
        let is_asked = !info.plain && self.globals.passphrase_file.is_none();
        passphrase::again(is_asked, self.tr, || self.open(&info))
    }

    fn open(&mut self, info: &JournalInfo) -> Done {
        if !info.plain {
            let prompt = || self.tr.with("cli-prompt", &[("name", info.name.to_string())]);
            let file = self.globals.passphrase_file.clone();
            self.passphrase = Some(passphrase::read(file.as_deref(), prompt, self.tr)?);
            // The key takes a while to derive; what will be said is read meanwhile. Where no thread can be had, it is read later.
            let tr = self.tr;
            let _reading = std::thread::Builder::new().spawn(move || tr.read());
        }
        let effect = Effect::Unlock { name: info.name.clone(), passphrase: self.passphrase.clone() };
        match perform(effect, &mut self.env) {
            Some(Outcome::Opened(opened)) => {
                self.first_week = Some(opened.first_week);
                Ok(())
            }
            Some(Outcome::OpenFailed(failure)) => Err(failure.into()),
            _ => Err(unexpected("unlock")),
        }
    }

    /// Closes the journal, so that its one file is whole. What was saved is saved, whatever comes of this.
    pub fn close(&mut self) {
        if let Some(Outcome::BackupFailed(failure)) = perform(Effect::Lock, &mut self.env) {
            self.warn(&self.tr.with("notice-backup-failed", &[("why", failure.say(self.tr))]));
        }
    }

    /// Asks the journal.
    pub fn ask(&mut self, query: Query) -> Done<Answer> {
        match perform(Effect::Load(query), &mut self.env) {
            Some(Outcome::Loaded(_, answer)) => Ok(*answer),
            Some(Outcome::LoadFailed(_, failure)) => Err(failure.into()),
            _ => Err(unexpected("load")),
        }
    }

    /// Changes the journal.
    pub fn apply(&mut self, change: Change) -> Done<Applied> {
        match perform(Effect::Apply { change, ticket: Ticket(0) }, &mut self.env) {
            Some(Outcome::Applied(_, applied)) => Ok(*applied),
            Some(Outcome::ApplyFailed(_, failure)) => Err(failure.into()),
            _ => Err(unexpected("apply")),
        }
    }

    /// What references can point to.
    pub fn directory(&mut self) -> Done<Directory> {
        match self.ask(Query::Directory)? {
            Answer::Directory(directory) => Ok(directory),
            _ => Err(unexpected("directory")),
        }
    }

    /// A typed text as the file keeps it; references that could not be told are named on standard error.
    pub fn resolve(&mut self, text: &str) -> Done<String> {
        references::resolve(self, text)
    }

    /// Says that a record was saved: a sentence, or its code for programs.
    pub fn saved(&self, key: &str, code: &Code) -> Done {
        self.told(code, &self.say(key, &[("code", code.to_string())]))
    }

    /// The same in a sentence that is made already.
    pub fn told(&self, code: &Code, said: &str) -> Done {
        if self.json() {
            return self.out.json(&serde_json::json!({ "code": code }));
        }
        self.out.line(said)
    }

    /// Prints labels with their values, empty ones left out.
    pub fn fields(&self, fields: &[(&str, String)]) -> Done {
        let colon = self.tr.t("export-colon");
        for (key, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
            self.out.line(&format!("{}{colon}{value}", self.tr.t(key)))?;
        }
        Ok(())
    }

    /// Things one after another in a sentence.
    pub fn list(&self, items: &[String]) -> String {
        items.join(&self.tr.t("list-and"))
    }

    /// Households by name and code.
    pub fn people(&self, codes: &[Code], directory: &Directory) -> String {
        let name = |code: &Code| directory.household(code).and_then(|label| label.name.clone());
        let called = |code: &Code| match name(code) {
            Some(name) => format!("{name} {code}"),
            None => code.to_string(),
        };
        self.list(&codes.iter().map(called).collect::<Vec<_>>())
    }

    /// The day of a time, here.
    pub fn local_day(&self, at: DateTime<Utc>) -> NaiveDate {
        self.env.clock.day_of(at)
    }

    /// The sentence with that key and values.
    pub fn say(&self, key: &str, args: &[(&str, String)]) -> String {
        self.tr.with(key, args)
    }
}

/// A question that was answered with something else: a mistake of the program.
pub fn unexpected(what: &str) -> Stop {
    Failure::Internal(format!("unexpected answer: {what}")).into()
}
