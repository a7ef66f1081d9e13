//! Where a passphrase comes from: a file, standard input's first line, or the terminal. Never an argument.

use super::output::complain;
use super::stop::{Done, Stop};
use crate::app::failure::Failure;
use crate::app::secret::Secret;
use crate::domain::journal_name::JournalName;
use crate::domain::passphrase::Advice;
use crate::i18n::Catalog;
use crate::runtime::files;
use std::io::IsTerminal;
use std::path::Path;
use std::time::Duration;

/// How often something secret is asked for.
const TRIES: u32 = 3;
/// Two passphrases that should be one.
const DIFFERENT: &str = "cli-passphrases-differ";

/// The passphrase to open a journal with; `prompt` is for a terminal.
pub fn read(file: Option<&Path>, prompt: impl FnOnce() -> String, tr: Catalog) -> Done<Secret> {
    match file {
        Some(file) => from_file(file),
        None => asked(&prompt(), tr),
    }
}

/// A new passphrase for the journal of that name; on a terminal it is asked for twice, and again where it will not do.
pub fn read_new(file: Option<&Path>, name: &JournalName, tr: Catalog) -> Done<Secret> {
    again(file.is_none(), tr, || {
        let first = read(file, || tr.t("cli-prompt-new"), tr)?;
        let strength = first.strength(name.as_str());
        if !strength.is_accepted() {
            let why = strength.advice.filter(|_| strength.long_enough).map_or("passphrase-too-short", Advice::key);
            return Err(Stop::Weak(tr.t(why)));
        }
        if file.is_none() && first.is_wide() {
            complain(&tr.t("passphrase-wide"));
        }
        let same = file.is_some() || asked(&tr.t("cli-prompt-again"), tr)? == first;
        if same { Ok(first) } else { Err(Stop::Usage(DIFFERENT)) }
    })
}

/// Does what needs something secret. Where it is asked for on a terminal and is wrong, that is said and it is asked for again,
/// three times in all, after the wait that a wrong passphrase costs.
pub fn again<T>(is_asked: bool, tr: Catalog, mut attempt: impl FnMut() -> Done<T>) -> Done<T> {
    for _ in 1..TRIES {
        match attempt() {
            Err(stop) if is_asked && is_mistyped(&stop) => {
                complain(&stop.say(tr).unwrap_or_default());
                if let Stop::Failure(Failure::WrongPassphrase { wait_seconds, .. }) = stop {
                    std::thread::sleep(Duration::from_secs(wait_seconds));
                }
            }
            done => return done,
        }
    }
    attempt()
}

fn is_mistyped(stop: &Stop) -> bool {
    let wrong = |failure: &Failure| {
        matches!(failure, Failure::WrongPassphrase { .. } | Failure::BadRecoveryCode(_) | Failure::WrongRecoveryCode)
    };
    match stop {
        Stop::Weak(_) | Stop::Usage(DIFFERENT) => true,
        Stop::Failure(failure) => wrong(failure),
        _ => false,
    }
}

fn from_file(file: &Path) -> Done<Secret> {
    let text = if file == Path::new("-") {
        let mut line = String::new();
        std::io::stdin().read_line(&mut line)?;
        line
    } else {
        let bytes = files::read(file)?;
        String::from_utf8(bytes).map_err(|_| Stop::Usage("cli-passphrase-not-text"))?
    };
    // One line end belongs to the file, not to the passphrase.
    let end = text.strip_suffix('\n').map_or(text.as_str(), |text| text.strip_suffix('\r').unwrap_or(text));
    let passphrase = end.to_owned();
    drop(Secret::new(text));
    if passphrase.is_empty() { Err(Stop::Usage("cli-passphrase-empty")) } else { Ok(Secret::new(passphrase)) }
}

fn asked(prompt: &str, tr: Catalog) -> Done<Secret> {
    if !std::io::stdin().is_terminal() && !std::io::stderr().is_terminal() {
        return Err(Stop::Usage("cli-passphrase-needed"));
    }
    let typed = rpassword::prompt_password(format!("{prompt}{}", tr.t("export-colon")));
    typed.map(Secret::new).map_err(|_| Stop::Usage("cli-passphrase-needed"))
}
