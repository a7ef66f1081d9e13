//! Markdown (CommonMark). Whatever the diary says survives a parser: every character that could mean something is escaped.

use super::document::{Block, Card, Document, Table};
use super::shown;
use crate::i18n::Catalog;

/// The document in Markdown.
pub fn markdown(document: &Document) -> String {
    let tr = Catalog::new(document.lang);
    let mut out = String::new();
    for block in &document.blocks {
        let part = part(block, tr);
        if part.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&part);
    }
    if !document.footer.is_empty() {
        out.push_str(&format!("\n{}\n", paragraphs(&document.footer)));
    }
    out
}

fn part(block: &Block, tr: Catalog) -> String {
    match block {
        Block::Title(text) => format!("# {}\n", heading(text)),
        Block::Heading { level, text } => {
            format!("{} {}\n", "#".repeat(usize::from(*level).clamp(1, 5) + 1), heading(text))
        }
        Block::Subtitle(text) | Block::Mark(text) | Block::Text(text) | Block::Small(text) => {
            let text = paragraphs(text);
            if text.is_empty() { text } else { text + "\n" }
        }
        Block::Fields(fields) => {
            fields.iter().map(|(label, value)| format!("- {}{}\n", escape_line(label), one_line(value))).collect()
        }
        Block::List(items) => items.iter().map(|item| format!("- {}\n", one_line(item))).collect(),
        Block::Table(table) => rows(table, tr),
        Block::Chart(chart) => rows(&chart.table(tr), tr),
        Block::Signatures(lines) => lines.iter().map(|line| format!("- {}\n", one_line(line))).collect(),
        Block::Cards(cards) => cards.iter().map(card).collect::<Vec<_>>().join("\n"),
        Block::PageBreak => "---\n".to_owned(),
    }
}

/// A table, its name in front.
fn rows(table: &Table, tr: Catalog) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut out = if table.name.is_empty() { String::new() } else { format!("{}\n\n", one_line(&table.name)) };
    out.push_str(&line(table.columns.iter().map(|column| one_line(&column.title)).collect()));
    out.push_str(&line(table.columns.iter().map(|c| if c.number { "--:" } else { "---" }.to_owned()).collect()));
    for row in &table.rows {
        out.push_str(&line(row.iter().map(|cell| one_line(&cell.words(tr))).collect()));
    }
    out
}

fn card(card: &Card) -> String {
    let mut out =
        format!("## {}\n\n{}\n\n", heading(&card.name), paragraphs(&format!("{}\n{}", card.kind, card.under)));
    for (label, value) in &card.fields {
        out.push_str(&format!("- {}{}\n", escape_line(label), one_line(value)));
    }
    if !card.notice.is_empty() {
        out.push_str(&format!("\n{}\n", paragraphs(&card.notice)));
    }
    out
}

/// A text of several lines: empty ones part paragraphs, the others are kept by hard breaks. Spaces at a line's end are nothing
/// that Markdown could keep.
fn paragraphs(text: &str) -> String {
    let mut out = String::new();
    let mut parted = true;
    for line in shown::lines(text) {
        let line = line.trim_end_matches(' ');
        if line.is_empty() {
            parted = true;
            continue;
        }
        match (out.is_empty(), parted) {
            (true, _) => {}
            (false, true) => out.push_str("\n\n"),
            (false, false) => out.push_str("\\\n"),
        }
        out.push_str(&escape_line(line));
        parted = false;
    }
    out
}

/// A value on one line: its line breaks become spaces.
fn one_line(text: &str) -> String {
    escape_line(shown::line(text).trim_end_matches(' '))
}

/// A heading: number signs at its end would close it.
fn heading(text: &str) -> String {
    let line = one_line(text);
    let open = line.trim_end_matches('#');
    // The sign that opens a line is escaped already: an odd backslash before the last signs is its.
    let slashes = open.len() - open.trim_end_matches('\\').len();
    let signs = "\\#".repeat(line.len() - open.len());
    format!("{}{}", &open[..open.len() - slashes % 2], signs)
}

/// One line with everything escaped that Markdown could read as its own.
fn escape_line(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let body = line.trim_start_matches(' ');
    // Spaces at a line's start would be dropped or make a code block.
    out.push_str(&"&#32;".repeat(line.len() - body.len()));
    let digits = body.bytes().take_while(u8::is_ascii_digit).count();
    for (at, c) in body.char_indices() {
        let opens = at == 0 && matches!(c, '#' | '+' | '-' | '=' | '>');
        let numbers = digits > 0 && at == digits && matches!(c, '.' | ')');
        let means = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '$');
        if opens || numbers || means {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn nothing_of_a_text_is_taken_for_markup() {
        let text = "# 一\n- 二\n1. 三\n1) 四\n\n\n    五*六*_七_\n===\n<b>&amp;[x](y)`z`";
        let expected = "\\# 一\\\n\\- 二\\\n1\\. 三\\\n1\\) 四\n\n&#32;&#32;&#32;&#32;五\\*六\\*\\_七\\_\\\n\\===\\\n\\<b\\>\\&amp;\\[x\\](y)\\`z\\`";
        assert_eq!(paragraphs(text), expected);
        assert_eq!(paragraphs("2026-03-10 一亩 3.5 元。　　缩进"), "2026-03-10 一亩 3.5 元。　　缩进");
    }

    #[test]
    fn a_value_stays_on_its_line() {
        let fields = Block::Fields(vec![("地点：".into(), "三组\n# 四组".into())]);
        assert_eq!(
            markdown(&Document { blocks: vec![fields], ..Document::new("", Lang::Zh) }),
            "- 地点：三组 # 四组\n"
        );
    }
}
