//! A whole journal out, and into an empty one. What comes in is what went out: revisions, times, trash and chain included.

use super::apply::{Door, nothing};
use super::columns::{Col, Meta};
use super::confirm::own_key;
use super::error::StoreError;
use super::history::rows::Action;
use super::open::Store;
use super::rules::check_references;
use super::week::chain;
use super::{contact_card, entry, household, import, matter, plan, pledge, records, search, week};
use crate::domain::chain_link::ChainLink;
use crate::domain::change::{Applied, ImportCount, JournalDump, Record, Stored};
use crate::domain::contact_card::ContactCard;
use crate::domain::household::Household;
use crate::domain::matter::Matter;
use crate::domain::problem::Problem;
use crate::domain::progress_card::SavedCard;
use crate::domain::signoff::{BrokenLink, NO_HASH};
use crate::domain::verify::check_link;
use rusqlite::Connection;

impl Store {
    /// Everything in the journal, drafts and history aside, as of one moment.
    pub fn dump(&self) -> Result<JournalDump, StoreError> {
        let tx = self.conn.unchecked_transaction()?;
        let chain = chain::all(&tx)?;
        Ok(JournalDump {
            contact_card: contact_card::rows::load(&tx)?.value,
            households: households(&tx)?,
            pledges: pledges(&tx)?,
            matters: matter::rows::all(&tx)?,
            entries: entry::page::all(&tx)?,
            cards: week::rows::unconfirmed(&tx)?,
            work_plan: plan::rows::load(&tx)?,
            imports: import::remembered(&tx)?,
            column_maps: import::column_maps(&tx)?,
            public_key: public_keys(&tx, &chain)?.join(" "),
            chain,
            first_week: Some(self.first_week),
        })
    }
}

