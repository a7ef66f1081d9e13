//! Hints while an entry is written: marked under the words, said in a line, masked by a key, never in the way.

use crate::common::screen::Shot;
use crate::common::stage::Stage;
use ratatui::style::Modifier;
use sankaben::i18n::Lang;
use std::time::Instant;

const SIZES: [(u16, u16); 3] = [(80, 24), (60, 20), (160, 50)];

fn stage(lang: Lang, size: (u16, u16)) -> Stage {
    let mut stage = Stage::new(lang, size, "2026-03-13T17:00:00+08:00");
    stage.create("陈立新", false).keys("<Esc>");
    stage
}

fn picture(name: &str, keys: &str) {
    for lang in Lang::ALL {
        for size in SIZES {
            let mut stage = stage(lang, size);
            stage.keys(keys);
            let shot = stage.shot();
            let text = format!("{}marked: {}\n", shot.text(), marked(&shot));
            insta::assert_snapshot!(format!("{name}_{}_{}x{}", lang.tag(), size.0, size.1), text);
        }
    }
}

/// What is underlined.
fn marked(shot: &Shot) -> String {
    let cells = shot.buffer.content().iter();
    let marked = cells.filter(|cell| cell.modifier.contains(Modifier::UNDERLINED)).map(|cell| cell.symbol());
    marked.collect::<String>().replace(' ', "")
}

#[test]
fn what_should_not_be_there_is_marked_and_explained() {
    picture("hint_id", "n户主身份证号 650000199913390000 已登记。<Enter>去三组看备耕。<Up>");
    picture("hint_accusation", "n他反映村干部某某多占低保名额，说了半天。");
    picture("hint_illness_masked", "n他爱人查出是某种病，吃药三年了。<F6>");
}

fn body(stage: &Stage) -> String {
    stage.state.session().unwrap().form().unwrap().text("body")
}

fn notice(stage: &Stage) -> &str {
    stage.state.notice.as_ref().map_or("", |notice| &notice.text)
}

#[test]
fn masking_replaces_the_part_of_the_sentence_and_can_be_taken_back() {
    let mut stage = stage(Lang::Zh, (80, 24));
    stage.keys("n去三组看备耕。老伴说他有前科，不想提。卡号6222600260001072444，对的。<F6>");
    assert_eq!(
        body(&stage),
        "去三组看备耕。老伴说他有前科，不想提。卡号（号码略），对的。",
        "the last before the cursor"
    );
    assert_eq!(notice(&stage), "已遮住 1 处，Ctrl-Z 撤回。");
    stage.keys("<F6>");
    assert_eq!(body(&stage), "去三组看备耕。（此处略），不想提。卡号（号码略），对的。");
    assert_eq!(marked(&stage.shot()), "");
    stage.keys("<F6>");
    assert_eq!(notice(&stage), "没有看到该提醒的；只认得常见的说法，请自己再看一遍。");
    stage.keys("<Ctrl-Z><Ctrl-Z>");
    assert!(body(&stage).contains("他有前科") && body(&stage).contains("6222600260001072444"));
    stage.keys("<Ctrl-S>");
    assert!(stage.state.session().unwrap().form().is_none(), "nothing is stopped");
}

/// A journal with two households and a pledge.
fn with_people(lang: Lang) -> Stage {
    use sankaben::domain::change::{Change, Record};
    use sankaben::domain::{code::Code, household::Household};
    let mut stage = stage(lang, (80, 24));
    for (code, name) in [("H1", "马玉兰"), ("H2", "许䶮"), ("H3", "李建"), ("H4", "李建")] {
        let code = Code::parse(code).unwrap();
        let household = Household { name: Some(name.into()), ..Household::new(code) };
        stage.change(Change::Save { record: Record::Household(household), base: None, draft: None });
    }
    stage
}

#[test]
fn masking_never_takes_a_link() {
    let mut stage = with_people(Lang::Zh);
    stage.keys("n@马玉兰<Esc>她男人得了肝癌，身份证110101199003070038。<F6><F6>");
    assert_eq!(body(&stage), "@{H1}（此处略），身份证（号码略）。");
    assert_eq!(notice(&stage), "已遮住 1 处，Ctrl-Z 撤回。", "what was said before is gone");
    stage.keys("<Ctrl-Z><Ctrl-Z>");
    assert_eq!(body(&stage), "@{H1}她男人得了肝癌，身份证110101199003070038。");
}

