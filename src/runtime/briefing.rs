//! The county's table from files and folders. One file at a time is in memory for each processor; what is kept of it is what
//! the table shows. No journal and no key is needed.

use super::env::Env;
use super::exporting::written;
use super::files;
use crate::app::export::ExportFormat;
use crate::app::failure::Failure;
use crate::domain::brief_cadre::CadreBrief;
use crate::domain::briefing::{BriefProblem, Briefing, read_cadre};
use crate::domain::calendar::WorkCalendar;
use crate::domain::period::Period;
use crate::domain::summary::NoSummary;
use crate::export;
use crate::i18n::Catalog;
use crate::text::collation;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;
use std::thread;

/// How far a reader may be ahead of the slowest.
const AHEAD: usize = 64;

/// The table of these files, and of every `.json` in these folders and those below them.
pub fn brief(env: &Env, paths: &[PathBuf], period: Period) -> Briefing {
    let files = all_files(paths);
    let mut brief = Briefing::new(period);
    let (tr, calendar, next) = (env.catalog(), &env.config.calendar, AtomicUsize::new(0));
    let readers = thread::available_parallelism().map_or(1, usize::from).min(files.len());
    let (sender, receiver) = sync_channel(AHEAD);
    thread::scope(|scope| {
        for _ in 0..readers {
            let (sender, files, next) = (sender.clone(), &files, &next);
            scope.spawn(move || {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(file) = files.get(at) else { break };
                    if sender.send((at, read(file, period, calendar, tr))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        // Added in the order they were named, so that the same files always make the same table.
        let mut early = BTreeMap::new();
        let mut expected = 0;
        for (at, read) in receiver {
            early.insert(at, read);
            while let Some(read) = early.remove(&expected) {
                brief.add(files::shown(&files[expected]), read);
                expected += 1;
            }
        }
    });
    brief.finish(env.clock.today(), &collation);
    brief
}

fn read(path: &Path, period: Period, calendar: &WorkCalendar, tr: Catalog) -> Result<CadreBrief, BriefProblem> {
    let bytes = files::read(path).map_err(|failure| BriefProblem::Unreadable(failure.say(tr)))?;
    let text = String::from_utf8(bytes).map_err(|_| BriefProblem::Not(NoSummary::Other))?;
    read_cadre(&text, period, calendar)
}

/// The files that were named, and those in folders, in the order of their names. A file that is named twice is read once.
fn all_files(paths: &[PathBuf]) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for path in paths {
        // A folder that is named may be a link to one; below it, none is followed.
        if path.is_dir() { below(path, &mut all) } else { all.push(path.clone()) }
    }
    let mut seen = std::collections::BTreeSet::new();
    all.retain(|path| seen.insert(path.clone()));
    all
}

fn below(folder: &Path, all: &mut Vec<PathBuf>) {
    let mut found = files::entries(folder);
    found.sort();
    for path in found {
        if files::is_directory(&path) {
            below(&path, all);
        } else if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json")) {
            all.push(path);
        }
    }
}

/// The table in a format, and the characters no font had. JSON is an object a line.
pub fn briefed(env: &Env, brief: &Briefing, format: ExportFormat) -> Result<(Vec<u8>, Vec<char>), Failure> {
    let tr = env.catalog();
    match format {
        ExportFormat::Json => Ok((export::json_lines(brief, tr).into_bytes(), Vec::new())),
        ExportFormat::Csv => {
            let bytes = export::csv_rows(brief, tr).map_err(|why| Failure::Internal(why.to_string()))?;
            Ok((bytes, Vec::new()))
        }
        _ => written(env, &export::briefing(brief, env.clock.today(), tr), format),
    }
}
