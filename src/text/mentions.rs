//! Records a text names without a sign: a household by its name, a household, pledge or matter by its code. Nothing is made of
//! them unasked; who writes is told, and may want the link.

use super::chars::is_word;
use super::known::{Known, code};
use super::markup::{LinkKind, SpanKind, spans};
use super::names::find_names;
use super::resolve::{Reference, references};

/// What a text names without a sign, in order. A short name that may be part of another word is none, and what the text links
/// already is none either.
pub fn mentions(text: &str, known: &Known) -> Vec<Reference> {
    let signed = references(text, known);
    let names = find_names(text, &known.people).into_iter().filter(|name| name.stands_alone);
    let named =
        names.map(|name| Reference { range: name.range, kind: LinkKind::Household, candidates: name.candidates });
    let mut found: Vec<Reference> = named.chain(coded(text, known)).collect();
    let linked = |one: &Reference| {
        let within = |other: &Reference| other.range.start <= one.range.start && one.range.end <= other.range.end;
        let same = |other: &Reference| other.link().is_some() && one.candidates.contains(&other.candidates[0]);
        signed.iter().any(|other| within(other) || other.kind == one.kind && same(other))
    };
    found.retain(|one| !linked(one));
    found.sort_by_key(|one| one.range.start);
    found
}

/// Whether what comes after this character is part of it: of a word, or of an address.
fn is_joined(before: char) -> bool {
    is_word(before) || before.is_ascii_punctuation() && !matches!(before, '(' | '[' | '"' | '\'' | ',' | ';' | ':')
}

/// The codes that stand in a text as words of their own.
fn coded(text: &str, known: &Known) -> Vec<Reference> {
    let mut found = Vec::new();
    for span in spans(text).filter(|span| span.kind == SpanKind::Text) {
        let mut end = span.range.start;
        for (at, c) in text[span.range.clone()].char_indices() {
            let at = span.range.start + at;
            let begins = c.is_ascii_alphabetic() && !text[..at].chars().next_back().is_some_and(is_joined);
            if at < end || !begins {
                continue;
            }
            let after = &text[at..span.range.end];
            let people = known.people.iter().map(|(code, _)| code);
            let of_kind = code(after, people)
                .map(|one| (LinkKind::Household, one))
                .or_else(|| code(after, &known.pledges).map(|one| (LinkKind::Pledge, one)))
                .or_else(|| code(after, &known.matters).map(|one| (LinkKind::Matter, one)));
            if let Some((kind, (bytes, candidates))) = of_kind {
                end = at + bytes;
                found.push(Reference { range: at..end, kind, candidates });
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(String, usize)> {
        let people = [("H01", "张建国"), ("H07", "王芳华"), ("H08", "路平"), ("H10", "王芳"), ("H12", "张建国")];
        let known = Known {
            people: people.map(|(code, name)| (code.to_owned(), name.to_owned())).into(),
            pledges: vec!["P1".to_owned()],
            matters: vec!["M3".to_owned()],
        };
        let told = |one: Reference| (text[one.range].to_owned(), one.candidates.len());
        mentions(text, &known).into_iter().map(told).collect()
    }

    #[test]
    fn names_and_codes_without_a_sign_are_mentions() {
        let named = |all: &[(&str, usize)]| -> Vec<(String, usize)> {
            all.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect()
        };
        assert_eq!(found("去看王芳华，张建国也在"), named(&[("王芳华", 1), ("张建国", 2)]));
        assert_eq!(found("看了P1和m3，h10说"), named(&[("P1", 1), ("m3", 1), ("h10", 1)]));
        assert_eq!(found("路平整了，路平愿意"), named(&[("路平", 1)]), "part of another word");
        assert_eq!(found("@王芳华说 @{H10} ^P1 ^{P1} #王芳 !M3"), [], "they have their sign");
        assert_eq!(
            found("P12 AP1 a@H10.cn x/P1 P1号 (P1)"),
            named(&[("P1", 1), ("P1", 1)]),
            "a code is a word of its own"
        );
    }
}
