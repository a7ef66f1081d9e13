//! The process that comes to harm: it does its deeds again and again, and promises what is on the disk.

use crate::shim;
use crate::world::{FIRST, SECOND, World, name, secret};
use sankaben::app::bringing::ImportRequest;
use sankaben::app::effect::{Effect, Outcome, Ticket};
use sankaben::app::export::{ExportFormat, ExportRequest, ExportWhat};
use sankaben::domain::change::{Change, Draft, DraftId, DraftTarget, Family};
use sankaben::domain::importing::ImportKind;
use sankaben::domain::progress_card::{ProgressCard, SavedCard};
use sankaben::domain::week::Week;
use sankaben::i18n::Lang;
use sankaben::runtime::clock::Clock;
use sankaben::runtime::config::Config;
use sankaben::runtime::paths::Paths;
use sankaben::runtime::{Env, backups, exporting, files, importing, keys, perform};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// What the process does: one deed for ever, or several, with commas, once each.
const DEED: &str = "SANKABEN_TEST_DEED";
/// Where.
const PLACE: &str = "SANKABEN_TEST_PLACE";
/// Stands in every text written here; must be nowhere on the disk.
pub const MARK: &str = "滴灌带涨了价";

/// The journal of the first schema that "migrate" upgrades, beside the data directory; and the migration.
pub const OLD: &str = "old.db";
pub const MIGRATION: &str = "migration.sql";

/// What was promised: the highest number of each kind.
pub type Promises = BTreeMap<String, usize>;

/// Does the deeds; nothing in a process that is told none.
#[test]
fn victim() {
    let (Ok(deeds), Some(place)) = (std::env::var(DEED), std::env::var_os(PLACE)) else { return };
    let mut victim = Victim::new(Path::new(&place));
    let deeds: Vec<&str> = deeds.split(',').collect();
    // One deed goes on until the process is killed.
    let times = if deeds.len() == 1 { usize::MAX } else { deeds.len() };
    deeds.iter().cycle().take(times).enumerate().for_each(|(round, deed)| victim.act(deed, round));
}

/// Starts a process that does deeds in a data directory.
pub fn command(place: &Path, deeds: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["victim::victim", "--exact", "--nocapture"]).env(DEED, deeds).env(PLACE, place);
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    command
}

/// Takes one promise in.
pub fn hear(promises: &mut Promises, line: &str) {
    let words = line.split_once("promised ").and_then(|(_, rest)| rest.trim().split_once(' '));
    if let Some((kind, number)) = words.and_then(|(kind, number)| Some((kind, number.parse().ok()?))) {
        let highest = promises.entry(kind.to_owned()).or_default();
        *highest = (*highest).max(number);
    }
}

/// Starts a victim, kills it after `wait` has seen it begin, and says what it had promised.
pub fn kill(place: &Path, deed: &str, wait: impl FnOnce()) -> Promises {
    let migration = place.with_file_name(MIGRATION);
    let mut command = command(place, deed);
    if deed == "migrate" {
        command.env("SANKABEN_TEST_MIGRATION", migration);
    }
    let mut child: Child = command.spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut promises = Promises::new();
    while promises.is_empty() {
        hear(&mut promises, &lines.next().expect("the victim starts").unwrap());
    }
    wait();
    child.kill().unwrap();
    child.wait().unwrap();
    lines.map_while(Result::ok).for_each(|line| hear(&mut promises, &line));
    promises
}

struct Victim {
    world: World,
    place: PathBuf,
    now: &'static str,
    first_day: chrono::NaiveDate,
    entries: usize,
    weeks: usize,
}

impl Victim {
    fn new(place: &Path) -> Self {
        let paths = Paths::find(Some(place.to_owned()), None).unwrap();
        let env = Env::new(paths, Clock::system(), Config::default(), Lang::Zh);
        let mut world = World { env, dir: tempfile::tempdir().unwrap() };
        let mut now = FIRST;
        if world.open("陈立新", FIRST).is_err() {
            now = SECOND;
            world.open("陈立新", SECOND).unwrap();
        }
        let entries = world.count();
        let weeks = world.weeks();
        let first_day = world.env.clock.today();
        let mut victim = Self { world, place: place.to_owned(), now, first_day, entries, weeks };
        victim.promise_key();
        victim.promise("entries", victim.entries);
        victim
    }

    fn promise(&self, kind: &str, number: impl std::fmt::Display) {
        println!("promised {kind} {number}");
        std::io::stdout().flush().unwrap();
        shim::promise(&format!("{kind} {number}"));
    }

