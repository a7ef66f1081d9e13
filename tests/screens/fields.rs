//! What forms ask of whom, and what they say of it.

use crate::common::stage::Stage;
use sankaben::app::form::Form;
use sankaben::i18n::Lang;

const FRIDAY: &str = "2026-03-13T09:00:00+08:00";
const SIZES: [(u16, u16); 2] = [(80, 24), (60, 20)];

fn open(lang: Lang, size: (u16, u16)) -> Stage {
    let mut stage = Stage::new(lang, size, FRIDAY);
    stage.create("陈立新", false).keys("<Esc>");
    stage
}

fn form(stage: &Stage) -> &Form {
    stage.state.session().and_then(|session| session.form()).expect("a form")
}

fn names(stage: &Stage) -> Vec<&str> {
    form(stage).fields.iter().map(|field| field.name.as_str()).collect()
}

#[test]
fn a_new_record_is_not_asked_for_its_end() {
    let mut stage = open(Lang::Zh, SIZES[0]);
    stage.keys("2n");
    assert!(
        ["status", "result", "reason", "accepted_by", "accepted_on"].iter().all(|end| !names(&stage).contains(end))
    );
    stage.keys("修渠<Tab>修好<Tab>48户<Tab><Tab><Tab><Tab>2026-12-31<Ctrl-S>e");
    assert!(["status", "result", "accepted_on"].iter().all(|end| names(&stage).contains(end)), "{:?}", names(&stage));
    stage.keys("<Ctrl-S>1n");
    assert!(!names(&stage).contains(&"ended_on"));
    stage.keys("许玉兰<Ctrl-S><Down>e");
    assert!(names(&stage).contains(&"ended_on"));
}

#[test]
fn a_new_record_shows_what_could_stand_in_it() {
    for (lang, such) in [(Lang::En, "such as"), (Lang::Zh, "例如")] {
        for size in SIZES {
            for keys in ["1n", "2n", "5n"] {
                let mut stage = open(lang, size);
                stage.keys(keys);
                assert!(stage.shot().text().matches(such).count() >= 3, "{keys}\n{}", stage.shot().text());
            }
        }
    }
    let mut stage = open(Lang::En, SIZES[0]);
    stage.keys("2n<Tab><Tab>");
    assert!(!stage.shot().text().contains('户'), "{}", stage.shot().text());
}

#[test]
fn every_field_of_a_plain_form_is_explained_whole() {
    for lang in Lang::ALL {
        for (keys, fields) in [
            ("1n", ["told", "agrees_to_be_named", "concerns"].as_slice()),
            ("5n", &["missing", "follow_up_on"]),
            ("6e", &["villages_small", "villages_medium", "villages_large", "first_month"]),
            ("8<Down><Down><Down><Down><Enter>", &["line", "until"]),
        ] {
            let mut stage = open(lang, SIZES[1]);
            stage.keys(keys);
            let count = form(&stage).fields.len();
            for _ in 0..count {
                let name = form(&stage).field().name.clone();
                if fields.contains(&name.as_str()) {
                    let text = stage.shot().text();
                    let about = text.lines().rev().find(|line| line.starts_with(' ') && !line.contains("Ctrl-S"));
                    let about = about.unwrap_or_default().trim();
                    assert!(!about.is_empty() && !about.contains('…'), "{name}\n{text}");
                }
                stage.keys("<Tab>");
            }
        }
    }
}

#[test]
fn a_name_kept_without_consent_is_pointed_out_and_kept() {
    for (lang, said) in [(Lang::En, "they have not agreed"), (Lang::Zh, "还没写明本户同意")] {
        let mut stage = open(lang, SIZES[1]);
        stage.keys("1n许玉兰<Ctrl-S>");
        let text: String = stage.shot().text().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(said) && stage.state.session().unwrap().form().is_none(), "{text}");
        stage.keys("n<Tab>三组<Ctrl-S>");
        assert!(!stage.shot().text().contains(said), "{}", stage.shot().text());
    }
}

#[test]
fn a_day_that_is_none_is_said_once() {
    for (lang, said) in [(Lang::En, "ot a date"), (Lang::Zh, "看不懂")] {
        let mut stage = open(lang, SIZES[0]);
        stage.keys("2n修渠<Tab>修好<Tab><Tab><Tab><Tab><Tab>xyz<Ctrl-S>");
        assert_eq!(stage.shot().text().matches(said).count(), 1, "{}", stage.shot().text());
    }
}

