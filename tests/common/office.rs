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

/// A workbook with these rows in its one sheet, as they stand in the file, so many megabytes over or once.
pub fn xlsx_of(sheet: &str, times: usize) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    let parts = [
        (
            "[Content_Types].xml",
            r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#,
        ),
        (
            "_rels/.rels",
            r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
    ];
    for (name, text) in parts {
        zip.start_file(name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.start_file("xl/worksheets/sheet1.xml", options).unwrap();
    zip.write_all(
        br#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#,
    )
    .unwrap();
    let block = if times == 0 { sheet.to_owned() } else { sheet.repeat(1 + (1 << 20) / sheet.len()) };
    for _ in 0..times.max(1) {
        zip.write_all(block.as_bytes()).unwrap();
    }
    zip.write_all(b"</sheetData></worksheet>").unwrap();
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
