//! Forms, dialogs and settings as a person sees them, where the other stories do not come by.

use super::common::samples;
use super::common::stage::{PASSPHRASE, Stage};
use super::{FRIDAY, sample_journal, story, until_friday};
use sankaben::app::dialog::Dialog;
use sankaben::app::display::{Display, ThemeName};
use sankaben::app::keymap::Keymap;
use sankaben::app::msg::{Mouse, MouseKind, Msg};
use sankaben::app::templates::Template;
use sankaben::domain::change::{Change, Record};
use sankaben::domain::progress_card::{ProgressCard, SavedCard};
use sankaben::domain::week::Week;
use sankaben::i18n::Lang;
use unicode_width::UnicodeWidthStr;

#[test]
fn the_recovery_code_and_its_check() {
    let asked = |stage: &mut Stage| {
        stage.create("陈立新", true).keys("<Esc>8<Down><Down><Enter>").keys(PASSPHRASE).keys("<Enter>");
    };
    story("code", FRIDAY, asked);
    story("code_check", FRIDAY, |stage| {
        asked(stage);
        stage.keys("<Enter>1B<Enter>");
    });
    story("code_forgotten", FRIDAY, |stage| {
        stage.create("陈立新", true).keys("<Esc><Esc><Ctrl-L><F4>");
    });
}

/// A week whose card has names typed on it, of which one is another word and one is of two people.
fn typed_names(stage: &mut Stage) {
    stage.create("陈立新", true);
    stage.change(Change::Import(samples::records().into_iter().filter(until_friday).collect()));
    let mut card = ProgressCard::empty(Week::parse("2026-W11").expect("a week"));
    card.sections.problems = "路平说垫土压实，路平整了再铺；张建国要管子".into();
    let saved = SavedCard { drafted: ProgressCard::empty(card.week), card };
    stage.change(Change::Save { record: Record::Week(saved), base: None, draft: None });
    stage.keys("<Esc>3<Enter>c");
}

#[test]
fn names_are_asked_about_before_a_week_is_signed() {
    story("sign_names", FRIDAY, typed_names);
    story("sign_names_answered", FRIDAY, |stage| {
        typed_names(stage);
        stage.keys("<Right><Right><Tab><Right><Right><Tab>");
    });
}

#[test]
fn a_confirmed_week_is_amended() {
    story("week_amend", FRIDAY, |stage| {
        stage.create("陈立新", true);
        stage.change(Change::Import(samples::records().into_iter().filter(until_friday).collect()));
        stage.keys("<Esc>3<Enter>c").keys(PASSPHRASE).keys("<Enter>a少写了一户");
    });
}

#[test]
fn every_other_form() {
    for (name, keys) in [
        ("own_card", "1e"),
        ("household_new", "1n"),
        ("pledge_edit", "2e"),
        ("pledge_post", "2o"),
        ("pledge_close", "2c"),
        ("matter_new", "5n<Ctrl-S>"),
        ("plan", "6e"),
        ("day_not_understood", "5n路灯不亮<Tab><Tab><Tab>三月"),
    ] {
        story(name, FRIDAY, |stage| {
            sample_journal(stage);
            stage.keys("<Esc>").keys(keys);
        });
    }
}

#[test]
fn a_line_for_the_lock_screen() {
    story("whereabouts", FRIDAY, |stage| {
        sample_journal(stage);
        stage.keys(match stage.state.settings.lang {
            Lang::Zh => "<Esc>:quxiang<Enter>下村<Ctrl-S>",
            Lang::En => "<Esc>:say where<Enter>in the village<Ctrl-S>",
        });
    });
}

#[test]
fn settings() {
    story("settings", FRIDAY, |stage| {
        sample_journal(stage);
        stage.keys("<Esc>8");
    });
    story("settings_of_ones_own", FRIDAY, |stage| {
        sample_journal(stage);
        let settings = &mut stage.state.settings;
        settings.templates = vec![Template { name: "巡渠".into(), text: "沿渠走到［哪里］。".into() }];
        settings.display = Display { theme: ThemeName::HighContrast, ..Display::default() };
        settings.keymap = Keymap::with(&[("household-new".into(), vec!["a".into()])]).expect("a key");
        (settings.habits.indent, settings.retention_months) = (true, 0);
        stage.keys("<Esc>8<End><Up>");
    });
}

