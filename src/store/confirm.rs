//! Confirming and amending: a link is appended to the chain after it has been checked against the link before it and the
//! journal's own key. Neither can be taken back.

use super::apply::{Door, applied};
use super::columns::Meta;
use super::error::StoreError;
use super::history::rows::{Action, note};
use super::records;
use super::search;
use super::week::chain;
use crate::domain::change::{Applied, ChainLink, Record, RecordKey};
use crate::domain::problem::{Field, Problem};
use crate::domain::progress_card::SavedCard;
use crate::domain::signoff::{Amendment, BrokenLink, SignOff, check_link};
use chrono::NaiveDate;
use ed25519_dalek::VerifyingKey;
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
        if sign_off.week != week || sign_off.card()? != saved.card {
            return Err(BrokenLink::Content.into());
        }
        let link = ChainLink::SignOff(sign_off.clone());
        let public_key = self.check_own(&link)?;
        let key = RecordKey::Week(week);
        let before = records::load(self.conn, &key)?;
        let record = Record::Week(saved.clone());
        let record = super::rules::prepare(self.conn, record, before.as_ref(), super::rules::Origin::Here, self.today)?;
        let meta = self.next_meta(before.as_ref().map(Meta::of));
        self.put(&record, &meta, Action::Confirm, before.as_ref().map(|before| &before.value))?;
        chain::append(self.conn, &link, self.today, &public_key)?;
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
        let public_key = self.check_own(&link)?;
        chain::append(self.conn, &link, self.today, &public_key)?;
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

    /// Checks a link that this journal signed; returns the public key.
    fn check_own(&self, link: &ChainLink) -> Result<String, StoreError> {
        let public_key = own_key(self.conn)?;
        check(link, &chain::newest_hash(self.conn)?, &public_key)?;
        Ok(public_key)
    }
}

/// Checks a link against the hash before it and a public key in hexadecimal, and the row's parts against the signed text.
pub(super) fn check(link: &ChainLink, newest_before: &str, public_key: &str) -> Result<(), BrokenLink> {
    let bytes: Option<[u8; 32]> = hex::decode(public_key).ok().and_then(|bytes| bytes.try_into().ok());
    let key = bytes.and_then(|bytes| VerifyingKey::from_bytes(&bytes).ok()).ok_or(BrokenLink::Signature)?;
    let (canonical, hash, previous_hash, signature) = link.parts();
    check_link(canonical, hash, previous_hash, signature, newest_before, &key)?;
    let signed: serde_json::Value = serde_json::from_str(canonical).map_err(|_| BrokenLink::Content)?;
    let says =
        |name: &str, value: serde_json::Result<serde_json::Value>| value.is_ok_and(|value| signed[name] == value);
    let holds = match link {
        ChainLink::SignOff(link) => {
            says("confirmed_at", serde_json::to_value(link.confirmed_at))
                && says("confirmed_by", serde_json::to_value(&link.confirmed_by))
                && says("witness", serde_json::to_value(&link.witness))
                && link.card()?.week == link.week
        }
        ChainLink::Amendment(link) => {
            says("at", serde_json::to_value(link.at))
                && says("text", serde_json::to_value(&link.text))
                && says("amends", serde_json::to_value(link.week))
        }
    };
    if holds { Ok(()) } else { Err(BrokenLink::Content) }
}

/// The journal's own public key, hexadecimal.
pub(super) fn own_key(conn: &Connection) -> Result<String, StoreError> {
    Ok(conn.query_row("SELECT public_key FROM journal", [], |row| row.get(0))?)
}

/// The day of an imported link: China keeps one time.
pub(super) fn day_of(link: &ChainLink) -> NaiveDate {
    let at = match link {
        ChainLink::SignOff(link) => link.confirmed_at,
        ChainLink::Amendment(link) => link.at,
    };
    (at + chrono::Duration::hours(8)).date_naive()
}
