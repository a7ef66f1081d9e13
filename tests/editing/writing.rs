//! Templates with their places, the date and the time, how much is written.

use crate::program::Program;
use sankaben::app::dialog::Dialog;
use sankaben::app::templates::{Template, shipped};
use sankaben::i18n::Lang;

fn selection(program: &Program) -> Option<String> {
    program.state.session().unwrap().form().unwrap().field().editor.selection()
}

fn notice(program: &Program) -> &str {
    program.state.notice.as_ref().map_or("", |notice| &notice.text)
}

#[test]
fn a_template_is_filled_in_place_by_place_and_taken_out_in_one_step() {
    let mut program = Program::open();
    program.keys("n今天走了一户。<Ctrl-O>");
    assert!(matches!(program.state.dialog, Some(Dialog::Templates(_))));
    program.keys("<Enter>");
    let visit = &shipped(Lang::Zh)[0].text;
    assert_eq!(program.body(), format!("今天走了一户。\n{visit}"), "on lines of its own");
    assert_eq!(selection(&program).as_deref(), Some("［哪一户］"));
    program.keys("@wfh<Enter><Tab>");
    assert_eq!(selection(&program).as_deref(), Some("［谁］"));
    program.keys("老两口<Tab><Tab><Shift-Tab>");
    assert_eq!(selection(&program).as_deref(), Some("［家里、地里的情况］"));
    assert!(program.body().contains("到@{H07}家走访，在家的有老两口。"));
    program.keys("<Ctrl-End><Tab>");
    assert_eq!(program.state.session().unwrap().form().unwrap().focus, 0, "after the last place, the next field");
    let mut program = Program::open();
    program.keys("n今天走了一户。<Ctrl-O><Down><Enter>");
    assert!(program.body().contains("到会"));
    program.keys("<Ctrl-Z>");
    assert_eq!(program.body(), "今天走了一户。");
}

#[test]
fn brackets_that_are_no_places_are_left_alone() {
    let mut program = Program::open();
    program.keys("n［没有完<Enter>［］］好").keys(&format!("<Enter>［{}］", "长".repeat(60))).keys("<Ctrl-Home><Tab>");
    assert_eq!(selection(&program).as_deref(), Some("［］"));
    program.keys("<Tab>");
    assert_eq!(program.state.session().unwrap().form().unwrap().focus, 0);
}

#[test]
fn users_have_templates_of_their_own_and_other_forms_have_none() {
    let mut program = Program::open();
    program.state.settings.templates = vec![Template { name: "巡渠".into(), text: "沿渠走了一趟。".into() }];
    program.keys("n<Ctrl-O><Enter>");
    assert_eq!(program.body(), "沿渠走了一趟。");
    let mut program = Program::open();
    program.keys("2n<Ctrl-O>");
    assert!(program.state.dialog.is_none());
}

#[test]
fn the_date_and_the_time_are_written_where_they_are_wanted() {
    let mut program = Program::open();
    program.keys("n去三组，<Ctrl-T>到。");
    assert_eq!(program.body(), "去三组，2026年3月13日 09:00到。");
    program.keys("<Ctrl-Home><Up><Up><Home>");
    let focus = |program: &Program| {
        let form = program.state.session().unwrap().form().unwrap();
        (form.field().name.clone(), form.field().editor.text())
    };
    while focus(&program).0 != "time" {
        program.keys("<Shift-Tab>");
    }
    program.keys("8<Ctrl-T>");
    assert_eq!(focus(&program).1, "09:00");
    program.keys("<Shift-Tab><Ctrl-T>");
    assert_eq!(focus(&program), ("date".to_owned(), "2026-03-13".to_owned()));
    let mut program = Program::open();
    program.keys("n到<Ctrl-P>插入时间<Enter>");
    assert_eq!(program.body(), "到09:00", "from the palette");
}

#[test]
fn what_is_written_or_selected_is_counted() {
    let mut program = Program::open();
    program.keys("n@wfh<Enter>买了PVC管3.5米。<F4>");
    assert!(notice(&program).starts_with("9 字"), "{}", notice(&program));
    program.keys("<Shift-Left><Shift-Left><F4>");
    assert!(notice(&program).starts_with("选中 1 字"), "{}", notice(&program));
}
