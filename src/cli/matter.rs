//! `matter …`: the ledger.

use super::args::{MatterAnswerArgs, MatterCommand, MatterFields};
use super::output::Role;
use super::session::{Session, unexpected};
use super::stop::{Done, Stop};
use super::table::Table;
use crate::app::query::{Answer, Query};
use crate::domain::change::{Change, Family, Record, RecordKey, Stored};
use crate::domain::code::Code;
use crate::domain::json;
use crate::domain::matter::{Matter, MatterState};
use crate::domain::matter_rules::{MatterAnswer, MatterFilter};
use crate::domain::overview::Directory;
use crate::runtime::typed::readable;
use serde_json::Value;

/// Runs the subcommand.
pub fn run(session: &mut Session, command: MatterCommand) -> Done {
    match command {
        MatterCommand::Add { text, fields } => add(session, &text, *fields),
        MatterCommand::List { open, removed } => {
            list(session, MatterFilter { open_only: open, removed, ..MatterFilter::default() })
        }
        MatterCommand::Show { id } => {
            let stored = load(session, id)?;
            show(session, &stored)
        }
        MatterCommand::Edit { id, text, fields } => edit(session, id, text, *fields),
        MatterCommand::Answer(args) => answer(session, *args),
    }
}

fn add(session: &mut Session, text: &str, fields: MatterFields) -> Done {
    let today = session.today();
    let mut matter = Matter::new(Family::Matter.code(0), today);
    matter.text = session.resolve(text.trim())?;
    if fields.first_received_by.is_none()
        && let Answer::ContactCard(card) = session.ask(Query::ContactCard)?
    {
        matter.first_received_by = card.value.full_name;
    }
    set(&mut matter, fields);
    match session.apply(Change::Add { record: Record::Matter(matter), draft: None })?.key {
        Some(RecordKey::Matter(code)) => session.saved("cli-matter-added", &code),
        _ => Err(unexpected("matter key")),
    }
}

fn edit(session: &mut Session, id: Code, text: Option<String>, fields: MatterFields) -> Done {
    let stored = load(session, id)?;
    let mut matter = stored.value.clone();
    if let Some(text) = text {
        matter.text = session.resolve(text.trim())?;
    }
    set(&mut matter, fields);
    save(session, &stored, matter)
}

fn answer(session: &mut Session, args: MatterAnswerArgs) -> Done {
    let today = session.today();
    let stored = load(session, args.id)?;
    let on = args.on.unwrap_or(today);
    let text = session.resolve(args.text.trim())?;
    let state = args.state.unwrap_or(stored.value.state.after_a_step());
    // An answer that ends a matter is an answer to the household, unless another day is named.
    let told_on = args.told_on.or((!state.is_open()).then_some(on));
    let matter = stored.value.clone().answered(MatterAnswer {
        on,
        state,
        text,
        reason: args.reason.map(|text| text.trim().to_owned()).unwrap_or_default(),
        told_on,
        follow_up_on: args.follow_up.or(stored.value.follow_up_on),
        entry: args.entry,
    });
    let code = matter.code.clone();
    put(session, &stored, matter)?;
    let said = [("code", code.to_string()), ("state", session.tr.matter_state(state))];
    session.told(&code, &session.say("matter-moved", &said))
}

fn save(session: &mut Session, stored: &Stored<Matter>, matter: Matter) -> Done {
    let code = matter.code.clone();
    put(session, stored, matter)?;
    session.saved("cli-matter-saved", &code)
}

fn put(session: &mut Session, stored: &Stored<Matter>, matter: Matter) -> Done {
    if matter == stored.value {
        return Err(Stop::Usage("cli-nothing-to-change"));
    }
    session.apply(Change::Save { record: Record::Matter(matter), base: Some(stored.revision), draft: None })?;
    Ok(())
}

