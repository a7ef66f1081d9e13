//! `search`: people first, then texts.

use super::args::SearchArgs;
use super::output::{Role, WIDEST};
use super::session::{Session, unexpected};
use super::stop::Done;
use super::table::{Part, Table};
use crate::app::query::{Answer, Query};
use crate::domain::change::RecordKey;
use crate::domain::overview::{Hit, Matched, SearchQuery};
use serde_json::{Value, json};

/// Columns of a date and what is between columns.
const DATE: usize = 12;

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
    let records: Vec<String> = found.hits.iter().map(|hit| session.tr.record(&hit.key)).collect();
    let dates = found.hits.iter().any(|hit| hit.date.is_some());
    let before =
        records.iter().map(|record| WIDEST.width(record)).max().unwrap_or(0) + 2 + if dates { DATE } else { 0 };
    let room = session.out.width().map(|width| width.saturating_sub(before));
    let mut table = Table::default();
    for (hit, record) in found.hits.iter().zip(records) {
        let date = hit.date.map(|day| day.to_string()).unwrap_or_default();
        table.parts(vec![vec![(record, None)], vec![(date, None)], text(hit, room)]);
    }
    table.print_cut(&session.out)?;
    let shown = found.hits.len() as u64;
    if found.total > shown {
        let counts = [("total", found.total.to_string()), ("shown", shown.to_string())];
        session.out.line(&session.say("cli-found-more", &counts))?;
    }
    Ok(())
}

/// What a hit says: what it is called, unless its text begins so, and the text with what was looked for in it marked. Of a
/// text that is longer than there is room for, the piece where that stands.
fn text(hit: &Hit, room: Option<usize>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut room = room;
    if !hit.title.is_empty() && !hit.excerpt.starts_with(&hit.title) {
        room = room.map(|room| room.saturating_sub(WIDEST.width(&hit.title) + 2));
        parts.push((format!("{}  ", hit.title), Some(Role::Muted)));
    }
    let from = room.map_or(0, |room| begin(&hit.excerpt, hit.marks.first(), room));
    if from > 0 {
        parts.push(("\u{2026}".to_owned(), None));
    }
    let mut at = from;
    for (start, end) in hit.marks.iter().filter(|(start, _)| *start >= from) {
        if let (Some(before), Some(found)) = (hit.excerpt.get(at..*start), hit.excerpt.get(*start..*end)) {
            parts.extend([(before.to_owned(), None), (found.to_owned(), Some(Role::Found))]);
            at = *end;
        }
    }
    parts.push((hit.excerpt[at..].to_owned(), None));
    parts
}

/// Where to begin a text so that what was found stands in the room there is, with a little before it.
fn begin(text: &str, found: Option<&(usize, usize)>, room: usize) -> usize {
    let Some(&(start, end)) = found else { return 0 };
    let wide = |piece: Option<&str>| piece.map_or(0, |piece| WIDEST.width(piece));
    // Two ellipses may stand where text was.
    if wide(Some(text)) <= room || wide(text.get(..end)) + 4 <= room {
        return 0;
    }
    let before = room.saturating_sub(wide(text.get(start..end)) + 4) / 3;
    let fits = |at: &usize| wide(text.get(*at..start)) <= before;
    text.char_indices().map(|(at, _)| at).find(fits).unwrap_or(start)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_found_is_in_what_is_shown() {
        let text = "一二三四五六七八九十滴灌一二三四五六七八九十";
        let found = (30, 36);
        assert_eq!(begin(text, Some(&found), 80), 0, "there is room for all of it");
        assert_eq!(begin(text, Some(&found), 28), 0, "it stands early enough");
        let from = begin(text, Some(&found), 20);
        assert_eq!(&text[from..found.0], "九十");
        assert_eq!(begin(text, None, 10), 0);
    }
}
