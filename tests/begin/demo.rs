//! The demo: everything in it stands up to the journal's own checks, and nothing of it stays.

use crate::common::pty::World;
use crate::common::stage::Stage;
use calamine::{Reader, Xlsx, open_workbook_from_rs};
use sankaben::app::demo::PASSPHRASE;
use sankaben::app::export::{ExportFormat, ExportRequest, ExportWhat};
use sankaben::app::query::{Answer, Query};
use sankaben::domain::briefing::{BriefProblem, read_cadre};
use sankaben::domain::overview::EntryFilter;
use sankaben::domain::period::Period;
use sankaben::domain::summary::verify_summary;
use sankaben::domain::week_status::WeekStatus;
use sankaben::i18n::Lang;
use sankaben::runtime::{Env, exporting, verifying};
use std::io::Cursor;
use std::path::PathBuf;

/// A Thursday.
const THURSDAY: &str = "2026-11-26T10:00:00+08:00";
const SIZES: [(u16, u16); 3] = [(80, 24), (60, 20), (160, 50)];

fn owed(env: &mut Env) -> Vec<WeekStatus> {
    let query = Query::OwedWeeks { limit: 10 };
    let outcome = sankaben::runtime::perform(sankaben::app::effect::Effect::Load(query), env);
    match outcome {
        Some(sankaben::app::effect::Outcome::Loaded(_, answer)) => match *answer {
            Answer::OwedWeeks(weeks, _) => weeks.iter().map(|line| line.status).collect(),
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

#[test]
fn its_weeks_are_signed_and_the_last_waits() {
    for (lang, at) in [(Lang::Zh, THURSDAY), (Lang::En, "2028-02-29T23:30:00+08:00")] {
        let mut stage = Stage::demo(lang, (80, 24), at);
        let verified = verifying::journal(&mut stage.env).unwrap();
        assert_eq!((verified.findings, verified.changed), (vec![], vec![]));
        assert_eq!((verified.amendments, verified.late), (1, 1));
        assert!((48..=52).contains(&verified.weeks), "{}", verified.weeks);
        assert_eq!(owed(&mut stage.env), [WeekStatus::Overdue], "only last week waits");
    }
}

#[test]
fn every_screen_says_that_it_is_one() {
    for lang in Lang::ALL {
        let mark = ["演示，退出就删", "DEMO, removed on quit"][usize::from(lang == Lang::En)];
        let mut stage = Stage::demo(lang, SIZES[0], THURSDAY);
        for keys in ["", "<Esc>", "1", "n", "<Esc>2", "3", "<Enter>", "4", "n", "<Esc>5", "6", "7", "8", "0:", "<Esc>/"]
        {
            stage.keys(keys);
            for (width, height) in SIZES {
                let shot = stage.resize(width, height).shot().text();
                assert!(shot.contains(mark), "{shot}");
            }
        }
    }
}

#[test]
fn looks() {
    for lang in Lang::ALL {
        let mut stage = Stage::demo(lang, SIZES[0], THURSDAY);
        for (name, keys) in [("prompt", ""), ("sign", "<Enter>c"), ("desk", "<Esc>0"), ("locked", "<Ctrl-L>")] {
            stage.keys(keys);
            for (width, height) in SIZES {
                let name = format!("demo_{name}_{}_{width}x{height}", lang.tag());
                insta::assert_snapshot!(name, stage.resize(width, height).shot().text());
            }
        }
        assert!(stage.shot().text().contains(PASSPHRASE), "{}", stage.shot().text());
    }
}

#[test]
fn signing_in_it_asks_for_the_passphrase_that_is_shown() {
    let mut stage = Stage::demo(Lang::En, (80, 24), THURSDAY);
    stage.keys("<Enter>c").keys(PASSPHRASE).keys("<Enter>");
    assert!(stage.shot().text().contains("is confirmed"), "{}", stage.shot().text());
    let verified = verifying::journal(&mut stage.env).unwrap();
    assert_eq!(verified.findings, []);
    assert_eq!(owed(&mut stage.env), []);
}

#[test]
fn no_journal_of_ones_own_can_be_made_in_it() {
    let mut stage = Stage::demo(Lang::Zh, (80, 24), THURSDAY);
    stage.keys("<Esc><Ctrl-L><Esc>n");
    assert!(stage.shot().text().contains("请退出后运行 sankaben"), "{}", stage.shot().text());
}

/// Directories of the demo of a process, wherever one may lie.
fn homes(process: u32) -> Vec<PathBuf> {
    let places = [PathBuf::from("/dev/shm"), std::env::temp_dir()];
    let entries = places.iter().flat_map(|place| std::fs::read_dir(place).into_iter().flatten().flatten());
    let name = format!("sankaben-demo-{process}-");
    entries.map(|entry| entry.path()).filter(|path| path.to_string_lossy().contains(&name)).collect()
}

#[test]
fn it_opens_is_marked_and_leaves_nothing() {
    let mut world = World::new();
    world.set_clock(THURSDAY);
    for end in ["quit", "lock", "TERM", "HUP"] {
        let mut terminal = world.open_with(&["demo"], 80, 24);
        terminal.wait_for("进度卡待确认");
        terminal.wait_for("演示，退出就删");
        let process = terminal.process();
        let there = homes(process);
        assert_eq!(there.len(), 1);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(std::fs::metadata(&there[0]).unwrap().permissions().mode() & 0o777, 0o700);
        }
        let file = std::fs::read(there[0].join("journals/演示.db")).unwrap();
        assert!(!file.starts_with(b"SQLite format 3"), "encrypted like any other");
        match end {
            "quit" => terminal.keys("Esc q"),
            "lock" => {
                terminal.keys("Esc Ctrl-L");
                terminal.wait_for("演示的口令");
                terminal.keys("Ctrl-Q");
            }
            signal => terminal.signal(signal),
        }
        assert_eq!(terminal.wait_end(), 0, "{end}");
        assert_eq!(homes(process), [] as [PathBuf; 0], "{end}");
        assert!(!world.data().exists(), "nothing is written where real journals lie");
    }
    // What cannot be caught is cleared away by the next one.
    let mut terminal = world.open_with(&["demo"], 80, 24);
    terminal.wait_for("进度卡待确认");
    let process = terminal.process();
    terminal.kill();
    assert_eq!(homes(process).len(), 1);
    let mut next = world.open_with(&["demo"], 80, 24);
    next.wait_for("进度卡待确认");
    assert_eq!(homes(process), [] as [PathBuf; 0]);
    next.keys("Esc q");
    assert_eq!(next.wait_end(), 0);
}

#[test]
fn what_leaves_it_says_so() {
    let mut stage = Stage::demo(Lang::Zh, (80, 24), THURSDAY);
    stage.env.demo = true;
    let diary = ExportWhat::Diary { filter: EntryFilter::ALL, copying: false };
    let matters = ExportWhat::Matters { from: None, to: None, open_only: false };
    let mut made = |what: &ExportWhat, format| {
        let made = exporting::make(&mut stage.env, &ExportRequest::new(what.clone(), format)).unwrap();
        assert!(made.file_name.starts_with("演示_"), "{}", made.file_name);
        made.bytes
    };
    for (what, format) in [
        (&diary, ExportFormat::Md),
        (&diary, ExportFormat::Html),
        (&diary, ExportFormat::Txt),
        (&diary, ExportFormat::Json),
        (&matters, ExportFormat::Csv),
        (&ExportWhat::Summary, ExportFormat::Json),
        (&ExportWhat::All, ExportFormat::Json),
    ] {
        let text = String::from_utf8(made(what, format)).unwrap();
        assert!(text.contains("人、村、事都是编的"), "{format:?}");
    }
    for what in [&matters, &ExportWhat::All] {
        let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(made(what, ExportFormat::Xlsx))).unwrap();
        assert_eq!(book.sheet_names()[0], "演示");
        let first = book.worksheet_range("演示").unwrap();
        assert!(first.get((0, 0)).unwrap().to_string().contains("人、村、事都是编的"));
    }
    // What reads them passes it over: the journal comes back, the signatures hold.
    let all = String::from_utf8(made(&ExportWhat::All, ExportFormat::Json)).unwrap();
    assert!(sankaben::import::journal(&all).unwrap().entries.len() > 100);
    let summary = String::from_utf8(made(&ExportWhat::Summary, ExportFormat::Json)).unwrap();
    assert_eq!(verify_summary(&summary).unwrap().findings, []);
    // A county counts no invented cadre.
    let month = Period::parse("2026-11").unwrap();
    assert_eq!(read_cadre(&summary, month, &stage.env.config.calendar), Err(BriefProblem::Demo));
}
