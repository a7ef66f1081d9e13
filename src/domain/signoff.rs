//! Signing a week off: what is signed, the chain, and the check. A confirmed card is evidence: its canonical JSON
//! (RFC 8785), the SHA-256 of it, the hash before it and an ed25519 signature with the journal's own key.

use super::progress_card::ProgressCard;
use super::week::Week;
use chrono::{DateTime, Utc};
use ed25519_dalek::{Signature, Signer, SigningKey, Verifier, VerifyingKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The hash before the first.
pub const NO_HASH: &str = "";

/// What a confirmation adds to a card. Hashes and signatures are lower-case hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignOff {
    /// The week.
    pub week: Week,
    /// When it was confirmed.
    pub confirmed_at: DateTime<Utc>,
    /// Who confirmed it: the name on the contact card, else the journal's name.
    pub confirmed_by: String,
    /// Name and role of a witness, as typed.
    #[serde(default)]
    pub witness: Option<String>,
    /// What was signed: canonical JSON.
    pub canonical: String,
    /// SHA-256 of `canonical`.
    pub hash: String,
    /// The hash of the link before this one in the journal's chain; empty for the first.
    pub previous_hash: String,
    /// ed25519 over the hash's 32 bytes.
    pub signature: String,
}

/// A correction that stands beside a confirmed card; signed and chained like it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amendment {
    /// The week it corrects.
    pub week: Week,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// The correction.
    pub text: String,
    /// What was signed: canonical JSON.
    pub canonical: String,
    /// SHA-256 of `canonical`.
    pub hash: String,
    /// The hash of the link before this one in the journal's chain.
    pub previous_hash: String,
    /// ed25519 over the hash's 32 bytes.
    pub signature: String,
}

/// What of a link does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BrokenLink {
    /// The text does not give the hash.
    #[error("hash")]
    Hash,
    /// It does not follow the link before it.
    #[error("chain")]
    Chain,
    /// The signature is not the journal's.
    #[error("signature")]
    Signature,
    /// The signed text and the row beside it say different things.
    #[error("content")]
    Content,
}

/// Signs a card. `previous_hash` is the newest link's hash, or [`NO_HASH`].
pub fn confirm(
    card: &ProgressCard,
    confirmed_at: DateTime<Utc>,
    confirmed_by: &str,
    witness: Option<&str>,
    previous_hash: &str,
    key: &SigningKey,
) -> SignOff {
    let at = stamp(confirmed_at);
    let canonical = canonical(&serde_json::json!({
        "card": card,
        "confirmed_at": at,
        "confirmed_by": confirmed_by,
        "previous_hash": previous_hash,
        "witness": witness,
    }));
    let (hash, signature) = sign(&canonical, key);
    SignOff {
        week: card.week,
        confirmed_at: at,
        confirmed_by: confirmed_by.to_owned(),
        witness: witness.map(str::to_owned),
        canonical,
        hash,
        previous_hash: previous_hash.to_owned(),
        signature,
    }
}

/// Signs an amendment. `previous_hash` is the newest link's hash.
pub fn amend(week: Week, text: &str, at: DateTime<Utc>, previous_hash: &str, key: &SigningKey) -> Amendment {
    let at = stamp(at);
    let canonical = canonical(&serde_json::json!({
        "amends": week,
        "at": at,
        "previous_hash": previous_hash,
        "text": text,
    }));
    let (hash, signature) = sign(&canonical, key);
    Amendment { week, at, text: text.to_owned(), canonical, hash, previous_hash: previous_hash.to_owned(), signature }
}

/// Checks one link against the link before it and the journal's public key.
pub fn check_link(
    canonical: &str,
    hash: &str,
    previous_hash: &str,
    signature: &str,
    newest_before: &str,
    key: &VerifyingKey,
) -> Result<(), BrokenLink> {
    if hex::encode(Sha256::digest(canonical)) != hash {
        return Err(BrokenLink::Hash);
    }
    let signed: serde_json::Value = serde_json::from_str(canonical).map_err(|_| BrokenLink::Content)?;
    if signed["previous_hash"] != previous_hash || previous_hash != newest_before {
        return Err(BrokenLink::Chain);
    }
    let bytes = hex::decode(hash).map_err(|_| BrokenLink::Hash)?;
    let signature = hex::decode(signature).ok().and_then(|bytes| Signature::from_slice(&bytes).ok());
    let signature = signature.ok_or(BrokenLink::Signature)?;
    key.verify(&bytes, &signature).map_err(|_| BrokenLink::Signature)
}

impl SignOff {
    /// The card as it was signed, read back from the signed text.
    pub fn card(&self) -> Result<ProgressCard, BrokenLink> {
        let signed: serde_json::Value = serde_json::from_str(&self.canonical).map_err(|_| BrokenLink::Content)?;
        serde_json::from_value(signed["card"].clone()).map_err(|_| BrokenLink::Content)
    }
}

/// Canonical JSON by RFC 8785 for what we sign: keys sorted (ours are ASCII), no white space, no floating-point numbers.
fn canonical(value: &serde_json::Value) -> String {
    // serde_json keeps object keys in a sorted map (the feature `preserve_order` is off) and writes no white space.
    value.to_string()
}

fn sign(canonical: &str, key: &SigningKey) -> (String, String) {
    let digest = Sha256::digest(canonical);
    (hex::encode(digest), hex::encode(key.sign(&digest).to_bytes()))
}

/// Times are signed, stored and shown to the second.
fn stamp(at: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp(at.timestamp(), 0).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signed() -> (SignOff, SigningKey) {
        let key = SigningKey::from_bytes(&[7; 32]);
        let mut card = ProgressCard::empty(Week::parse("2026-W11").unwrap());
        card.sections.done = "· 去三组看备耕".into();
        let at = "2026-03-13T09:00:00.5Z".parse().unwrap();
        (confirm(&card, at, "陈立新", Some("村委会主任"), NO_HASH, &key), key)
    }

    #[test]
    fn a_signed_card_verifies_and_reads_back() {
        let (link, key) = signed();
        let check = check_link(
            &link.canonical,
            &link.hash,
            &link.previous_hash,
            &link.signature,
            NO_HASH,
            &key.verifying_key(),
        );
        assert_eq!(check, Ok(()));
        assert_eq!(link.card().unwrap().sections.done, "· 去三组看备耕");
        assert!(link.canonical.starts_with(r#"{"card":{"lines":[],"no_progress_reason":"","sections":{"done":"#));
        let more = amend(link.week, "更正：两户", link.confirmed_at, &link.hash, &key);
        let check = check_link(
            &more.canonical,
            &more.hash,
            &more.previous_hash,
            &more.signature,
            &link.hash,
            &key.verifying_key(),
        );
        assert_eq!(check, Ok(()));
    }

    #[test]
    fn any_change_is_found() {
        let (link, key) = signed();
        let public = key.verifying_key();
        let check = |canonical: &str, hash: &str, signature: &str, before: &str| {
            check_link(canonical, hash, &link.previous_hash, signature, before, &public)
        };
        let other = link.canonical.replace("三组", "四组");
        assert_eq!(check(&other, &link.hash, &link.signature, ""), Err(BrokenLink::Hash));
        assert_eq!(check(&link.canonical, &link.hash, &link.signature, "x"), Err(BrokenLink::Chain));
        let forged = hex::encode([1u8; 64]);
        assert_eq!(check(&link.canonical, &link.hash, &forged, ""), Err(BrokenLink::Signature));
        let rehashed = hex::encode(Sha256::digest(&other));
        assert_eq!(check(&other, &rehashed, &link.signature, ""), Err(BrokenLink::Signature));
    }
}
