//! What a meeting report is made of: the figures of its period and the records behind them.

use super::gather;
use super::people::People;
use crate::app::failure::Failure;
use crate::app::query::{Answer, Query};
use crate::domain::code::Code;
use crate::domain::figures::Figures;
use crate::domain::matter::Matter;
use crate::domain::period::Period;
use crate::domain::pledge::Pledge;
use crate::domain::progress_card::ProgressCard;
use crate::domain::sources::split;
use crate::domain::week::Week;
use crate::domain::week_view::WeekView;
use crate::i18n::Catalog;
use crate::runtime::env::Env;
use crate::runtime::reads;

/// The records of a report, their texts as they may be shown.
pub(super) struct ReportRecords {
    pub(super) figures: Figures,
    pub(super) pledges: Vec<Pledge>,
    pub(super) matters: Vec<Matter>,
    /// Of the weeks that belong to the period, with the amendments of each behind what it says.
    pub(super) problems: Vec<String>,
    pub(super) next: Vec<String>,
    pub(super) on_cards: Vec<(Code, String)>,
}

/// Reads them.
pub(super) fn records(env: &mut Env, people: &People, period: Period) -> Result<ReportRecords, Failure> {
    let Answer::Figures(figures) = reads::answer(env, &Query::Figures(period))? else {
        return Err(Failure::Internal("figures".to_owned()));
    };
    let (first, last) = (period.first(), period.last());
    let concerns = |pledge: &Pledge| pledge.pledged_on <= last && pledge.closed_on.is_none_or(|day| day >= first);
    let pledges = gather::pledges(env)?.into_iter().filter(concerns).map(|pledge| people.pledge(&pledge)).collect();
    let concerns = |matter: &Matter| {
        let moved = matter.history.iter().any(|step| period.contains(step.on));
        matter.raised_on <= last && (matter.raised_on >= first || matter.state.is_open() || moved)
    };
    let matters = gather::matters(env)?.into_iter().filter(concerns).map(|matter| people.matter(&matter).matter);
    let matters = matters.collect();
    let weeks = gather::weeks(env, Week::of(first), Week::of(last.min(env.clock.today())))?;
    let weeks: Vec<WeekView> =
        weeks.iter().filter(|view| period.has_week(view.week)).map(|view| people.week(view)).collect();
    let tr = env.catalog();
    let problems = weeks.iter().flat_map(|view| amended(lines(&view.card.sections.problems), view, tr)).collect();
    let next = weeks.iter().rev().map(|view| amended(planned(&view.card, tr), view, tr)).find(|next| !next.is_empty());
    let next = next.unwrap_or_default();
    let mut on_cards: Vec<(Code, String)> = Vec::new();
    for (view, line) in weeks.iter().rev().flat_map(|view| view.card.lines.iter().map(move |line| (view, line))) {
        let told = amended(lines(&line.progress), view, tr).join("\n");
        if !told.is_empty() && on_cards.iter().all(|(pledge, _)| *pledge != line.pledge) {
            on_cards.push((line.pledge.clone(), told));
        }
    }
    Ok(ReportRecords { figures: *figures, pledges, matters, problems, next, on_cards })
}

/// What a card says is next: of the week, then of each pledge.
fn planned(card: &ProgressCard, tr: Catalog) -> Vec<String> {
    let colon = tr.t("export-colon");
    let mut next = lines(&card.sections.next);
    for line in &card.lines {
        for text in lines(&line.next).into_iter().filter(|text| !next.contains(text)).collect::<Vec<_>>() {
            next.push(format!("{}{colon}{text}", line.pledge));
        }
    }
    next
}

/// What is quoted of a card, and behind it what its amendments say: the signed words stay wrong. Nothing where nothing is quoted.
fn amended(mut quoted: Vec<String>, view: &WeekView, tr: Catalog) -> Vec<String> {
    if !quoted.is_empty() {
        quoted.extend(view.amendments.iter().map(|amendment| {
            let values = [("week", tr.week(view.week)), ("text", lines(&amendment.text).join(" "))];
            tr.with("contents-report-amendment", &values)
        }));
    }
    quoted
}

/// The lines of a section, without the dots some begin with and what they rest on.
fn lines(text: &str) -> Vec<String> {
    let bare = |line: &str| split(line.trim().trim_start_matches(['·', '-', '•'])).0.trim().to_owned();
    text.lines().map(bare).filter(|line| !line.is_empty()).collect()
}
