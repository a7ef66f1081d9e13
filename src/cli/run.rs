//! From arguments to an exit code.

use super::args::{Cli, Command};
use super::output::{Output, complain, fail};
use super::session::Session;
use super::stop::{Done, Stop};
use super::{
    backup, brief, config, diary, doctor, exchange, export, guide, household, journal, localize, man, matter, pledge,
    profile, search, start, stats, status, usage, verify, week,
};
use crate::app::display::Color;
use crate::app::display::TerminalAnswers;
use crate::app::failure::Failure;
use crate::app::state::ByOption;
use crate::domain::journal_name::JournalName;
use crate::i18n::Catalog;
use crate::runtime::Env;
use crate::runtime::clock::Clock;
use crate::runtime::config::Config;
use crate::runtime::demo::DemoHome;
use clap::error::ContextKind;
use clap::{CommandFactory, FromArgMatches};
use std::ffi::OsString;

/// The command that shows help, as the option does.
const HELP: &str = "help";

/// What the screens start from, when no subcommand is given.
pub struct ScreensStart {
    /// The world, with the configuration and the language in it, and no journal open.
    pub env: Env,
    /// What options decide, whatever is set.
    pub by_option: ByOption,
    /// The journal named by `-j`, to be asked for first.
    pub journal: Option<JournalName>,
    /// Where a demo lies, if that is what was asked for; gone when this is dropped.
    pub demo: Option<DemoHome>,
}

/// The terminal interface: runs until the user leaves; its exit code.
pub type Screens = fn(ScreensStart) -> u8;

/// Asks the terminal what it does.
pub type Ask = fn() -> Option<TerminalAnswers>;

/// Runs the program with its arguments, its own name first; the exit code.
pub fn run(args: &[OsString], screens: Screens, ask: Ask) -> u8 {
    let tr = Catalog::new(start::lang_of_arguments(args));
    // The sentences of all subcommands take longer than everything else that is read, and are for who asks or errs.
    let again =
        |_| parse(localize::command(tr), args).or_else(|error| parse(localize::command(tr), &asked(&error, args)));
    let parsed = parse(Cli::command(), args).or_else(again);
    let (cli, named) = match parsed {
        Ok(parsed) => parsed,
        Err(error) => {
            let json = args.iter().any(|arg| arg == "--json");
            let code = usage::report(&error, &Output::new(Color::Auto), tr, json);
            return code.unwrap_or_else(|stop| ended(&stop, tr, json));
        }
    };
    let Cli { globals, command } = cli;
    let json = globals.json;
    let Some(paths) = start::paths(&globals) else {
        return ended(&Stop::Usage("cli-no-home"), tr, json);
    };
    let config = match start::config(&globals, &paths) {
        Ok(config) => config,
        // A file that is wrong or missing is what one may want to write anew.
        Err(_) if matches!(command, Some(Command::Config { write: true, .. })) => Config::default(),
        Err(error) => return ended(&Stop::Said(error.say(tr)), tr, json),
    };
    let lang = start::lang(&globals, &config);
    let (tr, out) = (Catalog::new(lang), Output::new(config.display.color));
    let mut env = Env::new(paths, Clock::system(), config, lang);
    let by_option = ByOption { lang: globals.lang.is_some(), color: globals.color.is_some() };
    let Some(command) = command else {
        let journal = match globals.journal.as_deref().map(JournalName::parse).transpose() {
            Ok(journal) => journal,
            Err(bad) => return ended(&Stop::Said(tr.bad_journal_name(bad)), tr, json),
        };
        return screens(ScreensStart { env, by_option, journal, demo: None });
    };
    if matches!(command, Command::Demo) {
        return match DemoHome::new() {
            Ok(home) => screens(ScreensStart { env: home.env(env), by_option, journal: None, demo: Some(home) }),
            Err(failure) => ended(&failure.into(), tr, json),
        };
    }
    // A script that saves a hundred times need not leave a hundred backups.
    env.backup_pause = chrono::TimeDelta::hours(1);
    let mut session = Session { env, tr, out, globals, named, ask, passphrase: None, first_week: None };
    let forces = matches!(command, Command::Export(_) | Command::Brief(_) | Command::Config { .. });
    let done = perform(&mut session, command);
    session.close();
    let Err(stop) = done else { return 0 };
    if forces && matches!(stop, Stop::Failure(Failure::FileExists(_))) {
        let said = [("first", stop.say(tr).unwrap_or_default()), ("then", tr.t("cli-force"))];
        fail(&tr.with("cli-then", &said), stop.exit_code(), json);
        return stop.exit_code();
    }
    ended(&stop, tr, json)
}

