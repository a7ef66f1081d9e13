//! Signing a week off: what is signed, and with what. A confirmed card is evidence.
//!
//! Each confirmation and each amendment is a link of one chain. What is signed is `canonical`: canonical JSON by RFC 8785 (keys
//! in order, no white space, times to the second, no floating-point numbers) of the card and what it shows, its number in the
//! chain, the days, who confirmed it and who was there, the public key, and the hash of the link before. Its SHA-256 is the
//! link's hash; ed25519 over the hash's 32 bytes is the signature.
//!
//! `canonical` is what others may read: in it every household is `户` (see `public_text`). The card with its codes is `sealed`
//! JSON, with the digests of the entries it rests on and 16 random bytes, without which the codes could be guessed from the
//! hash; `canonical` holds the SHA-256 of it. So whoever has the journal can check the sealed card against what was signed, and
//! whoever has only the summary can check everything that was signed.
//!
//! A witness who countersigns signs the same 32 bytes; `canonical` names the key, so that it cannot be taken away unseen.

use super::canonical::{canonical, hex_key, sha256, sign, time};
use super::code::Code;
use super::diary::Entry;
use super::progress_card::{ProgressCard, Sections};
use super::public_text::public_text;
use super::week::Week;
use chrono::{DateTime, NaiveDate, Utc};
use ed25519_dalek::{SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// The hash before the first.
pub const NO_HASH: &str = "";

/// What a confirmation adds to a card. Hashes, keys and signatures are lower-case hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignOff {
    /// The week.
    pub week: Week,
    /// Its place in the journal's chain, from 1.
    pub number: u32,
    /// The day the card was due.
    pub due_on: NaiveDate,
    /// The day it was confirmed, on the cadre's own calendar.
    pub confirmed_on: NaiveDate,
    /// When it was confirmed.
    pub confirmed_at: DateTime<Utc>,
    /// Who confirmed it: the name on the contact card, else the journal's name.
    pub confirmed_by: String,
    /// Name and role of a witness, as typed; the name of the one who countersigned.
    #[serde(default)]
    pub witness: Option<String>,
    /// The witness's own signature.
    #[serde(default)]
    pub countersignature: Option<Countersignature>,
    /// What was signed: canonical JSON.
    pub canonical: String,
    /// The card with its codes, and what else stays in the journal: JSON.
    pub sealed: String,
    /// SHA-256 of `canonical`.
    pub hash: String,
    /// The hash of the link before this one in the journal's chain; empty for the first.
    pub previous_hash: String,
    /// ed25519 over the hash's 32 bytes.
    pub signature: String,
    /// The key it is signed with.
    pub public_key: String,
}

/// Another journal's signature over the same hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Countersignature {
    /// Whose journal.
    pub name: String,
    /// Its key.
    pub public_key: String,
    /// ed25519 over the hash's 32 bytes.
    pub signature: String,
}

/// A correction that stands beside a confirmed card; signed and chained like it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amendment {
    /// The week it corrects.
    pub week: Week,
    /// Its place in the journal's chain, from 1.
    pub number: u32,
    /// The day it was written, on the cadre's own calendar.
    pub on: NaiveDate,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// The correction.
    pub text: String,
    /// What was signed: canonical JSON.
    pub canonical: String,
    /// The correction with its codes: JSON.
    pub sealed: String,
    /// SHA-256 of `canonical`.
    pub hash: String,
    /// The hash of the link before this one in the journal's chain.
    pub previous_hash: String,
    /// ed25519 over the hash's 32 bytes.
    pub signature: String,
    /// The key it is signed with.
    pub public_key: String,
}

/// What stays in the journal of a confirmed card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedCard {
    /// The card, with its codes.
    pub card: ProgressCard,
    /// The entries of the week as they were.
    pub entries: Vec<EntrySeal>,
    /// The pledges its lines name, as they were called.
    pub pledges: Vec<SealedPledge>,
    /// Random, hexadecimal.
    pub salt: String,
}

/// What stays in the journal of an amendment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedAmendment {
    /// Random, hexadecimal.
    pub salt: String,
    /// The correction, with its codes.
    pub text: String,
}

/// A pledge as a confirmed card shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedPledge {
    /// Its code.
    pub code: Code,
    /// What was promised.
    pub problem: String,
}

/// An entry as it was when a card that rests on it was confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntrySeal {
    /// Its id.
    pub id: Code,
    /// SHA-256 of its fields in canonical JSON.
    pub sha256: String,
}

/// What is confirmed, by whom, and when.
#[derive(Clone, Debug)]
pub struct Confirmation<'a> {
    /// The card as it is shown.
    pub card: &'a ProgressCard,
    /// The pledges its lines name: code and problem.
    pub pledges: &'a [(Code, String)],
    /// The entries it rests on.
    pub entries: &'a [EntrySeal],
    /// The day it was due.
    pub due_on: NaiveDate,
    /// The day here.
    pub confirmed_on: NaiveDate,
    /// The time.
    pub confirmed_at: DateTime<Utc>,
    /// Who confirms.
    pub confirmed_by: &'a str,
    /// Who is there.
    pub witness: Option<&'a str>,
    /// The key of a witness who will countersign.
    pub witness_key: Option<&'a VerifyingKey>,
}

/// Where a new link goes, and what it is signed with.
#[derive(Clone, Copy, Debug)]
pub struct ChainEnd<'a> {
    /// The new link's number: one more than the newest's.
    pub number: u32,
    /// The newest link's hash, or [`NO_HASH`].
    pub previous_hash: &'a str,
    /// 16 random bytes, hexadecimal.
    pub salt: &'a str,
    /// The journal's own key.
    pub key: &'a SigningKey,
}

