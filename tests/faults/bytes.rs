//! Flipped bits and cut ends in every file the program reads back: noticed or harmless, never a panic, never a deletion, and
//! a backup brings all back.

use crate::chance::{Chance, rounds, step};
use crate::world::{FIRST, SECOND, World, name, secret};
use sankaben::app::effect::Effect;
use sankaben::app::failure::Failure;
use sankaben::domain::overview::EntryFilter;
use sankaben::runtime::config::Config;
use sankaben::runtime::paths::Paths;
use sankaben::runtime::{backups, keys, perform};
use sankaben::store::{Key, Store};
use std::fs;

#[test]
fn damaged_journals_are_noticed_or_harmless() {
    let mut world = World::new();
    for n in 0..40 {
        world.write(&format!("第{n}篇。{}", "去三组看备耕，许䶮说滴灌带涨了价。".repeat(20)));
    }
    let code = keys::recovery_code(&mut world.env, &secret(FIRST)).unwrap();
    let path = world.env.paths.journal(&name("陈立新"));
    let log = path.with_extension("db-wal");
    // The journal is still open: its newest changes are in the log.
    let (whole, tail) = (fs::read(&path).unwrap(), fs::read(&log).unwrap());
    assert!(!tail.is_empty());
    let dir = tempfile::tempdir().unwrap();
    let (copy, copy_log) = (dir.path().join("j.db"), dir.path().join("j.db-wal"));
    let mut chance = Chance::new(11);
    let (mut refused, mut noticed, mut harmless) = (0, 0, 0);
    let count = rounds(200, 2000);
    for round in 0..count {
        step("damaged journals", round, count);
        let (mut bytes, mut log) = (whole.clone(), tail.clone());
        let damaged = if chance.below(3) == 0 { &mut log } else { &mut bytes };
        let at = chance.below(damaged.len());
        if chance.below(4) == 0 {
            damaged.truncate(at)
        } else {
            damaged[at] ^= 1 << chance.below(8)
        }
        fs::write(&copy, &bytes).unwrap();
        fs::write(&copy_log, &log).unwrap();
        let opened = Store::open(&copy, Key::Raw(&code));
        assert!(copy.exists(), "never deleted");
        match opened {
            Err(_) => refused += 1,
            Ok(store) => {
                let read = store.entries_full(&EntryFilter::ALL, None, 1000);
                let checked = store.check_integrity();
                match (read, checked) {
                    (Ok(page), Ok(wrong)) if wrong.is_empty() => {
                        // What is lost with the end of a log is the end of it; what is there is as it was written.
                        for row in &page.rows {
                            assert!(row.value.body.contains("滴灌带涨了价"), "{}", row.value.body);
                        }
                        harmless += 1;
                    }
                    _ => noticed += 1,
                }
                drop(store);
            }
        }
        for file in fs::read_dir(dir.path()).unwrap() {
            fs::remove_file(file.unwrap().path()).unwrap();
        }
    }
    println!(
        "bytes of file and log: {count} rounds, {refused} refused, {noticed} noticed, {harmless} harmless, 0 panics"
    );
    let backup = backups::make(&mut world.env).unwrap().path;
    keys::restore(&mut world.env, &backup, &name("取回"), Some(&secret(FIRST))).unwrap();
    world.open("取回", FIRST).unwrap();
    assert_eq!(world.bodies().len(), 40);
}

#[test]
fn a_damaged_backup_is_refused_or_brings_all_back() {
    let mut world = World::new();
    for n in 0..20 {
        world.write(&format!("第{n}篇。{}", "去三组看备耕，许䶮说滴灌带涨了价。".repeat(20)));
    }
    let backup = backups::make(&mut world.env).unwrap().path;
    let whole = fs::read(&backup).unwrap();
    let damaged = world.dir.path().join("damaged.db");
    let mut chance = Chance::new(37);
    let (mut refused, mut brought) = (0, 0);
    let count = rounds(12, 500);
    for round in 0..count {
        step("damaged backups", round, count);
        let bytes = spoilt(&whole, &mut chance);
        fs::write(&damaged, &bytes).unwrap();
        // Wrong tries are counted by the journal's name; a damaged first page looks like one.
        let to = name(&format!("取回{}", refused + brought));
        match keys::restore(&mut world.env, &damaged, &to, Some(&secret(FIRST))) {
            Err(_) => {
                refused += 1;
                assert!(!world.env.paths.journal(&to).exists(), "nothing half is left");
            }
            Ok(()) => {
                brought += 1;
                world.open(to.as_str(), FIRST).unwrap();
                assert_eq!(world.bodies().len(), 20, "what comes back is all of it");
                keys::remove(&mut world.env, &to).unwrap();
            }
        }
        assert_eq!(fs::read(&damaged).unwrap(), bytes, "left as it was");
        let left = fs::read_dir(world.env.paths.journals()).unwrap().map(|file| file.unwrap().file_name());
        assert!(left.into_iter().all(|file| !file.to_string_lossy().starts_with('.')));
    }
    println!("bytes of backups: {count} rounds, {refused} refused, {brought} brought all back, 0 panics, 0 deleted");
    assert!(refused > 0);
    keys::restore(&mut world.env, &backup, &name("取回"), Some(&secret(FIRST))).unwrap();
}

