//! A month lived by script, with the clock where the cadre was: entries and matters alone give every number. The table was
//! worked out by hand.

use crate::common::samples::{self, code, day, new_plain};
use chrono::{DateTime, NaiveDate, Utc};
use sankaben::domain::calendar::WorkCalendar;
use sankaben::domain::change::{Change, Family, Record, RecordKey};
use sankaben::domain::code::Code;
use sankaben::domain::diary::Entry;
use sankaben::domain::duty::DutyKind;
use sankaben::domain::figures::{Count, Tally};
use sankaben::domain::matter::{Matter, MatterKind, MatterState};
use sankaben::domain::matter_rules::MatterAnswer;
use sankaben::domain::overview::{DueItem, EntryFilter};
use sankaben::domain::period::Period;
use sankaben::domain::timeline::TimelineEvent;
use sankaben::domain::week::Week;
use sankaben::store::Store;
use tempfile::TempDir;

/// Half past nine in the morning of a day, in the cadre's county.
fn morning(today: NaiveDate) -> DateTime<Utc> {
    today.and_hms_opt(1, 30, 0).unwrap().and_utc()
}

struct Life {
    store: Store,
    _dir: TempDir,
}

impl Life {
    fn begin() -> Self {
        let dir = TempDir::new().unwrap();
        let mut store = new_plain(&dir.path().join("j.db"));
        let people = samples::records().into_iter().filter(|row| matches!(row.record, Record::Household(_)));
        store.apply(&Change::Import(people.collect()), morning(day("2026-02-27")), day("2026-02-27")).unwrap();
        Self { store, _dir: dir }
    }

    fn apply(&mut self, change: &Change, today: &str) -> RecordKey {
        let today = day(today);
        self.store.apply(change, morning(today), today).unwrap().key.unwrap()
    }

    /// Writes an entry on a day about a day; its id follows from the order of writing.
    fn write(&mut self, today: &str, date: &str, body: &str) -> Code {
        let mut entry = Entry::new(Family::Entry.code(0), day(date), day(today));
        entry.body = body.into();
        let key = self.apply(&Change::Add { record: Record::Entry(entry), draft: None }, today);
        key.code().unwrap().clone()
    }

    fn raise(&mut self, on: &str, kind: MatterKind, household: Option<&str>) -> Code {
        let matter = Matter {
            kind,
            household: household.map(code),
            text: "群众提的事".into(),
            ..Matter::new(Family::Matter.code(0), day(on))
        };
        let key = self.apply(&Change::Add { record: Record::Matter(matter), draft: None }, on);
        key.code().unwrap().clone()
    }

    fn answer(&mut self, matter: &str, on: &str, state: MatterState) {
        let stored = self.store.matter(&code(matter)).unwrap().unwrap();
        let moved = stored.value.answered(MatterAnswer {
            on: day(on),
            state,
            text: "办了".into(),
            reason: if state == MatterState::AnsweredCannot { "不归镇里管".into() } else { String::new() },
            told_on: Some(day(on)),
            follow_up_on: None,
            entry: None,
        });
        self.apply(&Change::Save { record: Record::Matter(moved), base: Some(stored.revision), draft: None }, on);
    }

    fn counts(&self, period: &str) -> Vec<(Count, Tally)> {
        let figures = self.store.figures(Period::parse(period).unwrap()).unwrap();
        Count::ALL.map(|count| (count, figures.tally(count))).into()
    }
}

