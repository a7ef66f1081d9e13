//! What other programs and offices wrote, brought in: the traps in it, and what cannot be kept.

use super::office::{Put, docx, ods, ods_of, workbook, workbook_of, xlsx_of};
use super::world::{FRIDAY, MAY, World, fixture};
use serde_json::Value;

fn entries(world: &World) -> Vec<Value> {
    let mut list = world.json(&["diary", "list"]).as_array().unwrap().clone();
    list.sort_by_key(|entry| entry["id"].as_str().unwrap().to_owned());
    list.iter().map(|entry| world.json(&["diary", "show", entry["id"].as_str().unwrap()])).collect()
}

fn texts(world: &World) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    entries(world).iter().map(|entry| (text(&entry["date"]), text(&entry["body"]))).collect()
}

/// The import, and the same once more, which must change nothing.
#[track_caller]
fn twice(world: &World, args: &[&str]) -> Value {
    let args: Vec<&str> = ["import"].iter().chain(args).copied().collect();
    let first = world.json(&args);
    let before = world.ok(&["export", "all"]);
    let again = world.json(&args);
    assert_eq!((&again["added"], &again["unchanged"]), (&0.into(), &first["added"]), "{again}");
    assert_eq!(world.ok(&["export", "all"]), before);
    first
}

#[test]
fn an_old_ledger_with_a_title_a_head_of_two_rows_and_gaps_is_read() {
    let world = World::plain();
    let rows = [
        vec![Put::Text("上渠村联系户登记表")],
        vec![],
        vec![Put::Text("户编号"), Put::Text("基本情况"), Put::Text(""), Put::Text("发卡日期"), Put::Text("身份证号")],
        vec![Put::Text(""), Put::Text("姓\u{3000}名"), Put::Text("联系电话(手机)"), Put::Text(""), Put::Text("")],
        vec![Put::Text("H05"), Put::Text("许䶮"), Put::Number(12_000_000_005.0), Put::Day(46_091.0), Put::Text("x")],
        vec![],
        vec![Put::Text("H06"), Put::Text("李𬱖"), Put::Number(12_000_000_006.0), Put::Text("2026/3/10"), Put::Text("")],
    ];
    let file =
        world.file("台账.xlsx", workbook_of(&[("登记表", rows.into()), ("说明", vec![vec![Put::Text("填表说明")]])]));
    let report = twice(&world, &["households", &file]);
    assert_eq!((&report["format"], &report["added"]), (&"xlsx".into(), &2.into()));
    assert_eq!(report["ignored"], serde_json::json!(["说明", "身份证号"]));
    let household = world.json(&["household", "show", "H05"]);
    assert_eq!((&household["name"], &household["phone"]), (&"许䶮".into(), &"12000000005".into()));
    assert_eq!(household["card_issued_on"], "2026-03-10");
}

