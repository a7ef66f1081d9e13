//! 3 进度卡: the list of weeks, newest first.

use crate::app::list::ListPos;
use crate::app::query::{Answer, Query};
use crate::domain::week::Week;
use crate::domain::week_status::{WeekLine, WeekStatus};

/// How many weeks are shown: two years.
const SPAN: usize = 105;

/// The screen.
#[derive(Debug)]
pub struct WeeksScreen {
    /// The newest week shown.
    pub newest: Week,
    /// The weeks, newest first.
    pub rows: Vec<WeekLine>,
    /// The selection.
    pub pos: ListPos,
}

impl WeeksScreen {
    /// The weeks up to this one.
    pub fn up_to(newest: Week) -> Self {
        Self { newest, rows: Vec::new(), pos: ListPos::default() }
    }

    /// The selected week.
    pub fn selected_week(&self) -> Option<Week> {
        self.rows.get(self.pos.selected).map(|row| row.week)
    }

    pub(super) fn queries(&self) -> Vec<Query> {
        let oldest = std::iter::successors(Some(self.newest), |week| Some(week.previous())).nth(SPAN - 1);
        vec![Query::Weeks { from: oldest.unwrap_or(self.newest), to: self.newest }]
    }

    pub(super) fn receive(&mut self, answer: &Answer) {
        if let Answer::Weeks(rows) = answer {
            // A week before the journal with nothing in it is none of its weeks; this week is, whatever it holds.
            let shown = |row: &&WeekLine| row.status != WeekStatus::None || row.week >= self.newest;
            self.rows = rows.iter().filter(shown).cloned().collect();
        }
    }
}
