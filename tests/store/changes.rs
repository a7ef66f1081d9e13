//! Every change and the change that takes it back.

use crate::samples::{at, code, day, import_samples, new_plain};
use chrono::{DateTime, NaiveDate, Utc};
use sankaben::domain::change::{Applied, Change, Draft, DraftId, DraftTarget, Family, Record, RecordKey, Revision};
use sankaben::domain::contact_card::ContactCard;
use sankaben::domain::diary::Entry;
use sankaben::domain::household::Household;
use sankaben::domain::matter::{Matter, MatterKind, MatterState, MatterStep};
use sankaben::domain::overview::EntryFilter;
use sankaben::domain::pledge::{Pledge, Progress};
use sankaben::domain::problem::{Field, Problem};
use sankaben::domain::progress_card::{ProgressCard, SavedCard};
use sankaben::domain::week::Week;
use sankaben::store::{Action, Key, Store, StoreError};
use tempfile::TempDir;

struct World {
    _dir: TempDir,
    store: Store,
}

const NOW: &str = "2026-05-11T02:00:00Z";

fn now() -> DateTime<Utc> {
    at(NOW)
}

fn today() -> NaiveDate {
    day("2026-05-11")
}

impl World {
    fn new() -> Self {
        let dir = TempDir::new().unwrap();
        let store = new_plain(&dir.path().join("j.db"));
        Self { _dir: dir, store }
    }

    fn with_samples() -> Self {
        let mut world = Self::new();
        import_samples(&mut world.store);
        world
    }

    fn apply(&mut self, change: Change) -> Result<Applied, StoreError> {
        self.store.apply(&change, now(), today())
    }

    fn save(&mut self, record: Record, base: Option<Revision>) -> Result<Applied, StoreError> {
        self.apply(Change::Save { record, base, draft: None })
    }

    fn entry(&self, id: &str) -> Entry {
        self.store.entry(&code(id)).unwrap().unwrap().value
    }
}

fn problem(result: Result<Applied, StoreError>) -> Problem {
    match result {
        Err(StoreError::Problem(problem)) => problem,
        other => panic!("{other:?}"),
    }
}

fn new_entry(body: &str) -> Entry {
    let mut entry = Entry::new(code("D99"), day("2026-05-09"), day("2026-05-09"));
    entry.body = body.to_owned();
    entry
}

fn matter() -> Matter {
    let step =
        MatterStep { on: today(), state: MatterState::InHand, text: "打了电话".into(), entry: Some(code("D03")) };
    Matter {
        code: code("M1"),
        raised_on: today(),
        household: Some(code("H05")),
        kind: MatterKind::Farming,
        state: MatterState::InHand,
        text: "旧带兑付".into(),
        first_received_by: "陈立新".into(),
        missing: String::new(),
        handled_by: String::new(),
        done: String::new(),
        reason: String::new(),
        told_on: None,
        follow_up_on: Some(day("2026-05-20")),
        history: vec![step],
    }
}

fn card() -> SavedCard {
    let mut card = ProgressCard::empty(Week::parse("2026-W19").unwrap());
    card.sections.done = "回访五户".into();
    card.set_field(&sankaben::domain::progress_card::CardField::LineNext(code("P1")), "下周再问".into());
    SavedCard { drafted: ProgressCard::empty(card.week), card }
}

#[test]
fn every_kind_of_record_comes_back_as_it_was_saved_and_undone() {
    let mut world = World::with_samples();
    let household =
        Household { name: Some("李𬱖".into()), concerns: vec!["面点".into()], ..Household::new(code("H20")) };
    let mut pledge = Pledge::new(code("P9"), today(), day("2026-06-30"));
    pledge.problem = "修闸板".into();
    pledge.progress = vec![Progress { on: today(), text: "量了尺寸".into(), percent: Some(10), amount: None }];
    let card_of_mine = ContactCard { full_name: "陈立新".into(), ..ContactCard::default() };
    let records = [
        Record::ContactCard(card_of_mine),
        Record::Household(household),
        Record::Pledge(pledge),
        Record::Matter(matter()),
        Record::Entry(Entry { written_on: today(), ..new_entry("新的一篇") }),
        Record::Week(card()),
    ];
    for record in records {
        let key = record.key();
        let saved = world.save(record.clone(), None).unwrap();
        assert_eq!((saved.key.clone(), saved.revision), (Some(key.clone()), 1), "{key:?}");
        assert_eq!(whole(&world, &key), Some(record.clone()));
        // Undo and redo, twice over, by the changes that come back.
        let mut change = saved.undo.unwrap();
        for round in 0..2 {
            let undone = world.apply(change).unwrap();
            assert_ne!(whole(&world, &key), Some(record.clone()), "{key:?} {round}");
            let redone = world.apply(undone.undo.unwrap()).unwrap();
            assert_eq!(whole(&world, &key), Some(record.clone()), "{key:?} {round}");
            change = redone.undo.unwrap();
        }
    }
    assert_eq!(world.store.check_integrity().unwrap(), Vec::<String>::new());
}

