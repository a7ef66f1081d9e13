//! Whether the file is whole: its pages, its rows, what is derived from them, and the chain. Findings are technical and hold no
//! text of the journal.

use super::confirm::check;
use super::error::StoreError;
use super::open::Store;
use super::week::{self, chain};
use crate::domain::change::ChainLink;
use crate::domain::signoff::NO_HASH;

impl Store {
    /// What is wrong with the file; empty when nothing is.
    pub fn check_integrity(&self) -> Result<Vec<String>, StoreError> {
        let mut found = Vec::new();
        for pragma in ["cipher_integrity_check", "integrity_check"] {
            let mut statement = self.conn.prepare(&format!("PRAGMA {pragma}"))?;
            let lines = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
            found.extend(lines.into_iter().filter(|line| line != "ok").map(|line| format!("{pragma}: {line}")));
        }
        let mut statement = self.conn.prepare("PRAGMA foreign_key_check")?;
        let tables = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
        found.extend(tables.into_iter().map(|table| format!("foreign_key_check: {table}")));
        let mut statement = self.conn.prepare(include_str!("check_search.sql"))?;
        let derived = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?)))?;
        let derived = derived.collect::<Result<Vec<_>, _>>()?;
        found.extend(derived.into_iter().filter(|(_, n)| *n > 0).map(|(what, n)| format!("{what}: {n}")));
        found.extend(self.check_chain()?);
        Ok(found)
    }

    fn check_chain(&self) -> Result<Vec<String>, StoreError> {
        let mut found = Vec::new();
        let mut newest = NO_HASH.to_owned();
        for (number, (link, key)) in (1..).zip(chain::all(&self.conn)?) {
            if let Err(broken) = check(&link, &newest, &key) {
                found.push(format!("chain: link {number}: {broken}"));
            }
            newest = link.parts().1.to_owned();
            if let ChainLink::SignOff(sign_off) = &link {
                let row = week::rows::load(&self.conn, sign_off.week)?;
                let shown = row.filter(|stored| stored.removed_at.is_none()).map(|stored| stored.value.card);
                if sign_off.card().ok() != shown {
                    found.push(format!("chain: link {number}: card"));
                }
            }
        }
        Ok(found)
    }
}
