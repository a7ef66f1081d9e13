//! Pledges from a table.

use super::batch::{Collector, Known, Reason};
use super::fields::list;
use super::households::date;
use super::table::{Column, Row};
use crate::domain::change::Record;
use crate::domain::pledge::{Pledge, PledgeStatus, Posting};
use crate::domain::problem::{Field, Problem};

/// The columns, by the names they go by.
pub(super) const COLUMNS: &[Column] = &[
    ("code", &["承诺编号", "编号"]),
    ("problem", &["承诺事项"]),
    ("target", &["完成目标"]),
    ("responsible", &["责任人"]),
    ("partners", &["协办单位"]),
    ("pledged_on", &["承诺日期"]),
    ("due_on", &["完成时限"]),
    ("posted", &["公示地点"]),
    ("acceptance", &["验收办法"]),
    ("status", &["当前状态"]),
    ("result", &["办理结果"]),
    ("closed_on", &["办结日期"]),
    ("reason", &["未完成原因", "原因"]),
];

/// Reads a row.
pub(super) fn row(row: &Row<'_>, known: &Known, found: &mut Collector) {
    let before = found.faults();
    let code = found.code(row.line, row.name("code"), row.cell("code"));
    let days: Vec<_> = ["pledged_on", "due_on"]
        .map(|field| match row.cell(field) {
            "" => {
                found.bad(row.line, row.name(field), Reason::said("import-empty", ""));
                None
            }
            _ => date(row, found, field, known, None),
        })
        .into_iter()
        .flatten()
        .collect();
    let (Some(code), [pledged_on, due_on]) = (code, days.as_slice()) else { return };
    let mut pledge = Pledge::new(code, *pledged_on, *due_on);
    let text = |field: &'static str| row.cell(field).to_owned();
    pledge.problem = text("problem");
    pledge.target = text("target");
    pledge.responsible = text("responsible");
    pledge.partners = list(row.cell("partners"), &['；', ';', '、']);
    let places = list(row.cell("posted"), &['；', ';']);
    pledge.posted = places.into_iter().map(|at| Posting { at, on: None, down_on: None }).collect();
    pledge.acceptance = text("acceptance");
    pledge.result = text("result");
    pledge.reason = text("reason");
    pledge.closed_on = date(row, found, "closed_on", known, Some(known.today));
    match status(row.cell("status")) {
        Some(status) => pledge.status = status,
        None => {
            let why = Reason::said("import-pledge-status", row.cell("status"));
            found.bad(row.line, row.name("status"), why);
        }
    }
    if let Err(problem) = pledge.check() {
        found.bad(row.line, row.name(column(&problem)), problem);
    }
    if found.faults() == before {
        found.add(Record::Pledge(pledge), &row.content());
    }
}

/// Where a pledge stands, in the office's words or ours. At risk is still open: the reason says why.
fn status(text: &str) -> Option<PledgeStatus> {
    match text {
        "" | "办理中" | "在办" | "有风险" => Some(PledgeStatus::Open),
        "待验收" => Some(PledgeStatus::Waiting),
        "办结" | "已完成" => Some(PledgeStatus::Done),
        "未完成" => Some(PledgeStatus::Missed),
        "撤回" => Some(PledgeStatus::Withdrawn),
        name => PledgeStatus::ALL.into_iter().find(|status| status.name() == name),
    }
}

/// The column a rule speaks of.
fn column(problem: &Problem) -> &'static str {
    match problem {
        Problem::Missing(Field::PledgeProblem) => "problem",
        Problem::Missing(Field::Result) => "result",
        Problem::Missing(Field::Reason) => "reason",
        Problem::DueBeforePledged => "due_on",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::code::Code;
    use crate::domain::importing::ImportKind;
    use crate::import::Refused;
    use crate::import::read::read_text;

    const HEAD: &str = "承诺编号,承诺事项,承诺日期,完成时限,公示地点,协办单位,当前状态,未完成原因\n";

    fn read(rows: &str) -> Result<Vec<Pledge>, Refused> {
        let next_code = Code::parse("P1").unwrap();
        let today = "2026-05-10".parse().unwrap();
        let known = Known { today, references: Default::default(), next_code, year: None };
        let batch = read_text(ImportKind::Pledges, &format!("{HEAD}{rows}"), &known)?;
        let record = |item: crate::domain::change::ImportedRecord| match item.record {
            Record::Pledge(pledge) => pledge,
            other => panic!("{:?}", other.key()),
        };
        Ok(batch.records.into_iter().map(record).collect())
    }

    #[test]
    fn the_offices_words_become_ours() {
        let found = read(
            "P4,学面点,2026-03-05,2026/6/30,镇机关；公示栏,镇人社所、镇小学,有风险,没满员\n\
             P2,涵管,2026-03-05,2026-04-20,,,待验收,\n",
        );
        let found = found.unwrap();
        assert_eq!((found[0].status, found[0].reason.as_str()), (PledgeStatus::Open, "没满员"));
        assert_eq!((found[0].posted.len(), found[0].posted[0].on, found[0].partners.len()), (2, None, 2));
        assert_eq!(found[1].status, PledgeStatus::Waiting);
    }

    #[test]
    fn a_promise_that_breaks_a_rule_is_listed() {
        let Err(Refused::Rows(bad)) = read(
            "P1,甲,2026-03-05,2026-02-01,,,办理中,\nP2,乙,2026-03-05,2026-04-20,,,办结,\n\
             P3,丙,2026-03-05,,,,办理中,\nP4,丁,2026-03-05,2026-04-20,,,快好了,\nP5,戊,2026-03-05,2026-04-20,,,未完成,\n",
        ) else {
            panic!("refused")
        };
        let places: Vec<(u64, &str)> = bad.iter().map(|bad| (bad.row, bad.column.as_str())).collect();
        let expected = [(2, "完成时限"), (3, "result"), (4, "完成时限"), (5, "当前状态"), (6, "未完成原因")];
        assert_eq!(places, expected);
    }
}
