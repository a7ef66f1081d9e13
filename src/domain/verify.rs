//! Checking a chain of confirmed weeks, from whatever it was read: every hash, link, signature and countersignature, and that
//! what stands beside a signed text is what was signed. Works on raw texts, so that any changed byte is found and none stops
//! the check.

use super::canonical::{canonical, sha256, sign, time};
use super::chain_link::ChainLink;
use super::code::Code;
use super::signoff::{
    Amendment, BrokenLink, Countersignature, NO_HASH, SealedAmendment, SealedCard, SignOff, public_card, public_pledges,
};
use ed25519_dalek::{Signature, SigningKey, Verifier, VerifyingKey};
use serde_json::Value;
use std::collections::BTreeSet;

/// A link as texts, as it was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawLink {
    /// Its number where it lies.
    pub number: i64,
    /// What stands beside the signed text and must say the same, by the names it has there: `week`, `at`, …
    pub beside: Vec<(&'static str, Option<String>)>,
    /// The signed text.
    pub canonical: String,
    /// What stays in the journal; nothing in a summary.
    pub sealed: Option<String>,
    /// The hash.
    pub hash: String,
    /// The signature.
    pub signature: String,
    /// The witness's signature.
    pub countersignature: Option<Countersignature>,
}

/// How many links there are and which is the newest, signed with the journal's own key, so that none can go unseen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChainHead {
    /// How many.
    pub links: i64,
    /// The newest's hash.
    pub hash: String,
    /// ed25519 over SHA-256 of the two as canonical JSON.
    pub signature: String,
}

/// What is wrong with a link, or with the chain.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// A check of the link by itself.
    Link(BrokenLink),
    /// It is not the link that its number says.
    Number,
    /// It is signed with a key that is none of the journal's.
    Key,
    /// A week is confirmed a second time, or amended before it was confirmed.
    Order,
    /// The card in the journal is not the one that was confirmed.
    Card,
    /// Links are missing at the end, or were added: their number is not the one that was signed.
    Count,
    /// An entry is not as it was, and no change of it is recorded.
    Entry(Code),
    /// What else a summary holds is not what was signed.
    Summary,
}

/// Something wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The link's number; 0 where it is about the whole.
    pub number: i64,
    /// The week as the link names it; empty where it is about the whole.
    pub week: String,
    /// What.
    pub fault: Fault,
}

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// Confirmed weeks.
    pub weeks: u32,
    /// Amendments.
    pub amendments: u32,
    /// Confirmations that a witness countersigned.
    pub countersigned: u32,
    /// Confirmations after the day they were due.
    pub late: u32,
    /// The keys, in the order they were used; the last is the one in use.
    pub keys: Vec<String>,
    /// What is wrong, in order.
    pub findings: Vec<Finding>,
    /// Entries that were changed after a card that rests on them was confirmed: week and entry. Nothing is wrong with that.
    pub changed: Vec<(String, Code)>,
}

impl Fault {
    /// The name in JSON; in the catalogues `fault-` and this.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Link(BrokenLink::Hash) => "hash",
            Self::Link(BrokenLink::Chain) => "chain",
            Self::Link(BrokenLink::Signature) => "signature",
            Self::Link(BrokenLink::Content) => "content",
            Self::Link(BrokenLink::Countersignature) => "countersignature",
            Self::Number => "number",
            Self::Key => "key",
            Self::Order => "order",
            Self::Card => "card",
            Self::Count => "count",
            Self::Entry(_) => "entry",
            Self::Summary => "summary",
        }
    }
}

impl From<&ChainLink> for RawLink {
    fn from(link: &ChainLink) -> Self {
        match link {
            ChainLink::SignOff(link) => Self::of_sign_off(link),
            ChainLink::Amendment(link) => Self::of_amendment(link),
        }
    }
}

