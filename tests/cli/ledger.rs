//! The ledger and the figures by command line.

use crate::world::World;
use serde_json::json;

#[test]
fn a_matter_is_noted_answered_and_listed() {
    let mut world = World::with_samples();
    world.ok(&["profile", "set", "--full-name", "陈立新"]);
    let said = world.ok(&[
        "matter",
        "add",
        "@许䶮 问旧带补贴",
        "--household",
        "H05",
        "--kind",
        "farming",
        "--follow-up",
        "today",
    ]);
    assert!(said.contains("M1"), "{said}");
    world.ok(&["matter", "add", "村口装一盏路灯", "--kind", "suggestion"]);
    let matters = world.json(&["matter", "list", "--open"]);
    assert_eq!(matters[0]["id"], "M1", "due first");
    assert_eq!(matters[0]["text"], "@{H05} 问旧带补贴");
    assert_eq!(matters[0]["first_received_by"], "陈立新", "known already");
    assert!(world.ok(&["matter", "list"]).contains("一位村民"));
    let due = world.json(&["status"]);
    assert!(due.as_array().unwrap().iter().any(|item| item["kind"] == "matter" && item["id"] == "M1"));
    world.ok(&["matter", "answer", "M1", "镇里答复名单月底前公布", "--state", "in-hand", "--follow-up", "2026-05-20"]);
    let refused = world.fails(5, &["matter", "answer", "M2", "路灯不归镇里管", "--state", "cannot"]);
    assert!(refused.contains("原因"), "{refused}");
    world.ok(&["matter", "answer", "M2", "说明了", "--state", "cannot", "--reason", "电力部门的事"]);
    // A step closes nothing.
    let stepped = world.ok(&["matter", "answer", "M1", "又问了镇里"]);
    assert!(stepped.contains("在办"), "{stepped}");
    assert_eq!(world.json(&["matter", "show", "M1"])["state"], "in_hand");
    world.ok(&["matter", "answer", "M1", "名单公布了，上门告诉了", "--entry", "D12", "--state", "solved"]);
    let first = world.json(&["matter", "show", "M1"]);
    assert_eq!((&first["state"], &first["told_on"]), (&json!("solved"), &json!("2026-05-10")));
    assert_eq!(first["history"][2]["entry"], "D12");
    assert_eq!(world.json(&["matter", "list", "--open"]), json!([]));
    assert!(world.ok(&["matter", "show", "M1"]).contains("@许䶮 问旧带补贴"));
    world.fails(4, &["matter", "show", "M9"]);
    world.fails(5, &["matter", "answer", "M1", "再记", "--entry", "D99"]);
    world.fails(2, &["matter", "list", "--kind", "x"]);
    world.lang = "en_US.UTF-8";
    assert!(
        world.ok(&["matter", "show", "M2"]).contains("Why") || world.ok(&["matter", "show", "M2"]).contains("Reason")
    );
}

#[test]
fn figures_are_told_with_what_is_behind_them() {
    let world = World::with_samples();
    world.ok(&["diary", "add", "去四组 +培训 2场 85人 +蹲点"]);
    let id = "D13";
    world.ok(&["diary", "edit", id, "--text", "去四组 +培训 1场 40人 +慰问"]);
    let entry = world.json(&["diary", "show", id]);
    assert_eq!(entry["activities"].as_array().unwrap().len(), 2, "the text replaces what the text told before");
    let may = world.json(&["stats"]);
    assert_eq!(may["period"], "2026-05");
    assert_eq!(may["counts"]["training_people"], 40);
    assert_eq!(may["counts"]["stationed_days"], 0);
    assert_eq!(may["unstated"], json!({ "aid_yuan": 1 }));
    assert_eq!(may["behind"]["training_sessions"]["entries"], json!(["D13"]));
    assert_eq!(may["behind"]["visits"]["entries"], json!(["D12"]));
    assert_eq!(may["duties"][0]["asked"], 3);
    let year = world.json(&["stats", "--year", "2026"]);
    assert_eq!((&year["counts"]["entries"], &year["duties"]), (&json!(13), &json!([])));
    assert_eq!(year["months"].as_array().unwrap().len(), 12);
    let said = world.ok(&["stats", "--quarter", "2026-Q1"]);
    assert!(said.contains("2026年第1季度") && said.contains("走访户次"), "{said}");
    world.fails(2, &["stats", "--month", "2026-13"]);
    world.fails(2, &["stats", "--month", "2026-03", "--year", "2026"]);
}

#[test]
fn a_report_says_what_the_weeks_of_its_period_said() {
    let mut world = World::with_samples();
    world.clock = "2026-11-20T09:00:00+08:00".to_owned();
    for (week, problem) in [("2026-W40", "九月的事"), ("2026-W44", "渠口淤了"), ("2026-W45", "水泵坏了")] {
        world.ok(&["week", "edit", week, "--problems", problem]);
    }
    // The Thursday of week 44 is 29 October, that of week 40 is 1 October.
    let report = |month| world.ok(&["export", "report", "--month", month, "--format", "md"]);
    let said = |month| ["九月的事", "渠口淤了", "水泵坏了"].map(|problem| report(month).contains(problem));
    assert_eq!(said("2026-09"), [false; 3]);
    assert_eq!(said("2026-10"), [true, true, false]);
    assert_eq!(said("2026-11"), [false, false, true]);
}

#[test]
fn weeks_before_the_journal_are_listed_only_with_something_in_them() {
    let mut world = World::plain();
    let weeks = |world: &World, args: &[&str]| -> Vec<String> {
        let rows = world.json(&[&["week", "list"], args].concat());
        rows.as_array().unwrap().iter().map(|row| row["week"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(weeks(&world, &[]), ["2026-W11"]);
    assert_eq!(world.ok(&["week", "list"]).lines().count(), 1);
    world.clock = "2026-03-27T17:00:00+08:00".to_owned();
    assert_eq!(weeks(&world, &[]), ["2026-W13", "2026-W12", "2026-W11"]);
    world.ok(&["diary", "add", "补记。", "--date", "2026-02-26"]);
    assert_eq!(weeks(&world, &[]), ["2026-W13", "2026-W12", "2026-W11", "2026-W09"]);
    assert_eq!(weeks(&world, &["--from", "W08"]).len(), 6, "who names a week gets it");
}

#[test]
fn a_report_tells_by_month_only_of_the_months_of_its_period() {
    let mut world = World::with_samples();
    world.clock = "2026-05-20T09:00:00+08:00".to_owned();
    world.ok(&["matter", "add", "路灯不亮"]);
    let month =
        |line: &&str| line.split('|').nth(1).and_then(|cell| cell.trim().strip_suffix('月')?.parse::<u8>().ok());
    let told = |period: &[&str]| {
        let said = world.ok(&[&["export", "report"], period, &["--format", "md"]].concat());
        said.lines().filter_map(|line| month(&line)).collect::<Vec<_>>()
    };
    // A row a month in each table: matters, visits (not of a single month), days.
    assert_eq!(told(&["--month", "2026-05"]), [5, 5]);
    assert_eq!(told(&["--quarter", "2026-Q2"]), [4, 5, 4, 5, 4, 5]);
    assert_eq!(told(&["--year", "2026"]), [1, 2, 3, 4, 5].repeat(3));
}
