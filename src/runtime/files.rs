//! Files outside the journals. What is written is written beside its target and renamed, for the owner's eyes only, and
//! never over an existing file without being told to.

use crate::app::failure::Failure;
use crate::app::file_trouble::FileTrouble;
use crate::store::private;
use std::fs;
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The most that is read of a file to be imported, in bytes.
pub const READ_MAX: u64 = 1 << 29;

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
    write_noted(path, bytes, force, || Ok(()))
}

/// The same, with a `note` of it made once the bytes are on the disk and before they have their name: what cannot be written
/// is not noted, and what cannot be noted is not there.
pub fn write_noted(
    path: &Path,
    bytes: &[u8],
    force: bool,
    note: impl FnOnce() -> Result<(), Failure>,
) -> Result<(), Failure> {
    let dir = path.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let taken = fs::symlink_metadata(path).is_ok();
    if !force && taken {
        return Err(Failure::FileExists(shown(path)));
    }
    let failed = |error: io::Error| match error.kind() {
        ErrorKind::AlreadyExists => Failure::FileExists(shown(path)),
        ErrorKind::NotFound if !dir.exists() => Failure::File { path: shown(dir), why: FileTrouble::NoFolder },
        _ => failure(path, &error),
    };
    match if taken { None } else { private::unnamed(dir, bytes).map_err(failed)? } {
        Some(file) => {
            note()?;
            private::give_name(&file, path)
                .or_else(|_| beside(dir, bytes).and_then(|file| take_place(file, path, force)))
        }
        None => {
            let file = beside(dir, bytes).map_err(failed)?;
            note()?;
            take_place(file, path, force)
        }
    }
    .map_err(failed)?;
    sync_dir(dir);
    Ok(())
}

fn beside(dir: &Path, bytes: &[u8]) -> io::Result<tempfile::NamedTempFile> {
    let mut file = tempfile::Builder::new().prefix(".sankaben-").tempfile_in(dir)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

fn take_place(file: tempfile::NamedTempFile, path: &Path, force: bool) -> io::Result<()> {
    let moved = if force { file.persist(path) } else { file.persist_noclobber(path) };
    moved.map(drop).map_err(|e| e.error)
}

/// Makes a directory and its parents; the directory itself is closed to others. A link in its place is refused: it could
/// lead anywhere.
pub fn make_private_dir(dir: &Path) -> Result<(), Failure> {
    match fs::symlink_metadata(dir) {
        Ok(found) if found.is_dir() => return Ok(()),
        Ok(_) => return Err(failure(dir, &io::Error::from(ErrorKind::NotADirectory))),
        Err(_) => {}
    }
    fs::create_dir_all(dir).map_err(|e| failure(dir, &e))?;
    dir.parent().into_iter().for_each(sync_dir);
    private::close(dir).map_err(|e| failure(dir, &e))
}

/// The same path with something behind its last name.
pub fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// A database file and everything that may lie beside it.
pub fn remains(path: &Path) -> impl Iterator<Item = PathBuf> {
    ["", "-wal", "-shm", "-journal"].into_iter().map(|suffix| with_suffix(path, suffix))
}

/// Moves a database and what lies beside it into another directory of the same disk, under a stamped name.
pub fn move_aside(path: &Path, into: &Path, stamp: &str) -> Result<PathBuf, Failure> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let free = |number: u32| into.join(format!("{stem}-{stamp}-{number}.db"));
    let taken = |target: &PathBuf| remains(target).any(|remain| fs::symlink_metadata(remain).is_ok());
    let target = (1..1000).map(free).find(|target| !taken(target));
    let target = target.ok_or_else(|| Failure::FileExists(shown(into)))?;
    // The log goes last: a database without it is older, but a log without its database is nothing.
    for (from, to) in remains(path).zip(remains(&target)) {
        match fs::rename(&from, &to) {
            Err(e) if e.kind() == ErrorKind::NotFound => {}
            moved => moved.map_err(|e| failure(&from, &e))?,
        }
    }
    sync_dir(into);
    Ok(target)
}

/// The directory a file lies in or will lie in, as an absolute path without links.
pub fn resolved_parent(path: &Path) -> Result<PathBuf, Failure> {
    let dir = path.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::canonicalize(dir).map_err(|e| match e.kind() {
        ErrorKind::NotFound => Failure::File { path: shown(dir), why: FileTrouble::NoFolder },
        _ => failure(dir, &e),
    })
}

/// A file's size in bytes.
pub fn size(path: &Path) -> io::Result<u64> {
    Ok(fs::metadata(path)?.len())
}

/// When a file was last changed; nothing where that cannot be found out.
pub fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|found| found.modified()).ok()
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