#[test]
fn an_import_begins_with_the_file_and_takes_no_home() {
    for (lang, said) in [(Lang::En, "holds everything you have"), (Lang::Zh, "里什么文件都有")] {
        let mut stage = open(lang, SIZES[0]);
        stage.keys("7i");
        assert_eq!((form(&stage).field().name.as_str(), form(&stage).text("path").as_str()), ("path", ""));
        for whole in ["/", "~"] {
            stage.keys(whole).keys("<Ctrl-S>");
            let text: String = stage.shot().text().split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains(said) && form(&stage).text("path") == whole, "{text}");
            stage.keys("<Ctrl-A><Backspace>");
        }
    }
}

#[test]
fn how_a_filter_is_written_is_said_where_one_types() {
    for lang in Lang::ALL {
        for size in SIZES {
            for keys in ["1f", "2f", "5f", "4f"] {
                let mut stage = open(lang, size);
                stage.keys(
                    "2n修渠<Tab>修好<Tab><Tab><Tab><Tab><Tab>+30<Ctrl-S>1n<Tab>三组<Ctrl-S>5n问<Ctrl-S>4n写<Ctrl-S>",
                );
                stage.keys(keys);
                let row = stage.shot().rows()[1].clone();
                assert!(row.trim().chars().count() > 8 && !row.contains('…'), "{keys}\n{}", stage.shot().text());
            }
        }
    }
}

#[test]
fn a_weeks_entries_say_their_days_and_that_esc_goes_back() {
    for (lang, days, back) in
        [(Lang::En, "9 Mar–15 Mar 2026", "Esc goes back"), (Lang::Zh, "2026年3月9日至15日", "按 Esc 返回")]
    {
        for size in SIZES {
            let mut stage = open(lang, size);
            stage.keys("4n去三组。<Ctrl-S>3<Enter>d");
            let text = stage.shot().text();
            assert!(text.contains(days) && text.contains(back), "{text}");
        }
    }
}

#[test]
fn concerns_come_back_as_their_language_lists_them() {
    let mut stage = open(Lang::En, SIZES[0]);
    stage.keys("1n许玉兰<Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab>drip tape,school<Ctrl-S><Down>e");
    assert_eq!(form(&stage).text("concerns"), "drip tape, school");
}

#[test]
fn where_members_are_looked_for_it_is_said_that_they_are_not_kept() {
    for (lang, typed, said) in [
        (Lang::En, "member", "Members are not kept; put only what the work needs here."),
        (Lang::Zh, "成员", "家里几口人不单独登记；办事要用到的，写在这里。"),
    ] {
        for size in SIZES {
            let mut stage = open(lang, size);
            stage.keys("1:").keys(typed).keys("<Enter>");
            assert_eq!(form(&stage).fields.last().map(|field| field.name.as_str()), Some("note"));
            stage.keys("<Shift-Tab>");
            assert!(stage.shot().text().contains(said), "{}", stage.shot().text());
        }
    }
}

#[test]
fn a_field_one_has_left_shows_its_beginning() {
    for (typed, begins) in [("cloudy", "cloudy"), ("cloudy and cold", "clo")] {
        let mut stage = open(Lang::En, SIZES[1]);
        stage.keys("4n");
        while form(&stage).field().name != "weather" {
            stage.keys("<Shift-Tab>");
        }
        stage.keys(typed).keys("<Tab>");
        let row = stage.shot().rows()[1].clone();
        assert!(row.contains(begins) && row.contains('\u{203A}') == (typed != begins), "{row}");
    }
}

#[test]
fn a_household_without_entries_says_so_whole() {
    for (lang, end) in [(Lang::En, "to choose it."), (Lang::Zh, "就能选。")] {
        for size in SIZES {
            let mut stage = open(lang, size);
            stage.keys("1n许玉兰<Ctrl-S><Down>");
            let text = stage.shot().text();
            assert!(text.contains(end), "{text}");
        }
    }
}

#[test]
fn the_place_of_a_posting_has_an_example() {
    for (lang, such) in [(Lang::En, "such as village notice board"), (Lang::Zh, "例如 村委会公示栏")] {
        for size in SIZES {
            let mut stage = open(lang, size);
            stage.keys("2n修渠<Tab>修好<Tab><Tab><Tab><Tab><Tab>+30<Ctrl-S>o");
            assert!(stage.shot().text().contains(such), "{}", stage.shot().text());
        }
    }
}
