//! A promise in the words of an entry, `答应下周三给准话`, `promised an answer by Wednesday`, or an answer that is told to come,
//! `下周三回话`, `I will tell her by Wednesday`: the day it is for. Only a day in the same clause counts, or in the next of a Chinese
//! promise, and no bare figures, which may be money or metres. What asks promises nothing.

use super::day_words::{Lean, parse_day};
use super::numeral::is_of_number;
use chrono::NaiveDate;

/// What tells of a promise, for a day behind it.
const PROMISES: [&str; 12] = [
    "答应",
    "承诺",
    "保证",
    "说好",
    "promised",
    "promise to",
    "will get back",
    "'ll get back",
    "get an answer",
    "gets an answer",
    "get a reply",
    "gets a reply",
];
/// What stands before it where there is none …
const NONE_BEFORE: [&str; 7] = ["不", "没", "未", "not ", "n't ", "never ", "to "];
/// … and behind it where it is a thing.
const THINGS: [&str; 4] = ["卡", "书", "金", "事项"];
/// An answer that is for a day before it: 下周三回话 …
const ANSWERS: [&str; 5] = ["答复", "回复", "回话", "准话", "回音"];
/// … unless one of these stands somewhere before it, because it was given, or is not …
const NO_ANSWER: [&str; 8] = ["没", "未", "已", "不答应", "不能", "等着", "等他", "等她"];
/// … or one of these right before it, because it is somebody else's, 收到答复, or done: 给了答复.
const OF_OTHERS: [&str; 4] = ["不", "等", "到", "了"];
/// Who will answer …
const OWN: [&str; 12] = [
    "i will ",
    "we will ",
    "i'll ",
    "we'll ",
    "i\u{2019}ll ",
    "we\u{2019}ll ",
    "i would ",
    "we would ",
    "i'd ",
    "we'd ",
    "i shall ",
    "we shall ",
];
/// … and what tells that it is an answer.
const TELLING: [&str; 8] = ["answer", "reply", "respond", " know", "tell ", "get back", "call back", "write back"];
/// What asks without a mark.
const ASKING: [&str; 7] = ["吗", "能不能", "能否", "是否", "会不会", "什么时候", "哪天"];
/// The end of a clause; a full stop only before white space or at the end.
const ENDS: [char; 11] =
    ['\u{3002}', '\u{FF0C}', '\u{FF1B}', '\u{FF1F}', '\u{FF01}', ',', ';', '?', '!', '\n', '\u{2026}'];
/// Behind one of these `三号` is no day but a house, or the day of another calendar …
const NUMBERED: &str = "组队社村屯院楼栋巷街路第月";
/// … and it is one where nothing follows, or what is to be done on it: 三号楼 is none.
const DONE_ON: [&str; 15] =
    ["前", "之前", "以前", "上午", "中午", "下午", "早上", "晚上", "回", "给", "答", "去", "来", "再", "办"];
/// Days of the moon are not told.
const MOON: [&str; 3] = ["农历", "阴历", "旧历"];
/// A day told in words has so many bytes at most.
const LONGEST: usize = 40;

/// The earliest day that something is promised for in a text written about `date`.
pub fn promised_by(text: &str, date: NaiveDate) -> Option<NaiveDate> {
    let all = clauses(text);
    let next = |at: usize| all.get(at + 1).filter(|_| all[at].goes_on);
    (0..all.len()).filter_map(|at| all[at].promised(next(at), date)).min()
}

/// Words up to the next mark.
struct Clause<'a> {
    words: &'a str,
    /// The same in small letters, byte for byte.
    lower: String,
    asks: bool,
    /// It ends with a Chinese comma: 答应王芳，下周三给准话.
    goes_on: bool,
}

fn clauses(text: &str) -> Vec<Clause<'_>> {
    let full_stop =
        |at: usize| text[at..].starts_with('.') && !text[at + 1..].starts_with(|c: char| !c.is_whitespace());
    let marks = text.char_indices().filter(|(at, c)| ENDS.contains(c) || full_stop(*at));
    let mut from = 0;
    let ends = marks.map(Some).chain([None]);
    ends.map(|mark| {
        let words = &text[from..mark.map_or(text.len(), |(at, _)| at)];
        from = mark.map_or(text.len(), |(at, c)| at + c.len_utf8());
        let mark = mark.map(|(_, c)| c);
        let asks = matches!(mark, Some('?' | '\u{FF1F}')) || ASKING.iter().any(|word| words.contains(word));
        Clause { words, lower: words.to_ascii_lowercase(), asks, goes_on: mark == Some('\u{FF0C}') }
    })
    .collect()
}

