//! Makes anew what is derived from the records: the search rows, and what would answer a follow-up. Nothing a user wrote is touched.

use super::error::StoreError;
use super::open::Store;
use super::{entry, records, search};
use crate::domain::chain_link::ChainLink;
use crate::domain::change::{Record, RecordKey};
use crate::domain::week::Week;
use std::collections::BTreeSet;

impl Store {
    /// Derives everything again from every record, in one transaction. How many there are.
    pub fn rebuild_derived(&mut self) -> Result<usize, StoreError> {
        let dump = self.dump()?;
        let tx = self.conn.transaction()?;
        tx.execute_batch("DELETE FROM search_text; DELETE FROM search_doc; DELETE FROM follow_up;")?;
        let keys = dump.households.iter().map(|one| RecordKey::Household(one.value.code.clone()));
        let keys = keys.chain(dump.pledges.iter().map(|one| RecordKey::Pledge(one.value.code.clone())));
        let keys = keys.chain(dump.matters.iter().map(|one| RecordKey::Matter(one.value.code.clone())));
        let keys = keys.chain(dump.entries.iter().map(|one| RecordKey::Entry(one.value.id.clone())));
        // A confirmed week has its card in the chain only.
        let confirmed = dump.chain.iter().filter_map(|link| match link {
            ChainLink::SignOff(link) => Some(link.week),
            ChainLink::Amendment(_) => None,
        });
        let weeks: BTreeSet<Week> = dump.cards.iter().map(|one| one.value.card.week).chain(confirmed).collect();
        let keys: Vec<RecordKey> = keys.chain(weeks.into_iter().map(RecordKey::Week)).collect();
        let mut count = 0;
        for key in keys {
            if let Some(stored) = records::load(&tx, &key)?.filter(|stored| stored.removed_at.is_none()) {
                search::index::put(&tx, &stored.value, None)?;
                if let Record::Entry(entry) = &stored.value {
                    entry::rows::derive(&tx, entry)?;
                }
                count += 1;
            }
        }
        tx.commit()?;
        Ok(count)
    }
}
