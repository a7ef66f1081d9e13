//! What lists and the desk show.

use crate::samples::{at, code, day, import_samples, new_plain};
use chrono::Days;
use sankaben::domain::calendar::WorkCalendar;
use sankaben::domain::change::{Change, Record, RecordKey};
use sankaben::domain::code::Code;
use sankaben::domain::diary::{Entry, EntryCursor, EntryLine};
use sankaben::domain::matter::{Matter, MatterState};
use sankaben::domain::matter_rules::MatterFilter;
use sankaben::domain::overview::{DueItem, EntryFilter, Page};
use sankaben::domain::week::Week;
use sankaben::domain::week_status::WeekStatus;
use sankaben::store::Store;
use tempfile::TempDir;

fn samples() -> (TempDir, Store) {
    let dir = TempDir::new().unwrap();
    let mut store = new_plain(&dir.path().join("j.db"));
    import_samples(&mut store);
    (dir, store)
}

fn week(text: &str) -> Week {
    Week::parse(text).unwrap()
}

fn ids(page: &Page<EntryLine>) -> Vec<&str> {
    page.rows.iter().map(|line| line.id.as_str()).collect()
}

fn cursor(page: &Page<EntryLine>, at: usize) -> EntryCursor {
    EntryCursor { date: page.rows[at].date, id: page.rows[at].id.clone() }
}

#[test]
fn the_diary_is_paged_both_ways() {
    let (_dir, store) = samples();
    let all = EntryFilter::ALL;
    let first = store.entries(&all, None, 5).unwrap();
    assert_eq!((ids(&first), first.more), (vec!["D12", "D11", "D10", "D09", "D08"], true));
    let second = store.entries(&all, Some(&cursor(&first, 4)), 5).unwrap();
    let last = store.entries(&all, Some(&cursor(&second, 4)), 5).unwrap();
    assert_eq!((ids(&last), last.more), (vec!["D02", "D01"], false));
    let back = store.entries_before(&all, &cursor(&last, 0), 5).unwrap();
    assert_eq!((ids(&back), back.more), (ids(&second), true));
    let newest = store.entries_before(&all, &cursor(&first, 2), 5).unwrap();
    assert_eq!((ids(&newest), newest.more), (vec!["D12", "D11"], false));
    let whole = store.entries_full(&all, Some(&cursor(&first, 4)), 1).unwrap();
    assert_eq!(whole.rows[0].value.tags, ["道路"]);
    assert_eq!(store.entries_full_before(&all, &cursor(&first, 1), 9).unwrap().rows[0].value.id, code("D12"));
}

#[test]
fn the_diary_is_filtered() {
    let (_dir, mut store) = samples();
    let list = |store: &Store, filter: EntryFilter| ids(&store.entries(&filter, None, 50).unwrap()).join(" ");
    let of = |household: &str| EntryFilter { household: Some(code(household)), ..EntryFilter::ALL };
    assert_eq!(list(&store, of("H08")), "D12 D07");
    assert_eq!(list(&store, of("H99")), "");
    assert_eq!(list(&store, EntryFilter { to: Some(day("2026-04-01")), ..of("H05") }), "D03");
    assert_eq!(list(&store, EntryFilter { pledge: Some(code("P2")), ..of("H05") }), "D12");
    assert_eq!(list(&store, EntryFilter { tag: Some("道路".into()), ..EntryFilter::ALL }), "D07");
    let april = EntryFilter { from: Some(day("2026-04-03")), to: Some(day("2026-04-16")), ..EntryFilter::ALL };
    assert_eq!(list(&store, april), "D10 D09 D08");
    store.apply(&Change::Remove(RecordKey::Entry(code("D12"))), at("2026-05-10T03:00:00Z"), day("2026-05-10")).unwrap();
    assert_eq!(list(&store, of("H08")), "D07");
    assert_eq!(list(&store, EntryFilter { removed: true, ..EntryFilter::ALL }), "D12");
    assert_eq!(list(&store, EntryFilter { removed: true, ..of("H08") }), "D12");
}

