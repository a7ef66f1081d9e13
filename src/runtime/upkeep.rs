//! Looking after a journal's file.

use super::env::Env;
use super::failure::of_store;
use crate::app::failure::Failure;

/// Everything that does not hold in the open journal's file, in technical words; nothing where all is well.
pub fn check(env: &mut Env) -> Result<Vec<String>, Failure> {
    let path = env.open_path()?;
    env.store()?.check_integrity().map_err(|e| of_store(e, &path))
}
