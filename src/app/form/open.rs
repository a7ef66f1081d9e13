//! Opening forms: for a new record, for a record as it is, for a kept draft.

use super::model::{Form, FormKind};
use super::values;
use crate::domain::change::{Draft, DraftId, DraftTarget, Family, Record, Revision, Stored};
use crate::domain::diary::Entry;
use crate::domain::household::Household;
use crate::domain::matter::Matter;
use crate::domain::pledge::Pledge;
use crate::domain::progress_card::SavedCard;
use crate::domain::week::Week;
use crate::domain::week_view::WeekView;
use chrono::{Datelike, NaiveDate};

impl Form {
    /// A form for a new record of a family; nothing for one that is not written in a form of its own.
    pub fn for_new(family: Family, today: NaiveDate, draft: DraftId) -> Option<Self> {
        let code = family.code(1);
        let year_end = NaiveDate::from_ymd_opt(today.year(), 12, 31).unwrap_or(today);
        let record = match family {
            Family::Household => Record::Household(Household::new(code)),
            Family::Pledge => Record::Pledge(Pledge::new(code, today, year_end)),
            Family::Entry => Record::Entry(Entry::new(code, today, today)),
            Family::Matter => Record::Matter(Matter::new(code, today)),
        };
        Self::for_record(record, None, draft)
    }

    /// A form for a record as it is, edited from a revision; nothing for one that has no form.
    pub fn for_record(record: Record, base: Option<Revision>, draft: DraftId) -> Option<Self> {
        Self::with_fields(record, base, draft, base.is_some())
    }

    /// The same; `whole` with what belongs to the record's end, which a new one has not reached.
    fn with_fields(record: Record, base: Option<Revision>, draft: DraftId, whole: bool) -> Option<Self> {
        let (kind, fields) = match &record {
            Record::ContactCard(card) => (FormKind::ContactCard, values::contact_card(card)),
            Record::Household(household) => (FormKind::Household, values::household(household, whole)),
            Record::Pledge(pledge) => (FormKind::Pledge, values::pledge(pledge, whole)),
            Record::Entry(entry) => (FormKind::Entry, values::entry(entry)),
            Record::Week(saved) => (FormKind::Week, values::week(&saved.card)),
            Record::Matter(matter) => (FormKind::Matter, super::matter::whole(matter, base)),
        };
        let mut form = Self::new(kind, Some(record), base, fields, draft);
        form.examples =
            base.is_none() && matches!(form.kind, FormKind::Household | FormKind::Pledge | FormKind::Matter);
        if form.kind == FormKind::Entry {
            form.focus = form.fields.len() - 1;
        }
        Some(form)
    }

    /// A form for a week's card: what stands on it now over the fresh draft.
    pub fn for_week(view: &WeekView, draft: DraftId) -> Self {
        let fields = values::week(&view.card);
        let empty = view.card.is_empty();
        let saved = SavedCard { card: view.card.clone(), drafted: view.drafted.clone() };
        let mut form = Self::new(FormKind::Week, Some(Record::Week(saved)), view.revision, fields, draft);
        form.rest.clone_from(&view.rest);
        if empty {
            // An empty card can only be confirmed with the reason why nothing moved: its last field.
            form.focus = form.fields.len() - 1;
        }
        form
    }

    /// A form for a step, a posting or the end of a pledge.
    pub fn for_pledge(kind: FormKind, pledge: &Stored<Pledge>, today: NaiveDate, draft: DraftId) -> Self {
        let fields = match kind {
            FormKind::PledgeProgress => values::pledge_progress(today),
            FormKind::PledgePosting => values::pledge_posting(today),
            _ => values::pledge_close(&pledge.value, today),
        };
        Self::new(kind, Some(Record::Pledge(pledge.value.clone())), Some(pledge.revision), fields, draft)
    }

    /// The form a kept draft about a pledge was typed in.
    pub fn for_pledge_draft(draft: &Draft, pledge: &Stored<Pledge>, today: NaiveDate) -> Option<Self> {
        let record = Record::Pledge(pledge.value.clone());
        match FormKind::of_pledge_draft(draft) {
            FormKind::Pledge => Self::for_record(record, Some(pledge.revision), draft.id.clone()),
            kind => Some(Self::for_pledge(kind, pledge, today, draft.id.clone())),
        }
    }

    /// A form for an amendment.
    pub fn for_amendment(week: Week, draft: DraftId) -> Self {
        Self::new(FormKind::Amendment(week), None, None, values::amendment(), draft)
    }

    /// A form with a kept draft of a new record in it.
    pub fn for_new_draft(draft: &Draft, today: NaiveDate) -> Option<Self> {
        let DraftTarget::New(family) = draft.target else { return None };
        let mut form = Self::for_new(family, today, draft.id.clone())?;
        let typed =
            |(name, text): &(String, String)| !text.trim().is_empty() && name != "status" && form.find(name).is_none();
        // An earlier version asked a new record for more, and somebody may have typed it.
        if draft.fields.iter().any(typed) {
            form = Self::with_fields(form.basis?, None, form.draft, true)?;
        }
        form.take_draft(draft);
        Some(form)
    }
}

/// An optional day as a field shows it.
pub(super) fn day_text(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}
