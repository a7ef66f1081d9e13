//! The PDF writer, read back with `lopdf` under `pdf-extract`.

use crate::sample::{self, HOSTILE, tall};
use crate::sheets;
use sankaben::export::{Block, Cell, Column, Document, Fonts, Paper, Pdf, Role, Table, pdf};
use sankaben::i18n::Lang;
use std::collections::BTreeSet;

fn write(document: &Document) -> Pdf {
    pdf(document, &Fonts::default()).unwrap()
}

/// The text of each page, without any space: where a reader puts spaces is its own affair.
fn pages(bytes: &[u8]) -> Vec<String> {
    let pages = pdf_extract::extract_text_from_mem_by_pages(bytes).unwrap();
    pages.into_iter().map(|page| page.split_whitespace().collect()).collect()
}

fn text_only(text: &str) -> Document {
    Document { blocks: vec![Block::Text(text.into())], ..Document::new("测试", Lang::Zh) }
}

/// Writes what a person may want to look at.
#[test]
fn every_document_can_be_set() {
    for (name, document, pages) in [
        ("report", sample::report(), None),
        ("cards", sample::cards(), Some(2)),
        ("large-card", sample::large_cards(), Some(2)),
        ("notice", sample::notice(Paper::A4), Some(1)),
        ("notice-a3", sample::notice(Paper::A3), Some(1)),
        ("ledger", sheets::ledger(), None),
        ("large", sheets::large(), Some(2)),
        ("grid", sheets::grid(), None),
    ] {
        let written = write(&document);
        assert_eq!(written.missing, [], "{name}");
        if let Some(pages) = pages {
            assert_eq!(written.pages, pages, "{name}");
        }
        sample::keep(&format!("{name}.pdf"), &written.bytes);
    }
}

#[test]
fn text_comes_back_whole() {
    let text = "许䶮和李𬱖说：“今年还有没有？”（滴灌带）——12.50 元／亩，drip tape；①②③……完";
    let written = write(&text_only(text));
    let bare: String = text.split_whitespace().collect();
    assert_eq!(written.missing, []);
    let page = &pages(&written.bytes)[0];
    assert!(page.contains(&bare), "{bare}\n{page}");
}

#[test]
fn an_official_page_has_22_rows_of_28_characters() {
    let written = write(&sheets::grid());
    let text = &pages(&written.bytes)[0];
    let characters = text.chars().filter(|c| ('\u{4E00}'..='\u{9FFF}').contains(c)).count();
    // Two characters of the first row are its indent.
    assert_eq!(characters, 22 * 28 - 2);
}

#[test]
fn a_long_table_repeats_its_head() {
    let written = write(&sheets::ledger());
    let pages = pages(&written.bytes);
    assert_eq!(pages.len(), written.pages);
    assert!(pages.len() > 1);
    for page in &pages {
        assert_eq!(page.matches("承诺解决的问题").count(), 1, "{page}");
    }
    let all = pages.concat();
    for at in 1..=60 {
        assert!(all.contains(&format!("P{at}")), "row {at}");
    }
}

#[test]
fn a_short_table_stands_on_one_page() {
    let rows = (1..=9).map(|at| vec![Cell::Text(format!("第{at}行"))]).collect();
    let columns = vec![Column { title: "甲".into(), share: 1, number: false }];
    let table = Block::Table(Table { name: "短表".into(), columns, rows });
    let blocks = std::iter::repeat_n(Block::Text("字".into()), 19).chain([table]).collect();
    let pages = pages(&write(&Document { blocks, ..Document::new("测试", Lang::Zh) }).bytes);
    assert_eq!(pages.len(), 2);
    assert!(pages[1].contains("短表") && pages[1].contains("第1行") && pages[1].contains("第9行"), "{pages:?}");
}

#[test]
fn a_heading_stands_with_its_table_and_no_page_is_left_half_white() {
    let page = |lines: usize, table: Table| {
        let heading = Block::Heading { level: 1, text: "题目".into() };
        let blocks = std::iter::repeat_n(Block::Text("字".into()), lines).chain([heading, Block::Table(table)]);
        pages(&write(&Document { blocks: blocks.collect(), ..Document::new("测试", Lang::Zh) }).bytes)
    };
    let foot = page(18, tall(6, 3));
    assert!(!foot[0].contains("题目") && foot[1].contains("题目") && foot[1].contains("第1行"), "{foot:?}");
    let middle = page(9, tall(4, 8));
    assert!(middle[0].contains("题目") && middle[0].contains("第1行"), "{middle:?}");
}

