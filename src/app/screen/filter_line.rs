//! A line above a list that narrows it while one types. The list is narrowed for as long as the line is there.

use crate::text::{Editor, Keys, fold};
use std::fmt;

/// The line.
#[derive(Debug)]
pub struct FilterLine {
    /// What is typed.
    pub input: Editor,
    /// Whether keys go into it; else they go to the list below it.
    pub typing: bool,
}

impl Default for FilterLine {
    fn default() -> Self {
        Self { input: Editor::one_line(""), typing: true }
    }
}

impl FilterLine {
    /// The words to look for; none for an empty line.
    pub fn words(&self) -> Vec<String> {
        self.input.text().split_whitespace().map(str::to_owned).collect()
    }

    /// Whether it narrows anything.
    pub fn narrows(&self) -> bool {
        !self.input.text().trim().is_empty()
    }
}

/// A piece of a row that can be found: as it is written, by pinyin and by initials.
pub(super) struct Findable {
    folded: String,
    keys: Keys,
}

impl Findable {
    /// Prepares a text, once a row and not once a key.
    pub(super) fn of(text: &str) -> Self {
        Self { folded: fold(text), keys: Keys::of(text) }
    }

    /// Whether a word is in it.
    pub(super) fn has(&self, word: &str) -> bool {
        self.folded.contains(&fold(word)) || self.keys.matches(word).is_some()
    }
}

impl fmt::Debug for Findable {
    /// Says nothing of what is in it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Findable").finish_non_exhaustive()
    }
}

/// Whether every word is in a row: in its code, or where `has` looks. Codes are found from their beginning only: 1 is not in
/// H01.
pub(super) fn fits(words: &[String], code: &str, has: impl Fn(&str) -> bool) -> bool {
    let code = fold(code);
    words.iter().all(|word| code.starts_with(&fold(word)) || has(word))
}
