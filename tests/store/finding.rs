//! Search: a text hit is a text hit, a person is a person, and both are exactly what substring search would give.

use crate::samples::{at, code, day, import_samples, new_plain};
use proptest::prelude::*;
use sankaben::domain::change::{Change, Record, RecordKey};
use sankaben::domain::diary::Entry;
use sankaben::domain::household::Household;
use sankaben::domain::overview::{Found, Matched, SearchIn, SearchQuery};
use sankaben::domain::progress_card::{ProgressCard, SavedCard};
use sankaben::domain::week::Week;
use sankaben::store::Store;
use sankaben::text::fold;
use tempfile::TempDir;

fn query(text: &str) -> SearchQuery {
    SearchQuery { text: text.into(), within: vec![], from: None, to: None, limit: 50, offset: 0 }
}

fn today() -> chrono::NaiveDate {
    day("2026-05-11")
}

fn samples() -> (TempDir, Store) {
    let dir = TempDir::new().unwrap();
    let mut store = new_plain(&dir.path().join("j.db"));
    import_samples(&mut store);
    (dir, store)
}

fn apply(store: &mut Store, change: Change) {
    store.apply(&change, at("2026-05-11T02:00:00Z"), day("2026-05-11")).unwrap();
}

fn save(store: &mut Store, record: Record, base: Option<u32>) {
    apply(store, Change::Save { record, base, draft: None });
}

/// The hits as `P:H08` for a person and `D07` for a text.
fn shown(found: &Found) -> String {
    let name = |key: &RecordKey| key.code().map_or("week".to_owned(), |code| code.to_string());
    let hits = found.hits.iter().map(|hit| match hit.matched {
        Matched::Person => format!("P:{}", name(&hit.key)),
        Matched::Text => name(&hit.key),
    });
    hits.collect::<Vec<_>>().join(" ")
}

#[test]
fn words_of_any_length_are_found_exactly_where_they_stand() {
    let (_dir, store) = samples();
    let find = |text: &str| {
        let found = store.search(&query(text), today()).unwrap();
        assert_eq!(found.total, found.hits.len() as u64, "{text}");
        shown(&found)
    };
    assert_eq!(find("滴灌"), "D12 D03 P1 H07 H05");
    assert_eq!(find("zjg"), "P:H01 P:H12");
    assert_eq!(find("张建国"), "P:H01 P:H12 D09");
    assert_eq!(find("路平"), "P:H08 D07");
    assert_eq!(find("h08"), "P:H08");
    assert_eq!(find("王芳"), "P:H10 P:H07 D12 D10 D03");
    assert_eq!(find("𬱖"), "P:H06 D08");
    assert_eq!(find("许䶮"), "P:H05 D12 D03");
    assert_eq!(find("，"), "D12 D11 D10 D09 D08 D07 D06 D05 D04 D03 P4 P3 P2 P1 D02 D01 H12 H01");
    assert_eq!(find("没有这句话"), "");
    assert_eq!(find(" "), "");
    assert_eq!(find("12000000005"), "H05");
}

#[test]
fn an_excerpt_shows_the_words_where_they_stand() {
    let (_dir, store) = samples();
    let found = store.search(&query("路平"), today()).unwrap();
    let text = found.hits.iter().find(|hit| hit.matched == Matched::Text).unwrap();
    assert!(!text.marks.is_empty());
    assert!(text.marks.iter().all(|(from, to)| &text.excerpt[*from..*to] == "路平"));
    assert!(text.excerpt.chars().count() <= 60);
    assert_eq!((text.date, text.title.as_str()), (Some(day("2026-03-31")), "上渠村四组生产路"));
    let person = &found.hits[0];
    assert_eq!((person.title.as_str(), person.excerpt.as_str()), ("路平", "路平\u{3000}上渠村四组"));
    assert_eq!(person.marks, [(0, 6)]);
}

#[test]
fn a_search_keeps_to_its_kinds_days_and_page() {
    let (_dir, store) = samples();
    let find = |query: SearchQuery| store.search(&query, today()).unwrap();
    let within = |kinds: &[SearchIn]| SearchQuery { within: kinds.to_vec(), ..query("滴灌") };
    assert_eq!(shown(&find(within(&[SearchIn::Diary]))), "D12 D03");
    assert_eq!(shown(&find(within(&[SearchIn::Household, SearchIn::Pledge]))), "P1 H07 H05");
    let days = SearchQuery { from: Some(day("2026-03-05")), to: Some(day("2026-05-01")), ..query("滴灌") };
    assert_eq!(shown(&find(days)), "D03 P1");
    let until = SearchQuery { to: Some(day("2026-05-01")), ..query("许䶮") };
    assert_eq!(shown(&find(until)), "D03", "people and households have no day");
    let page = |limit, offset| SearchQuery { limit, offset, ..query("王芳") };
    let pages = [page(1, 0), page(2, 1), page(2, 3), page(2, 5)].map(&find);
    assert_eq!(pages.each_ref().map(|found| found.total), [5; 4]);
    assert_eq!(pages.each_ref().map(shown), ["P:H10", "P:H07 D12", "D10 D03", ""]);
}

