//! Every key of the configuration file, once: its name, what holds without it, and the sentence that says what it may be. The
//! messages about mistakes, `sankaben config` and the file it writes are made from this, and a key that is not here is not read.

use crate::i18n::Catalog;

/// A key with one value.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// Its name; behind a dot where it stands in a section.
    pub key: &'static str,
    /// What holds without it, as the file would say it.
    pub default: &'static str,
    /// The sentence that says what it may be.
    allowed: &'static str,
}

/// Every key with one value; those of sections last, as the file needs them.
pub const SETTINGS: [Setting; 12] = [
    setting("lang", "\"zh-CN\"", "config-allowed-lang"),
    setting("color", "\"auto\"", "config-allowed-color"),
    setting("theme", "\"terminal\"", "config-allowed-theme"),
    setting("frame", "\"box\"", "config-allowed-frame"),
    setting("layout", "\"normal\"", "config-allowed-layout"),
    setting("ambiguous", "\"auto\"", "config-allowed-ambiguous"),
    setting("idle_lock_minutes", "5", "config-allowed-minutes"),
    setting("retention_months", "12", "config-allowed-retention"),
    setting("holidays", "[]", "config-allowed-days"),
    setting("workdays", "[]", "config-allowed-days"),
    setting("editor.indent", "false", "config-allowed-switch"),
    setting("editor.full_width_punctuation", "true", "config-allowed-switch"),
];

/// The sections, each with the sentence that says how it is written.
const SECTIONS: [(&str, &str); 3] =
    [("editor", "config-allowed-editor"), ("keys", "config-allowed-keys"), ("template", "config-allowed-template")];

const fn setting(key: &'static str, default: &'static str, allowed: &'static str) -> Setting {
    Setting { key, default, allowed }
}

/// Whether there is such a key or section.
pub fn knows(key: &str) -> bool {
    SETTINGS.iter().any(|setting| setting.key == key) || SECTIONS.iter().any(|(name, _)| *name == key)
}

/// What a key or a section may be.
pub fn allowed(key: &str, tr: Catalog) -> String {
    let settings = SETTINGS.iter().map(|setting| (setting.key, setting.allowed));
    settings.chain(SECTIONS).find(|(name, _)| *name == key).map_or_else(String::new, |(_, said)| tr.t(said))
}

/// What a key or a section is for.
pub fn about(key: &str, tr: Catalog) -> String {
    tr.t(&format!("config-about-{}", key.replace(['.', '_'], "-")))
}

/// The names of all keys, for whoever wrote one that is none.
pub fn names() -> String {
    let settings = SETTINGS.iter().map(|setting| setting.key);
    settings.chain(["keys", "template.name", "template.text"]).collect::<Vec<_>>().join(", ")
}
