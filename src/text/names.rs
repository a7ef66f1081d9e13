//! Names of registered households typed as plain text, so that a card can hold links instead of names.
//!
//! Invariant: a name becomes a link by itself only where it can be nobody and nothing else; all else is reported and asked.

use super::known::name_at;
use super::markup::{LinkKind, SpanKind, link, spans};
use std::ops::Range;

/// A registered name found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameAt {
    /// Where it stands, with an `@` typed before it.
    pub range: Range<usize>,
    /// The name, as registered.
    pub name: String,
    /// The codes of the households that have it.
    pub candidates: Vec<String>,
    /// Whether the characters are no part of another word.
    pub stands_alone: bool,
}

impl NameAt {
    /// Whether it can only be that one household: one has the name, and the characters are no part of another word.
    pub fn is_certain(&self) -> bool {
        self.stands_alone && self.candidates.len() == 1
    }
}

/// What commonly follows a person's name: before any of these two characters are a name and not part of a word. Short names
/// before anything else are asked about (路平 in 路平整).
pub(super) const FOLLOWERS: &str = "家户说问讲答提反来去在想要也都没不是的和与及跟同对给把被让请叫愿会能可已还再又正刚等两这那今昨明从向到住种养买卖\
出交领报走回找打带因就只将曾有无夫妻父母儿女她他俩先阿大叔婶奶爷一二三四五六七八九十表";

/// From so many characters on, a name is no part of a common word.
const LONG: usize = 3;

/// The registered names in a text, in order, the longest at each place; links and tags are left alone. `people` are (code, name)
/// pairs; empty names are passed over.
pub fn find_names(text: &str, people: &[(String, String)]) -> Vec<NameAt> {
    let mut known: Vec<&str> = people.iter().map(|(_, name)| name.trim()).filter(|name| !name.is_empty()).collect();
    known.sort_by_key(|name| std::cmp::Reverse(name.chars().count()));
    known.dedup();
    let mut found = Vec::new();
    for span in spans(text).filter(|span| span.kind == SpanKind::Text) {
        let mut at = span.range.start;
        while at < span.range.end {
            let rest = &text[at..span.range.end];
            let sign = rest.chars().next().filter(|c| matches!(c, '@' | '\u{FF20}')).map_or(0, char::len_utf8);
            let name = known.iter().find_map(|name| Some((*name, name_at(&rest[sign..], name)?)));
            let Some((name, bytes)) = name else {
                at += rest.chars().next().map_or(1, char::len_utf8);
                continue;
            };
            let end = at + sign + bytes;
            let same = people.iter().filter(|(_, other)| other.trim() == name);
            let candidates: Vec<String> = same.map(|(code, _)| code.clone()).collect();
            let next = text[end..].chars().next();
            let stands_alone = sign > 0 || name.chars().count() >= LONG || next.is_none_or(ends_a_name);
            found.push(NameAt { range: at..end, name: name.to_owned(), candidates, stands_alone });
            at = end;
        }
    }
    found
}

/// The text with those names as links that `choose` gives a code for.
pub fn link_names(
    text: &str,
    people: &[(String, String)],
    mut choose: impl FnMut(&NameAt) -> Option<String>,
) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for name in find_names(text, people) {
        if let Some(code) = choose(&name) {
            out.push_str(&text[from..name.range.start]);
            out.push_str(&link(LinkKind::Household, &code));
            from = name.range.end;
        }
    }
    out.push_str(&text[from..]);
    out
}

/// The text with every name that is certain as a link.
pub fn link_certain(text: &str, people: &[(String, String)]) -> String {
    link_names(text, people, |name| name.is_certain().then(|| name.candidates[0].clone()))
}

fn ends_a_name(next: char) -> bool {
    !super::chars::is_han(next) || FOLLOWERS.contains(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people() -> Vec<(String, String)> {
        [
            ("H01", "张建国"),
            ("H02", "阿依努尔·吐尔逊"),
            ("H05", "许䶮"),
            ("H06", "李𬱖"),
            ("H07", "王芳华"),
            ("H08", "路平"),
            ("H10", "王芳"),
            ("H12", "张建国"),
            ("H14", ""),
        ]
        .map(|(code, name)| (code.to_owned(), name.to_owned()))
        .into()
    }

    #[test]
    fn certain_names_become_links() {
        let text = "王芳华、@王芳和许䶮说，阿依努尔•吐尔逊也来，李𬱖。@{H05}不变 #王芳华";
        let linked = "@{H07}、@{H10}和@{H05}说，@{H02}也来，@{H06}。@{H05}不变 #王芳华";
        assert_eq!(link_certain(text, &people()), linked);
        assert_eq!(link_certain(linked, &people()), linked, "linking twice changes nothing");
    }

    #[test]
    fn what_may_be_another_or_no_person_is_left_and_reported() {
        let text = "和路平看路，垫土后路平整了，张建国在";
        assert_eq!(link_certain(text, &people()), "和路平看路，垫土后路平整了，张建国在");
        let asked = find_names(text, &people());
        let said: Vec<_> = asked.iter().map(|n| (n.name.as_str(), n.candidates.len(), n.is_certain())).collect();
        assert_eq!(said, [("路平", 1, false), ("路平", 1, false), ("张建国", 2, false)]);
        let mut answers = [Some("H08".to_owned()), None, Some("H12".to_owned())].into_iter();
        let chosen = link_names(text, &people(), |_| answers.next().flatten());
        assert_eq!(chosen, "和@{H08}看路，垫土后路平整了，@{H12}在");
    }

    #[test]
    fn a_sign_makes_a_short_name_certain() {
        assert_eq!(link_certain("@路平整地", &people()), "@{H08}整地");
        assert_eq!(link_certain("路平愿意出拖拉机", &people()), "@{H08}愿意出拖拉机");
    }
}
