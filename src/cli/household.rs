//! `household …`: the register behind the contact card.

use super::args::{ExportCommand, HouseholdCommand, HouseholdFields, Style, YesNo};
use super::export;
use super::output::complain;
use super::session::{Session, unexpected};
use super::stop::{Done, Stop};
use super::table::Table;
use crate::app::effect::{Effect, Outcome};
use crate::app::outcome::told;
use crate::app::query::{Answer, Query};
use crate::domain::change::{Change, Family, Record, RecordKey, Stored};
use crate::domain::code::Code;
use crate::domain::erasing::is_over;
use crate::domain::household::{CardStyle, Household, HouseholdLine};
use crate::domain::json;
use crate::domain::phone::{PhoneDoubt, as_kept, doubt};
use crate::runtime::perform;
use chrono::NaiveDate;
use serde_json::Value;

/// Runs the subcommand.
pub fn run(session: &mut Session, command: HouseholdCommand) -> Done {
    match command {
        HouseholdCommand::Add { code, fields } => add(session, code.as_ref(), *fields),
        HouseholdCommand::List { removed, ended_over } => list(session, removed, ended_over),
        HouseholdCommand::Show { code } => {
            let stored = load(session, code)?;
            show(session, &stored)
        }
        HouseholdCommand::Edit { code, fields } => change(session, &code, |household| set(household, *fields)),
        HouseholdCommand::End { code, on } => {
            let today = session.today();
            let day = on.unwrap_or(today);
            change(session, &code, |household| household.ended_on = Some(day))
        }
        HouseholdCommand::Print { code, to } => export::run(session, ExportCommand::Household { code, to }),
        HouseholdCommand::Erase { code, yes } => erase(session, code, yes),
    }
}

fn add(session: &mut Session, code: Option<&Code>, fields: HouseholdFields) -> Done {
    let mut household = Household::new(code.cloned().unwrap_or(Family::Household.code(0)));
    set(&mut household, fields);
    let doubt = doubt(&household.phone);
    let change = match code {
        Some(_) => Change::Save { record: Record::Household(household), base: None, draft: None },
        None => {
            household.check_known()?;
            Change::Add { record: Record::Household(household), draft: None }
        }
    };
    let key = session.apply(change)?.key;
    warn_of(session, doubt);
    match key {
        Some(RecordKey::Household(code)) => session.saved("cli-household-added", &code),
        _ => Err(unexpected("household key")),
    }
}

fn change(session: &mut Session, code: &Code, how: impl FnOnce(&mut Household)) -> Done {
    let stored = load(session, code.clone())?;
    let mut household = stored.value.clone();
    how(&mut household);
    if household == stored.value {
        return Err(Stop::Usage("cli-nothing-to-change"));
    }
    let doubt = doubt(&household.phone).filter(|_| household.phone != stored.value.phone);
    let record = Record::Household(household);
    session.apply(Change::Save { record, base: Some(stored.revision), draft: None })?;
    warn_of(session, doubt);
    session.saved("cli-household-saved", code)
}

/// What may be wrong with the phone that was written.
fn warn_of(session: &Session, doubt: Option<PhoneDoubt>) {
    if let Some(doubt) = doubt {
        let (field, doubt) = (session.tr.t("field-phone"), session.tr.phone_doubt(doubt));
        session.warn(&session.say("notice-doubt", &[("field", field), ("doubt", doubt)]));
    }
}

fn set(household: &mut Household, fields: HouseholdFields) {
    let texts = [
        (&mut household.group, fields.group),
        (&mut household.phone, fields.phone),
        (&mut household.contact_preference, fields.contact_preference),
        (&mut household.note, fields.note),
    ];
    for (field, text) in texts {
        if let Some(text) = text {
            *field = text.trim().to_owned();
        }
    }
    household.phone = as_kept(&household.phone);
    if let Some(name) = fields.name {
        household.name = Some(name.trim().to_owned()).filter(|name| !name.is_empty());
    }
    household.told = fields.told.map_or(household.told, |told| told == YesNo::Yes);
    let named = fields.agrees_to_be_named.map(|agrees| agrees == YesNo::Yes);
    household.agrees_to_be_named = named.unwrap_or(household.agrees_to_be_named);
    household.card_issued_on = fields.card_issued_on.or(household.card_issued_on);
    household.card_style = match fields.card_style {
        Some(Style::Normal) => CardStyle::Normal,
        Some(Style::LargePrint) => CardStyle::LargePrint,
        None => household.card_style,
    };
    if !fields.concern.is_empty() {
        let concerns = fields.concern.iter().map(|concern| concern.trim().to_owned());
        household.concerns = concerns.filter(|concern| !concern.is_empty()).collect();
    }
}

