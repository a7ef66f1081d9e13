//! A matter begun from an entry that is being written: `!` in its text, or a selection. The matter's form begins with what the
//! entry already says; when it is saved, the entry links it.

use super::completion::{Candidate, Offer};
use super::field::FieldKind;
use super::model::{Form, FormKind};
use crate::domain::activity_words::found;
use crate::domain::change::{DraftId, Record};
use crate::domain::code::Code;
use crate::domain::matter::Matter;
use crate::domain::sentence::{around, without_activities};
use crate::i18n::Catalog;
use crate::text::{Edit, Keys, Known, LinkKind, Rank, Reference, SpanKind, TriggerKind, link, links, spans};
use chrono::NaiveDate;

/// How a matter is begun from a text that is being written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beginning {
    /// Bytes before the cursor that its link stands in for: the sign and what was typed after it.
    pub replace: usize,
    /// The words typed after the sign, which stay in the text; where there are none, the sentence around tells what it is.
    pub words: String,
    /// Where one was in the text, if it was elsewhere.
    pub(super) returns_to: Option<(usize, usize)>,
}

/// The words behind signs of a matter that are none yet, signs included: each as far as its sentence goes, a tag, an activity or
/// the next matter. `references` are all of the text.
pub(super) fn unbegun(text: &str, references: &[Reference]) -> Vec<Reference> {
    let apart = |kind: &SpanKind<'_>| match kind {
        SpanKind::Link { kind, .. } => *kind == LinkKind::Matter,
        kind => *kind != SpanKind::Text,
    };
    let matters = references.iter().filter(|one| one.kind == LinkKind::Matter);
    let mut ends: Vec<usize> = spans(text).filter(|span| apart(&span.kind)).map(|span| span.range.start).collect();
    ends.extend(matters.clone().map(|one| one.range.start));
    ends.extend(found(text).into_iter().map(|one| one.range.start));
    let whole = |one: &Reference| {
        let start = one.range.start;
        let words = start + text[start..].chars().next().map_or(0, char::len_utf8);
        let end = ends.iter().copied().filter(|end| *end > start).min().unwrap_or(text.len());
        let sentence = around(&text[words..end], 1);
        let sentence = sentence.trim_end_matches(['。', '.']);
        let end = if text[words..].starts_with(sentence) { words + sentence.len() } else { one.range.end };
        Reference { range: start..end.max(one.range.end), ..one.clone() }
    };
    matters.filter(|one| one.candidates.is_empty()).map(whole).collect()
}

/// The choice that begins a new matter, of the words typed.
pub(super) fn offered(query: &str, tr: Catalog) -> Candidate {
    let label = tr.t("matter-new-here");
    // Who types what the choice is called means the choice.
    let called = Keys::of(&label).matches(query).is_some_and(|rank| rank <= Rank::Start);
    let hint = if called { String::new() } else { query.trim().to_owned() };
    Candidate { code: String::new(), label, hint }
}

impl Form {
    /// What is to begin a matter, where the selected choice is a new one.
    pub(in crate::app) fn wants_matter(&self) -> Option<Beginning> {
        let completion =
            self.completion.as_ref().filter(|completion| completion.kind == Offer::Reference(TriggerKind::Matter))?;
        let chosen = completion.candidates.get(completion.pos.selected)?;
        let returns_to = self.returns_to;
        let beginning = || Beginning { replace: completion.replaces(), words: chosen.hint.clone(), returns_to };
        chosen.code.is_empty().then(beginning)
    }

    /// A form for a new matter, filled with what this entry says: the words typed, the selected text or else the sentence, its
    /// household if it speaks of just one, its day. What is typed replaces the sentence, and goes on with words typed. Nothing where one does not write an entry's text.
    pub(in crate::app) fn begin_matter(
        &mut self,
        beginning: Beginning,
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
        let typed = cursor.offset.saturating_sub(beginning.replace)..cursor.offset;
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
            text: retold(if beginning.words.is_empty() { &text } else { &beginning.words }),
            household: people.first().filter(|first| people.iter().all(|one| one == *first)).cloned(),
            first_received_by: received_by.to_owned(),
            ..Matter::new(crate::domain::change::Family::Matter.code(1), raised_on)
        };
        let goes_on = !beginning.words.is_empty();
        self.completion = None;
        self.returns_to = None;
        self.awaits_link = Some(beginning);
        let mut form = Form::for_record(Record::Matter(matter), None, draft)?;
        form.fields.iter_mut().filter(|field| field.name == "text").for_each(|field| {
            field.editor.edit(Edit::SelectAll);
            if goes_on {
                field.editor.edit(Edit::Unselect);
            }
        });
        Some(form)
    }

    /// Links the matter this entry was waiting for, where it waits for one; whether it did.
    pub(in crate::app) fn link_matter(&mut self, code: &Code) -> bool {
        let Some(Beginning { replace, words, returns_to }) = self.awaits_link.take() else { return false };
        // What was selected stays: the link comes after it.
        if let Some(end) = self.field().editor.selected().map(|selected| selected.end) {
            let range = end..end;
            self.field_mut().editor.edit(Edit::ReplaceRange { range, text: String::new() });
        }
        let code = code.to_string();
        if words.is_empty() {
            self.field_mut().editor.edit(Edit::InsertLink { replace, kind: LinkKind::Matter, code });
        } else {
            let edit = self.typed(replace, format!("{words} {}", link(LinkKind::Matter, &code)));
            self.field_mut().editor.edit(edit);
        }
        self.return_to(returns_to);
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
