//! Where a passphrase comes from: a file, standard input's first line, or the terminal. Never an argument.

use super::stop::{Done, Stop};
use crate::app::secret::Secret;
use crate::domain::journal_name::JournalName;
use crate::i18n::Catalog;
use crate::runtime::{files, keys};
use std::io::IsTerminal;
use std::path::Path;

/// The passphrase to open a journal with; `prompt` is for a terminal.
pub fn read(file: Option<&Path>, prompt: impl FnOnce() -> String, tr: Catalog) -> Done<Secret> {
    match file {
        Some(file) => from_file(file),
        None => asked(&prompt(), tr),
    }
}

/// A new passphrase for the journal of that name; on a terminal it is asked for twice, a weak one only once.
pub fn read_new(file: Option<&Path>, name: &JournalName, tr: Catalog) -> Done<Secret> {
    if let Some(file) = file {
        return from_file(file);
    }
    let first = asked(&tr.t("cli-prompt-new"), tr)?;
    keys::check_strength(&first, name)?;
    let second = asked(&tr.t("cli-prompt-again"), tr)?;
    if first == second { Ok(first) } else { Err(Stop::Usage("cli-passphrases-differ")) }
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
