//! What a matter must satisfy, how its history tells of the state it is in, and on which day it came to an end.

use super::change::Stored;
use super::code::Code;
use super::matter::{Matter, MatterState, MatterStep};
use super::problem::{Field, Problem};
use chrono::NaiveDate;

/// Which matters to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatterFilter {
    /// Only those somebody waits for.
    pub open_only: bool,
    /// Only these.
    pub only: Option<Vec<Code>>,
    /// The trash instead of the ledger.
    pub removed: bool,
}

/// An answer to a matter, or a step on the way to one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatterAnswer {
    /// The day of it.
    pub on: NaiveDate,
    /// The state it comes to.
    pub state: MatterState,
    /// What was done or said.
    pub text: String,
    /// Why it cannot be done.
    pub reason: String,
    /// When the household was told.
    pub told_on: Option<NaiveDate>,
    /// When to come back to it.
    pub follow_up_on: Option<NaiveDate>,
    /// The diary entry that tells of it.
    pub entry: Option<Code>,
}

impl Matter {
    /// An empty matter raised on a day.
    pub fn new(code: Code, raised_on: NaiveDate) -> Self {
        Self {
            code,
            raised_on,
            household: None,
            kind: Default::default(),
            state: MatterState::Open,
            text: String::new(),
            first_received_by: String::new(),
            missing: String::new(),
            handled_by: String::new(),
            done: String::new(),
            reason: String::new(),
            told_on: None,
            follow_up_on: None,
            history: Vec::new(),
        }
    }

    /// The matter as an answer leaves it.
    #[must_use]
    pub fn answered(mut self, answer: MatterAnswer) -> Self {
        self.state = answer.state;
        if !answer.text.is_empty() {
            self.done.clone_from(&answer.text);
        }
        if !answer.reason.is_empty() {
            self.reason = answer.reason;
        }
        self.told_on = answer.told_on.or(self.told_on);
        self.follow_up_on = answer.follow_up_on;
        let MatterAnswer { on, state, text, entry, .. } = answer;
        self.history.push(MatterStep { on, state, text, entry });
        self
    }

    /// The matter with a history that tells of its state: where the last step is of another state, one of today is added.
    #[must_use]
    pub fn with_history(mut self, today: NaiveDate) -> Self {
        let last = self.history.last().map_or(MatterState::Open, |step| step.state);
        if last != self.state {
            let text = if self.state.is_open() { String::new() } else { self.done.clone() };
            self.history.push(MatterStep { on: today, state: self.state, text, entry: None });
        }
        self
    }

    /// Refuses days that cannot be: raised or moved in the future, told or to be come back to before it was raised.
    pub fn check_days(&self, today: NaiveDate) -> Result<(), Problem> {
        let days = std::iter::once(self.raised_on).chain(self.told_on).chain(self.history.iter().map(|step| step.on));
        if let Some(day) = days.filter(|day| *day > today).max() {
            return Err(Problem::FutureDate(day));
        }
        let before = |day: Option<NaiveDate>| day.is_some_and(|day| day < self.raised_on);
        if before(self.told_on) {
            return Err(Problem::BeforeRaised(Field::ToldOn));
        }
        if before(self.follow_up_on) {
            return Err(Problem::BeforeRaised(Field::FollowUpOn));
        }
        if before(self.history.iter().map(|step| step.on).min()) {
            return Err(Problem::BeforeRaised(Field::Day));
        }
        Ok(())
    }

    /// The day it was closed: of the last step that came to the state it is in. Nothing while somebody waits, and where no
    /// day is known.
    pub fn closed_on(&self) -> Option<NaiveDate> {
        if self.state.is_open() {
            return None;
        }
        let step = self.history.iter().rev().find(|step| step.state == self.state);
        step.map(|step| step.on).or(self.told_on)
    }

    /// The day it was solved, if it was.
    pub fn solved_on(&self) -> Option<NaiveDate> {
        self.closed_on().filter(|_| self.state == MatterState::Solved)
    }

    /// Whether its household waits to be told, and the day has come.
    pub fn is_due(&self, today: NaiveDate) -> bool {
        self.state.is_open() && self.follow_up_on.is_some_and(|day| day <= today)
    }
}

