//! What the parser refuses, in the user's language, and the help it is asked for.

use super::args::BadWord;
use super::localize::with_colons;
use super::output::{Output, complain};
use super::stop::{Done, USAGE};
use crate::i18n::Catalog;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// Prints help, or says what is wrong with the arguments; the exit code.
pub fn report(error: &clap::Error, out: &Output, tr: Catalog) -> Done<u8> {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            out.raw(&with_colons(&error.render().to_string(), tr))?;
            Ok(0)
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            complain(&with_colons(&error.render().to_string(), tr));
            Ok(USAGE)
        }
        _ => {
            complain(&sentence(error, tr));
            complain(&tr.t("cli-see-help"));
            Ok(USAGE)
        }
    }
}

fn sentence(error: &clap::Error, tr: Catalog) -> String {
    let arg = ("arg", text(error, ContextKind::InvalidArg));
    let value = ("value", text(error, ContextKind::InvalidValue));
    match error.kind() {
        ErrorKind::UnknownArgument => {
            let near = text(error, ContextKind::SuggestedArg);
            let said = tr.with("cli-unknown-argument", &[arg]);
            if near.is_empty() { said } else { format!("{said}{}", tr.with("cli-near", &[("near", near)])) }
        }
        ErrorKind::InvalidSubcommand => {
            let name = text(error, ContextKind::InvalidSubcommand);
            let near = text(error, ContextKind::SuggestedSubcommand);
            let said = tr.with("cli-unknown-command", &[("name", name)]);
            if near.is_empty() { said } else { format!("{said}{}", tr.with("cli-near", &[("near", near)])) }
        }
        ErrorKind::MissingSubcommand => tr.t("cli-missing-command"),
        ErrorKind::MissingRequiredArgument => tr.with("cli-missing-argument", &[arg]),
        ErrorKind::InvalidValue if value.1.is_empty() => tr.with("cli-missing-value", &[arg]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let why = std::error::Error::source(error).and_then(|source| source.downcast_ref::<BadWord>());
            let allowed = text(error, ContextKind::ValidValue);
            let hint = match (why, allowed.is_empty()) {
                (Some(word), _) => tr.t(word.0),
                (None, false) => tr.with("cli-allowed", &[("values", allowed)]),
                (None, true) => String::new(),
            };
            format!("{}{hint}", tr.with("cli-bad-value", &[arg, value]))
        }
        ErrorKind::NoEquals => tr.with("cli-no-equals", &[arg]),
        ErrorKind::ArgumentConflict | ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => {
            tr.with("cli-too-many", &[arg])
        }
        ErrorKind::InvalidUtf8 => tr.t("cli-not-utf8"),
        _ => tr.t("cli-bad-usage"),
    }
}

/// A piece of what the parser knows, as text.
fn text(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}
