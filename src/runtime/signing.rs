//! Signing a week off, and correcting one that is. The passphrase is proved again, because on a shared machine an open
//! journal is not a person. Nothing is signed that holds a household's name.

use super::env::Env;
use super::failure::of_store;
use super::{changes, journals, random};
use crate::app::card_names::{NameChoice, NameQuestion, answered_card, answered_text};
use crate::app::effect::{Moment, Witness};
use crate::app::failure::Failure;
use crate::app::secret::Secret;
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::overview::Directory;
use crate::domain::problem::{Field, Problem};
use crate::domain::progress_card::{ProgressCard, SavedCard};
use crate::domain::signoff::{self, ChainEnd, Confirmation, EntrySeal, SignOff};
use crate::domain::week::Week;
use crate::store::{Store, StoreError};
use chrono::NaiveDate;
use ed25519_dalek::SigningKey;

/// How often a signature is made again that came second.
const TRIES: u32 = 2;

/// What a signature needs of the journal, read at one go.
struct Read {
    directory: Directory,
    pledges: Vec<(Code, String)>,
    entries: Vec<EntrySeal>,
    full_name: String,
}

/// Where the next link goes.
struct End {
    number: u32,
    previous_hash: String,
    salt: String,
    key: SigningKey,
}

impl End {
    fn as_end(&self) -> ChainEnd<'_> {
        ChainEnd { number: self.number, previous_hash: &self.previous_hash, salt: &self.salt, key: &self.key }
    }
}

/// Who signs, when, and who is there.
pub(super) struct By {
    /// The moment.
    pub moment: Moment,
    /// The name of a witness.
    pub witness: Option<String>,
    /// The witness's own key, where there is one.
    pub countersigner: Option<SigningKey>,
}

/// A card that can be signed, with what its signature needs.
struct Ready {
    saved: SavedCard,
    read: Read,
}

/// Signs a card off as it is shown.
pub(super) fn confirm(
    env: &mut Env,
    saved: SavedCard,
    names: &[NameChoice],
    passphrase: Option<&Secret>,
    witness: Option<&Witness>,
) -> Result<SignOff, Failure> {
    let moment = env.clock.moment();
    let ready = ready(env, saved, names, moment)?;
    journals::prove(env, passphrase)?;
    let (witness, countersigner) = match witness {
        None => (None, None),
        Some(Witness::Typed(name)) => (Some(name.trim().to_owned()).filter(|name| !name.is_empty()), None),
        Some(Witness::Journal { name, passphrase }) => {
            let (name, key) = journals::countersigner(env, name, passphrase)?;
            (Some(name), Some(key))
        }
    };
    put(env, &ready, &By { moment, witness, countersigner })
}

/// Signs a card off where the passphrase needs no proof: nobody but the program has the journal.
pub(super) fn sign(env: &mut Env, saved: SavedCard, names: &[NameChoice], by: &By) -> Result<SignOff, Failure> {
    let ready = ready(env, saved, names, by.moment)?;
    put(env, &ready, by)
}

/// The card with every name on it told, or why it cannot be signed.
fn ready(env: &mut Env, mut saved: SavedCard, names: &[NameChoice], moment: Moment) -> Result<Ready, Failure> {
    let week = saved.card.week;
    if week.monday() > moment.today {
        return Err(Problem::WeekNotBegun(week).into());
    }
    if is_confirmed(env, week)? {
        return Err(Problem::WeekConfirmed(week).into());
    }
    if saved.card.needs_reason() {
        return Err(Problem::WeekNeedsReason(week).into());
    }
    let read = of_journal(env, |store| read(store, &saved.card, moment.today))?;
    saved.card = answered_card(&saved.card, &read.directory, names).map_err(|open| unclear(&open))?;
    Ok(Ready { saved, read })
}

