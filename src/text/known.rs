//! What references can point to, and what of a text spells one of them: a name or a code.

use super::chars::{half_width, is_word};

/// What references can point to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Households as (code, name) pairs; a name may be empty.
    pub people: Vec<(String, String)>,
    /// Codes of pledges.
    pub pledges: Vec<String>,
    /// Codes of matters.
    pub matters: Vec<String>,
}

impl Known {
    /// How many records there are.
    pub fn count(&self) -> usize {
        self.people.len() + self.pledges.len() + self.matters.len()
    }

    /// Whether a registered name begins with these words and goes on.
    pub fn goes_on_past(&self, words: &str) -> bool {
        self.people.iter().any(|(_, name)| begins(name, words) && name.chars().count() > words.chars().count())
    }

    /// Whether a registered name begins with what was typed after a sign.
    pub fn goes_on(&self, typed: &str) -> bool {
        self.people.iter().any(|(_, name)| begins(name, typed))
    }
}

/// The household that `after` begins with, by its code or its name: bytes, and the codes it could be.
pub(super) fn person(after: &str, people: &[(String, String)]) -> Option<(usize, Vec<String>)> {
    let longest = people.iter().filter_map(|(_, name)| name_at(after, name)).max().unwrap_or(0);
    let codes = people.iter().map(|(code, _)| code);
    if let Some(found) = code(after, codes).filter(|(bytes, _)| *bytes >= longest) {
        return Some(found);
    }
    let bearers = people.iter().filter(|(_, name)| longest > 0 && name_at(after, name) == Some(longest));
    let mut codes: Vec<String> = bearers.map(|(code, _)| code.clone()).collect();
    codes.dedup();
    (longest > 0).then_some((longest, codes))
}

/// One dot for the look-alikes of the middle dot in long names.
fn dot(c: char) -> char {
    if matches!(c, '\u{2022}' | '\u{2027}' | '\u{30FB}' | '\u{FF65}') { '\u{B7}' } else { c }
}

/// Bytes of `after` that spell `name`; the middle dot of a long name may be any of its look-alikes.
pub(super) fn name_at(after: &str, name: &str) -> Option<usize> {
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

/// True where `typed` is the beginning of `name`.
fn begins(name: &str, typed: &str) -> bool {
    let mut name = name.chars();
    typed.chars().all(|t| name.next().is_some_and(|c| dot(c) == dot(t)))
}

/// The code that `after` begins with: bytes, and the codes as registered. Case, width and leading zeros do not matter unless
/// two codes differ in nothing else.
pub(super) fn code<S: AsRef<str>>(after: &str, codes: impl IntoIterator<Item = S>) -> Option<(usize, Vec<String>)> {
    let typed: String = after.chars().map(narrow).take_while(|c| is_code_char(*c)).collect();
    let mut best: Option<(usize, bool, Vec<String>)> = None;
    for code in codes {
        let code = code.as_ref();
        // A code may have letters that are none of these, and then stands as it is.
        let exact = after.get(..code.len()).filter(|head| head.eq_ignore_ascii_case(code)).map(|_| code.len());
        let exact = exact.filter(|bytes| ends(&after[*bytes..]) && !code.is_empty());
        let loose =
            || spelled(&typed).filter(|spelling| Some(spelling) == spelled(code).as_ref()).map(|_| wide_len(after));
        let Some((bytes, exactly)) = exact.map(|bytes| (bytes, true)).or_else(|| loose().map(|bytes| (bytes, false)))
        else {
            continue;
        };
        match &mut best {
            Some((most, was, all)) if (*most, *was) == (bytes, exactly) => all.push(code.to_owned()),
            Some((most, was, _)) if (*most, *was) > (bytes, exactly) => {}
            _ => best = Some((bytes, exactly, vec![code.to_owned()])),
        }
    }
    best.map(|(bytes, _, codes)| (bytes, codes))
}

fn ends(rest: &str) -> bool {
    !rest.starts_with(|c: char| narrow(c).is_ascii_alphanumeric())
}

fn is_code_char(c: char) -> bool {
    c.is_ascii_alphanumeric()
}

/// Bytes of the letters and digits that a text begins with, in either width.
fn wide_len(text: &str) -> usize {
    text.chars().take_while(|c| is_code_char(narrow(*c))).map(char::len_utf8).sum()
}

/// A family and a number, however they are written: `h05` is `H` and 5.
fn spelled(code: &str) -> Option<(String, u32)> {
    let digits = code.find(|c: char| c.is_ascii_digit()).filter(|at| *at > 0)?;
    let (family, number) = code.split_at(digits);
    let plain = family.chars().all(|c| c.is_ascii_alphabetic()) && number.chars().all(|c| c.is_ascii_digit());
    Some((family.to_ascii_uppercase(), number.parse().ok().filter(|_| plain)?))
}

/// What has the form of a code and is none: a letter or two and a number.
pub(super) fn unknown_code(after: &str) -> Option<usize> {
    let bytes = wide_len(after);
    let typed: String = after[..bytes].chars().map(narrow).collect();
    spelled(&typed).filter(|(family, _)| family.len() <= 2).map(|_| bytes)
}

/// A full-width letter or digit as an ordinary one; what is neither as it is.
fn narrow(c: char) -> char {
    Some(half_width(c)).filter(char::is_ascii_alphanumeric).unwrap_or(c)
}
