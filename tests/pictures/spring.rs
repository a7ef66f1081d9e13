//! A spring at 上渠村, all invented, written with the program day by day: two weeks confirmed, the third due today.

use crate::common::pty::{Pty, World};
use sankaben::i18n::{Catalog, Lang};
use std::path::{Path, PathBuf};

/// The passphrase of every journal here.
pub const PASSPHRASE: &str = "渠水从村东头绕过来";

/// The Friday on which the pictures are taken.
pub const FRIDAY: &str = "2026-04-03T17:00:00+08:00";

/// What is done on the command line, and when.
const DAYS: &[(&str, &[&str])] = &[
    ("03-16T09:00", &["journal", "new", "陈立新"]),
    (
        "03-16T09:05",
        &[
            "profile",
            "set",
            "--full-name",
            "陈立新",
            "--unit",
            "渠源镇人民政府",
            "--post",
            "驻上渠村干部",
            "--phone",
            "12000000000",
            "--supervision-phone",
            "12000000099",
            "--stand-in",
            "古丽米热",
            "--stand-in-phone",
            "12000000098",
            "--office",
            "上渠村村委会二楼",
            "--office-hours",
            "工作日 10:00–13:30",
            "--help-with",
            "灌溉用水、惠农补贴、医疗报销、就业培训、邻里调解，别的事也可以问。",
        ],
    ),
    ("03-16T09:10", &["import", "households", "households.csv"]),
    ("03-16T09:10", &["import", "pledges", "pledges.csv"]),
    ("03-16T09:10", &["import", "diary", "diary_entries.jsonl"]),
    (
        "03-18T17:20",
        &[
            "diary",
            "add",
            "陪@阿依努尔·吐尔逊到便民大厅补报销材料，缺的是转诊备案，当场办好了，十五个工作日内到账。+信息 1",
            "--weather",
            "小雨",
            "--place",
            "镇便民服务大厅",
            "--tag",
            "医疗报销",
        ],
    ),
    (
        "03-19T18:00",
        &[
            "diary",
            "add",
            "到@刘桂香家看炉子，烟道通了。@周秀兰说隔壁排水的事，约下周一起看。+走访 1户",
            "--weather",
            "晴",
            "--place",
            "上渠村",
        ],
    ),
    ("03-20T17:30", &["week", "confirm", "this"]),
    (
        "03-25T18:10",
        &[
            "diary",
            "add",
            "在校门口看了一次放学，四点四十放学，五点二十才来车。@叶尔兰·努尔别克等家长都在，学校答应先开一间教室让孩子等车。^P3 +协调会 1",
            "--weather",
            "多云",
            "--place",
            "镇小学门口",
            "--tag",
            "上学",
        ],
    ),
    (
        "03-26T19:00",
        &[
            "diary",
            "add",
            "@周秀兰和@王芳排水沟的事当面说开，两家各让半尺，写了字据。+调解 1",
            "--weather",
            "晴",
            "--place",
            "上渠村一组",
        ],
    ),
    ("03-27T16:30", &["pledge", "progress", "P3", "学校开了一间教室，班车改点等交通站答复", "--percent", "50"]),
    ("03-27T17:30", &["week", "confirm", "this"]),
    (
        "03-31T18:30",
        &[
            "diary",
            "add",
            "四组生产路量涵管，要换两节水泥管、拉八车土。@路平愿意出拖拉机，清明后动工，四月二十日前通车。^P2 +蹲点",
            "--weather",
            "晴",
            "--place",
            "上渠村四组生产路",
            "--tag",
            "道路",
        ],
    ),
    (
        "04-01T20:00",
        &[
            "diary",
            "add",
            "村委会办滴灌带使用培训，旧带回收条子当场核对了十六户。^P1 +培训 1场 32人 +蹲点",
            "--weather",
            "晴",
            "--place",
            "上渠村村委会",
            "--tag",
            "滴灌带补贴",
        ],
    ),
    ("04-01T20:05", &["pledge", "progress", "P1", "核对十六户，名单交镇农业服务中心", "--percent", "30"]),
    (
        "04-02T16:00",
        &[
            "matter",
            "add",
            "旧滴灌带的补贴，今年还有没有",
            "--household",
            "H05",
            "--kind",
            "farming",
            "--follow-up",
            "2026-04-03",
        ],
    ),
    (
        "04-02T16:05",
        &[
            "matter",
            "add",
            "想在本村学面点，问能不能只上半天",
            "--household",
            "H06",
            "--kind",
            "jobs",
            "--follow-up",
            "2026-04-10",
        ],
    ),
    ("04-02T16:30", &["matter", "add", "排水沟挨着院墙，怕雨天渗水", "--household", "H04", "--kind", "neighbours"]),
    ("04-02T16:40", &["matter", "answer", "M3", "两家各让半尺，写了字据", "--state", "solved"]),
    (
        "04-03T11:30",
        &["diary", "add", "走@赵有田、@孙德厚两家，都没有提什么事。+谈心", "--weather", "阴", "--place", "上渠村四组"],
    ),
];

