//! `export …`

use super::args::{ExportCommand, PeopleArgs, ToFile};
use super::diary::filter_of;
use super::format;
use super::progress;
use super::session::{Session, unexpected};
use super::stats::period_of;
use super::stop::{Done, Stop};
use super::table::Table;
use crate::app::effect::{Effect, Outcome};
use crate::app::export::{ExportFormat, ExportHit, ExportOutcome, ExportPreview, ExportRequest, ExportWhat};
use crate::app::query::{Answer, Query};
use crate::domain::change::RecordKey;
use crate::domain::week::Week;
use crate::i18n::Lang;
use crate::runtime::{exporting, perform};
use serde_json::json;

/// Cards on a sheet of A4.
const SHEET: u16 = 10;
/// Notes of exports that are listed.
const LOG: u32 = 200;

/// Runs `export`.
pub fn run(session: &mut Session, command: ExportCommand) -> Done {
    let today = session.today();
    let (what, people, to) = match command {
        ExportCommand::ContactCards { large, copies, card_lang, to } => {
            let copies = copies.unwrap_or(if large { 1 } else { SHEET });
            let mut request = request(session, ExportWhat::ContactCards { large, copies }, None, &to)?;
            request.lang = card_lang.as_deref().and_then(Lang::parse);
            return deliver(session, &request, &to);
        }
        ExportCommand::Pledges { a3, to } => (ExportWhat::Pledges { a3 }, None, to),
        ExportCommand::Week { week, from, until, people, to } => {
            let this = week.unwrap_or(Week::of(today));
            let first = from.map_or(this, Week::of);
            let last = until.map_or(if from.is_some() { Week::of(today) } else { this }, Week::of);
            (ExportWhat::Weeks { from: first.min(last), to: last.max(first) }, Some(people), to)
        }
        ExportCommand::Diary { filter, copying, people, to } => {
            (ExportWhat::Diary { filter: filter_of(*filter), copying }, Some(people), to)
        }
        ExportCommand::Matters { from, until, open, people, to } => {
            (ExportWhat::Matters { from, to: until, open_only: open }, Some(people), to)
        }
        ExportCommand::Report { period, collected, people, to } => {
            (ExportWhat::Report { period: period_of(&period, today), collected }, Some(people), to)
        }
        ExportCommand::Household { code, to } => (ExportWhat::Household(code), None, to),
        ExportCommand::Summary { to } => (ExportWhat::Summary, None, to),
        ExportCommand::All { to } => (ExportWhat::All, None, to),
        ExportCommand::Log => return log(session),
    };
    let mut request = request(session, what, people.as_ref(), &to)?;
    if let Some(people) = people.filter(|people| people.preview || !people.keep.is_empty()) {
        let found = previewed(session, &request)?;
        if people.preview {
            return preview(session, &found);
        }
        for wanted in &people.keep {
            let hit = found.hits.iter().find(|hit| name(hit) == *wanted && hit.may_keep);
            let hit = hit.ok_or_else(|| Stop::Said(session.say("cli-export-no-hit", &[("hit", wanted.clone())])))?;
            request.keep.insert(hit.place.clone());
        }
        request.aliases = Some(found.aliases);
    }
    deliver(session, &request, &to)
}

fn request(session: &Session, what: ExportWhat, people: Option<&PeopleArgs>, to: &ToFile) -> Done<ExportRequest> {
    let offered = what.thing().formats();
    let wanted = format::wanted(session, offered, to.format, to.output.as_deref())?;
    let mut request = ExportRequest::new(what, wanted.unwrap_or_else(|| usual(offered, to)));
    if let Some(people) = people {
        request.names = people.names;
        request.weeks_for_days = people.weeks_for_days;
        request.also_mask.clone_from(&people.mask);
        request.keep_codes = people.keep_codes;
    }
    Ok(request)
}

/// The format where none is said: on a terminal what reads well there, else the usual one.
fn usual(offered: &[ExportFormat], to: &ToFile) -> ExportFormat {
    use ExportFormat::{Csv, Html, Json, Md, Txt};
    let texts = [Md, Txt, Csv, Json, Html];
    let text = texts.into_iter().find(|text| to.output.is_none() && offered.contains(text));
    text.unwrap_or(offered[0])
}

