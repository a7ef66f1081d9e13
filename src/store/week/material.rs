//! What a week's draft is made of.

use crate::domain::code::Code;
use crate::domain::diary::Entry;
use crate::domain::drafting::WeekMaterial;
use crate::domain::week::Week;
use crate::store::columns::{Col, id_range};
use crate::store::error::StoreError;
use crate::store::{entry, household, pledge};
use rusqlite::{Connection, named_params};
use std::collections::BTreeSet;

/// The week's entries, the pledges open in it, what was promised for the week after, and the people concerned.
pub(in crate::store) fn material(conn: &Connection, week: Week) -> Result<WeekMaterial, StoreError> {
    let entries = entries(conn, week)?;
    let follow_ups = follow_ups(conn, week)?;
    let codes: BTreeSet<&Code> = entries.iter().chain(&follow_ups).flat_map(|entry| &entry.households).collect();
    let mut people = Vec::new();
    for code in codes {
        let name = household::rows::load(conn, code)?.and_then(|stored| stored.value.name);
        people.extend(name.map(|name| (code.clone(), name)));
    }
    Ok(WeekMaterial { week, pledges: pledge::rows::open_in(conn, week)?, entries, follow_ups, people })
}

fn entries(conn: &Connection, week: Week) -> Result<Vec<Entry>, StoreError> {
    let (low, high) = id_range(Some(week.monday()), Some(week.sunday()));
    let mut statement = conn.prepare_cached(concat!(
        include_str!("../entry/select_whole.sql"),
        " FROM entry AS e WHERE e.id >= :low AND e.id < :high AND e.removed_at IS NULL ORDER BY e.id"
    ))?;
    let params = named_params! { ":low": low, ":high": high };
    let rows = statement.query_map(params, |row| Ok(entry::rows::read(row)?.value))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn follow_ups(conn: &Connection, week: Week) -> Result<Vec<Entry>, StoreError> {
    let following = week.next();
    let mut statement = conn.prepare_cached(concat!(
        include_str!("../entry/select_whole.sql"),
        "\n",
        include_str!("material_follow_ups.sql")
    ))?;
    let params = named_params! {
        ":from": Col(&following.monday()), ":to": Col(&following.sunday()), ":until": Col(&week.sunday()),
    };
    let rows = statement.query_map(params, |row| Ok(entry::rows::read(row)?.value))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
