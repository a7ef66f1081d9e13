//! Settings are changed on their screen: at once, in the file, and back.

use crate::common::stage::Stage;
use sankaben::app::display::ThemeName;
use sankaben::app::screen::{Screen, Setting};
use sankaben::app::state::ByOption;
use sankaben::i18n::Lang;
use std::fs;

const SIZES: [(u16, u16); 2] = [(80, 24), (60, 20)];

fn open(lang: Lang, size: (u16, u16)) -> Stage {
    let mut stage = Stage::new(lang, size, "2026-03-13T09:00:00+08:00");
    stage.create("陈立新", false).keys("<Esc>8");
    stage
}

fn select(stage: &mut Stage, setting: Setting) {
    let at = Setting::ALL.iter().position(|one| *one == setting).unwrap();
    stage.keys(&format!("<Home>{}", "<Down>".repeat(at)));
    let Screen::Settings(screen) = &stage.state.session().unwrap().screen else { panic!("no settings") };
    assert_eq!(screen.selected(), setting);
}

fn file(stage: &Stage) -> String {
    fs::read_to_string(&stage.env.paths.config).unwrap_or_default()
}

#[test]
fn enter_takes_the_next_choice_at_once_and_writes_it_and_u_takes_it_back() {
    let mut stage = open(Lang::Zh, SIZES[0]);
    fs::write(&stage.env.paths.config, "# 我的\nlang = \"zh-CN\"\n[keys]\n\"undo\" = \"F9\"\n").unwrap();
    select(&mut stage, Setting::Theme);
    stage.keys("<Enter>");
    assert_eq!(stage.state.settings.display.theme, ThemeName::Dark);
    assert_eq!(file(&stage), "# 我的\nlang = \"zh-CN\"\ntheme = \"dark\"\n[keys]\n\"undo\" = \"F9\"\n");
    stage.keys("<Right><Left><Left>");
    assert_eq!(stage.state.settings.display.theme, ThemeName::Terminal);
    stage.keys("uuu");
    assert_eq!(stage.state.settings.display.theme, ThemeName::Dark);
    select(&mut stage, Setting::IdleLock);
    stage.keys("<Enter>u");
    assert_eq!(stage.state.settings.idle_lock_minutes, 5);
    stage.keys("u");
    assert_eq!(stage.state.settings.display.theme, ThemeName::Terminal);
    assert!(file(&stage).contains("theme = \"terminal\"\n") && file(&stage).contains("# 我的"), "{}", file(&stage));
}

#[test]
fn where_there_is_no_file_a_commented_one_is_made() {
    for lang in Lang::ALL {
        let mut stage = open(lang, SIZES[0]);
        select(&mut stage, Setting::FullWidth);
        stage.keys("<Enter>");
        assert!(!stage.state.settings.habits.full_width);
        let file = file(&stage);
        assert!(file.contains("\nfull_width_punctuation = false\n") && file.lines().count() > 20, "{file}");
    }
}

#[test]
fn the_language_changes_with_its_line() {
    let mut stage = open(Lang::Zh, SIZES[0]);
    stage.keys("<Enter>");
    assert_eq!((stage.state.settings.lang, stage.env.lang), (Lang::En, Lang::En));
    assert!(file(&stage).contains("\nlang = \"en\"\n"), "{}", file(&stage));
}

#[test]
fn f2_holds_until_one_quits_and_is_kept_where_a_language_was_set() {
    let mut stage = open(Lang::Zh, SIZES[0]);
    stage.keys("<F2>");
    assert_eq!((stage.state.settings.lang, file(&stage)), (Lang::En, String::new()));
    // Its line sets the next language, and from then on the file goes along.
    stage.keys("<Enter><Esc><F2>");
    assert_eq!((stage.state.settings.lang, stage.env.lang), (Lang::En, Lang::En));
    assert!(file(&stage).contains("\nlang = \"en\"\n"), "{}", file(&stage));
    assert_eq!(stage.state.notice, None);
    stage.state.settings.by_option = ByOption { lang: true, ..ByOption::default() };
    stage.keys("<F2>");
    assert!(file(&stage).contains("\nlang = \"en\"\n"), "{}", file(&stage));
}

