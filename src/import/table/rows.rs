//! The rows of a table by field.

use super::head::Names;
use super::{Cell, Head, Line, Table};
use crate::import::batch::{Collector, Reason, Refused};
use std::collections::BTreeMap;

/// A row of the table, by field.
pub(in crate::import) struct Row<'a> {
    /// The line of the file it begins on.
    pub line: u64,
    cells: &'a Line,
    head: &'a Head,
}

impl Row<'_> {
    /// The cell of a field, trimmed; empty where the file has no such column.
    pub fn cell(&self, field: &str) -> &str {
        self.head.at.get(field).map_or("", |at| self.cells.text(*at))
    }

    /// What the file calls a field's column.
    pub fn name<'a>(&'a self, field: &'a str) -> &'a str {
        self.head.at.get(field).map_or(field, |at| &self.head.names[*at])
    }

    /// The filled cells by field.
    pub fn filled(&self) -> BTreeMap<&'static str, &str> {
        let filled = self.head.at.keys().map(|field| (*field, self.cell(field)));
        filled.filter(|(_, cell)| !cell.is_empty()).collect()
    }

    /// The row's content in an order of its own, for its fingerprint.
    pub fn content(&self) -> String {
        serde_json::to_string(&self.filled()).unwrap_or_default()
    }
}

/// Gives the rows of the tables to `each`. Columns that are no field are noted as ignored, and so are sheets that are something
/// else; where no sheet has what is required, the file is not what it should be.
pub(in crate::import) fn rows(
    mut tables: Vec<Table>,
    names: Names<'_>,
    into: &mut Collector,
    mut each: impl FnMut(&Row<'_>, &mut Collector),
) -> Result<(), Refused> {
    let heads: Vec<Head> = tables.iter().map(|table| Head::find(table, names)).collect();
    let fits = |head: &Head| head.missing(names).is_none();
    let shown = heads.iter().position(fits).unwrap_or(0);
    if let (Some(head), Some(table)) = (heads.get(shown), tables.get(shown)) {
        into.columns = head.columns(table, names);
        into.head = head.names.clone();
    }
    if !heads.iter().any(fits) {
        let missing = heads.first().map_or(names.required.first().copied(), |head| head.missing(names));
        let field = missing.and_then(|group| group.first()).copied().unwrap_or_default();
        let known = names.columns.iter().find(|(known, _)| *known == field);
        let name = known.and_then(|(_, names)| names.first()).copied().unwrap_or(field);
        return Err(Refused::Unreadable(Reason::said("import-no-column", format!("{name} / {field}"))));
    }
    if let [table] = tables.as_mut_slice() {
        table.part.clear();
    }
    for (table, head) in tables.iter().zip(&heads) {
        if !fits(head) {
            into.ignore(&table.part);
            continue;
        }
        let row = table.lines.get(head.below - 1).map_or(1, |line| line.number);
        head.check_twice(names, &table.part, row)?;
        let left_out = head.columns(table, names).into_iter().filter(|column| column.field.is_none());
        left_out.for_each(|column| into.ignore(&column.name));
        into.begin(&table.part);
        for line in &table.lines[head.below..] {
            if into.is_full() {
                return Err(Refused::Unreadable(Reason::said("import-too-many", line.number.to_string())));
            }
            if is_sound(line, head, into) {
                each(&Row { line: line.number, cells: line, head }, into);
            }
        }
    }
    Ok(())
}

/// Whether a row can be read at all.
fn is_sound(line: &Line, head: &Head, into: &mut Collector) -> bool {
    if let Some(len) = line.len.filter(|len| *len != head.names.len()) {
        let counts = format!("{len} / {}", head.names.len());
        into.bad(line.number, "", Reason::said("import-cells", counts));
        return false;
    }
    let name = |column: usize| head.names.get(column).map(String::as_str).unwrap_or_default();
    let known = |column: &usize| head.at.values().any(|at| at == column);
    let mut sound = true;
    for (column, cell) in &line.cells {
        match cell {
            Cell::Text(text) if text.contains('\u{fffd}') => {
                into.bad(line.number, name(*column), Reason::said("import-bad-utf8", ""));
            }
            Cell::Failed(text) if known(column) => {
                let key = if text.is_empty() { "import-cell-uncounted" } else { "import-cell-failed" };
                into.bad(line.number, name(*column), Reason::said(key, text));
            }
            _ => continue,
        }
        sound = false;
    }
    sound
}