impl Clause<'_> {
    /// The earliest day of what is promised in it, or begun in it and told in the next.
    fn promised(&self, next: Option<&Self>, date: NaiveDate) -> Option<NaiveDate> {
        let promise = self.promise();
        let answers: Vec<usize> = self.answers().collect();
        if self.asks || (promise.is_none() && answers.is_empty() && !self.is_own()) {
            return None;
        }
        let days = days(self.words, date);
        let ahead = |from: usize| days.iter().find(|(at, day)| *at >= from && *day >= date).map(|(_, day)| *day);
        let behind = promise.and_then(|end| {
            let told = days.iter().any(|(at, _)| *at >= end);
            let next = next.filter(|next| !told && !next.asks);
            ahead(end).or_else(|| self::days(next?.words, date).first().map(|(_, day)| *day).filter(|day| *day >= date))
        });
        // What is told of today may be done already.
        let before = answers.iter().filter_map(|word| {
            let day = days.iter().rev().find(|(at, _)| at < word)?.1;
            (day > date).then_some(day)
        });
        let own = if self.is_own() { ahead(0) } else { None };
        before.chain(behind).chain(own).min()
    }

    /// Where the first promise ends.
    fn promise(&self) -> Option<usize> {
        let found = PROMISES.iter().flat_map(|word| self.lower.match_indices(word));
        let ends = found.filter_map(|(at, word)| {
            let end = at + word.len();
            let none = NONE_BEFORE.iter().any(|no| self.lower[..at].ends_with(no))
                || THINGS.iter().any(|of| self.lower[end..].starts_with(of));
            (!none).then_some(end)
        });
        ends.min()
    }

    /// Where answers stand that are still to be given.
    fn answers(&self) -> impl Iterator<Item = usize> {
        let found = ANSWERS.iter().flat_map(|word| self.words.match_indices(word));
        found.filter_map(|(at, word)| {
            let (before, behind) = (&self.words[..at], &self.words[at + word.len()..]);
            let none =
                NO_ANSWER.iter().any(|no| before.contains(no)) || OF_OTHERS.iter().any(|no| before.ends_with(no));
            let done = behind.starts_with('的') || behind.contains(['了', '过']);
            (!none && !done).then_some(at)
        })
    }

    /// Whether the writer tells that they will answer.
    fn is_own(&self) -> bool {
        let found = OWN.iter().flat_map(|who| self.lower.match_indices(who));
        let mut behind =
            found.filter(|(at, _)| !is_inside(&self.lower, *at)).map(|(at, who)| &self.lower[at + who.len()..]);
        behind.any(|will| {
            let none = ["not ", "never "].iter().any(|no| will.starts_with(no));
            !none && TELLING.iter().any(|word| will.contains(word))
        })
    }
}

/// The days that a clause tells of, the longest words for each taken, and where they stand.
fn days(clause: &str, date: NaiveDate) -> Vec<(usize, NaiveDate)> {
    let mut all = Vec::new();
    let mut from = 0;
    while from < clause.len() {
        let next = from + clause[from..].chars().next().map_or(1, char::len_utf8);
        match if begins(clause, from) { day_at(clause, from, date) } else { None } {
            Some((day, bytes)) => {
                all.push((from, day));
                from += bytes;
            }
            None => from = next,
        }
    }
    all
}

/// The day that stands at a place of a text, and its bytes.
fn day_at(text: &str, at: usize, date: NaiveDate) -> Option<(NaiveDate, usize)> {
    let (before, text) = text.split_at(at);
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|end| *end <= LONGEST);
    let ends: Vec<usize> = ends.filter(|end| !is_inside(text, *end)).collect();
    ends.into_iter().rev().find_map(|end| {
        let words = &text[..end];
        let day =
            parse_day(words, date, Lean::Future).filter(|_| is_told(words) && is_dated(before, words, &text[end..]))?;
        Some((day, end))
    })
}

/// Whether words that are only a number name a day between what stands before and behind them: 二十号, but not 一组三号, 三号楼, 三日.
fn is_dated(before: &str, words: &str, behind: &str) -> bool {
    let bare = words.strip_suffix(['号', '日']).is_some_and(|number| number.chars().all(is_of_number));
    let behind = behind.trim_start();
    let done = || behind.is_empty() || DONE_ON.iter().any(|word| behind.starts_with(word));
    !bare || words.ends_with('号') && !before.ends_with(|c| NUMBERED.contains(c)) && done()
}

/// Whether a day can begin there: not inside a word or a number, nor where it is one of many (每周三, 一周三次, 个月底).
fn begins(text: &str, at: usize) -> bool {
    let many = |c: char| is_of_number(c) || "每个".contains(c);
    let moon = || MOON.iter().any(|moon| text[..at].ends_with(moon));
    !is_inside(text, at) && !text[at..].starts_with(char::is_whitespace) && !text[..at].ends_with(many) && !moon()
}

/// Whether a place lies inside a word of letters or a number.
fn is_inside(text: &str, at: usize) -> bool {
    let letter = |c: char| c.is_ascii_alphanumeric();
    text[..at].ends_with(letter) && text[at..].starts_with(letter)
}

