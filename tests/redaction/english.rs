//! What the hints take of an English sentence: words stand alone, a sentence ends at its stop, a part at its comma.

use crate::common::stage::Stage;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use sankaben::i18n::Lang;
use sankaben::text::hints;

/// The text with what would be masked in brackets.
fn masked(text: &str) -> String {
    let mut out = text.to_owned();
    let mut passages: Vec<_> = hints(text, &[]).into_iter().map(|hint| hint.passage).collect();
    passages.dedup();
    for passage in passages.into_iter().rev() {
        out.insert(passage.end, ']');
        out.insert(passage.start, '[');
    }
    out
}

#[test]
fn what_is_masked_leaves_a_sentence_standing() {
    for wanted in [
        "[Zhang San has hepatitis B], and [his son Li Ming, 8, is in grade 2]. [The village head pocketed the subsidy].",
        "Paid 1,200 yuan at 3.5 per mu. [Mr. Li has TB]. See No. 3, e.g. the pump.",
        "Went to group 3. [He has hepatitis B]. The sheep are fine.",
        "He said \"fine.\" [His wife has cancer]...",
        "We talked, and [she said that she is pregnant]; then she left.",
        "[Party Secretary Zhang took 5,000 yuan in bribes]",
        "去三组，[Zhang San有乙肝]。",
        "支书在场，[儿子Ali, 8 years old, 上二年级]。",
    ] {
        assert_eq!(masked(&wanted.replace(['[', ']'], "")), wanted);
    }
}

#[test]
fn words_of_english_stand_alone_and_are_somebodys() {
    for harmless in [
        "He played football, she saw the archives, the sheep and the thieves.",
        "His sheep have brucellosis.",
        "He was given a leaflet on cancer, diabetes and stroke prevention.",
        "Zhang San (3), Li Si (5) and Wang Wu (7) took seed.",
        "Zhang San, 8 mu; Nov, 3.1 to 3.5.",
        "A villager beat the director at chess.",
        "The village head paid out of his own pocket.",
    ] {
        assert_eq!(masked(harmless), harmless);
    }
}

#[test]
fn an_english_entry_is_masked_part_by_part() {
    let mut stage = Stage::new(Lang::En, (80, 24), "2026-03-13T17:00:00+08:00");
    stage.create("陈立新", false).keys("<Esc>n");
    stage.keys(
        "Zhang San has hepatitis B, and his son Li Ming, 8, is in grade 2. The village head pocketed the subsidy.",
    );
    stage.keys("<F6><F6><F6>");
    let body = stage.state.session().unwrap().form().unwrap().text("body");
    assert_eq!(body, "(passage left out), and (passage left out). (passage left out).");
}

proptest! {
    /// However words, marks and lines are thrown together, what is found lies in the text, in order, and does not touch.
    #[test]
    fn any_mixture_is_read(parts in vec(select(PARTS), 0..24)) {
        let text: String = parts.concat();
        let mut end = 0;
        for hint in hints(&text, &[]) {
            prop_assert!(hint.range.start >= end && text.get(hint.range.clone()).is_some());
            prop_assert!(text.get(hint.passage.clone()).is_some_and(|passage| !passage.is_empty()));
            end = hint.range.end;
        }
    }
}

const PARTS: &[&str] = &[
    " ",
    " ",
    " ",
    "\n",
    "\n\n",
    ".",
    ". ",
    ", ",
    " and ",
    "(",
    ")",
    "-",
    "\"",
    "'s ",
    "8",
    "14",
    "eight",
    " years old",
    "-year-old ",
    "aged ",
    "grade",
    " 3",
    "son ",
    "Li Ming",
    "Aygul",
    "Wang ",
    "he ",
    "has ",
    "hepatitis",
    " B",
    "cancer ",
    "screening",
    "lecture on ",
    "sheep ",
    "village head",
    " took a bribe",
    " beat ",
    "by the ",
    "police",
    "accused ",
    "reported ",
    "to his brother",
    "gave ",
    "Mr",
    "No",
    "e.g",
    "Muslim",
    "儿子",
    "乙肝",
    "，",
    "。",
    "八岁",
    "三年级",
    "支书",
];

fn flagged(text: &str) -> bool {
    masked(text) != text
}

#[test]
fn what_people_do_for_their_belief_and_what_a_neighbour_stole_are_noticed() {
    for told in [
        "They pray five times a day at the mosque.",
        "They go to the mosque on Friday.",
        "The family goes to the mosque.",
        "Tursun and his wife went to church on Sunday, they pray a lot.",
        "The neighbour Tursun stole the pump.",
        "The neighbour steals from the shop.",
        "She says the group head stole the relief money.",
        "The accountant stole 300 yuan of the subsidy.",
        "Wang Gui stole our sheep.",
        "Tursun stole the pump.",
        "Tursun prays at home.",
        "他爱人在县医院化疗",
        "他爱人在县医院住院透析",
        "老伴去县医院做化疗",
    ] {
        assert!(flagged(told), "{told}");
    }
    for harmless in [
        "The roof of the mosque leaks.",
        "They went to the mosque to look at the leaking roof.",
        "They repaired the wall at the mosque on Friday.",
        "We went to the mosque yard and mended the tap.",
        "They pray for rain, the canal is dry.",
        "The children stole the show at the festival.",
        "His daughter stole the show.",
        "Somebody stole two sheep at night.",
        "The neighbour says that somebody stole the pump.",
        "His pump was stolen at night.",
        "Children stole the apples of her tree.",
        "The neighbour stole a glance at the clock.",
        "Thieves stole the cable of her well.",
        "Her pump was stolen, the police came to see the neighbour.",
        "医院来村里讲化疗报销政策",
        "他爱人在县医院当护士，讲化疗知识",
        "老人去卫生院体检，医生讲高血压怎么防",
    ] {
        assert!(!flagged(harmless), "{harmless}");
    }
}
