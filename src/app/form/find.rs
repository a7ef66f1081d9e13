//! Find and replace in the text of an entry: a bar in the place of the status row. Invariant: looking changes no text, and
//! a replacement is a step of undo like any other.

use super::field::FieldKind;
use super::model::Form;
use crate::app::area::Area;
use crate::i18n::Catalog;
use crate::text::{Edit, Editor, Pos, display_width};

/// The bar.
#[derive(Clone, Debug)]
pub struct FindBar {
    /// What is looked for.
    pub needle: Editor,
    /// What it is to become.
    pub with: Editor,
    /// Whether one types the replacement and not what is looked for.
    pub on_replacement: bool,
    /// Which match is selected, from 1, and how many there are; nothing where there is none.
    pub place: Option<(usize, usize)>,
    /// Where the cursor was when one began to look.
    origin: Pos,
    /// Steps of undo in the text that replacing has made.
    pub(super) steps: usize,
}

/// Where the parts of the bar are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FindSlots {
    /// The label of what is looked for.
    pub needle_label: Area,
    /// What is looked for.
    pub needle: Area,
    /// The label of the replacement.
    pub with_label: Area,
    /// The replacement.
    pub with: Area,
    /// Which match, of how many.
    pub place: Area,
}

/// Columns for which match of how many.
const PLACE: u16 = 22;

impl FindSlots {
    /// The parts in the status row of an entry.
    pub fn of(row: Area, tr: Catalog) -> Self {
        let label = |key: &str| u16::try_from(display_width(&tr.t(key)) + 2).unwrap_or(u16::MAX);
        let (lines, place) = row.split_left(row.width.saturating_sub(PLACE));
        let (left, right) = lines.split_left(lines.width / 2);
        let (needle_label, needle) = left.split_left(label("find-needle"));
        let (with_label, with) = right.split_left(label("find-with"));
        let needle = needle.split_left(needle.width.saturating_sub(1)).0;
        let with = with.split_left(with.width.saturating_sub(1)).0;
        Self { needle_label, needle, with_label, with, place }
    }
}

impl FindBar {
    /// The line one types in.
    pub fn focused(&self) -> &Editor {
        if self.on_replacement { &self.with } else { &self.needle }
    }

    /// The same, to type in it.
    pub fn focused_mut(&mut self) -> &mut Editor {
        if self.on_replacement { &mut self.with } else { &mut self.needle }
    }
}

impl Form {
    /// The line or text one types in: the bar's where it is open; nothing where one chooses.
    pub(in crate::app) fn typed_in(&mut self) -> Option<&mut Editor> {
        if self.find.is_some() {
            return self.find.as_mut().map(FindBar::focused_mut);
        }
        self.field().choices().is_none().then(|| &mut self.field_mut().editor)
    }

    /// The same, to look at.
    pub(in crate::app) fn seen_typed_in(&self) -> Option<&Editor> {
        match &self.find {
            Some(bar) => Some(bar.focused()),
            None => self.field().choices().is_none().then(|| &self.field().editor),
        }
    }

    /// Opens the bar, or goes back to its first line; a selection within one paragraph is looked for at once.
    pub(in crate::app) fn open_find(&mut self) {
        let Some(at) = self.fields.iter().position(|field| field.kind == FieldKind::Body) else { return };
        self.set_focus(at);
        self.completion = None;
        if let Some(bar) = &mut self.find {
            bar.on_replacement = false;
            bar.needle.edit(Edit::SelectAll);
            return;
        }
        let body = &self.fields[at].editor;
        let selected = body.selected().filter(|range| range.start.paragraph == range.end.paragraph);
        let origin = selected.as_ref().map_or(body.cursor(), |range| range.start);
        let text = selected.and_then(|_| body.selection()).unwrap_or_default();
        let mut needle = Editor::one_line(&text);
        needle.edit(Edit::SelectAll);
        self.find =
            Some(FindBar { needle, with: Editor::one_line(""), on_replacement: false, place: None, origin, steps: 0 });
        self.find_again();
    }

    /// Closes the bar; the text stays, the match that was found stays selected.
    pub(in crate::app) fn close_find(&mut self) {
        if self.find.take().is_some() {
            self.field_mut().editor.set_marks(Vec::new());
        }
    }

    /// Looks from where one began, after what is looked for has changed.
    pub(in crate::app) fn find_again(&mut self) {
        let Some(bar) = &self.find else { return };
        let origin = bar.origin;
        let body = &mut self.fields[self.focus].editor;
        body.edit(Edit::Select(origin..origin));
        body.edit(Edit::Unselect);
        self.find_on(false);
    }

    /// Goes to the next match, or the one before.
    pub(in crate::app) fn find_on(&mut self, backward: bool) {
        let Some(bar) = &mut self.find else { return };
        let body = &mut self.fields[self.focus].editor;
        let needle = bar.needle.text();
        bar.place = body.find_next(&needle, backward);
        if bar.place.is_none() {
            body.set_marks(Vec::new());
        }
    }

    /// Replaces the selected match and goes to the next; whether the text changed.
    pub(in crate::app) fn replace_here(&mut self) -> bool {
        let Some(bar) = &mut self.find else { return false };
        let body = &mut self.fields[self.focus].editor;
        let before = body.revision();
        bar.place = body.replace_one(&bar.needle.text(), &bar.with.text());
        let changed = body.revision() != before;
        bar.steps += usize::from(changed);
        changed
    }

    /// Replaces every match as one step; how many that were.
    pub(in crate::app) fn replace_everywhere(&mut self) -> usize {
        let Some(bar) = &mut self.find else { return 0 };
        let body = &mut self.fields[self.focus].editor;
        let count = body.replace_all(&bar.needle.text(), &bar.with.text());
        bar.steps += usize::from(count > 0);
        self.find_on(false);
        count
    }

    /// Takes the last replacement back; false where there is none to take back.
    pub(in crate::app) fn undo_replacement(&mut self) -> bool {
        let Some(bar) = self.find.as_mut().filter(|bar| bar.steps > 0) else { return false };
        bar.steps -= 1;
        self.fields[self.focus].editor.edit(Edit::Undo);
        self.find_on(false);
        true
    }
}
