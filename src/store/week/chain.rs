//! The chain of confirmed weeks and amendments: only ever appended to.

use crate::domain::chain_link::ChainLink;
use crate::domain::signoff::{Amendment, NO_HASH, SignOff};
use crate::domain::verify::ChainHead;
use crate::domain::week::Week;
use crate::store::columns::{Col, get, get_json, json, some};
use crate::store::error::StoreError;
use ed25519_dalek::SigningKey;
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use zeroize::Zeroizing;

/// Every link in order.
pub(in crate::store) fn all(conn: &Connection) -> Result<Vec<ChainLink>, StoreError> {
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

/// How many links there are, and the newest's hash, [`NO_HASH`] where there is none.
pub(in crate::store) fn end(conn: &Connection) -> Result<(u32, String), StoreError> {
    let mut statement = conn.prepare_cached("SELECT seq, hash FROM chain_link ORDER BY seq DESC LIMIT 1")?;
    let end = statement.query_row([], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    Ok(end.unwrap_or_else(|| (0, NO_HASH.to_owned())))
}

/// Appends a link, and signs with the journal's own key how many there are now.
pub(in crate::store) fn append(conn: &Connection, link: &ChainLink) -> Result<(), StoreError> {
    let (number, at, day) = match link {
        ChainLink::SignOff(link) => (link.number, link.confirmed_at, link.confirmed_on),
        ChainLink::Amendment(link) => (link.number, link.at, link.on),
    };
    let (kind, canonical, sealed, previous_hash, signature) = match link {
        ChainLink::SignOff(l) => ("sign_off", &l.canonical, &l.sealed, &l.previous_hash, &l.signature),
        ChainLink::Amendment(l) => ("amendment", &l.canonical, &l.sealed, &l.previous_hash, &l.signature),
    };
    let (sign_off, text) = match link {
        ChainLink::SignOff(link) => (Some(link), None),
        ChainLink::Amendment(link) => (None, Some(&link.text)),
    };
    let countersignature = link.countersignature().map(json).transpose()?;
    conn.prepare_cached(include_str!("link_add.sql"))?.execute(named_params! {
        ":seq": number,
        ":kind": kind,
        ":week": Col(&link.week()),
        ":at": Col(&at),
        ":day": Col(&day),
        ":due_on": some(&sign_off.map(|link| link.due_on)),
        ":confirmed_by": sign_off.map(|link| &link.confirmed_by),
        ":witness": sign_off.and_then(|link| link.witness.as_ref()),
        ":countersignature": countersignature,
        ":text": text,
        ":canonical": canonical,
        ":sealed": sealed,
        ":hash": link.hash(),
        ":previous_hash": previous_hash,
        ":signature": signature,
        ":public_key": link.public_key(),
    })?;
    let key = conn.query_row("SELECT signing_key FROM journal", [], |row| row.get::<_, [u8; 32]>(0))?;
    let key = SigningKey::from_bytes(&Zeroizing::new(key));
    let head = ChainHead::signed(number.into(), link.hash(), &key);
    conn.prepare_cached(include_str!("head_set.sql"))?.execute(named_params! {
        ":links": head.links, ":hash": head.hash, ":signature": head.signature,
    })?;
    Ok(())
}

fn of_week(conn: &Connection, week: Week) -> Result<Vec<ChainLink>, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("link_week.sql"))?;
    let rows = statement.query_map(named_params! { ":week": Col(&week) }, read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<ChainLink> {
    let kind: String = row.get("kind")?;
    let (week, number) = (get(row, "week")?, row.get("seq")?);
    let (canonical, sealed, hash) = (row.get("canonical")?, row.get("sealed")?, row.get("hash")?);
    let (previous_hash, signature) = (row.get("previous_hash")?, row.get("signature")?);
    let public_key = row.get("public_key")?;
    if kind == "sign_off" {
        let countersigned = row.get::<_, Option<String>>("countersignature")?.is_some();
        return Ok(ChainLink::SignOff(SignOff {
            week,
            number,
            due_on: get(row, "due_on")?,
            confirmed_on: get(row, "day")?,
            confirmed_at: get(row, "at")?,
            confirmed_by: row.get("confirmed_by")?,
            witness: row.get("witness")?,
            countersignature: if countersigned { Some(get_json(row, "countersignature")?) } else { None },
            canonical,
            sealed,
            hash,
            previous_hash,
            signature,
            public_key,
        }));
    }
    let (at, on, text) = (get(row, "at")?, get(row, "day")?, row.get("text")?);
    Ok(ChainLink::Amendment(Amendment {
        week,
        number,
        on,
        at,
        text,
        canonical,
        sealed,
        hash,
        previous_hash,
        signature,
        public_key,
    }))
}
