//! Signatures, witnesses and the summary, through the real program.

use crate::world::{PASSPHRASE, World, files_below};
use rusqlite::Connection;
use sankaben::domain::summary::verify_summary;
use serde_json::Value;

/// Names and texts of the samples that no summary may hold.
const PRIVATE: [&str; 10] =
    ["许䶮", "王芳", "张建国", "阿依努尔", "李𬱖", "12000000005", "H05", "烟道", "只答应三天内给准话", "@{"];

fn signed_world() -> World {
    let world = World::with_samples();
    world.ok(&["week", "confirm", "2026-W11", "--witness", "古丽米热，村会计"]);
    world.ok(&["week", "amend", "2026-W11", "更正：@H05 家是两亩"]);
    world.ok(&["week", "edit", "2026-W14", "--problems", "夯机要排队"]);
    let unclear = world.run(&["week", "confirm", "2026-W14"]);
    if unclear.code == 5 {
        world.ok(&["week", "confirm", "2026-W14", "--not-name", "路平"]);
    }
    world
}

#[test]
fn a_journal_and_its_summary_verify() {
    let world = signed_world();
    let journal = world.json(&["verify"]);
    assert_eq!((&journal["ok"], &journal["weeks"], &journal["amendments"]), (&true.into(), &2.into(), &1.into()));
    let fingerprint = journal["fingerprints"][0].as_str().unwrap();
    assert_eq!(fingerprint.split(' ').map(str::len).collect::<Vec<_>>(), [4; 8]);
    assert_eq!(world.json(&["week", "show", "2026-W11"])["fingerprint"], fingerprint);
    let said = world.ok(&["verify"]);
    assert!(said.contains("全部对得上") && said.contains(fingerprint), "{said}");
    world.ok(&["export", "summary", "-o", "summary.json"]);
    let summary = world.json(&["verify", "summary.json"]);
    assert_eq!((&summary[0]["ok"], &summary[0]["weeks"]), (&true.into(), &2.into()));
    let text = std::fs::read_to_string(world.path("summary.json")).unwrap();
    for private in PRIVATE {
        assert!(!text.contains(private), "{private}");
    }
    let summary: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(summary["signed"]["pledges"].as_array().unwrap().len(), 4);
    assert_eq!(summary["signed"]["counts"]["2026-03"]["entries"]["value"], 6);
    assert!(text.contains("更正：户 家是两亩") && text.contains("夯机要排队"));
}

#[test]
fn whatever_is_changed_in_a_summary_is_found() {
    let world = signed_world();
    world.ok(&["export", "summary", "-o", "summary.json"]);
    let whole: Value = serde_json::from_str(&std::fs::read_to_string(world.path("summary.json")).unwrap()).unwrap();
    let links = whole["signed"]["links"].as_array().unwrap().len();
    assert_eq!(links, 3);
    let ill = |spoil: &dyn Fn(&mut Value)| {
        let mut spoilt = whole.clone();
        spoil(&mut spoilt);
        assert_ne!(spoilt, whole);
        let path = world.file("spoilt.json", spoilt.to_string());
        let ran = world.run(&["verify", &path]);
        assert_eq!(ran.code, 6, "{}{}", ran.out, ran.err);
        ran.out
    };
    for at in 0..links {
        for name in ["canonical", "hash", "signature"] {
            let said = ill(&|summary| {
                let field = &mut summary["signed"]["links"][at][name];
                let text = field.as_str().unwrap();
                let middle = text.char_indices().nth(text.chars().count() / 2).unwrap().0;
                let other = if text[middle..].starts_with('0') { "1" } else { "0" };
                *field =
                    format!("{}{other}{}", &text[..middle], text[middle..].chars().skip(1).collect::<String>()).into();
            });
            assert!(said.contains(&format!("第 {} 份", at + 1)) || name == "canonical", "{name} {said}");
        }
        ill(&|summary| drop(summary["signed"]["links"].as_array_mut().unwrap().remove(at)));
    }
    ill(&|summary| summary["signed"]["links"].as_array_mut().unwrap().swap(0, 2));
    ill(&|summary| summary["signed"]["links"] = serde_json::json!([]));
    ill(&|summary| summary["signed"]["counts"]["2026-03"]["entries"]["value"] = 7.into());
    ill(&|summary| summary["signed"]["pledges"][0]["status"] = "done".into());
    ill(&|summary| summary["signed"]["cadre"]["full_name"] = "别人".into());
    ill(&|summary| summary["signed"]["fingerprint"] = "0000".into());
    ill(&|summary| summary["signed"]["public_keys"] = serde_json::json!(["00".repeat(32)]));
    ill(&|summary| summary["more"] = true.into());
    assert_eq!(world.run(&["verify", &world.file("same.json", whole.to_string())]).code, 0, "white space is nothing");
    assert!(world.fails(2, &["verify", &world.file("other.json", "{}")]).contains("不是汇总件"));
}

