//! `diary …`: the notebook.

use super::args::{DiaryCommand, EntryFields, EntryFilterArgs};
use super::references::resolve_entry;
use super::session::{Session, unexpected};
use super::stop::{Done, Stop};
use super::table::Table;
use crate::app::query::{Answer, PageAt, Query};
use crate::domain::activity_words;
use crate::domain::change::{Applied, Change, Family, Record, RecordKey, Stored};
use crate::domain::code::Code;
use crate::domain::diary::{Entry, EntryCursor, EntryLine};
use crate::domain::json;
use crate::domain::overview::{Directory, EntryFilter};
use crate::runtime::typed;
use crate::text::{LinkKind, links, tags};
use chrono::Datelike;
use serde_json::Value;
use std::io::{IsTerminal, Read};

/// Rows asked for at a time.
const PAGE: u32 = 200;

/// Refuses what says nothing, before anybody is asked for a passphrase.
pub fn ready(command: &DiaryCommand) -> Done {
    match command {
        DiaryCommand::Add { text: None, .. } if std::io::stdin().is_terminal() => Err(Stop::Usage("cli-text-needed")),
        DiaryCommand::Edit { text: None, fields, .. } if fields.is_empty() => Err(Stop::Usage("cli-nothing-to-change")),
        _ => Ok(()),
    }
}

/// Runs the subcommand.
pub fn run(session: &mut Session, command: DiaryCommand) -> Done {
    match command {
        DiaryCommand::Add { text, fields } => add(session, text, &fields),
        DiaryCommand::List { filter, removed, limit } => {
            let filter = EntryFilter { removed, ..filter_of(filter) };
            if session.json() { list_json(session, &filter, limit) } else { list(session, &filter, limit) }
        }
        DiaryCommand::Show { id } => {
            let stored = load(session, id)?;
            show(session, &stored)
        }
        DiaryCommand::Edit { id, text, fields } => edit(session, &id, text, &fields),
        DiaryCommand::Remove { id } => {
            let applied = session.apply(Change::Remove(RecordKey::Entry(id.clone())))?;
            warn_of_week(session, &applied);
            session.saved("cli-entry-removed", &id)
        }
        DiaryCommand::Restore { id } => {
            let applied = session.apply(Change::Restore(RecordKey::Entry(id.clone())))?;
            warn_of_week(session, &applied);
            session.saved("cli-entry-restored", &id)
        }
    }
}

fn add(session: &mut Session, text: Option<String>, fields: &EntryFields) -> Done {
    let body = body(text)?.ok_or(Stop::Usage("cli-text-needed"))?;
    let today = session.today();
    let mut entry = Entry::new(Family::Entry.code(0), today, today);
    let body = resolve_entry(session, &body)?;
    retell(&mut entry, body);
    set(&mut entry, fields);
    let date = entry.date;
    let applied = session.apply(Change::Add { record: Record::Entry(entry), draft: None })?;
    warn_of_date(session, fields);
    warn_of_week(session, &applied);
    match applied.key {
        Some(RecordKey::Entry(id)) => {
            let day =
                if date.year() == today.year() { session.tr.weekday_and_day(date) } else { session.tr.long_date(date) };
            let late = if date < today { session.tr.t("draft-late") } else { String::new() };
            let said = [("code", id.to_string()), ("day", format!("{day}{late}"))];
            session.told(&id, &session.say("cli-entry-added", &said))
        }
        _ => Err(unexpected("entry key")),
    }
}

/// Says that the year was guessed, where it may be another one that was meant.
fn warn_of_date(session: &Session, fields: &EntryFields) {
    if let Some(said) = fields.date.filter(|said| said.doubted) {
        session.warn(&session.say("cli-date-doubted", &[("day", session.tr.long_date(said.day))]));
    }
}

/// Says that the week's card is signed and does not change any more.
fn warn_of_week(session: &Session, applied: &Applied) {
    if let Some(week) = applied.signed_week {
        let said = [("week", session.tr.week(week)), ("code", week.to_string())];
        session.warn(&session.say("cli-signed-week", &said));
    }
}

fn edit(session: &mut Session, id: &Code, text: Option<String>, fields: &EntryFields) -> Done {
    let stored = load(session, id.clone())?;
    let mut entry = stored.value;
    if text.is_some() {
        let body = body(text)?.unwrap_or_default();
        let body = resolve_entry(session, &body)?;
        retell(&mut entry, body);
    }
    set(&mut entry, fields);
    let applied =
        session.apply(Change::Save { record: Record::Entry(entry), base: Some(stored.revision), draft: None })?;
    warn_of_date(session, fields);
    warn_of_week(session, &applied);
    session.saved("cli-entry-saved", id)
}

/// Puts a new text in: what only the old one linked, tagged and told of goes with it. What the new one links and tags the
/// store adds.
fn retell(entry: &mut Entry, body: String) {
    let cut = |kind| links(&entry.body, kind);
    let (households, pledges, matters) = (cut(LinkKind::Household), cut(LinkKind::Pledge), cut(LinkKind::Matter));
    let tagged = tags(&entry.body);
    entry.households.retain(|code| !households.iter().any(|cut| cut == code.as_str()));
    entry.pledges.retain(|code| !pledges.iter().any(|cut| cut == code.as_str()));
    entry.matters.retain(|code| !matters.iter().any(|cut| cut == code.as_str()));
    entry.tags.retain(|tag| !tagged.contains(tag));
    entry.activities = activity_words::retold(&entry.activities, &entry.body, &body);
    entry.body = body;
}

