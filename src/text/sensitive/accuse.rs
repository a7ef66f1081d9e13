//! What is laid to the charge of somebody: of somebody in office, or a misdeed so grave that only office gives the chance of it.

use super::english;
use super::minor::SURNAMES;
use super::rules::Finding;
use super::scan::{At, Sentence, is_mark};
use super::terms::Term;
use crate::text::redact::HitKind;
use std::ops::Range;

/// So many letters at most between 收了 and what was taken.
const NEAR: usize = 10;
/// What a fee is of: 收了水钱 is no present.
const FEES: &str = "费水电保租地种苗肥票税罚医材款卖押垃圾卫生粮棉货工车";
/// What may follow a present that was taken, beside a mark.
const AFTER: &str = "和跟与及才就还后再都也又的了吗";
/// Whose the people are who must not be favoured.
const OWN: [&str; 6] = ["自己家的", "自己家", "自己的", "自己", "自家的", "自家"];

/// The accusations of a sentence.
pub(super) fn accusations(sentence: &Sentence<'_>, found: &mut Vec<Finding>) {
    if sentence.has(&sentence.range, &[Term::Not]) {
        return;
    }
    for at in &sentence.terms {
        let clause = sentence.clause(at.at);
        let end = match at.is_english(sentence.text) {
            true => english::accuses(sentence, at, &clause).then_some(at.at + at.length),
            false => charged(sentence, at, &clause),
        };
        if let Some(end) = end {
            let sure = at.term == Term::Report;
            found.push(Finding { range: at.at..end, clause, kind: HitKind::Accusation, sure });
        }
    }
}

/// Where the words end that begin with this one and lay something to somebody's charge; nothing where they do not.
fn charged(sentence: &Sentence<'_>, at: &At, clause: &Range<usize>) -> Option<usize> {
    let official = sentence.has(&sentence.range, &[Term::Official]);
    let end = at.at + at.length;
    let (end, weighs) = match at.term {
        Term::Report | Term::Slight => (Some(end), official),
        Term::Grave => (Some(end), official || goes_on(sentence, at.at) || is_told_of(sentence, at.at)),
        Term::Misdeed => (Some(end), official || goes_on(sentence, at.at)),
        Term::Took => (taken(sentence, at, clause), official || goes_on(sentence, at.at)),
        Term::Gave => (favoured(sentence, end), official || goes_on(sentence, at.at)),
        _ => (None, false),
    };
    end.filter(|_| weighs && !sentence.has(clause, &[Term::General]))
}

/// Whether a sentence goes on about somebody in office: nobody else stands before this place in it.
fn goes_on(sentence: &Sentence<'_>, place: usize) -> bool {
    let before = sentence.range.start..place;
    let other = |at: &At| at.term == Term::Who && before.contains(&at.at) && !at.is_pronoun(sentence.text);
    sentence.after_official && !sentence.has_person(&before) && !sentence.terms.iter().any(other)
}

/// Whether a grave misdeed is told as somebody's: it is said by people, or a name stands in the sentence.
fn is_told_of(sentence: &Sentence<'_>, place: usize) -> bool {
    let whole = &sentence.range;
    sentence.has(whole, &[Term::Said]) || sentence.has_person(whole) || is_named(sentence, place)
}

/// Whether a name of nobody in the register stands right before a place: 刘长根贪污.
fn is_named(sentence: &Sentence<'_>, place: usize) -> bool {
    let begins = |from: &usize| {
        let before = from.checked_sub(1).filter(|before| *before >= sentence.range.start);
        before.is_none_or(|before| is_mark(sentence.text[before].c) || "说映讲称".contains(sentence.text[before].c))
    };
    let names = (2..=3).filter_map(|length| place.checked_sub(length)).filter(|from| *from >= sentence.range.start);
    names.filter(begins).any(|from| SURNAMES.contains(sentence.text[from].c))
}

/// Where the present ends that was taken: 收了老板的红包.
fn taken(sentence: &Sentence<'_>, took: &At, clause: &Range<usize>) -> Option<usize> {
    let from = took.at + took.length;
    let presents = sentence.terms.iter().filter(|at| at.term == Term::Present && !at.is_english(sentence.text));
    let near = presents.filter(|at| at.at >= from && at.at <= from + NEAR && at.at < clause.end);
    let ends = |at: &&At| {
        let end = at.at + at.length;
        end >= clause.end || is_mark(sentence.text[end].c) || AFTER.contains(sentence.text[end].c)
    };
    let fee = |at: &At| {
        let money = sentence.text[at.at].c == '钱';
        money && (sentence.text[took.at].c != '收' || sentence.text[from..at.at].iter().any(|l| FEES.contains(l.c)))
    };
    near.filter(ends).find(|at| !fee(at)).map(|at| at.at + at.length)
}

/// Where somebody's own people end, to whom something was given: 给了自己的小舅子.
fn favoured(sentence: &Sentence<'_>, from: usize) -> Option<usize> {
    let spelled = |word: &&&str| {
        let here = sentence.text.get(from..from + word.chars().count());
        here.is_some_and(|here| word.chars().eq(here.iter().map(|letter| letter.c)))
    };
    let kin = from + OWN.iter().find(spelled)?.chars().count();
    let kin = sentence.terms.iter().find(|at| at.at == kin && at.term == Term::Kin)?;
    Some(kin.at + kin.length)
}
