//! The county's table, through the real program: files and folders, good and bad ones.

use crate::cadres::cadre;
use crate::world::World;
use serde_json::Value;
use std::path::Path;

const APRIL: &str = "2026-04-10T09:00:00+08:00";

fn county() -> World {
    let mut world = World::new();
    world.clock = APRIL.to_owned();
    std::fs::create_dir_all(world.path("sent/town")).unwrap();
    for number in 0..7 {
        let mut one = cadre(number, 12);
        one.made_on = "2026-04-01".parse().unwrap();
        if number == 1 {
            one.weeks.remove(9);
            one.late = vec![one.weeks[8]];
        }
        let folder = if number % 2 == 0 { "sent" } else { "sent/town" };
        world.file(&format!("{folder}/{number}.json"), one.summary());
    }
    world
}

fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn problems(lines: &[Value]) -> Vec<(String, String)> {
    let told = |line: &&Value| line["record"] == "problem";
    let name =
        |line: &Value| Path::new(line["file"].as_str().unwrap()).file_name().unwrap().to_string_lossy().into_owned();
    let text = |line: &Value| line["problem"].as_str().unwrap().to_owned();
    lines.iter().filter(told).map(|line| (name(line), text(line))).collect()
}

#[test]
fn a_folder_becomes_one_table_by_unit_and_name() {
    let world = county();
    let rows = lines(&world.ok(&["brief", "sent", "--month", "2026-03", "--format", "jsonl"]));
    let cadres: Vec<&Value> = rows.iter().filter(|row| row["record"] == "cadre").collect();
    let names: Vec<_> =
        cadres.iter().map(|row| (row["unit"].as_str().unwrap(), row["full_name"].as_str().unwrap())).collect();
    assert_eq!(
        names,
        [
            ("北屯乡", "阿依努尔·吐3"),
            ("北屯乡", "李4"),
            ("北屯乡", "许5"),
            ("农业农村局", "路6"),
            ("渠源镇", "王1"),
            ("渠源镇", "曾2"),
            ("渠源镇", "张0"),
        ]
    );
    let wang = cadres[4];
    // Weeks 10 to 13 are due in March; of 11 there is nothing, 12 came late.
    assert_eq!([&wang["weeks_confirmed"], &wang["weeks_late"], &wang["weeks_missing"]], [3, 1, 1]);
    assert_eq!([&wang["pledges"], &wang["done"], &wang["on_time"], &wang["overdue"]], [2, 1, 1, 1]);
    assert_eq!(wang["counts"]["visits"]["value"], 3);
    assert_eq!(wang["matters"], serde_json::json!({"farming": {"open": 1}, "housing": {"solved": 1}}));
    assert_eq!(problems(&rows), [("1.json".to_owned(), "gap".to_owned())]);
    let weeks = rows.iter().filter(|row| row["record"] == "week").count();
    assert_eq!(weeks, 28);
    assert!(rows.iter().any(|row| row["state"] == "overdue" && row["reason"] == "灯杆还没到货"));
}

#[test]
fn bad_files_are_listed_and_stop_nothing() {
    let world = county();
    let good = std::fs::read_to_string(world.path("sent/0.json")).unwrap();
    world.file("sent/copy.json", &good);
    world.file("sent/cut.json", &good[..good.len() / 2]);
    world.file("sent/forged.json", good.replacen("科员", "科长", 1));
    world.file("sent/bytes.json", [0xff, 0xfe, 0]);
    world.file("sent/newer.json", good.replacen("\"version\": 1", "\"version\": 2", 1));
    let mut longer = cadre(2, 13);
    longer.made_on = "2026-04-08".parse().unwrap();
    world.file("sent/longer.json", longer.summary());
    let mut other = cadre(4, 12);
    other.made_on = "2026-04-02".parse().unwrap();
    other.done = "别的事".to_owned();
    world.file("sent/other.json", other.summary());
    let mut old = cadre(8, 3);
    old.made_on = "2026-02-02".parse().unwrap();
    world.file("sent/old.json", old.summary());
    let ran = world.run(&["brief", "sent", "gone.json", "--month", "2026-03", "--format", "json"]);
    assert_eq!(ran.code, 6, "{}", ran.err);
    let rows = lines(&ran.out);
    assert_eq!(rows.iter().filter(|row| row["record"] == "cadre").count(), 7);
    let expected = [
        ("gone.json", "unreadable"),
        ("4.json", "contradiction"),
        ("bytes.json", "not_summary"),
        ("cut.json", "not_summary"),
        ("forged.json", "ill"),
        ("newer.json", "newer"),
        ("2.json", "older"),
        ("copy.json", "duplicate"),
        ("old.json", "other_month"),
        ("1.json", "gap"),
    ];
    assert_eq!(problems(&rows), expected.map(|(file, problem)| (file.to_owned(), problem.to_owned())));
}

