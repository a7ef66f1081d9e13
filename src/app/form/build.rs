//! From the fields of a form to the change it asks for.

use super::model::{Form, FormKind};
use crate::domain::activity_words;
use crate::domain::change::{Change, Record};
use crate::domain::code::Code;
use crate::domain::contact_card::ContactCard;
use crate::domain::diary::Entry;
use crate::domain::household::{CardStyle, Household};
use crate::domain::pledge::PledgeStatus;
use crate::domain::problem::{Field as Named, Problem};
use crate::domain::progress_card::{CardField, SavedCard};
use crate::i18n::Catalog;
use crate::text::{LinkKind, links, tags};
use chrono::NaiveDate;

/// A field that stops a form from being saved: its name, and why.
pub type FieldError = (String, String);

impl Form {
    /// The change that saves the form; for an amendment, which is signed, nothing. Reports the first field at fault.
    pub fn to_change(&self, today: NaiveDate, tr: Catalog) -> Result<Option<Change>, FieldError> {
        self.check_values(today, tr)?;
        let Some(basis) = self.basis.clone() else {
            self.required("text", Named::AmendmentText, tr)?;
            return Ok(None);
        };
        let said = |problem: Problem| (self.at_fault(&problem).to_owned(), tr.problem(&problem));
        let record = match basis {
            Record::ContactCard(_) => Record::ContactCard(self.contact_card()),
            Record::Household(household) => {
                let household = self.household(household, today);
                household.check().map_err(said)?;
                if self.base.is_none() {
                    household.check_known().map_err(said)?;
                }
                Record::Household(household)
            }
            Record::Pledge(pledge) => {
                let pledge = self.pledge(pledge, today, tr)?;
                pledge.check().map_err(said)?;
                Record::Pledge(pledge)
            }
            Record::Entry(entry) => {
                let entry = self.entry(entry, today);
                entry.check(today).map_err(said)?;
                Record::Entry(entry)
            }
            Record::Week(saved) => Record::Week(self.week(saved)),
            Record::Matter(matter) => {
                let matter = self.matter(matter, today);
                matter.check().map_err(said)?;
                matter.check_days(today).map_err(said)?;
                Record::Matter(matter)
            }
        };
        let draft = Some(self.draft.clone());
        let is_new = self.base.is_none() && !matches!(record, Record::Week(_) | Record::ContactCard(_));
        Ok(Some(if is_new { Change::Add { record, draft } } else { Change::Save { record, base: self.base, draft } }))
    }

    /// Finds the first field that cannot be read.
    pub(super) fn check_values(&self, today: NaiveDate, tr: Catalog) -> Result<(), FieldError> {
        let fault = self.fields.iter().find_map(|field| Some((field.name.clone(), tr.t(field.fault(today)?))));
        fault.map_or(Ok(()), Err)
    }

    pub(super) fn required(&self, name: &str, field: Named, tr: Catalog) -> Result<String, FieldError> {
        let text = self.trimmed(name);
        if text.is_empty() { Err((name.to_owned(), tr.problem(&Problem::Missing(field)))) } else { Ok(text) }
    }

