//! XLSX, read by `calamine`.

use crate::sample::{self, HOSTILE, day};
use calamine::{Data, DataType, Reader, Xlsx};
use sankaben::export::{About, Cell, Column, Table, workbook};
use sankaben::i18n::Lang;
use std::io::{Cursor, Read};

fn about() -> About<'static> {
    About { title: "全部", author: "张建国", made_on: day("2026-11-25"), lang: Lang::Zh }
}

fn table(name: &str, rows: Vec<Vec<Cell>>) -> Table {
    Table { name: name.into(), columns: vec![Column::text("事项", 1), Column::number("数", 1)], rows }
}

fn open(tables: &[Table]) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(workbook(tables, about()).unwrap())).unwrap()
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut text = String::new();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn numbers_and_days_are_real() {
    let rows = vec![
        vec![Cell::Date(day("2026-03-10")), Cell::Number(-5)],
        vec![Cell::Date(day("1776-07-04")), Cell::Number(i64::MAX)],
        vec![Cell::Empty, Cell::Number(1 << 53)],
    ];
    let mut book = open(&[table("台账", rows)]);
    let sheet = book.worksheet_range("台账").unwrap();
    assert_eq!(sheet.get((1, 0)).unwrap().as_date(), Some(day("2026-03-10")));
    assert_eq!(sheet.get((1, 1)), Some(&Data::Float(-5.0)));
    assert_eq!(sheet.get((2, 0)), Some(&Data::String("1776-07-04".into())), "a day before the spreadsheet's first");
    assert_eq!(sheet.get((2, 1)), Some(&Data::String(i64::MAX.to_string())), "a number that it would round");
    assert_eq!(sheet.get((3, 1)), Some(&Data::Float(9_007_199_254_740_992.0)));
}

#[test]
fn a_sheet_is_ready_to_read_and_to_print() {
    let bytes = workbook(&[table("台账", vec![vec![Cell::text("甲"), Cell::Number(1)]])], about()).unwrap();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    for said in [
        "state=\"frozen\"",
        "<autoFilter ref=\"A1:B2\"",
        "orientation=\"landscape\"",
        "fitToPage=\"1\"",
        "fitToHeight=\"0\"",
    ] {
        assert!(sheet.contains(said), "{said}: {sheet}");
    }
    assert!(part(&bytes, "xl/workbook.xml").contains("$1:$1"), "the head is repeated");
    let core = part(&bytes, "docProps/core.xml");
    for said in ["<dc:title>全部</dc:title>", "<dc:creator>张建国</dc:creator>", "2026-11-25T00:00:00Z"] {
        assert!(core.contains(said), "{core}");
    }
    assert_eq!(core.matches("2026-").count(), core.matches("2026-11-25T00:00:00Z").count(), "no other time: {core}");
}

#[test]
fn a_text_is_a_text() {
    for hostile in HOSTILE {
        let mut bytes = Vec::new();
        let tables =
            [Table { columns: vec![Column::text(hostile, 1)], ..table(hostile, vec![vec![Cell::text(hostile)]]) }];
        bytes.extend(workbook(&tables, About { title: hostile, author: hostile, ..about() }).unwrap());
        let mut book = Xlsx::new(Cursor::new(bytes.clone())).unwrap();
        let name = book.sheet_names()[0].clone();
        assert!(name.encode_utf16().count() <= 31 && !name.contains(['[', ']', ':', '*', '?', '/', '\\']), "{name:?}");
        let sheet = book.worksheet_range(&name).unwrap();
        assert_eq!(sheet.get((1, 0)), Some(&Data::String(sample::shown(hostile))));
        assert!(book.worksheet_formula(&name).unwrap().is_empty());
        assert!(!part(&bytes, "xl/worksheets/sheet1.xml").contains("hyperlink"));
    }
}

#[test]
fn sheets_have_each_a_name() {
    let same = table("a/b:c*?[]\\", vec![]);
    let book = open(&[same.clone(), same, table("", vec![]), table(&"台".repeat(40), vec![])]);
    assert_eq!(book.sheet_names(), ["a b c", "a b c 2", "表", &"台".repeat(31)]);
}

#[test]
fn a_text_too_long_for_a_cell_goes_on_below() {
    let long = format!("{}{}", "田".repeat(40_000), "\u{2CC56}".repeat(20_000));
    let rows = vec![vec![Cell::text("甲"), Cell::text(&*long)], vec![Cell::text("乙"), Cell::text("短")]];
    let mut book = open(&[table("台账", rows)]);
    let sheet = book.worksheet_range("台账").unwrap();
    let text = |row, column| sheet.get((row, column)).and_then(|cell| cell.get_string()).unwrap_or_default().to_owned();
    assert_eq!((1..=3).map(|row| text(row, 1)).collect::<String>(), long);
    assert_eq!([text(1, 0), text(2, 0), text(3, 0), text(4, 0)], ["甲", "（接上行）甲", "（接上行）甲", "乙"]);
    assert_eq!(text(4, 1), "短");
}

#[test]
fn a_workbook_of_a_ledger_is_written() {
    let tables: Vec<Table> = sample::report()
        .blocks
        .into_iter()
        .filter_map(|block| match block {
            sankaben::export::Block::Table(table) => Some(table),
            _ => None,
        })
        .collect();
    let bytes = workbook(&tables, about()).unwrap();
    sample::keep("ledger.xlsx", &bytes);
    let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
    assert_eq!(book.worksheet_range("民情台账").unwrap().height(), 61);
}
