//! Files that are small to carry and huge to read: the real program, with little memory and little time, refuses them or reads them,
//! and is never ended by the system.

use crate::chance::rounds;
use crate::office::{ods_of, xlsx_of, zipped};
use crate::pty::World;
use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::process::Command;
use std::time::{Duration, Instant};

/// What one import may take of memory, in KiB, and of time.
const MEMORY: u32 = 1_200_000;
const TIME: Duration = Duration::from_secs(60);
/// The same where every entry of a hundred thousand is tried, in a build that is not optimised.
const LONG: Duration = Duration::from_secs(120);

/// A document of more paragraphs than anybody wrote.
fn paragraphs() -> Vec<u8> {
    zipped(&[(
        "word/document.xml",
        &format!("<w:document>{}</w:document>", "<w:p><w:r><w:t>x</w:t></w:r></w:p>".repeat(2_000_000)),
    )])
}

fn bombs() -> Vec<(&'static str, &'static str, Vec<u8>)> {
    let households = include_str!("../fixtures/households.csv");
    let header = households.lines().next().unwrap();
    let entry = |body: &str| format!("{{\"date\":\"2026-03-10\",\"body\":\"{body}\"}}\n");
    // The longest text a cell can have, in every cell of a sheet.
    let shared = format!(r#"<row><c t="inlineStr"><is><t>{}</t></is></c></row>"#, "x".repeat(32_000)).repeat(20);
    let repeated = r#"<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="200" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>"#.repeat(50);
    let row = r#"<row r="1"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>"#;
    vec![
        ("journal", "deep.json", "[".repeat(2_000_000).into()),
        ("journal", "deep-objects.json", "{\"a\":".repeat(500_000).into()),
        ("diary", "deep.jsonl", format!("{}\n", "{\"date\":[".repeat(200_000)).into()),
        ("diary", "long.jsonl", entry(&"渠".repeat(10_000_000)).into()),
        // A dry run does all the work of an import, and takes it back: as many entries as a working life writes.
        ("diary", "many.jsonl", entry("x").repeat(rounds(20_000, 100_000)).into()),
        ("diary", "bad.jsonl", "{\"date\":\"2026-02-30\"}\n".repeat(100_000).into()),
        ("households", "columns.csv", format!("{}\n{}\n", "户主姓名,".repeat(300_000), ",".repeat(300_000)).into()),
        ("households", "open.csv", format!("{header}\nH01,\"{}", "张建国,".repeat(3_000_000)).into()),
        ("households", "rows.csv", format!("{header}\n{}", "x,y\n".repeat(200_000)).into()),
        ("households", "zeros.csv", vec![0; 20_000_000]),
        ("pledges", "half.csv", [&[0xff, 0xfe][..], &vec![b'x'; 10_000_001]].concat()),
        ("households", "spaces.xlsx", xlsx_of(" ", 400)),
        ("households", "far.xlsx", xlsx_of(row, 1)),
        // Found by the fuzzer: the reader counts letters and digits without end.
        ("households", "letters.xlsx", xlsx_of(&row.replace("XFD1048576", &format!("{}1", "h".repeat(40))), 1)),
        ("households", "digits.xlsx", xlsx_of(&row.replace("XFD1048576", &format!("A{}", "9".repeat(40))), 1)),
        (
            "households",
            "rows.xlsx",
            xlsx_of(&row.replace("<row r=\"1\">", &format!("<row r=\"{}\">", "9".repeat(40))), 1),
        ),
        ("households", "cells.xlsx", xlsx_of(r#"<row><c t="str"><v>x</v></c></row>"#, 40)),
        ("households", "half.xlsx", xlsx_of(row, 1)[..700].to_vec()),
        ("households", "one-text-everywhere.xlsx", xlsx_of(&shared, 1)),
        ("households", "far-and-many.xlsx", xlsx_of(r#"<row><c r="IV1"><v>1</v></c></row>"#, 60)),
        ("households", "repeated.ods", ods_of(&repeated)),
        ("diary", "paragraphs.docx", paragraphs()),
        (
            "diary",
            "long.docx",
            zipped(&[("word/document.xml", &format!("<w:document><w:p><w:r><w:t>{}", "渠".repeat(60_000_000)))]),
        ),
        ("diary", "array.json", format!("[{}]", "0,".repeat(30_000_000)).into()),
        ("diary", "lines.md", "# 2026-03-10\n".repeat(1_000_000).into()),
        ("diary", "days.txt", "2026-03-10\nx\n".repeat(300_000).into()),
        ("diary", "bad-lines.jsonl", "{\n".repeat(5_000_000).into()),
    ]
}

#[test]
fn what_is_small_to_carry_and_huge_to_read_is_bounded() {
    let world = World::new();
    assert!(world.run(&["journal", "new", "试用", "--plain"], "").status.success());
    let (mut refused, mut read, mut slowest, mut killed) = (0, 0, (Duration::ZERO, ""), Vec::new());
    let bombs = bombs();
    for (kind, name, bytes) in &bombs {
        let file = world.home().join(name);
        fs::write(&file, bytes).unwrap();
        let script = format!("ulimit -v {MEMORY}; exec \"$@\"");
        let since = Instant::now();
        let output = world
            .command(Command::new("/bin/sh"))
            .args(["-c", &script, "sh", env!("CARGO_BIN_EXE_sankaben"), "import", kind])
            .arg(&file)
            .arg("--dry-run")
            .output()
            .unwrap();
        let took = since.elapsed();
        println!("bombs: {name} {} ms, exit {:?}", took.as_millis(), output.status.code());
        slowest = slowest.max((took, *name));
        match output.status.code() {
            Some(0) => read += 1,
            Some(1 | 5) => refused += 1,
            _ => killed.push(format!("{name}: {:?} {:?}", output.status.code(), output.status.signal())),
        }
        assert!(output.stderr.len() < 64 << 20, "{name}");
        fs::remove_file(&file).unwrap();
    }
    println!(
        "bombs: {} files, {refused} refused, {read} read, {} ended by the system, slowest {} ms ({}), at most {} MB",
        bombs.len(),
        killed.len(),
        slowest.0.as_millis(),
        slowest.1,
        MEMORY / 1024
    );
    assert_eq!(killed, Vec::<String>::new());
    let time = if rounds(0, 1) == 1 { LONG } else { TIME };
    assert!(slowest.0 < time, "{slowest:?}");
}