/// The pages of what stands below so many lines of text, for every place on a page.
fn below_text(blocks: &[Block]) -> impl Iterator<Item = Vec<String>> {
    (0..22).map(|lines| {
        let above = std::iter::repeat_n(Block::Text("字".into()), lines);
        let blocks = above.chain(blocks.iter().cloned()).collect();
        pages(&write(&Document { blocks, ..Document::new("测试", Lang::Zh) }).bytes)
    })
}

#[test]
fn a_high_row_is_cut_where_the_page_ends_and_no_head_stands_alone() {
    let mut table = tall(1, 26);
    table.columns.push(Column::text("乙", 1));
    table.rows[0].push(Cell::text("旁\n旁\n旁\n旁"));
    let heading = Block::Heading { level: 1, text: "题目".into() };
    for (above, pages) in below_text(&[heading, Block::Table(table)]).enumerate() {
        let lines = |page: &String| page.matches('续').count() + page.matches("第1行").count();
        assert!(pages.len() <= 2 && (lines(&pages[0]) > 0 || above > 16), "no page is left half white: {pages:?}");
        assert_eq!(pages.iter().map(lines).sum::<usize>(), 26);
        for page in &pages {
            assert!(page.contains('甲') == (lines(page) > 0) && lines(page) != 1, "{pages:?}");
            assert_ne!(page.matches('旁').count(), 1, "{pages:?}");
        }
    }
}

#[test]
fn a_short_row_is_not_cut() {
    let heading = Block::Heading { level: 1, text: "题目".into() };
    for pages in below_text(&[heading, Block::Table(tall(14, 6))]) {
        for page in &pages {
            assert!(page.contains('第') || !page.contains("题目"), "{pages:?}");
            assert_eq!(page.matches('续').count(), 5 * page.matches('第').count(), "{pages:?}");
        }
    }
}

#[test]
fn lines_to_sign_on_stand_below_a_text() {
    let paper = [
        Block::Heading { level: 1, text: "题目".into() },
        Block::Text("末".into()),
        Block::Signatures(vec!["承诺人签字：".into(), "见证人签字：".into()]),
        Block::Small("小字".into()),
    ];
    for (above, pages) in below_text(&paper).enumerate() {
        let last = pages.last().unwrap();
        assert!(["题目", "末", "承诺人", "见证人", "小字"].iter().all(|part| last.contains(part)), "{pages:?}");
        assert_eq!(pages.len(), if above <= 15 { 1 } else { 2 }, "{above}");
    }
}

#[test]
fn a_notice_hangs_on_one_sheet() {
    let mut notice = sample::notice(Paper::A4);
    let last = notice.blocks.pop().unwrap();
    notice.blocks.extend([Block::Table(tall(3, 4)), last]);
    assert_eq!(write(&notice).pages, 1);
    notice.blocks.push(Block::Table(tall(40, 4)));
    assert!(write(&notice).pages > 1, "nobody reads it smaller than that");
}

#[test]
fn a_row_higher_than_a_page_is_cut_between_lines() {
    let long = "天地人和水土木火金日月山川田".repeat(220);
    let table = Table {
        name: String::new(),
        columns: vec![Column::text("甲", 1), Column::text("乙", 1)],
        rows: vec![vec![Cell::text(&*long), Cell::text("短")], vec![Cell::text("后"), Cell::Empty]],
    };
    let written = write(&Document { blocks: vec![Block::Table(table)], ..Document::new("", Lang::Zh) });
    let pages = pages(&written.bytes);
    assert!(pages.len() > 2);
    let kept = pages.concat().chars().filter(|c| long.contains(*c)).count();
    assert_eq!(kept, long.chars().count());
    assert!(pages.last().unwrap().contains('后'));
}

#[test]
fn what_no_font_has_is_printed_as_its_code_point_and_reported() {
    let written = write(&text_only("火箭\u{1F680}和\u{20000}"));
    assert_eq!(written.missing, ['\u{1F680}', '\u{20000}']);
    let page = &pages(&written.bytes)[0];
    assert!(page.contains("火箭〔U+1F680〕和〔U+20000〕"), "{page}");
}

