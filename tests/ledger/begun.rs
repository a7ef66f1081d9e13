//! A matter begun with `!` and a few words, and what is said of words that begin none.

use crate::common::samples::{code, day};
use crate::common::stage::Stage;
use crate::matters::{form_text, ledger, register};
use sankaben::app::msg::Msg;
use sankaben::domain::change::{Change, Record};
use sankaben::domain::matter::{Matter, MatterState};
use sankaben::i18n::Lang;

fn body(stage: &Stage) -> String {
    form_text(stage, "body")
}

/// Matters that are there already: one open, one solved.
fn known(stage: &mut Stage) {
    for (number, state) in [(1, MatterState::Open), (2, MatterState::Solved)] {
        let text = format!("第{number}件，孙子的事");
        let mut matter = Matter { state, text, ..Matter::new(code(&format!("M{number}")), day("2026-03-02")) };
        matter.done = "办了".into();
        stage.change(Change::Save { record: Record::Matter(matter), base: None, draft: None });
    }
}

#[test]
fn words_after_the_sign_begin_a_matter_of_those_words() {
    for (lang, words, row) in [(Lang::Zh, "孙子上学没钱买书", "新建事项"), (Lang::En, "wants a well", "new matter")]
    {
        let mut stage = register(lang, (80, 24));
        known(&mut stage);
        stage.keys("n王大爷说 !");
        for typed in words.chars() {
            stage.keys(&typed.to_string());
            let shown = stage.shot().text();
            assert!(shown.contains(&format!("> {row}")), "after {typed}: {shown}");
        }
        let shown = stage.shot().text();
        assert!(shown.matches(words).count() == 2, "the row says what it begins: {shown}");
        stage.keys("<Enter>");
        assert_eq!(form_text(&stage, "text"), words);
        stage.keys("<Ctrl-S>");
        assert_eq!(body(&stage), format!("王大爷说 {words} !{{M3}}"));
        let named = format!("!M3 {words}");
        assert!(stage.shot().text().contains(&named), "below the text: {}", stage.shot().text());
        stage.keys("。<Ctrl-S>4");
        assert!(stage.shot().text().contains(&named), "below the entry: {}", stage.shot().text());
        assert!(ledger(&mut stage).iter().any(|one| one.code == code("M3") && one.text == words));
    }
}

#[test]
fn the_new_matter_is_at_hand_and_closed_ones_come_last() {
    let mut stage = register(Lang::Zh, (80, 24));
    known(&mut stage);
    let rows = |stage: &Stage| -> Vec<String> {
        let form = stage.state.session().unwrap().form().unwrap();
        form.completion.as_ref().unwrap().candidates.iter().map(|one| one.code.clone()).collect()
    };
    stage.keys("n!");
    assert_eq!(rows(&stage), ["", "M1", "M2"]);
    stage.keys("<Up>");
    let pos = |stage: &Stage| stage.state.session().unwrap().form().unwrap().completion.as_ref().unwrap().pos.selected;
    assert_eq!(pos(&stage), 2, "up from the first is the last");
    stage.keys("<Down>");
    assert_eq!(pos(&stage), 0);
    stage.keys("m2");
    assert_eq!(rows(&stage), ["M2", ""], "a code is a code");
    stage.keys("<Enter>");
    assert_eq!(body(&stage), "!{M2}");
}

#[test]
fn a_list_put_away_stays_away() {
    let mut stage = register(Lang::Zh, (80, 24));
    stage.keys("n!孙子<Esc>没钱<Enter>");
    assert_eq!(body(&stage), "!孙子没钱\n");
    stage.keys("<Up><Up>");
    assert!(stage.state.session().unwrap().form().unwrap().completion.is_none(), "nor does walking past open it");
}

