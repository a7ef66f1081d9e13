//! References that are typed and not taken from the list: they link as they do on the command line, and what cannot be told is
//! said.

use crate::common::screen::shoot;
use crate::program::{Program, done};
use sankaben::app::effect::Outcome;
use sankaben::app::form::Form;
use sankaben::app::msg::Msg;
use sankaben::app::query::{Answer, Query};
use sankaben::app::screen::Screen;
use sankaben::app::state::Tone;
use sankaben::domain::change::{Change, DraftId, Record, RecordKey};
use sankaben::domain::diary::Entry;
use sankaben::tui::draw::draw;

/// The entry that is being saved.
fn saved(program: &Program) -> Entry {
    match program.applied().first() {
        Some((Change::Add { record: Record::Entry(entry), .. }, _)) => entry.clone(),
        other => panic!("no new entry: {other:?}"),
    }
}

fn cursor(program: &Program) -> usize {
    let form = program.state.session().unwrap().form().unwrap();
    form.field().editor.cursor().offset
}

/// The screen.
fn shot(program: &Program) -> String {
    shoot(80, 24, |frame| draw(&program.state, frame)).text()
}

/// The disk answers; what is said then.
fn said(program: &mut Program) -> (Tone, String) {
    let ticket = program.applied()[0].1;
    let entry = RecordKey::Entry(crate::program::code("D01"));
    program.send(Msg::Outcome(Outcome::Applied(ticket, done(Some(entry), None))));
    let notice = program.state.notice.as_ref().unwrap();
    (notice.tone, notice.text.clone())
}

#[test]
fn what_is_typed_links_without_the_list() {
    let mut program = Program::open();
    program.keys("n@王芳华 came and ^P1 was discussed with @H01 in #x town<Ctrl-S>");
    let entry = saved(&program);
    assert_eq!(entry.body, "@{H07} came and ^{P1} was discussed with @{H01} in #x town");
    assert_eq!(entry.households, [crate::program::code("H07"), crate::program::code("H01")]);
    assert_eq!(entry.pledges, [crate::program::code("P1")]);
}

#[test]
fn a_reference_links_as_soon_as_it_ends_and_one_undo_gives_it_back() {
    let mut program = Program::open();
    program.keys("n见@王芳");
    assert_eq!(program.body(), "见@王芳");
    program.keys("华");
    assert_eq!(program.body(), "见@王芳华", "it may go on");
    program.keys("说");
    assert_eq!(program.body(), "见@{H07}说");
    assert_eq!(cursor(&program), "见@{H07}说".len());
    program.keys("<Ctrl-Z>");
    assert_eq!(program.body(), "见@王芳华说");
    assert_eq!(cursor(&program), "见@王芳华说".len());
    program.keys("好");
    assert_eq!(program.body(), "见@王芳华说好", "what was taken back is left till the text is saved");
    program.keys("<Ctrl-S>");
    assert_eq!(saved(&program).body, "见@{H07}说好");
}

#[test]
fn a_comma_a_line_break_and_a_code_in_any_spelling_end_one() {
    for (keys, body) in [
        ("n去找@王芳华,", "去找@{H07}\u{FF0C}"),
        ("n@王芳华, then", "@{H07}, then"),
        ("n@王芳华,说", "@{H07}\u{FF0C}说"),
        ("n@王芳华<Esc><Enter>", "@{H07}\n"),
        ("n@h7 ", "@{H07} "),
        ("n\u{FF20}\u{FF28}\u{FF10}\u{FF17}。", "@{H07}。"),
        ("n@H07家", "@{H07}家"),
        ("n^p01.", "^{P1}."),
    ] {
        let mut program = Program::open();
        program.state.settings.habits.full_width = true;
        assert_eq!(program.keys(keys).body(), body, "{keys}");
    }
}

#[test]
fn what_cannot_be_told_stays_and_is_said_when_it_is_saved() {
    let mut program = Program::open();
    program.keys("n@张建国 and @李四 about ^P9, see a@b, x^2 @ ^<Ctrl-S>");
    assert_eq!(saved(&program).body, "@张建国 and @李四 about ^P9, see a@b, x^2 @ ^");
    let (tone, text) = said(&mut program);
    assert_eq!(tone, Tone::Hint);
    assert!(text.starts_with("已存"), "{text}");
    for word in ["@张建国", "@李四", "^P9"] {
        assert!(text.contains(word), "{text}");
    }
    for word in ["a@b", "^2"] {
        assert!(!text.contains(word), "{text}");
    }
}

#[test]
fn what_all_links_is_saved_without_a_word_more() {
    let mut program = Program::open();
    program.keys("n@王芳华 came<Ctrl-S>");
    let (tone, text) = said(&mut program);
    assert_eq!((tone, text.as_str()), (Tone::Done, "已存：日记 D01。"));
}

