//! A week's card as screens, papers and the command line show it.

use super::change::Revision;
use super::code::Code;
use super::diary::EntryLine;
use super::news::WithNews;
use super::outdated::Corrected;
use super::progress_card::{CardField, ProgressCard};
use super::signoff::{Amendment, SignOff};
use super::stale::Stale;
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
    /// Of one that was edited and is not confirmed, where it and the diary do not agree any more.
    pub stale: Vec<Stale>,
    /// Entries of the week that were written after it was confirmed, oldest first: nobody signed for them.
    pub later: Vec<EntryLine>,
    /// Entries it rests on that were changed or removed after it was confirmed, and when last.
    pub changed_since: Vec<(Code, DateTime<Utc>)>,
    /// The key it is signed with, for people to compare.
    pub fingerprint: Option<String>,
    /// The pledges its lines name: code and problem.
    pub pledges: Vec<(Code, String)>,
}
