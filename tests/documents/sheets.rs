//! Documents with everything in them, for every writer.

use chrono::NaiveDate;
use sankaben::export::{Bar, Block, Card, Cell, Chart, ChartKind, Column, Document, Page, Paper, Setting, Span, Table};
use sankaben::i18n::Lang;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A report with a block of every kind but cards.
pub fn report() -> Document {
    let text = "三月份，我走访联系户十四户、二十一户次，其中许䶮、李𬱖两户提出滴灌带补贴的问题。王芳华说：“今年还有没有？”\
                当天没有准话，三天后回话：补贴照旧，名单月底前公布（见附表）。\n\n　　无诉求的走访也是走访。2026年3月10日，\
                去三组看备耕；drip irrigation tape 一亩要多花 12.50 元。等等……不一而足——都记在日记里。";
    let blocks = vec![
        Block::Mark("会后收回".into()),
        Block::Title("关于上渠村联系群众工作三月份进展情况和下一步打算的汇报材料".into()),
        Block::Subtitle("上渠村 陈立新".into()),
        Block::Subtitle("2026年3月31日".into()),
        Block::Fields(vec![
            ("单位：".into(), "青禾县上渠镇人民政府".into()),
            ("时段：".into(), "2026年3月1日至3月31日".into()),
            ("说明：".into(), "户名已换成本次导出专用的代号，电话和号码已略去；本材料不含日记原文，只含由日记计出的数。".into()),
        ]),
        heading(1, "一、承诺事项"),
        Block::Text(text.into()),
        heading(2, "（一）按期办结的"),
        Block::Text("旧带兑付两户，已回话。".into()),
        heading(3, "1. 三组滴灌带"),
        Block::List(vec!["催问旧带兑付名单。".into(), "三月十八日，陪同到县医院报销窗口把材料一次补齐，路上把还缺的两样东西说清楚，不让人跑第二趟。".into()]),
        Block::Table(pledges(4)),
        heading(1, "二、民情事项"),
        Block::Chart(Chart {
            title: "民情事项按类别".into(),
            kind: ChartKind::Bars(vec![bar("教育", 3), bar("医疗", 5), bar("就业", 2), bar("惠农补贴", 9), bar("邻里", 0)]),
        }),
        Block::Chart(Chart {
            title: "每月提出和办结".into(),
            kind: ChartKind::Pairs {
                legend: ("提出".into(), "办结".into()),
                rows: vec![("1月".into(), 4, 2), ("2月".into(), 3, 4), ("3月".into(), 9, 6)],
            },
        }),
        Block::Chart(heat()),
        Block::Chart(spans()),
        heading(1, "三、存在问题"),
        Block::Text("（没有）".into()),
        Block::Signatures(vec!["承诺人签字：".into(), "见证人签字：".into()]),
        Block::Small("内容摘要 SHA-256：9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08；公钥指纹 3F2A-91C0-77DE-0B14。".into()),
        Block::PageBreak,
        heading(1, "附表"),
        Block::Table(pledges(40)),
    ];
    Document {
        author: "陈立新".into(),
        footer: "青禾县上渠镇 · 2026年3月".into(),
        blocks,
        ..Document::new("三月份汇报材料", Lang::Zh)
    }
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading { level, text: text.into() }
}

fn bar(label: &str, value: u64) -> Bar {
    Bar { label: label.into(), value, says: format!("{value} 件") }
}

fn heat() -> Chart {
    let first = day("2026-01-01");
    let days =
        (0..90).filter(|at| at % 3 != 1).map(|at| (first + chrono::Duration::days(at), (at % 5) as u32)).collect();
    let months = (1..=12).map(|month| format!("{month}月")).collect();
    let weekdays = ["一", "二", "三", "四", "五", "六", "日"].map(str::to_owned).to_vec();
    Chart { title: "2026年日记".into(), kind: ChartKind::Heat { year: 2026, days, months, weekdays } }
}

fn spans() -> Chart {
    let span = |label: &str, from, to, percent, state: &str| Span {
        label: label.into(),
        from: day(from),
        to: day(to),
        percent: Some(percent),
        state: state.into(),
    };
    let ticks =
        (1..=12).map(|month| (NaiveDate::from_ymd_opt(2026, month, 1).unwrap(), format!("{month}月"))).collect();
    Chart {
        title: "承诺时间表".into(),
        kind: ChartKind::Spans {
            from: day("2026-01-01"),
            to: day("2026-12-31"),
            today: Some(day("2026-03-13")),
            rows: vec![
                span("P1 旧带兑付", "2026-01-10", "2026-03-31", 80, "在办"),
                span("P2 涵管", "2026-02-01", "2026-04-20", 20, "在办"),
                span("P3 村小学冬季等候教室的取暖和照明", "2026-01-20", "2026-10-01", 50, "在办"),
                span("P4 面点班", "2026-03-01", "2026-12-20", 0, "等明年"),
            ],
            ticks,
        },
    }
}

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

/// A contact card.
pub fn card(large: bool) -> Card {
    let field = |label: &str, value: &str| (label.to_owned(), value.to_owned());
    Card {
        kind: "联系群众卡".into(),
        name: "陈立新".into(),
        under: "上渠镇人民政府 驻上渠村干部".into(),
        fields: vec![
            field("电话：", "0991-555 0137"),
            field("时间：", "工作日 10:00—19:30"),
            field("不在找：", "王建设 0991-555 0142"),
            field("能帮的：", "补贴、医保报销、就业培训、邻里纠纷、上学的事"),
            field("监督：", "县纪委 0991-555 0110"),
        ],
        notice:
            "走访时只记您提的事和办理情况，不记民族、宗教、证件号和照片。您可以随时要一份记了什么，也可以要求删去。"
                .into(),
        qr: "BEGIN:VCARD\nVERSION:3.0\nFN:陈立新\nORG:上渠镇人民政府\nTEL:0991-5550137\nEND:VCARD".into(),
        large,
    }
}

/// Sheets of cards.
pub fn cards(count: usize) -> Document {
    let page = Page { setting: Setting::Sheet, ..Page::default() };
    Document {
        page, blocks: vec![Block::Cards(vec![card(false); count])], ..Document::new("联系群众卡", Lang::Zh)
    }
}

/// A card in large print.
pub fn large_card() -> Document {
    let page = Page { paper: Paper::A5, setting: Setting::Large, ..Page::default() };
    Document { page, blocks: vec![Block::Cards(vec![card(true)])], ..Document::new("联系群众卡", Lang::Zh) }
}

/// A notice to post.
pub fn notice(paper: Paper) -> Document {
    let blocks = vec![
        Block::Title("服务承诺公示".into()),
        Block::Subtitle("上渠镇上渠村　2026年度".into()),
        Block::Table(Table { name: String::new(), ..pledges(4) }),
        Block::Text(
            "以上承诺请大家监督。对办理情况有意见的，请拨打监督电话 0991-555 0110，或者到镇政府 103 室。".into(),
        ),
        Block::Chart(spans()),
        Block::Signatures(vec!["承诺人：".into()]),
        Block::Small("公示日期：2026年1月10日".into()),
    ];
    let page = Page { paper, setting: Setting::Notice, landscape: false };
    Document { page, blocks, ..Document::new("服务承诺公示", Lang::Zh) }
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
