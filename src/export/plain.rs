//! Plain text, for a printer or a message.

use super::document::{Block, Document};

/// The document as text.
pub fn plain(document: &Document) -> String {
    let mut out = String::new();
    for block in &document.blocks {
        if !out.is_empty() {
            out.push('\n');
        }
        match block {
            Block::Title(text) | Block::Heading(text) => out.push_str(&format!("{text}\n")),
            Block::Fields(fields) => {
                for (label, value) in fields {
                    out.push_str(&format!("{label}{value}\n"));
                }
            }
            Block::Text(text) => out.push_str(&format!("{}\n", text.trim_end_matches('\n'))),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_parted_by_an_empty_line() {
        let blocks = vec![
            Block::Title("民情日记".into()),
            Block::Fields(vec![("地点：".into(), "三组".into())]),
            Block::Text("去看备耕。\n".into()),
        ];
        assert_eq!(plain(&Document { blocks }), "民情日记\n\n地点：三组\n\n去看备耕。\n");
    }
}
