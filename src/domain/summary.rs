//! The summary: what others check and combine. Confirmed weeks as they were signed, pledges and counts, signed as a whole with
//! the journal's own key. No diary text, no household.
//!
//! `signed` is canonical JSON by RFC 8785 when its keys are sorted and its white space left out; `hash` is the SHA-256 of that,
//! `signature` ed25519 over the hash's 32 bytes, by the last of `public_keys`. Quantities are texts, so that no number has two
//! spellings. A link's `canonical` is the very text that was signed.

use super::canonical::{canonical, fingerprint, sha256, sign};
use super::chain_link::ChainLink;
use super::contact_card::ContactCard;
use super::figures::Counts;
use super::matter::Matter;
use super::period::{Period, Span};
use super::pledge::Pledge;
use super::public_text::public_text;
use super::signoff::Countersignature;
use super::verify::{Fault, Finding, RawLink, Verified, holds, verify_chain};
use super::week::Week;
use chrono::NaiveDate;
use ed25519_dalek::SigningKey;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// What a summary says it is.
pub const SUMMARY_FORMAT: &str = "sankaben-summary";
/// The version of that form.
pub const SUMMARY_VERSION: u32 = 1;

/// What a summary is made of.
#[derive(Clone, Debug)]
pub struct SummaryParts<'a> {
    /// The day it is made.
    pub made_on: NaiveDate,
    /// Whose it is.
    pub contact_card: &'a ContactCard,
    /// The whole chain.
    pub chain: &'a [ChainLink],
    /// The keys it is signed with; the last is the one in use.
    pub public_keys: &'a [String],
    /// Pledges, with household names already as references.
    pub pledges: &'a [Pledge],
    /// Counts by period.
    pub counts: &'a [(Period, Counts)],
    /// The ledger.
    pub matters: &'a [Matter],
    /// The first week that was ever due.
    pub first_week: Week,
    /// What it says where it is a demo's.
    pub demo: Option<&'a str>,
}

/// The summary, signed.
pub fn summary(parts: &SummaryParts<'_>, key: &SigningKey) -> Value {
    let card = parts.contact_card;
    let counts: Map<String, Value> =
        parts.counts.iter().map(|(period, counts)| (period.to_string(), counted(counts))).collect();
    let mut signed = json!({
        "cadre": {"full_name": card.full_name, "post": card.post, "unit": card.unit},
        "counts": counts,
        "fingerprint": parts.public_keys.last().map(|key| fingerprint(key)),
        "first_week": parts.first_week,
        "links": parts.chain.iter().map(link).collect::<Vec<_>>(),
        "made_on": parts.made_on,
        "matters": matters(parts.matters),
        "pledges": parts.pledges.iter().map(pledge).collect::<Vec<_>>(),
        "public_keys": parts.public_keys,
    });
    if let Some(said) = parts.demo {
        signed["demo"] = json!(said);
    }
    let (hash, signature) = sign(&canonical(&signed), key);
    json!({
        "format": SUMMARY_FORMAT,
        "hash": hash,
        "signature": signature,
        "signed": signed,
        "version": SUMMARY_VERSION,
    })
}

/// Why a text is no summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoSummary {
    /// It is something else.
    #[error("not a summary")]
    Other,
    /// It is of a newer version.
    #[error("a newer summary")]
    Newer,
}

/// Checks a summary with nothing but itself: everything that is signed in it, and that it is all there.
pub fn verify_summary(text: &str) -> Result<Verified, NoSummary> {
    Ok(verify_read(&read_summary(text)?))
}

/// A summary as it was written, nothing of it checked but that it is one.
pub fn read_summary(text: &str) -> Result<Value, NoSummary> {
    let file: Value = serde_json::from_str(text).map_err(|_| NoSummary::Other)?;
    if file["format"] != SUMMARY_FORMAT {
        return Err(NoSummary::Other);
    }
    if file["version"].as_u64() != Some(SUMMARY_VERSION.into()) {
        return Err(NoSummary::Newer);
    }
    Ok(file)
}