#[test]
fn what_a_workbook_cannot_tell_is_refused_with_its_place() {
    let world = World::plain();
    let rows = vec![
        vec![Put::Text("户编号"), Put::Text("姓名"), Put::Text("电话"), Put::Text("发卡日期")],
        vec![Put::Text("H01"), Put::Text("甲"), Put::Text("1.38E+10"), Put::Number(46_091.0)],
        vec![Put::Text("H02"), Put::Text("乙"), Put::Formula("#DIV/0!"), Put::Text("3月10日")],
    ];
    let file = world.file("户.xlsx", workbook_of(&[("一组", rows.clone()), ("二组", rows)]));
    let said = world.fails(1, &["import", "households", &file]);
    for place in ["一组 第 2 行 电话", "一组 第 2 行 发卡日期", "2026-03-10", "二组 第 3 行 电话", "#DIV/0!"]
    {
        assert!(said.contains(place), "{place} in {said}");
    }
    // A formula that no program has counted yet has nothing in it, which is not the same as being empty.
    let cell = |text: &str| format!(r#"<c t="inlineStr"><is><t>{text}</t></is></c>"#);
    let rows = format!("<row>{}{}</row><row>{}<c><f>1+1</f></c></row>", cell("户编号"), cell("电话"), cell("H01"));
    let file = world.file("没算.xlsx", xlsx_of(&rows, 0));
    assert!(world.fails(1, &["import", "households", &file]).contains("第 2 行 电话：公式还没有算出"));
    let rows: &[&[&str]] = &[&["户编号", "姓名", "发卡日期"], &["H01", "甲", "3月10日"]];
    let file = world.file("无年.xlsx", workbook(rows));
    assert!(world.fails(1, &["import", "households", &file]).contains("--year"));
    assert_eq!(world.json(&["import", "households", &file, "--year", "2026"])["added"], 1);
    assert_eq!(world.json(&["household", "show", "H01"])["card_issued_on"], "2026-03-10");
}

#[test]
fn a_sheet_of_libreoffice_is_read_and_a_cell_said_a_million_times_is_not() {
    let world = World::plain();
    let file =
        world.file("日记.ods", ods(&[&["日期", "正文"], &["2026-03-10", "去三组&amp;四组"], &["2026-03-11", "看渠"]]));
    let report = twice(&world, &["diary", &file]);
    assert_eq!(report["format"], "ods");
    assert_eq!(texts(&world)[0], ("2026-03-10".to_owned(), "去三组&四组".to_owned()));
    let bomb = "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell \
                table:number-columns-repeated=\"16384\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>";
    let file = world.file("大.ods", ods_of(bomb));
    assert!(world.fails(1, &["import", "diary", &file]).contains("表一!IW1"));
}

#[test]
fn a_folder_of_notes_is_cut_at_its_days() {
    let world = World::plain();
    let folder = world.path("笔记");
    std::fs::create_dir_all(folder.join("2026/03")).unwrap();
    let put = |name: &str, text: &str| std::fs::write(folder.join(name), text).unwrap();
    put(
        "2026-03-10 走访三组.md",
        "---\ndate: 2026-03-10T09:05:00+08:00\ntags: [滴灌带]\n天气: 晴\nmood: 好\n---\n说滴灌带涨价。\n",
    );
    put("2026/03/9.txt", "看渠。\r\n第二行。\r\n");
    put("合订.md", "# 民情日记\n\n## 2026年3月5日 星期四 多云\n开会。\n\n## 3月6日\n2026年的事都定了。\n");
    put("图.png", "x");
    let name = folder.to_string_lossy().into_owned();
    let said = world.fails(1, &["import", "diary", &name]);
    assert!(said.contains("合订.md 第 6 行 date") && said.contains("3月6日"), "{said}");
    let report = twice(&world, &["diary", &name, "--year", "2026"]);
    assert_eq!((&report["format"], &report["added"]), (&"markdown".into(), &4.into()));
    assert_eq!(report["ignored"], serde_json::json!(["# 民情日记", "mood", "笔记/图.png"]));
    let mut found = texts(&world);
    found.sort();
    let expected = [
        ("2026-03-05", "开会。"),
        ("2026-03-06", "2026年的事都定了。"),
        ("2026-03-09", "看渠。\n第二行。"),
        ("2026-03-10", "走访三组\n说滴灌带涨价。"),
    ];
    assert_eq!(found, expected.map(|(date, text)| (date.to_owned(), text.to_owned())));
    let tagged = entries(&world).into_iter().find(|entry| entry["date"] == "2026-03-10").unwrap();
    assert_eq!((&tagged["tags"][0], &tagged["weather"]), (&"滴灌带".into(), &"晴".into()));
    assert_eq!(tagged["time"], "09:05");
    assert_eq!((&tagged["imported_on"], &tagged["written_on"]), (&FRIDAY[..10].into(), &FRIDAY[..10].into()));
}

#[test]
fn a_word_diary_is_cut_at_its_days_and_a_sentence_with_a_day_is_none() {
    let world = World::plain();
    let paragraphs = [
        "# 工作日记",
        "2026年3月9日 星期一 晴",
        "上午去四组。",
        "2026年3月5日定的事今天办完了。",
        "# 3月10日 \u{FF08}星期二\u{FF09}",
        "下午回来。",
    ];
    let file = world.file("2026年日记.docx", docx(&paragraphs));
    let report = twice(&world, &["diary", &file]);
    assert_eq!((&report["format"], &report["added"]), (&"docx".into(), &2.into()));
    let expected = [("2026-03-09", "上午去四组。\n2026年3月5日定的事今天办完了。"), ("2026-03-10", "下午回来。")];
    assert_eq!(texts(&world), expected.map(|(date, text)| (date.to_owned(), text.to_owned())));
    let wrong = world.file("错.docx", docx(&["2026年3月10日 星期五", "x"]));
    assert!(world.fails(1, &["import", "diary", &wrong]).contains("第 1 行 weekday"));
    let none = world.file("无日期.docx", docx(&["没有日期的一段"]));
    assert!(world.fails(1, &["import", "diary", &none]).contains("不知道是哪一天"));
}

#[test]
fn the_diaries_of_jrnl_and_tui_journal_come_with_what_they_have() {
    let world = World::plain();
    let jrnl = r##"{
  "tags": {"@road": 1},
  "entries": [
    {"title": "去三组。", "body": "说路不好走。", "date": "2026-03-10", "time": "09:05", "tags": ["@road"], "starred": true, "uuid": "x"},
    {"title": "看渠", "body": "", "date": "2026-03-11", "time": "18:00", "tags": [], "starred": false}
  ]
}"##;
    let report = twice(&world, &["diary", &world.file("jrnl.json", jrnl)]);
    assert_eq!((&report["format"], &report["ignored"]), (&"jrnl".into(), &serde_json::json!(["uuid"])));
    let found = entries(&world);
    assert_eq!(found[0]["body"], "去三组。\n说路不好走。");
    assert_eq!((&found[0]["time"], &found[0]["tags"]), (&"09:05".into(), &serde_json::json!(["road", "starred"])));
    let kept = r#"[{"id":0,"date":"2026-03-12T00:00:00Z","title":"题","content":"文","tags":["水"],"priority":3},
                  {"id":1,"date":"2026-03-12T01:01:01Z","title":"只有题","content":"","tags":[],"priority":null}]"#;
    let report = twice(&world, &["diary", &world.file("entries.json", kept)]);
    assert_eq!((&report["format"], &report["added"]), (&"tui-journal".into(), &2.into()));
    let exported = kept.replacen('[', r#"{"version":100,"entries":["#, 1) + "}";
    let report = world.json(&["import", "diary", &world.file("out.json", exported)]);
    assert_eq!((&report["added"], &report["unchanged"]), (&0.into(), &2.into()), "exported, it is the same");
    let found = entries(&world);
    assert_eq!(found[2]["tags"], serde_json::json!(["水", "priority-3"]));
    assert_eq!((&found[2]["date"], &found[2]["body"]), (&"2026-03-12".into(), &"题\n文".into()));
}

