//! Turns references typed by hand (`@许䶮`, `@H05`, `^P1`) into links, on the screens and on the command line.
//!
//! Invariant: a reference becomes a link only where exactly one thing can be meant; all else stays as typed and is reported.

use super::chars::{floor, is_mark, is_word};
use super::known::{Known, code, person, unknown_code};
use super::markup::{LinkKind, REACH, SpanKind, is_address, link, spans};
use super::signs::{SIGNS, begins_matter, is_sign, matter_words};
use std::collections::BTreeMap;
use std::ops::Range;

/// A reference as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Where it stands, with its sign.
    pub range: Range<usize>,
    /// What it points to.
    pub kind: LinkKind,
    /// The codes it could mean: one for a certain one, two or more for a shared name, none for one that is not registered.
    pub candidates: Vec<String>,
}

impl Reference {
    /// The link it means, where it can mean only one thing.
    pub fn link(&self) -> Option<String> {
        let [code] = self.candidates.as_slice() else { return None };
        Some(link(self.kind, code))
    }
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

/// Resolves typed references: the text with links, and what was left as typed.
pub fn resolve_typed(text: &str, known: &Known) -> (String, Vec<Unresolved>) {
    let found = references(text, known);
    let mut unresolved = Vec::new();
    let out = with_links(text, &found, |range, reference| {
        let typed = text[reference.range.clone()].to_owned();
        unresolved.push(Unresolved { range, typed, candidates: reference.candidates.clone() });
    });
    (out, unresolved)
}

/// The text with those of its references as links that are certain.
pub fn linked(text: &str, references: &[Reference]) -> String {
    with_links(text, references, |_, _| {})
}

/// The same; every other reference is told of, with where it comes to stand.
fn with_links(text: &str, references: &[Reference], mut left: impl FnMut(Range<usize>, &Reference)) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for reference in references {
        out.push_str(&text[from..reference.range.start]);
        match reference.link() {
            Some(link) => out.push_str(&link),
            None => {
                let start = out.len();
                out.push_str(&text[reference.range.clone()]);
                left(start..out.len(), reference);
            }
        }
        from = reference.range.end;
    }
    out.push_str(&text[from..]);
    out
}

/// The references typed in a text, in order. The longest registered name that follows a sign is meant; a code must not be
/// followed by a further letter or digit. What follows `^` and is no code is no reference; what follows
/// `!` and is none is the beginning of a matter that is not there, where no exclamation can be meant.
pub fn references(text: &str, known: &Known) -> Vec<Reference> {
    let mut found: Vec<Reference> = Vec::new();
    for span in spans(text).filter(|span| span.kind == SpanKind::Text) {
        let mut at = span.range.start;
        while let Some(ahead) = text[at..span.range.end].find(SIGNS) {
            let start = at + ahead;
            let sign = text[start..].chars().next().unwrap_or('@');
            at = start + sign.len_utf8();
            let after = &text[at..span.range.end];
            let before = &text[..start];
            // Behind what becomes a link, a sign begins another one.
            let bound = found.last().is_some_and(|last| last.range.end == start && last.candidates.len() == 1);
            let Some((kind, bytes, candidates)) = meant(sign, if bound { "" } else { before }, after, known) else {
                continue;
            };
            at += bytes;
            found.push(Reference { range: start..at, kind, candidates });
        }
    }
    found
}

/// What a sign between two texts points to, and how many bytes after it say so.
fn meant(sign: char, before: &str, after: &str, known: &Known) -> Option<(LinkKind, usize, Vec<String>)> {
    let last = before.chars().next_back();
    let (kind, found) = match sign {
        '@' | '\u{FF20}' if is_address(before) => return None,
        '@' | '\u{FF20}' => {
            let unknown =
                || Some((after.find(is_mark).unwrap_or(after.len()), Vec::new())).filter(|(bytes, _)| *bytes > 0);
            (LinkKind::Household, person(after, &known.people).or_else(unknown))
        }
        '^' | '\u{FF3E}' => {
            let unknown =
                || unknown_code(after).filter(|_| !last.is_some_and(is_word)).map(|bytes| (bytes, Vec::new()));
            (LinkKind::Pledge, code(after, &known.pledges).or_else(unknown))
        }
        _ if !begins_matter(sign, last) => return None,
        _ => {
            let words = || matter_words(last, after).map(|bytes| (bytes, Vec::new()));
            (LinkKind::Matter, code(after, &known.matters).or_else(words))
        }
    };
    found.map(|(bytes, codes)| (kind, bytes, codes))
}

/// The references of a text that were typed since it was another one: what stood in that one is left alone.
pub fn typed_since(began: &str, text: &str, known: &Known) -> Vec<Reference> {
    if !text.contains(SIGNS) {
        return Vec::new();
    }
    let same = |(a, b): &(char, char)| a == b;
    let bytes = |(a, _): (char, char)| a.len_utf8();
    let head: usize = began.chars().zip(text.chars()).take_while(same).map(bytes).sum();
    let tails = began[head..].chars().rev().zip(text[head..].chars().rev());
    let tail: usize = tails.take_while(same).map(bytes).sum();
    let within = |of: &str, all: Vec<Reference>| -> Vec<Reference> {
        let changed = head..of.len() - tail;
        all.into_iter().filter(|one| one.range.start < changed.end && changed.start < one.range.end).collect()
    };
    let mut old: BTreeMap<&str, usize> = BTreeMap::new();
    for one in within(began, references(began, known)) {
        *old.entry(&began[one.range]).or_default() += 1;
    }
    let mut typed = within(text, references(text, known));
    typed.retain(|one| match old.get_mut(&text[one.range.clone()]) {
        Some(left) if *left > 0 => {
            *left -= 1;
            false
        }
        _ => true,
    });
    typed
}

