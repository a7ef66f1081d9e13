//! `stats`: the counts that are reported, each with what it was counted from.

use super::args::StatsArgs;
use super::output::Role;
use super::session::{Session, unexpected};
use super::stop::Done;
use super::table::Table;
use crate::app::query::{Answer, PageAt, Query};
use crate::domain::code::Code;
use crate::domain::diary::EntryCursor;
use crate::domain::figures::{Count, Figures};
use crate::domain::overview::EntryFilter;
use crate::domain::period::{Period, Span};
use chrono::NaiveDate;
use serde_json::{Map, Value, json};

/// Entries asked for at a time.
const PAGE: u32 = 500;

/// The period that is named; this month where none is.
pub fn period_of(args: &StatsArgs, today: NaiveDate) -> Period {
    args.month.or(args.quarter).or(args.year).unwrap_or_else(|| Period::of(today, Span::Month))
}

/// Runs the subcommand.
pub fn run(session: &mut Session, args: &StatsArgs) -> Done {
    let period = period_of(args, session.today());
    let Answer::Figures(figures) = session.ask(Query::Figures(period))? else { return Err(unexpected("figures")) };
    if session.json() {
        let value = value(session, &figures)?;
        return session.out.json(&value);
    }
    let tr = session.tr;
    session.out.line(&format!("{}  {}", tr.period(period), tr.span(period.first(), period.last())))?;
    let mut table = Table::default();
    for count in Count::ALL {
        let tally = figures.tally(count);
        let role = (tally.value == 0).then_some(Role::Muted);
        let unstated = tr.unstated(count, tally).unwrap_or_default();
        table.painted(vec![
            (tr.count(count), None),
            (tr.counted(count, tally.value), role),
            (unstated, Some(Role::Muted)),
        ]);
    }
    table.print(&session.out)?;
    if figures.duties.is_empty() {
        return Ok(());
    }
    session.out.line("")?;
    let mut table = Table::default();
    for duty in &figures.duties {
        let behind = duty.entries.iter().chain(&duty.matters).map(Code::to_string).collect::<Vec<_>>().join(" ");
        let role = duty.is_met().then_some(Role::Done);
        table.painted(vec![(tr.duty(duty.kind), None), (tr.duty_progress(duty), role), (behind, Some(Role::Muted))]);
    }
    table.print(&session.out)
}

fn value(session: &mut Session, figures: &Figures) -> Done<Value> {
    let period = figures.period;
    let (mut counts, mut unstated, mut behind) = (Map::new(), Map::new(), Map::new());
    for count in Count::ALL {
        let tally = figures.tally(count);
        counts.insert(count.name().into(), json!(tally.value));
        if tally.unstated > 0 {
            unstated.insert(count.name().into(), json!(tally.unstated));
        }
        let codes = match (figures.matters.get(&count), tally.value) {
            (Some(codes), _) => json!({ "matters": codes }),
            // A count of nothing has nothing behind it, unless what it sums was not said.
            (None, 0) if tally.unstated == 0 => json!({ "entries": [] }),
            (None, _) => json!({ "entries": entries(session, period, count)? }),
        };
        behind.insert(count.name().into(), codes);
    }
    let duty = |duty: &crate::domain::duty::Duty| {
        json!({
            "kind": duty.kind.name(), "done": duty.done, "asked": duty.kind.asked(), "met": duty.is_met(),
            "entries": duty.entries, "matters": duty.matters,
        })
    };
    let month = |(month, counts): &(Period, crate::domain::figures::Counts)| {
        let counts: Map<String, Value> =
            counts.iter().map(|(count, tally)| (count.name().to_owned(), json!(tally.value))).collect();
        json!({ "period": month, "counts": counts })
    };
    let ledger = figures
        .ledger
        .iter()
        .map(|month| json!({ "period": month.month, "opened": month.opened, "closed": month.closed }));
    Ok(json!({
        "period": period,
        "from": period.first(),
        "to": period.last(),
        "counts": counts,
        "unstated": unstated,
        "behind": behind,
        "duties": figures.duties.iter().map(duty).collect::<Vec<_>>(),
        "months": figures.months.iter().map(month).collect::<Vec<_>>(),
        "ledger": ledger.collect::<Vec<_>>(),
    }))
}

/// The entries a count was counted from, oldest first.
fn entries(session: &mut Session, period: Period, count: Count) -> Done<Vec<Code>> {
    let (from, to) = (Some(period.first()), Some(period.last()));
    let filter = EntryFilter { from, to, counted: count.counted(), ..EntryFilter::ALL };
    let (mut at, mut codes) = (PageAt::First, Vec::new());
    loop {
        let query = Query::Entries { filter: filter.clone(), at, limit: PAGE };
        let Answer::Entries(page) = session.ask(query)? else { return Err(unexpected("entries")) };
        codes.extend(page.rows.iter().map(|row| row.id.clone()));
        match page.rows.last().filter(|_| page.more) {
            Some(last) => at = PageAt::After(EntryCursor { date: last.date, id: last.id.clone() }),
            None => break,
        }
    }
    codes.reverse();
    Ok(codes)
}
