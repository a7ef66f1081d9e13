//! A small language of keys, and texts with the cursor drawn in, for tests that a user could read.

use sankaben::text::{Ambiguous, Edit, Editor, LabelMap, LinkKind, Motion, Options, Pos, SharedLabels};
use std::sync::Arc;

/// The households the tests speak of.
pub fn labels() -> SharedLabels {
    let mut labels = LabelMap::default();
    for (code, name) in [("H05", "许䶮"), ("H06", "李𬱖"), ("H02", "阿依努尔·吐尔逊")] {
        labels.set(LinkKind::Household, code, name);
    }
    Arc::new(labels)
}

/// An editor of the given size for a text with `|` where the cursor is.
pub fn editor(drawn: &str, width: usize, height: usize, options: Options) -> Editor {
    let at = drawn.find('|').expect("a text with a cursor drawn in");
    let text = drawn.replacen('|', "", 1);
    let mut editor = Editor::with_options(&text, options);
    editor.set_view(width, height, Ambiguous::Narrow, &labels());
    let before = &drawn[..at];
    let paragraph = before.matches('\n').count();
    let offset = before.len() - before.rfind('\n').map_or(0, |i| i + 1);
    let place = Pos::new(paragraph, offset);
    editor.edit(Edit::Select(place..place));
    editor.edit(Edit::Unselect);
    editor
}

/// The text with the cursor drawn in, and `‹ ›` around a selection.
pub fn draw(editor: &Editor) -> String {
    let mut marks = vec![(editor.cursor(), "|")];
    if let Some(range) = editor.selected() {
        let front = range.start == editor.cursor();
        marks.insert(if front { 1 } else { 0 }, (range.start, "‹"));
        marks.push((range.end, "›"));
    }
    let mut out = String::new();
    for p in 0..editor.paragraphs() {
        let text = editor.paragraph(p);
        if p > 0 {
            out.push('\n');
        }
        let mut at = 0;
        for (place, sign) in marks.iter().filter(|(place, _)| place.paragraph == p) {
            out.push_str(&text[at..place.offset]);
            out.push_str(sign);
            at = place.offset;
        }
        out.push_str(&text[at..]);
    }
    out
}

/// Presses keys: characters are typed, names in `< >` are keys, `S-` selects.
pub fn press(editor: &mut Editor, keys: &str) {
    let mut rest = keys;
    while let Some(c) = rest.chars().next() {
        if c == '<'
            && let Some(end) = rest.find('>')
            && end > 1
        {
            editor.edit(key(&rest[1..end]));
            rest = &rest[end + 1..];
        } else {
            editor.edit(Edit::Insert(c.to_string()));
            rest = &rest[c.len_utf8()..];
        }
    }
}

fn key(name: &str) -> Edit {
    if let Some(text) = name.strip_prefix("paste:") {
        return Edit::Paste(text.replace("\\n", "\n").replace("\\r", "\r"));
    }
    if let Some(cell) = name.strip_prefix("click:") {
        let mut numbers = cell.split(',').map(|n| n.parse().expect("a number"));
        let mut next = || numbers.next().expect("row, column, count");
        return Edit::ClickAt { row: next(), col: next(), count: next() as u8, select: false };
    }
    let (select, motion) = match name.strip_prefix("S-") {
        Some(rest) => (true, rest),
        None => (false, name),
    };
    let motion = match motion {
        "left" => Motion::Left,
        "right" => Motion::Right,
        "wleft" => Motion::WordLeft,
        "wright" => Motion::WordRight,
        "up" => Motion::RowUp,
        "down" => Motion::RowDown,
        "home" => Motion::Home,
        "end" => Motion::End,
        "pgup" => Motion::PageUp(3),
        "pgdn" => Motion::PageDown(3),
        "top" => Motion::Top,
        "bottom" => Motion::Bottom,
        _ => {
            return match name {
                "cr" => Edit::Newline,
                "bs" => Edit::Backspace,
                "del" => Edit::Delete,
                "wbs" => Edit::DeleteWordBack,
                "wdel" => Edit::DeleteWordForward,
                "kill" => Edit::KillToEnd,
                "killback" => Edit::KillToStart,
                "cut" => Edit::Cut,
                "undo" => Edit::Undo,
                "redo" => Edit::Redo,
                "all" => Edit::SelectAll,
                "pause" => Edit::Checkpoint,
                "wheel" => Edit::Scroll(1),
                "wheelup" => Edit::Scroll(-1),
                other => panic!("no key {other}"),
            };
        }
    };
    Edit::Move { motion, select }
}