/// Erases a household, after its code has been typed once more.
fn erase(session: &mut Session, code: Code, yes: bool) -> Done {
    let known = load(session, code.clone())?;
    if !yes {
        let label = known.value.label().to_owned();
        complain(&session.say("cli-erase-ask", &[("code", code.to_string()), ("label", label)]));
        let mut typed = String::new();
        std::io::stdin().read_line(&mut typed)?;
        if typed.trim() != code.as_str() {
            return Err(Stop::Usage("cli-erase-not"));
        }
    }
    match perform(Effect::Erase(code), &mut session.env) {
        Some(Outcome::Erased(code, erased)) if session.json() => session.out.json(&serde_json::json!({
            "code": code, "entries": erased.entries, "other_records": erased.others, "traces": erased.traces,
            "places_left": erased.left, "confirmed_weeks": erased.weeks, "backups_removed": erased.backups,
            "backups_left": erased.backups_left,
        })),
        Some(Outcome::Erased(code, erased)) => {
            let told = told(&code, &erased, session.tr);
            told.iter().chain([&session.tr.t("erased-elsewhere")]).try_for_each(|line| session.out.line(line))
        }
        Some(Outcome::EraseFailed(failure)) => Err(failure.into()),
        _ => Err(unexpected("erase")),
    }
}

fn list(session: &mut Session, removed: bool, ended_over: bool) -> Done {
    let (today, months) = (session.today(), session.env.config.retention_months);
    let Answer::Households(mut rows) = session.ask(Query::Households { removed })? else {
        return Err(unexpected("households"));
    };
    rows.retain(|row| !ended_over || is_over(row.value.household.ended_on, today, months));
    if session.json() {
        return session.out.json(&rows.iter().map(listed).collect::<Value>());
    }
    if rows.is_empty() {
        return session.out.line(&session.tr.t("cli-households-empty"));
    }
    let mut table = Table::default();
    for row in &rows {
        let HouseholdLine { household, last_visit, .. } = &row.value;
        let ended = household.ended_on.map(|day| session.say("cli-ended", &[("date", day.to_string())]));
        let seen = last_visit.map(|day| session.say("cli-last-visit", &[("date", day.to_string())]));
        let name = household.name.clone().unwrap_or_default();
        let (group, concerns) = (household.group.clone(), session.list(&household.concerns));
        table.row([household.code.to_string(), name, group, concerns, ended.or(seen).unwrap_or_default()]);
    }
    table.print(&session.out)
}

fn listed(row: &Stored<HouseholdLine>) -> Value {
    json::record(&Stored {
        value: row.value.household.clone(),
        revision: row.revision,
        created_at: row.created_at,
        updated_at: row.updated_at,
        removed_at: row.removed_at,
    })
}

fn load(session: &mut Session, code: Code) -> Done<Stored<Household>> {
    match session.ask(Query::Household(code))? {
        Answer::Household(stored) => Ok(*stored),
        _ => Err(unexpected("household")),
    }
}

fn show(session: &mut Session, stored: &Stored<Household>) -> Done {
    if session.json() {
        return session.out.json(&json::record(stored));
    }
    let (household, tr) = (&stored.value, session.tr);
    let name = household.name.clone().unwrap_or_default();
    session.out.line(format!("{}  {name}", household.code).trim_end())?;
    if stored.removed_at.is_some() {
        session.out.line(&tr.t("cli-in-trash"))?;
    }
    let day = |day: Option<NaiveDate>| day.map(|day| tr.date(day)).unwrap_or_default();
    let yes = |yes: bool| tr.t(if yes { "cli-yes" } else { "cli-no" });
    session.fields(&[
        ("cli-field-group", household.group.clone()),
        ("cli-field-phone", household.phone.clone()),
        ("cli-field-contact-preference", household.contact_preference.clone()),
        ("cli-field-told", yes(household.told)),
        ("cli-field-agrees-to-be-named", yes(household.agrees_to_be_named)),
        ("cli-field-card-issued-on", day(household.card_issued_on)),
        ("cli-field-card-style", tr.card_style(household.card_style)),
        ("cli-field-concerns", session.list(&household.concerns)),
        ("cli-field-ended-on", day(household.ended_on)),
        ("cli-field-note", household.note.clone()),
    ])
}
