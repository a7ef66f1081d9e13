//! What holds for every text, every width and every sequence of keys.

use super::keys::labels;
use proptest::prelude::*;
use sankaben::text::{
    Ambiguous, Cluster, Clusters, Edit, Editor, Known, LabelMap, LinkKind, Metrics, Motion, NoLabels, Options, Pos,
    display_width, pad, render, resolve_typed, rows, spans, truncate, visible,
};

/// Pieces of the texts people write, and of those that break editors.
fn piece() -> impl Strategy<Value = String> {
    let fixed = proptest::sample::select(vec![
        "去三组看备耕",
        "\u{FF0C}",
        "\u{3002}",
        "\u{201C}",
        "\u{201D}",
        "\u{FF08}",
        "\u{FF09}",
        "……",
        "——",
        "%",
        "PVC",
        "2026-03-10",
        " ",
        "  ",
        "@{H05}",
        "@{H02}",
        "^{P1}",
        "!{M3}",
        "@{",
        "}",
        "#滴灌带",
        "e\u{301}",
        "\u{301}",
        "👨\u{200D}👩\u{200D}👧",
        "🇨",
        "🇳",
        "𬱖",
        "䶮",
        "\t",
        "\u{200B}",
        "\u{202E}",
        "abcdefghijklmnopqrstuvwxyz",
        "a@b",
        "·",
        "/",
        "3.5",
        "\u{600}",
        "\u{3000}",
        "한글",
        "ا",
        "\"",
    ]);
    prop_oneof![6 => fixed.prop_map(str::to_owned), 1 => "\\PC{0,3}"]
}

fn paragraph() -> impl Strategy<Value = String> {
    proptest::collection::vec(piece(), 0..16).prop_map(|pieces| pieces.concat())
}

fn text() -> impl Strategy<Value = String> {
    proptest::collection::vec(paragraph(), 1..6).prop_map(|paragraphs| paragraphs.join("\n"))
}

fn motion() -> impl Strategy<Value = Motion> {
    proptest::sample::select(vec![
        Motion::Left,
        Motion::Right,
        Motion::WordLeft,
        Motion::WordRight,
        Motion::RowUp,
        Motion::RowDown,
        Motion::Home,
        Motion::End,
        Motion::PageUp(3),
        Motion::PageDown(3),
        Motion::Top,
        Motion::Bottom,
    ])
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        4 => piece().prop_map(Edit::Insert),
        1 => text().prop_map(Edit::Paste),
        1 => Just(Edit::Newline),
        2 => Just(Edit::Backspace),
        2 => Just(Edit::Delete),
        1 => Just(Edit::DeleteWordBack),
        1 => Just(Edit::DeleteWordForward),
        1 => Just(Edit::KillToEnd),
        1 => Just(Edit::KillToStart),
        1 => Just(Edit::Cut),
        1 => Just(Edit::Undo),
        1 => Just(Edit::Redo),
        6 => (motion(), any::<bool>()).prop_map(|(motion, select)| Edit::Move { motion, select }),
        1 => (0..8usize, 0..20usize, 1..4u8, any::<bool>()).prop_map(|(row, col, count, select)| Edit::ClickAt { row, col, count, select }),
        1 => (-5..5isize).prop_map(Edit::Scroll),
        1 => (0..9usize).prop_map(|replace| Edit::InsertLink { replace, kind: LinkKind::Household, code: "H05".into() }),
        1 => Just(Edit::Checkpoint),
    ]
}

fn closes(c: char) -> bool {
    "\u{3002}\u{FF0C}\u{3001}\u{FF1B}\u{FF1A}\u{FF1F}\u{FF01}\u{FF09}\u{300B}\u{300D}\u{300F}\u{3011}\u{201D}\u{2019}\u{BB}\u{203A}%‰℃,.;:?!)]}".contains(c)
}

fn opens(c: char) -> bool {
    "\u{FF08}\u{300A}\u{300C}\u{300E}\u{3010}\u{201C}\u{2018}\u{AB}\u{2039}([{".contains(c)
}

