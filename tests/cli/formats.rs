//! In which format an export is written, and where to.

use super::world::World;

#[test]
fn the_name_of_the_file_says_the_format() {
    let world = World::with_samples();
    for (what, file, head) in [
        ("contact-cards", "卡.docx", &b"PK"[..]),
        ("contact-cards", "卡.PDF", b"%PDF"),
        ("report", "材料.html", b"<!"),
        ("diary", "日记.txt", "民情日记".as_bytes()),
        ("diary", "日记.htm", b"<!"),
        ("contact-cards", "没有后缀", b"%PDF"),
    ] {
        let said = world.done(&["export", what, "-o", file]);
        assert!(said.contains(file), "says where: {said}");
        let bytes = std::fs::read(world.path(file)).unwrap();
        assert!(bytes.starts_with(head), "{file}: {:?}", &bytes[..8]);
    }
}

#[test]
fn a_name_with_a_format_that_is_not_to_be_had_is_refused() {
    let world = World::with_samples();
    for (what, file, offered) in [
        ("contact-cards", "z.xlsx", "pdf、docx"),
        ("report", "r.txt", "docx、pdf、html、md"),
        ("all", "a.zip", "json"),
        ("diary", "d.jsonl", "json"),
    ] {
        let said = world.fails(2, &["export", what, "-o", file]);
        assert!(said.contains(offered), "{offered} in {said}");
        assert!(!world.path(file).exists());
    }
    let said = world.fails(2, &["export", "diary", "--format", "xlsx", "-o", "d.xlsx"]);
    assert!(said.contains("docx、pdf、html、md、txt、json"), "{said}");
    let said = world.fails(2, &["export", "diary", "--format", "docx", "-o", "d.md"]);
    assert!(said.contains("docx") && said.contains("d.md"), "{said}");
    world.ok(&["export", "diary", "--format", "md", "-o", "日记.2026-05"]);
    let said = world.fails(2, &["brief", ".", "-o", "t.zip"]);
    assert!(said.contains("xlsx"), "{said}");
    world.fails(2, &["brief", ".", "--format", "csv", "-o", "t.xlsx"]);
}

#[test]
fn programs_are_told_where_an_export_is() {
    let world = World::with_samples();
    let told = world.json(&["export", "diary", "-o", "d.md"]);
    assert_eq!((&told["path"], &told["format"]), (&"d.md".into(), &"md".into()));
    assert_eq!(told["records"], 12);
    std::fs::create_dir(world.path("out")).unwrap();
    let told = world.json(&["export", "all", "-o", "out"]);
    assert!(world.path(told["path"].as_str().unwrap()).is_file(), "{told}");
}
