//! What the desk, a page of the diary, a search and a save cost at 200 and at 20,000 entries, and at as many as
//! `SANKABEN_BENCH_ENTRIES` says. The figures of one row should differ little.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../common/generator.rs"]
mod generator;
#[path = "../common/samples.rs"]
mod samples;

use divan::Bencher;
use generator::{RARE, TODAY, generate};
use rusqlite::Connection;
use samples::{at, code, day};
use sankaben::domain::calendar::WorkCalendar;
use sankaben::domain::change::{Change, Record};
use sankaben::domain::diary::Entry;
use sankaben::domain::matter_rules::MatterFilter;
use sankaben::domain::overview::{EntryFilter, SearchQuery};
use sankaben::domain::period::{Period, Span};
use sankaben::domain::week::Week;
use sankaben::store::Store;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;
use tempfile::TempDir;

type Journal = Rc<(TempDir, RefCell<Store>)>;

thread_local! {
    static JOURNALS: RefCell<BTreeMap<usize, Journal>> = const { RefCell::new(BTreeMap::new()) };
}

fn main() {
    divan::main();
}

/// The sizes to measure.
fn sizes() -> Vec<usize> {
    let more = std::env::var("SANKABEN_BENCH_ENTRIES").ok().and_then(|entries| entries.parse().ok());
    [200, 20_000].into_iter().chain(more).collect()
}

/// The journal of a size, made once.
fn journal(entries: usize) -> Journal {
    let make = || {
        let dir = TempDir::new().unwrap();
        let store = generate(&dir.path().join("j.db"), entries, 1);
        Rc::new((dir, RefCell::new(store)))
    };
    JOURNALS.with_borrow_mut(|journals| journals.entry(entries).or_insert_with(make).clone())
}

fn read<T>(bencher: Bencher<'_, '_>, entries: usize, read: impl Fn(&Store) -> T) {
    let journal = journal(entries);
    bencher.bench_local(|| read(&journal.1.borrow()));
}

#[divan::bench(args = sizes())]
fn desk(bencher: Bencher<'_, '_>, entries: usize) {
    let calendar = WorkCalendar::shipped();
    read(bencher, entries, |store| store.desk(day(TODAY), &calendar).unwrap());
}

#[divan::bench(args = sizes())]
fn directory(bencher: Bencher<'_, '_>, entries: usize) {
    read(bencher, entries, |store| store.directory(day(TODAY)).unwrap());
}

#[divan::bench(args = sizes())]
fn households(bencher: Bencher<'_, '_>, entries: usize) {
    read(bencher, entries, |store| store.households(false).unwrap());
}

#[divan::bench(args = sizes())]
fn first_page(bencher: Bencher<'_, '_>, entries: usize) {
    read(bencher, entries, |store| store.entries(&EntryFilter::ALL, None, 50).unwrap());
}

#[divan::bench(args = sizes())]
fn first_page_of_a_household(bencher: Bencher<'_, '_>, entries: usize) {
    let filter = EntryFilter { household: Some(code("H05")), ..EntryFilter::ALL };
    read(bencher, entries, |store| store.entries(&filter, None, 50).unwrap());
}

#[divan::bench(args = sizes())]
fn figures_of_a_year(bencher: Bencher<'_, '_>, entries: usize) {
    let year = Period::of(day(TODAY), Span::Year);
    read(bencher, entries, |store| store.figures(year).unwrap());
}

#[divan::bench(args = sizes())]
fn figures_of_a_month(bencher: Bencher<'_, '_>, entries: usize) {
    let month = Period::of(day(TODAY), Span::Month);
    read(bencher, entries, |store| store.figures(month).unwrap());
}

#[divan::bench(args = sizes())]
fn timeline_of_a_household(bencher: Bencher<'_, '_>, entries: usize) {
    read(bencher, entries, |store| store.timeline(&code("H05"), 100).unwrap());
}

#[divan::bench(args = sizes())]
fn ledger(bencher: Bencher<'_, '_>, entries: usize) {
    read(bencher, entries, |store| store.ledger(&MatterFilter::default(), day(TODAY), Some(2000)).unwrap());
}

#[divan::bench(args = sizes())]
fn week_draft(bencher: Bencher<'_, '_>, entries: usize) {
    let week = Week::of(day(TODAY)).previous();
    read(bencher, entries, |store| store.week_material(week).unwrap());
}

#[divan::bench(args = sizes())]
fn list_of_weeks(bencher: Bencher<'_, '_>, entries: usize) {
    let calendar = WorkCalendar::shipped();
    let now = Week::of(day(TODAY));
    let from = Week::of(now.monday() - chrono::Days::new(7 * 20));
    read(bencher, entries, |store| store.weeks(from, now, day(TODAY), &calendar).unwrap());
}

fn search(bencher: Bencher<'_, '_>, entries: usize, text: &str) {
    let query = SearchQuery { text: text.into(), within: vec![], from: None, to: None, limit: 50, offset: 0 };
    read(bencher, entries, |store| store.search(&query, day(TODAY)).unwrap());
}

