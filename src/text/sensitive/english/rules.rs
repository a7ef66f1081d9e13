//! Whose a word is in an English sentence, which says by its order what Chinese says by standing near.

use super::super::scan::{At, Sentence, is_mark};
use super::super::terms::Term;
use super::names::is_one_of;
use std::ops::Range;

/// Words between somebody and what is said of him that are nobody.
const SMALL: &str = "the a an our his her their this that these those old poor two three some my one local";
/// Words between whoever does something and the deed.
const ADVERBS: &str = "all both also always often still sometimes again once twice then secretly who";
/// What of a mosque or a church one can go to without worshipping there.
const PARTS: &str =
    "gate gates yard courtyard roof wall walls road kitchen office door toilet committee square lamp tap";
/// So many letters at most between a lecture and what it is on.
const NEAR: usize = 24;

/// Whether what a word tells of religion, a label or an illness is told of somebody.
pub(in super::super) fn is_told(sentence: &Sentence<'_>, at: &At, clause: &Range<usize>) -> bool {
    let here = sentence.has_who(clause);
    let spoken = here || sentence.has_who(&(sentence.range.start..clause.end));
    let general = sentence.has(clause, &[Term::General]);
    if is_subject(sentence, at, clause) {
        return false;
    }
    match at.term {
        Term::Faith | Term::Label => here || !general,
        Term::Worship if is_errand(sentence, at) => false,
        Term::Worship if is_theirs(sentence, at) => !general,
        Term::Stole => is_done_by(sentence, at.at, &[Term::Who]) && !general && !is_doer(sentence, at.at),
        Term::Worship | Term::Blame => spoken && (!general || sentence.has_person(clause)),
        _ => spoken && (!general || is_had(sentence, at, clause)) && !is_of_stock(sentence, at, clause),
    }
}

/// Whether the word is what a lecture, a policy or an insurance is about: a lecture on diabetes, cancer screening.
fn is_subject(sentence: &Sentence<'_>, at: &At, clause: &Range<usize>) -> bool {
    let starts = |place: usize, term: Term| sentence.terms.iter().find(|one| one.at == place && one.term == term);
    let mut end = at.at + at.length;
    while end < clause.end {
        if starts(end, Term::General).is_some() {
            return true;
        }
        let word = sentence.word(end);
        let joined = sentence.text[end].c == '-' || is_one_of(sentence.text, &word, "and or");
        let next = if joined { end + word.len().max(1) } else { end };
        end = match starts(next, at.term) {
            Some(other) => other.at + other.length,
            None if joined && sentence.text[end].c == '-' => next,
            None => break,
        };
    }
    let generals = sentence.terms.iter().filter(|one| one.term == Term::General && one.at >= clause.start);
    let mut near = generals.map(|one| one.at + one.length..at.at).filter(|between| between.start <= between.end);
    near.any(|between| {
        let whose = sentence.has_who(&between) || (sentence.has(&between, &[Term::Official]));
        between.len() <= NEAR && !whose && !sentence.text[between].iter().any(|letter| is_mark(letter.c))
    })
}

/// Whether somebody is said to have it: has, was diagnosed with, his.
fn is_had(sentence: &Sentence<'_>, at: &At, clause: &Range<usize>) -> bool {
    let ails = sentence.has(&(clause.start..at.at + 1), &[Term::Ails]);
    ails || ["his", "her", "'s", "’s", "is", "was", "became"].iter().any(|word| sentence.ends_with(at.at, word))
}

/// Whether they do it: they pray, they all go to church; not that they pray for rain.
fn is_theirs(sentence: &Sentence<'_>, at: &At) -> bool {
    let hope = is_one_of(sentence.text, &sentence.word(at.at + at.length), "for that");
    sentence.ends_with(behind_subject(sentence, at.at), "they") && !hope
}

/// Whether somebody goes to a place of worship for its roof, or no farther than its gate.
fn is_errand(sentence: &Sentence<'_>, at: &At) -> bool {
    let end = at.at + at.length;
    if !["mosque", "church", "temple"].iter().any(|place| sentence.ends_with(end, place)) {
        return false;
    }
    let next = sentence.word(end);
    let prays = sentence.terms.iter().any(|one| one.term == Term::Worship && one.at == next.end);
    is_one_of(sentence.text, &next, "to about") && !prays || is_one_of(sentence.text, &next, PARTS)
}

/// Whether somebody of these kinds, or anybody named, stands right before a deed.
fn is_done_by(sentence: &Sentence<'_>, deed: usize, whom: &[Term]) -> bool {
    let end = behind_subject(sentence, deed);
    let ends = |one: &At| whom.contains(&one.term) && one.at + one.length == end;
    sentence.persons.iter().any(|one| one.end == end) || sentence.terms.iter().any(ends)
}