/// A month, with something before and something after it.
fn lived() -> Life {
    let mut life = Life::begin();
    life.raise("2026-02-20", MatterKind::Other, Some("H08")); // M1
    life.write("2026-02-27", "2026-02-27", "去看@{H02}，+调解 3起"); // D01
    life.raise("2026-03-02", MatterKind::Farming, Some("H05")); // M2
    life.write("2026-03-02", "2026-03-02", "去三组，@{H05}、@{H07}都问补贴 !{M2} +蹲点"); // D02
    life.write("2026-03-02", "2026-03-02", "下午又去@{H05}家 +信息 2条"); // D03
    life.raise("2026-03-04", MatterKind::Suggestion, None); // M3
    life.write("2026-03-04", "2026-03-04", "讲滴灌\n+培训 2场 85人 +蹲点"); // D04
    life.write("2026-03-04", "2026-03-04", "+蹲点 晚上还在村里"); // D05
    life.raise("2026-03-05", MatterKind::Housing, Some("H03")); // M4
    life.answer("M4", "2026-03-05", MatterState::Solved);
    life.write("2026-03-07", "2026-03-05", "@{H03}家 +慰问 300元（米、面）"); // D06, late
    life.write("2026-03-09", "2026-03-09", "+慰问 2次"); // D07
    life.raise("2026-03-10", MatterKind::Suggestion, Some("H13")); // M5
    life.write("2026-03-10", "2026-03-10", "@{H08}和@{H13}吵水 +调解 1 +谈心"); // D08
    life.raise("2026-03-12", MatterKind::Jobs, None); // M6
    life.write("2026-03-12", "2026-03-12", "+培训 1场"); // D09
    life.answer("M2", "2026-03-13", MatterState::Solved);
    life.raise("2026-03-15", MatterKind::Other, None); // M7
    life.answer("M7", "2026-03-15", MatterState::Solved);
    life.write("2026-03-16", "2026-03-16", "+协调会 12人 +项目 1个"); // D10
    life.write("2026-03-18", "2026-03-18", "+春耕 2件，@{H05}家的机子"); // D11
    life.write("2026-03-20", "2026-03-20", "+蹲点 +组织生活"); // D12
    life.answer("M5", "2026-03-20", MatterState::AnsweredCannot);
    life.answer("M7", "2026-03-21", MatterState::InHand); // taken up again
    life.write("2026-03-23", "2026-03-23", "去了没登记的几家 +走访 3户"); // D13
    life.write("2026-03-25", "2026-03-25", "@{H05}@{H06} +走访 1户"); // D14
    let gone = life.write("2026-03-26", "2026-03-26", "@{H01} +培训 9场 900人"); // D15
    life.apply(&Change::Remove(RecordKey::Entry(gone)), "2026-03-26");
    let gone = life.raise("2026-03-26", MatterKind::Suggestion, Some("H01")); // M8
    life.apply(&Change::Remove(RecordKey::Matter(gone)), "2026-03-26");
    life.answer("M1", "2026-03-31", MatterState::Solved);
    life.write("2026-03-31", "2026-03-31", "@{H02}"); // D16, in the week that ends in April
    life.write("2026-04-01", "2026-04-01", "@{H01} +蹲点"); // D17
    life.answer("M6", "2026-04-02", MatterState::Solved);
    life
}

/// A row of the table: a count, its value and what was not said, in March, the quarter and the year.
type Wanted = (Count, [(u64, u32); 3]);

#[test]
fn every_number_of_the_month_is_as_worked_out_by_hand() {
    let life = lived();
    let same = |value: u64| [(value, 0); 3];
    let wanted: [Wanted; 20] = [
        // H05 H07 H03 H08 H13 H06 H02; in April H01.
        (Count::Households, [(7, 0), (7, 0), (8, 0)]),
        // D02 2, D03 1, D06 1, D08 2, D11 1, D13 3 not registered, D14 2 (it says 1), D16 1; D01 1; D17 1.
        (Count::Visits, [(13, 0), (14, 0), (15, 0)]),
        // M3 M5; M8 is in the trash.
        (Count::Suggestions, same(2)),
        // M2: H05 raised it, D02 tells of H07.
        (Count::HotIssues, same(1)),
        // M1 M2 M4; M6 in April; M7 was taken up again.
        (Count::GoodDeeds, [(3, 0), (3, 0), (4, 0)]),
        (Count::Projects, same(1)),
        // D06 1, D07 2.
        (Count::AidTimes, same(3)),
        // D06; D07 does not say.
        (Count::AidYuan, [(300, 1); 3]),
        (Count::Trainings, same(2)),
        // D04 2, D09 1.
        (Count::Sessions, same(3)),
        // D04; D09 does not say.
        (Count::TrainedPeople, [(85, 1); 3]),
        (Count::Information, same(2)),
        // D08 1; D01 3.
        (Count::Disputes, [(1, 0), (4, 0), (4, 0)]),
        (Count::Meetings, same(1)),
        (Count::SpringFarming, same(2)),
        // 2, 4 and 20 March; 1 April.
        (Count::StationedDays, [(3, 0), (3, 0), (4, 0)]),
        (Count::PartyActivities, same(1)),
        (Count::HeartToHearts, same(1)),
        // D02 to D14 and D16; D01; D17.
        (Count::Entries, [(14, 0), (15, 0), (16, 0)]),
        (Count::LateEntries, same(1)),
    ];
    for (at, period) in ["2026-03", "2026-Q1", "2026"].into_iter().enumerate() {
        for ((count, tally), (wanted_count, values)) in life.counts(period).into_iter().zip(&wanted) {
            assert_eq!(count, *wanted_count);
            assert_eq!((tally.value, tally.unstated), values[at], "{} in {period}", count.name());
        }
    }
}

