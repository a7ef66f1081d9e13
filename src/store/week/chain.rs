//! The chain of confirmed weeks and amendments: only ever appended to.

use crate::domain::change::ChainLink;
use crate::domain::signoff::{Amendment, NO_HASH, SignOff};
use crate::domain::week::Week;
use crate::store::columns::{Col, get};
use crate::store::error::StoreError;
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// Every link in order, each with the public key it is signed with.
pub(in crate::store) fn all(conn: &Connection) -> Result<Vec<(ChainLink, String)>, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("link_all.sql"))?;
    let rows = statement.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A week's confirmation, if it is confirmed.
pub(in crate::store) fn sign_off(conn: &Connection, week: Week) -> Result<Option<SignOff>, StoreError> {
    let links = of_week(conn, week)?;
    Ok(links.into_iter().find_map(|link| if let ChainLink::SignOff(link) = link { Some(link) } else { None }))
}

/// A week's amendments, oldest first.
pub(in crate::store) fn amendments(conn: &Connection, week: Week) -> Result<Vec<Amendment>, StoreError> {
    let links = of_week(conn, week)?;
    Ok(links
        .into_iter()
        .filter_map(|link| if let ChainLink::Amendment(link) = link { Some(link) } else { None })
        .collect())
}

/// Whether a week is confirmed.
pub(in crate::store) fn is_confirmed(conn: &Connection, week: Week) -> Result<bool, StoreError> {
    let mut statement = conn.prepare_cached("SELECT 1 FROM chain_link WHERE kind = 'sign_off' AND week = ?1")?;
    Ok(statement.exists([Col(&week)])?)
}

/// The newest link's hash, [`NO_HASH`] where there is none.
pub(in crate::store) fn newest_hash(conn: &Connection) -> Result<String, StoreError> {
    let mut statement = conn.prepare_cached("SELECT hash FROM chain_link ORDER BY seq DESC LIMIT 1")?;
    let hash = statement.query_row([], |row| row.get(0)).optional()?;
    Ok(hash.unwrap_or_else(|| NO_HASH.to_owned()))
}

/// Appends a link. `day` is the day on the cadre's own calendar.
pub(in crate::store) fn append(
    conn: &Connection,
    link: &ChainLink,
    day: NaiveDate,
    public_key: &str,
) -> Result<(), StoreError> {
    let (kind, week, at) = match link {
        ChainLink::SignOff(link) => ("sign_off", link.week, link.confirmed_at),
        ChainLink::Amendment(link) => ("amendment", link.week, link.at),
    };
    let (confirmed_by, witness, text) = match link {
        ChainLink::SignOff(link) => (Some(&link.confirmed_by), link.witness.as_ref(), None),
        ChainLink::Amendment(link) => (None, None, Some(&link.text)),
    };
    let (canonical, hash, previous_hash, signature) = link.parts();
    conn.prepare_cached(include_str!("link_add.sql"))?.execute(named_params! {
        ":kind": kind,
        ":week": Col(&week),
        ":at": Col(&at),
        ":day": Col(&day),
        ":confirmed_by": confirmed_by,
        ":witness": witness,
        ":text": text,
        ":canonical": canonical,
        ":hash": hash,
        ":previous_hash": previous_hash,
        ":signature": signature,
        ":public_key": public_key,
    })?;
    Ok(())
}

fn of_week(conn: &Connection, week: Week) -> Result<Vec<ChainLink>, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("link_week.sql"))?;
    let rows = statement.query_map(named_params! { ":week": Col(&week) }, |row| Ok(read(row)?.0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<(ChainLink, String)> {
    let kind: String = row.get("kind")?;
    let (week, canonical, hash) = (get(row, "week")?, row.get("canonical")?, row.get("hash")?);
    let (previous_hash, signature) = (row.get("previous_hash")?, row.get("signature")?);
    let link = if kind == "sign_off" {
        ChainLink::SignOff(SignOff {
            week,
            confirmed_at: get(row, "at")?,
            confirmed_by: row.get("confirmed_by")?,
            witness: row.get("witness")?,
            canonical,
            hash,
            previous_hash,
            signature,
        })
    } else {
        let (at, text) = (get(row, "at")?, row.get("text")?);
        ChainLink::Amendment(Amendment { week, at, text, canonical, hash, previous_hash, signature })
    };
    Ok((link, row.get("public_key")?))
}
