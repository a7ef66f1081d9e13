//! 民情日记: the notebook. An entry has the day it is about and the day it was written; the second is the program's to
//! set, so nothing can be backdated, and a later one marks the entry late (补记).

use super::activity::Activity;
use super::code::Code;
use super::problem::{Field, Problem};
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

/// The letter entry ids begin with: `D03`.
pub const FAMILY: char = 'D';

/// One diary entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its code; people and JSON call it the id.
    pub id: Code,
    /// The day it is about.
    pub date: NaiveDate,
    /// The time of day, if noted.
    #[serde(default)]
    pub time: Option<NaiveTime>,
    /// The day it was written; set by the program, kept on edits.
    pub written_on: NaiveDate,
    /// 天气
    #[serde(default)]
    pub weather: String,
    /// 地点
    #[serde(default)]
    pub place: String,
    /// The text, with references as `text::markup` writes them.
    pub body: String,
    /// Households visited or spoken of, in order, each once.
    #[serde(default)]
    pub households: Vec<Code>,
    /// Pledges it bears on.
    #[serde(default)]
    pub pledges: Vec<Code>,
    /// Matters it bears on.
    #[serde(default)]
    pub matters: Vec<Code>,
    /// Tags, without `#`.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Activities to be counted.
    #[serde(default)]
    pub activities: Vec<Activity>,
    /// 回话日期: when to come back to it.
    #[serde(default)]
    pub follow_up_on: Option<NaiveDate>,
    /// The day it was imported, for an entry that was not written here.
    #[serde(default)]
    pub imported_on: Option<NaiveDate>,
}

impl Entry {
    /// An empty entry about `date`, written on `today`.
    pub fn new(id: Code, date: NaiveDate, today: NaiveDate) -> Self {
        Self {
            id,
            date,
            time: None,
            written_on: today,
            weather: String::new(),
            place: String::new(),
            body: String::new(),
            households: Vec::new(),
            pledges: Vec::new(),
            matters: Vec::new(),
            tags: Vec::new(),
            activities: Vec::new(),
            follow_up_on: None,
            imported_on: None,
        }
    }

    /// 补记: written on a later day than the one it is about.
    pub fn is_late(&self) -> bool {
        self.written_on > self.date
    }

    /// Refuses an entry about or from the future, written before its own day, with no text, or with a follow-up before
    /// its day.
    pub fn check(&self, today: NaiveDate) -> Result<(), Problem> {
        if self.body.trim().is_empty() {
            return Err(Problem::Missing(Field::Body));
        }
        if self.date > today || self.written_on > today {
            return Err(Problem::FutureDate(self.date.max(self.written_on)));
        }
        if self.written_on < self.date {
            return Err(Problem::WrittenBeforeDate);
        }
        if self.follow_up_on.is_some_and(|day| day < self.date) {
            return Err(Problem::FollowUpBeforeDate);
        }
        Ok(())
    }
}

/// A row of the diary: enough to list it, not the whole text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryLine {
    /// The entry's id.
    pub id: Code,
    /// The day it is about.
    pub date: NaiveDate,
    /// The time of day, if noted.
    pub time: Option<NaiveTime>,
    /// The day it was written.
    pub written_on: NaiveDate,
    /// 地点
    pub place: String,
    /// The beginning of the text, with references still in it; at most [`OPENING_CHARS`] characters.
    pub opening: String,
    /// Linked households.
    pub households: Vec<Code>,
    /// When to come back to it.
    pub follow_up_on: Option<NaiveDate>,
}

/// How much of a text a list shows, in characters.
pub const OPENING_CHARS: usize = 200;

impl EntryLine {
    /// An entry's row.
    pub fn of(entry: &Entry) -> Self {
        Self {
            id: entry.id.clone(),
            date: entry.date,
            time: entry.time,
            written_on: entry.written_on,
            place: entry.place.clone(),
            opening: entry.body.chars().take(OPENING_CHARS).collect(),
            households: entry.households.clone(),
            follow_up_on: entry.follow_up_on,
        }
    }

    /// 补记: written on a later day than the one it is about.
    pub fn is_late(&self) -> bool {
        self.written_on > self.date
    }
}

/// Where a page of the diary begins: just after (older than) this entry in newest-first order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryCursor {
    /// The last seen entry's day.
    pub date: NaiveDate,
    /// The last seen entry's id.
    pub id: Code,
}
