//! `journal …`

use super::args::JournalCommand;
use super::keys;
use super::passphrase;
use super::session::{Session, unexpected};
use super::stop::{Done, Stop};
use super::table::Table;
use crate::app::effect::{Effect, Outcome};
use crate::domain::journal_name::JournalName;
use crate::runtime::perform;
use serde_json::{Value, json};

/// Runs the subcommand.
pub fn run(session: &mut Session, command: JournalCommand) -> Done {
    match command {
        JournalCommand::New { name, plain } => new(session, &name, plain),
        JournalCommand::List => list(session),
        JournalCommand::Passphrase { new_passphrase_file } => keys::change(session, new_passphrase_file.as_deref()),
        JournalCommand::RecoveryCode => keys::code(session),
        JournalCommand::RekeyWithCode { name, code_file, new_passphrase_file } => {
            keys::rekey(session, &name, code_file.as_deref(), new_passphrase_file.as_deref())
        }
        JournalCommand::Remove { name } => keys::remove(session, &name),
    }
}

fn new(session: &mut Session, name: &str, plain: bool) -> Done {
    let name = JournalName::parse(name).map_err(|bad| Stop::Said(session.tr.bad_journal_name(bad)))?;
    let file = session.globals.passphrase_file.as_deref();
    let passphrase = if plain { None } else { Some(passphrase::read_new(file, &name, session.tr)?) };
    match perform(Effect::CreateJournal { name, passphrase: passphrase.clone() }, &mut session.env) {
        Some(Outcome::Opened(opened)) => {
            let code = passphrase.as_ref().map(|passphrase| keys::first_code(session, passphrase)).transpose()?;
            if session.json() {
                let code = code.map(|code| code.to_string());
                let made = json!({ "name": opened.name.as_str(), "plain": opened.plain, "recovery_code": code });
                return session.out.json(&made);
            }
            let key = if plain { "cli-journal-made-plain" } else { "cli-journal-made" };
            session.out.line(&session.say(key, &[("name", opened.name.to_string())]))?;
            code.map_or(Ok(()), |code| keys::print(session, &opened.name, &code))
        }
        Some(Outcome::OpenFailed(failure)) => Err(failure.into()),
        _ => Err(unexpected("create")),
    }
}

fn list(session: &mut Session) -> Done {
    let journals = session.journals();
    if session.json() {
        let rows = journals.iter().map(|info| json!({ "name": info.name.as_str(), "plain": info.plain }));
        return session.out.json(&rows.collect::<Value>());
    }
    if journals.is_empty() {
        return session.out.line(&session.tr.t("failure-no-journals"));
    }
    let mut table = Table::default();
    for info in journals {
        let plain = if info.plain { session.tr.t("cli-journal-plain") } else { String::new() };
        table.row([info.name.to_string(), plain]);
    }
    table.print(&session.out)
}
