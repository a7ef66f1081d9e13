//! A pledge and its deadline, by working days: due soon, overdue, done late. A deadline on a day off moves to the next working
//! day, as the Civil Code's article 203 has it for periods.

use super::calendar::WorkCalendar;
use super::pledge::{Pledge, PledgeStatus};
use chrono::NaiveDate;

/// A deadline is near from so many working days before it: two weeks.
pub const SOON_DAYS: i64 = 10;

/// More open pledges of one year than this are worth a hint: a few that are kept are better than many.
pub const MANY: usize = 5;

/// Days off in a row are never more.
const REACH: usize = 60;

/// How a pledge stands to its deadline. Days are working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PledgeTiming {
    /// Not near yet.
    Ahead(i64),
    /// Near: so many days are left, none on the last one.
    Soon(i64),
    /// Past it and still open.
    Overdue(i64),
    /// Done in time.
    OnTime,
    /// Done, so many days late.
    Late(i64),
    /// Closed without being done.
    NotDone,
}

impl Pledge {
    /// How it stands to its deadline on a day.
    pub fn timing(&self, today: NaiveDate, calendar: &WorkCalendar) -> PledgeTiming {
        let last = last_day(self.due_on, calendar);
        match self.status {
            PledgeStatus::Missed | PledgeStatus::Withdrawn => PledgeTiming::NotDone,
            PledgeStatus::Done => match self.closed_on {
                Some(day) if day > last => PledgeTiming::Late(calendar.working_days_between(last, day).max(1)),
                _ => PledgeTiming::OnTime,
            },
            PledgeStatus::Open | PledgeStatus::Waiting => open_timing(self.due_on, today, calendar),
        }
    }
}

/// How a pledge that is open stands to its deadline on a day.
pub fn open_timing(due_on: NaiveDate, today: NaiveDate, calendar: &WorkCalendar) -> PledgeTiming {
    let last = last_day(due_on, calendar);
    if today > last {
        return PledgeTiming::Overdue(calendar.working_days_between(last, today).max(1));
    }
    let left = calendar.working_days_between(today, last);
    if left <= SOON_DAYS { PledgeTiming::Soon(left) } else { PledgeTiming::Ahead(left) }
}

/// The earliest deadline that has not passed on a day: days off before it have moved to it or past it.
pub fn earliest_in_time(today: NaiveDate, calendar: &WorkCalendar) -> NaiveDate {
    let before = today.iter_days().rev().skip(1).take(REACH).take_while(|day| !calendar.is_working_day(*day));
    before.last().unwrap_or(today)
}

/// The last day to be in time: the deadline, or the next working day where that is none.
fn last_day(due_on: NaiveDate, calendar: &WorkCalendar) -> NaiveDate {
    due_on.iter_days().take(REACH).find(|day| calendar.is_working_day(*day)).unwrap_or(due_on)
}

/// How many open pledges of a year there are, where that is more than [`MANY`].
pub fn too_many<'a>(pledges: impl Iterator<Item = &'a Pledge>, year: i32) -> Option<usize> {
    use chrono::Datelike;
    let open = pledges.filter(|pledge| pledge.status.is_open() && pledge.pledged_on.year() == year).count();
    (open > MANY).then_some(open)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::code::Code;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn pledge(due_on: &str) -> Pledge {
        Pledge::new(Code::parse("P1").unwrap(), day("2026-01-05"), day(due_on))
    }

    fn timing(due_on: &str, today: &str) -> PledgeTiming {
        pledge(due_on).timing(day(today), &WorkCalendar::shipped())
    }

    #[test]
    fn days_to_a_deadline_are_working_days() {
        assert_eq!(timing("2026-04-20", "2026-04-20"), PledgeTiming::Soon(0));
        assert_eq!(timing("2026-04-20", "2026-04-03"), PledgeTiming::Soon(10), "Qingming does not count");
        assert_eq!(timing("2026-04-20", "2026-04-02"), PledgeTiming::Ahead(11));
        assert_eq!(timing("2026-04-20", "2026-04-21"), PledgeTiming::Overdue(1));
        assert_eq!(timing("2026-04-20", "2026-04-25"), PledgeTiming::Overdue(4), "a Saturday adds nothing");
    }

    #[test]
    fn a_deadline_on_a_day_off_moves() {
        // A Sunday, before a working Monday; and Spring Festival, from which the next working day is the 24th.
        assert_eq!(timing("2026-03-15", "2026-03-16"), PledgeTiming::Soon(0));
        assert_eq!(timing("2026-03-15", "2026-03-17"), PledgeTiming::Overdue(1));
        assert_eq!(last_day(day("2026-02-18"), &WorkCalendar::shipped()), day("2026-02-24"));
    }

    #[test]
    fn what_is_overdue_is_known_by_the_deadline_alone() {
        let calendar = WorkCalendar::shipped();
        for today in day("2026-01-01").iter_days().take(120) {
            let earliest = earliest_in_time(today, &calendar);
            for due_on in (today - chrono::Days::new(20)).iter_days().take(40) {
                let overdue = matches!(open_timing(due_on, today, &calendar), PledgeTiming::Overdue(_));
                assert_eq!(overdue, due_on < earliest, "{due_on} on {today}");
            }
        }
    }

    #[test]
    fn what_is_done_is_in_time_or_so_many_days_late() {
        let closed = |on: &str, status| {
            let done = Pledge { status, closed_on: Some(day(on)), ..pledge("2026-04-20") };
            done.timing(day("2026-12-01"), &WorkCalendar::shipped())
        };
        assert_eq!(closed("2026-04-20", PledgeStatus::Done), PledgeTiming::OnTime);
        assert_eq!(closed("2026-04-23", PledgeStatus::Done), PledgeTiming::Late(3));
        assert_eq!(closed("2026-04-23", PledgeStatus::Missed), PledgeTiming::NotDone);
    }

    #[test]
    fn more_than_five_of_a_year_are_told() {
        let pledges: Vec<Pledge> = std::iter::repeat_n(pledge("2026-04-20"), 6).collect();
        assert_eq!(too_many(pledges.iter(), 2026), Some(6));
        assert_eq!((too_many(pledges[1..].iter(), 2026), too_many(pledges.iter(), 2027)), (None, None));
    }
}