#[test]
fn words_that_began_no_matter_are_told_and_exclamations_are_not() {
    for (lang, told, key) in
        [(Lang::Zh, "还没立成事项", "F3 立为事项"), (Lang::En, "no matter: choose", "F3 makes it a matter")]
    {
        for typed in
            ["说 !孙子没钱<Esc>。", "!孙子没钱<Esc>，", "去了，!孙子没钱<Esc>。", "去了 \u{FF01}孙子没钱<Esc>。"]
        {
            let mut stage = register(lang, (80, 24));
            stage.keys("n").keys(typed);
            let shown = stage.shot().text();
            assert!(shown.contains(key) && shown.matches("孙子没钱").count() == 2, "{typed}: {shown}");
            stage.keys("<Ctrl-S>");
            assert!(stage.shot().text().contains(told), "{typed}: {}", stage.shot().text());
        }
        for typed in ["太好了!真的。", "好\u{FF01}真的。", "真的! ", "好 !! 真的。", "! 好。", "真的!\n", "说“好!”对。"]
        {
            let mut stage = register(lang, (80, 24));
            stage.keys("n").keys(typed);
            assert!(!stage.shot().text().contains(key), "{typed}: {}", stage.shot().text());
            stage.keys("<Ctrl-S>");
            assert!(!stage.shot().text().contains(told), "{typed}: {}", stage.shot().text());
        }
    }
}

#[test]
fn an_activity_nobody_knows_is_told() {
    for (lang, typed, told) in [
        (Lang::Zh, "上午 +跳舞 2场。", "+跳舞（没有这种活动，不计数）"),
        (Lang::En, "Morning +dance 2 sessions.", "+dance (no such activity, not counted)"),
    ] {
        let mut stage = register(lang, (80, 24));
        stage.keys("n").keys(typed);
        assert!(stage.shot().text().contains(told), "{}", stage.shot().text());
        stage.keys("<Ctrl-S>");
        assert!(stage.shot().text().contains(told), "{}", stage.shot().text());
        // What was there before is not said again.
        stage.keys("4<Home>e<Ctrl-End>再写<Ctrl-S>");
        assert!(!stage.shot().text().contains(told), "{}", stage.shot().text());
    }
    for typed in ["+谈心。", "1+1。", "c++ 好。", "+86 130。", "去了+了。", "+ 好。"] {
        let mut stage = register(Lang::Zh, (80, 24));
        stage.keys("n").keys(typed).keys("<Ctrl-S>");
        assert!(!stage.shot().text().contains("没有这种"), "{typed}: {}", stage.shot().text());
    }
}

#[test]
fn a_name_nobody_bears_is_told_at_once() {
    for (lang, told) in [(Lang::Zh, "没有这样的联系户"), (Lang::En, "no such household")] {
        let mut stage = register(lang, (80, 24));
        stage.keys("n@wumingshi");
        assert!(stage.shot().text().contains(told), "{}", stage.shot().text());
        stage.keys("<Enter>");
        assert_eq!(body(&stage), "@wumingshi\n", "Enter is Enter");
    }
}

#[test]
fn who_is_no_household_may_raise_a_matter() {
    for (lang, told, refused) in [
        (Lang::Zh, "不是联系户的空着", "没有这一户：不是联系户的空着，名字写在“事项”里。"),
        (Lang::En, "empty for others", "Nobody of that name: leave it empty, or choose by name."),
    ] {
        let mut stage = register(lang, (80, 24));
        stage.keys("5n路不平");
        assert!(stage.shot().text().contains(told), "an example: {}", stage.shot().text());
        stage.keys("<Tab>");
        assert!(stage.shot().text().matches(told).count() == 2, "and a hint: {}", stage.shot().text());
        stage.keys("张老三<Ctrl-S>");
        assert!(stage.shot().text().contains(refused), "{}", stage.shot().text());
        stage.keys("<Backspace><Backspace><Backspace><Ctrl-S>");
        assert_eq!(ledger(&mut stage)[0].household, None);
    }
}

