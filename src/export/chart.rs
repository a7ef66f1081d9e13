//! Charts as numbers: what is drawn, not how. Writers that can draw ask `drawing` for shapes; the others write a table.

use super::document::{Cell, Column, Table};
use crate::i18n::Catalog;
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;

/// A chart. The numbers are those of the screens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// What it shows, above it.
    pub title: String,
    /// The numbers.
    pub kind: ChartKind,
}

/// The numbers of a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChartKind {
    /// A bar a row, from the left; the value stands behind it.
    Bars(Vec<Bar>),
    /// Two bars a row.
    Pairs {
        /// What the first and the second bar are.
        legend: (String, String),
        /// The rows: label, first, second.
        rows: Vec<(String, u64, u64)>,
    },
    /// The days of whole months, a year's at most, darker with more entries.
    Heat {
        /// The first day of the first month.
        from: NaiveDate,
        /// The last day of the last one.
        to: NaiveDate,
        /// How many each day has; days without one are left out.
        days: BTreeMap<NaiveDate, u32>,
        /// The names of these months.
        months: Vec<String>,
        /// The names of the seven days of the week, Monday first.
        weekdays: Vec<String>,
    },
    /// Spans of time with today's line.
    Spans {
        /// The first day shown.
        from: NaiveDate,
        /// The last day shown.
        to: NaiveDate,
        /// Today, where it lies within.
        today: Option<NaiveDate>,
        /// The rows.
        rows: Vec<Span>,
        /// What stands along the time axis: a day, and its label.
        ticks: Vec<(NaiveDate, String)>,
    },
}

/// A bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What it is of.
    pub label: String,
    /// How long it is.
    pub value: u64,
    /// The value in words, with its unit.
    pub says: String,
}

/// A span of time: a pledge from its day to its deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// What it is of.
    pub label: String,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub to: NaiveDate,
    /// How far it has come, in percent.
    pub percent: Option<u8>,
    /// How it stands, in words.
    pub state: String,
}

/// How many months a day's month lies after that of `from`, which is not after the day.
pub(super) fn month_from(from: NaiveDate, day: NaiveDate) -> usize {
    let months = (day.year() - from.year()) * 12 + day.month0() as i32 - from.month0() as i32;
    usize::try_from(months).unwrap_or(0)
}

impl Chart {
    /// The chart's numbers as a table, for formats that do not draw.
    pub fn table(&self, tr: Catalog) -> Table {
        let head = |key: &str| Column::text(tr.t(key), 3);
        let amount = |value: u64| Cell::Number(i64::try_from(value).unwrap_or(i64::MAX));
        let (columns, rows) = match &self.kind {
            ChartKind::Bars(bars) => (
                vec![head("export-chart-what"), head("export-chart-count")],
                bars.iter().map(|bar| vec![Cell::text(&*bar.label), Cell::text(&*bar.says)]).collect(),
            ),
            ChartKind::Pairs { legend, rows } => (
                vec![head("export-chart-what"), Column::number(&*legend.0, 2), Column::number(&*legend.1, 2)],
                rows.iter()
                    .map(|(label, first, second)| vec![Cell::text(&**label), amount(*first), amount(*second)])
                    .collect(),
            ),
            ChartKind::Heat { from, to, days, months, .. } => {
                let mut sums = vec![(0_u64, 0_u64); months.len()];
                for (day, count) in days.iter().filter(|(day, _)| (*from..=*to).contains(day)) {
                    if let Some((with, all)) = sums.get_mut(month_from(*from, *day)) {
                        *with += 1;
                        *all += u64::from(*count);
                    }
                }
                let rows = months
                    .iter()
                    .zip(sums)
                    .map(|(month, (with, all))| vec![Cell::text(&**month), amount(with), amount(all)]);
                let numbers = ["export-chart-days", "export-chart-entries"].map(|key| Column::number(tr.t(key), 2));
                let [with, all] = numbers;
                (vec![head("export-chart-month"), with, all], rows.collect())
            }
            ChartKind::Spans { rows, .. } => (
                vec![
                    head("export-chart-what"),
                    head("export-chart-from"),
                    head("export-chart-to"),
                    head("export-chart-state"),
                ],
                rows.iter()
                    .map(|span| {
                        vec![
                            Cell::text(&*span.label),
                            Cell::Date(span.from),
                            Cell::Date(span.to),
                            Cell::text(&*span.state),
                        ]
                    })
                    .collect(),
            ),
        };
        Table { name: self.title.clone(), columns, rows }
    }
}
