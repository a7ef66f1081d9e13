//! Turns references typed by hand (`@许䶮`, `@H05`, `^P1`) into links.
//!
//! Invariant: a reference becomes a link only where exactly one thing can be meant; all else stays as typed and is reported.

use super::chars::{is_mark, is_word};
use super::markup::{LinkKind, SpanKind, is_address, link, spans};
use std::ops::Range;

/// A reference as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedReference {
    /// Where it stands, with its sign.
    pub range: Range<usize>,
    /// What it means.
    pub meaning: Meaning,
}

/// What a typed reference means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// This and nothing else.
    One(LinkKind, String),
    /// One of several: the codes of people who share a name.
    Several(Vec<String>),
    /// Nothing that is registered.
    Nothing,
}

/// A reference that was left as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unresolved {
    /// Where it stands in the resolved text.
    pub range: Range<usize>,
    /// What was typed, with its sign.
    pub typed: String,
    /// The codes it could mean: two or more for a shared name, none for one that is not registered.
    pub candidates: Vec<String>,
}

/// The references typed in a text, in order; links are none. `people` are (code, name) pairs, where a name may be empty; `pledges`
/// are codes. The longest registered name that follows a sign is meant; a code must not be followed by a further letter or digit.
pub fn typed_references(text: &str, people: &[(String, String)], pledges: &[String]) -> Vec<TypedReference> {
    let mut found = Vec::new();
    // Where the last thing that is or becomes a link ends: what stands before it is no address.
    let mut linked = 0;
    for span in spans(text) {
        if span.kind != SpanKind::Text {
            linked = span.range.end;
            continue;
        }
        let mut from = span.range.start;
        while let Some(at) = text[from..span.range.end].find(['@', '\u{FF20}', '^', '\u{FF3E}']).map(|at| from + at) {
            let sign = text[at..].chars().next().unwrap_or('@');
            let start = at + sign.len_utf8();
            let after = &text[start..span.range.end];
            from = start;
            let (bytes, meaning) = if matches!(sign, '^' | '\u{FF3E}') {
                find_code(after, pledges.iter().map(String::as_str))
                    .map_or((0, Meaning::Nothing), |(bytes, code)| (bytes, Meaning::One(LinkKind::Pledge, code)))
            } else if is_address(&text[linked..at]) {
                continue;
            } else {
                find_person(after, people)
            };
            let unknown = || after.find(is_mark).unwrap_or(after.len());
            let bytes = if meaning == Meaning::Nothing { unknown() } else { bytes };
            if bytes > 0 {
                from = start + bytes;
                if matches!(meaning, Meaning::One(..)) {
                    linked = from;
                }
                found.push(TypedReference { range: at..from, meaning });
            }
        }
    }
    found
}

/// The text with its typed references as links, and those that were left as typed.
pub fn resolve_typed(text: &str, people: &[(String, String)], pledges: &[String]) -> (String, Vec<Unresolved>) {
    let (mut out, mut unresolved, mut done) = (String::with_capacity(text.len()), Vec::new(), 0);
    for TypedReference { range, meaning } in typed_references(text, people, pledges) {
        out.push_str(&text[done..range.start]);
        done = range.end;
        let typed = text[range].to_owned();
        let candidates = match meaning {
            Meaning::One(kind, code) => {
                out.push_str(&link(kind, &code));
                continue;
            }
            Meaning::Several(codes) => codes,
            Meaning::Nothing => Vec::new(),
        };
        let start = out.len();
        out.push_str(&typed);
        unresolved.push(Unresolved { range: start..out.len(), typed, candidates });
    }
    out.push_str(&text[done..]);
    (out, unresolved)
}

