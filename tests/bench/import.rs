//! What an import of 20,000 entries of two hundred characters costs, its index, its history and its fingerprints included, beside
//! the floor: the same texts and an index of their words put straight into an encrypted database, in one transaction.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../common/generator.rs"]
mod generator;
#[path = "../common/samples.rs"]
mod samples;

use chrono::Days;
use divan::Bencher;
use generator::{Numbers, TODAY};
use rusqlite::Connection;
use samples::{SIGNING_KEY, at, day};
use sankaben::domain::change::{Change, ImportedRecord};
use sankaben::domain::code::Code;
use sankaben::domain::importing::ImportKind;
use sankaben::import::{Known, Source, SourceFile};
use sankaben::store::{Key, Store};
use sankaben::text::tokens;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use tempfile::TempDir;

const ENTRIES: u64 = 20_000;
const PASSPHRASE: &str = "渠水从村东头绕过来";

fn main() {
    divan::main();
}

/// The file: an object a line.
fn file() -> String {
    let mut numbers = Numbers::new(1);
    let first = day(TODAY) - Days::new(ENTRIES / 20);
    let mut text = String::new();
    for n in 0..ENTRIES {
        let date = first + Days::new(n / 20);
        let body = generator::entry(1, date, &mut numbers).body.replace("@{", "").replace("^{", "");
        writeln!(text, "{}", serde_json::json!({ "date": date, "body": format!("{n} {body}") })).unwrap();
    }
    text
}

fn read(text: &str) -> Vec<ImportedRecord> {
    let known = Known { today: day(TODAY), references: BTreeSet::new(), next_code: Code::numbered('D', 1), year: None };
    let source = Source {
        kind: ImportKind::Diary,
        format: None,
        encoding: None,
        files: vec![SourceFile { name: "a.jsonl".into(), bytes: text.as_bytes().to_vec() }],
        folder: false,
        columns: BTreeMap::new(),
        remembered: Vec::new(),
    };
    sankaben::import::read(source, &known, &|_| true).result.unwrap().records
}

fn store() -> (TempDir, Store) {
    let dir = TempDir::new().unwrap();
    let key = Key::Passphrase(PASSPHRASE);
    let store =
        Store::create(&dir.path().join("j.db"), key, &SIGNING_KEY, day("2020-01-01"), at("2020-01-01T00:00:00Z"));
    (dir, store.unwrap())
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn reading(bencher: Bencher<'_, '_>) {
    let text = file();
    bencher.bench_local(|| read(&text));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn storing(bencher: Bencher<'_, '_>) {
    let records = read(&file());
    bencher.with_inputs(|| (store(), Change::Import(records.clone()))).bench_local_values(
        |((dir, mut store), change)| {
            store.apply(&change, at("2026-11-20T02:00:00Z"), day(TODAY)).unwrap();
            (dir, store)
        },
    );
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn floor(bencher: Bencher<'_, '_>) {
    let texts: Vec<String> = file().lines().map(str::to_owned).collect();
    let database = || {
        let dir = TempDir::new().unwrap();
        let db = Connection::open(dir.path().join("f.db")).unwrap();
        db.pragma_update(None, "key", PASSPHRASE).unwrap();
        let schema = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
             CREATE TABLE entry (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
             CREATE VIRTUAL TABLE found USING fts5(text, content = '', tokenize = 'ascii');";
        db.execute_batch(schema).unwrap();
        (dir, db)
    };
    bencher.with_inputs(database).bench_local_values(|(dir, mut db)| {
        let tx = db.transaction().unwrap();
        {
            let mut body = tx.prepare("INSERT INTO entry (body) VALUES (?1)").unwrap();
            let mut found = tx.prepare("INSERT INTO found (rowid, text) VALUES (last_insert_rowid(), ?1)").unwrap();
            for text in &texts {
                body.execute([text]).unwrap();
                found.execute([tokens(text)]).unwrap();
            }
        }
        tx.commit().unwrap();
        (dir, db)
    });
}
