//! Sentences on a card that are an entry's words as they were before it was corrected: told before the card is signed, and
//! put right by a key. Words that were the user's own are never among them.

use super::code::Code;
use super::likeness::{follows, keeps, merged, overlap, says, share};
use super::sentence::quotable;
use super::sources::{Source, rests_on};
use super::untaken::between;

/// An entry that was changed, and what it said before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    /// Which.
    pub entry: Code,
    /// Its text as it is.
    pub now: String,
    /// Its texts before, in any order.
    pub before: Vec<String>,
    /// Lines of the card that the user wrote when it had been corrected already: own words in them are meant.
    pub rewritten: Vec<String>,
    /// Whether a line of the card names it; else its words may stand in any line.
    pub is_named: bool,
}

/// A sentence of a card that its entry does not say any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outdated {
    /// The entry.
    pub entry: Code,
    /// What the entry said before.
    pub said: String,
    /// What the entry says in its place; nothing where that cannot be told.
    pub now: Option<String>,
    /// How the card has it.
    pub stands: Stands,
}

/// How an outdated sentence stands on a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// As the entry said it.
    Whole,
    /// With own words in it, around which it can be put right.
    Mixed,
    /// With own words where the entry was corrected, or in a line that names another entry: it stays as it is.
    Own,
}

/// Of a hundred words of a new sentence, how many are of the one in whose place it stands, and the other way round.
const ALIKE: usize = 50;

/// The sentences of a line of a card, or of several, that their entries do not say any more, the longest first.
pub fn outdated(text: &str, corrected: &[Corrected]) -> Vec<Outdated> {
    let mut found: Vec<Outdated> = Vec::new();
    for line in text.lines() {
        let sources = rests_on(line).1;
        let names_one = sources.iter().any(|source| matches!(source, Source::Entry(_)));
        // A line that names no entry may have the words of any.
        let is_of =
            |one: &&Corrected| !names_one || !one.is_named || sources.contains(&Source::Entry(one.entry.clone()));
        for one in corrected.iter().filter(is_of) {
            for mut old in outdated_in(line, one) {
                let is_meant = one.rewritten.iter().any(|own| own == line)
                    && old.now.as_ref().is_some_and(|now| !keeps(line, &old.said, now));
                if old.stands == Stands::Own && is_meant {
                    continue;
                }
                if names_one && !sources.contains(&Source::Entry(one.entry.clone())) {
                    old.stands = Stands::Own;
                }
                match found.iter_mut().find(|one| (&one.entry, &one.said) == (&old.entry, &old.said)) {
                    Some(known) => known.now = known.now.take().or(old.now),
                    None => found.push(old),
                }
            }
        }
    }
    found.sort_by_key(|one| std::cmp::Reverse(one.said.len()));
    found
}

fn outdated_in(line: &str, corrected: &Corrected) -> Vec<Outdated> {
    let now = quotable(&corrected.now);
    // What the entry says now may hold what it said before.
    let still = |said: &str| now.iter().any(|one| one == said || one.contains(said) && line.contains(one.as_str()));
    let mut found: Vec<Outdated> = Vec::new();
    for before in &corrected.before {
        let before = quotable(before);
        for (at, said) in before.iter().enumerate().filter(|(_, said)| says(line, said) && !still(said)) {
            let new = instead(said, at, &before, &now);
            let new = new.as_ref();
            let whole = line.contains(said.as_str());
            // With own words in it, it may have been put right by hand.
            if !whole && new.is_none_or(|new| follows(line, said, new)) {
                continue;
            }
            let stands = match new {
                _ if whole => Stands::Whole,
                Some(new) if right(line, said, new).is_some() => Stands::Mixed,
                _ => Stands::Own,
            };
            let old = Outdated { entry: corrected.entry.clone(), said: said.clone(), now: new.cloned(), stands };
            // Of several texts that it had before, one that can be put right, and of these the one the card has most of.
            let rank = |one: &Outdated| (one.stands != Stands::Own, share(line, &one.said));
            match found.iter_mut().find(|known| new.is_some() && known.now == old.now) {
                Some(known) if rank(known) >= rank(&old) => {}
                Some(known) => *known = old,
                None => found.push(old),
            }
        }
    }
    found
}

