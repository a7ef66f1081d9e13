//! The process's environment, as far as it says something to the program.

use crate::i18n::Lang;
use std::ffi::OsString;

/// The language the environment wishes for.
pub fn lang() -> Lang {
    Lang::of_environment(["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| std::env::var(name).ok()))
}

/// The configuration file the environment names.
pub fn config() -> Option<OsString> {
    std::env::var_os("SANKABEN_CONFIG")
}

/// Whether the user wants no colour anywhere (no-color.org).
pub fn no_color() -> bool {
    std::env::var_os("NO_COLOR").is_some_and(|set| !set.is_empty())
}
