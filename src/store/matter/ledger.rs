//! The ledger as it is listed, and what of it is due.

use super::rows::read;
use crate::domain::change::Stored;
use crate::domain::matter::Matter;
use crate::domain::matter_rules::{MatterFilter, in_ledger_order};
use crate::domain::overview::DueItem;
use crate::store::columns::{Col, get, get_opt, json};
use crate::store::error::StoreError;
use crate::store::open::Store;
use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

impl Store {
    /// The matters a filter lets through, in the ledger's order: all, or the open ones and the newest up to `limit`.
    pub fn ledger(
        &self,
        filter: &MatterFilter,
        today: NaiveDate,
        limit: Option<u32>,
    ) -> Result<Vec<Stored<Matter>>, StoreError> {
        let only = filter.only.as_ref().map(json).transpose()?;
        let mut statement =
            self.conn.prepare_cached(concat!(include_str!("select.sql"), include_str!("ledger.sql")))?;
        let params = named_params! {
            ":removed": filter.removed, ":open": filter.open_only, ":only": only, ":limit": limit.map_or(-1, i64::from),
        };
        let mut rows = statement.query_map(params, read)?.collect::<Result<Vec<_>, _>>()?;
        in_ledger_order(&mut rows, today);
        Ok(rows)
    }
}

/// How many matters somebody waits for.
pub(in crate::store) fn open_count(conn: &Connection) -> Result<u32, StoreError> {
    Ok(conn.prepare_cached(include_str!("open_count.sql"))?.query_row([], |row| row.get(0))?)
}

/// Matters whose household is to be told by `until`, the longest due first.
pub(in crate::store) fn due(conn: &Connection, until: NaiveDate, limit: u32) -> Result<Vec<DueItem>, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("due.sql"))?;
    let rows = statement.query_map(named_params! { ":until": Col(&until), ":limit": limit }, |row| {
        Ok(DueItem::Matter {
            code: get(row, "code")?,
            household: get_opt(row, "household")?,
            text: row.get("text")?,
            on: get(row, "follow_up_on")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
