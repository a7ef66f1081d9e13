//! What can be done here, with its keys and in a sentence each; what cannot be done now says why.

use super::open::of_rows;
use crate::app::area::Area;
use crate::app::scroll::Scroll;
use crate::app::state::State;
use crate::i18n::Catalog;
use crate::tui::paint::Painter;
use crate::tui::screen::position;
use crate::tui::theme::Role;

/// Rows of the dialog, where the terminal has them.
const ROWS: u16 = 18;

/// Draws it, scrolled so far.
pub fn draw(painter: &mut Painter<'_>, state: &State, scroll: &Scroll) {
    let tr = state.tr();
    let room = painter.screen().height.saturating_sub(3);
    let inside = of_rows(painter, &tr.t("help-title"), ROWS.min(room));
    let lines = lines(painter, state, inside.width);
    let page = usize::from(inside.height);
    let top = scroll.settle(lines.len().saturating_sub(scroll.top()), page);
    for (row, (text, role)) in (0..inside.height).zip(&lines[top..]) {
        painter.put(inside, 0, row, text, *role);
    }
    if lines.len() > page {
        let edge = Area { height: inside.height + 1, ..inside };
        let last = (top + page).min(lines.len());
        position(painter, edge, &format!("{last}/{}", lines.len()));
    }
}

fn lines(painter: &Painter<'_>, state: &State, width: u16) -> Vec<(String, Role)> {
    let tr = state.tr();
    let mut lines: Vec<(String, Role)> = Vec::new();
    lines.extend(painter.wrap(&tr.t("help-guide"), width).into_iter().map(|row| (row, Role::Muted)));
    let mut scope = None;
    for action in state.help_actions() {
        if scope.replace(action.scope) != Some(action.scope) {
            if !lines.is_empty() {
                lines.push((String::new(), Role::Text));
            }
            lines.push((tr.t(action.scope.title()), Role::Accent));
        }
        let keys: Vec<String> =
            state.settings.keymap.keys(action).iter().map(|key| tr.key_name(&key.to_string())).collect();
        let keys = keys.join(" ");
        let gap = 12_u16.saturating_sub(painter.width(&keys)).max(2);
        lines.push((format!("{keys}{}{}", " ".repeat(gap.into()), action.label(tr)), Role::Title));
        lines.extend(indented(painter, &action.help(tr), width, Role::Text));
        if let Some(why) = (action.blocked)(state) {
            lines.extend(indented(painter, &because(tr, why), width, Role::Due));
        }
    }
    lines
}

/// Why something cannot be done now.
fn because(tr: Catalog, why: &str) -> String {
    tr.with("help-not-now", &[("why", tr.t(why))])
}

fn indented(painter: &Painter<'_>, text: &str, width: u16, role: Role) -> impl Iterator<Item = (String, Role)> + use<> {
    const INDENT: u16 = 12;
    let rows = painter.wrap(text, width.saturating_sub(INDENT).max(8));
    rows.into_iter().map(move |row| (format!("{}{row}", " ".repeat(INDENT.into())), role))
}
