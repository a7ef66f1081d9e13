//! A month by command line alone: what a cadre does, and what must hold while they do.

use super::world::{PASSPHRASE, Ran, World, files_below};
use sankaben::domain::change::{Change, Draft, DraftId, DraftTarget, RecordKey};
use sankaben::domain::week::Week;
use sankaben::store::{Key, Store};

#[test]
fn a_journal_lives_from_its_making_to_a_signed_week() {
    let mut world = World::new();
    world.clock = super::world::MAY.to_owned();
    assert!(world.ok(&["journal", "new", "陈立新"]).contains("陈立新"));
    assert_eq!(world.json(&["journal", "list"])[0]["plain"], false);
    world.import_samples();
    world.ok(&["profile", "set", "--full-name", "陈立新", "--unit", "渠源镇"]);
    let added = world.json(&["diary", "add", "去@许䶮 家，^P1 的名单公布了。#滴灌带补贴", "--date", "2026-05-08"]);
    let id = added["code"].as_str().unwrap().to_owned();
    let entry = world.json(&["diary", "show", &id]);
    assert_eq!(entry["households"], serde_json::json!(["H05"]));
    assert_eq!(entry["pledges"], serde_json::json!(["P1"]));
    assert_eq!(entry["tags"], serde_json::json!(["滴灌带补贴"]));
    assert_eq!((&entry["late"], &entry["written_on"]), (&true.into(), &"2026-05-10".into()));
    let week = world.json(&["week", "show", "2026-W19"]);
    let line = week["lines"].as_array().unwrap().iter().find(|line| line["pledge"] == "P1").unwrap();
    assert!(line["entries"].as_array().unwrap().contains(&id.as_str().into()), "{line}");
    let drafted = line["progress"].as_str().unwrap();
    assert!(drafted.contains("@{H05}") && drafted.contains("（补记）"), "{drafted}");
    let done = week["sections"]["done"].as_str().unwrap();
    assert!(!done.contains(&id), "it stands under its pledge only: {done}");
    world.ok(&["week", "edit", "2026-W19", "--problems", "班车改点还没有书面答复", "--line", "P3=催了交通站"]);
    let said = world.ok(&["week", "confirm", "--witness", "村委会主任"]);
    assert!(said.contains("第19周") && said.contains("陈立新"), "the oldest week that waits: {said}");
    let week = world.json(&["week", "show", "2026-W19"]);
    assert_eq!((&week["status"], &week["witness"]), (&"confirmed".into(), &"村委会主任".into()));
    assert_eq!(week["hash"].as_str().map(str::len), Some(64));
    assert_eq!(week["sections"]["problems"], "班车改点还没有书面答复");
    nothing_is_left_in_plain(&world);
}

/// No file the program left anywhere holds a text of the journal, the passphrase or the journal's key material in words.
fn nothing_is_left_in_plain(world: &World) {
    let files = files_below(world.dir.path());
    let own = |path: &&std::path::PathBuf| path.file_name().is_none_or(|name| name != "passphrase");
    let mut seen = 0;
    for path in files.iter().filter(own) {
        let bytes = std::fs::read(path).unwrap();
        seen += bytes.len();
        for word in ["滴灌", "许䶮", "班车", "12000000005", "渠源镇", "SQLite format", PASSPHRASE, "CREATE TABLE"]
        {
            let utf16: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
            for needle in [word.as_bytes(), &utf16] {
                let found = bytes.windows(needle.len()).any(|window| window == needle);
                assert!(!found, "{word} in {}", path.display());
            }
        }
    }
    assert!(seen > 50_000, "there was a journal to look at");
    let names: Vec<String> =
        files.iter().map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect();
    assert!(!names.iter().any(|name| name.ends_with("-wal") || name.ends_with("-shm")), "one whole file: {names:?}");
}

