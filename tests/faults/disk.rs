//! A disk that is full, fails or refuses, at every write of a session: said in words that tell what to do, the text stays on the
//! screen, and it is saved when the disk is well again. Real processes and files; the errors come from `shim.c`, from the limit
//! of a process, and from a real small disk where one may be mounted.

use crate::chance::rounds;
use crate::pty::{Pty, World};
use crate::shim::{self, DISK_FAULT, NO_SPACE, NOT_ALLOWED, Switch};
use crate::unlock;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

const ERRORS: [(&str, i32); 3] = [("ENOSPC", NO_SPACE), ("EIO", DISK_FAULT), ("EACCES", NOT_ALLOWED)];

/// A world whose disk can be switched, with a journal in it.
fn world() -> (World, Switch) {
    let (world, switch) = (World::new(), Switch::new());
    let data = world.data();
    fs::create_dir(&data).unwrap();
    let world = world.with("LD_PRELOAD", &shim::library().to_string_lossy());
    let world = world.with("SHIM_ROOT", &data.to_string_lossy());
    let world = world.with("SHIM_CONTROL", &switch.path().to_string_lossy());
    assert!(world.run(&["journal", "new", "试用", "--plain"], "").status.success());
    (world, switch)
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// Whether the user is told that it did not work; every such sentence goes on to say what to do.
fn is_told(text: &str) -> bool {
    ["没有存上", "没有成功", "没有做成", "没有备份成"].iter().any(|words| text.contains(words))
}

/// Saves until it is saved: what was told before may have been of a draft that was being kept meanwhile.
fn save_at_last(terminal: &mut Pty) {
    let end = Instant::now() + Duration::from_secs(20);
    while terminal.text().contains("天气") {
        assert!(Instant::now() < end, "never saved:\n{}", terminal.text());
        terminal.keys("Ctrl-S");
        terminal.wait_until("an answer", |screen| is_told(screen) || !screen.contains("天气"));
    }
}

fn to_desk(terminal: &mut Pty) {
    unlock(terminal);
    terminal.keys("Esc");
    terminal.wait_gone("进度卡待确认\n");
}

#[test]
fn on_the_screen_a_text_stays_until_the_disk_is_well() {
    let (world, switch) = world();
    let mut terminal = world.open(80, 24);
    to_desk(&mut terminal);
    let (mut failed, mut saved) = (0, 0);
    let step = if rounds(0, 1) == 1 { 1 } else { 4 };
    for (_, error) in ERRORS {
        for after in (0..).step_by(step) {
            terminal.keys("n");
            terminal.wait_for("天气");
            let text = format!("第{saved}句不能丢");
            switch.fail_after(after, error);
            terminal.type_text(&text);
            terminal.wait_for(&text);
            terminal.keys("Ctrl-S");
            terminal.wait_until("to be told", |screen| is_told(screen) || !screen.contains("天气"));
            let all_well = !switch.has_failed();
            if terminal.text().contains("天气") {
                failed += 1;
                assert!(terminal.text().contains(&text), "it stays on the screen:\n{}", terminal.text());
                switch.well();
                save_at_last(&mut terminal);
            }
            switch.well();
            saved += 1;
            if all_well {
                break;
            }
        }
    }
    // Locking makes a backup, which fails here; what is open is closed all the same, and the next lock makes one.
    for after in (0..40).step_by(8 * step) {
        switch.fail_after(after, NO_SPACE);
        terminal.keys("Ctrl-L");
        terminal.wait_for("> 试用");
        switch.well();
        to_desk(&mut terminal);
    }
    terminal.keys("Ctrl-Q");
    assert_eq!(terminal.wait_end(), 0);
    let found = world.run(&["search", "不能丢", "--json", "--limit", "1000"], "");
    let found: serde_json::Value = serde_json::from_slice(&found.stdout).unwrap();
    let found = found.to_string().matches("不能丢").count();
    let lost =
        (0..saved).filter(|n| !said(&world.run(&["search", &format!("第{n}句不能丢")], "")).contains("不能丢")).count();
    assert!(world.run(&["doctor"], "").status.success());
    println!("disk, screens: {saved} texts, {failed} saves that failed first, {lost} lost, 0 crashes");
    assert!(failed > 0 && found > 0);
    assert_eq!(lost, 0);
}

#[test]
fn on_the_command_line_what_failed_is_told_and_is_not_there() {
    let (world, switch) = world();
    let out = world.data().join("out.md");
    let out = out.to_string_lossy();
    let new = world.data().join("new.db");
    let new = new.to_string_lossy();
    let table = world.home().join("households.csv");
    fs::write(&table, include_str!("../fixtures/households.csv")).unwrap();
    let table = table.to_string_lossy();
    let commands: [&[&str]; 6] = [
        &["diary", "add", "磁盘不好时写的"],
        &["export", "diary", "-o", &out, "--force"],
        &["backup"],
        &["import", "households", &table],
        &["journal", "new", "乙", "--plain"],
        &["backup", &new],
    ];
    let step = if rounds(0, 1) == 1 { 1 } else { 9 };
    let (mut runs, mut failed, mut wrong, mut expected) = (0, 0, Vec::new(), 0);
    for (name, error) in ERRORS {
        for command in commands {
            let mut arguments = vec!["-j", "试用"];
            arguments.extend(command);
            for after in (0..600).step_by(step) {
                switch.fail_after(after, error);
                let output = world.run(&arguments, "");
                let all_well = !switch.has_failed();
                switch.well();
                runs += 1;
                let text = said(&output);
                let done = output.status.success();
                failed += usize::from(!done);
                expected += usize::from(done && command[0] == "diary");
                if text.contains("panicked") || (!done && !is_told(&text)) || output.status.code().is_none() {
                    wrong.push(format!("{name} after {after}: {command:?}: {text}"));
                }
                // A new journal is there or not, and what is there is whole.
                let other = world.data().join("journals/乙.db");
                if other.exists() {
                    assert!(world.run(&["-j", "乙", "doctor", "--json"], "").status.code() != Some(6));
                    fs::remove_file(other).unwrap();
                }
                if command.get(1) == Some(&&*new) {
                    fs::remove_file(&*new).ok();
                }
                if all_well {
                    break;
                }
            }
        }
    }
    let listed = said(&world.run(&["-j", "试用", "diary", "list", "--json"], ""));
    let found = listed.matches("磁盘不好时写的").count();
    println!(
        "disk, command line: {runs} runs, {failed} told that they failed, {expected} saved, {found} found, 0 crashes"
    );
    assert_eq!(wrong, Vec::<String>::new());
    assert_eq!(found, expected, "what was told to be saved, and nothing else");
    assert!(world.run(&["-j", "试用", "doctor"], "").status.success());
}

/// Half a thousand bytes above what is written so far is the end of every file.
#[test]
fn a_limit_of_the_process_is_told_like_a_full_disk() {
    use rustix::process::{Pid, Resource, Rlimit, prlimit};
    let world = World::new();
    assert!(world.run(&["journal", "new", "试用", "--plain"], "").status.success());
    // The signal that would end the program is let go, as in a shell with `trap '' XFSZ`: writing fails instead.
    let mut terminal = world.open_ignoring("XFSZ", 80, 24);
    to_desk(&mut terminal);
    terminal.keys("n");
    terminal.wait_for("天气");
    let process = Pid::from_raw(i32::try_from(terminal.process()).unwrap());
    let limit = |most: Option<u64>| {
        prlimit(process, Resource::Fsize, Rlimit { current: most, maximum: None }).unwrap();
    };
    limit(Some(512));
    terminal.type_text("磁盘满了也不能丢的一句话");
    terminal.wait_for("磁盘满了也不能丢的一句话");
    terminal.keys("Ctrl-S");
    terminal.wait_until("to be told", is_told);
    terminal.wait_for("磁盘满了也不能丢的一句话");
    limit(None);
    save_at_last(&mut terminal);
    terminal.keys("Ctrl-Q");
    assert_eq!(terminal.wait_end(), 0);
    let found = world.run(&["search", "不能丢"], "");
    assert!(said(&found).contains("不能丢"));
    assert!(world.run(&["doctor"], "").status.success());
    println!("disk, limit: 1 text, 0 lost");
}

/// A small disk in memory, taken away again.
struct Small<'a>(&'a Path);