fn set(matter: &mut Matter, fields: MatterFields) {
    let texts = [
        (&mut matter.missing, fields.missing),
        (&mut matter.first_received_by, fields.first_received_by),
        (&mut matter.handled_by, fields.handled_by),
    ];
    for (field, text) in texts {
        if let Some(text) = text {
            *field = text.trim().to_owned();
        }
    }
    matter.household = fields.household.or(matter.household.take());
    matter.kind = fields.kind.unwrap_or(matter.kind);
    matter.raised_on = fields.raised_on.unwrap_or(matter.raised_on);
    matter.follow_up_on = fields.follow_up.or(matter.follow_up_on);
}

fn list(session: &mut Session, filter: MatterFilter) -> Done {
    let Answer::Ledger(rows) = session.ask(Query::Ledger { filter, limit: None })? else {
        return Err(unexpected("ledger"));
    };
    if session.json() {
        return session.out.json(&rows.iter().map(json::record).collect::<Value>());
    }
    if rows.is_empty() {
        return session.out.line(&session.tr.t("cli-matters-empty"));
    }
    let (tr, today, directory) = (session.tr, session.today(), session.directory()?);
    let mut table = Table::default();
    for row in &rows {
        let matter = &row.value;
        let due = matter.is_due(today).then_some(Role::Due);
        let follow_up = matter.follow_up_on.filter(|_| matter.state.is_open());
        table.painted(vec![
            (matter.code.to_string(), None),
            (matter.raised_on.to_string(), None),
            (tr.matter_state(matter.state), state_role(matter.state)),
            (tr.matter_kind(matter.kind), None),
            (who(session, &matter.household, &directory), None),
            (follow_up.map(|day| tr.with("cli-matter-by", &[("day", tr.day(day))])).unwrap_or_default(), due),
            (readable(matter.text.lines().next().unwrap_or_default(), &directory), None),
        ]);
    }
    table.print_cut(&session.out)
}

fn state_role(state: MatterState) -> Option<Role> {
    match state {
        MatterState::Solved => Some(Role::Done),
        MatterState::AnsweredCannot => Some(Role::Muted),
        _ => None,
    }
}

/// Who raised it.
pub(super) fn who(session: &Session, household: &Option<Code>, directory: &Directory) -> String {
    match household {
        Some(_) => session.people(household.as_slice(), directory),
        None => session.tr.t("matter-villager"),
    }
}

fn load(session: &mut Session, id: Code) -> Done<Stored<Matter>> {
    match session.ask(Query::Matter(id))? {
        Answer::Matter(stored) => Ok(*stored),
        _ => Err(unexpected("matter")),
    }
}

fn show(session: &mut Session, stored: &Stored<Matter>) -> Done {
    if session.json() {
        return session.out.json(&json::record(stored));
    }
    let (matter, tr) = (&stored.value, session.tr);
    let directory = session.directory()?;
    let text = readable(&matter.text, &directory);
    session.out.painted(&[
        (&format!("{}  ", matter.code), None),
        (&tr.matter_state(matter.state), state_role(matter.state)),
        (&format!("  {text}"), None),
    ])?;
    if stored.removed_at.is_some() {
        session.out.line(&tr.t("cli-in-trash"))?;
    }
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| tr.date(day)).unwrap_or_default();
    session.fields(&[
        ("field-raised-by", who(session, &matter.household, &directory)),
        ("field-raised-on", tr.date(matter.raised_on)),
        ("field-matter-kind", tr.matter_kind(matter.kind)),
        ("field-missing", matter.missing.clone()),
        ("field-first-received-by", matter.first_received_by.clone()),
        ("field-handled-by", matter.handled_by.clone()),
        ("field-follow-up-on", day(matter.follow_up_on)),
        ("field-matter-done", readable(&matter.done, &directory)),
        ("field-reason", matter.reason.clone()),
        ("field-told-on", day(matter.told_on)),
    ])?;
    for step in &matter.history {
        let entry = step.entry.as_ref().map(|id| format!("  {id}")).unwrap_or_default();
        let text = readable(&step.text, &directory);
        session.out.line(&format!("· {} {}  {text}{entry}", tr.day(step.on), tr.matter_state(step.state)))?;
    }
    Ok(())
}
