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

/// The syllables of a word in small letters, each as long as can be so that the rest are some; nothing where it is not pinyin, or
/// one syllable.
pub(super) fn syllables(word: &str) -> Option<Vec<&str>> {
    // Where the syllable that begins at each byte ends, from the back: a word can be read in very many ways.
    let mut ends: Vec<Option<usize>> = vec![None; word.len()];
    for at in (0..word.len()).rev() {
        let longest = (at + 1..=word.len().min(at + LONGEST)).rev();
        let goes_on = |end: &usize| *end == word.len() || ends[*end].is_some();
        ends[at] = longest.filter(goes_on).find(|end| word.get(at..*end).is_some_and(is_syllable));
    }
    let mut parts = Vec::new();
    let mut at = 0;
    while at < word.len() {
        let end = ends[at]?;
        parts.push(&word[at..end]);
        at = end;
    }
    (parts.len() > 1).then_some(parts)
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
    fn a_word_that_can_be_read_in_many_ways_is_read_at_once() {
        let many = "nanan".repeat(40);
        assert_eq!(syllables(&many).map(|parts| parts.concat()), Some(many.clone()));
        assert_eq!(syllables(&format!("{many}q")), None);
        let long = "lan".repeat(100_000);
        assert_eq!(syllables(&long).map(|parts| parts.len()), Some(100_000));
    }

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
