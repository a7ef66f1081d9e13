//! Files outside the journals. What is written is written beside its target and renamed, for the owner's eyes only, and
//! never over an existing file without being told to.

use crate::app::failure::Failure;
use std::fs;
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

/// The most that is read of a file to be imported, in bytes.
const READ_MAX: u64 = 1 << 30;

/// Reads a whole file.
pub fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(|e| failure(path, &e))?;
    let read = file.take(READ_MAX + 1).read_to_end(&mut bytes).map_err(|e| failure(path, &e))?;
    if read as u64 > READ_MAX {
        return Err(failure(path, &io::Error::from(ErrorKind::FileTooLarge)));
    }
    Ok(bytes)
}

/// Writes a file beside `path` and moves it there, mode 0600. An existing file is refused unless `force`.
pub fn write(path: &Path, bytes: &[u8], force: bool) -> Result<(), Failure> {
    let fail = |e: &io::Error| failure(path, e);
    let dir = path.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !force && fs::symlink_metadata(path).is_ok() {
        return Err(Failure::FileExists(shown(path)));
    }
    let mut beside = tempfile::Builder::new().prefix(".sankaben-").tempfile_in(dir).map_err(|e| fail(&e))?;
    beside.write_all(bytes).and_then(|()| beside.as_file().sync_all()).map_err(|e| fail(&e))?;
    let moved = if force { beside.persist(path).map(drop) } else { beside.persist_noclobber(path).map(drop) };
    moved.map_err(|e| match e.error.kind() {
        ErrorKind::AlreadyExists => Failure::FileExists(shown(path)),
        _ => fail(&e.error),
    })?;
    sync_dir(dir);
    Ok(())
}

/// Makes a directory and its parents; the directory itself is closed to others.
pub fn make_private_dir(dir: &Path) -> Result<(), Failure> {
    if dir.is_dir() {
        return Ok(());
    }
    fs::create_dir_all(dir).map_err(|e| failure(dir, &e))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(dir, fs::Permissions::from_mode(0o700)).map_err(|e| failure(dir, &e))?;
    }
    Ok(())
}

/// The plain files in a directory, links not among them; none where there is no directory.
pub fn regular_files(dir: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = match fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(e) => return Err(failure(dir, &e)),
    };
    let mut files = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|e| failure(dir, &e))?;
        if entry.file_type().is_ok_and(|kind| kind.is_file()) {
            files.push(entry.path());
        }
    }
    Ok(files)
}

/// Whether there is a plain file, and no link, of that name.
pub fn is_regular(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_file())
}

/// The first bytes of a file, at most `count`.
pub fn head(path: &Path, count: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(count).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A path as a person reads it.
pub fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// What to tell of a file that could not be read or written.
pub fn failure(path: &Path, error: &io::Error) -> Failure {
    match error.kind() {
        ErrorKind::StorageFull => Failure::DiskFull,
        _ => Failure::File { path: shown(path), why: why(error) },
    }
}

/// The system's words, without the number it puts behind them.
fn why(error: &io::Error) -> String {
    let said = error.to_string();
    said.split(" (os error").next().unwrap_or(&said).to_owned()
}

/// Makes the rename itself durable, where the platform can.
fn sync_dir(dir: &Path) {
    if let Ok(dir) = fs::File::open(dir) {
        // A directory that cannot be synced (some network systems) still holds the file.
        let _synced = dir.sync_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_existing_file_is_left_alone_unless_forced() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("出.md");
        write(&path, "一".as_bytes(), false).unwrap();
        assert!(matches!(write(&path, b"x", false), Err(Failure::FileExists(_))));
        assert_eq!(read(&path).unwrap(), "一".as_bytes());
        write(&path, b"x", true).unwrap();
        assert_eq!(read(&path).unwrap(), b"x");
        assert_eq!(regular_files(dir.path()).unwrap(), std::slice::from_ref(&path), "nothing is left beside it");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn what_is_missing_is_said_in_words() {
        let said = read(Path::new("/no/such/file")).unwrap_err();
        assert!(matches!(said, Failure::File { path, why } if path == "/no/such/file" && !why.contains("os error")));
    }
}
