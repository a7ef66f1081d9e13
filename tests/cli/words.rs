//! Words on the command line: days and weeks as people write them, and what is said of words that are none.

use super::world::World;

#[test]
fn days_are_read_as_the_forms_read_them() {
    let world = World::plain();
    for (word, day) in [
        ("3-10", "2026-03-10"),
        ("昨天", "2026-03-12"),
        ("周三", "2026-03-11"),
        ("wed", "2026-03-11"),
        ("-2", "2026-03-11"),
        ("3月9日", "2026-03-09"),
        ("12-30", "2025-12-30"),
    ] {
        let said = world.done(&["diary", "add", "去三组。", "--date", word, "--json"]);
        let said: serde_json::Value = serde_json::from_str(&said).unwrap();
        let id = said["code"].as_str().unwrap().to_owned();
        assert_eq!(world.json(&["diary", "show", &id])["date"], day, "{word}");
    }
    for (word, day) in [
        ("+3", "2026-03-16"),
        ("tomorrow", "2026-03-14"),
        ("wed", "2026-03-18"),
        ("明天", "2026-03-14"),
        ("1-5", "2027-01-05"),
    ] {
        world.ok(&["diary", "edit", "D01", "--follow-up", word]);
        assert_eq!(world.json(&["diary", "show", "D01"])["follow_up_on"], day, "{word}");
    }
    assert_eq!(world.json(&["diary", "list", "--from", "-2", "--to", "周三"]).as_array().map(Vec::len), Some(3));
    world.ok(&["pledge", "add", "--problem", "涵管", "--target", "两节", "--due-on", "3-1"]);
    assert_eq!(world.json(&["pledge", "show", "P1"])["due_on"], "2027-03-01", "a deadline lies ahead");
    let said = world.fails(2, &["diary", "add", "x", "--date", "某天"]);
    for word in ["2026-03-10", "3-10", "昨天", "周三", "+7"] {
        assert!(said.contains(word), "{word} in {said}");
    }
}

#[test]
fn weeks_are_read_as_the_screens_print_them() {
    let world = World::plain();
    for word in ["W11", "11", "w11", "第11周", "2026-W11", "this"] {
        assert_eq!(world.json(&["week", "show", word])["week"], "2026-W11", "{word}");
    }
    world.ok(&["week", "edit", "W10", "--reason", "在县里培训"]);
    world.ok(&["week", "confirm", "10"]);
    world.ok(&["week", "amend", "W10", "更正一处"]);
    world.ok(&["export", "week", "W10"]);
    let said = world.fails(2, &["week", "show", "W60"]);
    assert!(said.contains("2026-W11") && said.contains("W11"), "{said}");
}

/// What is said in English, the hint about --help taken off.
fn said(world: &World, args: &[&str]) -> String {
    world.fails(2, args).lines().next().unwrap().to_owned()
}

#[test]
fn a_bad_value_is_said_in_whole_sentences() {
    let mut world = World::plain();
    world.lang = "en_US.UTF-8";
    for (args, sentence) in [
        (
            &["export", "diary", "--format", "xyz"][..],
            "--format cannot be “xyz”. It can be: docx, pdf, xlsx, html, md, txt, csv, json.",
        ),
        (
            &["stats", "--month", "2026-13"],
            "--month cannot be “2026-13”. A month is written 2026-03, a quarter 2026-Q1, a year 2026.",
        ),
        (&["household", "edit", "H01", "--told", "maybe"], "--told cannot be “maybe”. It can be: yes, no."),
        (&["export", "diary", "--names", "x"], "--names cannot be “x”. It can be: coded, full."),
        (&["diary", "list", "--limit", "ten"], "--limit cannot be “ten”. Write a whole number."),
        (&["stas"], "There is no command “stas”. Did you mean stats or status?"),
        (&["diary", "lst"], "There is no command “lst”. Did you mean list?"),
    ] {
        assert_eq!(said(&world, args), sentence);
    }
    world.lang = "zh_CN.UTF-8";
    for (args, sentence) in [
        (&["household", "edit", "H01", "--told", "maybe"][..], "“--told”不能写成“maybe”。可以写：yes、no。"),
        (&["week", "show", "x"], "“周次”不能写成“x”。周可以写成 2026-W11、W11、11、this（本周）、last（上周）。"),
        (&["stas"], "没有“stas”这个命令。是不是 stats 或 status？"),
    ] {
        assert_eq!(said(&world, args), sentence);
    }
}

