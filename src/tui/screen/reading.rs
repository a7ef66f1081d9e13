//! An entry shown alone: a column that is easy to read, nothing beside it.

use super::diary::{entry_title, head, text_and_foot};
use crate::app::area::Area;
use crate::app::layout;
use crate::app::screen::DiaryScreen;
use crate::tui::paint::Painter;
use crate::tui::scene::Scene;
use crate::tui::theme::Role;
use crate::tui::widget::facts::facts;

/// Draws it.
pub fn draw(painter: &mut Painter<'_>, scene: &Scene<'_>, screen: &DiaryScreen, body: Area) {
    let column = layout::reading(body);
    let Some(entry) = screen.selected_entry() else {
        painter.put(column, 0, 1, &scene.tr.t("loading"), Role::Muted);
        return;
    };
    let entry = &entry.value;
    let (title, rest) = column.split_top(1);
    painter.put(title, 0, 0, &entry_title(scene, entry.date), Role::Title);
    let used = facts(painter, rest, &head(scene, entry), &*scene.labels);
    let text = rest.split_top(used.rows + 1).1;
    if let Some(where_in) = text_and_foot(painter, scene, entry, &screen.scroll, text) {
        painter.put_right(title, 0, &where_in, Role::Muted);
    }
}
