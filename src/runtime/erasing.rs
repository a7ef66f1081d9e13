//! Erasing a household: from the journal, then from its backups.

use super::backups;
use super::env::Env;
use super::failure::of_store;
use crate::app::failure::Failure;
use crate::domain::code::Code;
use crate::domain::erasing::{Erased, ErasingWords};

/// Erases a household. Where the journal is done and its backups are not, what is told counts those that are left.
pub(super) fn erase(env: &mut Env, code: &Code) -> Result<Erased, Failure> {
    let tr = env.catalog();
    let words = ErasingWords { household: tr.t("erased-household"), number: tr.t("export-number") };
    let (path, now) = (env.open_path()?, env.clock.now());
    let mut erased = env.store()?.erase(code, &words, now).map_err(|e| of_store(e, &path))?;
    (erased.backups, erased.backups_left) = match backups::renew(env) {
        Ok(counts) => counts,
        Err(_) => (0, backups::count(env)),
    };
    Ok(erased)
}
