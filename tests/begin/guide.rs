//! The guide: a page for every screen, keys as the user has them, links, a word to find.

use crate::common::pty::World;
use crate::common::stage::Stage;
use sankaben::app::actions;
use sankaben::app::dialog::Dialog;
use sankaben::app::guide::links;
use sankaben::app::keymap::Keymap;
use sankaben::app::msg::{Mouse, MouseKind, Msg};
use sankaben::i18n::{Catalog, GuideBlock, Lang, guide};
use std::collections::BTreeSet;

const THURSDAY: &str = "2026-11-26T10:00:00+08:00";
const SIZES: [(u16, u16); 3] = [(80, 24), (60, 20), (160, 50)];

/// The name of the page the guide is open at.
fn page(stage: &Stage) -> Option<&'static str> {
    match &stage.state.dialog {
        Some(Dialog::Guide(open)) => open.at.page.map(|page| guide(stage.state.settings.lang)[page].id),
        _ => panic!("the guide is not open: {}", stage.shot().text()),
    }
}

fn is_open(stage: &Stage) -> bool {
    matches!(stage.state.dialog, Some(Dialog::Guide(_)))
}

/// The screen but for the row that says why something is not possible, which goes at the next key.
fn unsaid(screen: &str) -> Vec<&str> {
    screen.lines().enumerate().filter(|(row, _)| *row != 22).map(|(_, line)| line).collect()
}

#[test]
fn every_screen_has_its_page() {
    let mut stage = Stage::demo(Lang::Zh, SIZES[0], THURSDAY);
    let places = [
        ("", "friday"),
        ("<Enter>", "weeks"),
        ("c", "weeks"),
        ("<Esc><Esc>0", "desk"),
        ("1", "contacts"),
        ("n", "contacts"),
        ("<Esc>X", "contacts"),
        ("<Esc>2", "pledges"),
        ("p", "pledges"),
        ("<Esc>3", "weeks"),
        ("4", "diary"),
        ("f", "diary"),
        ("<Esc>r", "diary"),
        ("<Esc>n", "writing"),
        ("@", "writing"),
        ("<Esc><Ctrl-O>", "writing"),
        ("<Esc><Esc>5", "matters"),
        ("a", "matters"),
        ("<Esc>6", "figures"),
        ("e", "figures"),
        ("<Esc>7", "exports"),
        ("<Enter>", "exports"),
        ("<Esc>8", "settings"),
        ("/", "search"),
        ("<Esc>?", "settings"),
        (":", "settings"),
        ("<Esc><Ctrl-L>", "lock"),
        ("<Esc>", "lock"),
        ("<F4>", "lock"),
    ];
    let mut seen = BTreeSet::new();
    for (keys, wanted) in places {
        stage.keys(keys);
        let before = stage.shot().text();
        stage.keys("<F1>");
        // Where letters are text, the keys come first.
        if matches!(stage.state.dialog, Some(Dialog::Help(_))) {
            assert!(stage.state.session().unwrap().form().is_some(), "after {keys}:\n{before}");
            stage.keys("<F1>");
        }
        assert_eq!(page(&stage), Some(wanted), "after {keys}:\n{before}");
        seen.insert(wanted);
        stage.keys("<Esc>");
        assert!(!is_open(&stage));
        if keys != "<Esc>?" {
            let after = stage.shot().text();
            assert_eq!(unsaid(&after), unsaid(&before), "what was there is there again, after {keys}");
        }
    }
    // What no screen opens is linked from a page that one does, and an empty terminal opens the first.
    let tr = Catalog::new(Lang::Zh);
    seen.insert("start");
    for _ in 0..3 {
        let opened = guide(Lang::Zh).iter().filter(|page| seen.contains(page.id));
        let linked: Vec<&str> = opened.flat_map(|page| links(page, tr)).collect();
        seen.extend(linked);
    }
    assert_eq!(seen.len(), guide(Lang::Zh).len(), "{seen:?}");
}

#[test]
fn who_has_no_journal_yet_begins_at_the_beginning() {
    let mut stage = Stage::new(Lang::En, SIZES[0], THURSDAY);
    stage.keys("<F1>");
    assert_eq!(page(&stage), Some("start"));
    stage.keys("<Esc>n<F1>");
    assert_eq!(page(&stage), Some("start"));
}

#[test]
fn a_word_is_looked_for_from_where_one_began_to_type_it() {
    let mut stage = Stage::demo(Lang::En, SIZES[0], THURSDAY);
    stage.keys("<Esc>1<F1>");
    assert_eq!(page(&stage), Some("contacts"));
    stage.keys("/zeppelinm");
    assert_eq!(page(&stage), Some("contacts"), "nothing is found");
    stage.keys("<Esc>/me");
    let there = page(&stage);
    stage.keys("mbrane");
    assert_eq!(page(&stage), Some("contacts"), "the beginning of the word led to {there:?}");
    for _ in "mbrane".chars() {
        stage.keys("<Backspace>");
    }
    assert_eq!(page(&stage), there);
}

#[test]
fn every_key_it_names_is_an_actions() {
    let known: BTreeSet<&str> = actions::all().map(|action| action.id).collect();
    for lang in Lang::ALL {
        for page in guide(lang) {
            for block in &page.blocks {
                let (GuideBlock::Text(text) | GuideBlock::Item(_, text)) = block else { continue };
                for named in text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(named, _)| named) {
                    assert!(known.contains(named), "{lang} {}: {named}", page.id);
                    let action = actions::all().find(|action| action.id == named).unwrap();
                    assert!(!action.keys.is_empty(), "{lang} {}: {named} has no key", page.id);
                }
            }
        }
    }
}