/// What stands in the place of a sentence, where as many sentences as before stand in the text; else the new ones that are mostly of its
/// words.
fn instead(said: &str, at: usize, before: &[String], now: &[String]) -> Option<String> {
    let new: Vec<&String> = now.iter().filter(|one| !before.contains(one)).collect();
    if now.len() == before.len() {
        return now.get(at).filter(|one| new.contains(one)).cloned();
    }
    let parts = new.iter().filter(|one| overlap(said, one) >= ALIKE);
    let all = parts.fold(String::new(), |all, one| match all.is_empty() {
        true => (*one).clone(),
        false => format!("{all}{}{one}", between(&all, one)),
    });
    Some(all).filter(|one| share(one, said) >= ALIKE)
}

/// A line with a sentence of it as its entry has it now, around words that were put into it; nothing where it cannot be told how.
fn right(line: &str, said: &str, now: &str) -> Option<String> {
    if line.contains(said) {
        return Some(line.replace(said, now));
    }
    merged(said, line, now).filter(|right| share(right, now) > share(right, said))
}

/// The text with every outdated sentence as its entry has it now, where that can be told.
pub fn updated(text: &str, corrected: &[Corrected]) -> String {
    let line = |line: &str| {
        let said = outdated(line, corrected).into_iter().filter(|one| one.stands != Stands::Own);
        let said = said.filter_map(|one| Some((one.said, one.now?)));
        said.fold(line.to_owned(), |text, (old, now)| right(&text, &old, &now).unwrap_or(text))
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn corrected(before: &[&str], now: &str) -> Vec<Corrected> {
        let before = before.iter().map(|text| (*text).to_owned()).collect();
        vec![Corrected {
            entry: Code::parse("D01").unwrap(),
            now: now.to_owned(),
            before,
            rewritten: Vec::new(),
            is_named: true,
        }]
    }

    fn said(text: &str, corrected: &[Corrected]) -> Vec<(String, Option<String>)> {
        outdated(text, corrected).into_iter().map(|one| (one.said, one.now)).collect()
    }

    #[test]
    fn a_corrected_sentence_is_found_and_put_right() {
        let card = "· 3月10日 看渠。要三根管子 〔D01〕\n· 3月11日 要三根管子 〔D02〕";
        let entry = corrected(&["看渠。要三根管子。"], "看渠。要五根管子。");
        assert_eq!(said(card, &entry), [("要三根管子".to_owned(), Some("要五根管子".to_owned()))]);
        let right = updated(card, &entry);
        assert_eq!(right, "· 3月10日 看渠。要五根管子 〔D01〕\n· 3月11日 要三根管子 〔D02〕");
        assert_eq!(said(&right, &entry), []);
    }

    #[test]
    fn a_sentence_with_own_words_in_it_is_put_right_around_them() {
        let entry = corrected(&["铺了120米。请了5个人帮忙。"], "铺了125米。请了6个人帮忙。");
        let card = "· 铺了120米。请了5个人（都是邻居）帮忙 〔D01〕自己的话";
        let right = "· 铺了125米。请了6个人（都是邻居）帮忙 〔D01〕自己的话";
        assert_eq!(said(card, &entry).len(), 2);
        assert_eq!(updated(card, &entry), right);
        assert_eq!(said(right, &entry), []);
        let english = corrected(&["Met 6. We counted 40 fruit trees."], "Met 6. We counted 52 fruit trees.");
        assert_eq!(updated("· We counted 40 old fruit trees [D01]", &english), "· We counted 52 old fruit trees [D01]");
        let by_hand = "· We counted 52 old fruit trees [D01]";
        assert_eq!(said(by_hand, &english), [], "put right by hand");
        let rounded = corrected(&["A class for 95 people on pruning."], "A class for 60 people on pruning.");
        let left = outdated("· A class for about 90 people on pruning [D01]", &rounded);
        let told: Vec<_> = left.iter().map(|one| (one.now.as_deref(), one.stands)).collect();
        assert_eq!(told, [(Some("A class for 60 people on pruning"), Stands::Own)], "own words stay, and it is said");
        let half = corrected(&["清淤150米，来了12个人。"], "清淤160米，来了14个人。");
        let half = outdated("· 清淤160米，来了12（青壮）个人 〔D01〕", &half);
        assert_eq!(half[0].stands, Stands::Own, "half of it put right by hand");
        let half = corrected(&["清淤150米，来了12个人。"], "清淤160米，来了14个人。");
        assert_eq!(said("· 清淤160米，来了14（青壮）个人 〔D01〕", &half), []);
        let thrice =
            corrected(&["We counted 48 fruit trees.", "We counted 40 fruit trees."], "We counted 52 fruit trees.");
        assert_eq!(said("· We counted 40 old fruit trees [D01]", &thrice).len(), 1);
    }

    #[test]
    fn an_entry_whose_code_was_taken_out_of_the_card_is_looked_for_in_all_lines() {
        let mut entry = corrected(&["来了27人。回来晚了。"], "来了31人。回来晚了。");
        entry[0].is_named = false;
        assert_eq!(updated("· 来了27人\n· 看渠 〔D02〕", &entry), "· 来了31人\n· 看渠 〔D02〕");
        let joined = outdated("· 看渠。来了27人 〔D02〕", &entry);
        assert_eq!(joined[0].stands, Stands::Own, "another entry's line is not changed, but it is said");
        assert_eq!(updated("· 看渠。来了27人 〔D02〕", &entry), "· 看渠。来了27人 〔D02〕");
    }

    #[test]
    fn what_the_user_wrote_after_the_correction_is_meant() {
        let mut entry =
            corrected(&["The first 3 meters came to Dongtou."], "The first 4 meters were brought to Dongtou.");
        let (meant, half) =
            ("· The first 4 meters arrived at Dongtou [D01]", "· The first 3 meters arrived at Dongtou [D01]");
        assert_eq!(outdated(meant, &entry).len(), 1);
        entry[0].rewritten = vec![meant.to_owned(), half.to_owned()];
        assert!(outdated(meant, &entry).is_empty());
        assert_eq!(outdated(half, &entry).len(), 1, "the old number is still there");
    }

    #[test]
    fn a_sentence_that_was_parted_or_stands_beside_one_that_went_is_told() {
        let parted = corrected(
            &["东渠末段又淤住了，麦子等水，清了一百二十米。"],
            "东渠末段又淤住了。麦子等水，清了一百二十五米。",
        );
        let card = "· 3月10日 东渠末段又堵住了，麦子等水，清了一百二十米 〔D01〕";
        let right = "· 3月10日 东渠末段又堵住了。麦子等水，清了一百二十五米 〔D01〕";
        assert_eq!(updated(card, &parted), right);
        assert_eq!(said(right, &parted), []);
        let own = "· 11月27日 今天又修了160米。用河沙共9车 〔D01〕";
        let parted = corrected(
            &["今天又修了150米，用河沙9车。答应下周三回话。"],
            "今天又修了160米。用河沙9车。答应下周四回话。",
        );
        assert_eq!(said(own, &parted), [], "other sentences are none of its parts");
        let english = corrected(
            &["In the afternoon I explained the new rules to 15 people. Then home."],
            "In the afternoon I sat in the office. I explained the new rules to 16 people. Then home.",
        );
        assert_eq!(
            updated("· In the afternoon I explained the new rules to 15 people. Then home [D01]", &english),
            "· In the afternoon I sat in the office. I explained the new rules to 16 people. Then home [D01]"
        );
        let beside = corrected(&["来了14个人帮忙清渠。晚上回来。"], "来了16个人帮忙清渠。");
        assert_eq!(updated("· 来了14个人帮忙清渠 〔D01〕", &beside), "· 来了16个人帮忙清渠 〔D01〕");
    }

    #[test]
    fn a_sentence_that_became_longer_is_outdated_until_the_card_has_it_whole() {
        let entry = corrected(&["看渠。要三根"], "看渠。要三根半");
        assert_eq!(said("· 看渠。要三根 〔D01〕", &entry).len(), 1);
        assert_eq!(updated("· 看渠。要三根 〔D01〕", &entry), "· 看渠。要三根半 〔D01〕");
        assert_eq!(said("· 看渠。要三根半 〔D01〕", &entry), []);
    }

    #[test]
    fn own_words_and_sentences_that_still_stand_are_left_alone() {
        let entry = corrected(&["看渠。要三根。晚上回来。"], "看渠。晚上才回来。");
        assert_eq!(said("· 看了渠，管子的事再说 〔D01〕", &entry), []);
        assert_eq!(said("· 看渠 〔D01〕", &entry), []);
        let gone = said("· 看渠。要三根 〔D01〕", &entry);
        assert_eq!(gone, [("要三根".to_owned(), None)], "it cannot be told what stands in its place");
        assert_eq!(updated("· 看渠。要三根 〔D01〕", &entry), "· 看渠。要三根 〔D01〕");
        let twice = corrected(&["看渠。要三根。晚上回来。", "看渠。要三根。"], "看渠。要五根。");
        assert_eq!(
            said("· 看渠。要三根 〔D01〕", &twice),
            [("要三根".to_owned(), Some("要五根".to_owned()))],
            "said once"
        );
        let moved = corrected(&["看渠。要三根。"], "要三根。看渠。");
        assert_eq!(said("· 看渠。要三根 〔D01〕", &moved), []);
    }
}
