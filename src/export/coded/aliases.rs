//! What households are called in an export.

use crate::i18n::Lang;

/// 天干, the ten stems that number the households of an export.
const STEMS: [&str; 10] = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"];

/// In English, letters.
const LETTERS: [&str; 10] = ["A", "B", "C", "D", "E", "F", "G", "H", "J", "K"];

/// The names of `count` households in an export: 户甲 … 户癸, 户甲2 …, household A … A stem that stands in one of `names` is
/// passed over: before 一起, 户丁 would spell 丁一.
pub fn aliases(count: usize, names: &[&str], lang: Lang) -> Vec<String> {
    if lang == Lang::En {
        return (0..count).map(|at| numbered("household ", &LETTERS, at)).collect();
    }
    let clear = |stem: &&str| !names.iter().any(|name| name.contains(*stem));
    let mut stems: Vec<&str> = STEMS.into_iter().filter(clear).collect();
    if stems.is_empty() {
        stems = STEMS.to_vec();
    }
    (0..count).map(|at| numbered("户", &stems, at)).collect()
}

fn numbered(household: &str, stems: &[&str], at: usize) -> String {
    let stem = stems[at % stems.len()];
    match at / stems.len() {
        0 => format!("{household}{stem}"),
        round => format!("{household}{stem}{}", round + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_codes_for_any_number_of_households() {
        let all = aliases(25, &[], Lang::Zh);
        assert_eq!(
            (all[0].as_str(), all[9].as_str(), all[10].as_str(), all[24].as_str()),
            ("户甲", "户癸", "户甲2", "户戊3")
        );
        assert_eq!(aliases(3, &["丁一", "王甲"], Lang::Zh), ["户乙", "户丙", "户戊"]);
        assert_eq!(aliases(11, &[], Lang::En)[10], "household A2");
        assert_eq!(aliases(2, &STEMS, Lang::Zh), ["户甲", "户乙"]);
    }
}
