//! What was promised in an entry: how it ends, and that one is told so.

use crate::common::stage::Stage;
use crate::matters::register;
use sankaben::app::screen::Screen;
use sankaben::i18n::Lang;

/// The desk with one answer owed on Sunday, D01.
fn promised(lang: Lang, size: (u16, u16)) -> Stage {
    let mut stage = register(lang, size);
    stage.keys("n@H05");
    stage.keys(" 水管漏<Ctrl-Home><Up><Tab>+2<Ctrl-S>");
    stage.keys("0");
    stage
}

fn owed(stage: &mut Stage) -> usize {
    stage.keys("0");
    let Screen::Desk(desk) = &stage.state.session().unwrap().screen else { panic!("not the desk") };
    desk.due().iter().filter(|item| matches!(item, sankaben::domain::overview::DueItem::FollowUp { .. })).count()
}

/// Stands on the line of the answer that is owed.
fn stand_on_it(stage: &mut Stage) {
    stage.keys("0<Home>");
    let Screen::Desk(desk) = &stage.state.session().unwrap().screen else { panic!("not the desk") };
    let follow_up = |item: &sankaben::domain::overview::DueItem| {
        matches!(item, sankaben::domain::overview::DueItem::FollowUp { .. })
    };
    let at = desk.due().iter().position(follow_up).unwrap();
    stage.keys(&"<Down>".repeat(at));
}

#[test]
fn an_answer_given_is_taken_off_the_desk_with_one_key_and_comes_back() {
    for (lang, key) in [(Lang::Zh, "a 已回话"), (Lang::En, "a Answered")] {
        let mut stage = promised(lang, (80, 24));
        assert_eq!(owed(&mut stage), 1);
        stand_on_it(&mut stage);
        assert!(stage.shot().text().contains(key), "{}", stage.shot().text());
        stage.keys("a");
        assert!(stage.shot().text().contains("D01"), "{}", stage.shot().text());
        assert_eq!(owed(&mut stage), 0);
        stage.keys("u");
        assert_eq!(owed(&mut stage), 1);
        stage.keys("4");
        assert!(stage.shot().text().contains(key), "{}", stage.shot().text());
        stage.keys("a");
        assert_eq!(owed(&mut stage), 0);
        stage.keys("u4r");
        let (width, height) = (60, 20);
        stage.send(sankaben::app::msg::Msg::Resize { width, height });
        assert!(stage.shot().text().contains(key), "{}", stage.shot().text());
        stage.keys("a");
        assert_eq!(owed(&mut stage), 0, "in the reader");
        stage.keys("4a");
        assert_eq!(owed(&mut stage), 0);
        assert!(!stage.shot().text().contains(key), "{}", stage.shot().text());
    }
}

#[test]
fn the_palette_finds_it() {
    let mut stage = promised(Lang::Zh, (80, 24));
    stand_on_it(&mut stage);
    stage.keys(":回话");
    assert!(stage.shot().text().contains("已回话"), "{}", stage.shot().text());
    stage.keys("<Enter>");
    assert_eq!(owed(&mut stage), 0);
}

#[test]
fn who_writes_again_before_the_day_is_told_that_the_answer_is_still_owed() {
    for (lang, told) in [(Lang::Zh, "许䶮 3月15日的回话还挂着"), (Lang::En, "is still owed an answer by")] {
        let mut stage = promised(lang, (80, 24));
        stage.keys("n@H05");
        stage.keys(" 回了话，水管修好了<Ctrl-S>");
        let shown = stage.shot().text();
        assert!(shown.contains(told) && shown.contains("D01"), "{shown}");
        assert_eq!(owed(&mut stage), 1);
        // About somebody else, and about the same one with nothing owed, nothing is said.
        stage.keys("n@H07");
        stage.keys(" 看了苗<Ctrl-S>");
        assert!(!stage.shot().text().contains(told), "{}", stage.shot().text());
        stand_on_it(&mut stage);
        stage.keys("an@H05");
        stage.keys(" 又去了<Ctrl-S>");
        assert!(!stage.shot().text().contains(told), "{}", stage.shot().text());
    }
}

#[test]
fn an_entry_that_begins_with_a_matter_says_in_a_line_what_it_is_about() {
    let mut stage = register(Lang::Zh, (80, 24));
    stage.keys("5n路灯不亮<Ctrl-S>4n!m1");
    stage.keys("<Enter>，跟村电工说了<Ctrl-Home><Up><Tab>+2<Ctrl-S>0");
    let desk = stage.shot().text();
    assert_eq!(desk.matches("!M1 路灯不亮，跟").count(), 2, "what is due, and the newest entry: {desk}");
    stage.keys("4");
    assert!(stage.shot().text().contains("!M1 路灯不亮，跟村电工说了"), "{}", stage.shot().text());
}

#[test]
fn a_matter_told_back_answers_the_promise_of_its_entry() {
    let mut stage = register(Lang::Zh, (80, 24));
    stage.keys("n@H05");
    stage.keys(" !水管漏<Enter><Ctrl-S><Ctrl-Home><Up><Tab>+2<Ctrl-S>");
    assert_eq!(owed(&mut stage), 1, "{}", stage.shot().text());
    stage.keys("5a换了接头");
    let form = stage.state.session_mut().unwrap().form_mut().unwrap();
    form.focus = form.fields.iter().position(|field| field.name == "told_on").unwrap();
    stage.keys("今天<Ctrl-S>");
    assert_eq!(owed(&mut stage), 0, "{}", stage.shot().text());
    stage.keys("3<Enter>");
    assert!(!stage.shot().text().contains("前给"), "{}", stage.shot().text());
    stage.keys("0u");
    assert_eq!(owed(&mut stage), 1, "{}", stage.shot().text());
}
