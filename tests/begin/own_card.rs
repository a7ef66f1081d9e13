//! The forms a journal begins with, filled in by somebody who knows Enter and nothing else.

use crate::common::stage::{PASSPHRASE, Stage};
use sankaben::app::form::Form;
use sankaben::app::lock::NewJournal;
use sankaben::app::screen::Screen;
use sankaben::app::state::Place;
use sankaben::domain::change::Record;
use sankaben::i18n::Lang;

const FRIDAY: &str = "2026-03-13T17:00:00+08:00";

/// The own card's form of a new journal, on a terminal of the smallest size.
fn card(lang: Lang) -> Stage {
    let mut stage = Stage::new(lang, (60, 20), FRIDAY);
    stage.create("陈立新", false).keys("<Esc>1e");
    stage
}

fn form(stage: &Stage) -> &Form {
    stage.state.session().and_then(|session| session.form()).expect("a form")
}

fn footer(stage: &Stage) -> String {
    stage.shot().rows().last().cloned().unwrap_or_default()
}

#[test]
fn enter_alone_fills_the_own_card_in() {
    let mut stage = card(Lang::Zh);
    for text in ["", "渠源镇", "干部", "12000000000", "二楼", "工作日", "古丽米热", "12000000001", "镇纪检办"]
    {
        stage.keys(text).keys("<Enter>");
    }
    stage.keys("浇水<Enter>补贴<Ctrl-S>1e");
    let form = form(&stage);
    assert_eq!((form.text("stand_in"), form.text("help_with")), ("古丽米热".into(), "浇水\n补贴".into()));
    assert_eq!(form.text("supervision_phone"), "镇纪检办");
}

#[test]
fn the_footer_says_what_enter_does_in_the_field_one_is_in() {
    for (lang, next, line, tab) in
        [(Lang::Zh, "回车 下一栏", "回车 换行", "Tab 下一栏"), (Lang::En, "Enter Next", "Enter Line", "Tab Next")]
    {
        let mut stage = card(lang);
        assert!(footer(&stage).contains(next), "{}", footer(&stage));
        stage.keys("<Up><Shift-Tab>");
        assert_eq!(form(&stage).field().name, "help_with");
        let said = footer(&stage);
        assert!(said.contains(line) && said.contains(tab) && said.contains("Ctrl-S") && said.contains("Esc"), "{said}");
    }
}

#[test]
fn a_sentence_goes_on_at_enter_and_breaks_at_alt_enter() {
    let mut stage = card(Lang::Zh);
    stage.keys("<Esc>2n修渠<Alt-Enter>补涵管<Enter>三公里<Enter>");
    let form = form(&stage);
    assert_eq!((form.text("problem"), form.text("target")), ("修渠\n补涵管".into(), "三公里".into()));
    assert_eq!(form.field().name, "target_amount");
}

#[test]
fn who_passes_over_an_empty_field_leaves_no_line_in_it() {
    let mut stage = card(Lang::Zh);
    stage.keys("<Esc>3<Enter>e");
    let before = form(&stage).focus;
    stage.keys("<Shift-Tab>");
    let fields = form(&stage).fields.len();
    for _ in 0..fields {
        stage.keys("<Enter>");
    }
    assert!(form(&stage).fields.iter().all(|field| !field.editor.text().contains('\n')), "{before}");
}

#[test]
fn enter_in_the_last_field_says_how_to_save() {
    let mut stage = card(Lang::Zh);
    stage.keys("<Esc>2o<Esc>5n<Shift-Tab><Enter>");
    let said = stage.state.notice.as_ref().map(|notice| notice.text.clone()).unwrap_or_default();
    assert!(said.contains("Ctrl-S"), "{said}");
}

#[test]
fn the_journals_name_is_offered_as_ones_own_and_kept_only_by_saving() {
    let mut stage = card(Lang::Zh);
    assert_eq!(form(&stage).text("full_name"), "陈立新");
    assert!(!form(&stage).is_dirty());
    stage.keys("<Esc>");
    let own = |stage: &Stage| stage.state.session().map(|session| session.own_name.clone()).unwrap_or_default();
    assert_eq!(own(&stage), "");
    assert!(stage.state.session().unwrap().drafts.is_empty());
    // What is typed takes its place; what is only gone past stays.
    stage.keys("1e古丽米热<Ctrl-S>1e");
    assert_eq!(form(&stage).text("full_name"), "古丽米热");
    let Some(Record::ContactCard(card)) = &form(&stage).basis else { panic!() };
    assert_eq!(card.full_name, "古丽米热");
}

