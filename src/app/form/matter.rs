//! The forms of a matter: new or edited as a whole, and an answer to it. The answer's fields bear the names of the whole
//! form's, so that a kept draft of one can be read by the other.

use super::field::{Field, FieldKind};
use super::model::{Form, FormKind};
use super::open::day_text;
use crate::domain::change::{Draft, DraftId, Record, Revision, Stored};
use crate::domain::code::Code;
use crate::domain::day_words::Lean;
use crate::domain::matter::{Matter, MatterKind, MatterState};
use crate::domain::matter_rules::MatterAnswer;
use crate::i18n::Catalog;
use crate::text::{LinkKind, link, only_link};
use chrono::NaiveDate;

impl Form {
    /// A form for an answer to a matter; `entry` is the diary entry that tells of it.
    pub fn for_answer(matter: &Stored<Matter>, on: NaiveDate, entry: Option<&Code>, draft: DraftId) -> Self {
        let fields = answer(&matter.value, on, entry);
        let basis = Some(Record::Matter(matter.value.clone()));
        Self::new(FormKind::MatterAnswer, basis, Some(matter.revision), fields, draft)
    }

    /// The form that a kept draft of a matter was written in.
    pub(in crate::app) fn for_matter_draft(matter: &Stored<Matter>, draft: &Draft, today: NaiveDate) -> Option<Self> {
        if draft.fields.iter().any(|(name, _)| name == "on") {
            return Some(Self::for_answer(matter, today, None, draft.id.clone()));
        }
        Self::for_record(Record::Matter(matter.value.clone()), Some(matter.revision), draft.id.clone())
    }

    /// The matter as the form has it.
    pub(super) fn matter(&self, matter: Matter, today: NaiveDate) -> Matter {
        if self.kind == FormKind::MatterAnswer {
            return matter.answered(MatterAnswer {
                on: self.day("on", today).unwrap_or(today),
                state: self.state(),
                text: self.trimmed("done"),
                reason: self.trimmed("reason"),
                told_on: self.day("told_on", today),
                follow_up_on: self.day("follow_up_on", today),
                entry: Code::parse(&self.text("entry")).ok(),
            });
        }
        let kind = self.text("kind");
        Matter {
            raised_on: self.day("raised_on", today).unwrap_or(today),
            household: self.household_code(),
            kind: MatterKind::ALL.into_iter().find(|one| one.name() == kind).unwrap_or_default(),
            state: if self.find("state").is_some() { self.state() } else { matter.state },
            text: self.trimmed("text"),
            first_received_by: self.trimmed("first_received_by"),
            missing: self.trimmed("missing"),
            handled_by: self.trimmed("handled_by"),
            done: if self.find("done").is_some() { self.trimmed("done") } else { matter.done },
            reason: if self.find("reason").is_some() { self.trimmed("reason") } else { matter.reason },
            told_on: if self.find("told_on").is_some() { self.day("told_on", today) } else { matter.told_on },
            follow_up_on: self.day("follow_up_on", today),
            ..matter
        }
    }

    /// What a step has made of the matter, where this is one or closes it; with the way back where it closes it, and a word on the
    /// day that the household was told where that is not filled in.
    pub(in crate::app) fn tell_state(&self, tr: Catalog) -> Option<String> {
        let Some(Record::Matter(matter)) = self.basis.as_ref().filter(|_| self.base.is_some()) else { return None };
        let state = self.state();
        let key = match state {
            MatterState::Solved if state != matter.state => "matter-now-solved",
            MatterState::AnsweredCannot if state != matter.state => "matter-now-cannot",
            _ if self.kind == FormKind::MatterAnswer => "matter-moved",
            _ => return None,
        };
        let told = tr.with(key, &[("code", matter.code.to_string()), ("state", tr.matter_state(state))]);
        let is_untold = key != "matter-moved" && self.text("told_on").trim().is_empty();
        Some(if is_untold { tr.two(told, tr.t("matter-untold")) } else { told })
    }

    fn state(&self) -> MatterState {
        let name = self.text("state");
        MatterState::ALL.into_iter().find(|state| state.name() == name).unwrap_or_default()
    }

    /// The household chosen, by its link or by its code as typed; nothing for "a villager".
    pub(super) fn household_code(&self) -> Option<Code> {
        let text = self.text("household");
        Code::parse(&only_link(&text, LinkKind::Household).unwrap_or(text)).ok()
    }
}

/// A matter's fields. What belongs to its end is asked of a matter that is there, not of a new one.
pub(super) fn whole(matter: &Matter, base: Option<Revision>) -> Vec<Field> {
    use FieldKind::{Day, Line, Sentence};
    let household = matter.household.as_ref().map(|code| link(LinkKind::Household, code.as_str()));
    let mut fields = vec![
        Field::new("text", "field-matter-text", Sentence(3), &matter.text),
        Field::new("household", "field-raised-by", FieldKind::Household, &household.unwrap_or_default()),
        Field::new("kind", "field-matter-kind", FieldKind::MatterKind, matter.kind.name()),
        Field::new("raised_on", "field-raised-on", Day(Lean::Past), &matter.raised_on.to_string()),
        Field::new("missing", "field-missing", Sentence(2), &matter.missing),
        Field::new("first_received_by", "field-first-received-by", Line, &matter.first_received_by),
        Field::new("handled_by", "field-handled-by", Line, &matter.handled_by),
        Field::new("follow_up_on", "field-follow-up-on", Day(Lean::Future), &day_text(matter.follow_up_on)),
    ];
    if base.is_some() {
        fields.extend([
            Field::new("state", "field-status", FieldKind::MatterState, matter.state.name()),
            Field::new("done", "field-matter-done", Sentence(2), &matter.done),
            Field::new("reason", "field-reason", Sentence(2), &matter.reason),
            Field::new("told_on", "field-told-on", Day(Lean::Past), &day_text(matter.told_on)),
        ]);
    }
    fields
}

fn answer(matter: &Matter, on: NaiveDate, entry: Option<&Code>) -> Vec<Field> {
    use FieldKind::{Day, Line, Sentence};
    let entry = entry.map(Code::to_string).unwrap_or_default();
    vec![
        Field::new("done", "field-matter-done", Sentence(3), ""),
        Field::new("state", "field-status", FieldKind::MatterState, matter.state.after_a_step().name()),
        Field::new("reason", "field-reason-cannot", Sentence(2), ""),
        Field::new("told_on", "field-told-on", Day(Lean::Past), ""),
        Field::new("follow_up_on", "field-follow-up-on", Day(Lean::Future), &day_text(matter.follow_up_on)),
        Field::new("on", "field-day", Day(Lean::Past), &on.to_string()),
        Field::new("entry", "field-told-by", Line, &entry),
    ]
}
