//! `status`: what is due, one line each; for people and for login scripts.

use super::matter;
use super::output::Role;
use super::session::{Session, unexpected};
use super::stop::{DUE, Done, Stop};
use crate::app::query::{Answer, Query};
use crate::domain::overview::{Directory, DueItem};
use crate::domain::pledge_time::{PledgeTiming, open_timing};
use crate::domain::week_status::WeekStatus;
use crate::runtime::typed;
use chrono::NaiveDate;
use serde_json::{Value, json};

/// Runs the subcommand. With `check` the exit code tells whether something is due.
pub fn run(session: &mut Session, check: bool) -> Done {
    let Answer::Desk(desk) = session.ask(Query::Desk)? else { return Err(unexpected("desk")) };
    let today = session.today();
    if session.json() {
        let items: Value = desk.due.iter().map(|item| value(item, today)).collect();
        session.out.json(&items)?;
    } else if desk.due.is_empty() {
        session.out.line(&session.tr.t("cli-nothing-due"))?;
    } else {
        let directory = session.directory()?;
        for item in &desk.due {
            let (line, role) = line(session, item, today, &directory);
            session.out.cut(&[(&line, role)])?;
        }
    }
    if check && desk.due.iter().any(|item| is_due(item, today)) { Err(Stop::Exit(DUE)) } else { Ok(()) }
}

/// Whether it is due today or was before. What is only near, and drafts, wait.
fn is_due(item: &DueItem, today: NaiveDate) -> bool {
    match item {
        DueItem::Week { status, .. } => status.is_owed(),
        DueItem::Weeks { .. } => true,
        DueItem::Pledge { due_on, .. } => *due_on <= today,
        DueItem::FollowUp { on, .. } | DueItem::Matter { on, .. } => *on <= today,
        DueItem::Draft(_) | DueItem::PastRetention { .. } | DueItem::RecoveryCode => false,
    }
}

fn line(session: &Session, item: &DueItem, today: NaiveDate, directory: &Directory) -> (String, Option<Role>) {
    let tr = session.tr;
    let role = |due_on: NaiveDate| match due_on.cmp(&today) {
        std::cmp::Ordering::Less => Some(Role::Overdue),
        std::cmp::Ordering::Equal => Some(Role::Due),
        std::cmp::Ordering::Greater => None,
    };
    match item {
        DueItem::Week { week, due_on, status, entries } => {
            let said = [
                ("week", tr.week(*week)),
                ("day", tr.day(*due_on)),
                ("status", tr.week_status(*status)),
                ("entries", entries.to_string()),
            ];
            let role = if *status == WeekStatus::Overdue { Role::Overdue } else { Role::Due };
            (tr.with("cli-due-week", &said), Some(role))
        }
        DueItem::Weeks { count, oldest, due_on } => {
            let said = [("count", count.to_string()), ("week", tr.week(*oldest)), ("day", tr.date(*due_on))];
            (tr.with("cli-due-weeks", &said), Some(Role::Overdue))
        }
        DueItem::Pledge { code, problem, due_on } => {
            let timing = open_timing(*due_on, today, &session.env.config.calendar);
            let when = tr.pledge_timing(timing);
            let said =
                [("code", code.to_string()), ("problem", problem.clone()), ("day", tr.day(*due_on)), ("when", when)];
            let role = match timing {
                PledgeTiming::Overdue(_) => Some(Role::Overdue),
                PledgeTiming::Soon(0) => Some(Role::Due),
                _ => None,
            };
            (tr.with("cli-due-pledge", &said), role)
        }
        DueItem::FollowUp { entry, households, opening, on } => {
            let key = if households.is_empty() { "cli-due-follow-up-nobody" } else { "cli-due-follow-up" };
            let who = session.people(households, directory);
            let first =
                opening.split(['\n', '。', '！', '？']).find(|part| !part.trim().is_empty()).unwrap_or_default();
            let opening = typed::readable(first.trim(), directory);
            let said = [("entry", entry.to_string()), ("who", who), ("day", tr.day(*on)), ("opening", opening)];
            (tr.with(key, &said), role(*on))
        }
        DueItem::Matter { code, household, text, on } => {
            let who = matter::who(session, household, directory);
            let text = typed::readable(text.lines().next().unwrap_or_default(), directory);
            let said = [("code", code.to_string()), ("day", tr.day(*on)), ("who", who), ("text", text)];
            (tr.with("cli-due-matter", &said), role(*on))
        }
        DueItem::PastRetention { code, ended_on, count } => {
            let said = [("count", count.to_string()), ("code", code.to_string()), ("day", ended_on.to_string())];
            (tr.with("cli-due-retention", &said), Some(Role::Muted))
        }
        DueItem::RecoveryCode => (tr.t("cli-due-code"), Some(Role::Muted)),
        DueItem::Draft(draft) => {
            let at = tr.day(session.local_day(draft.kept_at));
            (tr.with("cli-due-draft", &[("what", tr.draft_target(&draft.target)), ("day", at)]), Some(Role::Muted))
        }
    }
}

fn value(item: &DueItem, today: NaiveDate) -> Value {
    let due = is_due(item, today);
    match item {
        DueItem::Week { week, due_on, status, entries } => {
            json!({ "kind": "week", "week": week, "due_on": due_on, "status": status.name(), "entries": entries, "due": due })
        }
        DueItem::Weeks { count, oldest, due_on } => {
            json!({ "kind": "weeks", "count": count, "oldest": oldest, "due_on": due_on, "due": due })
        }
        DueItem::Pledge { code, problem, due_on } => {
            json!({ "kind": "pledge", "code": code, "problem": problem, "due_on": due_on, "due": due })
        }
        DueItem::FollowUp { entry, households, opening, on } => {
            json!({ "kind": "follow_up", "entry": entry, "households": households, "opening": opening, "on": on, "due": due })
        }
        DueItem::Matter { code, household, text, on } => {
            json!({ "kind": "matter", "id": code, "household": household, "text": text, "on": on, "due": due })
        }
        DueItem::PastRetention { code, ended_on, count } => {
            json!({ "kind": "past_retention", "code": code, "ended_on": ended_on, "count": count, "due": due })
        }
        DueItem::RecoveryCode => json!({ "kind": "recovery_code", "due": due }),
        DueItem::Draft(draft) => {
            json!({ "kind": "draft", "target": draft.target, "kept_at": draft.kept_at, "due": due })
        }
    }
}
