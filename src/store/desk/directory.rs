//! What references can point to, for pickers, labels and completion.

use crate::domain::code::Code;
use crate::domain::household::HouseholdLabel;
use crate::domain::overview::Directory;
use crate::store::columns::{Col, get};
use crate::store::error::StoreError;
use crate::store::open::Store;
use crate::store::pledge;
use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

impl Store {
    /// Everything outside the trash that a reference can point to, as of one moment of `today`.
    pub fn directory(&self, today: NaiveDate) -> Result<Directory, StoreError> {
        let conn = &self.conn.unchecked_transaction()?;
        Ok(Directory {
            households: households(conn, today)?,
            pledges: pledges(conn)?,
            matters: matters(conn)?,
            tags: texts(conn, include_str!("tags.sql"))?,
            places: texts(conn, include_str!("places.sql"))?,
        })
    }
}

fn households(conn: &Connection, today: NaiveDate) -> Result<Vec<HouseholdLabel>, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("labels.sql"))?;
    let rows = statement.query_map(named_params! { ":today": Col(&today) }, |row| {
        Ok(HouseholdLabel {
            code: get(row, "code")?,
            name: row.get("name")?,
            group: row.get("group")?,
            ended: row.get("ended")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn pledges(conn: &Connection) -> Result<Vec<(Code, String, bool)>, StoreError> {
    let all = pledge::rows::list(conn, false)?.into_iter().map(|stored| stored.value);
    let mut all: Vec<_> = all.map(|pledge| (pledge.code, pledge.problem, pledge.status.is_open())).collect();
    all.sort_by_key(|(_, _, open)| !open);
    Ok(all)
}

fn matters(conn: &Connection) -> Result<Vec<(Code, String, bool)>, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("matters.sql"))?;
    let rows = statement.query_map([], |row| Ok((get(row, "code")?, row.get("text")?, row.get("open")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn texts(conn: &Connection, sql: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