impl Door<'_> {
    /// Writes a whole journal into this one, which must be empty.
    pub(super) fn import_journal(&self, dump: &JournalDump) -> Result<Applied, StoreError> {
        self.require_empty()?;
        let card = Record::ContactCard(dump.contact_card.clone());
        let untouched = dump.contact_card == ContactCard::default();
        let meta =
            Meta { revision: u32::from(!untouched), created_at: self.now, updated_at: self.now, removed_at: None };
        self.put(&card, &meta, Action::Import, None)?;
        let mut added = 0;
        added += self.bring_all(&dump.households, Record::Household)?;
        added += self.bring_all(&dump.pledges, Record::Pledge)?;
        added += self.bring_all(&dump.matters, Record::Matter)?;
        added += self.bring_all(&dump.entries, Record::Entry)?;
        for stored in &dump.matters {
            check_references(self.conn, &Record::Matter(stored.value.clone()))?;
        }
        added += self.bring_all(&dump.cards, Record::Week)?;
        self.bring_chain(dump)?;
        dump.imports.iter().try_for_each(|row| self.remember(row))?;
        dump.column_maps.iter().rev().try_for_each(|map| import::remember_columns(self.conn, map))?;
        plan::rows::write(self.conn, &dump.work_plan)?;
        if let Some(first_week) = dump.first_week {
            self.conn.execute("UPDATE journal SET first_week = ?1", [Col(&first_week)])?;
        }
        self.conn.execute("UPDATE journal SET imported_keys = ?1", [dump.public_key.trim()])?;
        Ok(Applied { imported: ImportCount { added, unchanged: 0 }, ..nothing() })
    }

    fn require_empty(&self) -> Result<(), StoreError> {
        let records: bool = self.conn.query_row(include_str!("has_records.sql"), [], |row| row.get(0))?;
        let card = contact_card::rows::load(self.conn)?;
        if records || card.value != ContactCard::default() { Err(StoreError::NotEmpty) } else { Ok(()) }
    }

    fn bring_all<T: Clone>(&self, all: &[Stored<T>], kind: fn(T) -> Record) -> Result<u32, StoreError> {
        for stored in all {
            self.bring(&kind(stored.value.clone()), &Meta::of(stored))?;
        }
        Ok(all.len() as u32)
    }

    /// Writes a record as it came.
    fn bring(&self, record: &Record, meta: &Meta) -> Result<(), StoreError> {
        let key = record.key();
        if records::load(self.conn, &key)?.is_some() {
            let taken = key.code().map(|code| Problem::CodeInUse(code.clone()));
            return Err(taken.map_or(StoreError::NotEmpty, StoreError::Problem));
        }
        match record {
            // Matters and entries refer to each other: which entry told of a step is looked at when the entries are there.
            Record::Matter(matter) => {
                let begun = Matter { history: Vec::new(), ..matter.clone() };
                check_references(self.conn, &Record::Matter(begun))?;
            }
            _ => check_references(self.conn, record)?,
        }
        self.put(record, meta, Action::Import, None)
    }

    /// Writes the chain, each link checked against the keys the dump names, in their order.
    fn bring_chain(&self, dump: &JournalDump) -> Result<(), StoreError> {
        let mut keys = dump.public_key.split_whitespace().peekable();
        let mut newest = NO_HASH;
        for (number, link) in (1..).zip(&dump.chain) {
            check_link(link, newest, number)?;
            while *keys.peek().ok_or(BrokenLink::Signature)? != link.public_key() {
                keys.next();
            }
            self.bring_link(link)?;
            newest = link.hash();
        }
        Ok(())
    }

    fn bring_link(&self, link: &ChainLink) -> Result<(), StoreError> {
        match link {
            ChainLink::SignOff(sign_off) => {
                let card = sign_off.card()?;
                let record = Record::Week(SavedCard { drafted: card.clone(), card });
                let at = sign_off.confirmed_at;
                let meta = Meta { revision: 1, created_at: at, updated_at: at, removed_at: None };
                self.bring(&record, &meta)?;
                chain::append(self.conn, link)
            }
            ChainLink::Amendment(amendment) => {
                if !chain::is_confirmed(self.conn, amendment.week)? {
                    return Err(Problem::WeekNotConfirmed(amendment.week).into());
                }
                chain::append(self.conn, link)?;
                let card = self.existing(&crate::domain::change::RecordKey::Week(amendment.week))?;
                search::index::put(self.conn, &card.value, None)
            }
        }
    }
}

/// The keys the chain is signed with, in the order they were used; the journal's own where nothing is signed yet.
pub(super) fn public_keys(conn: &Connection, chain: &[ChainLink]) -> Result<Vec<String>, StoreError> {
    let imported: String = conn.query_row("SELECT imported_keys FROM journal", [], |row| row.get(0))?;
    let mut keys: Vec<String> = imported.split_whitespace().map(str::to_owned).collect();
    for key in chain.iter().map(ChainLink::public_key) {
        if !keys.iter().any(|known| known == key) {
            keys.push(key.to_owned());
        }
    }
    if keys.is_empty() {
        keys.push(own_key(conn)?);
    }
    Ok(keys)
}

fn households(conn: &Connection) -> Result<Vec<Stored<Household>>, StoreError> {
    let mut all = household::rows::list(conn, false)?;
    all.extend(household::rows::list(conn, true)?);
    let mut all: Vec<_> = all.into_iter().map(|line| Meta::of(&line).around(line.value.household)).collect();
    all.sort_by_key(|stored| order(stored.value.code.as_str()));
    Ok(all)
}

fn pledges(conn: &Connection) -> Result<Vec<Stored<crate::domain::pledge::Pledge>>, StoreError> {
    let mut all = pledge::rows::list(conn, false)?;
    all.extend(pledge::rows::list(conn, true)?);
    all.sort_by_key(|stored| order(stored.value.code.as_str()));
    Ok(all)
}

/// Codes in the order people count: P2 before P10.
fn order(code: &str) -> (usize, String) {
    (code.chars().count(), code.to_owned())
}
