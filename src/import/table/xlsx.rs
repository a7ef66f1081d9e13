//! Workbooks of Excel and WPS, cell by cell: a sheet is as large as what is written in it, not as the cell furthest out says.

use super::cell::{Budget, number};
use super::{Cell, Line, Table, places};
use crate::import::batch::Reason;
use crate::import::zipped;
use calamine::{DataRef, ExcelDateTime, Reader, Xlsx, XlsxError};
use chrono::Timelike;
use std::collections::BTreeMap;
use std::io::Cursor;

/// Reads every sheet that has something in it.
pub(in crate::import) fn read(bytes: &[u8]) -> Result<Vec<Table>, Reason> {
    zipped::check(bytes)?;
    let broken = || Reason::said("import-not-workbook", "");
    if !places::are_inside(bytes)? {
        return Err(broken());
    }
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| broken())?;
    let mut budget = Budget::default();
    let mut tables = Vec::new();
    for sheet in book.sheet_names() {
        let mut reader = match book.worksheet_cells_reader(&sheet) {
            Ok(reader) => reader,
            // A chart on a sheet of its own.
            Err(XlsxError::NotAWorksheet(_)) => continue,
            Err(_) => return Err(broken()),
        };
        let mut rows: BTreeMap<u32, BTreeMap<usize, Cell>> = BTreeMap::new();
        while let Some(cell) = reader.next_cell_with_formula_metadata().map_err(|_| broken())? {
            let (row, column) = cell.pos;
            let uncounted = cell.formula.is_some() && cell.value == DataRef::Empty;
            let value = if uncounted { Some(Cell::Failed(String::new())) } else { text(&cell.value) };
            let Some(value) = value else { continue };
            let (Cell::Text(said) | Cell::Failed(said)) = &value;
            budget.take(&sheet, row as usize, column as usize, said)?;
            rows.entry(row).or_default().insert(column as usize, value);
        }
        let line = |(row, cells): (u32, BTreeMap<usize, Cell>)| Line {
            number: u64::from(row) + 1,
            len: None,
            cells: cells.into_iter().collect(),
        };
        tables.push(Table { part: sheet, lines: rows.into_iter().map(line).collect() });
    }
    tables.retain(|table| !table.lines.is_empty());
    Ok(tables)
}

/// A cell's value as it is shown; nothing for an empty one.
fn text(value: &DataRef<'_>) -> Option<Cell> {
    let text = match value {
        DataRef::Empty => return None,
        DataRef::Int(value) => value.to_string(),
        DataRef::Float(value) => number(*value),
        DataRef::String(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(value) => value.to_string(),
        DataRef::DateTime(moment) => day(moment)?,
        DataRef::DateTimeIso(text) => text.replace('T', " "),
        DataRef::Error(error) => return Some(Cell::Failed(error.to_string())),
    };
    (!text.trim().is_empty()).then_some(Cell::Text(text))
}

/// A day, a time or both.
fn day(moment: &ExcelDateTime) -> Option<String> {
    let value = moment.as_f64();
    // Out of what can be a day: calamine would count on.
    if !(0.0..2_958_466.0).contains(&value) {
        return Some(number(value));
    }
    let at = moment.as_datetime()?;
    Some(match (value < 1.0, at.num_seconds_from_midnight()) {
        (true, _) => at.format("%H:%M").to_string(),
        (false, 0) => at.format("%Y-%m-%d").to_string(),
        (false, _) => at.format("%Y-%m-%d %H:%M").to_string(),
    })
}
