//! (text with a cursor, keys, text with a cursor), eight cells wide and six rows high.

use super::keys::{draw, editor, press};
use sankaben::text::{Edit, Editor, LinkKind, Options};

fn check(options: Options, cases: &[(&str, &str, &str)]) {
    for (before, keys, after) in cases {
        let mut editor = editor(before, 8, 6, options);
        press(&mut editor, keys);
        assert_eq!(draw(&editor), *after, "{before} + {keys}");
    }
}

fn plain(cases: &[(&str, &str, &str)]) {
    check(Options::default(), cases);
}

#[test]
fn typing_and_deleting() {
    plain(&[
        ("|", "去看备耕", "去看备耕|"),
        ("去|耕", "看备", "去看备|耕"),
        ("去看|备耕", "<bs>", "去|备耕"),
        ("去看|备耕", "<del>", "去看|耕"),
        ("去\n|看", "<bs>", "去|看"),
        ("去|\n看", "<del>", "去|看"),
        ("|去", "<bs>", "|去"),
        ("去|", "<del>", "去|"),
        ("去看|备耕", "<cr>", "去看\n|备耕"),
        ("e\u{301}|x", "<bs>", "|x"),
        ("👨\u{200D}👩\u{200D}👧|", "<bs>", "|"),
        ("🇨🇳🇨🇳|", "<bs>", "🇨🇳|"),
        ("去看|备耕\n下", "<kill>", "去看|\n下"),
        ("去看|\n下", "<kill>", "去看|下"),
        ("去看|备耕", "<killback>", "|备耕"),
        ("上\n去看|备耕", "<killback><killback>", "上\n|备耕"),
        ("去看|备耕", "<killback><undo>", "去看|备耕"),
        ("李𬱖|", "<bs>", "李|"),
    ]);
}

#[test]
fn a_link_is_one_thing() {
    plain(&[
        ("去@{H05}|家", "<bs>", "去|家"),
        ("去|@{H05}家", "<del>", "去|家"),
        ("去@{H05}家|", "<left><left>", "去|@{H05}家"),
        ("|去@{H05}家", "<right><right>", "去@{H05}|家"),
        ("去|@{H05}家", "<wright>", "去@{H05}|家"),
        ("去@{H05}|家", "<wleft>", "去|@{H05}家"),
        ("去@{H05}|家", "<bs><undo>", "去@{H05}|家"),
        ("去@{H0|", "5}", "去@{H05}|"),
        ("|{H05}x", "@", "@{H05}|x"),
    ]);
}

#[test]
fn words_and_runs() {
    plain(&[
        ("|去看备耕，PVC 管", "<wright>", "去看备耕|，PVC 管"),
        ("去看备耕|，PVC 管", "<wright>", "去看备耕，|PVC 管"),
        ("去看备耕，|PVC 管", "<wright>", "去看备耕，PVC |管"),
        ("去看备耕，PVC |管", "<wleft>", "去看备耕，|PVC 管"),
        ("去看备耕，PVC 管|", "<wbs><wbs>", "去看备耕，|"),
        ("去|看备耕，", "<wdel>", "去|，"),
        ("去|\n看", "<wright>", "去\n|看"),
        ("去\n|看", "<wleft>", "去|\n看"),
        ("阿依努尔|·吐尔逊", "<wright>", "阿依努尔·|吐尔逊"),
    ]);
}

#[test]
fn rows_and_columns() {
    plain(&[
        // Four characters a row.
        ("一二三四五|六七八九", "<up>", "一|二三四五六七八九"),
        ("一二三|四五六七八九", "<down>", "一二三四五六七|八九"),
        ("一二三|四五六七八九", "<down><down>", "一二三四五六七八九|"),
        ("一二三|四五六七八九", "<down><down><up>", "一二三四五六七|八九"),
        ("一二三|四五六七八九", "<down><down><down><up><up>", "一二三|四五六七八九"),
        ("一二|三四五六", "<up>", "|一二三四五六"),
        ("一二三四五六|七八九", "<home>", "一二三四|五六七八九"),
        ("一二三四五六|七八九", "<home><home>", "|一二三四五六七八九"),
        ("一|二三四五六七八九", "<end>", "一二三四|五六七八九"),
        ("一|二三四五六七八九", "<end><end>", "一二三四五六七八|九"),
        ("一|二三四五六七八九", "<S-end>", "一‹二三四|›五六七八九"),
        ("abc\n\nab|cdef", "<up><up>", "ab|c\n\nabcdef"),
        ("ab|c\n许䶮", "<down>", "abc\n许|䶮"),
        ("abc|\n许䶮", "<down>", "abc\n许|䶮"),
        ("一\n二\n三\n四\n五|", "<pgup>", "一\n二|\n三\n四\n五"),
        ("一\n二\n三\n四\n五|", "<top>", "|一\n二\n三\n四\n五"),
        ("|一\n二\n三\n四\n五", "<pgdn>", "一\n二\n三\n|四\n五"),
        ("|一\n二", "<bottom>", "一\n二|"),
    ]);
}

