//! Protecting people by command line: codes in exports, the print for a household, erasing.

use crate::world::{World, files_below};

#[test]
fn a_diary_leaves_under_codes_and_asks_about_what_is_not_sure() {
    let world = World::with_samples();
    let text = world.ok(&["export", "diary", "--format", "txt"]);
    for secret in ["许䶮", "张建国", "王芳", "桂香", "吐尔逊", "三组", "12000000005", "H05"] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
    assert!(!text.contains("路平整"), "without an answer it is masked");
    let hits = world.json(&["export", "diary", "--format", "txt", "--preview"]);
    let unsure = hits["hits"].as_array().unwrap().iter().find(|hit| hit["found"] == "路平" && hit["may_keep"] == true);
    let name = unsure.unwrap()["hit"].as_str().unwrap().to_owned();
    let kept = world.ok(&["export", "diary", "--format", "txt", "--keep", &name]);
    assert!(kept.contains("后路平整了") && kept.matches("路平").count() == 1, "{kept}");
}

#[test]
fn days_are_only_told_to_the_week_if_wanted() {
    let world = World::with_samples();
    let text = world.ok(&[
        "export",
        "diary",
        "--format",
        "txt",
        "--weeks-for-days",
        "--from",
        "2026-03-10",
        "--to",
        "2026-03-10",
    ]);
    assert!(text.contains("2026年第11周 D03") && text.contains("回话期限：2026年第11周"), "{text}");
    assert!(!text.contains("星期二") && !text.contains("3月1"), "{text}");
    let json = world.ok(&["export", "diary", "--format", "json", "--weeks-for-days"]);
    let entries: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&entries[2]["week"], &entries[2]["date"]), (&"2026-W11".into(), &serde_json::Value::Null));
    let table = world.ok(&["matter", "add", "@许䶮 问补贴", "--household", "H05"]);
    assert!(table.contains("M1"));
    assert!(world.ok(&["export", "matters", "--format", "csv", "--weeks-for-days"]).contains("2026年第19周"));
}

#[test]
fn a_household_is_told_everything_and_nobody_else() {
    let world = World::with_samples();
    world.ok(&["diary", "add", "路上碰见许䶮和王芳华说了几句"]);
    let file = world.path("许䶮.docx").to_string_lossy().into_owned();
    world.ok(&["household", "print", "H05", "--format", "docx", "-o", &file]);
    let mut archive = zip::ZipArchive::new(std::fs::File::open(&file).unwrap()).unwrap();
    let mut part = archive.by_name("word/document.xml").unwrap();
    let mut text = String::new();
    std::io::Read::read_to_string(&mut part, &mut text).unwrap();
    let seen: String = text.split('<').filter_map(|piece| piece.split_once('>').map(|(_, text)| text)).collect();
    assert!(seen.contains("许䶮") && seen.contains("12000000005") && seen.contains("路上碰见"), "{seen}");
    assert!(!seen.contains("王芳华") && !seen.contains("阿依努尔"), "{seen}");
}

#[test]
fn a_household_is_erased_after_its_code_was_typed_again() {
    let mut world = World::with_samples();
    let backups = |world: &World| {
        let all = files_below(&world.path("share"));
        all.into_iter().filter(|path| path.to_string_lossy().contains("backups")).collect::<Vec<_>>()
    };
    world.clock = "2026-05-10T10:00:00+08:00".into();
    world.ok(&["diary", "add", "又去了一趟"]);
    assert!(!backups(&world).is_empty());
    let refused = world.fails(2, &["household", "erase", "H05"]);
    assert!(refused.contains("许䶮") && refused.contains("--yes"), "{refused}");
    assert!(world.ok(&["household", "show", "H05"]).contains("许䶮"));
    let asked = world.command(&["household", "erase", "H05"]).write_stdin("H05\n").output().unwrap();
    let said = String::from_utf8(asked.stdout).unwrap();
    assert!(asked.status.success() && said.contains("已清除") && said.contains("自行处理"), "{said}");
    world.clock = "2026-05-10T11:00:00+08:00".into();
    assert!(
        !world.ok(&["household", "list"]).contains("H05")
            && !world.ok(&["household", "list", "--removed"]).contains("H05")
    );
    for path in files_below(&world.path("share")) {
        let bytes = std::fs::read(&path).unwrap();
        for word in ["许䶮", "12000000005"] {
            let found = bytes.windows(word.len()).any(|window| window == word.as_bytes());
            assert!(!found, "{word} in {}", path.display());
        }
    }
    assert_eq!(backups(&world).len(), 1, "only the one that was made after it");
    world.fails(4, &["household", "erase", "H05", "--yes"]);
    let erased = world.json(&["household", "erase", "H07", "--yes"]);
    assert_eq!((&erased["code"], &erased["backups_left"]), (&"H07".into(), &0.into()));
    assert_eq!(world.json(&["stats", "--month", "2026-03"])["counts"]["visits"], 8, "counts stay");
}

#[test]
fn what_its_time_is_over_for_is_offered() {
    let mut world = World::with_samples();
    assert!(!world.ok(&["status"]).contains("保存期"));
    world.clock = "2027-05-02T09:00:00+08:00".into();
    assert!(
        world.ok(&["status"]).contains("保存期") && world.ok(&["household", "list", "--ended-over"]).contains("H12")
    );
    assert_eq!(world.json(&["household", "list", "--ended-over"]).as_array().unwrap().len(), 1);
    let config = world.file("config.toml", "retention_months = 0\n");
    assert!(!world.ok(&["--config", &config, "status"]).contains("保存期"));
}
