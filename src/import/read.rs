//! The one way in: recognises what a file is and has it read.

use super::batch::{Batch, Collector, Known, Reason, Refused, Tell};
use super::decode::{Encoding, decode};
use super::table::{self, ColumnName, Table};
use super::{diary, foreign, households, json_list, limits, notes, pledges, zipped};
use crate::domain::change::Family;
use crate::domain::importing::{ColumnMap, ImportFormat, ImportKind};
use std::collections::BTreeMap;

/// A file that was read, or a file of a folder.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Its name; in a folder, its path below it with `/`.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What is to be read, and how.
#[derive(Clone, Debug)]
pub struct Source {
    /// What it holds.
    pub kind: ImportKind,
    /// The kind of file, where it was said.
    pub format: Option<ImportFormat>,
    /// The encoding, where it was said.
    pub encoding: Option<Encoding>,
    /// The files: one, or those of a folder.
    pub files: Vec<SourceFile>,
    /// Whether it is a folder.
    pub folder: bool,
    /// What the user says columns are; an empty field is a column to leave out.
    pub columns: BTreeMap<String, String>,
    /// What the user said of earlier files.
    pub remembered: Vec<ColumnMap>,
}

/// What came of reading.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What it was taken for; nothing where it could not be told.
    pub format: Option<ImportFormat>,
    /// The columns, where it is a table.
    pub columns: Vec<ColumnName>,
    /// What is to be remembered of them.
    pub map: Option<ColumnMap>,
    /// The records, or what is wrong.
    pub result: Result<Batch, Refused>,
}

/// The fields a column can be said to be, in order.
pub fn fields(kind: ImportKind) -> Vec<&'static str> {
    columns(kind).iter().map(|(field, _)| *field).collect()
}

fn columns(kind: ImportKind) -> &'static [table::Column] {
    match kind {
        ImportKind::Households => households::COLUMNS,
        ImportKind::Pledges => pledges::COLUMNS,
        ImportKind::Diary => diary::COLUMNS,
        ImportKind::Journal => &[],
    }
}

fn required(kind: ImportKind) -> &'static [&'static [&'static str]] {
    match kind {
        ImportKind::Households => &[&["code", "name"]],
        ImportKind::Pledges => &[&["problem"]],
        ImportKind::Diary => &[&["date"], &["body"]],
        ImportKind::Journal => &[],
    }
}

/// Reads records, telling how many. Of what was stopped nothing is to be used.
pub fn read(source: Source, known: &Known, tell: Tell<'_>) -> Reading {
    let family = match source.kind {
        ImportKind::Households => Family::Household,
        ImportKind::Pledges => Family::Pledge,
        ImportKind::Diary | ImportKind::Journal => Family::Entry,
    };
    let mut found = Collector::new(family, &known.next_code, tell);
    let mut format = source.format;
    let (kind, said) = (source.kind, source.columns.clone());
    let done = records(source, &mut format, known, &mut found);
    let (columns, head) = (std::mem::take(&mut found.columns), std::mem::take(&mut found.head));
    let map = (!said.is_empty() && !head.is_empty()).then_some(ColumnMap { kind, head, fields: said });
    Reading { format, columns, map, result: done.and_then(|()| found.finish()) }
}

fn records(
    mut source: Source,
    format: &mut Option<ImportFormat>,
    known: &Known,
    found: &mut Collector,
) -> Result<(), Refused> {
    check_fields(&source)?;
    if source.folder {
        *format = Some(ImportFormat::Text);
        if source.kind != ImportKind::Diary {
            return Err(unreadable("import-folder", ""));
        }
        return folder(source, known, found);
    }
    let file = source.files.pop().ok_or_else(|| unreadable("import-no-notes", ""))?;
    if zipped::is_old_office(&file.bytes) {
        return Err(unreadable("import-old-office", ""));
    }
    let binary = zipped::is_zipped(&file.bytes);
    let recognised = if binary { zipped_format(&file.bytes) } else { None };
    let wanted = format.or(recognised);
    *format = wanted;
    let tables = |tables: Result<Vec<Table>, Reason>| tables.map_err(Refused::Unreadable);
    match wanted {
        Some(ImportFormat::Xlsx) => return table_rows(tables(table::xlsx(&file.bytes))?, &source, known, found),
        Some(ImportFormat::Ods) => return table_rows(tables(table::ods(&file.bytes))?, &source, known, found),
        Some(ImportFormat::Docx) => return document(&file, &source, known, found),
        _ if binary => {
            zipped::check(&file.bytes).map_err(Refused::Unreadable)?;
            return Err(unreadable("import-unknown-file", ""));
        }
        _ => {}
    }
    let name = file.name;
    let text = decode(file.bytes, source.encoding).map_err(Refused::Unreadable)?;
    let wanted = match wanted {
        Some(wanted) => wanted,
        None => text_format(source.kind, &name, &text),
    };
    *format = Some(wanted);
    if !source.kind.formats().contains(&wanted) {
        return Err(unreadable("import-not-this", wanted.name()));
    }
    match wanted {
        ImportFormat::Csv => table_rows(vec![table::csv(&text)?], &source, known, found),
        ImportFormat::Jrnl => foreign::jrnl(&text, known, found),
        ImportFormat::TuiJournal => foreign::tui_journal(&text, known, found),
        ImportFormat::Text => {
            notes_of(&name, &text, known, found);
            Ok(())
        }
        ImportFormat::Json if source.kind == ImportKind::Diary => {
            json_list::each(&text, found, |row, object, found| diary::object(row, object, known, found))
        }
        _ => {
            let table = table::objects(&text, found)?;
            table_rows(vec![table], &source, known, found)
        }
    }
}