    fn promise_key(&mut self) {
        if std::env::var_os(shim::LOG).is_some() {
            let code = keys::code_of(&mut self.world.env, &secret(self.now)).unwrap();
            shim::promise(&format!("key {code}"));
            keys::code_noted(&mut self.world.env).unwrap();
        }
    }

    fn write(&mut self) {
        self.world.write(&format!("{MARK}{}", self.entries));
        self.entries += 1;
        self.promise("entries", self.entries);
    }

    fn act(&mut self, deed: &str, round: usize) {
        match deed {
            "save" => self.write(),
            "draft" => {
                let draft = Draft {
                    id: DraftId("一份".into()),
                    target: DraftTarget::New(Family::Entry),
                    fields: vec![("body".into(), format!("{MARK} {round}"))],
                    base: None,
                    kept_at: self.world.env.clock.now(),
                };
                self.world.apply(Change::KeepDraft(draft));
                self.promise("draft", round);
            }
            "confirm" => {
                let later = chrono::TimeDelta::days(7 * i64::try_from(self.weeks).unwrap());
                let day = self.first_day + later;
                self.world.env.clock = Clock::at(&format!("{day}T17:00:00+08:00"));
                let mut card = ProgressCard::empty(Week::of(day));
                card.sections.done = MARK.to_owned();
                card.no_progress_reason = "在县里培训".to_owned();
                let card = SavedCard { drafted: card.clone(), card };
                let passphrase = Some(secret(self.now));
                let effect = Effect::Confirm { card, names: vec![], passphrase, witness: None };
                let told = perform(effect, &mut self.world.env);
                assert!(matches!(told, Some(Outcome::Confirmed(_))), "{told:?}");
                self.weeks += 1;
                self.promise("weeks", self.weeks);
            }
            "rekey" => {
                let next = if self.now == FIRST { SECOND } else { FIRST };
                keys::change(&mut self.world.env, &secret(self.now), &secret(next)).unwrap();
                self.now = next;
                self.promise_key();
                self.promise("rekeyed", round);
            }
            "backup" => {
                self.write();
                let made = backups::make(&mut self.world.env).unwrap();
                shim::promise(&format!("backup {}", made.path.display()));
                self.promise("backups", round);
            }
            "import" => {
                let row = |n| format!("{{\"date\":\"2026-03-1{n}\",\"body\":\"{MARK}{}-{n}\"}}\n", self.entries);
                let file = self.world.dir.path().join("rows.jsonl");
                std::fs::write(&file, (0..7).map(row).collect::<String>()).unwrap();
                let request = ImportRequest::new(ImportKind::Diary, file.to_string_lossy());
                let added = importing::import(&mut self.world.env, &request, false).unwrap().count.added;
                self.entries += added as usize;
                self.promise("entries", self.entries);
            }
            "export" => {
                self.write();
                let request = ExportRequest::new(ExportWhat::All, ExportFormat::Json);
                let made = exporting::make(&mut self.world.env, &request).unwrap();
                let text = String::from_utf8(made.bytes).unwrap().replace(MARK, "＊");
                files::write(&self.place.join("export.json"), text.as_bytes(), true).unwrap();
                self.promise("exported", self.entries);
            }
            "lock" => {
                self.write();
                perform(Effect::Lock, &mut self.world.env);
                self.world.open("陈立新", self.now).unwrap();
            }
            "restore" => {
                let back = name(&format!("取回{round}"));
                let made = backups::make(&mut self.world.env).unwrap();
                keys::restore(&mut self.world.env, &made.path, &back, Some(&secret(self.now))).unwrap();
                self.promise("restored", round);
            }
            "migrate" => {
                let old = self.place.with_file_name(OLD);
                let back = name(&format!("旧{}-{round}", std::process::id()));
                std::fs::copy(old, self.world.env.paths.journal(&back)).unwrap();
                self.promise("copied", round);
                self.world.open(back.as_str(), FIRST).unwrap();
                perform(Effect::Lock, &mut self.world.env);
                self.promise("migrated", round);
            }
            other => panic!("no such deed: {other}"),
        }
    }
}

impl World {
    fn apply(&mut self, change: Change) {
        let told = perform(Effect::Apply { change, ticket: Ticket(2) }, &mut self.env);
        assert!(matches!(told, Some(Outcome::Applied(..))), "{told:?}");
    }
}
