//! How a thing is taken out: the format, whose names, which days, where to. Nothing of it is a record, so nothing is kept.

use super::build::FieldError;
use super::field::{Field, FieldKind};
use super::model::{Form, FormKind};
use crate::app::export::{ExportFormat, ExportRequest, ExportThing, ExportWhat};
use crate::app::query::{Answer, Query};
use crate::domain::change::DraftId;
use crate::domain::code::Code;
use crate::domain::day_words::Lean;
use crate::domain::export_note::ExportNames;
use crate::domain::overview::EntryFilter;
use crate::domain::period::{Period, Span};
use crate::domain::span_words::parse_period;
use crate::domain::week::Week;
use crate::i18n::{Catalog, Lang};
use crate::text::{LinkKind, link};
use chrono::NaiveDate;

/// Codes or names.
const NAMES: &[&str] = &["coded", "full"];
/// Cards on a sheet of A4.
const SHEET: u16 = 10;

/// What a form of an export begins with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExportStart {
    /// The format, where it is not the usual one.
    pub format: Option<ExportFormat>,
    /// The days, where some are meant.
    pub from: Option<NaiveDate>,
    /// The last of them.
    pub to: Option<NaiveDate>,
    /// The household, where one is meant.
    pub household: Option<Code>,
    /// The period, where one is meant.
    pub period: Option<Period>,
}

impl Form {
    /// How a thing is taken out.
    pub fn for_export(thing: ExportThing, start: &ExportStart, today: NaiveDate, draft: DraftId) -> Self {
        use FieldKind::{Choice, Day, Household, Line, Number, YesNo};
        let month = Period::of(today, Span::Month);
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let format = start.format.unwrap_or(thing.formats()[0]).name();
        let label = if thing.is_paper() { "field-export-format" } else { "field-export-data-format" };
        let mut fields = vec![Field::new("format", label, FieldKind::Format(thing), format)];
        if thing.has_names() {
            fields.push(Field::new("names", "field-export-names", Choice(NAMES), NAMES[0]));
        }
        let days = |from: Option<NaiveDate>, to: Option<NaiveDate>| {
            [
                Field::new("from", "field-export-from", Day(Lean::Past), &day(from)),
                Field::new("to", "field-export-to", Day(Lean::Past), &day(to)),
            ]
        };
        match thing {
            ExportThing::ContactCards => {
                fields.push(Field::new("style", "field-card-style", FieldKind::CardStyle, "normal"));
                fields.push(Field::new("copies", "field-export-copies", Number, &SHEET.to_string()));
                fields.push(Field::new("lang", "field-export-lang", Choice(&["zh-CN", "en"]), "zh-CN"));
            }
            ExportThing::Pledges => fields.push(Field::new("paper", "field-export-paper", Choice(&["a4", "a3"]), "a4")),
            ExportThing::Weeks => {
                let week = Week::of(today);
                fields.extend(days(start.from.or(Some(week.monday())), start.to.or(Some(week.sunday()))));
            }
            ExportThing::Diary => {
                fields.extend(days(start.from.or(Some(month.first())), start.to.or(Some(month.last().min(today)))));
                let household = start.household.as_ref().map(|code| link(LinkKind::Household, code.as_str()));
                let household = household.unwrap_or_default();
                fields.push(Field::new("household", "field-export-household", Household, &household));
                fields.push(Field::new("tag", "field-export-tag", Line, ""));
                fields.push(Field::new("pledge", "field-export-pledge", Line, ""));
                fields.push(Field::new("copying", "field-export-copying", YesNo, "no"));
            }
            ExportThing::Matters => {
                fields.extend(days(start.from, start.to));
                fields.push(Field::new("open_only", "field-export-open-only", YesNo, "no"));
            }
            ExportThing::Report => {
                fields.push(Field::new("period", "field-export-period", Line, ""));
                fields.push(Field::new("collected", "field-export-collected", YesNo, "no"));
            }
            ExportThing::Household => {
                let household = start.household.as_ref().map(|code| link(LinkKind::Household, code.as_str()));
                let household = household.unwrap_or_default();
                fields.push(Field::new("household", "field-export-of-household", Household, &household));
            }
            ExportThing::Summary | ExportThing::All => {}
        }
        if thing.has_names() {
            fields.push(Field::new("weeks_for_days", "field-export-weeks-for-days", YesNo, "no"));
            fields.push(Field::new("keep_codes", "field-export-keep-codes", YesNo, "no"));
        }
        fields.push(Field::new("where", "field-export-where", Line, ""));
        let mut form = Self::new(FormKind::Export(thing), None, None, fields, draft);
        form.suggest("period", &start.period.unwrap_or(month).to_string());
        form
    }

    /// Whether it asks for something to be taken out or brought in, which is shown before it is done. Nothing of it is kept.
    pub fn is_wish(&self) -> bool {
        matches!(self.kind, FormKind::Export(_) | FormKind::Import(_) | FormKind::MaskWord)
    }

    /// What it has to know: the folder a file goes to, where none is named yet.
    pub(in crate::app) fn queries(&self) -> Vec<Query> {
        let open = self.find("where").is_some_and(|field| field.editor.is_empty());
        if open { vec![Query::Places] } else { Vec::new() }
    }

