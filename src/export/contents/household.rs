//! Everything held about one household, for that household (PIPL arts. 44, 45). Other households stand under codes in it.

use super::context::{Context, filled};
use super::matters::handling;
use crate::domain::activity_words::spoken;
use crate::domain::diary::Entry;
use crate::domain::household::Household;
use crate::domain::matter::Matter;
use crate::export::document::{Block, Document};
use crate::text::{SpanKind, spans};

/// What is held about a household, other households taken out of every text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HouseholdContents {
    /// The record.
    pub household: Household,
    /// The entries that link to it, oldest first.
    pub entries: Vec<Entry>,
    /// The matters it raised, oldest first.
    pub matters: Vec<Matter>,
}

/// The print for the household.
pub fn household(about: &Context<'_>, held: &HouseholdContents) -> Document {
    let tr = about.tr;
    let title = tr.t("contents-household");
    let mut document = about.document(title.clone());
    let blocks = &mut document.blocks;
    blocks.extend([Block::Title(title), about.subtitle(), Block::Text(tr.t("contents-household-intro"))]);
    blocks.push(Block::Heading { level: 1, text: tr.t("contents-household-record") });
    blocks.extend(record(about, &held.household));
    let count = |key: &str, count: usize| tr.with(key, &[("count", count.to_string())]);
    blocks.push(Block::Heading { level: 1, text: count("contents-household-entries", held.entries.len()) });
    if held.entries.is_empty() {
        blocks.push(Block::Text(tr.t("contents-none")));
    }
    for entry in &held.entries {
        blocks.push(Block::Heading {
            level: 2,
            text: format!("{} {}", tr.date(entry.date), entry.place).trim().to_owned(),
        });
        blocks.push(Block::Text(unmarked(about, &entry.body)));
    }
    blocks.push(Block::Heading { level: 1, text: count("contents-household-matters", held.matters.len()) });
    if held.matters.is_empty() {
        blocks.push(Block::Text(tr.t("contents-none")));
    }
    for matter in &held.matters {
        let text = format!("{} {}", matter.code, tr.matter_kind(matter.kind));
        blocks.push(Block::Heading { level: 2, text });
        blocks.extend(filled([
            (about.label("field-raised-on"), tr.date(matter.raised_on)),
            (about.label("field-matter-text"), unmarked(about, &matter.text)),
            (about.label("field-status"), tr.matter_state(matter.state)),
            (about.label("field-matter-done"), unmarked(about, &handling(about, matter).replace('\n', " "))),
            (about.label("field-told-on"), matter.told_on.map(|day| tr.date(day)).unwrap_or_default()),
        ]));
    }
    blocks.push(Block::Heading { level: 1, text: tr.t("contents-household-rights") });
    blocks.push(Block::Text(tr.t("contents-household-rights-text")));
    let own = about.owner;
    if !own.supervision_phone.trim().is_empty() {
        blocks.push(Block::Text(tr.t("contents-household-complain")));
    }
    blocks.extend(filled([
        (about.label("contents-card-phone"), own.phone.clone()),
        (about.label("contents-card-supervision"), own.supervision_phone.clone()),
    ]));
    document
}

fn record(about: &Context<'_>, household: &Household) -> Option<Block> {
    let tr = about.tr;
    let yes = |yes: bool| tr.t(if yes { "contents-yes" } else { "contents-no" });
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| tr.date(day)).unwrap_or_default();
    filled([
        (about.label("contents-code"), household.code.to_string()),
        (about.label("field-name"), household.name.clone().unwrap_or_default()),
        (about.label("field-group"), household.group.clone()),
        (about.label("field-phone"), household.phone.clone()),
        (about.label("field-contact-preference"), household.contact_preference.clone()),
        (about.label("field-told"), yes(household.told)),
        (about.label("field-agrees-to-be-named"), yes(household.agrees_to_be_named)),
        (about.label("field-card-issued-on"), day(household.card_issued_on)),
        (about.label("field-concerns"), about.list(&household.concerns)),
        (about.label("field-ended-on"), day(household.ended_on)),
        (about.label("field-note"), unmarked(about, &household.note)),
    ])
}

/// A text for somebody who never saw the program: links are what they are called, and no sign is left that only the program
/// reads.
fn unmarked(about: &Context<'_>, text: &str) -> String {
    let text = spoken(text);
    let mut out = String::with_capacity(text.len());
    for span in spans(&text) {
        match span.kind {
            SpanKind::Link { kind, code } => {
                let called = about.labels.label(kind, code).unwrap_or_else(|| code.to_owned());
                out.push_str(called.trim_end_matches(['。', '.']));
            }
            SpanKind::Tag(name) => out.push_str(name),
            SpanKind::Text => unsigned(span.text, &mut out),
        }
    }
    out
}

/// Adds a text without the signs of references that were typed and link to nothing; an address keeps its own.
fn unsigned(text: &str, out: &mut String) {
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let behind_letter = out.chars().next_back().is_some_and(|before| before.is_ascii_alphanumeric());
        let begins = rest.peek().is_some_and(|next| next.is_alphanumeric());
        if !(matches!(c, '@' | '\u{FF20}' | '^') && begins && !behind_letter) {
            out.push(c);
        }
    }
}
