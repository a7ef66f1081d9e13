//! The county's table as rows for a database: one per cadre, per cadre and week, per pledge, per problem. Names of columns and
//! values are the same in every language; days are ISO 8601, weeks 2026-W11.

use super::problem::said;
use crate::domain::brief_cadre::{CadreBrief, PledgeBrief, WeekBrief};
use crate::domain::briefing::{BriefTotals, Briefing};
use crate::domain::matter::{MatterKind, MatterState};
use crate::domain::pledge_time::PledgeTiming;
use crate::export::csv::csv;
use crate::export::document::{Cell, Column, Table};
use crate::export::fault::Unwritten;
use crate::i18n::Catalog;
use chrono::NaiveDate;
use serde_json::{Map, Value, json};

/// A JSON object a line.
pub fn json_lines(brief: &Briefing, tr: Catalog) -> String {
    let mut out = String::new();
    let mut line = |value: &Value| {
        out.push_str(&value.to_string());
        out.push('\n');
    };
    for (file, cadre) in &brief.cadres {
        let head = head(brief, file, cadre);
        line(&with(&head, "cadre", sums(cadre)));
        for week in &cadre.weeks {
            line(&with(&head, "week", week_fields(week)));
        }
        for pledge in &cadre.pledges {
            line(&with(&head, "pledge", pledge_fields(pledge)));
        }
    }
    for (file, problem) in &brief.problems {
        let (period, name) = (brief.period.to_string(), problem.name());
        line(&json!({
            "record": "problem", "period": period, "file": file, "problem": name, "ill": problem.is_ill(),
            "text": said(problem, tr),
        }));
    }
    out
}

fn head(brief: &Briefing, file: &str, cadre: &CadreBrief) -> Value {
    json!({
        "period": brief.period.to_string(), "file": file, "unit": cadre.unit, "full_name": cadre.full_name,
        "post": cadre.post, "fingerprint": cadre.fingerprint, "made_on": cadre.made_on,
    })
}

fn with(head: &Value, record: &str, fields: Value) -> Value {
    let mut all = Map::from_iter([("record".to_owned(), json!(record))]);
    for value in [head.clone(), fields] {
        if let Value::Object(fields) = value {
            all.extend(fields);
        }
    }
    Value::Object(all)
}

fn sums(cadre: &CadreBrief) -> Value {
    let sum = BriefTotals::of(std::iter::once(cadre));
    let counts = cadre
        .counts
        .iter()
        .map(|(count, tally)| (count.name().to_owned(), json!({"unstated": tally.unstated, "value": tally.value})));
    let matters = cadre.matters.map(|kinds| {
        let kinds = MatterKind::ALL.into_iter().zip(kinds).map(|(kind, states)| {
            let states = MatterState::ALL.into_iter().zip(states);
            let states = states.filter(|(_, count)| *count > 0);
            (
                kind.name().to_owned(),
                Value::Object(states.map(|(state, count)| (state.name().to_owned(), json!(count))).collect()),
            )
        });
        kinds.filter(|(_, states)| states.as_object().is_some_and(|states| !states.is_empty())).collect::<Map<_, _>>()
    });
    json!({
        "pledges": sum.pledges, "done": sum.done, "on_time": sum.on_time, "overdue": sum.overdue,
        "not_done": sum.not_done, "weeks_confirmed": sum.confirmed, "weeks_late": sum.late,
        "weeks_missing": sum.missing, "counts": counts.collect::<Map<_, _>>(), "matters": matters,
    })
}

fn week_state(week: &WeekBrief) -> &'static str {
    match week.confirmed_on {
        None => "missing",
        Some(_) if week.is_late() => "late",
        Some(_) => "confirmed",
    }
}

fn week_fields(week: &WeekBrief) -> Value {
    json!({"week": week.week, "due_on": week.due_on, "confirmed_on": week.confirmed_on, "state": week_state(week)})
}

/// Where it stands to its deadline, and by how many working days.
fn timing(pledge: &PledgeBrief) -> (&'static str, Option<i64>) {
    match pledge.timing {
        PledgeTiming::Ahead(_) | PledgeTiming::Soon(_) => ("ahead", None),
        PledgeTiming::Overdue(days) => ("overdue", Some(days)),
        PledgeTiming::OnTime => ("on_time", None),
        PledgeTiming::Late(days) => ("late", Some(days)),
        PledgeTiming::NotDone => ("not_done", None),
    }
}

fn pledge_fields(pledge: &PledgeBrief) -> Value {
    let (state, days) = timing(pledge);
    json!({
        "pledge": pledge.code, "problem": pledge.problem, "pledged_on": pledge.pledged_on, "due_on": pledge.due_on,
        "closed_on": pledge.closed_on, "status": pledge.status, "state": state, "working_days_late": days,
        "reason": pledge.reason,
    })
}

/// What the columns of the CSV are called, and whether they are numbers.
const COLUMNS: [(&str, bool); 19] = [
    ("record", false),
    ("period", false),
    ("file", false),
    ("unit", false),
    ("full_name", false),
    ("post", false),
    ("fingerprint", false),
    ("made_on", false),
    ("week", false),
    ("pledge", false),
    ("problem", false),
    ("pledged_on", false),
    ("due_on", false),
    ("confirmed_on", false),
    ("closed_on", false),
    ("status", false),
    ("state", false),
    ("working_days_late", true),
    ("reason", false),
];

/// A row per cadre and week, and per pledge; what is wrong with a file last.
pub fn csv_rows(brief: &Briefing, tr: Catalog) -> Result<Vec<u8>, Unwritten> {
    let column = |(name, number): &(&str, bool)| Column { title: (*name).to_owned(), share: 1, number: *number };
    let mut table = Table { columns: COLUMNS.iter().map(column).collect(), ..Table::default() };
    let mut row = |value: &Value| table.rows.push(COLUMNS.iter().map(|(name, _)| cell(&value[*name])).collect());
    for (file, cadre) in &brief.cadres {
        let head = head(brief, file, cadre);
        cadre.weeks.iter().for_each(|week| row(&with(&head, "week", week_fields(week))));
        cadre.pledges.iter().for_each(|pledge| row(&with(&head, "pledge", pledge_fields(pledge))));
    }
    for (file, problem) in &brief.problems {
        let (period, name) = (brief.period.to_string(), problem.name());
        row(&json!({"record": "problem", "period": period, "file": file, "state": name, "problem": said(problem, tr)}));
    }
    csv(&table, None)
}

fn cell(value: &Value) -> Cell {
    match value {
        Value::String(text) => text.parse::<NaiveDate>().map_or_else(|_| Cell::text(&**text), Cell::Date),
        Value::Number(number) => number.as_i64().map_or(Cell::Empty, Cell::Number),
        _ => Cell::Empty,
    }
}
