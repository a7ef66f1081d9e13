//! `week …`: the progress card, from its draft to its signature.

use super::args::{LineText, NameArgs, WeekCommand};
use super::passphrase;
use super::session::{Session, unexpected};
use super::stop::{Done, Stop};
use super::table::Table;
use super::week_card::{has_draft, role, show, tell_names};
use crate::app::card_names::{NameChoice, NameQuestion, card_questions, text_questions};
use crate::app::effect::{Effect, Outcome, Witness};
use crate::app::failure::Failure;
use crate::app::query::{Answer, Query};
use crate::domain::change::{Change, Record};
use crate::domain::journal_name::JournalName;
use crate::domain::json;
use crate::domain::problem::Problem;
use crate::domain::progress_card::{CardField, SavedCard};
use crate::domain::week::Week;
use crate::domain::week_status::{WeekLine, WeekStatus};
use crate::domain::week_view::WeekView;
use crate::runtime::perform;
use serde_json::{Value, json};
use std::path::Path;

/// Weeks a list shows where nothing else is said.
const WEEKS: u32 = 12;

/// Runs the subcommand.
pub fn run(session: &mut Session, command: WeekCommand) -> Done {
    let today = session.today();
    let this = |week: Option<Week>| week.unwrap_or(Week::of(today));
    match command {
        WeekCommand::List { from, to } => list(session, from, this(to)),
        WeekCommand::Show { week } => {
            let view = load(session, this(week))?;
            show(session, &view)
        }
        WeekCommand::Edit { week, done, next, problems, line, line_next, reason } => {
            let texts = [
                (CardField::Done, done),
                (CardField::Next, next),
                (CardField::Problems, problems),
                (CardField::NoProgressReason, reason),
            ];
            let texts = texts.into_iter().filter_map(|(field, text)| Some((field, text?)));
            let lines = line.into_iter().map(|LineText { pledge, text }| (CardField::LineProgress(pledge), text));
            let nexts = line_next.into_iter().map(|LineText { pledge, text }| (CardField::LineNext(pledge), text));
            edit(session, this(week), texts.chain(lines).chain(nexts).collect())
        }
        WeekCommand::Confirm { week, witness, witness_journal, witness_passphrase_file, without_draft, names } => {
            let week = match week {
                Some(week) => week,
                None => oldest_owed(session)?.unwrap_or(Week::of(today)),
            };
            let view = load(session, week)?;
            if !without_draft && has_draft(session, &view)? {
                return Err(Problem::WeekHasDraft(week).into());
            }
            let Some(name) = witness_journal else {
                return confirm(session, &view, witness.map(Witness::Typed), &names);
            };
            let file = witness_passphrase_file.as_deref();
            passphrase::again(file.is_none(), session.tr, || {
                let witness = countersigner(session, &name, file)?;
                confirm(session, &view, Some(witness), &names)
            })
        }
        WeekCommand::Amend { week, text, names } => amend(session, week, &text, &names),
    }
}

fn load(session: &mut Session, week: Week) -> Done<WeekView> {
    match session.ask(Query::Week(week))? {
        Answer::Week(view) => Ok(*view),
        _ => Err(unexpected("week")),
    }
}

fn oldest_owed(session: &mut Session) -> Done<Option<Week>> {
    match session.ask(Query::OwedWeeks { limit: 1 })? {
        Answer::OwedWeeks(weeks, _) => Ok(weeks.first().map(|line| line.week)),
        _ => Err(unexpected("owed weeks")),
    }
}

fn list(session: &mut Session, from: Option<Week>, to: Week) -> Done {
    let earlier = || (1..WEEKS).fold(to, |week, _| week.previous());
    let query = Query::Weeks { from: from.unwrap_or_else(earlier), to };
    let Answer::Weeks(mut rows) = session.ask(query)? else { return Err(unexpected("weeks")) };
    if from.is_none() {
        // Before the journal began a week is there only for what was written of it later.
        let began = |row: &WeekLine| session.first_week.is_none_or(|first| row.week >= first);
        rows.retain(|row| began(row) || row.entries > 0 || row.status != WeekStatus::None);
    }
    if session.json() {
        return session.out.json(&rows.iter().map(listed).collect::<Value>());
    }
    if rows.is_empty() {
        return session.out.line(&session.tr.t("cli-weeks-empty"));
    }
    let mut table = Table::default();
    for row in &rows {
        let mut entries = session.say("cli-week-entries", &[("count", row.entries.to_string())]);
        if row.later > 0 {
            entries += &session.say("weeks-later", &[("count", row.later.to_string())]);
        }
        table.painted(vec![
            (row.week.to_string(), None),
            (session.tr.week_span(row.week), None),
            (session.tr.week_status(row.status), role(row.status)),
            (entries, None),
        ]);
    }
    table.print(&session.out)
}

