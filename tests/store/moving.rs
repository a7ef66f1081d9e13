//! Records in from files, and whole journals out and in.

use crate::samples::{SIGNING_KEY, at, code, day, import_samples, new_plain, records};
use crate::{generator, signing};
use ed25519_dalek::SigningKey;
use sankaben::domain::amount::Amount;
use sankaben::domain::change::{Applied, Change, ImportCount, ImportedRecord, JournalDump, Record, RecordKey};
use sankaben::domain::contact_card::ContactCard;
use sankaben::domain::diary::Entry;
use sankaben::domain::erasing::ErasingWords;
use sankaben::domain::matter::{Matter, MatterKind, MatterState};
use sankaben::domain::matter_rules::MatterAnswer;
use sankaben::domain::overview::EntryFilter;
use sankaben::domain::pledge::{Posting, Progress};
use sankaben::domain::problem::Problem;
use sankaben::domain::progress_card::{ProgressCard, SavedCard};
use sankaben::domain::signoff::BrokenLink;
use sankaben::domain::week::Week;
use sankaben::domain::work_plan::WorkPlan;
use sankaben::export::journal_json;
use sankaben::store::{Key, Store, StoreError};
use tempfile::TempDir;

fn empty() -> (TempDir, Store) {
    let dir = TempDir::new().unwrap();
    let store = new_plain(&dir.path().join("j.db"));
    (dir, store)
}

fn apply(store: &mut Store, change: Change) -> Result<Applied, StoreError> {
    store.apply(&change, at("2026-05-11T02:00:00Z"), day("2026-05-11"))
}

fn import(store: &mut Store, records: Vec<ImportedRecord>) -> Result<ImportCount, StoreError> {
    apply(store, Change::Import(records)).map(|applied| applied.imported)
}

fn count(store: &Store) -> usize {
    store.entries(&EntryFilter::ALL, None, 100).unwrap().rows.len()
}

#[test]
fn importing_the_same_file_again_changes_nothing() {
    let (_dir, mut store) = empty();
    assert_eq!(import(&mut store, records()).unwrap(), ImportCount { added: 30, unchanged: 0 });
    let before = store.dump().unwrap();
    assert_eq!(import(&mut store, records()).unwrap(), ImportCount { added: 0, unchanged: 30 });
    assert_eq!(store.dump().unwrap(), before);
    // The user's own edits and removals are not undone by it.
    apply(&mut store, Change::Remove(RecordKey::Entry(code("D02")))).unwrap();
    let edited = Entry { body: "改过".into(), ..store.entry(&code("D03")).unwrap().unwrap().value };
    apply(&mut store, Change::Save { record: Record::Entry(edited), base: Some(1), draft: None }).unwrap();
    assert_eq!(import(&mut store, records()).unwrap(), ImportCount { added: 0, unchanged: 30 });
    assert_eq!(count(&store), 11);
    assert_eq!(store.entry(&code("D03")).unwrap().unwrap().value.body, "改过");
}

#[test]
fn an_import_is_taken_back_as_one_and_can_be_made_again() {
    let (_dir, mut store) = empty();
    let undo = apply(&mut store, Change::Import(records())).unwrap().undo.unwrap();
    let redo = apply(&mut store, undo).unwrap().undo.unwrap();
    assert_eq!((count(&store), store.households(false).unwrap().len()), (0, 0));
    let undo = apply(&mut store, redo).unwrap().undo.unwrap();
    assert_eq!((count(&store), store.households(false).unwrap().len()), (12, 14));
    apply(&mut store, undo).unwrap();
    assert_eq!(import(&mut store, records()).unwrap(), ImportCount { added: 30, unchanged: 0 });
    assert_eq!(count(&store), 12);
    assert_eq!(store.entry(&code("D03")).unwrap().unwrap().removed_at, None);
    assert_eq!(store.check_integrity().unwrap(), Vec::<String>::new());
}

