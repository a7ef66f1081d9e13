//! An entry shown alone.

use crate::common::stage::Stage;
use sankaben::app::screen::Screen;
use sankaben::domain::change::{Change, Record};
use sankaben::domain::code::Code;
use sankaben::domain::diary::Entry;
use sankaben::i18n::Lang;

const BODIES: [&str; 3] = [
    "到三组看备耕，渠口的闸门坏了一扇。",
    "上午开会，下午走访。",
    "老渠改线的事，从头说起。渠水从村东头绕过来，过了石桥分成两股，一股进三组，一股进五组。",
];

fn stage(lang: Lang, size: (u16, u16)) -> Stage {
    let mut stage = Stage::new(lang, size, "2026-03-13T17:00:00+08:00");
    stage.create("陈立新", false).keys("<Esc>");
    for (day, body) in (10..).zip(BODIES) {
        let date = chrono::NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
        let mut entry = Entry::new(Code::numbered('D', 1), date, stage.state.moment.today);
        entry.place = "上渠村".into();
        let lines = if day == 12 { 30 } else { 1 };
        entry.body = (1..=lines).map(|line| format!("{body}（{line}）")).collect::<Vec<_>>().join("\n");
        stage.change(Change::Add { record: Record::Entry(entry), draft: None });
    }
    stage.keys("4r");
    stage
}

fn row(stage: &Stage, y: usize) -> String {
    stage.shot().rows()[y].trim().to_owned()
}

fn reading(stage: &Stage) -> bool {
    matches!(&stage.state.session().unwrap().screen, Screen::Diary(screen) if screen.reading)
}

#[test]
fn an_entry_is_read_to_its_end_and_back() {
    let mut stage = stage(Lang::Zh, (80, 24));
    assert!(row(&stage, 1).starts_with("2026年3月12日"));
    let first = row(&stage, 4);
    stage.keys("<Down>");
    assert_ne!(row(&stage, 4), first);
    stage.keys("<Up>");
    assert_eq!(row(&stage, 4), first);
    let mut seen = String::new();
    for _ in 0..8 {
        seen.push_str(&stage.shot().rows()[4..22].join(""));
        stage.keys("<Space>");
    }
    for line in 1..=30 {
        assert!(seen.contains(&format!("（{line}）")), "line {line} is read on the way");
    }
    let end = stage.shot().text();
    assert!(end.contains("（30）"));
    stage.keys("<Home>");
    assert_eq!(row(&stage, 4), first);
    stage.keys("<End>");
    assert_eq!(stage.shot().text(), end);
    stage.keys("<PgUp><PgUp><PgUp><PgUp><PgUp>");
    assert_eq!(row(&stage, 4), first);
}

#[test]
fn left_and_right_turn_the_pages_of_the_diary() {
    let mut stage = stage(Lang::Zh, (80, 24));
    stage.keys("<Space><Left>");
    assert!(row(&stage, 1).starts_with("2026年3月11日"));
    assert!(stage.shot().text().contains("上午开会"), "from its beginning");
    stage.keys("<Left><Left><Left>");
    assert!(row(&stage, 1).starts_with("2026年3月10日"));
    assert!(stage.state.notice.is_some(), "the first page says so");
    stage.keys("<Right>");
    assert!(row(&stage, 1).starts_with("2026年3月11日"));
    stage.keys("<Esc>");
    assert!(!reading(&stage));
    assert!(matches!(&stage.state.session().unwrap().screen, Screen::Diary(screen) if screen.pos.selected == 1));
    stage.keys("re<Ctrl-End>补一句。<Ctrl-S>");
    assert!(reading(&stage), "a saved entry is read again");
    assert!(stage.shot().text().contains("补一句"));
}

#[test]
fn what_it_looks_like() {
    for lang in Lang::ALL {
        for size in [(80, 24), (60, 20), (160, 50)] {
            let stage = stage(lang, size);
            let name = format!("reading_{}_{}x{}", lang.tag(), size.0, size.1);
            insta::assert_snapshot!(name, stage.shot().text());
        }
    }
}
