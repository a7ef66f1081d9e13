//! 6 数字: the counts of a period, and what charts show of its year.

use crate::app::effect::Effect;
use crate::app::list::ListPos;
use crate::app::query::{Answer, Query};
use crate::domain::change::Stored;
use crate::domain::figures::{Count, Figures};
use crate::domain::household::HouseholdLine;
use crate::domain::period::{Period, Span};
use crate::domain::pledge::Pledge;
use crate::domain::work_plan::WorkPlan;
use chrono::NaiveDate;

/// The screen.
#[derive(Debug)]
pub struct FiguresScreen {
    /// The period that is counted.
    pub period: Period,
    /// Its figures; nothing before the first answer.
    pub figures: Option<Box<Figures>>,
    /// The pledges, for their timeline.
    pub pledges: Vec<Stored<Pledge>>,
    /// The register, for the days since each household was last visited.
    pub households: Vec<Stored<HouseholdLine>>,
    /// What the work is planned by.
    pub plan: WorkPlan,
    /// The selected count.
    pub pos: ListPos,
    /// The chart that is shown.
    pub chart: Chart,
}

/// What can be shown beside the counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Chart {
    /// The selected count in each month of the year.
    #[default]
    Months,
    /// The year's days, by how many entries they have.
    Days,
    /// The pledges from promise to deadline, with today among them.
    Pledges,
    /// Matters raised and closed in each month.
    Ledger,
    /// Households by the days since their last visit, in the order of groups.
    Visits,
    /// The month's duties, the survey season and what comes round.
    Plan,
}

impl Chart {
    /// Every chart, in their order.
    pub const ALL: [Self; 6] = [Self::Months, Self::Days, Self::Pledges, Self::Ledger, Self::Visits, Self::Plan];

    /// The next one, or the one before, round and round.
    #[must_use]
    pub fn turn(self, forward: bool) -> Self {
        let at = Self::ALL.iter().position(|chart| *chart == self).unwrap_or(0);
        let step = if forward { 1 } else { Self::ALL.len() - 1 };
        Self::ALL[(at + step) % Self::ALL.len()]
    }
}

impl FiguresScreen {
    /// The month a day lies in.
    pub fn of(today: NaiveDate) -> Self {
        Self {
            period: Period::of(today, Span::Month),
            figures: None,
            pledges: Vec::new(),
            households: Vec::new(),
            plan: WorkPlan::default(),
            pos: ListPos::default(),
            chart: Chart::default(),
        }
    }

    /// The selected count.
    pub fn selected_count(&self) -> Count {
        Count::ALL.get(self.pos.selected).copied().unwrap_or(Count::Households)
    }

    /// Shows another period.
    pub fn show(&mut self, period: Period) -> Vec<Effect> {
        self.period = period;
        vec![Effect::Load(Query::Figures(period))]
    }

    pub(super) fn queries(&self) -> Vec<Query> {
        vec![
            Query::Figures(self.period),
            Query::Pledges { removed: false },
            Query::Households { removed: false },
            Query::WorkPlan,
        ]
    }

    pub(super) fn receive(&mut self, answer: &Answer) {
        match answer {
            Answer::Figures(figures) if figures.period == self.period => self.figures = Some(figures.clone()),
            Answer::Pledges(pledges) => self.pledges.clone_from(pledges),
            Answer::Households(households) => {
                self.households.clone_from(households);
                let place = |row: &Stored<HouseholdLine>| {
                    let household = &row.value.household;
                    (household.group.clone(), household.code.as_str().chars().count(), household.code.clone())
                };
                self.households.sort_by_cached_key(place);
            }
            Answer::WorkPlan(plan) => self.plan.clone_from(plan),
            _ => {}
        }
    }
}
