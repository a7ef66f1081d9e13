//! Backups: made by themselves when a journal that changed is locked, proven whole before they count, and thinned out by
//! age. Invariants: a backup appears under its name only once it is whole; nothing but older backups made here is ever
//! removed; and a restored journal never takes the place of another.

use super::env::Env;
use super::failure::of_store;
use super::files;
use crate::app::failure::Failure;
use crate::domain::journal_name::JournalName;
use crate::domain::rotation;
use crate::store::{Copying, Store, StoreError, private};
use chrono::{DateTime, NaiveDateTime, Utc};
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use tempfile::TempPath;

/// How a backup's time is written in its file's name.
const STAMP: &str = "%Y%m%dT%H%M%SZ";

/// What is put before the schema's number in the name of a copy made before an upgrade.
const OLD: &str = "schema";

/// How old a half copy is before it is swept away.
const STALE: Duration = Duration::from_secs(86_400);

/// A backup that was made here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Its file.
    pub path: PathBuf,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Which state of the journal it holds: the time of the last change, by the file system.
    as_of: SystemTime,
}

/// A journal's backups, oldest first.
pub fn list(env: &Env, name: &JournalName) -> Result<Vec<Backup>, Failure> {
    let mut backups: Vec<Backup> =
        files::regular_files(&env.paths.backups(name))?.iter().filter_map(|f| made(f)).collect();
    backups.sort_by_key(|backup| backup.at);
    Ok(backups)
}

/// How many backups the open journal has.
pub(super) fn count(env: &mut Env) -> u32 {
    let name = env.journal().map(|open| open.name.clone());
    let all = name.and_then(|name| list(env, &name)).map_or(0, |all| all.len());
    u32::try_from(all).unwrap_or(u32::MAX)
}

/// Backs the open journal up, if it has changed since the last time. What was made; nothing where nothing had changed.
pub(super) fn keep(env: &mut Env) -> Result<Option<Backup>, Failure> {
    let path = env.open_path()?;
    let as_of = settled(env, &path)?;
    let name = env.journal()?.name.clone();
    let backups = list(env, &name)?;
    let recent = backups.last().is_some_and(|last| {
        let age = env.clock.now() - last.at;
        age >= chrono::TimeDelta::zero() && age < env.backup_pause
    });
    if recent || backups.iter().any(|backup| backup.as_of == as_of) {
        return Ok(None);
    }
    make(env).map(Some)
}

/// Whether a backup of the open journal is whole and opens with the same passphrase.
pub(super) fn is_whole(env: &mut Env, backup: &Backup) -> bool {
    // An empty file is a whole database, with nothing in it.
    files::size(&backup.path).is_ok_and(|size| size > 0)
        && env.store().is_ok_and(|store| store.copying().check_copy(&backup.path).is_ok_and(|wrong| wrong.is_empty()))
}

/// Backs the open journal up, and removes backups that newer ones have superseded.
pub fn make(env: &mut Env) -> Result<Backup, Failure> {
    let (path, name, now) = (env.open_path()?, env.journal()?.name.clone(), env.clock.now());
    let dir = env.paths.backups(&name);
    files::make_private_dir(&env.paths.backup_root())?;
    files::make_private_dir(&dir)?;
    let as_of = settled(env, &path)?;
    let stamp = now.format(STAMP).to_string();
    let whole = proven_copy(env.store()?.copying(), &dir)?;
    whole.1.set_modified(as_of).map_err(|e| files::failure(&dir, &e))?;
    let target = placed(whole.0, &dir, &stamp)?;
    files::sync_dir(&dir);
    thin(&list(env, &name)?, &target, now);
    sweep(&dir);
    made(&target).ok_or_else(|| Failure::Internal("backup".to_owned()))
}

/// Backs the open journal up and removes every older backup made here, because they hold what was erased from it: how many are
/// gone, and how many could not be removed. Nothing is removed before the new one is whole.
pub(super) fn renew(env: &mut Env) -> Result<(u32, u32), Failure> {
    let newest = make(env)?;
    let name = env.journal()?.name.clone();
    let older: Vec<Backup> = list(env, &name)?.into_iter().filter(|backup| backup.path != newest.path).collect();
    let gone = older.iter().filter(|backup| fs::remove_file(&backup.path).is_ok()).count();
    files::sync_dir(&env.paths.backups(&name));
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Ok((count(gone), count(older.len() - gone)))
}

