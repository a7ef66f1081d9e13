//! `import …`

use super::args::{ImportArgs, ImportCommand, ImportFileArgs};
use super::progress;
use super::session::{Session, unexpected};
use super::stop::Done;
use crate::app::bringing::{ImportReport, ImportRequest};
use crate::app::query::{Answer, Query};
use crate::domain::change::Change;
use crate::domain::importing::{ImportFormat, ImportKind};
use crate::runtime::importing;
use serde_json::json;

/// Runs `import`.
pub fn import(session: &mut Session, command: ImportCommand) -> Done {
    let (kind, args) = match command {
        ImportCommand::Households(args) => (ImportKind::Households, args),
        ImportCommand::Pledges(args) => (ImportKind::Pledges, args),
        ImportCommand::Diary(args) => (ImportKind::Diary, args),
        ImportCommand::Journal(file) => {
            (ImportKind::Journal, ImportArgs { file, format: None, year: None, map: Vec::new() })
        }
        ImportCommand::Undo => return undo(session),
    };
    let ImportArgs { file: ImportFileArgs { file, dry_run, encoding }, format, year, map } = args;
    let request = ImportRequest {
        kind,
        path: file.to_string_lossy().into_owned(),
        format: format.as_deref().and_then(ImportFormat::named),
        encoding,
        year,
        columns: map.into_iter().collect(),
    };
    progress::show(session);
    let report = importing::import(&mut session.env, &request, dry_run);
    progress::clear();
    let report = report?;
    if session.json() {
        return session.out.json(&json!({
            "format": report.format.map(ImportFormat::name),
            "rows": report.rows,
            "added": report.count.added,
            "unchanged": report.count.unchanged,
            "ignored": report.ignored,
            "dry_run": dry_run,
        }));
    }
    session.out.line(&told(session, &report, dry_run))?;
    if report.ignored.is_empty() {
        return Ok(());
    }
    let columns = session.list(&report.ignored);
    session.out.line(&session.say("cli-import-ignored", &[("columns", columns)]))
}

/// Takes the newest import back, as one step.
fn undo(session: &mut Session) -> Done {
    let Answer::LastImport(last) = session.ask(Query::LastImport)? else { return Err(unexpected("last import")) };
    let Some(last) = last else {
        if session.json() {
            return session.out.json(&json!({ "removed": 0, "kept": [] }));
        }
        return session.out.line(&session.say("cli-import-no-undo", &[]));
    };
    let (day, count) = (session.tr.day(session.local_day(last.at)), last.added.len());
    let applied = session.apply(Change::RemoveMany(last.added))?;
    let removed = count - applied.kept.len();
    if session.json() {
        let kept: Vec<_> = applied.kept.iter().filter_map(|key| key.code()).collect();
        return session.out.json(&json!({ "removed": removed, "kept": kept }));
    }
    session.out.line(&session.say("cli-import-undone", &[("day", day), ("count", removed.to_string())]))?;
    if applied.kept.is_empty() {
        return Ok(());
    }
    let kept: Vec<String> = applied.kept.iter().map(|key| session.tr.record(key)).collect();
    session.warn(&session.say("notice-import-kept", &[("records", session.list(&kept))]));
    Ok(())
}

fn told(session: &Session, report: &ImportReport, dry_run: bool) -> String {
    let counts = [
        ("rows", report.rows.to_string()),
        ("added", report.count.added.to_string()),
        ("unchanged", report.count.unchanged.to_string()),
    ];
    let key = match (dry_run, report.count.added, report.count.unchanged) {
        (true, ..) => "cli-import-dry",
        (_, 0, _) => "cli-import-nothing-new",
        (_, _, 0) => "cli-import-added",
        _ => "cli-import-some",
    };
    session.say(key, &counts)
}