/// The record outside the trash.
fn whole(world: &World, key: &RecordKey) -> Option<Record> {
    let store = &world.store;
    match key {
        RecordKey::ContactCard => Some(Record::ContactCard(store.contact_card().unwrap().value)),
        RecordKey::Household(code) => live(store.household(code).unwrap()).map(Record::Household),
        RecordKey::Pledge(code) => live(store.pledge(code).unwrap()).map(Record::Pledge),
        RecordKey::Matter(code) => live(store.matter(code).unwrap()).map(Record::Matter),
        RecordKey::Entry(code) => live(store.entry(code).unwrap()).map(Record::Entry),
        RecordKey::Week(week) => live(store.saved_card(*week).unwrap()).map(Record::Week),
    }
}

fn live<T>(stored: Option<sankaben::domain::change::Stored<T>>) -> Option<T> {
    stored.filter(|stored| stored.removed_at.is_none()).map(|stored| stored.value)
}

#[test]
fn a_chain_of_undos_walks_all_the_way_back_and_forth() {
    let mut world = World::with_samples();
    let key = RecordKey::Entry(code("D03"));
    let (mut texts, mut undos) = (vec![world.entry("D03").body], Vec::new());
    for n in 0..4 {
        let revision = world.store.entry(&code("D03")).unwrap().unwrap().revision;
        let edited = Entry { body: format!("第{n}稿"), ..world.entry("D03") };
        texts.push(edited.body.clone());
        undos.push(world.save(Record::Entry(edited), Some(revision)).unwrap().undo.unwrap());
    }
    undos.push(world.apply(Change::Remove(key)).unwrap().undo.unwrap());
    let mut redos = vec![world.apply(undos.pop().unwrap()).unwrap().undo.unwrap()];
    while let Some(undo) = undos.pop() {
        texts.pop();
        redos.push(world.apply(undo).unwrap().undo.unwrap());
        assert_eq!(world.entry("D03").body, *texts.last().unwrap());
    }
    while let Some(redo) = redos.pop() {
        undos.push(world.apply(redo).unwrap().undo.unwrap());
    }
    assert!(world.store.entry(&code("D03")).unwrap().unwrap().removed_at.is_some());
    assert_eq!(world.store.check_integrity().unwrap(), Vec::<String>::new());
}

#[test]
fn an_undo_over_somebody_elses_edit_is_a_conflict() {
    let mut world = World::with_samples();
    let first = Entry { body: "第一稿".into(), ..world.entry("D03") };
    let undo = world.save(Record::Entry(first.clone()), Some(1)).unwrap().undo.unwrap();
    world.save(Record::Entry(Entry { body: "别人的".into(), ..first }), Some(2)).unwrap();
    match world.apply(undo) {
        Err(StoreError::Conflict { theirs, .. }) => assert_eq!(theirs.revision, 3),
        other => panic!("{other:?}"),
    }
    assert_eq!(world.entry("D03").body, "别人的");
}

#[test]
fn the_program_sets_when_an_entry_was_written() {
    let mut world = World::with_samples();
    world.save(Record::Entry(new_entry("前天的事")), None).unwrap();
    let entry = world.entry("D99");
    assert_eq!((entry.written_on, entry.is_late(), entry.imported_on), (today(), true, None));
    let later = Entry { written_on: day("2026-05-09"), imported_on: Some(today()), body: "改".into(), ..entry };
    world.save(Record::Entry(later), Some(1)).unwrap();
    let entry = world.entry("D99");
    assert_eq!((entry.written_on, entry.imported_on, entry.body.as_str()), (today(), None, "改"));
    let imported = world.entry("D09");
    assert_eq!((imported.written_on, imported.imported_on), (day("2026-04-13"), Some(day("2026-05-10"))));
}