#[test]
fn masking_leaves_tags_activities_and_references_that_are_no_links_yet() {
    let mut stage = with_people(Lang::Zh);
    stage.keys("n+谈心 1次 她男人得了肝癌 #村部 和@李建<Esc>，说了半天。");
    let before = body(&stage);
    assert_eq!(before, "+谈心 1次 她男人得了肝癌 #村部 和@李建，说了半天。");
    stage.keys("<F6>");
    assert_eq!(body(&stage), "+谈心 1次 （此处略） #村部 （此处略）@李建，说了半天。");
    stage.keys("<Ctrl-Z>");
    assert_eq!(body(&stage), before, "one step");
}

#[test]
fn what_is_masked_together_is_one_place() {
    let mut stage = stage(Lang::Zh, (80, 24));
    stage.keys("n他男人得了肝癌又有高血压。<Enter>看渠。");
    assert!(stage.shot().text().contains(" 1 处提醒，F6 到那里"), "{}", stage.shot().text());
    stage.keys("<F6><F6>");
    assert_eq!(body(&stage), "（此处略）。\n看渠。");
}

#[test]
fn a_reminder_is_put_aside_for_this_entry_and_the_text_stays() {
    let mut stage = stage(Lang::Zh, (80, 24));
    stage.keys("n老伴说他有前科，不想提。<F7>");
    assert_eq!(body(&stage), "老伴说他有前科，不想提。");
    assert_eq!(marked(&stage.shot()), "");
    stage.keys("说完就走了。");
    assert_eq!(marked(&stage.shot()), "");
    stage.keys("<Ctrl-S>");
    assert!(!notice(&stage).contains("敏感"), "{}", notice(&stage));
}

#[test]
fn what_is_shown_as_one_reminder_is_put_aside_as_one() {
    for (lang, text, told) in [
        (Lang::Zh, "n他儿子查出来白血病。", "这一处这次不再提醒，文字没有动。"),
        (
            Lang::En,
            "nHis wife has hepatitis B and is on dialysis.",
            "No more reminder of this for now; the text is as it was.",
        ),
    ] {
        let mut stage = stage(lang, (80, 24));
        stage.keys(text);
        assert_ne!(marked(&stage.shot()), "");
        stage.keys("<F7>");
        assert_eq!(marked(&stage.shot()), "");
        assert_eq!(notice(&stage), told);
    }
}

#[test]
fn reminders_elsewhere_are_counted_gone_to_and_told_of_once_when_saved() {
    for (lang, mark, told) in [
        (Lang::Zh, "2 处提醒，F6 到那里", "文中还有 2 处敏感内容，只作提醒。"),
        (Lang::En, "2 reminders, F6 goes there", "2 sensitive places are still in it; this is only a reminder."),
    ] {
        let mut stage = stage(lang, (80, 24));
        stage.keys("n他有前科，不想提。<Enter>看备耕。<Enter>卡号6222600260001072444。<Enter>看渠。<Enter>修路。");
        assert!(stage.shot().text().contains(mark), "{}", stage.shot().text());
        stage.keys("<F6>");
        assert!(body(&stage).contains("6222600260001072444"), "the first press only goes there");
        let cursor = stage.state.session().unwrap().form().unwrap().field().editor.cursor();
        assert_eq!(cursor.paragraph, 2, "the nearest");
        stage.keys("<F6>");
        assert!(!body(&stage).contains("6222600260001072444"));
        stage.keys("<Ctrl-Z><Shift-Tab><Ctrl-S>");
        assert!(notice(&stage).contains(told), "{}", notice(&stage));
    }
}

#[test]
fn a_hint_goes_when_the_words_go_and_looking_for_words_comes_first() {
    let mut stage = stage(Lang::Zh, (80, 24));
    stage.keys("n这户列为重点人员");
    assert_eq!(marked(&stage.shot()), "重点人员");
    stage.keys("<Backspace><Backspace>");
    assert_eq!(marked(&stage.shot()), "", "a word that is not whole is none");
    stage.keys("人员<Ctrl-F>这户<Enter>");
    assert!(!marked(&stage.shot()).contains("重点"));
    stage.keys("<Esc>");
    assert_eq!(marked(&stage.shot()), "重点人员");
}

#[test]
fn a_megabyte_in_one_line_costs_no_more_than_what_is_seen() {
    let mut stage = stage(Lang::Zh, (80, 24));
    let text = "他有前科，卡号6222600260001072444，去三组看备耕，一亩要多花十来块。".repeat(12_000);
    stage.keys("n").send(sankaben::app::msg::Msg::Paste(text));
    let began = Instant::now();
    stage.keys("一二三四五六七八九十");
    let each = began.elapsed() / 10;
    println!("a key in a megabyte: {each:?}");
    assert!(each.as_millis() < 250, "{each:?}");
    assert!(marked(&stage.shot()).contains("6222600260001072444"));
}
