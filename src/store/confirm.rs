//! Confirming and amending: a link is appended to the chain after it has been checked against the link before it and the
//! journal's own key. Neither can be taken back.

use super::apply::{Door, applied};
use super::columns::Meta;
use super::error::StoreError;
use super::history::rows::{Action, note};
use super::records;
use super::search;
use super::week::{chain, material};
use crate::domain::chain_link::ChainLink;
use crate::domain::change::{Applied, Record, RecordKey};
use crate::domain::problem::{Field, Problem};
use crate::domain::progress_card::SavedCard;
use crate::domain::signoff::{Amendment, BrokenLink, EntrySeal, SignOff};
use crate::domain::verify::check_link;
use rusqlite::Connection;

impl Door<'_> {
    /// Confirms a week with the card as it was shown and signed.
    pub(super) fn confirm(&self, saved: &SavedCard, sign_off: &SignOff) -> Result<Applied, StoreError> {
        let week = saved.card.week;
        if chain::is_confirmed(self.conn, week)? {
            return Err(Problem::WeekConfirmed(week).into());
        }
        if self.today < week.monday() {
            return Err(Problem::WeekNotBegun(week).into());
        }
        if saved.card.needs_reason() {
            return Err(Problem::WeekNeedsReason(week).into());
        }
        let sealed = sign_off.sealed()?;
        if sign_off.week != week || sealed.card != saved.card {
            return Err(BrokenLink::Content.into());
        }
        // What was signed must still be what there is: another window may have been faster.
        let entries: Vec<EntrySeal> = material::entries(self.conn, week)?.iter().map(EntrySeal::of).collect();
        if sealed.entries != entries {
            return Err(Problem::WeekChanged(week).into());
        }
        let link = ChainLink::SignOff(sign_off.clone());
        self.check_own(&link)?;
        let key = RecordKey::Week(week);
        let before = records::load(self.conn, &key)?;
        let record = Record::Week(saved.clone());
        let record = super::rules::prepare(self.conn, record, before.as_ref(), super::rules::Origin::Here, self.today)?;
        let meta = self.next_meta(before.as_ref().map(Meta::of));
        self.put(&record, &meta, Action::Confirm, before.as_ref().map(|before| &before.value))?;
        chain::append(self.conn, &link)?;
        Ok(applied(key, meta.revision, None))
    }

    /// Appends an amendment to a confirmed week.
    pub(super) fn amend(&self, amendment: &Amendment) -> Result<Applied, StoreError> {
        let week = amendment.week;
        if !chain::is_confirmed(self.conn, week)? {
            return Err(Problem::WeekNotConfirmed(week).into());
        }
        if amendment.text.trim().is_empty() {
            return Err(Problem::Missing(Field::AmendmentText).into());
        }
        let link = ChainLink::Amendment(amendment.clone());
        self.check_own(&link)?;
        chain::append(self.conn, &link)?;
        let card = self.existing(&RecordKey::Week(week))?;
        search::index::put(self.conn, &card.value, None)?;
        note(self.conn, self.now, Action::Amend, card.revision, None, &card.value)?;
        Ok(applied(RecordKey::Week(week), card.revision, None))
    }

    fn next_meta(&self, before: Option<Meta>) -> Meta {
        let fresh = Meta { revision: 0, created_at: self.now, updated_at: self.now, removed_at: None };
        let before = before.unwrap_or(fresh);
        Meta { revision: before.revision + 1, updated_at: self.now, removed_at: None, ..before }
    }

    /// Checks a link that this journal signed: the key is its own. A link that follows another than the newest is sound but
    /// late: another window was quicker.
    fn check_own(&self, link: &ChainLink) -> Result<(), StoreError> {
        let (links, newest) = chain::end(self.conn)?;
        match check_link(link, &newest, links + 1) {
            Err(BrokenLink::Chain) => return Err(StoreError::Busy),
            checked => checked?,
        }
        if link.public_key() == own_key(self.conn)? { Ok(()) } else { Err(BrokenLink::Signature.into()) }
    }
}

/// The journal's own public key, hexadecimal.
pub(super) fn own_key(conn: &Connection) -> Result<String, StoreError> {
    Ok(conn.query_row("SELECT public_key FROM journal", [], |row| row.get(0))?)
}