#[test]
fn what_is_typed_in_a_household_field_replaces_the_one_chosen_and_never_stands_beside_it() {
    for (lang, refused) in [(Lang::Zh, "没有这一户"), (Lang::En, "Nobody of that name")] {
        let mut stage = register(lang, (80, 24));
        stage.keys("n@xuyan<Enter> !修水泵<Enter><Tab>");
        assert_eq!(form_text(&stage, "household"), "@{H05}");
        stage.keys("luping");
        assert_eq!(form_text(&stage, "household"), "luping");
        stage.keys("<Enter>liu<Ctrl-S>");
        assert_eq!(form_text(&stage, "household"), "@{H08}liu");
        let shown = stage.shot().text();
        assert!(shown.contains(refused), "{shown}");
        stage.keys("<Tab><Shift-Tab>");
        stage.keys("H08<Ctrl-S><Ctrl-S>");
        assert_eq!(ledger(&mut stage)[0].household, Some(code("H08")));
    }
}

/// What a Chinese input method gives at once, in one piece.
fn committed(lang: Lang, text: &str) -> Stage {
    let mut stage = register(lang, (80, 24));
    stage.keys("n").send(Msg::Paste(text.into()));
    stage
}

fn offered(stage: &Stage) -> bool {
    stage.state.session().unwrap().form().unwrap().completion.is_some()
}

#[test]
fn a_key_makes_a_matter_of_words_whose_list_is_closed() {
    let zh = "！老屋后墙裂缝又大了，想请镇里来看";
    let en = "!wants the pump repaired, and a cover for it";
    for (lang, text, says) in [(Lang::Zh, zh, "F3 立为事项"), (Lang::En, en, "F3 makes it a matter")] {
        let words: String = text.chars().skip(1).collect();
        let mut stage = committed(lang, text);
        assert!(!offered(&stage));
        let shown = stage.shot().text();
        let row = shown.lines().find(|row| row.contains(says)).unwrap_or_else(|| panic!("{shown}"));
        assert!(row.contains(&words.chars().take(9).collect::<String>()), "the words after it: {row}");
        stage.keys("<F3>");
        assert!(offered(&stage), "{}", stage.shot().text());
        stage.keys("<Enter>");
        assert_eq!(form_text(&stage, "text"), words, "the whole sentence");
        stage.keys("<Ctrl-S>");
        assert_eq!(body(&stage), format!("{words} !{{M1}}"));
        assert!(!stage.shot().text().contains(says));
    }
}

#[test]
fn the_key_finds_the_words_in_or_before_the_cursor_and_one_goes_on_where_one_was() {
    let mut stage = committed(Lang::Zh, "去三组。！渠坏了，要修。回来 #水利");
    stage.keys("<F3><Enter>");
    assert_eq!(form_text(&stage, "text"), "渠坏了，要修");
    stage.keys("<Ctrl-S>晚上");
    assert_eq!(body(&stage), "去三组。渠坏了，要修 !{M1}。回来 #水利晚上");
    // In the words, and with what belongs to no matter behind them.
    let mut stage = committed(Lang::Zh, "！路坏了，@{H05}也说，！灯不亮 +走访 2户");
    stage.keys("<Home><Right><Right><F3><Enter>");
    assert_eq!(form_text(&stage, "text"), "路坏了，@{H05}也说");
    stage.keys("<Ctrl-S><End><F3><Enter>");
    assert_eq!(form_text(&stage, "text"), "灯不亮");
    stage.keys("<Ctrl-S>");
    assert_eq!(body(&stage), "路坏了，@{H05}也说 !{M1}，灯不亮 !{M2} +走访 2户");
    // Left again, the entry is as it was; put aside, nothing more is said.
    let text = "！路不平，难走";
    let mut stage = committed(Lang::Zh, text);
    stage.keys("<F3><Esc>");
    assert_eq!(body(&stage), text);
    stage.keys("<F3><Enter><Esc>");
    assert_eq!(body(&stage), text);
    stage.keys("<F7>");
    assert!(!stage.shot().text().contains("立为事项"), "{}", stage.shot().text());
    stage.keys("<Ctrl-S>");
    assert!(!stage.shot().text().contains("没有连上"), "{}", stage.shot().text());
    // Put away with the cursor right behind the words.
    let mut stage = register(Lang::Zh, (80, 24));
    stage.keys("n!孙子没钱<Esc><F3>");
    assert!(offered(&stage));
    stage.keys("<Enter>");
    assert_eq!(form_text(&stage, "text"), "孙子没钱");
}
