//! JSON objects, one a line or in one list. A value takes many times its size in memory: a text with too many is not read.

use super::batch::{Collector, Reason, Refused};
use super::limits;
use serde_json::{Map, Value};

/// Lines shorter than this cannot hold too many values.
const SHORT: usize = 1 << 20;

/// Gives every object to `each`, with its line, or its number in the list.
pub(super) fn each(
    text: &str,
    found: &mut Collector,
    mut each: impl FnMut(u64, &Map<String, Value>, &mut Collector),
) -> Result<(), Refused> {
    if text.trim_start().starts_with('[') {
        return match whole(text)? {
            Value::Array(items) => {
                items.iter().enumerate().try_for_each(|(at, item)| one(item, at as u64 + 1, found, &mut each))
            }
            _ => Ok(()),
        };
    }
    for (at, line) in text.lines().enumerate() {
        let row = at as u64 + 1;
        if line.trim().is_empty() {
            continue;
        }
        if line.contains('\u{fffd}') {
            found.bad(row, "", Reason::said("import-bad-utf8", ""));
            continue;
        }
        if line.len() > SHORT && too_many(line) {
            found.bad(row, "", Reason::said("import-too-many", row.to_string()));
            continue;
        }
        match serde_json::from_str::<Value>(line) {
            Ok(value) => one(&value, row, found, &mut each)?,
            Err(e) => found.bad(row, "", Reason::said("import-not-json", e.column().to_string())),
        }
        if found.is_full() {
            return Err(Refused::Unreadable(Reason::said("import-too-many", row.to_string())));
        }
    }
    Ok(())
}

/// The whole text as one value.
pub(super) fn whole(text: &str) -> Result<Value, Refused> {
    if too_many(text) {
        return Err(Refused::Unreadable(Reason::said("import-too-many", limits::VALUES.to_string())));
    }
    serde_json::from_str(text).map_err(|e| {
        let place = format!("{}:{}", e.line(), e.column());
        Refused::Unreadable(Reason::said("import-not-json", place))
    })
}

/// Whether a list or line of entries is longer than can be held.
fn too_many(text: &str) -> bool {
    text.bytes().filter(|byte| matches!(byte, b',' | b'[' | b'{')).count() > limits::VALUES
}

fn one(
    value: &Value,
    row: u64,
    found: &mut Collector,
    each: &mut impl FnMut(u64, &Map<String, Value>, &mut Collector),
) -> Result<(), Refused> {
    match value.as_object() {
        _ if found.is_full() => return Err(Refused::Unreadable(Reason::said("import-too-many", row.to_string()))),
        Some(object) => each(row, object, found),
        None => found.bad(row, "", Reason::said("import-not-object", "")),
    }
    Ok(())
}
