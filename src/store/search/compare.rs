//! Whether the index says what the records say: every text is indexed once more, in memory, and the words of both are counted.

use super::doc::{doc, read_key};
use crate::store::error::StoreError;
use crate::store::open::Store;
use crate::store::records;
use crate::text::tokens;
use rusqlite::{Connection, named_params};

impl Store {
    /// What does not agree; empty where all does. Takes as long as indexing everything.
    pub fn check_search(&self) -> Result<Vec<String>, StoreError> {
        self.conn.execute_batch(include_str!("fresh_make.sql"))?;
        let differing = differing(&self.conn);
        self.conn.execute_batch(include_str!("fresh_drop.sql"))?;
        Ok(match differing? {
            0 => Vec::new(),
            count => vec![format!("search: words {count}")],
        })
    }
}

/// How many words stand in more, or in other texts in the one index than in the other.
fn differing(conn: &Connection) -> Result<i64, StoreError> {
    let mut all = conn.prepare("SELECT id, kind, key FROM search_doc")?;
    let all = all.query_map([], |row| Ok((row.get::<_, i64>("id")?, read_key(row)?)))?;
    let mut put = conn.prepare("INSERT INTO fresh_text (rowid, text) VALUES (:id, :text)")?;
    for found in all {
        let (id, key) = found?;
        let text = match records::load(conn, &key)? {
            Some(stored) => doc(conn, &stored.value)?.map(|doc| tokens(&doc.text)),
            None => None,
        };
        put.execute(named_params! { ":id": id, ":text": text.unwrap_or_default() })?;
    }
    Ok(conn.query_row(include_str!("differing.sql"), [], |row| row.get(0))?)
}
