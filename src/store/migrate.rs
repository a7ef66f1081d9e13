//! Brings a file to the schema this program knows: numbered SQL files, each applied in its own transaction, counted in
//! `user_version`. A file from a newer program is refused untouched.

use super::error::StoreError;
use rusqlite::{Connection, TransactionBehavior};

/// The migrations, in order; the first makes version 1.
const MIGRATIONS: &[&str] =
    &[include_str!("../../assets/schema/0001_journal.sql"), include_str!("../../assets/schema/0002_export_log.sql")];

/// `application_id` of a journal: "sank".
const APPLICATION_ID: i32 = 0x7361_6E6B;

/// The newest schema this program knows.
const KNOWN: i64 = MIGRATIONS.len() as i64;

/// The schema of an open file.
fn version(conn: &Connection) -> rusqlite::Result<i64> {
    conn.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Makes the tables in a new, empty file.
pub(super) fn create(conn: &mut Connection) -> Result<(), StoreError> {
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    apply(conn, 0)
}

/// Checks that an open file is a journal this program knows, and upgrades an older one.
pub(super) fn upgrade(conn: &mut Connection) -> Result<(), StoreError> {
    let id: i32 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let found = version(conn)?;
    if id != APPLICATION_ID || found <= 0 {
        return Err(StoreError::NotAJournal);
    }
    if found > KNOWN {
        return Err(StoreError::NewerVersion { found, known: KNOWN });
    }
    apply(conn, found)
}

fn apply(conn: &mut Connection, from: i64) -> Result<(), StoreError> {
    for (done, sql) in (1..).zip(MIGRATIONS).filter(|(version, _)| *version > from) {
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Another process may have been here between the look and the lock.
        if version(&tx)? < done {
            tx.execute_batch(sql)?;
            tx.pragma_update(None, "user_version", done)?;
        }
        tx.commit()?;
    }
    Ok(())
}