#[test]
fn codes_that_are_taken() {
    let (_dir, mut store) = empty();
    let mut own = Entry::new(code("D03"), day("2026-05-10"), day("2026-05-11"));
    own.body = "自己写的".into();
    apply(&mut store, Change::Save { record: Record::Entry(own), base: None, draft: None }).unwrap();
    import(&mut store, records()).unwrap();
    assert_eq!(store.entry(&code("D03")).unwrap().unwrap().value.body, "自己写的");
    let filter = EntryFilter { household: Some(code("H07")), ..EntryFilter::ALL };
    let ids: Vec<_> = store.entries(&filter, None, 9).unwrap().rows.into_iter().map(|line| line.id).collect();
    assert_eq!(ids, [code("D12"), code("D13")], "the sample D03 got the next free code");
    let mut other = store.household(&code("H05")).unwrap().unwrap().value;
    let same = ImportedRecord { record: Record::Household(other.clone()), fingerprint: "same".into() };
    assert_eq!(import(&mut store, vec![same]).unwrap(), ImportCount { added: 0, unchanged: 1 });
    other.note = "另一户".into();
    let other = ImportedRecord { record: Record::Household(other), fingerprint: "other".into() };
    match import(&mut store, vec![other]) {
        Err(StoreError::Problem(problem)) => assert_eq!(problem, Problem::CodeInUse(code("H05"))),
        other => panic!("{other:?}"),
    }
}

#[test]
fn with_one_bad_row_nothing_is_imported() {
    let (_dir, mut store) = empty();
    let before = store.dump().unwrap();
    let mut bad = records();
    let mut entry = Entry::new(code("D20"), day("2027-01-01"), day("2027-01-01"));
    entry.body = "明年".into();
    bad.push(ImportedRecord { record: Record::Entry(entry), fingerprint: "bad".into() });
    assert!(matches!(import(&mut store, bad), Err(StoreError::Problem(Problem::FutureDate(_)))));
    assert_eq!(store.dump().unwrap(), before);
    assert_eq!(import(&mut store, records()).unwrap().added, 30);
}

/// A journal that has everything: trash of every kind, edits, a matter with its history, a pledge measured, posted and accepted,
/// a plan, an import taken back, a draft card, two countersigned weeks, an amendment.
fn full() -> (TempDir, Store) {
    let (dir, mut store) = empty();
    import_samples(&mut store);
    let card = ContactCard { full_name: "陈立新".into(), ..ContactCard::default() };
    apply(&mut store, Change::Save { record: Record::ContactCard(card), base: None, draft: None }).unwrap();
    let mut edited = store.entry(&code("D07")).unwrap().unwrap().value;
    edited.body.push_str("@{H08}再看一次");
    edited.time = Some("09:30:00".parse().unwrap());
    apply(&mut store, Change::Save { record: Record::Entry(edited), base: Some(1), draft: None }).unwrap();
    apply(&mut store, Change::Remove(RecordKey::Entry(code("D02")))).unwrap();
    apply(&mut store, Change::Remove(RecordKey::Household(code("H12")))).unwrap();
    apply(&mut store, Change::Remove(RecordKey::Pledge(code("P2")))).unwrap();
    keep_ledger(&mut store);
    let saved = |week: &str| {
        let mut card = ProgressCard::empty(Week::parse(week).unwrap());
        card.sections.done = format!("{week}：和@{{H08}}修路");
        SavedCard { drafted: ProgressCard::empty(card.week), card }
    };
    apply(&mut store, Change::Save { record: Record::Week(saved("2026-W13")), base: None, draft: None }).unwrap();
    for week in ["2026-W11", "2026-W14"] {
        sign(&mut store, saved(week), &SIGNING_KEY);
    }
    let text = "更正：不是两户，是一户";
    let week = Week::parse("2026-W11").unwrap();
    let amendment = signing::amendment(&store, week, text);
    apply(&mut store, Change::Amend(amendment)).unwrap();
    (dir, store)
}