#[test]
fn every_number_shows_what_is_behind_it() {
    let life = lived();
    let behind = |count: Count| {
        let period = Period::parse("2026-03").unwrap();
        let (from, to) = (Some(period.first()), Some(period.last()));
        let filter = EntryFilter { from, to, counted: count.counted(), ..EntryFilter::ALL };
        let page = life.store.entries(&filter, None, 100).unwrap();
        page.rows.iter().rev().map(|row| row.id.to_string()).collect::<Vec<_>>().join(" ")
    };
    for (count, wanted) in [
        (Count::Visits, "D02 D03 D06 D08 D11 D13 D14 D16"),
        (Count::Sessions, "D04 D09"),
        (Count::AidYuan, "D06 D07"),
        (Count::Information, "D03"),
        (Count::Disputes, "D08"),
        (Count::Meetings, "D10"),
        (Count::Projects, "D10"),
        (Count::SpringFarming, "D11"),
        (Count::StationedDays, "D02 D04 D05 D12"),
        (Count::PartyActivities, "D12"),
        (Count::HeartToHearts, "D08"),
        (Count::LateEntries, "D06"),
    ] {
        assert_eq!(behind(count), wanted, "{}", count.name());
    }
    let figures = life.store.figures(Period::parse("2026-03").unwrap()).unwrap();
    let matters = |count: Count| figures.matters[&count].iter().map(Code::as_str).collect::<Vec<_>>().join(" ");
    assert_eq!(matters(Count::Suggestions), "M3 M5");
    assert_eq!(matters(Count::HotIssues), "M2");
    assert_eq!(matters(Count::GoodDeeds), "M1 M2 M4");
    let duties: Vec<_> = figures.duties.iter().map(|duty| (duty.kind, duty.done, duty.is_met())).collect();
    assert_eq!(
        duties,
        [
            (DutyKind::Stationed, 3, true),
            (DutyKind::Problems, 3, true),
            (DutyKind::PartyActivity, 1, true),
            (DutyKind::HeartToHeart, 1, true)
        ]
    );
    let ledger: Vec<_> = figures.ledger.iter().map(|month| (month.opened, month.closed)).take(4).collect();
    // February: M1. March: M2 to M7 raised; M1, M2, M4 solved, M5 answered. April: M6.
    assert_eq!(ledger, [(0, 0), (1, 0), (6, 4), (0, 1)]);
    let visits: Vec<u64> = figures.by_month(Count::Visits).into_iter().map(|(_, value)| value).take(4).collect();
    assert_eq!(visits, [0, 1, 13, 1]);
    assert_eq!(figures.days[&day("2026-03-04")], 2);
    assert_eq!(figures.days.len(), 14);
}

#[test]
fn a_households_timeline_is_what_was_written_of_it() {
    let life = lived();
    let told = life.store.timeline(&code("H05"), 100).unwrap();
    let short: Vec<String> = told
        .iter()
        .map(|item| {
            let what = match &item.what {
                TimelineEvent::Entry(line) => line.id.to_string(),
                TimelineEvent::Raised { matter, .. } => format!("{matter} raised"),
                TimelineEvent::Moved { matter, state, .. } => format!("{matter} {}", state.name()),
                TimelineEvent::Told { matter } => format!("{matter} told"),
                other => other.name().to_owned(),
            };
            format!("{} {what}", item.on.format("%m-%d"))
        })
        .collect();
    assert_eq!(
        short,
        [
            "03-25 D14",
            "03-18 D11",
            "03-13 M2 told",
            "03-13 M2 solved",
            "03-10 card_issued",
            "03-02 D03",
            "03-02 D02",
            "03-02 M2 raised"
        ]
    );
}

#[test]
fn the_weeks_and_the_desk_rest_on_the_same_entries() {
    let life = lived();
    for (week, wanted) in [
        ("2026-W10", "D02 D03 D04 D05 D06"),
        ("2026-W11", "D07 D08 D09"),
        ("2026-W12", "D10 D11 D12"),
        ("2026-W13", "D13 D14"),
        ("2026-W14", "D16 D17"),
    ] {
        let material = life.store.week_material(Week::parse(week).unwrap()).unwrap();
        let entries: Vec<_> = material.entries.iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(entries.join(" "), wanted, "{week}");
    }
    let desk = life.store.desk(day("2026-03-31"), &WorkCalendar::shipped()).unwrap();
    assert_eq!((desk.visits, desk.visited_households), (13, 7));
    assert_eq!(desk.duties.iter().map(|duty| duty.done).collect::<Vec<_>>(), [3, 3, 1, 1]);
    assert_eq!(desk.matters_open, 2, "M3 and M7; M6 is solved later");
    assert!(desk.due.iter().all(|item| !matches!(item, DueItem::Matter { .. })));
}

#[test]
fn a_matter_to_be_told_of_is_on_the_desk_until_it_is_closed() {
    let mut life = Life::begin();
    let id = life.raise("2026-03-02", MatterKind::Farming, Some("H05"));
    let stored = life.store.matter(&id).unwrap().unwrap();
    let matter = Matter { follow_up_on: Some(day("2026-03-10")), ..stored.value };
    life.apply(&Change::Save { record: Record::Matter(matter), base: Some(1), draft: None }, "2026-03-02");
    let due = |life: &Life, today: &str| {
        let desk = life.store.desk(day(today), &WorkCalendar::shipped()).unwrap();
        desk.due.iter().any(|item| matches!(item, DueItem::Matter { code, .. } if *code == id))
    };
    assert!(!due(&life, "2026-03-06"), "four days ahead");
    assert!(due(&life, "2026-03-07"));
    life.answer("M1", "2026-03-11", MatterState::Solved);
    assert!(!due(&life, "2026-03-12"));
}
