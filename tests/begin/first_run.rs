//! The first run: from an empty terminal to a first entry, each step offered once and never again.

use crate::common::pty::World;
use crate::common::samples;
use crate::common::stage::{PASSPHRASE, Stage};
use chrono::TimeDelta;
use sankaben::app::dialog::Dialog;
use sankaben::app::effect::Effect;
use sankaben::app::msg::{Mouse, MouseKind, Msg};
use sankaben::domain::change::{Change, Record};
use sankaben::domain::first_step::FirstStep;
use sankaben::i18n::Lang;
use sankaben::runtime::perform;

const FRIDAY: &str = "2026-03-13T17:00:00+08:00";
const SIZES: [(u16, u16); 3] = [(80, 24), (60, 20), (160, 50)];

/// What it takes to read a step.
const READ: TimeDelta = TimeDelta::seconds(2);

/// A journal made on the lock screen, its recovery code put off.
fn begun(lang: Lang) -> Stage {
    let mut stage = Stage::new(lang, SIZES[0], FRIDAY);
    stage.keys("n陈立新<Enter>").keys(PASSPHRASE).keys("<Enter>").keys(PASSPHRASE).keys("<Enter>");
    assert!(matches!(stage.state.dialog, Some(Dialog::Code(_))));
    stage.keys("<Esc>").pass(READ);
    stage
}

fn offered(stage: &Stage) -> Option<FirstStep> {
    match &stage.state.dialog {
        Some(Dialog::FirstStep(offered)) => Some(offered.step),
        None => None,
        other => panic!("{other:?}"),
    }
}

fn looks(stage: &mut Stage, name: &str) {
    let lang = stage.state.settings.lang.tag();
    for (width, height) in SIZES {
        let shot = stage.resize(width, height).shot().text();
        insta::assert_snapshot!(format!("first_{name}_{lang}_{width}x{height}"), shot);
    }
    stage.resize(SIZES[0].0, SIZES[0].1);
}

#[test]
fn what_is_typed_after_a_refusal_takes_the_place_of_what_was_refused() {
    let mut stage = Stage::new(Lang::Zh, SIZES[0], FRIDAY);
    stage.keys("n陈立新<Enter>12345678<Enter>").keys(PASSPHRASE).keys("<Enter>另一句话<Enter>");
    assert!(stage.shot().text().contains("两次输的口令不一样"), "{}", stage.shot().text());
    stage.keys(PASSPHRASE).keys("<Enter>");
    assert!(matches!(stage.state.dialog, Some(Dialog::Code(_))), "{}", stage.shot().text());
    // The same where the passphrase is changed.
    let new = "过了石桥分成两股";
    stage.keys("<Esc>").pass(READ).keys("q:换口令<Enter>").keys(PASSPHRASE).keys("<Enter>1234<Enter>").keys(new);
    stage.keys("<Enter>另一句话<Enter>").keys(new).keys("<Enter>");
    assert!(matches!(stage.state.dialog, Some(Dialog::Code(_))), "{}", stage.shot().text());
}

#[test]
fn three_steps_and_then_nothing_more() {
    for lang in Lang::ALL {
        let mut stage = begun(lang);
        assert_eq!(offered(&stage), Some(FirstStep::Card));
        looks(&mut stage, "card");
        stage.keys("<Enter>");
        looks(&mut stage, "card_form");
        stage.keys("陈立新<Tab>渠源镇人民政府<Ctrl-S>");
        assert_eq!(offered(&stage), Some(FirstStep::Household));
        looks(&mut stage, "household");
        stage.keys("<Enter>");
        looks(&mut stage, "household_form");
        stage.keys("许玉兰<Tab>上渠村三组<Ctrl-S>");
        assert_eq!(offered(&stage), Some(FirstStep::Entry));
        looks(&mut stage, "entry");
        stage.keys("<Enter>");
        looks(&mut stage, "entry_form");
        stage.keys("去三组看备耕。@xyl<Enter>说滴灌带涨了价。<Ctrl-S>");
        assert_eq!(offered(&stage), None);
        looks(&mut stage, "desk");
        // Not after another unlock either; the weeks are asked about now.
        stage.keys("<Ctrl-L>").keys(PASSPHRASE).keys("<Enter>");
        assert!(matches!(stage.state.dialog, Some(Dialog::WeeklyPrompt(_))), "{:?}", stage.state.dialog);
    }
}

#[test]
fn each_step_can_be_passed_over_with_one_key() {
    let mut stage = begun(Lang::Zh);
    for step in FirstStep::ALL {
        assert_eq!(offered(&stage), Some(step));
        stage.keys("<Esc>").pass(READ);
    }
    assert_eq!(offered(&stage), None);
    let mut stage = begun(Lang::Zh);
    stage.keys("q");
    assert_eq!(offered(&stage), None);
    stage.keys("<Ctrl-L>").keys(PASSPHRASE).keys("<Enter><Esc>");
    assert_eq!(offered(&stage), None);
}