/// Copies a journal that is about to be upgraded from an older schema. Such a copy is never superseded: an older program
/// may be needed to look at it.
pub(super) fn before_upgrade(env: &Env, name: &JournalName, journal: Copying<'_>, schema: i64) -> Result<(), Failure> {
    let dir = env.paths.backups(name);
    files::make_private_dir(&env.paths.backup_root())?;
    files::make_private_dir(&dir)?;
    let (whole, _file) = proven_copy(journal, &dir)?;
    placed(whole, &dir, &format!("{}-{OLD}{schema}", env.clock.now().format(STAMP)))?;
    files::sync_dir(&dir);
    Ok(())
}

/// Copies the open journal to a file of the user's choice. An existing file is refused.
pub fn make_at(env: &mut Env, target: &Path) -> Result<(), Failure> {
    if fs::symlink_metadata(target).is_ok() {
        return Err(Failure::FileExists(files::shown(target)));
    }
    let dir = files::resolved_parent(target)?;
    let (whole, _file) = proven_copy(env.store()?.copying(), &dir)?;
    moved(whole, target)?;
    files::sync_dir(&dir);
    Ok(())
}

/// Everything committed in the journal's one file; when that last changed, by the file system.
fn settled(env: &mut Env, path: &Path) -> Result<SystemTime, Failure> {
    env.store()?.settle().map_err(|e| of_store(e, path))?;
    let changed = fs::metadata(path).and_then(|found| found.modified());
    changed.map_err(|e| files::failure(path, &e))
}

/// A copy of the journal in `dir`, whole and on the disk, that goes when it is dropped.
fn proven_copy(journal: Copying<'_>, dir: &Path) -> Result<(TempPath, File), Failure> {
    let dir = fs::canonicalize(dir).map_err(|e| files::failure(dir, &e))?;
    let fail = |e: StoreError| of_store(e, &dir);
    let copy = tempfile::Builder::new().prefix(".new-").suffix(".part").tempfile_in(&dir);
    let (file, copy) = copy.map_err(|e| files::failure(&dir, &e))?.into_parts();
    journal.copy_into(&copy).map_err(fail)?;
    file.sync_all().map_err(|e| files::failure(&dir, &e))?;
    match journal.check_copy(&copy) {
        Ok(wrong) if wrong.is_empty() => Ok((copy, file)),
        Ok(_) | Err(StoreError::WrongKeyOrDamaged | StoreError::Damaged(_)) => {
            Err(Failure::BackupDamaged(files::shown(&dir)))
        }
        Err(error) => Err(fail(error)),
    }
}

/// Gives a whole backup its name; two of one second are told apart by a number.
fn placed(mut whole: TempPath, dir: &Path, stamp: &str) -> Result<PathBuf, Failure> {
    for number in 1..1000 {
        let name = if number == 1 { format!("{stamp}.db") } else { format!("{stamp}-{number}.db") };
        let target = dir.join(name);
        match whole.persist_noclobber(&target) {
            Ok(()) => return Ok(target),
            Err(taken) if taken.error.kind() == ErrorKind::AlreadyExists => whole = taken.path,
            Err(failed) => return Err(files::failure(&target, &failed.error)),
        }
    }
    Err(Failure::FileExists(files::shown(dir)))
}

fn moved(whole: TempPath, target: &Path) -> Result<(), Failure> {
    whole.persist_noclobber(target).map_err(|failed| match failed.error.kind() {
        ErrorKind::AlreadyExists => Failure::FileExists(files::shown(target)),
        _ => files::failure(target, &failed.error),
    })
}

/// Removes what is superseded. One that cannot be removed stays: it harms nobody.
fn thin(backups: &[Backup], newest: &Path, now: DateTime<Utc>) {
    let backups: Vec<_> = backups.iter().filter(|backup| !is_old_schema(&backup.path)).collect();
    let times: Vec<_> = backups.iter().map(|backup| backup.at).collect();
    for at in rotation::superseded(&times, now) {
        if backups[at].path != newest {
            let _gone = fs::remove_file(&backups[at].path);
        }
    }
}

