//! What is written on papers that others read: villagers, a meeting.

use crate::world::World;
use std::io::Read;

/// The text of a Word file, its tags left out.
fn word(world: &World, args: &[&str]) -> String {
    let file = world.path("paper.docx").to_string_lossy().into_owned();
    world.done(&[args, &["--format", "docx", "-o", &file, "--force"]].concat());
    let mut archive = zip::ZipArchive::new(std::fs::File::open(&file).unwrap()).unwrap();
    let mut text = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut text).unwrap();
    text.split('<').filter_map(|piece| piece.split_once('>').map(|(_, text)| text)).collect()
}

const PRINT: [&str; 3] = ["household", "print", "H05"];

#[test]
fn no_paper_sends_a_complaint_to_the_one_complained_of() {
    let world = World::with_samples();
    world.ok(&["profile", "set", "--phone", "12000000099", "--office", "镇政府二楼"]);
    let silent = [word(&world, &PRINT), world.done(&["export", "pledges", "--format", "html"])];
    for text in silent {
        assert!(text.contains("12000000099"), "{text}");
        for said in ["监督电话", "有意见，", "有不同意见，", "投诉"] {
            assert!(!text.contains(said), "{said} in {text}");
        }
    }
    world.ok(&["profile", "set", "--supervision-phone", "12000012388"]);
    let print = word(&world, &PRINT);
    assert!(print.contains("对处理有意见，可以打监督电话。") && print.contains("12000012388"), "{print}");
    let notice = world.ok(&["export", "pledges", "--format", "html"]);
    assert!(notice.contains("可以打监督电话，也可以到办公地点当面提") && notice.contains("12000012388"), "{notice}");
    world.ok(&["profile", "set", "--office", ""]);
    let notice = world.ok(&["export", "pledges", "--format", "html"]);
    assert!(notice.contains("可以打监督电话。") && !notice.contains("办公地点"), "{notice}");
}

#[test]
fn a_notice_has_neither_names_nor_codes_and_says_how_much() {
    let world = World::with_samples();
    let fields =
        ["--problem", "@{H05}家门前的路", "--target", "铺砂石", "--target-amount", "200米", "--due-on", "2026-10-01"];
    let accepted = ["--responsible", "陈立新", "--acceptance", "许䶮、@{H07}到现场看，签字"];
    world.ok(&[&["pledge", "add"][..], &fields, &accepted].concat());
    let notice = world.done(&["export", "pledges", "--format", "html"]);
    assert!(notice.contains("群众、群众到现场看，签字") && notice.contains("群众家门前的路"), "{notice}");
    assert!(notice.contains("完成数量：200米"), "{notice}");
    assert!(!["户甲", "户乙", "户丙", "户丁"].iter().any(|code| notice.contains(code)), "{notice}");
}

#[test]
fn a_households_own_print_has_no_marks_and_no_codes_of_pledges_and_matters() {
    let world = World::with_samples();
    world.ok(&["matter", "add", "渠边闸板坏了", "--household", "H05"]);
    world.ok(&["matter", "add", "要修院墙", "--household", "H07"]);
    world.ok(&["pledge", "add", "--problem", "@{H07}门前路灯不亮。", "--target", "亮", "--due-on", "2026-10-01"]);
    world.ok(&["diary", "add", "@{H05}来说^{P5}，先把杆立起来。\n!{M1}\n@许䶮 #路灯，+慰问 300元，邮箱 a@b.cn，!{M2}"]);
    let print = word(&world, &PRINT);
    let told = print.rsplit_once("许䶮来说").expect(&print).1;
    for wanted in ["门前路灯不亮，先把杆立起来。", "渠边闸板坏了", "路灯，慰问 300元，邮箱 a@b.cn，另一件事"]
    {
        assert!(told.contains(wanted), "{wanted} in {told}");
    }
    for mark in ["P5", "@许䶮", "#路灯", "+慰问", "。，", "联系卡版式", "王芳华", "院墙"] {
        assert!(!print.contains(mark), "{mark} in {print}");
    }
}

#[test]
fn a_contact_card_tells_all_that_is_written_down() {
    let world = World::with_samples();
    let card = word(&world, &["export", "contact-cards", "--copies", "1"]);
    for kept in ["编号", "姓名（可不留）", "村组", "联系方式", "关注事项", "备注", "日记"] {
        assert!(card.contains(kept), "{kept} in {card}");
    }
}

