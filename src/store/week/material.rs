//! What a week's draft is made of. Names of households become references here wherever that is certain, so that a card holds
//! codes from the first draft on.

use super::rows;
use crate::domain::code::Code;
use crate::domain::diary::Entry;
use crate::domain::matter::Matter;
use crate::domain::progress_card::ProgressCard;
use crate::domain::sources::{Source, split};
use crate::domain::week::Week;
use crate::domain::week_material::WeekMaterial;
use crate::store::columns::{Col, id_range};
use crate::store::error::StoreError;
use crate::store::{entry, matter, pledge};
use crate::text::link_certain;
use rusqlite::{Connection, named_params};
use std::collections::BTreeSet;

/// Codes and names of every household outside the trash that has a name.
pub(super) type People = Vec<(String, String)>;

/// The week's entries, the matters and pledges of it, what was promised for it and the week after, and last week's card.
pub(in crate::store) fn material(conn: &Connection, week: Week) -> Result<WeekMaterial, StoreError> {
    let everybody = everybody(conn)?;
    let entries = linked_entries(entries(conn, week)?, &everybody);
    let follow_ups = linked_entries(follow_ups(conn, week)?, &everybody);
    let mut pledges = pledge::rows::open_in(conn, week)?;
    for step in pledges.iter_mut().flat_map(|pledge| &mut pledge.progress) {
        step.text = link_certain(&step.text, &everybody);
    }
    let matters = matter::rows::of_week(conn, week)?.into_iter().map(|matter| linked_matter(matter, &everybody));
    let last = rows::load(conn, week.previous())?.filter(|stored| stored.removed_at.is_none());
    let last = last.map(|stored| stored.value.card);
    let codes: BTreeSet<&Code> = entries.iter().chain(&follow_ups).flat_map(|entry| &entry.households).collect();
    let named = |code: &Code| everybody.iter().find(|(other, _)| other == code.as_str());
    let people = codes.into_iter().filter_map(|code| Some((code.clone(), named(code)?.1.clone()))).collect();
    Ok(WeekMaterial {
        week,
        matters: matters.collect(),
        named: last.as_ref().map_or(Ok(Vec::new()), |card| named_entries(conn, card))?,
        last,
        pledges,
        entries,
        follow_ups,
        people,
    })
}

pub(super) fn everybody(conn: &Connection) -> Result<People, StoreError> {
    let sql = "SELECT code, name FROM household WHERE name IS NOT NULL AND removed_at IS NULL";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The people a text about these households can mean: where several have one name, the one that is linked.
fn meant(linked: &[Code], everybody: &People) -> People {
    let is_linked = |code: &str| linked.iter().any(|own| own.as_str() == code);
    let other_is_meant = |code: &str, name: &str| {
        !is_linked(code) && everybody.iter().any(|(other, same)| same == name && is_linked(other))
    };
    everybody.iter().filter(|(code, name)| !other_is_meant(code, name)).cloned().collect()
}

fn linked_entries(entries: Vec<Entry>, everybody: &People) -> Vec<Entry> {
    entries.into_iter().map(|entry| Entry { body: linked_body(&entry, everybody), ..entry }).collect()
}

/// The text of an entry, with names as references wherever that is certain.
pub(super) fn linked_body(entry: &Entry, everybody: &People) -> String {
    link_certain(&entry.body, &meant(&entry.households, everybody))
}

fn linked_matter(mut matter: Matter, everybody: &People) -> Matter {
    let people = meant(matter.household.as_slice(), everybody);
    matter.text = link_certain(&matter.text, &people);
    for step in &mut matter.history {
        step.text = link_certain(&step.text, &people);
    }
    matter
}

/// The entries that the lines of a card's “next” rest on.
fn named_entries(conn: &Connection, card: &ProgressCard) -> Result<Vec<Entry>, StoreError> {
    let mut named = Vec::new();
    for source in card.sections.next.lines().flat_map(|line| split(line).1) {
        if let Source::Entry(code) = source {
            named.extend(entry::rows::load(conn, &code)?.map(|stored| stored.value));
        }
    }
    Ok(named)
}

/// The week's entries as they are, oldest first.
pub(in crate::store) fn entries(conn: &Connection, week: Week) -> Result<Vec<Entry>, StoreError> {
    let (low, high) = id_range(Some(week.monday()), Some(week.sunday()));
    let mut statement = conn.prepare_cached(concat!(
        include_str!("../entry/select_whole.sql"),
        " FROM entry AS e WHERE e.id >= :low AND e.id < :high AND e.removed_at IS NULL ORDER BY e.id"
    ))?;
    let params = named_params! { ":low": low, ":high": high };
    let rows = statement.query_map(params, |row| Ok(entry::rows::read(row)?.value))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The entries with a promise for a week or the one after.
pub(in crate::store) const FOLLOW_UPS: &str = concat!(
    include_str!("../entry/select_whole.sql"),
    "\n",
    include_str!("material_follow_ups.sql"),
    include_str!("../entry/not_told_back.sql"),
    "ORDER BY e.follow_up_on, e.id LIMIT 50"
);

fn follow_ups(conn: &Connection, week: Week) -> Result<Vec<Entry>, StoreError> {
    let mut statement = conn.prepare_cached(FOLLOW_UPS)?;
    let params = named_params! {
        ":from": Col(&week.monday()), ":to": Col(&week.next().sunday()), ":until": Col(&week.sunday()),
    };
    let rows = statement.query_map(params, |row| Ok(entry::rows::read(row)?.value))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