fn listed(row: &WeekLine) -> Value {
    json!({
        "week": row.week,
        "from": row.week.monday(),
        "to": row.week.sunday(),
        "due_on": row.due_on,
        "status": row.status.name(),
        "entries": row.entries,
        "entries_since": row.later,
        "confirmed_on": row.confirmed_on,
    })
}

fn edit(session: &mut Session, week: Week, texts: Vec<(CardField, String)>) -> Done {
    if texts.is_empty() {
        return Err(Stop::Usage("cli-nothing-to-change"));
    }
    let view = load(session, week)?;
    if view.sign_off.is_some() {
        return Err(Problem::WeekConfirmed(week).into());
    }
    let directory = session.directory()?;
    let mut card = view.card;
    for (field, text) in texts {
        if let CardField::LineProgress(code) | CardField::LineNext(code) = &field
            && !directory.pledges.iter().any(|(known, _, _)| known == code)
        {
            return Err(Problem::UnknownReference(code.clone()).into());
        }
        let text = session.resolve(&text)?;
        card.set_field(&field, text);
    }
    let record = Record::Week(SavedCard { card, drafted: view.drafted });
    session.apply(Change::Save { record, base: view.revision, draft: None })?;
    let said = session.say("cli-week-saved", &[("week", session.tr.week(week))]);
    done(session, week, &said)
}

/// Tells what was done to a card: a sentence, and for programs the card as it is now.
fn done(session: &mut Session, week: Week, said: &str) -> Done {
    if session.json() {
        let view = load(session, week)?;
        return session.out.json(&json::week(&view));
    }
    session.out.line(said)
}

/// The journal that countersigns, with its passphrase.
fn countersigner(session: &Session, name: &str, file: Option<&Path>) -> Done<Witness> {
    let name = JournalName::parse(name).map_err(|_| Failure::NoJournal(name.to_owned()))?;
    let prompt = session.say("cli-prompt", &[("name", name.to_string())]);
    let passphrase = passphrase::read(file, || prompt, session.tr)?;
    Ok(Witness::Journal { name, passphrase })
}

/// The answers that were given to the questions there are.
fn choices(questions: &[NameQuestion], names: &NameArgs) -> Vec<NameChoice> {
    let answer = |question: &NameQuestion| {
        let is = names.is.iter().find(|is| is.name == question.name).map(|is| is.household.clone());
        let known = is.is_some() || names.not_name.contains(&question.name);
        known.then(|| NameChoice { name: question.name.clone(), household: is })
    };
    questions.iter().map_while(answer).collect()
}

fn confirm(session: &mut Session, view: &WeekView, witness: Option<Witness>, names: &NameArgs) -> Done {
    let questions = card_questions(&view.card, &session.directory()?);
    let names = choices(&questions, names);
    if names.len() < questions.len() {
        tell_names(session, view)?;
    }
    let card = SavedCard { card: view.card.clone(), drafted: view.drafted.clone() };
    let effect = Effect::Confirm { card, names, passphrase: session.passphrase.clone(), witness };
    match perform(effect, &mut session.env) {
        Some(Outcome::Confirmed(sign_off)) => {
            let said = [("week", session.tr.week(view.week)), ("who", sign_off.confirmed_by)];
            let said = session.say("cli-week-confirmed", &said);
            done(session, view.week, &said)
        }
        Some(Outcome::ConfirmFailed(_, failure)) => Err(failure.into()),
        _ => Err(unexpected("confirm")),
    }
}

fn amend(session: &mut Session, week: Week, text: &str, names: &NameArgs) -> Done {
    let text = session.resolve(text)?;
    let names = choices(&text_questions(&text, &session.directory()?), names);
    match perform(Effect::Amend { week, text, names }, &mut session.env) {
        Some(Outcome::Amended(week)) => {
            let said = session.say("cli-week-amended", &[("week", session.tr.week(week))]);
            done(session, week, &said)
        }
        Some(Outcome::AmendFailed(_, failure)) => Err(failure.into()),
        _ => Err(unexpected("amend")),
    }
}