#[test]
fn rules_refuse_and_leave_nothing_behind() {
    let mut world = World::with_samples();
    let future = Entry { date: day("2026-05-12"), ..new_entry("明天") };
    assert_eq!(problem(world.save(Record::Entry(future), None)), Problem::FutureDate(day("2026-05-12")));
    let stranger = Entry { households: vec![code("H77")], ..new_entry("谁") };
    assert_eq!(problem(world.save(Record::Entry(stranger), None)), Problem::UnknownReference(code("H77")));
    assert_eq!(problem(world.save(Record::Entry(new_entry(" \n")), None)), Problem::Missing(Field::Body));
    let twice = Household::new(code("H05"));
    assert_eq!(problem(world.save(Record::Household(twice), None)), Problem::CodeInUse(code("H05")));
    let cannot = Matter { state: MatterState::AnsweredCannot, ..matter() };
    assert_eq!(problem(world.save(Record::Matter(cannot), None)), Problem::Missing(Field::Reason));
    assert!(matches!(world.apply(Change::Remove(RecordKey::Entry(code("D77")))), Err(StoreError::NotFound(_))));
    assert!(matches!(world.apply(Change::Restore(RecordKey::Entry(code("D01")))), Err(StoreError::NotFound(_))));
    assert_eq!(world.store.entry(&code("D99")).unwrap(), None);
    assert_eq!(world.store.matter(&code("M1")).unwrap(), None);
}

#[test]
fn references_in_the_text_become_links() {
    let mut world = World::with_samples();
    world.save(Record::Matter(matter()), None).unwrap();
    let body = "和@{H08}、@{H05}看路，^{P2}，#道路 又#备耕，!{M1}，@{H77}不认识，@{H08}再说";
    let entry = Entry { households: vec![code("H05")], tags: vec!["春".into(), "#道路".into()], ..new_entry(body) };
    world.save(Record::Entry(entry), None).unwrap();
    let entry = world.entry("D99");
    assert_eq!(entry.households, [code("H05"), code("H08")]);
    assert_eq!((entry.pledges, entry.matters), (vec![code("P2")], vec![code("M1")]));
    assert_eq!(entry.tags, ["春", "道路", "备耕"]);
    assert_eq!(entry.body, body);
}

#[test]
fn an_entry_that_moves_to_another_day_keeps_its_code_and_links() {
    let mut world = World::with_samples();
    let moved = Entry { date: day("2026-03-01"), ..world.entry("D03") };
    world.save(Record::Entry(moved.clone()), Some(1)).unwrap();
    assert_eq!(world.entry("D03"), moved);
    let filter = EntryFilter { household: Some(code("H07")), ..EntryFilter::ALL };
    let page = world.store.entries(&filter, None, 10).unwrap();
    let ids: Vec<_> = page.rows.iter().map(|line| line.id.as_str().to_owned()).collect();
    assert_eq!(ids, ["D12", "D03"]);
    assert_eq!(world.store.check_integrity().unwrap(), Vec::<String>::new());
}

#[test]
fn codes_are_never_given_twice() {
    let mut world = World::with_samples();
    assert_eq!(world.store.next_code(Family::Entry).unwrap(), code("D13"));
    let added = world.apply(Change::Add { record: Record::Entry(new_entry("新")), draft: None }).unwrap();
    assert_eq!(added.key, Some(RecordKey::Entry(code("D13"))));
    world.apply(added.undo.unwrap()).unwrap();
    assert_eq!(world.store.next_code(Family::Entry).unwrap(), code("D14"));
    assert_eq!(world.store.next_code(Family::Household).unwrap(), code("H15"));
    assert_eq!(world.store.next_code(Family::Pledge).unwrap(), code("P5"));
    assert_eq!(world.store.next_code(Family::Matter).unwrap(), code("M1"));
    world.save(Record::Household(Household::new(code("H15"))), None).unwrap();
    world.save(Record::Household(Household::new(code("上渠5"))), None).unwrap();
    assert_eq!(world.store.next_code(Family::Household).unwrap(), code("H16"));
}

