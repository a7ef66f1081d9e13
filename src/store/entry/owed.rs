//! What a household was promised before an entry about it, for a day after it.

use crate::domain::change::Promise;
use crate::domain::code::Code;
use crate::domain::speakers::owed_to;
use crate::store::columns::get;
use crate::store::error::StoreError;
use rusqlite::{Connection, named_params};

/// What is still owed to an entry's households.
pub(in crate::store) const OWED: &str =
    concat!(include_str!("owed.sql"), include_str!("not_told_back.sql"), "ORDER BY f.day, f.entry_id LIMIT 50");

/// The promise that comes due first, of those that an entry came too early to answer and that the promising entry's words do not keep for
/// others.
pub(in crate::store) fn before(conn: &Connection, entry: &Code) -> Result<Option<Promise>, StoreError> {
    let mut statement = conn.prepare_cached(OWED)?;
    let rows = statement.query_map(named_params! { ":code": entry.as_str() }, |row| {
        Ok(Promise {
            household: get(row, "household")?,
            entry: get(row, "entry")?,
            told_on: get(row, "told_on")?,
            on: get(row, "day")?,
        })
    })?;
    for promise in rows {
        let promise = promise?;
        let stored = super::rows::load(conn, &promise.entry)?;
        if stored.is_some_and(|stored| owed_to(&stored.value).contains(&promise.household)) {
            return Ok(Some(promise));
        }
    }
    Ok(None)
}
