//! `import …`

use super::args::{ImportArgs, ImportCommand};
use super::session::Session;
use super::stop::Done;
use crate::domain::importing::{ImportFormat, ImportKind};
use crate::runtime::importing::{self, ImportFile, ImportReport};
use serde_json::json;

/// Runs `import`.
pub fn import(session: &mut Session, command: ImportCommand) -> Done {
    let (kind, args) = match command {
        ImportCommand::Households(args) => (ImportKind::Households, args),
        ImportCommand::Pledges(args) => (ImportKind::Pledges, args),
        ImportCommand::Diary(args) => (ImportKind::Diary, args),
        ImportCommand::Journal(args) => (ImportKind::Journal, args),
    };
    let ImportArgs { file, dry_run, format, encoding, year, map } = args;
    let file = ImportFile {
        kind,
        path: &file,
        format: format.as_deref().and_then(ImportFormat::named),
        encoding: encoding.as_deref(),
        year,
        columns: map.into_iter().collect(),
        dry_run,
    };
    let report = importing::import(&mut session.env, &file)?;
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
