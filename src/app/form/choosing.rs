//! A choice among a few: by the arrows, by Space, and by the letters a choice begins with, as written or in pinyin. Invariant:
//! a sentence typed here by mistake moves nothing; what fits no choice leaves the one that stood before it.

use super::field::{Field, FieldKind};
use super::keys::KeyDid;
use super::model::Form;
use crate::app::chord::{Chord, Key};
use crate::i18n::Catalog;
use crate::text::{Keys, Rank, display_width, truncate};
use chrono::{DateTime, TimeDelta, Utc};

/// After such a pause letters begin anew.
const PAUSE: TimeDelta = TimeDelta::milliseconds(1500);
/// Columns of such letters that are told where they fit none.
const TOLD: usize = 12;
/// Up to so many choices need no list: the other one is a key away.
const FEW: usize = 2;

/// Letters typed at a choice.
#[derive(Clone, Debug)]
pub(super) struct Typed {
    letters: String,
    at: DateTime<Utc>,
    /// What was chosen before them.
    before: String,
}

impl Form {
    /// Does what a key does at a choice.
    pub(super) fn choice_key(&mut self, chord: Chord, now: DateTime<Utc>, tr: Catalog) -> KeyDid {
        match chord.key {
            Key::Up => self.focus_by(false),
            Key::Down | Key::Enter => self.focus_by(true),
            Key::Left | Key::Right => self.choose(chord.key == Key::Right),
            Key::Char(' ' | '\u{3000}') if self.typed.is_none() => self.choose(true),
            _ => chord.typed().map_or(KeyDid::Nothing, |letter| self.choose_by(letter, now, tr)),
        }
    }

    fn choose(&mut self, forward: bool) -> KeyDid {
        self.typed = None;
        self.field_mut().choose(forward);
        KeyDid::Changed
    }

    fn choose_by(&mut self, letter: char, now: DateTime<Utc>, tr: Catalog) -> KeyDid {
        let chosen = self.field().editor.text();
        let begin = || Typed { letters: String::new(), at: now, before: chosen.clone() };
        let mut typed = self.typed.take().filter(|typed| now - typed.at < PAUSE).unwrap_or_else(begin);
        typed.letters.push(letter);
        typed.at = now;
        let wanted = self.field().begun_by(&typed.letters, tr).map_or_else(|| typed.before.clone(), str::to_owned);
        // A word from the input method says all; letters may go on.
        let whole = !typed.letters.is_ascii() && self.field().label_of(&wanted, tr).as_ref() == Some(&typed.letters);
        self.typed = (!whole).then_some(typed);
        if wanted == chosen {
            return KeyDid::Nothing;
        }
        self.field_mut().set_text(&wanted);
        KeyDid::Changed
    }

    /// The beginning of the letters just typed at a choice, where no choice begins with them.
    pub(in crate::app) fn fits_no_choice(&self, tr: Catalog) -> Option<String> {
        let letters = &self.typed.as_ref()?.letters;
        self.field().begun_by(letters, tr).is_none().then(|| truncate(letters.trim(), TOLD).into_owned())
    }
}

impl Field {
    /// The choice that begins with these letters.
    fn begun_by(&self, letters: &str, tr: Catalog) -> Option<&'static str> {
        let letters = letters.trim();
        let rank = |choice: &str| {
            let yes_no: &[&str] = match (self.kind, choice) {
                (FieldKind::YesNo, "yes") => &["yes"],
                (FieldKind::YesNo, _) => &["no", "\u{4E0D}"],
                _ => &[],
            };
            let label = self.label_of(choice, tr)?;
            let words = yes_no.iter().copied().chain([label.as_str()]);
            words.filter_map(|word| Keys::of(word).matches(letters)).filter(|rank| *rank <= Rank::Part).min()
        };
        let ranked = self.choices()?.into_iter().filter_map(|choice| Some((rank(choice)?, choice)));
        ranked.filter(|_| !letters.is_empty()).min_by_key(|(rank, _)| *rank).map(|(_, choice)| choice)
    }

    /// All its choices in rows of that width, each with whether it is the one chosen; nothing where there are few.
    pub fn choice_rows(&self, width: u16, tr: Catalog) -> Vec<Vec<(String, bool)>> {
        let chosen = self.editor.text();
        let mut rows: Vec<Vec<(String, bool)>> = Vec::new();
        let (mut used, gap) = (0, usize::from(CHOICE_GAP));
        for choice in self.choices().filter(|choices| choices.len() > FEW).unwrap_or_default() {
            let label = self.label_of(choice, tr).unwrap_or_default();
            let columns = display_width(&label) + gap;
            let piece = (label, choice == chosen);
            match rows.last_mut().filter(|_| used + columns <= usize::from(width) + gap) {
                Some(row) => row.push(piece),
                None => {
                    rows.push(vec![piece]);
                    used = 0;
                }
            }
            used += columns;
        }
        rows
    }
}

/// Columns between two choices of a row.
pub const CHOICE_GAP: u16 = 2;
