//! Everything that is found in a text before it leaves: people, then numbers, then passages.

use super::hit::{Found, Hit, HitKind};
use super::letters::{Letter, letters};
use super::names::Search;
use super::numbers::{NumberKind, numbers, stretches};
use super::people::{Phone, Redactor};
use crate::text::sensitive;
use std::ops::Range;

impl Redactor {
    /// The text as a person reads it, with what was found in it. `linked` are the codes of the households the text is about:
    /// a name that several have means the linked one, given names and 老张 are looked for only of them.
    pub fn find(&self, text: &str, linked: &[&str]) -> Found {
        let named = !self.scope.numbers_only;
        let (mut found, mut about, fixed) = self.rendered(text);
        about.extend(linked.iter().filter_map(|code| self.people.iter().position(|person| person.code == *code)));
        about.sort_unstable();
        about.dedup();
        let text = letters(&found.text);
        let mut taken = vec![false; text.len()];
        for range in fixed {
            let first = text.partition_point(|letter| letter.start < range.start);
            let after = text.partition_point(|letter| letter.start < range.end);
            taken[first..after].fill(true);
        }
        let hits = std::mem::take(&mut found.hits);
        let mut search = Search { redactor: self, text: &text, linked: about, taken, hits };
        if named {
            search.names();
        }
        search.numbers();
        if named {
            search.others();
        }
        let mut hits = search.hits;
        if self.scope.passages && named {
            self.passages(&found.text, &mut hits);
        }
        hits.sort_by_key(|hit| (hit.range.start, std::cmp::Reverse(hit.range.end)));
        found.hits = hits;
        found
    }

    /// Flagged passages, each as far as the marks around it, and never half of another hit.
    fn passages(&self, text: &str, hits: &mut Vec<Hit>) {
        let persons: Vec<Range<usize>> = hits
            .iter()
            .filter(|hit| !hit.kind.is_number() && hit.kind != HitKind::Group)
            .map(|h| h.range.clone())
            .collect();
        for passage in sensitive::passages(text, &persons) {
            let mut range = passage.range;
            for hit in &*hits {
                if hit.range.start < range.end && range.start < hit.range.end {
                    range = range.start.min(hit.range.start)..range.end.max(hit.range.end);
                }
            }
            let mask = self.masks.passage.clone();
            hits.push(Hit { range, kind: passage.kind, mask, sure: passage.sure, keepable: true });
        }
    }
}

impl Search<'_> {
    /// Registered phones however they are typed, and every other long number.
    fn numbers(&mut self) {
        let redactor = self.redactor;
        let blank = |(letter, taken): (&Letter, &bool)| Letter { c: if *taken { TAKEN } else { letter.c }, ..*letter };
        let text: Vec<Letter> = self.text.iter().zip(&self.taken).map(blank).collect();
        let whose = |digits: &str| {
            let here =
                |phone: &&Phone| phone.digits == digits || (phone.whole && digits.contains(phone.digits.as_str()));
            let known = redactor.phones.iter().filter(here);
            known.map(|phone| redactor.people[phone.who].own && phone.digits == digits).collect::<Vec<_>>()
        };
        let registered = stretches(&text).into_iter().filter_map(|(range, digits)| {
            let own = whose(&digits);
            (!own.is_empty()).then(|| (range, HitKind::Phone, own.iter().any(|own| *own)))
        });
        let mut found: Vec<_> = registered.collect();
        let others = if redactor.scope.one_only { Vec::new() } else { numbers(&text) };
        for number in others {
            let kind = match number.kind {
                NumberKind::Phone => HitKind::Phone,
                NumberKind::Id => HitKind::IdNumber,
                NumberKind::Bank => HitKind::BankNumber,
                NumberKind::Other => HitKind::Number,
            };
            let meets = |range: &Range<usize>| range.start < number.range.end && number.range.start < range.end;
            match found.iter_mut().find(|(range, ..)| meets(range)) {
                Some((range, ..)) => *range = range.start.min(number.range.start)..range.end.max(number.range.end),
                None => found.push((number.range, kind, false)),
            }
        }
        for (range, kind, own) in found {
            let open = kind == HitKind::Number && !redactor.scope.numbers_only;
            let hit = (kind, redactor.masks.number.clone(), kind != HitKind::Number, open);
            self.take(range.start, range.len(), (!own).then_some(hit));
        }
    }
}

