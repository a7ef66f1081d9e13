//! The county's table as a document: sums by unit and in total, cadres by unit and name, what is overdue and why, matters, and
//! what is wrong with the files. A spreadsheet gets each table as a sheet.

use super::problem::said;
use crate::domain::brief_cadre::CadreBrief;
use crate::domain::briefing::{BriefTotals, Briefing};
use crate::domain::figures::Count;
use crate::domain::matter::{MatterKind, MatterState};
use crate::domain::pledge_time::PledgeTiming;
use crate::export::document::{Block, Cell, Column, Document, Setting, Table};
use crate::i18n::{Catalog, Lang};
use chrono::NaiveDate;

/// So many counts stand side by side on paper without a word of their heads being broken.
fn counts_wide(lang: Lang) -> usize {
    match lang {
        Lang::Zh => 10,
        Lang::En => 7,
    }
}

/// The whole table, worded.
pub fn briefing(brief: &Briefing, today: NaiveDate, tr: Catalog) -> Document {
    let title = tr.t("brief-title");
    let mut document = Document::new(title.clone(), tr.lang());
    document.page.landscape = true;
    document.page.setting = Setting::Sheet;
    let total = BriefTotals::of(brief.cadres.iter().map(|(_, cadre)| cadre));
    let about = [
        ("files", brief.files.to_string()),
        ("cadres", total.cadres.to_string()),
        ("units", brief.units().len().to_string()),
        ("ill", brief.ill().to_string()),
    ];
    document.blocks = vec![
        Block::Title(title),
        Block::Subtitle(tr.with("brief-of", &[("period", tr.period(brief.period)), ("day", tr.date(today))])),
        Block::Text(tr.with(if brief.ill() == 0 { "brief-about-well" } else { "brief-about" }, &about)),
        Block::Table(units(brief, &total, tr)),
        Block::Table(cadres(brief, tr)),
    ];
    let counted =
        Count::ALL.chunks(counts_wide(tr.lang())).zip(1..).map(|(some, part)| counts(brief, &total, some, part, tr));
    document.blocks.extend(counted.map(Block::Table));
    let rest = [matters(brief, &total, tr), overdue(brief, tr), missing(brief, tr), problems(brief, tr)];
    document.blocks.extend(rest.into_iter().filter(|table| !table.rows.is_empty()).map(Block::Table));
    document.footer = tr.t("brief-footer");
    document
}

fn number(value: u64) -> Cell {
    Cell::Number(i64::try_from(value).unwrap_or(i64::MAX))
}

fn unit_name(unit: &str, tr: Catalog) -> Cell {
    if unit.is_empty() { Cell::Text(tr.t("brief-no-unit")) } else { Cell::text(unit) }
}

/// Pledges and weeks.
const SUMS: [&str; 8] = [
    "brief-pledges",
    "brief-done",
    "brief-on-time",
    "brief-overdue",
    "brief-not-done",
    "brief-confirmed",
    "brief-late",
    "brief-missing",
];

fn sums(totals: &BriefTotals) -> impl Iterator<Item = Cell> {
    let pledges = [totals.pledges, totals.done, totals.on_time, totals.overdue, totals.not_done];
    pledges.into_iter().chain([totals.confirmed, totals.late, totals.missing]).map(number)
}

fn sum_columns(tr: Catalog) -> impl Iterator<Item = Column> {
    SUMS.into_iter().map(move |key| Column::number(tr.t(key), 2))
}

/// A row per unit, and the total.
fn per_unit(
    brief: &Briefing,
    total: &BriefTotals,
    tr: Catalog,
    cells: &dyn Fn(&BriefTotals) -> Vec<Cell>,
) -> Vec<Vec<Cell>> {
    let units = brief.units().into_iter().map(|(unit, cadres)| {
        let sum = BriefTotals::of(cadres.iter().map(|(_, cadre)| cadre));
        [vec![unit_name(unit, tr)], cells(&sum)].concat()
    });
    let total = [vec![Cell::Text(tr.t("brief-total"))], cells(total)].concat();
    units.chain([total]).collect()
}

fn units(brief: &Briefing, total: &BriefTotals, tr: Catalog) -> Table {
    let head = [Column::text(tr.t("field-unit"), 6), Column::number(tr.t("brief-cadres"), 2)];
    let cells = |sum: &BriefTotals| [number(sum.cadres)].into_iter().chain(sums(sum)).collect();
    Table {
        name: tr.t("brief-units"),
        columns: head.into_iter().chain(sum_columns(tr)).collect(),
        rows: per_unit(brief, total, tr, &cells),
    }
}

fn who(cadre: &CadreBrief, tr: Catalog) -> [Cell; 2] {
    [unit_name(&cadre.unit, tr), Cell::text(&*cadre.full_name)]
}

fn who_columns(tr: Catalog) -> [Column; 2] {
    [Column::text(tr.t("field-unit"), 5), Column::text(tr.t("field-full-name"), 3)]
}

