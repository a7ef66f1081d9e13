//! Days in forms: what was understood is shown while one types, what is no day is said where it stands, and a day that is promised in
//! words is offered.

use crate::common::stage::Stage;
use sankaben::app::form::Form;
use sankaben::i18n::{Catalog, Lang};
use unicode_width::UnicodeWidthStr;

const FRIDAY: &str = "2026-03-13T09:00:00+08:00";
const SIZES: [(u16, u16); 2] = [(80, 24), (60, 20)];
/// To the deadline of a new pledge.
const DUE_ON: &str = "2n修渠<Tab>修好<Tab><Tab><Tab><Tab><Tab>";

fn open(lang: Lang, size: (u16, u16)) -> Stage {
    let mut stage = Stage::new(lang, size, FRIDAY);
    stage.create("陈立新", false).keys("<Esc>");
    stage
}

fn form(stage: &Stage) -> &Form {
    stage.state.session().and_then(|session| session.form()).expect("a form")
}

fn go_to(stage: &mut Stage, field: &str) {
    while form(stage).field().name != field {
        stage.keys("<Tab>");
    }
}

/// The screen with single spaces for all white space.
fn said(stage: &Stage) -> String {
    stage.shot().text().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_day_that_words_are_taken_for_is_shown_while_they_are_typed() {
    for size in SIZES {
        for (lang, typed, day) in [
            (Lang::En, "next Wednesday", "Wed 18 Mar"),
            (Lang::En, "next week", "Fri 20 Mar"),
            (Lang::Zh, "下周", "3月20日 星期五"),
            (Lang::Zh, "12月中旬", "12月20日 星期日"),
            (Lang::Zh, "下个月", "4月30日 星期四"),
        ] {
            for to in [DUE_ON, "4n"] {
                let mut stage = open(lang, size);
                stage.keys(to);
                if to == "4n" {
                    go_to(&mut stage, "follow_up_on");
                }
                stage.keys(typed);
                let text = said(&stage);
                assert!(text.contains(day) || lang == Lang::Zh && text.contains(&day.replace(' ', "")), "{text}");
            }
        }
    }
}

#[test]
fn a_weekday_that_is_todays_says_that_it_is_today() {
    for size in SIZES {
        for (lang, typed, said_so) in [(Lang::En, "Fri", "today, Fri"), (Lang::Zh, "周五", "今天\u{FF0C}")] {
            for to in [DUE_ON, "4n"] {
                let mut stage = open(lang, size);
                stage.keys(to);
                if to == "4n" {
                    go_to(&mut stage, "follow_up_on");
                }
                stage.keys(typed);
                let rows = stage.shot().rows().to_vec();
                let beside = rows.iter().any(|row| row.contains(&format!(" {typed} ")) && row.contains(said_so));
                assert!(beside, "{}", stage.shot().text());
            }
        }
    }
}

#[test]
fn leaving_a_field_that_holds_no_date_says_so_and_leaves() {
    for (lang, wrong, right) in [(Lang::En, "Not a date.", "12-31"), (Lang::Zh, "看不懂这个日期", "12月底")] {
        for key in ["<Enter>", "<Tab>", "<Down>", "<Up>", "<Shift-Tab>"] {
            let mut stage = open(lang, SIZES[1]);
            stage.keys(DUE_ON).keys("someday").keys("");
            assert!(!said(&stage).contains(wrong), "nobody is told while typing");
            stage.keys(key);
            assert_ne!(form(&stage).field().name, "due_on", "{key}");
            assert!(said(&stage).contains(wrong), "{key}\n{}", stage.shot().text());
            go_to(&mut stage, "due_on");
            assert!(said(&stage).contains(wrong), "{key}\n{}", stage.shot().text());
            stage.keys(right).keys(key);
            assert!(!said(&stage).contains(wrong), "{key}\n{}", stage.shot().text());
        }
    }
}

#[test]
fn in_an_entry_too_and_of_a_time() {
    for (lang, day, time) in [(Lang::En, "Not a date.", "Not a time."), (Lang::Zh, "看不懂这个日期", "看不懂这个时间")]
    {
        let mut stage = open(lang, SIZES[1]);
        stage.keys("4n");
        go_to(&mut stage, "follow_up_on");
        stage.keys("someday<Enter>");
        assert!(form(&stage).field().name == "body" && said(&stage).contains(day), "{}", stage.shot().text());
        go_to(&mut stage, "time");
        stage.keys("late<Enter>");
        assert!(form(&stage).field().name == "weather" && said(&stage).contains(time), "{}", stage.shot().text());
    }
}

#[test]
fn what_is_wrong_with_a_field_is_said_whole() {
    for lang in Lang::ALL {
        let tr = Catalog::new(lang);
        for key in ["form-bad-day", "form-bad-time", "form-bad-percent", "form-needs-day", "form-needs-time"] {
            assert!(tr.t(key).width() <= 58, "{}", tr.t(key));
        }
        for size in SIZES {
            for (to, field, typed) in [
                (DUE_ON, "due_on", "someday"),
                ("4n", "date", "someday"),
                ("4n", "follow_up_on", "someday"),
                ("1n", "card_issued_on", "someday"),
                ("5n", "follow_up_on", "someday"),
            ] {
                let mut stage = open(lang, size);
                stage.keys(to);
                go_to(&mut stage, field);
                stage.keys(typed).keys("<Tab>");
                let plain = |text: &str| text.replace([' ', '│', '\n'], "");
                assert!(
                    plain(&stage.shot().text()).contains(&plain(&tr.t("form-bad-day"))),
                    "{field}\n{}",
                    stage.shot().text()
                );
            }
        }
    }
}

#[test]
fn a_rule_that_says_no_is_said_whole() {
    let mut stage = open(Lang::En, SIZES[1]);
    stage.keys(DUE_ON).keys("2026-03-01<Ctrl-S>");
    let whole = "The deadline is before the day of the promise. Please check.";
    assert!(said(&stage).contains(whole), "{}", stage.shot().text());
}

#[test]
fn what_was_understood_does_not_touch_the_next_label() {
    for (lang, label) in [(Lang::En, "Time"), (Lang::Zh, "时间")] {
        for size in SIZES {
            for typed in ["thu", "wed", "yesterday", "2-1", "2025-12-30"] {
                let mut stage = open(lang, size);
                stage.keys("4n");
                go_to(&mut stage, "date");
                stage.keys(typed);
                let row = stage.shot().rows()[1].clone();
                assert!(row.contains(&format!(" {label}")), "{row}");
            }
        }
    }
}

#[test]
fn a_promised_day_is_offered_and_filled_in_on_demand() {
    for (lang, text, offer, day) in [
        (Lang::En, "I promised an answer by Wednesday", "F9", "Wed 18 Mar"),
        (Lang::Zh, "问补贴，答应下周三给准话", "F9", "3月18日"),
    ] {
        for size in SIZES {
            let mut stage = open(lang, size);
            stage.keys("4n");
            stage.keys(text);
            let rows = stage.shot().rows().to_vec();
            assert!(rows.iter().any(|row| row.contains(offer) && row.contains(day)), "{}", stage.shot().text());
            assert_eq!(form(&stage).text("follow_up_on"), "", "nothing is filled in unasked");
            stage.keys("<F9>");
            assert_eq!(form(&stage).text("follow_up_on"), "2026-03-18");
            let notice = said(&stage);
            assert!(
                notice.contains("F9") && notice.contains(day),
                "what was filled in, and how to take it out: {notice}"
            );
            stage.keys("<F9>");
            assert_eq!(form(&stage).text("follow_up_on"), "", "once more takes it out");
            stage.keys("<F9>");
            assert_eq!(form(&stage).text("follow_up_on"), "2026-03-18");
            stage.keys("<Enter>x");
            assert_eq!(form(&stage).text("body"), format!("{text}\nx"), "one writes on where one was");
            assert!(!said(&stage).contains("F9"), "{}", stage.shot().text());
            go_to(&mut stage, "follow_up_on");
            stage.keys("2026-03-20");
            go_to(&mut stage, "body");
            stage.keys("<F9>");
            assert_eq!(form(&stage).text("follow_up_on"), "2026-03-20", "another day stays");
        }
    }
}

#[test]
fn a_promised_day_that_is_changed_in_the_text_is_offered_anew() {
    for (lang, text, back, rest, day) in [
        (Lang::Zh, "问补贴，答应下周三给准话", 4, "五给准话", "2026-03-20"),
        (Lang::En, "I promised an answer by Wednesday", 9, "Thursday", "2026-03-19"),
    ] {
        let mut stage = open(lang, SIZES[0]);
        stage.keys("4n");
        stage.keys(text);
        stage.keys("<F9>");
        for _ in 0..back {
            stage.keys("<Backspace>");
        }
        stage.keys(rest);
        assert_eq!(form(&stage).text("follow_up_on"), "2026-03-18", "nothing is changed unasked");
        assert!(said(&stage).contains("F9"), "{}", stage.shot().text());
        stage.keys("<F9>");
        assert_eq!(form(&stage).text("follow_up_on"), day);
        stage.keys("<Ctrl-S>e");
        assert_eq!(form(&stage).text("follow_up_on"), day);
        for _ in 0..rest.chars().count() {
            stage.keys("<Backspace>");
        }
        stage.keys(if lang == Lang::Zh { "二给准话" } else { "Tuesday" });
        stage.keys("<F9>");
        assert_eq!(form(&stage).text("follow_up_on"), "2026-03-17", "also in an entry that was saved");
        go_to(&mut stage, "follow_up_on");
        stage.keys("<Ctrl-A>2026-03-25");
        go_to(&mut stage, "body");
        stage.keys("<Backspace>");
        assert!(!said(&stage).contains("F9"), "a day of one's own stays: {}", stage.shot().text());
    }
}

#[test]
fn up_from_the_text_of_an_entry_goes_to_what_stands_above() {
    for size in SIZES {
        let mut stage = open(Lang::Zh, size);
        stage.keys("4n");
        for (key, field) in [
            ("<Up>", "place"),
            ("<Up>", "date"),
            ("<Up>", "date"),
            ("<Tab>", "time"),
            ("<Down>", "follow_up_on"),
            ("<Down>", "body"),
        ] {
            stage.keys(key);
            assert_eq!(form(&stage).field().name, field, "{}", stage.shot().text());
        }
    }
}

#[test]
fn a_promise_is_seen_from_the_entrys_own_day_and_beside_what_is_counted() {
    let mut stage = open(Lang::Zh, SIZES[1]);
    stage.keys("4n+谈心，答应三天内给准话");
    go_to(&mut stage, "date");
    stage.keys("3-2");
    go_to(&mut stage, "body");
    let text = said(&stage);
    assert!(text.contains("谈心 1") && text.contains("3月5日"), "{}", stage.shot().text());
    stage.keys("<F9>");
    assert_eq!(form(&stage).text("follow_up_on"), "2026-03-05");
}

#[test]
fn a_saved_entry_is_not_asked_again_for_what_may_have_been_answered() {
    let mut stage = open(Lang::Zh, SIZES[0]);
    stage.keys("4n昨天答应今天给准话，又答应明天去看<Ctrl-S>e<Tab>");
    go_to(&mut stage, "date");
    stage.keys("3-1");
    go_to(&mut stage, "body");
    assert!(said(&stage).contains("3月1日") && !said(&stage).contains("F9"), "{}", stage.shot().text());
}

#[test]
fn what_should_not_be_in_an_entry_is_said_before_a_promise() {
    let mut stage = open(Lang::Zh, SIZES[0]);
    stage.keys("4n身份证号652901198001010019，答应下周三给准话");
    let text = said(&stage);
    assert!(text.contains("F6") && !text.contains("F9"), "{}", stage.shot().text());
    stage.keys("<F6>");
    assert!(said(&stage).contains("F9"), "{}", stage.shot().text());
}

#[test]
fn a_household_without_anything_to_know_it_by_is_not_saved() {
    for (lang, what) in [(Lang::En, "a group, a phone or a note"), (Lang::Zh, "请填村组、电话或备注")] {
        for size in SIZES {
            let mut stage = open(lang, size);
            stage.keys("1n<Ctrl-S>");
            assert!(said(&stage).contains(what), "{}", stage.shot().text());
            stage.keys("<Tab>三组<Ctrl-S>");
            assert!(stage.state.session().unwrap().form().is_none(), "{}", stage.shot().text());
        }
    }
}

#[test]
fn a_plus_behind_a_chinese_character_offers_activities_once_one_is_begun() {
    let mut stage = open(Lang::Zh, SIZES[0]);
    stage.keys("4n在文化室+<Enter>党员+群<Enter>文化室+培");
    assert_eq!(form(&stage).text("body"), "在文化室+\n党员+群\n文化室+培", "Enter breaks the line");
    stage.keys("<Enter>1场 5人");
    assert_eq!(form(&stage).text("body"), "在文化室+\n党员+群\n文化室+培训 1场 5人");
    assert!(said(&stage).contains("培训 1 场 5 人"), "{}", stage.shot().text());
}
