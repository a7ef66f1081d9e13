//! A paragraph as the cursor sees it: one step is one grapheme cluster, or one whole link.
//!
//! Invariant: the clusters of a text, put together, are the text, and a link that is well formed is always one cluster.

use super::chars::is_simple;
use super::labels::{Labels, shown_link};
use super::markup::{LinkKind, link_at};
use super::width::{Ambiguous, show, visible};
use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation;

/// What a cluster is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClusterKind<'a> {
    /// One grapheme cluster.
    Grapheme,
    /// A whole link.
    Link(LinkKind, &'a str),
}

/// One step of the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cluster<'a> {
    /// First byte in the paragraph.
    pub start: usize,
    /// The stored text.
    pub text: &'a str,
    /// What it is.
    pub kind: ClusterKind<'a>,
}

/// What decides how wide clusters are.
#[derive(Clone, Copy)]
pub struct Metrics<'a> {
    /// The terminal's habit for ambiguous characters.
    pub ambiguous: Ambiguous,
    /// What links show.
    pub labels: &'a dyn Labels,
}

impl<'a> Cluster<'a> {
    /// The byte after it.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// True for one character that is certainly shown as itself.
    #[inline]
    pub(crate) fn is_plain(&self) -> bool {
        self.kind == ClusterKind::Grapheme && plain_len(self.text.as_bytes(), 0) == Some(self.text.len())
    }

    /// True for one common Chinese character.
    #[inline]
    pub(crate) fn is_han(&self) -> bool {
        self.kind == ClusterKind::Grapheme && self.text.len() == 3 && matches!(self.text.as_bytes()[0], 0xE4..=0xE9)
    }

    /// True for a link.
    pub fn is_link(&self) -> bool {
        matches!(self.kind, ClusterKind::Link(..))
    }

    /// The cells it takes when shown.
    #[inline]
    pub fn cells(&self, metrics: &Metrics<'_>) -> usize {
        if self.is_plain() {
            return if self.text.len() == 1 { 1 } else { 2 };
        }
        match self.kind {
            ClusterKind::Grapheme => metrics.ambiguous.grapheme(self.text),
            ClusterKind::Link(kind, code) => match metrics.labels.label(kind, code) {
                Some(label) if !label.is_empty() => 1 + metrics.ambiguous.width(&label),
                _ => 1 + metrics.ambiguous.width(code),
            },
        }
    }

    /// What is shown for it.
    pub fn shown(&self, metrics: &Metrics<'_>) -> Cow<'a, str> {
        match self.kind {
            ClusterKind::Grapheme if self.is_plain() => Cow::Borrowed(self.text),
            ClusterKind::Grapheme => {
                let mut out = String::new();
                show(self.text, &mut out);
                Cow::Owned(out)
            }
            ClusterKind::Link(kind, code) => {
                let shown = shown_link(kind, code, metrics.labels);
                Cow::Owned(visible(&shown).into_owned())
            }
        }
    }
}

/// The clusters of a text from a byte that begins one.
#[derive(Clone)]
pub struct Clusters<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Clusters<'a> {
    /// All clusters of a paragraph.
    pub fn of(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// The clusters from `at`, which must begin one (a row's start always does).
    pub fn from(text: &'a str, at: usize) -> Self {
        Self { text, at }
    }
}

/// Common Chinese characters that were passed over.
pub(crate) struct HanRun {
    /// How many.
    pub(crate) characters: usize,
    /// Where the last of them begins.
    pub(crate) last: usize,
}

impl Clusters<'_> {
    /// Passes over at most `most` common Chinese characters, each a cluster of two cells.
    pub(crate) fn skip_han(&mut self, most: usize) -> HanRun {
        let bytes = self.text.as_bytes();
        let mut run = HanRun { characters: 0, last: self.at };
        while run.characters < most
            && matches!(bytes.get(self.at), Some(0xE4..=0xE9))
            && (self.at + 3 == bytes.len() || plain_len(bytes, self.at + 3).is_some())
        {
            run.last = self.at;
            run.characters += 1;
            self.at += 3;
        }
        run
    }
}

impl<'a> Iterator for Clusters<'a> {
    type Item = Cluster<'a>;

