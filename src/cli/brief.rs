//! `brief FILE…`: the county's table from many cadres' summaries. Exits 6 where a file is not what it should be; the table is
//! made all the same.

use super::args::BriefArgs;
use super::output::complain;
use super::session::Session;
use super::stats::period_of;
use super::stop::{Done, Stop};
use super::verify::ILL;
use crate::app::export::ExportFormat;
use crate::runtime::briefing::{brief, briefed};
use crate::runtime::files;

/// Makes the table.
pub fn run(session: &Session, args: &BriefArgs) -> Done {
    let period = period_of(&args.period, session.today());
    let format = args.format.unwrap_or_else(|| usual(session, args));
    if args.output.is_none() && !format.is_text() {
        return Err(Stop::Usage("cli-export-needs-file"));
    }
    if let Some(path) = args.output.as_ref().filter(|path| !args.force && files::exists(path)) {
        return Err(crate::app::failure::Failure::FileExists(files::shown(path)).into());
    }
    let made = brief(&session.env, &args.paths, period);
    let (bytes, missing) = briefed(&session.env, &made, format)?;
    match &args.output {
        Some(path) => files::write(path, &bytes, args.force)?,
        None => session.out.raw(&String::from_utf8_lossy(&bytes))?,
    }
    if !missing.is_empty() {
        let missing: Vec<String> = missing.iter().map(char::to_string).collect();
        complain(&session.say("cli-export-missing", &[("characters", session.list(&missing))]));
    }
    // Notes are in the table; only what is wrong is told beside it.
    if made.ill() == 0 {
        return Ok(());
    }
    let counts = [("count", made.problems.len().to_string()), ("ill", made.ill().to_string())];
    complain(&session.say("cli-brief-problems", &counts));
    Err(Stop::Exit(ILL))
}

/// The format where none is said: what the file's ending says, JSON Lines for programs, else Markdown.
fn usual(session: &Session, args: &BriefArgs) -> ExportFormat {
    let ending =
        args.output.as_ref().and_then(|path| path.extension()).map(|ending| ending.to_string_lossy().to_lowercase());
    let by_ending = ending.and_then(|ending| super::args::brief_format(&ending).ok());
    by_ending.unwrap_or(if session.json() { ExportFormat::Json } else { ExportFormat::Md })
}
