//! Making a new journal: written beside its place and moved in when it is whole, so that a crash leaves no half journal and
//! nothing that is there is ever replaced.

use super::columns::{Col, to_second};
use super::error::StoreError;
use super::open::{Key, Store, connect, resolved};
use super::setting;
use super::{migrate, private};
use crate::domain::week::Week;
use chrono::{DateTime, NaiveDate, Utc};
use ed25519_dalek::SigningKey;
use rusqlite::{Connection, OpenFlags, named_params};
use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

impl Store {
    /// Makes a journal at `path` and opens it. Its directory is made if it is missing (mode 0700). `signing_key` is 32 random
    /// bytes, the journal's own key. [`StoreError::AlreadyExists`] when anything is there, also what another journal of
    /// that name left behind.
    pub fn create(
        path: &Path,
        key: Key<'_>,
        signing_key: &[u8; 32],
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Self, StoreError> {
        if let Key::Passphrase("") = key {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "an empty passphrase").into());
        }
        make_directory(path)?;
        let path = resolved(path)?;
        let remains = ["", "-wal", "-shm", "-journal"].map(|suffix| beside(&path, suffix));
        if remains.iter().any(|remain| fs::symlink_metadata(remain).is_ok()) {
            return Err(StoreError::AlreadyExists);
        }
        let directory = path.parent().unwrap_or(Path::new("/"));
        let building =
            tempfile::Builder::new().prefix(".new-").suffix(".part").tempfile_in(directory)?.into_temp_path();
        let mut conn = connect(&building, OpenFlags::SQLITE_OPEN_READ_WRITE, key)?;
        migrate::create(&mut conn)?;
        found(&conn, signing_key, today, now)?;
        // A plain journal has no key that a code could stand for.
        setting::set_code_due(&conn, !matches!(key, Key::Plain))?;
        conn.close().map_err(|(_, error)| error)?;
        File::open(&building)?.sync_all()?;
        building.persist_noclobber(&path).map_err(|failed| match failed.error.kind() {
            io::ErrorKind::AlreadyExists => StoreError::AlreadyExists,
            _ => StoreError::Io(failed.error),
        })?;
        private::sync_dir(directory)?;
        Self::open(&path, key)
    }
}

/// The first rows.
fn found(conn: &Connection, signing_key: &[u8; 32], today: NaiveDate, now: DateTime<Utc>) -> Result<(), StoreError> {
    let public_key = hex::encode(SigningKey::from_bytes(signing_key).verifying_key().to_bytes());
    let tx = conn.unchecked_transaction()?;
    tx.execute(
        include_str!("found.sql"),
        named_params! {
            ":first_week": Col(&Week::of(today)),
            ":now": Col(&to_second(now)),
            ":public_key": public_key,
            ":signing_key": signing_key.as_slice(),
        },
    )?;
    tx.execute(include_str!("contact_card/found.sql"), named_params! { ":now": Col(&to_second(now)) })?;
    Ok(tx.commit()?)
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    PathBuf::from(name)
}

fn make_directory(path: &Path) -> Result<(), StoreError> {
    let Some(parent) = path.parent().filter(|parent| !parent.as_os_str().is_empty()) else {
        return Ok(());
    };
    private::make_dirs(parent)?;
    let above = parent.parent().filter(|above| !above.as_os_str().is_empty());
    Ok(above.map_or(Ok(()), private::sync_dir)?)
}
