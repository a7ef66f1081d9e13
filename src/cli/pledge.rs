//! `pledge …`: the pledge card.

use super::args::{Closed, Going, PledgeCommand, PledgeFields};
use super::output::Role;
use super::session::{Session, unexpected};
use super::stop::{Done, Stop};
use super::table::Table;
use crate::app::query::{Answer, Query};
use crate::domain::change::{Change, Family, Record, RecordKey, Stored};
use crate::domain::code::Code;
use crate::domain::json;
use crate::domain::pledge::{Pledge, PledgeStatus, Progress};
use crate::domain::pledge_time::{PledgeTiming, too_many};
use crate::domain::problem::{Field, Problem};
use chrono::{Datelike, NaiveDate};
use serde_json::Value;

/// Runs the subcommand.
pub fn run(session: &mut Session, command: PledgeCommand) -> Done {
    let today = session.today();
    match command {
        PledgeCommand::Add { code, fields } => add(session, code.as_ref(), *fields),
        PledgeCommand::List { removed } => list(session, removed),
        PledgeCommand::Show { code } => {
            let stored = load(session, code)?;
            show(session, &stored)
        }
        PledgeCommand::Edit { code, fields } => change(session, &code, |pledge| {
            set(pledge, *fields);
            Ok(())
        }),
        PledgeCommand::Progress { code, text, on, percent, amount } => {
            let text = session.resolve(text.trim())?;
            change(session, &code, |pledge| {
                if text.is_empty() {
                    return Err(Problem::Missing(Field::ProgressText));
                }
                let on = on.unwrap_or(today);
                let amount = amount.map(|typed| typed.in_unit(&pledge.target_unit));
                let after = pledge.progress.iter().rposition(|step| step.on <= on).map_or(0, |at| at + 1);
                pledge.progress.insert(after, Progress { on: past(on, today)?, text, percent, amount });
                Ok(())
            })
        }
        PledgeCommand::Post { code, at, on, down_on } => change(session, &code, |pledge| {
            if at.trim().is_empty() {
                return Err(Problem::Missing(Field::PostingPlace));
            }
            let on = past(on.unwrap_or(today), today)?;
            let down_on = down_on.map(|day| past(day, today)).transpose()?;
            pledge.post(at.trim(), on, down_on);
            Ok(())
        }),
        PledgeCommand::Close { code, result, reason, closed, on, accepted_by, accepted_on } => {
            change(session, &code, |pledge| {
                if !pledge.status.is_open() {
                    return Err(Problem::PledgeClosed(pledge.code.clone()));
                }
                pledge.status = match closed {
                    Closed::Done => PledgeStatus::Done,
                    Closed::Missed => PledgeStatus::Missed,
                    Closed::Withdrawn => PledgeStatus::Withdrawn,
                };
                pledge.closed_on = Some(past(on.unwrap_or(today), today)?);
                pledge.result = result.map_or(pledge.result.clone(), |text| text.trim().to_owned());
                pledge.reason = reason.map_or(pledge.reason.clone(), |text| text.trim().to_owned());
                pledge.accepted_by = accepted_by.map_or(pledge.accepted_by.clone(), |text| text.trim().to_owned());
                let accepted_on = accepted_on.map(|day| past(day, today)).transpose()?;
                pledge.accepted_on = accepted_on.or(pledge.accepted_on);
                Ok(())
            })
        }
    }
}

/// A day that has come.
fn past(day: NaiveDate, today: NaiveDate) -> Result<NaiveDate, Problem> {
    if day > today { Err(Problem::FutureDate(day)) } else { Ok(day) }
}

fn add(session: &mut Session, code: Option<&Code>, fields: PledgeFields) -> Done {
    let today = session.today();
    let pledged_on = fields.pledged_on.unwrap_or(today);
    let due_on = fields.due_on.ok_or(Stop::Usage("cli-due-needed"))?;
    let mut pledge = Pledge::new(code.cloned().unwrap_or(Family::Pledge.code(0)), pledged_on, due_on);
    set(&mut pledge, fields);
    let record = Record::Pledge(pledge);
    let change = match code {
        Some(_) => Change::Save { record, base: None, draft: None },
        None => Change::Add { record, draft: None },
    };
    match session.apply(change)?.key {
        Some(RecordKey::Pledge(code)) => {
            hint(session, pledged_on.year())?;
            session.saved("cli-pledge-added", &code)
        }
        _ => Err(unexpected("pledge key")),
    }
}

/// Says on standard error that there are many open pledges; nothing is refused.
fn hint(session: &mut Session, year: i32) -> Done {
    let Answer::Pledges(rows) = session.ask(Query::Pledges { removed: false })? else {
        return Err(unexpected("pledges"));
    };
    if let Some(count) = too_many(rows.iter().map(|row| &row.value), year) {
        session.warn(&session.say("pledge-many", &[("count", count.to_string())]));
    }
    Ok(())
}

fn change(session: &mut Session, code: &Code, how: impl FnOnce(&mut Pledge) -> Result<(), Problem>) -> Done {
    let stored = load(session, code.clone())?;
    let mut pledge = stored.value.clone();
    how(&mut pledge)?;
    if pledge == stored.value {
        return Err(Stop::Usage("cli-nothing-to-change"));
    }
    session.apply(Change::Save { record: Record::Pledge(pledge), base: Some(stored.revision), draft: None })?;
    session.saved("cli-pledge-saved", code)
}