#[test]
fn what_stood_in_the_text_before_is_left_alone() {
    let mut program = Program::open();
    program.keys("n@王芳华");
    let Some(Screen::Form(form)) = program.state.session_mut().map(|session| &mut session.screen) else { panic!() };
    form.fields.iter_mut().find(|field| field.name == "body").unwrap().begin_with("昨天@王芳华来了");
    program.keys("，@王芳华今天也来<Ctrl-S>");
    assert_eq!(saved(&program).body, "昨天@王芳华来了，@{H07}今天也来");
}

#[test]
fn a_pledge_and_a_matter_keep_references_too_and_a_household_none() {
    let mut program = Program::open();
    program.keys("5n@王芳华 ");
    let text = |program: &Program| program.state.session().unwrap().form().unwrap().text("text");
    assert_eq!(text(&program), "@{H07} ");
    let mut program = Program::open();
    program.keys("1n");
    while program.state.session().unwrap().form().unwrap().field().name != "note" {
        program.keys("<Tab>");
    }
    program.keys("@王芳华 ");
    assert_eq!(program.state.session().unwrap().form().unwrap().text("note"), "@王芳华 ");
}

#[test]
fn a_matter_begun_from_a_sentence_reads_plainly_and_typing_replaces_it() {
    let matter = |program: &Program| program.state.session().unwrap().form().unwrap().text("text");
    let mut program = Program::open();
    program.keys("n早。@王芳华问^P1几时办 !");
    program.keys("<Enter>");
    assert_eq!(matter(&program), "@{H07}问P1几时办");
    program.keys("<End>？");
    assert_eq!(matter(&program), "@{H07}问P1几时办？", "the cursor goes where it is sent");
    let mut program = Program::open();
    program.keys("n早。@王芳华问^P1几时办<Alt-m>渠漏水");
    assert_eq!(matter(&program), "渠漏水");
    program.keys("<Ctrl-Z>");
    assert_eq!(matter(&program), "@{H07}问P1几时办");
}

#[test]
fn a_save_that_changes_nothing_says_so() {
    let edit = |keys: &str| {
        let mut program = Program::open();
        let today = "2026-03-13".parse().unwrap();
        let mut entry = Entry::new(crate::program::code("D07"), today, today);
        entry.body = "去三组。".into();
        let form = Form::for_record(Record::Entry(entry), Some(3), DraftId("x".into())).unwrap();
        program.state.session_mut().unwrap().trail.push(Screen::Desk(Default::default()));
        program.state.session_mut().unwrap().screen = Screen::Form(Box::new(form));
        program.keys(keys);
        program
    };
    let program = edit("<Ctrl-S>");
    assert!(program.applied().is_empty());
    assert_eq!(program.state.notice.as_ref().unwrap().text, "没有改动：日记 D07。");
    assert!(matches!(program.screen(), Screen::Desk(_)));
    let program = edit("好<Backspace><Ctrl-S>");
    assert!(matches!(program.applied()[0].0, Change::DropDraft(_)), "the draft says nothing new");
    assert!(matches!(edit("好<Ctrl-S>").applied()[0].0, Change::Save { .. }));
}

#[test]
fn a_household_named_without_its_sign_is_offered_and_linked_by_a_key() {
    let mut program = Program::open();
    program.keys("n王芳华说渠漏水");
    assert!(shot(&program).contains("王芳华是联系户：F3 连上"), "{}", shot(&program));
    program.keys("<F3>");
    assert_eq!(program.body(), "@{H07}说渠漏水");
    assert_eq!(cursor(&program), "@{H07}说渠漏水".len(), "one goes on where one was");
    assert!(!shot(&program).contains("F3 连上"), "{}", shot(&program));
    program.keys("<Ctrl-Z>");
    assert_eq!(program.body(), "王芳华说渠漏水", "one step takes it back");
}

#[test]
fn a_name_that_may_go_on_is_not_offered_yet() {
    let mut program = Program::open();
    let mut directory = program.state.session().unwrap().directory.clone();
    let mut other = directory.households.last().unwrap().clone();
    (other.code, other.name) = (crate::program::code("H10"), Some("王芳".to_owned()));
    directory.households.push(other);
    program.answer(Query::Directory, Answer::Directory(directory));
    program.keys("n王芳");
    assert!(!shot(&program).contains("F3"), "{}", shot(&program));
    program.keys("说");
    assert!(shot(&program).contains("王芳是联系户"), "{}", shot(&program));
}

#[test]
fn of_several_with_one_name_the_list_opens() {
    let mut program = Program::open();
    program.keys("n去张建国");
    assert!(shot(&program).contains("有 2 户叫张建国：F3 选一户"), "{}", shot(&program));
    program.keys("<F3>");
    assert_eq!(program.body(), "去@张建国");
    program.keys("<Down><Enter>");
    assert!(program.body().starts_with("去@{H"), "{}", program.body());
    let mut program = Program::open();
    program.keys("n去张建国家<Enter>再去三组<Left><Left><F3><Enter>四");
    assert_eq!(program.body(), "去@{H01}家\n再去四三组", "one goes on where one was");
    let mut program = Program::open();
    program.keys("n去张建国家，再去三组<F3><Enter>四");
    assert_eq!(program.body(), "去@{H01}家，再去三组四");
}

