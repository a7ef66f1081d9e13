//! Turns references typed by hand (`@许䶮`, `@H05`, `^P1`) into links, for text that did not come through the editor.
//!
//! Invariant: a reference becomes a link only where exactly one thing can be meant; all else stays as typed and is reported.

use super::chars::{is_mark, is_word};
use super::markup::{LinkKind, SpanKind, is_address, link, spans};
use std::ops::Range;

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

/// What follows a sign.
enum Found {
    Link { bytes: usize, code: String },
    Many { bytes: usize, codes: Vec<String> },
    Nothing,
}

/// Resolves typed references. `people` are (code, name) pairs, where a name may be empty; `pledges` are codes. The longest
/// registered name that follows a sign is meant; a code must not be followed by a further letter or digit.
pub fn resolve_typed(text: &str, people: &[(String, String)], pledges: &[String]) -> (String, Vec<Unresolved>) {
    let mut out = String::with_capacity(text.len());
    let mut unresolved = Vec::new();
    for span in spans(text) {
        if span.kind != SpanKind::Text {
            out.push_str(span.text);
            continue;
        }
        let mut rest = span.text;
        while let Some(at) = rest.find(['@', '\u{FF20}', '^', '\u{FF3E}']) {
            let (before, from) = rest.split_at(at);
            out.push_str(before);
            let sign = from.chars().next().unwrap_or('@');
            let after = &from[sign.len_utf8()..];
            let pledge = matches!(sign, '^' | '\u{FF3E}');
            let found = if pledge {
                find_code(after, pledges.iter().map(String::as_str))
                    .map_or(Found::Nothing, |(bytes, code)| Found::Link { bytes, code })
            } else if is_address(&out) {
                out.push(sign);
                rest = after;
                continue;
            } else {
                find_person(after, people)
            };
            rest = after;
            match found {
                Found::Link { bytes, code } => {
                    out.push_str(&link(if pledge { LinkKind::Pledge } else { LinkKind::Household }, &code));
                    rest = &after[bytes..];
                }
                Found::Many { bytes, codes } => {
                    report(&mut out, &mut unresolved, sign, &after[..bytes], codes);
                    rest = &after[bytes..];
                }
                Found::Nothing => {
                    let bytes = after.find(is_mark).unwrap_or(after.len());
                    if bytes == 0 {
                        out.push(sign);
                    } else {
                        report(&mut out, &mut unresolved, sign, &after[..bytes], Vec::new());
                        rest = &after[bytes..];
                    }
                }
            }
        }
        out.push_str(rest);
    }
    (out, unresolved)
}

fn report(out: &mut String, unresolved: &mut Vec<Unresolved>, sign: char, name: &str, candidates: Vec<String>) {
    let start = out.len();
    out.push(sign);
    out.push_str(name);
    unresolved.push(Unresolved { range: start..out.len(), typed: out[start..].to_owned(), candidates });
}

fn find_person(after: &str, people: &[(String, String)]) -> Found {
    let longest = people.iter().filter_map(|(_, name)| name_at(after, name)).max().unwrap_or(0);
    if let Some((bytes, code)) = find_code(after, people.iter().map(|(code, _)| code.as_str()))
        && bytes >= longest
    {
        return Found::Link { bytes, code };
    }
    if longest == 0 {
        return Found::Nothing;
    }
    let mut codes: Vec<String> =
        people.iter().filter(|(_, name)| name_at(after, name) == Some(longest)).map(|(code, _)| code.clone()).collect();
    codes.dedup();
    if codes.len() == 1 {
        Found::Link { bytes: longest, code: codes.swap_remove(0) }
    } else {
        Found::Many { bytes: longest, codes }
    }
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
        assert_eq!(resolved("@{H05}@ 3元"), "@{H05}@ 3元");
        assert_eq!(resolved("x^2"), "x^2");
    }
}
