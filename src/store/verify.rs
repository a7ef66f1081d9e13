//! Checking the chain of confirmed weeks as it lies in the file. Columns are read as texts, whatever they hold, so that a
//! changed byte is found and named instead of stopping the check.

use super::confirm::own_key;
use super::entry;
use super::error::StoreError;
use super::open::Store;
use crate::domain::canonical::{canonical, hex_key};
use crate::domain::signoff::{Countersignature, EntrySeal, SealedCard};
use crate::domain::verify::{ChainHead, Fault, Finding, RawLink, Verified, verify_chain};
use ed25519_dalek::SigningKey;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

impl Store {
    /// Checks every confirmed week and amendment, the cards beside them, and the entries they rest on.
    pub fn verify(&self) -> Result<Verified, StoreError> {
        let conn = &self.conn.unchecked_transaction()?;
        let links = links(conn)?;
        let keys = keys(conn)?;
        let head = head(conn)?.unwrap_or_default();
        let counted = if links.is_empty() && head == ChainHead::default() { None } else { Some(&head) };
        let mut verified = verify_chain(&links, &keys, counted);
        if !key_is_own(conn)? {
            verified.findings.push(Finding { number: 0, week: String::new(), fault: Fault::Key });
        }
        for link in &links {
            let signed = link.signed();
            let Some(sealed) = link.sealed.as_deref().filter(|_| signed["kind"] == "sign_off") else { continue };
            let week = signed["week"].as_str().unwrap_or_default();
            let finding = |fault| Finding { number: link.number, week: week.to_owned(), fault };
            let Ok(sealed) = serde_json::from_str::<SealedCard>(sealed) else { continue };
            if !card_is(conn, week, &sealed)? {
                verified.findings.push(finding(Fault::Card));
            }
            for seal in &sealed.entries {
                match entry_is(conn, seal, signed["confirmed_at"].as_str().unwrap_or_default())? {
                    Entry::Same => {}
                    Entry::Changed => verified.changed.push((week.to_owned(), seal.id.clone())),
                    Entry::Unrecorded => verified.findings.push(finding(Fault::Entry(seal.id.clone()))),
                }
            }
        }
        verified.findings.sort_by_key(|finding| finding.number);
        Ok(verified)
    }

    /// The keys the journal's weeks are signed with, in the order they were used; the last is the one in use.
    pub fn public_keys(&self) -> Result<Vec<String>, StoreError> {
        keys(&self.conn)
    }
}

/// How an entry compares with its seal.
enum Entry {
    Same,
    /// Changed or removed since, as the journal itself says.
    Changed,
    /// Different, and nothing says so.
    Unrecorded,
}

