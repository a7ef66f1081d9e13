//! `[keys]` of the configuration: keys of the user's own, by action. A mistake is named at the line of its action.

use super::config::BadSetting;
use crate::app::keymap::{BadBinding, Binding, Keymap, similar};
use crate::i18n::Catalog;
use toml::Spanned;
use toml::de::DeValue;

/// A wish for keys that cannot be granted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadKeys {
    /// The action, as the file writes it.
    pub action: String,
    /// Why not.
    pub why: BadBinding,
}

/// Reads the table. What is wrong comes with the offset in the file.
pub(super) fn read(value: &Spanned<DeValue<'_>>) -> Result<&'static Keymap, (usize, BadSetting)> {
    let bad = |at: usize| (at, BadSetting::BadValue("keys"));
    let table = value.get_ref().as_table().ok_or_else(|| bad(value.span().start))?;
    let mut wishes: Vec<(usize, Binding)> = Vec::new();
    for (action, keys) in table {
        let start = action.span().start;
        let one = keys.get_ref().as_str().map(|key| vec![key.to_owned()]);
        let list = || {
            let items = keys.get_ref().as_array()?;
            items.iter().map(|item| item.get_ref().as_str().map(str::to_owned)).collect()
        };
        let keys = one.or_else(list).ok_or_else(|| bad(keys.span().start))?;
        wishes.push((start, (action.get_ref().clone().into_owned(), keys)));
    }
    wishes.sort_by_key(|(start, _)| *start);
    let (starts, wishes): (Vec<usize>, Vec<Binding>) = wishes.into_iter().unzip();
    Keymap::with(&wishes).map_err(|(at, why)| {
        let action = wishes.get(at).map(|(action, _)| action.clone()).unwrap_or_default();
        (starts.get(at).copied().unwrap_or(0), BadSetting::Keys(BadKeys { action, why }))
    })
}

impl BadKeys {
    /// Why not, and what would be right.
    pub fn say(&self, tr: Catalog) -> String {
        let action = ("action", self.action.clone());
        match &self.why {
            BadBinding::NoAction => {
                let like = similar(&self.action);
                let all: Vec<&str> = crate::app::actions::all().map(|action| action.id).collect();
                let (key, names) =
                    if like.is_empty() { ("config-no-action", all) } else { ("config-no-action-like", like) };
                tr.with(key, &[action, ("names", names.join(", "))])
            }
            BadBinding::NoKey(key) => tr.with("config-no-key", &[action, ("key", key.clone())]),
            BadBinding::Typed(key) => tr.with("config-key-typed", &[action, ("key", key.clone())]),
            BadBinding::Empty => tr.with("config-key-empty", &[action]),
            BadBinding::Taken { key, by } => {
                tr.with("config-key-taken", &[action, ("key", key.clone()), ("by", (*by).to_owned())])
            }
        }
    }
}