#[test]
fn every_hint_is_a_sentence_of_its_own() {
    let mut world = World::plain();
    world.lang = "en_US.UTF-8";
    for args in [
        &["diary", "add", "x", "--time", "25:00"][..],
        &["diary", "add", "x", "--date", "someday"],
        &["diary", "show", "a b"],
        &["week", "edit", "--line", "x"],
        &["week", "confirm", "--name", "x"],
        &["search", "x", "--in", "y"],
        &["matter", "add", "x", "--kind", "y"],
        &["matter", "answer", "M1", "x", "--state", "y"],
        &["pledge", "edit", "P1", "--target-amount", "many"],
        &["import", "households", "x.csv", "--map", "y"],
        &["import", "households", "x.csv", "--encoding", "y"],
        &["--lang", "fr", "status"],
        &["completions", "tcsh"],
        &["pledge", "close", "P1", "--as", "x"],
    ] {
        let said = said(&world, args);
        let (first, hint) = said.split_once("”. ").unwrap_or_else(|| panic!("two sentences: {said}"));
        assert!(first.contains(" cannot be “"), "{said}");
        assert!(hint.starts_with(|c: char| c.is_uppercase()) && hint.ends_with('.'), "{said}");
    }
}

#[test]
fn a_folder_that_is_not_there_is_what_is_named() {
    let mut world = World::with_samples();
    let file = world.path("没有/卡.pdf").to_string_lossy().into_owned();
    let said = world.fails(1, &["export", "contact-cards", "-o", &file]);
    assert!(said.contains("没有这个文件夹") && !said.contains("卡.pdf"), "{said}");
    world.lang = "en_US.UTF-8";
    for args in [&["export", "contact-cards", "-o", &file][..], &["backup", &file]] {
        let said = world.fails(1, args);
        assert!(said.contains("there is no such folder") && !said.contains("卡.pdf"), "{said}");
    }
}

#[test]
fn programs_are_told_of_errors_as_json() {
    let world = World::with_samples();
    let there = world.file("有了.md", "旧的");
    for (code, args, word) in [
        (4, &["diary", "show", "D99", "--json"][..], "D99"),
        (2, &["diary", "frobnicate", "--json"], "frobnicate"),
        (2, &["--json", "diary"], "命令"),
        (2, &["diary", "edit", "D01", "--json"], "改"),
        (5, &["export", "diary", "--json", "-o", &there], "--force"),
        (1, &["import", "diary", "没有", "--json"], "没有"),
        (2, &["--config", "没有.toml", "--json", "status"], "没有.toml"),
        (1, &["verify", "没有.json", "--json"], "没有.json"),
    ] {
        let ran = world.run(args);
        let told: serde_json::Value =
            serde_json::from_str(&ran.err).unwrap_or_else(|_| panic!("{args:?}: {}", ran.err));
        assert_eq!((ran.code, &told["code"], ran.err.lines().count()), (code, &code.into(), 1), "{args:?}");
        assert!(told["error"].as_str().unwrap().contains(word), "{word} in {told}");
    }
    let ran = world.run(&["diary", "add", "@李四 来过，说^P9", "--json"]);
    let warnings: Vec<serde_json::Value> = ran.err.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(warnings[0]["warning"].as_str().unwrap().contains("@李四"), "{warnings:?}");
    assert_eq!(warnings.len(), 2);
}
