//! A matter begun from an entry that is being written: `!` in its text, or a selection. The matter's form begins with what the
//! entry already says; when it is saved, the entry links it.

use super::completion::{Candidate, Offer};
use super::field::FieldKind;
use super::model::{Form, FormKind};
use crate::domain::change::{DraftId, Record};
use crate::domain::code::Code;
use crate::domain::matter::Matter;
use crate::domain::sentence::{around, without_activities};
use crate::i18n::Catalog;
use crate::text::{Edit, Keys, Known, LinkKind, SpanKind, TriggerKind, fold, links, spans};
use chrono::NaiveDate;

/// The choice that begins a new matter, last in the list, if it fits what was typed.
pub(super) fn offered(query: &str, tr: Catalog) -> Option<Candidate> {
    let label = tr.t("matter-new-here");
    let fits = query.is_empty() || fold(&label).contains(&fold(query)) || Keys::of(&label).matches(query).is_some();
    fits.then(|| Candidate { code: String::new(), label, hint: String::new() })
}

impl Form {
    /// How much of the text the selected choice replaces, where that choice is a new matter.
    pub(in crate::app) fn wants_matter(&self) -> Option<usize> {
        let completion =
            self.completion.as_ref().filter(|completion| completion.kind == Offer::Reference(TriggerKind::Matter))?;
        let chosen = completion.candidates.get(completion.pos.selected)?;
        chosen.code.is_empty().then_some(completion.replaces())
    }

    /// A form for a new matter, filled with what this entry says: the selected text or else the sentence, its household if it
    /// speaks of just one, its day. What is typed replaces the sentence. Nothing where one does not write an entry's text.
    pub(in crate::app) fn begin_matter(
        &mut self,
        replace: usize,
        received_by: &str,
        known: &Known,
        today: NaiveDate,
        draft: DraftId,
    ) -> Option<Self> {
        self.link_typed(known);
        let Some(Record::Entry(entry)) = &self.basis else { return None };
        if self.kind != FormKind::Entry || self.field().kind != FieldKind::Body {
            return None;
        }
        let editor = &self.field().editor;
        let cursor = editor.cursor();
        let paragraph = editor.paragraph(cursor.paragraph);
        let typed = cursor.offset.saturating_sub(replace)..cursor.offset;
        let text = editor.selection().map(|text| without_activities(&text)).unwrap_or_else(|| {
            let (before, after) = (paragraph.get(..typed.start), paragraph.get(typed.end..));
            around(&format!("{}{}", before.unwrap_or_default(), after.unwrap_or_default()), typed.start)
        });
        let mut people: Vec<Code> = entry.households.clone();
        let linked = links(&self.text("body"), LinkKind::Household);
        people.extend(linked.iter().filter_map(|code| Code::parse(code).ok()));
        people.dedup();
        let raised_on = self.day("date", today).unwrap_or(today);
        let matter = Matter {
            text: retold(&text),
            household: people.first().filter(|first| people.iter().all(|one| one == *first)).cloned(),
            first_received_by: received_by.to_owned(),
            ..Matter::new(crate::domain::change::Family::Matter.code(1), raised_on)
        };
        self.completion = None;
        self.awaits_link = Some(replace);
        let mut form = Form::for_record(Record::Matter(matter), None, draft)?;
        form.fields.iter_mut().filter(|field| field.name == "text").for_each(|field| {
            field.editor.edit(Edit::SelectAll);
        });
        Some(form)
    }

    /// Links the matter this entry was waiting for, where it waits for one; whether it did.
    pub(in crate::app) fn link_matter(&mut self, code: &Code) -> bool {
        let Some(replace) = self.awaits_link.take() else { return false };
        // What was selected stays: the link comes after it.
        if let Some(end) = self.field().editor.selected().map(|selected| selected.end) {
            let range = end..end;
            self.field_mut().editor.edit(Edit::ReplaceRange { range, text: String::new() });
        }
        let code = code.to_string();
        self.field_mut().editor.edit(Edit::InsertLink { replace, kind: LinkKind::Matter, code });
        true
    }
}

/// A sentence of an entry as a matter tells it: households stay linked, pledges are their codes, other matters are left out.
fn retold(text: &str) -> String {
    let pieces = spans(text).map(|span| match span.kind {
        SpanKind::Link { kind: LinkKind::Pledge, code } => code,
        SpanKind::Link { kind: LinkKind::Matter, .. } => "",
        _ => span.text,
    });
    pieces.collect::<String>().trim().to_owned()
}