/// Makes a directory for what others may read, where there is none.
pub fn make_folder(dir: &Path) -> Result<(), Failure> {
    fs::create_dir_all(dir).map_err(|e| failure(dir, &e))
}

/// Everything that lies in a directory, whatever it is; nothing where it cannot be read.
pub fn entries(dir: &Path) -> Vec<PathBuf> {
    let found = fs::read_dir(dir).into_iter().flatten();
    found.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect()
}

/// Folders in folders, and files in all, that a folder to be read may have at most.
const DEEP: usize = 8;
const MANY: usize = 20_000;

/// The files below a folder by their paths under it, with `/`, in order. What begins with a point, and links, are not looked at.
pub fn below(dir: &Path) -> Result<Vec<(String, PathBuf)>, Failure> {
    let mut found = Vec::new();
    let mut left = vec![(String::new(), dir.to_owned(), 0)];
    while let Some((under, dir, depth)) = left.pop() {
        for entry in fs::read_dir(&dir).map_err(|e| failure(&dir, &e))? {
            let entry = entry.map_err(|e| failure(&dir, &e))?;
            let name = format!("{under}{}", entry.file_name().to_string_lossy());
            let Ok(kind) = entry.file_type() else { continue };
            if entry.file_name().to_string_lossy().starts_with('.') || kind.is_symlink() {
                continue;
            }
            if kind.is_dir() && depth < DEEP {
                left.push((format!("{name}/"), entry.path(), depth + 1));
            } else if kind.is_file() {
                found.push((name, entry.path()));
            }
            if found.len() > MANY {
                return Err(failure(&dir, &io::Error::from(ErrorKind::FileTooLarge)));
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Whether a path leads to a directory, by way of links too.
pub fn leads_to_directory(path: &Path) -> bool {
    path.is_dir()
}

/// Whether something lies there, a link that leads nowhere too.
pub fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Whether a path is a directory and no link to one.
pub fn is_directory(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_dir())
}

/// Who may get at a file or directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Its owner only.
    Private,
    /// Others too: its mode.
    Open(u32),
    /// It is a link and leads elsewhere.
    Link,
}

/// Who may get at a path; nothing where there is nothing.
pub fn access(path: &Path) -> Option<Access> {
    let found = fs::symlink_metadata(path).ok()?;
    if found.file_type().is_symlink() {
        return Some(Access::Link);
    }
    Some(private::open_to_others(&found).map_or(Access::Private, Access::Open))
}

/// Whether there is a plain file, and no link, of that name.
pub fn is_regular(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_file())
}

/// What an unencrypted SQLite file begins with.
const PLAIN: &[u8] = b"SQLite format 3\0";

/// Whether a file is a database that is not encrypted.
pub fn is_plain_database(path: &Path) -> bool {
    head(path, PLAIN.len() as u64).is_ok_and(|head| head == PLAIN)
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
        _ if is_disk_fault(error) => Failure::DiskFault,
        _ => Failure::File { path: shown(path), why: why(error) },
    }
}

/// Whether the disk itself failed: EIO, or what the database made of it.
fn is_disk_fault(error: &io::Error) -> bool {
    error.kind() == ErrorKind::Other || (cfg!(unix) && error.raw_os_error() == Some(5))
}

/// What the system says, in our words where we have them; else its own, without the number it puts behind them.
pub(super) fn why(error: &io::Error) -> FileTrouble {
    match error.kind() {
        ErrorKind::NotFound => FileTrouble::NotFound,
        ErrorKind::PermissionDenied => FileTrouble::Denied,
        ErrorKind::IsADirectory => FileTrouble::IsFolder,
        ErrorKind::NotADirectory => FileTrouble::NotFolder,
        ErrorKind::ReadOnlyFilesystem => FileTrouble::ReadOnly,
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => FileTrouble::InUse,
        ErrorKind::InvalidFilename | ErrorKind::InvalidInput => FileTrouble::BadName,
        ErrorKind::FileTooLarge => FileTrouble::TooLarge,
        ErrorKind::UnexpectedEof | ErrorKind::InvalidData => FileTrouble::Broken,
        _ => {
            let said = error.to_string();
            FileTrouble::Other(said.split(" (os error").next().unwrap_or(&said).to_owned())
        }
    }
}

/// Makes the rename itself durable, where the platform can.
pub fn sync_dir(dir: &Path) {
    // A directory that cannot be synced (some network systems) still holds the file.
    let _synced = private::sync_dir(dir);
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
        assert!(matches!(&said, Failure::File { path, why: FileTrouble::NotFound } if path == "/no/such/file"));
    }
}
