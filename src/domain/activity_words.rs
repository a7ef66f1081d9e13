//! Activities as people type them into an entry: `+培训 2场 85人`, `+慰问 300元`, `+调解 1`, `+谈心`, `+training 2 sessions`.
//!
//! An activity begins with `+` at the start of a line, after white space, after a Chinese mark or character (which no space follows),
//! then a known word, then numbers with their units; behind a comma only such as have one.
//! Invariant: only what is wholly understood counts; everything else is plain text and stays as it was typed. The words
//! stay in the text, so the text alone tells what is counted.

use super::activity::{Activity, ActivityKind};
use super::activity_quantity::{Quantity, is_space, quantity};
use super::wide::half_width;
use std::ops::Range;

/// An activity found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundActivity {
    /// Bytes of the text it was read from, the `+` among them.
    pub range: Range<usize>,
    /// What was understood.
    pub activity: Activity,
}

/// What each kind is called, the usual word first, then others that are understood. Chinese, then English.
pub const WORDS: &[(ActivityKind, &[&str], &[&str])] = &[
    (ActivityKind::Training, &["培训", "培训会"], &["training"]),
    (ActivityKind::Aid, &["慰问", "慰问帮扶", "帮扶", "捐助"], &["aid"]),
    (ActivityKind::Mediation, &["调解", "调解纠纷", "纠纷调解"], &["mediation", "dispute"]),
    (ActivityKind::HeartToHeart, &["谈心", "谈心谈话"], &["heart-to-heart"]),
    (ActivityKind::Stationed, &["蹲点", "驻点"], &["stationed"]),
    (ActivityKind::PartyActivity, &["组织生活", "主题党日", "党日活动", "党日"], &["party-activity", "party activity"]),
    (ActivityKind::Visit, &["走访", "入户走访", "入户"], &["visit", "visits"]),
    (ActivityKind::Information, &["信息", "提供信息"], &["information", "info"]),
    (ActivityKind::SpringFarming, &["春耕", "解决春耕困难"], &["spring-farming", "spring farming"]),
    (ActivityKind::Project, &["项目", "帮办项目"], &["project"]),
    (
        ActivityKind::CoordinationMeeting,
        &["协调会", "协调会议"],
        &["coordination-meeting", "coordination meeting", "meeting"],
    ),
];

/// Chinese marks, behind which no space stands.
const MARKS: [char; 9] =
    ['\u{FF0C}', '\u{3002}', '\u{FF1B}', '\u{FF1A}', '\u{3001}', '\u{FF01}', '\u{FF1F}', '\u{FF08}', '\u{FF09}'];

/// The longest note in brackets, in characters.
const NOTE_MAX: usize = 100;

/// The activities a text tells of, in its order.
pub fn activities(text: &str) -> Vec<Activity> {
    found(text).into_iter().map(|found| found.activity).collect()
}

/// The same, with where each stands.
pub fn found(text: &str) -> Vec<FoundActivity> {
    let mut all = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find(['+', '\u{FF0B}']).map(|at| from + at) {
        let sign = text[at..].chars().next().map_or(1, char::len_utf8);
        let begins = text[..at].chars().next_back().is_none_or(|c| may_stand_before(c) || is_han(c));
        from = match read(&text[at + sign..]).filter(|_| begins) {
            Some((bytes, activity)) => {
                let range = at..at + sign + bytes;
                let end = range.end;
                all.push(FoundActivity { range, activity });
                end
            }
            None => at + sign,
        };
    }
    all
}

/// Bytes of a text where an activity that nobody knows stands, its `+` among them.
pub type Unknown = Range<usize>;