fn set(pledge: &mut Pledge, fields: PledgeFields) {
    let texts = [
        (&mut pledge.problem, fields.problem),
        (&mut pledge.target, fields.target),
        (&mut pledge.responsible, fields.responsible),
        (&mut pledge.acceptance, fields.acceptance),
        (&mut pledge.reason, fields.reason),
        (&mut pledge.accepted_by, fields.accepted_by),
    ];
    for (field, text) in texts {
        if let Some(text) = text {
            *field = text.trim().to_owned();
        }
    }
    if let Some((amount, unit)) = fields.target_amount {
        (pledge.target_amount, pledge.target_unit) = (Some(amount), unit);
    }
    pledge.accepted_on = fields.accepted_on.or(pledge.accepted_on);
    pledge.pledged_on = fields.pledged_on.unwrap_or(pledge.pledged_on);
    pledge.due_on = fields.due_on.unwrap_or(pledge.due_on);
    pledge.status = match fields.status {
        Some(Going::Open) => PledgeStatus::Open,
        Some(Going::Waiting) => PledgeStatus::Waiting,
        None => pledge.status,
    };
    if !fields.partner.is_empty() {
        let partners = fields.partner.iter().map(|partner| partner.trim().to_owned());
        pledge.partners = partners.filter(|partner| !partner.is_empty()).collect();
    }
}

fn list(session: &mut Session, removed: bool) -> Done {
    let Answer::Pledges(rows) = session.ask(Query::Pledges { removed })? else {
        return Err(unexpected("pledges"));
    };
    if session.json() {
        return session.out.json(&rows.iter().map(json::record).collect::<Value>());
    }
    if rows.is_empty() {
        return session.out.line(&session.tr.t("cli-pledges-empty"));
    }
    let (mut table, today) = (Table::default(), session.today());
    for row in &rows {
        let pledge = &row.value;
        let (status, role) = standing(session, pledge, today);
        table.painted(vec![
            (pledge.code.to_string(), None),
            (pledge.due_on.to_string(), None),
            (status, role),
            (pledge.problem.clone(), None),
        ]);
    }
    table.print(&session.out)
}

fn standing(session: &Session, pledge: &Pledge, today: NaiveDate) -> (String, Option<Role>) {
    let status = session.tr.pledge_status(pledge.status);
    let timing = pledge.timing(today, &session.env.config.calendar);
    let role = match timing {
        PledgeTiming::Overdue(_) | PledgeTiming::Late(_) => Some(Role::Overdue),
        PledgeTiming::Soon(_) => Some(Role::Due),
        PledgeTiming::OnTime => Some(Role::Done),
        PledgeTiming::NotDone => Some(Role::Muted),
        PledgeTiming::Ahead(_) => None,
    };
    match session.tr.pledge_timing(timing) {
        said if said.is_empty() => (status, role),
        said => (format!("{status}  {said}"), role),
    }
}

fn load(session: &mut Session, code: Code) -> Done<Stored<Pledge>> {
    match session.ask(Query::Pledge(code))? {
        Answer::Pledge(stored) => Ok(*stored),
        _ => Err(unexpected("pledge")),
    }
}

fn show(session: &mut Session, stored: &Stored<Pledge>) -> Done {
    if session.json() {
        return session.out.json(&json::record(stored));
    }
    let (pledge, tr) = (&stored.value, session.tr);
    let directory = session.directory()?;
    let (status, role) = standing(session, pledge, session.today());
    session.out.painted(&[
        (&format!("{}  ", pledge.code), None),
        (&status, role),
        (&format!("  {}", pledge.problem), None),
    ])?;
    if stored.removed_at.is_some() {
        session.out.line(&tr.t("cli-in-trash"))?;
    }
    let posted = pledge.posted.iter().map(|posting| match posting.on {
        Some(day) => format!("{} {}", posting.at, tr.date(day)),
        None => posting.at.clone(),
    });
    session.fields(&[
        ("cli-field-target", pledge.target.clone()),
        ("field-target-amount", pledge.measured()),
        ("cli-field-responsible", pledge.responsible.clone()),
        ("cli-field-partners", session.list(&pledge.partners)),
        ("cli-field-pledged-on", tr.date(pledge.pledged_on)),
        ("cli-field-due-on", tr.date(pledge.due_on)),
        ("cli-field-posted", session.list(&posted.collect::<Vec<_>>())),
        ("cli-field-acceptance", pledge.acceptance.clone()),
        ("cli-field-closed-on", pledge.closed_on.map(|day| tr.date(day)).unwrap_or_default()),
        ("cli-field-result", pledge.result.clone()),
        ("cli-field-reason", pledge.reason.clone()),
        ("field-accepted-by", pledge.accepted_by.clone()),
        ("field-accepted-on", pledge.accepted_on.map(|day| tr.date(day)).unwrap_or_default()),
    ])?;
    for step in &pledge.progress {
        let percent = step.percent.map(|percent| format!(" {percent}%")).unwrap_or_default();
        let text = crate::runtime::typed::readable(&step.text, &directory);
        session.out.line(&format!("· {}{percent}  {text}", tr.day(step.on)))?;
    }
    Ok(())
}
