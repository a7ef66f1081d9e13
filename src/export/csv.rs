//! A table as CSV that a spreadsheet opens rightly: UTF-8 with its mark, CRLF, and no text that becomes a formula.

use super::document::{Cell, Table};
use super::fault::Unwritten;
use super::shown;
use csv::{Terminator, WriterBuilder};

/// What a spreadsheet takes for the beginning of a formula; the full-width ones too, where the system's language has them.
const OPENS: [char; 8] = ['=', '+', '-', '@', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}'];

/// The table: its columns' titles, then its rows; above them what is to be known of it, if anything is. Days are written as
/// 2026-03-10, texts with their line breaks.
pub fn csv(table: &Table, above: Option<&str>) -> Result<Vec<u8>, Unwritten> {
    let mut writer =
        WriterBuilder::new().terminator(Terminator::CRLF).flexible(true).from_writer(b"\xEF\xBB\xBF".to_vec());
    if let Some(above) = above {
        writer.write_record([harmless(above)]).map_err(Unwritten::because)?;
    }
    writer.write_record(table.columns.iter().map(|column| harmless(&column.title))).map_err(Unwritten::because)?;
    for row in &table.rows {
        writer.write_record(row.iter().map(field)).map_err(Unwritten::because)?;
    }
    writer.into_inner().map_err(Unwritten::because)
}

fn field(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => harmless(text),
        Cell::Number(number) => number.to_string(),
        Cell::Date(day) => day.format("%Y-%m-%d").to_string(),
    }
}

/// A text behind an apostrophe where it would be reckoned: `=1+1`, `-3`, `@SUM`, a tab before any of them.
fn harmless(text: &str) -> String {
    let shown = shown::lines(text).collect::<Vec<_>>().join("\n");
    let reckoned = shown.trim_start().starts_with(OPENS) || text.starts_with(['\t', '\r', '\n']);
    if reckoned { format!("'{shown}") } else { shown }
}