#[cfg(unix)]
#[test]
fn nobody_else_may_read_a_journal() {
    use std::os::unix::fs::PermissionsExt;
    let world = World::plain();
    let mode = |name: &str| std::fs::metadata(world.path(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode("share/sankaben"), 0o700);
    assert_eq!(mode("share/sankaben/journals"), 0o700);
    assert_eq!(mode("share/sankaben/journals/陈立新.db"), 0o600);
}

#[test]
fn a_confirmed_week_refuses_every_change() {
    let world = World::plain();
    world.ok(&["diary", "add", "去三组看备耕。"]);
    world.ok(&["week", "confirm"]);
    let before = world.json(&["week", "show"]);
    for args in [&["week", "edit", "--done", "别的"][..], &["week", "confirm", "this"]] {
        assert!(world.fails(5, args).contains("已经确认"));
    }
    world.done(&["diary", "edit", "D01", "--text", "去四组看备耕。"]);
    let after = world.json(&["week", "show"]);
    assert_eq!(after, before, "the signed card stays, whatever the diary says now");
    assert!(world.ok(&["week", "show"]).contains("D01"), "but it is told that the entry changed");
    world.ok(&["week", "amend", "this", "是四组，不是三组。"]);
    let week = world.json(&["week", "show"]);
    assert_eq!(week["amendments"][0]["text"], "是四组，不是三组。");
    assert_eq!(week["amendments"][0]["previous_hash"], week["hash"]);
    assert_eq!(week["sections"], before["sections"]);
    assert!(world.ok(&["doctor"]).contains("完好"));
}

#[test]
fn a_card_is_not_signed_over_a_draft_of_it() {
    let world = World::plain();
    world.ok(&["diary", "add", "去三组看备耕。"]);
    let file = world.path("share/sankaben/journals/陈立新.db");
    let mut store = Store::open(&file, Key::Plain).unwrap();
    let draft = Draft {
        id: DraftId("x".into()),
        target: DraftTarget::Edit(RecordKey::Week(Week::parse("2026-W11").unwrap())),
        fields: vec![("problems".into(), "没有车".into())],
        base: None,
        kept_at: "2026-03-13T09:00:00Z".parse().unwrap(),
    };
    store
        .apply(&Change::KeepDraft(draft), "2026-03-13T09:00:00Z".parse().unwrap(), "2026-03-13".parse().unwrap())
        .unwrap();
    drop(store);
    assert!(world.run(&["week", "show"]).err.contains("没存的草稿"));
    let why = world.fails(5, &["week", "confirm"]);
    assert!(why.contains("没存的草稿") && why.contains("--without-draft"), "{why}");
    world.ok(&["week", "confirm", "--without-draft"]);
    assert_eq!(world.json(&["week", "show"])["sections"]["problems"], "");
    let store = Store::open(&file, Key::Plain).unwrap();
    assert_eq!(store.drafts().unwrap().len(), 1, "nothing typed is lost");
}

#[test]
fn weeks_that_cannot_be_signed_say_why() {
    let world = World::plain();
    assert!(world.fails(5, &["week", "confirm"]).contains("写明原因"));
    assert!(world.fails(5, &["week", "confirm", "2026-W12"]).contains("还没开始"));
    assert!(world.fails(5, &["week", "amend", "this", "更正"]).contains("还没确认"));
    world.ok(&["week", "edit", "--reason", "在县里培训"]);
    world.ok(&["week", "confirm"]);
}

#[test]
fn search_finds_words_and_people_and_knows_them_apart() {
    let world = World::with_samples();
    let keys = |query: &str, within: &str| -> Vec<(String, String)> {
        let found = world.json(&["search", query, "--in", within]);
        let hits = found["hits"].as_array().unwrap();
        assert_eq!(found["total"], hits.len());
        let pair = |hit: &serde_json::Value| {
            (hit["key"].as_str().unwrap().to_owned(), hit["matched"].as_str().unwrap().to_owned())
        };
        let mut pairs: Vec<_> = hits.iter().map(pair).collect();
        pairs.sort();
        pairs
    };
    let pairs = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
        pairs.iter().map(|(key, why)| ((*key).to_owned(), (*why).to_owned())).collect()
    };
    assert_eq!(keys("滴灌", "diary"), pairs(&[("D03", "text"), ("D12", "text")]));
    assert_eq!(keys("zjg", "household,diary"), pairs(&[("H01", "person"), ("H12", "person")]));
    assert_eq!(keys("路平", "household,diary"), pairs(&[("D07", "text"), ("H08", "person")]));
    assert_eq!(keys("𬱖", "household,diary"), pairs(&[("D08", "text"), ("H06", "person")]));
    assert_eq!(keys("䶮", "diary"), pairs(&[("D03", "text"), ("D12", "text")]));
    assert!(world.ok(&["search", "没有这个词"]).contains("没有找到"));
}

