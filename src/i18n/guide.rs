//! The guide: pages of a few paragraphs, in both languages, as they are written in `assets/guide`. A key in a text stands as the
//! action's name and is shown as the user's own key.
//!
//! A page begins with `# id title`. A paragraph is a line; `- ` and `1. ` begin an item, four spaces a line to be typed as it
//! stands. `{action}` is that action's key, `[text](page)` leads to another page.

use super::catalog::Catalog;
use super::lang::Lang;
use std::sync::LazyLock;

/// A page.
#[derive(Debug, PartialEq, Eq)]
pub struct GuidePage {
    /// Its name, the same in both languages.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What it says.
    pub blocks: Vec<GuideBlock>,
}

/// A paragraph of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuideBlock {
    /// Nothing: air between paragraphs.
    Gap,
    /// A paragraph.
    Text(&'static str),
    /// An item: its mark, with the space after it, and its text.
    Item(&'static str, &'static str),
    /// A line to be typed as it stands.
    Code(&'static str),
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GuidePiece {
    /// Words.
    Text(String),
    /// A key, as it is written on the keyboards people have.
    Key(String),
    /// Words that lead to the page of that name.
    Link(String, &'static str),
}

impl GuidePiece {
    /// What is read.
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Key(text) | Self::Link(text, _) => text,
        }
    }
}

static ZH: LazyLock<Vec<GuidePage>> = LazyLock::new(|| pages(include_str!("../../assets/guide/zh-CN.md")));
static EN: LazyLock<Vec<GuidePage>> = LazyLock::new(|| pages(include_str!("../../assets/guide/en.md")));

/// The pages of a language, in reading order.
pub fn guide(lang: Lang) -> &'static [GuidePage] {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    }
}

fn pages(text: &'static str) -> Vec<GuidePage> {
    let mut pages: Vec<GuidePage> = Vec::new();
    for line in text.lines() {
        if let Some(head) = line.strip_prefix("# ") {
            let (id, title) = head.split_once(' ').unwrap_or((head, head));
            pages.push(GuidePage { id, title, blocks: Vec::new() });
            continue;
        }
        let Some(page) = pages.last_mut() else { continue };
        page.blocks.push(block(line));
    }
    for page in &mut pages {
        while page.blocks.last() == Some(&GuideBlock::Gap) {
            page.blocks.pop();
        }
    }
    pages
}

fn block(line: &'static str) -> GuideBlock {
    if let Some(code) = line.strip_prefix("    ") {
        return GuideBlock::Code(code);
    }
    let numbered = line.find(". ").filter(|end| *end > 0 && line[..*end].bytes().all(|byte| byte.is_ascii_digit()));
    match numbered.map(|end| end + 2).or_else(|| line.starts_with("- ").then_some(2)) {
        Some(mark) => GuideBlock::Item(&line[..mark], &line[mark..]),
        None if line.trim().is_empty() => GuideBlock::Gap,
        None => GuideBlock::Text(line),
    }
}

impl Catalog {
    /// The pieces of a paragraph, keys as the user has them.
    pub fn guide_pieces(self, text: &'static str) -> Vec<GuidePiece> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some(at) = rest.find(['{', '[']) {
            let found = match &rest[at..=at] {
                "{" => rest[at + 1..].find('}').map(|end| {
                    let action = &rest[at + 1..at + 1 + end];
                    (GuidePiece::Key(self.key_of(action)), at + end + 2)
                }),
                _ => link(&rest[at..]).map(|(text, page, len)| (GuidePiece::Link(text.to_owned(), page), at + len)),
            };
            let Some((piece, end)) = found else {
                pieces.push(GuidePiece::Text(rest[..=at].to_owned()));
                rest = &rest[at + 1..];
                continue;
            };
            pieces.push(GuidePiece::Text(rest[..at].to_owned()));
            pieces.push(piece);
            rest = &rest[end..];
        }
        pieces.push(GuidePiece::Text(rest.to_owned()));
        pieces.retain(|piece| !piece.text().is_empty());
        pieces
    }

    /// The first key of an action as it is written on the keyboards people have; the action's own name where it has none.
    pub fn key_of(self, action: &str) -> String {
        match self.key_names().and_then(|keys| keys.get(action)) {
            Some(key) => self.key_name(key),
            None => self.t(&format!("action-{action}")),
        }
    }
}

/// A link at the start of a text: its words, its page, and its bytes.
fn link(text: &'static str) -> Option<(&'static str, &'static str, usize)> {
    let (words, rest) = text.strip_prefix('[')?.split_once("](")?;
    let (page, _) = rest.split_once(')')?;
    let plain = page.bytes().all(|byte| byte.is_ascii_lowercase()) && !page.is_empty();
    (plain && !words.contains('[')).then_some((words, page, words.len() + page.len() + 4))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn both_languages_have_the_same_pages_of_the_same_shape() {
        let shape = |lang| {
            let kind = |block: &GuideBlock| match block {
                GuideBlock::Gap => '.',
                GuideBlock::Text(_) => 't',
                GuideBlock::Item(..) => 'i',
                GuideBlock::Code(_) => 'c',
            };
            let shape = |page: &GuidePage| (page.id, page.blocks.iter().map(kind).collect::<String>());
            guide(lang).iter().map(shape).collect::<Vec<_>>()
        };
        assert_eq!(shape(Lang::Zh), shape(Lang::En));
    }

    #[test]
    fn every_link_leads_to_a_page_and_every_brace_is_understood() {
        for lang in Lang::ALL {
            let ids: BTreeSet<&str> = guide(lang).iter().map(|page| page.id).collect();
            assert_eq!(ids.len(), guide(lang).len(), "a name twice");
            for page in guide(lang) {
                assert!(!page.title.is_empty() && !page.blocks.is_empty(), "{}", page.id);
                for block in &page.blocks {
                    let (GuideBlock::Text(text) | GuideBlock::Item(_, text)) = block else { continue };
                    for piece in Catalog::new(lang).guide_pieces(text) {
                        match piece {
                            GuidePiece::Link(_, to) => assert!(ids.contains(to), "{}: {to}", page.id),
                            GuidePiece::Text(text) => assert!(!text.contains(['{', '}', ']']), "{}: {text}", page.id),
                            GuidePiece::Key(_) => {}
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn chinese_is_punctuated_in_full_width() {
        let han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
        let folded = |c: char| matches!(c, ',' | ':' | ';' | '?' | '!' | '(' | ')');
        for page in guide(Lang::Zh) {
            for block in &page.blocks {
                let (GuideBlock::Text(text) | GuideBlock::Item(_, text)) = block else { continue };
                let read: String =
                    Catalog::new(Lang::Zh).guide_pieces(text).iter().map(|piece| piece.text().to_owned()).collect();
                let chars: Vec<char> = read.chars().collect();
                for pair in chars.windows(2) {
                    let bad = (han(pair[0]) && folded(pair[1])) || (folded(pair[0]) && han(pair[1]));
                    assert!(!bad, "half-width punctuation: {read}");
                }
            }
        }
    }
}
