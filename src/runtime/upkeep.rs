//! Looking after a journal's file.

use super::env::Env;
use super::failure::of_store;
use super::{backups, files};
use crate::app::effect::Upkeep;
use crate::app::failure::Failure;
use crate::store::disk;
use chrono::TimeDelta;
use std::time::Duration;

/// Everything that does not hold in the open journal's file, in technical words; nothing where all is well.
pub fn check(env: &mut Env) -> Result<Vec<String>, Failure> {
    let path = env.open_path()?;
    env.store()?.check_integrity().map_err(|e| of_store(e, &path))
}

/// The least room that should be left on the disk, in bytes; three times the journal's size where that is more.
pub(super) const ROOM: u64 = 64 << 20;

/// Days after which a backup is too old for a journal that is in use.
const OVERDUE: i64 = 7;

/// How the open journal's file is. What cannot be found out is not told.
pub(super) fn look(env: &mut Env) -> Upkeep {
    let Ok((path, name)) = env.open_path().and_then(|path| Ok((path, env.journal()?.name.clone()))) else {
        return Upkeep::default();
    };
    let last_backup = backups::list(env, &name).ok().and_then(|all| all.last().map(|backup| backup.at));
    let size = files::size(&path).unwrap_or(0);
    let low_space = disk::free_bytes(&path).filter(|free| *free < ROOM.max(size.saturating_mul(3)));
    let code_due = env.store().is_ok_and(|store| store.is_code_due().unwrap_or(false));
    // A journal is backed up when it is locked after a change: one that has been there for days has a backup.
    let touched = files::modified(&path).and_then(|at| at.elapsed().ok()).unwrap_or_default();
    let backup_overdue = match last_backup {
        Some(at) => env.clock.now() - at > TimeDelta::days(OVERDUE) && touched < Duration::from_secs(86_400),
        None => touched > Duration::from_secs(86_400),
    };
    Upkeep { last_backup, backup_overdue, low_space, code_due }
}
