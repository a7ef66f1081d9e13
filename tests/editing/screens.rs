//! What the editor’s features look like: at 80×24, 60×20 and 160×50, in both languages.

use crate::common::stage::Stage;
use sankaben::i18n::Lang;

const SIZES: [(u16, u16); 3] = [(80, 24), (60, 20), (160, 50)];

/// Compares what a story leads to with its picture, in both languages and both sizes.
fn story(name: &str, tell: impl Fn(&mut Stage)) {
    for lang in Lang::ALL {
        for size in SIZES {
            let mut stage = Stage::new(lang, size, "2026-03-13T17:00:00+08:00");
            stage.create("陈立新", false).keys("<Esc>");
            tell(&mut stage);
            insta::assert_snapshot!(format!("{name}_{}_{}x{}", lang.tag(), size.0, size.1), stage.shot().text());
        }
    }
}

const TEXT: &str = "n去三组看备耕，滴灌带涨了价。滴灌带一亩要多花十来块，问旧的滴灌带回收怎么算。";

#[test]
fn finding_and_replacing() {
    story("find", |stage| {
        stage.keys(TEXT).keys("<Ctrl-Home><Ctrl-F>滴灌带<Enter>");
    });
    story("find_nothing", |stage| {
        stage.keys(TEXT).keys("<Ctrl-F>喷灌");
    });
    story("find_replaced", |stage| {
        stage.keys(TEXT).keys("<Ctrl-F>滴灌带<Tab>带子<Ctrl-E>");
    });
}

#[test]
fn choosing_a_template() {
    story("templates", |stage| {
        stage.keys("n<Ctrl-O><Down><Down>");
    });
    story("template_taken", |stage| {
        stage.keys("n<Ctrl-O><Enter>");
    });
}

#[test]
fn counting() {
    story("count", |stage| {
        stage.keys(TEXT).keys("<F4>");
    });
}

#[test]
fn the_warning_before_another_editor() {
    story("outside", |stage| {
        stage.keys(TEXT).keys("<Ctrl-G>");
    });
}

fn journal(lang: Lang) -> Stage {
    let mut stage = Stage::new(lang, (80, 24), "2026-03-13T17:00:00+08:00");
    stage.create("陈立新", false).keys("<Esc>");
    stage
}

#[test]
fn the_footer_tells_what_keys_do_to_the_list() {
    for (lang, take, wrong) in [(Lang::En, "Enter/Tab Take", "Tab Next"), (Lang::Zh, "回车/Tab 选定", "Tab 下一项")]
    {
        let mut stage = journal(lang);
        stage.keys("1n王芳华<Ctrl-S>4n@王");
        let footer = stage.shot().rows().last().unwrap().clone();
        assert!(footer.contains(take) && !footer.contains(wrong), "{footer}");
        assert!(!footer.contains("Esc Back") && !footer.contains("Esc 返回"), "{footer}");
    }
}

#[test]
fn a_sign_with_nothing_to_refer_to_says_so_and_takes_no_key() {
    for (lang, households, pledges) in
        [(Lang::En, "no households yet", "no pledges yet"), (Lang::Zh, "还没有登记联系户", "还没有承诺")]
    {
        let mut stage = journal(lang);
        assert!(stage.keys("4n@").shot().text().contains(households));
        assert!(stage.keys(" ^").shot().text().contains(pledges));
        assert!(!stage.keys("2").shot().text().contains(pledges));
        stage.keys("<Backspace><Enter>");
        let form = stage.state.session().unwrap().form().unwrap();
        assert_eq!(form.text("body"), "@ ^\n");
    }
}