/// What stands where an activity would and is none that is known: `+跳舞`, not `+86`.
pub fn unknown(text: &str) -> Vec<Unknown> {
    let signs = text.match_indices(['+', '\u{FF0B}']);
    let open = signs.filter(|(at, _)| text[..*at].chars().next_back().is_none_or(may_stand_before));
    let word = |(at, sign): (usize, &str)| {
        let after = &text[at + sign.len()..];
        let end = after.find(|c: char| !c.is_alphanumeric() && c != '-').unwrap_or(after.len());
        let said = after.starts_with(char::is_alphabetic) && read(after).is_none();
        said.then_some(at..at + sign.len() + end)
    };
    open.filter_map(word).collect()
}

/// A text in which the activities are words like all others, without the sign that has them counted, with plain digits and
/// spaces, and with no space behind a Chinese mark.
pub fn spoken(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for one in found(text) {
        out.push_str(&text[at..one.range.start]);
        let before = out.trim_end_matches(is_space).len();
        if out[..before].ends_with(MARKS) {
            out.truncate(before);
        }
        let words: Vec<&str> =
            text[one.range.clone()].trim_start_matches(['+', '\u{FF0B}']).split_whitespace().collect();
        out.extend(words.join(" ").chars().map(|c| match c {
            '\u{FF0E}' | '\u{FF10}'..='\u{FF19}' => half_width(c),
            c => c,
        }));
        at = one.range.end;
    }
    out.push_str(&text[at..]);
    out
}

/// The activities of an entry whose text was `was` and is now `now`: those the old text told of make room for those the
/// new one tells of; others, such as imported ones, stay.
pub fn retold(listed: &[Activity], was: &str, now: &str) -> Vec<Activity> {
    let mut kept = listed.to_vec();
    for old in activities(was) {
        let same = kept.iter().rposition(|one| one.same_figures(&old));
        if let Some(at) = same.or_else(|| kept.iter().rposition(|one| one.is_part_of(&old))) {
            kept.remove(at);
        }
    }
    completed(&kept, now)
}

/// The listed activities and those the text tells of; one that is in both is there once, as the one that says more: less of
/// `+培训 1场，23人` was understood once.
pub fn completed(listed: &[Activity], text: &str) -> Vec<Activity> {
    let mut all = listed.to_vec();
    let mut matched = vec![false; listed.len()];
    for told in activities(text) {
        let find = |fits: &dyn Fn(&Activity) -> bool| (0..listed.len()).find(|&at| !matched[at] && fits(&listed[at]));
        match find(&|one| one.same_figures(&told)).or_else(|| find(&|one| one.is_part_of(&told))) {
            Some(at) => {
                matched[at] = true;
                all[at] = Activity { note: std::mem::take(&mut all[at].note), ..told };
            }
            None => all.push(told),
        }
    }
    all
}

/// Whether an activity may begin after this character.
fn may_stand_before(c: char) -> bool {
    c.is_whitespace() || MARKS.contains(&c)
}

/// Whether it is a Chinese character, behind which nobody writes a space; only what is known begins there: 党员+群众 is none.
fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9FFF}').contains(&c)
}

/// The activity that `text`, which follows a `+`, begins with, and how many bytes it takes.
fn read(text: &str) -> Option<(usize, Activity)> {
    let (kind, name) = name(text)?;
    let mut activity = Activity::of(kind);
    let mut end = name;
    let (mut counted, mut noted) = (false, false);
    loop {
        let rest = &text[end..];
        let gap = rest.len() - rest.trim_start_matches(is_space).len();
        let rest = &rest[gap..];
        if let Some((bytes, note)) = note(rest).filter(|_| !noted) {
            activity.note = note;
            (noted, end) = (true, end + gap + bytes);
            continue;
        }
        let Some((bytes, quantity)) = quantity(rest).or_else(|| further(rest).filter(|_| end > name)) else { break };
        match quantity {
            // A bare number of an aid could be anything; it is left to be written with its unit.
            Quantity::Bare(_) if kind == ActivityKind::Aid => break,
            Quantity::Bare(count) | Quantity::Count(count) if !counted => (activity.count, counted) = (count, true),
            Quantity::People(people) if activity.people.is_none() => activity.people = Some(people),
            Quantity::Yuan(yuan) if activity.amount_yuan.is_none() => activity.amount_yuan = Some(yuan),
            _ => break,
        }
        end += gap + bytes;
    }
    let runs_on = text[end..].chars().next().is_some_and(char::is_alphanumeric);
    (end > name || !runs_on).then_some((end, activity))
}

