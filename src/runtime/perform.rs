//! The one door between a wish and the world: the screens and the command line both come through here.

use super::env::Env;
use super::{
    backups, changes, config_edit, demo, erasing, exporting, importing, journals, keys, outside, reads, signing,
    upkeep, whereabouts,
};
use crate::app::bringing::ImportOutcome;
use crate::app::effect::{Effect, Opened, Outcome, SettingChange};
use crate::app::export::ExportOutcome;
use crate::app::failure::Failure;
use crate::app::screen::Setting;
use crate::domain::recovery_code::RecoveryCode;

/// Performs one effect; what came of it, where there is something to tell.
pub fn perform(effect: Effect, env: &mut Env) -> Option<Outcome> {
    match effect {
        Effect::ListJournals => {
            // A directory that cannot be read shows no journals; opening one by name says why.
            Some(Outcome::Journals(journals::list(env).unwrap_or_default()))
        }
        Effect::CreateJournal { name, passphrase } => Some(opened(journals::create(env, name, passphrase.as_ref()))),
        Effect::OpenDemo => Some(opened(demo::open(env))),
        Effect::Unlock { name, passphrase } => Some(opened(journals::unlock(env, name, passphrase.as_ref()))),
        Effect::UnlockByCode { name, code, passphrase } => {
            Some(opened(keys::rekey_with_code(env, name, &code, &passphrase)))
        }
        Effect::ChangePassphrase { old, new } => Some(coded(keys::change(env, &old, &new))),
        Effect::ShowCode(passphrase) => Some(coded(keys::recovery_code(env, &passphrase))),
        Effect::CodeNoted => Some(match keys::code_noted(env) {
            Ok(()) => Outcome::LookedAfter(upkeep::look(env)),
            Err(failure) => Outcome::CodeFailed(failure),
        }),
        Effect::FirstStep(step) => {
            // Where it cannot be remembered, the step is offered once more.
            let _kept = journals::set_first_step(env, step);
            None
        }
        Effect::BackUp => Some(match backups::make(env) {
            Ok(_) => Outcome::BackedUp,
            Err(failure) => Outcome::BackupFailed(failure),
        }),
        Effect::LookAfter => Some(Outcome::LookedAfter(upkeep::look(env))),
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
        Effect::Erase(code) => Some(match erasing::erase(env, &code) {
            Ok(erased) => Outcome::Erased(code, erased),
            Err(failure) => Outcome::EraseFailed(failure),
        }),
        Effect::ListWhereabouts => Some(Outcome::Whereabouts(whereabouts::list(env))),
        Effect::LeaveWhereabouts { text, until } => Some(match whereabouts::leave(env, &text, until) {
            Ok(()) => Outcome::WhereaboutsLeft { shown: !text.is_empty() },
            Err(failure) => Outcome::WhereaboutsFailed(failure),
        }),
        Effect::Speak(lang) => {
            env.lang = lang;
            None
        }
        Effect::KeepLanguage(lang) => {
            let change = SettingChange { setting: Setting::Language, value: lang.tag().to_owned(), undo: false };
            let failed = config_edit::keep_language(env, lang).err();
            failed.map(|failure| Outcome::ConfigureFailed(change, failure))
        }
        Effect::Configure(change) => Some(match config_edit::configure(env, change.setting, &change.value) {
            Ok(()) => Outcome::Configured(change),
            Err(failure) => Outcome::ConfigureFailed(change, failure),
        }),
        Effect::EditOutside { text, on_disk } => Some(Outcome::EditedOutside(outside::edit(&text, on_disk))),
        Effect::PreviewExport { request, path } => {
            let preview = exporting::preview(env, &request, &path).map(Box::new);
            Some(exported(preview.map(ExportOutcome::Previewed)))
        }
        Effect::Export { request, path, force } => {
            Some(exported(exporting::save(env, &request, &path, force).map(ExportOutcome::Written)))
        }
        Effect::PreviewImport(request) => {
            let preview = importing::preview(env, &request).map(Box::new);
            Some(imported(preview.map(ImportOutcome::Previewed)))
        }
        Effect::Import(request) => {
            let report = importing::import(env, &request, false).map(Box::new);
            Some(imported(report.map(ImportOutcome::Done)))
        }
        Effect::CopyExport { from, to } => Some(exported(exporting::copy(&from, &to).map(ExportOutcome::Copied))),
        Effect::OpenExport(path) => {
            let opened = if exporting::open(&path) { ExportOutcome::Opened } else { ExportOutcome::NotOpened(path) };
            Some(exported(Ok(opened)))
        }
        // The terminal is the screens' own; here there is none. A stop sign is raised past the queue.
        Effect::Terminal(_) | Effect::CancelWork => None,
        Effect::Quit => {
            journals::locked(env);
            Some(Outcome::Quit)
        }
    }
}

fn opened(result: Result<Opened, Failure>) -> Outcome {
    match result {
        Ok(opened) => Outcome::Opened(Box::new(opened)),
        Err(failure) => Outcome::OpenFailed(failure),
    }
}

fn exported(result: Result<ExportOutcome, Failure>) -> Outcome {
    Outcome::Export(match result {
        Ok(outcome) => outcome,
        Err(Failure::Cancelled) => ExportOutcome::Cancelled,
        Err(failure) => ExportOutcome::Failed(failure),
    })
}

fn imported(result: Result<ImportOutcome, Failure>) -> Outcome {
    Outcome::Import(match result {
        Ok(outcome) => outcome,
        Err(Failure::Cancelled) => ImportOutcome::Cancelled,
        Err(failure) => ImportOutcome::Failed(failure),
    })
}

fn coded(result: Result<RecoveryCode, Failure>) -> Outcome {
    match result {
        Ok(code) => Outcome::Code(code),
        Err(failure) => Outcome::CodeFailed(failure),
    }
}
