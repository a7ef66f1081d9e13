//! The diary from JSON: one object a line, or one list of objects. All but a day and a text may be left out.

use super::batch::{Batch, Collector, Known, Reason, Refused};
use super::entry_row::entry;
use crate::domain::change::Family;
use serde_json::Value;

/// Reads diary entries.
pub fn diary(text: &str, known: &Known) -> Result<Batch, Refused> {
    let mut found = Collector::new(Family::Entry, &known.next_code);
    if text.trim_start().starts_with('[') {
        let list: Vec<Value> = serde_json::from_str(text).map_err(|e| {
            let place = format!("{}:{}", e.line(), e.column());
            Refused::Unreadable(Reason::said("import-not-json", place))
        })?;
        for (at, row) in list.iter().enumerate() {
            each(row, at as u64 + 1, known, &mut found);
        }
        return found.finish();
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
        match serde_json::from_str::<Value>(line) {
            Ok(value) => each(&value, row, known, &mut found),
            Err(e) => found.bad(row, "", Reason::said("import-not-json", e.column().to_string())),
        }
    }
    found.finish()
}

fn each(value: &Value, row: u64, known: &Known, found: &mut Collector) {
    match value.as_object() {
        Some(object) => entry(object, row, known, found),
        None => found.bad(row, "", Reason::said("import-not-object", "")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::change::Record;
    use crate::domain::code::Code;
    use crate::domain::diary::Entry;
    use crate::import::BadRow;

    fn known() -> Known {
        let references = ["H05", "H07", "P1", "P2"].map(|code| Code::parse(code).unwrap()).into();
        Known { today: "2026-05-10".parse().unwrap(), references, next_code: Code::parse("D01").unwrap() }
    }

    fn read(text: &str) -> (Vec<Entry>, Vec<String>) {
        let batch = diary(text, &known()).unwrap();
        let record = |item: crate::domain::change::ImportedRecord| match item.record {
            Record::Entry(entry) => entry,
            other => panic!("{:?}", other.key()),
        };
        (batch.records.into_iter().map(record).collect(), batch.ignored.into_iter().collect())
    }

    fn faults(text: &str) -> Vec<BadRow> {
        match diary(text, &known()) {
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
        let prints: Vec<String> =
            diary("{\"date\":\"2026-03-10\",\"body\":\"x\"}\n{\"body\":\"x\",\"date\":\"2026-03-10\"}", &known())
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
