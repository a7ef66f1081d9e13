//! The process's environment, as far as it says something to the program.

use crate::i18n::Lang;
use std::ffi::OsString;

/// The variables that name a language, the one that is heard first before the others.
const LANGUAGE: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The language the environment wishes for.
pub fn lang() -> Lang {
    Lang::of_environment(LANGUAGE.map(|name| std::env::var(name).ok()))
}

/// The variable that decides on the language; nothing where none is set.
pub fn lang_variable() -> Option<&'static str> {
    LANGUAGE.into_iter().find(|name| std::env::var(name).is_ok_and(|value| !value.is_empty()))
}

/// The configuration file the environment names.
pub fn config() -> Option<OsString> {
    std::env::var_os("SANKABEN_CONFIG")
}

/// Whether the user wants no colour anywhere (no-color.org).
pub fn no_color() -> bool {
    std::env::var_os("NO_COLOR").is_some_and(|set| !set.is_empty())
}
