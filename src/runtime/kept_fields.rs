//! A record as the fields of its form, for a draft that keeps it. The names are the forms' own.

use crate::domain::change::Record;
use crate::domain::code::Code;
use crate::domain::json::time_of_day;
use crate::domain::progress_card::CardField;
use crate::text::listed;
use chrono::NaiveDate;

/// The fields of a record, in its form's order.
pub(super) fn of(record: &Record) -> Vec<(String, String)> {
    let fields: Vec<(&str, String)> = match record {
        Record::Entry(entry) => vec![
            ("date", entry.date.to_string()),
            ("time", entry.time.map(time_of_day).unwrap_or_default()),
            ("weather", entry.weather.clone()),
            ("place", entry.place.clone()),
            ("follow_up_on", day(entry.follow_up_on)),
            ("body", entry.body.clone()),
            ("households", words(&entry.households)),
            ("pledges", words(&entry.pledges)),
            ("tags", listed(&entry.tags)),
        ],
        Record::Household(household) => vec![
            ("name", household.name.clone().unwrap_or_default()),
            ("group", household.group.clone()),
            ("phone", household.phone.clone()),
            ("contact_preference", household.contact_preference.clone()),
            ("told", yes(household.told)),
            ("agrees_to_be_named", yes(household.agrees_to_be_named)),
            ("card_issued_on", day(household.card_issued_on)),
            ("card_style", word(&household.card_style)),
            ("concerns", listed(&household.concerns)),
            ("ended_on", day(household.ended_on)),
            ("note", household.note.clone()),
        ],
        Record::Pledge(pledge) => vec![
            ("problem", pledge.problem.clone()),
            ("target", pledge.target.clone()),
            ("target_amount", pledge.target_amount.map(|a| a.with_unit(&pledge.target_unit)).unwrap_or_default()),
            ("responsible", pledge.responsible.clone()),
            ("partners", listed(&pledge.partners)),
            ("pledged_on", pledge.pledged_on.to_string()),
            ("due_on", pledge.due_on.to_string()),
            ("acceptance", pledge.acceptance.clone()),
            ("status", pledge.status.name().to_owned()),
            ("result", pledge.result.clone()),
            ("reason", pledge.reason.clone()),
            ("accepted_by", pledge.accepted_by.clone()),
            ("accepted_on", day(pledge.accepted_on)),
        ],
        Record::ContactCard(_) | Record::Matter(_) => return by_own_names(record),
        Record::Week(saved) => {
            let field = |field: &CardField| (field_name(field), saved.card.field(field).to_owned());
            return saved.card.fields().iter().map(field).collect();
        }
    };
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// What a form calls a field of a card: `done`, `P1.progress`, …
fn field_name(field: &CardField) -> String {
    match field {
        CardField::Done => "done".to_owned(),
        CardField::Next => "next".to_owned(),
        CardField::Problems => "problems".to_owned(),
        CardField::NoProgressReason => "no_progress_reason".to_owned(),
        CardField::LineProgress(code) => format!("{code}.progress"),
        CardField::LineNext(code) => format!("{code}.next"),
    }
}

/// The text fields of a record whose form has them all under their own names.
fn by_own_names(record: &Record) -> Vec<(String, String)> {
    let value = serde_json::to_value(record).unwrap_or_default();
    let fields = value["record"].as_object().cloned().unwrap_or_default();
    let text = |value: &serde_json::Value| value.as_str().map(str::to_owned);
    fields.iter().filter_map(|(name, value)| Some((name.clone(), text(value)?))).collect()
}

fn words(codes: &[Code]) -> String {
    codes.iter().map(Code::as_str).collect::<Vec<_>>().join("、")
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

fn yes(yes: bool) -> String {
    if yes { "yes".to_owned() } else { "no".to_owned() }
}

/// A value's name in JSON.
fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::contact_card::ContactCard;
    use crate::domain::progress_card::{ProgressCard, SavedCard};
    use crate::domain::week::Week;

    #[test]
    fn a_card_keeps_its_lines_and_an_own_card_its_texts() {
        let mut card = ProgressCard::empty(Week::parse("2026-W11").unwrap());
        card.set_field(&CardField::LineProgress(Code::parse("P1").unwrap()), "催了".into());
        let fields = of(&Record::Week(SavedCard { drafted: card.clone(), card }));
        assert_eq!(fields[0], ("P1.progress".into(), "催了".into()));
        assert_eq!(fields.last().map(|field| field.0.as_str()), Some("no_progress_reason"));
        let own = of(&Record::ContactCard(ContactCard { full_name: "陈立新".into(), ..ContactCard::default() }));
        assert!(own.contains(&("full_name".into(), "陈立新".into())));
    }
}
