//! A week's card as it is shown: drafted afresh from its entries, with the user's edits over it; the signed one once it is
//! confirmed.

use super::reads::Here;
use crate::domain::canonical::fingerprint;
use crate::domain::drafting;
use crate::domain::news::with_news;
use crate::domain::overview::EntryFilter;
use crate::domain::progress_card::CardField;
use crate::domain::sentence::quotable;
use crate::domain::stale::stale;
use crate::domain::untaken::Sentences;
use crate::domain::week::Week;
use crate::domain::week_status::WeekFacts;
use crate::domain::week_view::WeekView;
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
    let redrafted = saved.as_ref().map(|saved| saved.value.redrafted(&drafted));
    let card = match (&sign_off, &redrafted) {
        (Some(signed), _) => signed.card()?,
        (None, Some(redrafted)) => redrafted.card.clone(),
        (None, None) => drafted.clone(),
    };
    let changed_since = if facts.confirmed { store.changed_since_confirmed(week)? } else { Vec::new() };
    let mut rest: Sentences = Vec::new();
    if !facts.confirmed {
        rest.extend(material.entries.iter().map(|entry| (entry.id.clone(), quotable(&entry.body))));
    }
    let edited = saved.as_ref().filter(|_| !facts.confirmed);
    let corrected = saved.as_ref().map_or(Ok(Vec::new()), |_| store.corrected_entries(&card))?;
    let with_news = edited.map(|saved| Box::new(with_news(&saved.value, &drafted, &corrected)));
    let stale = match &with_news {
        Some(news) => stale(&card, news, &corrected, &store.departed_entries(&card)?),
        None => Vec::new(),
    };
    let is_new =
        |field: &CardField| with_news.as_ref().is_some_and(|news| news.saved.card.field(field) != card.field(field));
    let news = card.fields().into_iter().filter(is_new).collect();
    let base = redrafted.map_or_else(|| drafted.clone(), |redrafted| redrafted.base);
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
        drafted: base,
        news,
        with_news,
        revision: saved.map(|saved| saved.revision),
        fingerprint: sign_off.as_ref().map(|signed| fingerprint(&signed.public_key)),
        sign_off,
        amendments: store.amendments(week)?,
        entries,
        rest,
        corrected,
        stale,
        later,
        changed_since,
        pledges,
    })
}
