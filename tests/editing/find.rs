//! Find and replace in the text of an entry.

use crate::program::Program;
use sankaben::app::actions::Scope;
use sankaben::app::form::Form;

fn form(program: &Program) -> &Form {
    program.state.session().unwrap().form().unwrap()
}

fn place(program: &Program) -> Option<(usize, usize)> {
    form(program).find.as_ref().unwrap().place
}

fn selection(program: &Program) -> Option<String> {
    form(program).find("body").unwrap().editor.selection()
}

#[test]
fn what_is_typed_is_found_from_the_cursor_on_and_round() {
    let mut program = Program::open();
    program.keys("n滴灌带涨价，滴水<Enter>滴灌<Ctrl-Home><Right><Ctrl-F>滴");
    assert_eq!(program.state.scopes().first(), Some(&Scope::Find));
    assert_eq!(place(&program), Some((2, 3)), "from the cursor on");
    program.keys("灌");
    assert_eq!(place(&program), Some((2, 2)));
    program.keys("<Enter>");
    assert_eq!(place(&program), Some((1, 2)), "round");
    program.keys("<Up>");
    assert_eq!(place(&program), Some((2, 2)));
    program.keys("<Shift-Tab>");
    assert_eq!(place(&program), Some((1, 2)));
    program.keys("带子");
    assert_eq!(place(&program), None);
    program.keys("<Esc>");
    assert!(form(&program).find.is_none());
    assert_eq!(program.body(), "滴灌带涨价，滴水\n滴灌");
}

#[test]
fn one_match_or_all_are_replaced_and_taken_back() {
    let mut program = Program::open();
    program.keys("n滴灌，滴灌，滴灌<Ctrl-Home><Ctrl-F>滴灌<Tab>喷灌<Ctrl-R>");
    assert_eq!(program.body(), "喷灌，滴灌，滴灌");
    assert_eq!(place(&program), Some((1, 2)));
    program.keys("<Ctrl-E>");
    assert_eq!(program.body(), "喷灌，喷灌，喷灌");
    assert!(form(&program).is_unkept(), "the draft knows");
    program.keys("<Ctrl-Z>");
    assert_eq!(program.body(), "喷灌，滴灌，滴灌", "all is one step");
    program.keys("<Ctrl-Z>");
    assert_eq!(program.body(), "滴灌，滴灌，滴灌");
    program.keys("<Ctrl-Z><Esc>");
    assert_eq!(program.body(), "滴灌，滴灌，滴灌", "only what replacing did");
}

#[test]
fn a_name_is_found_as_it_reads_and_a_reference_is_not_replaced() {
    let mut program = Program::open();
    program.keys("n@wfh<Enter>说王芳华<Ctrl-F>王芳华<Tab>某人<Ctrl-E>");
    assert_eq!(program.body(), "@{H07}说某人");
    program.keys("<Ctrl-R>");
    assert_eq!(program.body(), "@{H07}说某人");
}

#[test]
fn a_selection_is_looked_for_at_once_and_stays_after_closing() {
    let mut program = Program::open();
    program.keys("n灌水，灌溉<Shift-Left><Shift-Left><Ctrl-F>");
    assert_eq!(place(&program), Some((1, 1)));
    program.keys("<Esc>");
    assert_eq!(selection(&program).as_deref(), Some("灌溉"));
    program.keys("浇水");
    assert_eq!(program.body(), "灌水，浇水");
}

#[test]
fn the_bar_is_for_entries_and_a_save_goes_through_it() {
    let mut program = Program::open();
    program.keys("1n<Ctrl-F>");
    assert!(form(&program).find.is_none());
    let mut program = Program::open();
    program.keys("n去三组<Ctrl-F>三组<Ctrl-S>");
    assert_eq!(program.applied().len(), 1);
}