impl RawLink {
    fn of_sign_off(link: &SignOff) -> Self {
        let beside = vec![
            ("kind", Some("sign_off".to_owned())),
            ("week", Some(link.week.to_string())),
            ("due_on", Some(link.due_on.to_string())),
            ("confirmed_on", Some(link.confirmed_on.to_string())),
            ("confirmed_at", Some(time(link.confirmed_at))),
            ("confirmed_by", Some(link.confirmed_by.clone())),
            ("witness", link.witness.clone()),
            ("previous_hash", Some(link.previous_hash.clone())),
            ("public_key", Some(link.public_key.clone())),
        ];
        Self {
            number: link.number.into(),
            beside,
            canonical: link.canonical.clone(),
            sealed: Some(link.sealed.clone()),
            hash: link.hash.clone(),
            signature: link.signature.clone(),
            countersignature: link.countersignature.clone(),
        }
    }

    fn of_amendment(link: &Amendment) -> Self {
        let beside = vec![
            ("kind", Some("amendment".to_owned())),
            ("week", Some(link.week.to_string())),
            ("on", Some(link.on.to_string())),
            ("at", Some(time(link.at))),
            ("sealed_text", Some(link.text.clone())),
            ("previous_hash", Some(link.previous_hash.clone())),
            ("public_key", Some(link.public_key.clone())),
        ];
        Self {
            number: link.number.into(),
            beside,
            canonical: link.canonical.clone(),
            sealed: Some(link.sealed.clone()),
            hash: link.hash.clone(),
            signature: link.signature.clone(),
            countersignature: None,
        }
    }

    /// The signed text, read; nothing where it is not JSON.
    pub fn signed(&self) -> Value {
        serde_json::from_str(&self.canonical).unwrap_or(Value::Null)
    }

    /// Everything that does not hold of the link by itself.
    fn broken(&self, signed: &Value) -> BTreeSet<BrokenLink> {
        let mut broken = BTreeSet::new();
        if sha256(&self.canonical) != self.hash {
            broken.insert(BrokenLink::Hash);
        }
        if !holds(&self.hash, &self.signature, text(signed, "public_key")) {
            broken.insert(BrokenLink::Signature);
        }
        if !self.is_countersigned_as(signed) {
            broken.insert(BrokenLink::Countersignature);
        }
        if canonical(signed) != self.canonical || signed["number"].as_i64() != Some(self.number) {
            broken.insert(BrokenLink::Content);
        }
        let sealed_text = |name: &str| name == "sealed_text";
        let same =
            |(name, value): &(&str, Option<String>)| sealed_text(name) || signed[*name].as_str() == value.as_deref();
        if !self.beside.iter().all(same) || !self.is_sealed_as(signed) {
            broken.insert(BrokenLink::Content);
        }
        broken
    }

    fn is_countersigned_as(&self, signed: &Value) -> bool {
        match (&self.countersignature, signed["witness_key"].as_str()) {
            (None, None) => true,
            (Some(own), Some(key)) => {
                own.public_key == key
                    && Some(own.name.as_str()) == signed["witness"].as_str()
                    && holds(&self.hash, &own.signature, key)
            }
            _ => false,
        }
    }

    /// Whether what stays in the journal is what was signed, and reads in public as the signed text says.
    fn is_sealed_as(&self, signed: &Value) -> bool {
        let Some(sealed) = &self.sealed else { return true };
        if signed["sealed_sha256"].as_str() != Some(sha256(sealed).as_str()) {
            return false;
        }
        if let Ok(own) = serde_json::from_str::<SealedCard>(sealed) {
            return canonical(&public_card(&own.card)) == canonical(&signed["card"])
                && canonical(&public_pledges(&own.pledges)) == canonical(&signed["pledges"]);
        }
        let Ok(own) = serde_json::from_str::<SealedAmendment>(sealed) else { return false };
        let beside = self.beside.iter().find(|(name, _)| *name == "sealed_text");
        beside.is_none_or(|(_, text)| text.as_deref() == Some(own.text.as_str()))
            && signed["text"].as_str() == Some(super::public_text::public_text(&own.text).as_str())
    }
}

