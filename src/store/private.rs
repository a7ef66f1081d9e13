//! Files and directories for their owner's eyes only, and names that survive a power cut: all the modes and links that a Unix
//! system has and others have not. Elsewhere a file has the rights of the folder it lies in, and the folders of an account are
//! closed to the others by the system.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io;
use std::path::Path;

/// Makes a directory and its parents, each that is new closed to others.
pub fn make_dirs(dir: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir)
}

/// A new, empty file that only its owner can read and write. An existing one is an error.
pub fn new_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// What only the owner may enter; nothing where the system has no such thing.
pub fn of_a_folder() -> Option<Permissions> {
    of_mode(0o700)
}

/// What others may do with a file or directory, as its mode; nothing where only the owner may do anything.
pub fn open_to_others(found: &fs::Metadata) -> Option<u32> {
    mode(found).filter(|mode| mode & 0o077 != 0)
}

/// Takes a file or directory from everybody but its owner, who keeps what was allowed.
pub fn close(path: &Path) -> io::Result<()> {
    let mode = mode(&fs::symlink_metadata(path)?).filter(|mode| mode & 0o077 != 0);
    mode.and_then(|mode| of_mode(mode & 0o700)).map_or(Ok(()), |closed| fs::set_permissions(path, closed))
}

/// Lets the owner write to a file, whoever took that away.
pub fn let_write(path: &Path) -> io::Result<()> {
    of_mode(0o600).map_or(Ok(()), |open| fs::set_permissions(path, open))
}

/// Makes the names in a directory as durable as its files, where the system knows how.
pub fn sync_dir(dir: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(dir)?.sync_all() } else { Ok(()) }
}

/// A file that has no name until it is whole: a program that is killed leaves nothing of it behind. Nothing where the file
/// system does not know how.
#[cfg(target_os = "linux")]
pub fn unnamed(dir: &Path, bytes: &[u8]) -> io::Result<Option<File>> {
    use rustix::fs::{Mode, OFlags, open};
    use std::io::Write;
    let Ok(file) = open(dir, OFlags::TMPFILE | OFlags::RDWR | OFlags::CLOEXEC, Mode::RUSR | Mode::WUSR) else {
        return Ok(None);
    };
    let mut file = File::from(file);
    file.write_all(bytes).and_then(|()| file.sync_all())?;
    Ok(Some(file))
}

/// Gives it its name, which must be free.
#[cfg(target_os = "linux")]
pub fn give_name(file: &File, path: &Path) -> io::Result<()> {
    use rustix::fs::{AtFlags, CWD, linkat};
    use std::os::fd::AsRawFd;
    let unnamed = format!("/proc/self/fd/{}", file.as_raw_fd());
    Ok(linkat(CWD, unnamed, CWD, path, AtFlags::SYMLINK_FOLLOW)?)
}

/// Elsewhere there is none.
#[cfg(not(target_os = "linux"))]
pub fn unnamed(_: &Path, _: &[u8]) -> io::Result<Option<File>> {
    Ok(None)
}

/// Elsewhere there is none.
#[cfg(not(target_os = "linux"))]
pub fn give_name(_: &File, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(unix)]
fn of_mode(mode: u32) -> Option<Permissions> {
    Some(std::os::unix::fs::PermissionsExt::from_mode(mode))
}

#[cfg(not(unix))]
fn of_mode(_: u32) -> Option<Permissions> {
    None
}

#[cfg(unix)]
fn mode(found: &fs::Metadata) -> Option<u32> {
    Some(std::os::unix::fs::PermissionsExt::mode(&found.permissions()) & 0o777)
}

#[cfg(not(unix))]
fn mode(_: &fs::Metadata) -> Option<u32> {
    None
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn others_are_kept_out_and_the_owner_is_not() {
        let home = tempfile::tempdir().unwrap();
        let (dir, file) = (home.path().join("a/b"), home.path().join("c"));
        make_dirs(&dir).unwrap();
        drop(new_file(&file).unwrap());
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&dir), mode(dir.parent().unwrap()), mode(&file)), (0o700, 0o700, 0o600));
        fs::set_permissions(&file, Permissions::from_mode(0o464)).unwrap();
        assert_eq!(open_to_others(&fs::metadata(&file).unwrap()), Some(0o464));
        close(&file).unwrap();
        assert_eq!((mode(&file), open_to_others(&fs::metadata(&file).unwrap())), (0o400, None));
        let_write(&file).unwrap();
        assert_eq!(mode(&file), 0o600);
    }
}
