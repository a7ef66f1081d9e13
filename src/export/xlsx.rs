//! Tables as a workbook: a sheet a table, with real numbers and days, a head that stays, filters and a print setup.
//!
//! Invariant: a text is written as a text, whatever it says: no formula, no link, nothing cut off.

use super::document::{Cell, Table};
use super::fault::Unwritten;
use super::shown;
use crate::i18n::{Catalog, Lang};
use crate::text::display_width;
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};
use std::collections::BTreeSet;

/// UTF-16 units that a cell holds at most.
const CELL_UNITS: usize = 32_767;
/// UTF-16 units of a sheet's name at most.
const NAME_UNITS: usize = 31;
/// Rows of a sheet below its head.
const ROWS: usize = 1_048_575;
/// Whole numbers up to here are kept exactly.
const EXACT: u64 = 1 << 53;
/// A line's height, and the highest row there is, in points.
const LINE: f64 = 16.5;
const HIGHEST: f64 = 409.0;
/// The number of A4 among the papers of the format.
const A4: u8 = 9;
/// How wide a column is at least and at most, in digits.
const WIDTH: (usize, usize) = (6, 56);

/// What stands in a workbook's properties.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// What it is.
    pub title: &'a str,
    /// Who hands it over; empty where nobody is named.
    pub author: &'a str,
    /// The day it was made.
    pub made_on: NaiveDate,
    /// The language of its words.
    pub lang: Lang,
}

struct Formats {
    head: Format,
    text: Format,
    number: Format,
    day: Format,
}

/// The tables, a sheet each. A text too long for a cell goes on in the rows below it.
pub fn workbook(tables: &[Table], about: About<'_>) -> Result<Vec<u8>, Unwritten> {
    write(tables, about).map_err(Unwritten::because)
}

fn write(tables: &[Table], about: About<'_>) -> Result<Vec<u8>, XlsxError> {
    let tr = Catalog::new(about.lang);
    let mut book = Workbook::new();
    let mut properties = DocProperties::new().set_title(shown::line(about.title)).set_author(shown::line(about.author));
    if let Some(made) = date(about.made_on) {
        properties = properties.set_creation_datetime(&made);
    }
    book.set_properties(&properties);
    let formats = Formats::new(about.lang);
    let mut names = BTreeSet::new();
    for table in tables {
        let rows = continued(table, tr);
        // A table of no rows has its head.
        let parts = if rows.is_empty() { vec![&rows[..]] } else { rows.chunks(ROWS).collect() };
        for part in parts {
            let sheet = book.add_worksheet();
            sheet.set_name(name(&table.name, tr, &mut names))?;
            fill(sheet, table, part, &formats)?;
        }
    }
    book.save_to_buffer()
}

impl Formats {
    fn new(lang: Lang) -> Self {
        let base = || match lang {
            Lang::Zh => Format::new().set_font_name("宋体"),
            Lang::En => Format::new(),
        };
        let cell = || base().set_align(FormatAlign::Top).set_border(FormatBorder::Hair);
        Self {
            head: base()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_border(FormatBorder::Thin)
                .set_background_color(Color::RGB(0x00E8_ECEF)),
            // "@" keeps a text a text when somebody edits its cell.
            text: cell().set_text_wrap().set_num_format("@"),
            number: cell().set_num_format("0"),
            day: cell().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left),
        }
    }
}

/// The rows as the sheet has them: a text longer than a cell goes on below, and the first column says so.
fn continued(table: &Table, tr: Catalog) -> Vec<Vec<Cell>> {
    let mut rows = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        let cells: Vec<Vec<Cell>> = row.iter().map(pieces).collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or(1);
        for at in 0..height {
            let mut part: Vec<Cell> = cells.iter().map(|pieces| pieces.get(at).cloned().unwrap_or_default()).collect();
            if let Some(first @ Cell::Empty) = part.first_mut().filter(|_| at > 0) {
                let whose: String =
                    row.first().map(|cell| cell.words(tr)).unwrap_or_default().chars().take(200).collect();
                *first = Cell::Text(tr.with("export-continued", &[("what", whose)]));
            }
            rows.push(part);
        }
    }
    rows
}

/// A cell in pieces that each fit one, shown as text may be.
fn pieces(cell: &Cell) -> Vec<Cell> {
    let Cell::Text(text) = cell else { return vec![cell.clone()] };
    let text = shown::lines(text).collect::<Vec<_>>().join("\n");
    let mut pieces = Vec::new();
    let (mut from, mut units) = (0, 0);
    for (at, c) in text.char_indices() {
        if units + c.len_utf16() > CELL_UNITS {
            pieces.push(Cell::Text(text[from..at].to_owned()));
            (from, units) = (at, 0);
        }
        units += c.len_utf16();
    }
    pieces.push(Cell::text(&text[from..]));
    pieces
}

