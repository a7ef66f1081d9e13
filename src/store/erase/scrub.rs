//! Taking one household out of a record's texts, whatever the record: its JSON is walked, what refers by code is left alone.

use crate::domain::code::Code;
use crate::domain::erasing::ErasingWords;
use crate::domain::household::Household;
use crate::text::{Masks, Person, Redactor, Scope};
use serde_json::Value;

/// Knows whom to take out.
pub(super) struct Scrubber {
    redactor: Redactor,
    code: Code,
}

/// Fields that hold codes and words of the program, not text.
const CODES: [&str; 18] = [
    "id",
    "code",
    "households",
    "household",
    "pledges",
    "matters",
    "pledge",
    "entry",
    "entries",
    "kind",
    "state",
    "status",
    "week",
    "date",
    "on",
    "raised_on",
    "card_style",
    "time",
];

impl Scrubber {
    /// For that household among all that are known: names that are longer, or another household's too, are told apart.
    pub(super) fn new(erased: &Household, all: &[Household], words: &ErasingWords) -> Self {
        let people = all.iter().map(|household| Person {
            code: household.code.to_string(),
            name: household.name.clone().unwrap_or_default(),
            phone: household.phone.clone(),
            group: household.group.clone(),
            alias: words.household.clone(),
            own: household.code != erased.code,
        });
        let masks = Masks { number: words.number.clone(), shared: words.household.clone(), ..Masks::default() };
        let scope = Scope { one_only: true, ..Scope::default() };
        Self { redactor: Redactor::new(people.collect(), masks, scope), code: erased.code.clone() }
    }

    /// The text without the household; nothing where it is not in it. `linked` are the households the text is about.
    pub(super) fn text(&self, text: &str, linked: &[String]) -> Option<String> {
        let linked: Vec<&str> = linked.iter().map(String::as_str).collect();
        let found = self.redactor.find(text, &linked);
        (!found.hits.is_empty()).then(|| found.masked(|_, _| false))
    }

    /// The same for a text that is about this household.
    pub(super) fn own_text(&self, text: &str) -> Option<String> {
        self.text(text, &[self.code.to_string()])
    }

    /// Takes the household out of a record's JSON; whether it was in it. Tags with its name go.
    pub(super) fn value(&self, value: &mut Value) -> bool {
        let mut linked = Vec::new();
        households(value, &mut linked);
        self.walk(value, &linked)
    }

    fn walk(&self, value: &mut Value, linked: &[String]) -> bool {
        match value {
            Value::String(text) => match self.text(text, linked) {
                Some(scrubbed) => {
                    *text = scrubbed;
                    true
                }
                None => false,
            },
            Value::Array(items) => {
                items.iter_mut().filter_map(|item| self.walk(item, linked).then_some(())).count() > 0
            }
            Value::Object(fields) => {
                let mut changed = false;
                for (name, field) in fields.iter_mut().filter(|(name, _)| !CODES.contains(&name.as_str())) {
                    match field {
                        Value::Array(tags) if name == "tags" => {
                            let before = tags.len();
                            tags.retain(|tag| tag.as_str().is_none_or(|tag| self.text(tag, linked).is_none()));
                            changed |= tags.len() < before;
                        }
                        field => changed |= self.walk(field, linked),
                    }
                }
                changed
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => false,
        }
    }
}

/// The households a record is about by its own fields, at any depth.
fn households(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                match (name.as_str(), field) {
                    ("household", Value::String(code)) => found.push(code.clone()),
                    ("households", Value::Array(codes)) => {
                        found.extend(codes.iter().filter_map(Value::as_str).map(str::to_owned));
                    }
                    (_, field) => households(field, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| households(item, found)),
        _ => {}
    }
}
