//! A page of the guide in rows of so many cells: what scrolls, what a search found and what a click means is decided here, and
//! the same rows are drawn.

use crate::i18n::{Catalog, GuideBlock, GuidePage, GuidePiece, guide};
use crate::text::rows as wrapped;
use crate::text::{Ambiguous, Metrics, NoLabels, occurrences};

/// How a piece looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuideLook {
    /// Words.
    Text,
    /// The mark before an item.
    Mark,
    /// A key.
    Key,
    /// The link of that number on its page.
    Link(usize),
    /// To be typed as it stands.
    Code,
    /// What a search found.
    Found,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GuideRow {
    /// Its pieces, from the left.
    pub pieces: Vec<(String, GuideLook)>,
}

impl GuideRow {
    /// Whether a search found something in it.
    pub fn is_found(&self) -> bool {
        self.pieces.iter().any(|(_, look)| *look == GuideLook::Found)
    }

    /// Whether it holds that link, or a part of it.
    pub fn has_link(&self, link: usize) -> bool {
        self.pieces.iter().any(|(_, look)| *look == GuideLook::Link(link))
    }
}

/// The rows of the contents: a page a row.
pub fn contents(tr: Catalog) -> Vec<GuideRow> {
    let row = |(at, page): (usize, &GuidePage)| GuideRow { pieces: vec![(page.title.to_owned(), GuideLook::Link(at))] };
    guide(tr.lang()).iter().enumerate().map(row).collect()
}

/// Where the links of a page lead: names of pages, in reading order.
pub fn links(page: &GuidePage, tr: Catalog) -> Vec<&'static str> {
    let texts = page.blocks.iter().filter_map(|block| match block {
        GuideBlock::Text(text) | GuideBlock::Item(_, text) => Some(*text),
        GuideBlock::Gap | GuideBlock::Code(_) => None,
    });
    let pieces = texts.flat_map(|text| tr.guide_pieces(text));
    pieces.filter_map(|piece| if let GuidePiece::Link(_, to) = piece { Some(to) } else { None }).collect()
}

/// The rows of a page, with what a search found in it marked.
pub fn rows(page: &GuidePage, query: &str, width: u16, ambiguous: Ambiguous, tr: Catalog) -> Vec<GuideRow> {
    let mut set = Setter { rows: Vec::new(), links: 0, query, width: usize::from(width), ambiguous, tr };
    for block in &page.blocks {
        match block {
            GuideBlock::Gap => set.rows.push(GuideRow::default()),
            GuideBlock::Text(text) => set.paragraph("", text),
            GuideBlock::Item(mark, text) => set.paragraph(mark, text),
            GuideBlock::Code(text) => set.put("    ", &[((*text).to_owned(), GuideLook::Code)]),
        }
    }
    set.rows
}

struct Setter<'a> {
    rows: Vec<GuideRow>,
    links: usize,
    query: &'a str,
    width: usize,
    ambiguous: Ambiguous,
    tr: Catalog,
}

impl Setter<'_> {
    fn paragraph(&mut self, mark: &str, text: &'static str) {
        let mut pieces = Vec::new();
        for piece in self.tr.guide_pieces(text) {
            pieces.push(match piece {
                GuidePiece::Text(text) => (text, GuideLook::Text),
                GuidePiece::Key(key) => (key, GuideLook::Key),
                GuidePiece::Link(text, _) => {
                    self.links += 1;
                    (text, GuideLook::Link(self.links - 1))
                }
            });
        }
        self.put(mark, &pieces);
    }

    /// Wraps pieces; every row begins under the first, behind the mark.
    fn put(&mut self, mark: &str, pieces: &[(String, GuideLook)]) {
        let text: String = pieces.iter().map(|(text, _)| text.as_str()).collect();
        let metrics = Metrics { ambiguous: self.ambiguous, labels: &NoLabels };
        let found = occurrences(&text, self.query);
        let indent = mark.len();
        let all = wrapped(&text, self.width.saturating_sub(indent).max(8), &metrics);
        for (number, mut row) in all.into_iter().enumerate() {
            // A space at which the row was broken takes no cell at the beginning of the next.
            row.start += if number == 0 { 0 } else { text[row.clone()].len() - text[row.clone()].trim_start().len() };
            let lead = if number == 0 { mark.to_owned() } else { " ".repeat(indent) };
            let mut out = GuideRow { pieces: vec![(lead, GuideLook::Mark)] };
            let mut start = 0;
            for (piece, look) in pieces {
                let end = start + piece.len();
                // A piece is cut where the row is and where something was found.
                let mut cuts = vec![start.max(row.start), end.min(row.end)];
                cuts.extend(found.iter().flat_map(|range| [range.start, range.end]));
                let (from, to) = (cuts[0], cuts[1]);
                cuts.retain(|cut| (from..=to).contains(cut));
                cuts.sort_unstable();
                cuts.dedup();
                for pair in cuts.windows(2) {
                    let is_found = found.iter().any(|range| range.start <= pair[0] && pair[1] <= range.end);
                    let shown = text[pair[0]..pair[1]].to_owned();
                    out.pieces.push((shown, if is_found { GuideLook::Found } else { *look }));
                }
                start = end;
            }
            self.rows.push(out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::text::display_width;

    fn read(row: &GuideRow) -> String {
        row.pieces.iter().map(|(text, _)| text.as_str()).collect()
    }

    #[test]
    fn every_page_fits_every_width_and_loses_nothing() {
        for lang in Lang::ALL {
            let tr = Catalog::new(lang);
            for page in guide(lang) {
                for width in [56, 72, 9] {
                    let rows = rows(page, "", width, Ambiguous::Narrow, tr);
                    let most = usize::from(width).max(12);
                    assert!(rows.iter().all(|row| display_width(&read(row)) <= most), "{} {width}", page.id);
                    let linked = (0..).take_while(|link| rows.iter().any(|row| row.has_link(*link))).count();
                    assert_eq!(linked, links(page, tr).len(), "{}", page.id);
                }
            }
        }
    }

    #[test]
    fn what_is_found_is_marked_also_where_a_row_breaks() {
        let tr = Catalog::new(Lang::Zh);
        for width in 20..40 {
            let all: Vec<GuideRow> =
                guide(Lang::Zh).iter().flat_map(|page| rows(page, "恢复码", width, Ambiguous::Narrow, tr)).collect();
            let marked: String = all
                .iter()
                .flat_map(|row| &row.pieces)
                .filter(|(_, look)| *look == GuideLook::Found)
                .map(|(text, _)| text.as_str())
                .collect();
            assert!(marked.len() > "恢复码".len() * 3);
            assert_eq!(marked.replace("恢复码", ""), "");
        }
    }
}