#[divan::bench(args = sizes())]
fn search_rare(bencher: Bencher<'_, '_>, entries: usize) {
    search(bencher, entries, RARE);
}

#[divan::bench(args = sizes())]
fn search_some(bencher: Bencher<'_, '_>, entries: usize) {
    search(bencher, entries, "面点班");
}

/// A word in every eighth entry.
#[divan::bench(args = sizes())]
fn search_common(bencher: Bencher<'_, '_>, entries: usize) {
    search(bencher, entries, "补贴");
}

/// The most frequent character of all, in every entry.
#[divan::bench(args = sizes())]
fn search_commonest(bencher: Bencher<'_, '_>, entries: usize) {
    search(bencher, entries, "的");
}

/// The floor of a page: the same rows by one plain query.
#[divan::bench(args = sizes())]
fn floor_first_page(bencher: Bencher<'_, '_>, entries: usize) {
    let conn = raw(entries);
    let sql = "SELECT code, date, time, place, body FROM entry WHERE removed_at IS NULL ORDER BY id DESC LIMIT 50";
    let mut page = conn.prepare(sql).unwrap();
    bencher.bench_local(|| {
        let rows = page.query_map([], |row| row.get::<_, String>("body")).unwrap();
        rows.map(|body| body.unwrap().len()).sum::<usize>()
    });
}

/// The floor of an exact total: the index's own count, of a word in every eighth entry.
#[divan::bench(args = sizes())]
fn floor_search_common(bencher: Bencher<'_, '_>, entries: usize) {
    floor_search(bencher, entries, "\"补 贴\"");
}

/// The same of the most frequent character.
#[divan::bench(args = sizes())]
fn floor_search_commonest(bencher: Bencher<'_, '_>, entries: usize) {
    floor_search(bencher, entries, "\"的\"");
}

fn floor_search(bencher: Bencher<'_, '_>, entries: usize, phrase: &str) {
    let conn = raw(entries);
    let mut count = conn.prepare("SELECT count(*) FROM search_text WHERE search_text MATCH ?1").unwrap();
    bencher.bench_local(|| count.query_row([phrase], |row| row.get::<_, i64>(0)).unwrap());
}

/// The floor of a save: one durable row of the same text in an encrypted file of its own.
#[divan::bench]
fn floor_save_one(bencher: Bencher<'_, '_>) {
    let dir = TempDir::new().unwrap();
    let conn = keyed(&dir.path().join("floor.db"));
    conn.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE entry (body TEXT)").unwrap();
    let mut numbers = generator::Numbers::new(9);
    let mut insert = conn.prepare("INSERT INTO entry (body) VALUES (?1)").unwrap();
    bencher.bench_local(|| insert.execute([generator::entry(1, day(TODAY), &mut numbers).body]).unwrap());
}

/// The same with the text in a search index of the same kind, as whatever finds the text again must write.
#[divan::bench]
fn floor_save_one_indexed(bencher: Bencher<'_, '_>) {
    let dir = TempDir::new().unwrap();
    let conn = keyed(&dir.path().join("floor.db"));
    conn.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE entry (id INTEGER PRIMARY KEY, body TEXT);
        CREATE VIRTUAL TABLE search USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'ascii')",
    )
    .unwrap();
    let mut numbers = generator::Numbers::new(9);
    let mut insert = conn.prepare("INSERT INTO entry (body) VALUES (?1)").unwrap();
    let mut index = conn.prepare("INSERT INTO search (rowid, text) VALUES (last_insert_rowid(), ?1)").unwrap();
    bencher.bench_local(|| {
        let body = generator::entry(1, day(TODAY), &mut numbers).body;
        let tx = conn.unchecked_transaction().unwrap();
        insert.execute([&body]).unwrap();
        index.execute([sankaben::text::tokens(&body)]).unwrap();
        tx.commit().unwrap();
    });
}

/// A connection of one's own to the journal of a size.
fn raw(entries: usize) -> Connection {
    let journal = journal(entries);
    keyed(&journal.0.path().join("j.db"))
}

fn keyed(file: &Path) -> Connection {
    let conn = Connection::open(file).unwrap();
    conn.pragma_update(None, "key", generator::PASSPHRASE).unwrap();
    conn
}

#[divan::bench(args = sizes())]
fn save_one(bencher: Bencher<'_, '_>, entries: usize) {
    let journal = journal(entries);
    let mut numbers = generator::Numbers::new(9);
    bencher.bench_local(|| {
        let mut store = journal.1.borrow_mut();
        let record = Record::Entry(Entry { follow_up_on: None, ..generator::entry(1, day(TODAY), &mut numbers) });
        let added = store.apply(&Change::Add { record, draft: None }, at("2026-11-20T02:00:00Z"), day(TODAY));
        added.unwrap()
    });
}
