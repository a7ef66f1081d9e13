//! Plain text, for a printer or a message.

use super::document::{Block, Card, Document, Table};
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
        out.push_str(&format!("\n{}\n", document.footer));
    }
    out
}

fn lines(block: &Block, tr: Catalog) -> Vec<String> {
    match block {
        Block::Title(text) | Block::Subtitle(text) | Block::Mark(text) | Block::Small(text) => vec![text.clone()],
        Block::Heading { text, .. } => vec![text.clone()],
        Block::Fields(fields) => fields.iter().map(|(label, value)| format!("{label}{value}")).collect(),
        Block::Text(text) => vec![text.trim_end_matches('\n').to_owned()],
        Block::List(items) => items.iter().map(|item| format!("{}{item}", tr.t("export-dot"))).collect(),
        Block::Table(table) => rows(table, tr),
        Block::Chart(chart) => {
            let table = chart.table(tr);
            let mut lines = vec![table.name.clone()];
            lines.extend(rows(&table, tr));
            lines
        }
        Block::Signatures(lines) => lines.iter().map(|line| format!("{line}____________")).collect(),
        Block::Cards(cards) => cards.iter().flat_map(card).collect(),
        Block::PageBreak => Vec::new(),
    }
}

/// Cells parted by tabs, so that a table can be pasted into one.
fn rows(table: &Table, tr: Catalog) -> Vec<String> {
    let one = |text: String| text.replace(['\n', '\r', '\t'], " ");
    let head = table.columns.iter().map(|column| one(column.title.clone())).collect::<Vec<_>>().join("\t");
    let row = |row: &Vec<_>| row.iter().map(|cell: &super::Cell| one(cell.words(tr))).collect::<Vec<_>>().join("\t");
    std::iter::once(head).chain(table.rows.iter().map(row)).collect()
}

fn card(card: &Card) -> Vec<String> {
    let mut lines = vec![card.kind.clone(), card.name.clone(), card.under.clone()];
    lines.extend(card.fields.iter().map(|(label, value)| format!("{label}{value}")));
    lines.push(card.notice.clone());
    lines.push(String::new());
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