    /// Names that folder.
    pub(in crate::app) fn receive(&mut self, answer: &Answer) {
        if let Answer::Places(places) = answer {
            self.suggest("where", places.first().map(String::as_str).unwrap_or_default());
        }
    }

    /// A word to mask besides.
    pub fn for_mask_word(draft: DraftId) -> Self {
        let fields = vec![Field::new("word", "field-mask-word", FieldKind::Line, "")];
        Self::new(FormKind::MaskWord, None, None, fields, draft)
    }

    /// The wish the form says, and where the file goes.
    pub(in crate::app) fn export_request(
        &self,
        thing: ExportThing,
        today: NaiveDate,
        tr: Catalog,
    ) -> Result<(ExportRequest, String), FieldError> {
        self.check_values(today, tr)?;
        let fault = |name: &str, key: &str| (name.to_owned(), tr.t(key));
        let (from, to) = (self.day("from", today), self.day("to", today));
        if from.zip(to).is_some_and(|(from, to)| from > to) {
            return Err(fault("to", "form-to-before-from"));
        }
        let what = match thing {
            ExportThing::ContactCards => {
                let copies = self.trimmed("copies").parse().ok().filter(|copies| (1..=1000).contains(copies));
                ExportWhat::ContactCards {
                    large: self.text("style") == "large_print",
                    copies: copies.ok_or_else(|| fault("copies", "form-bad-copies"))?,
                }
            }
            ExportThing::Pledges => ExportWhat::Pledges { a3: self.text("paper") == "a3" },
            ExportThing::Weeks => {
                let last = Week::of(to.or(from).unwrap_or(today));
                ExportWhat::Weeks { from: from.map_or(last, Week::of), to: last }
            }
            ExportThing::Diary => {
                let tag = self.trimmed("tag");
                let pledge = self.trimmed("pledge");
                let pledge = match pledge.trim_start_matches('^') {
                    "" => None,
                    code => Some(Code::parse(code).map_err(|_| fault("pledge", "form-bad-code"))?),
                };
                let tag = tag.trim_start_matches(['#', '\u{FF03}']).to_owned();
                let filter = EntryFilter {
                    from,
                    to,
                    household: self.household_code(),
                    tag: Some(tag).filter(|tag| !tag.is_empty()),
                    pledge,
                    ..EntryFilter::ALL
                };
                ExportWhat::Diary { filter, copying: self.yes("copying") }
            }
            ExportThing::Matters => ExportWhat::Matters { from, to, open_only: self.yes("open_only") },
            ExportThing::Report => {
                let period = parse_period(&self.trimmed("period"), today);
                let period = period.ok_or_else(|| fault("period", "form-bad-period"))?;
                ExportWhat::Report { period, collected: self.yes("collected") }
            }
            ExportThing::Household => {
                let code = self.household_code().ok_or_else(|| fault("household", "form-household-needed"))?;
                ExportWhat::Household(code)
            }
            ExportThing::Summary => ExportWhat::Summary,
            ExportThing::All => ExportWhat::All,
        };
        let format = ExportFormat::named(&self.text("format")).unwrap_or(thing.formats()[0]);
        let mut request = ExportRequest::new(what, format);
        if self.text("names") == "full" {
            request.names = ExportNames::Full;
        }
        request.lang = Lang::parse(&self.text("lang"));
        request.weeks_for_days = self.yes("weeks_for_days");
        request.keep_codes = self.yes("keep_codes");
        Ok((request, self.trimmed("where")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(thing: ExportThing) -> Form {
        let today = "2026-03-13".parse().unwrap();
        let mut form = Form::for_export(thing, &ExportStart::default(), today, DraftId("d".into()));
        form.receive(&Answer::Places(vec!["/tmp".to_owned(), "/media".to_owned()]));
        form
    }

    #[test]
    fn a_form_left_alone_asks_for_what_is_usual_under_codes() {
        let (today, tr) = ("2026-03-13".parse().unwrap(), Catalog::new(Lang::Zh));
        for thing in ExportThing::ALL {
            let asked = form(thing).export_request(thing, today, tr);
            if thing == ExportThing::Household {
                assert_eq!(asked.unwrap_err().0, "household");
                continue;
            }
            let (request, place) = asked.unwrap();
            assert_eq!((request.format, place.as_str()), (thing.formats()[0], "/tmp"));
            assert_eq!((request.what.thing(), request.names), (thing, ExportNames::Coded));
        }
    }

    #[test]
    fn what_cannot_be_read_is_said_beside_its_field() {
        let (today, tr) = ("2026-03-13".parse().unwrap(), Catalog::new(Lang::Zh));
        for (thing, field, text) in [
            (ExportThing::Report, "period", "三月里"),
            (ExportThing::ContactCards, "copies", "0"),
            (ExportThing::Diary, "to", "2026-02-01"),
        ] {
            let mut form = form(thing);
            form.fields.iter_mut().find(|one| one.name == field).unwrap().set_text(text);
            assert_eq!(form.export_request(thing, today, tr).unwrap_err().0, field);
        }
    }
}
