//! What can be read of an open journal, one record or one list at a time. Reads change nothing and always see whole changes.

use super::entry::page::{self, At};
use super::error::StoreError;
use super::history::rows::HistoryLine;
use super::open::Store;
use super::week::list::Asked;
use super::week::{chain, corrected, list, material};
use super::{contact_card, draft, entry, history, household, matter, pledge, records, search, week};
use crate::domain::calendar::WorkCalendar;
use crate::domain::chain_link::ChainLink;
use crate::domain::change::{Draft, Family, RecordKey, Stored};
use crate::domain::code::Code;
use crate::domain::contact_card::ContactCard;
use crate::domain::diary::{Entry, EntryCursor, EntryLine};
use crate::domain::household::{Household, HouseholdLine};
use crate::domain::matter::Matter;
use crate::domain::outdated::Corrected;
use crate::domain::overview::{EntryFilter, Found, Page, SearchQuery};
use crate::domain::pledge::Pledge;
use crate::domain::progress_card::{ProgressCard, SavedCard};
use crate::domain::signoff::{Amendment, EntrySeal, SignOff};
use crate::domain::stale::Departed;
use crate::domain::week::Week;
use crate::domain::week_material::WeekMaterial;
use crate::domain::week_status::WeekLine;
use chrono::{DateTime, NaiveDate, Utc};
use zeroize::Zeroizing;

impl Store {
    /// The cadre's own card; revision 0 where nobody has written on it.
    pub fn contact_card(&self) -> Result<Stored<ContactCard>, StoreError> {
        contact_card::rows::load(&self.conn)
    }

    /// A household, also one in the trash.
    pub fn household(&self, code: &Code) -> Result<Option<Stored<Household>>, StoreError> {
        household::rows::load(&self.conn, code)
    }

    /// A pledge, also one in the trash.
    pub fn pledge(&self, code: &Code) -> Result<Option<Stored<Pledge>>, StoreError> {
        pledge::rows::load(&self.conn, code)
    }

    /// A matter, also one in the trash.
    pub fn matter(&self, code: &Code) -> Result<Option<Stored<Matter>>, StoreError> {
        matter::rows::load(&self.conn, code)
    }

    /// An entry, also one in the trash.
    pub fn entry(&self, id: &Code) -> Result<Option<Stored<Entry>>, StoreError> {
        entry::rows::load(&self.conn, id)
    }

    /// The register by code, or its trash.
    pub fn households(&self, removed: bool) -> Result<Vec<Stored<HouseholdLine>>, StoreError> {
        household::rows::list(&self.conn, removed)
    }

    /// The households outside the trash whose contact has an end, the longest ended first.
    pub fn ended_households(&self) -> Result<Vec<(NaiveDate, Code)>, StoreError> {
        household::rows::ended(&self.conn)
    }

    /// The pledges by code, or their trash.
    pub fn pledges(&self, removed: bool) -> Result<Vec<Stored<Pledge>>, StoreError> {
        pledge::rows::list(&self.conn, removed)
    }

    /// Matters outside the trash, newest first, at most `limit`; only those somebody still waits for, if asked.
    pub fn matters(&self, open_only: bool, limit: u32) -> Result<Vec<Stored<Matter>>, StoreError> {
        matter::rows::list(&self.conn, open_only, limit)
    }

    /// Rows of the diary, newest first, just older than `after`; at most `limit`.
    pub fn entries(
        &self,
        filter: &EntryFilter,
        after: Option<&EntryCursor>,
        limit: u32,
    ) -> Result<Page<EntryLine>, StoreError> {
        page::lines(&self.conn, filter, At::After(after), limit)
    }

    /// Rows of the diary, newest first, just newer than `before`; at most `limit`. `more` says whether there are newer ones.
    pub fn entries_before(
        &self,
        filter: &EntryFilter,
        before: &EntryCursor,
        limit: u32,
    ) -> Result<Page<EntryLine>, StoreError> {
        page::lines(&self.conn, filter, At::Before(before), limit)
    }

    /// Whole entries, newest first, just older than `after`; at most `limit`.
    pub fn entries_full(
        &self,
        filter: &EntryFilter,
        after: Option<&EntryCursor>,
        limit: u32,
    ) -> Result<Page<Stored<Entry>>, StoreError> {
        page::whole(&self.conn, filter, At::After(after), limit)
    }

    /// Whole entries, newest first, just newer than `before`; at most `limit`.
    pub fn entries_full_before(
        &self,
        filter: &EntryFilter,
        before: &EntryCursor,
        limit: u32,
    ) -> Result<Page<Stored<Entry>>, StoreError> {
        page::whole(&self.conn, filter, At::Before(before), limit)
    }

