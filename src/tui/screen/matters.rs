//! 5 民情台账: the matters, and everything about the selected one.

use super::list_frame::{ListFrame, details};
use crate::app::area::Area;
use crate::app::hits::Target;
use crate::app::layout;
use crate::app::screen::MattersScreen;
use crate::domain::matter::{Matter, MatterState};
use crate::tui::paint::Painter;
use crate::tui::scene::Scene;
use crate::tui::theme::Role;
use crate::tui::widget::facts::Fact;
use crate::tui::widget::table::{Column, Row};

const COLUMNS: [Column; 6] = [
    Column::fit(6),
    Column::fit(12),
    Column::flex(16),
    Column::fit(14).rank(2),
    Column::fit(10).rank(3),
    Column::fit(24).right().rank(1),
];

/// Draws it.
pub fn draw(painter: &mut Painter<'_>, scene: &Scene<'_>, screen: &MattersScreen, body: Area) {
    let tr = scene.tr;
    let (list, below) = layout::list_and_details(body, scene.state.panes());
    let rows: Vec<Row> = screen.shown().map(|row| list_row(scene, &row.value)).collect();
    let open = screen.rows.iter().filter(|row| row.value.state.is_open()).count();
    let counts = [("open", open.to_string()), ("count", screen.rows.len().to_string()), ("why", screen.why.clone())];
    let title = tr.with(
        match (screen.filter.only.is_some(), screen.is_cut()) {
            (true, _) => "matters-title-part",
            (false, true) => "matters-title-newest",
            (false, false) => "matters-title",
        },
        &counts,
    );
    let empty = tr.t(match (screen.loaded, screen.filter.open_only || screen.filter.only.is_some()) {
        (false, _) => "loading",
        (true, _) if !screen.rows.is_empty() => "filter-nothing",
        (true, false) => "matters-empty",
        (true, true) => "matters-empty-open",
    });
    ListFrame { title: &title, columns: &COLUMNS, rows: &rows, pos: screen.pos, empty: &empty }.draw(painter, list);
    match screen.selected_matter() {
        Some(matter) => {
            painter.hit(below, Target::Text);
            matter_details(painter, scene, screen, &matter.value, below);
        }
        None => {
            painter.frame(below, "", Role::Border);
        }
    }
}

/// How a matter's state looks.
pub fn state_role(state: MatterState) -> Role {
    match state {
        MatterState::Open => Role::Due,
        MatterState::InHand | MatterState::PassedOn => Role::Text,
        MatterState::Solved => Role::Done,
        MatterState::AnsweredCannot => Role::Muted,
    }
}

/// Who raised a matter.
fn who(scene: &Scene<'_>, matter: &Matter) -> String {
    match &matter.household {
        Some(code) => scene.session.household_label(code),
        None => scene.tr.t("matter-villager"),
    }
}

fn list_row(scene: &Scene<'_>, matter: &Matter) -> Row {
    let tr = scene.tr;
    let (when, role) = match (matter.state.is_open(), matter.follow_up_on) {
        (true, Some(day)) => {
            let (when, role) = scene.how_due(day);
            (tr.with("matters-follow-up", &[("when", when)]), role)
        }
        (true, None) => {
            let days = (scene.today - matter.raised_on).num_days().max(0).to_string();
            (tr.with("matters-since", &[("days", days)]), Role::Muted)
        }
        (false, _) => (matter.closed_on().map(|day| tr.day(day)).unwrap_or_default(), Role::Muted),
    };
    Row::new([
        (matter.code.to_string(), Role::Muted),
        (short_state(scene, matter.state), state_role(matter.state)),
        (scene.one_line(&matter.text), Role::Text),
        (who(scene, matter), Role::Text),
        (tr.matter_kind(matter.kind), Role::Muted),
        (when, role),
    ])
}

/// A state in a column: the long one is cut to its point.
fn short_state(scene: &Scene<'_>, state: MatterState) -> String {
    if state == MatterState::AnsweredCannot { scene.tr.t("matters-cannot") } else { scene.tr.matter_state(state) }
}

fn matter_details(painter: &mut Painter<'_>, scene: &Scene<'_>, screen: &MattersScreen, matter: &Matter, area: Area) {
    let tr = scene.tr;
    let title = format!("{} {}", matter.code, tr.matter_state(matter.state));
    painter.frame(area, &title, Role::Border);
    let fact = |key: &str, value: String| Fact::new(tr.t(key), value);
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| tr.date(day)).unwrap_or_default();
    let mut known = vec![
        Fact::new("", matter.text.clone()).role(Role::Title).alone(),
        fact("field-raised-by", who(scene, matter)),
        fact("field-raised-on", tr.date(matter.raised_on)),
        fact("field-matter-kind", tr.matter_kind(matter.kind)),
        fact("field-missing", matter.missing.clone()).role(Role::Due).alone(),
        fact("field-first-received-by", matter.first_received_by.clone()),
        fact("field-handled-by", matter.handled_by.clone()),
        fact("field-follow-up-on", day(matter.follow_up_on.filter(|_| matter.state.is_open()))),
        fact("field-matter-done", matter.done.clone()).alone(),
        fact("field-reason", matter.reason.clone()).alone(),
        fact("field-told-on", day(matter.told_on)),
    ];
    // The last step first: where room is short, it is what one looks for.
    for step in matter.history.iter().rev() {
        let entry = step.entry.as_ref().map(ToString::to_string);
        let parts = [Some(tr.matter_state(step.state)), Some(step.text.clone()), entry];
        let parts = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        known.push(Fact::new(tr.day(step.on), parts.join("  ")).alone());
    }
    let left = known.len().saturating_sub(screen.scroll.top());
    let top = screen.scroll.settle(left, 1).min(known.len());
    details(painter, scene, area, &known[top..]);
}
