//! Matters through the screens, over a real journal.

use crate::common::samples::{self, code, day};
use crate::common::stage::Stage;
use sankaben::app::screen::Screen;
use sankaben::domain::change::{Change, Record};
use sankaben::domain::contact_card::ContactCard;
use sankaben::domain::matter::{Matter, MatterKind, MatterState};
use sankaben::domain::matter_rules::MatterAnswer;
use sankaben::i18n::Lang;

/// A Friday afternoon.
const FRIDAY: &str = "2026-03-13T17:00:00+08:00";

/// The register of the samples and nothing else, with the cadre's own name on the card.
pub fn register(lang: Lang, size: (u16, u16)) -> Stage {
    let mut stage = Stage::new(lang, size, FRIDAY);
    stage.create("陈立新", false);
    let people = samples::records().into_iter().filter(|row| matches!(row.record, Record::Household(_)));
    stage.change(Change::Import(people.collect()));
    let card = ContactCard { full_name: "陈立新".into(), ..ContactCard::default() };
    stage.change(Change::Save { record: Record::ContactCard(card), base: Some(0), draft: None });
    stage.keys("<Esc>");
    stage
}

pub fn form_text(stage: &Stage, name: &str) -> String {
    stage.state.session().and_then(|session| session.form()).map(|form| form.text(name)).unwrap()
}

/// The matters on the ledger's screen.
pub fn ledger(stage: &mut Stage) -> Vec<Matter> {
    stage.keys("5");
    let Screen::Matters(screen) = &stage.state.session().unwrap().screen else { panic!("not the ledger") };
    screen.rows.iter().map(|row| row.value.clone()).collect()
}

#[test]
fn a_matter_is_begun_in_an_entry_and_the_entry_goes_on() {
    let mut stage = register(Lang::Zh, (80, 24));
    stage.keys("n上午去二组。<Enter>@xuyan");
    let body = form_text(&stage, "body");
    assert!(body.contains("xuyan"), "{body}");
    stage.keys("<Enter>说滴灌带涨价 !<Enter>");
    assert!(form_text(&stage, "text").ends_with("说滴灌带涨价"));
    assert_eq!(form_text(&stage, "household"), "@{H05}");
    assert_eq!(form_text(&stage, "first_received_by"), "陈立新");
    assert_eq!(form_text(&stage, "raised_on"), "2026-03-13");
    stage.keys("<Ctrl-S>");
    let body = form_text(&stage, "body");
    assert!(body.ends_with("@{H05}说滴灌带涨价 !{M1}"), "{body}");
    stage.keys("，答应三天内回话<Ctrl-S>");
    let matters = ledger(&mut stage);
    assert_eq!(matters.len(), 1);
    assert_eq!((matters[0].household.clone(), matters[0].state), (Some(code("H05")), MatterState::Open));
    stage.keys("d");
    let Screen::Diary(diary) = &stage.state.session().unwrap().screen else { panic!("not the diary") };
    assert_eq!(diary.rows.len(), 1, "the entry links its matter");
}

#[test]
fn who_answers_for_a_new_matter_or_pledge_is_the_cadre_until_another_is_named() {
    for (screen, field) in [("5", "first_received_by"), ("2", "responsible")] {
        let mut stage = register(Lang::Zh, (80, 24));
        stage.keys(&format!("{screen}n"));
        assert_eq!(form_text(&stage, field), "陈立新");
        stage.pass(chrono::TimeDelta::seconds(2)).keys("<Esc>0");
        assert!(stage.state.session().unwrap().drafts.is_empty(), "{screen}: nothing was typed");
        stage.keys(&format!("{screen}n"));
        while stage.state.session().unwrap().form().unwrap().field().name != field {
            stage.keys("<Tab>");
        }
        stage.keys("古丽米热");
        assert_eq!(form_text(&stage, field), "古丽米热");
    }
}

#[test]
fn leaving_the_matter_leaves_both_texts() {
    let mut stage = register(Lang::Zh, (80, 24));
    stage.keys("n写了一半 !<Enter>补一句<Esc>");
    assert!(form_text(&stage, "body").contains("写了一半 !"), "the entry is back as it was");
    // After the unlock the user is in the form again.
    stage.keys("<Ctrl-L>").keys("<Enter><Esc><Esc>");
    let desk = stage.shot().text();
    assert!(desk.contains("写了一半") && desk.contains("草稿"), "{desk}");
    assert!(ledger(&mut stage).is_empty());
}