fn is_old_schema(path: &Path) -> bool {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    stem.split('-').any(|part| part.starts_with(OLD))
}

/// Removes what a killed process left of a copy it was making, once it is a day old and nobody can be at it any more.
fn sweep(dir: &Path) {
    for path in files::entries(dir) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let old = fs::metadata(&path).and_then(|found| found.modified()).ok().and_then(|at| at.elapsed().ok());
        if name.starts_with(".new-") && name.ends_with(".part") && old.is_some_and(|age| age > STALE) {
            let _gone = fs::remove_file(&path);
        }
    }
}

/// The backup in a file of ours, by its name.
fn made(path: &Path) -> Option<Backup> {
    let stem = path.file_name()?.to_str()?.strip_suffix(".db")?;
    let stamp = stem.split_once('-').map_or(stem, |(stamp, _)| stamp);
    let at = NaiveDateTime::parse_from_str(stamp, STAMP).ok()?.and_utc();
    let as_of = fs::metadata(path).and_then(|found| found.modified()).ok()?;
    Some(Backup { path: path.to_owned(), at, as_of })
}

/// The name a backup is restored under where none is given: its journal's, if it lies among our backups, else its own.
pub fn name_of(env: &Env, backup: &Path) -> Option<JournalName> {
    let backup = fs::canonicalize(backup).ok()?;
    let root = fs::canonicalize(env.paths.backup_root()).ok();
    let dir = backup.parent()?;
    let named = if dir.parent() == root.as_deref() { dir.file_name()? } else { backup.file_stem()? };
    JournalName::parse(named.to_str()?).ok()
}

/// Puts a copy of a backup beside the journals, opens it there with `key`, proves it, and only then gives it its name.
/// An existing journal of that name is refused before anything is read.
pub(super) fn bring_back(
    env: &Env,
    backup: &Path,
    name: &JournalName,
    open: impl FnOnce(&Path) -> Result<Store, StoreError>,
) -> Result<(), Failure> {
    env.paths.make()?;
    let (target, dir) = (env.paths.journal(name), env.paths.journals());
    let dir = fs::canonicalize(&dir).map_err(|e| files::failure(&dir, &e))?;
    if files::remains(&target).any(|remain| fs::symlink_metadata(remain).is_ok()) {
        return Err(Failure::JournalExists(name.to_string()));
    }
    let space = tempfile::Builder::new().prefix(".restore-").tempdir_in(&dir).map_err(|e| files::failure(&dir, &e))?;
    let copy = space.path().join("journal.db");
    copy_file(backup, &copy).map_err(|e| files::failure(backup, &e))?;
    // A journal copied while it was open may have its newest changes beside it.
    let (log, log_copy) = (files::with_suffix(backup, "-wal"), files::with_suffix(&copy, "-wal"));
    if files::is_regular(&log) {
        copy_file(&log, &log_copy).map_err(|e| files::failure(&log, &e))?;
    }
    let store = open(&copy).map_err(|e| of_store(e, backup))?;
    let whole = store.check_integrity().map_err(|e| of_store(e, backup))?.is_empty();
    store.close().map_err(|e| of_store(e, backup))?;
    if !whole {
        return Err(Failure::BackupDamaged(files::shown(backup)));
    }
    File::open(&copy).and_then(|file| file.sync_all()).map_err(|e| files::failure(&copy, &e))?;
    moved(TempPath::try_from_path(copy).map_err(|e| files::failure(&dir, &e))?, &target)?;
    files::sync_dir(&dir);
    Ok(())
}

/// Copies a plain file's bytes into a new one that only its owner can read.
fn copy_file(from: &Path, to: &Path) -> io::Result<()> {
    let mut source = File::open(from)?;
    if !source.metadata()?.is_file() {
        return Err(io::Error::from(ErrorKind::InvalidInput));
    }
    io::copy(&mut source, &mut private::new_file(to)?)?;
    Ok(())
}