#[test]
fn references_are_found_by_the_name_they_show_now() {
    let (_dir, mut store) = samples();
    let mut entry = Entry::new(code("D20"), day("2026-05-10"), day("2026-05-11"));
    entry.body = "去看@{H06}的面点".into();
    save(&mut store, Record::Entry(entry), None);
    let mut card = ProgressCard::empty(Week::parse("2026-W19").unwrap());
    card.sections.next = "再问@{H06}".into();
    save(&mut store, Record::Week(SavedCard { drafted: card.clone(), card }), None);
    let texts = |store: &Store, text: &str| {
        let within = SearchQuery { within: vec![SearchIn::Diary, SearchIn::Week], ..query(text) };
        let found = store.search(&within, today());
        shown(&found.unwrap())
    };
    assert_eq!(texts(&store, "看@李𬱖的"), "D20");
    assert_eq!(texts(&store, "问@李𬱖"), "week");
    let household = store.household(&code("H06")).unwrap().unwrap().value;
    save(&mut store, Record::Household(Household { name: Some("李颀".into()), ..household }), Some(1));
    assert_eq!(texts(&store, "看@李颀的"), "D20");
    assert_eq!(texts(&store, "@李颀"), "D20 week");
    assert_eq!(texts(&store, "@李𬱖"), "");
    assert_eq!(store.check_integrity().unwrap(), Vec::<String>::new());
}

#[test]
fn a_household_that_is_registered_later_is_shown_by_name_at_once() {
    let (_dir, mut store) = samples();
    let mut entry = Entry::new(code("D20"), day("2026-05-10"), day("2026-05-11"));
    entry.body = "听说@{H20}搬来了，@{H21}还没有".into();
    save(&mut store, Record::Entry(entry), None);
    let find = |store: &Store, text: &str| shown(&store.search(&query(text), today()).unwrap());
    assert_eq!(find(&store, "@h20搬"), "D20");
    save(&mut store, Record::Household(Household { name: Some("马兰".into()), ..Household::new(code("H20")) }), None);
    assert_eq!(find(&store, "听说@马兰搬"), "D20");
    assert_eq!(find(&store, "@h20搬"), "");
    assert_eq!(find(&store, "@H21"), "D20");
    assert_eq!(store.check_integrity().unwrap(), Vec::<String>::new());
}

#[test]
fn those_in_contact_are_found_first_and_a_day_ahead_ends_nothing() {
    let (_dir, store) = samples();
    let find = |on: &str| shown(&store.search(&query("zjg"), day(on)).unwrap());
    // H12 moved away on 1 May 2026.
    assert_eq!(find("2026-05-11"), "P:H01 P:H12");
    let mut other = store.household(&code("H01")).unwrap().unwrap();
    other.value.ended_on = Some(day("2026-06-01"));
    let mut store = store;
    save(&mut store, Record::Household(other.value), Some(other.revision));
    let find = |on: &str| shown(&store.search(&query("zjg"), day(on)).unwrap());
    assert_eq!(find("2026-05-11"), "P:H01 P:H12", "June is only planned");
    let mut gone = store.household(&code("H12")).unwrap().unwrap();
    gone.value.ended_on = None;
    save(&mut store, Record::Household(gone.value), Some(gone.revision));
    let find = |on: &str| shown(&store.search(&query("zjg"), day(on)).unwrap());
    assert_eq!((find("2026-05-31"), find("2026-06-01")), ("P:H01 P:H12".into(), "P:H12 P:H01".into()));
}

#[test]
fn what_is_in_the_trash_is_not_found() {
    let (_dir, mut store) = samples();
    let find = |store: &Store| shown(&store.search(&query("路平"), today()).unwrap());
    apply(&mut store, Change::Remove(RecordKey::Entry(code("D07"))));
    apply(&mut store, Change::Remove(RecordKey::Household(code("H08"))));
    assert_eq!(find(&store), "");
    apply(&mut store, Change::Restore(RecordKey::Entry(code("D07"))));
    apply(&mut store, Change::Restore(RecordKey::Household(code("H08"))));
    assert_eq!(find(&store), "P:H08 D07");
}

/// A text of the alphabet that makes trouble: rare characters, punctuation, Latin in both cases and widths, white space.
const TEXT: &str = "[路平整𬱖䶮王芳华，。aAbÉeＢ1x2\\-\"'*() \n\u{3000}\u{301}]{1,40}";
const WORD: &str = "[路平整𬱖䶮王芳华，。aAbÉeＢ1x2\\-\"'*() \n\u{3000}\u{301}]{1,4}";

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn search_equals_substring_search(
        bodies in prop::collection::vec(TEXT, 1..12),
        words in prop::collection::vec(WORD, 1..40),
        removed in 0usize..12,
    ) {
        let dir = TempDir::new().unwrap();
        let mut store = new_plain(&dir.path().join("j.db"));
        let mut kept: Vec<(String, String)> = Vec::new();
        for (n, body) in bodies.iter().filter(|body| !body.trim().is_empty()).enumerate() {
            let mut entry = Entry::new(code(&format!("D{n:02}")), day("2026-05-10"), day("2026-05-11"));
            entry.body = format!("旧{body}");
            save(&mut store, Record::Entry(entry.clone()), None);
            entry.body.clone_from(body);
            save(&mut store, Record::Entry(entry.clone()), Some(1));
            if n == removed {
                apply(&mut store, Change::Remove(RecordKey::Entry(entry.id)));
            } else {
                kept.push((entry.id.to_string(), fold(body)));
            }
        }
        for word in &words {
            let wanted = fold(word);
            let wanted = wanted.trim();
            let naive: Vec<&str> = kept.iter().rev().filter(|(_, text)| !wanted.is_empty() && text.contains(wanted))
                .map(|(id, _)| id.as_str()).collect();
            let found = store.search(&query(word), today()).unwrap();
            prop_assert_eq!(found.total, naive.len() as u64, "{:?}", word);
            prop_assert_eq!(shown(&found), naive.join(" "), "{:?}", word);
            prop_assert!(found.hits.iter().all(|hit| !hit.marks.is_empty()), "{:?}", found.hits);
        }
    }
}