/// The ledger's order: those whose day of coming back has come, the longest first; those somebody waits for, the oldest
/// first; then those that are closed, the newest first.
pub fn in_ledger_order(matters: &mut [Stored<Matter>], today: NaiveDate) {
    matters.sort_by_cached_key(|stored| {
        let matter = &stored.value;
        let number = i64::from(chrono::Datelike::num_days_from_ce(&matter.raised_on));
        let place = match (matter.is_due(today), matter.state.is_open()) {
            (true, _) => (0, matter.follow_up_on, number),
            (false, true) => (1, None, number),
            (false, false) => (2, None, -number),
        };
        let code = matter.code.as_str();
        (place, code.chars().count(), code.to_owned())
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn matter(code: &str, raised: &str) -> Matter {
        Matter { text: "路不平".into(), ..Matter::new(Code::parse(code).unwrap(), day(raised)) }
    }

    fn answer(state: MatterState, on: &str) -> MatterAnswer {
        let text = "铺了".to_owned();
        let on = day(on);
        MatterAnswer { on, state, text, reason: String::new(), told_on: None, follow_up_on: None, entry: None }
    }

    #[test]
    fn an_answer_moves_a_matter_and_is_remembered() {
        let moved = matter("M1", "2026-03-01").answered(answer(MatterState::InHand, "2026-03-05"));
        assert_eq!((moved.closed_on(), moved.history.len()), (None, 1));
        let solved = moved.answered(answer(MatterState::Solved, "2026-03-09"));
        assert_eq!((solved.solved_on(), solved.done.as_str()), (Some(day("2026-03-09")), "铺了"));
        let again = solved.answered(answer(MatterState::Open, "2026-04-02"));
        assert_eq!((again.solved_on(), again.history.len()), (None, 3), "taken up again");
    }

    #[test]
    fn every_state_is_in_the_history() {
        let today = day("2026-03-10");
        assert_eq!(matter("M1", "2026-03-01").with_history(today).history, []);
        let edited = Matter { state: MatterState::PassedOn, ..matter("M1", "2026-03-01") };
        let told = edited.with_history(today);
        assert_eq!(
            told.history.iter().map(|step| (step.on, step.state)).collect::<Vec<_>>(),
            [(today, MatterState::PassedOn)]
        );
        assert_eq!(told.clone().with_history(day("2026-03-11")), told);
    }

    #[test]
    fn days_that_cannot_be_are_refused() {
        let today = day("2026-03-10");
        assert_eq!(matter("M1", "2026-03-11").check_days(today), Err(Problem::FutureDate(day("2026-03-11"))));
        let told = Matter { told_on: Some(day("2026-02-28")), ..matter("M1", "2026-03-01") };
        assert_eq!(told.check_days(today), Err(Problem::BeforeRaised(Field::ToldOn)));
        let later = Matter { follow_up_on: Some(day("2026-04-01")), ..matter("M1", "2026-03-01") };
        assert_eq!(later.check_days(today), Ok(()));
        let early = matter("M1", "2026-03-05").answered(answer(MatterState::Solved, "2026-03-01"));
        assert_eq!(early.check_days(today), Err(Problem::BeforeRaised(Field::Day)));
    }

    #[test]
    fn the_ledger_begins_with_what_is_due() {
        let now = "2026-03-10T00:00:00Z".parse().unwrap();
        let stored = |value| Stored { value, revision: 1, created_at: now, updated_at: now, removed_at: None };
        let due = |code, on: &str| Matter { follow_up_on: Some(day(on)), ..matter(code, "2026-03-05") };
        let closed = |code, raised| Matter { state: MatterState::Solved, ..matter(code, raised) };
        let all = [
            closed("M1", "2026-01-01"),
            matter("M2", "2026-03-02"),
            due("M3", "2026-03-09"),
            matter("M10", "2026-02-01"),
            due("M5", "2026-03-08"),
            closed("M6", "2026-02-01"),
            due("M7", "2026-03-20"),
        ];
        let mut all: Vec<_> = all.into_iter().map(stored).collect();
        in_ledger_order(&mut all, day("2026-03-10"));
        let codes: Vec<_> = all.iter().map(|stored| stored.value.code.as_str()).collect();
        assert_eq!(codes, ["M5", "M3", "M10", "M2", "M7", "M6", "M1"]);
    }
}