#[test]
fn a_name_of_two_words_is_offered_and_chosen_among_several() {
    let mut program = Program::open();
    let mut directory = program.state.session().unwrap().directory.clone();
    for household in &mut directory.households[..2] {
        household.name = Some("Zhang Jianguo".to_owned());
    }
    program.answer(Query::Directory, Answer::Directory(directory));
    program.keys("nHelped Zhang Jianguo carry tiles<F3>");
    assert_eq!(program.body(), "Helped @Zhang Jianguo carry tiles");
    program.keys("<Down><Enter>.");
    assert_eq!(program.body(), "Helped @{H12} carry tiles.");
    program.keys(" With @zhang ji<Enter>.");
    assert!(program.body().ends_with("tiles. With @{H01}."), "{}", program.body());
    let list = &program.state.session().unwrap().form().unwrap().completion;
    assert!(list.is_none());
    program.keys(" @Zhang came");
    assert!(program.state.session().unwrap().form().unwrap().completion.is_none());
}

#[test]
fn what_the_text_names_is_linked_from_any_field() {
    let mut program = Program::open();
    program.keys("n王芳华说渠漏水<Tab><Tab>");
    let focus = |program: &Program| program.state.session().unwrap().form().unwrap().focus;
    let there = focus(&program);
    program.keys("<F3>");
    assert_eq!(program.body(), "@{H07}说渠漏水");
    assert_eq!(focus(&program), there, "one stays in the field");
    let mut program = Program::open();
    program.keys("n去张建国<Tab><F3>");
    assert_eq!(program.body(), "去@张建国");
    program.keys("<Enter>");
    assert!(program.body().starts_with("去@{H"), "{}", program.body());
}

#[test]
fn a_mention_is_said_shorter_where_there_is_no_room_and_never_cut() {
    for size in [(60, 20), (80, 24)] {
        let mut program = Program::open();
        program.keys("n卡号6222600260001072444。<Enter>+谈心 1次、+走访 1次，王芳华说渠漏水。");
        let text = shoot(size.0, size.1, |frame| draw(&program.state, frame)).text();
        assert!(text.contains("王芳华：F3 连上 ") || text.contains("F3 连上，F7 不用 "), "{text}");
    }
}

#[test]
fn a_household_without_a_name_is_listed_as_one() {
    let mut program = Program::open();
    let mut directory = program.state.session().unwrap().directory.clone();
    directory.households[0].name = None;
    let code = directory.households[0].code.clone();
    program.answer(Query::Directory, Answer::Directory(directory));
    program.keys(&format!("n@{code}"));
    let text = shot(&program);
    assert!(text.contains(&format!("（不记名）  {code}")), "{text}");
}

#[test]
fn who_is_called_so_comes_before_who_lives_there() {
    let mut program = Program::open();
    let mut directory = program.state.session().unwrap().directory.clone();
    for (household, name) in directory.households.iter_mut().zip(["Zhang Wei", "Li Ming", "Rosa Lopez"]) {
        (household.name, household.group) = (Some(name.to_owned()), "Riverside, group 3".to_owned());
    }
    program.answer(Query::Directory, Answer::Directory(directory));
    program.keys("n@ro<Enter>");
    assert_eq!(program.body(), "@{H07}");
}

#[test]
fn what_was_named_only_is_said_when_it_is_saved_unless_it_was_put_aside() {
    let mut program = Program::open();
    program.keys("n王芳华问P1<Ctrl-S>");
    assert_eq!(saved(&program).households, []);
    let (tone, told) = said(&mut program);
    assert_eq!(tone, Tone::Hint);
    assert!(told.contains("没有连上：王芳华（没打 @）、P1（没打 ^）。"), "{told}");
    let mut program = Program::open();
    program.keys("n王芳华来了<F7>");
    assert!(!shot(&program).contains("F3"), "{}", shot(&program));
    assert_eq!(program.state.notice.as_ref().unwrap().text, "这一处不连，文字没有动。");
    program.keys("<Ctrl-S>");
    assert_eq!(said(&mut program).0, Tone::Done);
}

#[test]
fn the_ellipsis_of_an_input_method_becomes_the_sign_of_a_pledge() {
    let mut program = Program::open();
    program.keys("n看了\u{2026}\u{2026}");
    assert!(shot(&program).contains("要连承诺，按 F3"), "{}", shot(&program));
    program.keys("<F3>");
    assert_eq!(program.body(), "看了^");
    program.keys("<Enter>");
    assert!(program.body().starts_with("看了^{P"), "{}", program.body());
    program.keys("。\u{2026}\u{2026}<Enter>");
    assert!(
        program.body().ends_with("。\u{2026}\u{2026}\n"),
        "an ellipsis is one as long as nobody asks: {}",
        program.body()
    );
}
