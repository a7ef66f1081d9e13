//! The figures screen, the plan, and the line on the lock screen, over a real journal.

use crate::common::samples;
use crate::common::stage::Stage;
use chrono::TimeDelta;
use sankaben::app::display::ThemeName;
use sankaben::app::screen::Screen;
use sankaben::domain::change::{Change, Family, Record};
use sankaben::domain::diary::Entry;
use sankaben::domain::matter::{Matter, MatterKind};
use sankaben::i18n::Lang;

/// A Sunday after every sample.
const MAY: &str = "2026-05-10T09:00:00+08:00";

/// The sample journal, with a few entries that tell of activities, and matters.
fn spring(lang: Lang, size: (u16, u16)) -> Stage {
    let mut stage = Stage::new(lang, size, MAY);
    stage.create("陈立新", false);
    stage.change(Change::Import(samples::records()));
    let today = samples::day("2026-05-10");
    for (date, body) in [
        ("2026-05-06", "讲滴灌 +培训 2场 85人 +蹲点"),
        ("2026-05-07", "+培训 1场 +蹲点 +谈心"),
        ("2026-05-08", "@{H05}@{H07} +慰问 300元 +调解 1"),
    ] {
        let mut entry = Entry::new(Family::Entry.code(0), samples::day(date), today);
        entry.body = body.into();
        stage.change(Change::Add { record: Record::Entry(entry), draft: None });
    }
    for (raised, kind) in [("2026-03-02", MatterKind::Farming), ("2026-05-04", MatterKind::Suggestion)] {
        let matter =
            Matter { text: "村口的灯".into(), kind, ..Matter::new(Family::Matter.code(0), samples::day(raised)) };
        stage.change(Change::Add { record: Record::Matter(matter), draft: None });
    }
    stage.keys("<Esc>6");
    stage
}

#[test]
fn the_figures_look() {
    for lang in Lang::ALL {
        for size in [(80, 24), (60, 20), (160, 50)] {
            let mut stage = spring(lang, size);
            stage.state.settings.display.theme = ThemeName::Mono;
            for chart in ["months", "days", "pledges", "ledger", "visits", "plan"] {
                let shot = stage.shot();
                insta::assert_snapshot!(format!("figures_{chart}_{}_{}x{}", lang.tag(), size.0, size.1), shot.text());
                stage.keys("<Tab>");
            }
        }
    }
}

/// What is listed where the selected number was opened.
fn listed(stage: &Stage) -> String {
    match &stage.state.session().unwrap().screen {
        Screen::Diary(diary) => diary.rows.iter().map(|row| row.id.to_string()).collect::<Vec<_>>().join(" "),
        Screen::Matters(matters) => {
            matters.rows.iter().map(|row| row.value.code.to_string()).collect::<Vec<_>>().join(" ")
        }
        _ => "another screen".to_owned(),
    }
}

#[test]
fn a_number_opens_what_it_was_counted_from() {
    let mut stage = spring(Lang::Zh, (80, 24));
    stage.keys("<Down><Enter>");
    assert_eq!(listed(&stage), "D12 D15", "visits");
    stage.keys("<Esc><Down><Enter>");
    assert_eq!(listed(&stage), "M2", "suggestions");
    stage.keys("<Esc><Home>");
    for _ in 0..9 {
        stage.keys("<Down>");
    }
    stage.keys("<Enter>");
    assert_eq!(listed(&stage), "D14 D13", "training sessions");
    let shot = stage.shot().text();
    assert!(shot.contains("培训"), "the list says what is listed\n{shot}");
}

#[test]
fn periods_turn_and_do_not_run_ahead() {
    let mut stage = spring(Lang::Zh, (80, 24));
    let period = |stage: &Stage| match &stage.state.session().unwrap().screen {
        Screen::Figures(screen) => {
            assert_eq!(screen.figures.as_ref().map(|figures| figures.period), Some(screen.period));
            screen.period.to_string()
        }
        _ => "another screen".to_owned(),
    };
    assert_eq!(period(&stage), "2026-05");
    stage.keys("<Right>");
    assert_eq!(period(&stage), "2026-05", "June has not come");
    stage.keys("<Left><Left>");
    assert_eq!(period(&stage), "2026-03");
    stage.keys("p");
    assert_eq!(period(&stage), "2026-Q1");
    stage.keys("<Right>p");
    assert_eq!(period(&stage), "2026");
}

#[test]
fn the_plan_is_set_undone_and_kept() {
    let mut stage = spring(Lang::Zh, (80, 24));
    stage.keys("<Shift-Tab>e<Tab>13<Tab><Tab>2026-02<Ctrl-S>");
    let shot = stage.shot().text();
    assert!(shot.contains("走访 7 个村（共 13 个）"), "{shot}");
    assert!(shot.contains("本月：项目调度"), "every three months from February\n{shot}");
    stage.keys("u");
    assert!(stage.shot().text().contains("按 e 填村数"));
    stage.keys("e一些99999<Ctrl-S>");
    assert!(stage.shot().text().contains("请写整数"));
}

#[test]
fn a_line_stands_on_the_lock_screen_until_its_hour() {
    let mut stage = spring(Lang::Zh, (80, 24));
    stage.keys(":quxiang<Enter>下村，午饭后回<Tab>8:30<Ctrl-S>");
    assert!(stage.shot().text().contains("已经过了"), "{}", stage.shot().text());
    stage.keys("<Backspace><Backspace><Backspace><Backspace>14:00<Ctrl-S>");
    assert!(stage.shot().text().contains("放在锁屏上"), "{}", stage.shot().text());
    stage.keys("<Ctrl-L>");
    for lang in Lang::ALL {
        for (width, height) in [(80, 24), (60, 20), (160, 50)] {
            stage.state.settings.lang = lang;
            let shot = stage.resize(width, height).shot().text();
            insta::assert_snapshot!(format!("lock_whereabouts_{}_{width}x{height}", lang.tag()), shot);
        }
    }
    stage.pass(TimeDelta::hours(4));
    assert!(stage.shot().text().contains("下村"));
    stage.pass(TimeDelta::hours(1));
    assert!(!stage.shot().text().contains("下村"), "gone at its hour");
}

#[test]
fn a_line_is_taken_away_before_its_hour() {
    let mut stage = spring(Lang::En, (60, 20));
    stage.keys(":say where<Enter>in the village<Tab>16:00<Ctrl-S>:say where<Enter><Ctrl-S><Ctrl-L>");
    assert!(!stage.shot().text().contains("in the village"));
}
