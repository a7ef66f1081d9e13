//! The sample journal: twelve entries, fourteen households, four pledges, all invented, with the traps they were made for.
#![allow(dead_code, missing_docs, clippy::unwrap_used)]

use chrono::{DateTime, NaiveDate, Utc};
use sankaben::domain::change::{Change, ImportedRecord, Record};
use sankaben::domain::code::Code;
use sankaben::domain::diary::Entry;
use sankaben::domain::household::Household;
use sankaben::domain::pledge::{Pledge, Posting};
use sankaben::store::{Key, Store};
use std::path::Path;

pub const PASSPHRASE: &str = "渠源镇's 三本 \"账\"";
pub const SIGNING_KEY: [u8; 32] = [7; 32];

pub fn code(text: &str) -> Code {
    Code::parse(text).unwrap()
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// A new encrypted journal, created on 2026-02-27.
pub fn new_journal(path: &Path) -> Store {
    Store::create(path, Key::Passphrase(PASSPHRASE), &SIGNING_KEY, day("2026-02-27"), at("2026-02-27T01:00:00Z"))
        .unwrap()
}

/// A new journal without a key: quicker, where encryption is not what is tested.
pub fn new_plain(path: &Path) -> Store {
    Store::create(path, Key::Plain, &SIGNING_KEY, day("2026-02-27"), at("2026-02-27T01:00:00Z")).unwrap()
}

/// Imports the samples into a journal.
pub fn import_samples(store: &mut Store) {
    store.apply(&Change::Import(records()), at("2026-05-10T02:00:00Z"), day("2026-05-10")).unwrap();
}

/// The samples as an import brings them.
pub fn records() -> Vec<ImportedRecord> {
    let households = households().into_iter().map(Record::Household);
    let pledges = pledges().into_iter().map(Record::Pledge);
    let entries = entries().into_iter().map(Record::Entry);
    let all = entries.chain(households).chain(pledges);
    all.enumerate().map(|(n, record)| ImportedRecord { record, fingerprint: format!("sample-{n}") }).collect()
}

pub fn entries() -> Vec<Entry> {
    include_str!("../fixtures/diary_entries.jsonl").lines().map(entry).collect()
}

fn entry(line: &str) -> Entry {
    let row: serde_json::Value = serde_json::from_str(line).unwrap();
    let text = |name: &str| row[name].as_str().unwrap_or_default();
    let mut entry = Entry::new(code(text("id")), day(text("date")), day(text("written_on")));
    entry.weather = text("weather").to_owned();
    entry.place = text("place").to_owned();
    entry.body = text("body").to_owned();
    entry.households = row["households"].as_array().unwrap().iter().map(|c| code(c.as_str().unwrap())).collect();
    entry.pledges = text("pledge").split(';').filter(|c| !c.is_empty()).map(code).collect();
    entry.tags = vec![text("category").to_owned()];
    entry.follow_up_on = row["follow_up_on"].as_str().map(day);
    entry
}

pub fn households() -> Vec<Household> {
    let text = include_str!("../fixtures/households.csv").trim_start_matches('\u{feff}');
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| {
        let mut household = Household::new(code(&row[0]));
        household.name = Some(row[1].to_owned()).filter(|name| !name.is_empty());
        household.group = row[2].to_owned();
        household.phone = row[3].to_owned();
        household.contact_preference = row[4].to_owned();
        household.told = true;
        household.card_issued_on = row[6].parse().ok();
        household.concerns = vec![row[8].to_owned()].into_iter().filter(|concern| !concern.is_empty()).collect();
        household.ended_on = row[9].parse().ok();
        household.note = row[10].to_owned();
        household
    })
    .collect()
}

pub fn pledges() -> Vec<Pledge> {
    let text = include_str!("../fixtures/pledges.csv").trim_start_matches('\u{feff}');
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| {
        let mut pledge = Pledge::new(code(&row[0]), day(&row[5]), day(&row[6]));
        pledge.problem = row[1].to_owned();
        pledge.target = row[2].to_owned();
        pledge.responsible = row[3].to_owned();
        pledge.partners = row[4].split('；').map(str::to_owned).collect();
        pledge.posted = row[7].split('；').map(|at| Posting { at: at.to_owned(), on: None, down_on: None }).collect();
        pledge.acceptance = row[8].to_owned();
        pledge.reason = row[10].to_owned();
        pledge
    })
    .collect()
}
