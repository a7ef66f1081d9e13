//! `kill -9` at random moments: whatever was promised is there, whatever was half done is not, and no plain text is left.

use crate::chance::{Chance, rounds};
use crate::world::{FIRST, SECOND, World, name, secret};
use sankaben::app::effect::{Effect, Outcome};
use sankaben::app::export::{ExportFormat, ExportRequest, ExportWhat};
use sankaben::i18n::Lang;
use sankaben::runtime::clock::Clock;
use sankaben::runtime::config::Config;
use sankaben::runtime::paths::Paths;
use sankaben::runtime::{Env, backups, exporting, importing, keys, perform, upkeep};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// What the process that is to be killed does.
const DEED: &str = "SANKABEN_TEST_DEED";
/// Where.
const PLACE: &str = "SANKABEN_TEST_PLACE";
/// Stands in every entry written here; must be nowhere on the disk.
const MARK: &str = "滴灌带涨了价";

/// The process that is killed: does its deed again and again, and promises what is on the disk. Nothing without a deed.
#[test]
fn victim() {
    let (Ok(deed), Some(place)) = (std::env::var(DEED), std::env::var_os(PLACE)) else { return };
    let paths = Paths::find(Some(place.into()), None).unwrap();
    let env = Env::new(paths, Clock::system(), Config::default(), Lang::Zh);
    let mut world = World { env, dir: tempfile::tempdir().unwrap() };
    let mut now = if world.open("陈立新", FIRST).is_ok() { FIRST } else { SECOND };
    if now == SECOND {
        world.open("陈立新", SECOND).unwrap();
    }
    let mut promised = world.count();
    let promise = |promised: usize| {
        println!("promised {promised}");
        std::io::stdout().flush().unwrap();
    };
    promise(promised);
    loop {
        match deed.as_str() {
            "rekey" => {
                let next = if now == FIRST { SECOND } else { FIRST };
                keys::change(&mut world.env, &secret(now), &secret(next)).unwrap();
                now = next;
            }
            "backup" => {
                world.write(MARK);
                promised += 1;
                backups::make(&mut world.env).unwrap();
            }
            "import" => {
                let rows: String = (0..7)
                    .map(|n| format!("{{\"date\":\"2026-03-1{n}\",\"body\":\"{MARK}{promised}{n}\"}}\n"))
                    .collect();
                let file = world.dir.path().join("rows.jsonl");
                std::fs::write(&file, rows).unwrap();
                let file = importing::ImportFile {
                    kind: importing::ImportKind::Diary,
                    path: &file,
                    encoding: None,
                    dry_run: false,
                };
                promised += importing::import(&mut world.env, &file).unwrap().count.added as usize;
            }
            "export" => {
                world.write(MARK);
                promised += 1;
                exporting::make(&mut world.env, &ExportRequest::new(ExportWhat::All, ExportFormat::Json)).unwrap();
            }
            "lock" => {
                world.write(MARK);
                promised += 1;
                perform(Effect::Lock, &mut world.env);
                world.open("陈立新", now).unwrap();
            }
            other => panic!("no such deed: {other}"),
        }
        promise(promised);
    }
}

#[test]
fn whatever_is_killed_loses_nothing_and_leaves_nothing() {
    let (mut lost, mut half, mut leaked, mut done) = (0, 0, 0, 0);
    let mut chance = Chance::new(7);
    for deed in ["rekey", "backup", "import", "export", "lock"] {
        let mut world = World::new();
        world.write(MARK);
        perform(Effect::Lock, &mut world.env);
        for _ in 0..rounds(4) {
            let promised = kill_one(world.dir.path(), deed, Duration::from_millis(chance.below(1200) as u64));
            if world.open("陈立新", FIRST).is_err() {
                world.open("陈立新", SECOND).expect("the old passphrase opens, or the new one");
            }
            assert_eq!(upkeep::check(&mut world.env), Ok(Vec::new()), "after {deed}");
            let found = world.count();
            lost += promised.saturating_sub(found);
            half += usize::from(deed == "import" && !(found - 1).is_multiple_of(7));
            assert!(matches!(perform(Effect::Lock, &mut world.env), Some(Outcome::Locked)));
            leaked += leaks(world.dir.path());
            done += 1;
        }
        if deed == "backup" {
            for backup in backups::list(&world.env, &name("陈立新")).unwrap() {
                keys::restore(&mut world.env, &backup.path, &name("取回"), Some(&secret(FIRST))).unwrap();
                keys::remove(&mut world.env, &name("取回")).unwrap();
            }
        }
    }
    println!("killed: {done} rounds, {lost} lost, {half} half changes, {leaked} leaks");
    assert_eq!((lost, half, leaked), (0, 0, 0));
}

/// Starts a victim, kills it after a while, and says how many entries it had promised.
fn kill_one(place: &Path, deed: &str, after: Duration) -> usize {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["killed::victim", "--exact", "--nocapture"])
        .env(DEED, deed)
        .env(PLACE, place)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let said = |line: std::io::Result<String>| line.ok()?.split_once("promised ")?.1.trim().parse::<usize>().ok();
    let mut promised = lines.by_ref().find_map(said).expect("the victim starts");
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    promised = lines.filter_map(said).last().unwrap_or(promised);
    promised
}

/// Files that hold a text of the journal in the clear.
pub fn leaks(dir: &Path) -> usize {
    let mut found = 0;
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found += leaks(&path);
        } else {
            let bytes = std::fs::read(&path).unwrap();
            let utf16: Vec<u8> = MARK.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let holds = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
            found += usize::from(holds(MARK.as_bytes()) || holds(&utf16));
        }
    }
    found
}