#[test]
fn selecting() {
    plain(&[
        ("一|二三", "<S-right><S-right>", "一‹二三|›"),
        ("一|二三", "<S-right>换", "一换|三"),
        ("一|二三", "<S-right><bs>", "一|三"),
        ("一|二三", "<S-right><S-right><left>", "一|二三"),
        ("一|二三", "<S-right><S-right><right>", "一二三|"),
        ("一|二\n三", "<all>新", "新|"),
        ("一二三|", "<S-left><cut>", "一二|"),
        ("|去看备耕，好", "<click:0,3,2>", "‹去看备耕|›，好"),
        ("|去看\n备耕", "<click:1,0,3>", "去看\n‹备耕|›"),
        ("|去看\n备耕", "<click:1,1,1>", "去看\n|备耕"),
        ("|去看\n备耕", "<click:0,7,1>", "去看|\n备耕"),
        ("|去看\n备耕", "<click:5,0,1>", "去看\n备耕|"),
    ]);
}

#[test]
fn undo_goes_by_phrases() {
    plain(&[
        ("|", "去看备耕，许家<undo>", "去看备耕，|"),
        ("|", "去看备耕，许家<undo><undo>", "|"),
        ("|", "去看备耕，许家<undo><undo><redo>", "去看备耕，|"),
        ("|", "去看<pause>备耕<undo>", "去看|"),
        ("去看备耕|", "<bs><bs><bs><undo>", "去看备耕|"),
        ("|去看备耕", "<del><del><undo>", "|去看备耕"),
        ("去|耕", "<paste:看\\n备><undo>", "去|耕"),
        ("去|耕", "<S-right>看<undo>", "去‹耕|›"),
        ("|", "去看<left>备<undo>", "去|看"),
        ("|", "甲<cr>乙<undo>", "甲\n|"),
        ("|", "甲<cr>乙<undo><undo>", "甲|"),
        ("|", "甲<undo><redo><redo>", "甲|"),
        ("|", "甲<undo>乙<redo>", "乙|"),
        ("去看|备耕", "<kill><undo>", "去看|备耕"),
    ]);
}

#[test]
fn pasting_brings_only_text() {
    plain(&[
        ("甲|", "<paste:乙\\r\\n丙\\r丁>", "甲乙\n丙\n丁|"),
        ("甲|", "<paste:\u{1B}[2J乙\u{7}>", "甲[2J乙|"),
        ("甲|", "<paste:\ta>", "甲\ta|"),
    ]);
    let line = Options { one_line: true, ..Options::default() };
    check(line, &[("甲|", "<paste:乙\\r\\n丙>", "甲乙 丙|"), ("甲|", "<cr>乙", "甲乙|")]);
}

#[test]
fn habits_of_typing() {
    let habits = Options { indent: true, full_width: true, ..Options::default() };
    check(
        habits,
        &[
            ("去看备耕|", ",好.", "去看备耕\u{FF0C}好\u{3002}|"),
            ("3|", ".5,", "3.5,|"),
            ("甲|", "<cr>乙", "甲\n\u{3000}\u{3000}乙|"),
            ("甲|", "(50)", "甲\u{FF08}50\u{FF09}|"),
            ("甲|", ",<undo>", "甲,|"),
            ("甲|", "好,<undo>3", "甲好,3|"),
            ("甲|", "好,<undo><undo>", "甲|"),
            ("|", "去<cr>看", "\u{3000}\u{3000}去\n\u{3000}\u{3000}看|"),
            ("|", "去<undo>", "|"),
        ],
    );
}