#[test]
fn a_save_over_a_newer_revision_keeps_both_texts() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("j.db");
    let mut one = new_plain(&path);
    import_samples(&mut one);
    let mut two = Store::open(&path, Key::Plain).unwrap();
    let seen = two.data_version().unwrap();
    let old = one.entry(&code("D03")).unwrap().unwrap().value;
    let edit = |body: &str| Change::Save {
        record: Record::Entry(Entry { body: body.into(), ..old.clone() }),
        base: Some(1),
        draft: None,
    };
    one.apply(&edit("一号窗口"), now(), today()).unwrap();
    assert_ne!(two.data_version().unwrap(), seen, "the second window can tell that the file has changed");
    match two.apply(&edit("二号窗口"), now(), today()) {
        Err(StoreError::Conflict { key, theirs }) => {
            assert_eq!(key, RecordKey::Entry(code("D03")));
            assert!(matches!(theirs.value, Record::Entry(entry) if entry.body == "一号窗口"));
        }
        other => panic!("{other:?}"),
    }
    one.apply(&Change::Remove(RecordKey::Entry(code("D03"))), now(), today()).unwrap();
    let late = Change::Save { record: Record::Entry(old), base: Some(2), draft: None };
    assert!(
        matches!(two.apply(&late, now(), today()), Err(StoreError::Conflict { theirs, .. }) if theirs.removed_at.is_some())
    );
}

#[test]
fn a_draft_lives_until_its_text_is_saved() {
    let mut world = World::with_samples();
    let draft = |text: &str| Draft {
        id: DraftId("a1".into()),
        target: DraftTarget::Edit(RecordKey::Entry(code("D03"))),
        fields: vec![("body".into(), text.into()), ("place".into(), String::new())],
        base: Some(1),
        kept_at: at("2000-01-01T00:00:00Z"),
    };
    world.apply(Change::KeepDraft(draft("半"))).unwrap();
    world.apply(Change::KeepDraft(draft("半句"))).unwrap();
    assert_eq!(world.store.drafts().unwrap(), [Draft { kept_at: now(), ..draft("半句") }]);
    let before = world.entry("D03");
    let save = |base| Change::Save {
        record: Record::Entry(Entry { body: "整句".into(), ..before.clone() }),
        base: Some(base),
        draft: Some(DraftId("a1".into())),
    };
    assert!(world.apply(save(7)).is_err());
    assert_eq!(world.store.drafts().unwrap().len(), 1, "a refused save keeps the draft");
    world.apply(save(1)).unwrap();
    assert!(world.store.drafts().unwrap().is_empty());
    let new = Draft { target: DraftTarget::New(Family::Pledge), base: None, ..draft("新") };
    world.apply(Change::KeepDraft(new)).unwrap();
    world.apply(Change::DropDraft(DraftId("a1".into()))).unwrap();
    assert!(world.store.drafts().unwrap().is_empty());
}

#[test]
fn the_history_tells_who_changed_what() {
    let mut world = World::with_samples();
    let card_of_mine = ContactCard { full_name: "陈立新".into(), ..ContactCard::default() };
    world.save(Record::ContactCard(card_of_mine), None).unwrap();
    let before = world.entry("D03");
    let after = Entry { body: "改过".into(), ..before.clone() };
    world.save(Record::Entry(after.clone()), Some(1)).unwrap();
    world.apply(Change::Remove(RecordKey::Entry(code("D03")))).unwrap();
    let lines = world.store.history(&RecordKey::Entry(code("D03")), 10).unwrap();
    let actions: Vec<_> = lines.iter().map(|line| line.action).collect();
    assert_eq!(actions, [Action::Remove, Action::Edit, Action::Import]);
    assert_eq!((lines[1].by.as_str(), lines[1].revision, lines[1].at), ("陈立新", 2, now()));
    assert_eq!(lines[1].before, Some(Record::Entry(before)));
    assert_eq!(lines[1].after, Some(Record::Entry(after)));
}

#[test]
fn saving_what_is_there_changes_nothing() {
    let mut world = World::with_samples();
    let same = world.save(Record::Entry(world.entry("D03")), Some(1)).unwrap();
    assert_eq!((same.revision, same.undo), (1, None));
}
