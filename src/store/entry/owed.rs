//! What a household was promised before an entry about it, for a day after it.

use crate::domain::change::Promise;
use crate::domain::code::Code;
use crate::store::columns::get;
use crate::store::error::StoreError;
use rusqlite::{Connection, OptionalExtension, named_params};

/// What is still owed to an entry's households.
pub(in crate::store) const OWED: &str =
    concat!(include_str!("owed.sql"), include_str!("not_told_back.sql"), "ORDER BY f.day, f.entry_id LIMIT 1");

/// The promise that comes due first, of those that an entry came too early to answer.
pub(in crate::store) fn before(conn: &Connection, entry: &Code) -> Result<Option<Promise>, StoreError> {
    let mut statement = conn.prepare_cached(OWED)?;
    let row = statement.query_row(named_params! { ":code": entry.as_str() }, |row| {
        Ok(Promise {
            household: get(row, "household")?,
            entry: get(row, "entry")?,
            told_on: get(row, "told_on")?,
            on: get(row, "day")?,
        })
    });
    Ok(row.optional()?)
}
