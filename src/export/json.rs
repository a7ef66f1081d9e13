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

fn text(value: &Value) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