#[test]
fn what_cannot_be_written_is_not_set() {
    for (lang, said) in [(Lang::Zh, "设置没有改成"), (Lang::En, "was not changed")] {
        let mut stage = open(lang, SIZES[0]);
        select(&mut stage, Setting::Layout);
        for bad in ["colour = 1\n", "layout = \"normal\"\nlayout = \"large\"\n"] {
            fs::write(&stage.env.paths.config, bad).unwrap();
            stage.keys("<Enter>");
            assert!(!stage.state.settings.display.large && file(&stage) == bad);
            assert!(stage.shot().text().contains(said), "{}", stage.shot().text());
        }
        fs::remove_file(&stage.env.paths.config).unwrap();
        // A step back that fails is not lost.
        stage.keys("<Enter>");
        let good = file(&stage);
        fs::write(&stage.env.paths.config, "colour = 1\n").unwrap();
        stage.keys("u");
        assert!(stage.state.settings.display.large);
        fs::write(&stage.env.paths.config, good).unwrap();
        stage.keys("u");
        assert!(!stage.state.settings.display.large && file(&stage).contains("\nlayout = \"normal\"\n"));
        fs::remove_file(&stage.env.paths.config).unwrap();
        fs::create_dir(&stage.env.paths.config).unwrap();
        stage.keys("<Enter>");
        assert!(!stage.state.settings.display.large);
    }
}

#[test]
fn what_an_option_decides_is_said_and_stays() {
    for lang in Lang::ALL {
        for size in SIZES {
            let mut stage = open(lang, size);
            stage.state.settings.by_option = ByOption { lang: true, color: true };
            for (setting, option) in [(Setting::Language, "--lang"), (Setting::Color, "--color")] {
                select(&mut stage, setting);
                assert!(stage.shot().text().contains(option), "{}", stage.shot().text());
                stage.keys("<Enter><Right>");
                assert!(stage.shot().text().contains(option), "{}", stage.shot().text());
            }
            assert_eq!((stage.state.settings.lang, file(&stage).as_str()), (lang, ""));
        }
    }
}

#[test]
fn a_demo_leaves_the_file_alone() {
    let mut stage = Stage::demo(Lang::Zh, SIZES[0], "2026-03-13T09:00:00+08:00");
    stage.create("陈立新", false).keys("<Esc>8");
    stage.env.demo = true;
    select(&mut stage, Setting::Layout);
    stage.keys("<Enter>");
    assert!(stage.state.settings.display.large && file(&stage).is_empty());
}

#[test]
fn no_line_of_the_screen_mixes_keys_of_the_file_with_keys_to_press() {
    for lang in Lang::ALL {
        for size in SIZES {
            let mut stage = open(lang, size);
            for setting in Setting::ALL {
                select(&mut stage, setting);
                let text = stage.shot().text();
                let list: String = text.lines().take_while(|line| !line.starts_with('└')).collect();
                assert!(!list.contains("[keys]") && !list.contains("idle_lock"), "{text}");
                assert!(!text.contains("…"), "{setting:?}\n{text}");
            }
        }
    }
}

#[test]
fn the_palette_offers_what_other_screens_have() {
    for (lang, word, found, place) in [
        (Lang::En, "expor", "Export", "Exports"),
        (Lang::Zh, "tcn", "添承诺", "承诺卡"),
        (Lang::En, "new pl", "New pledge", "Pledge card"),
    ] {
        for size in SIZES {
            let mut stage = open(lang, size);
            stage.keys("0:").keys(word);
            let shown = stage.shot().text();
            let line = shown.lines().find(|line| line.contains(found) && line.contains(place));
            assert!(line.is_some(), "{word}\n{shown}");
        }
    }
    let mut stage = open(Lang::En, SIZES[0]);
    stage.keys("0:theme<Enter>");
    let Screen::Settings(screen) = &stage.state.session().unwrap().screen else { panic!("no settings") };
    assert_eq!(screen.selected(), Setting::Theme);
    stage.keys("0:new pledge<Enter>");
    assert!(matches!(stage.state.session().unwrap().screen, Screen::Pledges(_)));
    assert!(stage.shot().text().contains("n does it here: New pledge."), "{}", stage.shot().text());
    stage.keys("n<Ctrl-P>theme");
    assert!(stage.shot().text().contains("Nothing of that name"), "{}", stage.shot().text());
}

#[test]
fn only_a_setting_is_taken_back_here_and_what_was_said_goes_with_the_next_key() {
    for lang in Lang::ALL {
        let mut stage = open(lang, SIZES[0]);
        stage.keys("<Esc>1n许玉兰<Ctrl-S>8");
        let undo = if lang == Lang::Zh { "u 撤回" } else { "u Undo" };
        let footer = |stage: &Stage| stage.shot().rows().last().cloned().unwrap_or_default();
        assert!(!footer(&stage).contains(undo), "{}", footer(&stage));
        stage.keys("u1");
        assert!(stage.shot().text().contains("许玉兰"), "the record stays\n{}", stage.shot().text());
        stage.keys("8");
        select(&mut stage, Setting::Theme);
        stage.keys("<Enter>");
        assert!(footer(&stage).contains(undo) && stage.state.notice.is_some(), "{}", footer(&stage));
        stage.keys("<Down>");
        assert_eq!(stage.state.notice, None);
    }
}
