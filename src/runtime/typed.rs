//! Between what the file holds and what people read: links become names, and nothing from a file can drive a terminal.

use crate::domain::overview::Directory;
use crate::text::{self, LabelMap, LinkKind};

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
