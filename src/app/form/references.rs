//! References typed by hand and not taken from the list: `@张建国`, `@H05`, `^P1` become links as soon as they can mean one thing
//! only, at the latest when the form is saved. One that means nobody, or several, is said.

use super::field::Field;
use super::model::{Form, FormKind};
use crate::domain::overview::Directory;
use crate::text::{Edit, Meaning, Pos, Trigger, TriggerKind, TypedReference, typed_references};

impl Form {
    /// Whether a field's text can refer to people and pledges. The own card is for everybody to read: nobody is named there.
    pub(super) fn takes_references(&self, field: &Field) -> bool {
        field.is_several_rows() && self.kind != FormKind::ContactCard && self.target().is_some()
    }

    /// The fields that do, by their places.
    fn referring(&self) -> Vec<usize> {
        (0..self.fields.len()).filter(|at| self.takes_references(&self.fields[*at])).collect()
    }

    /// Links the reference before the cursor, if `next`, which is typed now, does not go on with it.
    pub(in crate::app) fn link_before(&mut self, next: char, directory: &Directory) {
        let field = self.field();
        let Some(Trigger { kind: TriggerKind::Household | TriggerKind::Pledge, query, start, .. }) =
            self.takes_references(field).then(|| field.editor.completion_at_cursor()).flatten()
        else {
            return;
        };
        let cursor = field.editor.cursor();
        let typed = &field.editor.paragraph(start.paragraph)[start.offset..cursor.offset];
        let longer = format!("{query}{next}");
        let people = directory.people();
        if people.iter().any(|(_, name)| name.starts_with(&longer)) {
            return;
        }
        let found = typed_references(&format!("{typed}{next}"), &people, &directory.pledge_codes());
        if let Some(TypedReference { range, meaning: Meaning::One(kind, code) }) = found.into_iter().next()
            && range == (0..typed.len())
        {
            let replace = typed.len();
            self.field_mut().editor.edit(Edit::InsertLink { replace, kind, code });
        }
    }

    /// Links every reference that can mean one thing only; whether there was one.
    pub(in crate::app) fn link_all(&mut self, directory: &Directory) -> bool {
        let (people, pledges) = (directory.people(), directory.pledge_codes());
        let mut linked = false;
        for at in self.referring() {
            let field = &mut self.fields[at];
            let mut links = Vec::new();
            for nth in 0..field.editor.paragraphs() {
                let found = typed_references(field.editor.paragraph(nth), &people, &pledges);
                links.extend(found.into_iter().filter_map(|reference| {
                    let Meaning::One(kind, code) = reference.meaning else { return None };
                    let at = |offset| Pos::new(nth, offset);
                    Some((at(reference.range.start)..at(reference.range.end), crate::text::link(kind, &code)))
                }));
            }
            linked |= !links.is_empty() && field.editor.edit(Edit::ReplaceRanges(links)).changed;
        }
        linked
    }

    /// References that mean nobody, or several, as typed.
    pub fn unlinked(&self, directory: &Directory) -> Vec<String> {
        let texts = self.referring().into_iter().map(|at| self.fields[at].editor.text());
        texts.flat_map(|text| unlinked(&text, directory)).collect()
    }

    /// The same of the paragraph one types in, but for one that is still being typed.
    pub fn unlinked_here(&self, directory: &Directory) -> Vec<String> {
        if !self.takes_references(self.field()) {
            return Vec::new();
        }
        let editor = &self.field().editor;
        let cursor = editor.cursor();
        let paragraph = editor.paragraph(cursor.paragraph);
        let being_typed = editor.completion_at_cursor().map_or(cursor.offset, |trigger| trigger.start.offset);
        let mut all = unlinked(&paragraph[..being_typed], directory);
        all.extend(unlinked(&paragraph[cursor.offset..], directory));
        all
    }
}

/// Only who is called by `@` is somebody: `^` also stands for a power.
fn unlinked(text: &str, directory: &Directory) -> Vec<String> {
    let found = typed_references(text, &directory.people(), &directory.pledge_codes());
    let left = found.into_iter().filter(|reference| !matches!(reference.meaning, Meaning::One(..)));
    let left = left.map(|reference| text[reference.range].to_owned());
    left.filter(|typed| typed.starts_with(['@', '\u{FF20}'])).collect()
}
