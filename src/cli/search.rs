//! `search`: people first, then texts.

use super::args::SearchArgs;
use super::output::Role;
use super::session::{Session, unexpected};
use super::stop::Done;
use super::table::Table;
use crate::app::query::{Answer, Query};
use crate::domain::change::RecordKey;
use crate::domain::overview::{Hit, Matched, SearchQuery};
use serde_json::{Value, json};

/// Runs the subcommand.
pub fn run(session: &mut Session, args: SearchArgs) -> Done {
    let query = SearchQuery {
        text: args.query,
        within: args.within,
        from: args.from,
        to: args.to,
        limit: args.limit,
        offset: 0,
    };
    let Answer::Search(found) = session.ask(Query::Search(query))? else { return Err(unexpected("search")) };
    if session.json() {
        let hits: Value = found.hits.iter().map(hit).collect();
        return session.out.json(&json!({ "total": found.total, "hits": hits }));
    }
    if found.hits.is_empty() {
        return session.out.line(&session.tr.t("cli-found-nothing"));
    }
    let mut table = Table::default();
    for hit in &found.hits {
        let matched = session.tr.t(match hit.matched {
            Matched::Person => "cli-matched-person",
            Matched::Text => "cli-matched-text",
        });
        let role = (hit.matched == Matched::Text).then_some(Role::Muted);
        let date = hit.date.map(|day| day.to_string()).unwrap_or_default();
        let cells = [(session.tr.record(&hit.key), None), (matched, role), (date, None)];
        let texts = [(hit.title.clone(), None), (hit.excerpt.clone(), None)];
        table.painted(cells.into_iter().chain(texts).collect());
    }
    table.print(&session.out)?;
    let shown = found.hits.len() as u64;
    if found.total > shown {
        let counts = [("total", found.total.to_string()), ("shown", shown.to_string())];
        session.out.line(&session.say("cli-found-more", &counts))?;
    }
    Ok(())
}

fn hit(hit: &Hit) -> Value {
    let (kind, key) = match &hit.key {
        RecordKey::ContactCard => ("contact_card", String::new()),
        RecordKey::Household(code) => ("household", code.to_string()),
        RecordKey::Pledge(code) => ("pledge", code.to_string()),
        RecordKey::Matter(code) => ("matter", code.to_string()),
        RecordKey::Entry(code) => ("diary", code.to_string()),
        RecordKey::Week(week) => ("week", week.to_string()),
    };
    let matched = match hit.matched {
        Matched::Person => "person",
        Matched::Text => "text",
    };
    json!({
        "kind": kind,
        "key": key,
        "matched": matched,
        "date": hit.date,
        "title": hit.title,
        "excerpt": hit.excerpt,
        "marks": hit.marks,
    })
}