/// Stands for letters that belong to a name while numbers are looked for.
const TAKEN: char = '\u{FFFC}';

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::redact::{Masks, Person, Scope};
    use proptest::prelude::*;

    const NAMES: &[(&str, &str, &str, &str)] = &[
        ("H01", "张建国", "12000000001", "上渠村一组"),
        ("H02", "阿依努尔·吐尔逊", "", "上渠村二组"),
        ("H03", "刘桂香", "", "上渠村二组"),
        ("H05", "许䶮", "0903-12345", "上渠村三组"),
        ("H06", "李\u{2CC56}", "", "上渠村五组"),
        ("H07", "王芳华", "", "上渠村三组"),
        ("H08", "路平", "", "上渠村四组"),
        ("H10", "王芳", "", "上渠村一组"),
        ("H12", "张建国", "", "上渠村五组"),
        ("H14", "", "", "上渠村三组"),
    ];

    fn redactor() -> Redactor {
        let stems = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"];
        let people = NAMES.iter().zip(stems).map(|((code, name, phone, group), stem)| Person {
            code: (*code).into(),
            name: (*name).into(),
            phone: (*phone).into(),
            group: (*group).into(),
            alias: format!("户{stem}"),
            own: false,
        });
        let masks = Masks {
            shared: "某户".into(),
            member: "某人".into(),
            number: "（号码略）".into(),
            passage: "（此处略）".into(),
            group: "某组".into(),
        };
        let scope = Scope {
            passages: true,
            extra_words: vec!["赵师傅".into()],
            small_groups: vec!["上渠村三组".into()],
            ..Scope::default()
        };
        Redactor::new(people.collect(), masks, scope)
    }

    fn redact(text: &str) -> String {
        redactor().redact(text, &["H01"])
    }

    #[test]
    fn names_become_this_exports_codes() {
        assert_eq!(redact("王芳华和王芳、许䶮、李\u{2CC56}"), "户己和户辛、户丁、户戊");
        assert_eq!(redact("阿依努尔·吐尔逊，阿依努尔•吐尔逊，吐尔逊家，阿依努尔"), "户乙，户乙，户乙家，户乙");
        assert_eq!(redact("一组张建国"), "一组户甲", "the linked one is meant");
        assert_eq!(redactor().redact("张建国", &[]), "某户");
        assert_eq!(redact("王\u{3000}芳来过，王\u{200b}芳华没来，王\n芳"), "户辛来过，户己没来，户辛");
        let both = redactor().redact("一组张建国没水，五组的张建国家不受影响", &["H01", "H12"]);
        assert_eq!(both, "一组户甲没水，五组的户壬家不受影响", "the group before the name says who");
    }

    #[test]
    fn links_codes_and_tags_tell_nobody() {
        assert_eq!(redact("@{H05}、@H14、h07，^{P1} #王芳家"), "户丁、@户癸、户己，^{P1} #户辛家");
        assert_eq!(redact("@{H99}和H012"), "某户和H012");
    }

    #[test]
    fn numbers_of_people_are_masked_and_others_are_not() {
        assert_eq!(redact("打12000000001，或 120 0000 0001"), "打（号码略），或 （号码略）");
        assert_eq!(redact("座机 0903 12345，12345"), "座机 （号码略），（号码略）");
        assert_eq!(redact("１２００００００００１，H05 120-0000-0001"), "（号码略），户丁 （号码略）");
        assert_eq!(redact("证650000199913390000，65000019991339000X"), "证（号码略），（号码略）");
        for kept in ["2026-03-10", "一亩多花 15 块", "48户，3.5 公里", "16:00", "1250000元"] {
            assert_eq!(redact(kept), kept);
        }
    }

    #[test]
    fn given_names_and_addresses_are_those_of_linked_households() {
        let said = redactor().redact("桂香说，老刘和刘大姐都在，小王没来", &["H03"]);
        assert_eq!(said, "户丙说，户丙和户丙都在，小王没来");
        assert_eq!(redactor().redact("桂香说，老刘", &[]), "桂香说，老刘");
        assert_eq!(redactor().redact("老张说", &["H01", "H12"]), "某户说");
        assert_eq!(redactor().redact("老张建国", &["H01"]), "老户甲");
    }

    #[test]
    fn whom_the_text_is_for_reads_their_name_without_a_sign() {
        let person =
            |code: &str, name: &str, own| Person { code: code.into(), name: name.into(), own, ..Person::default() };
        let people = vec![person("H05", "许䶮", true), Person { alias: "户甲".into(), ..person("H10", "王芳", false) }];
        let redactor = Redactor::new(people, Masks::default(), Scope::default());
        assert_eq!(redactor.redact("给@{H05}、@{H10}回话，@许䶮", &[]), "给许䶮、户甲回话，@许䶮");
    }

    #[test]
    fn words_of_the_user_and_small_groups_are_masked() {
        assert_eq!(redact("请赵师傅去上渠村三组、3组和四组，十三组不去"), "请某人去某组、某组和四组，十三组不去");
    }

    #[test]
    fn a_name_in_letters_is_found_in_english() {
        let person = |code: &str, name: &str, alias: &str| Person {
            code: code.into(),
            name: name.into(),
            alias: alias.into(),
            ..Person::default()
        };
        let people =
            || vec![person("H1", "He Wei", "A"), person("H2", "Wang Xiu Lan", "B"), person("H3", "Li An", "C")];
        let redact = |text: &str, extra_words: &[&str]| {
            let extra_words = extra_words.iter().map(|word| (*word).to_owned()).collect();
            let masks = Masks { member: "M".into(), ..Masks::default() };
            Redactor::new(people(), masks, Scope { extra_words, ..Scope::default() }).redact(text, &[])
        };
        let said =
            redact("he said that Xiulan, weihe and the Lis had an ox; saw li today, wei2 came. He Wei's sheep", &[]);
        assert_eq!(said, "he said that B, A and the Cs had an ox; saw C today, A2 came. A's sheep");
        assert_eq!(
            redact("son of an", &["an", "son"]),
            "M of C",
            "the user's own word is masked though it is a small one"
        );
    }

    #[test]
    fn only_what_is_not_sure_may_be_kept() {
        let found = redactor().find("路平说，垫土后路平整了，王芳@{H05}，编号123456789012，打12000000001", &["H08"]);
        let said: Vec<_> = found.hits.iter().map(|hit| (found.surface(hit), hit.sure, hit.keepable)).collect();
        let wanted = [
            ("路平", true, false),
            ("路平", false, true),
            ("王芳", true, false),
            ("@许䶮", true, false),
            ("123456789012", false, true),
            ("12000000001", true, false),
        ];
        assert_eq!(said, wanted);
        let kept = "户庚说，垫土后路平整了，户辛户丁，编号123456789012，打（号码略）";
        assert_eq!(found.masked(|_, _| true), kept);
        assert_eq!(found.masked(|nth, _| nth != 1).matches("户庚").count(), 2);
    }

    #[test]
    fn under_full_names_only_numbers_are_masked() {
        let people = vec![Person { code: "H05".into(), phone: "0903-12345".into(), ..Person::default() }];
        let masks = Masks { number: "略".into(), ..Masks::default() };
        let redactor = Redactor::new(people, masks, Scope { numbers_only: true, ..Scope::default() });
        let text = "@{H05}许䶮 0903-12345，11010519491231002X，2026-03-10";
        assert_eq!(redactor.redact(text, &[]), "@{H05}许䶮 略，略，2026-03-10");
    }

    proptest! {
        #[test]
        fn no_name_and_no_phone_survives(words in prop::collection::vec(prop::sample::select(vec![
            "张", "建国", "王", "芳", "华", "路", "平整", "许", "䶮", "李", "\u{2CC56}", "阿依努尔", "·", "吐尔逊", "说",
            "，", " ", "\u{3000}", "@{H05}", "@{H12}", "^{P1}", "12000000001", "1200000", "0001", "H07", "\n", "\u{F0001}",
        ]), 0..30)) {
            let text = words.concat();
            let found = redactor().find(&text, &["H01"]);
            let said = found.masked(|_, _| false);
            for (code, name, phone, _) in NAMES {
                prop_assert!(name.is_empty() || !said.contains(name), "{name} in {said}");
                prop_assert!(phone.is_empty() || !said.contains(phone), "{phone} in {said}");
                prop_assert!(!said.contains(&format!("@{{{code}}}")), "{code} in {said}");
            }
            let mut end = 0;
            for hit in &found.hits {
                prop_assert!(hit.range.start >= end && found.text.get(hit.range.clone()).is_some());
                end = hit.range.end;
            }
        }
    }
}