/// Lives through it; the world on that Friday.
pub fn lived() -> World {
    let mut world = World::new();
    lay_out(world.home());
    for (at, arguments) in DAYS {
        world.set_clock(&format!("2026-{at}:00+08:00"));
        run(&world, "陈立新", arguments);
    }
    for name in ["古丽米热", "王建设"] {
        run(&world, name, &["journal", "new", name]);
    }
    world.set_clock(FRIDAY);
    leave_a_line(&world, "古丽米热", "下村", "18:00");
    world
}

/// Runs a subcommand on a journal.
pub fn run(world: &World, journal: &str, arguments: &[&str]) {
    let passphrase = world.home().join("passphrase");
    let globals = ["-j", journal, "--passphrase-file", passphrase.to_str().unwrap()];
    let output = world.run(&[&globals[..], arguments].concat(), "");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// The passphrase, and the samples up to the day they are imported, with every answer that was promised then given.
fn lay_out(home: &Path) {
    let fixture = |name: &str| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
    std::fs::write(home.join("passphrase"), PASSPHRASE).unwrap();
    std::fs::copy(fixture("households.csv"), home.join("households.csv")).unwrap();
    let pledges = std::fs::read_to_string(fixture("pledges.csv")).unwrap();
    std::fs::write(home.join("pledges.csv"), pledges.replace("有风险,截至5月9日报名22人，未满25人", "办理中,"))
        .unwrap();
    let entries = std::fs::read_to_string(fixture("diary_entries.jsonl")).unwrap();
    let until = entries.lines().take(4).map(|line| {
        let mut entry: serde_json::Value = serde_json::from_str(line).unwrap();
        entry["follow_up_on"] = serde_json::Value::Null;
        entry["test_note"] = serde_json::Value::Null;
        entry.to_string()
    });
    std::fs::write(home.join("diary_entries.jsonl"), until.collect::<Vec<_>>().join("\n")).unwrap();
}

/// Leaves a line on the lock screen, until an hour.
fn leave_a_line(world: &World, name: &str, line: &str, until: &str) {
    let mut terminal = world.open_with(&["-j", name], 80, 24);
    desk(&mut terminal, Catalog::new(Lang::Zh));
    terminal.keys("Ctrl-P");
    terminal.wait_for("全部功能");
    terminal.type_text("去向留言");
    terminal.wait_for("在这台终端的锁屏上留一句去向");
    terminal.keys("Enter");
    terminal.wait_gone("全部功能");
    terminal.type_text(line);
    terminal.keys("Tab");
    terminal.type_text(until);
    terminal.wait_for(until);
    terminal.keys("Ctrl-S");
    terminal.wait_for("去向留言已放在锁屏上");
    terminal.keys("Ctrl-Q");
    assert_eq!(terminal.wait_end(), 0);
}

/// Opens the journal that is asked for on the lock screen and puts the dialog about weeks aside.
pub fn desk(terminal: &mut Pty, tr: Catalog) {
    terminal.wait_for("F4");
    terminal.type_text(PASSPHRASE);
    terminal.keys("Enter");
    let prompt = tr.t("prompt-title");
    terminal.wait_for(&prompt);
    terminal.keys("Esc");
    terminal.wait_gone(&prompt);
}
