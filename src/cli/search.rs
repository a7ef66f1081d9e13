//! `search`: people first, then texts.

use super::args::SearchArgs;
use super::output::{Role, WIDEST};
use super::session::{Session, unexpected};
use super::stop::Done;
use super::table::{Part, Table};
use crate::app::hit_text::begin;
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

/// What a hit says: what it is called, and its text with what was looked for in it marked. Of a text that is longer than
/// there is room for, the piece where that stands.
fn text(hit: &Hit, room: Option<usize>) -> Vec<Part> {
    // Where the text begins with what the hit is called, that is not said twice.
    let called = if hit.excerpt.starts_with(&hit.title) { hit.title.len() } else { 0 };
    let mut parts = marked(hit, 0, called);
    if called == 0 && !hit.title.is_empty() {
        parts.push((format!("{}  ", hit.title), Some(Role::Muted)));
    }
    let room = room.map(|room| room.saturating_sub(parts.iter().map(|(part, _)| WIDEST.width(part)).sum()));
    let from = room.map_or(called, |room| begin(hit, called, room, WIDEST));
    if from > called {
        parts.push((if called > 0 { " \u{2026}" } else { "\u{2026}" }.to_owned(), None));
    }
    parts.extend(marked(hit, from, hit.excerpt.len()));
    parts
}

/// A piece of a hit's text, what was looked for marked.
fn marked(hit: &Hit, from: usize, to: usize) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut at = from;
    for (start, end) in hit.marks.iter().filter(|(start, end)| *start >= from && *end <= to) {
        if let (Some(before), Some(found)) = (hit.excerpt.get(at..*start), hit.excerpt.get(*start..*end)) {
            parts.extend([(before.to_owned(), None), (found.to_owned(), Some(Role::Found))]);
            at = *end;
        }
    }
    parts.push((hit.excerpt.get(at..to).unwrap_or_default().to_owned(), None));
    parts
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

    fn hit(title: &str, excerpt: &str, marks: &[(usize, usize)]) -> Hit {
        Hit {
            key: RecordKey::ContactCard,
            matched: Matched::Text,
            date: None,
            title: title.to_owned(),
            excerpt: excerpt.to_owned(),
            marks: marks.to_vec(),
        }
    }

    fn shown(hit: &Hit, room: Option<usize>) -> String {
        let part = |(text, role): Part| if role == Some(Role::Found) { format!("[{text}]") } else { text };
        text(hit, room).into_iter().map(part).collect()
    }

    #[test]
    fn what_was_found_is_in_what_is_shown() {
        let entry = hit("三组", "一二三四五六七八九十滴灌一二三四五六七八九十", &[(30, 36)]);
        let whole = "三组  一二三四五六七八九十[滴灌]一二三四五六七八九十";
        assert_eq!(shown(&entry, None), whole);
        assert_eq!(shown(&entry, Some(50)), whole);
        assert_eq!(shown(&entry, Some(34)), whole, "it stands early enough");
        assert_eq!(shown(&entry, Some(30)), "三组  …九十[滴灌]一二三四五六七八九十");
    }

    #[test]
    fn what_it_is_called_is_said_once_and_stays() {
        let household = hit("王芳华", "王芳华 上渠村三组 滴灌带", &[(26, 32)]);
        assert_eq!(shown(&household, None), "王芳华 上渠村三组 [滴灌]带");
        assert_eq!(shown(&household, Some(16)), "王芳华 …[滴灌]带");
        let pledge = hit("滴灌带", "滴灌带 四十八户", &[(0, 6)]);
        assert_eq!(shown(&pledge, Some(8)), "[滴灌]带 四十八户");
        assert_eq!(shown(&hit("李𬱖", "李𬱖 五组", &[]), Some(8)), "李𬱖 五组");
    }
}
