//! Signing cards and corrections for tests, with the key of the sample journal.
#![allow(dead_code, missing_docs, clippy::unwrap_used)]

use crate::samples::{SIGNING_KEY, at, day};
use ed25519_dalek::SigningKey;
use sankaben::domain::progress_card::SavedCard;
use sankaben::domain::signoff::{Amendment, ChainEnd, Confirmation, SignOff, amend, confirm};
use sankaben::domain::week::Week;
use sankaben::store::Store;

pub const SIGNED_AT: &str = "2026-05-11T02:00:00Z";

pub fn key() -> SigningKey {
    SigningKey::from_bytes(&SIGNING_KEY)
}

/// The confirmation that would follow in the store, by a key, countersigned if asked.
pub fn sign_with(
    store: &Store,
    saved: &SavedCard,
    key: &SigningKey,
    countersigner: Option<&SigningKey>,
) -> Box<SignOff> {
    let (links, previous_hash) = store.chain_end().unwrap();
    let pledge = |line: &sankaben::domain::progress_card::CardLine| {
        let problem = store.pledge(&line.pledge).unwrap().map(|pledge| pledge.value.problem);
        (line.pledge.clone(), problem.unwrap_or_default())
    };
    let pledges: Vec<_> = saved.card.lines.iter().map(pledge).collect();
    let entries = store.entry_seals(saved.card.week).unwrap();
    let witness_key = countersigner.map(SigningKey::verifying_key);
    let what = Confirmation {
        card: &saved.card,
        pledges: &pledges,
        entries: &entries,
        due_on: saved.card.week.sunday(),
        confirmed_on: day("2026-05-11"),
        confirmed_at: at(SIGNED_AT),
        confirmed_by: "陈立新",
        witness: Some("村委会主任"),
        witness_key: witness_key.as_ref(),
    };
    let signed = confirm(&what, &ChainEnd { number: links + 1, previous_hash: &previous_hash, salt: "5a17", key });
    Box::new(countersigner.map_or(signed.clone(), |key| signed.countersigned("村委会主任", key)))
}

pub fn sign(store: &Store, saved: &SavedCard) -> Box<SignOff> {
    sign_with(store, saved, &key(), None)
}

pub fn amendment(store: &Store, week: Week, text: &str) -> Box<Amendment> {
    let (links, previous_hash) = store.chain_end().unwrap();
    let end = ChainEnd { number: links + 1, previous_hash: &previous_hash, salt: "5a18", key: &key() };
    Box::new(amend(week, text, at(SIGNED_AT), day("2026-05-11"), &end))
}
