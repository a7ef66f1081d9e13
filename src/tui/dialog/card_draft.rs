//! A draft of the card that is to be signed, or is signed: what it says, and what becomes of it.

use super::open::{of_rows, rows_of, say};
use crate::app::dialog::CardDraftDialog;
use crate::app::state::State;
use crate::tui::paint::Painter;
use crate::tui::scene::Scene;
use crate::tui::theme::Role;

/// Fields of the draft that are shown.
const WORDS: usize = 5;
/// Rows of one of them.
const ROWS: u16 = 3;

/// Draws it.
pub fn draw(painter: &mut Painter<'_>, state: &State, asked: &CardDraftDialog) {
    let Some(session) = state.session() else { return };
    let (scene, tr) = (Scene::new(state, session), state.tr());
    let week = asked.week().map(|week| tr.week(week)).unwrap_or_default();
    let said = [("week", week.clone()), ("when", scene.when(asked.kept_at))];
    let (title, text, then) = if asked.signed {
        ("left-draft-title", "left-draft-text", "left-draft-then")
    } else {
        ("card-draft-title", "card-draft-text", "card-draft-then")
    };
    let (text, then) = (tr.with(text, &said), tr.t(then));
    let words = asked.words(tr);
    let one = |(label, text): &(String, String)| format!("{label}  {}", scene.one_line(text));
    let mut shown: Vec<String> = words.iter().take(WORDS).map(one).collect();
    if let Some(more) = words.len().checked_sub(WORDS).filter(|more| *more > 0) {
        shown.push(tr.with("card-draft-more", &[("count", more.to_string())]));
    }
    let rows_of_words: u16 = shown.iter().map(|line| rows_of(painter, line).min(ROWS)).sum();
    let rows = rows_of(painter, &text) + 1 + rows_of_words + 1 + rows_of(painter, &then);
    let inside = of_rows(painter, &tr.with(title, &[("week", week)]), rows);
    let mut rest = say(painter, inside, &text, Role::Text).split_top(1).1;
    for line in &shown {
        let (place, below) = rest.split_top(rows_of(painter, line).min(ROWS));
        say(painter, place, line, Role::Accent);
        rest = below;
    }
    say(painter, rest.split_top(1).1, &then, Role::Muted);
}
