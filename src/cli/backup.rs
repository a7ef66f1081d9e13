//! `backup`, `restore`

use super::passphrase;
use super::session::Session;
use super::stop::{Done, Stop};
use crate::app::failure::Failure;
use crate::domain::journal_name::JournalName;
use crate::runtime::{backups, files, keys};
use serde_json::json;
use std::path::Path;

/// Makes a backup of the open journal, among the others or in a file of one's own.
pub fn backup(session: &mut Session, file: Option<&Path>) -> Done {
    let lies = match file {
        Some(file) => {
            backups::make_at(&mut session.env, file)?;
            files::shown(file)
        }
        None => files::shown(&backups::make(&mut session.env)?.path),
    };
    if session.json() {
        return session.out.json(&json!({ "backup": lies }));
    }
    session.out.line(&session.say("cli-backed-up", &[("path", lies)]))
}

/// Restores a backup as a journal of its own.
pub fn restore(session: &mut Session, file: &Path, name: Option<&str>) -> Done {
    if !files::is_regular(file) {
        return Err(files::failure(file, &std::io::ErrorKind::NotFound.into()).into());
    }
    let name = match name {
        Some(name) => JournalName::parse(name).map_err(|bad| Stop::Said(session.tr.bad_journal_name(bad)))?,
        None => backups::name_of(&session.env, file).ok_or(Stop::Usage("cli-restore-name"))?,
    };
    if session.journals().iter().any(|info| info.name == name) {
        return Err(Failure::JournalExists(name.to_string()).into());
    }
    let plain = files::is_plain_database(file);
    let secret = if plain {
        None
    } else {
        let prompt = session.tr.with("cli-prompt", &[("name", name.to_string())]);
        Some(passphrase::read(session.globals.passphrase_file.clone().as_deref(), || prompt, session.tr)?)
    };
    keys::restore(&mut session.env, file, &name, secret.as_ref())?;
    if session.json() {
        return session.out.json(&json!({ "name": name.as_str() }));
    }
    session.out.line(&session.say("cli-restored", &[("name", name.to_string())]))
}
