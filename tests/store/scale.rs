//! A journal of some size, read and written like a small one.

use crate::generator::{RARE, TODAY, generate};
use crate::samples::{at, code, day};
use sankaben::domain::calendar::WorkCalendar;
use sankaben::domain::change::{Change, Record};
use sankaben::domain::diary::{Entry, EntryCursor};
use sankaben::domain::overview::{EntryFilter, SearchQuery};
use tempfile::TempDir;

#[test]
fn a_generated_journal_is_sound_and_complete() {
    let dir = TempDir::new().unwrap();
    let mut store = generate(&dir.path().join("j.db"), 1500, 1);
    assert_eq!(store.check_integrity().unwrap(), Vec::<String>::new());
    let mut seen = 0;
    let mut cursor: Option<EntryCursor> = None;
    loop {
        let page = store.entries(&EntryFilter::ALL, cursor.as_ref(), 400).unwrap();
        seen += page.rows.len();
        let dates: Vec<_> = page.rows.iter().map(|line| line.date).collect();
        assert!(dates.is_sorted_by(|newer, older| newer >= older));
        if !page.more {
            break;
        }
        cursor = page.rows.last().map(|line| EntryCursor { date: line.date, id: line.id.clone() });
    }
    assert_eq!(seen, 1500);
    let query = SearchQuery { text: RARE.into(), within: vec![], from: None, to: None, limit: 5, offset: 0 };
    assert_eq!(store.search(&query, day(TODAY)).unwrap().total, 1);
    let desk = store.desk(day(TODAY), &WorkCalendar::shipped()).unwrap();
    assert!(desk.due.len() <= 50 && desk.visits >= desk.visited_households && desk.visited_households > 0);
    let mut entry = Entry::new(code("D9999"), day(TODAY), day(TODAY));
    entry.body = "新的一篇".into();
    let change = Change::Save { record: Record::Entry(entry), base: None, draft: None };
    store.apply(&change, at("2026-11-20T01:00:00Z"), day(TODAY)).unwrap();
    assert_eq!(store.check_integrity().unwrap(), Vec::<String>::new());
}

#[test]
fn the_same_seed_gives_the_same_journal() {
    let dir = TempDir::new().unwrap();
    let one = generate(&dir.path().join("1.db"), 40, 5).dump().unwrap();
    let two = generate(&dir.path().join("2.db"), 40, 5).dump().unwrap();
    assert_eq!(one, two);
    assert_ne!(one, generate(&dir.path().join("3.db"), 40, 6).dump().unwrap());
}
