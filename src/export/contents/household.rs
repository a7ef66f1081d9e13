//! Everything held about one household, for that household (PIPL arts. 44, 45). Other households stand under codes in it.

use super::context::{Context, filled};
use super::matters::handling;
use crate::domain::diary::Entry;
use crate::domain::household::Household;
use crate::domain::matter::Matter;
use crate::export::document::{Block, Document};

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
        blocks.push(Block::Text(about.paper(&entry.body)));
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
            (about.label("field-matter-text"), about.paper(&matter.text)),
            (about.label("field-status"), tr.matter_state(matter.state)),
            (about.label("field-matter-done"), handling(about, matter).replace('\n', " ")),
            (about.label("field-told-on"), matter.told_on.map(|day| tr.date(day)).unwrap_or_default()),
        ]));
    }
    blocks.push(Block::Heading { level: 1, text: tr.t("contents-household-rights") });
    blocks.push(Block::Text(tr.t("contents-household-rights-text")));
    let own = about.owner;
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
        (about.label("field-card-style"), tr.card_style(household.card_style)),
        (about.label("field-concerns"), about.list(&household.concerns)),
        (about.label("field-ended-on"), day(household.ended_on)),
        (about.label("field-note"), about.paper(&household.note)),
    ])
}