fn keep_ledger(store: &mut Store) {
    let matter = Matter {
        text: "三组机耕路坑洼".into(),
        kind: MatterKind::Suggestion,
        household: Some(code("H08")),
        missing: "两户的同意书".into(),
        ..Matter::new(code("M1"), day("2026-04-02"))
    };
    let answer = MatterAnswer {
        on: day("2026-04-09"),
        state: MatterState::AnsweredCannot,
        text: "报过镇里".into(),
        reason: "今年没有立项".into(),
        told_on: Some(day("2026-04-10")),
        follow_up_on: None,
        entry: Some(code("D07")),
    };
    let removed = Matter { text: "记错了".into(), ..Matter::new(code("M2"), day("2026-04-02")) };
    for matter in [matter.answered(answer), removed] {
        apply(store, Change::Save { record: Record::Matter(matter), base: None, draft: None }).unwrap();
    }
    apply(store, Change::Remove(RecordKey::Matter(code("M2")))).unwrap();
    let mut pledge = store.pledge(&code("P1")).unwrap().unwrap().value;
    pledge.target_amount = Amount::parse("48").ok();
    pledge.target_unit = "户".into();
    let amount = Amount::parse("1.5").ok();
    pledge.progress.push(Progress { on: day("2026-04-09"), text: "到账".into(), percent: Some(20), amount });
    let (on, down_on) = (Some(day("2026-03-05")), Some(day("2026-04-20")));
    pledge.posted.push(Posting { at: "村口".into(), on, down_on });
    (pledge.accepted_by, pledge.accepted_on) = ("村民代表3人".into(), Some(day("2026-05-01")));
    apply(store, Change::Save { record: Record::Pledge(pledge), base: Some(1), draft: None }).unwrap();
    apply(store, Change::SetPlan(WorkPlan { villages_small: 7, ..WorkPlan::default() })).unwrap();
    let mut mistaken = Entry::new(code("D40"), day("2026-05-10"), day("2026-05-11"));
    mistaken.body = "别人的日记".into();
    let mistaken = vec![ImportedRecord { record: Record::Entry(mistaken), fingerprint: "taken-back".into() }];
    let undo = apply(store, Change::Import(mistaken)).unwrap().undo.unwrap();
    apply(store, undo).unwrap();
}

fn sign(store: &mut Store, card: SavedCard, key: &[u8; 32]) {
    let other = SigningKey::from_bytes(&[3; 32]);
    let sign_off = signing::sign_with(store, &card, &SigningKey::from_bytes(key), Some(&other));
    apply(store, Change::Confirm { card, sign_off }).unwrap();
}

#[test]
fn a_journal_that_went_out_comes_in_the_same() {
    let (_dir, source) = full();
    let dump = source.dump().unwrap();
    assert_eq!((dump.entries.len(), dump.cards.len(), dump.chain.len()), (13, 1, 3));
    let dir = TempDir::new().unwrap();
    let other_key = [9; 32];
    let path = dir.path().join("new.db");
    let mut copy = Store::create(&path, Key::Plain, &other_key, day("2026-06-01"), at("2026-06-01T00:00:00Z")).unwrap();
    apply(&mut copy, Change::ImportJournal(Box::new(dump.clone()))).unwrap();
    assert_eq!(copy.dump().unwrap(), dump);
    assert_eq!(copy.first_week(), source.first_week());
    assert_eq!(copy.check_integrity().unwrap(), Vec::<String>::new());
    assert_eq!(copy.next_code(sankaben::domain::change::Family::Entry).unwrap(), code("D41"));
    // It is signed on with its own key, and goes out and in again.
    let mut card = ProgressCard::empty(Week::parse("2026-W19").unwrap());
    card.no_progress_reason = "开会".into();
    sign(&mut copy, SavedCard { drafted: card.clone(), card }, &other_key);
    let again = copy.dump().unwrap();
    assert_eq!(again.public_key.split(' ').count(), 2);
    let (_dir, mut third) = empty();
    apply(&mut third, Change::ImportJournal(Box::new(again.clone()))).unwrap();
    assert_eq!(third.dump().unwrap(), again);
    assert_eq!(third.check_integrity().unwrap(), Vec::<String>::new());
}

fn text(store: &Store) -> String {
    journal_json(&store.dump().unwrap(), &|week| week.sunday())
}

/// A new journal, of another key and day, into which the text of a whole journal was imported.
fn copied(text: &str) -> (TempDir, Store) {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("new.db");
    let mut copy = Store::create(&path, Key::Plain, &[9; 32], day("2026-06-01"), at("2026-06-01T00:00:00Z")).unwrap();
    let dump = sankaben::import::journal(text).unwrap();
    apply(&mut copy, Change::ImportJournal(Box::new(dump))).unwrap();
    (dir, copy)
}

#[test]
fn a_file_that_was_imported_before_the_journal_moved_brings_nothing_after() {
    let (_dir, source) = full();
    let whole = text(&source);
    let (_dir, mut copy) = copied(&whole);
    assert_eq!(text(&copy), whole);
    assert_eq!(import(&mut copy, records()).unwrap(), ImportCount { added: 0, unchanged: 30 });
    assert_eq!(text(&copy), whole, "also what was edited or removed since");
    // What was taken back as a whole may come again.
    let mut mistaken = Entry::new(code("D40"), day("2026-05-10"), day("2026-05-11"));
    mistaken.body = "别人的日记".into();
    let mistaken = ImportedRecord { record: Record::Entry(mistaken), fingerprint: "taken-back".into() };
    assert_eq!(import(&mut copy, vec![mistaken]).unwrap(), ImportCount { added: 1, unchanged: 0 });
    assert_eq!(copy.entry(&code("D40")).unwrap().unwrap().removed_at, None);
}

