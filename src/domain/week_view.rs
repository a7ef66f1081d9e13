//! A week's card as screens, papers and the command line show it.

use super::change::Revision;
use super::code::Code;
use super::diary::EntryLine;
use super::news::WithNews;
use super::outdated::{Corrected, Outdated};
use super::progress_card::{CardField, ProgressCard};
use super::signoff::{Amendment, SignOff};
use super::stale::{Departed, How, Stale, left, outdated_on};
use super::untaken::Sentences;
use super::week::Week;
use super::week_status::WeekStatus;
use chrono::{DateTime, NaiveDate, Utc};

/// A week's card as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekView {
    /// The week.
    pub week: Week,
    /// The day its card is due.
    pub due_on: NaiveDate,
    /// Where it stands.
    pub status: WeekStatus,
    /// What stands on it: signed, or the user's edit over the fresh draft.
    pub card: ProgressCard,
    /// The draft that the next edit is over: the fresh one, but for the fields of which there is news that was not taken.
    pub drafted: ProgressCard,
    /// Fields the user edited that taking the news in would change.
    pub news: Vec<CardField>,
    /// The saved card with the news taken in, where there is any to tell of.
    pub with_news: Option<Box<WithNews>>,
    /// The saved card's revision, if one was saved.
    pub revision: Option<Revision>,
    /// The confirmation.
    pub sign_off: Option<SignOff>,
    /// Amendments, oldest first.
    pub amendments: Vec<Amendment>,
    /// The entries it rests on, oldest first.
    pub entries: Vec<EntryLine>,
    /// Of a card that is not confirmed, what its entries say beyond the sentence it quotes.
    pub rest: Sentences,
    /// Of a card that was edited, the entries it names or that are of its week and had another text once.
    pub corrected: Vec<Corrected>,
    /// Of one that was edited and is not confirmed, the entries it names that are not in the week any more.
    pub departed: Vec<Departed>,
    /// Entries of the week that were written after it was confirmed, oldest first: nobody signed for them.
    pub later: Vec<EntryLine>,
    /// Entries it rests on that were changed or removed after it was confirmed, and when last.
    pub changed_since: Vec<(Code, DateTime<Utc>)>,
    /// The key it is signed with, for people to compare.
    pub fingerprint: Option<String>,
    /// The pledges its lines name: code and problem.
    pub pledges: Vec<(Code, String)>,
}

impl WeekView {
    /// Where the card and the diary do not agree any more, in reading order; nothing of a card that was not edited, or is signed.
    pub fn stale(&self) -> Vec<Stale> {
        let Some(news) = &self.with_news else { return Vec::new() };
        let still = outdated_on(&news.saved.card, &self.corrected);
        let outdated = outdated_on(&self.card, &self.corrected).into_iter().map(|one| {
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
        let departed = self.departed.iter().map(|one| Stale {
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
}
