//! A catalogue: every visible sentence of one language, by key. A key that is missing shows as itself in brackets, and a
//! test makes sure that none is.

use super::keys::KeyNames;
use super::lang::Lang;
use fluent_bundle::resolver::{ResolverError, errors::ReferenceKind};
use fluent_bundle::{FluentArgs, FluentError, FluentResource, concurrent::FluentBundle};
use std::sync::LazyLock;

macro_rules! catalogue {
    ($lang:literal: $($part:literal),+) => {
        &[$(include_str!(concat!("../../assets/locales/", $lang, "/", $part, ".ftl"))),+]
    };
}

macro_rules! both {
    ($($part:literal),+ $(,)?) => {
        const ZH: &[&str] = catalogue!("zh-CN": $($part),+);
        const EN: &[&str] = catalogue!("en": $($part),+);
    };
}

both!(
    "core",
    "screens",
    "tui",
    "matters",
    "lists",
    "editor",
    "signed",
    "cli",
    "safe",
    "export",
    "exporting",
    "privacy",
    "brief",
    "begin",
    "bringing",
    "config",
);

type Bundle = LazyLock<FluentBundle<FluentResource>>;

static ZH_BUNDLE: Bundle = LazyLock::new(|| bundle(Lang::Zh, ZH));
static EN_BUNDLE: Bundle = LazyLock::new(|| bundle(Lang::En, EN));

/// The sentences of one language. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Catalog {
    lang: Lang,
    bundle: &'static Bundle,
    keys: Option<&'static KeyNames>,
}

/// Put around a key whose name is Chinese: sentences leave spaces around their keys, as Latin letters want them; 回车 stands without.
/// WORD JOINER, which no sentence has.
const CLOSE: char = '\u{2060}';

/// A value put into a sentence.
pub type Arg<'a> = (&'a str, String);

impl Catalog {
    /// The catalogue of a language; it is read when the first sentence is asked for.
    pub fn new(lang: Lang) -> Self {
        let bundle = match lang {
            Lang::Zh => &ZH_BUNDLE,
            Lang::En => &EN_BUNDLE,
        };
        Self { lang, bundle, keys: None }
    }

    /// Has it read, so that the first sentence need not wait for it.
    pub fn read(self) {
        LazyLock::force(self.bundle);
    }

    /// The same, for sentences that say which key to press.
    #[must_use]
    pub fn with_keys(self, keys: &'static KeyNames) -> Self {
        Self { keys: Some(keys), ..self }
    }

    /// The keys of actions, where they are known.
    pub(super) fn key_names(self) -> Option<&'static KeyNames> {
        self.keys
    }

    /// Its language.
    pub fn lang(self) -> Lang {
        self.lang
    }

    /// The sentence with that key.
    pub fn t(self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The sentence with that key and values put in. Values that are whole numbers choose plural forms.
    pub fn with(self, key: &str, args: &[Arg<'_>]) -> String {
        self.find(key, args).unwrap_or_else(|| format!("[{key}]"))
    }

    /// Two sentences, one after the other.
    pub fn two(self, first: String, second: String) -> String {
        self.with("notice-two", &[("first", first), ("second", second)])
    }

    /// The sentence with that key, if the catalogue has it.
    pub fn find(self, key: &str, args: &[Arg<'_>]) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut values = FluentArgs::new();
        for (name, value) in args {
            match value.parse::<i64>().ok().filter(|number| number.to_string() == *value) {
                Some(number) => values.set(*name, number),
                None => values.set(*name, value.as_str()),
            }
        }
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
        let wanted: Vec<(&str, String)> = errors.iter().filter_map(|error| self.key_wanted(error)).collect();
        if wanted.is_empty() {
            return Some(said);
        }
        wanted.iter().for_each(|(name, key)| values.set(*name, key.as_str()));
        let said = self.bundle.format_pattern(pattern, Some(&values), &mut Vec::new());
        Some(said.replace(&format!(" {CLOSE}"), "").replace(&format!("{CLOSE} "), "").replace(CLOSE, ""))
    }

    /// The key that a sentence asks for and was not given.
    fn key_wanted(self, error: &FluentError) -> Option<(&str, String)> {
        let FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id })) = error else {
            return None;
        };
        let key = self.keys?.get(id.strip_prefix("key-")?)?;
        let name = self.key_name(key);
        let is_han = name.starts_with(|first: char| ('\u{4e00}'..='\u{9fff}').contains(&first));
        Some((id, if is_han { format!("{CLOSE}{name}{CLOSE}") } else { name }))
    }
}

fn bundle(lang: Lang, parts: &[&str]) -> FluentBundle<FluentResource> {
    let tag = lang.tag().parse().expect("both tags are well formed");
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    for part in parts {
        // A line that cannot be read is left out and its key found missing by the test that compares the catalogues.
        let resource = FluentResource::try_new((*part).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle.set_use_isolating(false);
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn keys(parts: &[&str]) -> BTreeSet<String> {
        let mut keys = BTreeSet::new();
        for part in parts {
            if let Err((_, errors)) = FluentResource::try_new((*part).to_owned()) {
                panic!("unreadable catalogue: {errors:?}");
            }
            let named = part.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
            for key in named.filter_map(|line| line.split_once(" =")).map(|(key, _)| key.to_owned()) {
                assert!(keys.insert(key.clone()), "twice: {key}");
            }
        }
        keys
    }

    #[test]
    fn both_catalogues_say_the_same_things() {
        assert_eq!(keys(ZH), keys(EN));
    }

    #[test]
    fn chinese_is_punctuated_in_full_width() {
        let han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
        for line in ZH.iter().flat_map(|part| part.lines()).filter(|line| !line.starts_with('#')) {
            let text: Vec<char> = line.chars().collect();
            for pair in text.windows(2) {
                let folded = |c: char| matches!(c, ',' | ':' | ';' | '?' | '!' | '(' | ')');
                let bad = (han(pair[0]) && folded(pair[1])) || (folded(pair[0]) && han(pair[1]));
                assert!(!bad, "half-width punctuation: {line}");
            }
        }
    }

    #[test]
    fn a_key_with_a_chinese_name_stands_without_spaces() {
        let said = |key: &str| {
            let mut names = KeyNames::default();
            names.set("journal-new-next", key.to_owned());
            Catalog::new(Lang::Zh).with_keys(Box::leak(Box::new(names))).t("lock-new-hint-again")
        };
        assert_eq!(said("Enter"), "一字不差再输一遍，按回车就建好了。");
        assert_eq!(said("F5"), "一字不差再输一遍，按 F5 就建好了。");
    }

    #[test]
    fn values_stand_in_sentences_without_marks() {
        let said = Catalog::new(Lang::Zh).with("problem-future-date", &[("date", "2026-03-10".into())]);
        assert!(said.contains("2026-03-10") && !said.contains('\u{2068}'), "{said}");
    }
}
