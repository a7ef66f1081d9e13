//! What references that are typed can point to, and what becomes of them. The screens and the command line link alike.

use crate::domain::activity_words::Unknown;
use crate::domain::household::HouseholdLabel;
use crate::domain::overview::Directory;
use crate::i18n::Catalog;
use crate::text::{Known, LinkKind, Reference, truncate};

/// What the directory's records are called where one types.
pub fn known(directory: &Directory) -> Known {
    let codes = |rows: &[(crate::domain::code::Code, String, bool)]| rows.iter().map(|row| row.0.to_string()).collect();
    Known { people: people(directory), pledges: codes(&directory.pledges), matters: codes(&directory.matters) }
}

/// Households as (code, name) pairs; a name that is not kept is empty.
pub fn people(directory: &Directory) -> Vec<(String, String)> {
    let person = |label: &HouseholdLabel| (label.code.to_string(), label.name.clone().unwrap_or_default());
    directory.households.iter().map(person).collect()
}

/// A reference that was not linked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unlinked {
    /// As it was typed, with its sign.
    pub typed: String,
    /// What it is of; nothing for an activity.
    pub kind: Option<LinkKind>,
    /// How many it could mean; one for what has no sign.
    pub count: usize,
}

impl Unlinked {
    /// The reference of a text, where it is not certain.
    pub fn of(text: &str, reference: &Reference) -> Option<Self> {
        let count = reference.candidates.len();
        let typed = text[reference.range.clone()].to_owned();
        (count != 1).then_some(Self { typed, kind: Some(reference.kind), count })
    }

    /// What a text names without its sign.
    pub fn mention(typed: String, kind: LinkKind) -> Self {
        Self { typed, kind: Some(kind), count: 1 }
    }

    /// An activity that nobody knows.
    pub fn activity(text: &str, unknown: &Unknown) -> Self {
        Self { typed: text[unknown.clone()].to_owned(), kind: None, count: 0 }
    }

    /// What was typed, and why it means nothing certain.
    fn told(&self, tr: Catalog) -> String {
        // A matter is a sentence; there must be room to say how it is made.
        let room = if self.kind == Some(LinkKind::Matter) { SHOWN * 2 / 3 } else { SHOWN };
        let typed = truncate(&self.typed, room).into_owned();
        let key = match (self.count, self.kind) {
            (_, None) => "reference-no-activity",
            (1, _) => "reference-no-sign",
            (0, Some(LinkKind::Household)) => "reference-nobody",
            (0, Some(LinkKind::Matter)) => "reference-no-matter",
            (0, _) => "reference-nothing",
            (_, Some(LinkKind::Household)) => "reference-shared",
            _ => "reference-several",
        };
        let sign = self.kind.map_or(String::new(), |kind| kind.sign().to_string());
        tr.with(key, &[("typed", typed), ("count", self.count.to_string()), ("sign", sign)])
    }
}

/// The most columns shown of what was typed.
const SHOWN: usize = 24;
/// How many of them are named.
const NAMED: usize = 3;

/// Says what was not linked; nothing where all is.
pub fn tell_unlinked(unlinked: &[Unlinked], tr: Catalog) -> Option<String> {
    let mut told: Vec<String> = Vec::new();
    for one in unlinked.iter().map(|one| one.told(tr)) {
        if !told.contains(&one) {
            told.push(one);
        }
    }
    if told.is_empty() {
        return None;
    }
    let more = told.len() > NAMED;
    told.truncate(NAMED);
    let list = format!("{}{}", told.join(&tr.t("list-and")), if more { "\u{2026}" } else { "" });
    Some(tr.with("references-unlinked", &[("list", list)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn a_name_of_several_words_is_told_whole() {
        let shared = |typed: &str| Unlinked { typed: typed.to_owned(), kind: Some(LinkKind::Household), count: 2 };
        let told = |lang, typed| tell_unlinked(&[shared(typed)], Catalog::new(lang)).unwrap_or_default();
        assert_eq!(told(Lang::En, "@Li Jianjunmao"), "Not linked: @Li Jianjunmao (2 of that name).");
        let matter = Unlinked { typed: "!wants the ditch cleared".into(), kind: Some(LinkKind::Matter), count: 0 };
        let said = tell_unlinked(&[matter], Catalog::new(Lang::En)).unwrap_or_default();
        assert_eq!(said, "Not linked: !wants the ditc… (no matter: choose “new matter”).");
        assert_eq!(told(Lang::Zh, &format!("@{}", "一".repeat(40))).matches('一').count(), 11);
    }
}
