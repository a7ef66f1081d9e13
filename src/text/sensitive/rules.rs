//! What makes a part of a sentence one that tells more of somebody than a diary should.

use super::accuse::accusations;
use super::english;
use super::minor::minors;
use super::scan::{At, Sentence, sentences};
use super::terms::Term;
use crate::text::redact::{HitKind, Letter, letters};
use std::ops::Range;

/// Something found: the telling word, in letters of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Finding {
    pub(super) range: Range<usize>,
    /// The part of the sentence it stands in.
    pub(super) clause: Range<usize>,
    pub(super) kind: HitKind,
    pub(super) sure: bool,
}

/// A part of a sentence, as far as the marks around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Passage {
    /// Its bytes.
    pub range: Range<usize>,
    /// What it tells.
    pub kind: HitKind,
    /// Whether it can only be that.
    pub sure: bool,
}

/// The flagged passages of a text in which people stand at `persons` (bytes), in order; they do not touch.
pub(crate) fn passages(text: &str, persons: &[Range<usize>]) -> Vec<Passage> {
    let letters = letters(text);
    let mut found: Vec<Passage> = Vec::new();
    for finding in findings(&letters, persons) {
        let range = letters[finding.clause.start].start..letters[finding.clause.end - 1].end;
        match found.last_mut().filter(|last| range.start < last.range.end) {
            Some(last) => {
                last.range.end = last.range.end.max(range.end);
                last.sure |= finding.sure;
            }
            None => found.push(Passage { range, kind: finding.kind, sure: finding.sure }),
        }
    }
    found
}

/// Everything the rules find, by place.
pub(super) fn findings(text: &[Letter], persons: &[Range<usize>]) -> Vec<Finding> {
    let mut found = Vec::new();
    for sentence in sentences(text, persons) {
        words(&sentence, &mut found);
        accusations(&sentence, &mut found);
        for range in minors(&sentence) {
            let clause = sentence.clause(range.start).start..sentence.clause(range.end - 1).end.max(range.end);
            found.push(Finding { range, clause, kind: HitKind::Minor, sure: true });
        }
        for (range, end) in english::minors(&sentence) {
            let clause = sentence.clause(range.start).start..sentence.clause(end - 1).end.max(end);
            found.push(Finding { range, clause, kind: HitKind::Minor, sure: true });
        }
    }
    found.sort_by_key(|finding| (finding.clause.start, finding.range.start));
    join(&mut found);
    found
}

/// Parts beside each other that tell of the same are one: what is masked is all of it.
fn join(found: &mut [Finding]) {
    for at in 1..found.len() {
        let (before, here) = (&found[at - 1], &found[at]);
        if before.kind == here.kind && here.clause.start <= before.clause.end + 1 {
            let whole = before.clause.start..before.clause.end.max(here.clause.end);
            let first = found[..at].iter().rposition(|one| one.clause.start != whole.start).map_or(0, |last| last + 1);
            found[first..=at].iter_mut().for_each(|one| one.clause = whole.clone());
        }
    }
}

/// Religion, labels, illness: a word, and whose it is.
fn words(sentence: &Sentence<'_>, found: &mut Vec<Finding>) {
    for at in &sentence.terms {
        let clause = sentence.clause(at.at);
        let (kind, sure) = match at.term {
            Term::Faith => (HitKind::Religion, true),
            Term::Worship => (HitKind::Religion, false),
            Term::Label => (HitKind::Label, true),
            Term::Blame | Term::Stole => (HitKind::Label, false),
            Term::Illness => (HitKind::Illness, sentence.has_person(&clause)),
            _ => continue,
        };
        let is_told = if at.is_english(sentence.text) { english::is_told } else { is_told };
        if is_told(sentence, at, &clause) {
            found.push(Finding { range: at.at..at.at + at.length, clause, kind, sure });
        }
    }
}

/// Whether what a word tells of religion, a label or an illness is told of somebody.
fn is_told(sentence: &Sentence<'_>, at: &At, clause: &Range<usize>) -> bool {
    let here = sentence.has_who(clause);
    // Somebody named in the part before is still spoken of.
    let spoken = here || sentence.has_who(&(sentence.range.start..clause.end));
    let treated = treated_at(sentence, at, clause);
    let mut generals = sentence.terms.iter().filter(|one| one.term == Term::General && clause.contains(&one.at));
    let general = generals.any(|one| Some(one.at) != treated) && !sentence.has_person(clause);
    match at.term {
        Term::Faith | Term::Label => here || !general,
        Term::Illness => spoken && !general && !sentence.has(clause, &[Term::Stock]),
        _ => spoken && !general,
    }
}

/// So many letters at most between a hospital and what somebody is treated for or with there.
const NEAR: usize = 4;

/// The hospital that somebody is in or goes to for an illness: 他爱人在县医院化疗.
fn treated_at(sentence: &Sentence<'_>, illness: &At, clause: &Range<usize>) -> Option<usize> {
    let mut inside = sentence.terms.iter().filter(|one| clause.contains(&one.at));
    let near = |one: &&At| (one.at + one.length..=one.at + one.length + NEAR).contains(&illness.at);
    let clinic = inside.clone().rfind(|one| one.term == Term::Clinic && near(one))?;
    let who = inside.rfind(|one| one.term == Term::Who && one.at < clinic.at)?;
    let way = &sentence.text[who.at + who.length..clinic.at];
    way.iter().any(|letter| "在去到进住".contains(letter.c)).then_some(clinic.at)
}
