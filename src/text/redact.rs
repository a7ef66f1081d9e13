//! Taking people out of a text: what leaves the file for a meeting or a wall says 户甲 where the diary says a name. Errs on
//! the safe side: a name that is also a common word is replaced wherever its characters stand.

use super::markup::{LinkKind, SpanKind, spans};
use unicode_normalization::UnicodeNormalization;

/// A household as the redactor knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Its code in the journal.
    pub code: String,
    /// Its name; empty where none is kept.
    pub name: String,
    /// Its phone; empty where none is kept.
    pub phone: String,
    /// What it is called in this export.
    pub alias: String,
}

/// The words that stand for what is not a household of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Masks {
    /// For a name that several households have.
    pub shared: String,
    /// For a phone, an ID or a bank number.
    pub number: String,
}

/// Replaces names, codes and numbers of the households it was made for.
pub struct Redactor {
    people: Vec<Person>,
    /// Spellings, longest first, each with the people it can mean.
    spellings: Vec<(Vec<char>, Vec<usize>)>,
    masks: Masks,
}

/// Stand for people while a text is worked on; texts that hold such characters lose them.
const MARKS: u32 = 0xF_0000;
const SHARED: char = '\u{10FFFD}';
/// Digits without a break that are a number of a person's; digits with breaks in them.
const RUN: usize = 7;
const BROKEN_RUN: usize = 11;
/// The shortest registered phone that is looked for.
const PHONE: usize = 5;

impl Redactor {
    /// A redactor for these households.
    pub fn new(people: Vec<Person>, masks: Masks) -> Self {
        let mut spellings: Vec<(Vec<char>, Vec<usize>)> = Vec::new();
        let mut add = |text: &str, at: usize| {
            let chars: Vec<char> = text.nfc().filter(|c| !is_nothing(*c)).map(fold).collect();
            match spellings.iter_mut().find(|(known, _)| *known == chars) {
                _ if chars.is_empty() => {}
                Some((_, who)) if who.contains(&at) => {}
                Some((_, who)) => who.push(at),
                None => spellings.push((chars, vec![at])),
            }
        };
        for (at, person) in people.iter().enumerate() {
            add(&person.name, at);
            let folded: String = person.name.nfc().map(fold).collect();
            let parts: Vec<&str> = folded.split(['·', ' ', '\u{3000}']).map(str::trim).collect();
            if parts.len() > 1 {
                parts.iter().filter(|part| part.chars().count() >= 2).for_each(|part| add(part, at));
            }
        }
        spellings.sort_by_key(|(chars, _)| std::cmp::Reverse(chars.len()));
        Self { people, spellings, masks }
    }

    /// What a household is called in this export.
    pub fn alias(&self, code: &str) -> Option<&str> {
        self.people.iter().find(|person| person.code == code).map(|person| person.alias.as_str())
    }

