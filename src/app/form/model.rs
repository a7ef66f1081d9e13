//! A form: fields, a focus, and the draft that keeps what is typed.

use super::begin_matter::Beginning;
use super::choosing::Typed;
use super::completion::Completion;
use super::field::{Field, FieldKind};
use super::find::{FindBar, FindSlots};
use super::hints::Hints;
use super::layout::FormLayout;
use crate::app::area::Area;
use crate::app::export::ExportThing;
use crate::app::references::Unlinked;
use crate::app::state::Settings;
use crate::domain::change::{Draft, DraftId, DraftTarget, Family, Record, Revision};
use crate::domain::week::Week;
use crate::i18n::Catalog;
use crate::text::{Edit, Pos, SharedLabels};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeMap;

/// A draft is kept this long after the last key …
const KEEP_AFTER_PAUSE: TimeDelta = TimeDelta::milliseconds(400);
/// … and this often while typing goes on, so that a crash never costs more than the last second of it.
const KEEP_EVERY: TimeDelta = TimeDelta::milliseconds(600);

/// What a form is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormKind {
    /// The cadre's own card.
    ContactCard,
    /// A household.
    Household,
    /// A pledge.
    Pledge,
    /// A step forward on a pledge.
    PledgeProgress,
    /// A posting of a pledge.
    PledgePosting,
    /// The end of a pledge.
    PledgeClose,
    /// A matter.
    Matter,
    /// An answer to a matter.
    MatterAnswer,
    /// What the work is planned by.
    WorkPlan,
    /// The line on the lock screen.
    Whereabouts,
    /// A diary entry.
    Entry,
    /// A week's card.
    Week,
    /// An amendment to a confirmed week.
    Amendment(Week),
    /// How a thing is taken out.
    Export(ExportThing),
    /// What is to be brought in, with what was said of its columns.
    Import(BTreeMap<String, String>),
    /// A word to mask in an export besides.
    MaskWord,
}

impl FormKind {
    /// The form a draft about a pledge was typed in, by its fields: a pledge has four.
    pub(super) fn of_pledge_draft(draft: &Draft) -> Self {
        let has = |name: &str| draft.fields.iter().any(|(field, _)| field == name);
        match () {
            () if has("problem") => Self::Pledge,
            () if has("text") => Self::PledgeProgress,
            () if has("at") => Self::PledgePosting,
            () => Self::PledgeClose,
        }
    }
}

/// Something being written.
#[derive(Clone, Debug)]
pub struct Form {
    /// What it is for.
    pub kind: FormKind,
    /// The record it began with; its code stands in the title. For a new record, an empty one.
    pub basis: Option<Record>,
    /// The revision it began with; nothing for a new record.
    pub base: Option<Revision>,
    /// The fields, in order.
    pub fields: Vec<Field>,
    /// The field one types in.
    pub focus: usize,
    /// Rows of the form scrolled away.
    pub top: u16,
    /// The popup that offers references.
    pub completion: Option<Completion>,
    /// The bar of find and replace.
    pub find: Option<FindBar>,
    /// When the draft was last kept on the disk.
    pub kept_at: Option<DateTime<Utc>>,
    /// Whether an empty field shows what could stand in it: where something new is written.
    pub examples: bool,
    /// What its text should not hold.
    pub(super) hints: Hints,
    /// Letters just typed at a choice.
    pub(super) typed: Option<Typed>,
    /// How a matter was begun from here whose link is to come.
    pub(super) awaits_link: Option<Beginning>,
    /// Where the sign stands whose popup was put away.
    pub(super) put_away: Option<Pos>,
    /// References in what is being saved that were not linked.
    pub(super) unlinked: Vec<Unlinked>,
    /// Whether the save is on its way.
    pub saving: bool,
    /// Its draft's name.
    pub draft: DraftId,
    /// Grows with every change of a text.
    pub(super) changes: u64,
    pub(super) kept: u64,
    keeping: u64,
    first_unkept: Option<DateTime<Utc>>,
    last_change: Option<DateTime<Utc>>,
}

impl Form {
    /// A form of fields; `focus` names the field to begin in.
    pub(super) fn new(
        kind: FormKind,
        basis: Option<Record>,
        base: Option<Revision>,
        fields: Vec<Field>,
        draft: DraftId,
    ) -> Self {
        let examples = matches!(kind, FormKind::MatterAnswer | FormKind::PledgeProgress);
        Self {
            kind,
            basis,
            base,
            fields,
            focus: 0,
            top: 0,
            completion: None,
            find: None,
            examples,
            hints: Hints::default(),
            kept_at: None,
            typed: None,
            awaits_link: None,
            put_away: None,
            unlinked: Vec::new(),
            saving: false,
            draft,
            changes: 0,
            kept: 0,
            keeping: 0,
            first_unkept: None,
            last_change: None,
        }
    }

