//! Reads and writes the work plan, as JSON in the table of settings.

use crate::domain::work_plan::WorkPlan;
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
    Ok(setting::get(conn, NAME)?.unwrap_or_default())
}

/// Writes the work plan.
pub(in crate::store) fn write(conn: &Connection, plan: &WorkPlan) -> Result<(), StoreError> {
    setting::put(conn, NAME, plan)
}
