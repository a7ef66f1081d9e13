//! Copying, cutting and pasting.

use crate::program::{Program, done};
use chrono::Duration;
use sankaben::app::effect::{Effect, Outcome, TerminalWish};
use sankaben::app::msg::Msg;
use sankaben::app::state::{Place, Tone};

/// What was put on the system's clipboard.
fn copied(program: &Program) -> Option<String> {
    program.effects.iter().find_map(|effect| match effect {
        Effect::Terminal(TerminalWish::Copy(text)) => Some(text.reveal().to_owned()),
        _ => None,
    })
}

fn forgotten(program: &Program) -> bool {
    program.effects.contains(&Effect::Terminal(TerminalWish::ForgetCopy))
}

#[test]
fn a_cut_text_can_be_pasted_and_reads_well_elsewhere() {
    let mut program = Program::open();
    program.keys("n@wfh<Enter>说<Ctrl-A><Ctrl-X>");
    assert_eq!(program.body(), "");
    assert_eq!(copied(&program).as_deref(), Some("@王芳华说"), "a reader knows no codes");
    program.keys("<Ctrl-V>。<Ctrl-V>");
    assert_eq!(program.body(), "@{H07}说。@{H07}说", "a reference stays one");
    program.keys("<Ctrl-Z>");
    assert_eq!(program.body(), "@{H07}说。", "a paste is one step");
}

#[test]
fn a_copy_leaves_the_text_and_needs_a_selection() {
    let mut program = Program::open();
    program.keys("n滴灌带<Ctrl-C>");
    assert_eq!((copied(&program), program.body().as_str()), (None, "滴灌带"));
    assert_eq!(program.state.notice.as_ref().map(|notice| notice.tone), Some(Tone::Hint));
    program.keys("<Shift-Left><Shift-Left><Ctrl-C><End><Ctrl-V>");
    assert_eq!(program.body(), "滴灌带灌带");
    program.keys("<Shift-Tab><Ctrl-V>");
    let place = program.state.session().unwrap().form().unwrap().field().editor.text();
    assert!(place.ends_with("灌带"), "any field takes it: {place}");
}

#[test]
fn what_was_copied_is_forgotten_after_a_minute_and_on_locking() {
    let mut program = Program::open();
    program.keys("n滴灌带<Ctrl-A><Ctrl-C><End>");
    program.pass(Duration::seconds(59));
    assert!(!forgotten(&program) && !program.state.clipboard.is_empty());
    program.pass(Duration::seconds(1));
    assert!(forgotten(&program) && program.state.clipboard.is_empty());
    program.pass(Duration::seconds(1));
    assert!(!forgotten(&program), "once");
    program.keys("<Ctrl-V>");
    assert_eq!(program.body(), "滴灌带");
    for leave in ["<Ctrl-L>", "<Ctrl-Q>"] {
        let mut program = Program::open();
        program.keys("n滴灌带<Ctrl-A><Ctrl-C>").keys(leave);
        let ticket = program.applied()[0].1;
        program.send(Msg::Outcome(Outcome::Applied(ticket, done(None, None))));
        assert!(matches!(program.state.place, Place::Locked(_)));
        assert!(forgotten(&program) && program.state.clipboard.is_empty(), "{leave}");
    }
}

#[test]
fn a_passphrase_gives_nothing_away_and_takes_nothing() {
    let mut program = Program::open();
    program.keys("n滴灌带<Ctrl-A><Ctrl-C><Esc>");
    let week = sankaben::domain::week::Week::parse("2026-W11").unwrap();
    let card = sankaben::domain::progress_card::ProgressCard::empty(week);
    let saved = sankaben::domain::progress_card::SavedCard { drafted: card.clone(), card };
    let sign = sankaben::app::dialog::SignDialog::new(saved, Vec::new(), false);
    program.state.dialog = Some(sankaben::app::dialog::Dialog::Sign(Box::new(sign)));
    program.keys("渠水从村东<Ctrl-A><Ctrl-C>");
    assert_eq!(copied(&program), None);
    program.keys("<Ctrl-X><Ctrl-V>");
    let Some(sankaben::app::dialog::Dialog::Sign(sign)) = &program.state.dialog else { panic!() };
    assert_eq!(sign.passphrase.as_ref().unwrap().text(), "渠水从村东");
    program.keys("<Tab><Ctrl-V>");
    let Some(sankaben::app::dialog::Dialog::Sign(sign)) = &program.state.dialog else { panic!() };
    assert_eq!(sign.witness.text(), "滴灌带");
}

#[test]
fn a_text_too_long_for_terminals_stays_inside() {
    let mut program = Program::open();
    program.keys("n").send(Msg::Paste("水".repeat(20_000)));
    program.keys("<Ctrl-A><Ctrl-C>");
    assert_eq!(copied(&program), None);
    assert!(!program.state.clipboard.is_empty());
}
