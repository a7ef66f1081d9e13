//! What a search and the lists look like: whole in a pipe, a line each on a terminal.

use super::pty;
use super::world::World;

#[test]
fn a_hit_says_its_title_once_and_marks_what_was_looked_for() {
    let world = World::with_samples();
    let out = world.ok(&["search", "滴灌"]);
    let pledge = out.lines().find(|line| line.starts_with("承诺")).unwrap();
    assert_eq!(pledge.matches("三组、四组滴灌带").count(), 1, "{pledge}");
    assert!(out.lines().all(|line| !line.contains("  文字  ")), "{out}");
    assert!(out.contains("姓名含生僻字") && out.contains("因为银行卡换了还没到账，已告诉她…"), "whole: {out}");
    let painted = world.ok(&["--color", "always", "search", "滴灌"]);
    assert_eq!(painted.matches("\u{1b}[1;31m滴灌\u{1b}[0m").count(), 5, "{painted}");
    assert!(!out.contains('\u{1b}'));
}

#[test]
fn a_terminal_gets_a_line_for_each() {
    let world = World::with_samples();
    world.ok(&["matter", "add", &"路灯不亮，".repeat(30), "--follow-up", "5-11"]);
    let seen =
        pty::World::at(world.dir.path()).with("SANKABEN_DATA_DIR", &world.path("share/sankaben").to_string_lossy());
    for (lines, word, args) in
        [(5, "滴灌", &["search", "滴灌"][..]), (12, "D01", &["diary", "list"]), (1, "M1", &["matter", "list"])]
    {
        for width in [80, 60] {
            let mut terminal = seen.open_with(args, width, 40);
            let count = |text: &str| text.lines().filter(|line| !line.trim().is_empty()).count();
            terminal.wait_until("all of it is there", |text| count(text) >= lines);
            assert_eq!(terminal.wait_end(), 0);
            let text = terminal.text();
            let shown: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
            assert_eq!(shown.len(), lines, "{args:?} at {width}:\n{text}");
            assert!(args[0] != "search" || shown.iter().all(|line| line.contains(word)), "{text}");
            assert!(text.contains(word) && text.contains('…'), "{text}");
        }
    }
}

#[test]
fn a_sentence_breaks_between_words_on_a_terminal() {
    let world = pty::World::new().lang("en_US.UTF-8");
    let mut terminal = world.open_with(&["status"], 34, 10);
    terminal.wait_for("NAME");
    assert_eq!(terminal.wait_end(), 4);
    let rows: Vec<String> = terminal.text().lines().map(|row| row.trim_end().to_owned()).collect();
    assert_eq!(rows[..3], ["There is no journal here yet. Make", "one with: sankaben journal new", "NAME"]);
}
