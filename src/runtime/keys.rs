//! The passphrase of a journal and the code behind it: changing the one, showing the other, and getting in by it.

use super::env::Env;
use super::failure::of_store;
use super::{backups, files, journals};
use crate::app::effect::Opened;
use crate::app::failure::Failure;
use crate::app::secret::Secret;
use crate::domain::journal_name::JournalName;
use crate::domain::recovery_code::RecoveryCode;
use crate::store::{Key, Store, derived_key};
use std::path::{Path, PathBuf};

/// Changes the passphrase of the open journal; the code that belongs to the new one. Backups made before keep the old
/// passphrase, so one is made at once under the new one.
pub fn change(env: &mut Env, old: &Secret, new: &Secret) -> Result<RecoveryCode, Failure> {
    journals::prove(env, Some(old))?;
    set(env, new)
}

/// The recovery code of the open journal, for who proves the passphrase again.
pub fn recovery_code(env: &mut Env, passphrase: &Secret) -> Result<RecoveryCode, Failure> {
    journals::prove(env, Some(passphrase))?;
    code_of(env, passphrase)
}

/// Remembers that the code has been written down.
pub fn code_noted(env: &mut Env) -> Result<(), Failure> {
    let path = env.open_path()?;
    env.store()?.set_code_due(false).map_err(|e| of_store(e, &path))
}

/// Opens a journal by its recovery code and gives it a new passphrase, with a new code.
pub fn rekey_with_code(env: &mut Env, name: JournalName, code: &Secret, new: &Secret) -> Result<Opened, Failure> {
    let code = RecoveryCode::parse(code.reveal()).map_err(Failure::BadRecoveryCode)?;
    check_strength(new, &name)?;
    let opened = journals::unlock_with(env, name, Key::Raw(&code)).map_err(|failure| match failure {
        Failure::WrongPassphrase { wait_seconds: 0, .. } => Failure::WrongRecoveryCode,
        failure => failure,
    })?;
    set(env, new)?;
    Ok(opened)
}

/// The rule that holds for every passphrase that is set: [`Failure::WeakPassphrase`] where it is too easy to guess.
pub fn check_strength(new: &Secret, name: &JournalName) -> Result<(), Failure> {
    if new.strength(name.as_str()).is_accepted() { Ok(()) } else { Err(Failure::WeakPassphrase) }
}

fn set(env: &mut Env, new: &Secret) -> Result<RecoveryCode, Failure> {
    let (path, name) = (env.open_path()?, env.journal()?.name.clone());
    check_strength(new, &name)?;
    // Noted before: if the program dies in between, nobody relies on a paper that opens nothing any more.
    let store = env.store()?;
    let due = store.is_code_due().map_err(|e| of_store(e, &path))?;
    store.set_code_due(true).map_err(|e| of_store(e, &path))?;
    if let Err(error) = store.rekey(new.reveal()) {
        let _as_before = store.set_code_due(due);
        return Err(of_store(error, &path));
    }
    // The passphrase is changed whatever becomes of the backup; the desk tells how old the last one is.
    let _made = backups::make(env);
    code_of(env, new)
}

/// The code that stands for a passphrase of the open journal. It is not counted as a try.
pub fn code_of(env: &mut Env, passphrase: &Secret) -> Result<RecoveryCode, Failure> {
    let path = env.open_path()?;
    derived_key(&path, passphrase.reveal()).map_err(|e| of_store(e, &path))
}

/// Restores a backup as a journal of its own. The passphrase is the one the journal had when the backup was made.
pub fn restore(env: &mut Env, backup: &Path, name: &JournalName, passphrase: Option<&Secret>) -> Result<(), Failure> {
    env.tries.gate(name, env.clock.now())?;
    let key = journals::key(passphrase);
    let restored = backups::bring_back(env, backup, name, |copy| Store::open(copy, key));
    match restored {
        Err(Failure::WrongPassphrase { .. }) if passphrase.is_some() => Err(env.tries.wrong(name, env.clock.now())),
        restored => restored,
    }
}

/// Moves a journal to the trash beside the journals, whole and still encrypted: nothing is destroyed.
pub fn remove(env: &mut Env, name: &JournalName) -> Result<PathBuf, Failure> {
    journals::close(env)?;
    let (path, trash) = (env.paths.journal(name), env.paths.trash());
    if !files::is_regular(&path) {
        return Err(Failure::NoJournal(name.to_string()));
    }
    files::make_private_dir(&trash)?;
    files::move_aside(&path, &trash, &env.clock.now().format("%Y%m%dT%H%M%SZ").to_string())
}
