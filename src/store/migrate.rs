//! Brings a file to the schema this program knows: numbered SQL files, each applied in its own transaction, counted in
//! `user_version`. An older file is handed out to be copied before it is touched; one from a newer program is refused.

use super::backup::Copying;
use super::error::StoreError;
use rusqlite::{Connection, TransactionBehavior};
use std::borrow::Cow;

/// The migrations, in order; the first makes version 1.
const MIGRATIONS: &[&str] = &[
    include_str!("../../assets/schema/0001_journal.sql"),
    include_str!("../../assets/schema/0002_export_log.sql"),
    include_str!("../../assets/schema/0003_matter_due.sql"),
    include_str!("../../assets/schema/0004_plain_checks.sql"),
];

/// `application_id` of a journal: "sank".
const APPLICATION_ID: i32 = 0x7361_6E6B;

/// The same; in a debug build `SANKABEN_TEST_MIGRATION`, an SQL file, is one more, so that tests can upgrade a file to a schema
/// there is not yet. A release build does not look.
fn migrations() -> Vec<Cow<'static, str>> {
    let all = MIGRATIONS.iter().map(|sql| Cow::Borrowed(*sql));
    #[cfg(debug_assertions)]
    let all = all.chain(
        std::env::var_os("SANKABEN_TEST_MIGRATION").and_then(|file| std::fs::read_to_string(file).ok()).map(Cow::Owned),
    );
    all.collect()
}

/// The schema of an open file.
fn version(conn: &Connection) -> rusqlite::Result<i64> {
    conn.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Makes the tables in a new, empty file.
pub(super) fn create(conn: &mut Connection) -> Result<(), StoreError> {
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    apply(conn, 0)
}

/// Checks that an open file is a journal this program knows, and upgrades an older one, after `keep` has made a copy of it. Where
/// that fails nothing is upgraded.
pub(super) fn upgrade<E: From<StoreError>>(
    conn: &mut Connection,
    keep: impl FnOnce(Copying<'_>, i64) -> Result<(), E>,
) -> Result<(), E> {
    let found = recognised(conn)?;
    if found < migrations().len() as i64 {
        keep(Copying(conn), found)?;
        apply(conn, found)?;
    }
    Ok(())
}

/// The schema of a file that is a journal this program knows.
fn recognised(conn: &Connection) -> Result<i64, StoreError> {
    let id: i32 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let found = version(conn)?;
    if id != APPLICATION_ID || found <= 0 {
        return Err(StoreError::NotAJournal);
    }
    let known = migrations().len() as i64;
    if found > known {
        return Err(StoreError::NewerVersion { found, known });
    }
    Ok(found)
}

fn apply(conn: &mut Connection, from: i64) -> Result<(), StoreError> {
    for (done, sql) in (1..).zip(migrations()).filter(|(version, _)| *version > from) {
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Another process may have been here between the look and the lock.
        if version(&tx)? < done {
            tx.execute_batch(&sql)?;
            tx.pragma_update(None, "user_version", done)?;
        }
        tx.commit()?;
    }
    Ok(())
}
