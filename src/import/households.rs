//! The register from a table: the columns of a household, and no others. A column for anything else about a person is not
//! read; its name is told.

use super::batch::{Collector, Known, Reason};
use super::fields::{list, phone, yes};
use super::table::{Column, Row};
use crate::domain::change::Record;
use crate::domain::household::{CardStyle, Household};
use chrono::NaiveDate;

/// The columns, by the names they go by.
pub(super) const COLUMNS: &[Column] = &[
    ("code", &["户编号", "编号", "户号"]),
    ("name", &["户主姓名", "姓名", "户主"]),
    ("group", &["村组", "组别", "村民小组"]),
    ("phone", &["联系电话", "电话", "手机", "手机号", "手机号码"]),
    ("contact_preference", &["联系偏好"]),
    ("consent", &["告知与同意"]),
    ("told", &["已告知"]),
    ("agrees_to_be_named", &["同意记姓名"]),
    ("card_issued_on", &["联系卡发放日期", "发卡日期"]),
    ("card_style", &["联系卡版式"]),
    ("concerns", &["关注事项"]),
    ("ended_on", &["停联日期"]),
    ("note", &["备注"]),
];

/// Reads a row.
pub(super) fn row(row: &Row<'_>, known: &Known, found: &mut Collector) {
    let before = found.faults();
    let Some(code) = found.code(row.line, row.name("code"), row.cell("code")) else { return };
    let mut household = Household::new(code);
    household.name = Some(row.cell("name").to_owned()).filter(|name| !name.is_empty());
    household.group = row.cell("group").to_owned();
    household.phone = phone(row.cell("phone")).unwrap_or_else(|| {
        found.bad(row.line, row.name("phone"), Reason::said("import-phone-cut", row.cell("phone")));
        String::new()
    });
    household.contact_preference = row.cell("contact_preference").to_owned();
    household.concerns = list(row.cell("concerns"), &['、', '；', ';', '，', ',']);
    household.note = row.cell("note").to_owned();
    consent(row, found, &mut household);
    household.card_issued_on = date(row, found, "card_issued_on", known, Some(known.today));
    household.ended_on = date(row, found, "ended_on", known, None);
    household.card_style = match row.cell("card_style").to_lowercase().as_str() {
        "" | "普通" | "normal" => CardStyle::Normal,
        "大字" | "large_print" | "large-print" | "large print" => CardStyle::LargePrint,
        other => {
            found.bad(row.line, row.name("card_style"), Reason::said("import-card-style", other));
            CardStyle::Normal
        }
    };
    if let Err(problem) = household.check() {
        found.bad(row.line, row.name("name"), problem);
    }
    if found.faults() == before {
        found.add(Record::Household(household), &row.content());
    }
}

/// What the household was told and agreed to. A name beside “code only” is refused: it may not be kept, and it is not ours
/// to drop.
fn consent(row: &Row<'_>, found: &mut Collector, household: &mut Household) {
    let text = row.cell("consent");
    let mut parts = list(text, &['；', ';', '，', ',']);
    parts.iter_mut().for_each(|part| *part = part.to_lowercase());
    for part in &parts {
        match part.as_str() {
            "已告知" | "told" => household.told = true,
            "未告知" | "not told" => household.told = false,
            "同意记姓名" | "agrees to be named" => household.agrees_to_be_named = true,
            "只同意记编号" | "只同意记代号" | "code only" => household.agrees_to_be_named = false,
            _ => return found.bad(row.line, row.name("consent"), Reason::said("import-consent", text)),
        }
    }
    for (field, value) in [("told", &mut household.told), ("agrees_to_be_named", &mut household.agrees_to_be_named)] {
        match yes(row.cell(field)) {
            _ if row.cell(field).is_empty() => {}
            Some(said) => *value = said,
            None => found.bad(row.line, row.name(field), Reason::said("import-yes-no", row.cell(field))),
        }
    }
    let code_only = parts.iter().any(|part| matches!(part.as_str(), "只同意记编号" | "只同意记代号" | "code only"));
    if code_only && household.name.is_some() {
        found.bad(row.line, row.name("name"), Reason::said("import-name-without-consent", ""));
    }
}