fn fill(sheet: &mut Worksheet, table: &Table, rows: &[Vec<Cell>], formats: &Formats) -> Result<(), XlsxError> {
    let widths = widths(table, rows);
    sheet.set_default_row_height(LINE);
    for (at, (column, width)) in table.columns.iter().zip(&widths).enumerate() {
        sheet.write_string_with_format(0, index(at), shown::line(&column.title), &formats.head)?;
        sheet.set_column_width(index(at), float(*width))?;
    }
    for (row, cells) in (1_u32..).zip(rows) {
        for (at, cell) in cells.iter().enumerate() {
            write_cell(sheet, row, index(at), cell, formats)?;
        }
        let lines = cells.iter().zip(&widths).map(|(cell, width)| lines(cell, *width)).max().unwrap_or(1);
        if lines > 1 {
            sheet.set_row_height(row, (float(lines) * LINE).min(HIGHEST))?;
        }
    }
    if !table.columns.is_empty() {
        let last = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        sheet.set_freeze_panes(1, 0)?;
        sheet.autofilter(0, 0, last, index(table.columns.len() - 1))?;
        sheet.set_repeat_rows(0, 0)?;
    }
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0).set_footer("&C&P / &N");
    sheet.set_margins(0.5, 0.5, 0.6, 0.7, 0.3, 0.35);
    Ok(())
}

/// The columns' widths in digits, by their titles and their widest line.
fn widths(table: &Table, rows: &[Vec<Cell>]) -> Vec<usize> {
    // The arrow of the filter takes the room of two digits.
    let mut widths: Vec<usize> =
        table.columns.iter().map(|column| display_width(&shown::line(&column.title)) + 4).collect();
    for row in rows {
        for (cell, widest) in row.iter().zip(&mut widths) {
            let width = match cell {
                Cell::Empty => 0,
                Cell::Text(text) => {
                    text.lines().take(50).map(|line| display_width(&line[..cut(line)])).max().unwrap_or(0)
                }
                Cell::Number(number) => number.to_string().len(),
                Cell::Date(_) => 10,
            };
            *widest = (*widest).max(width + 2);
        }
    }
    widths.into_iter().map(|width| width.clamp(WIDTH.0, WIDTH.1)).collect()
}

/// How many lines a cell takes in a column of that width.
fn lines(cell: &Cell, width: usize) -> usize {
    let Cell::Text(text) = cell else { return 1 };
    if text.len() < width / 2 && !text.contains('\n') {
        return 1;
    }
    text.lines().map(|line| 1 + display_width(line) / width.saturating_sub(1).max(1)).sum()
}

fn write_cell(sheet: &mut Worksheet, row: u32, at: u16, cell: &Cell, formats: &Formats) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => sheet.write_blank(row, at, &formats.text)?,
        Cell::Text(text) => sheet.write_string_with_format(row, at, text, &formats.text)?,
        Cell::Number(number) if number.unsigned_abs() <= EXACT =>
        {
            #[expect(clippy::cast_precision_loss, reason = "numbers up to 2^53 are exact")]
            sheet.write_number_with_format(row, at, *number as f64, &formats.number)?
        }
        Cell::Number(number) => sheet.write_string_with_format(row, at, number.to_string(), &formats.text)?,
        Cell::Date(day) => match date(*day) {
            Some(date) => sheet.write_datetime_with_format(row, at, &date, &formats.day)?,
            None => sheet.write_string_with_format(row, at, day.to_string(), &formats.text)?,
        },
    };
    Ok(())
}

/// A day as a spreadsheet has it: from 1900 to 9999.
fn date(day: NaiveDate) -> Option<ExcelDateTime> {
    let (month, of_month) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    ExcelDateTime::from_ymd(u16::try_from(day.year()).ok()?, month, of_month).ok()
}

fn float(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

/// How much of a line decides on a column's width.
fn cut(line: &str) -> usize {
    line.char_indices().nth(WIDTH.1).map_or(line.len(), |(at, _)| at)
}

fn index(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}

/// A sheet's name: what a spreadsheet allows, and none twice.
fn name(wished: &str, tr: Catalog, taken: &mut BTreeSet<String>) -> String {
    let allowed = |c: char| if matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\') { ' ' } else { c };
    let wished: String = shown::line(wished).chars().map(allowed).collect();
    let wished = wished.trim_matches([' ', '\'']);
    // Excel keeps "History" for itself.
    let plain = !wished.is_empty() && !wished.eq_ignore_ascii_case("history");
    let wished = if plain { wished.to_owned() } else { format!("{}{wished}", tr.t("export-sheet")) };
    for number in 1_u32.. {
        let tail = if number == 1 { String::new() } else { format!(" {number}") };
        let room = NAME_UNITS - tail.len();
        let mut units = 0;
        let fits = |c: &char| {
            units += c.len_utf16();
            units <= room
        };
        let head: String = wished.chars().take_while(fits).collect();
        let name = format!("{}{tail}", head.trim_end_matches([' ', '\'']));
        if taken.insert(name.to_lowercase()) {
            return name;
        }
    }
    wished
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_have_names_that_a_spreadsheet_allows() {
        let tr = Catalog::new(Lang::Zh);
        let mut taken = BTreeSet::new();
        let long = "联系".repeat(30);
        let named: Vec<String> = ["a/b:c", "A b c", "A b C", "", &long, &long, "'x'", "History"]
            .map(|wished| name(wished, tr, &mut taken))
            .into();
        assert_eq!(&named[..4], ["a b c", "A b c 2", "A b C 3", "表"]);
        assert_eq!((named[4].chars().count(), named[5].chars().count()), (31, 31));
        assert!(named[5].ends_with(" 2"));
        assert_eq!(&named[6..], ["x", "表History"]);
    }
}