#[test]
fn old_office_files_and_others_say_what_to_do() {
    let world = World::plain();
    let old = world.file("旧.xls", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    assert!(world.fails(1, &["import", "households", &old]).contains("另存为 .xlsx"));
    let word = world.file("户.docx", docx(&["x"]));
    assert!(world.fails(1, &["import", "households", &word]).contains("docx"));
    let half = world.file("半.xlsx", &workbook(&[&["户编号"], &["H01"]])[..700]);
    assert!(world.fails(1, &["import", "households", &half]).contains("不完整"));
    let empty = world.path("空");
    std::fs::create_dir(&empty).unwrap();
    assert!(world.fails(1, &["import", "diary", &empty.to_string_lossy()]).contains(".docx"));
    assert!(world.fails(1, &["import", "households", &empty.to_string_lossy()]).contains("文件夹"));
}

#[test]
fn json_objects_are_households_too() {
    let world = World::plain();
    let rows = r#"[{"code":"H01","name":"许䶮","phone":12000000005,"concerns":["灌溉","道路"],"told":true}]"#;
    let report = twice(&world, &["households", &world.file("户.json", rows)]);
    assert_eq!(report["format"], "json");
    let household = world.json(&["household", "show", "H01"]);
    assert_eq!((&household["told"], &household["phone"]), (&true.into(), &"12000000005".into()));
    assert_eq!(household["concerns"], serde_json::json!(["灌溉", "道路"]));
}

#[test]
fn columns_that_are_named_once_are_known_again() {
    let world = World::plain();
    let file = |name: &str, rows: &str| world.file(name, format!("走访台账\n日子,谁家,说了啥\n{rows}"));
    let march = file("三月.csv", "2026-03-10,许䶮,说路不好走。\n");
    assert!(world.fails(1, &["import", "diary", &march]).contains("--map"));
    let said = world.fails(1, &["import", "diary", &march, "--map", "日子=day"]);
    assert!(said.contains("day") && said.contains("body"), "{said}");
    assert!(world.fails(2, &["import", "diary", &march, "--map", "日子"]).contains("列名=项"));
    let report = world.json(&["import", "diary", &march, "--map", "日子=date", "--map", "说了啥=body"]);
    assert_eq!((&report["added"], &report["ignored"]), (&1.into(), &serde_json::json!(["谁家"])));
    let april = file("四月.csv", "2026-03-11,路平,问低保。\n");
    assert_eq!(world.json(&["import", "diary", &april])["added"], 1);
    let other = world.file("别的.csv", "日子,说了啥\n2026-03-12,看渠。\n");
    world.fails(1, &["import", "diary", &other]);
    // It goes with the journal.
    let all = world.path("全本.json").to_string_lossy().into_owned();
    world.ok(&["export", "all", "-o", &all]);
    world.ok(&["journal", "new", "另一本", "--plain"]);
    world.ok(&["-j", "另一本", "import", "journal", &all]);
    assert_eq!(world.ok(&["-j", "另一本", "export", "all"]), std::fs::read_to_string(&all).unwrap());
}

#[test]
fn an_import_is_taken_back_as_one_step_and_what_was_changed_since_stays() {
    let mut world = World::with_samples();
    let rows = |days: &[u32]| -> String {
        days.iter().map(|day| format!("{{\"date\":\"2026-04-{day:02}\",\"body\":\"第{day}天\"}}\n")).collect()
    };
    let first = world.file("一.jsonl", rows(&[1, 2, 3]));
    let second = world.file("二.jsonl", rows(&[3, 4, 5, 6]));
    let before = texts(&world);
    world.ok(&["import", "diary", &first]);
    world.clock = "2026-05-11T09:00:00+08:00".to_owned();
    world.ok(&["import", "diary", &second]);
    let all = entries(&world);
    let changed = all.iter().find(|entry| entry["body"] == "第5天").unwrap()["id"].as_str().unwrap().to_owned();
    world.ok(&["diary", "edit", &changed, "--text", "改过的"]);
    let undone = world.json(&["import", "undo"]);
    assert_eq!(undone, serde_json::json!({ "removed": 2, "kept": [changed] }));
    let bodies: Vec<String> = texts(&world).into_iter().map(|(_, body)| body).collect();
    assert_eq!(bodies.len(), before.len() + 4, "{bodies:?}");
    for (body, there) in [("第1天", true), ("第3天", true), ("第4天", false), ("改过的", true), ("第6天", false)]
    {
        assert_eq!(bodies.contains(&body.to_owned()), there, "{body}");
    }
    // What is left of it is what was changed: it stays, and the import before is not touched.
    assert_eq!(world.json(&["import", "undo"])["removed"], 0);
    let again = world.json(&["import", "diary", &second]);
    assert_eq!((&again["added"], &again["unchanged"]), (&2.into(), &2.into()));
    assert!(world.ok(&["doctor"]).contains("完好"));
    let none = World::plain();
    assert!(none.ok(&["import", "undo"]).contains("没有可撤销的"));
}

#[test]
fn a_code_that_lies_in_the_trash_is_said_before_anything_is_imported() {
    let mut world = World::plain();
    world.clock = MAY.to_owned();
    world.ok(&["import", "pledges", &fixture("pledges.csv")]);
    world.ok(&["import", "undo"]);
    let code = "P1";
    let file =
        world.file("诺.csv", format!("承诺编号,承诺事项,承诺日期,完成时限\n{code},修路,2026-05-01,2026-12-01\n"));
    let said = world.fails(5, &["import", "pledges", &file, "--dry-run"]);
    assert!(said.contains(code) && said.contains("回收站"), "{said}");
    assert_eq!(world.fails(5, &["import", "pledges", &file]), said);
}
