//! Documents to write: one of everything, and texts that would do harm.

use chrono::NaiveDate;
use sankaben::export::{Bar, Block, Card, Cell, Chart, ChartKind, Column, Document, Page, Paper, Setting, Span, Table};
use sankaben::i18n::Lang;
use std::path::PathBuf;

/// Texts that try to be more than texts.
pub const HOSTILE: [&str; 16] = [
    "=cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "]]>",
    "<script>alert(1)</script>",
    "</style></w:t><w:br/>&amp;&#0;",
    "\u{202E}gnp.exe\u{2066}",
    "a\u{0}b\u{1}\u{B}\u{C}\u{1B}[31mc\u{7F}\u{9B}",
    "\u{FFFE}\u{FFFF}\u{2028}\u{2029}\u{85}",
    "_x0041_ {{ title }} {% raw %}",
    "http://example.com mailto:a@b.c",
    "许䶮、\u{2CC56}、“引号”——……",
    "甲\r\n乙\n丙\r丁",
    "| a | b |\n|---|---|\n# 一 #",
    "'quoted\" $x$ %y% \\n",
];

/// What a reader finds of a text that was written on one line, or of a text whose lines were kept.
pub fn shown(text: &str) -> String {
    let symbols = |c: char| match c {
        '\u{202E}' | '\u{2066}' | '\u{9B}' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{FFFE}' | '\u{FFFF}' => '\u{2426}',
        '\u{7F}' => '\u{2421}',
        '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' => char::from_u32(0x2400 + u32::from(c)).unwrap(),
        c => c,
    };
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().map(symbols).collect::<String>().replace('\t', "    ")
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A file to look at, where somebody wants to: the folder stands in `SANKABEN_DOCUMENTS`.
pub fn keep(name: &str, bytes: &[u8]) {
    if let Some(folder) = std::env::var_os("SANKABEN_DOCUMENTS") {
        std::fs::write(PathBuf::from(folder).join(name), bytes).unwrap();
    }
}

/// Rows of a table that take so many lines each.
pub fn tall(rows: usize, lines: usize) -> Table {
    let row = |at: usize| vec![Cell::text(format!("第{at}行{}", "\n续".repeat(lines - 1)))];
    Table { name: String::new(), columns: vec![Column::text("甲", 1)], rows: (1..=rows).map(row).collect() }
}

pub fn document(blocks: Vec<Block>) -> Document {
    Document {
        blocks, made_on: Some(day("2026-11-25")), author: "张建国".into(), ..Document::new("样稿", Lang::Zh)
    }
}

/// A document whose every text is that one.
pub fn all_of(text: &str) -> Document {
    let own = || text.to_owned();
    let table = Table {
        name: own(),
        columns: vec![Column::text(own(), 2), Column::number("数", 1)],
        rows: vec![vec![Cell::text(own()), Cell::Number(-7)]],
    };
    let card = Card {
        kind: own(),
        name: own(),
        under: own(),
        fields: vec![(own(), own())],
        notice: own(),
        qr: own(),
        large: false,
    };
    let blocks = vec![
        Block::Mark(own()),
        Block::Title(own()),
        Block::Subtitle(own()),
        Block::Heading { level: 1, text: own() },
        Block::Heading { level: 2, text: own() },
        Block::Heading { level: 3, text: own() },
        Block::Fields(vec![(own(), own())]),
        Block::Text(own()),
        Block::List(vec![own()]),
        Block::Table(table),
        Block::Chart(Chart { title: own(), kind: ChartKind::Bars(vec![Bar { label: own(), value: 3, says: own() }]) }),
        Block::Signatures(vec![own()]),
        Block::Small(own()),
        Block::Cards(vec![card]),
    ];
    Document { footer: own(), title: own(), author: own(), ..document(blocks) }
}

/// A report with everything a report has.
pub fn report() -> Document {
    let text = "　　按自己空格起头的一段。\n今年以来，本人联系高台村14户群众，坚持每周走访，逐户了解“急难愁盼”——就业、就学、就医、住房等问题，\
                能办的当场办，不能办的一次性告知所缺材料，并按期回访。许䶮、李𬱖等户反映的灌溉用水问题已经协调解决。全年共走访126户次，\
                记录民情112条，帮助解决实际问题37件，协调项目2个，开展培训3场86人次。";
    let rows = (1..=60)
        .map(|at| {
            vec![
                Cell::text(format!("M{at}")),
                Cell::Date(day("2026-03-10")),
                Cell::text(if at % 7 == 0 {
                    "三组水渠年久失修，春灌时跑水严重，希望尽快维修。".repeat(3)
                } else {
                    "三组水渠跑水，希望维修。".into()
                }),
                Cell::Number(at * 37),
                Cell::text("已办结"),
            ]
        })
        .collect();
    let columns = vec![
        Column::text("编号", 2),
        Column::text("日期", 3),
        Column::text("事项", 8),
        Column::number("金额（元）", 2),
        Column::text("状态", 2),
    ];
    let mut blocks = vec![
        Block::Mark("会后收回".into()),
        Block::Title("关于2026年度联系服务群众工作情况的汇报".into()),
        Block::Subtitle("某某县高台镇人民政府".into()),
        Block::Subtitle("（2026年11月25日）".into()),
        Block::Heading { level: 1, text: "一、基本情况".into() },
        Block::Text(text.into()),
        Block::Heading { level: 2, text: "（一）服务承诺".into() },
        Block::Fields(vec![
            ("责任人：".into(), "张建国".into()),
            ("完成时限：".into(), "2026年12月31日".into()),
            ("目标：".into(), "衬砌渠道1.2公里，惠及三组、四组42户。".into()),
        ]),
        Block::Heading { level: 3, text: "1. 水利".into() },
        Block::Text(text.repeat(2)),
        Block::List(vec![
            "三组渠道衬砌1.2公里，已完工。".into(),
            "四组自来水入户管网改造，正在施工，预计12月底前完成，比原计划推迟二十天，原因是管材到货晚。".into(),
        ]),
        Block::Heading { level: 1, text: "二、图表".into() },
    ];
    blocks.extend(charts().into_iter().map(Block::Chart));
    blocks.push(Block::Heading { level: 1, text: "三、民情台账".into() });
    blocks.push(Block::Table(Table { name: "民情台账".into(), columns, rows }));
    blocks.push(Block::Signatures(vec!["承诺人签字：".into(), "群众代表签字：".into()]));
    blocks.push(Block::Small(format!("本卡校验值：{}", "9f86d081884c7d659a2feaa0c55ad015".repeat(2))));
    blocks.push(Block::PageBreak);
    blocks.push(Block::Heading { level: 1, text: "四、下一步打算".into() });
    blocks.push(Block::Text(text.repeat(12)));
    Document { footer: "本材料不含群众姓名、电话，仅供会议使用。".into(), ..document(blocks) }
}

pub fn charts() -> Vec<Chart> {
    let bar = |label: &str, value, unit: &str| Bar { label: label.into(), value, says: format!("{value} {unit}") };
    let days =
        (0..200).map(|at| (day("2026-01-05") + chrono::Days::new(at * 7 / 4), u32::try_from(at % 5).unwrap() + 1));
    let months = (1..=12).map(|month| format!("{month}月")).collect();
    let weekdays = ["一", "二", "三", "四", "五", "六", "日"].map(str::to_owned).into();
    let span = |label: &str, from, to, percent, state: &str| Span {
        label: label.into(),
        from: day(from),
        to: day(to),
        percent,
        state: state.into(),
    };
    let spans = vec![
        span("P1 三组渠道衬砌", "2026-01-10", "2026-06-30", Some(100), "按期完成"),
        span("P2 自来水入户管网改造（四组、五组）", "2026-02-01", "2026-12-31", Some(60), "进行中"),
        span("P3 农机培训", "2026-03-01", "2026-09-30", None, "逾期56天"),
    ];
    let ticks = (1..=12).map(|month| (day(&format!("2026-{month:02}-01")), format!("{month}月"))).collect();
    let chart = |title: &str, kind| Chart { title: title.into(), kind };
    vec![
        chart(
            "各类事项",
            ChartKind::Bars(vec![
                bar("农业", 23, "件"),
                bar("住房", 9, "件"),
                bar("邻里", 4, "件"),
                bar("其他", 0, "件"),
            ]),
        ),
        chart(
            "走访与解决",
            ChartKind::Pairs {
                legend: ("走访".into(), "解决".into()),
                rows: vec![("1月".into(), 12, 3), ("2月".into(), 8, 5), ("3月".into(), 21, 9)],
            },
        ),
        chart(
            "每日记录",
            ChartKind::Heat { from: day("2026-01-01"), to: day("2026-12-31"), days: days.collect(), months, weekdays },
        ),
        chart(
            "承诺进度",
            ChartKind::Spans {
                from: day("2026-01-01"),
                to: day("2026-12-31"),
                today: Some(day("2026-11-25")),
                rows: spans,
                ticks,
            },
        ),
    ]
}

pub fn card() -> Card {
    Card {
        kind: "联系群众卡".into(),
        name: "张建国".into(),
        under: "某某县高台镇人民政府　农业农村办公室副主任".into(),
        fields: vec![
            ("电话：".into(), "0991-1234567".into()),
            ("办公地点：".into(), "镇政府二楼208室".into()),
            ("办公时间：".into(), "周一至周五 10:00—14:00，16:00—20:00".into()),
            ("Ａ岗不在时找：".into(), "李红（0991-7654321）".into()),
            ("可以帮办：".into(), "社保、医保、低保、就业、春耕、危房改造，政策咨询".into()),
            ("监督电话：".into(), "0991-12388".into()),
        ],
        notice: "为联系您，本人只记：姓名、组别、电话和您反映的事，不记其他，不给别人看。要看、要改、要删，随时说。".into(),
        qr: "BEGIN:VCARD\r\nVERSION:3.0\r\nN:张;建国\r\nFN:张建国\r\nTEL:0991-1234567\r\nORG:高台镇人民政府\r\nEND:VCARD".into(),
        large: false,
    }
}

/// A full sheet of cards and three more.
pub fn cards() -> Document {
    let page = Page { setting: Setting::Sheet, ..Page::default() };
    let mut cards = vec![card(); 13];
    cards[1].qr.clear();
    Document { page, ..document(vec![Block::Cards(cards)]) }
}

/// Large print on A5, two households' worth.
pub fn large_cards() -> Document {
    let page = Page { paper: Paper::A5, setting: Setting::Large, ..Page::default() };
    let large = Card { large: true, ..card() };
    Document { page, ..document(vec![Block::Cards(vec![large.clone(), large])]) }
}

/// A notice for the wall.
pub fn notice(paper: Paper) -> Document {
    let page = Page { paper, setting: Setting::Notice, ..Page::default() };
    let table = Table {
        name: String::new(),
        columns: vec![Column::text("承诺事项", 5), Column::text("目标", 4), Column::text("完成时限", 3)],
        rows: (0..4)
            .map(|_| {
                vec![
                    Cell::text("解决三组、四组春灌用水难"),
                    Cell::text("衬砌渠道1.2公里"),
                    Cell::Date(day("2026-06-30")),
                ]
            })
            .collect(),
    };
    let blocks = vec![
        Block::Title("服务承诺公示".into()),
        Block::Subtitle("高台镇　张建国".into()),
        Block::Table(table),
        Block::Heading { level: 1, text: "怎样监督".into() },
        Block::Text("对承诺事项有意见的，可以打电话0991-12388，或者到镇政府二楼纪检办公室当面反映。".into()),
    ];
    Document { page, ..document(blocks) }
}