/// Checks a summary that was read.
pub fn verify_read(file: &Value) -> Verified {
    let signed = &file["signed"];
    let keys: Vec<String> = list(&signed["public_keys"]).iter().filter_map(Value::as_str).map(str::to_owned).collect();
    let links: Vec<RawLink> = list(&signed["links"]).iter().map(raw).collect();
    let mut verified = verify_chain(&links, &keys, None);
    let own = keys.last().map_or("", String::as_str);
    let (hash, signature) = (file["hash"].as_str().unwrap_or_default(), file["signature"].as_str().unwrap_or_default());
    let whole = sha256(&canonical(signed)) == hash && holds(hash, signature, own);
    let known = ["format", "hash", "signature", "signed", "version"];
    let nothing_else = file.as_object().is_some_and(|fields| fields.keys().all(|name| known.contains(&name.as_str())));
    if !whole || !nothing_else || signed["fingerprint"].as_str() != Some(fingerprint(own).as_str()) {
        verified.findings.insert(0, Finding { number: 0, week: String::new(), fault: Fault::Summary });
    }
    verified
}

/// How many matters were raised in a month, by kind and by the state they are in now. Who raised them and what they are about
/// stays in the journal.
fn matters(matters: &[Matter]) -> Vec<Value> {
    let mut counted: BTreeMap<(String, &str, &str), u32> = BTreeMap::new();
    for matter in matters {
        let month = Period::of(matter.raised_on, Span::Month).to_string();
        *counted.entry((month, matter.kind.name(), matter.state.name())).or_default() += 1;
    }
    let row = |((month, kind, state), count)| json!({"count": count, "kind": kind, "month": month, "state": state});
    counted.into_iter().map(row).collect()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn link(link: &ChainLink) -> Value {
    let raw = RawLink::from(link);
    let mut fields = json!({ "canonical": raw.canonical, "hash": raw.hash, "signature": raw.signature });
    if let Some(countersignature) = raw.countersignature {
        fields["countersignature"] = json!(countersignature);
    }
    fields
}

fn raw(link: &Value) -> RawLink {
    let text = |name: &str| link[name].as_str().unwrap_or_default().to_owned();
    let mut raw = RawLink {
        canonical: text("canonical"),
        hash: text("hash"),
        signature: text("signature"),
        countersignature: serde_json::from_value::<Countersignature>(link["countersignature"].clone()).ok(),
        ..RawLink::default()
    };
    raw.number = raw.signed()["number"].as_i64().unwrap_or(0);
    raw
}

/// Counts that are there, by name; what was not written down is said beside the sum.
fn counted(counts: &Counts) -> Value {
    let there = counts.iter().filter(|(_, tally)| tally.value > 0 || tally.unstated > 0);
    let named = there.map(|(count, tally)| {
        let value = json!({ "unstated": tally.unstated, "value": tally.value });
        (count.name().to_owned(), value)
    });
    Value::Object(named.collect())
}

fn pledge(pledge: &Pledge) -> Value {
    let progress = pledge.progress.iter().map(|step| {
        json!({
            "amount": step.amount.map(|amount| amount.to_string()),
            "on": step.on,
            "percent": step.percent,
            "text": public_text(&step.text),
        })
    });
    let posted =
        pledge.posted.iter().map(|posting| json!({"at": posting.at, "down_on": posting.down_on, "on": posting.on}));
    json!({
        "acceptance": public_text(&pledge.acceptance),
        "accepted_by": public_text(&pledge.accepted_by),
        "accepted_on": pledge.accepted_on,
        "closed_on": pledge.closed_on,
        "code": pledge.code,
        "due_on": pledge.due_on,
        "partners": pledge.partners,
        "pledged_on": pledge.pledged_on,
        "posted": posted.collect::<Vec<_>>(),
        "problem": public_text(&pledge.problem),
        "progress": progress.collect::<Vec<_>>(),
        "reason": public_text(&pledge.reason),
        "responsible": pledge.responsible,
        "result": public_text(&pledge.result),
        "status": pledge.status,
        "target": public_text(&pledge.target),
        "target_amount": pledge.target_amount.map(|amount| amount.to_string()),
        "target_unit": pledge.target_unit,
    })
}
