//! The only place that knows what time it is. Everything else is told.

use crate::app::effect::Moment;
use chrono::{DateTime, FixedOffset, Local, NaiveDate, Utc};

/// Where the time comes from.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    /// A time that stands still; only in builds for tests.
    fixed: Option<DateTime<FixedOffset>>,
    /// When the fixed time began to run on, if it does.
    since: Option<DateTime<Utc>>,
}

impl Clock {
    /// The terminal's clock. In a debug build `SANKABEN_TEST_CLOCK`, an RFC 3339 time, makes it stand still, or begin there
    /// and run on where `SANKABEN_TEST_CLOCK_RUNS` is set; a release build does not look, so that nobody can backdate a
    /// signature with a variable.
    #[expect(clippy::disallowed_methods, reason = "this is the clock")]
    pub fn system() -> Self {
        #[cfg(debug_assertions)]
        let fixed = std::env::var("SANKABEN_TEST_CLOCK").ok().and_then(|text| DateTime::parse_from_rfc3339(&text).ok());
        #[cfg(not(debug_assertions))]
        let fixed = None;
        let runs = fixed.is_some() && std::env::var_os("SANKABEN_TEST_CLOCK_RUNS").is_some();
        Self { fixed, since: runs.then(Utc::now) }
    }

    /// A clock that stands still, for tests.
    #[cfg(debug_assertions)]
    pub fn at(text: &str) -> Self {
        Self { fixed: Some(DateTime::parse_from_rfc3339(text).expect("a time in RFC 3339")), since: None }
    }

    /// The moment, by this clock and this terminal's time zone.
    #[expect(clippy::disallowed_methods, reason = "this is the clock")]
    pub fn moment(&self) -> Moment {
        let run = self.since.map(|since| Utc::now() - since).unwrap_or_default();
        let now = self.fixed.map_or_else(|| Local::now().fixed_offset(), |fixed| fixed + run);
        Moment { now: now.with_timezone(&Utc), today: now.date_naive(), time: now.time() }
    }

    /// The day a time falls on, here.
    pub fn day_of(&self, at: DateTime<Utc>) -> NaiveDate {
        match self.fixed {
            Some(fixed) => at.with_timezone(&fixed.timezone()).date_naive(),
            None => at.with_timezone(&Local).date_naive(),
        }
    }

    /// The time.
    pub fn now(&self) -> DateTime<Utc> {
        self.moment().now
    }

    /// The day here.
    pub fn today(&self) -> NaiveDate {
        self.moment().today
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_the_one_here_and_the_time_the_one_everywhere() {
        let moment = Clock::at("2026-03-13T01:30:00+08:00").moment();
        assert_eq!(moment.today.to_string(), "2026-03-13");
        assert_eq!(moment.now.to_rfc3339(), "2026-03-12T17:30:00+00:00");
        assert_eq!(moment.time.to_string(), "01:30:00");
    }
}
