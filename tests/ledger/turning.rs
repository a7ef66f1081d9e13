//! Midnight, a new week, a month, a year and a time zone turn while the program runs: what is shown turns with them, and nothing
//! that is being written is lost or passed off as another day's.

use crate::common::samples::day;
use crate::common::stage::Stage;
use chrono::{NaiveDate, TimeDelta};
use sankaben::app::screen::Screen;
use sankaben::domain::change::{Change, Family, Record};
use sankaben::domain::diary::{Entry, EntryLine};
use sankaben::i18n::Lang;

/// A journal that stays open, at a time.
fn open_since(at: &str) -> Stage {
    let mut stage = Stage::new(Lang::Zh, (80, 24), at);
    stage.state.settings.idle_lock_minutes = 0;
    stage.create("陈立新", false);
    stage.keys("<Esc>");
    stage
}

/// Lets minutes pass, a minute at a time as the program is told.
fn minutes(stage: &mut Stage, count: i64) {
    for _ in 0..count {
        stage.pass(TimeDelta::minutes(1));
    }
}

fn diary(stage: &mut Stage) -> Vec<EntryLine> {
    stage.keys("4");
    let Screen::Diary(screen) = &stage.state.session().unwrap().screen else { panic!("not the diary") };
    screen.rows.clone()
}

#[track_caller]
fn shows(stage: &Stage, wanted: &[&str]) {
    let shot = stage.shot().text();
    for text in wanted {
        assert!(shot.contains(text), "{text}\n{shot}");
    }
}

#[test]
fn an_entry_begun_before_midnight_says_on_which_day_it_was_written() {
    let mut stage = open_since("2026-03-12T23:58:00+08:00");
    shows(&stage, &["3月12日 星期四"]);
    stage.keys("n晚上和路平说修渠");
    minutes(&mut stage, 4);
    shows(&stage, &["补记"]);
    stage.keys("的事<Ctrl-S>");
    let rows = diary(&mut stage);
    assert_eq!((rows.len(), rows[0].date), (1, day("2026-03-12")));
    shows(&stage, &["修渠的事", "补记"]);
    stage.keys("0n过了零点<Ctrl-S>");
    let rows = diary(&mut stage);
    assert_eq!(rows[0].date, day("2026-03-13"), "an entry begun after midnight is of the new day");
}

#[test]
fn the_desk_turns_to_the_new_day_and_the_new_week() {
    let mut stage = open_since("2026-03-12T23:59:00+08:00");
    let shot = stage.shot().text();
    assert!(!shot.contains("待确认"), "Thursday: nothing is due\n{shot}");
    minutes(&mut stage, 2);
    shows(&stage, &["3月13日 星期五", "第11周", "今天到期", "待确认 1"]);
    stage.pass(TimeDelta::days(1));
    shows(&stage, &["3月14日 星期六", "第11周", "待确认 1"]);
    let shot = stage.shot().text();
    assert!(!shot.contains("今天到期"), "it is overdue now\n{shot}");
    stage.pass(TimeDelta::days(2));
    shows(&stage, &["3月16日 星期一", "第12周", "待确认 1"]);
    stage.pass(TimeDelta::days(4));
    shows(&stage, &["3月20日 星期五", "待确认 2"]);
}

#[test]
fn a_week_is_signed_on_the_day_that_has_come() {
    let mut stage = open_since("2026-03-13T23:59:00+08:00");
    stage.keys("n去三组看备耕<Ctrl-S>3<Enter>");
    shows(&stage, &["第11周", "今天到期"]);
    minutes(&mut stage, 2);
    shows(&stage, &["第11周", "逾期"]);
    stage.keys("c<Enter>");
    shows(&stage, &["3月14日"]);
}

#[test]
fn figures_and_duties_turn_with_the_month_and_the_year() {
    let mut stage = open_since("2026-12-31T23:59:00+08:00");
    stage.keys("n+蹲点<Ctrl-S>0");
    shows(&stage, &["第53周", "蹲点 1/3"]);
    minutes(&mut stage, 2);
    shows(&stage, &["2027年1月1日 星期五", "第53周", "蹲点 0/3"]);
    stage.keys("6<Left>");
    shows(&stage, &["2026年12月"]);
    stage.keys("<Right>");
    shows(&stage, &["2027年1月"]);
    // The week of New Year is one week; its card was due on the last working day before.
    stage.keys("0");
    stage.pass(TimeDelta::days(3));
    shows(&stage, &["2027年1月4日 星期一", "第1周", "待确认"]);
}

#[test]
fn a_terminal_that_changes_its_time_zone_goes_on() {
    let mut stage = open_since("2026-03-15T22:30:00+06:00");
    shows(&stage, &["3月15日 星期日", "第11周"]);
    stage.keys("n在车上写");
    stage.zone(8);
    stage.keys("完<Ctrl-S>0");
    shows(&stage, &["3月16日 星期一", "第12周"]);
    let rows = diary(&mut stage);
    assert_eq!(rows[0].date, day("2026-03-15"));
    shows(&stage, &["补记"]);
    stage.keys("0n到了<Ctrl-S>");
    assert_eq!(diary(&mut stage)[0].date, day("2026-03-16"));
    // Back again: Monday has not come here, and what is of Monday can still be read and changed.
    stage.zone(6);
    stage.keys("0");
    shows(&stage, &["3月15日 星期日", "第11周"]);
    assert_eq!(diary(&mut stage).len(), 2);
    stage.keys("<Home>e<Ctrl-End>，住下<Ctrl-S>");
    shows(&stage, &["到了，住下"]);
    assert!(stage.state.dialog.is_none());
}

#[test]
fn a_clock_set_back_does_not_take_what_was_written_away() {
    let mut stage = open_since("2026-03-13T09:00:00+08:00");
    let of = |date: &str| -> NaiveDate { day(date) };
    let mut entry = Entry::new(Family::Entry.code(0), of("2026-03-13"), of("2026-03-13"));
    entry.body = "去三组".into();
    stage.change(Change::Add { record: Record::Entry(entry), draft: None });
    stage.pass(TimeDelta::days(-30));
    shows(&stage, &["2月11日 星期三"]);
    assert_eq!(diary(&mut stage).len(), 1);
    stage.keys("0n那天的事<Ctrl-S>");
    assert_eq!(diary(&mut stage).len(), 2);
    stage.pass(TimeDelta::days(30));
    stage.keys("0");
    shows(&stage, &["3月13日 星期五", "今天到期"]);
}
