//! From a record to the fields of its form.

use super::field::{Field, FieldKind, style_name};
use crate::domain::contact_card::ContactCard;
use crate::domain::day_words::Lean;
use crate::domain::diary::Entry;
use crate::domain::household::Household;
use crate::domain::pledge::Pledge;
use crate::domain::progress_card::{CardField, ProgressCard};
use crate::text::listed;
use chrono::{NaiveDate, NaiveTime};

pub(super) fn contact_card(card: &ContactCard) -> Vec<Field> {
    use FieldKind::{Line, Phone, Text};
    vec![
        Field::new("full_name", "field-full-name", Line, &card.full_name),
        Field::new("unit", "field-unit", Line, &card.unit),
        Field::new("post", "field-post", Line, &card.post),
        Field::new("phone", "field-phone", Phone, &card.phone),
        Field::new("office", "field-office", Line, &card.office),
        Field::new("office_hours", "field-office-hours", Line, &card.office_hours),
        Field::new("stand_in", "field-stand-in", Line, &card.stand_in),
        Field::new("stand_in_phone", "field-stand-in-phone", Phone, &card.stand_in_phone),
        Field::new("supervision_phone", "field-supervision-phone", Phone, &card.supervision_phone),
        Field::new("help_with", "field-help-with", Text(3), &card.help_with),
    ]
}

/// A household's fields. That contact has ended is asked of one that is there.
pub(super) fn household(household: &Household, whole: bool) -> Vec<Field> {
    use FieldKind::{Day, Line, Phone, Text, YesNo};
    let concerns = listed(&household.concerns);
    let mut fields = vec![
        Field::new("name", "field-name", Line, household.name.as_deref().unwrap_or_default()),
        Field::new("group", "field-group", Line, &household.group),
        Field::new("phone", "field-phone", Phone, &household.phone),
        Field::new("contact_preference", "field-contact-preference", Line, &household.contact_preference),
        Field::new("told", "field-told", YesNo, yes_no(household.told)),
        Field::new("agrees_to_be_named", "field-agrees-to-be-named", YesNo, yes_no(household.agrees_to_be_named)),
        Field::new("card_issued_on", "field-card-issued-on", Day(Lean::Past), &day(household.card_issued_on)),
        Field::new("card_style", "field-card-style", FieldKind::CardStyle, style_name(household.card_style)),
        Field::new("concerns", "field-concerns", Line, &concerns),
        Field::new("ended_on", "field-ended-on", Day(Lean::Past), &day(household.ended_on)),
        Field::new("note", "field-note", Text(3), &household.note),
    ];
    fields.retain(|field| whole || field.name != "ended_on");
    fields
}

/// A pledge's fields. What belongs to its end is asked of one that is there.
pub(super) fn pledge(pledge: &Pledge, whole: bool) -> Vec<Field> {
    use FieldKind::{Day, Line, Sentence};
    let due_on = if pledge.problem.is_empty() { String::new() } else { pledge.due_on.to_string() };
    let mut fields = vec![
        Field::new("problem", "field-problem", Sentence(2), &pledge.problem),
        Field::new("target", "field-target", Sentence(2), &pledge.target),
        Field::new("target_amount", "field-target-amount", Line, &target_amount(pledge)),
        Field::new("responsible", "field-responsible", Line, &pledge.responsible),
        Field::new("partners", "field-partners", Line, &listed(&pledge.partners)),
        Field::new("pledged_on", "field-pledged-on", Day(Lean::Past), &pledge.pledged_on.to_string()),
        Field::new("due_on", "field-due-on", Day(Lean::Future), &due_on),
        Field::new("acceptance", "field-acceptance", Line, &pledge.acceptance),
    ];
    if whole {
        fields.extend([
            Field::new("status", "field-status", FieldKind::Status, pledge.status.name()),
            Field::new("result", "field-result", Line, &pledge.result),
            Field::new("reason", "field-reason", Line, &pledge.reason),
            Field::new("accepted_by", "field-accepted-by", Line, &pledge.accepted_by),
            Field::new("accepted_on", "field-accepted-on", Day(Lean::Past), &day(pledge.accepted_on)),
        ]);
    }
    fields
}

