//! JSON objects as rows of a table: every name is a column, lists become texts.

use super::{Cell, Line, Table};
use crate::import::Refused;
use crate::import::batch::{Collector, Reason};
use crate::import::json_list;
use serde_json::{Map, Value};

/// Reads a list of objects, or one a line.
pub(in crate::import) fn read(text: &str, found: &mut Collector) -> Result<Table, Refused> {
    let mut names: Vec<String> = Vec::new();
    let mut lines = vec![Line::default()];
    json_list::each(text, found, |row, object, found| {
        let cells = cells(row, object, &mut names, found);
        if !cells.is_empty() {
            lines.push(Line { number: row, len: None, cells });
        }
    })?;
    lines[0].cells = names.into_iter().map(Cell::Text).enumerate().collect();
    Ok(Table { part: String::new(), lines })
}

fn cells(row: u64, object: &Map<String, Value>, names: &mut Vec<String>, found: &mut Collector) -> Vec<(usize, Cell)> {
    let mut cells = Vec::new();
    for (name, value) in object {
        let Some(text) = text(value) else {
            found.bad(row, name, Reason::said("import-not-text", ""));
            continue;
        };
        let at = names.iter().position(|known| known == name).unwrap_or_else(|| {
            names.push(name.clone());
            names.len() - 1
        });
        if !text.trim().is_empty() {
            cells.push((at, Cell::Text(text)));
        }
    }
    cells.sort_by_key(|(at, _)| *at);
    cells
}

/// A value as a cell would hold it; nothing for an object, or a list of anything but plain values.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::Bool(value) => Some(value.to_string()),
        Value::Number(number) => Some(number.to_string()),
        Value::String(text) => Some(text.clone()),
        Value::Array(items) if items.iter().all(|item| !item.is_array() && !item.is_object()) => {
            let items: Option<Vec<String>> = items.iter().map(text).collect();
            items.map(|items| items.join("\u{FF1B}"))
        }
        Value::Array(_) | Value::Object(_) => None,
    }
}
