//! A text cut into sentences and their parts, with the words in them that mean something to the rules.

use super::english::names;
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

impl At {
    /// Whether it is a word of English.
    pub(super) fn is_english(&self, text: &[Letter]) -> bool {
        text[self.at].c.is_ascii_alphabetic()
    }

    /// Whether it stands for whoever was spoken of.
    pub(super) fn is_pronoun(&self, text: &[Letter]) -> bool {
        let word = text[self.at..self.at + self.length].iter().map(|letter| letter.c).collect::<String>();
        let pronouns = "他 她 自己 此人 该人 那人 这人 he she him her his hers himself herself";
        pronouns.split(' ').any(|one| one == word)
    }
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
    /// Whether somebody in office was the last who was spoken of before it in its paragraph.
    pub(super) after_official: bool,
}

/// The sentences of a text that have anything in them to look at.
pub(super) fn sentences<'a>(text: &'a [Letter], persons: &[Range<usize>]) -> Vec<Sentence<'a>> {
    let mut found = Vec::new();
    let mut from = 0;
    let mut terms: Vec<At> = Vec::new();
    let mut hidden = 0;
    let mut after_official = false;
    for at in 0..=text.len() {
        let ends = at == text.len() || is_end(text, at);
        if ends {
            let official = terms.iter().any(|at| at.term == Term::Official);
            let other = terms.iter().any(|at| at.term == Term::Who && !at.is_pronoun(text));
            let named = || {
                let within = |person: &Range<usize>| text[from..at].iter().any(|letter| person.contains(&letter.start));
                persons.iter().any(within)
            };
            let then = official || (after_official && !other && !named());
            if terms.iter().any(|at| is_telling(at.term)) || has_age(text, from..at) {
                let terms = std::mem::take(&mut terms);
                found.push(Sentence { after_official, ..Sentence::new(text, from..at, terms, persons) });
            }
            after_official = then && text.get(at).is_some_and(|letter| letter.gap < Gap::Line);
            terms.clear();
            from = at;
            hidden = 0;
        }
        if at >= hidden.max(from)
            && let Some((length, meanings)) = word_at(text, at)
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
            | Term::Stole
            | Term::Illness
            | Term::School
            | Term::Misdeed
            | Term::Grave
            | Term::Slight
            | Term::Took
            | Term::Own
            | Term::Report
            | Term::Strike
            | Term::Kin
            | Term::Against
            | Term::Years
            | Term::Aged
    )
}

/// Whether an age may be told: 八岁; a number behind a comma, in brackets or behind "is".
fn has_age(text: &[Letter], mut range: Range<usize>) -> bool {
    let is = |at: usize| text[at].gap == Gap::Space && at > 1 && text[at - 2].c == 'i' && text[at - 1].c == 's';
    let number = |at: usize| at > 0 && text[at].c.is_ascii_digit() && (matches!(text[at - 1].c, ',' | '(') || is(at));
    range.any(|at| text[at].c == '岁' || number(at))
}

/// The longest word of the rules that begins at a letter. One in English letters stands alone, or has the s of a plural.
fn word_at(text: &[Letter], at: usize) -> Option<(usize, &Vec<Term>)> {
    if is_inside(text, at) {
        return None;
    }
    TERMS.at(text, at).find_map(|(length, meanings)| {
        let end = at + length;
        let plural = || text[end].c == 's' && text[end - 1].c.is_ascii_alphabetic() && !is_inside(text, end + 1);
        match is_inside(text, end) {
            false => Some((length, meanings)),
            true => plural().then_some((length + 1, meanings)),
        }
    })
}

/// Whether a letter goes on with a word or a number of ASCII letters that began before it.
pub(super) fn is_inside(text: &[Letter], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| text.get(before));
    before.zip(text.get(at)).is_some_and(|(before, here)| {
        here.gap == Gap::None && here.c.is_ascii_alphanumeric() && before.c.is_ascii_alphanumeric()
    })
}

/// Whether a sentence ends before the letter at `at`.
fn is_end(text: &[Letter], at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    matches!(text[before].c, '。' | '！' | '？' | '!' | '?' | '；' | ';')
        || text[at].gap >= Gap::Line
        || (text[at].gap == Gap::Space && is_stop(text, before))
}

