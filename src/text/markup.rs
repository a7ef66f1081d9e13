//! References inside a body: `@{H05}` a household, `^{P1}` a pledge, `!{M3}` a matter, `#滴灌带补贴` a tag.
//!
//! Invariant: the spans of a text, put together, are the text; what is not well formed is plain text and never lost. Whether
//! a link or a tag begins at a byte is decided by the byte before it and what follows, so a paragraph can be read from anywhere.

use super::chars::{floor, is_han, is_mark, is_word};
use super::labels::{Labels, shown_link};
use std::ops::Range;

/// What a link points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LinkKind {
    /// `@{H05}`
    Household,
    /// `^{P1}`
    Pledge,
    /// `!{M3}`
    Matter,
}

impl LinkKind {
    /// The sign a link of this kind begins with, stored and shown.
    pub fn sign(self) -> char {
        match self {
            Self::Household => '@',
            Self::Pledge => '^',
            Self::Matter => '!',
        }
    }

    fn of_sign(byte: u8) -> Option<Self> {
        match byte {
            b'@' => Some(Self::Household),
            b'^' => Some(Self::Pledge),
            b'!' => Some(Self::Matter),
            _ => None,
        }
    }
}

/// What a span of a body is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpanKind<'a> {
    /// Plain text.
    Text,
    /// A link; the code is without its braces.
    Link {
        /// What it points to.
        kind: LinkKind,
        /// The code, as stored.
        code: &'a str,
    },
    /// A tag; the name is without its `#`.
    Tag(&'a str),
}

/// A piece of a body: byte range, text and meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span<'a> {
    /// Bytes of the body.
    pub range: Range<usize>,
    /// The body at `range`.
    pub text: &'a str,
    /// What it is.
    pub kind: SpanKind<'a>,
}

/// Most characters in a code; most in a tag. Bounds how far one has to look around a byte.
const CODE_CHARS: usize = 32;
const TAG_CHARS: usize = 64;
/// Bytes before a position that can belong to a link or a tag reaching over it.
pub(crate) const REACH: usize = 4 * TAG_CHARS + 4;

/// True for what may stand between a link's braces: 1 to 32 letters, digits, `-`, `_`, `.`.
pub fn is_code(code: &str) -> bool {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    !code.is_empty() && code.chars().all(fits) && code.chars().count() <= CODE_CHARS
}

/// The code of a text that is one link of that kind and nothing besides.
pub fn only_link(text: &str, wanted: LinkKind) -> Option<String> {
    links(text, wanted).into_iter().next().filter(|code| link(wanted, code) == text.trim())
}

/// The stored form of a link.
pub fn link(kind: LinkKind, code: &str) -> String {
    format!("{}{{{code}}}", kind.sign())
}

/// The link that begins at byte `at`: its end, kind and code.
pub(crate) fn link_at(text: &str, at: usize) -> Option<(usize, LinkKind, &str)> {
    let bytes = text.as_bytes();
    let kind = LinkKind::of_sign(*bytes.get(at)?)?;
    if bytes.get(at + 1) != Some(&b'{') {
        return None;
    }
    let rest = text.get(at + 2..)?;
    let limit = rest.len().min(4 * CODE_CHARS + 1);
    let close = rest.as_bytes()[..limit].iter().position(|b| *b == b'}')?;
    let code = &rest[..close];
    is_code(code).then_some((at + 2 + close + 1, kind, code))
}

/// The start of the link that ends at byte `end`.
pub(crate) fn link_ending_at(text: &str, end: usize) -> Option<usize> {
    if end == 0 || text.as_bytes().get(end - 1) != Some(&b'}') {
        return None;
    }
    let from = end.saturating_sub(4 * CODE_CHARS + 3);
    let open = text.as_bytes()[from..end].iter().rposition(|b| *b == b'{')? + from;
    let at = open.checked_sub(1)?;
    link_at(text, at).filter(|found| found.0 == end).map(|_| at)
}

/// The tag that begins at byte `at`: its end and its name.
pub(crate) fn tag_at(text: &str, at: usize) -> Option<(usize, &str)> {
    let rest = text.get(at..)?;
    let sign = rest.chars().next().filter(|c| matches!(c, '#' | '\u{FF03}'))?;
    if text[..at].chars().next_back().is_some_and(|c| is_word(c) || matches!(c, '#' | '\u{FF03}')) {
        return None;
    }
    let body = &rest[sign.len_utf8()..];
    let end = body.char_indices().take(TAG_CHARS).take_while(|(_, c)| !is_mark(*c)).last();
    let end = end.map(|(i, c)| i + c.len_utf8())?;
    Some((at + sign.len_utf8() + end, &body[..end]))
}

/// The byte ranges of the tags that touch `range`.
pub(crate) fn tags_touching(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let from = floor(text, range.start.saturating_sub(REACH));
    let to = range.end.min(text.len());
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let sign = |at: &usize| bytes[*at] == b'#' || bytes[*at..].starts_with("\u{FF03}".as_bytes());
    for at in (from..to).filter(sign) {
        if let Some((end, _)) = tag_at(text, at)
            && end > range.start
        {
            found.push(at..end);
        }
    }
    found
}