    /// The field a rule speaks of.
    fn at_fault(&self, problem: &Problem) -> &'static str {
        match problem {
            Problem::Missing(Named::Name) | Problem::HouseholdBlank => "name",
            Problem::Missing(Named::PledgeProblem) => "problem",
            Problem::Missing(Named::Result) => "result",
            Problem::Missing(Named::Reason) => "reason",
            Problem::Missing(Named::MatterText) => "text",
            Problem::Missing(Named::ToldOn) | Problem::BeforeRaised(Named::ToldOn) => "told_on",
            Problem::BeforeRaised(Named::FollowUpOn) => "follow_up_on",
            Problem::BeforeRaised(_) => "on",
            Problem::FutureDate(_) | Problem::WrittenBeforeDate => "date",
            Problem::FollowUpBeforeDate => "follow_up_on",
            Problem::DueBeforePledged => "due_on",
            Problem::PercentOver100 => "percent",
            Problem::DownBeforePosted => "down_on",
            Problem::Missing(Named::AcceptedBy) => "accepted_by",
            _ => "body",
        }
    }

    pub(super) fn trimmed(&self, name: &str) -> String {
        self.text(name).trim().to_owned()
    }

    pub(super) fn day(&self, name: &str, today: NaiveDate) -> Option<NaiveDate> {
        self.find(name).and_then(|field| field.day(today)).flatten()
    }

    pub(super) fn yes(&self, name: &str) -> bool {
        self.text(name) == "yes"
    }

    pub(super) fn list(&self, name: &str) -> Vec<String> {
        let text = self.text(name);
        let parts = text.split(['、', '，', ',', '；', ';']).map(str::trim);
        parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
    }

    pub(super) fn status(&self) -> PledgeStatus {
        let name = self.text("status");
        PledgeStatus::ALL.into_iter().find(|status| status.name() == name).unwrap_or_default()
    }

    pub(super) fn contact_card(&self) -> ContactCard {
        ContactCard {
            full_name: self.trimmed("full_name"),
            unit: self.trimmed("unit"),
            post: self.trimmed("post"),
            phone: self.trimmed("phone"),
            supervision_phone: self.trimmed("supervision_phone"),
            stand_in: self.trimmed("stand_in"),
            stand_in_phone: self.trimmed("stand_in_phone"),
            office: self.trimmed("office"),
            office_hours: self.trimmed("office_hours"),
            help_with: self.trimmed("help_with"),
        }
    }

    /// Whether a household's name is in it though nobody has said that the household agrees.
    pub fn names_without_consent(&self) -> bool {
        self.kind == FormKind::Household && !self.trimmed("name").is_empty() && !self.yes("agrees_to_be_named")
    }

    fn household(&self, basis: Household, today: NaiveDate) -> Household {
        Household {
            code: basis.code,
            name: Some(self.trimmed("name")).filter(|name| !name.is_empty()),
            group: self.trimmed("group"),
            phone: self.trimmed("phone"),
            contact_preference: self.trimmed("contact_preference"),
            told: self.yes("told"),
            agrees_to_be_named: self.yes("agrees_to_be_named"),
            card_issued_on: self.day("card_issued_on", today),
            card_style: if self.text("card_style") == "large_print" {
                CardStyle::LargePrint
            } else {
                CardStyle::Normal
            },
            concerns: self.list("concerns"),
            ended_on: self.day("ended_on", today),
            note: self.trimmed("note"),
        }
    }

    fn entry(&self, basis: Entry, today: NaiveDate) -> Entry {
        let body = self.text("body");
        let codes =
            |kind| -> Vec<Code> { links(&body, kind).iter().filter_map(|code| Code::parse(code).ok()).collect() };
        let was = &basis.body;
        // A link that the text held when editing began and no longer holds is cut; links made elsewhere stay.
        let relinked = |held: &[Code], kind| {
            let cut: Vec<String> = links(was, kind);
            let mut kept: Vec<Code> =
                held.iter().filter(|code| !cut.iter().any(|c| c == code.as_str())).cloned().collect();
            kept.extend(
                codes(kind).into_iter().filter(|code| !held.contains(code) || cut.iter().any(|c| c == code.as_str())),
            );
            kept
        };
        let retagged = {
            let cut = tags(was);
            let mut kept: Vec<String> = basis.tags.iter().filter(|tag| !cut.contains(tag)).cloned().collect();
            kept.extend(tags(&body).into_iter().filter(|tag| !basis.tags.contains(tag) || cut.contains(tag)));
            kept
        };
        Entry {
            date: self.day("date", today).unwrap_or(today),
            time: self.find("time").and_then(|field| field.time()).flatten(),
            weather: self.trimmed("weather"),
            place: self.trimmed("place"),
            follow_up_on: self.day("follow_up_on", today),
            households: relinked(&basis.households, LinkKind::Household),
            pledges: relinked(&basis.pledges, LinkKind::Pledge),
            matters: relinked(&basis.matters, LinkKind::Matter),
            tags: retagged,
            activities: activity_words::retold(&basis.activities, was, &body),
            written_on: if self.base.is_none() { today } else { basis.written_on },
            body,
            ..basis
        }
    }

    fn week(&self, mut saved: SavedCard) -> SavedCard {
        for field in &self.fields {
            let at = match field.name.split_once('.') {
                Some((code, part)) => Code::parse(code).ok().map(|code| match part {
                    "next" => CardField::LineNext(code),
                    _ => CardField::LineProgress(code),
                }),
                None => match field.name.as_str() {
                    "done" => Some(CardField::Done),
                    "next" => Some(CardField::Next),
                    "problems" => Some(CardField::Problems),
                    _ => Some(CardField::NoProgressReason),
                },
            };
            if let Some(at) = at {
                saved.card.set_field(&at, field.editor.text().trim_end().to_owned());
            }
        }
        saved
    }
}
