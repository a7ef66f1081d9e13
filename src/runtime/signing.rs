//! Signing a week off, and correcting one that is. The passphrase is proved again, because on a shared machine an open
//! journal is not a person.

use super::env::Env;
use super::failure::of_store;
use super::{changes, journals};
use crate::app::failure::Failure;
use crate::app::secret::Secret;
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::problem::{Field, Problem};
use crate::domain::progress_card::SavedCard;
use crate::domain::signoff::{self, SignOff};
use crate::domain::week::Week;
use crate::text::{LinkKind, SpanKind, link, spans};
use ed25519_dalek::SigningKey;

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
    let people = store.week_material(week).map_err(|e| of_store(e, &path))?.people;
    for field in saved.card.fields() {
        let linked = link_names(saved.card.field(&field), &people);
        saved.card.set_field(&field, linked);
    }
    let full_name = store.contact_card().map_err(|e| of_store(e, &path))?.value.full_name;
    let by = if full_name.trim().is_empty() { name.to_string() } else { full_name.trim().to_owned() };
    let (key, previous) = chain_end(env)?;
    let witness = witness.map(str::trim).filter(|witness| !witness.is_empty());
    let sign_off = signoff::confirm(&saved.card, moment.now, &by, witness, &previous, &key);
    changes::apply(env, &Change::Confirm { card: saved, sign_off: sign_off.clone() })?;
    Ok(sign_off)
}

/// Signs a correction and puts it beside a confirmed week.
pub(super) fn amend(env: &mut Env, week: Week, text: &str) -> Result<(), Failure> {
    if text.trim().is_empty() {
        return Err(Problem::Missing(Field::AmendmentText).into());
    }
    if !is_confirmed(env, week)? {
        return Err(Problem::WeekNotConfirmed(week).into());
    }
    let (key, previous) = chain_end(env)?;
    let amendment = signoff::amend(week, text.trim(), env.clock.now(), &previous, &key);
    changes::apply(env, &Change::Amend(amendment)).map(drop)
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

/// The names of these households as references, longest first; a name two of them have stays as it is, for it says neither.
fn link_names(text: &str, people: &[(Code, String)]) -> String {
    let shared = |name: &str| people.iter().filter(|(_, other)| other == name).count() > 1;
    let mut people: Vec<_> = people.iter().filter(|(_, name)| !name.is_empty() && !shared(name)).collect();
    people.sort_by_key(|(_, name)| std::cmp::Reverse(name.chars().count()));
    let mut out = String::with_capacity(text.len());
    for span in spans(text) {
        if span.kind != SpanKind::Text {
            out.push_str(span.text);
            continue;
        }
        let mut rest = span.text;
        while let Some(c) = rest.chars().next() {
            // “@王芳” typed by hand and never resolved: the sign is part of the reference.
            let bare = rest.strip_prefix('@').unwrap_or(rest);
            match people.iter().find(|(_, name)| bare.starts_with(name.as_str())) {
                Some((code, name)) => {
                    out.push_str(&link(LinkKind::Household, code.as_str()));
                    rest = &bare[name.len()..];
                }
                None => {
                    out.push(c);
                    rest = &rest[c.len_utf8()..];
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signed_cards_hold_codes_where_a_name_says_one_household() {
        let people: Vec<(Code, String)> =
            [("H07", "王芳华"), ("H10", "王芳"), ("H01", "张建国"), ("H12", "张建国"), ("H05", "许䶮")]
                .map(|(code, name)| (Code::parse(code).unwrap(), name.to_owned()))
                .into();
        let linked = link_names("王芳华、@王芳和张建国，@{H05}不是许䶮 #王芳", &people);
        assert_eq!(linked, "@{H07}、@{H10}和张建国，@{H05}不是@{H05} #王芳");
    }
}