/// What of a link does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, thiserror::Error)]
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
    /// The signed text and what stands beside it say different things.
    #[error("content")]
    Content,
    /// The witness's signature is missing, or not the witness's.
    #[error("countersignature")]
    Countersignature,
}

/// Signs a card.
pub fn confirm(what: &Confirmation<'_>, end: &ChainEnd<'_>) -> SignOff {
    let pledges =
        what.pledges.iter().map(|(code, problem)| SealedPledge { code: code.clone(), problem: problem.clone() });
    let sealed = SealedCard {
        card: what.card.clone(),
        entries: what.entries.to_vec(),
        pledges: pledges.collect(),
        salt: end.salt.to_owned(),
    };
    let sealed_text = canonical(&sealed);
    let at = stamp(what.confirmed_at);
    let canonical = canonical(&json!({
        "card": public_card(&sealed.card),
        "confirmed_at": time(at),
        "confirmed_by": what.confirmed_by,
        "confirmed_on": what.confirmed_on,
        "due_on": what.due_on,
        "kind": "sign_off",
        "number": end.number,
        "pledges": public_pledges(&sealed.pledges),
        "previous_hash": end.previous_hash,
        "public_key": hex_key(&end.key.verifying_key()),
        "sealed_sha256": sha256(&sealed_text),
        "week": what.card.week,
        "witness": what.witness,
        "witness_key": what.witness_key.map(hex_key),
    }));
    let (hash, signature) = sign(&canonical, end.key);
    SignOff {
        week: what.card.week,
        number: end.number,
        due_on: what.due_on,
        confirmed_on: what.confirmed_on,
        confirmed_at: at,
        confirmed_by: what.confirmed_by.to_owned(),
        witness: what.witness.map(str::to_owned),
        countersignature: None,
        canonical,
        sealed: sealed_text,
        hash,
        previous_hash: end.previous_hash.to_owned(),
        signature,
        public_key: hex_key(&end.key.verifying_key()),
    }
}

/// Signs an amendment, written `on` a day.
pub fn amend(week: Week, text: &str, at: DateTime<Utc>, on: NaiveDate, end: &ChainEnd<'_>) -> Amendment {
    let sealed = canonical(&SealedAmendment { salt: end.salt.to_owned(), text: text.to_owned() });
    let at = stamp(at);
    let canonical = canonical(&json!({
        "at": time(at),
        "kind": "amendment",
        "number": end.number,
        "on": on,
        "previous_hash": end.previous_hash,
        "public_key": hex_key(&end.key.verifying_key()),
        "sealed_sha256": sha256(&sealed),
        "text": public_text(text),
        "week": week,
    }));
    let (hash, signature) = sign(&canonical, end.key);
    let (previous_hash, public_key) = (end.previous_hash.to_owned(), hex_key(&end.key.verifying_key()));
    Amendment {
        week,
        number: end.number,
        on,
        at,
        text: text.to_owned(),
        canonical,
        sealed,
        hash,
        previous_hash,
        signature,
        public_key,
    }
}

impl SignOff {
    /// The card as it was signed, with its codes.
    pub fn card(&self) -> Result<ProgressCard, BrokenLink> {
        self.sealed().map(|sealed| sealed.card)
    }

    /// What stays in the journal of it.
    pub fn sealed(&self) -> Result<SealedCard, BrokenLink> {
        serde_json::from_str(&self.sealed).map_err(|_| BrokenLink::Content)
    }

    /// Whether it was confirmed after the day it was due.
    pub fn is_late(&self) -> bool {
        self.confirmed_on > self.due_on
    }

    /// Adds the witness's signature. The confirmation was made with the witness's key.
    #[must_use]
    pub fn countersigned(mut self, name: &str, key: &SigningKey) -> Self {
        let (_, signature) = sign(&self.canonical, key);
        let public_key = hex_key(&key.verifying_key());
        self.countersignature = Some(Countersignature { name: name.to_owned(), public_key, signature });
        self
    }
}

impl EntrySeal {
    /// The seal of an entry as it is. Which fields count is fixed here, whatever an entry may hold one day.
    pub fn of(entry: &Entry) -> Self {
        let activity = |a: &super::activity::Activity| json!({"amount_yuan": a.amount_yuan, "count": a.count, "kind": a.kind, "note": a.note, "people": a.people});
        let fields = json!({
            "activities": entry.activities.iter().map(activity).collect::<Vec<_>>(),
            "body": entry.body,
            "date": entry.date,
            "follow_up_on": entry.follow_up_on,
            "households": entry.households,
            "id": entry.id,
            "imported_on": entry.imported_on,
            "matters": entry.matters,
            "place": entry.place,
            "pledges": entry.pledges,
            "tags": entry.tags,
            "time": entry.time,
            "weather": entry.weather,
            "written_on": entry.written_on,
        });
        Self { id: entry.id.clone(), sha256: sha256(&canonical(&fields)) }
    }
}

/// The card as others may read it.
pub fn public_card(card: &ProgressCard) -> ProgressCard {
    let mut public = card.clone();
    let Sections { done, next, problems } = &card.sections;
    public.sections = Sections { done: public_text(done), next: public_text(next), problems: public_text(problems) };
    public.no_progress_reason = public_text(&card.no_progress_reason);
    for line in &mut public.lines {
        line.progress = public_text(&line.progress);
        line.next = public_text(&line.next);
    }
    public
}

/// The pledges as others may read them.
pub fn public_pledges(pledges: &[SealedPledge]) -> Vec<SealedPledge> {
    pledges.iter().map(|p| SealedPledge { code: p.code.clone(), problem: public_text(&p.problem) }).collect()
}

/// Times are signed, stored and shown to the second.
fn stamp(at: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp(at.timestamp(), 0).unwrap_or(at)
}
