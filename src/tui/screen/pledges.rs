//! 2 承诺卡: the pledges, with everything about the selected one.

use super::list_frame::{ListFrame, details, parts};
use crate::app::area::Area;
use crate::app::screen::PledgesScreen;
use crate::domain::pledge::{Pledge, PledgeStatus};
use crate::domain::pledge_time::PledgeTiming;
use crate::tui::paint::Painter;
use crate::tui::scene::Scene;
use crate::tui::theme::Role;
use crate::tui::widget::facts::Fact;
use crate::tui::widget::table::{Column, Row};

const COLUMNS: [Column; 5] = [
    Column::fit(8),
    Column::flex(16),
    Column::fit(12).rank(1),
    Column::fit(14).right().rank(2),
    Column::fit(24).right(),
];

/// Draws it.
pub fn draw(painter: &mut Painter<'_>, scene: &Scene<'_>, screen: &PledgesScreen, body: Area) {
    let tr = scene.tr;
    let (list, below) = parts(scene, body, screen.rows.is_empty());
    let rows: Vec<Row> = screen.shown().map(|row| list_row(scene, &row.value)).collect();
    let open = screen.rows.iter().filter(|row| row.value.status.is_open()).count();
    let title = tr.with("pledges-title", &[("open", open.to_string()), ("count", screen.rows.len().to_string())]);
    let empty = tr.t(match (screen.loaded, screen.filter.is_some() && !screen.rows.is_empty()) {
        (false, _) => "loading",
        (true, true) => "filter-nothing",
        (true, false) => "pledges-empty",
    });
    ListFrame { title: &title, columns: &COLUMNS, rows: &rows, pos: screen.pos, empty: &empty }.draw(painter, list);
    if let Some(pledge) = screen.selected_pledge() {
        pledge_details(painter, scene, &pledge.value, below);
    }
}

/// How a pledge's status looks.
fn role(status: PledgeStatus) -> Role {
    match status {
        PledgeStatus::Open | PledgeStatus::Waiting => Role::Text,
        PledgeStatus::Done => Role::Done,
        PledgeStatus::Missed => Role::Overdue,
        PledgeStatus::Withdrawn => Role::Muted,
    }
}

fn list_row(scene: &Scene<'_>, pledge: &Pledge) -> Row {
    let open = pledge.status.is_open();
    let day = if open { Some(pledge.due_on) } else { pledge.closed_on };
    let status = match pledge.status {
        PledgeStatus::Waiting => scene.tr.t("pledges-waiting"),
        status => scene.tr.pledge_status(status),
    };
    Row::new([
        (pledge.code.to_string(), Role::Muted),
        (scene.one_line(&pledge.problem), Role::Text),
        (status, role(pledge.status)),
        (day.map(|day| scene.day(day)).unwrap_or_default(), Role::Muted),
        if open { scene.pledge_due(pledge.due_on) } else { (String::new(), Role::Muted) },
    ])
}

/// How it stands to its deadline, by working days.
fn timing(scene: &Scene<'_>, pledge: &Pledge) -> (String, Role) {
    let timing = pledge.timing(scene.today, scene.calendar);
    let role = match timing {
        PledgeTiming::Overdue(_) | PledgeTiming::Late(_) => Role::Overdue,
        PledgeTiming::Soon(_) => Role::Due,
        PledgeTiming::OnTime => Role::Done,
        PledgeTiming::Ahead(_) | PledgeTiming::NotDone => Role::Text,
    };
    (scene.tr.pledge_timing(timing), role)
}

fn pledge_details(painter: &mut Painter<'_>, scene: &Scene<'_>, pledge: &Pledge, area: Area) {
    let tr = scene.tr;
    let title = format!("{} {}", pledge.code, tr.pledge_status(pledge.status));
    painter.frame(area, &title, Role::Border);
    let fact = |key: &str, value: String| Fact::new(tr.t(key), value);
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| tr.date(day)).unwrap_or_default();
    let and = tr.t("list-and");
    let posted: Vec<String> = pledge
        .posted
        .iter()
        .map(|posting| {
            let up = match posting.on {
                Some(on) => tr.with("pledges-posted", &[("place", posting.at.clone()), ("day", scene.day(on))]),
                None => posting.at.clone(),
            };
            match posting.down_on {
                Some(down) => tr.with("pledges-taken-down", &[("posted", up), ("day", scene.day(down))]),
                None => up,
            }
        })
        .collect();
    let posted = if posted.is_empty() { tr.t("pledges-not-posted") } else { posted.join(&and) };
    let (timing, due_role) = timing(scene, pledge);
    let due =
        [tr.date(pledge.due_on), timing].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  ");
    let mut known = vec![
        Fact::new("", pledge.problem.clone()).role(Role::Title).alone(),
        fact("field-target", pledge.target.clone()).alone(),
        fact("field-target-amount", pledge.measured()),
        fact("field-due-on", due).role(due_role),
        fact("field-pledged-on", tr.date(pledge.pledged_on)),
        fact("field-responsible", pledge.responsible.clone()),
        fact("field-partners", pledge.partners.join(&and)),
        fact("field-posted", posted),
        fact("field-acceptance", pledge.acceptance.clone()),
        fact("field-closed-on", day(pledge.closed_on)),
        fact("field-result", pledge.result.clone()),
        fact("field-reason", pledge.reason.clone()),
        fact("field-accepted-by", pledge.accepted_by.clone()),
        fact("field-accepted-on", day(pledge.accepted_on)),
    ];
    // The last step first: where room is short, it is what one looks for.
    for step in pledge.progress.iter().rev() {
        let value = match step.percent {
            Some(percent) => {
                tr.with("pledges-percent", &[("text", step.text.clone()), ("percent", percent.to_string())])
            }
            None => step.text.clone(),
        };
        known.push(Fact::new(scene.day(step.on), value).alone());
    }
    details(painter, scene, area, &known);
}
