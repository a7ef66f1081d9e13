//! What a file lies on: how much room is left there, and whether it is a network share. There several machines may have it open,
//! and a write-ahead log needs memory that all who read the file share: such a file is kept with a rollback journal instead.

use std::path::Path;

/// What Linux calls the file systems that another machine may hold: NFS, SMB (three of its names), AFS, Coda, Ceph, 9P, OCFS2,
/// GFS2, and those of a program (sshfs and the like) or of the host of a virtual machine.
#[cfg(target_os = "linux")]
const SHARES: [u32; 12] = [
    0x6969,
    0x517B,
    0xFF53_4D42,
    0xFE53_4D42,
    0x5346_414F,
    0x7375_7245,
    0x00C3_6400,
    0x0102_1997,
    0x7461_636F,
    0x0116_1970,
    0x6573_5546,
    0x786F_4256,
];

/// Bytes that may still be written where `path` lies; nothing where the platform does not say.
pub fn free_bytes(path: &Path) -> Option<u64> {
    #[cfg(unix)]
    return rustix::fs::statvfs(path).ok().map(|disk| disk.f_bavail.saturating_mul(disk.f_frsize));
    #[cfg(not(unix))]
    return {
        _ = path;
        None
    };
}

/// Whether a file lies on a share, as far as the system says.
#[cfg(target_os = "linux")]
pub fn is_share(path: &Path) -> bool {
    rustix::fs::statfs(path).is_ok_and(|found| SHARES.contains(&(found.f_type as u32)))
}

/// Whether a file lies on a share, as far as the path says.
#[cfg(not(target_os = "linux"))]
pub fn is_share(path: &Path) -> bool {
    let text = path.to_string_lossy();
    text.starts_with(r"\\?\UNC\") || text.starts_with("//") || (text.starts_with(r"\\") && !text.starts_with(r"\\?\"))
}
