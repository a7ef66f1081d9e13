//! Imports made of rubbish, byte by byte and piece by piece of their structure: an error with its place, or a correct import; all of
//! it or nothing.

use crate::chance::{Chance, rounds};
use crate::world::{World, name};
use sankaben::app::bringing::ImportRequest;
use sankaben::app::effect::Effect;
use sankaben::app::failure::Failure;
use sankaben::domain::importing::ImportKind;
use sankaben::runtime::importing;
use sankaben::runtime::{perform, upkeep};
use serde_json::Value;
use std::fs;
use std::time::{Duration, Instant};

const SEEDS: [(ImportKind, &str, &str); 4] = [
    (ImportKind::Diary, "diary.jsonl", include_str!("../fixtures/diary_entries.jsonl")),
    (ImportKind::Households, "households.csv", include_str!("../fixtures/households.csv")),
    (ImportKind::Pledges, "pledges.csv", include_str!("../fixtures/pledges.csv")),
    (ImportKind::Journal, "journal.json", include_str!("../fixtures/schemas/1.json")),
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
/// The longest one import of a file of this size may take.
const TIME: Duration = Duration::from_secs(5);

#[test]
fn rubbish_is_refused_with_its_place_or_read() {
    let mut world = World::new();
    plain(&mut world, 0);
    let file_dir = tempfile::tempdir().unwrap();
    let mut chance = Chance::new(17);
    let (mut taken, mut rows, mut unreadable, mut imported, mut slowest) = (0, 0, 0, 0, Duration::ZERO);
    let count = rounds(400, 10_000);
    for _ in 0..count {
        let (kind, file, text) = chance.pick(&SEEDS);
        let mut bytes =
            if chance.below(2) == 0 { structured(file, text, &mut chance) } else { text.as_bytes().to_vec() };
        for _ in 0..chance.below(3) {
            mutate(&mut bytes, &mut chance);
        }
        let path = file_dir.path().join(file);
        fs::write(&path, bytes).unwrap();
        let since = Instant::now();
        let request = ImportRequest::new(*kind, path.to_string_lossy());
        let result = importing::import(&mut world.env, &request, true);
        slowest = slowest.max(since.elapsed());
        assert!(world.bodies().is_empty(), "a dry run adds nothing");
        match result {
            Ok(_) => {
                taken += 1;
                if taken % 4 != 1 {
                    continue;
                }
                // For real, and the journal is whole afterwards; the next one gets a new journal.
                let result = importing::import(&mut world.env, &request, false);
                imported += usize::from(result.is_ok());
                if let Err(failure) = &result {
                    assert!(!matches!(failure, Failure::Internal(_)), "{failure:?}");
                }
                assert_eq!(upkeep::check(&mut world.env), Ok(Vec::new()));
                plain(&mut world, taken);
            }
            Err(Failure::BadRows { rows: bad, .. }) => {
                rows += 1;
                assert!(!bad.is_empty() && bad.iter().all(|row| row.row > 0));
            }
            Err(Failure::Unreadable { why, .. }) => {
                unreadable += 1;
                assert!(!why.is_empty());
            }
            Err(other) => assert!(!matches!(other, Failure::Internal(_)), "{other:?}"),
        }
    }
    println!(
        "imports: {count} mutated, {taken} read, {imported} of them imported, {rows} refused with rows, {unreadable} unreadable, \
         slowest {} ms, 0 panics",
        slowest.as_millis()
    );
    assert!(taken > 0 && rows > 0 && unreadable > 0 && imported > 0);
    assert!(slowest < TIME, "{slowest:?}");
}

/// Goes on in an empty journal.
fn plain(world: &mut World, number: usize) {
    perform(Effect::CreateJournal { name: name(&format!("空{number}")), passphrase: None }, &mut world.env);
}

/// Changes one thing that means something.
fn structured(file: &str, text: &str, chance: &mut Chance) -> Vec<u8> {
    if file.ends_with("json") {
        let mut value: Value = serde_json::from_str(text).unwrap();
        node(&mut value, chance);
        return value.to_string().into_bytes();
    }
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let at = chance.below(lines.len());
    if file.ends_with("jsonl") {
        let mut value: Value = serde_json::from_str(&lines[at]).unwrap();
        node(&mut value, chance);
        lines[at] = value.to_string();
    } else {
        let mut cells: Vec<String> = lines[at].split(',').map(str::to_owned).collect();
        let (cell, other) = (chance.below(cells.len()), chance.below(cells.len()));
        match chance.below(5) {
            0 => cells.swap(cell, other),
            1 => drop(cells.remove(cell)),
            2 => cells.insert(cell, cells[other].clone()),
            3 => cells[cell] = chance.pick(&PIECES).replace(['"', '\n', '\r'], ""),
            _ => lines.push(lines[at].clone()),
        }
        lines[at] = cells.join(",");
    }
    if chance.below(6) == 0 {
        let other = chance.below(lines.len());
        lines.swap(at, other);
    }
    lines.join("\n").into_bytes()
}

/// Changes a value somewhere inside.
fn node(value: &mut Value, chance: &mut Chance) {
    let deeper = chance.below(5) > 0;
    match value {
        Value::Object(fields) if deeper && !fields.is_empty() => {
            let key = fields.keys().nth(chance.below(fields.len())).unwrap().clone();
            match chance.below(8) {
                0 => drop(fields.remove(&key)),
                1 => drop(fields.insert(format!("{key}s"), Value::from(1))),
                _ => node(&mut fields[&key], chance),
            }
        }
        Value::Array(all) if deeper && !all.is_empty() => {
            let at = chance.below(all.len());
            match chance.below(8) {
                0 => drop(all.remove(at)),
                1 => all.push(all[at].clone()),
                _ => node(&mut all[at], chance),
            }
        }
        value => {
            *value = match chance.below(8) {
                0 => Value::Null,
                1 => Value::Bool(true),
                2 => Value::from(-1),
                3 => Value::from(u64::MAX),
                4 => Value::from(1e300),
                5 => Value::from(Vec::<Value>::new()),
                6 => serde_json::json!({ "a": {} }),
                _ => Value::from(*chance.pick(&PIECES)),
            }
        }
    }
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
