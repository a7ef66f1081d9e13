//! A table by its head: columns in Chinese or English, in any order.

use super::batch::{BadRow, Collector, Reason, Refused};
use std::collections::BTreeMap;

/// A column a reader knows: its field, then the names files give it.
pub(super) type Column = (&'static str, &'static [&'static str]);

/// A row of the table, by field.
pub(super) struct Row<'a> {
    /// The line of the file it begins on.
    pub(super) line: u64,
    cells: &'a csv::StringRecord,
    head: &'a Head,
}

/// Which cell holds which field.
struct Head {
    at: BTreeMap<&'static str, (usize, String)>,
}

impl Row<'_> {
    /// The cell of a field, trimmed; empty where the file has no such column.
    pub(super) fn cell(&self, field: &str) -> &str {
        let at = self.head.at.get(field).map(|(at, _)| *at);
        at.and_then(|at| self.cells.get(at)).unwrap_or_default().trim()
    }

    /// What the file calls a field's column.
    pub(super) fn name(&self, field: &'static str) -> &str {
        self.head.at.get(field).map_or(field, |(_, name)| name)
    }

    /// The row's content in an order of its own, for its fingerprint.
    pub(super) fn content(&self) -> String {
        let filled = self.head.at.keys().map(|field| (*field, self.cell(field))).filter(|(_, cell)| !cell.is_empty());
        serde_json::to_string(&filled.collect::<BTreeMap<_, _>>()).unwrap_or_default()
    }
}

/// Reads a comma-separated table and gives its rows to `each`. Columns not in `columns` are noted as ignored; without the
/// `required` one the file is not what it should be.
pub(super) fn rows(
    text: &str,
    columns: &[Column],
    required: &'static str,
    into: &mut Collector,
    mut each: impl FnMut(&Row<'_>, &mut Collector),
) -> Result<(), Refused> {
    let separator = separator(text);
    let mut reader = csv::ReaderBuilder::new().flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let names = reader.headers().map_err(|_| unreadable("import-not-table", ""))?.clone();
    let mut head = Head { at: BTreeMap::new() };
    for (at, name) in names.iter().enumerate() {
        let name = name.trim();
        let known = columns.iter().find(|(field, names)| *field == name || names.contains(&name));
        match known {
            Some((field, _)) if head.at.contains_key(field) => {
                let why = Reason::said("import-column-twice", name);
                return Err(Refused::Rows(vec![BadRow { row: 1, column: name.to_owned(), why }]));
            }
            Some((field, _)) => drop(head.at.insert(field, (at, name.to_owned()))),
            None if name.is_empty() => {}
            None => into.ignore(name),
        }
    }
    if !head.at.contains_key(required) {
        let names = columns.iter().find(|(field, _)| *field == required).map_or(required, |(_, names)| names[0]);
        return Err(unreadable("import-no-column", names));
    }
    for record in reader.records() {
        let Ok(cells) = record else { return Err(unreadable("import-not-table", "")) };
        let line = cells.position().map_or(0, csv::Position::line);
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if cells.len() != names.len() {
            let counts = format!("{} / {}", cells.len(), names.len());
            into.bad(line, "", Reason::said("import-cells", counts));
            continue;
        }
        if let Some(at) = cells.iter().position(|cell| cell.contains('\u{fffd}')) {
            into.bad(line, names.get(at).unwrap_or_default(), Reason::said("import-bad-utf8", ""));
            continue;
        }
        each(&Row { line, cells: &cells, head: &head }, into);
    }
    Ok(())
}

fn unreadable(key: &'static str, value: &str) -> Refused {
    Refused::Unreadable(Reason::said(key, value))
}

/// The separator of the head line: a tab or a semicolon where it has no comma.
fn separator(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    let has = |c: char| head.contains(c);
    match (has(','), has('\t'), has(';')) {
        (true, _, _) => b',',
        (false, true, _) => b'\t',
        (false, false, true) => b';',
        _ => b',',
    }
}