    /// The text without people. `linked` are the codes of the households the text is about: a name that several households
    /// have means the linked one, if it is one.
    pub fn redact(&self, text: &str, linked: &[&str]) -> String {
        let text: String = text.nfc().map(|c| if is_mark(c) { '\u{FFFD}' } else { c }).collect();
        let mut marked: Vec<char> = Vec::with_capacity(text.len());
        for span in spans(&text) {
            match span.kind {
                SpanKind::Link { kind: LinkKind::Household, code } => {
                    let at = self.people.iter().position(|person| person.code == code);
                    marked.push(at.map_or(SHARED, mark));
                }
                _ => marked.extend(span.text.chars()),
            }
        }
        let marked = self.without_names(&marked, linked);
        let marked = self.without_codes(&marked);
        let text = self.without_numbers(&marked);
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            match person_of(c) {
                Some(at) => out.push_str(self.people.get(at).map_or("", |person| &person.alias)),
                None if c == SHARED => out.push_str(&self.masks.shared),
                None => out.push(c),
            }
        }
        out
    }

    fn without_names(&self, text: &[char], linked: &[&str]) -> Vec<char> {
        let mut out = Vec::with_capacity(text.len());
        let mut at = 0;
        while at < text.len() {
            let found = self.spellings.iter().find_map(|(name, who)| Some((spelled(&text[at..], name)?, who)));
            match found {
                Some((length, who)) => {
                    out.push(self.meant(who, linked));
                    at += length;
                }
                None => {
                    out.push(text[at]);
                    at += 1;
                }
            }
        }
        out
    }

    fn meant(&self, who: &[usize], linked: &[&str]) -> char {
        let linked: Vec<usize> =
            who.iter().copied().filter(|at| linked.contains(&self.people[*at].code.as_str())).collect();
        match (who, linked.as_slice()) {
            ([one], _) | (_, [one]) => mark(*one),
            _ => SHARED,
        }
    }

    /// Codes written by hand: they would give the households of two exports away.
    fn without_codes(&self, text: &[char]) -> Vec<char> {
        let mut out: Vec<char> = Vec::with_capacity(text.len());
        let mut at = 0;
        let word = |c: char| fold(c).is_ascii_alphanumeric();
        while at < text.len() {
            let begins = !out.last().is_some_and(|c| word(*c));
            let found = self.people.iter().enumerate().filter(|_| begins).find_map(|(person, p)| {
                let code: Vec<char> = p.code.chars().map(fold).collect();
                let length = spelled(&text[at..], &code)?;
                let ends = !text.get(at + length).is_some_and(|c| word(*c));
                (ends || !code.last().is_some_and(|c| word(*c))).then_some((person, length))
            });
            match found {
                Some((person, length)) => {
                    out.push(mark(person));
                    at += length;
                }
                None => {
                    out.push(text[at]);
                    at += 1;
                }
            }
        }
        out
    }

    fn without_numbers(&self, text: &[char]) -> String {
        let mut out = String::with_capacity(text.len() * 3);
        let mut at = 0;
        while at < text.len() {
            let length = number(&text[at..]);
            if length == 0 {
                out.push(text[at]);
                at += 1;
                continue;
            }
            let piece = &text[at..at + length];
            if self.is_personal(piece) {
                out.push_str(&self.masks.number);
            } else {
                out.extend(piece);
            }
            at += length;
        }
        out
    }

    fn is_personal(&self, piece: &[char]) -> bool {
        let digits: String = piece.iter().map(|c| fold(*c)).filter(char::is_ascii_digit).collect();
        let unbroken = piece.split(|c| !fold(*c).is_ascii_digit()).map(<[char]>::len).max().unwrap_or(0);
        let phone = |person: &Person| {
            let phone: String = person.phone.chars().map(fold).filter(char::is_ascii_digit).collect();
            phone.len() >= PHONE && digits.contains(&phone)
        };
        unbroken >= RUN || digits.len() >= BROKEN_RUN || self.people.iter().any(phone)
    }
}

fn mark(at: usize) -> char {
    u32::try_from(at)
        .ok()
        .and_then(|at| char::from_u32(MARKS + at))
        .filter(|c| person_of(*c).is_some())
        .unwrap_or(SHARED)
}

fn person_of(c: char) -> Option<usize> {
    (MARKS..MARKS + 0xFFFE).contains(&u32::from(c)).then(|| (u32::from(c) - MARKS) as usize)
}

fn is_mark(c: char) -> bool {
    person_of(c).is_some() || c == SHARED
}

/// The characters `name` takes up at the start of `text`: spaces and invisible characters may stand between its own.
fn spelled(text: &[char], name: &[char]) -> Option<usize> {
    let mut at = 0;
    for (nth, wanted) in name.iter().enumerate() {
        while nth > 0 && text.get(at).is_some_and(|c| is_nothing(*c)) {
            at += 1;
        }
        if fold(*text.get(at)?) != *wanted {
            return None;
        }
        at += 1;
    }
    Some(at)
}

/// A character that can stand inside a name without changing it: a space, or one that is not seen.
fn is_nothing(c: char) -> bool {
    let space = c.is_whitespace() && !matches!(c, '\n' | '\r');
    space || matches!(c as u32, 0xAD | 0x200B..=0x200F | 0x2060..=0x2064 | 0xFE00..=0xFE0F | 0xFEFF | 0xE0100..=0xE01EF)
}

