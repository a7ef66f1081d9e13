//! Plain text, for a printer or a message: what is no glyph is a symbol, so that no text steers a printer or a terminal.

use super::document::{Block, Card, Document, Table};
use super::shown;
use crate::i18n::Catalog;

/// The document as text.
pub fn plain(document: &Document) -> String {
    let tr = Catalog::new(document.lang);
    let mut out = String::new();
    for block in &document.blocks {
        let lines = lines(block, tr);
        if lines.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push('\n');
        }
        for line in lines {
            out.push_str(&line);
            out.push('\n');
        }
    }
    if !document.footer.is_empty() {
        out.push_str(&format!("\n{}\n", shown::line(&document.footer)));
    }
    out
}

fn lines(block: &Block, tr: Catalog) -> Vec<String> {
    match block {
        Block::Title(text)
        | Block::Subtitle(text)
        | Block::Mark(text)
        | Block::Small(text)
        | Block::Heading { text, .. }
        | Block::Text(text) => kept(text),
        Block::Fields(fields) => fields.iter().flat_map(|(label, value)| field(label, value)).collect(),
        Block::List(items) => items.iter().flat_map(|item| field(&tr.t("export-dot"), item)).collect(),
        Block::Table(table) => rows(table, tr),
        Block::Chart(chart) => rows(&chart.table(tr), tr),
        Block::Signatures(lines) => lines.iter().map(|line| format!("{}____________", shown::line(line))).collect(),
        Block::Cards(cards) => cards.iter().map(card).collect::<Vec<_>>().join(&String::new()),
        Block::PageBreak => Vec::new(),
    }
}

/// A text's own lines.
fn kept(text: &str) -> Vec<String> {
    shown::lines(text).map(Into::into).collect()
}

/// A label and its value, whose further lines stand below.
fn field(label: &str, value: &str) -> Vec<String> {
    let mut lines = kept(value);
    if let Some(first) = lines.first_mut() {
        *first = format!("{}{first}", shown::line(label));
    }
    lines
}

/// A table, its name in front; cells parted by tabs, so that it can be pasted into a spreadsheet.
fn rows(table: &Table, tr: Catalog) -> Vec<String> {
    let name = Some(shown::line(&table.name).into_owned()).filter(|name| !name.is_empty());
    let head = table.columns.iter().map(|column| shown::line(&column.title)).collect::<Vec<_>>().join("\t");
    let row = |row: &Vec<super::Cell>| {
        row.iter().map(|cell| shown::line(&cell.words(tr)).into_owned()).collect::<Vec<_>>().join("\t")
    };
    name.into_iter().chain([head]).chain(table.rows.iter().map(row)).collect()
}

fn card(card: &Card) -> Vec<String> {
    let mut lines: Vec<String> =
        [&card.kind, &card.name, &card.under].into_iter().flat_map(|text| kept(text)).collect();
    lines.extend(card.fields.iter().flat_map(|(label, value)| field(label, value)));
    lines.extend(kept(&card.notice));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn blocks_are_parted_by_an_empty_line() {
        let blocks = vec![
            Block::Title("民情日记".into()),
            Block::Fields(vec![("地点：".into(), "三组".into())]),
            Block::Text("去看备耕。\n".into()),
        ];
        assert_eq!(
            plain(&Document { blocks, ..Document::new("", Lang::Zh) }),
            "民情日记\n\n地点：三组\n\n去看备耕。\n"
        );
    }
}