pub(super) fn pledge_progress(today: NaiveDate) -> Vec<Field> {
    vec![
        Field::new("text", "field-progress", FieldKind::Sentence(4), ""),
        Field::new("amount", "field-amount", FieldKind::Line, ""),
        Field::new("percent", "field-percent", FieldKind::Percent, ""),
        Field::new("on", "field-day", FieldKind::Day(Lean::Past), &today.to_string()),
    ]
}

pub(super) fn pledge_posting(today: NaiveDate) -> Vec<Field> {
    vec![
        Field::new("at", "field-posting-place", FieldKind::Line, ""),
        Field::new("on", "field-day", FieldKind::Day(Lean::Past), &today.to_string()),
        Field::new("down_on", "field-down-on", FieldKind::Day(Lean::Past), ""),
    ]
}

/// What is known of its end already stands there.
pub(super) fn pledge_close(pledge: &Pledge, today: NaiveDate) -> Vec<Field> {
    vec![
        Field::new("status", "field-status", FieldKind::Status, "done"),
        Field::new("result", "field-result", FieldKind::Sentence(3), &pledge.result),
        Field::new("reason", "field-reason", FieldKind::Sentence(3), &pledge.reason),
        Field::new("on", "field-day", FieldKind::Day(Lean::Past), &today.to_string()),
        Field::new("accepted_by", "field-accepted-by", FieldKind::Line, &pledge.accepted_by),
        Field::new("accepted_on", "field-accepted-on", FieldKind::Day(Lean::Past), &day(pledge.accepted_on)),
    ]
}

pub(super) fn entry(entry: &Entry) -> Vec<Field> {
    use FieldKind::{Body, Day, Line, Time};
    vec![
        Field::new("date", "field-date", Day(Lean::Past), &entry.date.to_string()),
        Field::new("time", "field-time", Time, &time(entry.time)),
        Field::new("weather", "field-weather", Line, &entry.weather),
        Field::new("place", "field-place", Line, &entry.place),
        Field::new("follow_up_on", "field-follow-up-on", Day(Lean::Future), &day(entry.follow_up_on)),
        Field::new("body", "field-body", Body, &entry.body),
    ]
}

pub(super) fn week(card: &ProgressCard) -> Vec<Field> {
    let field = |at: &CardField| {
        use FieldKind::{Sentence, Text};
        let (name, label, kind) = match at {
            CardField::LineProgress(code) => (format!("{code}.progress"), "field-week-progress", Sentence(2)),
            CardField::LineNext(code) => (format!("{code}.next"), "field-week-next", Sentence(1)),
            CardField::Done => ("done".to_owned(), "field-week-done", Text(5)),
            CardField::Next => ("next".to_owned(), "field-week-next", Text(3)),
            CardField::Problems => ("problems".to_owned(), "field-week-problems", Text(2)),
            CardField::NoProgressReason => ("no_progress_reason".to_owned(), "field-no-progress-reason", Sentence(1)),
        };
        Field::new(name, label, kind, card.field(at))
    };
    card.fields().iter().map(field).collect()
}

pub(super) fn amendment() -> Vec<Field> {
    vec![Field::new("text", "field-amendment", FieldKind::Text(8), "")]
}

/// A target's quantity and unit as one types them: `48户`.
pub(super) fn target_amount(pledge: &Pledge) -> String {
    pledge.target_amount.map(|amount| amount.with_unit(&pledge.target_unit)).unwrap_or_default()
}

fn yes_no(value: bool) -> &'static str {
    if value { "yes" } else { "no" }
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

fn time(time: Option<NaiveTime>) -> String {
    time.map(|time| time.format("%H:%M").to_string()).unwrap_or_default()
}
