//! Imports made of rubbish: an error with its place, or a correct import; all of it or nothing.

use crate::chance::{Chance, rounds};
use crate::world::World;
use sankaben::app::failure::Failure;
use sankaben::runtime::importing::{self, ImportFile, ImportKind};
use std::fs;

const SEEDS: [(ImportKind, &str, &str); 3] = [
    (ImportKind::Diary, "diary.jsonl", include_str!("../fixtures/diary_entries.jsonl")),
    (ImportKind::Households, "households.csv", include_str!("../fixtures/households.csv")),
    (ImportKind::Pledges, "pledges.csv", include_str!("../fixtures/pledges.csv")),
];
const PIECES: [&str; 16] = [
    "\"",
    ",",
    "\n",
    "\r\n",
    "{",
    "}",
    "[",
    "\u{0}",
    "\u{FEFF}",
    "\u{1b}[2J",
    "2026-02-30",
    "9999999999999999999",
    "\u{202E}",
    "户主姓名",
    "null",
    "\u{2CC56}",
];

#[test]
fn rubbish_is_refused_with_its_place_or_read() {
    let mut world = World::new();
    let file_dir = tempfile::tempdir().unwrap();
    let mut chance = Chance::new(17);
    let (mut taken, mut rows, mut unreadable) = (0, 0, 0);
    let count = rounds(400, 10_000);
    for _ in 0..count {
        let (kind, file, text) = chance.pick(&SEEDS);
        let mut bytes = text.as_bytes().to_vec();
        for _ in 0..=chance.below(3) {
            mutate(&mut bytes, &mut chance);
        }
        let path = file_dir.path().join(file);
        fs::write(&path, bytes).unwrap();
        let file = ImportFile { kind: *kind, path: &path, encoding: None, dry_run: true };
        match importing::import(&mut world.env, &file) {
            Ok(_) => taken += 1,
            Err(Failure::BadRows { rows: bad, .. }) => {
                assert!(!bad.is_empty() && bad.iter().all(|row| row.row > 0));
                rows += 1;
            }
            Err(Failure::Unreadable { .. }) => unreadable += 1,
            Err(other) => assert!(!matches!(other, Failure::Internal(_)), "{other:?}"),
        }
        assert!(world.bodies().is_empty(), "a dry run adds nothing");
    }
    println!("imports: {count} mutated, {taken} read, {rows} refused with rows, {unreadable} unreadable");
    assert!(taken > 0 && rows > 0 && unreadable > 0);
}

fn mutate(bytes: &mut Vec<u8>, chance: &mut Chance) {
    let at = chance.below(bytes.len());
    match chance.below(6) {
        0 => bytes.truncate(at),
        1 if !bytes.is_empty() => bytes[at] ^= 1 << chance.below(8),
        2 => {
            let end = (at + chance.below(40)).min(bytes.len());
            bytes.drain(at..end);
        }
        3 => {
            let end = (at + chance.below(200)).min(bytes.len());
            let again = bytes[at..end].to_vec();
            bytes.splice(at..at, again);
        }
        _ => {
            bytes.splice(at..at, chance.pick(&PIECES).bytes());
        }
    }
}