/// The day in a cell; no later than `latest`.
pub(super) fn date(
    row: &Row<'_>,
    found: &mut Collector,
    field: &'static str,
    known: &Known,
    latest: Option<NaiveDate>,
) -> Option<NaiveDate> {
    let text = row.cell(field);
    if text.is_empty() {
        return None;
    }
    let date = found.day(row.line, row.name(field), text, known)?;
    if latest.is_some_and(|latest| date > latest) {
        found.bad(row.line, row.name(field), crate::domain::problem::Problem::FutureDate(date));
    }
    Some(date)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::code::Code;
    use crate::domain::importing::ImportKind;
    use crate::import::read::read_text;
    use crate::import::{BadRow, Batch, Refused};

    const HEAD: &str =
        "户编号,户主姓名,村组,联系电话,联系偏好,告知与同意,联系卡发放日期,联系卡版式,关注事项,停联日期,备注\n";

    fn households(text: &str) -> Result<Batch, Refused> {
        let known = Known {
            today: "2026-05-10".parse().unwrap(),
            references: Default::default(),
            next_code: Code::parse("H03").unwrap(),
            year: None,
        };
        read_text(ImportKind::Households, text, &known)
    }

    fn read(rows: &str) -> Result<Vec<Household>, Refused> {
        let batch = households(&format!("{HEAD}{rows}"))?;
        let record = |item: crate::domain::change::ImportedRecord| match item.record {
            Record::Household(household) => household,
            other => panic!("{:?}", other.key()),
        };
        Ok(batch.records.into_iter().map(record).collect())
    }

    fn faults(rows: &str) -> Vec<BadRow> {
        match read(rows) {
            Err(Refused::Rows(rows)) => rows,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_columns_of_the_register_are_read() {
        let rows = "H05,许䶮,三组,12000000005,电话,已告知；同意记姓名,2026-03-10,大字,灌溉、道路,2026-05-01,有,\n";
        assert_eq!(faults(rows).len(), 1, "one cell too many");
        let rows = rows.replace("有,", "有");
        let found = read(&rows).unwrap().remove(0);
        assert_eq!((found.label(), found.told, found.agrees_to_be_named), ("许䶮", true, true));
        assert_eq!((found.card_style, found.concerns.len()), (CardStyle::LargePrint, 2));
        assert_eq!(found.ended_on.unwrap().to_string(), "2026-05-01");
        for code_only in ["只同意记编号", "只同意记代号"] {
            let found = read(&format!("H14,,三组,,上门,已告知；{code_only},,,,,\n")).unwrap().remove(0);
            assert_eq!((found.label(), found.told, found.agrees_to_be_named), ("H14", true, false));
        }
    }

    #[test]
    fn every_bad_cell_is_listed() {
        let bad = faults(
            "H01,张,,,,已告知；只同意记代号,2026-02-30,特大,,,\nH01,李,,,,不知道,2026-05-11,,,,\nH 2,,,,,,,,,,\n",
        );
        let places: Vec<(u64, &str)> = bad.iter().map(|bad| (bad.row, bad.column.as_str())).collect();
        let expected = [
            (2, "户主姓名"),
            (2, "联系卡发放日期"),
            (2, "联系卡版式"),
            (3, "户编号"),
            (3, "告知与同意"),
            (3, "联系卡发放日期"),
            (4, "户编号"),
        ];
        assert_eq!(places, expected);
    }

    #[test]
    fn a_row_without_a_code_gets_the_next_free_one() {
        let found = read(",甲,,,,,,,,,\nH03,乙,,,,,,,,,\n,丙,,,,,,,,,\n").unwrap();
        let codes: Vec<&str> = found.iter().map(|household| household.code.as_str()).collect();
        assert_eq!(codes, ["H04", "H03", "H05"]);
    }

    #[test]
    fn columns_may_come_in_english_and_in_any_order_and_others_are_told() {
        let text = "name,told,ID number,code\n许䶮,yes,x,H05\n";
        let batch = households(text).unwrap();
        assert_eq!(batch.ignored.iter().collect::<Vec<_>>(), ["ID number"]);
        assert!(matches!(&batch.records[0].record, Record::Household(h) if h.told && h.label() == "许䶮"));
        let renamed = "户编号,已告知,户主姓名\nH05,yes,许䶮\n";
        assert_eq!(households(renamed).unwrap().records, batch.records, "the same row, however it stands");
        assert!(matches!(households("a,b\n1,2\n"), Err(Refused::Unreadable(_))));
    }
}