/// Checks one link that is to follow `newest` as number `number`.
pub fn check_link(link: &ChainLink, newest: &str, number: u32) -> Result<(), BrokenLink> {
    let raw = RawLink::from(link);
    let signed = raw.signed();
    if let Some(broken) = raw.broken(&signed).into_iter().next() {
        return Err(broken);
    }
    let follows = signed["previous_hash"].as_str() == Some(newest) && raw.number == i64::from(number);
    if follows { Ok(()) } else { Err(BrokenLink::Chain) }
}

/// Checks a whole chain. `keys` are the keys it may be signed with, in the order they were used; `head` says how many links
/// there must be.
pub fn verify_chain(links: &[RawLink], keys: &[String], head: Option<&ChainHead>) -> Verified {
    let mut verified = Verified { keys: keys.to_vec(), ..Verified::default() };
    let mut newest = NO_HASH;
    let mut key_at = 0;
    let mut confirmed = BTreeSet::new();
    for (number, link) in (1..).zip(links) {
        let signed = link.signed();
        let week = text(&signed, "week").to_owned();
        let mut faults: Vec<Fault> = link.broken(&signed).into_iter().map(Fault::Link).collect();
        if text(&signed, "previous_hash") != newest {
            faults.push(Fault::Link(BrokenLink::Chain));
        }
        if link.number != number {
            faults.push(Fault::Number);
        }
        match keys.iter().skip(key_at).position(|key| key == text(&signed, "public_key")) {
            Some(further) => key_at += further,
            None => faults.push(Fault::Key),
        }
        let is_sign_off = text(&signed, "kind") == "sign_off";
        if is_sign_off != confirmed.insert(week.clone()) {
            faults.push(Fault::Order);
        }
        verified.weeks += u32::from(is_sign_off);
        verified.amendments += u32::from(!is_sign_off);
        verified.countersigned += u32::from(link.countersignature.is_some());
        verified.late += u32::from(is_sign_off && text(&signed, "confirmed_on") > text(&signed, "due_on"));
        let found = faults.into_iter().map(|fault| Finding { number: link.number, week: week.clone(), fault });
        verified.findings.extend(found);
        newest = &link.hash;
    }
    let own = keys.last().map_or("", String::as_str);
    let counted = head.is_none_or(|head| {
        let exact = usize::try_from(head.links) == Ok(links.len()) && head.hash == newest;
        exact && holds(&sha256(&head_text(head.links, &head.hash)), &head.signature, own)
    });
    if !counted {
        verified.findings.push(Finding { number: 0, week: String::new(), fault: Fault::Count });
    }
    verified
}

impl ChainHead {
    /// The head of a chain of so many links, signed.
    pub fn signed(links: i64, hash: &str, key: &SigningKey) -> Self {
        let signature = sign(&head_text(links, hash), key).1;
        Self { links, hash: hash.to_owned(), signature }
    }
}

fn head_text(links: i64, hash: &str) -> String {
    canonical(&serde_json::json!({ "hash": hash, "kind": "head", "links": links }))
}

/// Whether a signature over a hash's bytes is that key's; all in lower-case hexadecimal.
pub fn holds(hash: &str, signature: &str, public_key: &str) -> bool {
    let lower = |text: &str| !text.bytes().any(|b| b.is_ascii_uppercase());
    let check = || -> Option<bool> {
        let key: [u8; 32] = hex::decode(public_key).ok()?.try_into().ok()?;
        let key = VerifyingKey::from_bytes(&key).ok()?;
        let signature = Signature::from_slice(&hex::decode(signature).ok()?).ok()?;
        Some(key.verify(&hex::decode(hash).ok()?, &signature).is_ok())
    };
    lower(hash) && lower(signature) && lower(public_key) && check().unwrap_or(false)
}

fn text<'a>(signed: &'a Value, name: &str) -> &'a str {
    signed[name].as_str().unwrap_or_default()
}
