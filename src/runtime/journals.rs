//! Journals as files: which there are, making one, opening one, closing it.

use super::env::{Env, OpenJournal};
use super::failure::of_store;
use super::{backups, files, keys, random};
use crate::app::effect::{JournalInfo, Opened, Outcome};
use crate::app::failure::Failure;
use crate::app::secret::Secret;
use crate::domain::first_step::FirstStep;
use crate::domain::journal_name::JournalName;
use crate::domain::problem::Problem;
use crate::store::{Copying, Key, Store, StoreError};
use ed25519_dalek::SigningKey;
use std::path::Path;

/// The journals on this terminal.
pub(super) fn list(env: &Env) -> Result<Vec<JournalInfo>, Failure> {
    let names = env.paths.journal_names()?;
    Ok(names.into_iter().map(|name| info(env, name)).collect())
}

/// Makes a journal and opens it.
pub(super) fn create(env: &mut Env, name: JournalName, passphrase: Option<&Secret>) -> Result<Opened, Failure> {
    passphrase.map_or(Ok(()), |secret| keys::check_strength(secret, &name))?;
    close(env)?;
    env.paths.make()?;
    let path = env.paths.journal(&name);
    let moment = env.clock.moment();
    let signing_key = random::bytes::<32>()?;
    let store = Store::create(&path, key(passphrase), &signing_key, moment.today, moment.now)
        .map_err(|e| of_store(e, &path))?;
    opened(env, name, passphrase.is_none(), store, &path)
}

/// Opens a journal; the one that is open is closed first.
pub(super) fn unlock(env: &mut Env, name: JournalName, passphrase: Option<&Secret>) -> Result<Opened, Failure> {
    unlock_with(env, name, key(passphrase))
}

/// The same with any kind of key.
pub(super) fn unlock_with(env: &mut Env, name: JournalName, key: Key<'_>) -> Result<Opened, Failure> {
    close(env)?;
    let path = env.paths.journal(&name);
    if !files::is_regular(&path) {
        return Err(Failure::NoJournal(name.to_string()));
    }
    env.tries.gate(&name, env.clock.now())?;
    let store = open(env, &name, key)?;
    env.tries.right(&name);
    opened(env, name, matches!(key, Key::Plain), store, &path)
}

/// Why a journal did not open.
enum Refused {
    Store(StoreError),
    /// It is old, and no copy could be made of it before the upgrade.
    Copy(Failure),
}

impl From<StoreError> for Refused {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Opens a journal's file. An old one is copied to the backups before it is upgraded.
fn open(env: &Env, name: &JournalName, key: Key<'_>) -> Result<Store, Failure> {
    let path = env.paths.journal(name);
    let keep =
        |journal: Copying<'_>, schema| backups::before_upgrade(env, name, journal, schema).map_err(Refused::Copy);
    Store::open_keeping(&path, key, keep).map_err(|refused| match refused {
        Refused::Store(error) => wrong(env, name, key, error, &path),
        Refused::Copy(failure) => failure,
    })
}

/// Proves the passphrase of the open journal again, because what follows is a signature.
pub(super) fn prove(env: &mut Env, passphrase: Option<&Secret>) -> Result<(), Failure> {
    let name = env.journal()?.name.clone();
    let path = env.paths.journal(&name);
    let proved = env.tries.gate(&name, env.clock.now()).and_then(|()| {
        let proved = Store::proves_key(&path, key(passphrase));
        proved.map_err(|error| wrong(env, &name, key(passphrase), error, &path))
    });
    proved.map_err(|failure| match failure {
        Failure::WrongPassphrase { wait_seconds, .. } => Failure::NotProved { wait_seconds },
        failure => failure,
    })?;
    env.tries.right(&name);
    Ok(())
}

/// The key of another journal on this terminal, by its own passphrase, with the name of its owner: to countersign.
pub(super) fn countersigner(
    env: &mut Env,
    name: &JournalName,
    passphrase: &Secret,
) -> Result<(String, SigningKey), Failure> {
    if env.journal()?.name == *name {
        return Err(Problem::WitnessIsSelf.into());
    }
    let path = env.paths.journal(name);
    if !files::is_regular(&path) {
        return Err(Failure::NoJournal(name.to_string()));
    }
    if info(env, name.clone()).plain {
        return Err(Problem::WitnessIsPlain.into());
    }
    env.tries.gate(name, env.clock.now())?;
    let store = open(env, name, key(Some(passphrase)))?;
    env.tries.right(name);
    let of_path = |error| of_store(error, &path);
    let full_name = store.contact_card().map_err(of_path)?.value.full_name;
    let signing_key = SigningKey::from_bytes(&*store.signing_key().map_err(of_path)?);
    store.close().map_err(of_path)?;
    let full_name = full_name.trim();
    Ok((if full_name.is_empty() { name.to_string() } else { full_name.to_owned() }, signing_key))
}

/// Closes the open journal, so that its one file is whole.
pub(super) fn close(env: &mut Env) -> Result<(), Failure> {
    let Some(open) = env.open.take() else { return Ok(()) };
    let path = env.paths.journal(&open.name);
    open.store.close().map_err(|e| of_store(e, &path))
}

/// The journal backed up, if it has changed, and closed, whatever became of the backup and of its write-ahead log: that is
/// whole too and is read at the next opening.
pub(super) fn locked(env: &mut Env) -> Outcome {
    if env.open.is_none() {
        return Outcome::Locked;
    }
    let kept = backups::keep(env);
    let _whole = close(env);
    match kept {
        Ok(_) => Outcome::Locked,
        Err(failure) => Outcome::BackupFailed(failure),
    }
}

fn opened(env: &mut Env, name: JournalName, plain: bool, store: Store, path: &Path) -> Result<Opened, Failure> {
    let seen = store.data_version().map_err(|e| of_store(e, path))?;
    let first_week = store.first_week();
    let first_step = store.first_step().map_err(|e| of_store(e, path))?;
    env.open = Some(OpenJournal { name: name.clone(), store, seen });
    Ok(Opened { name, plain, first_week, first_step })
}

/// Remembers which step of the beginning is to be offered next.
pub(super) fn set_first_step(env: &mut Env, step: Option<FirstStep>) -> Result<(), Failure> {
    let path = env.open_path()?;
    env.store()?.set_first_step(step).map_err(|e| of_store(e, &path))
}

/// Only a try with a key counts as one.
fn wrong(env: &Env, name: &JournalName, tried: Key<'_>, error: StoreError, path: &Path) -> Failure {
    match error {
        StoreError::WrongKeyOrDamaged if !matches!(tried, Key::Plain) => env.tries.wrong(name, env.clock.now()),
        error => of_store(error, path),
    }
}

fn info(env: &Env, name: JournalName) -> JournalInfo {
    let plain = files::is_plain_database(&env.paths.journal(&name));
    JournalInfo { name, plain }
}

pub(super) fn key(passphrase: Option<&Secret>) -> Key<'_> {
    passphrase.map_or(Key::Plain, |passphrase| Key::Passphrase(passphrase.reveal()))
}