/// The spans of a body, in order and without gaps.
pub fn spans(text: &str) -> impl Iterator<Item = Span<'_>> {
    let special = |at: usize| -> Option<(usize, SpanKind<'_>)> {
        match text.as_bytes()[at] {
            b'@' | b'^' | b'!' => link_at(text, at).map(|(end, kind, code)| (end, SpanKind::Link { kind, code })),
            _ => tag_at(text, at).map(|(end, name)| (end, SpanKind::Tag(name))),
        }
    };
    // Bytes that can begin a link or a tag; the last is the first of a full-width number sign.
    let sign = |b: &u8| matches!(b, b'@' | b'^' | b'!' | b'#' | 0xEF);
    let next_special = move |from: usize| {
        let mut at = from;
        loop {
            at += text.as_bytes()[at..].iter().position(sign)?;
            let possible = text.as_bytes()[at] != 0xEF || text.as_bytes()[at..].starts_with("\u{FF03}".as_bytes());
            if let Some((end, kind)) = possible.then(|| special(at)).flatten() {
                return Some((at, end, kind));
            }
            at += 1;
        }
    };
    let mut at = 0;
    let mut waiting = None;
    std::iter::from_fn(move || {
        if let Some((start, end, kind)) = waiting.take().or_else(|| next_special(at)) {
            if start > at {
                let plain = at..start;
                at = start;
                waiting = Some((start, end, kind));
                return Some(Span { range: plain.clone(), text: &text[plain], kind: SpanKind::Text });
            }
            at = end;
            return Some(Span { range: start..end, text: &text[start..end], kind });
        }
        let rest = at..text.len();
        at = text.len();
        (!rest.is_empty()).then(|| Span { range: rest.clone(), text: &text[rest], kind: SpanKind::Text })
    })
}

/// The distinct codes a body links to, in the order they first appear.
pub fn links(text: &str, wanted: LinkKind) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for span in spans(text) {
        if let SpanKind::Link { kind, code } = span.kind
            && kind == wanted
            && !found.iter().any(|c| c == code)
        {
            found.push(code.to_owned());
        }
    }
    found
}

/// The distinct tags of a body, without `#`, in the order they first appear.
pub fn tags(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for span in spans(text) {
        if let SpanKind::Tag(name) = span.kind
            && !found.iter().any(|t| t == name)
        {
            found.push(name.to_owned());
        }
    }
    found
}

/// The body as a person reads it: links by their labels, all else as stored.
pub fn render(text: &str, labels: &dyn Labels) -> String {
    with_links(text, |kind, code| shown_link(kind, code, labels))
}

/// The same as it stands on paper: links are what they are called, without their sign.
pub fn render_bare(text: &str, labels: &dyn Labels) -> String {
    with_links(text, |kind, code| labels.label(kind, code).unwrap_or_else(|| code.to_owned()))
}

/// The text with each link as it is to be shown.
fn with_links(text: &str, shown: impl Fn(LinkKind, &str) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    for span in spans(text) {
        match span.kind {
            SpanKind::Link { kind, code } => out.push_str(&shown(kind, code)),
            SpanKind::Text | SpanKind::Tag(_) => out.push_str(span.text),
        }
    }
    out
}

/// True where a typed `@` after `before` is part of an address (`a@b`), not a reference.
pub(crate) fn is_address(before: &str) -> bool {
    before.chars().next_back().is_some_and(|c| !is_han(c) && (is_word(c) || matches!(c, '.' | '+' | '-' | '%' | '@')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::LabelMap;

    fn kinds(text: &str) -> Vec<String> {
        spans(text)
            .map(|s| match s.kind {
                SpanKind::Text => format!("text {}", s.text),
                SpanKind::Link { kind, code } => format!("{} {code}", kind.sign()),
                SpanKind::Tag(name) => format!("tag {name}"),
            })
            .collect()
    }

    #[test]
    fn a_body_is_read_into_links_tags_and_text() {
        assert_eq!(
            kinds("回话@{H05}，#滴灌带补贴 ^{P1}!{M3}"),
            ["text 回话", "@ H05", "text ，", "tag 滴灌带补贴", "text  ", "^ P1", "! M3"]
        );
    }

    #[test]
    fn what_is_not_well_formed_is_text() {
        for text in ["@{", "@{}", "@{H05", "^{P 1}", "@{H0\n5}", "a#b", "# x", "##", "@{许}x}"] {
            let all: String = spans(text).map(|s| s.text).collect();
            assert_eq!(all, text);
        }
        assert_eq!(kinds("@{H 5}"), ["text @{H 5}"]);
        assert_eq!(kinds("C#语言"), ["text C#语言"]);
        assert_eq!(kinds("三组#路，#"), ["text 三组", "tag 路", "text ，#"]);
        assert_eq!(kinds("\u{FF03}路"), ["tag 路"]);
    }

    #[test]
    fn a_link_is_found_from_its_end() {
        let text = "见@{H05}了}";
        assert_eq!(link_ending_at(text, "见@{H05}".len()), Some("见".len()));
        assert_eq!(link_ending_at(text, text.len()), None);
        assert_eq!(link_ending_at("{}", 2), None);
    }

    #[test]
    fn a_person_reads_names_and_codes() {
        let mut labels = LabelMap::default();
        labels.set(LinkKind::Household, "H05", "许䶮");
        assert_eq!(render("@{H05}和@{H14}，^{P1}", &labels), "@许䶮和@H14，^P1");
        assert_eq!(links("@{H05}@{H14}@{H05}", LinkKind::Household), ["H05", "H14"]);
        assert_eq!(tags("#路 #路 #水"), ["路", "水"]);
    }
}
