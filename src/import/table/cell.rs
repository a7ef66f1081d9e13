//! A table as it lies in a file.

use crate::import::batch::Reason;
use crate::import::limits;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::import) enum Cell {
    /// A text; a number or a day as it is written.
    Text(String),
    /// A formula that failed: `#REF!`; empty for one that no program has counted yet.
    Failed(String),
}

/// A row of a table: its filled cells, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::import) struct Line {
    /// Its number in the file, from 1.
    pub number: u64,
    /// How many cells it has; an office table has as many as it likes.
    pub len: Option<usize>,
    /// The filled ones, each with its column, from 0.
    pub cells: Vec<(usize, Cell)>,
}

/// A table: a file, or one sheet of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::import) struct Table {
    /// The sheet; empty where there is only one.
    pub part: String,
    /// Its rows, without empty ones.
    pub lines: Vec<Line>,
}

impl Line {
    /// The text of a cell, trimmed; empty where there is none.
    pub fn text(&self, column: usize) -> &str {
        match self.cell(column) {
            Some(Cell::Text(text) | Cell::Failed(text)) => text.trim(),
            None => "",
        }
    }

    /// A cell, where it is filled.
    pub fn cell(&self, column: usize) -> Option<&Cell> {
        let at = self.cells.binary_search_by_key(&column, |(at, _)| *at).ok()?;
        Some(&self.cells[at].1)
    }

    /// The columns up to the last filled one.
    pub fn width(&self) -> usize {
        self.cells.last().map_or(0, |(at, _)| at + 1)
    }
}

/// What has been read of a workbook so far.
#[derive(Default)]
pub(super) struct Budget {
    cells: usize,
    text: usize,
}

impl Budget {
    /// Counts a filled cell. `row` and `column` are from 0; `sheet` is where they are.
    pub fn take(&mut self, sheet: &str, row: usize, column: usize, text: &str) -> Result<(), Reason> {
        if row >= limits::SHEET_ROWS || column >= limits::COLUMNS {
            return Err(far(sheet, row, column));
        }
        self.cells += 1;
        self.text += text.len();
        if self.cells > limits::CELLS || self.text > limits::TEXT {
            return Err(Reason::said("import-too-many", format!("{sheet}!{}{}", letters(column), row + 1)));
        }
        Ok(())
    }
}

/// That a cell lies too far out.
pub(super) fn far(sheet: &str, row: usize, column: usize) -> Reason {
    let sign = if sheet.is_empty() { "" } else { "!" };
    Reason::said("import-far-cell", format!("{sheet}{sign}{}{}", letters(column), row + 1))
}

/// A column as a table shows it: `A`, `B`, … `AA`.
fn letters(column: usize) -> String {
    let mut name = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        name.push(char::from(b'A' + ((left - 1) % 26) as u8));
        left = (left - 1) / 26;
    }
    name.iter().rev().collect()
}

/// A number as a text: no exponent, no `.0` behind a phone number.
pub(super) fn number(value: f64) -> String {
    // `Display` of a float writes every digit and never an exponent; the longest has 309.
    value.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_as_they_were_typed() {
        assert_eq!(number(13_800_000_001.0), "13800000001");
        assert_eq!(number(0.5), "0.5");
        assert_eq!(
            (letters(0), letters(25), letters(26), letters(16_383)),
            ("A".into(), "Z".into(), "AA".into(), "XFD".into())
        );
    }
}
