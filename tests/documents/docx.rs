//! DOCX, unzipped and read as XML.

use crate::sample::{self, HOSTILE, document, tall};
use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use sankaben::export::{Block, Cell, Column, Document, Paper, Shape, Table, docx, draw};
use std::io::{Cursor, Read};
use zip::ZipArchive;

fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

fn part(bytes: &[u8], name: &str) -> String {
    let found = parts(bytes).into_iter().find(|(part, _)| part == name).unwrap();
    String::from_utf8(found.1).unwrap()
}

/// Whether a tag's attributes are parted by spaces, which this reader does not insist on, and none stands twice.
fn parted(tag: &BytesStart<'_>) -> bool {
    let ends = tag.split('"').skip(2).step_by(2);
    tag.attributes().all(|attribute| attribute.is_ok())
        && ends.into_iter().all(|end| end.is_empty() || end.starts_with(' '))
}

/// The elements of a part with the text in them: a paragraph a line, line breaks as such.
fn text(xml: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let (mut paragraphs, mut within) = (Vec::<String>::new(), Vec::new());
    loop {
        let event = reader.read_event().unwrap();
        if let Event::Start(tag) | Event::Empty(tag) = &event {
            assert!(parted(tag), "{tag:?}");
        }
        match event {
            Event::Start(start) if start.name().as_ref() == "w:p" => {
                paragraphs.push(String::new());
                within.push(paragraphs.len() - 1);
            }
            Event::End(end) if end.name().as_ref() == "w:p" => drop(within.pop()),
            Event::Empty(empty) if empty.name().as_ref() == "w:br" => paragraphs[*within.last().unwrap()].push('\n'),
            Event::Text(piece) => {
                if let Some(at) = within.last() {
                    paragraphs[*at].push_str(&piece);
                }
            }
            Event::GeneralRef(name) => {
                let resolved = match name.resolve_char_ref().unwrap() {
                    Some(c) => c.to_string(),
                    None => quick_xml::escape::resolve_predefined_entity(&name).unwrap().to_owned(),
                };
                if let Some(at) = within.last() {
                    paragraphs[*at].push_str(&resolved);
                }
            }
            Event::Eof => return paragraphs,
            _ => {}
        }
    }
}

fn body(document: &Document) -> Vec<String> {
    text(&part(&docx(document).unwrap(), "word/document.xml"))
}

#[test]
fn the_page_is_that_of_the_standard() {
    let bytes = docx(&sample::report()).unwrap();
    sample::keep("report.docx", &bytes);
    let main = part(&bytes, "word/document.xml");
    for said in [
        "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>",
        "w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\"",
        "<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"579\" w:charSpace=\"-848\"/>",
        "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>",
        "<w:pStyle w:val=\"Heading1\"/>",
    ] {
        assert!(main.contains(said), "{said}");
    }
    // Twenty-two lines fit between the margins, and the twenty-third does not.
    let text = 16838 - 2098 - 1984;
    assert!((22 * 579..23 * 579).contains(&text));
    let styles = part(&bytes, "word/styles.xml");
    for said in [
        "w:eastAsia=\"仿宋_GB2312\"",
        "方正小标宋简体",
        "w:line=\"579\" w:lineRule=\"exact\"",
        "w:firstLine=\"640\"",
        "<w:outlineLvl w:val=\"2\"/>",
    ] {
        assert!(styles.contains(said), "{said}");
    }
    assert!(part(&bytes, "word/settings.xml").contains("<w:evenAndOddHeaders/>"));
    assert!(part(&bytes, "word/footer1.xml").contains("<w:jc w:val=\"right\"/>"));
    assert!(part(&bytes, "word/footer2.xml").contains("<w:jc w:val=\"left\"/>"));
    assert!(part(&bytes, "word/fontTable.xml").contains("<w:altName w:val=\"FangSong_GB2312,仿宋,"));
}

#[test]
fn the_file_says_who_and_when_and_nothing_else() {
    let bytes = docx(&sample::report()).unwrap();
    let core = part(&bytes, "docProps/core.xml");
    let said = "<dc:title>样稿</dc:title><dc:creator>张建国</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-11-25T00:00:00Z\
                </dcterms:created><dc:language>zh-CN</dc:language></cp:coreProperties>";
    assert!(core.ends_with(said), "{core}");
    let mut archive = ZipArchive::new(Cursor::new(&bytes)).unwrap();
    for at in 0..archive.len() {
        let made = archive.by_index(at).unwrap().last_modified();
        assert_eq!(made, Some(zip::DateTime::default()), "no hour in the archive either");
    }
    assert_eq!(docx(&sample::report()).unwrap(), bytes, "the same document is the same file");
}