#[test]
fn households_show_when_they_were_last_seen() {
    let (_dir, mut store) = samples();
    let seen = |store: &Store, household: &str| {
        let all = store.households(false).unwrap();
        let line = all.into_iter().find(|line| line.value.household.code == code(household)).unwrap().value;
        (line.last_visit, line.entries)
    };
    assert_eq!(store.households(false).unwrap().len(), 14);
    assert_eq!(seen(&store, "H05"), (Some(day("2026-05-09")), 2));
    store.apply(&Change::Remove(RecordKey::Entry(code("D12"))), at("2026-05-10T03:00:00Z"), day("2026-05-10")).unwrap();
    assert_eq!(seen(&store, "H05"), (Some(day("2026-03-10")), 1));
    store
        .apply(&Change::Remove(RecordKey::Household(code("H05"))), at("2026-05-10T03:00:00Z"), day("2026-05-10"))
        .unwrap();
    assert_eq!(store.households(true).unwrap()[0].value.household.code, code("H05"));
    let entry = store.entry(&code("D03")).unwrap().unwrap().value;
    assert_eq!(entry.households, [code("H05"), code("H07")], "links stay");
}

#[test]
fn weeks_stand_where_entries_and_confirmations_put_them() {
    let (_dir, store) = samples();
    let calendar = WorkCalendar::shipped();
    let today = day("2026-03-13");
    let lines = store.weeks(week("2026-W08"), week("2026-W12"), today, &calendar).unwrap();
    let shown: Vec<_> = lines.iter().map(|line| (line.week.number(), line.status, line.entries)).collect();
    use WeekStatus::*;
    let wanted = [(12, Draft, 1), (11, Due, 2), (10, Overdue, 1), (9, Overdue, 1), (8, None, 0)];
    assert_eq!(shown, wanted);
    let (owed, total) = store.owed_weeks(day("2026-05-11"), &calendar, 2).unwrap();
    assert_eq!((owed[0].week, owed.len(), total), (week("2026-W09"), 2, 11));
    assert_eq!(store.first_week(), week("2026-W09"));
}

#[test]
fn the_desk_shows_what_is_due() {
    let (_dir, store) = samples();
    let desk = store.desk(day("2026-05-10"), &WorkCalendar::shipped()).unwrap();
    assert_eq!((desk.households, desk.cards_missing), (13, 0));
    assert_eq!((desk.visits, desk.visited_households), (5, 5));
    let (unseen, last) = desk.longest_unseen.unwrap();
    assert_eq!((unseen.code, last, desk.unvisited), (code("H09"), Some(day("2026-03-13")), 0));
    assert_eq!((desk.pledges_open, desk.pledges_overdue), (4, 1));
    assert_eq!(desk.next_pledge.unwrap().code, code("P2"));
    assert_eq!((desk.week.week, desk.week.status, desk.week.entries), (week("2026-W19"), WeekStatus::Overdue, 1));
    assert_eq!(desk.diary_days.into_iter().collect::<Vec<_>>(), [day("2026-05-09")]);
    let newest: Vec<_> = desk.newest_entries.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(newest, ["D12", "D11"]);
    let absence = DueItem::Weeks { count: 11, oldest: week("2026-W09"), due_on: day("2026-02-28") };
    assert_eq!(desk.due[0], absence, "many weeks are one line");
    let few = store.desk(day("2026-03-15"), &WorkCalendar::shipped()).unwrap();
    let weeks = few.due.iter().filter(|item| matches!(item, DueItem::Week { .. })).count();
    assert_eq!(weeks, 3);
    let pledges = desk.due.iter().filter_map(|item| match item {
        DueItem::Pledge { code, .. } => Some(code.as_str()),
        _ => None,
    });
    assert_eq!(pledges.collect::<Vec<_>>(), ["P2", "P3"]);
}

