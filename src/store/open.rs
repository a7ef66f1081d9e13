//! Opening and closing a journal file. A file that does not open is left exactly as it was: never deleted, never recreated,
//! and a wrong key is never called damage. Nothing of the passphrase stays behind here.

use super::backup::Copying;
use super::columns::Col;
use super::error::StoreError;
use super::{disk, migrate, private};
use crate::domain::recovery_code::RecoveryCode;
use crate::domain::week::Week;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Once;
use std::time::Duration;
use zeroize::Zeroizing;

/// One open journal: the only thing that touches its file.
#[derive(Debug)]
pub struct Store {
    pub(super) conn: Connection,
    pub(super) first_week: Week,
}

/// What opens a journal.
#[derive(Clone, Copy)]
pub enum Key<'a> {
    /// The passphrase itself, through SQLCipher's own key derivation.
    Passphrase(&'a str),
    /// The key itself, as the recovery code holds it.
    Raw(&'a RecoveryCode),
    /// None: the journal is not encrypted, by its owner's choice.
    Plain,
}

impl std::fmt::Debug for Key<'_> {
    /// Says whether there is a passphrase, not which.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Passphrase(_) => "Passphrase",
            Self::Raw(_) => "Raw",
            Self::Plain => "Plain",
        })
    }
}

/// Pages kept in memory, in KiB, as a negative number, the way SQLite takes it.
const CACHE: i32 = -16 * 1024;

impl Store {
    /// Opens the journal at `path`, upgrading an older schema: for a copy, or where nothing is old. [`Store::open_keeping`]
    /// tells how it fails.
    pub fn open(path: &Path, key: Key<'_>) -> Result<Self, StoreError> {
        Self::open_keeping(path, key, |_, _| Ok(()))
    }

    /// Opens the journal at `path`. One of an older schema (its number is handed out) is first copied by `keep` and then
    /// upgraded. [`StoreError::WrongKeyOrDamaged`] when the key does not open it, [`StoreError::Io`] when there is no such file or
    /// it is a symbolic link.
    pub fn open_keeping<E: From<StoreError>>(
        path: &Path,
        key: Key<'_>,
        keep: impl FnOnce(Copying<'_>, i64) -> Result<(), E>,
    ) -> Result<Self, E> {
        let path = checked(path)?;
        // Whatever copied it here; SQLite gives `-wal` and `-shm` the same mode.
        private::close(&path).map_err(StoreError::from)?;
        let mut conn = connect(&path, OpenFlags::SQLITE_OPEN_READ_WRITE, key)?;
        migrate::upgrade(&mut conn, keep)?;
        if !disk::is_share(&path) && !use_wal(&conn)? {
            // Its lock goes first.
            drop(conn);
            conn = connect_as(&path, OpenFlags::SQLITE_OPEN_READ_WRITE, key, Log::Rollback)?;
        }
        Ok(Self::around(conn)?)
    }

    /// Whether the key opens the journal, without changing anything: for confirming, which asks again.
    pub fn proves_key(path: &Path, key: Key<'_>) -> Result<(), StoreError> {
        // Not opened read-only: such a connection, when it is the last, leaves `-wal` and `-shm` behind.
        let conn = connect(&checked(path)?, OpenFlags::SQLITE_OPEN_READ_WRITE, key)?;
        conn.close().map_err(|(_, error)| error.into())
    }

    /// Closes the journal, leaving one whole file (where no other process has it open).
    pub fn close(self) -> Result<(), StoreError> {
        // Where another process still reads the log, that one will leave it whole when it closes.
        self.settle()?;
        self.conn.close().map_err(|(_, error)| error.into())
    }

    /// The number of changes that other connections have made to the file: another value than before means that what was
    /// read may be old.
    pub fn data_version(&self) -> Result<i64, StoreError> {
        Ok(self.conn.pragma_query_value(None, "data_version", |row| row.get(0))?)
    }

    /// The week the journal was created in: earlier ones are never due.
    pub fn first_week(&self) -> Week {
        self.first_week
    }

    pub(super) fn around(conn: Connection) -> Result<Self, StoreError> {
        let first_week = conn.query_row("SELECT first_week FROM journal", [], |row| row.get::<_, Col<Week>>(0))?.0;
        conn.set_prepared_statement_cache_capacity(256);
        Ok(Self { conn, first_week })
    }
}

/// How changes are kept safe while they are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Log {
    /// As the file says.
    Found,
    /// In a rollback journal, also where the file still says that there is a write-ahead log. [`StoreError::Busy`] where another
    /// process uses that.
    Rollback,
}

/// A connection with the key proven and everything set that must be set on each.
pub(super) fn connect(path: &Path, access: OpenFlags, key: Key<'_>) -> Result<Connection, StoreError> {
    if disk::is_share(path) {
        return connect_as(path, access, key, Log::Rollback);
    }
    match connect_as(path, access, key, Log::Found) {
        // A write-ahead log came here from a place where it works to one where it does not.
        Err(first @ (StoreError::Io(_) | StoreError::ReadOnly)) => {
            connect_as(path, access, key, Log::Rollback).map_err(|_| first)
        }
        done => done,
    }
}

