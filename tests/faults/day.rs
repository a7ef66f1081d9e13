//! A working day with crashes, and then a look at every byte of the disk that the program could have written to: no name, no number
//! and no text of the journal stands there.

use crate::killed::holds;
use crate::pty::{Pty, World};
use std::fs;
use std::path::{Path, PathBuf};

const PASSPHRASE: &str = "渠水从村东头绕过来";
const OTHER: &str = "再过三座桥就到四组";
const TYPED: &str = "去看了灌渠进水口";

/// Every name, telephone number and first words of an entry in the samples, and what is written today.
fn secrets() -> Vec<String> {
    let households = include_str!("../fixtures/households.csv").trim_start_matches('\u{feff}');
    let mut reader = csv::Reader::from_reader(households.as_bytes());
    let mut all: Vec<String> =
        reader.records().map(Result::unwrap).flat_map(|row| [row[1].to_owned(), row[3].to_owned()]).collect();
    for line in include_str!("../fixtures/diary_entries.jsonl").lines() {
        let entry: serde_json::Value = serde_json::from_str(line).unwrap();
        all.push(entry["body"].as_str().unwrap().chars().take(6).collect());
    }
    all.extend([PASSPHRASE, OTHER, TYPED].map(str::to_owned));
    // Two characters can come about by chance in encrypted bytes: three of UTF-8 each, one chance in a trillion a byte.
    all.retain(|text| text.chars().count() > 1);
    all
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

/// Files and the secrets in them, in any coding a program writes, in names too.
fn leaks(dir: &Path, secrets: &[String]) -> (usize, Vec<String>) {
    let (mut count, mut found) = (0, Vec::new());
    for path in files(dir) {
        count += 1;
        let name = path.to_string_lossy().into_owned();
        let bytes = fs::read(&path).unwrap();
        for secret in secrets {
            let wide: Vec<u8> = secret.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let (gb, ..) = encoding_rs::GB18030.encode(secret);
            let in_bytes = holds(&bytes, secret.as_bytes()) || holds(&bytes, &wide);
            // Two characters are four bytes of GB18030: those come about by chance in so many.
            if in_bytes || name.contains(secret) || (gb.len() > 6 && holds(&bytes, &gb)) {
                found.push(format!("{secret} in {name}"));
            }
        }
    }
    (count, found)
}

fn unlock(terminal: &mut Pty, passphrase: &str) {
    terminal.wait_for("试用的口令");
    terminal.type_text(passphrase);
    terminal.keys("Enter");
    terminal.wait_until("the desk", |screen| screen.contains("待确认") || screen.contains("该办的"));
    terminal.keys("Esc");
    terminal.wait_for("该办的");
}

#[test]
fn after_a_day_with_crashes_nothing_readable_is_on_the_disk() {
    let mut world = World::new();
    let temporary = world.home().join("tmp");
    fs::create_dir(&temporary).unwrap();
    fs::create_dir(world.home().join("run")).unwrap();
    world = world.with("TMPDIR", &temporary.to_string_lossy()).with("EDITOR", "/bin/true");
    world.set_clock("2026-05-10T17:00:00+08:00");
    let run = |passphrase: &str, arguments: &[&str], more: &str| {
        let mut all = vec!["--passphrase-file", "-", "-j", "试用"];
        all.extend(arguments);
        let output = world.run(&all, &format!("{passphrase}\n{more}"));
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    };
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let fixture = |name: &str| fixtures.join(name).to_string_lossy().into_owned();
    run(PASSPHRASE, &["journal", "new", "试用"], "");
    run(PASSPHRASE, &["import", "households", &fixture("households.csv")], "");
    run(PASSPHRASE, &["import", "pledges", &fixture("pledges.csv")], "");
    run(PASSPHRASE, &["import", "diary", &fixture("diary_entries.jsonl")], "");
    run(PASSPHRASE, &["diary", "add", TYPED, "--household", "H05"], "");
    run(PASSPHRASE, &["search", "滴灌带"], "");
    // What it looks for it would find.
    let planted = temporary.join("planted");
    fs::write(&planted, format!("……{TYPED}……")).unwrap();
    assert_eq!(leaks(world.home(), &secrets()).1.len(), 1);
    fs::remove_file(planted).unwrap();
    let mut kills = 0;
    for keys in ["n", "n", "4", "1", "/"] {
        let mut terminal = world.open(100, 30);
        unlock(&mut terminal, PASSPHRASE);
        terminal.keys(keys);
        if keys == "n" {
            terminal.wait_for("天气");
        }
        if matches!(keys, "n" | "/") {
            terminal.type_text(TYPED);
            terminal.wait_for(TYPED);
        }
        terminal.kill();
        kills += 1;
        assert_eq!(leaks(world.home(), &secrets()).1, Vec::<String>::new(), "after a crash in {keys}");
    }
    let mut terminal = world.open(100, 30);
    unlock(&mut terminal, PASSPHRASE);
    terminal.keys("n");
    terminal.wait_for("天气");
    terminal.type_text(TYPED);
    terminal.keys("Ctrl-S");
    terminal.wait_gone("天气");
    terminal.keys("Ctrl-L");
    terminal.wait_for("试用的口令");
    let screen = terminal.text();
    terminal.signal("HUP");
    assert_eq!(terminal.wait_end(), 0);
    run(PASSPHRASE, &["backup"], "");
    let new = world.home().join("new-passphrase");
    fs::write(&new, format!("{OTHER}\n")).unwrap();
    run(PASSPHRASE, &["journal", "passphrase", "--new-passphrase-file", &new.to_string_lossy()], "");
    fs::remove_file(&new).unwrap();
    run(OTHER, &["doctor"], "");
    let secrets = secrets();
    let (count, found) = leaks(world.home(), &secrets);
    println!("a day: {kills} crashes, {count} files, {} secrets looked for, {} found", secrets.len(), found.len());
    assert_eq!(found, Vec::<String>::new());
    assert!(secrets.iter().all(|secret| !screen.contains(secret.as_str())), "the lock screen tells nothing");
}