fn cadres(brief: &Briefing, tr: Catalog) -> Table {
    let rows = brief.cadres.iter().map(|(_, cadre)| {
        let sum = BriefTotals::of(std::iter::once(cadre));
        who(cadre, tr).into_iter().chain([Cell::text(&*cadre.post)]).chain(sums(&sum)).collect()
    });
    let post = Column::text(tr.t("field-post"), 3);
    Table {
        name: tr.t("brief-by-cadre"),
        columns: who_columns(tr).into_iter().chain([post]).chain(sum_columns(tr)).collect(),
        rows: rows.collect(),
    }
}

fn counts(brief: &Briefing, total: &BriefTotals, some: &[Count], part: usize, tr: Catalog) -> Table {
    let columns = some.iter().map(|count| Column::number(tr.count(*count), 2));
    let cells = |sum: &BriefTotals| some.iter().map(|count| number(sum.count(*count))).collect();
    Table {
        name: tr.with("brief-counts", &[("part", part.to_string())]),
        columns: [Column::text(tr.t("field-unit"), 5)].into_iter().chain(columns).collect(),
        rows: per_unit(brief, total, tr, &cells),
    }
}

/// A row per unit and kind of which there are matters, and the total per kind.
fn matters(brief: &Briefing, total: &BriefTotals, tr: Catalog) -> Table {
    let mut rows = Vec::new();
    let mut add = |unit: Cell, sum: &BriefTotals| {
        for (kind, states) in MatterKind::ALL.into_iter().zip(&sum.matters) {
            if states.iter().any(|count| *count > 0) {
                let states = states.iter().map(|count| Cell::Number(i64::from(*count)));
                rows.push([unit.clone(), Cell::Text(tr.matter_kind(kind))].into_iter().chain(states).collect());
            }
        }
    };
    for (unit, cadres) in brief.units() {
        add(unit_name(unit, tr), &BriefTotals::of(cadres.iter().map(|(_, cadre)| cadre)));
    }
    add(Cell::Text(tr.t("brief-total")), total);
    let states = MatterState::ALL.into_iter().map(|state| Column::number(tr.matter_state(state), 2));
    let head = [Column::text(tr.t("field-unit"), 5), Column::text(tr.t("brief-kind"), 3)];
    Table { name: tr.t("brief-matters"), columns: head.into_iter().chain(states).collect(), rows }
}

fn overdue(brief: &Briefing, tr: Catalog) -> Table {
    let mut rows = Vec::new();
    for (_, cadre) in &brief.cadres {
        for pledge in cadre.pledges.iter().filter(|pledge| pledge.asks_why()) {
            let stands = match pledge.timing {
                PledgeTiming::NotDone => tr.pledge_status(pledge.status),
                timing => tr.pledge_timing(timing),
            };
            let what = [
                Cell::text(&*pledge.problem),
                Cell::Date(pledge.due_on),
                Cell::Text(stands),
                Cell::text(&*pledge.reason),
            ];
            rows.push(who(cadre, tr).into_iter().chain(what).collect());
        }
    }
    let columns = [("field-problem", 7), ("field-due-on", 3), ("field-status", 5), ("field-reason", 6)];
    let columns = columns.map(|(key, share)| Column::text(tr.t(key), share));
    Table { name: tr.t("brief-overdue-why"), columns: who_columns(tr).into_iter().chain(columns).collect(), rows }
}

fn missing(brief: &Briefing, tr: Catalog) -> Table {
    let mut rows = Vec::new();
    for (_, cadre) in &brief.cadres {
        for week in cadre.weeks.iter().filter(|week| week.is_late() || week.confirmed_on.is_none()) {
            let what = [Cell::Text(week.week.to_string()), Cell::Date(week.due_on), Cell::day(week.confirmed_on)];
            rows.push(who(cadre, tr).into_iter().chain(what).collect());
        }
    }
    let columns = [("brief-week", 3), ("brief-due-on", 3), ("brief-confirmed-on", 3)];
    let columns = columns.map(|(key, share)| Column::text(tr.t(key), share));
    Table { name: tr.t("brief-weeks"), columns: who_columns(tr).into_iter().chain(columns).collect(), rows }
}

fn problems(brief: &Briefing, tr: Catalog) -> Table {
    let rows = brief.problems.iter().map(|(file, problem)| {
        let counted = if problem.is_ill() { "brief-problem" } else { "brief-notice" };
        vec![Cell::Text(tr.t(counted)), Cell::text(&**file), Cell::Text(said(problem, tr))]
    });
    let columns = [("brief-sort", 2), ("brief-file", 6), ("brief-what", 12)];
    let columns = columns.map(|(key, share)| Column::text(tr.t(key), share));
    Table { name: tr.t("brief-problems"), columns: columns.into(), rows: rows.collect() }
}
