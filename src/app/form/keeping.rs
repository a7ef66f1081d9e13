//! The draft of a form: kept while one types, gone on with later, and gone once nothing is left of what was typed.

use super::field::{Field, FieldKind};
use super::model::{Form, FormKind};
use crate::domain::change::{Change, Draft, DraftTarget};
use crate::text::Edit;
use chrono::{DateTime, TimeDelta, Utc};

/// A draft is kept this long after the last key …
const KEEP_AFTER_PAUSE: TimeDelta = TimeDelta::milliseconds(400);
/// … and this often while typing goes on, so that a crash never costs more than the last second of it.
const KEEP_EVERY: TimeDelta = TimeDelta::milliseconds(600);

impl Form {
    /// Whether something typed is not yet in the draft on the disk.
    pub fn is_unkept(&self) -> bool {
        self.changes > self.kept
    }

    /// Whether it is time to keep the draft.
    pub fn should_keep(&self, now: DateTime<Utc>) -> bool {
        let paused = self.last_change.is_some_and(|last| now - last >= KEEP_AFTER_PAUSE);
        let long = self.first_unkept.is_some_and(|first| now - first >= KEEP_EVERY);
        self.is_unkept() && self.keeping < self.changes && !self.saving && (paused || long)
    }

    /// What keeps the form as it is, and the state of it that this is of: its draft, or that there is none any more where
    /// nothing is left of what was typed. Nothing for what is no record of its own, and where there is nothing to do.
    pub fn to_keep(&mut self, now: DateTime<Utc>) -> Option<(Change, u64)> {
        let draft = self.to_draft(now)?;
        self.is_as_begun = self.says_nothing_new();
        self.first_unkept = None;
        if self.is_as_begun && self.keeping == 0 {
            self.kept = self.changes;
            return None;
        }
        self.keeping = self.changes;
        let change = if self.is_as_begun { Change::DropDraft(draft.id) } else { Change::KeepDraft(draft) };
        Some((change, self.changes))
    }

    /// Its draft as of now. A week's card has only what was changed on it: the rest goes on following its entries.
    pub fn to_draft(&self, now: DateTime<Utc>) -> Option<Draft> {
        let target = self.target()?;
        let own = self.fields.iter().filter(|field| self.kind != FormKind::Week || !field.is_as_begun());
        let fields = own.map(|field| (field.name.clone(), field.editor.text())).collect();
        Some(Draft { id: self.draft.clone(), target, fields, base: self.base, kept_at: now })
    }

    /// Whether every field is as it began.
    pub fn says_nothing_new(&self) -> bool {
        self.fields.iter().all(Field::is_as_begun)
    }

    /// Leaves of what was typed, put right by `right`, the lines that did not stand there before.
    pub(in crate::app) fn keep_new_lines(&mut self, right: impl Fn(&str) -> String) {
        for field in self.fields.iter_mut().filter(|field| !field.is_as_begun() && !field.editor.is_empty()) {
            let text = right(&field.editor.text());
            let is_new = |line: &&str| !field.began.lines().any(|other| other == *line);
            let new: Vec<&str> = text.lines().filter(is_new).collect();
            let new = if new.is_empty() { field.began.clone() } else { new.join("\n") };
            field.editor.edit(Edit::SelectAll);
            field.editor.edit(Edit::Paste(new));
        }
    }

    /// Whether something is typed that is not saved.
    pub fn is_unsaved(&self) -> bool {
        self.is_dirty() && !self.is_as_begun
    }

    /// When the draft was kept that it goes on with; nothing once something is typed.
    pub fn goes_on_with(&self) -> Option<DateTime<Utc>> {
        self.resumed.filter(|_| self.changes == 1)
    }

    /// Notes that the draft is on the disk, as of that state of the form.
    pub fn mark_kept(&mut self, state: u64, now: DateTime<Utc>) {
        self.kept = self.kept.max(state);
        self.kept_at = Some(now);
    }

    /// Notes that the draft could not be kept: it will be tried again.
    pub fn mark_not_kept(&mut self, now: DateTime<Utc>) {
        self.keeping = self.kept;
        self.first_unkept = Some(now);
        self.last_change = Some(now);
    }

    /// Goes on with the newest kept draft of the same record, if there is one and nothing was typed yet.
    pub fn resume(&mut self, drafts: &[Draft]) {
        let target = self.target().filter(|target| !matches!(target, DraftTarget::New(_)) && !self.is_dirty());
        // Several forms can change one record; a draft belongs to the one that has its fields.
        let fits = |draft: &Draft| draft.fields.iter().all(|(name, _)| name.contains('.') || self.find(name).is_some());
        let own = |draft: &&Draft| Some(&draft.target) == target.as_ref() && fits(draft);
        if let Some(draft) = drafts.iter().find(own) {
            self.take_draft(draft);
        }
    }

    /// Puts a kept draft's texts into the fields.
    pub fn take_draft(&mut self, draft: &Draft) {
        self.draft = draft.id.clone();
        self.base = draft.base;
        for (name, text) in &draft.fields {
            match self.fields.iter_mut().find(|field| field.name == *name) {
                Some(field) => field.set_text(text),
                // A line of a week's card whose pledge has left the draft since.
                None if name.contains('.') => {
                    let mut field = Field::new(name.clone(), "field-week-progress", FieldKind::Sentence(2), "");
                    field.set_text(text);
                    self.fields.push(field);
                }
                None => {}
            }
        }
        self.changes = 1;
        self.kept = 1;
        self.keeping = 1;
        self.kept_at = Some(draft.kept_at);
        self.resumed = self.kept_at;
        self.is_as_begun = self.says_nothing_new();
        if self.is_as_begun {
            // It goes as soon as the form is left.
            self.changes += 1;
        }
    }
}
