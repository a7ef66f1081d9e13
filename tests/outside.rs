//! The user's own editor in a real terminal: it has the keyboard and the screen for itself, and leaves nothing behind.

mod common;

use common::pty::{Pty, World};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// A world whose editor is a script, and the file in which the script tells where the text lay.
fn world(script: &str) -> (World, PathBuf) {
    let world = World::new();
    let editor = world.home().join("editor");
    let told = world.home().join("told");
    let head = format!("#!/bin/sh\nprintf %s \"$1\" > {}\n", told.display());
    fs::write(&editor, head + script).expect("the home can be written to");
    fs::set_permissions(&editor, fs::Permissions::from_mode(0o755)).expect("ours");
    let world = world.with("EDITOR", editor.to_str().expect("a plain path"));
    (world, told)
}

/// An entry being written, its text in the other editor.
fn go(world: &World) -> Pty {
    world.run(&["journal", "new", "--plain", "陈立新"], "");
    let mut terminal = world.open(80, 24);
    terminal.wait_for("陈立新");
    terminal.keys("Enter");
    terminal.wait_for("进度卡待确认");
    terminal.keys("Esc");
    terminal.wait_gone("进度卡待确认");
    terminal.keys("n");
    terminal.wait_for("记一篇");
    terminal.type_text("去三组看备耕。");
    terminal.wait_for("去三组看备耕。");
    terminal.keys("Ctrl-G");
    terminal.wait_for("加密文件");
    terminal.keys("Enter");
    terminal
}

fn nothing_is_left(told: &Path) {
    let path = PathBuf::from(fs::read_to_string(told).expect("the editor ran"));
    assert!(!path.exists(), "{}", path.display());
    assert!(!path.parent().expect("a directory").exists());
}

#[test]
fn it_has_the_terminal_and_what_it_writes_comes_back() {
    let (world, told) = world("printf 'EDITOR> '; read line; printf '%s' \"$line\" >> \"$1\"\n");
    let mut terminal = go(&world);
    terminal.wait_for("EDITOR>");
    assert!(terminal.is_restored(), "it finds the terminal as a shell would");
    let path = PathBuf::from(fs::read_to_string(&told).expect("the editor runs"));
    let mode = |path: &Path| fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
    assert_eq!((mode(&path), mode(path.parent().expect("a directory"))), (0o600, 0o700));
    if Path::new("/dev/shm").is_dir() {
        assert!(path.starts_with("/dev/shm"), "{}", path.display());
    }
    terminal.type_text("滴灌带涨价。\n");
    terminal.wait_for("去三组看备耕。滴灌带涨价。");
    terminal.wait_for("外部编辑器里改好的");
    assert!(!terminal.text().contains("EDITOR>"));
    nothing_is_left(&told);
    terminal.type_text("又去五组。");
    terminal.wait_for("又去五组。");
    terminal.keys("Ctrl-S");
    terminal.wait_for("已存");
}

#[test]
fn told_to_end_it_keeps_what_was_written_and_wipes_the_rest() {
    let (world, told) = world("printf '滴灌带涨价。' >> \"$1\"; echo x > \"$1~\"; printf 'EDITOR> '; sleep 600\n");
    let mut terminal = go(&world);
    terminal.wait_for("EDITOR>");
    terminal.signal("INT");
    terminal.signal("TERM");
    assert_eq!(terminal.wait_end(), 0);
    assert!(terminal.is_restored());
    nothing_is_left(&told);
    let mut terminal = world.open(80, 24);
    terminal.wait_for("陈立新");
    terminal.keys("Enter");
    terminal.wait_for("进度卡待确认");
    terminal.keys("Esc");
    terminal.wait_for("没写完");
    terminal.keys("Down Enter");
    terminal.wait_for("去三组看备耕。滴灌带涨价。");
}

#[test]
fn an_editor_that_is_not_there_costs_nothing() {
    let world = World::new().with("EDITOR", "/nowhere/editor");
    let mut terminal = go(&world);
    terminal.wait_for("没有运行成");
    terminal.type_text("接着写");
    terminal.wait_for("去三组看备耕。接着写");
}
