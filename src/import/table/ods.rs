//! Workbooks of LibreOffice. A cell or a row can be said to stand there a million times: it is counted before it is believed.

use super::cell::Budget;
use super::{Cell, Line, Table};
use crate::import::batch::Reason;
use crate::import::xml::{attribute, resolve};
use crate::import::{limits, zipped};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Reads every sheet that has something in it.
pub(in crate::import) fn read(bytes: &[u8]) -> Result<Vec<Table>, Reason> {
    let broken = || Reason::said("import-not-workbook", "");
    let text = zipped::part(bytes, "content.xml")?.ok_or_else(broken)?;
    let mut reader = Reader::from_str(&text);
    let mut book = Book::default();
    loop {
        match reader.read_event().map_err(|_| broken())? {
            Event::Start(tag) => book.start(&tag)?,
            Event::Empty(tag) => {
                book.start(&tag)?;
                book.end(tag.name().as_ref())?;
            }
            Event::End(tag) => book.end(tag.name().as_ref())?,
            Event::Text(piece) => book.write(&piece),
            Event::GeneralRef(name) => book.write(&resolve(&name)),
            Event::Eof => break,
            _ => {}
        }
    }
    book.tables.retain(|table| !table.lines.is_empty());
    Ok(book.tables)
}

/// A cell that is being read.
struct Open {
    /// What it says of its own value, where that is not its text: a day, a number.
    value: Option<String>,
    failed: bool,
    times: usize,
    text: String,
}

/// What has been read.
#[derive(Default)]
struct Book {
    tables: Vec<Table>,
    budget: Budget,
    /// The next row and column, from 0.
    row: usize,
    column: usize,
    row_times: usize,
    cells: Vec<(usize, Cell)>,
    cell: Option<Open>,
    paragraphs: usize,
    in_text: bool,
    /// A remark is no content.
    remark: bool,
}

impl Book {
    fn start(&mut self, tag: &BytesStart<'_>) -> Result<(), Reason> {
        match tag.name().as_ref() {
            "table:table" => {
                let part = attribute(tag, "table:name").unwrap_or_default();
                self.tables.push(Table { part, lines: Vec::new() });
                (self.row, self.column) = (0, 0);
            }
            "table:table-row" => {
                self.row_times = times(tag, "table:number-rows-repeated");
                self.column = 0;
                self.cells.clear();
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let kind = attribute(tag, "office:value-type").unwrap_or_default();
                let value = match kind.as_str() {
                    "date" => attribute(tag, "office:date-value").map(|day| day.replace('T', " ")),
                    "float" => attribute(tag, "office:value"),
                    "boolean" => attribute(tag, "office:boolean-value"),
                    _ => None,
                };
                let failed = attribute(tag, "calcext:value-type").as_deref() == Some("error");
                let times = times(tag, "table:number-columns-repeated");
                self.paragraphs = 0;
                self.cell = Some(Open { value, failed, times, text: String::new() });
            }
            "office:annotation" => self.remark = true,
            "text:p" if !self.remark => {
                if self.paragraphs > 0 {
                    self.put("\n");
                }
                self.paragraphs += 1;
                self.in_text = true;
            }
            "text:s" => {
                let count = times(tag, "text:c").min(limits::COLUMNS);
                self.write(&" ".repeat(count));
            }
            "text:tab" => self.write("\t"),
            "text:line-break" => self.write("\n"),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), Reason> {
        match name {
            "office:annotation" => self.remark = false,
            "text:p" => self.in_text = false,
            "table:table-cell" | "table:covered-table-cell" => {
                if let Some(open) = self.cell.take() {
                    self.keep(open)?;
                }
            }
            "table:table-row" => self.keep_row()?,
            _ => {}
        }
        Ok(())
    }

    fn write(&mut self, text: &str) {
        if self.in_text && !self.remark {
            self.put(text);
        }
    }

    fn put(&mut self, text: &str) {
        if let Some(cell) = &mut self.cell {
            cell.text.push_str(text);
        }
    }

    /// The cell is over.
    fn keep(&mut self, open: Open) -> Result<(), Reason> {
        let text = open.value.unwrap_or(open.text);
        if text.trim().is_empty() {
            self.column = self.column.saturating_add(open.times);
            return Ok(());
        }
        let sheet = self.tables.last().map(|table| table.part.clone()).unwrap_or_default();
        for _ in 0..open.times {
            self.budget.take(&sheet, self.row, self.column, &text)?;
            let cell = if open.failed { Cell::Failed(text.clone()) } else { Cell::Text(text.clone()) };
            self.cells.push((self.column, cell));
            self.column += 1;
        }
        Ok(())
    }

    /// The row is over.
    fn keep_row(&mut self) -> Result<(), Reason> {
        let cells = std::mem::take(&mut self.cells);
        let first = self.row;
        self.row = self.row.saturating_add(self.row_times);
        let Some(table) = self.tables.last_mut().filter(|_| !cells.is_empty()) else { return Ok(()) };
        for time in 0..self.row_times {
            for (column, Cell::Text(text) | Cell::Failed(text)) in cells.iter().filter(|_| time > 0) {
                self.budget.take(&table.part, first + time, *column, text)?;
            }
            table.lines.push(Line { number: (first + time) as u64 + 1, len: None, cells: cells.clone() });
        }
        Ok(())
    }
}

/// How often something stands there.
fn times(tag: &BytesStart<'_>, name: &str) -> usize {
    attribute(tag, name).and_then(|times| times.parse().ok()).unwrap_or(1)
}
