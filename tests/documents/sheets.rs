//! Documents that are about pages: a ledger of many, entries one a page, a grid of characters.

use crate::sample::day;
use sankaben::export::{Block, Cell, Column, Document, Page, Setting, Table};
use sankaben::i18n::Lang;

/// A table of that many rows.
pub fn pledges(rows: i64) -> Table {
    let columns = vec![
        Column::text("编号", 2),
        Column::text("承诺解决的问题", 6),
        Column::text("负责人", 3),
        Column::text("办结时限", 4),
        Column::number("进度（%）", 3),
    ];
    let row = |at: i64| {
        vec![
            Cell::text(format!("P{at}")),
            Cell::text("三组四十二户滴灌带旧带回收与补贴兑付不及时，逐户核对后一次兑清。"),
            Cell::text(if at % 2 == 0 { "陈立新" } else { "阿依努尔·吐尔逊" }),
            Cell::Date(day("2026-04-20")),
            if at % 3 == 0 { Cell::Empty } else { Cell::Number(at * 2) },
        ]
    };
    Table { name: "承诺事项一览".into(), columns, rows: (1..=rows).map(row).collect() }
}

/// A ledger, lying.
pub fn ledger() -> Document {
    let page = Page { setting: Setting::Sheet, landscape: true, ..Page::default() };
    let blocks = vec![Block::Title("民情台账".into()), Block::Subtitle("2026年3月".into()), Block::Table(pledges(60))];
    Document { page, footer: "内部资料".into(), blocks, ..Document::new("民情台账", Lang::Zh) }
}

/// Entries to copy by hand, one a page.
pub fn large() -> Document {
    let page = Page { setting: Setting::Large, ..Page::default() };
    let entry = |date: &str| {
        [
            Block::Heading { level: 1, text: format!("2026年3月{date}日 星期二 晴") },
            Block::Fields(vec![("地点：".into(), "上渠村三组".into())]),
            Block::Text("去三组看备耕。许䶮说滴灌带涨了价，一亩要多花十来块，问去年的补贴今年还有没有、旧带回收怎么算。答应三天内给准话。".into()),
            Block::PageBreak,
        ]
    };
    let blocks = ["10", "11"].iter().flat_map(|date| entry(date)).collect();
    Document { page, blocks, ..Document::new("民情日记（誊抄版）", Lang::Zh) }
}

/// The grid of an official page: only text.
pub fn grid() -> Document {
    let text = "基层干部联系群众要把话听完把事办实".repeat(60);
    Document { blocks: vec![Block::Text(text)], ..Document::new("版心", Lang::Zh) }
}
