//! Which backups may go. Invariant: the newest one never does, and a clock that was wrong for a while costs none: what
//! claims to come from later than now is left alone and takes nobody's place.

use chrono::{DateTime, Datelike, Utc};
use std::collections::BTreeSet;

/// Days of which the last backup stays.
pub const DAYS: usize = 7;
/// ISO weeks of which the last backup stays.
pub const WEEKS: usize = 4;
/// Months of which the last backup stays.
pub const MONTHS: usize = 12;

/// The numbers of the backups in `times` that nobody needs any more: all but the last one of each of the latest seven days,
/// four weeks and twelve months that have any (in universal time).
pub fn superseded(times: &[DateTime<Utc>], now: DateTime<Utc>) -> Vec<usize> {
    let mut newest_first: Vec<usize> = (0..times.len()).filter(|at| times[*at] <= now).collect();
    newest_first.sort_by_key(|at| std::cmp::Reverse(times[*at]));
    let mut kept = BTreeSet::new();
    keep(&newest_first, DAYS, &mut kept, |at| i64::from(times[at].num_days_from_ce()));
    keep(&newest_first, WEEKS, &mut kept, |at| {
        let week = times[at].iso_week();
        i64::from(week.year()) * 100 + i64::from(week.week())
    });
    keep(&newest_first, MONTHS, &mut kept, |at| i64::from(times[at].year()) * 100 + i64::from(times[at].month()));
    let mut gone: Vec<usize> = newest_first.into_iter().filter(|at| !kept.contains(at)).collect();
    gone.sort_unstable();
    gone
}

/// Keeps the first of each span, for so many spans.
fn keep(newest_first: &[usize], most: usize, kept: &mut BTreeSet<usize>, span: impl Fn(usize) -> i64) {
    let mut spans = BTreeSet::new();
    for at in newest_first {
        if spans.len() == most {
            return;
        }
        if spans.insert(span(*at)) {
            kept.insert(*at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;
    use proptest::prelude::*;

    fn time(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn two_years_of_backups_twice_a_day_leave_seven_days_four_weeks_twelve_months() {
        let now = time("2026-03-13T17:00:00Z");
        let mut times = Vec::new();
        for day in (0..730).rev() {
            for hour in [9, 0] {
                times.push(now - TimeDelta::days(day) - TimeDelta::hours(hour));
                let gone = superseded(&times, *times.last().unwrap());
                for at in gone.into_iter().rev() {
                    times.remove(at);
                }
            }
        }
        let days: Vec<String> = times.iter().map(|at| at.date_naive().to_string()).collect();
        assert_eq!(
            days,
            [
                "2025-04-30",
                "2025-05-31",
                "2025-06-30",
                "2025-07-31",
                "2025-08-31",
                "2025-09-30",
                "2025-10-31",
                "2025-11-30",
                "2025-12-31",
                "2026-01-31",
                "2026-02-22",
                "2026-02-28",
                "2026-03-01",
                "2026-03-07",
                "2026-03-08",
                "2026-03-09",
                "2026-03-10",
                "2026-03-11",
                "2026-03-12",
                "2026-03-13"
            ]
        );
    }

    #[test]
    fn a_clock_set_back_costs_nothing() {
        let times = [time("2026-03-12T09:00:00Z"), time("2026-03-13T09:00:00Z"), time("2025-03-13T09:00:00Z")];
        assert_eq!(superseded(&times, times[2]), [] as [usize; 0]);
    }

    proptest! {
        #[test]
        fn the_newest_stays_and_no_more_than_the_rule_says_remain(hours in prop::collection::vec(0i64..20_000, 1..80)) {
            let now = time("2026-03-13T17:00:00Z");
            let times: Vec<_> = hours.iter().map(|hours| now - TimeDelta::hours(*hours)).collect();
            let gone = superseded(&times, now);
            let newest = times.iter().max().unwrap();
            prop_assert!(times.len() - gone.len() <= DAYS + WEEKS + MONTHS);
            prop_assert!((0..times.len()).any(|at| times[at] == *newest && !gone.contains(&at)));
        }
    }
}
