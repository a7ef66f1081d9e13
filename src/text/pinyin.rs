//! Finding and ordering people by pinyin.
//!
//! Invariant: every reading of a character counts (as a surname 曾 is zēng, 单 shàn, 仇 qiú), ü may be typed `v` or `u`, and a
//! character the tables do not know is found by itself.

use super::chars::{is_han, is_mark};
use super::fold::fold;
use super::readings::{rare, readings, surname};
use super::syllables::syllables;
use pinyin::ToPinyinMulti;

/// How well a query matched; a smaller one is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// The whole name.
    Whole,
    /// The beginning of the name.
    Start,
    /// The beginning of a part of a dotted name.
    Part,
    /// Somewhere inside the name.
    Inside,
}

/// One step of a name: a Chinese character with its readings, a Latin word, or a syllable of one.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Syllable {
    readings: Vec<String>,
    /// Begins a part of a dotted name.
    begins_part: bool,
}

/// A name prepared for matching.
#[derive(Clone, PartialEq, Eq)]
pub struct Keys {
    syllables: Vec<Syllable>,
    /// The same with words in pinyin by their syllables; empty where there are none.
    by_syllable: Vec<Syllable>,
    /// The folded name without marks.
    literal: String,
}

impl Keys {
    /// Prepares a name. Once a name, not once a query.
    pub fn of(name: &str) -> Self {
        let folded = fold(name);
        let mut syllables: Vec<Syllable> = Vec::new();
        let mut begins_part = true;
        let mut in_word = false;
        for c in folded.chars() {
            if is_mark(c) {
                begins_part = true;
                in_word = false;
            } else if c.is_ascii_alphanumeric() {
                match syllables.last_mut() {
                    Some(last) if in_word => last.readings[0].push(c),
                    _ => syllables.push(Syllable { readings: vec![c.to_string()], begins_part }),
                }
                in_word = true;
                begins_part = false;
            } else {
                syllables.push(Syllable { readings: readings(c), begins_part });
                in_word = false;
                begins_part = false;
            }
        }
        let by_syllable = by_syllable(&syllables);
        Self { syllables, by_syllable, literal: folded.chars().filter(|c| !is_mark(*c)).collect() }
    }

    /// Whether a query finds the name, and how well. The query may be full pinyin, initials, any mixture of prefixes of
    /// syllables in order (`zhangjianguo`, `zhangjg`, `zjg`), or characters of the name; spaces, apostrophes and
    /// case do not matter. An empty query finds every name.
    pub fn matches(&self, query: &str) -> Option<Rank> {
        let wanted: String = fold(query).chars().filter(|c| !is_mark(*c)).map(plain_u).collect();
        if wanted.is_empty() {
            return Some(Rank::Start);
        }
        let mut best = self.literal.find(&wanted).map(|at| match at {
            0 if wanted.len() == self.literal.len() => Rank::Whole,
            0 => Rank::Start,
            _ => Rank::Inside,
        });
        for syllables in [&self.syllables, &self.by_syllable] {
            for (from, syllable) in syllables.iter().enumerate() {
                let rank = match from {
                    0 => Rank::Start,
                    _ if syllable.begins_part => Rank::Part,
                    _ => Rank::Inside,
                };
                if best.is_some_and(|b| b < rank) {
                    break;
                }
                if let Some(whole) = spell(&syllables[from..], &wanted) {
                    let rank = if whole && from == 0 { Rank::Whole } else { rank };
                    best = Some(best.map_or(rank, |b| b.min(rank)));
                }
            }
        }
        best
    }
}

/// The steps of a name with words in pinyin by their syllables; empty where there are none.
fn by_syllable(steps: &[Syllable]) -> Vec<Syllable> {
    let split = |step: &Syllable| {
        let [word] = step.readings.as_slice() else { return vec![step.clone()] };
        let Some(parts) = syllables(word).filter(|_| word.is_ascii()) else { return vec![step.clone()] };
        let part = |(at, part): (usize, &str)| Syllable {
            readings: vec![part.to_owned()],
            begins_part: step.begins_part && at == 0,
        };
        parts.into_iter().enumerate().map(part).collect()
    };
    let all: Vec<Syllable> = steps.iter().flat_map(split).collect();
    if all.len() > steps.len() { all } else { Vec::new() }
}

/// Whether `wanted` spells prefixes of syllables from the first on; `Some(true)` where it spells them all in full.
fn spell(syllables: &[Syllable], wanted: &str) -> Option<bool> {
    // reached[i]: the syllables so far can use up i bytes; the value says whether all of them were spelled in full.
    let mut reached: Vec<Option<bool>> = vec![None; wanted.len() + 1];
    reached[0] = Some(true);
    let mut found: Option<bool> = None;
    for (index, syllable) in syllables.iter().enumerate() {
        let mut next: Vec<Option<bool>> = vec![None; wanted.len() + 1];
        for (at, full) in reached.iter().enumerate().filter_map(|(at, full)| full.map(|f| (at, f))) {
            let Some(rest) = wanted.get(at..) else { continue };
            for reading in &syllable.readings {
                let common = common_prefix(reading, rest);
                for taken in 1..=common {
                    let whole = full && taken == reading.len();
                    let entry = &mut next[at + taken];
                    *entry = Some(entry.unwrap_or(false) || whole);
                }
            }
        }
        if let Some(full) = next[wanted.len()] {
            let whole = full && index + 1 == syllables.len();
            found = Some(found.unwrap_or(false) || whole);
        }
        reached = next;
    }
    found
}

fn common_prefix(a: &str, b: &str) -> usize {
    a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count()
}

