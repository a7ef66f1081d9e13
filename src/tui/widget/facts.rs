//! What is known of something: labels and values, running on in rows like text, so that a small pane holds much.

use super::reading::{put_row, text_rows};
use crate::app::area::Area;
use crate::text::Labels;
use crate::tui::paint::Painter;
use crate::tui::theme::Role;

/// Between two facts in a row.
const GAP: u16 = 3;

/// A label and a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is; may be empty.
    pub label: String,
    /// The value, with references in it.
    pub value: String,
    /// How the value looks.
    pub role: Role,
    /// Whether it begins a row of its own.
    pub own_row: bool,
}

impl Fact {
    /// A fact.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into(), role: Role::Text, own_row: false }
    }

    /// The same, its value in a look of its own.
    #[must_use]
    pub fn role(self, role: Role) -> Self {
        Self { role, ..self }
    }

    /// The same, in a row of its own.
    #[must_use]
    pub fn alone(self) -> Self {
        Self { own_row: true, ..self }
    }
}

/// What was drawn of facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// How many rows they took.
    pub rows: u16,
    /// Whether some of it had no room.
    pub cut: bool,
}

/// Draws facts in an area; those without a value are left out.
pub fn facts(painter: &mut Painter<'_>, area: Area, facts: &[Fact], labels: &dyn Labels) -> Drawn {
    let (mut column, mut row, mut cut) = (0, 0, false);
    for fact in facts.iter().filter(|fact| !fact.value.trim().is_empty()) {
        let label = if fact.label.is_empty() { 0 } else { painter.width(&fact.label) + 1 };
        let whole = text_rows(painter, &fact.value, u16::MAX / 8, labels, 0, 2);
        let value: u16 = whole.iter().flatten().map(|(text, _)| painter.width(text)).fold(0, u16::saturating_add);
        let needed = label.saturating_add(value);
        let fits = whole.len() == 1 && column + needed <= area.width;
        if column > 0 && (fact.own_row || !fits) {
            (column, row) = (0, row + 1);
        }
        if row >= area.height {
            return Drawn { rows: area.height, cut: true };
        }
        painter.put(area, column, row, &fact.label, Role::Muted);
        let start = column + label;
        let (_, place) = area.split_top(row).1.split_left(start);
        let room = usize::from(place.height);
        let mut shown = text_rows(painter, &fact.value, place.width, labels, 0, room + 1);
        cut |= shown.len() > room;
        shown.truncate(room);
        for (y, pieces) in (0..).zip(&shown) {
            let styled: Vec<_> = pieces.iter().map(|(text, role)| (text.clone(), look(*role, fact.role))).collect();
            put_row(painter, place, 0, y, &styled);
        }
        let extra = u16::try_from(shown.len().saturating_sub(1)).unwrap_or(0);
        if extra > 0 || fact.own_row {
            (column, row) = (0, row + extra + 1);
        } else {
            column = start + value + GAP;
        }
    }
    Drawn { rows: (row + u16::from(column > 0)).min(area.height), cut }
}

/// A reference keeps its look whatever the fact's is.
fn look(piece: Role, fact: Role) -> Role {
    if piece == Role::Text { fact } else { piece }
}