/// One spelling for a character's forms: full-width letters and digits, capitals, the look-alikes of the middle dot.
fn fold(c: char) -> char {
    match c {
        '\u{2022}' | '\u{2027}' | '\u{30FB}' | '\u{FF65}' | '\u{22C5}' => '·',
        '\u{FF01}'..='\u{FF5E}' => fold(char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c)),
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

/// The length of the number at the start of `text`: digits, with single breaks between them, and the letter an ID ends in.
fn number(text: &[char]) -> usize {
    let digit = |at: usize| text.get(at).is_some_and(|c| fold(*c).is_ascii_digit());
    let gap =
        |at: usize| text.get(at).is_some_and(|c| matches!(fold(*c), ' ' | '-' | '\u{2010}'..='\u{2014}' | '\u{3000}'));
    let mut end = 0;
    while digit(end) || (end > 0 && gap(end) && digit(end + 1)) {
        end += 1;
    }
    let id = end >= 15 && text.get(end).is_some_and(|c| fold(*c) == 'x');
    end + usize::from(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NAMES: &[(&str, &str, &str)] = &[
        ("H01", "张建国", "12000000001"),
        ("H02", "阿依努尔·吐尔逊", ""),
        ("H05", "许䶮", "0903-12345"),
        ("H06", "李\u{2CC56}", ""),
        ("H07", "王芳华", ""),
        ("H08", "路平", ""),
        ("H10", "王芳", ""),
        ("H12", "张建国", ""),
        ("H14", "", ""),
    ];

    fn redactor() -> Redactor {
        let people = NAMES.iter().enumerate().map(|(at, (code, name, phone))| Person {
            code: (*code).into(),
            name: (*name).into(),
            phone: (*phone).into(),
            alias: format!("户{}", ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬"][at]),
        });
        Redactor::new(people.collect(), Masks { shared: "某户".into(), number: "（号码略）".into() })
    }

    fn redact(text: &str) -> String {
        redactor().redact(text, &["H01"])
    }

    #[test]
    fn names_become_this_exports_codes() {
        assert_eq!(redact("王芳华和王芳、许䶮、李\u{2CC56}"), "户戊和户庚、户丙、户丁");
        assert_eq!(redact("阿依努尔·吐尔逊，阿依努尔•吐尔逊，吐尔逊家，阿依努尔"), "户乙，户乙，户乙家，户乙");
        assert_eq!(redact("一组张建国"), "一组户甲", "the linked one is meant");
        assert_eq!(redactor().redact("张建国", &[]), "某户");
        assert_eq!(redact("王\u{3000}芳来过，王\u{200b}芳华没来"), "户庚来过，户戊没来");
    }

    #[test]
    fn a_name_that_is_a_word_is_masked_all_the_same() {
        assert_eq!(redact("垫土压实后路平整了"), "垫土压实后户己整了");
    }

    #[test]
    fn links_codes_and_tags_tell_nobody() {
        assert_eq!(redact("@{H05}、@H14、h07，^{P1} #王芳家"), "户丙、@户壬、户戊，^{P1} #户庚家");
        assert_eq!(redact("@{H99}和H012"), "某户和H012");
    }

    #[test]
    fn numbers_of_people_are_masked_and_others_are_not() {
        assert_eq!(redact("打12000000001，或 120 0000 0001"), "打（号码略），或 （号码略）");
        assert_eq!(redact("座机 0903 12345"), "座机 （号码略）");
        assert_eq!(redact("１２００００００００１"), "（号码略）");
        assert_eq!(redact("证650000199913390000，65000019991339000X"), "证（号码略），（号码略）");
        for kept in ["2026-03-10", "一亩多花 15 块", "48户，3.5 公里", "16:00"] {
            assert_eq!(redact(kept), kept);
        }
    }

    proptest! {
        #[test]
        fn no_name_and_no_phone_survives(words in prop::collection::vec(prop::sample::select(vec![
            "张", "建国", "王", "芳", "华", "路", "平整", "许", "䶮", "李", "\u{2CC56}", "阿依努尔", "·", "吐尔逊", "说",
            "，", " ", "\u{3000}", "@{H05}", "@{H12}", "^{P1}", "12000000001", "1200000", "0001", "H07", "\n", "\u{F0001}",
        ]), 0..30)) {
            let said = redact(&words.concat());
            for (code, name, phone) in NAMES {
                prop_assert!(name.is_empty() || !said.contains(name), "{name} in {said}");
                prop_assert!(phone.is_empty() || !said.contains(phone), "{phone} in {said}");
                prop_assert!(!said.contains(&format!("@{{{code}}}")), "{code} in {said}");
            }
        }
    }
}
