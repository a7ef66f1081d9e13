//! A paragraph as the cursor sees it: one step is one grapheme cluster, or one whole link.
//!
//! Invariant: the clusters of a text, put together, are the text, and a link that is well formed is always one cluster.

use super::chars::is_simple;
use super::markup::{Labels, LinkKind, link_at, shown_link};
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

    /// True for a link.
    pub fn is_link(&self) -> bool {
        matches!(self.kind, ClusterKind::Link(..))
    }

    /// The cells it takes when shown.
    pub fn cells(&self, metrics: &Metrics<'_>) -> usize {
        match self.kind {
            ClusterKind::Grapheme => metrics.ambiguous.grapheme(self.text),
            ClusterKind::Link(kind, code) => metrics.ambiguous.width(&shown_link(kind, code, metrics.labels)),
        }
    }

    /// What is shown for it.
    pub fn shown(&self, metrics: &Metrics<'_>) -> Cow<'a, str> {
        match self.kind {
            ClusterKind::Grapheme if self.text.chars().all(is_simple) => Cow::Borrowed(self.text),
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

impl<'a> Iterator for Clusters<'a> {
    type Item = Cluster<'a>;

    fn next(&mut self) -> Option<Cluster<'a>> {
        let start = self.at;
        let rest = self.text.get(start..)?;
        let first = rest.as_bytes().first()?;
        if matches!(first, b'@' | b'^' | b'!')
            && let Some((end, kind, code)) = link_at(self.text, start)
        {
            self.at = end;
            return Some(Cluster { start, text: &self.text[start..end], kind: ClusterKind::Link(kind, code) });
        }
        let len = grapheme_len(rest);
        // A prepended mark would swallow the sign of a link that follows it.
        let inner = rest[..len].char_indices().skip(1);
        let len = inner.map(|(i, _)| i).find(|i| link_at(self.text, start + i).is_some()).unwrap_or(len);
        self.at = start + len;
        Some(Cluster { start, text: &rest[..len], kind: ClusterKind::Grapheme })
    }
}

/// Bytes of the first grapheme cluster of a text that is not empty.
fn grapheme_len(text: &str) -> usize {
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
