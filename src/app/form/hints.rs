//! What an entry should not hold, shown while it is written: a mark under the words, a line that says why, and a key that masks
//! it. Invariant: nothing is stopped and nothing is changed unasked; only what is in view is looked at.

use super::field::FieldKind;
use super::model::Form;
use crate::app::references::people;
use crate::domain::overview::Directory;
use crate::text::{Edit, HitKind, Mark, MarkKind, Pos, hints, persons};
use std::ops::Range;

/// Something in view that should not be in a diary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormHint {
    /// The telling words.
    pub range: Range<Pos>,
    /// What masking replaces.
    pub passage: Range<Pos>,
    /// What it is.
    pub kind: HitKind,
}

/// The hints of a state of the text.
#[derive(Clone, Debug, Default)]
pub(super) struct Hints {
    all: Vec<FormHint>,
    /// What they were found in.
    seen: Option<Seen>,
}

/// The text's revision, what is in view (a paragraph and bytes of it), how many people are known.
type Seen = (u64, Vec<(usize, Range<usize>)>, usize);

/// Bytes looked at before and behind what is in view of a paragraph that goes on: more than a sentence.
const AROUND: usize = 600;

impl Form {
    /// Looks at what is in view of an entry's text, if that is other than it was.
    pub(in crate::app) fn flag(&mut self, directory: &Directory) {
        let Some(at) = self.fields.iter().position(|field| field.kind == FieldKind::Body) else { return };
        if self.find.is_some() {
            self.hints.seen = None;
            return;
        }
        let editor = &self.fields[at].editor;
        let seen = (editor.revision(), editor.in_view(AROUND), directory.households.len());
        if self.hints.seen.as_ref() == Some(&seen) {
            return;
        }
        let people = people(directory);
        let mut all = Vec::new();
        for (paragraph, bytes) in &seen.1 {
            let piece = &editor.paragraph(*paragraph)[bytes.clone()];
            let at = |offset: usize| Pos::new(*paragraph, bytes.start + offset);
            let place = |range: Range<usize>| at(range.start)..at(range.end);
            all.extend(hints(piece, &persons(piece, &people)).into_iter().map(|hint| FormHint {
                range: place(hint.range),
                passage: place(hint.passage),
                kind: hint.kind,
            }));
        }
        let marks = all.iter().map(|hint| Mark { range: hint.range.clone(), kind: MarkKind::Flagged });
        let marks = marks.collect();
        self.fields[at].editor.set_marks(marks);
        self.hints = Hints { all, seen: Some(seen) };
    }

    /// What is said of the paragraph one types in: the hint at the cursor, else the last before it, else the first.
    pub fn hint(&self) -> Option<&FormHint> {
        let cursor = Some(&self.fields[self.focus]).filter(|field| field.kind == FieldKind::Body)?.editor.cursor();
        let mut here = self.hints.all.iter().filter(|hint| hint.range.start.paragraph == cursor.paragraph);
        let last = here.clone().rfind(|hint| hint.passage.start <= cursor);
        last.or_else(|| here.next())
    }

    /// Puts a text in the place of what the hint is about; false where there is none.
    pub(in crate::app) fn mask_hint(&mut self, mask: &str) -> bool {
        let Some(range) = self.hint().map(|hint| hint.passage.clone()) else { return false };
        let edit = Edit::ReplaceRange { range, text: mask.to_owned() };
        self.completion = None;
        self.field_mut().editor.edit(edit).changed
    }
}