#[test]
fn the_ledger_is_whole_or_keeps_what_is_open() {
    let (_dir, mut store) = samples();
    for (number, state) in [(1, MatterState::Open), (2, MatterState::Solved), (3, MatterState::Solved)] {
        let mut matter = Matter::new(Code::short('M', number), day("2026-05-01") + Days::new(number.into()));
        (matter.text, matter.state) = (format!("第{number}件"), state);
        matter.done = "办了".into();
        let add = Change::Add { record: Record::Matter(matter), draft: None };
        store.apply(&add, at("2026-05-10T03:00:00Z"), day("2026-05-10")).unwrap();
    }
    let list = |limit| {
        let rows = store.ledger(&MatterFilter::default(), day("2026-05-10"), limit).unwrap();
        rows.iter().map(|row| row.value.code.to_string()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!((list(None), list(Some(2))), ("M1 M3 M2".into(), "M1 M3".into()), "the open one is the oldest");
}

#[test]
fn who_is_gone_is_known_without_reading_the_register() {
    let (_dir, store) = samples();
    assert_eq!(store.ended_households().unwrap(), [(day("2026-05-01"), code("H12"))]);
}

fn follow_ups(store: &Store, today: &str) -> String {
    let desk = store.desk(day(today), &WorkCalendar::shipped()).unwrap();
    let entries = desk.due.iter().filter_map(|item| match item {
        DueItem::FollowUp { entry, .. } => Some(entry.as_str()),
        _ => None,
    });
    entries.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_promise_stays_on_the_desk_until_it_is_kept() {
    let (_dir, mut store) = samples();
    // D03 (H05, H07) and others were answered by D12; D01 is linked to nobody; D12 tells of D06's and D08's pledges, but not to
    // their households.
    assert_eq!(follow_ups(&store, "2026-05-12"), "D01 D08 D06 D09 D10 D12");
    assert_eq!(follow_ups(&store, "2026-05-10"), "D01 D08 D06 D09 D10");
    store.apply(&Change::Remove(RecordKey::Entry(code("D12"))), at("2026-05-10T03:00:00Z"), day("2026-05-10")).unwrap();
    assert_eq!(follow_ups(&store, "2026-05-12"), "D01 D02 D03 D08 D06 D05 D09 D07 D10");
    let mut entry = Entry::new(code("D20"), day("2026-04-22"), day("2026-05-10"));
    (entry.body, entry.households) = ("去看了沟".into(), vec![code("H04"), code("H10")]);
    let change = |entry: Entry, base| Change::Save { record: Record::Entry(entry), base, draft: None };
    store.apply(&change(entry.clone(), None), at("2026-05-10T03:00:00Z"), day("2026-05-10")).unwrap();
    assert!(follow_ups(&store, "2026-05-12").contains("D10"), "the day before does not answer");
    entry.date = day("2026-04-23");
    store.apply(&change(entry, Some(1)), at("2026-05-10T03:00:00Z"), day("2026-05-10")).unwrap();
    assert!(!follow_ups(&store, "2026-05-12").contains("D10"));
}

#[test]
fn the_directory_offers_what_can_be_referred_to() {
    let (_dir, store) = samples();
    let directory = store.directory(day("2026-05-10")).unwrap();
    let ended = |on: &str| store.directory(day(on)).unwrap().household(&code("H12")).unwrap().ended;
    assert!(!ended("2026-04-30") && ended("2026-05-01"), "a day ahead is only a plan");
    let first: Vec<_> = directory.households.iter().take(6).map(|label| label.code.as_str()).collect();
    assert_eq!(first, ["H02", "H03", "H05", "H07", "H08", "H13"]);
    assert_eq!(directory.pledges.len(), 4);
    assert_eq!(directory.tags[..2], ["回访", "市场价格"]);
    assert_eq!(directory.places[0], "上渠村");
}

#[test]
fn a_week_is_drafted_from_its_own_material() {
    let (_dir, store) = samples();
    let material = store.week_material(week("2026-W14")).unwrap();
    let entries: Vec<_> = material.entries.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(entries, ["D07", "D08"]);
    let promised: Vec<_> = material.follow_ups.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(promised, ["D08", "D06", "D05"]);
    assert_eq!(material.pledges.len(), 4);
    assert!(material.entries[0].body.starts_with("和@{H08}、村民小组长"), "names stand as references");
    assert!(material.entries[0].body.contains("@{H08}愿意出拖拉机") && material.entries[0].body.contains("路平整了"));
    assert!(material.people.contains(&(code("H06"), "李𬱖".to_owned())));
}