fn links(conn: &Connection) -> Result<Vec<RawLink>, StoreError> {
    let mut statement = conn.prepare(include_str!("week/link_raw.sql"))?;
    let rows = statement.query_map([], raw)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn raw(row: &Row<'_>) -> rusqlite::Result<RawLink> {
    let some = |name: &str| text(row, name);
    let plain = |name: &str| Ok::<_, rusqlite::Error>(text(row, name)?.unwrap_or_default());
    let is_sign_off = plain("kind")? == "sign_off";
    let countersigned = some("countersignature")?;
    // What cannot be read is no countersignature of anybody's.
    let unreadable = || Countersignature { name: String::new(), public_key: String::new(), signature: String::new() };
    let countersignature = countersigned.map(|json| match serde_json::from_str::<Countersignature>(&json) {
        Ok(read) if serde_json::to_string(&read).is_ok_and(|same| same == json) => read,
        _ => unreadable(),
    });
    let mut beside = vec![("kind", some("kind")?), ("week", some("week")?)];
    let own = ["confirmed_by", "witness", "due_on"];
    if is_sign_off {
        beside.extend([("confirmed_at", some("at")?), ("confirmed_on", some("day")?)]);
    } else {
        beside.extend([("at", some("at")?), ("on", some("day")?)]);
    }
    for name in own {
        beside.push((name, some(name)?));
    }
    beside.extend([("previous_hash", some("previous_hash")?), ("public_key", some("public_key")?)]);
    // A confirmation has no text of its own; one that was put there is nothing that was signed.
    beside.push((if is_sign_off { "text" } else { "sealed_text" }, some("text")?));
    Ok(RawLink {
        number: row.get_ref("seq")?.as_i64().unwrap_or(-1),
        beside,
        canonical: plain("canonical")?,
        sealed: Some(plain("sealed")?),
        hash: plain("hash")?,
        signature: plain("signature")?,
        countersignature,
    })
}

/// A column as text; a number or bytes put where a text was is shown as something no signed text is.
fn text(row: &Row<'_>, name: &str) -> rusqlite::Result<Option<String>> {
    Ok(match row.get_ref(name)? {
        ValueRef::Null => None,
        ValueRef::Text(bytes) => Some(String::from_utf8_lossy(bytes).into_owned()),
        ValueRef::Integer(_) | ValueRef::Real(_) | ValueRef::Blob(_) => Some("\u{FFFD}".to_owned()),
    })
}

fn keys(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let imported: String = conn.query_row("SELECT imported_keys FROM journal", [], |row| row.get(0))?;
    let own = own_key(conn)?;
    let mut keys: Vec<String> = imported.split_whitespace().map(str::to_owned).collect();
    if keys.last() != Some(&own) {
        keys.push(own);
    }
    Ok(keys)
}

fn head(conn: &Connection) -> Result<Option<ChainHead>, StoreError> {
    let mut statement = conn.prepare("SELECT links, hash, signature FROM chain_head")?;
    let read = |row: &Row<'_>| {
        let links = row.get_ref("links")?.as_i64().unwrap_or(-1);
        let plain = |name: &str| Ok::<_, rusqlite::Error>(text(row, name)?.unwrap_or_default());
        Ok(ChainHead { links, hash: plain("hash")?, signature: plain("signature")? })
    };
    Ok(statement.query_row([], read).optional()?)
}

/// Whether the public key that is shown is the one of the key that signs.
fn key_is_own(conn: &Connection) -> Result<bool, StoreError> {
    let secret = conn.query_row("SELECT signing_key FROM journal", [], |row| row.get::<_, [u8; 32]>(0))?;
    let key = SigningKey::from_bytes(&zeroize::Zeroizing::new(secret));
    Ok(hex_key(&key.verifying_key()) == own_key(conn)?)
}

/// Whether the card in the journal is the one that was sealed.
fn card_is(conn: &Connection, week: &str, sealed: &SealedCard) -> Result<bool, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("week/card_raw.sql"))?;
    let found = statement
        .query_row(named_params! { ":week": week }, |row| {
            let plain = |name: &str| Ok::<_, rusqlite::Error>(text(row, name)?.unwrap_or_default());
            let sections = [plain("done")?, plain("next")?, plain("problems")?, plain("no_progress_reason")?];
            Ok((sections, plain("lines")?, row.get_ref("removed_at")? == ValueRef::Null))
        })
        .optional()?;
    let Some((sections, lines, in_place)) = found else { return Ok(false) };
    let card = &sealed.card;
    let own = [&card.sections.done, &card.sections.next, &card.sections.problems, &card.no_progress_reason];
    let line = |line: &crate::domain::progress_card::CardLine| {
        let entries = canonical(&line.entries);
        serde_json::json!({"entries": entries, "next": line.next, "pledge": line.pledge, "progress": line.progress})
    };
    let own_lines = serde_json::Value::Array(card.lines.iter().map(line).collect());
    let lines: serde_json::Value = serde_json::from_str(&lines).unwrap_or_default();
    Ok(in_place && own.iter().zip(&sections).all(|(own, found)| *own == found) && own_lines == lines)
}

fn entry_is(conn: &Connection, seal: &EntrySeal, confirmed_at: &str) -> Result<Entry, StoreError> {
    // A row that cannot be read is not the entry that was there.
    let Ok(stored) = entry::rows::load(conn, &seal.id) else { return Ok(Entry::Unrecorded) };
    let Some(stored) = stored else { return Ok(Entry::Changed) };
    if stored.removed_at.is_none() && EntrySeal::of(&stored.value) == *seal {
        return Ok(Entry::Same);
    }
    let since = stored.removed_at.max(Some(stored.updated_at)).map(crate::domain::canonical::time);
    let recorded = since.is_some_and(|since| since.as_str() >= confirmed_at);
    Ok(if recorded { Entry::Changed } else { Entry::Unrecorded })
}
