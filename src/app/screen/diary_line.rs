//! The line above the diary: what to list of it, or which day to go to.

use crate::app::form::{Candidate, households_like};
use crate::app::list::ListPos;
use crate::domain::code::Code;
use crate::domain::day_words::{Lean, parse_day};
use crate::domain::overview::Directory;
use crate::domain::span_words::parse_span;
use crate::text::{Editor, Keys, fold};
use chrono::NaiveDate;

/// Rows offered at a time.
pub const ROWS: usize = 8;
/// What a household, a tag and a pledge begin with in the diary, as input methods write them too.
const SIGNS: [char; 6] = ['@', '#', '^', '\u{FF20}', '\u{FF03}', '\u{FF3E}'];
/// Choices kept at most.
const MOST: usize = 50;

/// A line being typed.
#[derive(Debug)]
pub enum DiaryLine {
    /// What to list.
    Pick(PickLine),
    /// Which day to go to.
    Day(Editor),
}

/// What to list: a household, some days, a tag, a pledge, or the entries with certain words.
#[derive(Debug)]
pub struct PickLine {
    /// What is typed.
    pub input: Editor,
    /// What fits it, best first.
    pub choices: Vec<Pick>,
    /// The selection.
    pub pos: ListPos,
    /// The day from which stretches of days are seen.
    today: NaiveDate,
}

/// Something the diary can be narrowed to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// Entries about a household.
    Household {
        /// Its code.
        code: Code,
        /// What it is called.
        label: String,
        /// What tells it from others of that name.
        hint: String,
    },
    /// Entries with a tag.
    Tag(String),
    /// Entries about a pledge.
    Pledge {
        /// Its code.
        code: Code,
        /// What was promised.
        problem: String,
    },
    /// Entries of a stretch of days.
    Days {
        /// The first.
        from: NaiveDate,
        /// The last.
        to: NaiveDate,
    },
    /// Entries with these words: a search.
    Words(String),
}

impl DiaryLine {
    /// A line that asks what to list.
    pub fn pick(directory: &Directory, today: NaiveDate) -> Self {
        let (input, pos) = (Editor::one_line(""), ListPos::default());
        let mut line = PickLine { input, choices: Vec::new(), pos, today };
        line.offer(directory);
        Self::Pick(line)
    }

    /// A line that asks for a day.
    pub fn day() -> Self {
        Self::Day(Editor::one_line(""))
    }

    /// What one types in.
    pub fn input(&self) -> &Editor {
        match self {
            Self::Pick(line) => &line.input,
            Self::Day(input) => input,
        }
    }

    /// What one types in, to change it.
    pub(in crate::app) fn input_mut(&mut self) -> &mut Editor {
        match self {
            Self::Pick(line) => &mut line.input,
            Self::Day(input) => input,
        }
    }

    /// The day typed, as far as it is one; of a stretch of days the last.
    pub fn understood(&self, today: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Pick(_) => None,
            Self::Day(input) => {
                let text = input.text();
                parse_day(&text, today, Lean::Past).or_else(|| parse_span(&text, today).map(|(_, last)| last))
            }
        }
    }

    /// Follows what was typed.
    pub(in crate::app) fn follow(&mut self, directory: &Directory) {
        if let Self::Pick(line) = self {
            line.offer(directory);
        }
    }
}

impl PickLine {
    /// The choice Enter takes.
    pub fn selected(&self) -> Option<&Pick> {
        self.choices.get(self.pos.selected)
    }

    /// A sign at the front says what is meant, as in the diary itself: `@` a household, `#` a tag, `^` a pledge. Days are
    /// offered where some are meant, words always, last.
    fn offer(&mut self, directory: &Directory) {
        let text = self.input.text().trim().to_owned();
        let sign = text.chars().next().filter(|c| SIGNS.contains(c));
        let query = text.trim_start_matches(SIGNS).trim();
        let wants = |signs: [char; 2]| sign.is_none_or(|sign| signs.contains(&sign));
        let mut choices = Vec::new();
        if wants(['@', '\u{FF20}']) {
            choices.extend(households(query, directory));
        }
        if let Some((from, to)) = parse_span(query, self.today).filter(|_| sign.is_none()) {
            choices.push(Pick::Days { from, to });
        }
        if wants(['#', '\u{FF03}']) && (sign.is_some() || !query.is_empty()) {
            choices.extend(tags(query, directory));
        }
        if wants(['^', '\u{FF3E}']) && (sign.is_some() || !query.is_empty()) {
            choices.extend(pledges(query, directory));
        }
        choices.truncate(MOST);
        if sign.is_none() && !query.is_empty() {
            choices.push(Pick::Words(query.to_owned()));
        }
        self.choices = choices;
        self.pos = ListPos::default();
    }
}

fn households(query: &str, directory: &Directory) -> Vec<Pick> {
    let pick = |found: Candidate| {
        Some(Pick::Household { code: Code::parse(&found.code).ok()?, label: found.label, hint: found.hint })
    };
    households_like(query, directory).into_iter().filter_map(pick).collect()
}

fn tags<'a>(query: &'a str, directory: &'a Directory) -> impl Iterator<Item = Pick> + 'a {
    let fits = move |tag: &&String| query.is_empty() || Keys::of(tag).matches(query).is_some();
    directory.tags.iter().filter(fits).map(|tag| Pick::Tag(tag.clone()))
}

fn pledges<'a>(query: &'a str, directory: &'a Directory) -> impl Iterator<Item = Pick> + 'a {
    let fits = move |code: &Code, problem: &str| {
        query.is_empty() || fold(code.as_str()).starts_with(&fold(query)) || Keys::of(problem).matches(query).is_some()
    };
    let fitting = directory.pledges.iter().filter(move |(code, problem, _)| fits(code, problem));
    fitting.map(|(code, problem, _)| Pick::Pledge { code: code.clone(), problem: problem.clone() })
}
