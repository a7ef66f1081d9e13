//! A bar that shows how much of something is done; the number always stands beside it.

use crate::app::area::Area;
use crate::i18n::Catalog;
use crate::tui::paint::Painter;
use crate::tui::theme::Role;

/// Draws a bar over the whole of a row, `done` of `all`. Without colour it is made of `#` and `.`.
pub fn meter(painter: &mut Painter<'_>, area: Area, done: u32, all: u32) {
    let cells = filled(area.width, done, all);
    let (full, rest) = area.split_left(cells);
    if painter.look().theme.has_colour() {
        painter.put(full, 0, 0, &" ".repeat(full.width.into()), Role::Selection);
        painter.put(rest, 0, 0, &".".repeat(rest.width.into()), Role::Muted);
    } else {
        painter.put(full, 0, 0, &"#".repeat(full.width.into()), Role::Text);
        painter.put(rest, 0, 0, &".".repeat(rest.width.into()), Role::Text);
    }
}

/// Says that work is under way and how far it has come; nothing of that for the first half second.
pub fn busy(painter: &mut Painter<'_>, tr: Catalog, progress: Option<(u32, u32)>, area: Area) {
    let Some((done, total)) = progress else {
        painter.put(area, 0, 0, &tr.t("export-busy"), Role::Muted);
        return;
    };
    let values = [("done", done.to_string()), ("total", total.to_string())];
    if total == 0 {
        // How much there is to be read is known when it is read.
        painter.put(area, 0, 0, &tr.with("import-read", &values), Role::Text);
        return;
    }
    painter.put(area, 0, 0, &tr.with("export-progress", &values), Role::Text);
    meter(painter, Area { y: area.y + 1, height: 1, width: area.width.min(48), ..area }, done, total);
}

/// How many of `width` cells are full: none for nothing, all only when all is done.
fn filled(width: u16, done: u32, all: u32) -> u16 {
    if all == 0 || done == 0 {
        return 0;
    }
    if done >= all {
        return width;
    }
    let cells = u64::from(width) * u64::from(done) / u64::from(all);
    u16::try_from(cells).unwrap_or(width).clamp(u16::from(width > 1), width.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_full_only_when_all_is_done() {
        assert_eq!(filled(10, 0, 3), 0);
        assert_eq!(filled(10, 1, 3), 3);
        assert_eq!(filled(10, 1, 300), 1);
        assert_eq!(filled(10, 299, 300), 9);
        assert_eq!(filled(10, 3, 3), 10);
        assert_eq!(filled(10, 9, 3), 10);
        assert_eq!(filled(0, 1, 3), 0);
        assert_eq!(filled(10, 1, 0), 0);
    }
}
