//! Counts, duties and periods in words.

use super::catalog::Catalog;
use super::lang::Lang;
use crate::domain::duty::{Duty, DutyKind};
use crate::domain::figures::{Count, Tally};
use crate::domain::period::{Period, Span};
use crate::domain::work_plan::Cadence;
use chrono::Datelike;

impl Catalog {
    /// A count's name: 走访户次.
    pub fn count(self, count: Count) -> String {
        self.t(&key("count", count.name()))
    }

    /// A count's value with its unit: 9 户次.
    pub fn counted(self, count: Count, value: u64) -> String {
        self.with(&key("count-unit", count.name()), &[("count", value.to_string())])
    }

    /// That a number was not written down so many times; nothing where all were.
    pub fn unstated(self, count: Count, tally: Tally) -> Option<String> {
        // Goods are aid as well: that no money is named for them is no omission of the sum's only where it is one.
        let key = if count == Count::AidYuan { "count-no-yuan" } else { "count-no-people" };
        (tally.unstated > 0).then(|| self.with(key, &[("count", tally.unstated.to_string())]))
    }

    /// A duty's name.
    pub fn duty(self, kind: DutyKind) -> String {
        self.t(&key("duty", kind.name()))
    }

    /// How far a duty has come: 2 / 3 天.
    pub fn duty_progress(self, duty: &Duty) -> String {
        let values = [("done", duty.done.to_string()), ("asked", duty.kind.asked().to_string())];
        self.with(&key("duty-progress", duty.kind.name()), &values)
    }

    /// What comes round, by name.
    pub fn cadence(self, cadence: Cadence) -> String {
        self.t(&key("cadence", cadence.name()))
    }

    /// A period: 2026年3月, 2026年第1季度, 2026年.
    pub fn period(self, period: Period) -> String {
        let (year, quarter) = (period.first().year(), period.first().month().div_ceil(3));
        match (period.span(), self.lang()) {
            (Span::Month, _) => self.month(period.first()),
            (Span::Quarter, Lang::Zh) => format!("{year}年第{quarter}季度"),
            (Span::Quarter, Lang::En) => format!("Q{quarter} {year}"),
            (Span::Year, Lang::Zh) => format!("{year}年"),
            (Span::Year, Lang::En) => year.to_string(),
        }
    }
}

fn key(head: &str, name: &str) -> String {
    format!("{head}-{}", name.replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_count_duty_and_cadence_has_its_words() {
        for tr in Lang::ALL.map(Catalog::new) {
            let counts = Count::ALL.into_iter().flat_map(|count| [tr.count(count), tr.counted(count, 2)]);
            let duties = DutyKind::ALL.into_iter().flat_map(|kind| {
                [tr.duty(kind), tr.duty_progress(&Duty { kind, done: 1, entries: vec![], matters: vec![] })]
            });
            let cadences = Cadence::ALL.into_iter().map(|one| tr.cadence(one));
            for said in counts.chain(duties).chain(cadences) {
                assert!(!said.contains('['), "{said}");
            }
        }
        let period = Period::parse("2026-Q2").unwrap();
        assert_eq!(Catalog::new(Lang::Zh).period(period), "2026年第2季度");
    }
}
