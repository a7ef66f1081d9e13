//! Copies of an open journal under the same key, and the proof that a copy is whole. A copy is one moment of the journal,
//! whoever else writes to it meanwhile, and it is encrypted page by page like the journal itself.

use super::error::StoreError;
use super::open::Store;
use rusqlite::Connection;
use std::path::Path;

impl Store {
    /// Brings everything committed into the one file. Where another process reads it, some stays in the write-ahead log: that
    /// is no error.
    pub fn settle(&self) -> Result<(), StoreError> {
        let checkpoint = self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        match checkpoint.map_err(StoreError::from) {
            Ok(()) | Err(StoreError::Busy) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// What copies the journal.
    pub fn copying(&self) -> Copying<'_> {
        Copying(&self.conn)
    }
}

/// Copies an open file, also one of an older schema that waits to be upgraded.
#[derive(Clone, Copy, Debug)]
pub struct Copying<'a>(pub(super) &'a Connection);

impl Copying<'_> {
    /// Copies the journal, as it is at this moment, into an empty file. The copy opens with the same passphrase.
    pub fn copy_into(self, target: &Path) -> Result<(), StoreError> {
        self.0.execute("VACUUM INTO ?1", [path_text(target)?])?;
        Ok(())
    }

    /// What is wrong with a copy made under this journal's key; empty when nothing is. Every page is read and its
    /// authenticity checked.
    pub fn check_copy(self, copy: &Path) -> Result<Vec<String>, StoreError> {
        self.0.execute("ATTACH DATABASE ?1 AS copy", [path_text(copy)?])?;
        let found = pages(self.0, "copy");
        self.0.execute_batch("DETACH DATABASE copy")?;
        found
    }
}

/// What SQLCipher and SQLite say of every page of a file.
fn pages(conn: &Connection, schema: &str) -> Result<Vec<String>, StoreError> {
    let mut found = Vec::new();
    for pragma in ["cipher_integrity_check", "integrity_check"] {
        let mut statement = conn.prepare(&format!("PRAGMA {schema}.{pragma}"))?;
        let lines = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
        found.extend(lines.into_iter().filter(|line| line != "ok").map(|line| format!("{pragma}: {line}")));
    }
    Ok(found)
}

/// A path as SQL takes it. Absolute paths only, so that none is read as an address.
fn path_text(path: &Path) -> Result<&str, StoreError> {
    let text = path.to_str().filter(|_| path.is_absolute());
    text.ok_or_else(|| std::io::Error::from(std::io::ErrorKind::InvalidFilename).into())
}
