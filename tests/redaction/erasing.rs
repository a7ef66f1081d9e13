//! Erasing a household: nothing of it is left in the file, whoever opens it; counts and signed cards stay what they were.

use crate::samples::{at, code, day, import_samples, new_plain};
use crate::signing;
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use sankaben::domain::change::{Change, Draft, DraftId, DraftTarget, Family, Record};
use sankaben::domain::erasing::{Erased, ErasingWords};
use sankaben::domain::figures::Count;
use sankaben::domain::matter::Matter;
use sankaben::domain::overview::{SearchIn, SearchQuery};
use sankaben::domain::period::{Period, Span};
use sankaben::domain::progress_card::{ProgressCard, SavedCard};
use sankaben::domain::week::Week;
use sankaben::store::{Store, StoreError};
use std::path::Path;

const NOW: &str = "2026-05-10T03:00:00Z";

fn words() -> ErasingWords {
    ErasingWords { household: "（已清除的户）".into(), number: "（号码略）".into() }
}

fn save(store: &mut Store, record: Record, base: Option<u32>) {
    store.apply(&Change::Save { record, base, draft: None }, at(NOW), day("2026-05-10")).unwrap();
}

/// The samples, with 许䶮 in every corner of the file.
fn journal(path: &Path) -> Store {
    let mut store = new_plain(path);
    import_samples(&mut store);
    let entry = store.entry(&code("D03")).unwrap().unwrap();
    let mut changed = entry.value.clone();
    changed.body.push_str("\n@{H05}的电话12000000005，老许，H05，#许䶮家");
    changed.place = "许䶮家".into();
    save(&mut store, Record::Entry(changed), Some(entry.revision));
    let pledge = store.pledge(&code("P1")).unwrap().unwrap();
    let mut changed = pledge.value.clone();
    changed.result = "许䶮、王芳华两家兑付".into();
    save(&mut store, Record::Pledge(changed), Some(pledge.revision));
    let matter: Matter = serde_json::from_value(serde_json::json!({
        "id": "M1", "raised_on": "2026-03-10", "household": "H05", "text": "许䶮问补贴", "done": "回了许䶮",
    }))
    .unwrap();
    save(&mut store, Record::Matter(matter), None);
    let fields = vec![("body".to_owned(), "许䶮又来问".to_owned())];
    let (id, target) = (DraftId("d1".into()), DraftTarget::New(Family::Entry));
    let draft = Draft { id, target, fields, base: None, kept_at: at(NOW) };
    store.apply(&Change::KeepDraft(draft), at(NOW), day("2026-05-10")).unwrap();
    store
}

/// Every value of every table that holds one of the words.
fn rows_with(path: &Path, words: &[&str]) -> Vec<String> {
    let conn = Connection::open(path).unwrap();
    let mut tables = conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap();
    let tables: Vec<String> = tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let mut found = Vec::new();
    for table in tables.iter().filter(|name| *name != "search_text") {
        let mut rows = conn.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
        let columns = rows.column_count();
        let mut rows = rows.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                let bytes = match row.get_ref(column).unwrap() {
                    ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes.to_vec(),
                    _ => continue,
                };
                let text = String::from_utf8_lossy(&bytes).into_owned();
                if words.iter().any(|word| text.contains(word)) {
                    found.push(format!("{table}: {text}"));
                }
            }
        }
    }
    found
}

fn bytes_with(path: &Path, word: &str) -> usize {
    let bytes = std::fs::read(path).unwrap();
    bytes.windows(word.len()).filter(|window| *window == word.as_bytes()).count()
}

fn erase(store: &mut Store, household: &str) -> Erased {
    store.erase(&code(household), &words(), at("2026-05-12T03:00:00Z")).unwrap()
}

fn visits(store: &Store) -> Vec<(u64, u64)> {
    let months = ["2026-03-01", "2026-04-01", "2026-05-01"];
    let figures = months.map(|month| store.figures(Period::of(day(month), Span::Month)).unwrap());
    figures.iter().map(|f| (f.tally(Count::Households).value, f.tally(Count::Visits).value)).collect()
}