#[test]
fn an_erased_household_does_not_come_back_with_a_moved_journal() {
    let (_dir, mut source) = full();
    let words = ErasingWords { household: "某户".into(), number: "（号码）".into() };
    source.erase(&code("H09"), &words, at("2026-05-12T02:00:00Z")).unwrap();
    let (_dir, mut copy) = copied(&text(&source));
    assert_eq!(import(&mut copy, records()).unwrap(), ImportCount { added: 0, unchanged: 30 });
    assert!(copy.household(&code("H09")).unwrap().unwrap().removed_at.is_some());
}

#[test]
fn random_journals_go_out_and_in_by_the_byte() {
    for seed in 1..=4 {
        let dir = TempDir::new().unwrap();
        let mut source = generator::generate(&dir.path().join("j.db"), 60, seed);
        for n in 0..8 {
            let key = RecordKey::Entry(code(&format!("D{:02}", 1 + (seed * 7 + n * 5) % 60)));
            drop(source.apply(&Change::Remove(key), at("2026-11-20T02:00:00Z"), day("2026-11-20")));
        }
        for (n, week) in ["2026-W10", "2026-W20", "2026-W30"].into_iter().enumerate() {
            let week = Week::parse(week).unwrap();
            let mut card = ProgressCard::empty(week);
            card.sections.done = format!("· 见@{{H05}} 〔D0{n}〕");
            let card = SavedCard { drafted: ProgressCard::empty(week), card };
            let now = at("2026-11-20T02:00:00Z");
            let sign_off = signing::sign(&source, &card);
            source.apply(&Change::Confirm { card, sign_off }, now, day("2026-11-20")).unwrap();
        }
        let whole = text(&source);
        let (_dir, copy) = copied(&whole);
        assert_eq!(text(&copy), whole, "seed {seed}");
        assert_eq!(copy.check_integrity().unwrap(), Vec::<String>::new());
    }
}

#[test]
fn an_empty_journal_goes_out_and_in_too() {
    let (_dir, source) = empty();
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("new.db");
    let mut copy = Store::create(&path, Key::Plain, &[9; 32], day("2026-06-01"), at("2026-06-01T00:00:00Z")).unwrap();
    apply(&mut copy, Change::ImportJournal(Box::new(source.dump().unwrap()))).unwrap();
    assert_eq!(copy.dump().unwrap(), source.dump().unwrap());
}

#[test]
fn a_journal_comes_into_an_empty_one_only() {
    let (_dir, mut source) = full();
    let dump = source.dump().unwrap();
    let refused = apply(&mut source, Change::ImportJournal(Box::new(dump.clone())));
    assert!(matches!(refused, Err(StoreError::NotEmpty)));
    assert_eq!(source.dump().unwrap(), dump);
}

#[test]
fn a_tampered_journal_is_refused() {
    let (_dir, source) = full();
    let dump = source.dump().unwrap();
    let (_dir, mut store) = empty();
    let before = store.dump().unwrap();
    let mut refused = |spoil: &dyn Fn(&mut JournalDump)| {
        let mut spoilt = dump.clone();
        spoil(&mut spoilt);
        let error = apply(&mut store, Change::ImportJournal(Box::new(spoilt))).expect_err("spoilt");
        assert_eq!(store.dump().unwrap(), before);
        error
    };
    let chain = |error| match error {
        StoreError::Chain(broken) => broken,
        other => panic!("{other:?}"),
    };
    assert_eq!(chain(refused(&|dump| drop(dump.chain.remove(0)))), BrokenLink::Chain);
    assert_eq!(chain(refused(&|dump| dump.public_key.clear())), BrokenLink::Signature);
    assert_eq!(chain(refused(&|dump| dump.public_key = "00".repeat(32))), BrokenLink::Signature);
    assert!(matches!(refused(&|dump| dump.households.truncate(3)), StoreError::Problem(Problem::UnknownReference(_))));
    assert!(matches!(
        refused(&|dump| dump.entries.push(dump.entries[0].clone())),
        StoreError::Problem(Problem::CodeInUse(_))
    ));
}