/// A bit turned, the end cut off, a piece of it gone, a piece twice.
fn spoilt(whole: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    let at = chance.below(bytes.len());
    match chance.below(6) {
        0 => bytes.truncate(at),
        1 => drop(bytes.drain(at..(at + 4096).min(whole.len()))),
        2 => bytes.extend_from_slice(&whole[at..]),
        _ => bytes[at] ^= 1 << chance.below(8),
    }
    bytes
}

/// What the program remembers of wrong tries, and what it shows on the lock screen, are files too.
#[test]
fn damaged_small_files_stop_nobody() {
    let mut world = World::new();
    world.write("去三组看备耕");
    world.lock();
    assert!(world.open("陈立新", SECOND).is_err());
    world.open("陈立新", FIRST).unwrap();
    let until = world.env.clock.now() + chrono::TimeDelta::hours(1);
    perform(Effect::LeaveWhereabouts { text: "下村".to_owned(), until }, &mut world.env);
    world.lock();
    assert!(world.open("陈立新", SECOND).is_err());
    let mut chance = Chance::new(41);
    let count = rounds(6, 200);
    let small: Vec<_> =
        below(&world.data()).into_iter().filter(|file| file.extension().is_none_or(|e| e != "db")).collect();
    assert!(!small.is_empty());
    for _ in 0..count {
        let file = chance.pick(&small).clone();
        let whole = fs::read(&file).unwrap_or_default();
        fs::write(&file, spoilt(&[whole.as_slice(), b"\n"].concat(), &mut chance)).unwrap();
        perform(Effect::ListWhereabouts, &mut world.env);
        perform(Effect::ListJournals, &mut world.env);
        match world.open("陈立新", FIRST) {
            Ok(()) => world.lock(),
            // A number of tries that became larger: nobody waits longer than the longest wait.
            Err(Failure::WrongPassphrase { wait_seconds: 1..=30, .. }) => fs::write(&file, &whole).unwrap(),
            Err(other) => panic!("{other:?}"),
        }
    }
    println!("bytes of small files: {count} rounds over {} files, 0 panics, 0 shut out", small.len());
}

fn below(dir: &std::path::Path) -> Vec<std::path::PathBuf> {
    let all = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path());
    all.flat_map(|path| if path.is_dir() { below(&path) } else { vec![path] }).collect()
}

#[test]
fn a_damaged_configuration_is_named_or_read() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("config.toml");
    let text = "lang = \"zh-CN\"\nidle_lock_minutes = 5\nframe = \"box\"\nholidays = [\"2026-03-20\"]\n";
    let mut chance = Chance::new(13);
    let (mut read, mut named) = (0, 0);
    for _ in 0..rounds(500, 2000) {
        let mut bytes = text.as_bytes().to_vec();
        let at = chance.below(bytes.len());
        match chance.below(3) {
            0 => bytes.truncate(at),
            1 => bytes[at] ^= 1 << chance.below(8),
            _ => bytes.insert(at, chance.below(256) as u8),
        }
        fs::write(&file, bytes).unwrap();
        let paths = Paths::find(Some(dir.path().to_owned()), Some(file.clone())).unwrap();
        match Config::load(&paths) {
            Ok(_) => read += 1,
            Err(_) => named += 1,
        }
        assert!(file.exists());
    }
    println!("configuration: {read} read, {named} named with their line");
    assert!(named > 0);
}