/// `ü` typed as such counts as `v`.
fn plain_u(c: char) -> char {
    if c == '\u{FC}' { 'v' } else { c }
}

/// Ways to write a name that are kept, where its characters have many readings.
const SPELLINGS: usize = 64;

/// The ways a name is written: as it is, in pinyin and by initials, the family name alone, without it, and behind the given name.
pub fn spellings(name: &str) -> Vec<String> {
    let Keys { syllables, literal, .. } = Keys::of(name);
    let (family, given) = syllables.split_at(syllables.len().min(1));
    let turned = [given, family].concat();
    let mut all = vec![literal];
    for some in [&syllables, family, given, &turned] {
        all.extend(spelled(some, |reading| reading));
        all.extend(spelled(some, |reading| &reading[..reading.chars().next().map_or(0, char::len_utf8)]));
    }
    all.retain(|spelling| spelling.chars().count() > 1);
    all.sort_unstable();
    all.dedup();
    all
}

/// Syllables in a row, each by a piece of its readings.
fn spelled(syllables: &[Syllable], piece: impl Fn(&str) -> &str) -> Vec<String> {
    let longer = |head: &String, syllable: &Syllable| {
        syllable.readings.iter().map(|reading| format!("{head}{}", piece(reading))).collect::<Vec<_>>()
    };
    syllables.iter().fold(vec![String::new()], |heads, syllable| {
        heads.iter().flat_map(|head| longer(head, syllable)).take(SPELLINGS).collect()
    })
}

/// A key that sorts names in pinyin order, tone by tone, characters of one sound together; Latin names among them by letters,
/// names without any reading last.
pub fn collation(name: &str) -> String {
    let mut key = String::new();
    let mut first = true;
    for c in fold(name).chars() {
        if is_mark(c) {
            continue;
        }
        let library = || {
            let mut all = c.to_pinyin_multi().into_iter().flatten();
            all.next().map(|p| p.with_tone_num_end().replace('\u{FC}', "v"))
        };
        let special = if first { surname(c) } else { None };
        let reading = special.map(str::to_owned).or_else(library).or_else(|| rare(c).map(|r| r.1.to_owned()));
        match reading {
            Some(reading) => {
                key.push_str(&reading);
                key.push(' ');
                key.push(c);
                key.push(' ');
            }
            None if is_han(c) => {
                key.push('~');
                key.push(c);
                key.push(' ');
            }
            None => key.push(c),
        }
        first = false;
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str, query: &str) -> Option<Rank> {
        Keys::of(name).matches(query)
    }

    #[test]
    fn a_name_is_spelled_as_its_bearer_would_type_it() {
        let all = spellings("曾立新");
        for spelling in ["曾立新", "zenglixin", "zlx", "lixin", "lx", "zeng", "lixinzeng", "cenglixin"] {
            assert!(all.iter().any(|one| one == spelling), "{spelling}: {all:?}");
        }
        assert_eq!(spellings("Old Wang"), ["old", "oldwang", "ow", "wang", "wangold", "wo"]);
        assert!(spellings(&"曾".repeat(40)).len() < 8 * SPELLINGS);
    }

    #[test]
    fn people_are_found_as_they_are_typed() {
        for query in
            ["zhangjianguo", "zhangjg", "zjg", "zhjg", "zhjguo", "ZJG", "zhang jian guo", "z'j'g", "张建", "张建国"]
        {
            assert!(found("张建国", query).is_some_and(|r| r <= Rank::Start), "{query}");
        }
        assert_eq!(found("张建国", "zhangjianguo"), Some(Rank::Whole));
        assert_eq!(found("张建国", "jianguo"), Some(Rank::Inside));
        assert_eq!(found("张建国", "建"), Some(Rank::Inside));
        assert_eq!(found("张建国", "zg"), None);
        assert_eq!(found("张建国", "zjgx"), None);
    }

    #[test]
    fn every_reading_counts() {
        for (name, query) in [
            ("曾小曼", "zxm"),
            ("曾小曼", "cengxm"),
            ("单田芳", "shantf"),
            ("仇和", "qiuhe"),
            ("区伟", "ouw"),
            ("吕布", "lvb"),
            ("吕布", "lub"),
            ("吕布", "lüb"),
            ("许䶮", "xuyan"),
            ("李\u{2CC56}", "liwei"),
            ("阿依努尔·吐尔逊", "ayne"),
            ("阿依努尔·吐尔逊", "tuerxun"),
            ("阿依努尔·吐尔逊", "吐尔"),
            ("阿依努尔·吐尔逊", "努尔吐"),
            ("Li Ming", "lm"),
            ("Wang Xiulan", "wxl"),
            ("Wang Xiulan", "wx"),
            ("Wang Xiulan", "wangxiul"),
            ("Wang Xiulan", "xiulan"),
            ("Wang Xiulan", "xl"),
            ("Anne Lee", "al"),
        ] {
            assert!(found(name, query).is_some(), "{name} {query}");
        }
        assert_eq!(found("阿依努尔·吐尔逊", "tex"), Some(Rank::Part));
        assert_eq!(found("Wang Xiulan", "wangxiulan"), Some(Rank::Whole));
        assert_eq!(found("Wang Xiulan", "wxn"), None);
    }

    #[test]
    fn names_sort_by_pinyin() {
        let mut names = ["张建国", "曾小曼", "王芳华", "阿依努尔·吐尔逊", "王芳", "李𬱖", "许䶮", "路平"];
        names.sort_by_key(|n| collation(n));
        assert_eq!(names, ["阿依努尔·吐尔逊", "李𬱖", "路平", "王芳", "王芳华", "许䶮", "曾小曼", "张建国"]);
    }
}
