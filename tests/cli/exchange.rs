//! In and out: every encoding, every bad row, nothing twice, nothing lost, nobody named.

use super::world::{World, fixture};

#[test]
fn importing_again_changes_nothing_and_says_so() {
    let world = World::with_samples();
    let before = world.ok(&["export", "all"]);
    for (kind, file, rows) in
        [("households", "households.csv", 14), ("pledges", "pledges.csv", 4), ("diary", "diary_entries.jsonl", 12)]
    {
        let report = world.json(&["import", kind, &fixture(file)]);
        assert_eq!((&report["added"], &report["unchanged"]), (&0.into(), &rows.into()), "{kind}");
        assert!(world.ok(&["import", kind, &fixture(file)]).contains("没有变化"));
    }
    assert_eq!(world.ok(&["export", "all"]), before);
}

#[test]
fn imported_entries_keep_their_days_and_say_that_they_were_imported() {
    let world = World::with_samples();
    let entry = world.json(&["diary", "show", "D09"]);
    assert_eq!((&entry["date"], &entry["written_on"]), (&"2026-04-12".into(), &"2026-04-13".into()));
    assert_eq!((&entry["imported_on"], &entry["late"]), (&"2026-05-10".into(), &true.into()));
    let sample = std::fs::read_to_string(fixture("diary_entries.jsonl")).unwrap();
    for line in sample.lines() {
        let row: serde_json::Value = serde_json::from_str(line).unwrap();
        let entry = world.json(&["diary", "show", row["id"].as_str().unwrap()]);
        assert_eq!(entry["body"], row["body"], "to the letter");
        assert_eq!(entry["households"], row["households"]);
    }
    assert!(world.ok(&["import", "diary", &fixture("diary_entries.jsonl")]).contains("test_note"));
}

#[test]
fn a_dry_run_refuses_what_the_import_refuses() {
    let world = World::plain();
    world.ok(&["pledge", "add", "--problem", "涵管", "--target", "两节", "--due-on", "2026-12-01"]);
    world.ok(&["household", "add", "--name", "许䶮"]);
    let file = world.file("户.csv", "户编号,户主姓名,村组\nH01,路平,三组\n");
    let told = world.fails(5, &["import", "households", &file]);
    assert_eq!(world.fails(5, &["import", "households", &file, "--dry-run"]), told, "a code in use");
    let good = world.file("好.csv", "户编号,户主姓名,村组\nH02,路平,三组\n");
    let report = world.json(&["import", "households", &good, "--dry-run"]);
    assert_eq!((&report["added"], &report["dry_run"]), (&1.into(), &true.into()));
    assert_eq!(world.json(&["household", "list"]).as_array().map(Vec::len), Some(1), "nothing of it stays");
}

#[test]
fn an_office_files_in_any_encoding_read_the_same() {
    let text = std::fs::read_to_string(fixture("households.csv")).unwrap();
    let text = text.trim_start_matches('\u{feff}');
    let (gb, _, lossy) = encoding_rs::GB18030.encode(text);
    assert!(!lossy);
    let utf16: Vec<u8> = std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let registers: Vec<String> = [text.as_bytes(), &gb, &utf16]
        .map(|bytes| {
            let mut world = World::plain();
            world.clock = super::world::MAY.to_owned();
            let file = world.file("households.csv", bytes);
            assert_eq!(world.json(&["import", "households", &file])["added"], 14);
            world.ok(&["household", "list"])
        })
        .into();
    assert!(registers[0].contains("李𬱖") && registers[0].contains("许䶮"));
    assert_eq!(registers[0], registers[1]);
    assert_eq!(registers[0], registers[2]);
}

#[test]
fn a_file_with_bad_rows_is_refused_whole_and_every_row_listed() {
    let world = World::with_samples();
    let before = world.ok(&["export", "all"]);
    let good = r#"{"date":"2026-03-10","body":"好的"}"#;
    let rows = [
        good,
        r#"{"date":"2026-13-10","body":"x"}"#,
        r#"{"date":"2026-03-10","body":"x","households":["H99"]}"#,
        r#"{"date":"2026-03-10","#,
    ];
    let file = world.file("坏.jsonl", rows.join("\n"));
    for args in [&["import", "diary", &file][..], &["import", "diary", &file, "--dry-run"]] {
        let said = world.fails(1, args);
        assert!(!said.contains("第 1 行"), "{said}");
        for place in ["坏.jsonl", "第 2 行 date", "第 3 行 households", "H99", "第 4 行"] {
            assert!(said.contains(place), "{place} in {said}");
        }
    }
    assert_eq!(world.ok(&["export", "all"]), before, "nothing of it");
    let file = world.file("好.jsonl", good);
    assert!(world.ok(&["import", "diary", &file, "--dry-run"]).contains("没有导入"));
    assert_eq!(world.ok(&["export", "all"]), before);
    assert!(world.fails(1, &["import", "pledges", &fixture("households.csv")]).contains("承诺事项"));
}