/// Whether a day is told in words, or by its whole date: `1.5` may be anything, and so may a small `sat`.
fn is_told(words: &str) -> bool {
    let short = words.len() <= 3 && words.starts_with(|c: char| c.is_ascii_lowercase());
    let han = !words.is_ascii();
    let numbers = words.trim_end_matches(is_of_number);
    // 12月30, 十二月三十: of what?
    let cut = han
        && (words.ends_with(|c: char| c.is_ascii_digit()) || numbers.len() < words.len() && numbers.ends_with('月'));
    let date = words.len() == 10 && words.matches('-').count() == 2;
    !words.ends_with(char::is_whitespace) && !short && !cut && (date || words.contains(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<String> {
        // A Friday.
        promised_by(text, "2026-11-27".parse().unwrap()).map(|day| day.to_string())
    }

    #[test]
    fn a_promise_with_a_day_is_found() {
        for (text, day) in [
            ("@{H07}问补贴，答应下周三给准话。", "2026-12-02"),
            ("答应三天内给准话", "2026-11-30"),
            ("镇里承诺12月底前把涵管换了", "2026-12-31"),
            ("保证在12月5日前办好", "2026-12-05"),
            ("昨天去过。说好了明天上午带材料来", "2026-11-28"),
            ("答应2026-12-03回话", "2026-12-03"),
            ("答应今天回话", "2026-11-27"),
            ("答应下周五办，又答应下周二回话", "2026-12-01"),
            ("I promised an answer by Wednesday.", "2026-12-02"),
            ("Promised @{H07} to ask by 3 Dec, she agreed", "2026-12-03"),
            ("we will get back to her within 3 days", "2026-11-30"),
            ("I'll get back next week", "2026-12-04"),
            ("I will answer her by next Thursday.", "2026-12-03"),
            ("She came. I will answer by Wednesday.", "2026-12-02"),
            ("I will give her an answer by next Thursday.", "2026-12-03"),
            ("We will reply by next Thursday.", "2026-12-03"),
            ("I'll let her know by Thursday.", "2026-12-03"),
            ("I\u{2019}ll let her know by Thursday.", "2026-12-03"),
            ("I will tell her by 3 December.", "2026-12-03"),
            ("I said I would answer her by Thursday.", "2026-12-03"),
            ("She gets an answer by Thursday.", "2026-12-03"),
            ("By Thursday I will answer her.", "2026-12-03"),
            ("下周一前答复他。", "2026-11-30"),
            ("@{H07}问补贴\u{FF0C}下周三回话。", "2026-12-02"),
            ("三天内答复。", "2026-11-30"),
            ("月底前给她准话。", "2026-11-30"),
            ("下周三给他回话", "2026-12-02"),
            ("今天来问补贴下周三给回音", "2026-12-02"),
            ("昨天答复了他\u{FF0C}下周二前再回复一次", "2026-12-01"),
            ("答应王芳\u{FF0C}下周三给准话", "2026-12-02"),
            ("答应王芳\u{FF0C}下周三去镇上问", "2026-12-02"),
            ("答应十二月十五号回话", "2026-12-15"),
            ("答应十二月十五日前给准话。", "2026-12-15"),
            ("十二月十五号给他回话", "2026-12-15"),
            ("答应12月十五日答复", "2026-12-15"),
            ("答应二十号回话", "2026-12-20"),
            ("答应20号前给准话", "2026-12-20"),
            ("答应下个月十五号回话", "2026-12-15"),
            ("答应十二号去看三号渠", "2026-12-12"),
            ("答应三号楼的人\u{FF0C}十二月五日修好", "2026-12-05"),
            ("保证十二月五号", "2026-12-05"),
        ] {
            assert_eq!(found(text).as_deref(), Some(day), "{text}");
        }
    }

    #[test]
    fn no_promise_and_no_day_are_not() {
        for text in [
            "",
            "答应给准话",
            "下周三再去",
            "没答应下周三",
            "答应了。下周三再去",
            "承诺1.5公里",
            "承诺解决3-5户",
            "答应1年3个月",
            "答应12月30户",
            "答应十二月三十户",
            "答应十二户",
            "答应三月内",
            "答应每月十五号回话",
            "答应每月15号回话",
            "答应一组三号回话",
            "答应一组三号",
            "答应三号楼回话",
            "答应修二号渠",
            "答应三号井的水泵回话",
            "农历十二月十五号答复",
            "腊月二十号答复",
            "答应每周三去一次",
            "答应一周三次",
            "承诺卡下周三贴出去",
            "保证金下周三交",
            "答应上周三的事",
            "promised that they sat down",
            "she is promising by Friday",
            "promised, on Friday",
            "昨天答复了他",
            "二十号给了答复",
            "昨天答复他\u{FF0C}下周三再去",
            "已答复",
            "下周三的事已答复",
            "上周三回的话",
            "上周三答复的",
            "周三答复他了",
            "周三没答复",
            "没答应下周三给准话",
            "没答应\u{FF0C}下周三再去",
            "今天答复他",
            "下周三才收到答复",
            "镇上答复月底公布",
            "下周三能答复吗",
            "下周三答复\u{FF1F}",
            "能不能下周三给准话",
            "答应王芳\u{FF0C}下周三行吗",
            "answered her on Monday",
            "she answered on Thursday",
            "She will tell us by Thursday",
            "I will not answer by Thursday",
            "I will visit her by Thursday",
            "Shall I answer her by Thursday?",
            "I will answer her by Thursday?",
            "she did not get an answer on Thursday",
            "Ravi will reply by Thursday",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
