//! An entry that is corrected after the card took its sentences: the card says so before it is signed, and a key puts it right.

use crate::common::stage::{PASSPHRASE, Stage};
use crate::drafts::card;
use sankaben::domain::change::{Change, RecordKey};
use sankaben::domain::code::Code;

/// A card that took the second sentence of an entry, which was corrected since.
fn outdated() -> Stage {
    let mut stage = card();
    stage.keys("4n看了渠。要三根管子。<Ctrl-S>3<Enter>e");
    let form = stage.state.session_mut().unwrap().form_mut().unwrap();
    form.focus = form.fields.iter().position(|field| field.name == "done").unwrap();
    stage.keys(
        "<F5><Ctrl-S>4e<Ctrl-End><Backspace><Backspace><Backspace><Backspace><Backspace>五根管子。<Ctrl-S>3<Enter>",
    );
    stage
}

#[test]
fn the_card_tells_what_its_entries_do_not_say_any_more_and_a_key_puts_it_right() {
    let mut stage = outdated();
    let shown = stage.shot().text();
    assert!(shown.contains("D05 后来改过，卡上还是改前的话：“要三根管子”。"), "{shown}");
    assert!(shown.contains("按 g 照日记添上、改过来，您自己的字不动。"), "{shown}");
    stage.keys("g");
    let shown = stage.shot().text();
    assert!(shown.contains("看了渠。要五根管子 〔D05〕") && !shown.contains("改前的话"), "{shown}");
    stage.keys("u");
    assert!(stage.shot().text().contains("改前的话：“要三根管子”"), "{}", stage.shot().text());
}

#[test]
fn signing_such_a_card_says_so_first() {
    let mut stage = outdated();
    stage.keys("c");
    assert!(stage.shot().text().contains("卡上有 1 处跟现在的日记对不上"), "{}", stage.shot().text());
    stage.keys("<Esc>gc");
    assert!(!stage.shot().text().contains("对不上"), "{}", stage.shot().text());
    stage.keys(PASSPHRASE).keys("<Enter>");
    assert!(stage.shot().text().contains("要五根管子"), "{}", stage.shot().text());
}

#[test]
fn news_waits_for_a_draft_of_the_card_whose_old_words_would_come_back_over_it() {
    let mut stage = outdated();
    stage.keys("e半句").pass(chrono::TimeDelta::seconds(2)).keys("<Esc>g");
    let shown = stage.shot().text();
    assert!(shown.contains("这张卡还有没存的草稿：先按 e 存好，再取新内容。"), "{shown}");
    stage.keys("e<Ctrl-S>");
    let shown = stage.shot().text();
    assert!(stage.state.dialog.is_none() && shown.contains("改前的话：“要三根管子”"), "{shown}");
    stage.keys("g");
    let shown = stage.shot().text();
    assert!(shown.contains("要五根管子") && shown.contains("半句"), "{shown}");
}

/// A card with two entries in its “done”, `D05` as it was drafted and own words behind `D06`.
fn edited() -> Stage {
    let mut stage = card();
    stage.keys("4n看了渠。<Ctrl-S>4n开了会，来了三十人。<Ctrl-S>3<Enter>e");
    focus(&mut stage, "done");
    stage.keys("<Ctrl-End>，散了<Ctrl-S>");
    stage
}

fn focus(stage: &mut Stage, name: &str) {
    let form = stage.state.session_mut().unwrap().form_mut().unwrap();
    form.focus = form.fields.iter().position(|field| field.name == name).unwrap();
}

fn remove(stage: &mut Stage, code: &str) {
    let key = RecordKey::Entry(Code::parse(code).unwrap());
    stage.change(Change::Remove(key));
    stage.keys("3<Enter>");
}

#[test]
fn an_entry_that_was_removed_is_told_and_its_line_goes_if_it_was_left_alone() {
    let mut stage = edited();
    remove(&mut stage, "D05");
    let shown = stage.shot().text();
    assert!(shown.contains("日记 D05 已经删去，卡上还写着。") && shown.contains("看了渠 〔D05〕"), "{shown}");
    stage.keys("c");
    assert!(stage.shot().text().contains("卡上有 1 处跟现在的日记对不上"), "{}", stage.shot().text());
    stage.keys("<Esc>g");
    let shown = stage.shot().text();
    assert!(!shown.contains("D05") && shown.contains("，散了"), "{shown}");
    remove(&mut stage, "D06");
    let shown = stage.shot().text();
    assert!(shown.contains("日记 D06 已经删去，卡上还写着。") && shown.contains("g 不动的地方，按 e 改"), "{shown}");
    stage.keys("g");
    assert!(stage.shot().text().contains("，散了"), "own words stay: {}", stage.shot().text());
}

#[test]
fn an_entry_that_was_moved_to_another_week_is_told() {
    let mut stage = edited();
    stage.keys("4e");
    focus(&mut stage, "date");
    stage.keys("<Ctrl-A>3-5<Ctrl-S>3<Enter>");
    let shown = stage.shot().text();
    assert!(shown.contains("D06 改成了3月5日的日记，不在这一周，卡上还写着。"), "{shown}");
}

#[test]
fn a_line_whose_brackets_were_taken_out_is_still_followed() {
    let mut stage = card();
    stage.keys("4n来了三十人。<Ctrl-S>3<Enter>e");
    focus(&mut stage, "done");
    stage.keys("<Ctrl-End><Backspace><Backspace><Backspace><Backspace><Backspace><Backspace><Ctrl-S>");
    let shown = stage.shot().text();
    assert!(shown.contains("来了三十人") && !shown.contains("〔D05〕"), "{shown}");
    stage.keys("4e<Ctrl-End><Backspace><Backspace><Backspace><Backspace>四十人。<Ctrl-S>3<Enter>");
    assert!(stage.shot().text().contains("卡上还是改前的话：“来了三十人”"), "{}", stage.shot().text());
    stage.keys("g");
    let shown = stage.shot().text();
    assert!(shown.contains("· 3月13日 来了四十人") && !shown.contains("改前的话"), "{shown}");
}

#[test]
fn news_that_was_not_taken_is_said_before_signing() {
    let mut stage = edited();
    stage.keys("4n发了通知。<Ctrl-S>3<Enter>c");
    assert!(stage.shot().text().contains("日记有变动，卡上还没跟着改"), "{}", stage.shot().text());
}

#[test]
fn an_entry_is_missed_whose_words_stand_without_its_code_also_after_the_news_was_taken() {
    let mut stage = card();
    stage.keys("4n来了三十人修渠。<Ctrl-S>3<Enter>e");
    focus(&mut stage, "done");
    stage.keys("<Ctrl-End><Backspace><Backspace><Backspace><Backspace><Backspace><Backspace>，散了<Ctrl-S>");
    remove(&mut stage, "D05");
    for key in ["", "g"] {
        stage.keys(key);
        let shown = stage.shot().text();
        assert!(shown.contains("日记 D05 已经删去，卡上还写着。") && shown.contains("修渠，散了"), "{shown}");
    }
}
