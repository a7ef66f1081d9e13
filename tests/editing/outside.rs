//! A text in the user's own editor, as the state machine sees it.

use crate::program::Program;
use chrono::Duration;
use sankaben::app::dialog::Dialog;
use sankaben::app::effect::{Effect, Outcome, OutsideProblem};
use sankaben::app::msg::Msg;
use sankaben::app::secret::Secret;
use sankaben::app::state::Tone;
use sankaben::domain::change::Change;

fn back(program: &mut Program, result: Result<&str, OutsideProblem>) {
    let result = result.map(|text| Secret::new(text.to_owned()));
    program.send(Msg::Outcome(Outcome::EditedOutside(result)));
}

#[test]
fn the_text_leaves_after_a_warning_and_a_draft_and_comes_back_as_one_step() {
    let mut program = Program::open();
    program.keys("n去三组看备耕。<Ctrl-G>");
    assert!(matches!(program.state.dialog, Some(Dialog::Outside(_))));
    assert!(program.effects.is_empty(), "nothing leaves before the warning is read");
    program.keys("<Enter>");
    let [Effect::Apply { change: Change::KeepDraft(_), .. }, Effect::EditOutside { text, on_disk: false }] =
        program.effects.as_slice()
    else {
        panic!("{:?}", program.effects)
    };
    assert_eq!(text.reveal(), "去三组看备耕。");
    program.keys("不算数").pass(Duration::hours(1));
    assert!(program.state.session().is_some(), "away is not idle");
    back(&mut program, Ok("去三组看备耕。\n滴灌带涨价。"));
    assert_eq!(program.body(), "去三组看备耕。\n滴灌带涨价。");
    assert!(program.state.session().unwrap().form().unwrap().is_unkept());
    program.pass(Duration::seconds(1));
    assert!(program.state.session().is_some());
    program.keys("<Ctrl-Z>");
    assert_eq!(program.body(), "去三组看备耕。");
}

#[test]
fn the_text_stays_where_the_user_says_no_or_nothing_came_of_it() {
    let mut program = Program::open();
    program.keys("n去三组<Ctrl-G><Esc>");
    assert!(program.state.dialog.is_none() && !program.state.outside);
    program.keys("<Ctrl-G><Enter>");
    back(&mut program, Ok("去三组"));
    assert_eq!(program.body(), "去三组");
    program.keys("<Ctrl-G><Enter>");
    back(&mut program, Err(OutsideProblem::NoEditor));
    assert_eq!(program.state.notice.as_ref().map(|notice| notice.tone), Some(Tone::Failed));
    program.keys("看备耕");
    assert_eq!(program.body(), "去三组看备耕", "one writes on");
    let mut program = Program::open();
    program.keys("2n<Ctrl-G>");
    assert!(program.state.dialog.is_none(), "only the text of an entry goes");
}

#[test]
fn a_disk_is_used_only_after_asking_again() {
    let mut program = Program::open();
    program.keys("n去三组<Ctrl-G><Enter>");
    back(&mut program, Err(OutsideProblem::NoMemory));
    assert!(matches!(&program.state.dialog, Some(Dialog::Outside(dialog)) if dialog.on_disk));
    program.keys("<Enter>");
    assert!(matches!(program.effects.last(), Some(Effect::EditOutside { on_disk: true, .. })));
}