#[test]
fn every_part_is_declared_and_every_reference_leads_to_one() {
    for document in [sample::report(), sample::cards(), sample::large_cards()] {
        let bytes = docx(&document).unwrap();
        let names: Vec<String> = parts(&bytes).into_iter().map(|(name, _)| name).collect();
        let types = part(&bytes, "[Content_Types].xml");
        for name in names.iter().filter(|name| name.ends_with(".xml") && *name != "[Content_Types].xml") {
            assert!(types.contains(&format!("PartName=\"/{name}\"")), "{name}");
        }
        let (main, relations) = (part(&bytes, "word/document.xml"), part(&bytes, "word/_rels/document.xml.rels"));
        for id in main.split("r:embed=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            let target = relations.split(&format!("Id=\"{id}\"")).nth(1).unwrap().split("Target=\"").nth(1).unwrap();
            let name = format!("word/{}", target.split('"').next().unwrap());
            let (_, picture) = parts(&bytes).into_iter().find(|(part, _)| *part == name).unwrap();
            assert_eq!(&picture[40..44], b" EMF");
            assert_eq!(u32::from_le_bytes(picture[48..52].try_into().unwrap()) as usize, picture.len());
        }
    }
}

#[test]
fn nothing_a_text_says_is_lost_or_believed() {
    for hostile in HOSTILE {
        let bytes = docx(&sample::all_of(hostile)).unwrap();
        for (name, part) in parts(&bytes).into_iter().filter(|(name, _)| name.ends_with(".xml")) {
            let xml = String::from_utf8(part).unwrap();
            text(&xml);
            let bad =
                |c: char| (c < ' ' && c != '\n') || matches!(c, '\u{202E}' | '\u{2066}' | '\u{FFFE}' | '\u{FFFF}');
            assert!(!xml.contains(bad), "{name}: {hostile:?}");
        }
        let whole = sample::shown(hostile);
        let (lines, one) = (whole.split('\n').collect::<Vec<_>>(), whole.replace('\n', " "));
        let written = body(&sample::all_of(hostile));
        for line in lines {
            assert!(written.iter().filter(|text| *text == line).count() >= 3, "{line:?} of {written:?}");
        }
        assert!(written.contains(&format!("{whole}{whole}")), "fields: {written:?}");
        assert!(written.iter().filter(|text| **text == one).count() >= 3, "{one:?} of {written:?}");
    }
}

#[test]
fn a_megabyte_on_one_line_is_all_there() {
    let long = "田".repeat(350_000);
    let written = body(&document(vec![Block::Text(long.clone())]));
    assert_eq!(written[0], long);
}

#[test]
fn a_short_table_stays_on_one_page_and_a_long_one_goes_on() {
    for (rows, kept) in [(9, 8), (60, 0)] {
        let rows = (0..rows).map(|_| vec![Cell::Text("行".into())]).collect();
        let columns = vec![Column { title: "甲".into(), share: 1, number: false }];
        let bytes = docx(&document(vec![Block::Table(Table { name: String::new(), columns, rows })])).unwrap();
        assert_eq!(part(&bytes, "word/document.xml").matches("<w:keepNext/>").count(), kept, "all but the last row");
    }
}

#[test]
fn a_high_row_may_be_cut_and_a_short_one_not() {
    for (lines, kept) in [(6, 2), (30, 1)] {
        let bytes = docx(&document(vec![Block::Table(tall(1, lines))])).unwrap();
        let main = part(&bytes, "word/document.xml");
        assert_eq!((main.matches("<w:tr>").count(), main.matches("<w:cantSplit/>").count()), (2, kept), "{lines}");
    }
    let styles = part(&docx(&document(Vec::new())).unwrap(), "word/styles.xml");
    let style = |id: &str| styles.split("<w:style ").find(|style| style.contains(id)).unwrap().to_owned();
    assert!(style("w:styleId=\"TableHead\"").contains("<w:keepNext/>"), "with the row below it");
    assert!(style("w:styleId=\"TableText\"").contains("<w:widowControl/>"), "two lines at least");
}

