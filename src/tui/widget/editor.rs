//! A text being written: the editor knows its rows and its cursor's cell, this paints them.

use crate::app::area::Area;
use crate::text::{Editor, MarkKind, Piece, PieceKind, SharedLabels};
use crate::tui::paint::Painter;
use crate::tui::theme::Role;
use ratatui::style::{Modifier, Style};

/// Draws the rows of an editor in view, and puts the terminal's cursor at its insertion cell where it has the focus.
pub fn editor(painter: &mut Painter<'_>, area: Area, editor: &Editor, labels: &SharedLabels, focused: bool) {
    if area.is_empty() {
        return;
    }
    editor.set_view(area.width.into(), area.height.into(), painter.look().ambiguous, labels);
    editor.set_at_rest(!focused);
    for (y, row) in (0..area.height).zip(editor.visible_rows()) {
        let [left, right] = painter.cut_marks();
        let mut column = u16::try_from(row.margin).unwrap_or(0);
        if column > 0 {
            painter.put(area, 0, y, left, Role::Muted);
        }
        if row.goes_on {
            painter.put(area, area.width - 1, y, right, Role::Muted);
        }
        for piece in &row.pieces {
            painter.put_styled(area, column, y, &piece.text, style(painter, piece));
            column = column.saturating_add(u16::try_from(piece.cells).unwrap_or(u16::MAX));
        }
        if row.break_selected {
            painter.put(area, column, y, " ", Role::Selection);
        }
    }
    if focused {
        let (y, x) = editor.cursor_cell();
        let cell = (u16::try_from(x).unwrap_or(u16::MAX), u16::try_from(y).unwrap_or(u16::MAX));
        painter.set_cursor(area.x.saturating_add(cell.0.min(area.width - 1)), area.y.saturating_add(cell.1));
    }
}

fn style(painter: &Painter<'_>, piece: &Piece) -> Style {
    let role = match piece.kind {
        PieceKind::Text => Role::Text,
        PieceKind::Link(_) | PieceKind::Tag => Role::Link,
    };
    let mut style = painter.style(role);
    match piece.mark {
        Some(MarkKind::Found) => style = style.add_modifier(Modifier::UNDERLINED),
        Some(MarkKind::Current) => style = style.patch(painter.style(Role::Accent)),
        Some(MarkKind::Flagged) => {
            style = style.patch(painter.style(Role::Due)).add_modifier(Modifier::UNDERLINED);
        }
        None => {}
    }
    if piece.selected { style.patch(painter.style(Role::Selection)) } else { style }
}
