//! Places to fill in, in the text of an entry: plain text in ［ ］ that a template brought or the user typed.

use super::field::FieldKind;
use super::model::Form;
use crate::app::templates::{PLACE_CLOSE, PLACE_OPEN};
use crate::text::{Edit, Editor, Pos};
use std::ops::Range;

/// The longest place, in characters: more is a sentence in brackets.
const LONGEST: usize = 40;

impl Form {
    /// Selects the next place to fill in, or the one before; false where there is none or one does not write an entry.
    pub(in crate::app) fn go_to_place(&mut self, forward: bool) -> bool {
        let field = self.field_mut();
        if field.kind != FieldKind::Body {
            return false;
        }
        match place(&field.editor, forward) {
            Some(range) => {
                field.editor.edit(Edit::Select(range));
                self.completion = None;
                true
            }
            None => false,
        }
    }

    /// Puts a template into the text of an entry as one step, on lines of its own, and selects its first place.
    pub(in crate::app) fn insert_template(&mut self, text: &str) {
        let Some(at) = self.fields.iter().position(|field| field.kind == FieldKind::Body) else { return };
        self.close_find();
        self.set_focus(at);
        self.completion = None;
        let editor = &mut self.fields[at].editor;
        let from = editor.selected().map_or(editor.cursor(), |range| range.start);
        let line = editor.paragraph(from.paragraph);
        let before = line[..from.offset].trim_matches(['\u{3000}', ' ']).is_empty();
        let break_before = if before { "" } else { "\n" };
        let break_after = if line[from.offset..].is_empty() || editor.selected().is_some() { "" } else { "\n" };
        editor.edit(Edit::Paste(format!("{break_before}{text}{break_after}")));
        let end = editor.cursor();
        if let Some(range) = all(editor).into_iter().find(|range| range.start >= from && range.end <= end) {
            editor.edit(Edit::Select(range));
        }
    }
}

/// The next place after what is selected (or the one before it).
fn place(editor: &Editor, forward: bool) -> Option<Range<Pos>> {
    let here = editor.selected().unwrap_or(editor.cursor()..editor.cursor());
    let mut all = all(editor).into_iter();
    if forward { all.find(|range| range.start >= here.end) } else { all.rfind(|range| range.end <= here.start) }
}

fn all(editor: &Editor) -> Vec<Range<Pos>> {
    let mut found = Vec::new();
    for paragraph in 0..editor.paragraphs() {
        let text = editor.paragraph(paragraph);
        for (from, _) in text.match_indices(PLACE_OPEN) {
            let rest = &text[from + PLACE_OPEN.len_utf8()..];
            let end = rest.char_indices().take(LONGEST).find(|(_, c)| matches!(*c, PLACE_OPEN | PLACE_CLOSE));
            if let Some((at, PLACE_CLOSE)) = end {
                let to = from + PLACE_OPEN.len_utf8() + at + PLACE_CLOSE.len_utf8();
                found.push(Pos::new(paragraph, from)..Pos::new(paragraph, to));
            }
        }
    }
    found
}
