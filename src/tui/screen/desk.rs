//! 案头: what is due, the month, then the three cards and the notebook. One screen, nothing to configure.

use super::duties;
use super::list_frame::{empty, foot, position};
use super::panels;
use crate::app::area::Area;
use crate::app::layout::MIN_HEIGHT;
use crate::app::screen::DeskScreen;
use crate::domain::change::{Draft, DraftTarget, RecordKey};
use crate::domain::overview::DueItem;
use crate::tui::paint::Painter;
use crate::tui::scene::{Scene, week_role};
use crate::tui::theme::Role;
use crate::tui::widget::month::{self, month};
use crate::tui::widget::table::{Column, Row, Table};

const COLUMNS: [Column; 2] = [Column::flex(20), Column::fit(24).right()];

/// Rows of a month: its frame, the names of the days, six weeks.
const MONTH_ROWS: u16 = 9;

/// Draws it.
pub fn draw(painter: &mut Painter<'_>, scene: &Scene<'_>, screen: &DeskScreen, body: Area) {
    let Some(desk) = &screen.desk else {
        let inside = painter.frame(body, "", Role::Border);
        return empty(painter, inside, &scene.tr.t("loading"));
    };
    // A short screen keeps what is due and a line a panel.
    if body.height + 3 <= MIN_HEIGHT || body.width < 72 {
        let (due, lines) = body.split_bottom(panels::PANELS + 2);
        due_list(painter, scene, screen, due);
        panels::lines(painter, scene, screen, desk, lines);
        return;
    }
    let (above, below) = body.split_bottom(panels::rows(body.width).min(body.height - MONTH_ROWS));
    let (due, side) = above.split_left(above.width - (month::WIDTH + 4));
    due_list(painter, scene, screen, due);
    let side = duties::beside_month(painter, scene, &desk.duties, side);
    let legend = scene.tr.with("desk-month", &[("month", scene.tr.month(scene.today))]);
    let inside = painter.frame(side, &legend, Role::Border).shrink(1, 0);
    month(painter, inside, scene.tr, scene.today, &desk.diary_days);
    duties::below_month(painter, scene, &desk.duties, side);
    panels::four(painter, scene, screen, desk, below);
}

/// What is due, the most pressing first.
fn due_list(painter: &mut Painter<'_>, scene: &Scene<'_>, screen: &DeskScreen, area: Area) {
    let selected = Some(screen.pos.selected).filter(|at| *at < screen.due().len());
    let role = if selected.is_some() { Role::FocusBorder } else { Role::Border };
    let inside = painter.frame(area, &scene.tr.t("desk-due"), role).shrink(1, 0);
    if let Some(at) = scene.session.upkeep.and_then(|upkeep| upkeep.last_backup) {
        let at = scene.local(at);
        let when = format!("{} {}", scene.tr.day(at.date()), at.format("%H:%M"));
        foot(painter, area, &scene.tr.with("desk-backup", &[("when", when)]));
    }
    if screen.due().is_empty() {
        return empty(painter, inside, &scene.tr.t("desk-nothing-due"));
    }
    let rows: Vec<Row> = screen.due().iter().map(|item| due_row(scene, item)).collect();
    let page = usize::from(inside.height.max(1));
    let top = selected.map_or(0, |at| (at + 1).saturating_sub(page));
    Table { columns: &COLUMNS, rows: &rows, top, selected, focused: true }.draw(painter, inside);
    if rows.len() > page {
        let at = selected.map_or(1, |at| at + 1);
        position(painter, area, &format!("{at}/{}", rows.len()));
    }
}

fn due_row(scene: &Scene<'_>, item: &DueItem) -> Row {
    let tr = scene.tr;
    let about = |parts: &[String]| {
        let parts = parts.iter().filter(|part| !part.is_empty()).map(String::as_str);
        (parts.collect::<Vec<_>>().join("  "), Role::Text)
    };
    match item {
        DueItem::Week { week, due_on, status, entries } => {
            let rests = tr.with("weeks-entries", &[("count", entries.to_string())]);
            let what = tr.with("desk-week", &[("week", tr.week(*week))]);
            Row::new([about(&[what, rests]), (scene.how_due(*due_on).0, week_role(*status))])
        }
        DueItem::Weeks { count, oldest, due_on } => {
            let what = tr.with("desk-weeks", &[("count", count.to_string())]);
            let from = tr.with("desk-weeks-from", &[("week", tr.week(*oldest)), ("day", tr.date(*due_on))]);
            Row::new([about(&[what, from]), (scene.how_due(*due_on).0, Role::Overdue)])
        }
        DueItem::Pledge { code, problem, due_on } => {
            let what = tr.with("desk-pledge", &[("code", code.to_string())]);
            Row::new([about(&[what, scene.one_line(problem)]), scene.pledge_due(*due_on)])
        }
        DueItem::FollowUp { entry: _, households, opening, on } => {
            let who = scene.households(households);
            Row::new([about(&[tr.t("desk-follow-up"), who, scene.opening(opening)]), scene.how_due(*on)])
        }
        DueItem::Matter { code, household, text, on } => {
            let what = tr.with("desk-matter", &[("code", code.to_string())]);
            // The matter tells two of one name apart.
            let who = household.as_ref().map(|code| scene.session.household_name(code)).unwrap_or_default();
            Row::new([about(&[what, who, scene.one_line(text)]), scene.how_due(*on)])
        }
        DueItem::PastRetention { code, ended_on, count } => {
            let said = [("count", count.to_string()), ("code", code.to_string()), ("day", tr.date(*ended_on))];
            Row::new([
                about(&[tr.t("desk-retention"), tr.with("desk-retention-what", &said)]),
                (String::new(), Role::Text),
            ])
        }
        DueItem::RecoveryCode => {
            Row::new([about(&[tr.t("code-title"), tr.t("desk-code")]), (String::new(), Role::Text)])
        }
        DueItem::Draft(draft) => {
            let when = scene.when(draft.kept_at);
            Row::new([about(&[tr.t("desk-draft"), draft_target(scene, draft)]), (when, Role::Muted)])
        }
    }
}

/// What a draft is a draft of, with the beginning of its text.
fn draft_target(scene: &Scene<'_>, draft: &Draft) -> String {
    let what = scene.tr.draft_target(&draft.target);
    let mut written = draft.fields.iter().filter(|(_, text)| !text.trim().is_empty());
    let texts = ["body", "problem", "name", "text"];
    let first = match &draft.target {
        // It has only what was changed on the card.
        DraftTarget::Edit(RecordKey::Week(_)) => written.next(),
        _ => texts.iter().find_map(|name| written.clone().find(|(at, _)| at == name)),
    };
    let text = first.map(|(_, text)| scene.one_line(text)).unwrap_or_default();
    format!("{what}  {text}").trim_end().to_owned()
}