#[test]
fn it_shows_the_keys_that_the_user_has_chosen() {
    let mut stage = Stage::demo(Lang::En, SIZES[0], THURSDAY);
    stage.keys("<Esc>1<F1>");
    let read = |stage: &Stage| stage.shot().text().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(read(&stage).contains("n adds one"), "{}", read(&stage));
    stage.state.settings.keymap = Keymap::with(&[("household-new".to_owned(), vec!["F5".to_owned()])]).unwrap();
    assert!(read(&stage).contains("F5 adds one"), "{}", read(&stage));
}

#[test]
fn links_lead_on_and_back() {
    let mut stage = Stage::new(Lang::Zh, SIZES[0], THURSDAY);
    stage.keys("<F1><Tab>");
    stage.keys("<Tab><Enter>");
    assert_eq!(page(&stage), Some("contacts"));
    stage.keys("<Esc>");
    assert_eq!(page(&stage), Some("start"));
    stage.keys("c");
    assert_eq!(page(&stage), None, "the contents");
    stage.keys("<Down><Down><Enter>");
    assert_eq!(page(&stage), Some("friday"));
    stage.keys("<Right>");
    assert_eq!(page(&stage), Some("desk"));
    stage.keys("<F1>");
    assert_eq!(page(&stage), None, "asked for again it shows its contents");
    stage.keys("q");
    assert!(!is_open(&stage));
}

#[test]
fn a_word_is_found_on_every_page() {
    let mut stage = Stage::new(Lang::Zh, SIZES[1], THURSDAY);
    stage.keys("<F1>/恢复码");
    assert_eq!(page(&stage), Some("settings"));
    assert!(stage.shot().text().contains("恢复码"), "{}", stage.shot().text());
    stage.keys("<Enter>n");
    assert_eq!(page(&stage), Some("lock"));
    stage.keys("NN");
    assert!(page(&stage).is_some());
    stage.keys("<Esc>");
    assert!(is_open(&stage), "the marks go first");
    stage.keys("/没有这样的词");
    assert!(stage.shot().text().contains("指南里没有这个词"), "{}", stage.shot().text());
    stage.keys("<Esc><Esc>");
    assert!(!is_open(&stage));
}

#[test]
fn the_mouse_scrolls_and_follows_links() {
    let mut stage = Stage::new(Lang::Zh, (60, 20), THURSDAY);
    stage.keys("<F1>");
    let top = |stage: &Stage| match &stage.state.dialog {
        Some(Dialog::Guide(open)) => open.at.top,
        _ => 0,
    };
    stage.send(Msg::Mouse(Mouse { kind: MouseKind::WheelDown, x: 20, y: 10 }));
    assert!(top(&stage) > 0);
    stage.send(Msg::Mouse(Mouse { kind: MouseKind::WheelUp, x: 20, y: 10 }));
    assert_eq!(top(&stage), 0);
    let shot = stage.shot();
    let row = shot.text().lines().position(|line| line.contains("自己的联系卡")).unwrap();
    let before: String = shot.text().lines().nth(row).unwrap().split("自己的联系卡").next().unwrap().to_owned();
    let x = u16::try_from(unicode_width::UnicodeWidthStr::width(before.as_str())).unwrap() + 1;
    stage.send(Msg::Mouse(Mouse { kind: MouseKind::Click(1), x, y: u16::try_from(row).unwrap() }));
    assert_eq!(page(&stage), Some("contacts"));
}

#[test]
fn looks() {
    for lang in Lang::ALL {
        let mut stage = Stage::demo(lang, SIZES[0], THURSDAY);
        let word = if lang == Lang::Zh { "口令" } else { "passphrase" };
        let find = format!("/{word}");
        for (name, keys) in [
            ("desk", "<Esc><F1>"),
            ("contents", "c"),
            ("writing", "<Down><Down><Down><Down><Down><Down><Down><Down><Enter><Tab>"),
            ("finding", find.as_str()),
            ("found", "<Enter>"),
        ] {
            stage.keys(keys);
            for (width, height) in SIZES {
                let shot = stage.resize(width, height).shot().text();
                insta::assert_snapshot!(format!("guide_{name}_{}_{width}x{height}", lang.tag()), shot);
            }
        }
    }
}

#[test]
fn every_page_can_be_read_at_every_size() {
    for lang in Lang::ALL {
        let mut stage = Stage::new(lang, SIZES[0], THURSDAY);
        stage.keys("<F1>");
        for at in 0..guide(lang).len() {
            for (width, height) in [(60, 20), (61, 21), (80, 24), (200, 60)] {
                stage.resize(width, height).keys("<End>").shot();
                stage.keys("<Home>").shot();
            }
            assert_eq!(page(&stage), Some(guide(lang)[at].id));
            stage.keys("<Right>");
        }
    }
}

#[test]
fn what_is_under_it_is_not_lost() {
    let mut stage = Stage::demo(Lang::Zh, SIZES[0], THURSDAY);
    stage.keys("<Enter>c何书记<F1>?");
    assert!(is_open(&stage), "the keys are not shown over it");
    stage.keys("q");
    assert!(matches!(stage.state.dialog, Some(Dialog::Sign(_))));
}

#[test]
fn it_can_be_read_on_the_command_line() {
    let world = World::new();
    let out = |arguments: &[&str]| {
        let output = world.run(arguments, "");
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    let (code, contents) = out(&["guide"]);
    assert!(code == Some(0) && guide(Lang::Zh).iter().all(|page| contents.contains(page.title)), "{contents}");
    let (code, page) = out(&["guide", "friday", "--lang", "en"]);
    assert!(code == Some(0) && page.contains("c signs, with your passphrase once more"), "{page}");
    assert_eq!(out(&["guide", "nowhere"]), (Some(2), String::new()));
}