#[test]
fn a_report_says_what_is_next_for_each_pledge_and_no_sources() {
    let world = World::with_samples();
    world.ok(&["diary", "add", "@{H05}问低保", "--follow-up", "2026-05-14"]);
    world.ok(&["week", "edit", "--problems", "缺人 〔D01〕"]);
    let mut all = world.json(&["export", "all", "--format", "json"]);
    let lines = &mut all["weeks"].as_array_mut().unwrap().last_mut().unwrap()["lines"];
    lines[0]["next"] = "请水管所来量 〔P1〕".into();
    let edited = world.file("edited.json", all.to_string());
    let world = World { clock: world.clock, ..World::plain() };
    world.ok(&["import", "journal", &edited]);
    let report = world.ok(&["export", "report", "--month", "2026-05", "--format", "md"]);
    assert!(report.contains("缺人") && !report.contains('〔'), "{report}");
    let next = report.rsplit_once("下一步打算").unwrap().1;
    assert!(next.contains("P1：请水管所来量"), "{next}");
    assert!(next.contains("5月14日前给") && next.contains("回话（见5月10日日记）"), "{next}");
    let card = world.ok(&["export", "week", "--format", "md"]);
    assert!(card.contains("日记） 〔D"), "{card}");
}

#[test]
fn a_report_tells_of_a_pledge_what_its_entries_told_the_cards() {
    let world = World::plain();
    world.ok(&["pledge", "add", "--problem", "涵管冲毁", "--target", "换两节", "--due-on", "2026-12-20"]);
    world.ok(&["diary", "add", "量了尺寸，材料先批了 ^P1"]);
    let report = || world.done(&["export", "report", "--quarter", "2026-Q1", "--format", "md"]);
    let row =
        |report: &str| report.lines().find(|line| line.contains("涵管冲毁")).map(str::to_owned).unwrap_or_default();
    assert!(row(&report()).contains("量了尺寸，材料先批了") && !row(&report()).contains("〔"), "{}", report());
    let coarse = world.done(&["export", "report", "--quarter", "2026-Q1", "--format", "md", "--weeks-for-days"]);
    assert!(!row(&coarse).contains("3月13日"), "{coarse}");
    // What is noted at the pledge itself comes first.
    world.ok(&["pledge", "progress", "P1", "换好一节"]);
    assert!(row(&report()).contains("换好一节") && !row(&report()).contains("量了尺寸"), "{}", report());
}

#[test]
fn a_report_puts_the_amendment_behind_what_it_quotes_of_a_card() {
    let mut world = World::plain();
    world.ok(&["household", "add", "--name", "王芳华", "--group", "上渠村三组"]);
    world.ok(&["pledge", "add", "--problem", "化肥缺口", "--target", "二十袋", "--due-on", "2026-12-20"]);
    world.ok(&["diary", "add", "领了二十袋 ^P1"]);
    world.ok(&["week", "edit", "--problems", "还缺十袋\n仓库漏雨", "--next", "先发二十袋"]);
    world.ok(&["week", "confirm"]);
    let made = |format: &str, names: &str| {
        world.done(&["export", "report", "--month", "2026-03", "--format", format, "--names", names])
    };
    assert!(!made("md", "coded").contains("更正"), "nothing where there is none");
    world.ok(&["week", "amend", "2026-W11", "领的是二十三袋，@H01（三组）点的数。 〔D01〕\n还缺七袋。"]);
    let said = "更正（第11周进度卡）：领的是二十三袋，";
    let coded = made("md", "coded");
    assert!(!coded.contains("王芳华") && !coded.contains("H01") && !coded.contains("三组"), "{coded}");
    let row = coded.lines().find(|line| line.contains("化肥缺口")).unwrap();
    assert!(row.contains("领了二十袋") && row.contains(said), "{row}");
    let below = |line: &str| coded.split_once(&format!("- {line}\n")).map(|(_, below)| below).unwrap_or_default();
    for quoted in ["仓库漏雨", "先发二十袋"] {
        let next = below(quoted).lines().next().unwrap_or_default();
        assert!(next.contains(said) && next.ends_with("（某组）点的数。 还缺七袋。"), "{quoted}: {coded}");
    }
    let html = made("html", "full");
    assert_eq!(html.matches(&format!("{said}王芳华（三组）点的数。 还缺七袋。")).count(), 3, "{html}");
    let preview = world.json(&["export", "report", "--month", "2026-03", "--format", "md", "--preview"]);
    let hits = preview["hits"].as_array().unwrap();
    let amended = |hit: &&serde_json::Value| hit["hit"].to_string().contains("amendments.");
    assert_eq!(hits.iter().filter(amended).count(), 2, "the household and its group: {preview}");
    // What is next is told by a later card: there the older one's amendment has nothing to correct.
    world.clock = "2026-03-20T17:00:00+08:00".to_owned();
    world.ok(&["week", "edit", "--next", "验收"]);
    let later = world.done(&["export", "report", "--month", "2026-03", "--format", "md"]);
    assert_eq!(later.matches(said).count(), 2, "{later}");
}
