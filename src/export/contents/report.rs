//! 汇报材料 for a month, a quarter or a year: pledges with how they stand and why, matters by kind, counts with charts, problems,
//! what is next. Every number is one of the figures; nothing is rounded.

use super::context::Context;
use crate::domain::calendar::WorkCalendar;
use crate::domain::code::Code;
use crate::domain::figures::{Count, Figures};
use crate::domain::matter::{Matter, MatterKind};
use crate::domain::period::{Period, Span as PeriodSpan};
use crate::domain::pledge::Pledge;
use crate::export::chart::{Bar, Chart, ChartKind, Span};
use crate::export::document::{Block, Cell, Column, Document, Table, Told};
use chrono::{Datelike, Months, NaiveDate};

/// What a report is made of, its texts as they may be shown.
#[derive(Clone, Debug)]
pub struct ReportContents<'a> {
    /// The figures of the period.
    pub figures: &'a Figures,
    /// The pledges that were open in it or closed in it.
    pub pledges: &'a [Pledge],
    /// The matters raised in it, or still open at its end.
    pub matters: &'a [Matter],
    /// What the cards of the period's weeks say under "problems", confirmed or not, each with its amendments behind it.
    pub problems: &'a [String],
    /// What the newest of them that says anything says is next.
    pub next: &'a [String],
    /// What the newest of them that says anything of a pledge says of its progress.
    pub on_cards: &'a [(Code, String)],
    /// The working calendar.
    pub calendar: &'a WorkCalendar,
    /// Whether the paper is collected after the meeting: 会后收回.
    pub collected: bool,
}

/// The report.
pub fn report(about: &Context<'_>, what: &ReportContents<'_>) -> Document {
    let tr = about.tr;
    let period = what.figures.period;
    let title = tr.with("contents-report", &[("period", tr.period(period))]);
    let mut document = about.document(title.clone());
    let blocks = &mut document.blocks;
    if what.collected {
        blocks.push(Block::Mark(tr.t("contents-collected")));
    }
    blocks.extend([Block::Title(title), about.subtitle()]);
    blocks.extend(about.coded_note());
    let mut headings = Headings::default();
    blocks.push(headings.next(about, "contents-report-pledges"));
    pledges(about, what, blocks);
    blocks.push(headings.next(about, "contents-report-matters"));
    matters(about, what, blocks);
    blocks.push(headings.next(about, "contents-report-counts"));
    counts(about, what.figures, blocks);
    for (key, texts) in [("contents-report-problems", what.problems), ("contents-report-next", what.next)] {
        blocks.push(headings.next(about, key));
        match texts.is_empty() {
            true => blocks.push(Block::Text(tr.t("contents-none"))),
            false => blocks.push(Block::List(texts.iter().map(|text| about.paper(text)).collect())),
        }
    }
    document
}

/// Numbers headings as GB/T 9704 does: 一、 二、
#[derive(Default)]
struct Headings(usize);

impl Headings {
    fn next(&mut self, about: &Context<'_>, key: &str) -> Block {
        const NUMBERS: [&str; 9] = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];
        let values = [("number", NUMBERS[self.0 % NUMBERS.len()].to_owned()), ("at", (self.0 + 1).to_string())];
        self.0 += 1;
        Block::Heading { level: 1, text: format!("{}{}", about.tr.with("contents-heading", &values), about.tr.t(key)) }
    }
}

