//! What the journal remembers about itself, by name: JSON values that are no record and have no history.

use super::error::StoreError;
use super::open::Store;
use rusqlite::{Connection, OptionalExtension, named_params};

/// The setting that says the recovery code has not been written down yet.
const CODE_DUE: &str = "recovery_code_due";

impl Store {
    /// Whether the recovery code still has to be written down.
    pub fn is_code_due(&self) -> Result<bool, StoreError> {
        let mut statement = self.conn.prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
        let value: Option<String> = statement.query_row([CODE_DUE], |row| row.get(0)).optional()?;
        Ok(value.as_deref() == Some("true"))
    }

    /// Remembers whether it has to be.
    pub fn set_code_due(&self, due: bool) -> Result<(), StoreError> {
        set_code_due(&self.conn, due)
    }
}

/// The same on a connection.
pub(super) fn set_code_due(conn: &Connection, due: bool) -> Result<(), StoreError> {
    let sql =
        "INSERT INTO setting (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = :value";
    conn.prepare_cached(sql)?.execute(named_params! { ":name": CODE_DUE, ":value": due.to_string() })?;
    Ok(())
}