/// True where the standard allows a row to end before byte `at`.
fn may_break(text: &str, at: usize) -> bool {
    let before = Clusters::of(text).take_while(|c| c.end() <= at).filter(|c| c.text != " ").last();
    // One space is swallowed at the beginning of a row; a second one is shown there.
    let swallowed = usize::from(text[at..].starts_with(' '));
    let after = Clusters::from(text, at + swallowed).next();
    let has = |cluster: Option<Cluster<'_>>, mark: fn(char) -> bool| {
        cluster.is_some_and(|c| !c.is_link() && c.text.chars().any(mark))
    };
    let both = |mark: char| {
        before.zip(after).is_some_and(|(b, a)| b.end() == a.start && b.text.contains(mark) && a.text.contains(mark))
    };
    let pair = both('…') || both('—');
    !(has(after, closes) || has(before, opens) || pair)
}

/// Fails where a row ends though the standard forbids it and another place in the row would have done.
fn rows_end_where_allowed(text: &str, width: usize) -> Result<(), TestCaseError> {
    let metrics = Metrics { ambiguous: Ambiguous::Narrow, labels: &NoLabels };
    for row in rows(text, width, &metrics) {
        if row.end == text.len() || may_break(text, row.end) {
            continue;
        }
        // A forced break: then no place in the row would have done.
        let first = Clusters::from(text, row.start).find(|c| c.text != " ").map_or(row.end, |c| c.start);
        let other = Clusters::from(text, row.start)
            .take_while(|c| c.start < row.end)
            .map(|c| c.start)
            .find(|at| *at > first && !text[*at..].starts_with(' ') && may_break(text, *at));
        prop_assert_eq!(other, None, "{:?} of {:?} at {}", &text[row], text, width);
    }
    Ok(())
}

#[test]
fn an_angle_quotation_mark_stands_with_what_it_closes() {
    rows_end_where_allowed("\u{FF09}\u{BB}.", 3).expect("forced");
    assert!(!may_break("\u{FF09}\u{BB}.", 3) && !may_break("\u{AB}a", 2));
}

#[test]
fn a_row_may_end_between_two_pairs_of_dashes_set_apart() {
    rows_end_where_allowed("\u{FF08}\u{200B}A}^{P1}\u{2014}\u{2014} \u{2014}\u{2014}", 10).expect("allowed");
}