/// Clicks on a text.
fn click(stage: &mut Stage, text: &str) {
    let shot = stage.shot();
    let rows = shot.rows();
    let found = rows.iter().enumerate().find_map(|(y, row)| Some((row[..row.find(text)?].width(), y)));
    let (x, y) = found.unwrap_or_else(|| panic!("no {text}\n{}", shot.text()));
    let cell = |at: usize| u16::try_from(at).expect("a cell");
    stage.send(Msg::Mouse(Mouse { kind: MouseKind::Click(1), x: cell(x), y: cell(y) }));
}

#[test]
fn a_click_goes_to_a_line_of_a_dialog() {
    let mut stage = Stage::new(Lang::Zh, (80, 24), FRIDAY);
    typed_names(&mut stage);
    let choices = |stage: &Stage| -> Vec<Option<usize>> {
        let Some(Dialog::Sign(sign)) = &stage.state.dialog else { panic!("not signing") };
        sign.names.iter().map(|(_, chosen)| *chosen).collect()
    };
    // The first click goes there, the next ones turn the choice over.
    click(&mut stage, "张建国  左右键选");
    assert_eq!(choices(&stage), [None, None]);
    click(&mut stage, "< 左右键选");
    assert_eq!(choices(&stage), [None, Some(0)]);
    click(&mut stage, "见证人");
    stage.keys("村会计");
    assert!(stage.shot().text().contains("见证人（可不填）  村会计"), "{}", stage.shot().text());
    let mut stage = Stage::new(Lang::Zh, (80, 24), FRIDAY);
    stage.keys("n陈立新");
    click(&mut stage, "再输一遍");
    stage.keys("abc");
    click(&mut stage, "立新");
    stage.keys("小");
    let shown = stage.shot().text();
    assert!(shown.contains("陈小立新") && shown.contains("再输一遍  ***"), "{shown}");
}

#[test]
fn an_entry_of_a_signed_week_says_that_the_card_does_not_follow() {
    let mut stage = Stage::new(Lang::Zh, (80, 24), FRIDAY);
    stage.create("陈立新", true);
    stage.keys("<Esc>4n去三组看备耕。<Ctrl-S>");
    assert!(!stage.shot().text().contains("已经签字"), "{}", stage.shot().text());
    stage.keys("3<Enter>c").keys(PASSPHRASE).keys("<Enter>");
    let said = "第11周已经签字，那张卡不会跟着改；要更正，打开那周的卡按 a。";
    for (keys, first) in
        [("4e<Ctrl-End>还有二组。<Ctrl-S>", "已存"), ("n签完又去一趟。<Ctrl-S>", "已存"), ("<Del>", "已删去")]
    {
        stage.keys(keys);
        let shown = stage.state.notice.as_ref().map(|notice| notice.text.clone()).unwrap_or_default();
        assert!(shown.starts_with(first) && shown.ends_with(said), "{keys}: {shown}");
    }
}

#[test]
fn what_was_done_before_a_card_was_changed_and_signed_can_be_taken_back() {
    let mut stage = Stage::new(Lang::Zh, (80, 24), FRIDAY);
    stage.create("陈立新", true);
    stage.keys("<Esc>4n去三组看备耕。<Ctrl-S>").keys("3<Enter>e改过的一行。<Ctrl-S>");
    stage.keys("c").keys(PASSPHRASE).keys("<Enter>");
    let said = |stage: &Stage| stage.state.notice.as_ref().map(|notice| notice.text.clone()).unwrap_or_default();
    assert!(said(&stage).contains("第11周"), "{}", said(&stage));
    stage.keys("4u");
    assert!(said(&stage).starts_with("已撤销"), "{}", said(&stage));
}