#[test]
fn nothing_of_an_erased_household_is_left_in_the_file() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("a.db");
    let mut store = journal(&path);
    let before = visits(&store);
    assert!(!rows_with(&path, &["许䶮"]).is_empty());
    let erased = erase(&mut store, "H05");
    assert_eq!((erased.left, erased.weeks), (0, 0));
    assert!(erased.entries >= 2 && erased.others >= 2 && erased.traces >= 3, "{erased:?}");
    assert_eq!(visits(&store), before, "counts stay");
    let body = store.entry(&code("D03")).unwrap().unwrap().value;
    assert!(body.body.contains("（已清除的户）的电话（号码略），（已清除的户），（已清除的户），"), "{}", body.body);
    assert!(body.body.contains("王芳华") && body.tags == ["滴灌带补贴"] && body.households.len() == 2, "{body:?}");
    let search = |text: &str| {
        let within = SearchIn::ALL.to_vec();
        let query = SearchQuery { text: text.into(), within, from: None, to: None, limit: 9, offset: 0 };
        store.search(&query, day("2026-05-10")).unwrap().total
    };
    assert_eq!((search("许䶮"), search("䶮"), search("王芳华") > 0), (0, 0, true));
    store.close().unwrap();
    assert_eq!(rows_with(&path, &["许䶮", "12000000005", "老许", "@{H05}"]), Vec::<String>::new());
    for word in ["许䶮", "䶮", "4dae", "4DAE", "12000000005", "老许", "@{H05}"] {
        assert_eq!(bytes_with(&path, word), 0, "{word}");
    }
    assert!(bytes_with(&path, "王芳华") > 0);
}

#[test]
fn names_that_are_words_or_others_stay_and_are_counted() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("a.db");
    let mut store = journal(&path);
    let erased = erase(&mut store, "H08");
    assert_eq!(erased.left, 1, "路平整 is a road");
    let road = store.entry(&code("D07")).unwrap().unwrap().value.body;
    assert!(
        road.contains("后路平整了")
            && road.contains("和（已清除的户）、村民小组长")
            && road.contains("（已清除的户）愿意")
    );
    let erased = erase(&mut store, "H10");
    assert!(erased.left > 0, "王芳华 is another");
    assert!(store.entry(&code("D03")).unwrap().unwrap().value.body.contains("王芳华"));
    let trouble = store.entry(&code("D10")).unwrap().unwrap().value.body;
    assert!(trouble.contains("周秀兰和（已清除的户）两家") && !trouble.contains("王芳"));
    erase(&mut store, "H12");
    let night = store.entry(&code("D09")).unwrap().unwrap().value.body;
    assert!(night.contains("一组张建国打电话") && night.contains("五组的（已清除的户）家"), "{night}");
}

#[test]
fn confirmed_weeks_stay_as_they_were_signed() {
    let home = tempfile::tempdir().unwrap();
    let mut store = journal(&home.path().join("a.db"));
    for (week, done) in [("2026-W11", "回访@{H05}"), ("2026-W12", "回访许䶮")] {
        let mut card = ProgressCard::empty(Week::parse(week).unwrap());
        card.sections.done = done.into();
        let card = SavedCard { drafted: card.clone(), card };
        let sign_off = signing::sign(&store, &card);
        store.apply(&Change::Confirm { card, sign_off }, at("2026-05-11T02:00:00Z"), day("2026-05-11")).unwrap();
    }
    let before = store.dump().unwrap().chain;
    let erased = erase(&mut store, "H05");
    assert_eq!(erased.weeks, 1, "a name in words is said");
    assert_eq!(store.dump().unwrap().chain, before);
    let verified = store.verify().unwrap();
    assert!(verified.findings.is_empty(), "{:?}", verified.findings);
}

#[test]
fn what_is_erased_cannot_be_erased_taken_back_or_given_again() {
    let home = tempfile::tempdir().unwrap();
    let mut store = journal(&home.path().join("a.db"));
    erase(&mut store, "H05");
    for missing in ["H05", "H99"] {
        let again = store.erase(&code(missing), &words(), at(NOW));
        assert!(matches!(again, Err(StoreError::NotFound(_))), "{missing}");
    }
    import_samples(&mut store);
    let left = store.households(true).unwrap();
    assert_eq!(left.len(), 1, "the file it came from does not bring it back");
    assert!(left[0].value.household.is_blank());
    assert_eq!(store.check_integrity().unwrap(), Vec::<String>::new());
}
