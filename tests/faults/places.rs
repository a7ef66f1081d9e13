//! Odd places: a directory that cannot be written, a clock set back, another time zone, a terminal of one cell, a closed one.

use crate::pty::World;
use std::fs;

fn said(output: &std::process::Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[test]
fn a_clock_set_back_a_year_keeps_everything_and_backdates_nothing() {
    let mut world = World::new();
    assert!(world.run(&["journal", "new", "试用", "--plain"], "").status.success());
    assert!(world.run(&["diary", "add", "今年写的"], "").status.success());
    let before = fs::read_dir(world.data().join("backups/试用")).unwrap().count();
    world.set_clock("2025-03-13T17:00:00+08:00");
    assert!(world.run(&["diary", "add", "时钟倒了以后写的"], "").status.success());
    assert!(world.run(&["backup"], "").status.success());
    let listed = said(&world.run(&["diary", "list"], ""));
    assert!(listed.contains("今年写的") && listed.contains("时钟倒了以后写的"), "{listed}");
    let after = fs::read_dir(world.data().join("backups/试用")).unwrap().count();
    assert!(after > before, "no backup went for it");
    assert!(world.run(&["doctor"], "").status.success());
}

#[test]
fn another_time_zone_changes_no_day_that_was_written() {
    let mut world = World::new();
    assert!(world.run(&["journal", "new", "试用", "--plain"], "").status.success());
    world.set_clock("2026-03-13T00:30:00+08:00");
    assert!(world.run(&["diary", "add", "半夜写的"], "").status.success());
    world.set_clock("2026-03-12T18:00:00+00:00");
    let listed = said(&world.run(&["diary", "list", "--json"], ""));
    assert!(listed.contains("\"date\": \"2026-03-13\""), "{listed}");
}

#[cfg(unix)]
#[test]
fn a_place_that_cannot_be_written_is_said_so() {
    use std::os::unix::fs::PermissionsExt;
    let world = World::new();
    assert!(world.run(&["journal", "new", "试用", "--plain"], "").status.success());
    let dir = world.data().join("journals");
    // A file in the way of a directory stops everybody, also those whom no mode stops.
    let output =
        world.run(&["--data-dir", &dir.join("试用.db").to_string_lossy(), "journal", "new", "甲", "--plain"], "");
    assert!(!output.status.success());
    assert!(said(&output).contains("没有成功"), "{}", said(&output));
    fs::set_permissions(&dir, fs::Permissions::from_mode(0o500)).unwrap();
    let output = world.run(&["diary", "add", "写不进去"], "");
    fs::set_permissions(&dir, fs::Permissions::from_mode(0o700)).unwrap();
    assert!(!said(&output).contains("panicked") && !said(&output).contains("Error"), "{}", said(&output));
    assert!(world.run(&["doctor"], "").status.success());
}

#[test]
fn a_terminal_of_one_cell_and_one_that_goes_away_lose_nothing() {
    let world = World::new();
    assert!(world.run(&["journal", "new", "试用", "--plain"], "").status.success());
    let mut terminal = world.open(80, 24);
    terminal.wait_for("试用");
    terminal.keys("Enter");
    terminal.wait_for("进度卡待确认");
    terminal.keys("Esc n");
    terminal.wait_for("天气");
    terminal.type_text("窗口没了也不丢");
    terminal.wait_for("窗口没了也不丢");
    terminal.resize(1, 1);
    terminal.type_text("，一个字大的窗口里写的");
    terminal.resize(80, 24);
    terminal.wait_for("一个字大的窗口里写的");
    terminal.signal("HUP");
    assert_eq!(terminal.wait_end(), 0, "the program ends with its terminal");
    let mut terminal = world.open(80, 24);
    terminal.wait_for("试用");
    terminal.keys("Enter");
    terminal.wait_for("进度卡待确认");
    terminal.keys("Esc");
    terminal.wait_for("没写完");
    terminal.wait_for("窗口没了");
}
