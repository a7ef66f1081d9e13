//! Between what people type and read and what the file holds: references by name become links, links become names, and
//! nothing from a file can drive a terminal.

use crate::domain::household::HouseholdLabel;
use crate::domain::overview::Directory;
use crate::text::{self, LabelMap, LinkKind};

/// A text whose typed references have become links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// The text as the file keeps it.
    pub text: String,
    /// References left as typed, each with the codes it could mean: several, or none.
    pub unresolved: Vec<(String, Vec<String>)>,
}

/// Turns `@许䶮`, `@H05` and `^P1` into links to what the directory knows.
pub fn resolve(text: &str, directory: &Directory) -> Resolved {
    let people = people(directory);
    let pledges: Vec<_> = directory.pledges.iter().map(|(code, _, _)| code.to_string()).collect();
    let (text, left) = text::resolve_typed(text, &people, &pledges);
    Resolved { text, unresolved: left.into_iter().map(|one| (one.typed, one.candidates)).collect() }
}

/// Households as (code, name) pairs; a name that is not kept is empty.
pub fn people(directory: &Directory) -> Vec<(String, String)> {
    let person = |label: &HouseholdLabel| (label.code.to_string(), label.name.clone().unwrap_or_default());
    directory.households.iter().map(person).collect()
}

/// What the directory's codes are called in a text.
pub fn labels(directory: &Directory) -> LabelMap {
    let mut labels = LabelMap::default();
    for household in &directory.households {
        if let Some(name) = &household.name {
            labels.set(LinkKind::Household, household.code.as_str(), name.as_str());
        }
    }
    labels
}

/// A text of the journal as a person reads it.
pub fn readable(text: &str, directory: &Directory) -> String {
    text::render(text, &labels(directory))
}

/// The text with nothing in it that a terminal would obey; line breaks stay.
pub fn harmless(text: &str) -> String {
    let lines: Vec<_> = text.split('\n').map(|line| text::visible(line.strip_suffix('\r').unwrap_or(line))).collect();
    lines.join("\n")
}

/// The terminal cells a text takes.
pub fn cells(text: &str) -> usize {
    text::display_width(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_sequences_are_shown_and_not_obeyed() {
        assert_eq!(harmless("一\u{1b}[2J\r\n二"), "一\u{241b}[2J\n二");
    }
}
