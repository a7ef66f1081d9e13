//! Small forms that write no record: the work plan, and the line on the lock screen. They have no drafts.

use super::build::FieldError;
use super::field::{Field, FieldKind};
use super::model::{Form, FormKind};
use crate::app::effect::Moment;
use crate::domain::change::DraftId;
use crate::domain::numeral::whole;
use crate::domain::period::{Period, Span};
use crate::domain::whereabouts;
use crate::domain::work_plan::WorkPlan;
use crate::i18n::Catalog;
use chrono::{DateTime, Utc};

impl Form {
    /// A form for the work plan.
    pub fn for_plan(plan: &WorkPlan, draft: DraftId) -> Self {
        let number = |value: u32| if value == 0 { String::new() } else { value.to_string() };
        let month = plan.first_month.map(|day| Period::of(day, Span::Month).to_string()).unwrap_or_default();
        let fields = vec![
            Field::new("villages_small", "field-villages-small", FieldKind::Number, &number(plan.villages_small)),
            Field::new("villages_medium", "field-villages-medium", FieldKind::Number, &number(plan.villages_medium)),
            Field::new("villages_large", "field-villages-large", FieldKind::Number, &number(plan.villages_large)),
            Field::new("first_month", "field-first-month", FieldKind::Line, &month),
        ];
        Self::new(FormKind::WorkPlan, None, None, fields, draft)
    }

    /// A form for the line on the lock screen.
    pub fn for_whereabouts(draft: DraftId) -> Self {
        let fields = vec![
            Field::new("line", "field-whereabouts", FieldKind::Line, ""),
            Field::new("until", "field-until", FieldKind::Time, ""),
        ];
        Self::new(FormKind::Whereabouts, None, None, fields, draft)
    }

    /// The work plan as the form has it.
    pub(in crate::app) fn work_plan(&self, tr: Catalog) -> Result<WorkPlan, FieldError> {
        let number = |name: &str| match self.trimmed(name).as_str() {
            "" => Ok(0),
            text => {
                let number =
                    whole(text).filter(|number| *number <= 10_000).and_then(|number| u32::try_from(number).ok());
                number.ok_or_else(|| (name.to_owned(), tr.t("form-bad-number")))
            }
        };
        let month = match self.trimmed("first_month").as_str() {
            "" => None,
            text => {
                let month = Period::parse(text).ok().filter(|period| period.span() == Span::Month);
                Some(month.ok_or_else(|| ("first_month".to_owned(), tr.t("form-bad-month")))?.first())
            }
        };
        Ok(WorkPlan {
            villages_small: number("villages_small")?,
            villages_medium: number("villages_medium")?,
            villages_large: number("villages_large")?,
            first_month: month,
        })
    }

    /// The line as it will be shown and the moment it goes; an empty line takes the old one away.
    pub(in crate::app) fn whereabouts(
        &self,
        moment: Moment,
        tr: Catalog,
    ) -> Result<(String, DateTime<Utc>), FieldError> {
        let line = whereabouts::shown(&self.text("line"));
        if line.is_empty() {
            return Ok((line, moment.now));
        }
        let bad = |key: &str| ("until".to_owned(), tr.t(key));
        let time = self.find("until").and_then(|field| field.time()).ok_or_else(|| bad("form-bad-time"))?;
        let time = time.ok_or_else(|| bad("form-needs-time"))?;
        let until = moment.now + (time - moment.time);
        if until <= moment.now { Err(bad("form-time-passed")) } else { Ok((line, until)) }
    }
}