#[test]
fn a_matter_moves_on_and_keeps_its_history() {
    let mut stage = register(Lang::Zh, (80, 24));
    stage.keys("5n三组机耕路坑洼<Tab>@zjg");
    stage.keys("<Down><Enter><Ctrl-S>");
    let matters = ledger(&mut stage);
    assert_eq!(matters[0].household, Some(code("H12")), "the second of that name");
    // Answered: what was done is written first, and of an open matter it is then in hand.
    stage.keys("a报给镇里<Ctrl-S>");
    let matters = ledger(&mut stage);
    assert_eq!((matters[0].state, matters[0].done.as_str()), (MatterState::InHand, "报给镇里"));
    // "Cannot" needs its reason and the day the household was told.
    stage.keys("a<Tab><Left><Left><Ctrl-S>");
    assert_eq!(form_text(&stage, "state"), "answered_cannot");
    assert!(stage.shot().text().contains("还没填"), "{}", stage.shot().text());
    stage.keys("不属于本村<Tab>今天<Ctrl-S>");
    let matters = ledger(&mut stage);
    assert_eq!((matters[0].state, matters[0].told_on), (MatterState::AnsweredCannot, Some(day("2026-03-13"))));
    let states: Vec<_> = matters[0].history.iter().map(|step| step.state).collect();
    assert_eq!(states, [MatterState::InHand, MatterState::AnsweredCannot]);
    stage.keys("u");
    assert_eq!(ledger(&mut stage)[0].state, MatterState::InHand);
}

#[test]
fn a_draft_of_an_answer_is_an_answer_again() {
    let mut stage = register(Lang::Zh, (80, 24));
    stage.keys("5n路灯不亮<Ctrl-S>a问过电工<Esc>");
    stage.keys("0<Home><Down><Enter>");
    assert_eq!(form_text(&stage, "done"), "问过电工");
    stage.keys("<Ctrl-S>");
    assert_eq!(ledger(&mut stage)[0].history.len(), 1);
}

#[test]
fn an_answer_closes_a_matter_only_when_that_is_chosen() {
    for (lang, word, still, closed, untold) in [
        (Lang::Zh, "动工", "M1 记了一步，现在是“在办”。", "M1 已办结，计入办实事。", "“回话日期”还没填。"),
        (
            Lang::En,
            "Station delivered both rolls",
            "M1: a step noted, it is now: in hand.",
            "M1: solved, and counted.",
            "“Told on” is empty.",
        ),
    ] {
        let mut stage = register(lang, (80, 24));
        stage.keys("5n路灯不亮<Ctrl-S>");
        for step in 1..=2 {
            stage.keys(&format!("a{word}<Enter><Ctrl-S>"));
            assert!(stage.shot().text().contains(still), "{}", stage.shot().text());
            let matter = &ledger(&mut stage)[0];
            assert_eq!((matter.state, matter.done.as_str()), (MatterState::InHand, word), "{step}");
        }
        stage.keys(&format!("a{word}<Tab><Right><Right><Ctrl-S>"));
        assert!(stage.shot().text().contains(closed), "{}", stage.shot().text());
        assert!(stage.shot().text().contains(untold), "{}", stage.shot().text());
        assert!(stage.shot().text().contains(" u "), "the way back is told: {}", stage.shot().text());
        assert_eq!(ledger(&mut stage)[0].state, MatterState::Solved);
        stage.keys("u");
        assert_eq!(ledger(&mut stage)[0].state, MatterState::InHand);
        stage.keys(&format!("a{word}<Tab><Right><Right><Tab><Tab>3-13<Ctrl-S>"));
        let shown = stage.shot().text();
        assert!(shown.contains(closed) && !shown.contains(untold), "{shown}");
    }
}

