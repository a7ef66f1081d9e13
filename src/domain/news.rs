//! What a fresh draft has that a card which was edited does not: taken in by choice, around the user's own words.
//!
//! Invariant: a word that the user wrote or took out stays as it is. Where an entry was corrected in the very words that the user
//! changed, nothing is taken and both are told.

use super::likeness::{merged, says};
use super::outdated::{Corrected, updated};
use super::progress_card::{CardField, ProgressCard, SavedCard};
use super::sources::{rests_on, split};

/// A card with the news taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithNews {
    /// The card, and the draft it follows from now on: the fresh one, but for what could not be taken.
    pub saved: SavedCard,
    /// Lines of the fresh draft that could not be taken: the user changed the same words.
    pub left: Vec<String>,
}

/// The card as it is with what is new taken in: new lines at the end, corrections in the lines they belong to.
pub fn with_news(saved: &SavedCard, fresh: &ProgressCard, corrected: &[Corrected]) -> WithNews {
    let merged = saved.redrafted(fresh);
    let (mut card, mut drafted, mut left) = (merged.card, fresh.clone(), Vec::new());
    for field in card.fields() {
        let right = updated(card.field(&field), corrected);
        card.set_field(&field, right);
    }
    for field in merged.news {
        let taken = take(&field, &card, (&saved.drafted, corrected), fresh);
        card.set_field(&field, taken.text);
        drafted.set_field(&field, taken.base);
        left.extend(taken.left);
    }
    WithNews { saved: SavedCard { card, drafted }, left }
}

struct Taken {
    text: String,
    base: String,
    left: Vec<String>,
}

fn take(
    field: &CardField,
    card: &ProgressCard,
    (base, corrected): (&ProgressCard, &[Corrected]),
    fresh: &ProgressCard,
) -> Taken {
    let lines = |card: &ProgressCard| card.field(field).lines().map(str::to_owned).collect::<Vec<String>>();
    let (mut mine, base, fresh) = (lines(card), lines(base), lines(fresh));
    let (mut follows, mut left) = (Vec::new(), Vec::new());
    // Of several lines about one record, which is which can be told only where they are the same.
    let about = |lines: &[String], line: &str| lines.iter().filter(|other| is_same(other, line)).count();
    let several: Vec<bool> =
        fresh.iter().map(|new| [&mine, &base, &fresh].iter().any(|lines| about(lines, new) > 1)).collect();
    for (new, several) in fresh.into_iter().zip(several) {
        let matches = |line: &String| *line == new || !several && is_same(line, &new);
        let old = base.iter().find(|line| matches(line));
        // A line whose code was taken out is known by its words.
        let is_bare =
            |line: &String| rests_on(line).1.is_empty() && old.is_some_and(|old| says(line, &old[..rests_on(old).0]));
        let own = mine.iter().position(matches).or_else(|| mine.iter().position(is_bare));
        match (old, own) {
            (Some(old), Some(at)) if *old != new && mine[at] != new => match both(old, &mine[at], &new, corrected) {
                Some(line) => {
                    mine[at] = line;
                    follows.push(new);
                }
                None => {
                    left.push(new);
                    follows.push(old.clone());
                }
            },
            (None, None) => {
                mine.push(new.clone());
                follows.push(new);
            }
            // The user took the line out, or it is there as it was drafted.
            _ => follows.push(new),
        }
    }
    // What the draft had and has no more goes, as far as the user left it as it was.
    let stands = |all: &[String], line: &str| all.iter().any(|one| one == line || split(one).0 == line);
    mine.retain(|line| !stands(&base, line) || stands(&follows, line) || follows.iter().any(|new| is_same(new, line)));
    Taken { text: mine.join("\n"), base: follows.join("\n"), left }
}

/// Whether two lines tell of the same: they rest on the same record first, or say the same words.
fn is_same(one: &str, other: &str) -> bool {
    match (rests_on(one).1.first(), rests_on(other).1.first()) {
        (Some(one), Some(other)) => one == other,
        _ => one == other,
    }
}

/// What both changes of a line make together; nothing where they change the same words. What the entry says in several sentences that
/// were one stays whole, though a fresh draft has the first only.
fn both(base: &str, mine: &str, fresh: &str, corrected: &[Corrected]) -> Option<String> {
    let (said, sources) = fresh.split_at(split(fresh).0.len());
    let right = updated(base, corrected);
    let right = &right[..rests_on(&right).0];
    let whole = if is_cut_from(said, right) { format!("{right}{sources}") } else { fresh.to_owned() };
    if mine.contains(split(&whole).0) { Some(mine.to_owned()) } else { merged(base, mine, &whole) }
}

