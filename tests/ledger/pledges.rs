//! A pledge from its making to its end, on the screen: measured, posted and taken down, accepted by villagers, timed.

use crate::common::samples::{self, code, day};
use crate::common::stage::Stage;
use sankaben::app::screen::Screen;
use sankaben::domain::change::{Change, Record};
use sankaben::domain::pledge::{Pledge, PledgeStatus, Posting};
use sankaben::i18n::Lang;

/// A Sunday after every sample; P2 was due on 20 April.
const MAY: &str = "2026-05-10T09:00:00+08:00";

fn pledges() -> Stage {
    let mut stage = Stage::new(Lang::Zh, (80, 24), MAY);
    stage.create("陈立新", false);
    let own = samples::records().into_iter().filter(|row| matches!(row.record, Record::Pledge(_)));
    stage.change(Change::Import(own.collect()));
    stage.keys("<Esc>2");
    stage
}

fn pledge(stage: &Stage, wanted: &str) -> Pledge {
    let Screen::Pledges(screen) = &stage.state.session().unwrap().screen else {
        panic!("not the pledges\n{}", stage.shot().text())
    };
    screen.rows.iter().find(|row| row.value.code == code(wanted)).unwrap().value.clone()
}

#[test]
fn progress_is_measured_in_the_unit_of_the_target() {
    let mut stage = pledges();
    stage.keys("<Home>e<Tab><Tab>48户<Ctrl-S>");
    assert_eq!(
        (pledge(&stage, "P1").target_amount.unwrap().to_string(), pledge(&stage, "P1").target_unit),
        ("48".into(), "户".into())
    );
    stage.keys("p到账一批<Tab>21<Ctrl-S>");
    let step = pledge(&stage, "P1").progress.pop().unwrap();
    assert_eq!(
        (step.on, step.text.as_str(), step.amount.unwrap().to_string().as_str()),
        (day("2026-05-10"), "到账一批", "21")
    );
    assert!(stage.shot().text().contains("21 / 48户"), "{}", stage.shot().text());
}

#[test]
fn a_posting_hangs_and_is_taken_down() {
    let mut stage = pledges();
    stage.keys("<Home>o村口<Tab><Ctrl-A>2026-05-01<Ctrl-S>");
    let posted = |stage: &Stage| pledge(stage, "P1").posted.into_iter().find(|one| one.at == "村口").unwrap();
    let up = Posting { at: "村口".into(), on: Some(day("2026-05-01")), down_on: None };
    assert_eq!(posted(&stage), up);
    stage.keys("o村口<Tab><Ctrl-A>2026-05-01<Tab>今天<Ctrl-S>");
    assert_eq!(posted(&stage), Posting { down_on: Some(day("2026-05-10")), ..up });
    stage.keys("u");
    assert_eq!(posted(&stage).down_on, None);
}

#[test]
fn closing_needs_the_result_keeps_what_is_known_and_counts_working_days() {
    let mut stage = pledges();
    stage.keys("<Home><Down>");
    assert!(stage.shot().text().contains("逾期"), "{}", stage.shot().text());
    let mut known = pledge(&stage, "P2");
    (known.accepted_by, known.accepted_on) = ("村民代表3人".into(), Some(day("2026-05-08")));
    known.reason = "等清明后动工".into();
    stage.change(Change::Save { record: Record::Pledge(known), base: Some(1), draft: None });
    stage.keys("c<Ctrl-S>");
    assert!(pledge_is_open(&stage), "a pledge is not closed without its result\n{}", stage.shot().text());
    stage.keys("<Home>");
    focus(&mut stage, "result");
    stage.keys("通车<Ctrl-S>");
    let closed = pledge(&stage, "P2");
    assert_eq!((closed.status, closed.result.as_str()), (PledgeStatus::Done, "通车"));
    assert_eq!((closed.accepted_by.as_str(), closed.accepted_on), ("村民代表3人", Some(day("2026-05-08"))));
    assert_eq!(closed.reason, "等清明后动工", "what was written before is not asked for again and not lost");
    // From 20 April: 21–24 and 27–30 April, 6–9 May with the make-up Saturday; it was closed on the Sunday.
    assert!(stage.shot().text().contains("晚了 12 个工作日"), "{}", stage.shot().text());
}

fn pledge_is_open(stage: &Stage) -> bool {
    stage.state.session().unwrap().form().is_some()
}

/// Goes to a field of the form.
fn focus(stage: &mut Stage, name: &str) {
    for _ in 0..12 {
        let form = stage.state.session().unwrap().form().unwrap();
        if form.fields[form.focus].name == name {
            return;
        }
        stage.keys("<Tab>");
    }
    panic!("no field {name}");
}

#[test]
fn a_sixth_open_pledge_is_a_hint_and_no_wall() {
    let mut stage = pledges();
    for (number, hinted) in [(5, false), (6, true)] {
        stage.keys("n修路");
        focus(&mut stage, "due_on");
        stage.keys("2026-12-31<Ctrl-S>");
        assert_eq!(pledge(&stage, &format!("P{number}")).problem, "修路");
        let shot = stage.shot().text();
        assert_eq!(shot.contains("三到五项"), hinted, "{shot}");
    }
}