/// Writes to the file that was named, or to standard output.
fn deliver(session: &mut Session, request: &ExportRequest, to: &ToFile) -> Done {
    if to.output.is_none() && !request.format.is_text() {
        return Err(Stop::Usage("cli-export-needs-file"));
    }
    for remark in exporting::remarks(&mut session.env, request, session.tr)? {
        session.warn(&remark);
    }
    progress::show(session);
    let made = exporting::make(&mut session.env, request);
    progress::clear();
    let made = made?;
    match &to.output {
        None => {
            made.note(&mut session.env, request, "")?;
            session.out.raw(&String::from_utf8_lossy(&made.bytes))
        }
        Some(path) => {
            let written = exporting::deliver(&mut session.env, request, made, path, to.force)?;
            if !written.missing.is_empty() {
                let missing: Vec<String> = written.missing.iter().map(char::to_string).collect();
                let characters = session.list(&missing);
                session.warn(&session.say("cli-export-missing", &[("characters", characters)]));
            }
            format::written(session, &written.path, request.format, Some(written.records))
        }
    }
}

fn previewed(session: &mut Session, request: &ExportRequest) -> Done<ExportPreview> {
    let effect = Effect::PreviewExport { request: Box::new(request.clone()), path: String::new() };
    match perform(effect, &mut session.env) {
        Some(Outcome::Export(ExportOutcome::Previewed(preview))) => Ok(*preview),
        Some(Outcome::Export(ExportOutcome::Failed(failure))) => Err(failure.into()),
        _ => Err(unexpected("preview")),
    }
}

/// A hit's name: D07:body:路平:1
fn name(hit: &ExportHit) -> String {
    let record = match &hit.place.record {
        Some(RecordKey::Week(week)) => week.to_string(),
        Some(record) => record.code().map_or_else(|| "card".to_owned(), ToString::to_string),
        None => "-".to_owned(),
    };
    let place = &hit.place;
    format!("{record}:{}:{}:{}", place.field, place.found, place.nth)
}

fn preview(session: &mut Session, preview: &ExportPreview) -> Done {
    if session.json() {
        let hits = preview.hits.iter().map(|hit| {
            json!({
                "hit": name(hit), "what": hit.what, "before": hit.before, "found": hit.found, "after": hit.after,
                "instead": hit.instead, "sure": hit.sure, "may_keep": hit.may_keep,
            })
        });
        return session.out.json(&json!({"records": preview.records, "hits": hits.collect::<Vec<_>>()}));
    }
    if preview.hits.is_empty() {
        return session.out.line(&session.say("cli-export-no-hits", &[]));
    }
    let mut table = Table::default();
    for hit in &preview.hits {
        let shown = format!("{}[{} → {}]{}", hit.before, hit.found, hit.instead, hit.after);
        let key = if hit.may_keep { "cli-export-may-keep" } else { "cli-export-masked" };
        table.row([name(hit), hit.what.clone(), session.say(key, &[]), shown]);
    }
    table.print_cut(&session.out)
}

fn log(session: &mut Session) -> Done {
    let Answer::Exports(notes) = session.ask(Query::Exports(LOG))? else { return Err(unexpected("exports")) };
    if session.json() {
        let notes = notes.iter().map(|(at, note)| {
            json!({
                "at": at, "what": note.what, "format": note.format, "names": note.names.name(), "from": note.from,
                "to": note.to, "records": note.records, "sha256": note.sha256, "target": note.target,
                "codes": note.codes.iter().map(|(code, alias)| json!({"household": code, "code": alias})).collect::<Vec<_>>(),
            })
        });
        return session.out.json(&notes.collect());
    }
    if notes.is_empty() {
        return session.out.line(&session.tr.t("cli-export-log-empty"));
    }
    let mut table = Table::default();
    for (at, note) in &notes {
        let span = [note.from, note.to].into_iter().flatten().map(|day| day.to_string()).collect::<Vec<_>>().join("–");
        let what = session.tr.t(&format!("export-what-{}", note.what));
        let names = session.tr.t(&format!("export-names-{}", note.names.name()));
        table.row([
            session.tr.date(session.local_day(*at)),
            what,
            note.format.clone(),
            names,
            span,
            note.records.to_string(),
            note.target.clone(),
            note.sha256.chars().take(16).collect(),
        ]);
    }
    table.print(&session.out)
}
