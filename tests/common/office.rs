//! Files of other programs, made as those make them, to be imported.
#![allow(dead_code, missing_docs, reason = "every test program uses a part of this")]

use rust_xlsxwriter::{Format, Workbook, XlsxError};
use std::io::{Cursor, Write};

/// A zipped file of these parts.
pub fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// What is written into a cell.
#[derive(Clone, Copy)]
pub enum Put<'a> {
    Text(&'a str),
    Number(f64),
    /// A count of days that is shown as one.
    Day(f64),
    /// A formula, and what it comes to.
    Formula(&'a str),
}

/// A workbook of one sheet.
pub fn workbook(rows: &[&[&str]]) -> Vec<u8> {
    let rows: Vec<Vec<Put<'_>>> = rows.iter().map(|row| row.iter().map(|text| Put::Text(text)).collect()).collect();
    workbook_of(&[("Sheet1", rows)])
}

/// A workbook of these sheets.
pub fn workbook_of(sheets: &[(&str, Vec<Vec<Put<'_>>>)]) -> Vec<u8> {
    let fill = || -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let day = Format::new().set_num_format("m\"月\"d\"日\"");
        for (name, rows) in sheets {
            let sheet = book.add_worksheet();
            sheet.set_name(*name)?;
            for (row, cells) in (0..).zip(rows) {
                for (column, cell) in (0..).zip(cells) {
                    match cell {
                        Put::Text("") => {}
                        Put::Text(text) => drop(sheet.write(row, column, *text)?),
                        Put::Number(number) => drop(sheet.write(row, column, *number)?),
                        Put::Day(serial) => drop(sheet.write_with_format(row, column, *serial, &day)?),
                        Put::Formula(result) => {
                            let formula = rust_xlsxwriter::Formula::new("=1/0").set_result(*result);
                            sheet.write(row, column, formula)?;
                        }
                    }
                }
            }
        }
        book.save_to_buffer()
    };
    fill().unwrap()
}

/// A sheet of LibreOffice.
pub fn ods(rows: &[&[&str]]) -> Vec<u8> {
    let cell = |text: &&str| match *text {
        "" => "<table:table-cell/>".to_owned(),
        day if day.len() == 10 && day.as_bytes()[4] == b'-' => format!(
            "<table:table-cell office:value-type=\"date\" office:date-value=\"{day}\"><text:p>3月10日</text:p></table:table-cell>"
        ),
        text => format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"),
    };
    let row =
        |cells: &&[&str]| format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>());
    ods_of(&rows.iter().map(row).collect::<String>())
}

/// A sheet of LibreOffice with these rows in it.
pub fn ods_of(rows: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content><office:body><office:spreadsheet>\
         <table:table table:name=\"表一\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)])
}

/// A Word document of these paragraphs; those that begin with `# ` are headings.
pub fn docx(paragraphs: &[&str]) -> Vec<u8> {
    let paragraph = |text: &&str| match text.strip_prefix("# ") {
        Some(text) => format!("<w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"),
        None => format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>"),
    };
    let body: String = paragraphs.iter().map(paragraph).collect();
    let document = format!("<?xml version=\"1.0\"?><w:document><w:body>{body}<w:sectPr/></w:body></w:document>");
    let styles = "<?xml version=\"1.0\"?><w:styles><w:style w:type=\"paragraph\" w:styleId=\"1\">\
                  <w:name w:val=\"heading 1\"/></w:style></w:styles>";
    zipped(&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", &document), ("word/styles.xml", styles)])
}
