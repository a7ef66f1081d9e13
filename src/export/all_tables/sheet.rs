//! A table being filled, and how values stand in cells.

use crate::domain::amount::Amount;
use crate::domain::change::Stored;
use crate::domain::code::Code;
use crate::export::document::{Cell, Column, Table};
use crate::i18n::Catalog;
use chrono::{DateTime, SecondsFormat, Utc};

/// The table with columns of these titles, by their keys.
pub(super) fn table(name: &str, columns: &[&str], rows: Vec<Vec<Cell>>, tr: Catalog) -> Table {
    Table { name: tr.t(name), columns: columns.iter().map(|key| Column::text(tr.t(key), 2)).collect(), rows }
}

/// The columns of [`kept`].
pub(super) const KEPT: [&str; 4] = ["sheet-revision", "sheet-created", "sheet-updated", "sheet-removed"];

/// What the file knows of a record.
pub(super) fn kept<T>(stored: &Stored<T>) -> [Cell; 4] {
    let removed = stored.removed_at.map(time).unwrap_or_default();
    [number(stored.revision), time(stored.created_at), time(stored.updated_at), removed]
}

/// A moment, in world time and said so; a spreadsheet's own times have no zone.
pub(super) fn time(at: DateTime<Utc>) -> Cell {
    Cell::Text(at.to_rfc3339_opts(SecondsFormat::Secs, true))
}

pub(super) fn number(number: impl Into<i64>) -> Cell {
    Cell::Number(number.into())
}

/// A whole amount as a number; one with decimals as it is written.
pub(super) fn amount(amount: Option<Amount>) -> Cell {
    match amount {
        None => Cell::Empty,
        Some(amount) if amount.thousandths() % 1000 == 0 => Cell::Number(amount.thousandths() / 1000),
        Some(amount) => Cell::Text(amount.to_string()),
    }
}

pub(super) fn code(code: &Code) -> Cell {
    Cell::Text(code.to_string())
}

pub(super) fn yes(yes: bool, tr: Catalog) -> Cell {
    Cell::Text(tr.t(if yes { "cli-yes" } else { "cli-no" }))
}

/// Several things in one cell.
pub(super) fn list<T: ToString>(items: &[T], tr: Catalog) -> Cell {
    Cell::text(items.iter().map(ToString::to_string).collect::<Vec<_>>().join(&tr.t("list-and")))
}
