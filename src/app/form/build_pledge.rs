//! From the fields of a pledge's forms to the pledge: the whole of it, a step, a posting, its end.

use super::build::FieldError;
use super::model::{Form, FormKind};
use crate::domain::amount::{Amount, BadAmount};
use crate::domain::pledge::{Pledge, Progress};
use crate::domain::problem::Field as Named;
use crate::i18n::Catalog;
use chrono::NaiveDate;

impl Form {
    pub(super) fn pledge(&self, mut pledge: Pledge, today: NaiveDate, tr: Catalog) -> Result<Pledge, FieldError> {
        let on = self.day("on", today).unwrap_or(today);
        match self.kind {
            FormKind::PledgeProgress => {
                let text = self.required("text", Named::ProgressText, tr)?;
                let percent = self.find("percent").and_then(|field| field.percent()).flatten();
                let amount = self.amount("amount", tr, |text| Amount::parse_in(text, &pledge.target_unit))?;
                pledge.progress.push(Progress { on, text, percent, amount });
                pledge.progress.sort_by_key(|step| step.on);
            }
            FormKind::PledgePosting => {
                let at = self.required("at", Named::PostingPlace, tr)?;
                pledge.post(&at, on, self.day("down_on", today));
            }
            FormKind::PledgeClose => {
                pledge.status = self.status();
                pledge.result = self.trimmed("result");
                pledge.reason = self.trimmed("reason");
                pledge.closed_on = (!pledge.status.is_open()).then_some(on);
                self.take_acceptance(&mut pledge, today);
            }
            _ => {
                let due_on = self.day("due_on", today).ok_or_else(|| ("due_on".to_owned(), tr.t("form-needs-day")))?;
                let was_open = pledge.status.is_open();
                pledge.problem = self.trimmed("problem");
                pledge.target = self.trimmed("target");
                let measured = self.amount("target_amount", tr, Amount::parse_with_unit)?;
                (pledge.target_amount, pledge.target_unit) =
                    measured.map_or((None, String::new()), |(amount, unit)| (Some(amount), unit));
                pledge.responsible = self.trimmed("responsible");
                pledge.partners = self.list("partners");
                pledge.pledged_on = self.day("pledged_on", today).unwrap_or(today);
                pledge.due_on = due_on;
                pledge.acceptance = self.trimmed("acceptance");
                if self.find("status").is_some() {
                    pledge.status = self.status();
                    pledge.result = self.trimmed("result");
                    pledge.reason = self.trimmed("reason");
                    if was_open != pledge.status.is_open() {
                        pledge.closed_on = was_open.then_some(today);
                    }
                    self.take_acceptance(&mut pledge, today);
                }
            }
        }
        Ok(pledge)
    }

    fn take_acceptance(&self, pledge: &mut Pledge, today: NaiveDate) {
        pledge.accepted_by = self.trimmed("accepted_by");
        pledge.accepted_on = self.day("accepted_on", today);
    }

    /// A quantity as `read` reads it; nothing for an empty field.
    fn amount<T>(
        &self,
        name: &str,
        tr: Catalog,
        read: impl Fn(&str) -> Result<T, BadAmount>,
    ) -> Result<Option<T>, FieldError> {
        let text = self.trimmed(name);
        let read = (!text.is_empty()).then(|| read(&text)).transpose();
        read.map_err(|_| (name.to_owned(), tr.t("form-bad-amount")))
    }
}
