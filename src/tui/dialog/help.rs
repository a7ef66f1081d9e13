//! What can be done here, with its keys and in a sentence each; what cannot be done now says why.

use super::open::of_rows;
use crate::app::actions::Action;
use crate::app::area::Area;
use crate::app::scroll::Scroll;
use crate::app::state::State;
use crate::i18n::Catalog;
use crate::tui::paint::Painter;
use crate::tui::screen::position;
use crate::tui::theme::Role;

/// Rows of the dialog, where the terminal has them.
const ROWS: u16 = 18;

/// Cells of keys that what they do stands beside; more keys stand alone above it.
const KEYS: u16 = 12;

/// Draws it, scrolled so far.
pub fn draw(painter: &mut Painter<'_>, state: &State, scroll: &Scroll) {
    let tr = state.tr();
    let room = painter.screen().height.saturating_sub(4);
    let inside = of_rows(painter, &tr.t("help-title"), ROWS.min(room));
    let lines = lines(painter, state, inside.width);
    let page = usize::from(inside.height);
    let top = scroll.fit(lines.len(), page);
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
    let keys = |action: &Action| {
        let keys = state.settings.keymap.keys(action);
        keys.iter().map(|key| tr.key_name(&key.to_string())).collect::<Vec<_>>().join(" ")
    };
    let actions = state.help_actions();
    let widest = actions.iter().map(|action| painter.width(&keys(action))).max().unwrap_or(0);
    let indent = widest.min(KEYS) + 2;
    let indented = |text: &str, role| indented(painter, text, indent, width, role);
    let mut lines: Vec<(String, Role)> = Vec::new();
    lines.extend(painter.wrap(&tr.t("help-guide"), width).into_iter().map(|row| (row, Role::Muted)));
    let mut scope = None;
    for action in actions {
        if scope.replace(action.scope) != Some(action.scope) {
            if !lines.is_empty() {
                lines.push((String::new(), Role::Text));
            }
            lines.push((tr.t(action.scope.title()), Role::Accent));
        }
        let keys = keys(action);
        let used = painter.width(&keys);
        if used + 2 > indent {
            lines.push((keys, Role::Title));
            lines.extend(indented(&action.label(tr), Role::Title));
        } else {
            let gap = " ".repeat((indent - used).into());
            lines.push((format!("{keys}{gap}{}", action.label(tr)), Role::Title));
        }
        lines.extend(indented(&action.help(tr), Role::Text));
        if let Some(why) = (action.blocked)(state) {
            lines.extend(indented(&because(tr, why), Role::Due));
        }
    }
    lines
}

/// Why something cannot be done now.
fn because(tr: Catalog, why: &str) -> String {
    tr.with("help-not-now", &[("why", tr.t(why))])
}

fn indented(
    painter: &Painter<'_>,
    text: &str,
    indent: u16,
    width: u16,
    role: Role,
) -> impl Iterator<Item = (String, Role)> + use<> {
    let rows = painter.wrap(text, width.saturating_sub(indent).max(8));
    rows.into_iter().map(move |row| (format!("{}{row}", " ".repeat(indent.into())), role))
}
