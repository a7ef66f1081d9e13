//! What a key costs: the edit, the rows to paint and the cell of the cursor, together, on texts from 1 KB to 1 MB.
//!
//! Bounds to hold in a release build: a key on 1 MB of many paragraphs at most twice a key on 1 KB; on one paragraph of 1 MB
//! at most 10 ms, wherever the cursor is; a paste of 100 KB at most 20 ms.

use divan::{Bencher, black_box};
use memchr::memmem;
use sankaben::text::{Ambiguous, Edit, Editor, LabelMap, LinkKind, Motion, SharedLabels};
use std::sync::Arc;

/// With `COUNT_KEYS` set to a case, 200 keys are typed in it and nothing else is done, for a tool that counts instructions:
/// `COUNT_KEYS="1 MB top" valgrind --tool=callgrind --toggle-collect='*counted_keys*' BENCH`, where BENCH is built with
/// `cargo rustc --profile bench --bench editor -- -C strip=none`. Counted so, a key on 1 MB costs
/// what it costs on 1 KB, whatever else the machine does.
fn main() {
    match std::env::var("COUNT_KEYS") {
        Ok(case) => counted_keys(&mut editor(&case)),
        Err(_) => divan::main(),
    }
}

#[inline(never)]
fn counted_keys(editor: &mut Editor) {
    for _ in 0..200 {
        type_and_count(editor);
    }
}

const SENTENCE: &str =
    "去三组看备耕，@{H05} 说滴灌带涨了价，一亩要多花 12.5 元，问“去年的补贴”今年还有没有。#滴灌带补贴 ";

const CASES: [&str; 5] =
    ["1 KB", "1 MB top", "1 MB end", "1 MB in one paragraph, middle", "1 MB in one paragraph, no marks, top"];

fn many_paragraphs(bytes: usize) -> String {
    let paragraph = format!("{}\n", SENTENCE.repeat(3));
    paragraph.repeat(bytes / paragraph.len() + 1)
}

fn editor(case: &str) -> Editor {
    let text = match case {
        "1 KB" => many_paragraphs(1 << 10),
        "1 MB top" | "1 MB end" => many_paragraphs(1 << 20),
        "1 MB in one paragraph, no marks, top" => "字".repeat((1 << 20) / 3),
        _ => SENTENCE.repeat((1 << 20) / SENTENCE.len()),
    };
    let mut editor = Editor::new(&text);
    let mut labels = LabelMap::default();
    labels.set(LinkKind::Household, "H05", "许䶮");
    let labels: SharedLabels = Arc::new(labels);
    editor.set_view(80, 24, Ambiguous::Narrow, &labels);
    let middle = sankaben::text::Pos::new(0, text.len() / 2);
    match case {
        "1 KB" | "1 MB end" => drop(editor.edit(Edit::Move { motion: Motion::Bottom, select: false })),
        "1 MB in one paragraph, middle" => drop(editor.edit(Edit::Select(middle..middle))),
        _ => {}
    }
    editor.visible_rows();
    editor.count();
    editor
}

/// One key and its redraw.
fn press(editor: &mut Editor, edit: Edit) {
    editor.edit(edit);
    black_box(editor.visible_rows());
    black_box(editor.cursor_cell());
}

/// What the program does at a key in an entry: it also counts the words, and looks whether a reference is being typed.
fn type_and_count(editor: &mut Editor) {
    press(editor, Edit::Insert("字".to_owned()));
    black_box(editor.count());
    black_box(editor.completion_at_cursor());
}

#[divan::bench(args = CASES)]
fn typing_a_character(bencher: Bencher, case: &str) {
    let mut editor = editor(case);
    bencher.bench_local(|| press(&mut editor, Edit::Insert("字".to_owned())));
}

#[divan::bench(args = CASES)]
fn typing_and_counting(bencher: Bencher, case: &str) {
    let mut editor = editor(case);
    bencher.bench_local(|| type_and_count(&mut editor));
}

#[divan::bench(args = CASES)]
fn a_line_break_and_back(bencher: Bencher, case: &str) {
    let mut editor = editor(case);
    bencher.bench_local(|| {
        press(&mut editor, Edit::Newline);
        press(&mut editor, Edit::Backspace);
    });
}

#[divan::bench(args = CASES)]
fn up_and_down(bencher: Bencher, case: &str) {
    let mut editor = editor(case);
    bencher.bench_local(|| {
        press(&mut editor, Edit::Move { motion: Motion::RowDown, select: false });
        press(&mut editor, Edit::Move { motion: Motion::RowUp, select: false });
    });
}

/// The dearest key: a change at the top, then to the end, so that a paragraph of 1 MB is wrapped whole.
#[divan::bench(args = CASES, sample_count = 20)]
fn typing_at_the_top_and_going_to_the_end(bencher: Bencher, case: &str) {
    let mut editor = editor(case);
    bencher.bench_local(|| {
        editor.edit(Edit::Move { motion: Motion::Top, select: false });
        editor.edit(Edit::Insert("字".to_owned()));
        press(&mut editor, Edit::Move { motion: Motion::Bottom, select: false });
    });
}

#[divan::bench(args = CASES, sample_count = 20)]
fn pasting_100_kb(bencher: Bencher, case: &str) {
    let pasted = many_paragraphs(100 << 10);
    let first = editor(case);
    bencher.with_inputs(|| first.clone()).bench_local_values(|mut editor| {
        press(&mut editor, Edit::Paste(pasted.clone()));
        editor
    });
}

#[divan::bench(args = CASES, sample_count = 20)]
fn finding_every_match(bencher: Bencher, case: &str) {
    let editor = editor(case);
    bencher.bench_local(|| black_box(editor.find("滴灌带")).len());
}

/// The floor of it: a scan of the same bytes.
#[divan::bench(args = CASES, sample_count = 20)]
fn floor_finding_every_match(bencher: Bencher, case: &str) {
    let text = editor(case).text();
    bencher.bench_local(|| black_box(memmem::find_iter(text.as_bytes(), "滴灌带").count()));
}
