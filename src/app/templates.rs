//! Templates for an entry: a few lines with places to fill in, those that come with the program and the user's own.
//! Invariant: a template is plain text; taking one in is one step of undo.

use super::state::Settings;
use crate::i18n::Lang;
use serde::Deserialize;
use std::sync::LazyLock;

/// Where a place to fill in begins: ［
pub const PLACE_OPEN: char = '\u{FF3B}';
/// Where it ends: ］
pub const PLACE_CLOSE: char = '\u{FF3D}';

/// A template.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// What it is called in the list.
    pub name: String,
    /// Its text.
    pub text: String,
}

#[derive(Deserialize)]
struct Shipped {
    template: Vec<Template>,
}

static ZH: LazyLock<Vec<Template>> = LazyLock::new(|| read(include_str!("../../assets/templates/zh-CN.toml")));
static EN: LazyLock<Vec<Template>> = LazyLock::new(|| read(include_str!("../../assets/templates/en.toml")));

fn read(text: &str) -> Vec<Template> {
    let shipped: Shipped = toml::from_str(text).expect("the templates that come with the program are well formed");
    let trimmed = |one: Template| Template { text: one.text.trim_end().to_owned(), ..one };
    shipped.template.into_iter().map(trimmed).collect()
}

/// The templates that come with the program, in a language.
pub fn shipped(lang: Lang) -> &'static [Template] {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    }
}

impl Settings {
    /// All templates: the user's own first.
    pub fn all_templates(&self) -> impl Iterator<Item = &Template> {
        self.templates.iter().chain(shipped(self.lang))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_templates_are_the_same_in_both_languages_and_have_places() {
        let places = |one: &Template| one.text.matches(PLACE_OPEN).count();
        let (zh, en) = (shipped(Lang::Zh), shipped(Lang::En));
        assert_eq!(zh.iter().map(places).collect::<Vec<_>>(), en.iter().map(places).collect::<Vec<_>>());
        for one in zh.iter().chain(en) {
            assert!(places(one) > 1 && places(one) == one.text.matches(PLACE_CLOSE).count(), "{}", one.name);
        }
    }

    #[test]
    fn chinese_templates_are_punctuated_in_full_width() {
        let han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
        for one in shipped(Lang::Zh) {
            let text: Vec<char> = one.text.chars().collect();
            let folded = |c: char| matches!(c, ',' | ':' | ';' | '?' | '!' | '(' | ')' | '.');
            let bad = |pair: &[char]| han(pair[0]) && folded(pair[1]) || folded(pair[0]) && han(pair[1]);
            assert!(!text.windows(2).any(bad), "{}", one.name);
        }
    }
}
