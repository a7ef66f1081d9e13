//! The bar of find and replace, in the place of an entry's status row.

use crate::app::area::Area;
use crate::app::form::{FindBar, FindSlots};
use crate::tui::paint::Painter;
use crate::tui::scene::Scene;
use crate::tui::theme::Role;
use crate::tui::widget::editor::editor;

/// Draws it; the cursor goes into the line one types in.
pub fn draw(painter: &mut Painter<'_>, scene: &Scene<'_>, bar: &FindBar, row: Area) {
    let tr = scene.tr;
    let slots = FindSlots::of(row, tr);
    let lines = [
        (slots.needle_label, "find-needle", slots.needle, &bar.needle, !bar.on_replacement),
        (slots.with_label, "find-with", slots.with, &bar.with, bar.on_replacement),
    ];
    for (label, key, line, text, focused) in lines {
        painter.put(label, 1, 0, &tr.t(key), if focused { Role::Accent } else { Role::Muted });
        editor(painter, line, text, &scene.labels, focused);
        painter.restyle(line, Role::Input);
    }
    let (said, role) = match bar.place {
        Some((at, count)) => {
            (tr.with("find-place", &[("at", at.to_string()), ("count", count.to_string())]), Role::Accent)
        }
        None if bar.needle.is_empty() => (String::new(), Role::Muted),
        None => (tr.t("find-nothing"), Role::Due),
    };
    painter.put_right(slots.place.split_left(slots.place.width.saturating_sub(1)).0, 0, &said, role);
}
