//! What the journal remembers about itself, by name: JSON values that are no record and have no history.

use super::error::StoreError;
use super::open::Store;
use rusqlite::{Connection, OptionalExtension, named_params};

/// The setting that says the recovery code has not been written down yet.
const CODE_DUE: &str = "recovery_code_due";

impl Store {
    /// Whether the recovery code still has to be written down.
    pub fn is_code_due(&self) -> Result<bool, StoreError> {
        Ok(get(&self.conn, CODE_DUE)?.as_deref() == Some("true"))
    }

    /// Remembers whether it has to be.
    pub fn set_code_due(&self, due: bool) -> Result<(), StoreError> {
        set_code_due(&self.conn, due)
    }
}

/// The same on a connection.
pub(super) fn set_code_due(conn: &Connection, due: bool) -> Result<(), StoreError> {
    put(conn, CODE_DUE, &due.to_string())
}

/// A setting's value; nothing where it was never set.
pub(super) fn get(conn: &Connection, name: &str) -> Result<Option<String>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
    Ok(statement.query_row([name], |row| row.get(0)).optional()?)
}

/// Sets it.
pub(super) fn put(conn: &Connection, name: &str, value: &str) -> Result<(), StoreError> {
    let sql =
        "INSERT INTO setting (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = :value";
    conn.prepare_cached(sql)?.execute(named_params! { ":name": name, ":value": value })?;
    Ok(())
}