    #[inline]
    fn next(&mut self) -> Option<Cluster<'a>> {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let first = *bytes.get(start)?;
        if matches!(first, b'@' | b'^' | b'!')
            && let Some((end, kind, code)) = link_at(self.text, start)
        {
            self.at = end;
            return Some(Cluster { start, text: &self.text[start..end], kind: ClusterKind::Link(kind, code) });
        }
        if let Some(len) = plain_len(bytes, start)
            && (start + len == bytes.len() || plain_len(bytes, start + len).is_some())
        {
            self.at = start + len;
            return Some(Cluster { start, text: &self.text[start..start + len], kind: ClusterKind::Grapheme });
        }
        let rest = &self.text[start..];
        let len = grapheme_len(rest);
        // A prepended mark would swallow the sign of a link that follows it.
        let inner = rest[..len].char_indices().skip(1);
        let len = inner.map(|(i, _)| i).find(|i| link_at(self.text, start + i).is_some()).unwrap_or(len);
        self.at = start + len;
        Some(Cluster { start, text: &rest[..len], kind: ClusterKind::Grapheme })
    }
}

/// Bytes of the character at `at`, told from its bytes alone where it certainly neither extends what is before it nor
/// takes in a plain one after it: visible ASCII, U+4000 to U+9FFF, most of U+3000 to U+303F, full-width forms.
#[inline]
fn plain_len(bytes: &[u8], at: usize) -> Option<usize> {
    match *bytes.get(at)? {
        0x20..=0x7E => Some(1),
        0xE4..=0xE9 => Some(3),
        0xE3 if bytes.get(at + 1) == Some(&0x80) && bytes.get(at + 2).is_some_and(|b| *b < 0xAA) => Some(3),
        0xEF if bytes.get(at + 1) == Some(&0xBC) => Some(3),
        _ => None,
    }
}

/// Bytes of the first grapheme cluster of a text that is not empty.
fn grapheme_len(text: &str) -> usize {
    let bytes = text.as_bytes();
    if let Some(len) = plain_len(bytes, 0)
        && (len == bytes.len() || plain_len(bytes, len).is_some())
    {
        return len;
    }
    let mut chars = text.chars();
    if let Some(first) = chars.next()
        && is_simple(first)
        && chars.next().is_none_or(is_simple)
    {
        return first.len_utf8();
    }
    text.graphemes(true).next().map_or(0, str::len)
}

/// The grapheme clusters of a text, quickly where it is plain Chinese or ASCII.
pub(crate) fn graphemes(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (first, tail) = rest.split_at(grapheme_len(rest));
        rest = tail;
        Some(first)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{LabelMap, NoLabels};
    use proptest::prelude::*;

    fn texts(text: &str) -> Vec<&str> {
        Clusters::of(text).map(|c| c.text).collect()
    }

    #[test]
    fn a_link_or_a_grapheme_is_one_step() {
        assert_eq!(texts("去@{H05}e\u{301}！"), ["去", "@{H05}", "e\u{301}", "！"]);
        assert_eq!(texts("@{H 5}"), ["@", "{", "H", " ", "5", "}"]);
        assert_eq!(texts("\u{600}@{H05}"), ["\u{600}", "@{H05}"]);
        assert_eq!(texts("👨\u{200D}👩\u{200D}👧🇨🇳🇨🇳"), ["👨\u{200D}👩\u{200D}👧", "🇨🇳", "🇨🇳"]);
    }

    #[test]
    fn a_link_is_as_wide_as_its_label() {
        let mut labels = LabelMap::default();
        labels.set(LinkKind::Household, "H05", "许䶮\u{7}");
        let metrics = Metrics { ambiguous: Ambiguous::Narrow, labels: &labels };
        let cluster = Clusters::of("@{H05}").next().expect("one cluster");
        assert_eq!(cluster.cells(&metrics), 6);
        assert_eq!(cluster.shown(&metrics), "@许䶮\u{2407}");
        let plain = Metrics { ambiguous: Ambiguous::Narrow, labels: &NoLabels };
        assert_eq!(cluster.shown(&plain), "@H05");
    }

    proptest! {
        #[test]
        fn the_quick_way_is_the_right_way(text in "[ -~一-龥，。𬱖䶮\u{2010}-\u{2030}\u{300}-\u{303}\u{3099}\u{200D}\u{FE0F}👨🇨가-각\u{1100}\r\n\t]{0,24}") {
            let quick: Vec<&str> = graphemes(&text).collect();
            let right: Vec<&str> = text.graphemes(true).collect();
            prop_assert_eq!(quick, right);
            prop_assert_eq!(texts(&text).concat(), text);
        }
    }
}
