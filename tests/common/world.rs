//! A sealed world for the real program: no variables but these, a home of its own, a clock that stands still.
#![allow(dead_code, missing_docs, reason = "every test program uses a part of this")]

use assert_cmd::Command;
use serde_json::Value;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A Friday afternoon in week 11.
pub const FRIDAY: &str = "2026-03-13T17:00:00+08:00";
/// A day after every sample.
pub const MAY: &str = "2026-05-10T09:00:00+08:00";

/// The passphrase, with what shells and SQL stumble over.
pub const PASSPHRASE: &str = "渠水流到'四组'去 \"2026\"";

pub struct World {
    pub dir: TempDir,
    pub clock: String,
    pub lang: &'static str,
}

/// What a run of the program came to.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl World {
    /// An empty world on a Friday afternoon.
    pub fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("passphrase"), format!("{PASSPHRASE}\n")).unwrap();
        Self { dir, clock: FRIDAY.to_owned(), lang: "zh_CN.UTF-8" }
    }

    /// A world with an unencrypted journal, which opens at once.
    pub fn plain() -> Self {
        let world = Self::new();
        world.ok(&["journal", "new", "陈立新", "--plain"]);
        world
    }

    /// The same with the samples in it, on a day after them.
    pub fn with_samples() -> Self {
        let mut world = Self::plain();
        world.clock = MAY.to_owned();
        world.import_samples();
        world
    }

    pub fn import_samples(&self) {
        self.ok(&["import", "households", &fixture("households.csv")]);
        self.ok(&["import", "pledges", &fixture("pledges.csv")]);
        self.ok(&["import", "diary", &fixture("diary_entries.jsonl")]);
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        std::fs::write(&path, bytes).unwrap();
        path.to_string_lossy().into_owned()
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::cargo_bin("sankaben").unwrap();
        let home = self.dir.path();
        command.env_clear().current_dir(home).args(args).write_stdin("");
        command.env("HOME", home).env("LANG", self.lang).env("SANKABEN_TEST_CLOCK", &self.clock);
        command.env("XDG_DATA_HOME", home.join("share")).env("XDG_STATE_HOME", home.join("state"));
        command.env("SANKABEN_PASSPHRASE_FILE", home.join("passphrase"));
        command
    }

    pub fn run(&self, args: &[&str]) -> Ran {
        Ran::of(&mut self.command(args))
    }

    /// Runs what must succeed without a complaint; its output.
    #[track_caller]
    pub fn ok(&self, args: &[&str]) -> String {
        let ran = self.run(args);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{args:?}\n{}", ran.out);
        ran.out
    }

    /// What must succeed without a complaint, read as JSON.
    #[track_caller]
    pub fn json(&self, args: &[&str]) -> Value {
        let args: Vec<&str> = args.iter().copied().chain(["--json"]).collect();
        serde_json::from_str(&self.ok(&args)).unwrap()
    }

    /// Runs what must succeed, whatever it warns of; its output.
    #[track_caller]
    pub fn done(&self, args: &[&str]) -> String {
        let ran = self.run(args);
        assert_eq!(ran.code, 0, "{args:?}\n{}{}", ran.out, ran.err);
        ran.out
    }

    /// Runs what must fail with that code; what it complained of.
    #[track_caller]
    pub fn fails(&self, code: i32, args: &[&str]) -> String {
        let ran = self.run(args);
        assert_eq!(ran.code, code, "{args:?}\n{}{}", ran.out, ran.err);
        assert!(!ran.err.is_empty(), "says why");
        ran.err
    }
}

impl Ran {
    pub fn of(command: &mut Command) -> Self {
        let output = command.output().unwrap();
        Self {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

pub fn fixture(name: &str) -> String {
    format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a directory.
pub fn files_below(dir: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files.extend(files_below(&path)) } else { files.push(path) }
    }
    files
}
