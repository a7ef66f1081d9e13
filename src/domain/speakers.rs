//! Whom a part of an entry is about: who is owed the promised answer, who spoke of a matter. An entry may name people it only
//! met on the road. Invariant: where the words do not tell, nobody is named.

use super::code::Code;
use super::diary::Entry;
use super::promise_words::promised_by;
use super::sentence::sentences;
use super::sources::references;

/// The households that an entry's promised answer is for.
pub fn owed_to(entry: &Entry) -> Vec<Code> {
    let promises =
        |sentence: &str| entry.follow_up_on.is_some() && promised_by(sentence, entry.date) == entry.follow_up_on;
    if entry.households.len() < 2 {
        entry.households.clone()
    } else {
        told_in(&entry.body, &entry.households, promises)
    }
}

/// The households that spoke of a matter in a text with links to `all` of them and to it.
pub fn spoke_of(matter: &Code, body: &str, all: &[Code]) -> Vec<Code> {
    let links_it = |sentence: &str| references(sentence).iter().any(|(sign, code)| *sign == '!' && code == matter);
    told_in(body, all, links_it)
}

/// The households linked in the sentences that are meant; of one that links none, the household before it if there is only one. All
/// of them where the text links none.
fn told_in(body: &str, all: &[Code], is_meant: impl Fn(&str) -> bool) -> Vec<Code> {
    let (mut before, mut told): (Vec<Code>, Vec<Code>) = (Vec::new(), Vec::new());
    for sentence in body.lines().flat_map(|line| sentences(line).map(move |at| &line[at])) {
        let here: Vec<Code> =
            references(sentence).into_iter().filter(|(sign, _)| *sign == '@').map(|(_, code)| code).collect();
        if is_meant(sentence) {
            told.extend(if here.is_empty() && before.len() == 1 { before.clone() } else { here.clone() });
        }
        before.extend(here);
        before.sort();
        before.dedup();
    }
    if before.is_empty() {
        return all.to_vec();
    }
    all.iter().filter(|code| told.contains(code)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Code {
        Code::parse(text).unwrap()
    }

    fn owed(body: &str) -> Vec<String> {
        let day = "2026-11-26".parse().unwrap();
        let mut entry = Entry::new(code("D01"), day, day);
        entry.households = vec![code("H01"), code("H02")];
        entry.follow_up_on = "2026-12-02".parse().ok();
        entry.body = body.into();
        owed_to(&entry).iter().map(Code::to_string).collect()
    }

    #[test]
    fn an_answer_is_owed_to_whom_it_was_promised() {
        assert_eq!(owed("@{H01}问化肥，答应下周三给准话。路上碰见@{H02}。"), ["H01"]);
        assert_eq!(owed("@{H01}问化肥。差九户。答应下周三给准话。路上碰见@{H02}。"), ["H01"]);
        assert_eq!(owed("@{H01}和@{H02}问化肥，答应下周三给准话。"), ["H01", "H02"]);
        assert!(owed("@{H01}问化肥。路上碰见@{H02}。答应下周三给准话。").is_empty(), "the words do not tell");
        assert!(owed("@{H01}问化肥。路上碰见@{H02}。").is_empty());
        assert_eq!(owed("答应下周三给准话。"), ["H01", "H02"], "linked beside the text");
        assert_eq!(owed("@{H02} asked. I promised an answer by Wednesday. Met @{H01}."), ["H02"]);
    }

    #[test]
    fn a_matter_is_spoken_of_where_it_is_linked() {
        let spoke = |body: &str| spoke_of(&code("M1"), body, &[code("H01"), code("H02")]);
        assert_eq!(spoke("@{H01}说牛棚漏雨!{M1}。路上碰见@{H02}。"), [code("H01")]);
        assert_eq!(spoke("@{H01}说路灯坏了!{M1}。@{H02}也说路灯坏了!{M1}。"), [code("H01"), code("H02")]);
        assert_eq!(spoke("@{H01}来了。\n说路灯坏了!{M1}。@{H02}在家。"), [code("H01")]);
        assert_eq!(spoke("路灯坏了!{M1}。"), [code("H01"), code("H02")]);
    }
}