fn pledges(about: &Context<'_>, what: &ReportContents<'_>, blocks: &mut Vec<Block>) {
    let tr = about.tr;
    if what.pledges.is_empty() {
        blocks.push(Block::Text(tr.t("contents-no-pledges")));
        return;
    }
    let day = about.today.min(what.figures.period.last());
    let status = |pledge: &Pledge| {
        let timing = tr.pledge_timing(pledge.timing(day, what.calendar));
        let so_far = so_far(pledge, what);
        let percent = so_far.percent().map(|percent| format!("{percent}%"));
        let measured = so_far.reached().map(|_| so_far.measured());
        let reached = [measured, percent].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let parts = [tr.pledge_status(pledge.status), timing, reached];
        Cell::text(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n"))
    };
    let text = |key: &str, share| Column::text(tr.t(key), share);
    let columns: [Told<'_, Pledge>; 5] = [
        (text("contents-code", 2), &|pledge| Cell::text(pledge.code.to_string())),
        (text("field-problem", 8), &|pledge| about.cell(&pledge.problem)),
        (text("field-due-on", 5), &|pledge| Cell::Date(pledge.due_on)),
        (text("field-status", 5), &status),
        (text("contents-how-it-stands", 10), &|pledge| Cell::text(standing(about, pledge, what))),
    ];
    blocks.push(Block::Table(Table::of(&columns, what.pledges)));
    let (from, to) = span_of(what);
    blocks.push(Block::Chart(Chart { title: tr.t("contents-chart-pledges"), kind: spans(about, what, from, to, day) }));
}

/// A pledge as it stood at the end of the period.
fn so_far(pledge: &Pledge, what: &ReportContents<'_>) -> Pledge {
    let mut then = pledge.clone();
    then.progress.retain(|step| step.on <= what.figures.period.last());
    then
}

/// The result and the reason where it is closed, else the newest progress of the period or before; where none was noted, what
/// the weeks' cards say, which the entries linked to it tell.
fn standing(about: &Context<'_>, pledge: &Pledge, what: &ReportContents<'_>) -> String {
    let then = so_far(pledge, what);
    let newest = then.progress.last().map(|step| {
        about.tr.with(
            "contents-progress-on",
            &[("day", if about.weeks { about.day(step.on) } else { about.tr.day(step.on) })],
        ) + &step.text
    });
    let on_cards = || what.on_cards.iter().find(|(code, _)| *code == pledge.code).map(|(_, told)| told.clone());
    // A card's lines begin with their days.
    let newest = if about.weeks { newest } else { newest.or_else(on_cards) };
    let reason = Some(&pledge.reason).filter(|reason| !reason.trim().is_empty());
    let reason = reason.map(|reason| format!("{}{reason}", about.label("field-reason")));
    let result = Some(pledge.result.clone()).filter(|result| !result.trim().is_empty());
    let closed = !pledge.status.is_open();
    let parts = if closed { [result, reason] } else { [newest, reason] };
    parts.into_iter().flatten().map(|text| about.paper(&text)).collect::<Vec<_>>().join("\n")
}

/// From the first promise to the last deadline, the period at least.
fn span_of(what: &ReportContents<'_>) -> (NaiveDate, NaiveDate) {
    let period = what.figures.period;
    let from = what.pledges.iter().map(|pledge| pledge.pledged_on).chain([period.first()]).min();
    let to = what.pledges.iter().map(|pledge| pledge.due_on).chain([period.last()]).max();
    (from.unwrap_or(period.first()), to.unwrap_or(period.last()))
}

fn spans(about: &Context<'_>, what: &ReportContents<'_>, from: NaiveDate, to: NaiveDate, day: NaiveDate) -> ChartKind {
    let tr = about.tr;
    let row = |pledge: &Pledge| Span {
        label: pledge.code.to_string(),
        from: pledge.pledged_on,
        to: pledge.due_on,
        percent: so_far(pledge, what).percent(),
        state: tr.pledge_status(pledge.status),
    };
    let first = NaiveDate::from_ymd_opt(from.year(), from.month(), 1).unwrap_or(from);
    let months = std::iter::successors(Some(first), |month| month.checked_add_months(Months::new(1)));
    let ticks = months.take_while(|month| *month <= to).filter(|month| *month >= from);
    ChartKind::Spans {
        from,
        to,
        today: Some(day).filter(|day| (from..=to).contains(day)),
        rows: what.pledges.iter().map(row).collect(),
        ticks: ticks.map(|month| (month, tr.month_name(month))).collect(),
    }
}

fn matters(about: &Context<'_>, what: &ReportContents<'_>, blocks: &mut Vec<Block>) {
    let tr = about.tr;
    if what.matters.is_empty() {
        blocks.push(Block::Text(tr.t("contents-no-matters")));
        return;
    }
    let columns = vec![
        Column::text(tr.t("field-matter-kind"), 4),
        Column::number(tr.t("contents-raised"), 3),
        Column::number(tr.t("contents-solved"), 3),
        Column::number(tr.t("contents-answered-cannot"), 3),
        Column::number(tr.t("contents-still-open"), 3),
    ];
    let row = |label: String, matters: &[&Matter]| {
        let count =
            |test: &dyn Fn(&Matter) -> bool| Cell::Number(matters.iter().filter(|one| test(one)).count() as i64);
        use crate::domain::matter::MatterState::{AnsweredCannot, Solved};
        vec![
            Cell::text(label),
            Cell::Number(matters.len() as i64),
            count(&|one| one.state == Solved),
            count(&|one| one.state == AnsweredCannot),
            count(&|one| one.state.is_open()),
        ]
    };
    let of = |kind: MatterKind| what.matters.iter().filter(|one| one.kind == kind).collect::<Vec<_>>();
    let kinds = MatterKind::ALL.into_iter().map(|kind| (kind, of(kind))).filter(|(_, matters)| !matters.is_empty());
    let mut rows: Vec<Vec<Cell>> = kinds.map(|(kind, matters)| row(tr.matter_kind(kind), &matters)).collect();
    rows.push(row(tr.t("contents-total"), &what.matters.iter().collect::<Vec<_>>()));
    blocks.push(Block::Table(Table { name: String::new(), columns, rows }));
    let legend = (tr.t("chart-opened"), tr.t("chart-closed"));
    let shown = months(about, what.figures.period);
    let rows = what.figures.ledger.iter().filter(|month| shown.contains(&month.month));
    let rows = rows.map(|month| (tr.month_name(month.month.first()), month.opened.into(), month.closed.into()));
    let kind = ChartKind::Pairs { legend, rows: rows.collect() };
    blocks.push(Block::Chart(Chart { title: tr.t("contents-chart-ledger"), kind }));
}

fn counts(about: &Context<'_>, figures: &Figures, blocks: &mut Vec<Block>) {
    let tr = about.tr;
    let columns = vec![Column::text(tr.t("export-chart-what"), 6), Column::text(tr.t("export-chart-count"), 6)];
    let row = |count: Count| {
        let tally = figures.tally(count);
        let said = [Some(tr.counted(count, tally.value)), tr.unstated(count, tally)];
        let said = said.into_iter().flatten().collect::<Vec<_>>().join("  ");
        vec![Cell::text(tr.count(count)), Cell::text(said)]
    };
    let rows = Count::ALL.into_iter().map(row).collect();
    blocks.push(Block::Table(Table { name: String::new(), columns, rows }));
    let shown = months(about, figures.period);
    if figures.period.span() != PeriodSpan::Month {
        let bar = |(month, value): (Period, u64)| Bar {
            label: tr.month_name(month.first()),
            value,
            says: tr.counted(Count::Visits, value),
        };
        let within = |(month, _): &(Period, u64)| shown.contains(month);
        let bars = figures.by_month(Count::Visits).into_iter().filter(within).map(bar).collect();
        blocks.push(Block::Chart(Chart { title: tr.t("contents-chart-visits"), kind: ChartKind::Bars(bars) }));
    }
    let (Some(first), Some(last)) = (shown.first(), shown.last()) else { return };
    let kind = ChartKind::Heat {
        from: first.first(),
        to: last.last(),
        days: figures.days.clone(),
        months: shown.iter().map(|month| tr.month_name(month.first())).collect(),
        weekdays: tr.weekday_heads().map(str::to_owned).into(),
    };
    blocks.push(Block::Chart(Chart { title: tr.t("contents-chart-days"), kind }));
}

/// The period's months that have begun, the first one in any case: what is told by month is told of these.
fn months(about: &Context<'_>, period: Period) -> Vec<Period> {
    let begun = |month: &Period| month.first() <= about.today.max(period.first());
    period.months_of_year().filter(|month| period.contains(month.first())).filter(begun).collect()
}