#[test]
fn every_byte_of_a_summary_counts() {
    let world = signed_world();
    world.ok(&["export", "summary", "-o", "summary.json"]);
    let whole = std::fs::read_to_string(world.path("summary.json")).unwrap();
    assert!(verify_summary(&whole).unwrap().findings.is_empty());
    let chars: Vec<char> = whole.trim_end().chars().collect();
    for at in (0..chars.len()).step_by(7) {
        let mut spoilt = chars.clone();
        spoilt[at] = if spoilt[at] == '1' { '2' } else { '1' };
        let spoilt: String = spoilt.into_iter().collect();
        let stands = verify_summary(&spoilt).is_ok_and(|verified| verified.findings.is_empty());
        assert!(!stands, "{at}: {}", &spoilt.chars().skip(at.saturating_sub(40)).take(80).collect::<String>());
    }
}

#[test]
fn what_another_program_changes_in_the_file_is_found_and_the_week_named() {
    let mut world = World::new();
    world.ok(&["journal", "new", "陈立新"]);
    world.ok(&["diary", "add", "去三组看备耕"]);
    world.clock = "2026-03-13T17:30:00+08:00".to_owned();
    world.ok(&["week", "confirm", "2026-W11", "--witness", "古丽米热，村会计"]);
    world.ok(&["week", "amend", "2026-W11", "更正：是四组"]);
    let path = world.path("share/sankaben/journals/陈立新.db");
    let whole = std::fs::read(&path).unwrap();
    let spoilt = |sql: &str| {
        std::fs::write(&path, &whole).unwrap();
        let conn = Connection::open(&path).unwrap();
        conn.pragma_update(None, "key", PASSPHRASE).unwrap();
        let triggers: String = conn
            .query_row(
                "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_schema WHERE type = 'trigger'",
                [],
                |row| row.get(0),
            )
            .unwrap();
        conn.execute_batch(&triggers).unwrap();
        conn.execute_batch(sql).unwrap();
        drop(conn);
        world.run(&["verify"])
    };
    assert_eq!(spoilt("SELECT 1").code, 0);
    for (sql, names_week) in [
        ("UPDATE progress_card SET done = done || '，还修了渠'", true),
        ("UPDATE entry SET body = '去四组看备耕'", true),
        ("UPDATE chain_link SET sealed = replace(sealed, '四组', '五组'), text = '更正：是五组' WHERE seq = 2", true),
        ("UPDATE chain_link SET witness = '别人，村会计' WHERE seq = 1", true),
        ("UPDATE chain_link SET day = '2026-03-12' WHERE seq = 1", true),
        ("DELETE FROM chain_link WHERE seq = 2", false),
    ] {
        let ran = spoilt(sql);
        assert_eq!(ran.code, 6, "{sql}: {}{}", ran.out, ran.err);
        assert_eq!(ran.out.contains("第11周"), names_week, "{sql}: {}{}", ran.out, ran.err);
    }
}

#[test]
fn another_journal_countersigns_with_its_own_passphrase() {
    let mut world = World::new();
    for name in ["陈立新", "古丽米热"] {
        world.ok(&["journal", "new", name]);
    }
    world.ok(&["-j", "古丽米热", "profile", "set", "--full-name", "古丽米热，村会计"]);
    world.ok(&["-j", "陈立新", "diary", "add", "去三组看备耕"]);
    let confirm = |world: &World, journal: &str, file: &str| {
        world.run(&["-j", "陈立新", "week", "confirm", "--witness-journal", journal, "--witness-passphrase-file", file])
    };
    let wrong = world.file("wrong", "不是这个口令的\n");
    assert_eq!(confirm(&world, "古丽米热", &wrong).code, 3);
    assert_eq!(confirm(&world, "没有的人", "passphrase").code, 4);
    assert_eq!(confirm(&world, "陈立新", "passphrase").code, 5, "nobody is their own witness");
    world.ok(&["journal", "new", "试用", "--plain"]);
    assert_eq!(confirm(&world, "试用", "passphrase").code, 5);
    assert_eq!(world.json(&["-j", "陈立新", "week", "show"])["status"], "due");
    assert_eq!(confirm(&world, "古丽米热", "passphrase").code, 0);
    let week = world.json(&["-j", "陈立新", "week", "show"]);
    assert_eq!(week["countersignature"]["name"], "古丽米热，村会计");
    assert_ne!(week["countersignature"]["public_key"], week["public_key"]);
    assert_eq!(world.json(&["-j", "陈立新", "verify"])["countersigned"], 1);
    world.ok(&["-j", "陈立新", "export", "summary", "-o", "s.json"]);
    assert_eq!(world.json(&["verify", "s.json"])[0]["countersigned"], 1);
    let text = std::fs::read_to_string(world.path("s.json")).unwrap();
    let mut without: Value = serde_json::from_str(&text).unwrap();
    without["signed"]["links"][0].as_object_mut().unwrap().remove("countersignature");
    let ran = world.run(&["verify", &world.file("without.json", without.to_string())]);
    assert_eq!(ran.code, 6);
    assert!(ran.out.contains("见证人的签名缺了"), "{}", ran.out);
    world.lang = "en_GB.UTF-8";
    assert!(world.ok(&["verify", "s.json"]).contains("Everything agrees"));
    assert!(files_below(&world.path("share")).iter().all(|file| file.extension().is_none_or(|end| end != "part")));
}