#[test]
fn a_choice_is_reached_by_its_first_letters_and_no_sentence_moves_it() {
    use chrono::TimeDelta;
    let mut stage = register(Lang::En, (80, 24));
    stage.keys("5nwet road<Tab><Tab>f");
    assert_eq!(form_text(&stage, "kind"), "farming");
    stage.pass(TimeDelta::seconds(3)).keys("so");
    assert_eq!(form_text(&stage, "kind"), "social_security");
    stage.pass(TimeDelta::seconds(3)).keys("Station delivered both rolls");
    assert_eq!(form_text(&stage, "kind"), "social_security", "what fits no choice leaves it as it was");
    let shown = stage.shot().text();
    assert!(shown.contains("“Station del…”"), "words that went nowhere are said: {shown}");
    stage.keys("<Right>");
    assert_eq!(form_text(&stage, "kind"), "housing");
    stage.keys(" ");
    assert_eq!(form_text(&stage, "kind"), "farming", "after an arrow Space chooses again");

    let mut stage = register(Lang::Zh, (80, 24));
    stage.keys("5n路不平<Tab><Tab>jy");
    assert_eq!(form_text(&stage, "kind"), "education");
    stage.pass(TimeDelta::seconds(3)).keys("nong");
    assert_eq!(form_text(&stage, "kind"), "farming");
    stage.pass(TimeDelta::seconds(3)).keys("师傅来看过 明天动工 ");
    assert_eq!(form_text(&stage, "kind"), "farming");
    let shown = stage.shot().text();
    assert!(shown.contains("这些字没有进来"), "words that went nowhere are said: {shown}");
    assert!(["教育", "住房", "邻里", "信访", "其他"].iter().all(|kind| shown.contains(kind)), "{shown}");
    assert!(shown.contains("首字母"), "what the field takes is told: {shown}");
}

/// A ledger of several kinds, one of them due.
fn full_ledger(stage: &mut Stage) {
    let matter = |number, raised: &str, household: Option<&str>, kind, text: &str| Matter {
        household: household.map(code),
        kind,
        text: text.into(),
        first_received_by: "陈立新".into(),
        ..Matter::new(code(&format!("M{number}")), day(raised))
    };
    let answer = |on: &str, state, text: &str| MatterAnswer {
        on: day(on),
        state,
        text: text.into(),
        reason: String::new(),
        told_on: None,
        follow_up_on: None,
        entry: None,
    };
    let mut road = matter(1, "2026-02-20", Some("H08"), MatterKind::Other, "三组机耕路坑洼，雨天过不去车");
    road = road.answered(answer("2026-02-27", MatterState::PassedOn, "报镇里交通办"));
    road.missing = "还缺两户的占地同意书".into();
    road.handled_by = "镇交通办".into();
    let mut tape = matter(2, "2026-03-10", Some("H05"), MatterKind::Farming, "旧滴灌带补贴今年还有没有");
    tape.follow_up_on = Some(day("2026-03-13"));
    let lamp = matter(3, "2026-03-02", None, MatterKind::Suggestion, "村口装一盏路灯");
    let stove = matter(4, "2026-03-04", Some("H03"), MatterKind::Housing, "土暖气倒烟");
    let stove = stove.answered(answer("2026-03-04", MatterState::Solved, "烟道接口接好了，试烧半小时"));
    for matter in [road, tape, lamp, stove] {
        stage.change(Change::Save { record: Record::Matter(matter), base: None, draft: None });
    }
}

#[test]
fn the_ledger_looks() {
    for lang in Lang::ALL {
        for size in [(80, 24), (60, 20), (160, 50)] {
            let mut stage = register(lang, size);
            full_ledger(&mut stage);
            let mut shoot = |name: &str, keys: &str| {
                let shot = stage.keys(keys).shot();
                insta::assert_snapshot!(format!("{name}_{}_{}x{}", lang.tag(), size.0, size.1), shot.text());
            };
            shoot("matters", "5<Down>");
            shoot("matters_answer", "a");
            shoot("matters_state", "<Tab>");
            shoot("matters_desk", "<Esc>0");
            shoot("timeline", "1<Down><Down><Down>");
            shoot("activities", "4n+px");
            shoot("activities_told", "<Enter>2场 85人 +蹲点 !");
        }
    }
}

#[test]
fn a_name_in_what_is_said_after_saving_is_not_broken_over_two_rows() {
    const NAMES: [&str; 3] = ["王芳华", "刘桂香", "许䶮"];
    let mut stage = register(Lang::Zh, (80, 24));
    stage.keys("n王芳华来过，刘桂香、许䶮也在。<Ctrl-S>");
    for width in 60..100 {
        stage.resize(width, 24);
        let rows = stage.shot().rows();
        assert!(NAMES.iter().all(|name| rows.iter().any(|row| row.contains(*name))), "{}", stage.shot().text());
        for pair in rows.windows(2) {
            let broken = |name: &str| {
                name.char_indices().skip(1).any(|(at, _)| {
                    pair[0].trim_end().ends_with(&name[..at]) && pair[1].trim_start().starts_with(&name[at..])
                })
            };
            assert_eq!(NAMES.into_iter().find(|name| broken(name)), None, "{width}\n{}", stage.shot().text());
        }
    }
}
