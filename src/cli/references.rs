//! References in a typed text: they become links, and what could not be told is said.

use super::session::Session;
use super::stop::Done;
use crate::app::query::Query;
use crate::app::references::known;
use crate::domain::activity_words::unknown;
use crate::domain::code::Code;
use crate::domain::overview::Directory;
use crate::text::{Known, Unresolved, is_sign, resolve_typed};

/// A typed text as the file keeps it; references that could not be told are named on standard error.
pub fn resolve(session: &mut Session, text: &str) -> Done<String> {
    if !text.contains(is_sign) {
        return Ok(text.to_owned());
    }
    let directory = session.directory()?;
    let (text, unresolved) = resolve_typed(text, &known(&directory));
    for Unresolved { typed, candidates, .. } in
        unresolved.into_iter().filter(|left| left.typed.starts_with(['@', '＠']))
    {
        let key = if candidates.is_empty() { "cli-nobody" } else { "cli-ambiguous" };
        session.warn(&session.say(key, &[("typed", typed), ("codes", session.list(&candidates))]));
    }
    for (sign, code) in codes(&text) {
        let pledge = matches!(sign, '^' | '＾');
        if !is_known(session, &directory, code, pledge) {
            let key = if pledge { "cli-no-pledge" } else { "cli-no-matter" };
            session.warn(&session.say(key, &[("typed", format!("{sign}{code}"))]));
        }
    }
    Ok(text)
}

/// The text of an entry as the file keeps it; what begins no matter and counts as no activity is named, too.
pub fn resolve_entry(session: &mut Session, text: &str) -> Done<String> {
    let text = resolve(session, text)?;
    let (_, words) = resolve_typed(&text, &Known::default());
    let matters = words.into_iter().map(|one| one.typed).filter(|typed| typed.starts_with(['!', '！']));
    let activities = unknown(&text).into_iter().map(|at| text[at].to_owned());
    let matters = matters.map(|typed| ("cli-matter-not-made", typed));
    for (key, typed) in matters.chain(activities.map(|typed| ("cli-no-activity", typed))) {
        session.warn(&session.say(key, &[("typed", typed)]));
    }
    Ok(text)
}

/// What looks like the code of a pledge or a matter and is no link: `^P9`, `!M9`; not `x^2`, not a call to somebody.
fn codes(text: &str) -> impl Iterator<Item = (char, &str)> {
    text.char_indices().filter_map(|(at, sign)| {
        let heads: &[char] = match sign {
            '^' | '＾' => &['P', 'p'],
            '!' | '！' => &['M', 'm'],
            _ => return None,
        };
        let after = &text[at + sign.len_utf8()..];
        let end = after.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(after.len());
        let digits = after[..end].strip_prefix(heads)?;
        let is_code = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_code.then_some((sign, &after[..end]))
    })
}

fn is_known(session: &mut Session, directory: &Directory, typed: &str, pledge: bool) -> bool {
    let listed = if pledge { &directory.pledges } else { &directory.matters };
    if listed.iter().any(|(code, _, _)| code.as_str().eq_ignore_ascii_case(typed)) {
        return true;
    }
    // The directory holds so many matters and no more.
    let Ok(code) = Code::parse(&typed.to_ascii_uppercase()) else { return false };
    !pledge && session.ask(Query::Matter(code)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_told_from_exclamations_and_powers() {
        let found: Vec<_> = codes("^P9！M12，x^2 ^{P1} !{M3} 好！MM1 太好!m4").collect();
        assert_eq!(found, [('^', "P9"), ('！', "M12"), ('!', "m4")]);
    }
}
