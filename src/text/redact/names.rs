//! Where people stand in a text: references, names, codes, ways of calling somebody, groups.

use super::context::{is_in_word, is_part, is_person, is_word};
use super::groups;
use super::hit::{Found, Hit, HitKind};
use super::letters::{Gap, Letter};
use super::people::{Redactor, Spelling};
use super::words::Words;
use crate::text::markup::{LinkKind, SpanKind, spans};
use std::ops::Range;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// What is being looked through.
pub(super) struct Search<'a> {
    pub(super) redactor: &'a Redactor,
    pub(super) text: &'a [Letter],
    /// Positions of the households the text is about.
    pub(super) linked: Vec<usize>,
    /// Letters that belong to a hit.
    pub(super) taken: Vec<bool>,
    pub(super) hits: Vec<Hit>,
}

impl Redactor {
    /// The text as a person reads it, with its references to households as hits; who they are; and the bytes of it that are no
    /// text. References to households that stay are left as they are stored.
    pub(super) fn rendered(&self, text: &str) -> (Found, Vec<usize>, Vec<Range<usize>>) {
        let text = if is_nfc(text) { text.to_owned() } else { text.nfc().collect() };
        let mut found = Found { text: String::with_capacity(text.len()), hits: Vec::new() };
        let (mut linked, mut fixed) = (Vec::new(), Vec::new());
        let stored = self.scope.numbers_only || self.scope.one_only;
        for span in spans(&text) {
            let start = found.text.len();
            let who = match span.kind {
                SpanKind::Link { kind: LinkKind::Household, code } => {
                    Some((self.people.iter().position(|person| person.code == code), code))
                }
                _ => None,
            };
            let Some((who, code)) = who else {
                found.text.push_str(span.text);
                if stored && matches!(span.kind, SpanKind::Link { .. }) {
                    fixed.push(start..found.text.len());
                }
                continue;
            };
            linked.extend(who);
            let person = who.map(|at| &self.people[at]);
            let stays = self.scope.numbers_only || (stored && person.is_none_or(|person| person.own));
            if stays {
                found.text.push_str(span.text);
                fixed.push(start..found.text.len());
                continue;
            }
            // Whom the text is for reads their own name, not a sign.
            if person.is_none_or(|person| !person.own) {
                found.text.push('@');
            }
            found.text.push_str(person.map(|p| p.name.as_str()).filter(|name| !name.is_empty()).unwrap_or(code));
            if person.is_none_or(|person| !person.own) {
                let mask = self.mask(who).to_owned();
                let range = start..found.text.len();
                fixed.push(range.clone());
                found.hits.push(Hit { range, kind: HitKind::Household, mask, sure: true, keepable: false });
            }
        }
        (found, linked, fixed)
    }
}

