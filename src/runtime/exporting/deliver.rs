//! Where an export goes: a path as typed, a directory that takes the export's own name.

use super::make::{Made, make};
use crate::app::export::{ExportRequest, Exported};
use crate::app::failure::Failure;
use crate::runtime::env::Env;
use crate::runtime::files;
use std::path::{Path, PathBuf};

/// Makes an export and writes it.
pub(in crate::runtime) fn save(
    env: &mut Env,
    request: &ExportRequest,
    path: &str,
    force: bool,
) -> Result<Exported, Failure> {
    let made = make(env, request)?;
    deliver(env, request, made, &typed_path(path), force)
}

/// Writes what was made and notes that it left the journal; neither without the other. A directory takes the export's own file name.
///
/// # Errors
/// Where the file is there already and `force` is not set, or cannot be written.
pub fn deliver(
    env: &mut Env,
    request: &ExportRequest,
    made: Made,
    path: &Path,
    force: bool,
) -> Result<Exported, Failure> {
    let path = destination(path, &made.file_name);
    if !force && files::exists(&path) {
        return Err(Failure::FileExists(files::shown(&path)));
    }
    files::write_noted(&path, &made.bytes, force, || made.note(env, request, &files::shown(&path)))?;
    Ok(Exported { path: files::shown(&path), records: made.records, missing: made.missing })
}

/// The file to be: a directory takes `name` in.
pub fn destination(path: &Path, name: &str) -> PathBuf {
    if path.is_dir() { path.join(name) } else { path.to_owned() }
}

/// The path that was typed, whole, for people to find the file: `~` is the home directory, nothing the directory one is in.
pub(in crate::runtime) fn typed_path(typed: &str) -> PathBuf {
    let typed = typed.trim();
    // A whole path pasted behind the `~/` that stood there.
    let typed = typed.strip_prefix("~/").filter(|rest| rest.starts_with('/')).unwrap_or(typed);
    let home = || directories::BaseDirs::new().map(|dirs| dirs.home_dir().to_owned());
    match typed.strip_prefix('~').map(|rest| rest.trim_start_matches(['/', '\\'])) {
        Some(rest) => home().map_or_else(|| PathBuf::from(typed), |home| home.join(rest)),
        None => {
            std::path::absolute(if typed.is_empty() { "." } else { typed }).unwrap_or_else(|_| PathBuf::from(typed))
        }
    }
}

/// Copies a written export; the copy's path. An existing file is left alone.
pub(in crate::runtime) fn copy(from: &str, to: &str) -> Result<String, Failure> {
    let from = Path::new(from);
    let name = from.file_name().unwrap_or_default().to_string_lossy();
    let to = destination(&typed_path(to), &name);
    files::write(&to, &files::read(from)?, false)?;
    Ok(files::shown(&to))
}

/// Directories an export could go to: documents, else home.
pub(in crate::runtime) fn places() -> Vec<String> {
    let Some(user) = directories::UserDirs::new() else { return Vec::new() };
    let places = user.document_dir().into_iter().chain([user.home_dir()]);
    places.filter(|place| place.is_dir()).map(files::shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_path_behind_the_home_directory_is_that_path() {
        assert_eq!(typed_path("~//media/盘/日记.docx"), PathBuf::from("/media/盘/日记.docx"));
        assert_eq!(typed_path(" /media/盘 "), PathBuf::from("/media/盘"));
        assert!(typed_path("~/日记").ends_with("日记") && !typed_path("~/日记").starts_with("~"));
    }
}
