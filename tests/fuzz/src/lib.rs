//! What every target does with its bytes.

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
