//! Markdown, parsed by `pulldown-cmark`: what the parser says a document's texts are is what was written.
//!
//! White space that no Markdown can hold: a text's trailing spaces are gone and its empty lines part paragraphs; in a heading, a
//! value, an item and a cell a line break is a space.

use crate::sample::{self, document};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use sankaben::export::{Bar, Block, Card, Cell, Chart, ChartKind, Column, Table, markdown};

/// The text of every paragraph, heading, item and cell; a line break within is a line break.
fn parse(text: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    for event in
        Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS)
    {
        match event {
            Event::Text(piece) => found.last_mut().unwrap().push_str(&piece),
            Event::SoftBreak | Event::HardBreak => found.last_mut().unwrap().push('\n'),
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::Item | Tag::TableCell)
            | Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell) => {
                found.push(String::new());
            }
            Event::Start(Tag::List(None) | Tag::Table(_) | Tag::TableHead | Tag::TableRow)
            | Event::End(TagEnd::List(false) | TagEnd::Table | TagEnd::TableHead | TagEnd::TableRow)
            | Event::Rule => {}
            other => panic!("markup: {other:?} in {text:?}"),
        }
    }
    found.retain(|text| !text.is_empty());
    found
}

/// A text as a reader of one line has it.
fn one(text: &str) -> String {
    let lines = sample::shown(text);
    let line = lines.split('\n').filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
    line.trim_end_matches(' ').to_owned()
}

/// A text in paragraphs.
fn paragraphs(text: &str) -> Vec<String> {
    let mut found: Vec<String> = vec![String::new()];
    for line in sample::shown(text).split('\n').map(|line| line.trim_end_matches(' ')) {
        let last = found.last_mut().unwrap();
        match (line.is_empty(), last.is_empty()) {
            (true, true) => {}
            (true, false) => found.push(String::new()),
            (false, true) => last.push_str(line),
            (false, false) => *last = format!("{last}\n{line}"),
        }
    }
    found.retain(|text| !text.is_empty());
    found
}

/// What a document of that text in every block reads as.
fn expected(text: &str) -> Vec<String> {
    let (one, two) = (one(text), format!("{}甲", one(text)));
    let (two, texts) = (two.trim_end().to_owned(), paragraphs(text));
    let mut all = vec![one.clone(), one.clone(), one.clone(), one.clone()];
    all.extend(texts.clone());
    all.extend([two.clone(), one.clone(), one.clone()]);
    all.extend([one.clone(), "数".into(), one.clone(), "-7".into()]);
    all.extend([one.clone(), "项目".into(), "数量".into(), one.clone(), one.clone(), one.clone()]);
    all.extend([one]);
    all.extend(paragraphs(&format!("甲\n{text}")));
    all.extend([two]);
    all.extend(texts.clone());
    all.extend(texts);
    all.retain(|text| !text.is_empty());
    all
}

fn written(text: &str) -> String {
    let own = || text.to_owned();
    let label = || format!("{}甲", one(text));
    let table = Table {
        name: own(),
        columns: vec![Column::text(own(), 2), Column::number("数", 1)],
        rows: vec![vec![Cell::text(own()), Cell::Number(-7)]],
    };
    let bars = ChartKind::Bars(vec![Bar { label: own(), value: 3, says: own() }]);
    let card = Card {
        kind: "甲".into(),
        name: own(),
        under: own(),
        fields: vec![(label(), String::new())],
        notice: own(),
        ..Card::default()
    };
    let mut document = document(vec![
        Block::Title(own()),
        Block::Heading { level: 1, text: own() },
        Block::Heading { level: 2, text: own() },
        Block::Heading { level: 9, text: own() },
        Block::Text(own()),
        Block::Fields(vec![(label(), String::new())]),
        Block::List(vec![own()]),
        Block::Table(table),
        Block::Chart(Chart { title: own(), kind: bars }),
        Block::Signatures(vec![own()]),
        Block::Cards(vec![card]),
        Block::PageBreak,
    ]);
    document.footer = own();
    markdown(&document)
}

#[test]
fn a_report_reads_as_it_was_written() {
    let text = markdown(&sample::report());
    sample::keep("report.md", text.as_bytes());
    let read = parse(&text);
    assert_eq!(
        &read[..4],
        ["会后收回", "关于2026年度联系服务群众工作情况的汇报", "某某县高台镇人民政府", "（2026年11月25日）"]
    );
    assert!(read.contains(&"完成时限：2026年12月31日".to_owned()));
}

#[test]
fn nothing_a_text_says_is_markup() {
    for hostile in sample::HOSTILE {
        let text = written(hostile);
        assert_eq!(parse(&text), expected(hostile), "{text}");
    }
}

#[test]
fn a_heading_of_signs_is_those_signs() {
    for text in ["#", "##", "#甲#", "甲\\#", "甲#"] {
        let written = written(text);
        assert_eq!(parse(&written), expected(text), "{written}");
    }
}

#[test]
fn a_megabyte_on_one_line_is_all_there() {
    let long = "田*_".repeat(250_000);
    assert_eq!(parse(&markdown(&document(vec![Block::Text(long.clone())]))), [long]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_survives_a_parser(text in "([-+*_#>=|~`\\\\\\[\\]()<>&!:;.0-9a-z \t\n\r$^{}'\"　田，]|&#?[a-z0-9]{1,3};|https?://|\u{202E}|\u{0}){0,24}") {
        let markdown = written(&text);
        prop_assert_eq!(parse(&markdown), expected(&text), "{}", markdown);
    }
}