/// Puts the signature at the end of the chain.
fn put(env: &mut Env, Ready { saved, read }: &Ready, by: &By) -> Result<SignOff, Failure> {
    let confirmed_by = match read.full_name.trim() {
        "" => env.journal()?.name.to_string(),
        name => name.to_owned(),
    };
    let due_on = env.config.calendar.due_on(saved.card.week);
    let witness_key = by.countersigner.as_ref().map(SigningKey::verifying_key);
    let confirmation = Confirmation {
        card: &saved.card,
        pledges: &read.pledges,
        entries: &read.entries,
        due_on,
        confirmed_on: by.moment.today,
        confirmed_at: by.moment.now,
        confirmed_by: &confirmed_by,
        witness: by.witness.as_deref(),
        witness_key: witness_key.as_ref(),
    };
    at_the_end(env, |env, end| {
        if witness_key.is_some_and(|key| key == end.key.verifying_key()) {
            return Err(Problem::WitnessIsSelf.into());
        }
        let mut sign_off = signoff::confirm(&confirmation, end);
        if let (Some(name), Some(key)) = (&by.witness, &by.countersigner) {
            sign_off = sign_off.countersigned(name, key);
        }
        let change = Change::Confirm { card: saved.clone(), sign_off: Box::new(sign_off.clone()) };
        changes::apply_at(env, &change, by.moment)?;
        Ok(sign_off)
    })
}

/// Signs a correction and puts it beside a confirmed week.
pub(super) fn amend(env: &mut Env, week: Week, text: &str, names: &[NameChoice]) -> Result<(), Failure> {
    let moment = env.clock.moment();
    sign_amendment(env, week, text, names, moment)
}

/// The same, of a moment.
pub(super) fn sign_amendment(
    env: &mut Env,
    week: Week,
    text: &str,
    names: &[NameChoice],
    moment: Moment,
) -> Result<(), Failure> {
    if text.trim().is_empty() {
        return Err(Problem::Missing(Field::AmendmentText).into());
    }
    if !is_confirmed(env, week)? {
        return Err(Problem::WeekNotConfirmed(week).into());
    }
    let directory = of_journal(env, |store| store.directory(moment.today))?;
    let text = answered_text(text.trim(), &directory, names).map_err(|open| unclear(&open))?;
    at_the_end(env, |env, end| {
        let amendment = signoff::amend(week, &text, moment.now, moment.today, end);
        changes::apply_at(env, &Change::Amend(Box::new(amendment)), moment).map(drop)
    })
}

/// Puts a link at the end of the chain. Where another window was faster, the end has moved: look and sign again.
fn at_the_end<T>(
    env: &mut Env,
    mut sign: impl FnMut(&mut Env, &ChainEnd<'_>) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let mut tries = 0;
    loop {
        let end = chain_end(env)?;
        match sign(env, &end.as_end()) {
            Err(Failure::Busy) if tries < TRIES => tries += 1,
            done => return done,
        }
    }
}

fn of_journal<T>(env: &mut Env, ask: impl FnOnce(&Store) -> Result<T, StoreError>) -> Result<T, Failure> {
    let path = env.open_path()?;
    ask(env.store()?).map_err(|e| of_store(e, &path))
}

fn read(store: &Store, card: &ProgressCard, today: NaiveDate) -> Result<Read, StoreError> {
    let mut pledges = Vec::new();
    for line in &card.lines {
        if let Some(pledge) = store.pledge(&line.pledge)? {
            pledges.push((line.pledge.clone(), pledge.value.problem));
        }
    }
    Ok(Read {
        directory: store.directory(today)?,
        pledges,
        entries: store.entry_seals(card.week)?,
        full_name: store.contact_card()?.value.full_name,
    })
}

fn unclear(open: &[NameQuestion]) -> Failure {
    let mut names: Vec<String> = open.iter().map(|question| question.name.clone()).collect();
    names.dedup();
    Problem::NamesUnclear(names).into()
}

fn is_confirmed(env: &mut Env, week: Week) -> Result<bool, Failure> {
    Ok(of_journal(env, |store| store.sign_off(week))?.is_some())
}

/// Where the next link goes, with the journal's key.
fn chain_end(env: &mut Env) -> Result<End, Failure> {
    let salt = hex::encode(random::bytes::<16>()?.as_slice());
    of_journal(env, |store| {
        let (links, previous_hash) = store.chain_end()?;
        let key = SigningKey::from_bytes(&*store.signing_key()?);
        Ok(End { number: links + 1, previous_hash, salt, key })
    })
}
