//! A text cut into sentences and their parts, with the words in them that mean something to the rules.

use super::terms::{TERMS, Term};
use crate::text::chars::is_han;
use crate::text::redact::{Gap, Letter};
use std::ops::Range;

/// A word of the rules where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct At {
    /// The word's first letter.
    pub(super) at: usize,
    /// How many letters it has.
    pub(super) length: usize,
    /// What it is.
    pub(super) term: Term,
}

/// A sentence: its letters, and what is in it.
#[derive(Debug)]
pub(super) struct Sentence<'a> {
    /// The whole text's letters.
    pub(super) text: &'a [Letter],
    /// Its letters, the mark at its end left out.
    pub(super) range: Range<usize>,
    /// Its parts, as letters, marks left out.
    pub(super) clauses: Vec<Range<usize>>,
    /// The words in it.
    pub(super) terms: Vec<At>,
    /// Where people stand in it, as letters.
    pub(super) persons: Vec<Range<usize>>,
}

/// The sentences of a text that have anything in them to look at.
pub(super) fn sentences<'a>(text: &'a [Letter], persons: &[Range<usize>]) -> Vec<Sentence<'a>> {
    let mut found = Vec::new();
    let mut from = 0;
    let mut terms: Vec<At> = Vec::new();
    let mut hidden = 0;
    for at in 0..=text.len() {
        let ends = at == text.len() || is_end(text, at);
        if ends {
            if terms.iter().any(|at| is_telling(at.term)) || has_age(&text[from..at]) {
                found.push(Sentence::new(text, from..at, std::mem::take(&mut terms), persons));
            }
            terms.clear();
            from = at;
            hidden = 0;
        }
        if at >= hidden.max(from)
            && let Some((length, meanings)) = TERMS.longest(text, at)
        {
            if meanings.contains(&Term::Harmless) {
                hidden = at + length;
            }
            terms.extend(meanings.iter().map(|term| At { at, length, term: *term }));
        }
    }
    found
}

fn is_telling(term: Term) -> bool {
    matches!(
        term,
        Term::Faith
            | Term::Worship
            | Term::Label
            | Term::Blame
            | Term::Illness
            | Term::School
            | Term::Misdeed
            | Term::Report
    )
}

fn has_age(text: &[Letter]) -> bool {
    text.iter().any(|letter| letter.c == '岁')
}

/// Whether a sentence ends before the letter at `at`.
fn is_end(text: &[Letter], at: usize) -> bool {
    let mark =
        at.checked_sub(1).is_some_and(|before| matches!(text[before].c, '。' | '！' | '？' | '!' | '?' | '；' | ';'));
    (mark || text[at].gap >= Gap::Line) && at > 0
}

/// A mark between the parts of a sentence.
pub(super) fn is_mark(c: char) -> bool {
    matches!(
        c,
        '，' | ','
            | '。'
            | '；'
            | ';'
            | '：'
            | ':'
            | '！'
            | '!'
            | '？'
            | '?'
            | '、'
            | '（'
            | '）'
            | '('
            | ')'
            | '“'
            | '”'
            | '…'
            | '—'
            | '《'
            | '》'
    )
}

impl<'a> Sentence<'a> {
    fn new(text: &'a [Letter], range: Range<usize>, terms: Vec<At>, persons: &[Range<usize>]) -> Self {
        let mut clauses = Vec::new();
        let mut from = range.start;
        for at in range.clone() {
            // A colon and a pause mark do not part who is spoken of from what is said.
            if is_mark(text[at].c) && !matches!(text[at].c, '：' | ':' | '、' | '“' | '”' | '…') {
                if from < at {
                    clauses.push(from..at);
                }
                from = at + 1;
            }
        }
        if from < range.end {
            clauses.push(from..range.end);
        }
        let (start, end) = (text[range.start].start, text[range.end - 1].end);
        let here = persons.iter().filter(|person| person.start < end && start < person.end);
        let letters = here.map(|person| {
            let first = text.partition_point(|letter| letter.start < person.start);
            first..text.partition_point(|letter| letter.start < person.end)
        });
        let persons = letters.collect();
        Self { text, range, clauses, terms, persons }
    }

    /// The part a letter stands in.
    pub(super) fn clause(&self, at: usize) -> Range<usize> {
        let found = self.clauses.iter().find(|clause| clause.start <= at && at < clause.end);
        found.cloned().unwrap_or(at..at + 1)
    }

    /// Whether a word of one of these kinds stands within.
    pub(super) fn has(&self, within: &Range<usize>, terms: &[Term]) -> bool {
        self.terms.iter().any(|at| terms.contains(&at.term) && within.contains(&at.at))
    }

    /// Whether somebody stands within: by name or by a word for him.
    pub(super) fn has_who(&self, within: &Range<usize>) -> bool {
        self.has_person(within) || self.has(within, &[Term::Who])
    }

    /// Whether somebody stands within by name.
    pub(super) fn has_person(&self, within: &Range<usize>) -> bool {
        self.persons.iter().any(|person| person.start < within.end && within.start < person.end)
    }

    /// The age said just before 岁 at a letter.
    pub(super) fn age(&self, at: usize) -> Option<u32> {
        let value = |c: char| "零一二三四五六七八九".chars().position(|numeral| numeral == c);
        let mut from = at;
        while from > self.range.start && (self.text[from - 1].c.is_ascii_digit() || is_numeral(self.text[from - 1].c)) {
            from -= 1;
        }
        let said: Vec<char> = self.text[from..at].iter().map(|letter| letter.c).filter(|c| *c != '周').collect();
        if said.is_empty() {
            return None;
        }
        if said.iter().all(char::is_ascii_digit) {
            return said.iter().collect::<String>().parse().ok();
        }
        let (mut whole, mut ones) = (0, 0);
        for c in said {
            match c {
                '十' => {
                    whole += if ones == 0 { 10 } else { ones * 10 };
                    ones = 0;
                }
                '两' => ones = 2,
                c => ones = value(c)?,
            }
        }
        u32::try_from(whole + ones).ok()
    }
}

fn is_numeral(c: char) -> bool {
    "零一二三四五六七八九十两周".contains(c)
}

/// A run of Chinese characters from `from`, up to `most`, that ends where `stop` says.
pub(super) fn run(text: &[Letter], from: usize, most: usize, stop: impl Fn(usize) -> bool) -> usize {
    (from..text.len().min(from + most)).take_while(|at| is_han(text[*at].c) && !stop(*at)).count()
}
