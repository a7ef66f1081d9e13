//! What households are called in an export.

/// 天干, the ten stems that number the households of an export.
const STEMS: [&str; 10] = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"];

/// The names of `count` households in an export: 户甲 … 户癸, 户甲2 …
pub fn aliases(count: usize) -> Vec<String> {
    let alias = |at: usize| match at / STEMS.len() {
        0 => format!("户{}", STEMS[at]),
        round => format!("户{}{}", STEMS[at % STEMS.len()], round + 1),
    };
    (0..count).map(alias).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_codes_for_any_number_of_households() {
        let all = aliases(25);
        assert_eq!(
            (all[0].as_str(), all[9].as_str(), all[10].as_str(), all[24].as_str()),
            ("户甲", "户癸", "户甲2", "户戊3")
        );
    }
}
