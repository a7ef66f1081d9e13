//! What the parser refuses, in the user's language, and the help it is asked for.

use super::args::BadWord;
use super::localize::with_colons;
use super::output::{Output, complain, fail};
use super::stop::{Done, USAGE};
use crate::i18n::Catalog;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// Prints help, or says what is wrong with the arguments; the exit code.
pub fn report(error: &clap::Error, out: &Output, tr: Catalog, json: bool) -> Done<u8> {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            out.raw(&with_colons(&error.render().to_string(), tr))?;
            Ok(0)
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand if !json => {
            complain(&with_colons(&error.render().to_string(), tr));
            Ok(USAGE)
        }
        _ => {
            let (said, help) = (sentence(error, tr), tr.t("cli-see-help"));
            fail(&if json { then(said, help, tr) } else { format!("{said}\n{help}") }, USAGE, json);
            Ok(USAGE)
        }
    }
}

fn sentence(error: &clap::Error, tr: Catalog) -> String {
    let arg = ("arg", bare(&text(error, ContextKind::InvalidArg)));
    let value = ("value", text(error, ContextKind::InvalidValue));
    match error.kind() {
        ErrorKind::UnknownArgument => {
            let said = tr.with("cli-unknown-argument", &[arg]);
            with_near(said, texts(error, ContextKind::SuggestedArg), tr)
        }
        ErrorKind::InvalidSubcommand => {
            let said = tr.with("cli-unknown-command", &[("name", text(error, ContextKind::InvalidSubcommand))]);
            with_near(said, texts(error, ContextKind::SuggestedSubcommand), tr)
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            tr.t("cli-missing-command")
        }
        ErrorKind::MissingRequiredArgument => {
            let missing: Vec<String> = texts(error, ContextKind::InvalidArg).iter().map(|arg| bare(arg)).collect();
            let said = tr.with("cli-missing-argument", &[("arg", missing.join(&tr.t("list-and")))]);
            match error.get(ContextKind::Usage) {
                Some(ContextValue::StyledStr(usage)) => then(said, written(&usage.to_string(), tr), tr),
                _ => said,
            }
        }
        ErrorKind::InvalidValue if value.1.is_empty() => tr.with("cli-missing-value", &[arg]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let why = std::error::Error::source(error).and_then(|source| source.downcast_ref::<BadWord>());
            let allowed = texts(error, ContextKind::ValidValue);
            let hint = match why {
                Some(word) => tr.t(word.0),
                // What has no words of ours is a number.
                None if allowed.is_empty() => tr.t("cli-bad-number"),
                None => tr.with("cli-allowed", &[("values", allowed.join(&tr.t("list-and")))]),
            };
            then(tr.with("cli-bad-value", &[arg, value]), hint, tr)
        }
        ErrorKind::ArgumentConflict | ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => {
            tr.with("cli-too-many", &[arg])
        }
        ErrorKind::InvalidUtf8 => tr.t("cli-not-utf8"),
        _ => tr.t("cli-bad-usage"),
    }
}

/// How a command is written, as help says it.
fn written(usage: &str, tr: Catalog) -> String {
    format!("{}{}", tr.t("cli-heading-usage"), usage.trim().trim_start_matches("Usage:").trim())
}

/// Two sentences, one after the other.
fn then(first: String, then: String, tr: Catalog) -> String {
    tr.with("cli-then", &[("first", first), ("then", then)])
}

/// What was said, and what may have been meant.
fn with_near(said: String, mut near: Vec<String>, tr: Catalog) -> String {
    // The parser puts the likeliest last.
    near.reverse();
    let Some((last, others)) = near.split_last() else { return said };
    let near = match others.is_empty() {
        true => last.clone(),
        false => format!("{}{}{last}", others.join(&tr.t("list-and")), tr.t("list-or")),
    };
    then(said, tr.with("cli-near", &[("near", near)]), tr)
}

/// An argument by its name alone: `--format` of `--format <FORMAT>`, `WEEK` of `[WEEK]`.
fn bare(arg: &str) -> String {
    let name = arg.split([' ', '=', '[']).find(|part| !part.is_empty()).unwrap_or(arg);
    name.trim_matches(['<', '>', '[', ']', '.']).to_owned()
}

/// A piece of what the parser knows, as text.
fn text(error: &clap::Error, kind: ContextKind) -> String {
    texts(error, kind).join(" ")
}

fn texts(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::Number(number)) => vec![number.to_string()],
        _ => Vec::new(),
    }
}
