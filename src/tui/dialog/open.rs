//! Which dialog is drawn.

use super::{
    card_draft, code, conflict, erase, first_step, guide, help, outside, palette, prompt, secret, sign, templates,
};
use crate::app::area::Area;
use crate::app::dialog::Dialog;
use crate::app::layout;
use crate::app::state::State;
use crate::tui::paint::Painter;
use crate::tui::theme::Role;
use crate::tui::widget::dialog::dialog;

/// Draws the dialog that is open.
pub fn draw(painter: &mut Painter<'_>, state: &State, open: &Dialog) {
    match open {
        Dialog::Help(scroll) => help::draw(painter, state, scroll),
        Dialog::Guide(open) => guide::draw(painter, state, open),
        Dialog::Palette(palette) => palette::draw(painter, state, palette),
        Dialog::Outside(open) => outside::draw(painter, state, open),
        Dialog::Templates(open) => templates::draw(painter, state, open),
        Dialog::WeeklyPrompt(prompt) => prompt::draw(painter, state, prompt),
        Dialog::CardDraft(asked) => card_draft::draw(painter, state, asked),
        Dialog::Sign(sign) => sign::draw(painter, state, sign),
        Dialog::Secret(asked) => secret::draw(painter, state, asked),
        Dialog::Code(shown) => code::draw(painter, state, shown),
        Dialog::FirstStep(offered) => first_step::draw(painter, state, offered),
        Dialog::Erase(asked) => erase::draw(painter, state, asked),
        Dialog::Conflict(conflict) => conflict::draw(painter, state, conflict),
    }
}

/// An empty dialog with so many rows inside.
pub(super) fn of_rows(painter: &mut Painter<'_>, title: &str, rows: u16) -> Area {
    let screen = painter.screen();
    // The footer says what can be done, the header whose journal it is and whether it is encrypted: they stay in sight.
    let mut area = layout::dialog(screen.width, screen.height.saturating_sub(1), rows.saturating_add(2));
    if area.y == 0 {
        (area.y, area.height) = (1, area.height.min(screen.height.saturating_sub(2)));
    }
    dialog(painter, area, title)
}

/// Writes a text in rows of an area; an empty one takes none, as in [`rows_of`]. Returns what is left below it.
pub(super) fn say(painter: &mut Painter<'_>, area: Area, text: &str, role: Role) -> Area {
    if text.is_empty() {
        return area;
    }
    let lines = painter.wrap(text, area.width);
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(area.height);
    for row in 0..rows {
        // What has no room is behind the last row, so that it is seen to be cut.
        let from = usize::from(row);
        let to = if row + 1 == rows { lines.len() } else { from + 1 };
        painter.put(area, 0, row, &lines[from..to].concat(), role);
    }
    area.split_top(rows).1
}

/// Rows that a text takes in a dialog.
pub(super) fn rows_of(painter: &Painter<'_>, text: &str) -> u16 {
    let screen = painter.screen();
    let inside = layout::dialog(screen.width, screen.height, 3).inside().shrink(1, 0).width;
    if text.is_empty() { 0 } else { u16::try_from(painter.wrap(text, inside).len()).unwrap_or(u16::MAX) }
}
