//! What a week's card is drafted from, and the words it is drafted in.

use super::code::Code;
use super::diary::Entry;
use super::matter::{Matter, MatterState};
use super::pledge::Pledge;
use super::progress_card::ProgressCard;
use super::sources::Brackets;
use super::week::Week;
use chrono::NaiveDate;

/// What a draft is made of. Texts hold the names of households as references where that is certain.
#[derive(Clone, Debug)]
pub struct WeekMaterial {
    /// The week.
    pub week: Week,
    /// The week's entries, oldest first.
    pub entries: Vec<Entry>,
    /// Every pledge that was open in the week.
    pub pledges: Vec<Pledge>,
    /// Entries up to the week's end whose follow-up falls into the week or the one after.
    pub follow_ups: Vec<Entry>,
    /// Matters raised or moved in the week, and those open whose follow-up falls before the end of the week after.
    pub matters: Vec<Matter>,
    /// Last week's card, if one was saved or confirmed.
    pub last: Option<ProgressCard>,
    /// The entries that last week's “next” rests on.
    pub named: Vec<Entry>,
    /// Names of the households those entries are linked to.
    pub people: Vec<(Code, String)>,
}

/// The few words a draft needs besides the user's own.
pub trait DraftWords {
    /// What stands around the codes a line rests on.
    fn brackets(&self) -> Brackets;
    /// A day without its year: 3月10日.
    fn day(&self, date: NaiveDate) -> String;
    /// An entry's mark for having been written later: （补记）.
    fn late(&self) -> String;
    /// A pledge's deadline is near.
    fn pledge_due(&self, code: &Code, due_on: NaiveDate) -> String;
    /// Coming back to a matter was promised for a day.
    fn follow_up(&self, on: NaiveDate, what: &str) -> String;
    /// An answer was promised for a day: to these households, in an entry of that day, which begins so.
    fn answer(&self, on: NaiveDate, whom: &[Code], told_on: NaiveDate, what: &str) -> String;
    /// What a matter came to, with what was done about it, if that was said.
    fn matter_moved(&self, what: &str, state: MatterState, done: &str) -> String;
}