#[test]
fn a_whole_journal_goes_out_and_comes_back_the_same() {
    let world = World::with_samples();
    world.ok(&["diary", "add", "去@许䶮 家。\n\n#路", "--time", "09:05"]);
    world.ok(&["diary", "remove", "D02"]);
    world.ok(&["week", "edit", "2026-W18", "--reason", "在县里培训"]);
    world.ok(&["week", "confirm", "2026-W11"]);
    world.ok(&["week", "amend", "2026-W11", "更正一处"]);
    world.ok(&["week", "edit", "2026-W10", "--reason", "那周的日记删了"]);
    world.ok(&["week", "confirm", "2026-W10"]);
    let first = world.path("一.json");
    world.ok(&["export", "all", "-o", &first.to_string_lossy()]);
    world.ok(&["journal", "new", "另一本", "--plain"]);
    let other = ["-j", "另一本"];
    let with = |args: &[&str]| -> Vec<String> { other.iter().chain(args).map(|arg| (*arg).to_owned()).collect() };
    let run = |args: &[&str]| {
        let args = with(args);
        world.ok(&args.iter().map(String::as_str).collect::<Vec<_>>())
    };
    run(&["import", "journal", &first.to_string_lossy()]);
    let second = run(&["export", "all"]);
    assert_eq!(second, std::fs::read_to_string(&first).unwrap());
    let args = ["-j", "另一本", "import", "journal", &first.to_string_lossy()];
    world.fails(5, &args);
    assert!(run(&["doctor"]).contains("完好"));
    run(&["week", "confirm", "2026-W12"]);
    assert!(run(&["doctor"]).contains("完好"), "it can be signed on");
}

#[test]
fn a_diary_leaves_without_names_unless_they_are_asked_for() {
    let world = World::with_samples();
    world.ok(&["diary", "add", "打12000000005找@H07，她表妹王芳华说银行卡 6200 0000 0000 0000 000。"]);
    let households = world.json(&["household", "list"]);
    for format in ["md", "txt", "json"] {
        let coded = world.ok(&["export", "diary", "--format", format]);
        assert!(coded.contains("户甲"), "{coded}");
        for household in households.as_array().unwrap() {
            for secret in [&household["name"], &household["phone"]] {
                let secret = secret.as_str().unwrap_or_default();
                assert!(secret.is_empty() || !coded.contains(secret), "{secret} in {format}");
            }
        }
        assert!(!coded.contains("6200 0000") && !coded.contains("@{"), "{format}");
        let full = world.ok(&["export", "diary", "--format", format, "--names", "full"]);
        assert!(full.contains("许䶮") && full.contains("路平整"), "{format}");
    }
    let codes = |text: &str| -> Vec<String> {
        text.lines().filter(|line| line.contains("联系户")).map(str::to_owned).collect()
    };
    let exports: Vec<Vec<String>> = (0..4).map(|_| codes(&world.ok(&["export", "diary"]))).collect();
    assert!(exports.iter().any(|export| *export != exports[0]), "codes are drawn afresh");
}

#[test]
fn what_left_the_file_is_noted_with_whose_names() {
    let world = World::with_samples();
    world.ok(&["export", "diary", "--format", "txt", "--names", "full", "--from", "2026-03-01", "--to", "2026-03-31"]);
    world.ok(&["export", "diary"]);
    world.ok(&["export", "all"]);
    // What is not written is not noted.
    world.fails(1, &["export", "diary", "-o", &world.path("没有/日记.md").to_string_lossy()]);
    let file = world.path("share/sankaben/journals/陈立新.db");
    let store = sankaben::store::Store::open(&file, sankaben::store::Key::Plain).unwrap();
    let exports = store.exports(10).unwrap();
    let seen: Vec<(&str, &str, &str, u32)> = exports
        .iter()
        .map(|(_, note)| (note.what.as_str(), note.format.as_str(), note.names.name(), note.records))
        .collect();
    assert_eq!(seen, [("all", "json", "full", 30), ("diary", "md", "coded", 12), ("diary", "txt", "full", 6)]);
    assert_eq!(exports[2].1.from, "2026-03-01".parse().ok());
}

#[test]
fn an_export_is_narrowed_and_never_overwrites() {
    let world = World::with_samples();
    let args = ["export", "diary", "--format", "json", "--names", "full", "--household", "H05", "--to", "2026-04-01"];
    let entries: serde_json::Value = serde_json::from_str(&world.ok(&args)).unwrap();
    let ids: Vec<&str> = entries.as_array().unwrap().iter().map(|entry| entry["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["D03"]);
    let file = world.file("有了.md", "旧的");
    assert!(world.fails(5, &["export", "diary", "-o", &file]).contains("--force"));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "旧的");
    world.ok(&["export", "diary", "-o", &file, "--force"]);
    assert!(std::fs::read_to_string(&file).unwrap().starts_with("# 民情日记"));
}