/// Refuses a column that is said to be a field that there is not.
fn check_fields(source: &Source) -> Result<(), Refused> {
    let fields = fields(source.kind);
    let unknown = source.columns.values().find(|field| !field.is_empty() && !fields.contains(&field.as_str()));
    match unknown {
        Some(field) => Err(unreadable("import-no-field", &format!("{field} ({})", fields.join(", ")))),
        None => Ok(()),
    }
}

fn table_rows(tables: Vec<Table>, source: &Source, known: &Known, found: &mut Collector) -> Result<(), Refused> {
    let remembered = source.remembered.iter().filter(|map| map.kind == source.kind);
    let remembered: Vec<_> = remembered.map(|map| (map.head.clone(), map.fields.clone())).collect();
    let names = table::Names {
        columns: columns(source.kind),
        required: required(source.kind),
        said: &source.columns,
        remembered: &remembered,
    };
    table::rows(tables, names, found, |row, found| match source.kind {
        ImportKind::Households => households::row(row, known, found),
        ImportKind::Pledges => pledges::row(row, known, found),
        ImportKind::Diary | ImportKind::Journal => diary::row(row, known, found),
    })
}

fn document(file: &SourceFile, source: &Source, known: &Known, found: &mut Collector) -> Result<(), Refused> {
    if source.kind != ImportKind::Diary {
        return Err(unreadable("import-not-this", ImportFormat::Docx.name()));
    }
    let lines = notes::docx_lines(&file.bytes).map_err(Refused::Unreadable)?;
    notes::split(&file.name, lines, known, found);
    Ok(())
}

fn folder(source: Source, known: &Known, found: &mut Collector) -> Result<(), Refused> {
    let mut any = false;
    for file in source.files {
        if !notes::is_note(&file.name) {
            found.ignore(&file.name);
            continue;
        }
        any = true;
        found.begin(&file.name);
        if zipped::is_old_office(&file.bytes) {
            found.bad(0, "", Reason::said("import-old-office", ""));
        } else if file.name.to_lowercase().ends_with(".docx") {
            match notes::docx_lines(&file.bytes) {
                Ok(lines) => notes::split(&file.name, lines, known, found),
                Err(why) => found.bad(0, "", why),
            }
        } else {
            match decode(file.bytes, source.encoding) {
                Ok(text) => notes_of(&file.name, &text, known, found),
                Err(why) => found.bad(0, "", why),
            }
        }
        if found.is_full() {
            return Err(unreadable("import-too-many", &file.name));
        }
    }
    if any { Ok(()) } else { Err(unreadable("import-no-notes", "")) }
}

/// Reads a text of lines.
fn notes_of(name: &str, text: &str, known: &Known, found: &mut Collector) {
    let bad = text.lines().position(|line| line.contains('\u{fffd}'));
    if let Some(at) = bad {
        return found.bad(at as u64 + 1, "", Reason::said("import-bad-utf8", ""));
    }
    if text.lines().count() > limits::ROWS {
        return found.bad(limits::ROWS as u64, "", Reason::said("import-too-many", limits::ROWS.to_string()));
    }
    let line = |(at, text): (usize, &str)| notes::Line { number: at as u64 + 1, marked: false, text: text.to_owned() };
    notes::split(name, text.lines().enumerate().map(line).collect(), known, found);
}

fn zipped_format(bytes: &[u8]) -> Option<ImportFormat> {
    let has = |name| zipped::has_part(bytes, name);
    match () {
        () if has("word/document.xml") => Some(ImportFormat::Docx),
        () if has("content.xml") => Some(ImportFormat::Ods),
        () if has("xl/workbook.xml") || has("[Content_Types].xml") => Some(ImportFormat::Xlsx),
        () => None,
    }
}

/// What a text is, by its name and its beginning.
fn text_format(kind: ImportKind, name: &str, text: &str) -> ImportFormat {
    let begins = text.trim_start().chars().next();
    if matches!(begins, Some('{' | '[')) && !notes::is_note(name) {
        let foreign = if kind == ImportKind::Diary { foreign::recognise(text) } else { None };
        return foreign.unwrap_or(ImportFormat::Json);
    }
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    match (kind, ending.as_str()) {
        (ImportKind::Journal, _) | (_, "json" | "jsonl" | "ndjson") => ImportFormat::Json,
        (ImportKind::Diary, "csv" | "tsv") => ImportFormat::Csv,
        (ImportKind::Diary, _) => ImportFormat::Text,
        _ => ImportFormat::Csv,
    }
}

fn unreadable(key: &'static str, value: &str) -> Refused {
    Refused::Unreadable(Reason::said(key, value))
}

/// Reads a text as the file its kind usually comes in.
#[cfg(test)]
pub(super) fn read_text(kind: ImportKind, text: &str, known: &Known) -> Result<Batch, Refused> {
    let name = if kind == ImportKind::Diary { "a.jsonl" } else { "a.csv" };
    let files = vec![SourceFile { name: name.to_owned(), bytes: text.as_bytes().to_vec() }];
    let (columns, remembered) = (BTreeMap::new(), Vec::new());
    let source = Source { kind, format: None, encoding: None, files, folder: false, columns, remembered };
    read(source, known, &|_| true).result
}
