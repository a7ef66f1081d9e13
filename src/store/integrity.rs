//! Whether the file is whole: its pages, its rows, what is derived from them, and the chain. Findings are technical and hold no
//! text of the journal.

use super::error::StoreError;
use super::open::Store;

impl Store {
    /// What is wrong with the file; empty when nothing is. Where the damage keeps it from looking further, it says how far it
    /// came.
    pub fn check_integrity(&self) -> Result<Vec<String>, StoreError> {
        let mut found = Vec::new();
        // Codes are checked in the file, not in the log: a page that a power cut tore is whole in the log only.
        self.settle()?;
        for step in [Self::check_pages, Self::check_keys, Self::check_derived, Self::check_chain] {
            match step(self) {
                Ok(lines) => found.extend(lines),
                Err(StoreError::Damaged(what)) => {
                    found.push(format!("damaged: {what}"));
                    break;
                }
                Err(error) => return Err(error),
            }
        }
        Ok(found)
    }

    /// Every page by its authentication code, and the structures in them.
    fn check_pages(&self) -> Result<Vec<String>, StoreError> {
        let mut found = self.lines("PRAGMA cipher_integrity_check")?;
        if found.is_empty() {
            found = self.lines("PRAGMA integrity_check")?;
            found.retain(|line| line != "ok");
        }
        Ok(found)
    }

    fn check_keys(&self) -> Result<Vec<String>, StoreError> {
        let tables = self.lines("PRAGMA foreign_key_check")?;
        Ok(tables.into_iter().map(|table| format!("foreign key: {table}")).collect())
    }

    fn check_derived(&self) -> Result<Vec<String>, StoreError> {
        let mut statement = self.conn.prepare(include_str!("check_search.sql"))?;
        let counts = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?)))?;
        let counts = counts.collect::<Result<Vec<_>, _>>()?;
        Ok(counts.into_iter().filter(|(_, n)| *n > 0).map(|(what, n)| format!("{what}: {n}")).collect())
    }

    /// The first column of what a pragma answers.
    fn lines(&self, pragma: &str) -> Result<Vec<String>, StoreError> {
        let mut statement = self.conn.prepare(pragma)?;
        let lines = statement.query_map([], |row| row.get(0))?;
        Ok(lines.collect::<Result<_, _>>()?)
    }

    fn check_chain(&self) -> Result<Vec<String>, StoreError> {
        let findings = self.verify()?.findings;
        Ok(findings.into_iter().map(|found| format!("chain: link {}: {:?}", found.number, found.fault)).collect())
    }
}
