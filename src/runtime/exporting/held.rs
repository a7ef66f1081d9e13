//! What is held about one household: its record, and every entry and matter that is about it, links to it or names it, those in
//! the trash among them. Every other household is taken out.

use super::gather;
use super::people::People;
use crate::app::failure::Failure;
use crate::app::query::{Answer, Query};
use crate::domain::code::Code;
use crate::domain::overview::{Directory, EntryFilter};
use crate::export::HouseholdContents;
use crate::runtime::env::Env;
use crate::runtime::reads;
use crate::text::{LabelMap, LinkKind, find_names, links};

/// What is held about a household.
pub(super) fn held(env: &mut Env, people: &People, code: &Code) -> Result<HouseholdContents, Failure> {
    let unexpected = |what: &str| Failure::Internal(what.to_owned());
    let Answer::Household(stored) = reads::answer(env, &Query::Household(code.clone()))? else {
        return Err(unexpected("household"));
    };
    let Answer::Directory(directory) = reads::answer(env, &Query::Directory)? else {
        return Err(unexpected("directory"));
    };
    let mut known = names(&directory);
    if let Some(name) = stored.value.name.clone().filter(|_| stored.removed_at.is_some()) {
        known.push((code.to_string(), name));
    }
    let told = |texts: &[&str]| texts.iter().any(|text| tells_of(text, code, &known));
    let mut entries = Vec::new();
    for removed in [false, true] {
        let filter = EntryFilter { removed, ..EntryFilter::ALL };
        entries.extend(gather::entries(env, &filter)?.into_iter().map(|stored| stored.value).filter(|entry| {
            let notes = entry.activities.iter().map(|activity| activity.note.as_str());
            let texts: Vec<&str> = [entry.body.as_str(), &entry.place].into_iter().chain(notes).collect();
            let tags: Vec<&str> = entry.tags.iter().map(String::as_str).collect();
            entry.households.contains(code) || told(&texts) || told(&tags)
        }));
    }
    entries.sort_by_key(|entry| (entry.date, entry.id.clone()));
    let matters = gather::matters(env)?.into_iter().filter(|matter| {
        let steps = matter.history.iter().map(|step| step.text.as_str());
        let own = [matter.text.as_str(), &matter.missing, &matter.done, &matter.reason];
        matter.household.as_ref() == Some(code) || told(&own.into_iter().chain(steps).collect::<Vec<_>>())
    });
    Ok(HouseholdContents {
        household: stored.value,
        matters: matters.map(|matter| people.matter(&matter).matter).collect(),
        entries: entries.into_iter().map(|entry| people.entry(&entry).0).collect(),
    })
}

/// What pledges and matters are called that its texts link to: the household knows no codes. What others raised is not told.
pub(super) fn labels(env: &mut Env, people: &People, held: &HouseholdContents) -> Result<LabelMap, Failure> {
    let bodies = held.entries.iter().map(|entry| &entry.body);
    let matters = held.matters.iter().flat_map(|one| [&one.text, &one.done, &one.missing, &one.reason]);
    let texts = bodies.chain(matters).chain([&held.household.note]).map(String::as_str);
    let text = texts.collect::<Vec<_>>().join("\n");
    let mut labels = LabelMap::default();
    let linked = links(&text, LinkKind::Pledge);
    for pledge in gather::pledges(env)?.iter().filter(|pledge| linked.iter().any(|code| code == pledge.code.as_str())) {
        labels.set(LinkKind::Pledge, pledge.code.as_str(), people.pledge(pledge).problem);
    }
    for code in links(&text, LinkKind::Matter) {
        let own = held.matters.iter().find(|matter| matter.code.as_str() == code);
        let called = own.map_or_else(|| env.catalog().t("contents-another-matter"), |matter| matter.text.clone());
        labels.set(LinkKind::Matter, code, called);
    }
    Ok(labels)
}

fn names(directory: &Directory) -> Vec<(String, String)> {
    let label = |one: &crate::domain::household::HouseholdLabel| Some((one.code.to_string(), one.name.clone()?));
    directory.households.iter().filter_map(label).collect()
}

/// Whether a text refers to the household, or has its name where it can be nobody and nothing else.
fn tells_of(text: &str, code: &Code, known: &[(String, String)]) -> bool {
    let linked = links(text, LinkKind::Household).iter().any(|link| link == code.as_str());
    let named =
        |name: &crate::text::NameAt| name.is_certain() && name.candidates.iter().any(|one| one == code.as_str());
    linked || find_names(text, known).iter().any(named)
}
