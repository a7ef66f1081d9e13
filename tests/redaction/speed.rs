//! How long a year's diary takes to be coded: a thousand entries of two hundred characters, three hundred households.

use crate::samples::{code, day};
use sankaben::domain::diary::Entry;
use sankaben::domain::household::Household;
use sankaben::export::{CodedOptions, Coder, aliases};
use sankaben::i18n::Lang;
use sankaben::text::Masks;
use std::time::Instant;

/// Far above what it takes, also without optimization on a busy machine: this is to notice a scan of every name at every
/// character, not a slow day.
const MOST_MS: u128 = 3000;

fn households(count: u32) -> Vec<Household> {
    let (surnames, given) = ("王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗", "建国芳华秀兰德厚有田桂香立新志强文明小红");
    let of = |list: &str, at: u32| list.chars().nth(at as usize % list.chars().count()).unwrap();
    let named = |at: u32| {
        let mut household = Household::new(code(&format!("H{at:03}")));
        household.name = Some([of(surnames, at), of(given, at / 7), of(given, at * 3 + 1)].iter().collect());
        household.phone = format!("1380000{at:04}");
        household.group = format!("上渠村{}组", at % 9 + 1);
        household
    };
    (0..count).map(named).collect()
}

#[test]
fn a_years_diary_is_coded_in_a_moment() {
    for count in [15, 300] {
        let households = households(count);
        let names: Vec<&str> = households.iter().filter_map(|household| household.name.as_deref()).collect();
        let text = "去三组看备耕，滴灌带涨了价，一亩要多花十来块，问去年的补贴今年还有没有、旧带回收怎么算，答应三天内给准话。";
        let entries: Vec<Entry> = (0..1000)
            .map(|at| {
                let mut entry = Entry::new(code(&format!("D{at:04}")), day("2026-03-10"), day("2026-03-10"));
                let (name, other) = (names[at % names.len()], names[at * 7 % names.len()]);
                entry.body = format!("{text}{name}说，{other}家的电话13800000007。{text}{text}{}", &text[..60]);
                entry.households = vec![households[at % households.len()].code.clone()];
                entry
            })
            .collect();
        let order = aliases(households.len(), &names, Lang::Zh);
        let began = Instant::now();
        let coder = Coder::new(&households, &[], order, Masks::default(), CodedOptions::default());
        let coded: Vec<_> = entries.iter().map(|entry| coder.entry(entry)).collect();
        let took = began.elapsed().as_millis();
        let characters: usize = entries.iter().map(|entry| entry.body.chars().count()).sum();
        println!("{characters} characters, {count} households: {took} ms, {} hits", coder.hits().len());
        assert!(coded.len() == 1000 && took < MOST_MS, "{took} ms");
    }
}