/// Where whoever does something ends, the small words before the deed left out.
fn behind_subject(sentence: &Sentence<'_>, mut deed: usize) -> usize {
    while let Some(word) = ADVERBS.split(' ').find(|word| sentence.ends_with(deed, word)) {
        deed -= word.len();
    }
    deed
}

/// Whether it is a beast's, a plant's or a machine's: one stands nearer before it than anybody, or right behind.
fn is_of_stock(sentence: &Sentence<'_>, at: &At, clause: &Range<usize>) -> bool {
    let before =
        |term: Term| sentence.terms.iter().filter(|one| one.term == term && one.at < at.at).map(|one| one.at).max();
    let person = sentence.persons.iter().filter(|one| one.start < at.at).map(|one| one.start).max();
    let stock = before(Term::Stock).filter(|place| clause.contains(place));
    let behind = after_words(sentence, at.at + at.length, "in among of on")
        .is_some_and(|place| sentence.terms.iter().any(|one| one.term == Term::Stock && one.at == place));
    behind || (stock.is_some() && stock > before(Term::Who).max(person))
}

/// What stands behind one of these words and the small ones after it.
fn after_words(sentence: &Sentence<'_>, at: usize, words: &str) -> Option<usize> {
    let word = sentence.word(at);
    is_one_of(sentence.text, &word, words).then(|| small_passed(sentence, word.end))
}

fn small_passed(sentence: &Sentence<'_>, mut at: usize) -> usize {
    loop {
        let word = sentence.word(at);
        if word.is_empty() || !is_one_of(sentence.text, &word, SMALL) {
            return at;
        }
        at = word.end;
    }
}

/// Whether a word lays something to the charge of somebody in office.
pub(in super::super) fn accuses(sentence: &Sentence<'_>, at: &At, clause: &Range<usize>) -> bool {
    let end = at.at + at.length;
    let official = |place: usize| sentence.terms.iter().find(|one| one.term == Term::Official && one.at == place);
    let by = after_words(sentence, end, "by from of in among").is_some_and(|place| official(place).is_some());
    let done = is_doer(sentence, at.at);
    match at.term {
        Term::Stole => done && is_done_by(sentence, at.at, &[Term::Who, Term::Official]),
        Term::Misdeed => (by || done) && !is_subject(sentence, at, clause),
        Term::Strike => by || (done && is_victim(sentence, end)),
        Term::Kin => (by || done) && sentence.has(&(clause.start..at.at), &[Term::Gave]),
        Term::Own => {
            let before = clause.start..at.at;
            done && sentence.has(&before, &[Term::Took]) && sentence.has(&before, &[Term::Present])
        }
        Term::Report => {
            let passive = ["is", "was", "were", "been", "being"].iter().any(|word| sentence.ends_with(at.at, word));
            sentence.has(&(end..sentence.range.end), &[Term::Official]) || (passive && done)
        }
        Term::Against => {
            let whom = official(small_passed(sentence, end));
            whom.is_some_and(|one| {
                sentence.text.get(one.at + one.length).is_none_or(|letter| !matches!(letter.c, '\'' | '’'))
            })
        }
        _ => false,
    }
}

/// Whether somebody in office is the last who was named before a place; he and she are whoever that was.
fn is_doer(sentence: &Sentence<'_>, place: usize) -> bool {
    let mut terms = sentence.terms.iter().filter(|one| one.at < place);
    let official = terms.clone().filter(|one| one.term == Term::Official).map(|one| one.at + one.length).max();
    let is_other = |one: &&At| one.term == Term::Who && !one.is_pronoun(sentence.text);
    let other = terms.clone().filter(is_other).map(|one| one.at + one.length).max();
    // Party Secretary Zhang; the accountant, Li Mei.
    let titled = |one: &Range<usize>| official.is_some_and(|end| one.start >= end && one.start <= end + 1);
    let person = sentence.persons.iter().filter(|one| one.start < place && !titled(one)).map(|one| one.end).max();
    let nobody = official.max(other).max(person).is_none();
    let carried = sentence.after_official && nobody && terms.any(|one| one.is_pronoun(sentence.text));
    carried || (official.is_some() && official > other.max(person))
}

/// Whether what stands at a place is somebody: me, the old man, Li Ming.
fn is_victim(sentence: &Sentence<'_>, at: usize) -> bool {
    let is = |place: usize| {
        let who = |one: &At| one.at == place && matches!(one.term, Term::Who | Term::Child);
        let word = sentence.word(place);
        sentence.terms.iter().any(who)
            || sentence.persons.iter().any(|one| one.start == place)
            || is_one_of(
                sentence.text,
                &word,
                "me us them people villager villagers farmer farmers someone somebody man woman anybody to up",
            )
    };
    let his = is_one_of(sentence.text, &sentence.word(at), "his");
    (!his && is(at)) || is(small_passed(sentence, at))
}
