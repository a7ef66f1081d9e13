//! The diary from JSON and from tables. All but a day and a text may be left out.

use super::batch::{Collector, Known};
use super::entry_row::{Place, entry};
use super::table::{Column, Row};
use serde_json::{Map, Value};

/// The columns, by the names they go by.
pub(super) const COLUMNS: &[Column] = &[
    ("id", &["日记编号", "编号"]),
    ("date", &["日期", "走访日期", "入户日期", "记录日期"]),
    ("time", &["时间", "时刻"]),
    ("weather", &["天气"]),
    ("place", &["地点", "走访地点"]),
    ("body", &["正文", "内容", "日记内容", "日记正文", "走访内容", "走访情况", "民情日记"]),
    ("households", &["联系户编号", "户编号", "走访户编号"]),
    ("pledges", &["承诺编号"]),
    ("tags", &["标签"]),
    ("category", &["类别", "事项类别"]),
    ("mode", &["方式", "走访方式"]),
    ("status", &["办理状态"]),
    ("written_on", &["写于", "补记日期"]),
    ("follow_up_on", &["回话期限", "约定回话日期", "约定回话", "回访日期"]),
    ("weekday", &["星期"]),
    ("iso_week", &["周次"]),
];

/// Reads an object.
pub(super) fn object(row: u64, fields: &Map<String, Value>, known: &Known, found: &mut Collector) {
    entry(fields, &Place { row, names: None }, known, found);
}

/// Reads a row of a table.
pub(super) fn row(row: &Row<'_>, known: &Known, found: &mut Collector) {
    let fields = row.filled().into_iter().map(|(field, text)| (field.to_owned(), Value::from(text))).collect();
    entry(&fields, &Place { row: row.line, names: Some(row) }, known, found);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::change::Record;
    use crate::domain::code::Code;
    use crate::domain::diary::Entry;
    use crate::domain::importing::ImportKind;
    use crate::import::read::read_text;
    use crate::import::{BadRow, Refused};

    fn known() -> Known {
        let references = ["H05", "H07", "P1", "P2"].map(|code| Code::parse(code).unwrap()).into();
        let next_code = Code::parse("D01").unwrap();
        Known { today: "2026-05-10".parse().unwrap(), references, next_code, year: None }
    }

    fn read(text: &str) -> (Vec<Entry>, Vec<String>) {
        let batch = read_text(ImportKind::Diary, text, &known()).unwrap();
        let record = |item: crate::domain::change::ImportedRecord| match item.record {
            Record::Entry(entry) => entry,
            other => panic!("{:?}", other.key()),
        };
        (batch.records.into_iter().map(record).collect(), batch.ignored.into_iter().collect())
    }

    fn faults(text: &str) -> Vec<BadRow> {
        match read_text(ImportKind::Diary, text, &known()) {
            Err(Refused::Rows(rows)) => rows,
            other => panic!("{other:?}"),
        }
    }

    const SAMPLE: &str = r##"{"id": "D03", "date": "2026-03-10", "weekday": "星期二", "iso_week": "2026-W11", "weather": "晴，风大", "place": "上渠村三组", "mode": "入户", "households": ["H05", "H07"], "category": "滴灌带补贴", "body": "  去三组。\n#路 ", "status": "办理中", "follow_up_on": "2026-03-13", "pledge": "P1;P2", "written_on": "2026-03-11", "test_note": "x"}"##;

    #[test]
    fn a_line_of_the_samples_is_an_entry() {
        let (entries, ignored) = read(SAMPLE);
        let entry = &entries[0];
        assert_eq!(entry.body, "  去三组。\n#路 ", "to the letter");
        assert_eq!(entry.tags, ["滴灌带补贴", "入户", "办理中"]);
        assert_eq!((entry.households.len(), entry.pledges.len(), entry.is_late()), (2, 2, true));
        assert_eq!(entry.follow_up_on.unwrap().to_string(), "2026-03-13");
        assert_eq!(ignored, ["test_note"]);
        let list = format!("[{SAMPLE}]");
        assert_eq!(read(&list).0, entries, "the same as a list");
    }

    #[test]
    fn a_day_and_a_text_are_enough() {
        let (entries, _) =
            read("{\"date\":\"2026-03-10\",\"body\":\"x\"}\n\n{\"date\":\"2026-03-10\",\"body\":\"x\"}\n");
        assert_eq!((entries[0].id.as_str(), entries[1].id.as_str()), ("D01", "D02"));
        assert_eq!(entries[0].written_on.to_string(), "2026-05-10");
        let prints: Vec<String> = read_text(
            ImportKind::Diary,
            "{\"date\":\"2026-03-10\",\"body\":\"x\"}\n{\"body\":\"x\",\"date\":\"2026-03-10\"}",
            &known(),
        )
        .unwrap()
        .records
        .into_iter()
        .map(|item| item.fingerprint)
        .collect();
        assert_ne!(prints[0], prints[1], "written twice, kept twice");
    }

    #[test]
    fn every_bad_field_is_listed() {
        let rows = [
            r#"{"date":"2026-02-30","body":"x"}"#,
            r#"{"date":"2026-05-11","body":"x"}"#,
            r#"{"date":"2026-03-10","body":" "}"#,
            r#"{"date":"2026-03-10","body":"x","weekday":"星期五"}"#,
            r#"{"date":"2026-03-10","body":"x","iso_week":"2026-W12"}"#,
            r#"{"date":"2026-03-10","body":"x","households":["H99"]}"#,
            r#"{"date":"2026-03-10","body":"x","pledge":"P9"}"#,
            r#"{"date":"2026-03-10","body":"x","follow_up_on":"2026-03-01"}"#,
            r#"{"date":"2026-03-10","body":"x","written_on":"2026-03-01"}"#,
            r#"{"date":"2026-03-10","body":"x","households":"H05,H07","place":3}"#,
            r#"{"date":"2026-03-10""#,
            "[1]",
            r#"{"body":"x"}"#,
        ];
        let bad = faults(&rows.join("\n"));
        let places: Vec<(u64, &str)> = bad.iter().map(|bad| (bad.row, bad.column.as_str())).collect();
        let expected = [
            (1, "date"),
            (2, "date"),
            (3, "body"),
            (4, "weekday"),
            (5, "iso_week"),
            (6, "households"),
            (7, "pledge"),
            (8, "follow_up_on"),
            (9, "written_on"),
            (10, "place"),
            (11, ""),
            (12, ""),
            (13, "date"),
        ];
        assert_eq!(places, expected);
    }
}
