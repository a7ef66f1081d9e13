//! What the journal remembers about itself, by name: JSON values that are no record and have no history.

use super::columns::json;
use super::error::StoreError;
use super::open::Store;
use crate::domain::first_step::FirstStep;
use rusqlite::{Connection, OptionalExtension, named_params};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The setting that says the recovery code has not been written down yet.
const CODE_DUE: &str = "recovery_code_due";
/// The setting that says which step of the beginning is still to be offered.
const FIRST_STEP: &str = "first_step";

impl Store {
    /// Whether the recovery code still has to be written down.
    pub fn is_code_due(&self) -> Result<bool, StoreError> {
        Ok(get(&self.conn, CODE_DUE)?.unwrap_or_default())
    }

    /// Remembers whether it has to be.
    pub fn set_code_due(&self, due: bool) -> Result<(), StoreError> {
        set_code_due(&self.conn, due)
    }

    /// The step of the beginning that is to be offered next; nothing once all were, and in a journal that is not led.
    pub fn first_step(&self) -> Result<Option<FirstStep>, StoreError> {
        Ok(get(&self.conn, FIRST_STEP)?.flatten())
    }

    /// Remembers which step comes next.
    pub fn set_first_step(&self, step: Option<FirstStep>) -> Result<(), StoreError> {
        put(&self.conn, FIRST_STEP, &step)
    }
}

/// Whether the recovery code has to be written down, on a connection.
pub(super) fn set_code_due(conn: &Connection, due: bool) -> Result<(), StoreError> {
    put(conn, CODE_DUE, &due)
}

/// A setting's value; nothing where it was never set.
pub(super) fn get<T: DeserializeOwned>(conn: &Connection, name: &str) -> Result<Option<T>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
    let value: Option<String> = statement.query_row([name], |row| row.get(0)).optional()?;
    Ok(value.map(|value| serde_json::from_str(&value)).transpose()?)
}

/// Sets it.
pub(super) fn put(conn: &Connection, name: &str, value: &impl Serialize) -> Result<(), StoreError> {
    let sql =
        "INSERT INTO setting (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = :value";
    conn.prepare_cached(sql)?.execute(named_params! { ":name": name, ":value": json(value)? })?;
    Ok(())
}
