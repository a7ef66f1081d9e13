//! A process killed at any moment leaves a whole journal with whole changes.

use crate::samples::{PASSPHRASE, at, code, day, new_journal, records};
use sankaben::domain::change::{Change, ImportedRecord, Record};
use sankaben::domain::diary::Entry;
use sankaben::domain::overview::EntryFilter;
use sankaben::store::{Key, Store};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;

/// Names the journal to the process that is to be killed.
const VICTIM: &str = "SANKABEN_TEST_VICTIM";

/// A batch of the import: all of its entries are there, or none.
const BATCH: usize = 7;

#[test]
fn killed_in_the_middle_of_saves_and_imports() {
    if let Some(path) = std::env::var_os(VICTIM) {
        write_for_ever(Path::new(&path));
    }
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("j.db");
    let mut store = new_journal(&path);
    store.apply(&Change::Import(records()), at("2026-05-10T02:00:00Z"), day("2026-05-10")).unwrap();
    store.close().unwrap();
    for round in 0..6 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["killed::killed_in_the_middle_of_saves_and_imports", "--exact", "--nocapture"])
            .env(VICTIM, &path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        // Every line names a change that is on the disk; the kill comes somewhere after the third.
        let mut promised: Vec<String> = Vec::new();
        let said = |line: std::io::Result<String>| line.ok()?.split_once("saved ").map(|(_, what)| what.to_owned());
        while promised.len() < 3 {
            promised.extend(said(lines.next().expect("the child writes")));
        }
        std::thread::sleep(Duration::from_millis(3 + 11 * round));
        child.kill().unwrap();
        child.wait().unwrap();
        promised.extend(lines.filter_map(said));
        check(&path, &promised);
    }
}

fn check(path: &Path, promised: &[String]) {
    let store = Store::open(path, Key::Passphrase(PASSPHRASE)).unwrap();
    assert_eq!(store.check_integrity().unwrap(), Vec::<String>::new());
    let counter = store.entry(&code("D01")).unwrap().unwrap();
    assert_eq!(counter.value.body, format!("第{}版", counter.revision), "text and revision are of one change");
    for what in promised {
        match what.strip_prefix("revision ") {
            Some(revision) => assert!(counter.revision >= revision.parse().unwrap(), "{what}"),
            None => assert!(store.entry(&code(what)).unwrap().is_some(), "{what}"),
        }
    }
    let page = store.entries(&EntryFilter { tag: Some("批".into()), ..EntryFilter::ALL }, None, 100_000).unwrap();
    assert_eq!(page.rows.len() % BATCH, 0, "an import is whole or not there");
    store.close().unwrap();
}

/// Saves one entry over and over and imports batches, saying what is on the disk.
fn write_for_ever(path: &Path) -> ! {
    let mut store = Store::open(path, Key::Passphrase(PASSPHRASE)).unwrap();
    let (now, today) = (at("2026-05-11T02:00:00Z"), day("2026-05-11"));
    loop {
        let stored = store.entry(&code("D01")).unwrap().unwrap();
        let record = Record::Entry(Entry { body: format!("第{}版", stored.revision + 1), ..stored.value });
        let saved =
            store.apply(&Change::Save { record, base: Some(stored.revision), draft: None }, now, today).unwrap();
        say(&format!("saved revision {}", saved.revision));
        let next = store.next_code(sankaben::domain::change::Family::Entry).unwrap();
        let first = next.number_in('D').unwrap();
        let batch = (0..BATCH as u32).map(|n| {
            let mut entry = Entry::new(sankaben::domain::code::Code::numbered('D', first + n), today, today);
            entry.body = "一批里的一篇，".repeat(40);
            entry.tags = vec!["批".into()];
            ImportedRecord { fingerprint: format!("{}", first + n), record: Record::Entry(entry) }
        });
        store.apply(&Change::Import(batch.collect()), now, today).unwrap();
        say(&format!("saved {next}"));
    }
}

#[allow(clippy::print_stdout)]
fn say(line: &str) {
    println!("{line}");
}
