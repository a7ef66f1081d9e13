//! Imports made of rubbish, byte by byte and piece by piece of their structure: an error with its place, or a correct import; all of
//! it or nothing.

use crate::chance::{Chance, rounds, step};
use crate::office::{docx, ods, workbook};
use crate::world::{World, name};
use sankaben::app::bringing::ImportRequest;
use sankaben::app::effect::Effect;
use sankaben::app::failure::Failure;
use sankaben::domain::importing::ImportKind;
use sankaben::runtime::importing;
use sankaben::runtime::{perform, upkeep};
use serde_json::Value;
use std::fs;
use std::io::{Cursor, Read, Write};
use std::time::{Duration, Instant};

const HOUSEHOLDS: &str = include_str!("../fixtures/households.csv");
const NOTES: &str = "---\ntags: [路]\n天气: 晴\n---\n# 2026年\n\n## 3月10日 星期二 晴\n去三组。\n\n[2026-03-11 09:05] 看渠。\n第二行\n\n2026.3.12 大风\n没出门。\n";
const JRNL: &str = r#"{"tags":{"@a":1},"entries":[{"title":"甲。","body":"乙","date":"2026-03-10","time":"09:05","tags":["@a"],"starred":true}]}"#;
const TUI: &str = r#"[{"id":0,"date":"2026-03-10T00:00:00Z","title":"甲","content":"乙","tags":["水"],"priority":3}]"#;

/// Good files of every kind.
fn seeds() -> Vec<(ImportKind, &'static str, Vec<u8>)> {
    let rows: Vec<Vec<&str>> =
        HOUSEHOLDS.trim_start_matches('\u{feff}').lines().map(|line| line.split(',').collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let paragraphs = ["# 日记", "2026年3月10日 星期二 晴", "去三组&amp;四组。", "# 3月11日", "看渠。"];
    vec![
        (ImportKind::Diary, "diary.jsonl", include_bytes!("../fixtures/diary_entries.jsonl").to_vec()),
        (ImportKind::Households, "households.csv", HOUSEHOLDS.into()),
        (ImportKind::Pledges, "pledges.csv", include_bytes!("../fixtures/pledges.csv").to_vec()),
        (ImportKind::Journal, "journal.json", include_bytes!("../fixtures/schemas/1.json").to_vec()),
        (ImportKind::Households, "households.xlsx", workbook(&rows)),
        (ImportKind::Households, "households.ods", ods(&rows)),
        (ImportKind::Diary, "2026年日记.docx", docx(&paragraphs)),
        (ImportKind::Diary, "notes.md", NOTES.into()),
        (ImportKind::Diary, "jrnl.json", JRNL.into()),
        (ImportKind::Diary, "tui.json", TUI.into()),
    ]
}
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
    let seeds = seeds();
    let count = rounds(400, 10_000);
    for round in 0..count {
        step("imports", round, count);
        let (kind, file, seed) = chance.pick(&seeds);
        let mut bytes = match chance.below(2) {
            0 if seed.starts_with(b"PK") => repacked(seed, &mut chance),
            0 => structured(file, std::str::from_utf8(seed).unwrap(), &mut chance),
            _ => seed.clone(),
        };
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
                assert!(!bad.is_empty() && bad.iter().all(|row| row.row > 0 || !row.part.is_empty()));
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

/// Changes something inside one part of a zipped file, which is whole afterwards.
fn repacked(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let spoilt = chance.below(archive.len());
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = Vec::new();
        part.read_to_end(&mut text).unwrap();
        if at == spoilt || text.len() > 2000 {
            for _ in 0..chance.below(4) {
                mutate(&mut text, chance);
            }
        }
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(&text).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Changes one thing that means something.
fn structured(file: &str, text: &str, chance: &mut Chance) -> Vec<u8> {
    if file.ends_with(".json") {
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