    /// The field one types in.
    pub fn field(&self) -> &Field {
        &self.fields[self.focus]
    }

    /// The field one types in, to change it.
    pub fn field_mut(&mut self) -> &mut Field {
        &mut self.fields[self.focus]
    }

    /// A field's text by its name; empty where there is no such field.
    pub fn text(&self, name: &str) -> String {
        self.find(name).map(|field| field.editor.text()).unwrap_or_default()
    }

    /// A field by its name.
    pub fn find(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// Puts what is known into an empty line, marked, so that what is typed replaces it. It is no change: only saving the form
    /// or typing in it keeps it.
    pub fn suggest(&mut self, name: &str, text: &str) {
        if let Some(field) = self.fields.iter_mut().find(|field| field.name == name && field.editor.is_empty()) {
            field.set_text(text);
            field.editor.edit(Edit::SelectAll);
        }
    }

    /// Says what is wrong with a field and goes there; nothing where there is no such field, else the sentence back.
    pub fn fail(&mut self, name: &str, error: String) -> Option<String> {
        let Some(at) = self.fields.iter().position(|field| field.name == name) else { return Some(error) };
        self.fields[at].error = Some(error);
        self.set_focus(at);
        None
    }

    /// Notes that a text has changed.
    pub fn touch(&mut self, now: DateTime<Utc>) {
        self.changes += 1;
        self.awaits_link = None;
        self.first_unkept.get_or_insert(now);
        self.last_change = Some(now);
        self.field_mut().error = None;
    }

    /// Whether anything was typed since the form opened.
    pub fn is_dirty(&self) -> bool {
        self.changes > 0
    }

    /// Whether a record is the one it began with. A week's card begins with what has come since it was saved, too.
    pub(in crate::app) fn is_unchanged(&self, record: &Record) -> bool {
        self.basis.as_ref() == Some(record) && !matches!(record, Record::Week(_))
    }

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

    /// The draft to keep, and the state of the form it is of; nothing for what is no record of its own.
    pub fn to_draft(&mut self, now: DateTime<Utc>) -> Option<(Draft, u64)> {
        let target = self.target()?;
        self.keeping = self.changes;
        self.first_unkept = None;
        let fields = self.fields.iter().map(|field| (field.name.clone(), field.editor.text())).collect();
        let draft = Draft { id: self.draft.clone(), target, fields, base: self.base, kept_at: now };
        Some((draft, self.changes))
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

    /// What its draft is a draft of.
    pub fn target(&self) -> Option<DraftTarget> {
        if let FormKind::Amendment(week) = self.kind {
            return Some(DraftTarget::Amend(week));
        }
        let record = self.basis.as_ref()?;
        if self.base.is_some() || matches!(record, Record::Week(_)) {
            return Some(DraftTarget::Edit(record.key()));
        }
        let family = match record {
            Record::Household(_) => Family::Household,
            Record::Pledge(_) => Family::Pledge,
            Record::Matter(_) => Family::Matter,
            Record::Entry(_) => Family::Entry,
            Record::ContactCard(_) | Record::Week(_) => return Some(DraftTarget::Edit(record.key())),
        };
        Some(DraftTarget::New(family))
    }

    /// What saving it does, as a sentence of the catalogues about the record (`what`).
    pub fn deed(&self) -> &'static str {
        match self.kind {
            FormKind::PledgeProgress => "deed-progress",
            FormKind::PledgePosting => "deed-post",
            FormKind::PledgeClose => "deed-close",
            _ if self.base.is_none() && !matches!(self.basis, Some(Record::Week(_))) => "deed-add",
            _ => "deed-edit",
        }
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
    }

    /// Gives every field its size and its habits and keeps the focus in view, in a body of that size.
    pub fn settle(&mut self, body: Area, labels: &SharedLabels, tr: Catalog, settings: &Settings) {
        let (habits, ambiguous) = (settings.habits, settings.display.ambiguous);
        let layout = FormLayout::of(self, body, tr);
        self.top = layout.top;
        for (field, slot) in self.fields.iter_mut().zip(&layout.slots) {
            let (width, height) = (slot.input.width.max(2), slot.input.height.max(1));
            let body = field.kind == FieldKind::Body;
            field.editor.set_habits(habits.indent && body, habits.full_width && field.is_prose());
            field.editor.set_view(width.into(), height.into(), ambiguous, labels);
        }
        if let Some(bar) = &self.find {
            let slots = FindSlots::of(layout.status, tr);
            for (line, area) in [(&bar.needle, slots.needle), (&bar.with, slots.with)] {
                line.set_view(area.width.max(2).into(), 1, ambiguous, labels);
            }
        }
    }
}
