//! Directories that belong to a running program. Invariant: whatever is in one when it is left is overwritten and removed,
//! also after an error; what a killed program left behind is removed by the next one.

use crate::store::private;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A directory only we can enter. Wiped when dropped.
pub(super) struct OwnDir(PathBuf);

impl OwnDir {
    /// Makes one in a directory. Its name is a prefix and the number of this process.
    pub fn new(inside: &Path, prefix: &str) -> io::Result<Self> {
        let name = format!("{prefix}{}-", std::process::id());
        let mut builder = tempfile::Builder::new();
        builder.prefix(&name);
        if let Some(closed) = private::of_a_folder() {
            builder.permissions(closed);
        }
        Ok(Self(builder.tempdir_in(inside)?.keep()))
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for OwnDir {
    fn drop(&mut self) {
        wipe(&self.0);
    }
}

/// Overwrites and removes everything in a directory, and the directory. What cannot be removed is left: there is nobody
/// to tell, and the next start tries again.
fn wipe(dir: &Path) {
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        let kind = entry.file_type();
        if kind.as_ref().is_ok_and(fs::FileType::is_dir) {
            wipe(&path);
        } else {
            // A link is removed, what it leads to is not ours.
            if kind.is_ok_and(|kind| kind.is_file()) {
                overwrite(&path).ok();
            }
            fs::remove_file(&path).ok();
        }
    }
    fs::remove_dir(dir).ok();
}

fn overwrite(path: &Path) -> io::Result<()> {
    private::let_write(path)?;
    let mut file: File = OpenOptions::new().write(true).open(path)?;
    let mut left = file.metadata()?.len();
    let zeros = [0; 4096];
    while left > 0 {
        let count = left.min(4096);
        file.write_all(&zeros[..usize::try_from(count).unwrap_or(0)])?;
        left -= count;
    }
    file.sync_all()
}

/// A directory in memory: the session's own, else the one shared by all; nothing where neither is.
pub(super) fn memory() -> Option<PathBuf> {
    let session = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
    let mounts = fs::read_to_string("/proc/self/mounts").unwrap_or_default();
    let places = session.into_iter().chain([PathBuf::from("/dev/shm")]);
    places.filter_map(|place| fs::canonicalize(place).ok()).find(|place| place.is_dir() && is_in_memory(place, &mounts))
}

/// Whether a place lies on a file system in memory, by the list of mounts.
fn is_in_memory(place: &Path, mounts: &str) -> bool {
    let lines = mounts.lines().filter_map(|line| {
        let mut words = line.split(' ');
        let (_, at, kind) = (words.next()?, words.next()?, words.next()?);
        place.starts_with(at).then_some((at.len(), kind))
    });
    // Of two mounts at one place the later one is seen.
    lines.max_by_key(|(len, _)| *len).is_some_and(|(_, kind)| matches!(kind, "tmpfs" | "ramfs"))
}

/// Wipes what programs that were killed have left, of the directories whose names begin so.
pub(super) fn sweep(prefixes: &[&str]) {
    for place in memory().into_iter().chain([std::env::temp_dir()]) {
        for entry in fs::read_dir(place).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let number = |name: &str| {
                let rest = prefixes.iter().find_map(|prefix| name.strip_prefix(prefix))?;
                rest.split('-').next()?.parse::<u32>().ok()
            };
            let owner = name.to_str().and_then(number);
            let is_dir = entry.file_type().is_ok_and(|kind| kind.is_dir());
            // Without a list of processes nobody can tell whose it is.
            let dead = |owner: u32| Path::new("/proc/self").exists() && !Path::new(&format!("/proc/{owner}")).exists();
            if is_dir && owner.is_some_and(dead) {
                wipe(&entry.path());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PREFIX: &str = "sankaben-test-";

    #[test]
    fn a_directory_is_private_and_nothing_is_left_of_it() {
        let home = tempfile::tempdir().unwrap();
        let own = OwnDir::new(home.path(), PREFIX).unwrap();
        let dir = own.path().to_owned();
        fs::write(dir.join("entry.txt"), "滴灌带").unwrap();
        fs::create_dir(dir.join("backup")).unwrap();
        fs::write(dir.join("backup/entry.txt~"), "滴灌带").unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&dir).unwrap().permissions().mode() & 0o777, 0o700);
        }
        // A second name shows what became of the bytes.
        let other = home.path().join("other");
        fs::hard_link(dir.join("entry.txt"), &other).unwrap();
        drop(own);
        assert!(!dir.exists());
        assert!(fs::read(other).unwrap().iter().all(|byte| *byte == 0));
    }

    #[test]
    fn memory_is_told_from_a_disk_by_its_mount() {
        let mounts = "/dev/sda1 / ext4 rw 0 0\ntmpfs /run tmpfs rw 0 0\n/dev/sdb /run/user/2 ext4 rw 0 0\n";
        assert!(is_in_memory(Path::new("/run/user/1"), mounts));
        assert!(!is_in_memory(Path::new("/run/user/2"), mounts));
        assert!(!is_in_memory(Path::new("/tmp"), mounts));
        assert!(!is_in_memory(Path::new("/tmp"), ""));
    }

    #[test]
    fn what_a_killed_program_left_is_swept_away_and_nothing_else() {
        let temp = std::env::temp_dir();
        let gone = temp.join(format!("{PREFIX}{}-x", u32::MAX));
        let other = tempfile::Builder::new().prefix(&format!("other-{}-", u32::MAX)).tempdir().unwrap();
        let mine = OwnDir::new(&temp, PREFIX).unwrap();
        fs::create_dir_all(&gone).unwrap();
        fs::write(gone.join("entry.txt"), "滴灌带").unwrap();
        sweep(&[PREFIX]);
        assert!(!gone.exists() && mine.path().exists() && other.path().exists());
    }
}