#[test]
fn lines_to_sign_on_stay_with_the_text_above() {
    let signed = [Block::Text("甲\n乙".into()), Block::Signatures(vec!["签字：".into()]), Block::Text("丙".into())];
    let main = part(
        &docx(&document(vec![Block::PageBreak].into_iter().chain(signed).collect())).unwrap(),
        "word/document.xml",
    );
    let body = main.match_indices("<w:pStyle w:val=\"Body\"/>").map(|(at, _)| &main[at..]);
    let kept: Vec<bool> = body.map(|text| text.split("</w:pPr>").next().unwrap().contains("<w:keepNext/>")).collect();
    assert_eq!(kept, [false, true, false]);
}

#[test]
fn cards_are_ninety_by_fifty_four() {
    let bytes = docx(&sample::cards()).unwrap();
    sample::keep("cards.docx", &bytes);
    let main = part(&bytes, "word/document.xml");
    // 54 mm and 90 mm in twentieths of a point.
    assert_eq!(main.matches("<w:trHeight w:val=\"3061\" w:hRule=\"exact\"/>").count(), 7);
    assert!(main.contains("<w:gridCol w:w=\"5102\"/><w:gridCol w:w=\"5102\"/>"));
    assert_eq!(main.matches("<wp:extent cx=\"864000\" cy=\"864000\"/>").count(), 12, "a code each, but for one");
    assert_eq!(main.matches("<w:pageBreakBefore/>").count(), 1);
    sample::keep("large.docx", &docx(&sample::large_cards()).unwrap());
    sample::keep("notice.docx", &docx(&sample::notice(Paper::A4)).unwrap());
    sample::keep("notice-a3.docx", &docx(&sample::notice(Paper::A3)).unwrap());
}

#[test]
fn a_page_break_before_a_table_makes_no_empty_page() {
    let table = || {
        let columns = vec![Column::text("甲", 1)];
        Block::Table(Table { name: String::new(), columns, rows: vec![vec![Cell::text("乙")]] })
    };
    let main = part(
        &docx(&document(vec![table(), Block::PageBreak, table(), Block::PageBreak])).unwrap(),
        "word/document.xml",
    );
    assert_eq!(main.matches("<w:pageBreakBefore/>").count(), 1, "one, and none for the break at the end");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_well_formed(words in "\\PC*|[\\x00-\\x1F<>&\"'\\]\u{FFFE}\u{202E}]{0,40}") {
        let bytes = docx(&sample::all_of(&words)).unwrap();
        for (_, part) in parts(&bytes).into_iter().filter(|(name, _)| name.ends_with(".xml")) {
            text(&String::from_utf8(part).unwrap());
        }
    }
}

/// The texts of a metafile; its records are as many and as long as it says.
fn metafile_texts(file: &[u8]) -> Vec<String> {
    let word = |at: usize| u32::from_le_bytes(file[at..at + 4].try_into().unwrap()) as usize;
    let (mut at, mut count, mut texts, mut last) = (0, 0, Vec::new(), 0);
    while at < file.len() {
        last = word(at);
        if last == 84 {
            let (letters, from) = (word(at + 44), at + word(at + 48));
            let units: Vec<u16> =
                (0..letters).map(|n| u16::from_le_bytes([file[from + 2 * n], file[from + 2 * n + 1]])).collect();
            texts.push(String::from_utf16(&units).unwrap());
            assert_eq!(word(at + 72) + 4 * letters, word(at + 4), "an advance a unit, at the record's end");
        }
        at += word(at + 4);
        count += 1;
    }
    assert_eq!((at, count, last), (word(48), word(52), 14));
    texts
}

#[test]
fn charts_are_vectors_with_their_texts() {
    let charts = sample::charts();
    let blocks = charts.iter().cloned().map(Block::Chart).collect();
    let bytes = docx(&document(blocks)).unwrap();
    let body = part(&bytes, "word/document.xml");
    assert!(!body.contains("<w:tbl>"), "no numbers in a table besides");
    let titled = charts.iter().filter(|chart| !chart.title.is_empty()).count();
    assert_eq!(body.matches("<w:r><w:br/></w:r><w:r><w:drawing>").count(), titled, "a title stays with its chart");
    let pictures: Vec<_> = parts(&bytes).into_iter().filter(|(name, _)| name.ends_with(".emf")).collect();
    assert_eq!(pictures.len(), charts.len());
    for (chart, (_, picture)) in charts.iter().zip(&pictures) {
        let drawn = draw(chart, 156.0).shapes.into_iter().filter_map(|shape| match shape {
            Shape::Text { text, .. } => Some(text),
            _ => None,
        });
        assert_eq!(metafile_texts(picture), drawn.collect::<Vec<_>>());
    }
}
