//! What is wrong with a file, in words.

use crate::domain::briefing::BriefProblem;
use crate::domain::verify::Finding;
use crate::domain::week::Week;
use crate::i18n::Catalog;

/// The sentence.
pub(super) fn said(problem: &BriefProblem, tr: Catalog) -> String {
    let key = format!("brief-problem-{}", problem.name().replace('_', "-"));
    let with = |name: &str, value: String| tr.with(&key, &[(name, value)]);
    match problem {
        BriefProblem::Unreadable(why) => with("why", why.clone()),
        BriefProblem::Ill(findings) => {
            let all: Vec<String> = findings.iter().map(|finding| found(finding, tr)).collect();
            with("what", all.join(&tr.t("brief-and")))
        }
        BriefProblem::Duplicate(file)
        | BriefProblem::Older(file)
        | BriefProblem::Contradiction(file)
        | BriefProblem::SameName(file) => with("file", file.clone()),
        BriefProblem::OtherMonth(day) | BriefProblem::Early(day) => with("day", tr.date(*day)),
        BriefProblem::Gap(weeks) => {
            let weeks: Vec<String> = weeks.iter().map(Week::to_string).collect();
            with("weeks", weeks.join(&tr.t("list-and")))
        }
        BriefProblem::Not(_) | BriefProblem::Demo | BriefProblem::NoName | BriefProblem::NoMatters => tr.t(&key),
    }
}

fn found(finding: &Finding, tr: Catalog) -> String {
    let what = tr.fault(&finding.fault);
    if finding.number == 0 && finding.week.is_empty() {
        return tr.with("verify-whole", &[("what", what)]);
    }
    let week = Week::parse(&finding.week).map_or_else(|_| "?".to_owned(), |week| week.to_string());
    tr.with("verify-at", &[("number", finding.number.to_string()), ("week", week), ("what", what)])
}