/// `PROPTEST_CASES` in the environment overrides the number of cases.
fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn rows_are_the_paragraph_and_fit(text in paragraph(), width in 2..40usize, wide in any::<bool>()) {
        let ambiguous = if wide { Ambiguous::Wide } else { Ambiguous::Narrow };
        let labels = labels();
        let metrics = Metrics { ambiguous, labels: &*labels };
        let rows = rows(&text, width, &metrics);
        let joined: String = rows.iter().map(|row| &text[row.clone()]).collect();
        prop_assert_eq!(&joined, &text);
        let starts: Vec<usize> = Clusters::of(&text).map(|c| c.start).collect();
        for row in &rows {
            prop_assert!(row.start == text.len() || starts.contains(&row.start));
            let mut cells: usize = Clusters::from(&text, row.start).take_while(|c| c.start < row.end).map(|c| c.cells(&metrics).min(width)).sum();
            if row.start > 0 && text[row.start..].starts_with(' ') {
                cells -= 1;
            }
            prop_assert!(cells <= width, "{:?} is {} wide", &text[row.clone()], cells);
        }
    }

    #[test]
    fn a_row_ends_where_the_standard_allows(text in paragraph(), width in 2..40usize) {
        rows_end_where_allowed(&text, width)?;
    }

    #[test]
    fn spans_are_the_text(text in text()) {
        let joined: String = spans(&text).map(|span| span.text).collect();
        prop_assert_eq!(joined, text);
    }

    #[test]
    fn cutting_and_filling_keep_to_the_cells(text in paragraph(), cells in 0..20usize) {
        let cut = truncate(&text, cells);
        prop_assert!(display_width(&cut) <= cells);
        prop_assert_eq!(display_width(&pad(&text, cells)), cells);
        prop_assert_eq!(display_width(&visible(&text)), display_width(&text));
        prop_assert!(!visible(&text).chars().any(char::is_control));
    }

    #[test]
    fn what_is_counted_as_one_types_is_what_is_there(
        first in text(),
        edits in proptest::collection::vec((edit(), any::<bool>()), 0..60),
    ) {
        let mut editor = Editor::new(&first);
        editor.set_view(12, 4, Ambiguous::Narrow, &labels());
        let fresh = |editor: &Editor| {
            let copy = Editor::new(&editor.text());
            copy.set_view(12, 4, Ambiguous::Narrow, &labels());
            copy.count()
        };
        for (edit, look) in edits {
            editor.edit(edit);
            if look {
                prop_assert_eq!(editor.count(), fresh(&editor));
            }
        }
        prop_assert_eq!(editor.count(), fresh(&editor));
    }

    #[test]
    fn undoing_everything_gives_the_first_text(first in text(), edits in proptest::collection::vec(edit(), 0..60)) {
        let mut editor = Editor::new(&first);
        editor.set_view(12, 4, Ambiguous::Narrow, &labels());
        for edit in edits {
            editor.edit(edit);
        }
        let last = editor.text();
        let mut steps = 0;
        while editor.can_undo() {
            editor.edit(Edit::Undo);
            steps += 1;
        }
        prop_assert_eq!(editor.text(), first);
        prop_assert!(!editor.modified());
        for _ in 0..steps {
            editor.edit(Edit::Redo);
        }
        if !editor.can_redo() {
            prop_assert_eq!(editor.text(), last);
        }
    }

    #[test]
    fn the_cursor_is_in_view_and_in_no_cluster(
        first in text(), edits in proptest::collection::vec(edit(), 0..40), width in 2..30usize, height in 1..7usize, one_line in any::<bool>(), wide in any::<bool>(),
    ) {
        let mut editor = Editor::with_options(&first, Options { one_line, ..Options::default() });
        let ambiguous = if wide { Ambiguous::Wide } else { Ambiguous::Narrow };
        editor.set_view(width, height, ambiguous, &labels());
        for edit in edits {
            editor.edit(edit);
            let (row, col) = editor.cursor_cell();
            prop_assert!(row < height && col < width, "({row}, {col}) in {width}×{height}");
            let cursor = editor.cursor();
            let text = editor.paragraph(cursor.paragraph);
            prop_assert!(Clusters::of(text).all(|c| cursor.offset <= c.start || cursor.offset >= c.end()));
            let rows = editor.visible_rows();
            prop_assert!(rows.len() <= height && row < rows.len().max(1));
            for row in &rows {
                prop_assert!(row.margin + row.cells + usize::from(row.goes_on) <= width);
                prop_assert_eq!(ambiguous.width(&row.text()), row.cells);
                prop_assert_eq!(row.pieces.iter().map(|p| p.cells).sum::<usize>(), row.cells);
            }
        }
    }

    #[test]
    fn rows_after_an_edit_are_those_of_a_fresh_editor(first in text(), edits in proptest::collection::vec(edit(), 0..20), width in 2..30usize) {
        let mut editor = Editor::new(&first);
        editor.set_view(width, 400, Ambiguous::Narrow, &labels());
        for edit in edits {
            editor.edit(edit);
            let fresh = Editor::new(&editor.text());
            fresh.set_view(width, 400, Ambiguous::Narrow, &labels());
            let mut fresh = fresh;
            fresh.edit(Edit::Select(editor.cursor()..editor.cursor()));
            let bytes = |e: &Editor| e.visible_rows().iter().map(|r| (r.paragraph, r.bytes.clone())).collect::<Vec<_>>();
            prop_assert_eq!(bytes(&editor), bytes(&fresh));
            prop_assert_eq!(editor.cursor_cell(), fresh.cursor_cell());
            prop_assert_eq!(editor.count(), fresh.count());
        }
    }

    #[test]
    fn a_place_has_one_cell_and_a_cell_one_place(text in text(), width in 2..30usize) {
        let mut editor = Editor::new(&text);
        editor.set_view(width, 2000, Ambiguous::Narrow, &labels());
        loop {
            let (place, cell) = (editor.cursor(), editor.cursor_cell());
            let here = &editor.paragraph(place.paragraph)[place.offset..];
            let swallowed = here.starts_with(' ') && cell.1 == 0 && place.offset > 0;
            if !swallowed {
                prop_assert_eq!(editor.cell_to_position(cell.0, cell.1), place);
            }
            editor.edit(Edit::Move { motion: Motion::Right, select: false });
            if editor.cursor() == place {
                break;
            }
            prop_assert!(editor.cursor() > place);
        }
    }

    #[test]
    fn a_resolved_text_reads_as_it_was_typed(pieces in proptest::collection::vec(piece(), 0..6), names in proptest::collection::vec(0..5usize, 1..6)) {
        let people = [("H05", "许䶮"), ("H07", "王芳华"), ("H10", "王芳"), ("H01", "张建国"), ("H12", "张建国")]
            .map(|(code, name)| (code.to_owned(), name.to_owned())).to_vec();
        let mut labels = LabelMap::default();
        for (code, name) in &people {
            labels.set(LinkKind::Household, code, name);
        }
        let mut text = String::new();
        for (index, name) in names.iter().enumerate() {
            text.push_str(pieces.get(index).map_or("，", String::as_str));
            text.push('@');
            text.push_str(&people[*name].1);
        }
        let known = Known { people, ..Known::default() };
        let (resolved, left) = resolve_typed(&text, &known);
        prop_assert_eq!(render(&resolved, &labels), render(&text, &labels));
        for one in left {
            prop_assert_eq!(&resolved[one.range], &one.typed);
            prop_assert_ne!(one.candidates.len(), 1);
        }
        prop_assert_eq!(resolve_typed(&resolved, &known).0, resolved);
    }

    #[test]
    fn marks_change_their_width_only_and_only_in_chinese(pieces in proptest::collection::vec(typed(), 0..24)) {
        let mut editor = Editor::with_options("", Options { full_width: true, ..Options::default() });
        let text = pieces.concat();
        for c in text.chars() {
            editor.edit(Edit::Insert(c.to_string()));
            prop_assert_eq!(editor.cursor(), Pos::new(0, editor.text().len()), "the cursor is where one types");
        }
        prop_assert_eq!(&narrow(&editor.text()), &text);
        if !text.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c)) {
            prop_assert_eq!(editor.text(), text, "without Chinese nothing is widened");
        }
    }

    #[test]
    fn english_with_names_in_it_keeps_its_marks(names in proptest::collection::vec(0..3usize, 1..6), mark in proptest::sample::select(vec![',', '.', ';', ':', '?', '!'])) {
        let mut editor = Editor::with_options("", Options { full_width: true, ..Options::default() });
        let mut text = String::from("Went to see");
        for name in names {
            text.push_str([" 张建国", " @{H01}", " ^{P1}"][name]);
            text.push(mark);
            text.push_str(" and then");
        }
        for c in text.chars() {
            editor.edit(Edit::Insert(c.to_string()));
        }
        prop_assert_eq!(editor.text(), text);
    }
}

/// What one types with marks of the ASCII keyboard.
fn typed() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(vec![
        "去三组",
        "好",
        "张建国",
        "@张建国",
        "@{H01}",
        "^{P1}",
        "went",
        "to ",
        "PVC",
        "3",
        "50",
        ",",
        ".",
        "!",
        "?",
        ":",
        ";",
        "(",
        ")",
        "\"",
        "'",
        " ",
        "#路",
    ])
}

/// A text with marks as the ASCII keyboard has them.
fn narrow(text: &str) -> String {
    let ascii = |c: char| match c {
        '\u{FF0C}' => ',',
        '\u{3002}' => '.',
        '\u{FF1B}' => ';',
        '\u{FF1A}' => ':',
        '\u{FF1F}' => '?',
        '\u{FF01}' => '!',
        '\u{FF08}' => '(',
        '\u{FF09}' => ')',
        '\u{201C}' | '\u{201D}' => '"',
        '\u{2018}' | '\u{2019}' => '\'',
        c => c,
    };
    text.chars().map(ascii).collect()
}
