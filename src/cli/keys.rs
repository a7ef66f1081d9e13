//! `journal passphrase`, `journal recovery-code`, `journal rekey-with-code`, `journal remove`: the way in, and the way out.

use super::output::complain;
use super::passphrase;
use super::session::{Session, unexpected};
use super::stop::{Done, Stop};
use crate::app::effect::{Effect, Outcome};
use crate::app::failure::Failure;
use crate::app::secret::Secret;
use crate::domain::journal_name::JournalName;
use crate::domain::recovery_code::RecoveryCode;
use crate::runtime::{files, keys, perform};
use serde_json::json;
use std::path::Path;

/// Changes the passphrase, and tells the code that goes with the new one.
pub fn change(session: &mut Session, new_file: Option<&Path>) -> Done {
    session.unlock()?;
    let old = passphrase_of(session)?;
    let name = session.chosen()?.name;
    let new = passphrase::read_new(new_file, &name, session.tr)?;
    match perform(Effect::ChangePassphrase { old, new }, &mut session.env) {
        Some(Outcome::Code(code)) => {
            tell(session, "cli-passphrase-changed")?;
            show(session, &name, &code)
        }
        Some(Outcome::CodeFailed(failure)) => Err(failure.into()),
        _ => Err(unexpected("passphrase")),
    }
}

/// Tells the recovery code again.
pub fn code(session: &mut Session) -> Done {
    session.unlock()?;
    let passphrase = passphrase_of(session)?;
    match perform(Effect::ShowCode(passphrase), &mut session.env) {
        Some(Outcome::Code(code)) => {
            let name = session.chosen()?.name;
            show(session, &name, &code)
        }
        Some(Outcome::CodeFailed(failure)) => Err(failure.into()),
        _ => Err(unexpected("code")),
    }
}

/// Opens a journal by its recovery code and gives it a new passphrase.
pub fn rekey(session: &mut Session, name: &str, code_file: Option<&Path>, new_file: Option<&Path>) -> Done {
    let name = JournalName::parse(name).map_err(|_| Failure::NoJournal(name.to_owned()))?;
    // A code that was misread is better told before one thinks of a new passphrase.
    let code = passphrase::again(code_file.is_none(), session.tr, || {
        let code = passphrase::read(code_file, || session.tr.t("cli-prompt-code"), session.tr)?;
        RecoveryCode::parse(code.reveal()).map_err(Failure::BadRecoveryCode)?;
        Ok(code)
    })?;
    let new = passphrase::read_new(new_file, &name, session.tr)?;
    let effect = Effect::UnlockByCode { name: name.clone(), code, passphrase: new.clone() };
    match perform(effect, &mut session.env) {
        Some(Outcome::Opened(_)) => {}
        Some(Outcome::OpenFailed(failure)) => return Err(failure.into()),
        _ => return Err(unexpected("rekey")),
    }
    tell(session, "cli-passphrase-changed")?;
    let code = keys::code_of(&mut session.env, &new)?;
    show(session, &name, &code)
}

/// Moves a journal to the trash, after its name has been typed once more.
pub fn remove(session: &mut Session, name: &str) -> Done {
    let named = JournalName::parse(name).map_err(|_| Failure::NoJournal(name.to_owned()))?;
    if !session.journals().iter().any(|info| info.name == named) {
        return Err(Failure::NoJournal(name.to_owned()).into());
    }
    complain(&session.say("cli-remove-ask", &[("name", named.to_string())]));
    let mut typed = String::new();
    std::io::stdin().read_line(&mut typed)?;
    if JournalName::parse(typed.trim()).ok().as_ref() != Some(&named) {
        return Err(Stop::Usage("cli-remove-not"));
    }
    let lies = files::shown(&keys::remove(&mut session.env, &named)?);
    if session.json() {
        return session.out.json(&json!({ "name": named.as_str(), "moved_to": lies }));
    }
    session.out.line(&session.say("cli-removed", &[("name", named.to_string()), ("path", lies)]))
}

/// The code of a journal just made: shown once, here.
pub fn first_code(session: &mut Session, passphrase: &Secret) -> Done<RecoveryCode> {
    let code = keys::code_of(&mut session.env, passphrase)?;
    keys::code_noted(&mut session.env)?;
    Ok(code)
}

/// Prints the code as numbered groups, and counts it as told: it was asked for.
fn show(session: &mut Session, name: &JournalName, code: &RecoveryCode) -> Done {
    keys::code_noted(&mut session.env)?;
    if session.json() {
        return session.out.json(&json!({ "recovery_code": code.to_string() }));
    }
    print(session, name, code)
}

/// Prints the code as a page to keep: whose it is, of which day, and how it is used.
pub fn print(session: &Session, name: &JournalName, code: &RecoveryCode) -> Done {
    session.out.prose(&session.tr.t("cli-code"))?;
    let groups = code.groups();
    for (row, some) in groups.chunks(4).enumerate() {
        let numbered = some.iter().enumerate().map(|(at, group)| format!("{:>3} {}", row * 4 + at + 1, group.as_str()));
        session.out.line(&numbered.collect::<Vec<_>>().join("   "))?;
    }
    let day = session.tr.long_date(session.today());
    session.out.prose(&session.say("cli-code-use", &[("name", name.to_string()), ("day", day)]))
}

fn tell(session: &Session, key: &str) -> Done {
    if session.json() { Ok(()) } else { session.out.line(&session.tr.t(key)) }
}

/// The passphrase the journal was opened with; a plain one has neither passphrase nor code.
fn passphrase_of(session: &Session) -> Done<Secret> {
    session.passphrase.clone().ok_or_else(|| Stop::Said(session.tr.t("blocked-plain")))
}
