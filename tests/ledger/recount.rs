//! Whatever was written, what is derived by queries equals a naive recount over everything the journal holds.

use crate::common::samples::{code, day, households, new_plain};
use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use sankaben::domain::activity::ActivityKind;
use sankaben::domain::change::{Change, Family, JournalDump, Record, RecordKey, Stored};
use sankaben::domain::diary::Entry;
use sankaben::domain::figures::{Count, Tally};
use sankaben::domain::matter::{Matter, MatterKind, MatterState};
use sankaben::domain::matter_rules::MatterAnswer;
use sankaben::domain::period::Period;
use sankaben::domain::speakers::spoke_of;
use std::collections::BTreeSet;

const TODAY: &str = "2026-12-30";

/// Lines that may stand in an entry, some understood and some not.
const LINES: &[&str] = &[
    "+培训 2场 85人",
    "+培训",
    "+慰问 300元",
    "+慰问 2次",
    "+调解 1",
    "+谈心",
    "+蹲点",
    "+走访 3户",
    "+走访",
    "+信息 3条",
    "+春耕 1件",
    "+项目 1个",
    "+协调会 12人",
    "+组织生活",
    "+唱歌 2场",
    "去看水渠",
    "@{H05}",
    "@{H08} 说路",
    "@{H99}",
    "!{M1}",
    "!{M2}",
];

#[derive(Clone, Debug)]
struct Writing {
    date: u64,
    late: u64,
    lines: Vec<usize>,
    households: Vec<u32>,
    removed: bool,
}

#[derive(Clone, Debug)]
struct Raising {
    date: u64,
    household: Option<u32>,
    kind: usize,
    moves: Vec<(usize, u64)>,
    removed: bool,
}

fn writing() -> impl Strategy<Value = Writing> {
    let lines = prop::collection::vec(0..LINES.len(), 1..5);
    let households = prop::collection::vec(1..14u32, 0..3);
    (0..180u64, prop::sample::select(vec![0, 0, 0, 3]), lines, households, prop::bool::weighted(0.15))
        .prop_map(|(date, late, lines, households, removed)| Writing { date, late, lines, households, removed })
}

fn raising() -> impl Strategy<Value = Raising> {
    let moves = prop::collection::vec((0..5usize, 0..90u64), 0..4);
    let household = prop::option::of(1..14u32);
    (0..150u64, household, 0..10usize, moves, prop::bool::weighted(0.15))
        .prop_map(|(date, household, kind, moves, removed)| Raising { date, household, kind, moves, removed })
}

fn start(offset: u64) -> NaiveDate {
    day("2026-01-15") + Days::new(offset)
}

fn live<T>(rows: &[Stored<T>]) -> Vec<&T> {
    rows.iter().filter(|row| row.removed_at.is_none()).map(|row| &row.value).collect()
}