#[test]
fn completion_reads_what_is_being_typed() {
    for (drawn, found) in [
        ("去@zjg|", Some(("Household", "zjg"))),
        ("去@|", Some(("Household", ""))),
        ("去\u{FF20}王|", Some(("Household", "王"))),
        ("a@b|", None),
        ("见@{H05}|", None),
        ("#滴灌|", Some(("Tag", "滴灌"))),
        ("C#x|", None),
        ("^P1|", Some(("Pledge", "P1"))),
        ("在文化室+培|", Some(("Activity", "培"))),
        ("在文化室+|", None),
        ("3+培|", None),
        ("A+培|", None),
        ("好!|", None),
        ("好。!|", Some(("Matter", ""))),
        ("@王 说|", None),
        ("@阿依努尔·吐|", Some(("Household", "阿依努尔·吐"))),
    ] {
        let editor = editor(drawn, 40, 6, Options::default());
        let trigger = editor.completion_at_cursor();
        let seen = trigger.as_ref().map(|t| (format!("{:?}", t.kind), t.query.clone()));
        assert_eq!(seen, found.map(|(kind, query)| (kind.to_owned(), query.to_owned())), "{drawn}");
    }
    let mut editor = editor("去@许|家", 40, 6, Options::default());
    let trigger = editor.completion_at_cursor().expect("a trigger");
    editor.edit(Edit::InsertLink { replace: trigger.replace, kind: LinkKind::Household, code: "H05".into() });
    assert_eq!(draw(&editor), "去@{H05}|家");
    editor.edit(Edit::Undo);
    assert_eq!(draw(&editor), "去@许|家");
}

#[test]
fn find_and_replace() {
    let mut editor = editor("|滴灌带，@{H05}滴灌\n滴灌", 40, 6, Options::default());
    assert_eq!(editor.find_next("滴灌", false), Some((1, 3)));
    assert_eq!(editor.find_next("滴灌", false), Some((2, 3)));
    assert_eq!(editor.find_next("滴灌", true), Some((1, 3)));
    assert_eq!(editor.find_next("许䶮", false), Some((1, 1)));
    assert_eq!(editor.selection().as_deref(), Some("@{H05}"));
    assert_eq!(editor.replace_all("许䶮", "x"), 0);
    assert_eq!(editor.replace_all("滴灌", "喷灌"), 3);
    assert_eq!(editor.text(), "喷灌带，@{H05}喷灌\n喷灌");
    editor.edit(Edit::Undo);
    assert_eq!(editor.text(), "滴灌带，@{H05}滴灌\n滴灌");
    assert_eq!(editor.find_next("没有", false), None);
    editor.edit(Edit::Move { motion: sankaben::text::Motion::Top, select: false });
    assert_eq!(editor.find_next("滴灌", false), Some((1, 3)));
    assert_eq!(editor.replace_one("滴灌", "喷灌"), Some((1, 2)));
    assert_eq!(editor.text(), "喷灌带，@{H05}滴灌\n滴灌");
}

#[test]
fn saved_and_changed() {
    let mut editor = Editor::new("甲\r\n乙");
    assert_eq!(editor.text(), "甲\n乙");
    assert!(!editor.modified());
    let first = editor.revision();
    press(&mut editor, "去");
    assert!(editor.modified() && editor.revision() > first);
    editor.edit(Edit::Undo);
    assert!(!editor.modified());
    press(&mut editor, "去");
    editor.mark_saved();
    assert!(!editor.modified());
    press(&mut editor, "看");
    assert!(editor.modified());
    assert!(!format!("{editor:?}{:?}", Edit::Insert("甲".into())).contains('甲'));
}

#[test]
fn a_passphrase_is_never_shown_or_handed_out() {
    let mut editor = Editor::passphrase('*');
    press(&mut editor, "春耕 ab<all>");
    assert_eq!(editor.selection(), None);
    assert_eq!(editor.edit(Edit::Cut).cut, None);
    press(&mut editor, "<right><wleft>x");
    assert_eq!(editor.visible_rows()[0].text(), "******");
    assert_eq!(editor.cursor_cell(), (0, 1));
    press(&mut editor, "<undo>");
    assert_eq!(editor.take_secret().as_str(), "x春耕 ab");
    assert!(editor.is_empty());
}
