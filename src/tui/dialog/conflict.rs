//! Somebody else saved first: what stands in the file now, and what can be done with what was typed.

use super::open::{of_rows, rows_of, say};
use crate::app::dialog::ConflictDialog;
use crate::app::state::State;
use crate::domain::change::Record;
use crate::tui::paint::Painter;
use crate::tui::scene::{Scene, local};
use crate::tui::theme::Role;
use crate::tui::widget::reading::reading;

/// Rows of theirs that are shown.
const THEIRS: u16 = 6;

/// Draws it.
pub fn draw(painter: &mut Painter<'_>, state: &State, conflict: &ConflictDialog) {
    let tr = state.tr();
    let record = &conflict.theirs.value;
    let at = local(state, conflict.theirs.updated_at);
    let when = format!("{} {}", tr.day(at.date()), at.format("%H:%M"));
    let said = tr.with("conflict-text", &[("what", tr.record(&record.key())), ("when", when)]);
    let kept = tr.t(if conflict.kept.is_some() { "conflict-kept" } else { "conflict-on-screen" });
    let rows = rows_of(painter, &said) + 1 + THEIRS + 1 + rows_of(painter, &kept);
    let inside = of_rows(painter, &tr.t("conflict-title"), rows);
    let rest = say(painter, inside, &said, Role::Text).split_top(1).1;
    let (theirs, below) = rest.split_top(THEIRS);
    if let Some(session) = state.session() {
        let scene = Scene::new(state, session);
        reading(painter, theirs, &text(record), &*scene.labels, 0);
    }
    say(painter, below.split_top(1).1, &kept, Role::Muted);
}

/// What of a record tells most: its text.
fn text(record: &Record) -> String {
    match record {
        Record::ContactCard(card) => format!("{}\n{}\n{}", card.full_name, card.unit, card.help_with),
        Record::Household(household) => format!("{}\n{}\n{}", household.label(), household.group, household.note),
        Record::Pledge(pledge) => format!("{}\n{}", pledge.problem, pledge.target),
        Record::Matter(matter) => matter.text.clone(),
        Record::Entry(entry) => entry.body.clone(),
        Record::Week(saved) => {
            let sections = &saved.card.sections;
            [&sections.done, &sections.next, &sections.problems].map(String::as_str).join("\n")
        }
    }
}
