//! An entry that is corrected after the card took its sentences: the card says so before it is signed, and a key puts it right.

use crate::common::stage::{PASSPHRASE, Stage};
use crate::drafts::card;

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
    assert!(shown.contains("D05 后来改过，卡上还是改前的话：“要三根管子”。按 g 换成现在的。"), "{shown}");
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
    assert!(stage.shot().text().contains("卡上有 1 句是日记改前的话"), "{}", stage.shot().text());
    stage.keys("<Esc>gc");
    assert!(!stage.shot().text().contains("改前的话"), "{}", stage.shot().text());
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