fn find_person(after: &str, people: &[(String, String)]) -> (usize, Meaning) {
    let longest = people.iter().filter_map(|(_, name)| name_at(after, name)).max().unwrap_or(0);
    if let Some((bytes, code)) = find_code(after, people.iter().map(|(code, _)| code.as_str()))
        && bytes >= longest
    {
        return (bytes, Meaning::One(LinkKind::Household, code));
    }
    if longest == 0 {
        return (0, Meaning::Nothing);
    }
    let mut codes: Vec<String> =
        people.iter().filter(|(_, name)| name_at(after, name) == Some(longest)).map(|(code, _)| code.clone()).collect();
    codes.dedup();
    let meaning = match codes.len() {
        1 => Meaning::One(LinkKind::Household, codes.swap_remove(0)),
        _ => Meaning::Several(codes),
    };
    (longest, meaning)
}

/// Bytes of `after` that spell `name`, where the middle dot of a long name may be any of its look-alikes.
fn name_at(after: &str, name: &str) -> Option<usize> {
    let dot = |c: char| if matches!(c, '\u{2022}' | '\u{2027}' | '\u{30FB}' | '\u{FF65}') { '\u{B7}' } else { c };
    let mut bytes = 0;
    let mut typed = after.chars();
    for c in name.chars() {
        let t = typed.next()?;
        if dot(t) != dot(c) {
            return None;
        }
        bytes += t.len_utf8();
    }
    let cut = name.chars().next_back().is_some_and(is_word) && typed.next().is_some_and(is_word);
    (bytes > 0 && !cut).then_some(bytes)
}

/// The code that `after` begins with, in the spelling it is registered under.
fn find_code<'a>(after: &str, codes: impl Iterator<Item = &'a str>) -> Option<(usize, String)> {
    let matches = |code: &str| {
        let head = after.get(..code.len())?;
        let ends = !after[code.len()..].starts_with(|c: char| c.is_ascii_alphanumeric());
        (!code.is_empty() && head.eq_ignore_ascii_case(code) && ends).then_some(code.len())
    };
    codes.filter_map(|code| matches(code).map(|bytes| (bytes, code.to_owned()))).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people() -> Vec<(String, String)> {
        [
            ("H01", "张建国"),
            ("H02", "阿依努尔·吐尔逊"),
            ("H05", "许䶮"),
            ("H07", "王芳华"),
            ("H10", "王芳"),
            ("H12", "张建国"),
            ("H14", ""),
        ]
        .map(|(code, name)| (code.to_owned(), name.to_owned()))
        .into()
    }

    fn resolved(text: &str) -> String {
        resolve_typed(text, &people(), &["P1".to_owned(), "P12".to_owned()]).0
    }

    #[test]
    fn the_longest_name_is_meant() {
        assert_eq!(resolved("@许䶮说，@王芳华也问，@王芳没问"), "@{H05}说，@{H07}也问，@{H10}没问");
        assert_eq!(resolved("\u{FF20}阿依努尔•吐尔逊"), "@{H02}");
        assert_eq!(resolved("@h05和@H14，^p1^P12"), "@{H05}和@{H14}，^{P1}^{P12}");
    }

    #[test]
    fn what_is_not_certain_stays_as_typed() {
        let (text, left) = resolve_typed("见@张建国，@李四。", &people(), &[]);
        assert_eq!(text, "见@张建国，@李四。");
        assert_eq!(left.len(), 2);
        assert_eq!(left[0].candidates, ["H01", "H12"]);
        assert_eq!(&text[left[0].range.clone()], "@张建国");
        assert_eq!((left[1].typed.as_str(), left[1].candidates.len()), ("@李四", 0));
        assert_eq!(resolved("@H051 ^P13"), "@H051 ^P13");
    }

    #[test]
    fn addresses_links_and_bare_signs_are_left_alone() {
        assert_eq!(resolved("a@H05.cn"), "a@H05.cn");
        assert_eq!(resolved("@H05@H14 @{H05}@H14 @nobody@H14"), "@{H05}@{H14} @{H05}@{H14} @nobody@H14");
        assert_eq!(resolved("@{H05}@ 3元"), "@{H05}@ 3元");
        assert_eq!(resolved("x^2"), "x^2");
    }
}