#[test]
fn rare_characters_are_stored_and_stand_in_columns() {
    let world = World::with_samples();
    assert_eq!(world.json(&["household", "show", "H06"])["name"], "李𬱖");
    let list = world.ok(&["household", "list"]);
    let column = |name: &str| {
        let line = list.lines().find(|line| line.contains(name)).unwrap();
        sankaben::text::display_width(&line[..line.find("上渠村").unwrap()])
    };
    for name in ["许䶮", "张建国", "阿依努尔·吐尔逊"] {
        assert_eq!(column("李𬱖"), column(name), "{name}");
    }
}

#[test]
fn what_is_written_by_hand_becomes_links_and_doubts_are_said() {
    let world = World::with_samples();
    let ran = world.run(&["diary", "add", "@张建国 和＠王芳华 来过，@H14 没来，@李四 是谁", "--json"]);
    assert_eq!(ran.code, 0);
    assert!(ran.err.contains("@张建国") && ran.err.contains("H01") && ran.err.contains("H12"), "{}", ran.err);
    assert!(ran.err.contains("@李四"), "{}", ran.err);
    let added: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let entry = world.json(&["diary", "show", added["code"].as_str().unwrap()]);
    assert_eq!(entry["body"], "@张建国 和@{H07} 来过，@{H14} 没来，@李四 是谁");
    assert_eq!(entry["households"], serde_json::json!(["H07", "H14"]));
}

#[test]
fn text_and_passphrase_come_from_standard_input() {
    let world = World::new();
    world.ok(&["journal", "new", "陈立新"]);
    let input = format!("{PASSPHRASE}\n第一行\n第二行\n");
    let args = ["--passphrase-file", "-", "diary", "add", "-", "--json"];
    let ran = Ran::of(world.command(&args).write_stdin(input));
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!(world.json(&["diary", "show", "D01"])["body"], "第一行\n第二行");
}

#[test]
fn an_entry_is_edited_removed_and_taken_back() {
    let world = World::plain();
    world.ok(&["diary", "add", "一", "--date", "yesterday", "--time", "09:05", "--weather", "晴", "--tag", "#路"]);
    world.ok(&["diary", "edit", "D01", "--place", "三组", "--follow-up", "2026-03-20"]);
    let entry = world.json(&["diary", "show", "D01"]);
    assert_eq!((&entry["time"], &entry["place"]), (&"09:05".into(), &"三组".into()));
    assert_eq!((&entry["tags"], &entry["weather"]), (&serde_json::json!(["路"]), &"晴".into()));
    assert_eq!(entry["follow_up_on"], "2026-03-20");
    world.ok(&["diary", "remove", "D01"]);
    assert_eq!(world.json(&["diary", "list"]), serde_json::json!([]));
    assert_eq!(world.json(&["diary", "list", "--removed"])[0]["id"], "D01");
    world.ok(&["diary", "restore", "D01"]);
    assert_eq!(world.json(&["diary", "list", "--tag", "路"])[0]["id"], "D01");
}

#[test]
fn a_new_text_takes_its_own_links_tags_and_activities() {
    let world = World::with_samples();
    world.ok(&["diary", "add", "去@H05 家，^P1。#滴灌 +培训 1场 20人", "--household", "H14"]);
    let id = world.json(&["diary", "list", "--limit", "1"])[0]["id"].as_str().unwrap().to_owned();
    let entry = world.json(&["diary", "show", &id]);
    assert_eq!(entry["activities"][0]["people"], 20, "counted from the text, as on the screen");
    world.ok(&["diary", "edit", &id, "--text", "去@H07 家。#路"]);
    let entry = world.json(&["diary", "show", &id]);
    assert_eq!(entry["households"], serde_json::json!(["H14", "H07"]), "what was not in the old text stays");
    assert_eq!((&entry["pledges"], &entry["activities"]), (&serde_json::json!([]), &serde_json::json!([])));
    assert_eq!(entry["tags"], serde_json::json!(["路"]));
}

