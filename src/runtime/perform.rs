//! The one door between a wish and the world: the screens and the command line both come through here.

use super::env::Env;
use super::{changes, journals, outside, reads, signing};
use crate::app::effect::{Effect, Outcome};

/// Performs one effect; what came of it, where there is something to tell.
pub fn perform(effect: Effect, env: &mut Env) -> Option<Outcome> {
    match effect {
        Effect::ListJournals => {
            // A directory that cannot be read shows no journals; opening one by name says why.
            Some(Outcome::Journals(journals::list(env).unwrap_or_default()))
        }
        Effect::CreateJournal { name, passphrase } => Some(opened(journals::create(env, name, passphrase.as_ref()))),
        Effect::Unlock { name, passphrase } => Some(opened(journals::unlock(env, name, passphrase.as_ref()))),
        Effect::Lock => Some(journals::locked(env)),
        Effect::Load(query) => Some(match reads::answer(env, &query) {
            Ok(answer) => Outcome::Loaded(Box::new(query), Box::new(answer)),
            Err(failure) => Outcome::LoadFailed(Box::new(query), failure),
        }),
        Effect::Apply { change, ticket } => Some(match changes::apply(env, &change) {
            Ok(applied) => Outcome::Applied(ticket, Box::new(applied)),
            Err(failure) => Outcome::ApplyFailed(ticket, failure),
        }),
        Effect::Confirm { card, names, passphrase, witness } => {
            let week = card.card.week;
            Some(match signing::confirm(env, card, &names, passphrase.as_ref(), witness.as_ref()) {
                Ok(sign_off) => Outcome::Confirmed(Box::new(sign_off)),
                Err(failure) => Outcome::ConfirmFailed(week, failure),
            })
        }
        Effect::Amend { week, text, names } => Some(match signing::amend(env, week, &text, &names) {
            Ok(()) => Outcome::Amended(week),
            Err(failure) => Outcome::AmendFailed(week, failure),
        }),
        Effect::Speak(lang) => {
            env.lang = lang;
            None
        }
        Effect::EditOutside { text, on_disk } => Some(Outcome::EditedOutside(outside::edit(&text, on_disk))),
        // The terminal is the screens' own; here there is none.
        Effect::Terminal(_) => None,
        Effect::Quit => {
            journals::locked(env);
            Some(Outcome::Quit)
        }
    }
}

fn opened(result: Result<crate::app::effect::Opened, crate::app::failure::Failure>) -> Outcome {
    match result {
        Ok(opened) => Outcome::Opened(Box::new(opened)),
        Err(failure) => Outcome::OpenFailed(failure),
    }
}
