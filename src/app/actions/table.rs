//! All actions together.

use super::action::Action;

const TABLE: &[&[Action]] = &[
    super::desk::ACTIONS,
    super::contacts::ACTIONS,
    super::erasing::ACTIONS,
    super::pledges::ACTIONS,
    super::weeks::ACTIONS,
    super::diary::ACTIONS,
    super::reading::ACTIONS,
    super::answering::ACTIONS,
    super::matters::ACTIONS,
    super::figures::ACTIONS,
    super::small::ACTIONS,
    super::narrow::ACTIONS,
    super::exports::ACTIONS,
    super::imports::ACTIONS,
    super::settings::ACTIONS,
    super::trash::ACTIONS,
    super::search::ACTIONS,
    super::form::ACTIONS,
    super::unsaved::ACTIONS,
    super::field::ACTIONS,
    super::finding::ACTIONS,
    super::writing::ACTIONS,
    super::outside::ACTIONS,
    super::text::ACTIONS,
    super::first_step::ACTIONS,
    super::dialogs::ACTIONS,
    super::dialogs::EVERY_DIALOG,
    super::guide::ACTIONS,
    super::lock::ACTIONS,
    super::lists::ACTIONS,
    super::security::ACTIONS,
    super::anywhere::ACTIONS,
];

/// Every action, by scope.
pub fn all() -> impl Iterator<Item = &'static Action> {
    TABLE.iter().copied().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::chord::Chord;
    use crate::i18n::{Catalog, Lang};
    use std::collections::BTreeSet;

    #[test]
    fn no_key_is_bound_twice_in_a_scope_and_every_key_can_be_read() {
        let mut seen = Vec::new();
        for action in all() {
            for key in action.keys {
                let chord = Chord::parse(key).unwrap_or_else(|bad| panic!("{}: {bad}", action.id));
                assert!(!seen.contains(&(action.scope, chord)), "{key} twice in {:?}", action.scope);
                assert!(!action.scope.is_typing() || chord.typed().is_none(), "{key} is text in {:?}", action.scope);
                seen.push((action.scope, chord));
            }
        }
    }

    #[test]
    fn every_action_has_a_name_and_a_sentence_in_both_languages() {
        let mut ids = BTreeSet::new();
        for action in all() {
            assert!(ids.insert(action.id), "{} twice", action.id);
            for lang in Lang::ALL {
                let tr = Catalog::new(lang);
                for key in [format!("action-{}", action.id), format!("about-{}", action.id)] {
                    assert!(tr.find(&key, &[]).is_some(), "{key} is missing in {lang}");
                }
            }
        }
    }
}
