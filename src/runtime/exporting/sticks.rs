//! Memory sticks and other drives that are plugged in and taken out again: the only places a written export is offered to.

use crate::runtime::files;
use std::path::{Path, PathBuf};

/// Where desktops show what was plugged in.
const PLUGGED_IN: [&str; 2] = ["/media/", "/run/media/"];

/// The directories of the drives that are plugged in.
pub(in crate::runtime) fn sticks() -> Vec<String> {
    let mounts = files::read(Path::new("/proc/self/mounts")).unwrap_or_default();
    let mut found = mounted(&String::from_utf8_lossy(&mounts), kernel_says_removable);
    // A Mac shows its own disk there too, as a link.
    found.extend(files::entries(Path::new("/Volumes")).into_iter().filter(|volume| !volume.is_symlink()));
    found.retain(|place| place.is_dir());
    found.iter().map(|place| files::shown(place)).collect()
}

/// Of a list of mounts, those of a drive that can be taken out. What is mounted by hand counts if the kernel says so.
fn mounted(mounts: &str, removable: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    let drives = mounts.lines().filter_map(|line| {
        let (device, rest) = line.split_once(' ')?;
        let at = plain(rest.split(' ').next()?);
        let device = device.strip_prefix("/dev/")?;
        let plugged_in = PLUGGED_IN.iter().any(|dir| at.starts_with(dir));
        (plugged_in || at.starts_with("/mnt/") && removable(device)).then(|| PathBuf::from(at))
    });
    drives.collect()
}

/// A place as the list of mounts writes it: spaces and the like in octal.
fn plain(written: &str) -> String {
    let mut text = written.to_owned();
    for (octal, mark) in [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")] {
        text = text.replace(octal, mark);
    }
    text
}

/// Whether a device, or the drive its partition is on, is one that is taken out.
fn kernel_says_removable(device: &str) -> bool {
    let Ok(dir) = Path::new("/sys/class/block").join(device).canonicalize() else { return false };
    let says = |dir: &Path| files::read(&dir.join("removable")).is_ok_and(|said| said.starts_with(b"1"));
    says(&dir) || dir.parent().is_some_and(says)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_drives_that_are_plugged_in_are_offered() {
        let mounts = "/dev/sda2 / ext4 rw 0 0\n/dev/sda3 /home ext4 rw 0 0\ntmpfs /mnt/tools tmpfs rw 0 0\n\
                      /dev/sdb1 /media/chen/U\\040\u{76d8} vfat rw 0 0\n/dev/sdc1 /run/media/chen/X vfat rw 0 0\n\
                      /dev/sdd1 /mnt/stick vfat rw 0 0\n/dev/sda4 /mnt/data ext4 rw 0 0\n\
                      //server/share /media/share cifs rw 0 0\n";
        let found = mounted(mounts, |device| device == "sdd1");
        let wanted = ["/media/chen/U \u{76d8}", "/run/media/chen/X", "/mnt/stick"];
        assert_eq!(found, wanted.map(PathBuf::from));
    }

    #[test]
    fn what_the_kernel_does_not_know_is_no_stick() {
        assert!(!kernel_says_removable("no-such-device"));
    }
}
