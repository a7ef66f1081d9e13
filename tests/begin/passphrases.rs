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