#[test]
fn a_signed_card_names_people_by_code_and_doubts_are_said_before() {
    let world = World::with_samples();
    world.ok(&["week", "edit", "2026-W14", "--problems", "路平说垫土压实，路平整了再铺", "--next", "找李𬱖"]);
    let shown = world.run(&["week", "show", "2026-W14"]);
    assert!(shown.err.contains("“路平”") && shown.err.contains("@H08"), "{}", shown.err);
    assert!(world.fails(5, &["week", "confirm", "2026-W14"]).contains("路平"), "nothing signed holds a name");
    assert!(world.fails(5, &["week", "confirm", "2026-W14", "--name", "路平=H01"]).contains("路平"));
    world.ok(&["week", "confirm", "2026-W14", "--not-name", "路平"]);
    let week = world.json(&["week", "show", "2026-W14"]);
    assert_eq!(week["sections"]["problems"], "@{H08}说垫土压实，路平整了再铺");
    assert_eq!(week["sections"]["next"], "找@{H06}");
}

#[test]
fn households_and_pledges_are_kept_by_hand_too() {
    let world = World::plain();
    world.ok(&["household", "add", "--name", "许䶮", "--group", "三组", "--told", "--concern", "灌溉"]);
    world.ok(&["household", "edit", "H01", "--card-style", "large-print", "--told=no"]);
    world.ok(&["household", "end", "H01", "--on", "2026-03-01"]);
    let household = world.json(&["household", "show", "H01"]);
    assert_eq!((&household["card_style"], &household["told"]), (&"large_print".into(), &false.into()));
    assert_eq!(household["ended_on"], "2026-03-01");
    assert!(world.fails(5, &["household", "add", "--code", "H01"]).contains("H01"));
    world.ok(&["pledge", "add", "--problem", "涵管", "--due-on", "2026-04-20"]);
    world.ok(&["pledge", "progress", "P1", "量了尺寸", "--percent", "20"]);
    world.ok(&["pledge", "post", "P1", "--at", "公示栏"]);
    assert!(world.fails(5, &["pledge", "close", "P1"]).contains("办理结果"));
    world.ok(&["pledge", "close", "P1", "--result", "通车了"]);
    assert!(world.fails(5, &["pledge", "close", "P1", "--result", "又通"]).contains("已经了结"));
    let pledge = world.json(&["pledge", "show", "P1"]);
    assert_eq!((&pledge["status"], &pledge["closed_on"]), (&"done".into(), &"2026-03-13".into()));
    assert_eq!(pledge["progress"][0]["percent"], 20);
    assert_eq!(pledge["posted"][0], serde_json::json!({ "at": "公示栏", "on": "2026-03-13", "down_on": null }));
}

#[test]
fn status_tells_login_scripts_what_is_due() {
    let mut world = World::plain();
    assert_eq!(world.run(&["status", "--check"]).code, 10, "the first week is due on its Friday");
    world.ok(&["diary", "add", "去三组看备耕。", "--follow-up", "2026-03-16"]);
    world.ok(&["week", "confirm"]);
    assert_eq!(world.run(&["status", "--check"]).code, 0, "a follow-up on Monday is near, not due");
    assert!(world.ok(&["status"]).contains("D01"));
    world.clock = "2026-03-16T08:00:00+08:00".to_owned();
    assert_eq!(world.run(&["status", "--check"]).code, 10);
    assert_eq!(world.json(&["status"])[0]["kind"], "follow_up");
}

#[test]
fn a_code_that_is_nothing_is_said_whatever_its_sign() {
    let world = World::with_samples();
    world.ok(&["matter", "add", "路灯不亮", "--household", "H05"]);
    let ran = world.run(&["diary", "add", "去@Nobody 家，说^P9 和!M9，^P1、!M1 和x^2、好!都行，^p77的名单"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    for word in ["@Nobody", "“^P9”", "“!M9”", "“^p77”"] {
        assert!(ran.err.contains(word), "{word} in {}", ran.err);
    }
    assert_eq!(ran.err.lines().count(), 4, "{}", ran.err);
    assert!(ran.err.contains("承诺") && ran.err.contains("事项"), "says what there is none of: {}", ran.err);
    assert!(world.run(&["pledge", "progress", "P1", "同!M8 一道办"]).err.contains("!M8"));
}

#[test]
fn words_that_make_no_matter_and_no_activity_are_said() {
    let world = World::with_samples();
    let ran = world.run(&["diary", "add", "王大爷说 !孙子没钱买书。好!都行。+跳舞 2场，+培训 2场，电话 +86 130"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("“!孙子没钱买书”") && ran.err.contains("“+跳舞”"), "{}", ran.err);
    assert_eq!(ran.err.lines().count(), 2, "{}", ran.err);
}