/// The arguments as understood, and which options are among them.
fn parse(command: clap::Command, args: &[OsString]) -> clap::error::Result<(Cli, Vec<String>)> {
    let matches = command.try_get_matches_from(args)?;
    Ok((Cli::from_arg_matches(&matches)?, start::named(&matches)))
}

/// The arguments with `help` as the option it stands for, where it was taken for a command that there is not.
fn asked(error: &clap::Error, args: &[OsString]) -> Vec<OsString> {
    let mut asked = args.to_vec();
    let name = error.get(ContextKind::InvalidSubcommand).map(ToString::to_string);
    if name.as_deref() == Some(HELP)
        && let Some(at) = args.iter().position(|arg| arg == HELP)
    {
        asked[at..].rotate_left(1);
        asked.pop();
        asked.push("--help".into());
    }
    asked
}

fn perform(session: &mut Session, command: Command) -> Done {
    match command {
        Command::Journal(command) => return journal::run(session, command),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut localize::command(session.tr), "sankaben", &mut script);
            return session.out.raw(&String::from_utf8_lossy(&script));
        }
        Command::Restore { file, r#as } => return backup::restore(session, &file, r#as.as_deref()),
        Command::Doctor { fix } => return doctor::run(session, fix),
        // A summary is checked with nothing but itself.
        Command::Guide { page } => return guide::run(session, page.as_deref()),
        Command::Man { dir } => return man::run(session, &dir),
        Command::Config { write: true, force } => return config::write(session, force),
        Command::Config { .. } => return config::show(session),
        Command::Brief(args) => return brief::run(session, &args),
        Command::Verify { files } if !files.is_empty() => return verify::run(session, &files),
        Command::Diary(ref command) => {
            diary::ready(command)?;
            session.unlock()?;
        }
        _ => session.unlock()?,
    }
    match command {
        Command::Profile(command) => profile::run(session, command),
        Command::Diary(command) => diary::run(session, command),
        Command::Household(command) => household::run(session, command),
        Command::Pledge(command) => pledge::run(session, command),
        Command::Matter(command) => matter::run(session, command),
        Command::Stats(args) => stats::run(session, &args),
        Command::Week(command) => week::run(session, command),
        Command::Search(args) => search::run(session, args),
        Command::Status { check } => status::run(session, check),
        Command::Import(command) => exchange::import(session, command),
        Command::Export(command) => export::run(session, command),
        Command::Verify { files } => verify::run(session, &files),
        Command::Backup { file } => backup::backup(session, file.as_deref()),
        Command::Journal(_)
        | Command::Demo
        | Command::Guide { .. }
        | Command::Brief(_)
        | Command::Config { .. }
        | Command::Man { .. }
        | Command::Completions { .. }
        | Command::Restore { .. }
        | Command::Doctor { .. } => Ok(()),
    }
}

/// Says that the screens could not be shown, and why; the exit code.
pub fn no_screens(error: &std::io::Error, tr: Catalog) -> u8 {
    complain(&tr.with("cli-no-screens", &[("why", error.to_string())]));
    1
}

/// Says why a subcommand stopped; the exit code.
fn ended(stop: &Stop, tr: Catalog, json: bool) -> u8 {
    if let Some(why) = stop.say(tr) {
        fail(&why, stop.exit_code(), json);
    }
    stop.exit_code()
}