#[test]
fn a_key_too_many_passes_no_step_over_unread() {
    let mut stage = Stage::new(Lang::Zh, SIZES[0], FRIDAY);
    stage.keys("n陈立新<Enter>").keys(PASSPHRASE).keys("<Enter>").keys(PASSPHRASE).keys("<Enter>");
    stage.keys("<Enter><Esc><Esc><Esc><Esc>");
    assert_eq!(offered(&stage), Some(FirstStep::Card));
    stage.pass(READ).keys("<Esc><Esc><Esc>");
    assert_eq!(offered(&stage), Some(FirstStep::Household), "each of them has to be read");
    // Who knows what it is takes it at once.
    stage.keys("<Enter>");
    assert!(stage.state.session().is_some_and(|session| session.form().is_some()));
}

#[test]
fn what_is_typed_at_a_step_says_how_to_go_on() {
    let mut stage = begun(Lang::Zh);
    stage.keys("<Esc>");
    for typed in ["马", "m"] {
        stage.keys(typed);
        assert!(stage.shot().text().contains("按回车打开再写"), "{typed}: {}", stage.shot().text());
    }
    assert_eq!(offered(&stage), Some(FirstStep::Household));
}

#[test]
fn the_wheel_leads_away_from_no_line_one_types_in() {
    let mut stage = Stage::new(Lang::Zh, SIZES[0], FRIDAY);
    let still = |stage: &mut Stage| {
        let before = stage.shot().text();
        for kind in [MouseKind::WheelDown, MouseKind::WheelUp] {
            stage.send(Msg::Mouse(Mouse { kind, x: 40, y: 12 }));
            assert_eq!(stage.shot().text(), before);
        }
    };
    stage.keys("n");
    still(&mut stage);
    stage.keys("陈立新<Enter>").keys(PASSPHRASE).keys("<Enter>").keys(PASSPHRASE).keys("<Enter>");
    still(&mut stage);
    stage.keys("<Enter>");
    still(&mut stage);
    stage.keys("<Esc><Esc>").pass(READ).keys("q<Ctrl-L><Enter>");
    still(&mut stage);
}

#[test]
fn a_beginning_that_was_broken_off_goes_on_where_it_was() {
    let mut stage = begun(Lang::Zh);
    stage.keys("<Esc>").pass(READ).keys("<Ctrl-L>").keys(PASSPHRASE).keys("<Enter>");
    assert_eq!(offered(&stage), Some(FirstStep::Household));
    // What is left half typed is kept, and what comes next is offered.
    stage.keys("<Enter>许玉兰<Esc>");
    assert_eq!(offered(&stage), Some(FirstStep::Entry));
}

#[test]
fn what_is_there_already_is_not_asked_for() {
    let mut stage = begun(Lang::Zh);
    stage.keys("<Esc>").pass(READ);
    assert_eq!(offered(&stage), Some(FirstStep::Household));
    stage.keys("<Ctrl-L>");
    // Somebody brings a register in from elsewhere meanwhile.
    stage.keys(PASSPHRASE).keys("<Enter>").pass(READ).keys("q");
    let until = samples::day("2026-03-13");
    let there = |record: &Record| !matches!(record, Record::Entry(entry) if entry.written_on > until);
    let records = samples::records().into_iter().filter(|row| there(&row.record)).collect();
    stage.change(Change::Import(records));
    perform(Effect::FirstStep(Some(FirstStep::Card)), &mut stage.env);
    stage.keys("<Ctrl-L>").keys(PASSPHRASE).keys("<Enter>");
    if let Some(Dialog::WeeklyPrompt(_)) = &stage.state.dialog {
        panic!("the steps come first");
    }
    assert_eq!(offered(&stage), Some(FirstStep::Card));
    stage.pass(READ).keys("<Esc>");
    assert_eq!(offered(&stage), None, "households and entries are there");
}

#[test]
fn in_a_real_terminal() {
    let world = World::new();
    let mut terminal = world.open(80, 24);
    terminal.wait_for("想先看看");
    terminal.keys("n");
    terminal.wait_for("新建日记本");
    terminal.type_text("陈立新");
    terminal.keys("Enter");
    for _ in 0..2 {
        terminal.type_text(PASSPHRASE);
        terminal.keys("Enter");
    }
    terminal.wait_for("请抄在纸上");
    terminal.keys("Esc");
    terminal.wait_for("开头第 1 步");
    terminal.keys("Enter");
    terminal.wait_for("例如 渠源镇人民政府");
    terminal.type_text("陈立新");
    terminal.keys("Ctrl-S");
    terminal.wait_for("开头第 2 步");
    terminal.keys("Enter");
    terminal.wait_for("例如 许玉兰");
    terminal.type_text("许玉兰");
    terminal.keys("Ctrl-S");
    terminal.wait_for("开头第 3 步");
    terminal.keys("Enter");
    terminal.wait_for("例如 去三组看备耕");
    terminal.type_text("去三组看备耕。@xyl");
    terminal.wait_for("联系户");
    terminal.keys("Enter");
    terminal.type_text("说滴灌带涨了价。");
    terminal.keys("Ctrl-S");
    terminal.wait_for("已存：日记 D01");
    terminal.wait_for("今天 1 篇");
    terminal.keys("q");
    assert_eq!(terminal.wait_end(), 0);
}
