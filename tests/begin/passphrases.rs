//! What is said of a passphrase that is wrong, and what is left of it.

use crate::common::stage::{PASSPHRASE, Stage};
use sankaben::i18n::Lang;

const FRIDAY: &str = "2026-03-13T09:00:00+08:00";
const SIZES: [(u16, u16); 2] = [(80, 24), (60, 20)];

fn said(stage: &Stage) -> String {
    stage.shot().text().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_second_passphrase_that_differs_is_typed_anew() {
    for lang in Lang::ALL {
        let mut stage = Stage::new(lang, SIZES[0], FRIDAY);
        stage.keys("n陈立新<Enter>").keys(PASSPHRASE).keys("<Enter>不是这一句<Enter>");
        assert!(stage.state.session().is_none());
        stage.keys(PASSPHRASE).keys("<Enter>");
        assert!(stage.state.session().is_some(), "{}", said(&stage));
        stage.keys("<Esc><Ctrl-L>").keys(PASSPHRASE).keys("<Enter><Esc>");
        assert!(stage.state.session().is_some(), "{}", said(&stage));
    }
}

#[test]
fn an_open_journal_is_not_called_damaged() {
    for (lang, wanted) in [(Lang::En, "Wrong passphrase. Please type it again."), (Lang::Zh, "口令不对，请再输一遍。")]
    {
        for size in SIZES {
            let mut stage = Stage::new(lang, size, FRIDAY);
            stage.create("陈立新", true).keys("<Esc>4n签字前写的。<Ctrl-S>3<Enter>c不是这一句<Enter>");
            assert!(said(&stage).contains(wanted), "{}", stage.shot().text());
        }
    }
}

#[test]
fn a_second_wrong_try_says_which_it_is_and_when_there_is_a_wait() {
    for (lang, second, third) in
        [(Lang::En, "2 times now", "Wait 1 second"), (Lang::Zh, "已经错了 2 次", "再试要等 1 秒")]
    {
        for size in SIZES {
            let mut stage = Stage::new(lang, size, FRIDAY);
            stage.create("陈立新", true).keys("<Esc><Ctrl-L>不是这一句<Enter>");
            let first = said(&stage);
            stage.keys("也不是这句<Enter>");
            assert!(said(&stage).contains(second) && !first.contains(second), "{}", stage.shot().text());
            stage.keys("还不是这句<Enter>");
            assert!(said(&stage).contains(third), "{}", stage.shot().text());
        }
    }
}

#[test]
fn after_two_that_differ_typing_begins_either_anew() {
    let mut stage = Stage::new(Lang::Zh, SIZES[0], FRIDAY);
    stage.keys("n陈立新<Enter>").keys(PASSPHRASE).keys("<Enter>不是这一句<Enter>");
    stage.keys("<Up>另有一句谁也猜不着的话<Down>另有一句谁也猜不着的话<Enter>");
    assert!(stage.state.session().is_some(), "{}", said(&stage));
    stage.keys("<Esc><Ctrl-L>另有一句谁也猜不着的话<Enter><Esc>");
    assert!(stage.state.session().is_some(), "{}", said(&stage));
}

#[test]
fn wide_letters_in_a_new_passphrase_are_pointed_out() {
    for (lang, wanted) in [(Lang::En, "full-width characters in it"), (Lang::Zh, "里面有全角字符")] {
        for size in SIZES {
            let mut stage = Stage::new(lang, size, FRIDAY);
            stage.keys("n陈立新<Enter>ｑｕ渠水绕过来");
            assert!(said(&stage).contains(wanted), "{}", stage.shot().text());
            stage.keys("<Ctrl-U>渠水绕过来，了").keys("<Ctrl-U>渠水绕过来");
            assert!(!said(&stage).contains(wanted), "{}", stage.shot().text());
        }
    }
}

#[test]
fn a_wrong_try_looks_to_the_input_method_first() {
    for (lang, first, wide) in [
        (Lang::En, "Check Caps Lock and, if there is no Chinese in it, the input method", "full-width characters"),
        (Lang::Zh, "口令里没有汉字的，看看输入法是不是开着", "刚才输的里面有全角字符"),
    ] {
        for size in SIZES {
            let mut stage = Stage::new(lang, size, FRIDAY);
            stage.create("陈立新", true).keys("<Esc><Ctrl-L>不是这一句<Enter>");
            let text = said(&stage);
            assert!(text.contains(first) && !text.contains("damaged") && !text.contains("损坏"), "{text}");
            let mut stage = Stage::new(lang, size, FRIDAY);
            stage.create("陈立新", true).keys("<Esc><Ctrl-L>ｎｏｔ　ｔｈｉｓ<Enter>");
            assert!(said(&stage).contains(wide), "{}", stage.shot().text());
        }
    }
}

#[test]
fn a_weak_one_is_called_so_once_and_its_bar_is_a_bar() {
    for (lang, short, weak) in [
        (Lang::En, ["too short", "Fewer than 8 characters"], ["Sequences are easy", "Not taken"]),
        (Lang::Zh, ["太短", "还不到 8 个字"], ["挨着排的", "这个口令不能用"]),
    ] {
        for size in SIZES {
            let mut stage = Stage::new(lang, size, FRIDAY);
            stage.keys("n陈立新<Enter>短<Enter>");
            let text = said(&stage);
            assert!(!text.contains("............") && !text.contains('…'), "{}", stage.shot().text());
            // The meter says why, the line under the form what to do; the next key puts another in its place.
            assert!(short.iter().all(|said| text.matches(said).count() == 1), "{text}");
            stage.keys("abcdefgh<Enter>");
            let text = said(&stage);
            assert!(weak.iter().all(|said| text.matches(said).count() == 1) && !text.contains('…'), "{text}");
            assert!(text.contains("recovery code") || text.contains("建好后会给您"), "{text}");
        }
    }
}