/// The counts of a period, the slow way.
fn recount(dump: &JournalDump, period: Period, count: Count) -> Tally {
    let entries: Vec<&Entry> = live(&dump.entries).into_iter().filter(|e| period.contains(e.date)).collect();
    let matters = live(&dump.matters);
    let of = |kind: ActivityKind| entries.iter().flat_map(|e| &e.activities).filter(move |a| a.kind == kind);
    let counted = |kind| of(kind).map(|a| u64::from(a.count)).sum::<u64>();
    let whole = |value: u64| Tally { value, unstated: 0 };
    match count {
        Count::Households => {
            let all: BTreeSet<_> = entries.iter().flat_map(|e| &e.households).collect();
            whole(all.len() as u64)
        }
        Count::Visits => {
            let said = |e: &Entry| {
                e.activities.iter().filter(|a| a.kind == ActivityKind::Visit).map(|a| u64::from(a.count)).sum::<u64>()
            };
            whole(entries.iter().map(|e| said(e).max(e.households.len() as u64)).sum())
        }
        Count::Suggestions => {
            let raised = |m: &&&Matter| m.kind == MatterKind::Suggestion && period.contains(m.raised_on);
            whole(matters.iter().filter(raised).count() as u64)
        }
        Count::HotIssues => {
            let hot = |m: &&&Matter| {
                let told = live(&dump.entries).into_iter().filter(|e| e.date <= period.last());
                let told = told.filter(|e| e.matters.contains(&m.code));
                let told = told.flat_map(|e| spoke_of(&m.code, &e.body, &e.households));
                let who: BTreeSet<_> = told.chain(m.household.clone()).collect();
                period.contains(m.raised_on) && who.len() >= 2
            };
            whole(matters.iter().filter(hot).count() as u64)
        }
        Count::GoodDeeds => {
            let solved = |m: &&&Matter| m.solved_on().is_some_and(|on| period.contains(on));
            whole(matters.iter().filter(solved).count() as u64)
        }
        Count::Projects => whole(counted(ActivityKind::Project)),
        Count::AidTimes => whole(counted(ActivityKind::Aid)),
        Count::AidYuan => Tally {
            value: of(ActivityKind::Aid).filter_map(|a| a.amount_yuan).sum(),
            unstated: of(ActivityKind::Aid).filter(|a| a.amount_yuan.is_none()).count() as u32,
        },
        Count::Trainings => whole(of(ActivityKind::Training).count() as u64),
        Count::Sessions => whole(counted(ActivityKind::Training)),
        Count::TrainedPeople => Tally {
            value: of(ActivityKind::Training).filter_map(|a| a.people).map(u64::from).sum(),
            unstated: of(ActivityKind::Training).filter(|a| a.people.is_none()).count() as u32,
        },
        Count::Information => whole(counted(ActivityKind::Information)),
        Count::Disputes => whole(counted(ActivityKind::Mediation)),
        Count::Meetings => whole(counted(ActivityKind::CoordinationMeeting)),
        Count::SpringFarming => whole(counted(ActivityKind::SpringFarming)),
        Count::StationedDays => {
            let there = |e: &&&Entry| e.activities.iter().any(|a| a.kind == ActivityKind::Stationed);
            let days: BTreeSet<_> = entries.iter().filter(there).map(|e| e.date).collect();
            whole(days.len() as u64)
        }
        Count::PartyActivities => whole(counted(ActivityKind::PartyActivity)),
        Count::HeartToHearts => whole(counted(ActivityKind::HeartToHeart)),
        Count::Entries => whole(entries.len() as u64),
        Count::LateEntries => whole(entries.iter().filter(|e| e.is_late()).count() as u64),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn what_is_derived_equals_a_naive_recount(
        raised in prop::collection::vec(raising(), 0..8),
        written in prop::collection::vec(writing(), 0..25),
    ) {
        let dir = tempfile::TempDir::new().unwrap();
        let mut store = new_plain(&dir.path().join("j.db"));
        let today = day(TODAY);
        let now = today.and_hms_opt(2, 0, 0).unwrap().and_utc();
        let household = |number: u32| code(&format!("H{number:02}"));
        for household in households() {
            store.apply(&Change::Save { record: Record::Household(household), base: None, draft: None }, now, today).unwrap();
        }
        for one in &raised {
            let on = start(one.date);
            let mut matter = Matter {
                text: "事".into(),
                household: one.household.map(household),
                kind: MatterKind::ALL[one.kind],
                ..Matter::new(Family::Matter.code(0), on)
            };
            for (state, later) in &one.moves {
                let state = MatterState::ALL[*state];
                let moved = (on + Days::new(*later)).min(today);
                matter = matter.answered(MatterAnswer {
                    on: moved, state, text: "办".into(), reason: "难".into(), told_on: Some(moved), follow_up_on: None, entry: None,
                });
            }
            let key = store.apply(&Change::Add { record: Record::Matter(matter), draft: None }, now, today).unwrap().key.unwrap();
            if one.removed {
                store.apply(&Change::Remove(key), now, today).unwrap();
            }
        }
        for one in &written {
            let date = start(one.date);
            let mut entry = Entry::new(Family::Entry.code(0), date, date);
            entry.body = one.lines.iter().map(|at| LINES[*at]).collect::<Vec<_>>().join("\n");
            entry.households = one.households.iter().map(|number| household(*number)).collect();
            let written_on = date + Days::new(one.late);
            let key = store.apply(&Change::Add { record: Record::Entry(entry), draft: None }, now, written_on).unwrap().key.unwrap();
            if one.removed {
                store.apply(&Change::Remove(RecordKey::Entry(key.code().unwrap().clone())), now, today).unwrap();
            }
        }
        let dump = store.dump().unwrap();
        for period in ["2026-01", "2026-03", "2026-06", "2026-Q1", "2026-Q2", "2026"] {
            let period = Period::parse(period).unwrap();
            let figures = store.figures(period).unwrap();
            for count in Count::ALL {
                prop_assert_eq!(figures.tally(count), recount(&dump, period, count), "{} {}", period, count.name());
            }
            let months: u32 = figures.ledger.iter().map(|month| month.opened).sum();
            prop_assert_eq!(months as usize, live(&dump.matters).len());
        }
    }
}
