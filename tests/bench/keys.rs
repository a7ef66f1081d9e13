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
use sankaben::i18n::Lang;
use screen::shoot;
use stage::Stage;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;
use tempfile::TempDir;

fn main() {
    divan::main();
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
            dir
        });
        std::fs::copy(made.path().join("j.db"), path).unwrap();
    });
}

/// Presses two keys that undo each other, over and over, and draws after each.
fn press(bencher: Bencher<'_, '_>, entries: usize, way: &str, keys: [&str; 2]) {
    let mut stage = Stage::new(Lang::Zh, (80, 24), &format!("{TODAY}T09:00:00+08:00"));
    stage.open_made(PASSPHRASE, |path| copy_of(entries, path)).keys("<Esc>").keys(way);
    bencher.bench_local(|| {
        for key in keys {
            stage.keys(key).draw();
        }
    });
}

#[divan::bench(args = sizes())]
fn editor(bencher: Bencher<'_, '_>, entries: usize) {
    press(bencher, entries, "0n", ["渠", "<Backspace>"]);
}

#[divan::bench(args = sizes())]
fn list(bencher: Bencher<'_, '_>, entries: usize) {
    press(bencher, entries, "4", ["<Down>", "<Up>"]);
}

#[divan::bench(args = sizes())]
fn search_box(bencher: Bencher<'_, '_>, entries: usize) {
    press(bencher, entries, "/龙骨水", ["车", "<Backspace>"]);
}

#[divan::bench(args = sizes())]
fn desk_to_figures_and_back(bencher: Bencher<'_, '_>, entries: usize) {
    press(bencher, entries, "0", ["6", "0"]);
}

/// The desk with the month's calendar on it.
#[divan::bench(args = sizes())]
fn calendar(bencher: Bencher<'_, '_>, entries: usize) {
    press(bencher, entries, "0", ["<Down>", "<Up>"]);
}

/// The floor of every frame: an empty one.
#[divan::bench]
fn floor_frame(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| shoot(80, 24, |_| {}));
}
