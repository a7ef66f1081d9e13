//! Habits of typing, as the settings have them; the date and the time; how much has been written.

use crate::program::Program;
use sankaben::app::dialog::Dialog;
use sankaben::app::screen::Screen;
use sankaben::app::state::Habits;

fn program(indent: bool, full_width: bool) -> Program {
    let mut program = Program::open();
    program.state.settings.habits = Habits { indent, full_width };
    program
}

#[test]
fn an_ascii_mark_after_chinese_is_widened_and_one_undo_gives_it_back() {
    let mut program = program(false, true);
    program.keys("n去三组,P1.");
    assert_eq!(program.body(), "去三组\u{FF0C}P1.");
    program.keys("<Enter>好!<Ctrl-Z>");
    assert_eq!(program.body(), "去三组\u{FF0C}P1.\n好!");
    program.keys("<Home><Shift-Tab><Shift-Tab>村东,<Ctrl-Home>");
    let place = program.state.session().unwrap().form().unwrap().text("place");
    assert_eq!(place, "村东\u{FF0C}", "in every field of words");
    program.keys("<Shift-Tab><Shift-Tab><Shift-Tab><Ctrl-A>3月10.");
    let date = program.state.session().unwrap().form().unwrap().text("date");
    assert_eq!(date, "3月10.", "in no field of numbers");
}

#[test]
fn habits_can_be_left_off() {
    let mut program = program(false, false);
    program.keys("n去三组,好<Enter>看");
    assert_eq!(program.body(), "去三组,好\n看");
}

#[test]
fn a_paragraph_begins_with_two_wide_spaces_where_that_is_wanted() {
    let mut program = program(true, true);
    program.keys("n去三组<Enter>看备耕");
    assert_eq!(program.body(), "\u{3000}\u{3000}去三组\n\u{3000}\u{3000}看备耕");
    let mut program = self::program(true, true);
    program.keys("2n问题<Alt-Enter>二");
    let problem = program.state.session().unwrap().form().unwrap().text("problem");
    assert_eq!(problem, "问题\n二", "short texts are no paragraphs");
}

#[test]
fn a_line_is_cleared_to_its_start_wherever_one_types_one() {
    let mut program = Program::open();
    program.keys("/三组<Left><Ctrl-U>");
    let Screen::Search(search) = program.screen() else { panic!("no search") };
    assert_eq!(search.input.text(), "组");
    let mut program = Program::open();
    program.keys(":锁<Ctrl-U>");
    let Some(Dialog::Palette(palette)) = &program.state.dialog else { panic!("no palette") };
    assert!(palette.input.is_empty());
    let mut program = Program::open();
    program.keys("1f王<Ctrl-U>");
    assert_eq!(program.screen().line().map(|line| line.text()), Some(String::new()));
    let mut program = Program::open();
    program.keys("n去三组<Enter>看备耕<Ctrl-U>");
    assert_eq!(program.body(), "去三组\n");
}
