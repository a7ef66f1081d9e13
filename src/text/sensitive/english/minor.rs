//! Children under fourteen in English: a name that an age or a class is said of. His son Li Ming, 8; Aygul is in grade 3.

use super::super::minor::AGE;
use super::super::scan::{Sentence, is_inside, is_mark};
use super::super::terms::Term;
use super::names::is_one_of;
use std::ops::Range;

/// What may stand between a name and what says how old somebody is.
const BETWEEN: &str = "is was now just only who a an the of in at to goes go going attends attending attend started starts starting begins \
    began studies studying enrolled and our local village town this year autumn still yet will pupil student child boy girl little \
    not old";

/// What may stand between a word for a child and the name.
const CALLED: &str = "named called is name the little";

const NUMBERS: &str = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen";

/// An age or a class: what says that somebody is a child, or is none.
struct Tell {
    range: Range<usize>,
    child: bool,
    /// Only a number: it means an age right behind a name.
    bare: bool,
    /// A mark stands behind it, and not the end: without it a number may be anything.
    followed: bool,
}

/// The children of a sentence: the words that make each one known, and as far as it is told of.
pub(in super::super) fn minors(sentence: &Sentence<'_>) -> Vec<(Range<usize>, usize)> {
    let tells = tells(sentence);
    if !tells.iter().any(|tell| tell.child) {
        return Vec::new();
    }
    let last = |from: usize| tells.iter().filter(|tell| tell.child).map(|tell| tell.range.end).fold(from, usize::max);
    let known = sentence.persons.iter().filter_map(|person| {
        let child = child_before(sentence, person.start);
        let start = child.unwrap_or(person.start);
        let tell = after(sentence, &tells, person)
            .filter(|tell| child.is_some() || !tell.bare || tell.followed)
            // 张建国，3，… and H07，3，… are lists and no ages.
            .filter(|tell| !tell.bare || sentence.text[person.end - 1].c.is_ascii_alphabetic())
            .or_else(|| before(sentence, &tells, start))
            .or_else(|| child.and_then(|_| later(sentence, &tells, person.end)))?;
        if !tell.child {
            return None;
        }
        let near = start.min(tell.range.start)..person.end.max(tell.range.end);
        Some((near.clone(), last(near.end)))
    });
    known.collect()
}

/// The age or class that is said right behind a name.
fn after<'a>(sentence: &Sentence<'_>, tells: &'a [Tell], person: &Range<usize>) -> Option<&'a Tell> {
    let mut at = person.end;
    while at < sentence.range.end {
        if let Some(tell) = tells.iter().find(|tell| tell.range.start == at) {
            return Some(tell);
        }
        at = passed(sentence, at, BETWEEN)?;
    }
    None
}

/// The age or class that is said right before somebody: 8-year-old Li Ming.
fn before<'a>(sentence: &Sentence<'_>, tells: &'a [Tell], start: usize) -> Option<&'a Tell> {
    let gap = |tell: &&Tell| {
        let mut at = tell.range.end;
        while at < start && !is_mark(sentence.text[at].c) {
            let child = sentence.terms.iter().find(|one| one.at == at && one.term == Term::Child);
            match child.map(|one| one.at + one.length).or_else(|| passed(sentence, at, "pupil student")) {
                Some(next) => at = next,
                None => return false,
            }
        }
        at == start
    };
    tells.iter().filter(|tell| !tell.bare).find(gap)
}

/// What is said of a child later in the sentence, where nothing tells of a grown person.
fn later<'a>(sentence: &Sentence<'_>, tells: &'a [Tell], from: usize) -> Option<&'a Tell> {
    let tell = tells.iter().find(|tell| !tell.bare && tell.range.start >= from)?;
    let between = from..tell.range.start;
    let other = sentence.has(&between, &[Term::Grown]) || sentence.has_person(&between);
    (!other).then_some(tell)
}

/// The word for a child before a name.
fn child_before(sentence: &Sentence<'_>, start: usize) -> Option<usize> {
    let children = sentence.terms.iter().filter(|at| at.term == Term::Child && at.at < start);
    let named = |from: usize| {
        let mut at = from;
        while at < start {
            at = passed(sentence, at, CALLED)?;
        }
        (at == start).then_some(())
    };
    children.rev().find(|at| named(at.at + at.length).is_some()).map(|at| at.at)
}

/// The place behind a mark or one of these words.
fn passed(sentence: &Sentence<'_>, at: usize, words: &str) -> Option<usize> {
    let c = sentence.text[at].c;
    if is_mark(c) || matches!(c, '-' | '"') {
        return Some(at + 1);
    }
    let word = sentence.word(at);
    (!word.is_empty() && is_one_of(sentence.text, &word, words)).then_some(word.end)
}

/// Every age and class.
fn tells(sentence: &Sentence<'_>) -> Vec<Tell> {
    let schools = sentence.terms.iter().filter(|at| at.term == Term::School);
    let schools = schools.map(|at| Tell { range: at.at..at.at + at.length, child: true, bare: false, followed: true });
    let ages = sentence.range.clone().filter_map(|at| age(sentence, at));
    let mut found: Vec<Tell> = ages.chain(schools).collect();
    // Several numbers are a list of something.
    let many = found.iter().filter(|tell| tell.bare).count() > 1;
    found.retain(|tell| !(many && tell.bare));
    // A pupil of fourteen may be in any class.
    let older = found.iter().any(|tell| !tell.child);
    found
        .retain(|tell| !older || !sentence.terms.iter().any(|at| at.term == Term::School && at.at == tell.range.start));
    found.sort_by_key(|tell| tell.range.start);
    found
}

/// The age that is said with the number at a letter.
fn age(sentence: &Sentence<'_>, at: usize) -> Option<Tell> {
    let text = sentence.text;
    if is_inside(text, at) || !text[at].c.is_ascii_alphanumeric() {
        return None;
    }
    let word = sentence.word(at);
    let spelled: String = text[word.clone()].iter().map(|letter| letter.c).collect();
    let named = || NUMBERS.split_ascii_whitespace().position(|one| one == spelled);
    let value: usize = spelled.parse().ok().or_else(named)?;
    let term = |term: Term| sentence.terms.iter().filter(move |at| at.term == term);
    let behind = word.end + usize::from(text.get(word.end).is_some_and(|letter| letter.c == '-'));
    let years = term(Term::Years).find(|at| at.at == behind).map(|at| at.at + at.length);
    let aged = term(Term::Aged).find(|at| at.at + at.length == word.start).map(|at| at.at);
    let before = word.start.checked_sub(1).map(|at| text[at].c);
    let next = text.get(word.end).filter(|_| word.end < sentence.range.end).map(|letter| letter.c);
    let followed = next.is_some_and(is_mark);
    let ends = sentence.text[word.end..sentence.range.end].iter().all(|letter| letter.c == '.');
    let bare = (followed || ends)
        && (before.is_some_and(|c| matches!(c, ',' | '，' | '(')) || sentence.ends_with(word.start, "is"));
    if years.is_none() && aged.is_none() && !bare {
        return None;
    }
    // Months and weeks are no years.
    let young = years.is_some_and(|end| "mw".contains(text[behind].c) && end > behind);
    let range = aged.unwrap_or(word.start)..years.unwrap_or(word.end);
    let bare = years.is_none() && aged.is_none();
    Some(Tell { range, child: young || value < AGE as usize, bare, followed })
}
