//! Where a card that was edited and its diary do not agree any more. Told before the card is signed; what can be put right without
//! touching the user's own words is put right by a key, the rest by hand.

use super::code::Code;
use super::likeness::says;
use super::news::WithNews;
use super::outdated::{Corrected, Outdated, Stands, outdated};
use super::progress_card::{CardField, ProgressCard};
use super::sentence::quotable;
use super::sources::{Source, rests_on, split};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// An entry that a card names and that is not in its week any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Departed {
    /// Which.
    pub entry: Code,
    /// The day it is about now; nothing where it was removed.
    pub to: Option<NaiveDate>,
    /// Its text.
    pub body: String,
}

/// One place where a card and the diary do not agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stale {
    /// The entry; of a line that rests on none, what it rests on.
    pub source: Code,
    /// How.
    pub how: How,
    /// Whether it stays when the news is taken in: the user's own words stand there.
    pub by_hand: bool,
}

/// How they do not agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// The card has these words of the entry as they were.
    Quoted(String),
    /// The card has them with own words in them; this is what the entry says now.
    Mixed(String),
    /// The card has these words, and it cannot be told what the entry says in their place.
    Gone(String),
    /// The card has a line with own words in it; this is what it is drafted as now.
    Line(String),
    /// The entry was removed.
    Removed,
    /// It is about this day now, of another week.
    Moved(NaiveDate),
}

impl Stale {
    /// An outdated sentence that stays when the news is taken in, or does not.
    fn of(one: &Outdated, by_hand: bool) -> Self {
        let how = match &one.now {
            Some(now) if by_hand || one.stands != Stands::Whole => How::Mixed(now.clone()),
            None if by_hand => How::Gone(one.said.clone()),
            _ => How::Quoted(one.said.clone()),
        };
        Self { source: one.entry.clone(), how, by_hand }
    }

    /// Whether what is told has these words.
    fn has(&self, words: &str) -> bool {
        self.words().is_some_and(|told| told.contains(words))
    }

    /// The words of the card or of the entry that are told.
    pub fn words(&self) -> Option<&str> {
        match &self.how {
            How::Quoted(words) | How::Mixed(words) | How::Gone(words) | How::Line(words) => Some(words),
            How::Removed | How::Moved(_) => None,
        }
    }
}

/// Where a card and the diary do not agree any more, in reading order; `news` is the card with the news taken in.
pub fn stale(card: &ProgressCard, news: &WithNews, corrected: &[Corrected], departed: &[Departed]) -> Vec<Stale> {
    let still = outdated_on(&news.saved.card, corrected);
    let outdated = outdated_on(card, corrected).into_iter().map(|one| {
        let stays = |other: &Outdated| {
            other.entry == one.entry && (other.said == one.said || other.now.is_some() && other.now == one.now)
        };
        Stale::of(&one, still.iter().any(stays))
    });
    let outdated: Vec<Stale> = outdated.collect();
    let is_told = |line: &Stale| {
        let same = |one: &Stale| one.source == line.source && one.words().is_some_and(|now| line.has(now));
        outdated.iter().any(same)
    };
    let left: Vec<Stale> = news.left.iter().filter_map(|line| left(line)).filter(|line| !is_told(line)).collect();
    let departed = departed.iter().map(|one| Stale {
        source: one.entry.clone(),
        how: one.to.map_or(How::Removed, How::Moved),
        by_hand: one.is_on(&news.saved.card),
    });
    let mut all: Vec<Stale> = Vec::new();
    for one in outdated.into_iter().chain(left).chain(departed) {
        // What stands in two places of the card is told once.
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all
}

/// A line of the fresh draft that could not be taken in.
fn left(line: &str) -> Option<Stale> {
    let (said, sources) = split(line);
    let source = sources.first()?.code().clone();
    Some(Stale { source, how: How::Line(said.trim_start_matches(['·', ' ']).to_owned()), by_hand: true })
}

/// What a card says as entries said it before they were corrected, in reading order.
fn outdated_on(card: &ProgressCard, corrected: &[Corrected]) -> Vec<Outdated> {
    card.fields().iter().flat_map(|field| outdated(card.field(field), corrected)).collect()
}

impl Departed {
    /// Whether a card has it still: by its code, or its words in a line that names no entry.
    pub fn is_on(&self, card: &ProgressCard) -> bool {
        let named = if self.to.is_some() { named_as_done(card) } else { named(card) };
        let said = quotable(&self.body);
        let says_it = |line: &str| {
            let names_none = !rests_on(line).1.iter().any(|source| matches!(source, Source::Entry(_)));
            names_none && said.iter().any(|one| says(line, one))
        };
        named.contains(&self.entry)
            || [CardField::Done, CardField::Next].iter().any(|field| card.field(field).lines().any(says_it))
            || card.lines.iter().any(|line| line.progress.lines().any(says_it))
    }
}

/// The entries that a card names.
pub fn named(card: &ProgressCard) -> BTreeSet<Code> {
    named_in(card, |_| true)
}

/// The entries that a card names for what was done in the week.
fn named_as_done(card: &ProgressCard) -> BTreeSet<Code> {
    named_in(card, |field| matches!(field, CardField::Done | CardField::LineProgress(_)))
}

fn named_in(card: &ProgressCard, wanted: impl Fn(&CardField) -> bool) -> BTreeSet<Code> {
    let fields = card.fields().into_iter().filter(|field| wanted(field));
    let text: Vec<String> = fields.map(|field| card.field(&field).to_owned()).collect();
    let sources = text.iter().flat_map(|text| text.lines()).flat_map(|line| rests_on(line).1);
    sources.filter_map(|source| if let Source::Entry(code) = source { Some(code) } else { None }).collect()
}
