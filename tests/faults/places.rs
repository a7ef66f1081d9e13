//! Odd places: a disk that cannot be written, a network share, a clock set back, another time zone, a machine that slept, a terminal
//! of one cell, one that vanishes.

use crate::pty::{Pty, World};
use crate::shim::{self, READ_ONLY, Switch};
use crate::unlock;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

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
    println!("clock set back a year: 2 texts, 0 lost, {before} backups before and {after} after");
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
    println!("another time zone: 1 day written, 0 changed");
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

/// Opens the journal and types a text into a new entry.
fn write(terminal: &mut Pty, text: &str) {
    unlock(terminal);
    terminal.keys("Esc n");
    terminal.wait_for("天气");
    terminal.type_text(text);
    terminal.wait_for(text);
}

#[test]
fn a_terminal_of_one_cell_and_one_that_goes_away_lose_nothing() {
    let world = World::new();
    assert!(world.run(&["journal", "new", "试用", "--plain"], "").status.success());
    let mut terminal = world.open(80, 24);
    write(&mut terminal, "窗口没了也不丢");
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

const JOURNAL: &str = "journals/试用.db";

/// A world below whose data directory the library stands.
fn shimmed(world: World, variables: &[(&'static str, &str)]) -> World {
    fs::create_dir_all(world.data()).unwrap();
    let data = world.data();
    let world = world.with("LD_PRELOAD", &shim::library().to_string_lossy()).with("SHIM_ROOT", &data.to_string_lossy());
    variables.iter().fold(world, |world, (name, value)| world.with(name, value))
}

#[test]
fn a_read_only_disk_is_said_so_on_the_screen_and_on_the_command_line() {
    let switch = Switch::new();
    let world = shimmed(World::new(), &[("SHIM_CONTROL", &switch.path().to_string_lossy())]);
    assert!(world.run(&["journal", "new", "试用", "--plain"], "").status.success());
    let file = world.data().join(JOURNAL);
    let before = fs::read(&file).unwrap();
    switch.fail_after(0, READ_ONLY);
    for command in
        [&["diary", "list"][..], &["diary", "add", "写不进去"], &["backup"], &["journal", "new", "乙", "--plain"]]
    {
        let mut arguments = vec!["-j", "试用"];
        arguments.extend(command);
        let output = world.run(&arguments, "");
        assert_eq!(output.status.code(), Some(1), "{command:?}");
        let text = said(&output);
        assert!(text.contains("不让写") || text.contains("没有成功"), "{command:?}: {text}");
    }
    let mut terminal = world.open(80, 24);
    terminal.wait_for("> 试用");
    terminal.keys("Enter");
    terminal.wait_for("不让写");
    terminal.keys("Ctrl-Q");
    assert_eq!(terminal.wait_end(), 0);
    switch.well();
    assert_eq!(fs::read(&file).unwrap(), before, "untouched");
    assert!(world.run(&["diary", "add", "又能写了"], "").status.success());
    println!("read-only disk: 4 commands and a screen told, 0 bytes changed");
}

#[test]
fn on_a_network_share_a_rollback_journal_stands_in_for_the_log() {
    for share in ["nfs", "silent"] {
        // Made on a disk of one's own, open in a window that dies: the file says that there is a log.
        let world = World::new();
        assert!(world.run(&["journal", "new", "试用", "--plain"], "").status.success());
        let mut terminal = world.open(80, 24);
        unlock(&mut terminal);
        assert!(world.run(&["diary", "add", "在自己盘上写的"], "").status.success());
        terminal.kill();
        assert!(world.data().join("journals/试用.db-wal").exists());
        let world = shimmed(world, &[("SHIM_SHARE", share)]);
        let output = world.run(&["diary", "add", "在共享盘上写的"], "");
        assert!(output.status.success(), "{share}: {}", said(&output));
        let mut terminal = world.open(80, 24);
        unlock(&mut terminal);
        terminal.keys("Esc 4");
        terminal.wait_for("在共享盘上写的");
        assert!(!world.data().join("journals/试用.db-wal").exists(), "no log here");
        let output = world.run(&["diary", "add", "两个窗口一起写的"], "");
        assert!(output.status.success(), "{share}: {}", said(&output));
        terminal.wait_for("两个窗口一起写的");
        terminal.keys("Ctrl-Q");
        assert_eq!(terminal.wait_end(), 0);
        let listed = said(&world.run(&["diary", "list"], ""));
        assert!(listed.contains("在自己盘上写的"), "what was in the log came along: {listed}");
        assert!(world.run(&["doctor"], "").status.success());
    }
    println!("network share: 2 kinds, 6 texts, 0 lost");
}

#[test]
fn a_machine_that_slept_is_locked_when_it_wakes() {
    use std::os::unix::fs::FileExt;
    let clock = tempfile::NamedTempFile::new().unwrap();
    let sleep = |seconds: i64| clock.as_file().write_all_at(&seconds.to_ne_bytes(), 0).unwrap();
    sleep(0);
    let world = shimmed(World::new(), &[("SHIM_CLOCK", &clock.path().to_string_lossy())]);
    assert!(world.run(&["journal", "new", "试用", "--plain"], "").status.success());
    let mut terminal = world.open(80, 24);
    write(&mut terminal, "合上盖子以前写的");
    // Longer than a busy machine is ever late, and shorter than what locks a journal that nobody touches.
    sleep(60);
    terminal.wait_for("> 试用");
    assert!(!terminal.text().contains("合上盖子"), "{}", terminal.text());
    terminal.keys("Enter");
    terminal.wait_for("进度卡待确认");
    terminal.keys("Esc");
    terminal.wait_for("合上盖子以前写的");
    terminal.wait_for("天气");
    println!("sleep: 1 text, 0 lost, locked when it woke");
}

/// Names the home of the world to the process that has the terminal, and dies with it.
const HOME: &str = "SANKABEN_TEST_TERMINAL";

/// The process that has the terminal: types a text and waits to be killed. Nothing where it is not asked to.
#[test]
fn holder() {
    let Some(home) = std::env::var_os(HOME) else { return };
    let world = World::at(Path::new(&home));
    let mut terminal = world.open(80, 24);
    write(&mut terminal, "终端没了也不丢的话");
    println!("typed into {}", terminal.process());
    std::io::stdin().lines().for_each(drop);
}

#[test]
fn a_terminal_that_vanishes_takes_nothing_along() {
    let world = World::new();
    assert!(world.run(&["journal", "new", "试用", "--plain"], "").status.success());
    let mut holder = Command::new(std::env::current_exe().unwrap())
        .args(["places::holder", "--exact", "--nocapture"])
        .env(HOME, world.home())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(holder.stdout.take().unwrap()).lines();
    let process = lines.find_map(|line| line.ok()?.split_once("typed into ")?.1.trim().parse::<u32>().ok()).unwrap();
    // With it goes the other end of the program's terminal.
    holder.kill().unwrap();
    holder.wait().unwrap();
    let there = PathBuf::from(format!("/proc/{process}/exe"));
    let end = Instant::now() + Duration::from_secs(20);
    while there.exists() && fs::read_link(&there).is_ok() {
        assert!(Instant::now() < end, "the program outlives its terminal");
        std::thread::yield_now();
    }
    let mut terminal = world.open(80, 24);
    unlock(&mut terminal);
    terminal.keys("Esc");
    terminal.wait_for("终端没了");
    assert!(!world.data().join("journals/试用.db-journal").exists());
    println!("terminal vanished: 1 text, 0 lost");
}
