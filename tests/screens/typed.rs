//! What is typed into phones, days, times and numbers: as people and input methods write it, and what is doubted of it.

use crate::common::stage::Stage;
use sankaben::app::form::Form;
use sankaben::i18n::Lang;

const THURSDAY: &str = "2026-11-26T09:00:00+08:00";
const SIZES: [(u16, u16); 2] = [(80, 24), (60, 20)];

fn open(lang: Lang, size: (u16, u16)) -> Stage {
    let mut stage = Stage::new(lang, size, THURSDAY);
    stage.create("陈立新", false).keys("<Esc>");
    stage
}

fn form(stage: &Stage) -> &Form {
    stage.state.session().and_then(|session| session.form()).expect("a form")
}

/// What is on the screen, in one line.
fn shown(stage: &Stage) -> String {
    stage.shot().text().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_phone_typed_wide_is_kept_narrow_and_doubted_to_the_end() {
    let doubts = [(Lang::En, "10 digits, mobiles have 11"), (Lang::Zh, "请核对：填了 10 位，手机号是 11 位")];
    for (lang, doubt) in doubts {
        for size in SIZES {
            let mut stage = open(lang, size);
            stage.keys("1e<Tab><Tab><Tab>１３９０９９０１２３");
            assert!(!shown(&stage).contains(doubt), "while typing nothing is doubted");
            stage.keys("<Tab>");
            assert!(form(&stage).text("phone") == "1390990123" && shown(&stage).contains(doubt), "{}", shown(&stage));
            stage.keys("<Shift-Tab>");
            assert!(shown(&stage).contains(doubt), "where one only looks it stays\n{}", shown(&stage));
            stage.keys("<Ctrl-S>");
            let said = &stage.state.notice.as_ref().expect("a notice").text;
            assert!(said.contains(doubt), "{said}");
            stage.keys("e");
            assert!(shown(&stage).contains(doubt), "{}", shown(&stage));
        }
    }
}

#[test]
fn a_phone_saved_at_once_is_kept_narrow_too() {
    let mut stage = open(Lang::Zh, SIZES[0]);
    stage.keys("1n许玉兰<Tab>三组<Tab>１２０００００００００<Ctrl-S><Down>e");
    assert_eq!(form(&stage).text("phone"), "12000000000");
}

#[test]
fn an_empty_supervision_phone_is_remarked_when_the_card_is_saved() {
    for (lang, said) in [(Lang::En, "supervision phone is empty"), (Lang::Zh, "监督电话还空着")] {
        let mut stage = open(lang, SIZES[0]);
        stage.keys("1e<Tab>渠源镇<Ctrl-S>");
        assert!(shown(&stage).contains(said), "{}", shown(&stage));
        stage.keys("e");
        for _ in 0..8 {
            stage.keys("<Tab>");
        }
        stage.keys("0999-1234567<Ctrl-S>");
        assert!(!shown(&stage).contains(said), "{}", shown(&stage));
    }
}

#[test]
fn a_day_of_last_year_shows_its_year_and_is_doubted() {
    for (lang, day, doubt) in
        [(Lang::En, "25 Dec 2025", "last year's 25 Dec"), (Lang::Zh, "2025年12月25日", "请核对：这是去年的 12月25日")]
    {
        for size in SIZES {
            let mut stage = open(lang, size);
            stage.keys("4n去三组。<Shift-Tab><Shift-Tab><Shift-Tab><Shift-Tab><Shift-Tab>12/25");
            assert!(form(&stage).field().name == "date" && shown(&stage).contains(day), "{}", shown(&stage));
            assert!(!shown(&stage).contains('…'), "nothing is cut\n{}", stage.shot().text());
            stage.keys("<Tab>");
            assert!(shown(&stage).contains(doubt), "{}", stage.shot().text());
            stage.keys("<Ctrl-S>");
            let said = &stage.state.notice.as_ref().expect("a notice").text;
            assert!(said.contains(doubt), "{said}");
        }
    }
}

#[test]
fn what_is_no_day_is_said_whole() {
    for (lang, said) in [(Lang::En, "not a date"), (Lang::Zh, "看不懂")] {
        for size in SIZES {
            let mut stage = open(lang, size);
            stage.keys("4n<Shift-Tab><Shift-Tab><Shift-Tab><Shift-Tab><Shift-Tab>nnn");
            assert!(shown(&stage).contains(said), "{}", stage.shot().text());
        }
    }
}

#[test]
fn a_time_in_words_becomes_one_of_the_clock() {
    for size in SIZES {
        for (typed, time) in [("下午3点", "15:00"), ("晚上７点半", "19:30"), ("3:30 pm", "15:30"), ("15点", "15:00")]
        {
            let mut stage = open(Lang::Zh, size);
            stage.keys("4n去三组。<Shift-Tab><Shift-Tab><Shift-Tab><Shift-Tab>").keys(typed);
            assert!(form(&stage).field().name == "time" && shown(&stage).contains(time), "{}", shown(&stage));
            stage.keys("<Tab>");
            assert_eq!(form(&stage).text("time"), time, "{typed}");
            assert!(!shown(&stage).contains("请核对"));
        }
    }
    let mut stage = open(Lang::Zh, SIZES[0]);
    stage.keys("4n去三组。<Shift-Tab><Shift-Tab><Shift-Tab><Shift-Tab>3点<Tab>");
    assert!(shown(&stage).contains("请核对：这是凌晨 3:00，下午写 15:00"), "{}", shown(&stage));
}

#[test]
fn a_number_may_be_written_in_numerals() {
    let mut stage = open(Lang::Zh, SIZES[0]);
    stage.keys("2n修渠<Tab>修好<Tab>十二户<Tab><Tab><Tab><Tab>年底<Ctrl-S>e");
    assert_eq!((form(&stage).text("target_amount"), form(&stage).text("due_on")), ("12户".into(), "2026-12-31".into()));
    stage.keys("<Esc>6e三<Tab>１２<Tab>十<Ctrl-S>");
    assert!(stage.state.session().unwrap().form().is_none(), "{}", shown(&stage));
    stage.keys("e");
    let form = form(&stage);
    let numbers = ["villages_small", "villages_medium", "villages_large"].map(|name| form.text(name));
    assert_eq!(numbers, ["3", "12", "10"]);
}

#[test]
fn every_day_says_by_example_what_it_takes() {
    for (lang, such) in [(Lang::En, ["3-10", "12-4", "12-31"]), (Lang::Zh, ["3-10", "12-4", "12-31"])] {
        for keys in ["1n", "2n", "4n", "5n"] {
            for size in SIZES {
                let mut stage = open(lang, size);
                stage.keys(keys);
                for _ in 0..form(&stage).fields.len() {
                    let day = matches!(form(&stage).field().kind, sankaben::app::form::FieldKind::Day(_));
                    let text = stage.shot().text();
                    let row = stage.shot().rows().iter().rev().nth(1).cloned().unwrap_or_default();
                    let said = such.iter().any(|such| row.contains(such)) && !row.contains('…');
                    assert!(!day || said, "{keys} {}\n{text}", form(&stage).field().name);
                    stage.keys("<Tab>");
                }
            }
        }
    }
}

#[test]
fn what_a_field_is_for_is_said_whole() {
    for lang in Lang::ALL {
        for keys in ["1<Enter>", "1n", "2n", "4n", "5n", "5n水渠<Ctrl-S>a"] {
            let mut stage = open(lang, (60, 20));
            stage.keys(keys);
            for _ in 0..form(&stage).fields.len() {
                let shot = stage.shot();
                let said = shot.rows().iter().rev().nth(1).cloned().unwrap_or_default();
                assert!(!said.contains('…'), "{keys} {}: {said}", form(&stage).field().name);
                stage.keys("<Tab>");
            }
        }
    }
}

#[test]
fn a_phone_is_doubted_once_more_before_the_cards_leave() {
    for (lang, doubt, empty) in [
        (Lang::En, "Phone: check it: 10 digits, mobiles have 11.", "The supervision phone is empty"),
        (Lang::Zh, "联系电话请核对：填了 10 位，手机号是 11 位。", "监督电话还空着"),
    ] {
        for size in SIZES {
            let mut stage = open(lang, size);
            stage.keys("1e<Tab><Tab><Tab>１３９０９９０１２３<Ctrl-S>7<Down><Down><Down><Down><Enter><Ctrl-S>");
            assert!(shown(&stage).contains(doubt) && shown(&stage).contains(empty), "{}", stage.shot().text());
        }
    }
}

#[test]
fn where_typing_replaces_what_stands_there_it_is_said() {
    for (lang, said) in [(Lang::En, "Typing replaces it"), (Lang::Zh, "打字就换掉，按 → 留着")] {
        for size in SIZES {
            let mut stage = open(lang, size);
            stage.keys("1e");
            assert!(shown(&stage).contains(said), "{}", stage.shot().text());
            stage.keys("<Right>");
            assert!(!shown(&stage).contains(said), "{}", stage.shot().text());
            stage.keys("记<Tab>渠源镇<Shift-Tab>");
            assert!(!shown(&stage).contains(said) && form(&stage).text("full_name") == "陈立新记");
        }
    }
}
