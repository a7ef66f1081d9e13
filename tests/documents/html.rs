//! HTML, as text and tags.

use crate::sample::{self, HOSTILE};
use sankaben::export::{Block, Document, Paper, Shape, draw, html};

/// The text of a page: tags taken away, references resolved. Only what the writer itself says has tags.
fn text(page: &str) -> String {
    let body = &page[page.find("<main").unwrap()..];
    let mut out = String::new();
    let mut rest = body;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at + rest[at..].find('>').unwrap() + 1..];
        out.push('\u{1}');
    }
    for (from, to) in [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&")] {
        out = out.replace(from, to);
    }
    out
}

/// The names of all tags.
fn tags(page: &str) -> Vec<&str> {
    page.split('<').skip(1).map(|rest| rest.split(['>', ' ', '\n']).next().unwrap().trim_start_matches('/')).collect()
}

fn write(document: &Document) -> String {
    html(document).unwrap()
}

#[test]
fn the_page_loads_nothing_and_says_its_language() {
    let page = write(&sample::report());
    sample::keep("report.html", page.as_bytes());
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"zh-CN\">"));
    assert!(
        page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\"")
    );
    for loads in ["src=", "href=", "url(", "@import", "<script", "http:"] {
        assert!(!page.replace("http://www.w3.org/2000/svg", "").contains(loads), "{loads}");
    }
    assert!(page.contains("@page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm; }"));
    assert!(page.contains("<thead>"));
    sample::keep("cards.html", write(&sample::cards()).as_bytes());
    sample::keep("large.html", write(&sample::large_cards()).as_bytes());
    sample::keep("notice.html", write(&sample::notice(Paper::A4)).as_bytes());
}

#[test]
fn a_text_makes_no_tag() {
    let plain = write(&sample::all_of("甲"));
    for hostile in HOSTILE {
        let page = write(&sample::all_of(hostile));
        let kinds = |page: &str| tags(page).into_iter().map(str::to_owned).collect::<std::collections::BTreeSet<_>>();
        assert!(kinds(&page).is_subset(&kinds(&plain)), "{hostile:?}: {:?}", kinds(&page));
        assert!(!page.contains(|c: char| (c < ' ' && c != '\n') || matches!(c, '\u{202E}' | '\u{2066}' | '\u{FFFE}')));
        let (said, whole) = (text(&page), sample::shown(hostile));
        for line in whole.split('\n') {
            assert!(said.matches(line).count() >= 12, "{line:?}");
        }
    }
}

#[test]
fn a_high_row_may_be_cut_in_print_and_a_short_one_not() {
    let page = |lines| write(&sample::document(vec![Block::Table(sample::tall(1, lines))]));
    let [short, high] = [page(6), page(30)];
    assert!(short.contains("table.grid tr { break-inside: avoid; }"));
    assert!(short.contains("table.grid tr.high { break-inside: auto; }"));
    assert!(!short.contains("<tr class=\"high\">") && high.contains("<tr class=\"high\">"));
}

#[test]
fn a_megabyte_on_one_line_is_all_there() {
    let long = "田".repeat(350_000);
    let page = write(&sample::document(vec![Block::Text(long.clone())]));
    assert!(page.contains(&long));
}

#[test]
fn charts_are_drawn_in_the_page() {
    let charts = sample::charts();
    let page = write(&sample::document(charts.iter().cloned().map(Block::Chart).collect()));
    assert_eq!(page.matches("<svg viewBox=\"0 0 156.00 ").count(), charts.len());
    let rects = charts.iter().flat_map(|chart| draw(chart, 156.0).shapes);
    let rects = rects.filter(|shape| matches!(shape, Shape::Rect { .. })).count();
    assert_eq!(page.matches("<rect ").count(), rects);
    assert!(page.contains(">P1 三组渠道"), "{page}");
}
