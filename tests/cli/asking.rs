//! Passphrases asked for on a terminal: what is wrong is said exactly, and asked for again.

use super::pty::World;

const PASSPHRASE: &str = "渠水流到四组去看看";

fn made() -> World {
    let world = World::new();
    let mut terminal = world.open_with(&["journal", "new", "陈立新"], 80, 24);
    for prompt in ["设一个口令", "再输一遍"] {
        terminal.wait_for(prompt);
        terminal.type_text(&format!("{PASSPHRASE}\r"));
    }
    assert_eq!(terminal.wait_end(), 0);
    world
}

#[test]
fn a_new_passphrase_is_asked_for_until_it_will_do() {
    let world = World::new();
    let mut terminal = world.open_with(&["journal", "new", "陈立新"], 80, 24);
    terminal.wait_for("设一个口令");
    terminal.type_text("short\r");
    terminal.wait_for("口令太短，至少 8 个字");
    terminal.wait_until("it is asked for again", |text| text.matches("设一个口令").count() == 2);
    terminal.type_text(&format!("{PASSPHRASE}\r"));
    terminal.wait_for("再输一遍");
    terminal.type_text("别的\r");
    terminal.wait_for("两遍口令不一样");
    terminal.wait_until("it is asked for a third time", |text| text.matches("设一个口令").count() == 3);
    terminal.type_text(&format!("{PASSPHRASE}\r"));
    terminal.wait_until("and confirmed", |text| text.matches("再输一遍").count() == 2);
    terminal.type_text(&format!("{PASSPHRASE}\r"));
    terminal.wait_for("建好了");
    assert_eq!(terminal.wait_end(), 0);
}

#[test]
fn the_third_weak_passphrase_ends_it() {
    let world = World::new().lang("en_US.UTF-8");
    let mut terminal = world.open_with(&["journal", "new", "someone"], 80, 24);
    for (nth, (weak, why)) in
        [("short", "at least 8 characters"), ("qwertyuiop", "easy to guess"), ("aaaaaaaaaaaa", "Repetition")]
            .into_iter()
            .enumerate()
    {
        terminal.wait_until("it is asked for", |text| text.matches("Choose a passphrase").count() == nth + 1);
        terminal.type_text(&format!("{weak}\r"));
        terminal.wait_for(why);
    }
    assert_eq!(terminal.wait_end(), 5);
}

#[test]
fn a_wrong_passphrase_is_asked_for_three_times() {
    let mut world = made();
    let mut terminal = world.open_with(&["status"], 80, 24);
    terminal.wait_for("陈立新的口令");
    terminal.type_text("不对的\r");
    terminal.wait_for("口令不对");
    terminal.wait_until("it is asked for again", |text| text.matches("陈立新的口令").count() == 2);
    terminal.type_text(&format!("{PASSPHRASE}\r"));
    assert_eq!(terminal.wait_end(), 0);

    let mut terminal = world.open_with(&["status"], 80, 24);
    for nth in 1..=3 {
        terminal.wait_until("it is asked for", |text| text.matches("陈立新的口令").count() == nth);
        terminal.type_text("不对的\r");
    }
    assert_eq!(terminal.wait_end(), 3);
    // The tries are counted on: the wait before the next one is told, and kept.
    world.set_clock("2026-03-13T17:05:00+08:00");
    let mut terminal = world.open_with(&["status"], 80, 24);
    terminal.wait_for("陈立新的口令");
    terminal.type_text("不对的\r");
    terminal.wait_for("秒");
    terminal.wait_until("it is asked for again", |text| text.matches("陈立新的口令").count() == 2);
    terminal.type_text(&format!("{PASSPHRASE}\r"));
    assert_eq!(terminal.wait_end(), 0);
}

#[test]
fn an_entry_without_a_text_is_refused_before_the_passphrase_is_asked_for() {
    let world = made();
    let mut terminal = world.open_with(&["diary", "add"], 80, 24);
    terminal.wait_for("例如：sankaben diary add");
    assert_eq!(terminal.wait_end(), 2);
    assert!(!terminal.text().contains("陈立新的口令"), "{}", terminal.text());
}