/// What is named replaces what was there.
fn set(entry: &mut Entry, fields: &EntryFields) {
    entry.date = fields.date.map_or(entry.date, |said| said.day);
    entry.time = fields.time.or(entry.time);
    entry.follow_up_on = fields.follow_up.or(entry.follow_up_on);
    if let Some(weather) = &fields.weather {
        entry.weather.clone_from(weather);
    }
    if let Some(place) = &fields.place {
        entry.place.clone_from(place);
    }
    if !fields.household.is_empty() {
        entry.households.clone_from(&fields.household);
    }
    if !fields.pledge.is_empty() {
        entry.pledges.clone_from(&fields.pledge);
    }
    if !fields.tag.is_empty() {
        let bare = |tag: &String| tag.trim_start_matches(['#', '＃']).trim().to_owned();
        entry.tags = fields.tag.iter().map(bare).filter(|tag| !tag.is_empty()).collect();
    }
}

/// The text as named, or standard input's; nothing where nobody gave one.
fn body(text: Option<String>) -> Done<Option<String>> {
    let from_input = match text.as_deref() {
        Some("-") => true,
        None => !std::io::stdin().is_terminal(),
        Some(_) => false,
    };
    if !from_input {
        return Ok(text);
    }
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes)?;
    let text = String::from_utf8(bytes).map_err(|_| Stop::Usage("cli-not-utf8"))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).replace("\r\n", "\n");
    Ok(Some(text.strip_suffix('\n').map(str::to_owned).unwrap_or(text)))
}

/// The filter that options describe.
pub fn filter_of(args: EntryFilterArgs) -> EntryFilter {
    EntryFilter {
        from: args.from,
        to: args.to,
        household: args.household,
        tag: args.tag.map(|tag| tag.trim_start_matches(['#', '＃']).to_owned()),
        pledge: args.pledge,
        ..EntryFilter::ALL
    }
}

fn list(session: &mut Session, filter: &EntryFilter, limit: Option<u32>) -> Done {
    let directory = session.directory()?;
    let mut left = limit.unwrap_or(u32::MAX);
    let (mut at, mut any) = (PageAt::First, false);
    while left > 0 {
        let query = Query::Entries { filter: filter.clone(), at, limit: PAGE.min(left) };
        let Answer::Entries(page) = session.ask(query)? else { return Err(unexpected("entries")) };
        let mut table = Table::default();
        page.rows.iter().for_each(|row| table.row(line(session, row, &directory)));
        table.print_cut(&session.out)?;
        any |= !page.rows.is_empty();
        left -= page.rows.len() as u32;
        match page.rows.last().filter(|_| page.more) {
            Some(last) => at = PageAt::After(EntryCursor { date: last.date, id: last.id.clone() }),
            None => break,
        }
    }
    if any { Ok(()) } else { session.out.line(&session.tr.t("cli-diary-empty")) }
}

fn line(session: &Session, row: &EntryLine, directory: &Directory) -> [String; 4] {
    let late = if row.is_late() { session.tr.t("draft-late") } else { String::new() };
    let opening = typed::readable(row.opening.lines().next().unwrap_or_default(), directory);
    [row.id.to_string(), format!("{}{late}", row.date), row.place.clone(), opening]
}

fn list_json(session: &mut Session, filter: &EntryFilter, limit: Option<u32>) -> Done {
    let mut left = limit.unwrap_or(u32::MAX);
    let (mut at, mut rows) = (PageAt::First, Vec::<Value>::new());
    while left > 0 {
        let query = Query::WholeEntries { filter: filter.clone(), at, limit: PAGE.min(left) };
        let Answer::WholeEntries(page) = session.ask(query)? else { return Err(unexpected("entries")) };
        rows.extend(page.rows.iter().map(json::entry));
        left -= page.rows.len() as u32;
        match page.rows.last().filter(|_| page.more) {
            Some(last) => at = PageAt::After(EntryCursor { date: last.value.date, id: last.value.id.clone() }),
            None => break,
        }
    }
    session.out.json(&Value::Array(rows))
}

fn load(session: &mut Session, id: Code) -> Done<Stored<Entry>> {
    match session.ask(Query::Entry(id))? {
        Answer::Entry(stored) => Ok(*stored),
        _ => Err(unexpected("entry")),
    }
}

fn show(session: &mut Session, stored: &Stored<Entry>) -> Done {
    if session.json() {
        return session.out.json(&json::entry(stored));
    }
    let (entry, tr) = (&stored.value, session.tr);
    let directory = session.directory()?;
    let late =
        if entry.is_late() { tr.with("export-late", &[("date", tr.date(entry.written_on))]) } else { String::new() };
    session.out.line(&format!("{}  {}{late}", entry.id, tr.long_date(entry.date)))?;
    if stored.removed_at.is_some() {
        session.out.line(&tr.t("cli-in-trash"))?;
    }
    let codes = |codes: &[Code]| session.list(&codes.iter().map(ToString::to_string).collect::<Vec<_>>());
    let activities = entry.activities.iter().map(|activity| tr.activity_kind(activity.kind)).collect::<Vec<_>>();
    session.fields(&[
        ("export-time", entry.time.map(json::time_of_day).unwrap_or_default()),
        ("export-weather", entry.weather.clone()),
        ("export-place", entry.place.clone()),
        ("export-households", session.people(&entry.households, &directory)),
        ("export-pledges", codes(&entry.pledges)),
        ("export-matters", codes(&entry.matters)),
        ("export-tags", session.list(&entry.tags)),
        ("export-activities", session.list(&activities)),
        ("export-follow-up", entry.follow_up_on.map(|day| tr.date(day)).unwrap_or_default()),
        ("export-imported", entry.imported_on.map(|day| tr.date(day)).unwrap_or_default()),
    ])?;
    session.out.line("")?;
    session.out.line(&typed::readable(&entry.body, &directory))
}