#[test]
fn hostile_text_comes_out_harmless_and_complete() {
    let text = "a\u{202E}b\u{0}c\u{1B}[2Jd]]>=cmd()|<script>alert(1)</script>\u{200B}e\u{FEFF}f";
    let written = write(&text_only(text));
    assert_eq!(written.missing, []);
    let page = &pages(&written.bytes)[0];
    let shown = "a〔U+202E〕b〔U+0000〕c〔U+001B〕[2Jd]]>=cmd()|<script>alert(1)</script>〔U+200B〕e〔U+FEFF〕f";
    assert!(page.contains(shown), "{page}");
    let long = ["长".repeat(4000), "w".repeat(4000)];
    let odd = ["", "\n\n\r\n", " ", "\u{301}", "，，，"].into_iter().chain(long.iter().map(String::as_str));
    for text in HOSTILE.into_iter().chain(odd) {
        let written = write(&sample::all_of(text));
        assert_eq!(pages(&written.bytes).len(), written.pages);
    }
}

#[test]
fn a_million_bytes_in_one_line_are_set() {
    let line = "民情日记".repeat(1_000_000 / 12);
    let written = write(&text_only(&line));
    // 616 characters a page.
    assert_eq!(written.pages, (line.chars().count() + 2).div_ceil(616));
}

#[test]
fn a_document_says_what_it_is_and_has_bookmarks() {
    let written = write(&sample::report());
    let file = pdf_extract::Document::load_mem(&written.bytes).unwrap();
    assert_eq!(file.get_pages().len(), written.pages);
    let toc = file.get_toc().unwrap();
    let titles: Vec<(usize, &str)> = toc.toc.iter().map(|entry| (entry.level, entry.title.as_str())).collect();
    assert_eq!(
        titles,
        [
            (1, "一、基本情况"),
            (2, "（一）服务承诺"),
            (3, "1. 水利"),
            (1, "二、图表"),
            (1, "三、民情台账"),
            (1, "四、下一步打算"),
        ]
    );
    let again = write(&sample::report());
    assert!(again.bytes == written.bytes, "the same document gives the same bytes");
    let info = file.get_object(file.trailer.get(b"Info").unwrap().as_reference().unwrap()).unwrap().as_dict().unwrap();
    for key in [b"CreationDate".as_slice(), b"ModDate"] {
        assert_eq!(info.get(key).unwrap().as_str().unwrap(), b"D:20261125000000Z", "the day, and no hour");
    }
}

#[test]
fn a_font_that_is_none_is_passed_over() {
    let fonts = Fonts::default().prefer(Role::Body, b"no font at all".to_vec(), 0);
    let written = pdf(&text_only("照样能印"), &fonts).unwrap();
    assert!(pages(&written.bytes)[0].contains("照样能印"));
}

#[test]
fn cards_fill_sheets_row_by_row() {
    let written = write(&sample::cards());
    let counts: Vec<usize> = pages(&written.bytes).iter().map(|page| page.matches("联系群众卡").count()).collect();
    assert_eq!(counts, [10, 3]);
}

const HEI: &[u8] = include_bytes!("../../assets/fonts/hei.otf");

/// The names of the fonts in a file, without the mark of their subset.
fn fonts_in(bytes: &[u8]) -> BTreeSet<String> {
    let file = pdf_extract::Document::load_mem(bytes).unwrap();
    let names = file.objects.values().filter_map(|object| object.as_dict().ok()?.get(b"BaseFont").ok()?.as_name().ok());
    names.map(|name| String::from_utf8_lossy(name).split('+').next_back().unwrap_or_default().to_owned()).collect()
}

#[test]
fn a_font_of_the_machine_sets_its_role_and_nothing_else() {
    let document = text_only("照样能印");
    assert_eq!(
        fonts_in(&write(&document).bytes),
        ["SankabenSong-Identity-H", "SankabenSong"].map(str::to_owned).into()
    );
    let fonts = Fonts::default().prefer(Role::Body, HEI.to_vec(), 0);
    let written = pdf(&document, &fonts).unwrap();
    assert!(fonts_in(&written.bytes).contains("SankabenHei"));
    assert!(pages(&written.bytes)[0].contains("照样能印"));
}

#[test]
fn a_font_that_is_cut_off_does_not_stop_the_document() {
    for part in [3, 2] {
        let fonts = Fonts::default().prefer(Role::Body, HEI[..HEI.len() / part].to_vec(), 0);
        let written = pdf(&text_only("照样能印"), &fonts).unwrap();
        assert!(pages(&written.bytes)[0].contains("照样能印"));
    }
}

#[test]
fn an_apostrophe_in_an_english_word_is_no_wide_quotation_mark() {
    let text = "It is the town\u{2019}s to say; 他说\u{2018}是\u{2019}。";
    let document = Document { blocks: vec![Block::Text(text.into())], ..Document::new("t", Lang::En) };
    let read = pages(&write(&document).bytes).concat();
    assert!(read.contains("town's") && read.contains("\u{2018}是\u{2019}"), "{read}");
}