#[test]
fn what_is_exported_whole_comes_back_and_verifies() {
    let world = signed_world();
    world.ok(&["pledge", "edit", "P2", "--target-amount", "2节"]);
    world.ok(&["pledge", "progress", "P2", "换好一节", "--amount", "1"]);
    world.ok(&["export", "all", "-o", "all.json"]);
    world.ok(&["journal", "new", "新本", "--plain"]);
    world.ok(&["-j", "新本", "import", "journal", "all.json"]);
    world.ok(&["-j", "新本", "export", "all", "-o", "again.json"]);
    let read = |name: &str| std::fs::read_to_string(world.path(name)).unwrap();
    assert_eq!(read("all.json"), read("again.json"));
    let verified = world.json(&["-j", "新本", "verify"]);
    assert_eq!((&verified["ok"], verified["public_keys"].as_array().unwrap().len()), (&true.into(), 2));
}

#[test]
fn pledges_are_measured_posted_accepted_and_timed_by_working_days() {
    let mut world = World::with_samples();
    world.ok(&["pledge", "edit", "P4", "--target-amount", "25人"]);
    world.ok(&["pledge", "progress", "P4", "报名22人", "--amount", "22", "--on", "2026-05-09"]);
    let pledge = world.json(&["pledge", "show", "P4"]);
    assert_eq!((&pledge["target_amount"], &pledge["target_unit"]), (&25.into(), &"人".into()));
    assert_eq!(pledge["progress"][0]["amount"], 22);
    assert!(world.ok(&["pledge", "show", "P4"]).contains("22 / 25人"));
    world.ok(&["pledge", "edit", "P4", "--target-amount", "25people"]);
    assert!(world.ok(&["pledge", "show", "P4"]).contains("22 / 25 people"));
    world.ok(&["pledge", "edit", "P4", "--target-amount", "25人"]);
    world.ok(&["pledge", "post", "P4", "--at", "村口", "--on", "2026-05-01"]);
    world.ok(&["pledge", "post", "P4", "--at", "村口", "--down-on", "2026-05-09"]);
    let posted = world.json(&["pledge", "show", "P4"])["posted"].clone();
    let own = posted.as_array().unwrap().iter().find(|posting| posting["at"] == "村口").unwrap().clone();
    assert_eq!((&own["on"], &own["down_on"]), (&"2026-05-01".into(), &"2026-05-09".into()));
    assert!(world.ok(&["pledge", "list"]).contains("逾期"), "P2 was due in April");
    world.ok(&[
        "pledge",
        "close",
        "P2",
        "--result",
        "通车",
        "--on",
        "2026-04-23",
        "--accepted-by",
        "村民代表3人",
        "--accepted-on",
        "2026-04-25",
    ]);
    let shown = world.ok(&["pledge", "show", "P2"]);
    assert!(shown.contains("晚了 3 个工作日") && shown.contains("村民代表3人"), "{shown}");
    assert!(world.fails(5, &["pledge", "close", "P3", "--as", "missed"]).contains("原因"));
    assert!(world.fails(2, &["pledge", "edit", "P1", "--target-amount", "很多"]).contains("48户"));
    for n in 0..3 {
        let ran = world.run(&["pledge", "add", "--problem", &format!("事{n}"), "--due-on", "2026-12-31"]);
        assert_eq!(ran.code, 0);
        assert_eq!(ran.err.contains("三到五项"), n == 2, "{}", ran.err);
    }
    world.lang = "en_GB.UTF-8";
    assert!(world.ok(&["pledge", "list"]).contains("working days"));
}

#[test]
fn a_week_is_named_once() {
    let mut world = World::plain();
    world.ok(&["diary", "add", "去三组。"]);
    world.ok(&["week", "confirm"]);
    world.done(&["diary", "edit", "D01", "--text", "去四组。"]);
    assert!(world.ok(&["verify"]).contains("2026年第11周确认之后，D01 改过"));
    world.lang = "en_US.UTF-8";
    assert!(world.ok(&["verify"]).contains("D01 was changed after 2026-W11 was confirmed"));
}
