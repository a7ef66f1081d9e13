//! What a key costs from its press to the frame that shows it, everything it asks of the journal included, at 200 and 20,000
//! entries and at as many as `SANKABEN_BENCH_ENTRIES` says. The figures of one row should differ little.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

#[path = "../common/generator.rs"]
mod generator;
#[path = "../common/samples.rs"]
mod samples;
#[path = "../common/screen.rs"]
mod screen;
#[path = "../common/stage.rs"]
mod stage;

use divan::Bencher;
use generator::{PASSPHRASE, TODAY, generate};
use sankaben::app::chord::Chord;
use sankaben::app::effect::Effect;
use sankaben::app::msg::Msg;
use sankaben::app::update;
use sankaben::i18n::Lang;
use screen::shoot;
use stage::Stage;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::Path;
use tempfile::TempDir;

/// With `COUNT_KEYS` set to a place and `SANKABEN_JOURNAL` to a file that was made by these benches (`SANKABEN_KEEP` names a
/// directory for them), forty keys are pressed there and nothing else is counted, for a tool that counts instructions:
/// `COUNT_KEYS=list SANKABEN_JOURNAL=DIR/20000.db valgrind --tool=callgrind --toggle-collect='*counted_key*' BENCH`, where BENCH is
/// built with `cargo rustc --profile bench --bench keys -- -C strip=none`. What a key
/// asks of the journal is answered by another thread and not counted: this is what typing waits for.
fn main() {
    match std::env::var("COUNT_KEYS") {
        Ok(place) => count_keys(&place, &std::env::var_os("SANKABEN_JOURNAL").expect("SANKABEN_JOURNAL")),
        Err(_) => divan::main(),
    }
}

fn count_keys(place: &str, journal: &OsStr) {
    let keys = keys_at(place).1;
    let mut stage = stage_at(place, |path| assert!(std::fs::copy(journal, path).is_ok()));
    for _ in 0..20 {
        for key in keys {
            let effects = counted_key(&mut stage, Stage::chord(key));
            stage.perform(effects);
        }
    }
}

/// A key and the frame that shows it.
#[inline(never)]
fn counted_key(stage: &mut Stage, key: Chord) -> Vec<Effect> {
    let effects = update(&mut stage.state, Msg::Key(key));
    stage.draw();
    effects
}

/// The sizes to measure.
fn sizes() -> Vec<usize> {
    let more = std::env::var("SANKABEN_BENCH_ENTRIES").ok().and_then(|entries| entries.parse().ok());
    [200, 20_000].into_iter().chain(more).collect()
}

thread_local! {
    static JOURNALS: RefCell<BTreeMap<usize, TempDir>> = const { RefCell::new(BTreeMap::new()) };
}

/// Writes the journal of a size, made once, to `path`.
fn copy_of(entries: usize, path: &Path) {
    JOURNALS.with_borrow_mut(|journals| {
        let made = journals.entry(entries).or_insert_with(|| {
            let dir = TempDir::new().unwrap();
            drop(generate(&dir.path().join("j.db"), entries, 1));
            if let Some(kept) = std::env::var_os("SANKABEN_KEEP") {
                std::fs::copy(dir.path().join("j.db"), Path::new(&kept).join(format!("{entries}.db"))).unwrap();
            }
            dir
        });
        std::fs::copy(made.path().join("j.db"), path).unwrap();
    });
}

/// The keys that lead to a place, and two that undo each other there.
fn keys_at(place: &str) -> (&'static str, [&'static str; 2]) {
    match place {
        "editor" => ("0n", ["渠", "<Backspace>"]),
        "list" => ("4", ["<Down>", "<Up>"]),
        "search_box" => ("/龙骨水", ["车", "<Backspace>"]),
        "desk_to_figures_and_back" => ("0", ["6", "0"]),
        "calendar" => ("0", ["<Down>", "<Up>"]),
        other => panic!("no such place: {other}"),
    }
}

/// The program at a place, with a journal that `make` writes.
fn stage_at(place: &str, make: impl FnOnce(&Path)) -> Stage {
    let mut stage = Stage::new(Lang::Zh, (80, 24), &format!("{TODAY}T09:00:00+08:00"));
    stage.open_made(PASSPHRASE, make).keys("<Esc>").keys(keys_at(place).0);
    stage
}

/// Presses the two keys over and over, and draws after each.
fn press(bencher: Bencher<'_, '_>, entries: usize, place: &str) {
    let mut stage = stage_at(place, |path| copy_of(entries, path));
    bencher.bench_local(|| {
        for key in keys_at(place).1 {
            stage.keys(key).draw();
        }
    });
}

#[divan::bench(args = sizes())]
fn editor(bencher: Bencher<'_, '_>, entries: usize) {
    press(bencher, entries, "editor");
}

#[divan::bench(args = sizes())]
fn list(bencher: Bencher<'_, '_>, entries: usize) {
    press(bencher, entries, "list");
}

#[divan::bench(args = sizes())]
fn search_box(bencher: Bencher<'_, '_>, entries: usize) {
    press(bencher, entries, "search_box");
}

#[divan::bench(args = sizes())]
fn desk_to_figures_and_back(bencher: Bencher<'_, '_>, entries: usize) {
    press(bencher, entries, "desk_to_figures_and_back");
}

/// The desk with the month's calendar on it.
#[divan::bench(args = sizes())]
fn calendar(bencher: Bencher<'_, '_>, entries: usize) {
    press(bencher, entries, "calendar");
}

/// The floor of every frame: an empty one.
#[divan::bench]
fn floor_frame(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| shoot(80, 24, |_| {}));
}
