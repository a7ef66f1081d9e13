//! The syllables a word in pinyin is made of: Xiulan is xiu lan. Invariant: put together they are the word.

/// Every syllable of pinyin without its tone, by what it begins with; `v` is ü.
const SYLLABLES: &[(&str, &str)] = &[
    ("", "a ai an ang ao e ei en eng er o ou"),
    ("b", "a ai an ang ao ei en eng i ian iao ie in ing o u"),
    ("p", "a ai an ang ao ei en eng i ian iao ie in ing o ou u"),
    ("m", "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u"),
    ("f", "a an ang ei en eng o ou u"),
    ("d", "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo"),
    ("t", "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo"),
    ("n", "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve ue"),
    ("l", "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve ue"),
    ("g", "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"),
    ("k", "a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo"),
    ("h", "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"),
    ("j", "i ia ian iang iao ie in ing iong iu u uan ue un"),
    ("q", "i ia ian iang iao ie in ing iong iu u uan ue un"),
    ("x", "i ia ian iang iao ie in ing iong iu u uan ue un"),
    ("zh", "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo"),
    ("ch", "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo"),
    ("sh", "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo"),
    ("r", "an ang ao e en eng i ong ou u ua uan ui un uo"),
    ("z", "a ai an ang ao e ei en eng i ong ou u uan ui un uo"),
    ("c", "a ai an ang ao e en eng i ong ou u uan ui un uo"),
    ("s", "a ai an ang ao e en eng i ong ou u uan ui un uo"),
    ("y", "a an ang ao e i in ing o ong ou u uan ue un"),
    ("w", "a ai an ang ei en eng o u"),
];

/// The longest syllable: zhuang.
const LONGEST: usize = 6;

/// The syllables of a word in small letters; nothing where it is not pinyin, or one syllable.
pub(super) fn syllables(word: &str) -> Option<Vec<&str>> {
    split(word).filter(|all| all.len() > 1)
}

/// The first syllable as long as can be, so that the rest are some.
fn split(word: &str) -> Option<Vec<&str>> {
    if word.is_empty() {
        return Some(Vec::new());
    }
    let ends = (1..=LONGEST.min(word.len())).rev().filter(|end| word.get(..*end).is_some_and(is_syllable));
    ends.filter_map(|end| split(&word[end..]).map(|rest| [vec![&word[..end]], rest].concat())).next()
}

fn is_syllable(part: &str) -> bool {
    let ends = |(begins, ends): &(&str, &str)| {
        part.strip_prefix(*begins).is_some_and(|rest| ends.split(' ').any(|end| end == rest))
    };
    SYLLABLES.iter().any(ends)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_in_pinyin_is_read_by_its_syllables() {
        for (word, parts) in [
            ("xiulan", Some(vec!["xiu", "lan"])),
            ("jianguo", Some(vec!["jian", "guo"])),
            ("zhuangyuan", Some(vec!["zhuang", "yuan"])),
            ("nver", Some(vec!["nv", "er"])),
            ("wang", None),
            ("smith", None),
            ("ming2", None),
            ("", None),
        ] {
            assert_eq!(syllables(word), parts, "{word}");
        }
    }
}
