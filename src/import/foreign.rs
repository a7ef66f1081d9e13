//! Diaries of other programs: what jrnl exports, what tui-journal keeps and exports. What they have and a journal has not becomes a tag
//! or is told.

use super::batch::{Collector, Known, Reason, Refused};
use super::entry_row::{Place, entry};
use super::json_list::whole;
use crate::domain::importing::ImportFormat;
use serde_json::{Map, Value};

/// Which program a JSON text is of; nothing where it is of none of them.
pub(super) fn recognise(text: &str) -> Option<ImportFormat> {
    // Only the beginning is looked at: the whole may be long.
    let head: String = text.chars().take(20_000).filter(|c| !c.is_whitespace()).collect();
    let has = |name: &str| head.contains(&format!("\"{name}\":"));
    let listed = head.starts_with('{') && has("entries") && head.contains("\"entries\":[");
    match () {
        () if listed && has("body") && has("title") => Some(ImportFormat::Jrnl),
        () if listed && head.contains("\"entries\":[]") && has("tags") => Some(ImportFormat::Jrnl),
        () if (listed || head.starts_with('[')) && has("content") && has("title") && !has("body") => {
            Some(ImportFormat::TuiJournal)
        }
        () => None,
    }
}

/// Reads what jrnl exports: `{"tags": …, "entries": [{"title", "body", "date", "time", "tags", "starred"}]}`.
pub(super) fn jrnl(text: &str, known: &Known, found: &mut Collector) -> Result<(), Refused> {
    each(text, ImportFormat::Jrnl, found, |row, object, found| {
        let mut fields = Map::new();
        let mut tags: Vec<Value> = Vec::new();
        for (name, value) in object {
            match (name.as_str(), value) {
                ("date" | "time", value) => drop(fields.insert(name.clone(), value.clone())),
                ("tags", Value::Array(items)) => tags.extend(items.iter().map(|tag| match tag.as_str() {
                    Some(tag) => Value::from(tag.trim_start_matches(['@', '#'])),
                    None => tag.clone(),
                })),
                ("title" | "body", _) | (_, Value::Null) | ("starred", Value::Bool(_)) => {}
                _ => found.ignore(name),
            }
        }
        if object.get("starred") == Some(&Value::Bool(true)) {
            tags.push(Value::from("starred"));
        }
        fields.insert("tags".into(), Value::Array(tags));
        put_body(&mut fields, object, "body");
        entry(&fields, &Place { row, names: None }, known, found);
    })
}

/// Reads what tui-journal keeps, a list of `{"id", "date", "title", "content", "tags", "priority"}`, or exports, the same under
/// `entries`. Its dates are days: the time in them is always that of midnight, or of nobody's clock.
pub(super) fn tui_journal(text: &str, known: &Known, found: &mut Collector) -> Result<(), Refused> {
    each(text, ImportFormat::TuiJournal, found, |row, object, found| {
        let mut fields = Map::new();
        let mut tags: Vec<Value> = Vec::new();
        for (name, value) in object {
            match (name.as_str(), value) {
                ("date", Value::String(date)) => {
                    let day = date.split(['T', ' ']).next().unwrap_or_default();
                    fields.insert("date".into(), Value::from(day));
                }
                ("date", other) => drop(fields.insert("date".into(), other.clone())),
                ("tags", Value::Array(items)) => tags.extend(items.iter().cloned()),
                ("title" | "content" | "id", _) | (_, Value::Null) | ("priority", Value::Number(_)) => {}
                _ => found.ignore(name),
            }
        }
        if let Some(Value::Number(priority)) = object.get("priority") {
            tags.push(Value::from(format!("priority-{priority}")));
        }
        fields.insert("tags".into(), Value::Array(tags));
        put_body(&mut fields, object, "content");
        entry(&fields, &Place { row, names: None }, known, found);
    })
}

/// Gives every entry, with its number in the list.
fn each(
    text: &str,
    format: ImportFormat,
    found: &mut Collector,
    mut each: impl FnMut(u64, &Map<String, Value>, &mut Collector),
) -> Result<(), Refused> {
    let value = whole(text)?;
    let list = value.get("entries").unwrap_or(&value).as_array();
    let list = list.ok_or_else(|| Refused::Unreadable(Reason::said("import-not-of", format.name())))?;
    for (at, item) in list.iter().enumerate() {
        let row = at as u64 + 1;
        match item.as_object() {
            _ if found.is_full() => return Err(Refused::Unreadable(Reason::said("import-too-many", row.to_string()))),
            Some(object) => each(row, object, found),
            None => found.bad(row, "", Reason::said("import-not-object", "")),
        }
    }
    Ok(())
}

/// The title and the text below it as one text; anything but texts stays as it is, to be refused.
fn put_body(fields: &mut Map<String, Value>, object: &Map<String, Value>, name: &str) {
    let text = |name: &str| match object.get(name) {
        None | Some(Value::Null) => Some(""),
        Some(value) => value.as_str(),
    };
    let body = match (text("title"), text(name)) {
        (Some(title), Some(body)) => Value::from(format!("{}\n{}", title.trim(), body.trim()).trim().to_owned()),
        _ => Value::Bool(false),
    };
    fields.insert("body".into(), body);
}
