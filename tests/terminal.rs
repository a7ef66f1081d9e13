//! The real program in a real terminal: what it takes it gives back, what is typed is there again, the cursor is where
//! text goes in.

mod common;

use common::pty::{Pty, World};

const PASSPHRASE: &str = "渠水从村东头绕过来";

/// A program with a new journal open, at the desk.
fn new_journal(world: &World, (width, height): (u16, u16)) -> Pty {
    let mut terminal = world.open(width, height);
    terminal.wait_for("三 卡 一 本");
    terminal.keys("n");
    terminal.wait_for("新建日记本");
    terminal.type_text("陈立新");
    terminal.keys("Enter");
    for _ in 0..2 {
        terminal.type_text(PASSPHRASE);
        terminal.keys("Enter");
    }
    terminal.wait_for("请抄在纸上");
    terminal.keys("Esc");
    // None of the first steps.
    terminal.wait_for("开头第 1 步");
    terminal.keys("q");
    terminal.wait_gone("开头第 1 步");
    terminal
}

fn unlock(terminal: &mut Pty) {
    unlock_to(terminal, "该办的");
}

/// Unlocks, and waits for what is on the screen where one was.
fn unlock_to(terminal: &mut Pty, there: &str) {
    terminal.wait_for("陈立新的口令");
    terminal.type_text(PASSPHRASE);
    terminal.keys("Enter");
    terminal.wait_for(there);
}

#[test]
fn what_is_typed_survives_a_power_cut_and_is_offered_again() {
    let world = World::new();
    let mut terminal = new_journal(&world, (80, 24));
    terminal.keys("n");
    terminal.wait_for("记一篇");
    terminal.type_text("去三组看备耕，李\u{2CC56}说滴灌带涨了价。");
    terminal.wait_for("草稿已存");
    terminal.kill();

    let mut terminal = world.open(80, 24);
    unlock(&mut terminal);
    terminal.keys("Esc");
    terminal.wait_for("没写完");
    terminal.keys("Down Enter");
    terminal.wait_for("李\u{2CC56}说滴灌带涨了价。");
    terminal.keys("Ctrl-S");
    terminal.wait_for("已存");
    terminal.wait_gone("没写完");
    terminal.keys("Ctrl-Q");
    assert_eq!(terminal.wait_end(), 0);
    assert!(terminal.is_restored());
}

#[test]
fn locking_wipes_the_screen_and_what_can_be_scrolled_back_to() {
    let world = World::new();
    let mut terminal = new_journal(&world, (80, 24));
    terminal.keys("n");
    terminal.wait_for("天气");
    terminal.type_text("滴灌带涨了价");
    terminal.wait_for("滴灌带涨了价");
    terminal.keys("Ctrl-L");
    terminal.wait_for("陈立新的口令");
    assert!(!terminal.text().contains("滴灌带"));
    let written = terminal.written();
    let wiped = b"\x1b[3J";
    assert!(written.windows(wiped.len()).any(|bytes| bytes == wiped), "the scrollback is not wiped");
    unlock_to(&mut terminal, "进度卡待确认");
    terminal.keys("Esc");
    terminal.wait_for("滴灌带涨了价");
}

#[test]
fn a_dialog_does_not_keep_one_from_locking() {
    let world = World::new();
    let mut terminal = new_journal(&world, (80, 24));
    for open in [":", "?"] {
        terminal.keys(open);
        terminal.wait_gone("Ctrl-L");
        terminal.keys("Ctrl-L");
        unlock(&mut terminal);
        terminal.keys("Esc");
        terminal.wait_for("Ctrl-L");
    }
}

#[test]
fn a_signal_keeps_what_is_typed_and_gives_the_terminal_back() {
    for signal in ["TERM", "HUP", "INT"] {
        let world = World::new();
        let mut terminal = new_journal(&world, (60, 20));
        terminal.keys("n");
        terminal.wait_for("天气");
        terminal.type_text("刚写到一半");
        terminal.wait_for("刚写到一半");
        terminal.signal(signal);
        assert_eq!(terminal.wait_end(), 0, "SIG{signal}");
        assert!(terminal.is_restored(), "SIG{signal}");
        assert!(!terminal.text().contains("刚写到一半"), "SIG{signal} leaves text on the screen");

        let mut terminal = world.open(60, 20);
        unlock(&mut terminal);
        terminal.keys("Esc");
        terminal.wait_for("刚写到一半");
    }
}

/// Stops the program in the diary, and lets it go on.
fn stops_and_goes_on(stop: impl Fn(&mut Pty)) {
    let world = World::new();
    let mut terminal = new_journal(&world, (80, 24));
    terminal.keys("4");
    terminal.wait_for("还没有日记");
    stop(&mut terminal);
    terminal.wait_gone("还没有日记");
    terminal.wait_until("the terminal to be given back", |_| terminal.is_restored());
    // The terminal is given back a moment before the program stops; a word to go on in between would be lost.
    terminal.wait_until("the program to stop", |_| terminal.is_stopped());
    terminal.signal("CONT");
    unlock_to(&mut terminal, "进度卡待确认");
    terminal.keys("Esc");
    terminal.wait_for("还没有日记");
}

#[test]
fn a_stop_from_outside_does_not_leave_the_journal_on_the_screen() {
    stops_and_goes_on(|terminal| terminal.signal("TSTP"));
}

#[test]
fn the_key_that_suspends_locks_first() {
    stops_and_goes_on(|terminal| terminal.keys("Ctrl-Z"));
}

#[test]
fn the_cursor_is_where_the_next_character_goes() {
    let world = World::new();
    let mut terminal = new_journal(&world, (60, 20));
    terminal.keys("n");
    terminal.wait_for("天气");
    // The head of the entry and a rule are above the text.
    let start = (0, 4);
    terminal.wait_cursor(start);
    terminal.type_text("许䶮a");
    terminal.wait_for("许䶮a");
    terminal.wait_cursor((start.0 + 5, start.1));
    // Thirty wide characters fill a row: the next one goes to the beginning of the next.
    terminal.type_text(&"水".repeat(27));
    terminal.type_text("b");
    terminal.wait_until("the row to be full", |screen| screen.contains("水b"));
    terminal.wait_cursor((0, start.1 + 1));
    terminal.paste("一\r\n二\r三");
    terminal.wait_for("三");
    terminal.wait_cursor((2, start.1 + 3));
    terminal.resize(80, 24);
    terminal.wait_until("the row to be longer", |screen| screen.contains("水b一"));
    terminal.wait_cursor((2, start.1 + 2));
}

#[test]
fn without_a_terminal_it_says_so() {
    let world = World::new();
    let output = world.run(&[], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(!String::from_utf8_lossy(&output.stderr).is_empty());
    assert!(!output.stdout.contains(&0x1b), "no escape sequences into a pipe");
}

#[test]
fn the_terminal_is_asked_how_wide_it_draws_quotation_marks() {
    let world = World::new();
    let mut terminal = world.open(80, 24);
    terminal.wait_for("三 卡 一 本");
    assert!(terminal.text().contains('┌'), "{}", terminal.text());
    terminal.keys("q");
    terminal.wait_end();
    let world = World::new().wide_quotes();
    let mut terminal = world.open(80, 24);
    terminal.wait_for("三 卡 一 本");
    assert!(!terminal.text().contains('┌') && terminal.text().contains("+-"), "{}", terminal.text());
    terminal.keys("q");
    terminal.wait_end();
}
