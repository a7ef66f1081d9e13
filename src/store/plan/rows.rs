//! Reads and writes the work plan, as JSON in the table of settings.

use crate::domain::work_plan::WorkPlan;
use crate::store::columns::json;
use crate::store::error::StoreError;
use crate::store::open::Store;
use rusqlite::{Connection, OptionalExtension, named_params};

/// Its name among the settings.
const NAME: &str = "work_plan";

impl Store {
    /// The work plan; nothing set where nobody has set it.
    pub fn work_plan(&self) -> Result<WorkPlan, StoreError> {
        load(&self.conn)
    }
}

/// The work plan.
pub(in crate::store) fn load(conn: &Connection) -> Result<WorkPlan, StoreError> {
    let mut statement = conn.prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
    let value: Option<String> = statement.query_row([NAME], |row| row.get(0)).optional()?;
    Ok(value.map(|value| serde_json::from_str(&value)).transpose()?.unwrap_or_default())
}

/// Writes the work plan.
pub(in crate::store) fn write(conn: &Connection, plan: &WorkPlan) -> Result<(), StoreError> {
    let sql =
        "INSERT INTO setting (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = :value";
    conn.prepare_cached(sql)?.execute(named_params! { ":name": NAME, ":value": json(plan)? })?;
    Ok(())
}