/// Whether a letter with a space behind it is a full stop, or a quotation mark behind one: not that of Mr. or No. 3.
fn is_stop(text: &[Letter], at: usize) -> bool {
    let quoted = matches!(text[at].c, '"' | '”' | '’' | ')') && at > 0;
    let stop = at - usize::from(quoted);
    if text[stop].c != '.' {
        return false;
    }
    let goes_on =
        |at: &usize| text[*at + 1].gap == Gap::None && (text[*at].c.is_ascii_alphabetic() || text[*at].c == '.');
    let from = (stop.saturating_sub(6)..stop).rev().take_while(goes_on).last().unwrap_or(stop);
    let word: String = text[from..stop].iter().map(|letter| letter.c).collect();
    let next = text.get(at + 1);
    match word.as_str() {
        "mr" | "mrs" | "ms" | "dr" | "st" | "vs" | "e.g" | "i.e" => false,
        "no" => !next.is_some_and(|next| next.c.is_ascii_digit()),
        "etc" | "approx" | "a.m" | "p.m" => next.is_some_and(|next| next.capital),
        _ => true,
    }
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
        // A full stop at the end is no part of what it ends.
        let end = range.clone().rev().find(|at| text[*at].c != '.').map_or(range.end, |last| last + 1);
        for at in range.start..end {
            if is_between(text, at) {
                if from < at {
                    clauses.push(from..at);
                }
                from = after_and(text, at + 1);
            }
        }
        if from < end {
            clauses.push(from..end);
        }
        let (start, end) = (text[range.start].start, text[range.end - 1].end);
        let here = persons.iter().filter(|person| person.start < end && start < person.end);
        let letters = here.map(|person| {
            let first = text.partition_point(|letter| letter.start < person.start);
            first..text.partition_point(|letter| letter.start < person.end)
        });
        let mut persons: Vec<Range<usize>> = letters.collect();
        let apart = |name: &Range<usize>| !persons.iter().any(|one| one.start < name.end && name.start < one.end);
        let named: Vec<_> = names(text, &range, &terms).into_iter().filter(apart).collect();
        persons.extend(named);
        Self { text, range, clauses, terms, persons, after_official: false }
    }

    /// The word of ASCII letters or the number that begins at a letter; nothing where none does.
    pub(super) fn word(&self, at: usize) -> Range<usize> {
        let within = |nth: &usize| *nth < self.range.end && self.text[*nth].c.is_ascii_alphanumeric();
        let length = (at..).take_while(within).take_while(|nth| *nth == at || self.text[*nth].gap == Gap::None).count();
        at..at + length
    }

    /// Whether a word stands right before a letter.
    pub(super) fn ends_with(&self, at: usize, word: &str) -> bool {
        let Some(from) = at.checked_sub(word.chars().count()).filter(|from| *from >= self.range.start) else {
            return false;
        };
        !is_inside(self.text, from) && word.chars().eq(self.text[from..at].iter().map(|letter| letter.c))
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

/// Whether a mark parts what is before it from what follows. A colon and a pause mark do not part who is spoken of from what is
/// said, nor does the comma in 1,200.
fn is_between(text: &[Letter], at: usize) -> bool {
    let digit = |nth: usize| text.get(nth).is_some_and(|letter| letter.c.is_ascii_digit());
    let number = text[at].c == ',' && at > 0 && digit(at - 1) && digit(at + 1) && text[at + 1].gap == Gap::None;
    is_mark(text[at].c) && !number && !matches!(text[at].c, '：' | ':' | '、' | '“' | '”' | '…')
}

/// Past the word that joins a part to the one before it: what is left out of the part leaves it standing.
fn after_and(text: &[Letter], at: usize) -> usize {
    let follows = |word: &&&str| {
        let end = at + word.len();
        let spelled = text.get(at..end).is_some_and(|here| word.chars().eq(here.iter().map(|letter| letter.c)));
        spelled && !is_inside(text, end) && text.get(end).is_some_and(|letter| letter.gap == Gap::Space)
    };
    ["and", "but", "or"].iter().find(follows).map_or(at, |word| at + word.len())
}

/// A run of Chinese characters from `from`, up to `most`, that ends where `stop` says.
pub(super) fn run(text: &[Letter], from: usize, most: usize, stop: impl Fn(usize) -> bool) -> usize {
    (from..text.len().min(from + most)).take_while(|at| is_han(text[*at].c) && !stop(*at)).count()
}
