//! Keys in sentences: a sentence that says what to press asks for `$key-<action>`, so that it is right whatever keys the
//! user has chosen.

use super::catalog::Catalog;
use std::collections::BTreeMap;

/// The first key of each action, by the action's id.
#[derive(Debug, Default)]
pub struct KeyNames(BTreeMap<String, String>);

impl KeyNames {
    /// Notes an action's key, as the action table writes it.
    pub fn set(&mut self, action: &str, key: String) {
        self.0.insert(action.to_owned(), key);
    }

    /// The key of an action, as the action table writes it.
    pub fn get(&self, action: &str) -> Option<&str> {
        self.0.get(action).map(String::as_str)
    }
}

impl Catalog {
    /// A key as it is written on the keyboards people have: 回车, Enter.
    pub fn key_name(self, key: &str) -> String {
        let named = match key {
            "Enter" => Some("key-enter"),
            "Space" => Some("key-space"),
            "Up" => Some("key-up"),
            "Down" => Some("key-down"),
            "Left" => Some("key-left"),
            "Right" => Some("key-right"),
            _ => None,
        };
        named.map_or_else(|| key.to_owned(), |name| self.t(name))
    }
}