#[test]
fn every_format_is_written_in_both_languages() {
    for lang in ["zh-CN", "en"] {
        let world = county();
        for format in ["docx", "xlsx", "pdf", "html", "md", "txt", "csv", "jsonl"] {
            let file = format!("table.{format}");
            world.ok(&["brief", "sent", "--month", "2026-03", "-o", &file, "--lang", lang]);
            assert!(std::fs::metadata(world.path(&file)).unwrap().len() > 500, "{format}");
        }
        assert_eq!(world.run(&["brief", "sent", "-o", "table.csv"]).code, 5, "it is there already");
        let csv = std::fs::read_to_string(world.path("table.csv")).unwrap();
        assert_eq!(csv.lines().count(), 1 + 28 + 14 + 1, "{csv}");
        let table = world.ok(&["brief", "sent", "--month", "2026-03", "--lang", lang]);
        assert!(table.contains("阿依努尔·吐3"), "{table}");
    }
}

#[test]
fn no_word_of_a_head_is_broken_on_paper() {
    let world = county();
    world.ok(&["brief", "sent", "--month", "2026-03", "-o", "table.pdf", "--lang", "en"]);
    let text = pdf_extract::extract_text(world.path("table.pdf")).unwrap();
    for word in ["Household-visits", "Coordination", "Spring-farming", "Heart-to-heart", "Information", "Confirmed"] {
        assert!(text.contains(word), "{word} in {text}");
    }
}

#[test]
fn an_older_summary_still_counts() {
    let world = World::new();
    let mut one = cadre(1, 12);
    one.made_on = "2026-04-01".parse().unwrap();
    let mut value: Value = serde_json::from_str(&one.summary()).unwrap();
    for added in ["matters", "first_week"] {
        value["signed"].as_object_mut().unwrap().remove(added);
    }
    let (hash, signature) =
        sankaben::domain::canonical::sign(&sankaben::domain::canonical::canonical(&value["signed"]), &one.key);
    value["hash"] = hash.into();
    value["signature"] = signature.into();
    let file = world.file("old.json", value.to_string());
    let rows = lines(&world.ok(&["brief", &file, "--month", "2026-03", "--format", "jsonl"]));
    assert_eq!((&rows[0]["weeks_confirmed"], &rows[0]["matters"]), (&4.into(), &Value::Null));
    assert_eq!(problems(&rows), [("old.json".to_owned(), "no_matters".to_owned())]);
}

#[test]
fn where_there_is_no_summary_no_empty_table_is_made() {
    let mut world = county();
    world.file("notes.json", "{}");
    std::fs::create_dir_all(world.path("empty")).unwrap();
    for (lang, word) in [("zh_CN.UTF-8", "没有"), ("en_US.UTF-8", "no summary")] {
        world.lang = lang;
        for file in ["gone.json", "notes.json", "empty"] {
            let ran = world.run(&["brief", file, "-o", "t.md"]);
            assert_eq!((ran.code, ran.out.as_str()), (6, ""), "{}", ran.err);
            assert!(ran.err.contains(file) && ran.err.contains("sankaben export summary"), "{}", ran.err);
            assert!(ran.err.contains(word) && !world.path("t.md").exists());
        }
    }
    let said = world.fails(2, &["brief"]);
    assert!(said.contains("Missing: FILE.") && said.contains("Usage: sankaben brief"), "{said}");
    assert!(world.fails(1, &["verify", "gone.json"]).contains("check its name"));
    assert_eq!(
        world.run(&["brief", "gone.json", "--format", "json"]).out.lines().count(),
        1,
        "programs get the record"
    );
}
