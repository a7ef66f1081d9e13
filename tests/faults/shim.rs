//! The library that stands between a program and its files: `shim.c`, built with the C compiler that the program needs anyway.

use std::fs::File;
use std::io::Write;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

pub const NO_SPACE: i32 = 28;
pub const DISK_FAULT: i32 = 5;
pub const NOT_ALLOWED: i32 = 13;
pub const READ_ONLY: i32 = 30;

/// Says where the record of changes is to go; known to a victim, which writes its promises there too.
pub const LOG: &str = "SHIM_LOG";

/// Where it lies, built on first use.
pub fn library() -> &'static Path {
    static BUILT: OnceLock<(tempfile::TempDir, PathBuf)> = OnceLock::new();
    let (_kept, path) = BUILT.get_or_init(|| {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("shim.so");
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults/shim.c");
        let mut compiler = Command::new(std::env::var_os("CC").unwrap_or("cc".into()));
        let built =
            compiler.args(["-shared", "-fPIC", "-O1", "-o"]).arg(&path).arg(source).arg("-ldl").output().unwrap();
        assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
        (dir, path)
    });
    path
}

/// The switch of a running program: which of its next changes to files fail, and how.
pub struct Switch {
    file: File,
    path: tempfile::TempPath,
}

impl Switch {
    /// All is well.
    pub fn new() -> Self {
        let (file, path) = tempfile::NamedTempFile::new().unwrap().into_parts();
        let switch = Self { file, path };
        switch.well();
        switch
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// So many changes still succeed, then all fail with that error.
    pub fn fail_after(&self, changes: usize, error: i32) {
        self.set(i32::try_from(changes).unwrap(), error);
    }

    /// All changes succeed again.
    pub fn well(&self) {
        self.set(-1, 0);
    }

    /// Whether a change has failed since.
    pub fn has_failed(&self) -> bool {
        let mut left = [0; 4];
        self.file.read_exact_at(&mut left, 0).unwrap();
        i32::from_ne_bytes(left) == 0
    }

    fn set(&self, left: i32, error: i32) {
        // The error first: with the count both hold.
        self.file.write_all_at(&error.to_ne_bytes(), 4).unwrap();
        self.file.write_all_at(&left.to_ne_bytes(), 0).unwrap();
    }
}

/// A change as it was written down.
pub struct Op {
    pub kind: u8,
    pub path: PathBuf,
    pub other: PathBuf,
    pub at: usize,
    pub data: Vec<u8>,
}

/// Writes a promise into the record: everything before it has happened, and is to stay.
pub fn promise(text: &str) {
    let Some(log) = std::env::var_os(LOG) else { return };
    let mut record = vec![b'p'];
    record.extend((text.len() as u32).to_ne_bytes());
    record.extend([0; 20]);
    record.extend(text.as_bytes());
    File::options().append(true).open(log).unwrap().write_all(&record).unwrap();
}

/// Reads the record.
pub fn read(log: &Path) -> Vec<Op> {
    let bytes = std::fs::read(log).unwrap();
    let mut rest = bytes.as_slice();
    let mut ops = Vec::new();
    while !rest.is_empty() {
        let (head, after) = rest.split_at(25);
        let small = |at: usize| u32::from_ne_bytes(head[at..at + 4].try_into().unwrap()) as usize;
        let large = |at: usize| usize::try_from(u64::from_ne_bytes(head[at..at + 8].try_into().unwrap())).unwrap();
        let (path, after) = after.split_at(small(1));
        let (other, after) = after.split_at(small(5));
        let (data, after) = after.split_at(if head[0] == b'w' { large(17) } else { 0 });
        let name = |bytes: &[u8]| PathBuf::from(String::from_utf8(bytes.to_vec()).unwrap());
        ops.push(Op { kind: head[0], path: name(path), other: name(other), at: large(9), data: data.to_vec() });
        rest = after;
    }
    ops
}
