//! A whole journal as tables: nothing that the JSON export says is missing.

use crate::sample;
use crate::samples::{at, code, day};
use crate::{generator, signing};
use calamine::{Data, Reader, Xlsx};
use sankaben::domain::change::{Change, JournalDump, Record, RecordKey};
use sankaben::domain::contact_card::ContactCard;
use sankaben::domain::progress_card::{CardLine, ProgressCard, SavedCard, Sections};
use sankaben::domain::week::Week;
use sankaben::export::{About, Cell, all_tables, journal_json, workbook};
use sankaben::i18n::{Catalog, Lang};
use serde_json::Value;
use std::io::Cursor;

/// A journal with something of everything.
fn dump() -> JournalDump {
    let folder = tempfile::tempdir().unwrap();
    let mut store = generator::generate(&folder.path().join("甲.db"), 60, 5);
    let (now, today) = (at("2026-11-20T00:00:00Z"), day("2026-11-20"));
    let card = ContactCard {
        full_name: "陈立新".into(),
        unit: "高台镇".into(),
        post: "干事".into(),
        phone: "0991-1".into(),
        supervision_phone: "0991-2".into(),
        stand_in: "李红".into(),
        stand_in_phone: "0991-3".into(),
        office: "二楼".into(),
        office_hours: "上午".into(),
        help_with: "社保".into(),
    };
    let mut apply = |change: &Change| drop(store.apply(change, now, today).unwrap());
    apply(&Change::Save { record: Record::ContactCard(card), base: Some(0), draft: None });
    let week = Week::parse("2026-W19").unwrap();
    let line =
        CardLine {
            pledge: code("P1"), progress: "挖到三组".into(), next: "衬砌".into(), entries: vec![code("D01")]
        };
    let sections = Sections { done: "看了渠".into(), next: "买管材".into(), problems: "缺水泥".into() };
    let signed = ProgressCard { sections, lines: vec![line], ..ProgressCard::empty(week) };
    let saved = SavedCard { card: signed.clone(), drafted: signed.clone() };
    let draft = SavedCard { card: ProgressCard { week: week.next(), ..signed.clone() }, drafted: signed };
    apply(&Change::Save { record: Record::Week(draft), base: None, draft: None });
    apply(&Change::Remove(RecordKey::Entry(code("D02"))));
    let sign_off = signing::sign(&store, &saved);
    store.apply(&Change::Confirm { card: saved, sign_off }, now, today).unwrap();
    let amendment = signing::amendment(&store, week, "渠长写错了");
    store.apply(&Change::Amend(amendment), now, today).unwrap();
    store.dump().unwrap()
}

/// Every text in a value, but for words of the format itself.
fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Object(fields) => {
            // Nor hashes of files that were imported: they are for the program.
            let words = ["format", "status", "state", "kind", "card_style", "drafted", "due_on", "imports"];
            fields.iter().filter(|(name, _)| !words.contains(&name.as_str())).for_each(|(_, item)| texts(item, found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn all_that_the_json_export_says_stands_in_a_cell() {
    let dump = dump();
    let json: Value = serde_json::from_str(&journal_json(&dump, &|week| week.sunday())).unwrap();
    let mut said = Vec::new();
    texts(&json, &mut said);
    assert!(said.len() > 500 && dump.chain.len() == 2 && !dump.matters.is_empty());
    let tables = all_tables(&dump, Catalog::new(Lang::Zh));
    let cell = |cell: &Cell| match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Date(day) => day.to_string(),
    };
    let cells: Vec<String> = tables.iter().flat_map(|table| table.rows.iter().flatten().map(cell)).collect();
    let all = cells.join("\n");
    // Links show names.
    let shown = |text: &String| {
        dump.households.iter().fold(text.clone(), |text, stored| {
            let code = stored.value.code.to_string();
            text.replace(&format!("@{{{code}}}"), &format!("@{}", stored.value.name.as_ref().unwrap_or(&code)))
        })
    };
    if let Some(text) = said.iter().map(shown).find(|text| !all.contains(text.as_str())) {
        panic!("nowhere: {text}");
    }
    for table in &tables {
        assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{}", table.name);
        assert!(!table.name.starts_with('[') && table.columns.iter().all(|column| !column.title.starts_with('[')));
    }
    let removed = dump.entries.iter().filter(|entry| entry.removed_at.is_some()).count();
    assert_eq!(removed, 1, "the trash is among them");
}

#[test]
fn a_journal_fills_a_workbook_in_both_languages() {
    let dump = dump();
    for lang in Lang::ALL {
        let tables = all_tables(&dump, Catalog::new(lang));
        let about = About { title: "全部", author: "陈立新", made_on: day("2026-11-25"), lang };
        let bytes = workbook(&tables, about).unwrap();
        sample::keep(&format!("all-{lang}.xlsx"), &bytes);
        let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
        assert_eq!(book.sheet_names(), tables.iter().map(|table| table.name.clone()).collect::<Vec<_>>());
        for table in &tables {
            let sheet = book.worksheet_range(&table.name).unwrap();
            assert_eq!(sheet.height(), 1 + table.rows.len(), "{}", table.name);
            assert_eq!(sheet.get((0, 0)), Some(&Data::String(table.columns[0].title.clone())));
        }
    }
}