/// SQLite calls itself ready before it has set SQLCipher up: of two threads that come first together, one would find no cipher.
static SET_UP: Once = Once::new();

fn connect_as(path: &Path, access: OpenFlags, key: Key<'_>, log: Log) -> Result<Connection, StoreError> {
    SET_UP.call_once(|| drop(Connection::open_in_memory()));
    let flags = access | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let conn = Connection::open_with_flags(path, flags)?;
    unlock(&conn, key)?;
    conn.busy_timeout(Duration::from_secs(5))?;
    if log == Log::Rollback {
        // Alone with the file, the index of a write-ahead log needs no shared memory, and the log can be left.
        conn.query_row("PRAGMA locking_mode = EXCLUSIVE", [], |_| Ok(()))?;
    }
    prove(&conn)?;
    if log == Log::Rollback {
        let mode: String = conn.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get(0))?;
        if mode != "delete" {
            return Err(StoreError::Busy);
        }
        conn.query_row("PRAGMA locking_mode = NORMAL", [], |_| Ok(()))?;
        // The lock goes with the next read.
        prove(&conn)?;
    }
    conn.execute_batch(
        // EXTRA: where a rollback journal stands in for the log, that it is gone must be on the disk before a change is promised.
        "PRAGMA foreign_keys = ON; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;
         PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;",
    )?;
    conn.pragma_update(None, "cache_size", CACHE)?;
    Ok(conn)
}

/// Gives SQLCipher the key, after silencing what it would print over the screen.
fn unlock(conn: &Connection, key: Key<'_>) -> Result<(), StoreError> {
    for quiet in ["PRAGMA cipher_log_level = NONE", "PRAGMA cipher_memory_security = ON"] {
        conn.query_row(quiet, [], |_| Ok(())).or_else(no_row)?;
    }
    let sql = match key {
        Key::Plain => return Ok(()),
        // An empty key means "not encrypted" to SQLCipher, and a NUL ends the statement.
        Key::Passphrase(passphrase) if passphrase.is_empty() || passphrase.contains('\0') => {
            return Err(StoreError::WrongKeyOrDamaged);
        }
        Key::Passphrase(passphrase) => quoted("PRAGMA key = ", passphrase),
        Key::Raw(code) => {
            let key = Zeroizing::new(hex::encode(code.key()));
            quoted("PRAGMA key = ", &Zeroizing::new(format!("x'{}'", key.as_str())))
        }
    };
    Ok(conn.query_row(&sql, [], |_| Ok(())).or_else(no_row)?)
}

/// A statement that ends in a quoted secret, wiped when dropped.
pub(super) fn quoted(head: &str, secret: &str) -> Zeroizing<String> {
    // Long enough from the start: a string that grows leaves its old place behind.
    let mut sql = Zeroizing::new(String::with_capacity(head.len() + 2 * secret.len() + 2));
    sql.push_str(head);
    sql.push('\'');
    for c in secret.chars() {
        if c == '\'' {
            sql.push('\'');
        }
        sql.push(c);
    }
    sql.push('\'');
    sql
}

/// A pragma that may answer with a row or without one.
pub(super) fn no_row(error: rusqlite::Error) -> rusqlite::Result<()> {
    if matches!(error, rusqlite::Error::QueryReturnedNoRows) { Ok(()) } else { Err(error) }
}

/// Reads the first page and nothing else, which fails under another key. What fails after it is not the key's fault.
fn prove(conn: &Connection) -> Result<(), StoreError> {
    let read = conn.query_row("PRAGMA user_version", [], |_| Ok(()));
    read.map_err(|error| match error.sqlite_error_code() {
        // With a wrong key any of these may be the first thing noticed; none of them proves damage.
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => StoreError::WrongKeyOrDamaged,
        _ => error.into(),
    })
}

/// Keeps a write-ahead log, so that reading and saving do not wait for each other. Whether that works here: where it does not, the
/// file is to be opened anew with a rollback journal, which leaves nothing readable behind either.
pub(super) fn use_wal(conn: &Connection) -> Result<bool, StoreError> {
    let set = conn.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0));
    match set.map_err(StoreError::from).and_then(|mode| prove(conn).map(|()| mode == "wal")) {
        Err(StoreError::Io(_) | StoreError::ReadOnly) => Ok(false),
        done => done,
    }
}

/// The path with its directory resolved; refuses what is not a regular file, so that a link cannot lead elsewhere.
fn checked(path: &Path) -> Result<PathBuf, StoreError> {
    let path = resolved(path)?;
    let found = std::fs::symlink_metadata(&path)?;
    if !found.file_type().is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "not a regular file").into());
    }
    if found.len() == 0 {
        return Err(StoreError::NotAJournal);
    }
    Ok(path)
}

/// The path with its directory resolved. Absolute, so that no name is taken for a `file:` address.
pub(super) fn resolved(path: &Path) -> Result<PathBuf, StoreError> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput).map_err(io::Error::from)?;
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    Ok(std::fs::canonicalize(parent)?.join(name))
}
