//! What every target does with its bytes.

#[path = "../../common/office.rs"]
mod office;

use sankaben::domain::code::Code;
use sankaben::domain::importing::ImportKind;
use sankaben::import::{self, Known, Source, SourceFile};
use std::collections::{BTreeMap, BTreeSet};

/// Reads the bytes as a file of that name: what comes of it does not matter, that something does.
pub fn read(kind: ImportKind, name: &str, bytes: &[u8]) {
    let known = Known {
        today: chrono::NaiveDate::from_ymd_opt(2026, 5, 10).expect("a day"),
        references: BTreeSet::new(),
        next_code: Code::numbered('D', 1),
        year: None,
    };
    let source = Source {
        kind,
        format: None,
        encoding: None,
        files: vec![SourceFile { name: name.to_owned(), bytes: bytes.to_vec() }],
        folder: false,
        columns: BTreeMap::new(),
        remembered: Vec::new(),
    };
    import::read(source, &known, &|_| true).result.ok();
}

/// The same with a zipped file: the bytes as they are where they begin as such a file does, else as the `inside` of one.
pub fn read_zipped(kind: ImportKind, name: &str, bytes: &[u8], inside: impl FnOnce(&str) -> Vec<u8>) {
    if bytes.starts_with(b"PK") {
        read(kind, name, bytes);
    } else {
        read(kind, name, &inside(&String::from_utf8_lossy(bytes)));
    }
}

/// A workbook with these rows.
pub fn xlsx(rows: &str) -> Vec<u8> {
    office::xlsx_of(rows, 0)
}

/// A sheet of LibreOffice with these rows.
pub fn ods(rows: &str) -> Vec<u8> {
    office::ods_of(rows)
}

/// A Word document with these paragraphs.
pub fn docx(paragraphs: &str) -> Vec<u8> {
    let text = format!("<w:document><w:body>{paragraphs}</w:body></w:document>");
    office::zipped(&[("word/document.xml", &text)])
}