impl Search<'_> {
    /// Whole names, parts of dotted ones, the user's own words, and codes that can be nothing else.
    pub(super) fn names(&mut self) {
        for at in 0..self.text.len() {
            self.name(at);
        }
        for at in 0..self.text.len() {
            self.code(at, true);
        }
    }

    /// What is left once numbers are known: other codes, given names, 老张, groups.
    pub(super) fn others(&mut self) {
        for at in 0..self.text.len() {
            self.code(at, false);
            self.given(at);
            self.address(at);
            self.group(at);
        }
    }

    fn free(&self, at: usize, length: usize) -> bool {
        !self.taken[at..at + length].iter().any(|taken| *taken)
    }

    pub(super) fn take(&mut self, at: usize, length: usize, hit: Option<(HitKind, String, bool, bool)>) {
        self.taken[at..at + length].fill(true);
        if let Some((kind, mask, sure, keepable)) = hit {
            self.hits.push(Hit { range: self.bytes(at, length), kind, mask, sure, keepable });
        }
    }

    pub(super) fn bytes(&self, at: usize, length: usize) -> Range<usize> {
        self.text[at].start..self.text[at + length - 1].end
    }

    fn name(&mut self, at: usize) {
        let redactor = self.redactor;
        let fits = |(length, spelling): &(usize, &Spelling)| {
            spelling.kind != HitKind::NamePart || is_part(self.text, at, *length)
        };
        let Some((length, spelling)) = redactor.names.at(self.text, at).find(fits) else { return };
        if !self.free(at, length) {
            return;
        }
        if spelling.kind == HitKind::Member {
            let mask = redactor.masks.member.clone();
            return self.take(at, length, Some((HitKind::Member, mask, true, false)));
        }
        let who = redactor.meant(&spelling.who, &self.linked).or_else(|| self.of_group(at, &spelling.who));
        let linked = spelling.who.iter().any(|who| self.linked.contains(who));
        let part = spelling.kind == HitKind::NamePart;
        let sure = is_person(self.text, at, length, linked) && (linked || !part);
        let own = who.is_some_and(|who| redactor.people[who].own);
        let told = who.is_some() && (linked || !part) && !is_in_word(self.text, at, length);
        if own || (redactor.scope.one_only && !told) {
            return self.take(at, length, None);
        }
        // What stands may not hold another name, or begin one.
        let nested = redactor.names.at(self.text, at).nth(1).is_some()
            || (at + 1..at + length).any(|inner| redactor.names.longest(self.text, inner).is_some());
        self.take(at, length, Some((spelling.kind, redactor.mask(who).to_owned(), sure, !sure && !nested)));
    }

    /// Of several of the same name, the one whose group stands before it: 一组张建国, 五组的张建国.
    fn of_group(&self, at: usize, who: &[usize]) -> Option<usize> {
        let mut end = at;
        if end > 0 && self.text[end - 1].c == '的' {
            end -= 1;
        }
        let before = |group: &str| {
            let tail: Vec<char> = groups::tail(group).chars().collect();
            let from = end.checked_sub(tail.len()).filter(|_| !tail.is_empty());
            from.is_some_and(|from| self.text[from..end].iter().map(|letter| letter.c).eq(tail.iter().copied()))
        };
        let mut fitting = who.iter().copied().filter(|who| before(&self.redactor.people[*who].group));
        fitting.next().filter(|_| fitting.next().is_none())
    }

    fn code(&mut self, at: usize, sure_ones: bool) {
        let redactor = self.redactor;
        // A name that runs into a code is not part of it.
        let word = |nth: usize| self.text.get(nth).filter(|l| l.c.is_ascii_alphanumeric() && !self.taken[nth]);
        let apart = |nth: usize| word(nth).is_none_or(|letter| letter.gap > Gap::None);
        let begins = at == 0 || apart(at) || word(at - 1).is_none();
        let ends = |length: usize| word(at + length - 1).is_none() || apart(at + length);
        let mixed = |length: usize| {
            // A code of digits or words only may be no code.
            let digit = |letter: &Letter| letter.c.is_ascii_digit();
            let code = &self.text[at..at + length];
            code.iter().any(digit) && !code.iter().all(digit)
        };
        let fits = |length: usize| begins && ends(length) && mixed(length) == sure_ones && self.free(at, length);
        let Some((length, who)) = redactor.codes.at(self.text, at).find(|(length, _)| fits(*length)) else { return };
        let own = redactor.people[*who].own;
        let hit = (HitKind::Code, redactor.mask(Some(*who)).to_owned(), sure_ones, !sure_ones);
        self.take(at, length, (!own).then_some(hit));
    }

    fn given(&mut self, at: usize) {
        let redactor = self.redactor;
        let Some((length, who, own)) = self.linked_one(&redactor.given, at) else { return };
        let sure = is_person(self.text, at, length, false);
        self.take(at, length, (!own).then(|| (HitKind::NamePart, redactor.mask(who).to_owned(), sure, true)));
    }

    fn address(&mut self, at: usize) {
        let redactor = self.redactor;
        let Some((length, who, own)) = self.linked_one(&redactor.address, at) else { return };
        let sure = who.is_some() && !is_word(&self.text[at..at + length]);
        self.take(at, length, (!own).then(|| (HitKind::Address, redactor.mask(who).to_owned(), sure, true)));
    }

    /// The longest of these words at a place that can mean somebody the text is about: who, if only one, and whether the text
    /// is for that household.
    fn linked_one(&self, words: &Words<Vec<usize>>, at: usize) -> Option<(usize, Option<usize>, bool)> {
        let here = |who: &[usize]| who.iter().copied().filter(|who| self.linked.contains(who)).collect::<Vec<_>>();
        let mut found = words.at(self.text, at).map(|(length, who)| (length, here(who)));
        let (length, here) = found.find(|(length, here)| !here.is_empty() && self.free(at, *length))?;
        let who = self.redactor.meant(&here, &self.linked);
        let own = who.is_some_and(|who| self.redactor.people[who].own);
        Some((length, who, own || (self.redactor.scope.one_only && who.is_none())))
    }

    fn group(&mut self, at: usize) {
        let redactor = self.redactor;
        let Some((length, whole)) = redactor.groups.longest(self.text, at) else { return };
        if self.free(at, length) && !groups::is_cut(self.text, at) {
            let hit = (HitKind::Group, redactor.masks.group.clone(), *whole, !whole);
            self.take(at, length, Some(hit));
        }
    }
}
