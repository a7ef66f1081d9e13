//! Whole days with the real program in a real terminal, keys counted.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::pty::{Pty, World};
use std::path::Path;

const PASSPHRASE: &str = "渠水从村东头绕过来";

/// A world with a journal that has the sample households, pledges and entries up to a Thursday in March.
fn world() -> World {
    let world = World::new();
    let passphrase = world.home().join("passphrase");
    std::fs::write(&passphrase, PASSPHRASE).unwrap();
    let fixture = |name: &str| Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
    let entries = std::fs::read_to_string(fixture("diary_entries.jsonl")).unwrap();
    let until: Vec<&str> = entries.lines().take(3).collect();
    let diary = world.home().join("diary.jsonl");
    std::fs::write(&diary, until.join("\n")).unwrap();
    let run = |arguments: &[&str]| {
        let with = [&["--passphrase-file", passphrase.to_str().unwrap()], arguments].concat();
        let output = world.run(&with, "");
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    };
    run(&["journal", "new", "陈立新"]);
    run(&["import", "households", fixture("households.csv").to_str().unwrap()]);
    run(&["import", "pledges", fixture("pledges.csv").to_str().unwrap()]);
    run(&["import", "diary", diary.to_str().unwrap()]);
    std::fs::remove_file(diary).unwrap();
    world
}

fn unlock(terminal: &mut Pty) {
    terminal.wait_for("陈立新的口令");
    terminal.type_text(PASSPHRASE);
    terminal.keys("Enter");
    terminal.wait_for("进度卡待确认");
}

#[test]
fn a_working_day() {
    let world = world();
    let mut terminal = world.open(80, 24);
    unlock(&mut terminal);
    terminal.keys("Esc");
    terminal.wait_gone("进度卡待确认");

    // A visit: n, the text, Ctrl-S. A person is two letters and Enter.
    terminal.keys("n");
    terminal.wait_for("天气");
    terminal.type_text("上午去@xy");
    terminal.wait_gone("王芳华");
    terminal.wait_for("许䶮");
    terminal.keys("Enter");
    terminal.type_text("家，滴灌带的钱到了。");
    terminal.wait_for("@许䶮家，滴灌带的钱到了。");
    // A mistake, undone.
    terminal.keys("Ctrl-A Del");
    terminal.wait_gone("滴灌带的钱到了");
    terminal.keys("Ctrl-Z");
    terminal.wait_for("@许䶮家，滴灌带的钱到了。");
    terminal.keys("Ctrl-S");
    terminal.wait_for("已存：日记 D04");

    // Another one, about two people of one name, told apart by their group.
    terminal.keys("n");
    terminal.wait_for("天气");
    terminal.type_text("下午@zjg");
    terminal.wait_for("H12");
    terminal.keys("Down Enter");
    terminal.type_text("问轮灌，和^");
    terminal.wait_for("涵管");
    terminal.type_text("P2");
    terminal.keys("Enter");
    terminal.type_text("一起说了。");
    terminal.wait_for("^P2一起说了。");
    // Find and replace.
    terminal.keys("Ctrl-F");
    terminal.wait_for("换成");
    terminal.type_text("轮灌");
    terminal.keys("Tab");
    terminal.type_text("轮灌表");
    terminal.keys("Ctrl-E");
    terminal.wait_for("问轮灌表，和^P2一起说了。");
    terminal.keys("Esc Ctrl-S");
    terminal.wait_for("已存：日记 D05");

    // Yesterday's, written today.
    terminal.keys("n");
    terminal.wait_for("天气");
    terminal.type_text("昨天在镇里开会。");
    terminal.keys("Tab");
    terminal.keys("Ctrl-A");
    terminal.type_text("昨天");
    terminal.wait_for("补记");
    terminal.keys("Ctrl-S");
    terminal.wait_for("已存：日记 D06");

    // A step forward on a pledge.
    terminal.keys("2");
    terminal.wait_for("P4");
    terminal.keys("Down p");
    terminal.wait_for("完成比例");
    terminal.type_text("管子到货两节");
    terminal.keys("Ctrl-S");
    terminal.wait_for("已存：承诺 P2");

    // What was done is in the week's card.
    terminal.keys("3");
    terminal.wait_for("第11周");
    terminal.wait_for("今天到期");
    terminal.keys("Enter");
    terminal.wait_for("管子到货两节");

    // A search of two characters, and one of a person by initials.
    terminal.keys("/");
    terminal.wait_for("找什么");
    terminal.type_text("滴灌");
    terminal.wait_for("3月13日  上午去@许䶮家");
    terminal.wait_for("许䶮说滴灌带涨了价");
    terminal.keys("Ctrl-A Backspace");
    terminal.type_text("zjg");
    terminal.wait_for("找到 2 处");
    terminal.wait_for("张建国");
    terminal.keys("Esc");
    terminal.wait_gone("找什么");

    // A filter on the register.
    terminal.keys("1");
    terminal.wait_for("刘桂香");
    terminal.keys("f");
    terminal.wait_gone("Del 删去");
    terminal.type_text("lp");
    terminal.wait_gone("刘桂香");
    terminal.wait_for("路平");
    terminal.keys("Esc Esc");

    // Locked: nothing of it is left on the screen, and it is all there again.
    terminal.keys("Ctrl-L");
    terminal.wait_for("陈立新的口令");
    assert!(!terminal.text().contains("路平"));
    terminal.type_text(PASSPHRASE);
    terminal.keys("Enter");
    terminal.wait_for("进度卡待确认");
    terminal.keys("Esc 4");
    terminal.wait_for("问轮灌表");
    terminal.wait_for("补记");
    terminal.keys("q");
    assert_eq!(terminal.wait_end(), 0);
}

