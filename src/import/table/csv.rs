//! Comma-separated values.

use super::cell::far;
use super::{Cell, Line, Table};
use crate::import::batch::{Reason, Refused};
use crate::import::limits;

/// Lines looked at to find what separates cells.
const LOOK: usize = 20;

/// Reads a table.
pub(in crate::import) fn read(text: &str) -> Result<Table, Refused> {
    let not_table = || Refused::Unreadable(Reason::said("import-not-table", ""));
    let mut reader = ::csv::ReaderBuilder::new()
        .flexible(true)
        .has_headers(false)
        .delimiter(separator(text))
        .from_reader(text.as_bytes());
    let mut lines = Vec::new();
    let mut record = ::csv::StringRecord::new();
    while reader.read_record(&mut record).map_err(|_| not_table())? {
        let number = record.position().map_or(0, ::csv::Position::line);
        if record.len() > limits::COLUMNS {
            return Err(Refused::Unreadable(far("", number.saturating_sub(1) as usize, limits::COLUMNS)));
        }
        let filled = record.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
        let cells: Vec<_> = filled.map(|(at, cell)| (at, Cell::Text(cell.to_owned()))).collect();
        if cells.is_empty() {
            continue;
        }
        if lines.len() == limits::ROWS {
            return Err(Refused::Unreadable(Reason::said("import-too-many", number.to_string())));
        }
        lines.push(Line { number, len: Some(record.len()), cells });
    }
    Ok(Table { part: String::new(), lines })
}

/// What stands between cells: of comma, tab and semicolon the one a line has most of.
fn separator(text: &str) -> u8 {
    let most = |wanted: char| text.lines().take(LOOK).map(|line| line.matches(wanted).count()).max().unwrap_or(0);
    match (most(','), most('\t'), most(';')) {
        (comma, tab, semicolon) if comma >= tab && comma >= semicolon => b',',
        (_, tab, semicolon) if tab >= semicolon => b'\t',
        _ => b';',
    }
}
