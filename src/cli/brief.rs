//! `brief FILE…`: the county's table from many cadres' summaries. Exits 6 where a file is not what it should be; the table is
//! made all the same.

use super::args::BriefArgs;
use super::format;
use super::output::fail;
use super::session::Session;
use super::stats::period_of;
use super::stop::{Done, Stop};
use super::verify::ILL;
use crate::app::export::ExportFormat;
use crate::domain::briefing::BriefProblem;
use crate::domain::summary::NoSummary;
use crate::runtime::briefing::{brief, briefed};
use crate::runtime::files;
use std::path::Path;

/// Makes the table.
pub fn run(session: &Session, args: &BriefArgs) -> Done {
    let period = period_of(&args.period, session.today());
    let lines = args.output.as_deref().and_then(Path::extension).is_some_and(|ending| ending == "jsonl");
    let said = args.format.or(lines.then_some(ExportFormat::Json));
    let wanted = format::wanted(session, &ExportFormat::ALL, said, args.output.as_deref())?;
    let format = wanted.unwrap_or(if session.json() { ExportFormat::Json } else { ExportFormat::Md });
    if args.output.is_none() && !format.is_text() {
        return Err(Stop::Usage("cli-export-needs-file"));
    }
    if let Some(path) = args.output.as_ref().filter(|path| !args.force && files::exists(path)) {
        return Err(crate::app::failure::Failure::FileExists(files::shown(path)).into());
    }
    let made = brief(&session.env, &args.paths, period);
    if format != ExportFormat::Json && made.cadres.is_empty() && made.problems.iter().all(|(_, why)| is_no_summary(why))
    {
        let paths: Vec<String> = args.paths.iter().map(|path| files::shown(path)).collect();
        fail(&session.say("cli-brief-nothing", &[("paths", session.list(&paths))]), ILL, session.json());
        return Err(Stop::Exit(ILL));
    }
    let (bytes, missing) = briefed(&session.env, &made, format)?;
    match &args.output {
        Some(path) => {
            files::write(path, &bytes, args.force)?;
            format::written(session, &files::shown(path), format, None)?;
        }
        None => session.out.raw(&String::from_utf8_lossy(&bytes))?,
    }
    if !missing.is_empty() {
        let missing: Vec<String> = missing.iter().map(char::to_string).collect();
        session.warn(&session.say("cli-export-missing", &[("characters", session.list(&missing))]));
    }
    // Notes are in the table; only what is wrong is told beside it.
    if made.ill() == 0 {
        return Ok(());
    }
    let counts = [("count", made.problems.len().to_string()), ("ill", made.ill().to_string())];
    session.warn(&session.say("cli-brief-problems", &counts));
    Err(Stop::Exit(ILL))
}

fn is_no_summary(problem: &BriefProblem) -> bool {
    matches!(problem, BriefProblem::Unreadable(_) | BriefProblem::Not(NoSummary::Other))
}