impl Small<'_> {
    fn mount(at: &Path) -> Option<Small<'_>> {
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=2m", "tmpfs"]).arg(at).output();
        mounted.is_ok_and(|output| output.status.success()).then_some(Small(at))
    }
}

impl Drop for Small<'_> {
    fn drop(&mut self) {
        Command::new("umount").arg("-l").arg(self.0).status().ok();
    }
}

#[test]
fn a_small_disk_that_is_really_full() {
    let world = World::new();
    let data = world.data();
    fs::create_dir(&data).unwrap();
    let Some(_disk) = Small::mount(&data) else {
        println!("disk, tmpfs: none may be mounted here; the errors above stand for it");
        return;
    };
    assert!(world.run(&["journal", "new", "试用", "--plain"], "").status.success());
    assert!(said(&world.run(&["doctor"], "")).contains("磁盘快满了"));
    let mut terminal = world.open(80, 24);
    terminal.wait_for("> 试用");
    terminal.keys("Enter");
    terminal.wait_for("磁盘快满了");
    terminal.keys("Esc");
    terminal.wait_gone("进度卡待确认\n");
    let (mut texts, mut failed) = (0, 0);
    let count = rounds(3, 40);
    for n in 0..count {
        terminal.keys("n");
        terminal.wait_for("天气");
        // As much room is left as this round asks for: none, a page, two pages.
        let filler = data.join("filler");
        let free = rustix::fs::statvfs(&data).unwrap();
        let free = usize::try_from(free.f_bavail * free.f_frsize).unwrap();
        fs::write(&filler, vec![0; free.saturating_sub(4096 * (n % 12))]).unwrap();
        let text = format!("第{n}句写在小盘上");
        terminal.type_text(&text);
        terminal.wait_for(&text);
        terminal.keys("Ctrl-S");
        terminal.wait_until("to be told", |screen| is_told(screen) || !screen.contains("天气"));
        let told = terminal.text().contains("天气");
        fs::remove_file(&filler).unwrap();
        if told {
            failed += 1;
            terminal.wait_for(&text);
            save_at_last(&mut terminal);
        }
        texts += 1;
    }
    terminal.keys("Ctrl-Q");
    assert_eq!(terminal.wait_end(), 0);
    let lost = (0..texts)
        .filter(|n| !said(&world.run(&["search", &format!("第{n}句写在小盘上")], "")).contains("小盘"))
        .count();
    println!("disk, tmpfs: {texts} texts, {failed} saves that failed first, {lost} lost");
    assert!(failed > 0);
    assert_eq!(lost, 0);
}
