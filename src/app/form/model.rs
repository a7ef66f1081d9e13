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
use crate::domain::untaken::Sentences;
use crate::domain::week::Week;
use crate::i18n::Catalog;
use crate::text::{Edit, Pos, SharedLabels};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;

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
    /// What the entries of a week's card say beyond what is drafted from them.
    pub(super) rest: Sentences,
    /// What its text should not hold.
    pub(super) hints: Hints,
    /// Letters just typed at a choice.
    pub(super) typed: Option<Typed>,
    /// How a matter was begun from here whose link is to come.
    pub(super) awaits_link: Option<Beginning>,
    /// Where one was in the text when the list was opened for a name further up: the paragraph, and the bytes behind.
    pub(super) returns_to: Option<(usize, usize)>,
    /// Where the sign stands whose popup was put away.
    pub(super) put_away: Option<Pos>,
    /// The day last put into "answer by" from the text.
    pub(super) put_promised: Option<NaiveDate>,
    /// References in what is being saved that were not linked.
    pub(super) unlinked: Vec<Unlinked>,
    /// The day it is where the form is shown.
    pub(super) today: NaiveDate,
    /// Whether the save is on its way.
    pub saving: bool,
    /// Its draft's name.
    pub draft: DraftId,
    /// Grows with every change of a text.
    pub(super) changes: u64,
    pub(super) kept: u64,
    pub(super) keeping: u64,
    pub(super) first_unkept: Option<DateTime<Utc>>,
    pub(super) last_change: Option<DateTime<Utc>>,
    /// Whether nothing is left of what was typed, as of the last look.
    pub(super) is_as_begun: bool,
    /// When the draft that it was opened with was kept.
    pub(super) resumed: Option<DateTime<Utc>>,
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
        let examples = matches!(kind, FormKind::MatterAnswer | FormKind::PledgeProgress | FormKind::PledgePosting);
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
            rest: Sentences::new(),
            hints: Hints::default(),
            kept_at: None,
            typed: None,
            awaits_link: None,
            returns_to: None,
            put_away: None,
            put_promised: None,
            unlinked: Vec::new(),
            today: NaiveDate::default(),
            saving: false,
            draft,
            changes: 0,
            kept: 0,
            keeping: 0,
            first_unkept: None,
            last_change: None,
            is_as_begun: false,
            resumed: None,
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
        self.is_as_begun = false;
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

    /// The week whose card it changes.
    pub fn week_of_card(&self) -> Option<Week> {
        match &self.basis {
            Some(Record::Week(saved)) => Some(saved.card.week),
            _ => None,
        }
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

    /// Gives every field its size and its habits and keeps the focus in view, in a body of that size.
    pub fn settle(
        &mut self,
        body: Area,
        labels: &SharedLabels,
        (tr, today): (Catalog, NaiveDate),
        settings: &Settings,
    ) {
        self.today = today;
        let (habits, ambiguous) = (settings.habits, settings.display.ambiguous);
        let set_views = |form: &Self, layout: &FormLayout| {
            for (field, slot) in form.fields.iter().zip(&layout.slots).filter(|(_, slot)| !slot.input.is_empty()) {
                field.editor.set_view(slot.input.width.into(), slot.input.height.into(), ambiguous, labels);
            }
        };
        // How high a field is depends on how wide it is.
        set_views(self, &FormLayout::of(self, body, tr));
        let layout = FormLayout::of(self, body, tr);
        set_views(self, &layout);
        self.top = layout.top;
        for field in &mut self.fields {
            let body = field.kind == FieldKind::Body;
            field.editor.set_habits(habits.indent && body, habits.full_width && field.is_prose());
        }
        if let Some(bar) = &self.find {
            let slots = FindSlots::of(layout.status, tr);
            for (line, area) in [(&bar.needle, slots.needle), (&bar.with, slots.with)] {
                line.set_view(area.width.max(2).into(), 1, ambiguous, labels);
            }
        }
    }
}
