//! Entries without people: every text of an entry redacted, its households under this export's codes.

use crate::domain::activity::Activity;
use crate::domain::code::Code;
use crate::domain::diary::Entry;
use crate::domain::household::Household;
use crate::text::{Masks, Person, Redactor};

/// 天干, the ten stems that number the households of an export.
const STEMS: [&str; 10] = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"];

/// What entries are coded with.
pub struct Coder {
    redactor: Redactor,
}

/// An entry that names nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodedEntry {
    /// The entry; its own household list is empty.
    pub entry: Entry,
    /// What its households are called in this export.
    pub households: Vec<String>,
}

/// The names of `count` households in an export: 户甲 … 户癸, 户甲2 …
pub fn aliases(count: usize) -> Vec<String> {
    let alias = |at: usize| match at / STEMS.len() {
        0 => format!("户{}", STEMS[at]),
        round => format!("户{}{}", STEMS[at % STEMS.len()], round + 1),
    };
    (0..count).map(alias).collect()
}

impl Coder {
    /// A coder for these households, the trash and those whose contact ended among them. `order` holds as many aliases, in
    /// the random order of this export.
    pub fn new(households: &[Household], order: Vec<String>, masks: Masks) -> Self {
        let person = |(household, alias): (&Household, String)| Person {
            code: household.code.to_string(),
            name: household.name.clone().unwrap_or_default(),
            phone: household.phone.clone(),
            alias,
        };
        Self { redactor: Redactor::new(households.iter().zip(order).map(person).collect(), masks) }
    }

    /// A text without people; `linked` are the households it is about.
    pub fn text(&self, text: &str, linked: &[&str]) -> String {
        self.redactor.redact(text, linked)
    }

    /// What a household is called in this export.
    pub fn alias(&self, code: &Code) -> String {
        self.redactor.alias(code.as_str()).unwrap_or_default().to_owned()
    }

    /// The entry without people.
    pub fn code(&self, entry: &Entry) -> CodedEntry {
        let linked: Vec<&str> = entry.households.iter().map(Code::as_str).collect();
        let redact = |text: &str| self.redactor.redact(text, &linked);
        let mut coded = entry.clone();
        coded.weather = redact(&entry.weather);
        coded.place = redact(&entry.place);
        coded.body = redact(&entry.body);
        coded.tags = entry.tags.iter().map(|tag| redact(tag)).collect();
        let activity = |activity: &Activity| Activity { note: redact(&activity.note), ..activity.clone() };
        coded.activities = entry.activities.iter().map(activity).collect();
        coded.households.clear();
        let households = linked.iter().map(|code| self.redactor.alias(code).unwrap_or_default().to_owned()).collect();
        CodedEntry { entry: coded, households }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_of_an_entry_is_coded() {
        let mut household = Household::new(Code::parse("H07").unwrap());
        household.name = Some("王芳华".into());
        let masks = Masks { shared: "某户".into(), number: "（号码略）".into() };
        let coder = Coder::new(&[household.clone()], vec!["户丙".into()], masks);
        let day = "2026-03-10".parse().unwrap();
        let mut entry = Entry::new(Code::parse("D01").unwrap(), day, day);
        entry.households = vec![household.code];
        for text in [&mut entry.body, &mut entry.place, &mut entry.weather] {
            *text = "王芳华家".into();
        }
        entry.tags = vec!["王芳华".into()];
        let coded = coder.code(&entry);
        assert_eq!(coded.households, ["户丙"]);
        assert!(!serde_json::to_string(&coded.entry).unwrap().contains("王芳华"));
        assert_eq!(coded.entry.body, "户丙家");
    }

    #[test]
    fn there_are_codes_for_any_number_of_households() {
        let all = aliases(25);
        assert_eq!(
            (all[0].as_str(), all[9].as_str(), all[10].as_str(), all[24].as_str()),
            ("户甲", "户癸", "户甲2", "户戊3")
        );
    }
}