/// The keys of a task as the README's table has them; it counts them right.
fn keys_of(task: &str) -> Vec<String> {
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let row = readme.lines().find(|line| line.starts_with(&format!("| {task} |"))).expect("a row of the table");
    let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
    let keys: Vec<String> = cells[1].split(' ').map(|key| key.trim_matches('`').to_owned()).collect();
    assert_eq!(keys.len().to_string(), cells[2], "{row}");
    let same = format!("| {} | {} |", cells[1], cells[2]);
    assert_eq!(readme.lines().filter(|line| line.ends_with(&same)).count(), 2, "in both languages: {row}");
    keys
}

#[test]
fn the_common_tasks_take_the_keys_the_readme_counts() {
    let world = world();
    let mut terminal = world.open(80, 24);
    unlock(&mut terminal);
    terminal.keys("Esc");
    terminal.wait_gone("进度卡待确认");

    let [new, save] = <[String; 2]>::try_from(keys_of("a new entry, written and saved")).unwrap();
    let [sign, take] = <[String; 2]>::try_from(keys_of("a household in the text, by two letters of pinyin")).unwrap();
    terminal.keys(&new);
    terminal.wait_for("天气");
    terminal.type_text(&format!("去{sign}xy"));
    terminal.wait_gone("王芳华");
    terminal.keys(&take);
    terminal.type_text("家看了看。");
    terminal.wait_for("去@许䶮家看了看。");
    terminal.keys(&save);
    terminal.wait_for("已存：日记 D04");

    let [pledges, step, save] = <[String; 3]>::try_from(keys_of("a step forward on the first pledge")).unwrap();
    terminal.keys(&pledges);
    terminal.wait_for("P4");
    terminal.keys(&step);
    terminal.wait_for("完成比例");
    terminal.type_text("名单报上去了");
    terminal.keys(&save);
    terminal.wait_for("已存：承诺 P1");

    terminal.keys(&keys_of("find a word in everything").join(" "));
    terminal.wait_for("找什么");
    terminal.type_text("名单");
    terminal.wait_for("找到 2 处");
    terminal.keys(&keys_of("lock").join(" "));
    terminal.wait_for("陈立新的口令");
    terminal.keys("Esc");
}

#[test]
fn a_friday_takes_three_keys_and_the_passphrase() {
    let [open, confirm, sign] = <[String; 3]>::try_from(keys_of("from unlock to a confirmed, drafted week")).unwrap();
    let world = world();
    let mut terminal = world.open(80, 24);
    unlock(&mut terminal);
    terminal.keys(&open);
    terminal.wait_for("按承诺");
    terminal.keys(&confirm);
    terminal.wait_for("确认签字");
    terminal.wait_for("口令");
    terminal.type_text(PASSPHRASE);
    terminal.keys(&sign);
    terminal.wait_for("进度卡已确认签字");
    terminal.keys("q");
    assert_eq!(terminal.wait_end(), 0);
}