    /// What a week's draft is made of.
    pub fn week_material(&self, week: Week) -> Result<WeekMaterial, StoreError> {
        material::material(&self.conn, week)
    }

    /// The entries a card names, and those of its week, that had another text once.
    pub fn corrected_entries(&self, card: &ProgressCard) -> Result<Vec<Corrected>, StoreError> {
        corrected::corrected(&self.conn, card)
    }

    /// The entries that a card has and that are not in its week any more.
    pub fn departed_entries(&self, card: &ProgressCard) -> Result<Vec<Departed>, StoreError> {
        corrected::departed(&self.conn, card)
    }

    /// A week's card as it was last saved, or as it was confirmed.
    pub fn saved_card(&self, week: Week) -> Result<Option<Stored<SavedCard>>, StoreError> {
        Ok(week::rows::load(&self.conn, week)?.filter(|stored| stored.removed_at.is_none()))
    }

    /// A week's confirmation, if it is confirmed.
    pub fn sign_off(&self, week: Week) -> Result<Option<SignOff>, StoreError> {
        chain::sign_off(&self.conn, week)
    }

    /// A week's amendments, oldest first.
    pub fn amendments(&self, week: Week) -> Result<Vec<Amendment>, StoreError> {
        chain::amendments(&self.conn, week)
    }

    /// The weeks from `from` to `to`, newest first.
    pub fn weeks(
        &self,
        from: Week,
        to: Week,
        today: NaiveDate,
        calendar: &WorkCalendar,
    ) -> Result<Vec<WeekLine>, StoreError> {
        list::lines(&self.conn, from, to, &Asked { first: self.first_week, today, calendar })
    }

    /// The weeks waiting to be confirmed, oldest first, at most `limit`, and how many there are in all.
    pub fn owed_weeks(
        &self,
        today: NaiveDate,
        calendar: &WorkCalendar,
        limit: u32,
    ) -> Result<(Vec<WeekLine>, u32), StoreError> {
        list::owed(&self.conn, limit, &Asked { first: self.first_week, today, calendar })
    }

    /// Entries of a confirmed week that were not signed with it, oldest first; none where it is not.
    pub fn added_since_confirmed(&self, week: Week) -> Result<Vec<Code>, StoreError> {
        list::added_since(&self.conn, week)
    }

    /// Entries a confirmed week rests on that were changed or removed after it was confirmed.
    pub fn changed_since_confirmed(&self, week: Week) -> Result<Vec<(Code, DateTime<Utc>)>, StoreError> {
        list::changed_since(&self.conn, week)
    }

    /// How many links the chain has, and the hash that the next one must follow; empty for the first.
    pub fn chain_end(&self) -> Result<(u32, String), StoreError> {
        chain::end(&self.conn)
    }

    /// The entries of a week as they are, for the seal of its card, oldest first.
    pub fn entry_seals(&self, week: Week) -> Result<Vec<EntrySeal>, StoreError> {
        Ok(material::entries(&self.conn, week)?.iter().map(EntrySeal::of).collect())
    }

    /// The journal's own signing key.
    pub fn signing_key(&self) -> Result<Zeroizing<[u8; 32]>, StoreError> {
        let key = self.conn.query_row("SELECT signing_key FROM journal", [], |row| row.get::<_, [u8; 32]>(0))?;
        Ok(Zeroizing::new(key))
    }

    /// The chain of confirmed weeks and amendments, in order.
    pub fn chain(&self) -> Result<Vec<ChainLink>, StoreError> {
        chain::all(&self.conn)
    }

    /// The drafts, newest first.
    pub fn drafts(&self) -> Result<Vec<Draft>, StoreError> {
        draft::rows::list(&self.conn, u32::MAX)
    }

    /// People by name, those in contact on `today` first, then texts that contain the words.
    pub fn search(&self, query: &SearchQuery, today: NaiveDate) -> Result<Found, StoreError> {
        let conn = self.conn.unchecked_transaction()?;
        search::query::search(&conn, query, today)
    }

    /// The next code of a family that was never given to a record, to offer in a form.
    pub fn next_code(&self, family: Family) -> Result<Code, StoreError> {
        records::next_code(&self.conn, family)
    }

    /// The newest changes of a record, at most `limit`.
    pub fn history(&self, key: &RecordKey, limit: u32) -> Result<Vec<HistoryLine>, StoreError> {
        history::rows::list(&self.conn, key, limit)
    }
}
