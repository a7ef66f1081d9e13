//! Exports as JSON: pretty, one key a line, keys in alphabetical order, so that two exports can be compared.

use super::coded::CodedEntry;
use crate::domain::change::{JournalDump, Stored};
use crate::domain::diary::Entry;
use crate::domain::json as shape;
use crate::domain::week::Week;
use chrono::NaiveDate;
use serde_json::{Value, json};

/// A whole journal.
pub fn journal(dump: &JournalDump, due_on: &dyn Fn(Week) -> NaiveDate) -> String {
    text(&shape::journal(dump, due_on))
}

/// Diary entries, in full or under this export's codes.
pub fn diary(full: &[Stored<Entry>], coded: Option<&[CodedEntry]>) -> String {
    let entries: Value = match coded {
        None => full.iter().map(shape::entry).collect(),
        Some(coded) => coded.iter().map(coded_entry).collect(),
    };
    text(&entries)
}

fn coded_entry(coded: &CodedEntry) -> Value {
    let mut fields = shape::bare_entry(&coded.entry);
    fields.insert("households".into(), json!(coded.households));
    if let Some(week) = coded.week {
        for day in ["date", "written_on", "follow_up_on"] {
            fields.remove(day);
        }
        fields.insert("week".into(), json!(week.to_string()));
    }
    Value::Object(fields)
}

/// The same text with a field `demo` that says so, in its object or in each of its list; what reads it passes it over.
pub fn demo(json: &str, said: &str) -> String {
    let mut value: Value = serde_json::from_str(json).unwrap_or_default();
    let objects = match &mut value {
        Value::Array(objects) => objects.as_mut_slice(),
        object => std::slice::from_mut(object),
    };
    for object in objects.iter_mut().filter_map(Value::as_object_mut) {
        object.insert("demo".into(), json!(said));
    }
    text(&value)
}

fn text(value: &Value) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