/// Whether a line is another without sentences behind its first.
fn is_cut_from(line: &str, whole: &str) -> bool {
    let same = line.chars().zip(whole.chars()).take_while(|(one, other)| one == other);
    let (head, tail) = line.split_at(same.map(|(c, _)| c.len_utf8()).sum());
    whole[head.len()..].starts_with(['。', '.']) && whole[head.len()..].ends_with(tail)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::code::Code;
    use crate::domain::week::Week;

    fn card(done: &str) -> ProgressCard {
        let mut card = ProgressCard::empty(Week::parse("2026-W11").unwrap());
        card.sections.done = done.into();
        card
    }

    fn taken(base: &str, mine: &str, fresh: &str) -> (String, Vec<String>) {
        let saved = SavedCard { card: card(mine), drafted: card(base) };
        let news = with_news(&saved, &card(fresh), &[]);
        let again = with_news(&news.saved, &card(fresh), &[]);
        assert_eq!((&again.saved.card, &again.left), (&news.saved.card, &news.left), "taking twice changes nothing");
        (news.saved.card.sections.done, news.left)
    }

    #[test]
    fn a_correction_goes_into_the_line_that_the_user_changed() {
        let base = "· 3月10日 给大伙讲了一次，培训 1场 23人 〔D01、M1〕";
        let mine = "· 3月10日 给二组村民讲了一次，培训 1场 23人。马大叔没来 〔D01、M1〕";
        let fresh = "· 3月10日 给大伙讲了一次，培训 1场 25人 〔D01〕";
        let right = "· 3月10日 给二组村民讲了一次，培训 1场 25人。马大叔没来 〔D01〕";
        assert_eq!(taken(base, mine, fresh), (right.to_owned(), vec![]));
        let base = "· 11月27日 去看了看，自来水断了三天 〔D01、M1〕";
        let mine = "· 11月27日 去看了看，自来水断了五天。自来水断了三天没人修（我加的） 〔D01、M1〕";
        let fresh = "· 11月27日 去看了看，自来水断了五天 〔D01、M1〕";
        assert_eq!(taken(base, mine, fresh), (mine.to_owned(), vec![]), "put right already");
        let (base, mine) = ("· 27 Nov six rolls [D03]", "· 27 Nov six rolls, said so[D03]");
        assert_eq!(taken(base, mine, "· 27 Nov seven rolls [D03]").0, "· 27 Nov seven rolls, said so[D03]");
    }

    #[test]
    fn a_sentence_that_was_parted_stays_whole() {
        let entry = Code::parse("D01").unwrap();
        let (was, now) = ("渠末段又淤住了，清了120米", "渠末段又淤住了。清了125米");
        let corrected =
            [Corrected { entry, now: now.into(), before: vec![was.into()], rewritten: Vec::new(), is_named: true }];
        let mine = card("· 渠末段又堵住了，清了120米 〔D01〕");
        let saved = SavedCard { card: mine, drafted: card(&format!("· {was} 〔D01〕")) };
        let news = with_news(&saved, &card("· 渠末段又淤住了 〔D01〕"), &corrected);
        assert_eq!(news.saved.card.sections.done, "· 渠末段又堵住了。清了125米 〔D01〕");
        assert!(news.left.is_empty());
    }

    #[test]
    fn what_is_typed_behind_the_brackets_is_the_users_own() {
        let (base, mine, fresh) = ("· 铺120米 〔D03〕", "· 铺120米 〔D03〕自己的话", "· 铺125米 〔D03〕");
        assert_eq!(taken(base, mine, fresh), ("· 铺125米 〔D03〕自己的话".to_owned(), vec![]));
    }

    #[test]
    fn the_same_words_changed_twice_are_left_and_told() {
        let (base, mine, fresh) = ("· 培训 23人 〔D01〕", "· 培训 24人 〔D01〕", "· 培训 25人 〔D01〕");
        assert_eq!(taken(base, mine, fresh), (mine.to_owned(), vec![fresh.to_owned()]));
        assert_eq!(taken(base, fresh, fresh), (fresh.to_owned(), vec![]));
        assert_eq!(taken("· 3户 〔D01〕", "· 13户 〔D01〕", "· 5户 〔D01〕").1.len(), 1, "a number is one word");
    }

    #[test]
    fn lines_that_the_draft_has_no_more_go_if_the_user_left_them_alone() {
        let base = "· 看渠 〔D01〕\n· 开会 〔D02〕\n· 送卡 〔D03〕";
        let mine = "· 看了渠 〔D01〕\n· 开会 〔D02〕\n· 送了卡 〔D03〕\n· 自己的话";
        let (text, left) = taken(base, mine, "· 看渠 〔D01〕");
        assert_eq!((text.as_str(), left.len()), ("· 看了渠 〔D01〕\n· 送了卡 〔D03〕\n· 自己的话", 0));
    }

    #[test]
    fn a_line_without_its_code_is_known_by_its_words() {
        let base = "· 11月28日前给@{H02}回话（见11月26日日记） 〔D02〕";
        let bare = "· 11月28日前给@{H02}回话（见11月26日日记）";
        let (text, left) = taken(base, bare, &base.replace("28", "29"));
        assert_eq!((text.as_str(), left.len()), (bare.replace("28", "29").as_str(), 0));
        assert_eq!(taken(base, &format!("{bare}\n· 自己的话"), "").0, "· 自己的话");
    }

    #[test]
    fn new_lines_are_added_and_what_was_taken_out_stays_out() {
        let base = "· 看渠 〔D01〕\n· 开会 〔D02〕";
        let fresh = "· 看渠 〔D01〕\n· 开大会 〔D02〕\n· 送卡 〔D03〕";
        let (text, left) = taken(base, "· 看了渠 〔D01〕", fresh);
        assert_eq!((text.as_str(), left.len()), ("· 看了渠 〔D01〕\n· 送卡 〔D03〕", 0));
        let twice = "· 3月9日 报镇里 〔M1〕";
        let (text, _) = taken(twice, "· 3月9日 报到镇里 〔M1〕", &format!("{twice}\n· 3月12日 修好了 〔M1〕"));
        assert_eq!(text, "· 3月9日 报到镇里 〔M1〕\n· 3月12日 修好了 〔M1〕", "two lines of one matter");
    }
}
