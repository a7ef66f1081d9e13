//! Names on a card: before it is saved or signed, names of registered households become links where they can be nobody else,
//! and the rest is asked. So nothing that is signed holds a name.

use super::references::people;
use crate::domain::code::Code;
use crate::domain::overview::Directory;
use crate::domain::progress_card::{CardField, ProgressCard};
use crate::text::{NameAt, find_names, link_certain, link_names};

/// Characters shown on either side of a name that is asked about.
const AROUND: usize = 8;

/// A name that may mean one household, another, or nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameQuestion {
    /// The name as registered.
    pub name: String,
    /// The households that have it.
    pub candidates: Vec<Code>,
    /// The words around it, as before, name, after.
    pub around: (String, String, String),
}

/// What a name was said to mean, in the order of the questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameChoice {
    /// The name.
    pub name: String,
    /// The household; nothing where it is no name here.
    pub household: Option<Code>,
}

/// What has to be asked about a card before it can be signed, in reading order.
pub fn card_questions(card: &ProgressCard, directory: &Directory) -> Vec<NameQuestion> {
    card.fields().iter().flat_map(|field| text_questions(card.field(field), directory)).collect()
}

/// What has to be asked about a text.
pub fn text_questions(text: &str, directory: &Directory) -> Vec<NameQuestion> {
    let unclear = find_names(text, &people(directory)).into_iter().filter(|name| !name.is_certain());
    unclear.map(|name| question(text, name)).collect()
}

/// Turns every name that is certain into a link.
pub fn link_card(card: &mut ProgressCard, directory: &Directory) {
    let people = people(directory);
    for field in card.fields() {
        let linked = link_certain(card.field(&field), &people);
        card.set_field(&field, linked);
    }
}

/// The card without names, or the questions that are still open.
pub fn answered_card(
    card: &ProgressCard,
    directory: &Directory,
    choices: &[NameChoice],
) -> Result<ProgressCard, Vec<NameQuestion>> {
    let mut answers = Answers { choices, open: Vec::new() };
    let mut answered = card.clone();
    for field in card.fields() {
        let text = answers.text(card.field(&field), directory);
        set(&mut answered, &field, text);
    }
    if answers.open.is_empty() { Ok(answered) } else { Err(answers.open) }
}

/// The same for a text.
pub fn answered_text(text: &str, directory: &Directory, choices: &[NameChoice]) -> Result<String, Vec<NameQuestion>> {
    let mut answers = Answers { choices, open: Vec::new() };
    let answered = answers.text(text, directory);
    if answers.open.is_empty() { Ok(answered) } else { Err(answers.open) }
}

struct Answers<'a> {
    choices: &'a [NameChoice],
    open: Vec<NameQuestion>,
}

impl Answers<'_> {
    fn text(&mut self, text: &str, directory: &Directory) -> String {
        link_names(text, &people(directory), |found| {
            if found.is_certain() {
                return found.candidates.first().cloned();
            }
            let question = question(text, found.clone());
            // Choices are in the order of the questions: one that does not fit answers nothing.
            let Some((choice, rest)) = self.choices.split_first().filter(|(choice, _)| fits(choice, &question)) else {
                self.open.push(question);
                return None;
            };
            self.choices = rest;
            choice.household.as_ref().map(Code::to_string)
        })
    }
}

fn fits(choice: &NameChoice, question: &NameQuestion) -> bool {
    choice.name == question.name && choice.household.as_ref().is_none_or(|code| question.candidates.contains(code))
}

fn set(card: &mut ProgressCard, field: &CardField, text: String) {
    if card.field(field) != text {
        card.set_field(field, text);
    }
}

fn question(text: &str, found: NameAt) -> NameQuestion {
    let line = |piece: &str, last: bool| -> String {
        let own = if last { piece.rsplit('\n').next() } else { piece.split('\n').next() };
        own.unwrap_or_default().to_owned()
    };
    let before = line(&text[..found.range.start], true);
    let skip = before.chars().count().saturating_sub(AROUND);
    let before = before.chars().skip(skip).collect();
    let after = line(&text[found.range.end..], false).chars().take(AROUND).collect();
    let shown = text[found.range].to_owned();
    let candidates = found.candidates.iter().filter_map(|code| Code::parse(code).ok()).collect();
    NameQuestion { name: found.name, candidates, around: (before, shown, after) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::household::HouseholdLabel;
    use crate::domain::week::Week;

    fn code(text: &str) -> Code {
        Code::parse(text).unwrap()
    }

    fn directory() -> Directory {
        let label = |(c, name): (&str, &str)| HouseholdLabel {
            code: code(c),
            name: Some(name.to_owned()),
            group: String::new(),
            ended: false,
        };
        let all = [("H01", "张建国"), ("H12", "张建国"), ("H08", "路平"), ("H07", "王芳华")];
        Directory { households: all.map(label).into(), ..Directory::default() }
    }

    fn card() -> ProgressCard {
        let mut card = ProgressCard::empty(Week::parse("2026-W11").unwrap());
        card.sections.done = "王芳华家\n把路平整好，张建国在".into();
        card.sections.next = "再找张建国".into();
        card
    }

    #[test]
    fn what_is_unclear_is_asked_and_the_answers_fit_in_order() {
        let questions = card_questions(&card(), &directory());
        let asked: Vec<_> = questions.iter().map(|q| (q.name.as_str(), q.candidates.len())).collect();
        assert_eq!(asked, [("路平", 1), ("张建国", 2), ("张建国", 2)]);
        assert_eq!(questions[0].around, ("把".to_owned(), "路平".to_owned(), "整好，张建国在".to_owned()));
        let choice = |name: &str, to: Option<&str>| NameChoice { name: name.into(), household: to.map(code) };
        let choices = [choice("路平", None), choice("张建国", Some("H01")), choice("张建国", Some("H12"))];
        let answered = answered_card(&card(), &directory(), &choices).unwrap();
        assert_eq!(answered.sections.done, "@{H07}家\n把路平整好，@{H01}在");
        assert_eq!(answered.sections.next, "再找@{H12}");
        let open = answered_card(&card(), &directory(), &choices[..1]).unwrap_err();
        assert_eq!(open.len(), 2);
        let wrong = answered_card(&card(), &directory(), &[choice("路平", Some("H01"))]);
        assert_eq!(wrong.unwrap_err().len(), 3, "a household of another name is no answer");
    }

    #[test]
    fn saving_links_what_is_certain() {
        let mut card = card();
        link_card(&mut card, &directory());
        assert_eq!(card.sections.done, "@{H07}家\n把路平整好，张建国在");
    }
}
