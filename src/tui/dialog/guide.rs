//! The guide: a page that takes the whole screen, with what is found marked and what leads on shown as such.

use crate::app::area::Area;
use crate::app::dialog::GuideDialog;
use crate::app::guide::{GuideLook, GuideRow};
use crate::app::hits::Target;
use crate::app::layout;
use crate::app::state::State;
use crate::i18n::guide;
use crate::text::{NoLabels, SharedLabels};
use crate::tui::paint::Painter;
use crate::tui::theme::Role;
use crate::tui::widget::bar::{Piece, header};
use crate::tui::widget::field::Field;
use std::sync::Arc;

/// Draws it over everything but the footer.
pub fn draw(painter: &mut Painter<'_>, state: &State, open: &GuideDialog) {
    let tr = state.tr();
    let screen = painter.screen();
    painter.forget_cursor();
    painter.clear(screen);
    let parts = layout::parts(screen.width, screen.height);
    let pages = guide(tr.lang());
    let title = match open.at.page.and_then(|page| pages.get(page)) {
        Some(page) => page.title.to_owned(),
        None => tr.t("guide-contents"),
    };
    let place = open.at.page.map(|page| format!("{}/{}", page + 1, pages.len())).unwrap_or_default();
    let mark = state.mark().map(|mark| Piece::new(tr.t(mark), Role::Overdue));
    let right: Vec<Piece> = [Some(Piece::new(place, Role::Muted)), mark].into_iter().flatten().collect();
    header(
        painter,
        parts.header,
        &[Piece::new(tr.t("guide-title"), Role::Muted), Piece::new(title, Role::Title)],
        &right,
    );
    let text = layout::guide(screen.width, screen.height);
    let rows = open.rows(state.sheet());
    for (y, row) in (0..text.height).zip(rows.iter().skip(open.at.top)) {
        put(painter, text, y, row, open.at.link);
    }
    below(painter, state, open, rows.len(), parts.notice);
}

/// A row; its links can be clicked.
fn put(painter: &mut Painter<'_>, area: Area, y: u16, row: &GuideRow, chosen: Option<usize>) {
    let mut column = 0;
    for (text, look) in &row.pieces {
        let role = match look {
            GuideLook::Text => Role::Text,
            GuideLook::Mark => Role::Muted,
            GuideLook::Key | GuideLook::Code => Role::Accent,
            GuideLook::Link(_) => Role::Link,
            GuideLook::Found => Role::Due,
        };
        let used = painter.put(area, column, y, text, role);
        let place = Area::new(area.x + column, area.y + y, used, 1);
        if let GuideLook::Link(link) = look {
            painter.hit(place, Target::Row(*link));
            if chosen == Some(*link) {
                painter.restyle(place, Role::Selection);
            }
        }
        column += used;
    }
}

/// The word one looks for and where one is in the page.
fn below(painter: &mut Painter<'_>, state: &State, open: &GuideDialog, rows: usize, area: Area) {
    let tr = state.tr();
    let height = usize::from(layout::guide(state.width, state.height).height);
    let last = (open.at.top + height).min(rows);
    let place = if rows > height { format!("{last}/{rows}") } else { String::new() };
    painter.put_right(area.shrink(1, 0), 0, &place, Role::Muted);
    let found = match (&open.query, open.found.len()) {
        (query, _) if query.is_empty() => String::new(),
        (_, 0) => tr.t("guide-nothing"),
        (_, count) => tr.with("guide-found", &[("count", count.to_string())]),
    };
    let label = tr.t("guide-find");
    let (line, rest) = area.shrink(1, 0).split_left(area.width / 2);
    match &open.find {
        Some(editor) => {
            let labels: SharedLabels = Arc::new(NoLabels);
            Field { at: 0, label: &label, label_width: painter.width(&label), focused: true }
                .text(painter, line, editor, &labels);
            painter.put(rest, 1, 0, &found, Role::Muted);
        }
        None if !open.query.is_empty() => {
            painter.put(line, 0, 0, &format!("{label}  {}", open.query), Role::Muted);
            painter.put(rest, 1, 0, &found, Role::Muted);
        }
        None => {}
    }
}
