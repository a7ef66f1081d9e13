//! CSV, read by the crate's own reader and as bytes.

use crate::sample::{self, HOSTILE, day};
use csv::ReaderBuilder;
use sankaben::export::{Cell, Column, Table, csv};

fn read(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").expect("the mark that tells a spreadsheet it is UTF-8");
    let mut reader = ReaderBuilder::new().has_headers(false).from_reader(text);
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn table(rows: Vec<Vec<Cell>>) -> Table {
    Table { name: "台账".into(), columns: vec![Column::text("=事项", 1), Column::number("数", 1)], rows }
}

#[test]
fn numbers_and_days_stay_what_they_are() {
    let bytes = csv(
        &table(vec![
            vec![Cell::Date(day("2026-03-10")), Cell::Number(-5)],
            vec![Cell::text("甲,\"乙\"\n丙"), Cell::Empty],
        ]),
        None,
    )
    .unwrap();
    assert_eq!(String::from_utf8(bytes).unwrap(), "\u{FEFF}'=事项,数\r\n2026-03-10,-5\r\n\"甲,\"\"乙\"\"\n丙\",\r\n");
}

#[test]
fn no_text_becomes_a_formula() {
    let more = ["＝1+1", "  =1", "\n=1", "+86 991", "-", "\r@x"];
    for hostile in HOSTILE.into_iter().chain(more) {
        let rows = read(&csv(&table(vec![vec![Cell::text(hostile), Cell::Number(1)]]), None).unwrap());
        let (cell, whole) = (&rows[1][0], sample::shown(hostile));
        assert!(*cell == whole || *cell == format!("'{whole}"), "{cell:?} for {whole:?}");
        let first = cell.trim_start().chars().next().unwrap();
        assert!(!"=+-@\t\r＝＋－＠".contains(first), "{cell:?}");
    }
}

#[test]
fn a_megabyte_is_all_there() {
    let long = "田".repeat(350_000);
    assert_eq!(read(&csv(&table(vec![vec![Cell::text(&*long), Cell::Empty]]), None).unwrap())[1][0], long);
}