#[test]
fn a_number_with_a_digit_too_few_is_doubted_once_it_is_left_and_saved_all_the_same() {
    for (lang, doubt) in [(Lang::Zh, "填了 10 位"), (Lang::En, "10 digits, mobiles have 11")] {
        let mut stage = card(lang);
        stage.keys("<Enter><Enter><Enter>1200000000");
        assert!(!stage.shot().text().contains(doubt), "not while it is typed");
        stage.keys("<Enter>");
        assert!(stage.shot().text().contains(doubt), "{}", stage.shot().text());
        stage.keys("<Ctrl-S>1e");
        assert_eq!(form(&stage).text("phone"), "1200000000");
    }
}

#[test]
fn a_choice_says_how_it_is_changed() {
    for (lang, key) in [(Lang::Zh, "空格 换"), (Lang::En, "Space Pick")] {
        let mut stage = card(lang);
        stage.keys("<Esc>1n<Tab><Tab><Tab><Tab>");
        assert_eq!(form(&stage).field().name, "told");
        let said = footer(&stage);
        assert!(said.contains(key) && said.contains("Ctrl-S"), "{said}");
        stage.keys("<Space>");
        assert_eq!(form(&stage).text("told"), "yes");
        stage.keys("<Left><Enter>");
        assert_eq!(
            (form(&stage).text("told"), form(&stage).field().name.as_str()),
            ("no".into(), "agrees_to_be_named")
        );
    }
}

fn making(stage: &Stage) -> &NewJournal {
    let Place::Locked(lock) = &stage.state.place else { panic!() };
    lock.new.as_ref().expect("a journal being made")
}

#[test]
fn a_weak_passphrase_is_refused_before_it_is_typed_again() {
    let mut stage = Stage::new(Lang::Zh, (60, 20), FRIDAY);
    stage.keys("n陈立新<Enter>12345678<Enter>");
    assert_eq!(making(&stage).focus, 1);
    assert!(
        making(&stage).error.as_ref().is_some_and(|error| error.contains("这个口令不能用")),
        "{:?}",
        making(&stage).error
    );
    // Who goes on all the same is told, and not held.
    stage.keys("<Tab>");
    assert_eq!(making(&stage).focus, 2);
    assert!(making(&stage).error.is_some());
    stage.keys("<Up><Ctrl-A>").keys(PASSPHRASE).keys("<Enter>");
    assert_eq!((making(&stage).focus, making(&stage).error.clone()), (2, None));
}

#[test]
fn a_new_journal_has_no_weeks_before_it() {
    let mut stage = Stage::new(Lang::Zh, (80, 24), FRIDAY);
    stage.create("陈立新", false).keys("<Esc>3");
    let weeks = |stage: &Stage| match &stage.state.session().unwrap().screen {
        Screen::Weeks(screen) => screen.rows.iter().map(|row| row.week.to_string()).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!(weeks(&stage), ["2026-W11"]);
    stage.keys("0n去三组<Ctrl-S>3");
    assert_eq!(weeks(&stage), ["2026-W11"]);
    // What is written of an earlier week makes that one a week of the journal's, and none between.
    stage.keys("0n补记一件<Shift-Tab><Shift-Tab><Shift-Tab><Shift-Tab><Shift-Tab>2026-02-10<Ctrl-S>3");
    assert_eq!(weeks(&stage), ["2026-W11", "2026-W07"]);
}

#[test]
fn nobody_is_long_unseen_who_was_seen_today() {
    for (lang, seen, absent) in [(Lang::Zh, "走访 1 户、1 户次", "0 天"), (Lang::En, "1 visited, 1 visit", "0 days")]
    {
        let mut stage = Stage::new(lang, (60, 20), FRIDAY);
        stage.create("陈立新", false).keys("<Esc>1n赵有田<Ctrl-S>4n@zyt<Enter>在家<Ctrl-S>0");
        let (small, large) = (stage.shot().text(), stage.resize(80, 24).shot().text());
        assert!(small.contains(seen), "{small}");
        assert!(!large.contains("赵有田 ") && !large.contains(absent), "{large}");
        assert!(large.contains(if lang == Lang::Zh { "蹲点 0/3 天" } else { "Days there 0/3" }), "{large}");
    }
}