/// The reference that has just been ended by the character from byte `from` on, or by a line break there: no registered name
/// goes on with it.
pub fn just_ended(text: &str, from: usize, known: &Known) -> Option<Reference> {
    let sign = text[..from].char_indices().rev().take(LONGEST).find(|(_, c)| is_sign(*c))?;
    let window = floor(text, sign.0.saturating_sub(REACH));
    let mut found = references(&text[window..], known);
    let mut ended = found.pop().filter(|one| window + one.range.end == from && one.candidates.len() == 1)?;
    ended.range = window + ended.range.start..from;
    let after = &text[sign.0 + sign.1.len_utf8()..];
    let goes_on = from < text.len() && ended.kind == LinkKind::Household && known.goes_on(after);
    (!goes_on).then_some(ended)
}

/// The most characters of a reference that ends at the cursor.
const LONGEST: usize = 40;

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Known {
        let people = [
            ("H01", "张建国"),
            ("H02", "阿依努尔·吐尔逊"),
            ("H05", "许䶮"),
            ("H07", "王芳华"),
            ("H10", "王芳"),
            ("H12", "张建国"),
            ("H14", ""),
        ]
        .map(|(code, name)| (code.to_owned(), name.to_owned()));
        let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
        Known { people: people.into(), pledges: codes(&["P1", "P12"]), matters: codes(&["M3"]) }
    }

    fn resolved(text: &str) -> String {
        resolve_typed(text, &known()).0
    }

    #[test]
    fn the_longest_name_is_meant() {
        assert_eq!(resolved("@许䶮说，@王芳华也问，@王芳没问"), "@{H05}说，@{H07}也问，@{H10}没问");
        assert_eq!(resolved("\u{FF20}阿依努尔•吐尔逊"), "@{H02}");
        assert_eq!(resolved("@h05和@H14，^p1^P12"), "@{H05}和@{H14}，^{P1}^{P12}");
    }

    #[test]
    fn what_is_not_certain_stays_as_typed() {
        let (text, left) = resolve_typed("见@张建国，@李四。", &known());
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

    #[test]
    fn a_code_is_read_in_any_spelling() {
        assert_eq!(
            resolved("@h5和@\u{FF28}\u{FF10}\u{FF17}、@H014，^p01 ^\u{FF30}12"),
            "@{H05}和@{H07}、@{H14}，^{P1} ^{P12}"
        );
        assert_eq!(resolved("见 !m03，真好!M3 好！M3"), "见 !{M3}，真好!M3 好！M3");
        let twins = Known { pledges: vec!["P1".into(), "P01".into()], ..Known::default() };
        assert_eq!(
            resolve_typed("^P1 ^P01 ^p001", &twins).0,
            "^{P1} ^{P01} ^p001",
            "two codes that differ in zeros only"
        );
        assert_eq!(references("^P9 x^P9 2^2 ^2 ^^", &known()).len(), 1, "what has the form of a code");
    }

    #[test]
    fn words_behind_a_sign_begin_a_matter_and_an_exclamation_none() {
        let left =
            |text: &str| -> Vec<String> { resolve_typed(text, &known()).1.into_iter().map(|one| one.typed).collect() };
        assert_eq!(left("说 !孙子没钱，买书"), ["!孙子没钱"]);
        assert_eq!(left("\u{FF01}路不平"), ["\u{FF01}路不平"]);
        assert_eq!(left("去了，!路不平@李四"), ["!路不平", "@李四"], "another reference is its own");
        assert_eq!(left("@{H05}!wants a well. Yes"), ["!wants a well"]);
        for text in ["好!真的", "真的! 好", "好 !! 真的", "说“!好”", "见 !M9", "!{M3}路", "! 路", "\u{201C}!路"]
        {
            assert_eq!(left(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn only_what_was_typed_is_told() {
        let typed = |began: &str, text: &str| -> Vec<String> {
            typed_since(began, text, &known()).iter().map(|one| text[one.range.clone()].to_owned()).collect()
        };
        assert_eq!(typed("@许䶮来", "@许䶮来，@王芳去"), ["@王芳"]);
        assert_eq!(typed("@许䶮来", "@许䶮，@许䶮来"), ["@许䶮"]);
        assert_eq!(typed("@王芳来，@许䶮来", "甲，@王芳来，@许䶮来，乙"), [""; 0], "between two changes");
        assert_eq!(typed("@王芳来", "@王芳华来"), ["@王芳华"], "another name than it was");
        assert_eq!(typed("", "@H05"), ["@H05"]);
    }

    #[test]
    fn a_reference_ends_where_no_name_goes_on() {
        let ended = |text: &str| {
            let from = text.char_indices().next_back().unwrap().0;
            just_ended(text, from, &known()).map(|one| one.candidates[0].clone())
        };
        assert_eq!(ended("@王芳华"), None, "王芳 goes on");
        assert_eq!(ended("@王芳说").as_deref(), Some("H10"));
        assert_eq!(ended("@王芳华，").as_deref(), Some("H07"));
        assert_eq!(ended("@王芳华说，"), None, "it ended before");
        assert_eq!(ended("@张建国，"), None, "which one");
        assert_eq!(ended("^P1 ").as_deref(), Some("P1"));
        assert_eq!(ended("^P12"), None);
    }
}
