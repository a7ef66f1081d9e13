//! A week's card as it is shown: drafted afresh from its entries, with the user's edits over it; the signed one once it is
//! confirmed.

use super::reads::Here;
use crate::domain::canonical::fingerprint;
use crate::domain::drafting;
use crate::domain::overview::{EntryFilter, WeekView};
use crate::domain::sentence::unquoted;
use crate::domain::untaken::Sentences;
use crate::domain::week::Week;
use crate::domain::week_status::WeekFacts;
use crate::store::{Store, StoreError};

/// At most this many entries are listed under a card.
const ENTRIES_MAX: u32 = 200;

/// The week as it is shown today.
pub(super) fn view(store: &Store, week: Week, here: &Here<'_>) -> Result<WeekView, StoreError> {
    let material = store.week_material(week)?;
    let drafted = drafting::draft(&material, &here.words);
    let saved = store.saved_card(week)?;
    let sign_off = store.sign_off(week)?;
    let filter = EntryFilter { from: Some(week.monday()), to: Some(week.sunday()), ..EntryFilter::ALL };
    let mut entries = store.entries(&filter, None, ENTRIES_MAX)?.rows;
    entries.reverse();
    let added = store.added_since_confirmed(week)?;
    let facts = WeekFacts {
        week,
        due_on: here.calendar.due_on(week),
        confirmed: sign_off.is_some(),
        has_content: saved.is_some() || !entries.is_empty(),
    };
    let (later, entries) = entries.into_iter().partition(|entry| added.contains(&entry.id));
    let (card, news) = match (&sign_off, &saved) {
        (Some(signed), _) => (signed.card()?, Vec::new()),
        (None, Some(saved)) => {
            let merged = saved.value.redrafted(&drafted);
            (merged.card, merged.news)
        }
        (None, None) => (drafted.clone(), Vec::new()),
    };
    let changed_since = if facts.confirmed { store.changed_since_confirmed(week)? } else { Vec::new() };
    let mut rest: Sentences = Vec::new();
    if !facts.confirmed {
        rest.extend(material.entries.iter().map(|entry| (entry.id.clone(), unquoted(&entry.body))));
    }
    let edited = saved.is_some() && !facts.confirmed;
    let corrected = if edited { store.corrected_entries(&card)? } else { Vec::new() };
    let mut pledges = Vec::new();
    for line in &card.lines {
        if let Some(pledge) = store.pledge(&line.pledge)? {
            pledges.push((line.pledge.clone(), pledge.value.problem));
        }
    }
    Ok(WeekView {
        week,
        due_on: facts.due_on,
        status: facts.status(here.today, store.first_week()),
        card,
        drafted,
        news,
        revision: saved.map(|saved| saved.revision),
        fingerprint: sign_off.as_ref().map(|signed| fingerprint(&signed.public_key)),
        sign_off,
        amendments: store.amendments(week)?,
        entries,
        rest,
        corrected,
        later,
        changed_since,
        pledges,
    })
}
