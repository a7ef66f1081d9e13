//! The weekly prompt: which weeks wait to be confirmed.

use super::open::{of_rows, rows_of, say};
use crate::app::dialog::WeeklyPrompt;
use crate::app::state::State;
use crate::tui::paint::Painter;
use crate::tui::scene::{Scene, week_role};
use crate::tui::theme::Role;
use crate::tui::widget::table::{Column, Row, Table};

/// Weeks listed at most.
const MOST: u16 = 8;

/// Draws it.
pub fn draw(painter: &mut Painter<'_>, state: &State, prompt: &WeeklyPrompt) {
    let Some(session) = state.session() else { return };
    let scene = Scene::new(state, session);
    let tr = scene.tr;
    let weeks = session.prompted_weeks();
    let count = session.owed_total.max(u32::try_from(weeks.len()).unwrap_or(u32::MAX));
    let said = if session.long_absence() { "prompt-absence" } else { "prompt-text" };
    let said = tr.with(said, &[("count", count.to_string())]);
    let rows = u16::try_from(weeks.len()).unwrap_or(u16::MAX).clamp(1, MOST);
    let inside = of_rows(painter, &tr.t("prompt-title"), rows_of(painter, &said) + 1 + rows);
    let rest = say(painter, inside, &said, Role::Text);
    let (_, list) = rest.split_top(1);
    let shown: Vec<Row> = weeks
        .iter()
        .map(|week| {
            Row::new([
                (tr.week(week.week), Role::Text),
                (tr.week_span(week.week), Role::Muted),
                (scene.deadline(week.due_on).0, week_role(week.status)),
            ])
        })
        .collect();
    let page = usize::from(list.height.max(1));
    let top = (prompt.pos.selected + 1).saturating_sub(page);
    let columns = [Column::fit(10), Column::flex(10), Column::fit(28).right()];
    Table { columns: &columns, rows: &shown, top, selected: Some(prompt.pos.selected), focused: true }
        .draw(painter, list);
}