/// A comma and an amount with its unit behind it.
fn further(text: &str) -> Option<(usize, Quantity)> {
    let after = text.strip_prefix([',', '\u{FF0C}', '\u{3001}'])?.trim_start_matches(is_space);
    let (bytes, quantity) = quantity(after).filter(|(_, quantity)| !matches!(quantity, Quantity::Bare(_)))?;
    Some((text.len() - after.len() + bytes, quantity))
}

/// The longest known word `text` begins with.
fn name(text: &str) -> Option<(ActivityKind, usize)> {
    let starts = |word: &str| text.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word));
    let words = WORDS.iter().flat_map(|(kind, zh, en)| zh.iter().chain(*en).map(move |word| (*kind, *word)));
    words.filter(|(_, word)| starts(word)).max_by_key(|(_, word)| word.len()).map(|(kind, word)| (kind, word.len()))
}

/// A note in brackets, on the same line.
fn note(text: &str) -> Option<(usize, String)> {
    let (open, close) = match text.chars().next()? {
        '\u{FF08}' => ('\u{FF08}', '\u{FF09}'),
        '(' => ('(', ')'),
        _ => return None,
    };
    let end = text.find(close)?;
    let inner = &text[open.len_utf8()..end];
    let fits = !inner.contains('\n') && inner.chars().count() <= NOTE_MAX;
    fits.then(|| (end + close.len_utf8(), inner.trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An activity in short: kind, count, people, yuan, note.
    fn short(text: &str) -> Vec<String> {
        let say = |one: &Activity| {
            let number = |n: Option<u64>| n.map_or("-".to_owned(), |n| n.to_string());
            let people = number(one.people.map(u64::from));
            format!("{} {} {people} {} {}", one.kind.name(), one.count, number(one.amount_yuan), one.note)
        };
        activities(text).iter().map(|one| say(one).trim_end().to_owned()).collect()
    }

    #[test]
    fn lines_as_people_type_them() {
        for (text, wanted) in [
            ("+培训 2场 85人", "training 2 85 -"),
            ("\u{FF0B}培训两场八十五人", "training 2 85 -"),
            ("+培训会 85人次，讲滴灌", "training 1 85 -"),
            ("　　+慰问 300元", "aid 1 - 300"),
            ("+慰问 1,200元\u{FF08}米、面\u{FF09}", "aid 1 - 1200 米、面"),
            ("+慰问帮扶 ￥500", "aid 1 - 500"),
            ("+慰问 1.2万元 3户", "aid 3 - 12000"),
            ("+调解 1", "mediation 1 - -"),
            ("去了三组 +谈心。", "heart_to_heart 1 - -"),
            ("去了三组，+谈心。", "heart_to_heart 1 - -"),
            ("+蹲点", "stationed 1 - -"),
            ("+信息３条", "information 3 - -"),
            ("+春耕 1件", "spring_farming 1 - -"),
            ("+协调会 1次 12人", "coordination_meeting 1 12 -"),
            ("+组织生活", "party_activity 1 - -"),
            ("+Training 2 sessions 85 people", "training 2 85 -"),
            ("+training 1 session, 24 people.", "training 1 24 -"),
            ("+培训 1场\u{FF0C}23人", "training 1 23 -"),
            ("+培训 1场\u{3001}23人\u{FF0C}300元\u{FF08}滴灌\u{FF09}", "training 1 23 300 滴灌"),
            ("+慰问 3户\u{FF0C}共600元", "aid 3 - -"),
            ("+慰问 600元, 3户", "aid 3 - 600"),
            ("在文化室+培训 1场 5人", "training 1 5 -"),
            ("在文化室\u{FF0B}谈心", "heart_to_heart 1 - -"),
            ("+aid 300 yuan (rice)", "aid 1 - 300 rice"),
            ("+heart-to-heart", "heart_to_heart 1 - -"),
            ("+meeting", "coordination_meeting 1 - -"),
        ] {
            assert_eq!(short(text), [wanted], "{text}");
        }
    }

    #[test]
    fn what_is_not_understood_stays_text() {
        for text in [
            "+培训班开了",
            "+ 培训",
            "a+培训",
            "3+培训2",
            "A+谈心",
            "党员+群众",
            "+唱歌 2场",
            "培训 2场",
            "+培训2号",
            "+",
            "++谈心",
            "+调解0次",
            "+trainings",
        ] {
            assert_eq!(short(text), [] as [&str; 0], "{text}");
        }
        assert_eq!(short("+慰问 300"), ["aid 1 - -"], "no unit, no amount");
        assert_eq!(short("+慰问 300.5元"), ["aid 1 - -"], "no whole yuan");
        assert_eq!(short("+培训 2场 3人没来"), ["training 2 - -"]);
        assert_eq!(short("+调解 1\n85人"), ["mediation 1 - -"], "a line ends it");
        for text in [
            "+培训 2场\u{FF0C}3人没来",
            "+培训 2场\u{FF0C}3",
            "+培训 2场\u{3002}3人",
            "+培训 2场. 3人",
            "+培训 2场,\n3人",
        ] {
            assert_eq!(short(text), ["training 2 - -"], "{text}");
        }
        assert_eq!(short("+培训\u{FF0C}3人"), ["training 1 - -"], "a comma parts amounts");
        assert_eq!(unknown("党员+群众 +跳舞").len(), 1, "a plus between words is no mistake");
        assert_eq!(short("+调解 99999999999"), ["mediation 1 - -"]);
    }

    #[test]
    fn where_it_stands_is_known() {
        let text = "上午 +培训 2场 85人，下午 +谈心";
        let pieces: Vec<&str> = found(text).into_iter().map(|found| &text[found.range]).collect();
        assert_eq!(pieces, ["+培训 2场 85人", "+谈心"]);
    }

    #[test]
    fn the_text_replaces_what_the_text_told_before() {
        let imported = Activity { note: "去年的表".into(), ..Activity::of(ActivityKind::Project) };
        let first = retold(std::slice::from_ref(&imported), "", "+培训 2场");
        assert_eq!(first.len(), 2);
        let second = retold(&first, "+培训 2场", "+培训 3场 +谈心");
        assert_eq!(second.iter().map(|one| one.count).collect::<Vec<_>>(), [1, 3, 1]);
        assert_eq!(retold(&second, "+培训 3场 +谈心", "没有了"), [imported]);
    }

    #[test]
    fn nothing_is_counted_twice() {
        let listed = activities("+培训 2场 85人");
        assert_eq!(completed(&listed, "+培训 2场 85人"), listed);
        assert_eq!(completed(&listed, "+培训 2场 85人 +培训 2场 85人").len(), 2);
        let less = [Activity { count: 2, ..Activity::of(ActivityKind::Training) }];
        let more = [Activity { people: Some(85), ..less[0].clone() }];
        assert_eq!(completed(&less, "+培训 2场，85人"), more, "what was understood less of once");
        assert_eq!(retold(&less, "+培训 2场，85人", "+培训 2场，85人"), more);
    }

    #[test]
    fn every_kind_has_a_word_and_no_word_two_kinds() {
        for kind in ActivityKind::ALL {
            let (_, zh, en) = WORDS.iter().find(|(one, ..)| *one == kind).unwrap();
            for word in zh.iter().chain(*en) {
                assert_eq!(activities(&format!("+{word}")), [Activity::of(kind)], "{word}");
            }
        }
    }
}
