//! Reads and writes the work plan, as JSON in the table of settings.

use crate::domain::work_plan::WorkPlan;
use crate::store::columns::json;
use crate::store::error::StoreError;
use crate::store::open::Store;
use crate::store::setting;
use rusqlite::Connection;

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
    Ok(setting::get(conn, NAME)?.map(|value| serde_json::from_str(&value)).transpose()?.unwrap_or_default())
}

/// Writes the work plan.
pub(in crate::store) fn write(conn: &Connection, plan: &WorkPlan) -> Result<(), StoreError> {
    setting::put(conn, NAME, &json(plan)?)
}
