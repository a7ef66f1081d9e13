//! Signing a week off, and correcting one that is. The passphrase is proved again, because on a shared machine an open
//! journal is not a person.

use super::env::Env;
use super::failure::of_store;
use super::{changes, journals, typed};
use crate::app::failure::Failure;
use crate::app::secret::Secret;
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::problem::{Field, Problem};
use crate::domain::progress_card::SavedCard;
use crate::domain::signoff::{self, SignOff};
use crate::domain::week::Week;
use crate::text;
use ed25519_dalek::SigningKey;

/// How often a signature is made again that came second.
const TRIES: u32 = 2;

/// Signs a card off as it is shown.
pub(super) fn confirm(
    env: &mut Env,
    mut saved: SavedCard,
    passphrase: Option<&Secret>,
    witness: Option<&str>,
) -> Result<SignOff, Failure> {
    let week = saved.card.week;
    let moment = env.clock.moment();
    if week.monday() > moment.today {
        return Err(Problem::WeekNotBegun(week).into());
    }
    if is_confirmed(env, week)? {
        return Err(Problem::WeekConfirmed(week).into());
    }
    if saved.card.is_empty() {
        return Err(Problem::WeekNeedsReason(week).into());
    }
    journals::prove(env, passphrase)?;
    let name = env.journal()?.name.clone();
    let path = env.open_path()?;
    let store = env.store()?;
    let linked = store.week_material(week).map_err(|e| of_store(e, &path))?.people;
    let everybody = typed::people(&store.directory().map_err(|e| of_store(e, &path))?);
    for field in saved.card.fields() {
        let text = link_names(saved.card.field(&field), &everybody, &linked);
        saved.card.set_field(&field, text);
    }
    let full_name = store.contact_card().map_err(|e| of_store(e, &path))?.value.full_name;
    let by = if full_name.trim().is_empty() { name.to_string() } else { full_name.trim().to_owned() };
    let witness = witness.map(str::trim).filter(|witness| !witness.is_empty());
    at_the_end(env, |env, previous, key| {
        let sign_off = signoff::confirm(&saved.card, moment.now, &by, witness, previous, key);
        changes::apply(env, &Change::Confirm { card: saved.clone(), sign_off: sign_off.clone() })?;
        Ok(sign_off)
    })
}

/// Signs a correction and puts it beside a confirmed week.
pub(super) fn amend(env: &mut Env, week: Week, text: &str) -> Result<(), Failure> {
    if text.trim().is_empty() {
        return Err(Problem::Missing(Field::AmendmentText).into());
    }
    if !is_confirmed(env, week)? {
        return Err(Problem::WeekNotConfirmed(week).into());
    }
    at_the_end(env, |env, previous, key| {
        let amendment = signoff::amend(week, text.trim(), env.clock.now(), previous, key);
        changes::apply(env, &Change::Amend(amendment)).map(drop)
    })
}

/// Puts a link at the end of the chain. Where another window was faster, the end has moved: look and sign again.
fn at_the_end<T>(
    env: &mut Env,
    mut sign: impl FnMut(&mut Env, &str, &SigningKey) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let mut tries = 0;
    loop {
        let (key, previous) = chain_end(env)?;
        match sign(env, &previous, &key) {
            Err(Failure::Busy) if tries < TRIES => tries += 1,
            done => return done,
        }
    }
}

fn is_confirmed(env: &mut Env, week: Week) -> Result<bool, Failure> {
    let path = env.open_path()?;
    Ok(env.store()?.sign_off(week).map_err(|e| of_store(e, &path))?.is_some())
}

/// The journal's key, and the hash the next link follows.
fn chain_end(env: &mut Env) -> Result<(SigningKey, String), Failure> {
    let path = env.open_path()?;
    let store = env.store()?;
    let read = || -> Result<(SigningKey, String), crate::store::StoreError> {
        let key = store.signing_key()?;
        Ok((SigningKey::from_bytes(&key), store.newest_hash()?))
    };
    read().map_err(|e| of_store(e, &path))
}

/// The names that certainly mean one of `linked` as references. A name that could be somebody else, or part of a word,
/// stays as it was typed: what is signed must not say more than its writer did.
fn link_names(text: &str, everybody: &[(String, String)], linked: &[(Code, String)]) -> String {
    text::link_names(text, everybody, |name| {
        let code = name.candidates.first().filter(|_| name.certain)?;
        linked.iter().any(|(known, _)| known.as_str() == code).then(|| code.clone())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signed_cards_hold_codes_where_a_name_says_one_household() {
        let names = [
            ("H07", "王芳华"),
            ("H10", "王芳"),
            ("H01", "张建国"),
            ("H12", "张建国"),
            ("H05", "许䶮"),
            ("H08", "路平"),
        ];
        let everybody = names.map(|(code, name)| (code.to_owned(), name.to_owned()));
        let linked: Vec<(Code, String)> = names
            .iter()
            .filter(|(code, _)| *code != "H05")
            .map(|(code, name)| (Code::parse(code).unwrap(), (*name).to_owned()))
            .collect();
        let said = link_names("王芳华、@王芳和张建国，许䶮没来；路平整了，路平说好 #王芳", &everybody, &linked);
        assert_eq!(said, "@{H07}、@{H10}和张建国，许䶮没来；路平整了，@{H08}说好 #王芳");
    }
}
